"""What is neither words nor art: postal marks, lines to write on, rules, the signature."""

from __future__ import annotations

from typing import Any

import pytest
from card_setups import CATALOG, frame_of, panel_of, setup_of

from thankyou.layout.collect_words import WordCollector
from thankyou.layout.fit_words import FittedSlot, fit_words
from thankyou.layout.items import (
    lines_to_write_on,
    mark_between,
    postal_marks,
    signature_below,
    signature_place,
)
from thankyou.model.card import CardSignature, Second
from thankyou.model.scene import Path
from thankyou.stationery.panel_parts import SAFE_EDGE

STROKES = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))
INK = (10, 20, 30)


def fitted(**changes: Any) -> list[FittedSlot]:
    setup = setup_of(**changes)
    words = WordCollector(setup, CATALOG.languages).collect({}).by_role
    return fit_words(frame_of(setup), words)


def test_postal_marks_part_message_from_address_and_keep_the_foot_clear() -> None:
    setup = setup_of(format="postcard-us")
    postal, panel = setup.format.postal, panel_of(setup)
    assert postal is not None
    marks = postal_marks(postal, panel, INK)
    divider, stamp = marks.items
    assert marks.role == "Artifact"
    assert isinstance(divider, Path) and isinstance(stamp, Path)
    assert [point[1] for point in divider.segments] == [postal.divider, postal.divider]
    assert divider.segments[0][2] == SAFE_EDGE
    assert divider.segments[1][2] == pytest.approx(panel.height - max(postal.clear, SAFE_EDGE))


def test_words_stand_on_lines_to_write_on_which_go_on_to_the_foot() -> None:
    frame = frame_of(setup_of(design="by-hand", message="Thank you.\nAda"))
    (slot,) = fitted(design="by-hand", message="Thank you.\nAda")
    heights = [segment[2] for segment in lines_to_write_on(frame, slot, INK, None).segments[::2]]
    (words,) = slot.stack.arranged
    baselines = [slot.stack.tops[0] + line.baseline for line in words.lines]
    assert heights[: len(baselines)] == pytest.approx(baselines, abs=0.01)
    step = heights[1] - heights[0]
    assert slot.slot.box.bottom - step < heights[-1] <= slot.slot.box.bottom + 0.01


def test_no_line_to_write_on_goes_through_a_signature() -> None:
    frame = frame_of(setup_of(design="by-hand", signature=STROKES))
    (slot,) = fitted(design="by-hand", signature=STROKES)
    place = signature_place(frame, slot, slot.slot.box)
    assert place is not None
    heights = [segment[2] for segment in lines_to_write_on(frame, slot, INK, place).segments[::2]]
    assert min(heights) < place.y and max(heights) > place.bottom
    assert not any(place.y <= height <= place.bottom for height in heights)


def test_the_mark_between_two_languages_is_in_the_middle_of_their_gap() -> None:
    """Three dots, and no line that would underline the name above."""
    (slot,) = fitted(second=Second("de", "Danke."))
    second, top = slot.stack.arranged[1], slot.stack.tops[1]
    mark = mark_between(second, slot.slot.box, top, 14.0)
    assert mark.role == "Artifact" and len(mark.items) == 3
    points = [segment[-2:] for dot in mark.items if isinstance(dot, Path)
              for segment in dot.segments if len(segment) > 1]  # fmt: skip
    xs, ys = [float(x) for x, _ in points], [float(y) for _, y in points]
    assert (min(ys) + max(ys)) / 2 == pytest.approx(top - 7.0) and max(ys) - min(ys) < 3
    box = slot.slot.box
    assert (min(xs) + max(xs)) / 2 == pytest.approx(box.x + box.width / 2) and max(xs) - min(
        xs
    ) < 24


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_signature_stands_at_the_edge_where_lines_begin(language: str) -> None:
    setup = setup_of(language=language, signature=STROKES)
    (slot,) = fitted(language=language, signature=STROKES)
    box = slot.slot.box
    group = signature_below(setup, frame_of(setup), slot, box)
    assert group is not None and group.role == "Figure"
    (path,) = group.items
    assert isinstance(path, Path)
    xs = [segment[-2] for segment in path.segments if len(segment) > 1]
    middle = (min(xs) + max(xs)) / 2
    assert (middle < box.x + box.width / 2) == (language == "en")


def test_without_words_there_is_no_signature() -> None:
    setup = setup_of(message="", signature=STROKES)
    (slot,) = fitted(message="", signature=STROKES)
    assert signature_below(setup, frame_of(setup), slot, slot.slot.box) is None

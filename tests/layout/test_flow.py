"""A letter too long for its page in comfort begins on the facing page, and goes on."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from card_setups import CATALOG
from flow_words import LETTERS, Row, letter, rows_of

from thankyou.base.geometry import Rect
from thankyou.layout.composition import Composition
from thankyou.model.card import Card, CardPhoto, CardSignature, Second
from thankyou.model.format import Panel
from thankyou.model.scene import Group
from thankyou.stationery.panel_parts import facing_page
from thankyou.typeset.bidi import is_rtl


def composed(**changes: Any) -> Composition:
    return CATALOG.composer(Card(**{"design": "fern", **changes})).compose()


def words_of(made: Composition) -> list[Row]:
    """The lines of the panel with the message."""
    return rows_of(made, "letter")


def pages_of(made: Composition) -> tuple[Panel, Rect, Rect]:
    """The panel of the letter, the page that is read first, and the other."""
    assert made.format is not None
    panel = next(panel for panel in made.format.panels if panel.kind == "letter")
    first = facing_page(panel)
    assert first is not None
    return panel, first, Rect(*panel.face)


def on(page: Rect, row: Row) -> bool:
    return page.x < row.x + 1 and row.x < page.right and page.y < row.y < page.bottom


SPREADS = ("fold-a6", "fold-5x7", "tent-a6", "square-148", "quarter-letter")
LANGUAGES = sorted(LETTERS)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", range(3))
def test_a_long_letter_stands_on_both_pages_in_one_order(language: str, shape: int) -> None:
    card_format = SPREADS[(LANGUAGES.index(language) + shape) % len(SPREADS)]
    count = 4
    while True:  # as long as needs the facing page, whatever the script
        message = letter(language, count)
        made = composed(message=message, language=language, format=card_format)
        fit = made.message_fit
        if fit is None or fit.pages > 1 or count > 60:
            break
        count += 2
    assert fit is not None and fit.pages == 2 and not made.problems
    rows = words_of(made)
    assert "".join("".join(row.text.split()) for row in rows) == "".join(message.split())
    panel, first, second = pages_of(made)
    on_first = [row for row in rows if on(first, row)]
    on_second = [row for row in rows if on(second, row)]
    assert rows == on_first + on_second and on_first and on_second
    if panel.fold_x is not None:
        assert (first.x > second.x) == is_rtl(language)

    # One size, one grid of baselines, one height at which both begin.
    assert len({row.size for row in rows}) == 1
    assert on_first[0].y - first.y == pytest.approx(on_second[0].y - second.y, abs=0.01)
    steps = [b.y - a.y for a, b in pairwise(on_first) if a.paragraph == b.paragraph]
    pitch = max(set(steps), key=steps.count)
    for page, own in ((first, on_first), (second, on_second)):
        for row in own:
            halves = (row.y - page.y - (on_first[0].y - first.y)) / (pitch / 2)
            assert halves == pytest.approx(round(halves), abs=0.02)

    # The same margins, and nothing in the outer 5 mm.
    width = max(row.right - row.x for row in rows)
    for page, own in ((first, on_first), (second, on_second)):
        assert min(row.x for row in own) >= page.x + 14 and width <= page.width - 28
        assert max(row.y for row in own) <= page.bottom - 14

    # No line of a paragraph alone, what greets with what follows, the close with two lines above.
    last, next_ = on_first[-1], on_second[0]
    for edge, own in ((last, on_first), (next_, on_second)):
        whole = [row for row in rows if row.paragraph == edge.paragraph]
        here = [row for row in own if row.paragraph == edge.paragraph]
        assert len(here) == len(whole) or len(here) >= 2
    assert last.paragraph > 0
    closing = rows[-1].paragraph
    assert len([row for row in on_second if row.paragraph < closing]) >= 2


def test_a_short_letter_stays_on_its_page() -> None:
    made = composed(message=letter("en", 3), format="fold-a6")
    second = pages_of(made)[2]
    assert all(on(second, row) for row in words_of(made))
    assert made.message_fit is not None and made.message_fit.pages == 1


def test_the_page_is_turned_before_type_is_small() -> None:
    """From a length on, a letter that would have been set smaller than one reads in comfort has
    the facing page, and its size again."""
    sizes: dict[int, set[float]] = {1: set(), 2: set()}
    for count in range(4, 16):
        fit = composed(message=letter("en", count), format="fold-a6").message_fit
        assert fit is not None and not fit.lines_over
        sizes[fit.pages].add(fit.size)
    assert min(sizes[1]) >= 0.88 * 12.5 and max(sizes[2]) == 12.5


def test_a_paragraph_over_both_pages_is_one_to_whoever_hears_it() -> None:
    made = composed(message=letter("en", 14, each=14), format="fold-a6")
    rows = words_of(made)
    first = pages_of(made)[1]
    assert {row.paragraph for row in rows} == {0, 1, 2}
    body = [row for row in rows if row.paragraph == 1]
    assert {on(first, row) for row in body} == {True, False}


@pytest.mark.parametrize(
    "taken",
    [
        {"photo": CardPhoto("k", 4, 3, b"")},
        {"drawing": True},
        {"second": Second("de", "Danke.", "facing")},
    ],
)
def test_what_has_the_facing_page_keeps_it(taken: dict[str, Any], monkeypatch: Any) -> None:
    monkeypatch.setattr("thankyou.layout.lay_out.photo_item", lambda *_: Group(()))
    made = composed(message=letter("en", 16), format="fold-a6", **taken)
    fit = made.message_fit
    assert fit is not None and not fit.may_flow
    first = pages_of(made)[1]
    words = [row for row in words_of(made) if not row.text.startswith("Danke")]
    assert words and not any(on(first, row) for row in words if row.size > 8)


def test_two_languages_part_between_their_pages_without_a_mark() -> None:
    second = Second("de", letter("de", 6), "beneath")
    made = composed(message=letter("en", 6), second=second, format="fold-a6")
    rows = words_of(made)
    _, first, _ = pages_of(made)
    assert [on(first, row) for row in rows].count(True) > 3
    german = next(row for row in rows if row.text.startswith("Liebe"))
    assert not on(first, german) and on(first, rows[rows.index(german) - 1])


def test_the_signature_stands_after_the_last_word() -> None:
    strokes = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))
    made = composed(message=letter("en", 14), format="fold-a6", signature=strokes)
    figures = [i for i in made.scenes[1].items if isinstance(i, Group) and i.role == "Figure"]
    assert len(figures) == 1
    fit = made.message_fit
    assert fit is not None and fit.pages == 2 and not fit.lines_over


def test_too_long_is_said_only_when_all_pages_are_full() -> None:
    made = composed(message=letter("en", 60), format="fold-a6")
    (problem,) = (one for one in made.problems if one.code == "overflow")
    rows = words_of(made)
    first = pages_of(made)[1]
    full = [row for row in rows if on(first, row)]
    assert len(full) > 20 and problem.values["lines"] > 10

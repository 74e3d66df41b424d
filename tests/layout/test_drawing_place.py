"""Room for a child's drawing: beside the message where there is a page for it, else above it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from card_setups import CATALOG, frame_of, setup_of, team

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.model.card import Second
from thankyou.model.scene import Group, Item, glyph_runs
from thankyou.stationery.panel_parts import facing_page

WORDS = "I am 6. You were kind to my bear.\n\nLeo"
BOTH = [(design, name) for design in CATALOG.designs for name in CATALOG.formats]


def drawing_and_message(**changes: object) -> tuple[Rect, Rect]:
    frame = frame_of(setup_of(message=WORDS, drawing=True, **changes))
    assert frame.drawing is not None
    return frame.drawing, next(one.box for one in frame.slots if "message" in one.roles)


@pytest.mark.parametrize(("design", "card_format"), BOTH)
def test_it_stands_clear_of_the_words_and_of_the_edges(design: str, card_format: str) -> None:
    drawing, message = drawing_and_message(design=design, format=card_format)
    panel = frame_of(setup_of(design=design, format=card_format)).panel
    assert Rect(0, 0, panel.width, panel.height).inset(mm(4.9)).holds(drawing)
    apart = drawing.bottom <= message.y or drawing.right <= message.x or message.right <= drawing.x
    assert apart or message.bottom <= drawing.y
    assert drawing.width > 100 and drawing.height > 70
    card = setup_of(message=WORDS, drawing=True, design=design, format=card_format).card
    assert not CATALOG.composer(card).compose().problems


def test_a_folded_card_has_it_on_the_facing_page_unless_that_is_taken() -> None:
    frame = frame_of(setup_of(message=WORDS, drawing=True, format="fold-a6"))
    facing = facing_page(frame.panel)
    assert facing is not None and frame.drawing is not None and facing.holds(frame.drawing)
    for taken in ({"second": Second("es", "Gracias.", "facing")}, {"signers": team(9)}):
        drawing, message = drawing_and_message(format="fold-a6", **taken)
        assert not facing.holds(drawing) and drawing.bottom < message.y


def test_a_flat_card_has_it_above_the_message() -> None:
    drawing, message = drawing_and_message(format="flat-a6")
    assert drawing.bottom < message.y and drawing.x == message.x


def test_its_words_stand_beneath_it_and_its_frame_is_no_content() -> None:
    setup = setup_of(message=WORDS, drawing=True, format="fold-a6")
    scene = CATALOG.composer(setup.card).compose().scenes[1]
    (run,) = [r for r in glyph_runs(scene.items) if r.text.startswith("A place for a drawing")]
    drawing = frame_of(setup).drawing
    assert drawing is not None and drawing.bottom < run.y < drawing.bottom + 18
    assert run.size <= 9
    frames = [item for item in groups(scene.items) if item.role == "Artifact"]
    assert len(frames) >= 2  # the design's art, and the frame
    plain = CATALOG.composer(setup.card.changed(drawing=False)).compose().scenes[1]
    assert not [r for r in glyph_runs(plain.items) if "drawing" in r.text]


def groups(items: tuple[Item, ...]) -> Iterator[Group]:
    for item in items:
        if isinstance(item, Group):
            yield item

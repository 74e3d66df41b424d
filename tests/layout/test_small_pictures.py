"""An easy-to-read card: large words, and at the start of each paragraph its small picture."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from card_setups import CATALOG, setup_of

from thankyou.designs.svg import read_art
from thankyou.layout.small_pictures import paragraphs_of
from thankyou.model.card import PICTURES, Card
from thankyou.model.scene import GlyphRun, Group, Path, Scene, glyph_runs

MESSAGE = (
    "Dear {recipient},\n\nThank you for looking after me.\n\n[{moment}.]\n\nI am at home.\n\n"
    "With thanks,\n{sender}"
)
EASY = {"message": MESSAGE, "pictures": ("hand", "heart", "home")}
FORMATS = ("flat-a6", "fold-a6", "postcard-a6", "square-148", "large-a5", "tent-5x7")


def pictures(scene: Scene) -> list[Group]:
    """The small pictures of a scene: artifacts that have a transform of their own."""
    return [
        item for item in scene.items
        if isinstance(item, Group) and item.role == "Artifact" and item.form is None
        and item.transform.a not in (0.0, 1.0)
    ]  # fmt: skip


def letter(card: Card) -> Scene:
    composition = CATALOG.composer(card).compose()
    assert not composition.problems
    return composition.scenes[1]


def paragraph(scene: Scene, start: str) -> GlyphRun:
    return next(run for run in glyph_runs(scene.items) if run.text.startswith(start))


def test_each_picture_is_drawn_in_the_same_box_with_lines_alone() -> None:
    for name in PICTURES:
        art = read_art(CATALOG.languages.pictures / f"{name}.svg")
        assert (art.view_box.width, art.view_box.height) == (24, 24)
        assert all(isinstance(item, Path) and item.stroke and not item.fill for item in art.items)


@pytest.mark.parametrize(
    ("parts", "lines"),
    [
        (("Dear", "one", "two", "With"), ["", "a", "b", ""]),
        (("Dear", "one", "", "With"), ["", "a", ""]),
        (("Dear", "", "two", "With"), ["", "b", ""]),
        (("Dear", "one\n\nstill one", "two", "With"), ["", "a", "", "b", ""]),
        (("Dear", "one", "two", "three", "four", "With"), ["", "a", "b", "", "", ""]),
        (("only",), [""]),
        ((), [""]),
    ],
)
def test_a_picture_goes_with_its_paragraph_or_not_at_all(
    parts: Sequence[str], lines: list[str]
) -> None:
    assert paragraphs_of(parts, ("a", "b")).split("\n") == lines


@pytest.mark.parametrize("card_format", FORMATS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_they_stand_beside_the_first_lines_where_reading_begins(
    card_format: str, language: str
) -> None:
    card = setup_of(**EASY, format=card_format, language=language).card
    card = card.with_fields({"recipient": "Ada", "sender": "Leo"})
    scene = letter(card)
    found = pictures(scene)
    assert len(found) == 2  # the paragraph of the moment is not there, nor is its heart
    first = paragraph(scene, "Thank you for")
    size = first.size
    for one, start in zip(found, ("Thank you for", "I am at home"), strict=True):
        x0, y0 = one.transform.apply((0.0, 0.0))
        x1, y1 = one.transform.apply((24.0, 24.0))
        run = paragraph(scene, start)
        assert 1.5 * size < y1 - y0 < 1.7 * size
        assert y0 < run.y < y1 + size
        words = run.x + sum(shape.advance for _, shape in run.parts) * size
        if language == "en":
            assert x1 <= run.x and run.x - x1 < 2 * size
        else:
            assert x0 >= words - 1 and x0 - words < 2 * size
        width, height = scene.size.width, scene.size.height
        assert x0 >= 14 and x1 <= width - 14 and y0 > 0 and y1 < height


@pytest.mark.parametrize("design", CATALOG.designs)
def test_the_words_are_large_and_begin_at_one_edge(design: str) -> None:
    card = setup_of(**EASY, design=design, format="fold-5x7").card
    scene = letter(card.with_fields({"recipient": "Ada", "sender": "Leo"}))
    usual = CATALOG.composer(card.changed(pictures=(), text_size=130)).compose().message_fit
    assert usual is not None
    runs = [r for r in glyph_runs(scene.items) if r.size > 12]
    assert min(run.size for run in runs) >= min(usual.size, 14) - 0.01
    edge = [paragraph(scene, start).x for start in ("Thank you for", "I am at home", "With")]
    assert max(edge) - min(edge) < 3


def test_they_are_in_the_ink_of_the_words() -> None:
    card = setup_of(**EASY, palette="").card.changed(text_color="#224466")
    scene = letter(card.with_fields({"recipient": "Ada", "sender": "Leo"}))
    ink = paragraph(scene, "Thank you for").color
    strokes = [item.stroke for one in pictures(scene) for item in one.items]  # type: ignore[union-attr]
    assert strokes and all(stroke is not None and stroke.color == ink for stroke in strokes)

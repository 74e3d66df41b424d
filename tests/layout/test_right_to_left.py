"""Cards of languages that are written from the right open the other way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from thankyou.catalog import Catalog
from thankyou.gui.preview.opening_animation import OpeningAnimation
from thankyou.imposition.unfold import unfolded
from thankyou.model.card import Card, Second
from thankyou.model.scene import Scene, glyph_runs
from thankyou.render.raster.painter import paint

CATALOG = Catalog()
FOLDED = [name for name, held in CATALOG.formats.items() if held.fold in ("side", "quarter")]
OTHERS = [name for name in CATALOG.formats if name not in FOLDED]


def card(card_format: str, language: str = "ar", **more: object) -> Card:
    return Card(
        message="شكرًا لكم على كل شيء\n\nليلى", sentiment="شكرًا", tagline="",
        language=language, format=card_format, **more,
    )  # type: ignore[arg-type]  # fmt: skip


def inside(made: Card) -> Scene:
    return CATALOG.composer(made).compose().scenes[1]


@pytest.mark.parametrize("card_format", FOLDED)
def test_the_letter_is_on_the_left_page(card_format: str) -> None:
    made = card(card_format)
    held = CATALOG.format_of(made)
    assert held is CATALOG.format_of(made)  # painters know it by identity
    scene = inside(made)
    fold = held.panels[1].fold_x
    assert fold is not None
    for run in glyph_runs(scene.items):
        assert run.x > 0 and run.x + sum(s.advance for _, s in run.parts) * run.size < fold
    english = inside(replace(made, language="en", message="Thank you\n\nLeila"))
    assert all(run.x > fold for run in glyph_runs(english.items))


@pytest.mark.parametrize("card_format", FOLDED)
def test_cover_and_back_change_places_on_the_sheet(card_format: str) -> None:
    def places(language: str) -> dict[str, float]:
        sides = unfolded(CATALOG.format_of(card(card_format, language))).sides
        return {place.panel: place.x for side in sides for place in side.places}

    ours, others = places("he"), places("en")
    assert ours["front"] == others["back"] < ours["back"] == others["front"]
    assert ours["inside"] == others["inside"]


@pytest.mark.parametrize("card_format", OTHERS)
def test_other_folds_stay(card_format: str) -> None:
    assert CATALOG.format_of(card(card_format)) is CATALOG.format(card_format)


def test_a_second_language_faces_it_on_the_right() -> None:
    made = card("fold-a6", second=Second("en", "Thank you for everything", "facing"))
    words = {
        "".join(shape.text for _, shape in run.parts).strip(): run.x
        for run in glyph_runs(inside(made).items)
    }
    fold = CATALOG.format_of(made).panels[1].fold_x
    assert words["Thank you for everything"] > fold > words["ليلى"]


def test_art_is_mirrored_with_its_page_and_kept_apart_from_the_other() -> None:
    """The same picture as the other way round, but for the words; letters are never mirrored."""
    for design, mirror in (("fern", True), ("many-tongues", False)):
        made = card("fold-a6", design=design).changed(message="", sentiment="")
        ours = paint(inside(made), dpi=50).convert("RGB")
        other = paint(inside(replace(made, language="en")), dpi=50).convert("RGB")
        if mirror:
            flipped = other.transpose(0)  # Image.Transpose.FLIP_LEFT_RIGHT
            pairs = zip(ours.tobytes(), flipped.tobytes(), strict=True)
            assert sum(abs(a - b) for a, b in pairs) / len(ours.tobytes()) < 0.5
        half = ours.width // 2
        foot = (0, ours.height * 2 // 3, half, ours.height)
        assert len(ours.crop(foot).getcolors(1 << 20) or ()) > 20, design


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_cover_turns_away_from_the_fold(mirrored: bool) -> None:
    """Half open, the half that the cover leaves shows the inside, and the other is still bare."""
    front, opened = (QImage(w, 40, QImage.Format.Format_RGB32) for w in (30, 60))
    front.fill(QColor("red"))
    opened.fill(QColor("white"))
    page = QImage(60, 40, QImage.Format.Format_RGB32)
    page.fill(QColor("blue"))
    turning = OpeningAnimation(front, opened, False, mirrored)
    turning.progress = 0.3
    painter = QPainter(page)
    turning.paint(painter, QRectF(page.rect()))
    painter.end()
    near_fold, free_edge, bare = (32, 58, 10) if not mirrored else (27, 1, 50)
    assert page.pixelColor(near_fold, 20).red() > 150 > page.pixelColor(near_fold, 20).green()
    assert page.pixelColor(free_edge, 20) == QColor("white")
    assert page.pixelColor(bare, 20) == QColor("blue")

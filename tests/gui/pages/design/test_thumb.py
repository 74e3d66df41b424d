"""Thumbs, swatches and sizes: described for who cannot see them, and mirrored with the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QImage

from thankyou.catalog import Catalog
from thankyou.gui.pages.design.format_choice import FormatChoice, size_words
from thankyou.gui.pages.design.swatches import Swatch, three_colors
from thankyou.gui.pages.design.thumb import Thumb

RED = QColor("#cc2200")


def test_every_design_says_what_it_shows_and_what_it_is_for(catalog: Catalog) -> None:
    for design in catalog.designs.values():
        thumb = Thumb(design, "The work you do")
        reader = QAccessible.queryAccessibleInterface(thumb)
        assert reader.text(QAccessible.Text.Name) == design.name
        words = reader.text(QAccessible.Text.Description)
        assert words == f"{design.alt or design.note} Made for: The work you do"
        assert len(words) > 40


def test_an_older_picture_is_faint_and_a_new_one_is_not(catalog: Catalog) -> None:
    thumb = Thumb(catalog.designs["fern"], "The work you do")
    thumb.resize(thumb.sizeHint())
    image = QImage(200, 280, QImage.Format.Format_RGB32)
    image.fill(RED)
    thumb.show_image(image)
    middle = thumb.picture_rect().center()
    assert thumb.grab().toImage().pixelColor(middle) == RED
    thumb.set_older(True)
    assert thumb.grab().toImage().pixelColor(middle) != RED
    thumb.show_image(image)
    assert not thumb.older and thumb.grab().toImage().pixelColor(middle) == RED


def test_the_picture_has_the_shape_of_the_front(catalog: Catalog) -> None:
    thumb = Thumb(catalog.designs["fern"], "The work you do")
    high = thumb.sizeHint().height()
    thumb.set_shape(105 / 148)
    box = thumb.picture_rect()
    assert box.height() == round(box.width() * 105 / 148) and thumb.sizeHint().height() < high


def test_the_border_and_the_ring_leave_the_picture_alone(
    host: Callable[..., Any], catalog: Catalog
) -> None:
    thumb = Thumb(catalog.designs["fern"], "The work you do")
    host(lambda: thumb)
    image = QImage(thumb.picture_rect().size(), QImage.Format.Format_RGB32)
    image.fill(RED)
    thumb.show_image(image)
    before = thumb.grab(thumb.picture_rect()).toImage()
    thumb.setChecked(True)
    thumb.setFocus()
    assert thumb.grab(thumb.picture_rect()).toImage() == before


@pytest.mark.parametrize("rtl", [False, True])
def test_a_swatch_s_discs_stand_where_reading_begins(rtl: bool) -> None:
    swatch = Swatch("Copper", (RED, RED, RED))
    if rtl:
        swatch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    swatch.resize(swatch.sizeHint())
    picture = swatch.grab().toImage()
    found = [
        x for x in range(picture.width()) if picture.pixelColor(x, picture.height() // 2) == RED
    ]
    assert found
    assert (min(found) > picture.width() * 0.4) if rtl else (max(found) < picture.width() * 0.6)


def test_a_swatch_has_the_paper_the_art_and_the_ink_of_its_design(catalog: Catalog) -> None:
    paper, art, ink = three_colors(catalog.design("fern"), "")
    assert paper.lightness() > 200 > ink.lightness()
    assert art.saturation() > paper.saturation()


def test_every_size_is_named_with_its_measures(catalog: Catalog) -> None:
    for held in catalog.formats.values():
        choice = FormatChoice(held)
        assert choice.accessibleName() == f"{held.name}, {size_words(held)}"
        assert choice.accessibleDescription() == held.note
        choice.resize(choice.sizeHint())
        assert not choice.grab().isNull()
    assert size_words(catalog.formats["fold-a6"]) == "105 × 148 mm"


def test_a_drawing_of_a_card_that_folds_shows_that_it_does(catalog: Catalog) -> None:
    def drawn(name: str) -> QImage:
        choice = FormatChoice(catalog.formats[name])
        choice.resize(QSize(160, 160))
        return choice.grab().toImage().copy(0, 0, 160, 100)

    assert drawn("flat-a6") != drawn("fold-a6")


def test_a_click_at_the_edge_chooses(
    host: Callable[..., Any], catalog: Catalog, qtbot: Any
) -> None:
    for made in (
        Thumb(catalog.designs["fern"], "x"), Swatch("Copper", (RED, RED, RED)),
        FormatChoice(catalog.formats["flat-a6"]),
    ):  # fmt: skip
        page = host(lambda made=made: made)
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(2, made.height() // 2))
        assert made.isChecked() and page.isVisible()

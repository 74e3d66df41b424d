"""The photo in its place: moved by hand and keys; the wheel only with the focus."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from mouse_wheel import turn_wheel
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from thankyou.gui.pages.design.crop_view import CropView, placement_of
from thankyou.model.card import CardPhoto
from thankyou.pictures.photo import read_photo
from thankyou.storage.container import card_photo


@pytest.fixture
def photo() -> CardPhoto:
    held = io.BytesIO()
    Image.new("RGB", (800, 400), (60, 120, 160)).save(held, "PNG")
    return card_photo(read_photo(held.getvalue(), "ward.png"))


@pytest.fixture
def crop(host: Callable[..., Any], photo: CardPhoto) -> CropView:
    view = CropView()
    host(lambda: view)
    view.show_photo(photo, 1.25)
    return view


def test_the_wheel_brings_it_closer_only_with_the_focus(crop: CropView) -> None:
    before = crop.placement
    assert not turn_wheel(crop).isAccepted() and crop.placement == before
    crop.setFocus()
    assert turn_wheel(crop).isAccepted() and crop.placement.zoom > before.zoom


def test_while_it_is_dragged_only_the_view_moves(crop: CropView, qtbot: Any) -> None:
    placed: list[object] = []
    crop.placed.connect(placed.append)
    middle = crop.rect().center()
    before = crop.placement
    qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(crop, middle + QPoint(-40, 0))
    assert crop.placement.x > before.x and not placed
    qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=middle + QPoint(-40, 0))
    assert placed == [crop.placement]


def test_it_has_the_shape_of_its_place(crop: CropView, photo: CardPhoto) -> None:
    for ratio in (1.25, 0.5):
        crop.show_photo(photo, ratio)
        hint = crop.sizeHint()
        assert hint.width() / hint.height() == pytest.approx(ratio, rel=0.01)


def test_it_is_read_aloud_with_what_the_photo_shows(crop: CropView, photo: CardPhoto) -> None:
    assert crop.accessibleName() == "Your photo, as it is seen on the card"
    assert crop.accessibleDescription().startswith("Arrow keys")
    crop.show_photo(replace(photo, alt="The ward at night."), 1.25)
    assert crop.accessibleDescription().startswith("The ward at night. Arrow keys")


def test_a_grey_photo_is_shown_grey(crop: CropView, photo: CardPhoto) -> None:
    middle = crop.rect().center()
    assert crop.grab().toImage().pixelColor(middle).saturation() > 50
    crop.show_photo(replace(photo, grey=True), 1.25)
    assert crop.grab().toImage().pixelColor(middle).saturation() == 0
    assert placement_of(replace(photo, grey=True)).grey

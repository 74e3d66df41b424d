"""A photo and a signature, as a user puts them on a card."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from mouse_wheel import wheel_event
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, Qt

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.design.photo_signature import PhotoAndSignature
from thankyou.gui.pages.design.sign_dialog import SignDialog


@pytest.fixture
def part(window: MainWindow, qtbot: Any) -> PhotoAndSignature:
    window.show_page("design")
    page = window.page("design")
    assert isinstance(page, DesignPage)
    return page.photo_signature


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = Image.new("RGB", (1600, 1000), (60, 120, 160))
    ImageDraw.Draw(image).rectangle((0, 0, 500, 1000), fill=(220, 180, 90))
    image.save(tmp_path / "ward.jpg")
    return tmp_path / "ward.jpg"


def add(part: PhotoAndSignature, picture: Path, window: MainWindow, qtbot: Any) -> None:
    with qtbot.waitSignal(window.document.changed):
        part.photo.open_photo(picture)


def test_a_photo_is_added_placed_and_removed(
    window: MainWindow, part: PhotoAndSignature, picture: Path, qtbot: Any
) -> None:
    add(part, picture, window, qtbot)
    photo = window.document.card.photo
    assert photo is not None and (photo.width, photo.height) == (1600, 1000)
    assert window.preview.kind == "letter"
    crop = part.photo.crop
    middle = crop.rect().center()
    qtbot.mousePress(crop, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(crop, middle + QPoint(-60, 0))
    assert window.document.card.photo == photo  # the card waits until it is let go
    qtbot.mouseRelease(crop, Qt.MouseButton.LeftButton, pos=middle + QPoint(-60, 0))
    crop.wheelEvent(wheel_event(crop))
    placed = window.document.card.photo
    assert placed is not None and placed.zoom > 1.1
    qtbot.mouseClick(
        part.photo.grey, Qt.MouseButton.LeftButton, pos=QPoint(8, part.photo.grey.height() // 2)
    )
    qtbot.keyClicks(part.photo.alt, "The ward at night")
    now = window.document.card.photo
    assert now is not None and now.grey and now.alt == "The ward at night"
    qtbot.mouseClick(part.photo.remove, Qt.MouseButton.LeftButton)
    assert window.document.card.photo is None and not part.photo.add.isHidden()
    window.document.undo()
    assert window.document.card.photo == now


def test_everything_from_the_keyboard(
    window: MainWindow, part: PhotoAndSignature, picture: Path, qtbot: Any
) -> None:
    add(part, picture, window, qtbot)
    crop = part.photo.crop
    window.activateWindow()
    crop.setFocus()
    qtbot.keyClick(crop, Qt.Key.Key_Plus)
    qtbot.keyClick(crop, Qt.Key.Key_Plus)
    before = window.document.card.photo
    qtbot.keyClick(crop, Qt.Key.Key_Left)
    qtbot.keyClick(crop, Qt.Key.Key_Up)
    after = window.document.card.photo
    assert before is not None and after is not None
    assert after.x > before.x and after.y > before.y and before.zoom > 1.2
    qtbot.keyClick(crop, "-")
    assert window.document.card.photo is not None
    assert window.document.card.photo.zoom < after.zoom


def test_a_coarse_photo_brings_a_note(
    window: MainWindow, part: PhotoAndSignature, tmp_path: Path, qtbot: Any
) -> None:
    Image.new("RGB", (240, 180), (90, 90, 90)).save(tmp_path / "small.png")
    add(part, tmp_path / "small.png", window, qtbot)
    assert "pixels to the inch" in part.photo.notes.sentences()[0]


def test_what_is_no_picture_is_reported_and_nothing_changes(
    window: MainWindow, part: PhotoAndSignature, tmp_path: Path, qtbot: Any
) -> None:
    (tmp_path / "x.jpg").write_text("no picture")
    before = window.document.card
    with qtbot.waitSignal(part.trouble):
        part.photo.open_photo(tmp_path / "x.jpg")
    assert window.document.card == before
    with qtbot.waitSignal(part.trouble):
        part.photo.open_photo(tmp_path / "nowhere.jpg")
    with qtbot.waitSignal(part.trouble):
        part.signature.open_sheet(tmp_path / "x.jpg")


def test_a_signature_is_drawn(window: MainWindow, part: PhotoAndSignature, qtbot: Any) -> None:
    qtbot.mouseClick(part.signature.draw, Qt.MouseButton.LeftButton)
    dialog = part.findChild(SignDialog)
    assert isinstance(dialog, SignDialog) and not dialog.use.isEnabled()
    pad = dialog.pad
    qtbot.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    for step in range(12):
        qtbot.mouseMove(pad, QPoint(40 + 12 * step, 60 + (step % 3) * 14))
    qtbot.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(190, 70))
    qtbot.mouseClick(pad, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))  # the dot of an i
    assert dialog.use.isEnabled()
    with qtbot.waitSignal(window.document.changed):
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    signature = window.document.card.signature
    assert signature is not None and len(signature.strokes) == 2
    assert not part.signature.view.isHidden()
    qtbot.mouseClick(part.signature.remove, Qt.MouseButton.LeftButton)
    assert window.document.card.signature is None


def test_begin_again_clears_the_paper(
    window: MainWindow, part: PhotoAndSignature, qtbot: Any
) -> None:
    part.signature.ask_signature()
    dialog = part.findChild(SignDialog)
    assert isinstance(dialog, SignDialog)
    qtbot.mouseClick(dialog.pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    dialog.again.click()
    assert dialog.pad.strokes == [] and not dialog.use.isEnabled()
    dialog.reject()
    assert window.document.card.signature is None


def test_a_signature_from_a_sheet(
    window: MainWindow, part: PhotoAndSignature, tmp_path: Path, qtbot: Any
) -> None:
    sheet = Image.new("RGB", (1200, 900), (226, 219, 205))
    pen = ImageDraw.Draw(sheet)
    points = [(300 + 12 * i, 450 + (70 if i % 2 else -60) + i) for i in range(40)]
    pen.line(points, fill=(30, 36, 70), width=9, joint="curve")
    sheet.save(tmp_path / "sheet.png")
    with qtbot.waitSignal(window.document.changed):
        part.signature.open_sheet(tmp_path / "sheet.png")
    signature = window.document.card.signature
    assert signature is not None and signature.mask
    with Image.open(io.BytesIO(signature.mask)) as mask:
        assert mask.mode == "L" and mask.width > mask.height


def test_a_shape_is_chosen_and_the_crop_shows_it_before(
    window: MainWindow, part: PhotoAndSignature, picture: Path, qtbot: Any
) -> None:
    add(part, picture, window, qtbot)
    wide = part.photo.crop.sizeHint()
    assert wide.width() / wide.height() == pytest.approx(1.6, abs=0.02)  # 1600 by 1000
    window.document.change(format="tent-a6")
    assert part.photo.crop.sizeHint() == wide  # a format never cuts it otherwise
    at = part.photo.shape.findData("square")
    part.photo.shape.setCurrentIndex(at)
    part.photo.shape.activated.emit(at)
    photo = window.document.card.photo
    assert photo is not None and photo.shape == "square"
    square = part.photo.crop.sizeHint()
    assert square.width() == square.height()
    window.document.undo()
    assert part.photo.shape.currentData() == ""


def test_a_photo_goes_to_the_front_where_the_design_has_a_place(
    window: MainWindow, part: PhotoAndSignature, picture: Path, qtbot: Any
) -> None:
    window.document.change(design="fern")
    add(part, picture, window, qtbot)
    box = part.photo.cover
    assert box.isEnabled() and part.photo.no_place.isHidden()
    box.click()
    photo = window.document.card.photo
    assert photo is not None and photo.cover and window.preview.kind == "cover"
    window.document.change(design="trace")
    assert not box.isEnabled() and not box.isChecked() and not part.photo.no_place.isHidden()
    window.document.change(design="fern")
    assert box.isChecked()  # the wish was kept
    box.click()
    assert window.preview.kind == "letter"

"""The focus can be seen on every control that can have it (WCAG 2.2, 1.4.11 and 2.4.13)."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QWidget

from thankyou.catalog import Catalog
from thankyou.gui import theme
from thankyou.gui.pages.design.crop_view import CropView
from thankyou.gui.pages.design.format_choice import FormatChoice
from thankyou.gui.pages.design.swatches import Swatch
from thankyou.gui.pages.design.thumb import Thumb
from thankyou.gui.preview.desk import Desk
from thankyou.gui.preview.sheet_view import SheetView
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.focus_ring import WIDTH
from thankyou.gui.widgets.number_field import NumberField
from thankyou.gui.widgets.segmented_choice import Segment
from thankyou.gui.widgets.slider import Slider
from thankyou.gui.widgets.text_fields import LineField, TextField
from thankyou.storage.container import card_photo

_LEAST = 3.0


def chosen(made: QAbstractButton) -> QWidget:
    made.setCheckable(True)
    made.setChecked(True)
    return made


def a_list() -> QWidget:
    made = QListWidget()
    made.addItems(["One", "Two"])
    made.setCurrentRow(0)
    return made


def a_desk() -> QWidget:
    made = Desk()
    made.setWidget(SheetView())
    return made


def a_photo() -> QWidget:
    import io

    from PIL import Image

    from thankyou.pictures.photo import read_photo

    held = io.BytesIO()
    Image.new("RGB", (600, 400), (119, 119, 119)).save(held, "PNG")
    made = CropView()
    made.show_photo(card_photo(read_photo(held.getvalue(), "grey.png")), 1.5)
    return made


COLORS = (QColor("#f5efe0"), QColor("#7a8f6a"), QColor("#24382e"))
CATALOG = Catalog()

CONTROLS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: button("Save", lambda: None),
    "main button": lambda: button("Save", lambda: None, "main"),
    "link": lambda: button("Look", lambda: None, "link"),
    "box": lambda: ChoiceButton("A name", "what it is"),
    "chosen box": lambda: chosen(ChoiceButton("A name", "what it is")),
    "place": lambda: ChoiceButton("A name", "what it is", "rail"),
    "chosen place": lambda: chosen(ChoiceButton("A name", "what it is", "rail")),
    "segment": lambda: Segment("Front"),
    "chosen segment": lambda: chosen(Segment("Front")),
    "swatch": lambda: Swatch("Copper", COLORS),
    "chosen swatch": lambda: chosen(Swatch("Copper", COLORS)),
    "thumb": lambda: Thumb(CATALOG.designs["fern"], "The work you do"),
    "chosen thumb": lambda: chosen(Thumb(CATALOG.designs["fern"], "The work you do")),
    "size": lambda: FormatChoice(CATALOG.formats["fold-a6"]),
    "chosen size": lambda: chosen(FormatChoice(CATALOG.formats["fold-a6"])),
    "check box": lambda: CheckBox("In grey"),
    "ticked check box": lambda: chosen(CheckBox("In grey")),
    "slider": lambda: Slider(0, 100),
    "line": LineField,
    "plain line": QLineEdit,
    "text": lambda: TextField(3),
    "number": lambda: NumberField(1, 100),
    "drop-down": DropDown,
    "list": a_list,
    "desk": a_desk,
    "photo": a_photo,
}


def luminance(color: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
             for c in (color.redF(), color.greenF(), color.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def along(picture: QImage, start: QPoint, step: QPoint, count: int) -> list[QColor]:
    return [picture.pixelColor(start + step * n) for n in range(count)]


def crossings(picture: QImage, box: QRect, pill: bool) -> list[list[QColor]]:
    """Colours from outside a control inwards, at the middle of each of its straight sides."""
    out, deep = 6, 14
    middle = box.center()
    across = [
        along(picture, QPoint(middle.x(), box.top() - out), QPoint(0, 1), out + deep),
        along(picture, QPoint(middle.x(), box.bottom() + out), QPoint(0, -1), out + deep),
    ]
    if pill:
        return across
    return [
        *across,
        along(picture, QPoint(box.left() - out, middle.y()), QPoint(1, 0), out + deep),
        along(picture, QPoint(box.right() + out, middle.y()), QPoint(-1, 0), out + deep),
    ]


def perimeter(box: QRect, radius: float) -> float:
    """Of a rectangle with round corners, in pixels."""
    return 2 * (box.width() + box.height()) - (8 - 2 * math.pi) * radius


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", CONTROLS)
def test_the_ring_stands_out_from_its_neighbours_and_from_the_control_without_it(
    host: Callable[..., Any], name: str, dark: bool
) -> None:
    made: list[QWidget] = []

    def build() -> QWidget:
        made.append(CONTROLS[name]())
        return made[0]

    page = host(build, dark)
    control = made[0]
    before = page.grab().toImage()
    control.setFocus()
    assert control.hasFocus()
    after = page.grab().toImage()
    ink = QColor(theme.tokens().ink)
    pill = isinstance(control, Segment)
    for colors in crossings(after, control.geometry(), pill):
        first = colors.index(ink)  # the outermost ink is the ring
        last = first
        while colors[last + 1] == ink:
            last += 1
        assert last - first + 1 == WIDTH, name
        for neighbour in (colors[first - 1], colors[last + 1]):
            assert contrast(ink, neighbour) >= _LEAST, (name, neighbour.name())
    box = control.geometry()
    changed = sum(
        contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= _LEAST
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
        if before.pixelColor(x, y) != after.pixelColor(x, y)
    )
    radius = box.height() / 2 if pill else theme.unit() * 0.7
    least = WIDTH * perimeter(box, radius) - 4 * WIDTH**2
    # Of the pixels at the corners some are half of the ring's colour, and not counted.
    assert changed >= 0.95 * least, (name, changed, least)


def test_the_colours_of_a_border_and_of_the_ring_are_apart() -> None:
    """A control's border becomes the ring: the two are 3 to 1, and the border is on its ground."""
    for t in (theme.LIGHT, theme.DARK):
        assert contrast(QColor(t.edge), QColor(t.ink)) >= _LEAST
        for ground in (t.ground, t.base):
            assert contrast(QColor(t.edge), QColor(ground)) >= _LEAST


def test_a_control_takes_no_more_room_for_its_ring(host: Callable[..., Any]) -> None:
    made = ChoiceButton("A name", "what it is")
    page = host(lambda: made)
    before = hints(made)
    made.setFocus()
    assert hints(made) == before
    assert page.isVisible()


def hints(widget: QWidget) -> tuple[int, int, int]:
    return widget.sizeHint().width(), widget.sizeHint().height(), widget.heightForWidth(200)

"""Number fields show their number, and change only when they are meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from thankyou.gui import theme
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.widgets.number_field import DecimalField, NumberField


def wheel(widget: Any, by: int = 120) -> QWheelEvent:
    """The wheel turned over the middle of a widget, as Qt delivers it."""
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, by),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_number_is_seen(host: Callable[..., Any], dark: bool, text: float) -> None:
    for build in (
        lambda: DecimalField(70.0, 210.0, " mm"),
        lambda: NumberField(72, 600, " dots an inch"),
    ):
        page = host(build, dark, text)
        field = page.findChild(DecimalField)
        field.setFixedWidth(field.sizeHint().width())  # as narrow as a layout may make it
        QApplication.processEvents()
        field.setValue(field.maximum())
        line = field.lineEdit()
        assert line.width() >= line.fontMetrics().horizontalAdvance(field.text())
        assert line.height() >= line.fontMetrics().height()
        assert field.rect().contains(line.geometry())
        assert field.height() == theme.control_height()
        ink, base = QColor(theme.tokens().ink), QColor(theme.tokens().base)
        picture = line.grab().toImage()
        colors = {picture.pixelColor(x, y).name()
                  for x in range(picture.width()) for y in range(picture.height())}  # fmt: skip
        assert {ink.name(), base.name()} <= colors


def test_a_new_style_sheet_does_not_hide_the_number(host: Callable[..., Any]) -> None:
    page = host(lambda: NumberField(72, 600))
    field = page.findChild(NumberField)
    page.setStyleSheet(page.styleSheet() + " ")
    QApplication.processEvents()
    assert field.lineEdit().width() > field.width() // 2


def test_numbers_are_typed_and_stepped(host: Callable[..., Any], qtbot: Any) -> None:
    page = host(lambda: NumberField(72, 600))
    field = page.findChild(NumberField)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "300")
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == 301 and isinstance(field.value(), int)


def test_the_wheel_over_a_field_without_the_focus_is_the_page_s(host: Callable[..., Any]) -> None:
    page = host(lambda: NumberField(72, 600))
    field = page.findChild(NumberField)
    field.setValue(300)
    assert not wheel(field).isAccepted() and field.value() == 300
    assert not field.hasFocus()
    field.setFocus()
    assert wheel(field).isAccepted() and field.value() == 301


def test_decimals(host: Callable[..., Any]) -> None:
    page = host(lambda: DecimalField(70.0, 210.0, " mm"))
    field = page.findChild(DecimalField)
    field.setValue(95.54)
    assert field.value() == 95.5 and field.text() == "95.5 mm"


def test_the_fineness_of_pictures_is_seen_in_the_window(window: MainWindow, qtbot: Any) -> None:
    window.show_page("print")
    page = window.page("print")
    assert isinstance(page, PrintPage)
    qtbot.mouseClick(page.kind["pictures"], Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    dpi = page.options.dpi
    line = dpi.lineEdit()
    assert dpi.text() == "300 dots an inch"
    assert line.isVisible()
    assert line.width() >= line.fontMetrics().horizontalAdvance(dpi.text())
    wheel(dpi)
    assert dpi.value() == 300

"""The preview in the window: sides, sheet, opening, and what a screen reader says of the card."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QStyle

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.pictures.photo import read_photo
from thankyou.storage.container import card_photo


def spoken(widget: Any) -> tuple[str, str]:
    """What a screen reader is given: name and description."""
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name), reader.text(QAccessible.Text.Description)


def test_the_card_is_read_aloud_side_by_side(window: MainWindow, qtbot: Any) -> None:
    window.document.change(
        message="Dear all,\n\nThank you, נועה לוי 12, for the night.", sentiment="We noticed",
        tagline="for the work you do", design="fern", format="fold-a6",
    )  # fmt: skip
    preview = window.preview
    preview.show_kind("letter")
    name, words = spoken(preview.sheet_view)
    assert name == "The inside of your card"
    assert words == "Dear all,\n\nThank you, נועה לוי 12, for the night."
    preview.show_kind("cover")
    name, words = spoken(preview.sheet_view)
    assert name == "The front of your card"
    assert words.startswith("We noticed\n\nfor the work you do\n\nPicture: Green fern fronds")
    assert spoken(preview.desk) == (name, words)
    assert preview.desk.focusPolicy() & Qt.FocusPolicy.TabFocus
    window.document.change(sentiment="Bless you")
    assert spoken(preview.desk)[1].startswith("Bless you")
    qtbot.mouseClick(preview.segments.choice(1), Qt.MouseButton.LeftButton)
    assert spoken(preview.desk)[0] == "The inside of your card"


def test_a_side_without_words_and_a_sheet_are_read_aloud(window: MainWindow) -> None:
    window.document.change(message="", format="fold-a6", design="fern")
    preview = window.preview
    preview.show_kind("letter")
    assert spoken(preview.desk) == ("The inside of your card", "No words on this side.")
    window.document.change(message="Dear all")
    preview.show_paper(True)
    preview.show_panel(1)
    assert spoken(preview.desk) == ("The inside of the sheet", "Dear all")


def test_the_photo_s_own_words_are_read_aloud(window: MainWindow) -> None:
    held = io.BytesIO()
    Image.new("RGB", (600, 400), (9, 9, 9)).save(held, "PNG")
    photo = card_photo(read_photo(held.getvalue(), "ward.png"))
    window.document.change(photo=replace(photo, alt="The ward at night"))
    window.preview.show_kind("letter")
    assert "Picture: The ward at night" in spoken(window.preview.sheet_view)[1]


def test_the_sheet_and_back(window: MainWindow, design_page: DesignPage, qtbot: Any) -> None:
    preview = window.preview
    with qtbot.waitSignal(preview.shown):
        design_page.choose_format("quarter-a4")
    with qtbot.waitSignal(preview.shown):
        qtbot.mouseClick(preview.paper, Qt.MouseButton.LeftButton)
    assert preview.on_paper and len(preview.sheet_view.lines.folds) == 2
    with qtbot.waitSignal(preview.shown):
        design_page.choose_format("flat-a6")
    assert preview.on_paper and len(preview.sheet_view.lines.cuts) == 4
    assert preview.open.isHidden()
    with qtbot.waitSignal(preview.shown):
        qtbot.mouseClick(preview.paper, Qt.MouseButton.LeftButton)
    assert not preview.on_paper and preview.sheet_view.lines.cuts == ()


def test_the_card_opens(
    window: MainWindow, design_page: DesignPage, qtbot: Any, monkeypatch: Any
) -> None:
    preview = window.preview
    monkeypatch.setattr("thankyou.gui.preview.pane.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.opening.DURATION", 40)
    for card_format in ("fold-a6", "tent-a6"):
        with qtbot.waitSignal(preview.shown):
            design_page.choose_format(card_format)
        preview.show_kind("cover")
        seen: list[object] = []
        preview._opening.begun.connect(seen.append)
        with qtbot.waitSignal(preview.shown):
            qtbot.mouseClick(preview.open, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: preview.kind == "letter")
        assert seen and preview.sheet_view.opening is None


def test_nothing_moves_in_remembrance_or_where_motion_is_not_wanted(
    window: MainWindow, design_page: DesignPage, qtbot: Any, monkeypatch: Any
) -> None:
    preview = window.preview
    with qtbot.waitSignal(preview.shown):
        design_page.choose_format("fold-a6")
    calls: list[int] = []
    preview._opening.begun.connect(lambda _: calls.append(1))
    monkeypatch.setattr(
        type(preview.style()), "styleHint",
        lambda self, hint, *rest: 0 if hint == QStyle.StyleHint.SH_Widget_Animation_Duration else 1,
    )  # fmt: skip
    preview.show_kind("cover")
    preview.open_card()
    assert preview.kind == "letter" and not calls
    monkeypatch.undo()
    for change in ({"remembering": True}, {"remembering": False, "appeal": "tears"}):
        window.document.change(**change)
        preview.show_kind("cover")
        preview.open_card()
        assert preview.kind == "letter" and not calls
    # where the system itself is set to less motion, which Qt does not report
    window.document.change(appeal="work")
    monkeypatch.setattr("thankyou.gui.preview.pane.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: True)
    preview.show_kind("cover")
    preview.open_card()
    qtbot.waitUntil(lambda: preview.kind == "letter")
    assert not calls

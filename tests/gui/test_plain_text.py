"""Words of a file are never read as rich text, which could open files and load pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_list import open_list
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLabel, QMessageBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets.tips import tip

EVIL = "<b>Ada</b><img src='/tmp/x.png'><a href='file:///etc/passwd'>x</a>"
ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


def rich(root: QWidget) -> list[str]:
    """The places in a widget where Qt would read a tag."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()[:20]}"
        if GuiQt.mightBeRichText(widget.toolTip()) or GuiQt.mightBeRichText(widget.whatsThis()):
            found.append(f"{name}: tip")
        plain = Qt.TextFormat.PlainText
        if isinstance(widget, QLabel) and "<" in widget.text() and widget.textFormat() != plain:
            found.append(f"{name}: label")
        if isinstance(widget, QMessageBox) and widget.textFormat() != plain:
            found.append(f"{name}: box")
        if isinstance(widget, QTextEdit):
            found.append(f"{name}: editor of rich text")
        model = widget.model() if isinstance(widget, QAbstractItemView) else None
        for row in range(min(model.rowCount(QModelIndex()), 50) if model is not None else 0):
            # A list keeps its columns to itself; it has one.
            lists = isinstance(model, QAbstractListModel)
            for column in range(1 if lists else model.columnCount(QModelIndex())):
                for role in ROLES:
                    if GuiQt.mightBeRichText(str(model.index(row, column).data(role) or "")):
                        found.append(f"{name}: cell {row}, {column}")
        for action in widget.actions():
            if GuiQt.mightBeRichText(action.toolTip()) or GuiQt.mightBeRichText(action.statusTip()):
                found.append(f"{name}: action {action.text()}")
    return found


def test_every_word_of_a_file_is_plain_text(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "<b>staff<img src=x>.csv".replace("/", "")
    table.write_text(f'"name","{EVIL}"\n"{EVIL}","{EVIL}"\n,"{EVIL}"\n', "utf-8")
    window.document.change(
        message=f"{EVIL} {{recipient}} {{{EVIL}}}", sentiment=EVIL, tagline=EVIL, name=EVIL
    )
    window.document.change(fields=(("recipient", EVIL), ("sender", EVIL), ("unit", EVIL)))
    with qtbot.waitSignal(window.people.check_done):
        assert open_list(window, table)
    found: list[str] = []
    for row in window.rows:
        window.show_page(row.key)
        qtbot.wait(1)
        found += [f"{row.key}: {one}" for one in rich(window)]
    for error in (
        CardError("cannot-read", path=EVIL, reason="no-file", detail=""),
        OSError(5, EVIL), CardError("unknown-column", name=EVIL, choices=EVIL),
    ):  # fmt: skip
        window.message_bar.show_error(error)
        found += [f"message: {one}" for one in rich(window)]
    assert EVIL.split("<img")[0] in window.message_bar.words()
    assert not found, "\n".join(sorted(set(found)))


def test_boxes_that_ask_show_names_as_they_are(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from thankyou.gui.widgets import dialogs

    shown: list[str] = []

    def look(box: QDialog) -> int:
        shown.extend(rich(box))
        assert isinstance(box, QMessageBox) and EVIL in box.text()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", look)
    dialogs.ask_file(window, EVIL)
    assert shown == []


@pytest.mark.parametrize(
    "text", [EVIL, "<b", "a < b", "<3", "1<2>3", "<!-- x -->", "&lt;b&gt;", "Ada"]
)
def test_a_tip_is_the_text_itself(text: str) -> None:
    shown = tip(text)
    assert not GuiQt.mightBeRichText(shown)
    assert shown.replace("\u200b", "") == text
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.toPlainText() == shown

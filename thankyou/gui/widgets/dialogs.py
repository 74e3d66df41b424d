"""The few questions that need a dialog: which file, and what of unsaved changes.

In: what is asked. Out: the answer. In one place, so that tests can answer for the user.
"""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QWidget,
)

from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import Button


class Answer(Enum):
    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


def card_filter() -> str:
    return tr("Cards (*.thankyou)")


def open_name(parent: QWidget, title: str, folder: str, kinds: str) -> str:
    """A file to read, or ""."""
    return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]


def save_name(parent: QWidget, title: str, suggested: str, kinds: str, suffix: str) -> str:
    """A file to write, with its ending, or "". The dialog asks before a file is replaced."""
    dialog = QFileDialog(parent, title, str(Path(suggested).parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(Path(suggested).name)
    name = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    return name


def folder_name(parent: QWidget, title: str, folder: str) -> str:
    """A folder to write files into, or ""."""
    return QFileDialog.getExistingDirectory(parent, title, folder)


def choices(dialog: QDialog, accept: str) -> tuple[QDialogButtonBox, Button]:
    """The row that ends a dialog: a button named `accept` that takes it, and Cancel. No icons."""
    box = QDialogButtonBox()
    use = Button(accept, "main")
    use.setDefault(True)
    box.addButton(use, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(Button(tr("Cancel")), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, use


def ask_unkept(parent: QWidget, name: str) -> Answer:
    """The newest words cannot be kept: save a copy elsewhere, leave without them, or stay?"""
    return _ask(
        parent, "unkept", tr("Keep your words?"),
        tr("The newest words of “{name}” are not safe yet.", name=name),
        tr("This computer could not write them down. Save a copy in another place, for example "
           "on a memory stick."),
        tr("&Save a copy…"), tr("&Leave without them"),
    )  # fmt: skip


def ask_file(parent: QWidget, file: str) -> Answer:
    """The card's file lacks the newest words: save them there, leave it as it is, or stay?"""
    return _ask(
        parent, "unsaved", tr("Save your card?"),
        tr("“{file}” does not have your newest words yet.", file=file),
        tr("They are kept among your cards either way."),
        tr("&Save"), tr("&Leave the file as it is"),
    )  # fmt: skip


def _ask(
    parent: QWidget, key: str, title: str, words: str, more: str, yes: str, no: str
) -> Answer:  # fmt: skip
    box = QMessageBox(parent)
    box.setObjectName(key)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names come from files
    box.setText(words)
    box.setInformativeText(more)
    save = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(no, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.setEscapeButton(cancel)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    if clicked is save:
        return Answer.SAVE
    return Answer.DISCARD if clicked is discard else Answer.CANCEL

"""The few questions that need a dialog: which file, and what of unsaved changes.

In: what is asked. Out: the answer. In one place, so that tests can answer for the user.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QMessageBox,
    QPushButton,
    QWidget,
)

from thankyou.base.read_file import is_there
from thankyou.gui.file_names import acceptable, mended, with_ending
from thankyou.gui.i18n import plural, tr
from thankyou.gui.widgets.buttons import Button


class Answer(Enum):
    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class Wrong(Enum):
    """What to do about cards that are not right."""

    LEAVE_OUT = "leave out"
    AS_THEY_ARE = "as they are"
    MEND = "mend"
    CANCEL = "cancel"


def card_filter() -> str:
    return tr("Cards (*.thankyou)")


def open_name(parent: QWidget, title: str, folder: str, kinds: str) -> str:
    """A file to read, or ""."""
    return QFileDialog.getOpenFileName(parent, title, folder, kinds)[0]


def save_name(
    parent: QWidget,
    title: str,
    suggested: str,
    kinds: str,
    suffix: str,
    writes: Callable[[Path], Sequence[Path]] = lambda path: [path],
) -> str:
    """A file to write, with its ending, or "".

    It is asked whether files are to be replaced: those that will really be written, which
    `writes` tells. A name that this system does not take is mended, and asked for again.
    """
    endings = [f".{suffix}", *re.findall(r"\*(\.\w+)", kinds)]
    wanted = Path(suggested)
    while name := _typed_name(parent, title, wanted, kinds):
        wanted = with_ending(Path(name), *endings)
        if not acceptable(wanted):
            tell(parent, title, refused_words(wanted))
            wanted = wanted.with_name(mended(wanted.name, endings[0]))
            continue
        there = [path.name for path in writes(wanted) if is_there(path)]
        if not there or ask_replace(parent, title, there):
            return str(wanted)
    return ""


def _typed_name(parent: QWidget, title: str, wanted: Path, kinds: str) -> str:
    dialog = QFileDialog(parent, title, str(wanted.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    # It knows neither the ending that a name gets nor all the files: `save_name` asks.
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.selectFile(wanted.name)
    name = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    return name


def refused_words(path: Path) -> str:
    """That the system would not have a name: it is long, so its beginning is shown."""
    name = path.name if len(path.name) <= 40 else path.name[:40] + "…"
    return tr("This computer cannot use the name “{name}”: here is one like it.", name=name)


def tell(parent: QWidget, title: str, words: str) -> None:
    """A sentence between two dialogs, where no line could be seen."""
    box = _box(parent, "told", title, words)
    box.addButton(tr("&Go on"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()
    box.deleteLater()


def ask_replace(parent: QWidget, title: str, names: Sequence[str]) -> bool:
    """Whether these files, which are there already, are to be replaced."""
    words = plural("“{name}” is there already.", "%n of the files are there already.",
                   len(names), name=names[0])  # fmt: skip
    box = _box(parent, "replace", title, words)
    if len(names) > 1:
        shown = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        box.setInformativeText(shown)
    replace = box.addButton(tr("&Replace"), QMessageBox.ButtonRole.DestructiveRole)
    other = box.addButton(tr("&Choose another name"), QMessageBox.ButtonRole.RejectRole)
    return _clicked(box, other, other) is replace


def ask_wrong_cards(parent: QWidget, wrong: int, others: int, prints: bool) -> Wrong:
    """So many cards are not right: leave them out of this run, or mend them first? If no others
    are there, they can be made as they are. `prints`: on paper, not into a file."""
    words = plural(
        "One card is not right. Leave it out, or mend it first?",
        "%n cards are not right. Leave them out, or mend them first?", wrong,
    )  # fmt: skip
    if not others:
        words = plural("The one card is not right.", "All %n cards are not right.", wrong)
    box = _box(parent, "wrong-cards", tr("Not all cards are right"), words)
    if others and prints:
        rest = plural("&Print the other one", "&Print the other %n", others)
    elif others:
        rest = plural("&Save the other one", "&Save the other %n", others)
    else:
        rest = tr("&Print as they are") if prints else tr("&Save as they are")
    go = box.addButton(rest, QMessageBox.ButtonRole.AcceptRole)
    mend = box.addButton(plural("&Mend it", "&Mend them", wrong), QMessageBox.ButtonRole.ActionRole)
    cancel = box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
    clicked = _clicked(box, mend, cancel)
    if clicked is go:
        return Wrong.LEAVE_OUT if others else Wrong.AS_THEY_ARE
    return Wrong.MEND if clicked is mend else Wrong.CANCEL


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
    box = _box(parent, key, title, words)
    box.setInformativeText(more)
    save = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(no, QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(tr("&Cancel"), QMessageBox.ButtonRole.RejectRole)
    clicked = _clicked(box, save, cancel)
    if clicked is save:
        return Answer.SAVE
    return Answer.DISCARD if clicked is discard else Answer.CANCEL


def _clicked(box: QMessageBox, usual: QPushButton, way_out: QPushButton) -> QAbstractButton:
    """Ask, and tell which button was clicked: `usual` has the Enter key, `way_out` Escape."""
    box.setDefaultButton(usual)
    box.setEscapeButton(way_out)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return clicked


def _box(parent: QWidget, key: str, title: str, words: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName(key)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names come from files
    box.setText(words)
    return box

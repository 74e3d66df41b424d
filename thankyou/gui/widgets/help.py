"""Help: the steps, the keys, and where the card's file is.

In: the rail's pages and the menus' actions, from which the steps and keys are read, so that they
are never older than the program. Out: a small window that stays beside the work until Escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label

_ACTIONS = ("save", "open", "export", "undo", "redo", "side", "larger", "smaller", "fit",
            "people", "next")  # fmt: skip
"""The actions whose keys are listed, in this order."""


class Step(Protocol):
    """A page of the rail: its name (with "&"), what one does there, its shortcut."""

    @property
    def name(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def shortcut(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a name, perhaps what it is, and the keys for it."""

    name: str
    note: str
    keys: str

    def spoken(self) -> str:
        """The line as it is read aloud."""
        return ", ".join(part for part in (self.name, self.note, self.keys) if part) + "."


def key_words(key: QKeySequence | str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def step_rows(pages: Iterable[Step]) -> list[Row]:
    """A row a page of the rail."""
    return [Row(page.name.replace("&", ""), page.note, key_words(page.shortcut)) for page in pages]


def key_rows(actions: Mapping[str, QAction]) -> list[Row]:
    """The keys that one uses most, and those to move about with."""
    named = [
        Row(actions[name].text().replace("&", "").rstrip("…"), "",
            key_words(actions[name].shortcut()))
        for name in _ACTIONS
    ]  # fmt: skip
    return [
        *named,
        Row(tr("Go on to the next field"), "", tr("Tab")),
        Row(tr("Look through choices"), "", tr("Arrow keys")),
        Row(tr("Take a choice"), "", tr("Space")),
    ]


def file_words(path: Path | None, folder: Path) -> str:
    """Where the card is: the file it belongs to, and the folder of the writer's cards."""
    kept = tr("Your cards are kept as you write, in {folder}", folder=_breakable(folder))
    if path is None:
        return kept
    return "\n".join((tr("This card's file: {path}", path=_breakable(path)), kept))


def _breakable(path: Path) -> str:
    """A path that may go on on another line after each of its folders."""
    return re.sub(r"([/\\])", "\\1\u200b", str(path))


class HelpDialog(QDialog):
    """What one may want to look up, on one page."""

    def __init__(
        self, parent: QWidget, steps: Sequence[Row], keys: Sequence[Row], file: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        u = theme.unit()
        side = round(u * 2)
        body = QWidget()
        body.setObjectName("pageBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(side, round(u * 1.5), side, round(u))
        self._column.setSpacing(round(u * 0.6))
        self._column.addWidget(label(tr("A card, step by step"), "title"))
        self._add_rows(steps)
        self._column.addWidget(
            label(tr("In any order. The card is there from the start; each answer makes it more "
                     "yours."), "hint")
        )  # fmt: skip
        self._add_section(tr("Keys"))
        self._add_rows(keys)
        self._add_section(tr("Your files"))
        self.file = label(file)
        self._column.addWidget(self.file)
        self._column.addWidget(label(tr("Nothing you write leaves this computer."), "hint"))
        self._column.addStretch(1)
        spoken = [*(row.spoken() for row in (*steps, *keys)), file]
        self._add_area(body, "\n".join(spoken))
        self._size(body)

    def _add_area(self, body: QWidget, spoken: str) -> None:
        """The page, which scrolls where the screen is small, and the button below it."""
        u = theme.unit()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrow keys scroll
        self.area.setWidget(body)
        self.area.setAccessibleName(tr("Help"))
        self.area.setAccessibleDescription(spoken)
        self.close_button = button(tr("Close"), self.accept, "main")
        foot = QHBoxLayout()
        foot.setContentsMargins(round(u * 2), round(u * 0.6), round(u * 2), round(u))
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.area, 1)
        outer.addLayout(foot)
        self.area.setFocus()

    def _size(self, body: QWidget) -> None:
        """As high as the page, as far as the screen has room for it and a frame."""
        u = theme.unit()
        room = self.screen().availableGeometry()
        wide = min(max(round(u * 36), body.sizeHint().width()), room.width())
        body.ensurePolished()
        high = body.heightForWidth(wide) + self.close_button.sizeHint().height() + round(u * 2)
        self.resize(wide, min(high, room.height() - round(u * 4)))

    def _add_section(self, title: str) -> None:
        self._column.addSpacing(round(theme.unit() * 0.8))
        self._column.addWidget(label(title, "section"))

    def _add_rows(self, rows: Sequence[Row]) -> None:
        u = theme.unit()
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(u * 1.2))
        grid.setVerticalSpacing(round(u * 0.4))
        grid.setColumnStretch(1, 1)
        for at, row in enumerate(rows):
            if row.note:
                grid.addWidget(label(row.name, "label", wrap=False), at, 0)
                grid.addWidget(label(row.note), at, 1)
            else:
                grid.addWidget(label(row.name), at, 0, 1, 2)
            grid.addWidget(label(row.keys, "hint", wrap=False), at, 2, Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(grid)


def show_help(
    window: QWidget, pages: Iterable[Step], actions: Mapping[str, QAction], file: str
) -> HelpDialog:
    """Show the help beside the work; asked for again, the same window comes to the front. `file`
    says where the card is (`file_words`)."""
    held = window.findChild(HelpDialog)
    if held is None:
        held = HelpDialog(window, step_rows(pages), key_rows(actions), file)
        held.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held.show()
    else:
        held.file.setText(file)
    held.activateWindow()
    return held

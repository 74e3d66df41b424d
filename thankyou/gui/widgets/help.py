"""Help: the steps, the keys, and where the card's file is.

In: the rail's pages and the menus' actions, from which the steps and keys are read, so that they
are never older than the program. Out: a small window that stays beside the work until Escape.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label

_ACTIONS = ("save", "open", "export", "undo", "redo", "side", "larger", "smaller", "fit",
            "people", "next", "help")  # fmt: skip
"""The actions whose keys are listed, in this order."""


class Step(Protocol):
    """A page of the rail: its name (with "&"), what one does there, its shortcut."""

    @property
    def name(self) -> str: ...
    @property
    def note(self) -> str: ...
    @property
    def shortcut(self) -> str: ...


Rows = Sequence[tuple[str, str]]


def key_words(key: QKeySequence | str) -> str:
    """A shortcut as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def steps(pages: Iterable[Step]) -> Rows:
    """(name and keys, what one does there) for each step."""
    return [
        (f"{page.name.replace('&', '')}  {key_words(page.shortcut)}".rstrip(), page.note)
        for page in pages
    ]


def keys(actions: Mapping[str, QAction]) -> Rows:
    """(keys, what they do) for the actions that one uses most, and for moving about."""
    rows = [
        (key_words(actions[name].shortcut()), actions[name].text().replace("&", "").rstrip("…"))
        for name in _ACTIONS
        if not actions[name].shortcut().isEmpty()
    ]
    return [
        *rows,
        (tr("Tab"), tr("Go on to the next field")),
        (tr("Arrow keys"), tr("Move among choices")),
        (tr("Space"), tr("Take a choice")),
    ]


def file_words(path: Path | None) -> str:
    """Where the card's file is."""
    if path is None:
        return tr("Your card will be one file, wherever you save it. It is not saved yet.")
    return tr("Your card is one file: {path}", path=path)


class HelpDialog(QDialog):
    """What one may want to look up, on one page."""

    def __init__(self, parent: QWidget, step_rows: Rows, key_rows: Rows, file: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        u = theme.unit()
        body = QWidget()
        body.setObjectName("pageBody")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(round(u * 1.5), round(u * 1.2), round(u * 1.5), 0)
        self._column.setSpacing(round(u * 0.5))
        self._column.addWidget(label(tr("A card in a few steps"), "title"))
        self._add_rows(step_rows)
        self._column.addWidget(
            label(tr("In any order: the card is there from the start, and each answer helps."),
                  "hint")
        )  # fmt: skip
        self._add_section(tr("Keys"))
        self._add_rows(key_rows)
        self._add_section(tr("Your files"))
        self._column.addWidget(label(file))
        self._column.addWidget(label(tr("Nothing you write leaves this computer."), "hint"))
        self._column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # arrow keys scroll
        self.area.setWidget(body)
        self.area.setAccessibleName(tr("Help"))
        spoken = [f"{first}: {second}." for first, second in (*step_rows, *key_rows)]
        self.area.setAccessibleDescription("\n".join([*spoken, file]))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, round(u))
        outer.addWidget(self.area, 1)
        self.close_button = button(tr("Close"), self.accept, "main")
        foot = QVBoxLayout()
        foot.setContentsMargins(round(u * 1.5), round(u * 0.6), round(u * 1.5), 0)
        foot.addWidget(self.close_button)
        outer.addLayout(foot)
        self.area.setFocus()
        room = self.screen().availableGeometry()
        high = body.heightForWidth(round(u * 38)) + self.close_button.sizeHint().height()
        self.resize(
            min(round(u * 38), room.width() - 40), min(high + round(u * 3), room.height() - 80)
        )

    def _add_section(self, title: str) -> None:
        self._column.addSpacing(round(theme.unit() * 0.6))
        self._column.addWidget(label(title, "section"))

    def _add_rows(self, rows: Rows) -> None:
        u = theme.unit()
        grid = QGridLayout()
        grid.setHorizontalSpacing(round(u * 1.2))
        grid.setVerticalSpacing(round(u * 0.25))
        grid.setColumnStretch(1, 1)
        for at, (first, second) in enumerate(rows):
            name = label(first, "label", wrap=False)
            name.setMinimumWidth(round(u * 9))
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(second), at, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(grid)


def show_help(
    window: QWidget, pages: Iterable[Step], actions: Mapping[str, QAction], path: Path | None
) -> HelpDialog:
    """Show the help beside the work; asked for again, the same window comes to the front."""
    held = window.findChild(HelpDialog)
    if held is None:
        held = HelpDialog(window, steps(pages), keys(actions), file_words(path))
        held.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        held.show()
    held.raise_()
    held.activateWindow()
    return held

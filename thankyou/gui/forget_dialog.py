"""What “Forget this session” takes away, and what stays, in plain words, before it is done.

In: what there is. Out: a dialog; whether older cards go, too.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.widgets.buttons import Button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import WholeLabel, label

MOST_TITLES = 5
"""So many cards are named; the others are counted."""
_WIDE = 34.0
"""The width of the words in units of the type."""


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What there is to forget: the cards' titles, newest first, how many older cards there are,
    whether a list of people is open, how many print runs keep copies, whether files were opened or
    saved, whether something was copied, how many decisions on answers were written down."""

    titles: tuple[str, ...] = ()
    older: int = 0
    people: bool = False
    runs: int = 0
    files: bool = False
    copied: bool = False
    decisions: int = 0

    @property
    def nothing(self) -> bool:
        """Whether the session has left nothing."""
        some = self.titles or self.people or self.runs or self.files or self.copied
        return not (some or self.decisions)

    def going(self) -> list[str]:
        """What goes, a line each."""
        lines = []
        if self.titles:
            lines.append(
                plural("One card, with its earlier versions: {titles}",
                       "%n cards, with their earlier versions: {titles}",
                       len(self.titles), titles=_named(self.titles))
            )  # fmt: skip
        if self.people:
            lines.append(tr("The list of people that is open here (its file stays)"))
        if self.decisions:
            lines.append(plural("What was written down about one decision on an answer",
                                "What was written down about %n decisions on answers",
                                self.decisions))  # fmt: skip
        if self.runs:
            lines.append(plural("What was kept to print one run again",
                                "What was kept to print %n runs again", self.runs))  # fmt: skip
        if self.files:
            lines.append(tr("The names of the files that were opened or saved"))
        if self.copied:
            lines.append(tr("What was copied to be pasted elsewhere"))
        return lines

    def staying(self) -> list[str]:
        """What stays, a line each."""
        lines = [
            tr("Files that were saved in your own folders, and what was printed"),
            tr("Paper, printers and the language of the window"),
        ]
        if self.older:
            lines.insert(0, plural("One older card, with its words as they are now",
                                   "%n older cards, with their words as they are now",
                                   self.older))  # fmt: skip
        return lines


class ForgetDialog(QDialog):
    """Forget, or not. `closing`: the window closes when it is forgotten."""

    def __init__(self, parent: QWidget, what: WhatGoes, closing: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Close and forget?") if closing else tr("Forget this session"))
        column = QVBoxLayout(self)
        column.setSpacing(round(theme.unit() * 0.6))
        going = what.going() or [tr("There is nothing: nothing was written here.")]
        self._add(column, tr("This goes, and cannot be brought back:"), going)
        self._add(column, tr("This stays:"), what.staying())
        self.older = CheckBox(
            plural("Also forget the older card", "Also forget all %n older cards", what.older)
        )
        self.older.setVisible(bool(what.older) and not closing)
        column.addWidget(self.older)
        box = QDialogButtonBox()
        self.forget = Button(tr("Forget and close") if closing else tr("Forget"))
        self.stay = Button(tr("Go on writing"), "main")
        self.stay.setDefault(True)
        self.forget.setAutoDefault(False)
        box.addButton(self.stay, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.forget, QDialogButtonBox.ButtonRole.AcceptRole)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        column.addWidget(box)
        self.stay.setFocus()

    @staticmethod
    def _add(column: QVBoxLayout, title: str, lines: list[str]) -> None:
        column.addWidget(label(title, "label"))
        words = WholeLabel()
        words.setMinimumWidth(round(theme.unit() * _WIDE))
        words.setText("\n".join(f"•  {line}" for line in lines))
        column.addWidget(words)


def _named(titles: tuple[str, ...]) -> str:
    first = ", ".join(tr("“{title}”", title=one) for one in titles[:MOST_TITLES])
    more = len(titles) - MOST_TITLES
    return first if more <= 0 else plural("{first} and one more", "{first} and %n more",
                                          more, first=first)  # fmt: skip


def ask(parent: QWidget, what: WhatGoes, closing: bool) -> tuple[bool, bool]:
    """Whether to forget, and whether older cards, too. In one place, for tests to answer."""
    dialog = ForgetDialog(parent, what, closing)
    wanted = bool(dialog.exec())
    older = wanted and dialog.older.isChecked()
    dialog.deleteLater()
    return wanted, older

"""“Ready to print: 38 of 40”, and everything that is to be looked at, in one list.

In: what the list's check knows. Out: a line, and a box for each kind of problem with the names of
those whose cards have it; `go_to` when one is chosen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from thankyou.base.errors import Problem
from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.tips import tip

if TYPE_CHECKING:
    from thankyou.export.problem_kinds import Group
    from thankyou.gui.open_table import OpenTable

_FEW = 8
"""Names of a kind that are shown before somebody asks for all of them."""
_SENTENCES = 3
"""Sentences of a kind that stand in full; of more, each is said where its name is."""

_LONGEST = 40
"""Letters of a name."""

GoTo = Callable[[Problem], object]


class KindBox(QFrame):
    """The problems of one kind: what it is, what is said of it, and whose cards they are."""

    def __init__(self, group: Group, name_of: Callable[[int], str], go_to: GoTo) -> None:
        super().__init__()
        self._group, self._name_of, self._go_to = group, name_of, go_to
        self.setProperty("role", "note")
        self.setProperty("tone", "plain" if group.is_note else "care")
        column = QVBoxLayout(self)
        u = theme.unit()
        column.setContentsMargins(round(u * 0.9), round(u * 0.5), round(u * 0.6), round(u * 0.5))
        column.setSpacing(round(u * 0.25))
        self.title = label(self._title(), "label")
        column.addWidget(self.title)
        self._column = column
        self._fill()

    def _title(self) -> str:
        from thankyou.export.problem_kinds import KIND_NAMES

        name, cards = tr(KIND_NAMES[self._group.kind]), self._group.cards
        if not cards:
            return tr("{kind}: on every card", kind=name)
        return plural("{kind}: one card", "{kind}: %n cards", cards, kind=name)

    def _fill(self) -> None:
        """For each sentence, if they are few, whom it is about; else all names in one row."""
        from thankyou.error_messages import sentence

        said: dict[str, list[Problem]] = {}
        for problem in self._group.problems:
            said.setdefault(sentence(problem, tr), []).append(problem)
        if len(said) > _SENTENCES:
            self._add_names([one for problems in said.values() for one in problems])
            return
        for words, problems in said.items():
            self._column.addWidget(label(words))
            self._add_names(problems)

    def _add_names(self, problems: Sequence[Problem]) -> None:
        row = FlowLayout(round(theme.unit() * 0.6))
        self._column.addLayout(row)
        for problem in problems[:_FEW]:
            row.addWidget(self._link(problem))
        left = len(problems) - _FEW
        if left > 0:
            words = plural("and one more", "and %n more", left)

            def show_all() -> None:
                more.hide()
                made = [self._link(problem) for problem in problems[_FEW:]]
                for one in made:
                    row.addWidget(one)
                made[0].setFocus()

            more = button(words, show_all, "link")
            row.addWidget(more)

    def _link(self, problem: Problem) -> QPushButton:
        from thankyou.error_messages import sentence

        words = sentence(problem, tr)
        if problem.row is None:
            made = button(tr("Show it"), partial(self._go_to, problem), "link")
        else:
            name = " ".join(self._name_of(problem.row - 1).split())[:_LONGEST]
            shown = name.replace("&", "&&") or tr("Row {row}", row=problem.row)
            made = button(shown, partial(self._go_to, problem), "link")
        made.setAccessibleDescription(words)
        made.setToolTip(tip(words))
        return made


class PreflightPart(Section):
    """The line and the boxes; built anew only when they say something else."""

    go_to = Signal(object)
    """A Problem that somebody wants to see where it is."""

    def __init__(self, people: OpenTable) -> None:
        super().__init__()
        self._people = people
        self.summary = StatusLabel(tr("How many cards are ready to print"), "label")
        self.column.addWidget(self.summary)
        self._boxes = QVBoxLayout()
        self._boxes.setContentsMargins(0, 0, 0, 0)
        self._boxes.setSpacing(round(theme.unit() * 0.4))
        self.column.addLayout(self._boxes)
        self._key: object = None
        self.boxes: list[KindBox] = []

    def refresh(self, waiting: bool = False) -> None:
        """Show what is known now; `waiting`: something is made as soon as all of it is."""
        self.summary.show_words(self._words(waiting))
        problems = self._people.check.problems() if self._people.check.is_done else ()
        names = tuple(self._people.name(p.row - 1) for p in problems if p.row is not None)
        if (problems, names) == self._key:
            return
        self._key = (problems, names)
        from thankyou.export.problem_kinds import grouped

        for box in self.boxes:
            self._boxes.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = [
            KindBox(group, self._people.name, self.go_to.emit) for group in grouped(problems)
        ]
        for box in self.boxes:
            self._boxes.addWidget(box)

    def _words(self, waiting: bool) -> str:
        check = self._people.check
        if not check.is_done:
            known, count = check.known(), self._people.count
            if waiting:
                return tr(
                    "One moment: the cards are looked at first ({known} of {count}).",
                    known=known, count=count,
                )  # fmt: skip
            return tr("Looking at each card: {known} of {count}.", known=known, count=count)
        summary = check.summary()
        if summary.all_ready:
            return plural(
                "Ready to print: the one card.", "Ready to print: all %n cards.", summary.printed
            )
        return tr("Ready to print: {ready} of {count}.", ready=summary.ready, count=summary.printed)

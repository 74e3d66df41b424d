"""The reading queue: one answer at a time beside its card; approved, held, or mended.

In: the open list, whose rows are the answers of a form. Out: decisions and mended cells, each a
step of undo. Nothing is printed that was not approved here.

The way of a decision: approve -> Walk.decide -> OpenTable.put -> OpenTable.edited -> refresh.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.answers.answer import Answer, answer_at
from thankyou.gui.pages.answers.body import AnswerBody
from thankyou.gui.pages.answers.finish import FinishPart
from thankyou.gui.pages.answers.known_again import KnownAgain
from thankyou.gui.pages.answers.queue import Queue
from thankyou.gui.pages.answers.walk import Walk
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import StatusLabel, announce
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList


class AnswersPage(Page):
    """What people wrote, and what becomes of it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("Read the answers"))
        self._document, self._people = context.document, context.people
        self._catalog = context.catalog
        self.approvals = context.approvals
        self.walk = Walk(context.document, context.people)
        self.answer: Answer | None = None
        self.reasons: dict[int, str] = {}
        """Why answers are held, by their ids: only here, and only for now."""
        self._unused: tuple[object, frozenset[int]] = (None, frozenset())
        labels = {text.id: text.label for text in context.catalog.fields}
        self.progress = StatusLabel(tr("How far the reading is"), "hint")
        self.place = StatusLabel(tr("Which answer is shown"), "hint")
        self.told = NoteList()
        self.known = KnownAgain(context)
        self.body = AnswerBody(context.jobs, context.catalog, labels)
        self.finish = FinishPart(
            lambda: self.page_wanted.emit("print"), self.see_held, lambda: self._look_through(None)
        )
        self.empty = self._empty_part()
        for part in (self.progress, self.known, self.told, self.place, self.body, self.finish):
            self.column.addWidget(part)
        self.column.addWidget(self.empty)
        self.log_button = button(tr("Who approved what…"), self.show_log, "link")
        self.column.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_foot()
        self._connect()
        self._add_keys()

    # ------------------------------------------------------------------ building

    def _add_foot(self) -> None:
        row, u = self.add_foot(), theme.unit()
        self.approve_button = button(tr("Approve"), self.approve, "main")
        self.hold_button = button(tr("Hold"), self.hold)
        self.previous_button = button(tr("Previous"), lambda: self.step(-1))
        self.next_button = button(tr("Next"), lambda: self.step(1))
        for made, keys in (
            (self.approve_button, tr("A, or Ctrl and Enter")),
            (self.hold_button, tr("H")),
            (self.previous_button, tr("The arrow key that points back")),
            (self.next_button, tr("The arrow key that points on")),
        ):
            made.setToolTip(keys)
        for large in (self.approve_button, self.hold_button):
            large.setMinimumSize(round(u * 9), round(u * 3.2))
            row.addWidget(large)
        row.addStretch(1)
        row.addWidget(self.previous_button)
        row.addWidget(self.next_button)

    def _empty_part(self) -> QWidget:
        part = Section()
        part.column.addWidget(label(tr("There are no answers of a form to read.")))
        part.column.addWidget(
            button(tr("Go to the people"), lambda: self.page_wanted.emit("people"), "main"),
            0, Qt.AlignmentFlag.AlignLeft,
        )  # fmt: skip
        return part

    def _connect(self) -> None:
        people, body = self._people, self.body
        people.changed.connect(self.refresh)
        people.edited.connect(self._edited)
        people.selected.connect(self._selected)
        self._document.changed.connect(self.refresh)
        body.cell.connect(self._put_cell)
        body.words.connect(self._put_words)
        body.reason.connect(self._keep_reason)

    def _add_keys(self) -> None:
        whole = Qt.ShortcutContext.WindowShortcut
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act, where in (
            ("A", self.approve, whole), ("Ctrl+Return", self.approve, whole),
            ("Ctrl+Enter", self.approve, whole), ("H", self.hold, whole),
            ("Left", lambda: self._arrow(-1), here), ("Right", lambda: self._arrow(1), here),
        ):  # fmt: skip
            # In a field, letters and arrows are the field's own: it claims them before a shortcut.
            QShortcut(QKeySequence(keys), self, act, context=where)

    # ------------------------------------------------------------------ what the window calls

    def begin(self) -> None:
        """Go on with the first answer that nobody has read, or with the one that is shown."""
        self.told.show_notes([])
        self.kind_wanted.emit("letter")
        self.walk.begin()
        self.refresh()
        if self.walk.queue is not None:
            self.known.look()
            self._focus()

    def end(self) -> None:
        """What is being typed is taken."""
        self.body.take()
        self.body.notes.stop()

    def forget(self) -> None:
        """No reason, and nothing that was typed, is left in sight."""
        self.reasons = {}
        self.body.why.clear()
        self.told.show_notes([])

    def show_log(self) -> None:
        """Who approved what, and whether the reader's name is kept."""
        if self.approvals is not None:
            from thankyou.gui.pages.answers.log_dialog import show_log

            show_log(self, self.approvals, self._document.people)

    # ------------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Show the list as it is."""
        self.walk.refresh()
        queue, done, people = self.walk.queue, self.walk.finished, self._document.people
        reading = queue is not None and not done
        self.empty.setVisible(queue is None)
        self.finish.setVisible(done)
        for part in (self.body, self.place):
            part.setVisible(reading)
        self.progress.setVisible(queue is not None)
        self.log_button.setVisible(queue is not None and self.approvals is not None)
        self.show_foot(reading)
        if queue is None or people is None:
            self.answer = None
            return
        self.progress.show_words(queue.progress(), aloud=False)
        if done:
            self.finish.show_queue(queue)
        else:
            self._show_answer(people, queue)

    def _show_answer(self, people: PeopleList, queue: Queue) -> None:
        index = min(self._people.index, len(people.ids) - 1)
        card, there = self._document.card, index in queue.rows
        self.answer = answer_at(people, index, card, self._catalog.languages, self._columns(people))
        decision = queue.decision(index)
        self.body.show_answer(self.answer, card, decision, self.reasons.get(people.ids[index], ""))
        state = {"approved": tr("approved"), "held": tr("held")}.get(decision, tr("not read yet"))
        self.place.show_words(
            tr("Answer {at} of {count} · {state}", at=queue.place(index) + 1,
               count=len(queue.rows), state=state if there else tr("left out of the list")),
            aloud=False,
        )  # fmt: skip
        self.approve_button.setEnabled(there)
        self.hold_button.setEnabled(there)
        self.previous_button.setEnabled(self.walk.beyond(-1) is not None)
        self.next_button.setEnabled(self.walk.beyond(1) is not None)
        QTimer.singleShot(0, self.body, self.body.measure_again)

    def _columns(self, people: PeopleList) -> frozenset[int]:
        """The columns that nobody wrote, looked for once a list."""
        if self._unused[0] is not people.read:
            from thankyou.people.form import read_as_form

            service = read_as_form(people.table, self._catalog.languages).service
            self._unused = (people.read, frozenset(service))
        return self._unused[1] - {at for _, at in people.mapping}

    def _edited(self, rows: tuple[int, ...]) -> None:
        """Rows are others. If that was not done here it was undone: show where."""
        self.refresh()
        queue = self.walk.queue
        there = queue is not None and len(rows) == 1 and rows[0] in queue.rows
        if there and not self.walk.acting and self.isVisible():
            self.walk.go_to(rows[0])
            self.refresh()

    def _selected(self) -> None:
        """Another answer is shown, by whoever chose it."""
        if self.walk.queue is None:
            return
        self.walk.review()
        self.refresh()
        self.verticalScrollBar().setValue(0)
        if self.isVisible() and self.body.isVisible():
            announce(self, f"{self.place.text()}\n{self.body.spoken()}")

    def _focus(self) -> None:
        focus = self.finish.print_button if self.finish.isVisible() else self.approve_button
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ what the reader does

    def approve(self) -> None:
        """Its card is printed."""
        self._decide("approved")

    def hold(self) -> None:
        """It waits for somebody."""
        shown = self.answer
        if self._decide("held") and shown is not None:
            words = tr("Held: the card for {name}.", name=shown.whom or tr("somebody"))
            act = (tr("Say why"), lambda: self.say_why(shown.index))
            self.told.show_notes([(words, "plain", act)])

    def _decide(self, decision: str) -> bool:
        self.body.take()
        self.told.show_notes([])
        decided = self.walk.decide(decision)
        self.refresh()
        if decided:
            self._focus()
        return decided

    def step(self, by: int) -> None:
        """The answer before (-1) or after (1) this one, read or not."""
        self.body.take()
        if self.walk.step(by):
            self.told.show_notes([])

    def _arrow(self, by: int) -> None:
        self.step(-by if self.isRightToLeft() else by)

    def see_held(self) -> None:
        """Look through those that are held."""
        self._look_through("held")

    def _look_through(self, decision: str | None) -> None:
        if self.walk.look_through(decision):
            self._selected()
            self._focus()

    def say_why(self, index: int) -> None:
        """Go back to an answer that is held, to write down why."""
        self.walk.go_to(index)
        self.refresh()
        self.body.why.setFocus()

    def _keep_reason(self, reason: str) -> None:
        people = self._document.people
        if people is not None and self.answer is not None and self.answer.index < len(people.ids):
            self.reasons[people.ids[self.answer.index]] = reason

    def _put_cell(self, target: str, text: str) -> None:
        names = {"language": tr("Language"), "draft": tr("Wording"),
                 "remembering": tr("In memory")}  # fmt: skip
        name = names.get(target) or self.body.names.fields[target].accessibleName()
        if self.answer is not None:
            self.walk.put_cell(self.answer.index, target, text, name)

    def _put_words(self, column: int, text: str) -> None:
        if self.answer is not None:
            self.walk.put_words(self.answer.index, column, text)

"""The reading queue: one answer at a time beside its card; approved, held, or mended.

In: the open list, whose rows are the answers of a form. Out: decisions and mended cells, each a
step of undo. Nothing is printed that was not approved here.

The way of a decision: approve -> OpenTable.put -> Document -> OpenTable.edited -> refresh; next.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.answers.answer import Answer, answer_at
from thankyou.gui.pages.answers.body import AnswerBody
from thankyou.gui.pages.answers.finish import FinishPart
from thankyou.gui.pages.answers.known_again import KnownAgain
from thankyou.gui.pages.answers.queue import Queue
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
        self.queue: Queue | None = None
        self.answer: Answer | None = None
        self.reasons: dict[int, str] = {}
        """Why answers are held, by their ids: only here, and only for now."""
        self._only: str | None = None  # looked through: those of this decision alone
        self._reviewing = False  # answers are looked at though all have been read
        self._acting = False
        self._unused: tuple[object, frozenset[int]] = (None, frozenset())
        labels = {text.id: text.label for text in context.catalog.fields}
        self.progress = StatusLabel(tr("How far the reading is"), "hint")
        self.place = StatusLabel(tr("Which answer is shown"), "hint")
        self.told = NoteList()
        self.known = KnownAgain(context)
        self.body = AnswerBody(context.jobs, context.catalog, labels)
        self.finish = FinishPart(
            lambda: self.page_wanted.emit("print"), self.see_held, self.read_again
        )
        self.empty = self._empty_part()
        for part in (self.progress, self.known, self.told, self.place, self.body, self.finish):
            self.column.addWidget(part)
        self.column.addWidget(self.empty)
        self.log_button = button(tr("Who approved what…"), self.show_log, "link")
        self.column.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_foot()
        self._connect()

    # ------------------------------------------------------------------ building

    def _add_foot(self) -> None:
        row = self.add_foot()
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
        u = theme.unit()
        for large in (self.approve_button, self.hold_button):
            large.setMinimumSize(round(u * 9), round(u * 3.2))
        row.addWidget(self.approve_button)
        row.addWidget(self.hold_button)
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
        body.cell.connect(self.put_cell)
        body.words.connect(self.put_words)
        body.reason.connect(self._keep_reason)
        whole, here = (
            Qt.ShortcutContext.WindowShortcut,
            Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
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
        self._reviewing, self._only = False, None
        self.told.show_notes([])
        self.kind_wanted.emit("letter")
        self.refresh()
        if self.queue is None:
            return
        self.known.look()
        if self.queue.decision(self._people.index) or self._people.index not in self.queue.rows:
            following = self.queue.unread(self._people.index)
            if following is not None:
                self._people.select(following)
        self._focus()

    def end(self) -> None:
        self.body.take()
        self.body.notes.stop()

    def forget(self) -> None:
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
        people = self._document.people
        self.queue = Queue(people) if people is not None and people.guided else None
        if self.queue is not None and not self.queue.rows:
            self.queue = None
        done = self.queue is not None and self.queue.done and not self._reviewing
        reading = self.queue is not None and not done
        self.empty.setVisible(self.queue is None)
        self.finish.setVisible(done)
        for part in (self.body, self.place):
            part.setVisible(reading)
        self.progress.setVisible(self.queue is not None)
        self.log_button.setVisible(self.queue is not None and self.approvals is not None)
        self.show_foot(reading)
        if self.queue is None:
            self.answer = None
            return
        self.progress.show_words(self.queue.progress(), aloud=False)
        if done:
            self.finish.show_queue(self.queue)
        elif people is not None:
            self._show_answer(people, self.queue)

    def _show_answer(self, people: PeopleList, queue: Queue) -> None:
        index = min(self._people.index, len(people.ids) - 1)
        card = self._document.card
        self.answer = answer_at(people, index, card, self._catalog.languages, self._columns(people))
        decision = queue.decision(index)
        self.body.show_answer(self.answer, card, decision, self.reasons.get(people.ids[index], ""))
        state = {"approved": tr("approved"), "held": tr("held")}.get(decision, tr("not read yet"))
        if index not in queue.rows:
            state = tr("left out of the list")
        self.place.show_words(
            tr("Answer {at} of {count} · {state}", at=queue.place(index) + 1,
               count=len(queue.rows), state=state), aloud=False
        )  # fmt: skip
        self.approve_button.setEnabled(index in queue.rows)
        self.hold_button.setEnabled(index in queue.rows)
        self.previous_button.setEnabled(queue.step(index, -1, self._only) is not None)
        self.next_button.setEnabled(queue.step(index, 1, self._only) is not None)

    def _columns(self, people: PeopleList) -> frozenset[int]:
        """The columns that nobody wrote, looked for once a list."""
        if self._unused[0] is not people.read:
            from thankyou.people.form import read_as_form

            service = read_as_form(people.table, self._catalog.languages).service
            self._unused = (people.read, frozenset(service))
        used = {at for _, at in people.mapping}
        return self._unused[1] - used

    def _edited(self, rows: tuple[int, ...]) -> None:
        """Rows are others. If that was not done here it was undone: show where."""
        self.refresh()
        there = self.queue is not None and len(rows) == 1 and rows[0] in self.queue.rows
        if there and not self._acting and self.isVisible():
            self._reviewing = True
            self._people.select(rows[0])
            self.refresh()

    def _selected(self) -> None:
        """Another answer is shown, by whoever chose it."""
        if self.queue is None:
            return
        if self.queue.done and not self._acting:
            self._reviewing = True
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
        self._decide("held")
        people = self._document.people
        if shown is not None and people is not None and people.decision(shown.index) == "held":
            words = tr("Held: the card for {name}.", name=shown.whom or tr("somebody"))
            index = shown.index
            self.told.show_notes([(words, "plain", (tr("Say why"), lambda: self.say_why(index)))])

    def _decide(self, decision: str) -> None:
        people = self._document.people
        if self.queue is None or people is None or not self.body.isVisible():
            return
        self.body.take()
        index, people = self._people.index, self._document.people
        if people is None or index not in self.queue.rows:
            return
        self.told.show_notes([])
        only = self._only
        self._acting = True
        try:
            self._people.put(people.decided((index,), decision))
            if only is not None:
                following = self.queue.step(index, 1, only)
                following = self.queue.step(-1, 1, only) if following is None else following
            else:
                following = self.queue.unread(index)
            if following is None:
                self._reviewing, self._only = False, None
                self.refresh()
            else:
                self._people.select(following)
        finally:
            self._acting = False
        self._focus()

    def step(self, by: int) -> None:
        """The answer before (-1) or after (1) this one, read or not."""
        if self.queue is None or not self.body.isVisible():
            return
        self.body.take()
        following = self.queue.step(self._people.index, by, self._only)
        if following is not None:
            self.told.show_notes([])
            self._people.select(following)

    def _arrow(self, by: int) -> None:
        self.step(-by if self.isRightToLeft() else by)

    def see_held(self) -> None:
        """Look through those that are held."""
        self._look_through("held")

    def read_again(self) -> None:
        """Look through all of them."""
        self._look_through(None)

    def _look_through(self, decision: str | None) -> None:
        first = None if self.queue is None else self.queue.step(-1, 1, decision)
        if first is None:
            return
        self._reviewing, self._only = True, decision
        if first == self._people.index:
            self._selected()
        self._people.select(first)
        self._focus()

    def say_why(self, index: int) -> None:
        """Go back to an answer that is held, to write down why."""
        self._reviewing = True
        self._people.select(index)
        self.refresh()
        self.body.why.setFocus()

    def _keep_reason(self, reason: str) -> None:
        people = self._document.people
        if people is not None and self.answer is not None and self.answer.index < len(people.ids):
            self.reasons[people.ids[self.answer.index]] = reason

    def put_cell(self, target: str, text: str) -> None:
        """Another name, language or wording for the answer that is shown."""
        from thankyou.people.own_column import with_own

        people = self._document.people
        if people is not None and self.answer is not None:
            names = {"language": tr("Language"), "draft": tr("Wording"),
                     "remembering": tr("In memory")}  # fmt: skip
            name = names.get(target) or self.body.names.fields[target].accessibleName()
            self._put(with_own(people, {self.answer.index: text}, target, name))

    def put_words(self, column: int, text: str) -> None:
        """Other words in an answer that is shown."""
        people = self._document.people
        if people is not None and self.answer is not None and column < len(people.table.columns):
            index = self.answer.index
            if people.table.records[index][column].strip() != text.strip():
                self._put(people.with_cell(index, column, text.strip()))

    def _put(self, people: PeopleList) -> None:
        self._acting = True
        try:
            self._people.put(people)
        finally:
            self._acting = False

"""The way through the answers: which one is shown, what is decided on it, which comes next.

In: the document's list and the open table, which knows who is shown. Out: both changed; every
change of the list is one step of undo. Widgets follow the open table's signals.
"""

from __future__ import annotations

from thankyou.gui.document import Document
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.answers.queue import Queue
from thankyou.people.own_column import with_own
from thankyou.people.people_list import PeopleList


class Walk:
    """One reader's way. `queue` is None where there is nothing to read."""

    def __init__(self, document: Document, people: OpenTable) -> None:
        self._document, self._people = document, people
        self.queue: Queue | None = None
        self.acting = False
        """Whether the list is just being changed from here."""
        self._only: str | None = None  # looked through: those of this decision alone
        self._reviewing = False  # answers are looked at though all have been read

    @property
    def finished(self) -> bool:
        """Whether all have been read, and nobody looks at them again."""
        return self.queue is not None and self.queue.done and not self._reviewing

    @property
    def index(self) -> int:
        """The row that is shown."""
        return self._people.index

    def refresh(self) -> None:
        """The list is another one."""
        people = self._document.people
        queue = Queue(people) if people is not None and people.guided else None
        self.queue = queue if queue is not None and queue.rows else None

    def begin(self) -> None:
        """Go to the first answer that nobody has read, unless the one that is shown is one."""
        self._reviewing, self._only = False, None
        self.refresh()
        if self.queue is None:
            return
        if self.index not in self.queue.rows or self.queue.decision(self.index):
            following = self.queue.unread(self.index)
            if following is not None:
                self._people.select(following)

    def go_to(self, index: int) -> None:
        """Show this answer, even if all have been read."""
        self._reviewing = True
        self._people.select(index)

    def review(self) -> None:
        """Another answer was chosen elsewhere: look at it, even if all have been read."""
        if not self.acting:
            self._reviewing = True

    def decide(self, decision: str) -> bool:
        """Approve the answer that is shown, or hold it, and go on; whether that could be done."""
        people, index = self._document.people, self.index
        if self.queue is None or people is None or index not in self.queue.rows or self.finished:
            return False
        self.acting = True
        try:
            self._people.put(people.decided((index,), decision))
            following = self._following(index)
            if following is None:
                self._reviewing, self._only = False, None
            else:
                self._people.select(following)
        finally:
            self.acting = False
        return True

    def _following(self, index: int) -> int | None:
        """What comes after a decision: of those that are looked through, or the next unread."""
        queue = self.queue
        if queue is None:
            return None
        if self._only is None:
            return queue.unread(index)
        later = queue.step(index, 1, self._only)
        return queue.step(-1, 1, self._only) if later is None else later

    def beyond(self, by: int) -> int | None:
        """The row before (-1) or after (1) the one that is shown; None: there is none."""
        return None if self.queue is None else self.queue.step(self.index, by, self._only)

    def step(self, by: int) -> bool:
        """Go there; whether there was one."""
        following = None if self.finished else self.beyond(by)
        if following is not None:
            self._people.select(following)
        return following is not None

    def look_through(self, decision: str | None) -> bool:
        """Begin with the first of those with this decision (None: of all); whether there is one."""
        first = None if self.queue is None else self.queue.step(-1, 1, decision)
        if first is None:
            return False
        self._reviewing, self._only = True, decision
        self._people.select(first)
        return True

    # ------------------------------------------------------------------ changes

    def put_cell(self, index: int, target: str, text: str, name: str) -> None:
        """Another text for a target in a row; `name` is what a column for it would be called."""
        people = self._document.people
        if people is not None and index < len(people.ids):
            self._put(with_own(people, {index: text}, target, name))

    def put_words(self, index: int, column: int, text: str) -> None:
        """Other words in a cell."""
        people = self._document.people
        if people is None or index >= len(people.ids) or column >= len(people.table.columns):
            return
        if people.table.records[index][column].strip() != text.strip():
            self._put(people.with_cell(index, column, text.strip()))

    def _put(self, people: PeopleList) -> None:
        self.acting = True
        try:
            self._people.put(people)
        finally:
            self.acting = False

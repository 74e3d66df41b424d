"""The reading queue as a value: whose answers are to be read, which of them have been.

In: a list of answers. Out: which one comes next, and how far the reading is, in words. No Qt.
"""

from __future__ import annotations

from thankyou.gui.i18n import plural, tr
from thankyou.people.people_list import PeopleList


class Queue:
    """The answers of those who are ticked, in the order of the list. Places count from 0."""

    def __init__(self, people: PeopleList) -> None:
        self.people = people
        self.rows: tuple[int, ...] = tuple(
            index for index, one in enumerate(people.ids) if one not in people.left_out
        )
        ids = {people.ids[index] for index in self.rows}
        self.approved = len(ids & people.approved)
        self.held = len(ids & people.held)

    @property
    def read(self) -> int:
        """How many have been approved or held."""
        return self.approved + self.held

    @property
    def done(self) -> bool:
        """Whether every answer has been read."""
        return self.read == len(self.rows)

    def decision(self, index: int) -> str:
        return self.people.decision(index)

    def place(self, index: int) -> int:
        """The place of a row in the queue; the nearest one before it if it is not in it."""
        return max(0, sum(row <= index for row in self.rows) - 1)

    def step(self, index: int, by: int, decision: str | None = None) -> int | None:
        """The row `by` places (1 or -1) further on, of those with this decision; None: no more."""
        rows = self.rows if by > 0 else tuple(reversed(self.rows))
        for row in rows:
            beyond = row > index if by > 0 else row < index
            if beyond and decision in (None, self.decision(row)):
                return row
        return None

    def unread(self, index: int) -> int | None:
        """The next row after this one that nobody has read, from the start again; None: none."""
        later = self.step(index, 1, "")
        return self.step(-1, 1, "") if later is None else later

    # ------------------------------------------------------------------ words

    def progress(self) -> str:
        """“12 of 40 read · 10 approved · 2 held”."""
        parts = [tr("{read} of {count} read", read=self.read, count=len(self.rows))]
        if self.approved:
            parts.append(plural("%n approved", "%n approved", self.approved))
        if self.held:
            parts.append(plural("%n held", "%n held", self.held))
        return " · ".join(parts)

    def finish(self) -> tuple[str, str]:
        """What is said when all have been read: a heading, and what comes of it."""
        count = len(self.rows)
        head = plural("The one answer is read.", "All %n are read.", count)
        if not self.approved:
            return head, tr("None of them was approved, so nothing will be printed.")
        words = plural("One will be printed.", "%n will be printed.", self.approved)
        if self.held:
            words += " " + plural("One is held until somebody decides.",
                                  "%n are held until somebody decides.", self.held)  # fmt: skip
        return head, words

"""Writes down what is decided on answers, wherever in the window that is done, and undone.

In: the document's list, as it changes. Out: lines of the log (store.approvals); and which of them
are about answers of a list that has been opened again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.document import Document

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList
    from thankyou.store.approvals import ApprovalLog, Decision
    from thankyou.store.session import Session


class Sessions(Protocol):
    """Who knows this program's session, and forgets it."""

    approvals: Approvals | None

    @property
    def session(self) -> Session: ...


class Approvals(QObject):
    """The log, kept for whoever reads; `forgetting` knows the session, and removes its lines."""

    trouble = Signal(Exception)
    """The log cannot be written. Said once."""

    def __init__(self, document: Document, forgetting: Sessions, parent: QObject) -> None:
        super().__init__(parent)
        forgetting.approvals = self
        self._document = document
        self._forgetting = forgetting
        self._log: ApprovalLog | None = None
        self._before: PeopleList | None = document.people
        self._failed = False
        self.name = ""
        """The reader's name, as they typed it."""
        self.keep_name = False
        """Whether they asked for it to stand in the log."""
        self.decided_here = 0
        """Decisions that this window has written down."""
        document.people_changed.connect(self._follow)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @property
    def log(self) -> ApprovalLog:
        """The log; its folder is looked at when it is first asked for."""
        if self._log is None:
            from thankyou.store.approvals import ApprovalLog, default_folder

            self._log = ApprovalLog(default_folder(), self._forgetting.session.name)
        return self._log

    def forget(self, sessions: Iterable[str] = ()) -> None:
        """Remove what this window has written, and these sessions. Raises CardError."""
        self.name, self.keep_name, self.decided_here = "", False, 0
        self._before = self._document.people
        self.log.forget(sessions)

    def close(self) -> None:
        if self._log is not None:
            self._log.close()

    def _follow(self) -> None:
        before, after = self._before, self._document.people
        self._before = after
        if before is None or after is None or before.read is not after.read or not after.guided:
            return
        ids = (before.approved ^ after.approved) | (before.held ^ after.held)
        if not ids:
            return
        from thankyou.people.answer_marks import form_mark

        lines = _lines(before, after, ids)
        try:
            self.log.add(form_mark(after), lines, self.name if self.keep_name else "")
            self.decided_here += len(lines)
        except CardError as error:
            if not self._failed:
                self._failed = True
                self.trouble.emit(error)


def _lines(
    before: PeopleList, after: PeopleList, ids: frozenset[int]
) -> list[tuple[str, int, str]]:
    """A line for each answer that was decided on. One that has other words now is no longer what
    was approved: that is taken back, by its mark of before."""
    from thankyou.people.answer_marks import answer_mark

    lines = []
    place_before = {one: index for index, one in enumerate(before.ids)}
    for index, one in enumerate(after.ids):
        if one in ids:
            mark, at = answer_mark(after, index), place_before.get(one)
            old = mark if at is None else answer_mark(before, at)
            if old != mark and at is not None and before.decision(at):
                lines.append((old, index + 1, ""))
            lines.append((mark, index + 1, after.decision(index)))
    return lines


def known_again(
    people: PeopleList, latest: Mapping[str, Decision]
) -> tuple[PeopleList, tuple[Decision, ...]]:
    """The list with the decisions of the log on answers that nobody has decided on yet, and those
    decisions. Slow for a long list: a thread's work."""
    from thankyou.people.answer_marks import answer_mark

    approved, held = set(people.approved), set(people.held)
    found = []
    for index, one in enumerate(people.ids):
        if one in approved or one in held:
            continue
        line = latest.get(answer_mark(people, index))
        if line is not None:
            (approved if line.decision == "approved" else held).add(one)
            found.append(line)
    return replace(people, approved=frozenset(approved), held=frozenset(held)), tuple(found)

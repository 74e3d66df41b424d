"""The file of the open list may change while it is open: then the new list is offered.

In: the open table. Out: a message with what is different, and a button that takes it over; a
message with what was kept. Nothing changes under the writer's hands.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.gui.file_watch import FileWatch
from thankyou.gui.i18n import plural, tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.widgets.message_bar import Message, MessageBar

if TYPE_CHECKING:
    from thankyou.people.people_list import PeopleList
    from thankyou.people.reload import Reloaded
    from thankyou.people.table import Table

LANE = "reload list"
ABOUT = "list changed"


class ListWatch(QObject):
    """Watches one file at a time."""

    looked = Signal()
    """The file has been looked at, because it stirred."""

    def __init__(
        self,
        jobs: Jobs,
        people: OpenTable,
        bar: MessageBar,
        undo: Callable[[], object],
        parent: QObject,
    ) -> None:
        """`undo`: takes the newest step back."""
        super().__init__(parent)
        self._jobs = jobs
        self._people = people
        self._bar = bar
        self._undo = undo
        self._path: Path | None = None
        self._fresh: Table | None = None
        self._watch = FileWatch(self)
        self._watch.stirred.connect(self.look)
        people.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        """Another list may be open."""
        path = self._people.path
        if path != self._path:
            self._path = path
            self._fresh = None
            self._bar.over(ABOUT)
            self._jobs.cancel(LANE)
            self._watch.watch([] if path is None else [path, path.parent])

    def look(self) -> None:
        """Read the file again, as it was read before, and see what is different."""
        people, path = self._people.people, self._path
        if people is None or path is None:
            return
        self._watch.watch([path, path.parent])  # a file that was replaced is not watched any more
        options = people.table.reading.options

        def work(_: Ticket) -> Table:
            from thankyou.people.reading import read_table

            return read_table(path, options)

        self._jobs.run(LANE, work, self._compare, self._cannot)

    def _cannot(self, error: Exception) -> None:
        """It is gone, or half written, or another kind of file: the open list stays as it is."""
        if not isinstance(error, CardError | OSError):
            raise error
        self.looked.emit()

    def _compare(self, fresh: Table) -> None:
        people = self._people.people
        if people is not None and people.path == self._path:
            found = self._found(people, fresh)
            if found.is_same:
                self._bar.over(ABOUT)
            else:
                self._fresh = fresh
                self._offer(found)
        self.looked.emit()

    @staticmethod
    def _found(people: PeopleList, fresh: Table) -> Reloaded:
        from thankyou.people.reload import reloaded

        return reloaded(people, fresh)

    def _offer(self, found: Reloaded) -> None:
        words = tr("“{file}” has changed: {what}.", file=one_line(found.people.table.source),
                   what=what_changed(found))  # fmt: skip
        acts = (
            (tr("Take it over"), self.take_over),
            (tr("Stay with this one"), lambda: self._bar.over(ABOUT)),
        )
        self._bar.tell(Message(words, "plain", acts, ABOUT))

    def take_over(self) -> None:
        """Use the list as the file has it now, with what the writer did."""
        people, fresh, self._fresh = self._people.people, self._fresh, None
        self._bar.over(ABOUT)
        if people is None or fresh is None:
            return
        found = self._found(people, fresh)
        self._people.put(found.people)
        self._bar.show_message(kept_words(found), "good", (tr("Undo"), self._undo))


def what_changed(found: Reloaded) -> str:
    """What is different in the file, in the middle of a sentence."""
    parts = []
    if found.new:
        parts.append(plural("one person is new", "%n people are new", len(found.new)))
    if found.gone:
        parts.append(plural("one is gone", "%n are gone", len(found.gone)))
    if found.changed:
        parts.append(plural("one is changed", "%n are changed", len(found.changed)))
    if found.columns_gone:
        names = ", ".join(one_line(name) for name in found.columns_gone[:5])
        parts.append(tr("it has no column {columns} any more", columns=names))
    return ", ".join(parts)


def kept_words(found: Reloaded) -> str:
    """What was taken over, and what of the writer's own was kept."""
    words = [tr("The list is as its file has it now: {what}.", what=what_changed(found))]
    if found.kept:
        words.append(plural("Your change is kept.", "Your %n changes are kept.", found.kept))
    for clash in found.clashes[:3]:
        words.append(
            tr(
                "Row {row} has “{mine}”, as you typed it; the file has “{theirs}”.",
                row=clash.row + 1, mine=one_line(clash.mine)[:60],
                theirs=one_line(clash.theirs)[:60],
            )
        )  # fmt: skip
    if (more := len(found.clashes) - 3) > 0:
        words.append(plural("So it is in one more cell.", "So it is in %n more cells.", more))
    return " ".join(words)

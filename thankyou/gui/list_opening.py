"""A list of people on its way into the window: read on a thread, shown before it is used where
something in it was guessed, and read otherwise where the user says so.

In: a file or pasted text, and how it is to be read. Out: the document with that list, or an `Offer`
that the People page shows; `failed` with the error if it cannot be read. The list that was open
stays until another is used.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import column_memory
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs, Ticket

if TYPE_CHECKING:
    from thankyou.model.card import Card
    from thankyou.people.grid import ReadOptions
    from thankyou.people.people_list import PeopleList
    from thankyou.people.table import Table

LANE = "open list"


class Source(NamedTuple):
    """Where a list comes from: a file, or text that was pasted (then there is no path)."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """What to call it: the file's name; "" for pasted text."""
        return "" if self.path is None else self.path.name


@dataclass(frozen=True, slots=True)
class Offer:
    """A list that was read, for the user to look at. `encodings` are those that can read its
    bytes. `trouble`: why it cannot be read as it was asked for last; the list is the one before."""

    source: Source
    people: PeopleList
    encodings: tuple[str, ...] = ()
    trouble: Exception | None = None

    @property
    def table(self) -> Table:
        """The table that was read."""
        return self.people.table


class ListOpening(QObject):
    """At most one list is being opened."""

    changed = Signal()
    """`busy` or `offer` is different."""
    opened = Signal()
    """The list is the document's now."""
    failed = Signal(Exception)
    """It cannot be read."""
    settled = Signal()
    """Whatever was asked for last has come to an end: used, offered, failed or stopped."""

    def __init__(
        self, jobs: Jobs, document: Document, parent: QObject, root: Path | None = None
    ) -> None:
        """`root`: the folder of assets, from which a thread then reads what the first card of a
        list is made of, before the window shows it."""
        super().__init__(parent)
        self._root = root
        self._jobs = jobs
        self._document = document
        self.offer: Offer | None = None
        """What the user is to look at; None: nothing."""
        self.source = Source()
        """What is being read, or was read last."""
        document.replaced.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether a list is being read."""
        return self._jobs.busy(LANE)

    def open(self, source: Source, options: ReadOptions | None = None, ask: bool = False) -> None:
        """Read a list. `ask`: let the user look at it, even if nothing in it was guessed."""
        self.source = source
        self.offer = None
        self._read(source, options, ask)

    def look_again(self, people: PeopleList) -> None:
        """Show how the list that is open was read from its file, to be read in another way."""
        self.open(Source(people.path), people.table.reading.options, ask=True)

    def reread(self, options: ReadOptions) -> None:
        """Read what is offered in another way."""
        if self.offer is not None:
            self._read(self.offer.source, options, True)

    def accept(self) -> None:
        """Use what is offered."""
        offer, self.offer = self.offer, None
        if offer is not None:
            self._use(offer.people)
            self.changed.emit()

    def stop(self) -> None:
        """Stop reading, and offer nothing: the list that is open stays."""
        was_busy = self.busy
        self._jobs.cancel(LANE)
        if was_busy or self.offer is not None:
            self.offer = None
            self.changed.emit()
            self.settled.emit()

    def _read(self, source: Source, options: ReadOptions | None, ask: bool) -> None:
        root, card = self._root, self._document.card

        def work(_: Ticket) -> Offer:
            from thankyou.base.collector import collector_at_rest

            with collector_at_rest():
                offer = read_offer(source, options, ask)
                if root is not None:
                    _read_words(offer.people, card, root)
                return offer

        self._jobs.run(LANE, work, lambda offer: self._take(offer, ask), self._fail)
        self.changed.emit()

    def _take(self, offer: Offer, ask: bool) -> None:
        if ask or is_doubtful(offer.table):
            self.offer = offer
        else:
            self._use(offer.people)
        self.changed.emit()
        self.settled.emit()

    def _fail(self, error: Exception) -> None:
        offer = self.offer
        if offer is not None:
            self.offer = Offer(offer.source, offer.people, offer.encodings, error)
        else:
            self.failed.emit(error)
        self.changed.emit()
        self.settled.emit()

    def _use(self, people: PeopleList) -> None:
        self._document.put_people(people)
        self.opened.emit()


def _read_words(people: PeopleList, card: Card, root: Path) -> None:
    from thankyou.export.person_cards import read_words
    from thankyou.language.rules import Languages

    with contextlib.suppress(CardError):  # told where the card is laid out
        read_words(people, card, Languages(root / "words"))


def read_offer(source: Source, options: ReadOptions | None = None, ask: bool = False) -> Offer:
    """Read a list; any thread. Raises CardError as people.reading."""
    from thankyou.base.read_file import read_bytes, shown
    from thankyou.people.encodings import alternatives
    from thankyou.people.grid import AS_FOUND
    from thankyou.people.limits import MAX_BYTES
    from thankyou.people.pasted import PLACE, read_pasted
    from thankyou.people.people_list import PeopleList
    from thankyou.people.reading import grid_of_bytes
    from thankyou.people.structure import table_of

    options = options or AS_FOUND
    encodings: tuple[str, ...] = ()
    if source.path is None:
        table = table_of(read_pasted(source.text, options), PLACE, "", options)
    else:
        data, place = read_bytes(source.path, MAX_BYTES), shown(source.path)
        table = table_of(grid_of_bytes(data, place, options), place, source.name, options)
        if table.reading.kind == "csv" and (ask or is_doubtful(table)):
            encodings = alternatives(data)
    people = column_memory.applied(PeopleList.of(table, source.path))
    return Offer(source, people, encodings)


def is_doubtful(table: Table) -> bool:
    """Whether something was guessed that may well be wrong, so that the user should see it."""
    from thankyou.people.grid import FIND_HEADER, NO_HEADER

    reading = table.reading
    guessed_header = reading.options.header == FIND_HEADER and reading.header == NO_HEADER
    several = len(reading.worksheets) > 1 and not reading.options.worksheet
    return reading.guessed or guessed_header or several

"""The list of cards that a viewer shows beside the pages: the document outline (12.3.3).

In: for each part of a card, the page it stands on. Out: one entry a card that has a title, in the
order of cards, that leads to the page of its first part. A card keeps its title and four numbers;
or nothing, where the pages of a card follow each other.
"""

from __future__ import annotations

from array import array

from thankyou.model.scene import Part
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.operators import text_string

_ENTRY = b"<</Title%b/Parent %d 0 R%b%b/Dest[%d 0 R/Fit]>>"
_ROOT = b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"


class BookmarksInOrder:
    """Entries under way, where the pages of a card follow each other, in the order of cards: each
    is written once the next one has its number."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._card = -1
        self._title, self._rank, self._page = "", 0, 0
        self._root = self._first = self._count = 0
        self._waiting: tuple[int, bytes, bytes, int] | None = None

    def add(self, part: Part, page: int) -> None:
        """A part stands on the page object `page`."""
        if part.card != self._card:
            self._settle()
            self._card, self._title, self._rank, self._page = part.card, part.title, part.rank, page
            return
        self._title = self._title or part.title
        if part.rank < self._rank:
            self._rank, self._page = part.rank, page

    def finish(self) -> int | None:
        """Writes the rest; the outline's number, or None if no card has a title."""
        self._settle()
        if self._waiting is None:
            return None
        last = self._waiting[0]
        self._write(b"")
        self._file.put(self._root, _ROOT % (self._first, last, self._count))
        return self._root

    def _settle(self) -> None:
        """All of the card is here: its entry waits for the number of the next."""
        if not self._title:
            return
        before = b""
        if self._waiting is None:
            self._root = self._file.reserve()
            self._first = number = self._file.reserve()
        else:
            number = self._file.reserve()
            before = b"/Prev %d 0 R" % self._waiting[0]
            self._write(b"/Next %d 0 R" % number)
        self._count += 1
        self._waiting = number, _title(self._title), before, self._page
        self._title = ""

    def _write(self, after: bytes) -> None:
        if self._waiting is not None:
            number, title, before, page = self._waiting
            self._file.put(number, _ENTRY % (title, self._root, before, after, page))


def _title(text: str) -> bytes:
    """A title is one line, whatever its card's name holds."""
    return text_string(" ".join(text.split())).encode("ascii")


class Bookmarks:
    """Entries under way."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._places = array("L")  # by card, from 1; 0: none yet
        self._titles: list[str] = []
        self._ranks = array("q")
        self._pages = array("L")

    def add(self, part: Part, page: int) -> None:
        """A part stands on the page object `page`."""
        card, places = part.card, self._places
        if card >= len(places):
            places.extend([0] * (card + 1 - len(places)))
        place = places[card] - 1
        if place < 0:
            places[card] = len(self._titles) + 1
            self._titles.append(part.title)
            self._ranks.append(part.rank)
            self._pages.append(page)
            return
        if not self._titles[place]:
            self._titles[place] = part.title
        if part.rank < self._ranks[place]:
            self._ranks[place] = part.rank
            self._pages[place] = page

    def finish(self) -> int | None:
        """Writes the outline; its number, or None if no card has a title."""
        entries = array("L", (at - 1 for at in self._places if at and self._titles[at - 1]))
        if not entries:
            return None
        file = self._file
        root = file.reserve()
        first = file.reserve(len(entries))
        last = first + len(entries) - 1
        for number, place in enumerate(entries, first):
            title = _title(self._titles[place])
            before = b"/Prev %d 0 R" % (number - 1) if number > first else b""
            after = b"/Next %d 0 R" % (number + 1) if number < last else b""
            file.put(number, _ENTRY % (title, root, before, after, self._pages[place]))
        file.put(root, _ROOT % (first, last, len(entries)))
        return root

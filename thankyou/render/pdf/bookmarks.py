"""The list of cards that a viewer shows beside the pages: the document outline (12.3.3).

In: for each part of a card, the page it stands on. Out: one entry a card that has a title, in the
order of cards, that leads to the page of its first part. A card keeps its title and four numbers.
"""

from __future__ import annotations

from array import array

from thankyou.model.scene import Part
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.operators import text_string


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
            # A title is one line, whatever its card's name holds.
            title = text_string(" ".join(self._titles[place].split())).encode("ascii")
            before = b"/Prev %d 0 R" % (number - 1) if number > first else b""
            after = b"/Next %d 0 R" % (number + 1) if number < last else b""
            body = b"<</Title%b/Parent %d 0 R%b%b/Dest[%d 0 R/Fit]>>"
            file.put(number, body % (title, root, before, after, self._pages[place]))
        body = b"<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
        file.put(root, body % (first, last, len(entries)))
        return root

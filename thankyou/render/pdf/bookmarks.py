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
        self._places: dict[int, int] = {}
        self._titles: list[str] = []
        self._ranks = array("q")
        self._pages = array("L")

    def add(self, part: Part, page: int) -> None:
        """A part stands on the page object `page`."""
        place = self._places.get(part.card)
        if place is None:
            self._places[part.card] = len(self._titles)
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
        places = [self._places[card] for card in sorted(self._places)]
        entries = [place for place in places if self._titles[place]]
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

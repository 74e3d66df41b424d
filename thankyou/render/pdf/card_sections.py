"""The sections of cards whose parts stand on many pages, in the order in which cards are read.

In: for each part, the elements that its page has. Out: one Sect a card, its elements in the order
of rank and then of appearance, written at the end of the file: any later page may bring another
part. Elements themselves are written at once; of a part four numbers are kept, of a card its
section's number and its language. Where the pages of a card follow each other (`together`), its
section is written when the next card begins, and of a card its section's number alone is kept.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence

from thankyou.model.scene import Part
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.operators import text_string


class CardSections:
    """Sections under way. `language` is the document's; a section names its own if it differs."""

    def __init__(self, file: PdfFile, document: int, language: str, together: bool) -> None:
        self._file = file
        self._document = document
        self._language = language
        self._sections = array("L")  # by card; 0: none yet
        self._languages: dict[int, str] = {}  # only of cards whose language is not the document's
        self._cards = array("q")
        self._ranks = array("q")
        self._firsts = array("L")
        self._counts = array("L")
        self._in_order = True
        self._together = together

    def section(self, part: Part) -> tuple[int, bool]:
        """The number of the section of the part's card, and whether it was given only now."""
        card, sections = part.card, self._sections
        if card >= len(sections):
            sections.extend([0] * (card + 1 - len(sections)))
        number = sections[card]
        if number:
            return number, False
        number = sections[card] = self._file.reserve()
        if part.language != self._language:
            self._languages[card] = part.language
        return number, True

    def add(self, part: Part, elements: range) -> None:
        """Enters the numbers of a part's elements, in reading order."""
        if self._together and self._cards and self._cards[0] != part.card:
            self._write_whole()
        if self._cards and (part.card, part.rank) < (self._cards[-1], self._ranks[-1]):
            self._in_order = False
        self._cards.append(part.card)
        self._ranks.append(part.rank)
        self._firsts.append(elements.start)
        self._counts.append(len(elements))

    def _write_whole(self) -> None:
        """Writes the section of the one card whose parts are here; they are forgotten."""
        card = self._cards[0]
        order: Sequence[int] = range(len(self._cards))
        if not self._in_order:
            order = sorted(order, key=self._ranks.__getitem__)
        self._write(card, self._sections[card], order)
        for kept in (self._cards, self._ranks, self._firsts, self._counts):
            del kept[:]

    def _write(self, card: int, section: int, parts: Iterable[int]) -> None:
        kids: list[bytes] = []
        for at in parts:
            first = self._firsts[at]
            kids += [b"%d 0 R" % number for number in range(first, first + self._counts[at])]
        language = self._languages.pop(card, None)
        self._file.put(section, section_body(self._document, language, kids))

    def finish(self) -> Iterator[int]:
        """Writes each section; their numbers in the order of cards."""
        if self._together:
            if self._cards:
                self._write_whole()
            yield from filter(None, self._sections)
            return
        order: Sequence[int] = range(len(self._cards))
        if not self._in_order:
            order = sorted(order, key=self._ranks.__getitem__)
            order.sort(key=self._cards.__getitem__)  # stable: ranks stay in order in a card
        at = 0
        for card, section in enumerate(self._sections):
            if not section:
                continue
            first = at
            while at < len(order) and self._cards[order[at]] == card:
                at += 1
            self._write(card, section, order[first:at])
            yield section


def section_body(document: int, language: str | None, kids: list[bytes]) -> bytes:
    """A Sect; `language` if it has its own."""
    tongue = b"/Lang%b" % text_string(language).encode("ascii") if language else b""
    return b"<</S/Sect/P %d 0 R%b/K[%b]>>" % (document, tongue, b" ".join(kids))

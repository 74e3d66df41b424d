"""The logical structure of a tagged PDF (ISO 32000-1, 14.7; ISO 14289-1, PDF/UA-1).

In: for each page, what its marked content is, in reading order, and which of it are parts of cards.
Out: Document > one Sect a card, or a page that has no part of one > headings, paragraphs, tables
and figures; the tree from marked content back to them (ParentTree). All is written to a `PdfFile`
as it comes, as small as it can be: a batch has tens of thousands.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache

from thankyou.render.pdf.card_sections import CardSections, section_body
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.marked import Marked, Run
from thankyou.render.pdf.operators import nums, text_string
from thankyou.render.pdf.tables import Row, gathered, scope

_LEAF = 64
"""Pages a leaf of the ParentTree."""
_CELLS = frozenset(("TH", "TD"))
_CARD = 0
"""Stands for the next card among the numbers of sections."""


class Structure:
    """The document's structure tree under way. `language` is the document's. `together`: the pages
    of a card follow each other."""

    def __init__(self, file: PdfFile, language: str, together: bool = False) -> None:
        self._file = file
        self.root = file.reserve()
        self._document = file.reserve()
        self._cards = CardSections(file, self._document, language, together)
        self._language = language
        self._sections = array("L")
        self._nums: list[bytes] = []
        self._leaves: list[bytes] = []
        self._first = 0
        self._pages = 0

    def add_page(
        self, page: int, marked: Sequence[Marked], language: str, runs: Sequence[Run] = ()
    ) -> int:
        """Elements for the page object `page`; its StructParents.

        What is in none of `runs`, which are in the order of the page, goes into a section of the
        page, whose language is `language`.
        """
        parents = [b""] * len(marked)
        at = 0
        loose: list[int] = []
        for part, first, end in runs:
            section, is_new = self._cards.section(part)
            if is_new:
                self._sections.append(_CARD)
            loose += range(at, first)
            at = end
            made = self._elements(section, page, marked, range(first, end), parents)
            self._cards.add(part, made)
        loose += range(at, len(marked))
        if loose or not runs:
            self._page_section(page, marked, loose, language, parents)
        key = self._pages
        self._nums.append(b"%d[%b]" % (key, b" ".join(parents)))
        self._pages += 1
        if len(self._nums) == _LEAF:
            self._flush_leaf()
        return key

    def finish(self) -> None:
        """Writes the tree's trunk."""
        if self._nums:
            self._flush_leaf()
        file = self._file
        cards = self._cards.finish()
        # Cards are read in their own order, also where they come in another: in piles to be cut.
        kids = [b"%d 0 R" % (next(cards) if n == _CARD else n) for n in self._sections]
        parents = file.reserve()
        file.put(parents, b"<</Kids[%b]>>" % b" ".join(self._leaves))
        file.put(
            self._document,
            b"<</S/Document/P %d 0 R/K[%b]>>" % (self.root, b" ".join(kids)),
        )
        file.put(
            self.root,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (self._document, parents, self._pages),
        )

    def _page_section(
        self,
        page: int,
        marked: Sequence[Marked],
        mcids: Sequence[int],
        language: str,
        parents: list[bytes],
    ) -> None:
        section = self._file.reserve()
        made = self._elements(section, page, marked, mcids, parents)
        own = language if language != self._language else None
        body = section_body(self._document, own, [b"%d 0 R" % number for number in made])
        self._file.put(section, body)
        self._sections.append(section)

    def _elements(
        self,
        section: int,
        page: int,
        marked: Sequence[Marked],
        mcids: Sequence[int],
        parents: list[bytes],
    ) -> range:
        """Writes the elements of `mcids` and enters them in `parents`; the section's own kids."""
        if _CELLS.isdisjoint([marked[mcid].tag for mcid in mcids]):
            return self._leaves_of(section, page, marked, mcids, parents)
        kids = gathered(marked, mcids)
        first = self._file.reserve(len(kids))
        for number, kid in enumerate(kids, first):
            if isinstance(kid, int):
                parents[kid] = b"%d 0 R" % number
                self._put_leaf(number, section, page, kid, marked[kid])
            else:
                self._table(number, section, page, marked, kid, parents)
        return range(first, first + len(kids))

    def _leaves_of(
        self,
        section: int,
        page: int,
        marked: Sequence[Marked],
        mcids: Sequence[int],
        parents: list[bytes],
    ) -> range:
        """The same where nothing is in a table: the pages of a batch."""
        put = self._file.put
        first = number = self._file.reserve(len(mcids))
        for mcid in mcids:
            parents[mcid] = b"%d 0 R" % number
            tag, attributes = _entries(marked[mcid])
            body = b"<</S/%b/P %d 0 R/Pg %d 0 R/K %d%b>>" % (tag, section, page, mcid, attributes)
            put(number, body)
            number += 1
        return range(first, number)

    def _table(
        self,
        table: int,
        section: int,
        page: int,
        marked: Sequence[Marked],
        rows: list[Row],
        parents: list[bytes],
    ) -> None:
        """Writes a table. Each row has as many cells as the longest (ISO 14289-1, 7.5)."""
        file = self._file
        wide = max(map(len, rows))
        first = file.reserve(len(rows))
        for number, row in enumerate(rows, first):
            cells = file.reserve(wide)
            heads = _scope(scope(marked, row))
            for cell, mcid in enumerate(row, cells):
                mark = marked[mcid]
                parents[mcid] = b"%d 0 R" % cell
                self._put_leaf(cell, number, page, mcid, mark, heads if mark.tag == "TH" else b"")
            for cell in range(cells + len(row), cells + wide):
                file.put(cell, b"<</S/TD/P %d 0 R>>" % number)
            file.put(number, b"<</S/TR/P %d 0 R/K[%b]>>" % (table, _references(cells, wide)))
        body = b"<</S/Table/P %d 0 R/K[%b]>>" % (section, _references(first, len(rows)))
        file.put(table, body)

    def _put_leaf(
        self, number: int, parent: int, page: int, mcid: int, mark: Marked, more: bytes = b""
    ) -> None:
        tag, attributes = _entries(mark)
        body = b"<</S/%b/P %d 0 R/Pg %d 0 R/K %d%b%b>>"
        self._file.put(number, body % (tag, parent, page, mcid, attributes, more))

    def _flush_leaf(self) -> None:
        leaf = self._file.reserve()
        limits = (self._first, self._pages - 1)
        self._file.put(leaf, b"<</Limits[%d %d]/Nums[%b]>>" % (*limits, b"".join(self._nums)))
        self._leaves.append(b"%d 0 R" % leaf)
        self._first = self._pages
        self._nums.clear()


def _references(first: int, count: int) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in range(first, first + count))


def _scope(kind: str) -> bytes:
    """What a head cell is the head of (14.8.5.7; ISO 14289-1, 7.5)."""
    return b"/A<</O/Table/Scope/%b>>" % kind.encode()


@lru_cache(maxsize=1024)
def _entries(mark: Marked) -> tuple[bytes, bytes]:
    """The tag of an element, and what else it says of itself."""
    out = b""
    if mark.alt:
        out += b"/Alt" + _string(mark.alt)
    if mark.language:
        out += b"/Lang" + _string(mark.language)
    if mark.box is not None:
        box = nums((mark.box.x, mark.box.y, mark.box.right, mark.box.bottom), 1).encode()
        out += b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % box
    return mark.tag.encode(), out


def _string(text: str) -> bytes:
    return text_string(text).encode("ascii")

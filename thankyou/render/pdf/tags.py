"""The logical structure of a tagged PDF (ISO 32000-1, 14.7; ISO 14289-1, PDF/UA-1).

In: for each page, what its marked content is, in reading order. Out: Document > one Sect a page >
H1, P and Figure elements, the tree from marked content back to them (ParentTree), all written to
a `PdfFile` as they come, as small as they can be: a batch has tens of thousands.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from thankyou.base.geometry import Rect
from thankyou.render.pdf.file import PdfFile
from thankyou.render.pdf.operators import nums, text_string

Tag = Literal["H1", "P", "Figure"]

_LEAF = 64
"""Pages a leaf of the ParentTree."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One marked-content sequence of a page, numbered by its place among them (its MCID)."""

    tag: Tag
    alt: str | None = None
    box: Rect | None = None
    language: str | None = None


class Structure:
    """The document's structure tree under way."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self.root = file.reserve()
        self._document = file.reserve()
        self._sections: list[bytes] = []
        self._nums: list[bytes] = []
        self._leaves: list[bytes] = []
        self._first = 0
        self._pages = 0

    def add_page(self, page: int, marked: tuple[Marked, ...], language: str | None) -> int:
        """Elements for the page object `page`; its StructParents. `language` if it has its own."""
        file = self._file
        section = file.reserve(1 + len(marked))
        references: list[bytes] = []
        for mcid, mark in enumerate(marked):
            element = section + 1 + mcid
            references.append(b"%d 0 R" % element)
            file.put(
                element,
                b"<</S/%b/P %d 0 R/Pg %d 0 R/K %d%b>>"
                % (mark.tag.encode(), section, page, mcid, _attributes(mark)),
            )
        children = b" ".join(references)
        tongue = b"/Lang%b" % _string(language) if language else b""
        file.put(section, b"<</S/Sect/P %d 0 R%b/K[%b]>>" % (self._document, tongue, children))
        self._sections.append(b"%d 0 R" % section)
        key = self._pages
        self._nums.append(b"%d[%b]" % (key, children))
        self._pages += 1
        if len(self._nums) == _LEAF:
            self._flush_leaf()
        return key

    def finish(self) -> None:
        """Writes the tree's trunk."""
        if self._nums:
            self._flush_leaf()
        file = self._file
        parents = file.reserve()
        file.put(parents, b"<</Kids[%b]>>" % b" ".join(self._leaves))
        file.put(
            self._document,
            b"<</S/Document/P %d 0 R/K[%b]>>" % (self.root, b" ".join(self._sections)),
        )
        file.put(
            self.root,
            b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
            % (self._document, parents, self._pages),
        )

    def _flush_leaf(self) -> None:
        leaf = self._file.reserve()
        limits = (self._first, self._pages - 1)
        self._file.put(leaf, b"<</Limits[%d %d]/Nums[%b]>>" % (*limits, b"".join(self._nums)))
        self._leaves.append(b"%d 0 R" % leaf)
        self._first = self._pages
        self._nums.clear()


def _attributes(mark: Marked) -> bytes:
    out = b""
    if mark.alt:
        out += b"/Alt" + _string(mark.alt)
    if mark.language:
        out += b"/Lang" + _string(mark.language)
    if mark.box is not None:
        box = nums((mark.box.x, mark.box.y, mark.box.right, mark.box.bottom), 1).encode()
        out += b"/A<</O/Layout/Placement/Block/BBox[%b]>>" % box
    return out


def _string(text: str) -> bytes:
    return text_string(text).encode("ascii")

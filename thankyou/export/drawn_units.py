"""Units of a batch that were drawn, as bytes: what one process hands to another.

In: `DrawnUnit`s of a slice. Out: bytes, and the units again. Of what a slice says a hundred times
(what a paragraph is, how large a page) there is one; the rest are tuples of numbers and bytes,
which take three fifths of the time that values of classes would.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import Problem
from thankyou.base.geometry import Size
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Part
from thankyou.render.pdf.marked import Marked

if TYPE_CHECKING:
    from thankyou.render.pdf.page_painter import DrawnPage
    from thankyou.render.pdf.writer import PageFrame

Page = tuple["DrawnPage", "PageFrame"]
Found = tuple[tuple[int, tuple[Problem, ...]], ...]
"""What is wrong with cards, by their numbers."""


class DrawnUnit(NamedTuple):
    """The pages of a unit, and what is wrong with its cards. None for pages: a name is missing."""

    pages: tuple[Page, ...] | None
    found: Found


def packed(units: Iterable[DrawnUnit]) -> bytes:
    """The units as bytes."""
    table = _Table()
    out: list[tuple[object, Found]] = []
    for unit in units:
        if unit.pages is None:
            out.append((None, unit.found))
            continue
        pages = [
            (table.page(page), table.look(frame), None if frame.part is None else (*frame.part,))
            for page, frame in unit.pages
        ]
        out.append((pages, unit.found))
    said = (list(table.marks), table.pages, list(table.looks), out)
    return pickle.dumps(said, pickle.HIGHEST_PROTOCOL)


class _Table:
    """What a slice says, each once. Pages and marks are known by their identity first: covers and
    most paragraphs are the very same on each card."""

    def __init__(self) -> None:
        self.marks: dict[tuple[object, ...], int] = {}
        self.looks: dict[tuple[object, ...], int] = {}
        self.pages: list[tuple[bytes, bytes, list[int], list[tuple[object, ...]]]] = []
        self._pages: dict[int, int] = {}
        self._marks: dict[int, int] = {}
        self._held: list[DrawnPage] = []  # so that an identity stays its own

    def page(self, page: DrawnPage) -> int:
        at = self._pages.get(id(page))
        if at is None:
            at = self._pages[id(page)] = len(self.pages)
            self._held.append(page)
            known = self._marks
            marks = [
                known[id(mark)] if id(mark) in known else self._mark(mark) for mark in page.marked
            ]
            runs: list[tuple[object, ...]] = [
                ((*part,), start, end) for part, start, end in page.runs
            ]
            self.pages.append((page.digest, page.content, marks, runs))
        return at

    def _mark(self, mark: Marked) -> int:
        key = (mark.tag, mark.alt, mark.box, mark.language, mark.row)
        at = self._marks[id(mark)] = self.marks.setdefault(key, len(self.marks))
        return at

    def look(self, frame: PageFrame) -> int:
        size = frame.size
        key = (size.width, size.height, frame.bleed, frame.language)
        return self.looks.setdefault(key, len(self.looks))


def unpacked(data: bytes) -> list[DrawnUnit]:
    """The units in bytes that `packed` has made."""
    from thankyou.render.pdf.page_painter import DrawnPage
    from thankyou.render.pdf.writer import PageFrame

    keys, drawn, sizes, units = pickle.loads(data)  # noqa: S301  # of a worker of this run
    marks = [Marked(*key) for key in keys]
    pages = [
        DrawnPage(
            digest,
            content,
            tuple([marks[at] for at in said]),
            tuple([(Part(*part), start, end) for part, start, end in runs]),
        )
        for digest, content, said, runs in drawn
    ]
    looks = [(Size(wide, high), bleed, tongue) for wide, high, bleed, tongue in sizes]

    def placed(at: int, look: int, part: tuple[Any, ...] | None) -> Page:
        size, bleed, language = looks[look]
        return pages[at], PageFrame(size, bleed, language, None if part is None else Part(*part))

    return [
        DrawnUnit(None if places is None else tuple([placed(*one) for one in places]), found)
        for places, found in units
    ]

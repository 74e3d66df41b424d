"""Units of a batch that were drawn, as bytes: what one process hands to another.

In: `DrawnUnit`s of a slice. Out: bytes, and the units again. Of what a slice says a hundred times
(what a paragraph is, how large a page) there is one; the rest are tuples of numbers and bytes,
which take a fifth of the time that values of classes would.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from thankyou.base.errors import Problem
from thankyou.base.geometry import Size
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
    marks: dict[tuple[object, ...], int] = {}
    frames: dict[tuple[object, ...], int] = {}
    out: list[tuple[object, Found]] = []
    for unit in units:
        if unit.pages is None:
            out.append((None, unit.found))
            continue
        pages = []
        for page, frame in unit.pages:
            said = []
            for mark in page.marked:
                key = (mark.tag, mark.alt, mark.box, mark.language, mark.row)
                said.append(marks.setdefault(key, len(marks)))
            look = (frame.size.width, frame.size.height, frame.bleed, frame.language)
            part = None if frame.part is None else tuple(frame.part)
            runs = [(tuple(of), first, end) for of, first, end in page.runs]
            look_at = frames.setdefault(look, len(frames))
            pages.append((page.digest, page.content, said, runs, look_at, part))
        out.append((pages, unit.found))
    return pickle.dumps((list(marks), list(frames), out), pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> list[DrawnUnit]:
    """The units in bytes that `packed` has made."""
    from thankyou.render.pdf.page_painter import DrawnPage
    from thankyou.render.pdf.writer import PageFrame

    keys, looks, units = pickle.loads(data)  # noqa: S301  # of a worker of this run
    marks = [Marked(*key) for key in keys]
    frames = [
        PageFrame(Size(wide, high), bleed, language, None) for wide, high, bleed, language in looks
    ]
    out = []
    for drawn, found in units:
        if drawn is None:
            out.append(DrawnUnit(None, found))
            continue
        pages = []
        for digest, content, said, held, look, part in drawn:
            runs = tuple([(Part(*of), first, end) for of, first, end in held])
            page = DrawnPage(digest, content, tuple([marks[at] for at in said]), runs)
            frame = frames[look]
            if part is not None:
                frame = frame._replace(part=Part(*part))
            pages.append((page, frame))
        out.append(DrawnUnit(tuple(pages), found))
    return out

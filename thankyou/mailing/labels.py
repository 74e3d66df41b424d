"""Addresses on sheets of labels, in the cards' order.

In: addresses, a `Stock`, the positions to begin at and to leave out. Out: a page a sheet, whose
labels stand exactly where the stock has them.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import translatable
from thankyou.base.units import mm
from thankyou.mailing.address import Address
from thankyou.mailing.lettering import Lettering, MailingPage, set_words
from thankyou.model.scene import Group, Scene
from thankyou.model.sheet import Stock

PAGE_MARGIN = mm(5)
"""From the paper's edges, which printers leave white."""
_INSET_SHARE, _INSET_LEAST, _INSET_MOST = 0.1, mm(1.5), mm(5)
_LARGEST, _USUAL_LINES, _LEADING = 12.0, 4, 1.28
PANEL = translatable("the label")


def label_pages(
    addresses: Sequence[Address],
    stock: Stock,
    lettering: Lettering,
    start: int = 1,
    skip: frozenset[int] = frozenset(),
) -> Iterator[MailingPage]:
    """The sheets of a run of labels. `start` and `skip` (from 1) hold for the first sheet.

    Raises CardError "start-past-sheet" (start, count), "skip-past-sheet" (position, count),
    "sheet-used" (count). Problems: "address-small" (points), "missing-glyph".
    """
    free = free_positions(stock.count, start, skip)
    return _pages(addresses, stock, lettering, free)


def free_positions(count: int, start: int, skip: frozenset[int]) -> tuple[int, ...]:
    """The positions (from 0) that the first sheet still has. Raises as `label_pages`."""
    if not 1 <= start <= count:
        raise CardError("start-past-sheet", start=start, count=count)
    beyond = sorted(number for number in skip if not 1 <= number <= count)
    if beyond:
        raise CardError("skip-past-sheet", position=beyond[0], count=count)
    free = tuple(at for at in range(start - 1, count) if at + 1 not in skip)
    if not free:
        raise CardError("sheet-used", count=count)
    return free


def label_sheets(labels: int, count: int, free: int) -> int:
    """How many sheets so many labels take, when the first has `free` positions left."""
    if not labels:
        return 0
    return 1 + max(0, math.ceil((labels - free) / count))


def words_box(stock: Stock, index: int) -> Rect:
    """Where a label's words may stand: inside its corners, and away from the paper's edges."""
    item = stock.item(index)
    inset = _INSET_SHARE * min(item.width, item.height)
    # A corner of the box touches a round corner's arc at r · (1 - 1/√2) from both sides.
    corner = stock.round * (1 - math.sqrt(0.5)) + mm(0.5)
    inset = max(min(max(inset, _INSET_LEAST), _INSET_MOST), corner)
    x0, y0 = max(item.x + inset, PAGE_MARGIN), max(item.y + inset, PAGE_MARGIN)
    x1 = min(item.right - inset, stock.page_width - PAGE_MARGIN)
    y1 = min(item.bottom - inset, stock.page_height - PAGE_MARGIN)
    return Rect(x0, y0, max(x1 - x0, 1.0), max(y1 - y0, 1.0))


def _pages(
    addresses: Sequence[Address], stock: Stock, lettering: Lettering, free: tuple[int, ...]
) -> Iterator[MailingPage]:
    at = 0
    places: Sequence[int] = free
    while at < len(addresses):
        sheet = addresses[at : at + len(places)]
        yield _page(dict(zip(places, sheet, strict=False)), stock, lettering)
        at += len(sheet)
        places = range(stock.count)


def _page(labels: dict[int, Address], stock: Stock, lettering: Lettering) -> MailingPage:
    groups: list[Group] = []
    problems: list[Problem] = []
    for index, address in labels.items():
        face = lettering.upright() if address.postal else lettering
        box = words_box(stock, index)
        # One size for all labels of the sheet: what is long is set smaller, nothing larger.
        size = min(_LARGEST, max(7.0, box.height / (_USUAL_LINES * _LEADING)))
        texts = [
            (face.setting(size, 6.0, strong=number == 0, leading=_LEADING), line)
            for number, line in enumerate(map(address.marked, _split(address.lines)))
        ]
        words = set_words(texts, box, valign=0.5, gap=(_LEADING - 1.2) * size)
        groups += words.groups()
        problems += words.problems("address-small", PANEL, address.row)
    size_ = Size(stock.page_width, stock.page_height)
    scene = Scene("labels", size_, 0.0, tuple(groups), lettering.language)
    return MailingPage(scene, tuple(problems))


def _split(lines: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The name, and what stands beneath it."""
    return (lines[:1], lines[1:]) if len(lines) > 1 else (lines,)

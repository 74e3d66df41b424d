"""Makers' sheets of cards and labels, by part number, and the rules that a row must keep.

In: assets/stock/, a file a brand; or a row of one's own. Out: `Stock` values by id, in points.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, cast

from thankyou.base.errors import CardError
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Stock
from thankyou.stationery.papers import paper_named

SLACK = 0.5
"""Points (0.18 mm) by which an item may pass the edge of its page. Makers round their figures: of
the shipped rows one passes it, Zweckform 3475, by 0.43, three labels of 70.05 mm on 210 mm."""
OVERLAP = 0.1
"""Points (0.04 mm, less than a knife is wide) by which a pitch may fall short of the item: of the
shipped rows one does, Zweckform 32010, by 0.07."""
MOST = 100
"""Items in a row, or rows on a page: more is a slip."""
KINDS = ("card", "label")

Fault = Literal["name", "page", "size", "count", "across", "down", "outside", "round"]
"""What can be wrong with a row: no name, no such page, a size, a count, a pitch smaller than the
item (across, down), an item beyond the page, corners rounder than the item."""

_KEYS: Mapping[str, str] = {
    "width": "item", "height": "item", "x0": "origin", "y0": "origin", "dx": "pitch", "dy": "pitch",
}  # fmt: skip
"""The keys of a row that hold fields of a Stock; the others are called alike."""
_WHAT: Mapping[Fault, str] = {
    "name": "“{key}” needs a letter or a digit",
    "page": "“page” names no paper",
    "size": "“item” must be a width and a height above 0",
    "count": f"“{{key}}” must be from 1 to {MOST}",
    "across": "“pitch” must be at least the item's width, or the items overlap",
    "down": "“pitch” must be at least the item's height, or the items overlap",
    "outside": "the items reach beyond the page",
    "round": "“round” must be from 0 to half of the item's shorter side",
}


def load_stock(root: Path, papers: Mapping[str, PaperSize]) -> dict[str, Stock]:
    """Every row of `root`/stock, by id, in the order of brands.

    Raises CardError("asset-invalid": file, line, what).
    """
    found: dict[str, Stock] = {}
    for path in sorted((root / "stock").glob("*.toml")):
        table = open_table(path, ASSET)
        brand, source = (table.text(key, filled=True) for key in ("brand", "source"))
        for row in table.tables("stock"):
            stock = read_row(row, papers, brand, source)
            if stock.id in found:
                raise row.wrong("part", f"the id “{stock.id}” is used twice")
            found[stock.id] = stock
        table.done()
    return found


def read_row(
    row: Table, papers: Mapping[str, PaperSize], brand: str = "", source: str = ""
) -> Stock:
    """One row of a file; `brand` and `source` are those of the whole file.

    Raises CardError of the file's kind, with the line of what is wrong.
    """
    try:
        paper = paper_named(papers, row.text("page", filled=True))
    except CardError as error:
        raise row.wrong("page", _WHAT["page"]) from error
    sides = (paper.width, paper.height)
    page_width, page_height = reversed(sides) if row.flag("level", False) else sides
    width, height = row.pair("item")
    x0, y0 = row.pair("origin")
    dx, dy = row.pair("pitch")
    stock = Stock(
        brand=brand or row.text("brand", filled=True),
        part=row.text("part", filled=True),
        name=row.text("name", ""),
        kind=cast(Literal["card", "label"], row.one_of("kind", KINDS, "card")),
        page=paper.id,
        page_width=page_width,
        page_height=page_height,
        width=width,
        height=height,
        across=row.whole("across"),
        down=row.whole("down"),
        x0=x0,
        y0=y0,
        dx=dx,
        dy=dy,
        round=row.number("round", 0.0),
        source=row.text("source", source),
    )
    row.done()
    for field, fault in faults_of(stock).items():
        key = _KEYS.get(field, field)
        raise row.wrong(key, _WHAT[fault].format(key=key))
    return upright(stock)


def fault_of(stock: Stock) -> Fault | None:
    """The first thing that is wrong with a row; None for one that can be printed on."""
    return next(iter(faults_of(stock).values()), None)


def faults_of(stock: Stock) -> dict[str, Fault]:
    """What is wrong with a row, by the field of `Stock` to change; nothing if it can be printed on.

    Places are looked at only when sizes and counts are right. Numbers that are none (nan, inf) are
    wrong like any other.
    """
    found: dict[str, Fault] = {}
    for field in ("brand", "part"):
        if not any(char.isalnum() for char in str(getattr(stock, field))):
            found[field] = "name"
    for field in ("width", "height"):
        if not 0 < float(getattr(stock, field)) < math.inf:
            found[field] = "size"
    for field in ("across", "down"):
        if not 1 <= int(getattr(stock, field)) <= MOST:
            found[field] = "count"
    if found.keys() & {"width", "height", "across", "down"}:
        return found
    for line in _lines(stock):
        found |= _faults_along(line)
    if not 0 <= stock.round <= min(stock.width, stock.height) / 2:
        found["round"] = "round"
    return found


@dataclass(frozen=True, slots=True)
class _Line:
    """Items along one direction of a page: names of fields, and what they hold."""

    names: tuple[str, str, str, str]
    overlap: Fault
    start: float
    size: float
    count: int
    pitch: float
    page: float


def _lines(stock: Stock) -> tuple[_Line, _Line]:
    return (
        _Line(("x0", "width", "across", "dx"), "across", stock.x0, stock.width, stock.across,
              stock.dx, stock.page_width),
        _Line(("y0", "height", "down", "dy"), "down", stock.y0, stock.height, stock.down,
              stock.dy, stock.page_height),
    )  # fmt: skip


def _faults_along(line: _Line) -> dict[str, Fault]:
    """Items that overlap or leave the page in one direction. The field is the one that would have
    to be another: the item is too large, begins too far out, or there are too many."""
    room = line.page + SLACK
    if not line.size <= room:
        return {line.names[1]: "outside"}
    if line.count > 1 and not line.size - OVERLAP <= line.pitch < math.inf:
        return {line.names[3]: line.overlap}
    if not (line.start >= -SLACK and line.start + line.size <= room):
        return {line.names[0]: "outside"}
    way = (line.count - 1) * line.pitch if line.count > 1 else 0.0
    if not line.start + way + line.size <= room:
        return {line.names[2]: "outside"}
    return {}


def upright(stock: Stock) -> Stock:
    """The same sheet with its page upright: a level one turned a quarter clockwise, as it goes
    into a printer."""
    if stock.page_width <= stock.page_height:
        return stock
    end = stock.y0 + (stock.down - 1) * (stock.dy if stock.down > 1 else 0.0) + stock.height
    return replace(
        stock,
        page_width=stock.page_height, page_height=stock.page_width,
        width=stock.height, height=stock.width,
        across=stock.down, down=stock.across,
        x0=stock.page_height - end, y0=stock.x0,
        dx=stock.dy, dy=stock.dx,
    )  # fmt: skip

"""Makers' sheets of cards and labels, by part number, and the rules that a row must keep.

In: assets/stock/, a file a brand; or a row of one's own. Out: `Stock` values by id, in points.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Literal, cast

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.toml_table import ASSET, FileKind, Table, open_table
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Stock
from thankyou.stationery.papers import paper_named

SLACK = 0.5
"""Points (0.18 mm) by which an item may pass the edge of its page: makers' figures are rounded,
and some sheets are cut from edge to edge."""
MOST = 100
"""Items in a row, or rows on a page: more is a slip."""
KINDS = ("card", "label")

Fault = Literal["name", "size", "count", "across", "down", "outside", "round"]
"""What can be wrong with a row: no name, a size, a count, a pitch smaller than the item, an item
beyond the page, corners rounder than the item."""

_WHAT: Mapping[Fault, tuple[str, str]] = {
    "name": ("part", "“part” is empty"),
    "size": ("item", "“item” must be a width and a height above 0"),
    "count": ("across", f"“across” and “down” must be from 1 to {MOST}"),
    "across": ("pitch", "“pitch” must be at least the item's width, or the items overlap"),
    "down": ("pitch", "“pitch” must be at least the item's height, or the items overlap"),
    "outside": ("origin", "the items reach beyond the page"),
    "round": ("round", "“round” must be from 0 to half of the item's shorter side"),
}


def load_stock(root: Path, papers: Mapping[str, PaperSize]) -> dict[str, Stock]:
    """Every row of `root`/stock, by id, in the order of brands.

    Raises CardError("asset-invalid": file, line, what).
    """
    found: dict[str, Stock] = {}
    for path in sorted((root / "stock").glob("*.toml")):
        table = open_table(path, ASSET)
        brand = table.text("brand", filled=True)
        for row in table.tables("stock"):
            stock = read_row(row, papers, brand)
            if stock.id in found:
                raise row.wrong("part", f"the id “{stock.id}” is used twice")
            found[stock.id] = stock
        table.done()
    return found


def read_row(row: Table, papers: Mapping[str, PaperSize], brand: str = "") -> Stock:
    """One row of a file. Raises CardError of the file's kind, with the line of what is wrong."""
    try:
        paper = paper_named(papers, row.text("page", filled=True))
    except CardError as error:
        raise row.wrong("page", "“page” names no paper") from error
    width, height = row.pair("item")
    x0, y0 = row.pair("origin")
    dx, dy = row.pair("pitch")
    stock = Stock(
        brand=brand or row.text("brand", filled=True),
        part=row.text("part"),
        name=row.text("name", ""),
        kind=cast(Literal["card", "label"], row.one_of("kind", KINDS, "card")),
        page=paper.id,
        page_width=paper.width,
        page_height=paper.height,
        width=width,
        height=height,
        across=row.whole("across"),
        down=row.whole("down"),
        x0=x0,
        y0=y0,
        dx=dx,
        dy=dy,
        round=row.number("round", 0.0),
    )
    row.done()
    fault = fault_of(stock)
    if fault is not None:
        raise row.wrong(*_WHAT[fault])
    return stock


def fault_of(stock: Stock) -> Fault | None:
    """The first thing that is wrong with a row; None for one that can be printed on."""
    if not stock.part.strip() or not stock.id:
        return "name"
    if not (stock.width > 0 and stock.height > 0):
        return "size"
    if not (1 <= stock.across <= MOST and 1 <= stock.down <= MOST):
        return "count"
    if stock.across > 1 and stock.dx < stock.width - SLACK:
        return "across"
    if stock.down > 1 and stock.dy < stock.height - SLACK:
        return "down"
    page = Rect(0.0, 0.0, stock.page_width, stock.page_height)
    if not (page.holds(stock.item(0), SLACK) and page.holds(stock.item(stock.count - 1), SLACK)):
        return "outside"
    if not 0 <= stock.round <= min(stock.width, stock.height) / 2:
        return "round"
    return None


def checked(stock: Stock) -> Stock:
    """A row of one's own, from a form. Raises CardError("stock-invalid") (kind: a Fault)."""
    fault = fault_of(stock)
    if fault is not None:
        raise CardError("stock-invalid", kind=fault)
    return replace(stock, own=True)


OWN = FileKind("own-stock-invalid", "own-stock-invalid")
"""The person's own file of rows."""

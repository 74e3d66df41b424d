"""A person's own rows of stock, kept in a file of their settings.

In: a folder. Out: rows, and what is wrong with the file; a damaged file takes nothing else away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError, Problem
from thankyou.base.toml_table import open_table
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Stock
from thankyou.stationery.stock import OWN, checked, read_row

FILE = "stock.toml"
_HEAD = "# Sheets of cards and labels of one's own, in points (1/72 inch).\n"


def settings_folder() -> Path:
    """Where this person's settings are kept."""
    return platformdirs.user_config_path("thankyou", appauthor=False)


def load_own(
    papers: Mapping[str, PaperSize], folder: Path | None = None
) -> tuple[dict[str, Stock], tuple[Problem, ...]]:
    """The rows by id, and a problem "own-stock-invalid" (file, line, what) for what cannot be used.

    Each row stands for itself: a wrong one is left out, and said.
    """
    path = (folder or settings_folder()) / FILE
    if not path.exists():
        return {}, ()
    found: dict[str, Stock] = {}
    problems: list[Problem] = []
    try:
        table = open_table(path, OWN)
        rows = table.tables("stock", optional=True)
    except CardError as error:
        return {}, (Problem(error.code, error.values),)
    for row in rows:
        try:
            stock = replace(read_row(row, papers), own=True)
        except CardError as error:
            problems.append(Problem(error.code, error.values))
        else:
            found[stock.id] = stock
    return found, tuple(problems)


def keep_own(stock: Stock, papers: Mapping[str, PaperSize], folder: Path | None = None) -> Stock:
    """Add a row, in place of one of the same id. It is returned as it is kept.

    Raises CardError "stock-invalid" (kind), "own-stock-invalid" if the file is damaged (it is not
    written over), "cannot-write".
    """
    kept = checked(stock)
    rows = _good_rows(papers, folder)
    rows[kept.id] = kept
    _write(rows.values(), folder)
    return kept


def remove_own(stock_id: str, papers: Mapping[str, PaperSize], folder: Path | None = None) -> None:
    """Take a row away; nothing happens if there is none. Raises as `keep_own`."""
    rows = _good_rows(papers, folder)
    if rows.pop(stock_id, None) is not None:
        _write(rows.values(), folder)


def _good_rows(papers: Mapping[str, PaperSize], folder: Path | None) -> dict[str, Stock]:
    """The rows, if all can be read: a file with mistakes is somebody's, and stays."""
    rows, problems = load_own(papers, folder)
    if problems:
        raise CardError(problems[0].code, **problems[0].values)
    return rows


def _write(rows: Iterable[Stock], folder: Path | None) -> None:
    path = (folder or settings_folder()) / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, (_HEAD + "".join(map(_as_toml, rows))).encode())


def _as_toml(stock: Stock) -> str:
    def text(value: str) -> str:
        return json.dumps("".join(c for c in value if c.isprintable()), ensure_ascii=False)

    return (
        f"\n[[stock]]\nbrand = {text(stock.brand)}\npart = {text(stock.part)}\n"
        f"name = {text(stock.name)}\nkind = {text(stock.kind)}\npage = {text(stock.page)}\n"
        f"item = [{stock.width!r}, {stock.height!r}]\n"
        f"across = {stock.across}\ndown = {stock.down}\n"
        f"origin = [{stock.x0!r}, {stock.y0!r}]\npitch = [{stock.dx!r}, {stock.dy!r}]\n"
        f"round = {stock.round!r}\n"
    )

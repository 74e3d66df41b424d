"""A person's own rows of stock, kept in a file of their settings.

In: a folder, or what a form holds. Out: rows, and what is wrong with the file or the form; a
damaged file takes nothing else away.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import platformdirs

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.errors import CardError, Problem
from thankyou.base.plain_id import plain_id
from thankyou.base.read_file import read_text, shown
from thankyou.base.toml_table import FileKind, Table, invalid, parse_toml
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Stock
from thankyou.stationery.papers import paper_named
from thankyou.stationery.stock import Fault, faults_of, read_row, upright

FILE = "stock.toml"
OWN = FileKind("own-stock-invalid", "own-stock-invalid")
_HEAD = "# Sheets of cards and labels of one's own, in points (1/72 inch).\n"
_NEAR = 0.01
"""Points by which a page may differ from the paper that it is said to be."""


def settings_folder() -> Path:
    """Where this person's settings are kept."""
    return platformdirs.user_config_path("thankyou", appauthor=False)


# ---------------------------------------------------------------------- what a form holds


def stock_faults(stock: Stock, papers: Mapping[str, PaperSize]) -> dict[str, Problem]:
    """What is wrong with a row as a form holds it, by the field of `Stock` to change: a Problem
    "stock-invalid" (kind: a Fault, field), whose sentence stands under that field."""
    return {
        field: Problem("stock-invalid", {"kind": fault, "field": field})
        for field, fault in _faults(stock, papers).items()
    }


def checked(stock: Stock, papers: Mapping[str, PaperSize]) -> Stock:
    """A row of one's own as it is kept: its page upright, its names on one line.

    Raises CardError "stock-invalid" (kind, field) for the first thing that is wrong.
    """
    stock = replace(
        stock, brand=_line(stock.brand), part=_line(stock.part), name=_line(stock.name),
        source=_line(stock.source), own=True,
    )  # fmt: skip
    for field, fault in _faults(stock, papers).items():
        raise CardError("stock-invalid", kind=fault, field=field)
    paper = paper_named(papers, stock.page)
    standing = upright(stock)
    return replace(standing, page=paper.id, page_width=paper.width, page_height=paper.height)


def _faults(stock: Stock, papers: Mapping[str, PaperSize]) -> dict[str, Fault]:
    named = replace(stock, brand=_line(stock.brand), part=_line(stock.part))
    found = faults_of(named)
    if _is_page(stock, papers):
        return found
    inside: dict[str, Fault] = {key: fault for key, fault in found.items() if fault != "outside"}
    return {**inside, "page": "page"}


def _is_page(stock: Stock, papers: Mapping[str, PaperSize]) -> bool:
    """Whether the page is the paper that it is said to be, upright or level."""
    try:
        paper = paper_named(papers, stock.page)
    except CardError:
        return False
    short, long = sorted((stock.page_width, stock.page_height))
    return abs(short - paper.width) <= _NEAR and abs(long - paper.height) <= _NEAR


def _line(text: str) -> str:
    """Text that a line of TOML holds: no signs that cannot be seen."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


# ---------------------------------------------------------------------- the file


def load_own(
    papers: Mapping[str, PaperSize], folder: Path | None = None
) -> tuple[dict[str, Stock], tuple[Problem, ...]]:
    """The rows by id, and a problem "own-stock-invalid" (file, line, what) for what cannot be used,
    or why the file cannot be read.

    Each row stands for itself: a wrong one is left out, and said. Nothing is raised.
    """
    path = (folder or settings_folder()) / FILE
    found: dict[str, Stock] = {}
    problems: list[Problem] = []
    try:
        table = _open(path)
        if table is None:
            return {}, ()
        for row in table.tables("stock", optional=True):
            try:
                stock = replace(read_row(row, papers), own=True)
                if stock.id in found:
                    raise row.wrong("part", f"the id “{stock.id}” is used twice")
                found[stock.id] = stock
            except CardError as error:
                problems.append(Problem(error.code, error.values))
        table.done()
    except CardError as error:
        problems.append(Problem(error.code, error.values))
    return found, tuple(problems)


def _open(path: Path) -> Table | None:
    """The file as a table; None if there is no file."""
    try:
        source = read_text(path)
    except CardError as error:
        if error.values.get("reason") == "no-file":
            return None
        if error.code in ("not-utf8", "not-text", "cut-short", "looks-utf16", "looks-utf32"):
            line = int(str(error.values.get("line", 1)))
            raise invalid(path, line, "it is not text in UTF-8", OWN) from error
        raise
    return Table(parse_toml(source, path, OWN), path, source, kind=OWN)


def keep_own(stock: Stock, papers: Mapping[str, PaperSize], folder: Path | None = None) -> Stock:
    """Add a row, in place of one of the same id. It is returned as it is kept.

    Raises CardError "stock-invalid" (kind, field), "own-stock-invalid" if the file is damaged (it
    is not written over), "cannot-read", "cannot-write".
    """
    kept = checked(stock, papers)
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
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(shown(path), error) from error
    write_atomically(path, (_HEAD + "".join(map(_as_toml, rows))).encode())


def _as_toml(stock: Stock) -> str:
    def text(value: str) -> str:
        # A text of JSON is a text of TOML, since signs that cannot be seen were left out.
        return json.dumps(value, ensure_ascii=False)

    return (
        f"\n[[stock]]\nbrand = {text(stock.brand)}\npart = {text(stock.part)}\n"
        f"name = {text(stock.name)}\nkind = {text(stock.kind)}\npage = {text(stock.page)}\n"
        f"item = {_pair(stock.width, stock.height)}\n"
        f"across = {stock.across}\ndown = {stock.down}\n"
        f"origin = {_pair(stock.x0, stock.y0)}\npitch = {_pair(stock.dx, stock.dy)}\n"
        f"round = {float(stock.round)!r}\nsource = {text(stock.source)}\n"
    )


def _pair(one: float, other: float) -> str:
    return f"[{float(one)!r}, {float(other)!r}]"


def stock_named(stock: Mapping[str, Stock], problems: Sequence[Problem], name: str) -> Stock:
    """A stock by its id, or by brand and part as they are written.

    Raises CardError("unknown-stock") (name, near: ids that look alike, "" if none do), or the first
    of `problems`, what is wrong with the person's own rows: it may be one of them.
    """
    import difflib

    wanted = plain_id(name)
    if wanted not in stock and problems:
        raise CardError(problems[0].code, **problems[0].values)
    if wanted not in stock:
        near = difflib.get_close_matches(wanted, stock, 3)
        near += [key for key in stock if wanted and wanted in key and key not in near][:3]
        raise CardError("unknown-stock", name=name[:40], near=", ".join(near))
    return stock[wanted]

"""A workbook (XLSX, XLSM, XLTX, ODS, FODS) to rows of cells as the spreadsheet program shows them.

In: the file's bytes, and how it is to be read. Out: a `Grid`. Nothing in it runs: no macro, no
formula (the value that was last calculated is taken), no link.

It is read here and not in a process of its own: what comes in is unpacked by zlib and parsed by
expat under limits of bytes, depth, cells and text (spreadsheet.package, hardened_xml, sheet), and
everything after that is Python, so the worst workbook is refused in seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from thankyou.base.errors import CardError
from thankyou.people.grid import AS_FOUND, Grid, ReadOptions
from thankyou.people.spreadsheet.ods import FlatOds, OdsBook
from thankyou.people.spreadsheet.package import Package
from thankyou.people.spreadsheet.sheet import SheetCells, notes_of, problems_of, rows_of
from thankyou.people.spreadsheet.xlsx import XlsxBook

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # [MS-CFB] 2.2
_OPEN = b"application/vnd.oasis.opendocument."
_ODS = _OPEN + b"spreadsheet"


class _Sheet(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def hidden(self) -> bool: ...


def workbook_kind(data: bytes) -> str:
    """ "xlsx", "ods", "fods", "xlsb", "protected" (an XLSX in a password's container), or "" for
    what `read_workbook` does not take (a .xls among it)."""
    if data.startswith(_COMPOUND):
        name = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.1
        return "protected" if name in data else ""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    start = data[:4096]
    return "fods" if b"office:document" in start and _ODS in start else ""


_DOCUMENTS = (
    b"word/document.xml",
    b"ppt/presentation.xml",
    _OPEN + b"text",
    _OPEN + b"presentation",
)


def _kind_of_zip(data: bytes) -> str:
    """By the parts that are there. A zip that has lost its directory is taken for a workbook, to be
    called damaged, unless it looks like another document."""
    try:
        package = Package(data, "")
        kind = package.whole("mimetype")
    except CardError:
        if any(mark in data for mark in _DOCUMENTS):
            return ""
        return "ods" if _ODS in data[:400] else "xlsx"
    names = package.names
    if "content.xml" in package:
        return "" if kind.startswith(_OPEN) and _ODS not in kind else "ods"
    if any(name.startswith("word/") for name in names):
        return ""  # a letter may have a workbook in it
    if any(name.endswith("/workbook.bin") for name in names):
        return "xlsb"
    return "xlsx" if any("workbook" in name or "/worksheets/" in name for name in names) else ""


def read_workbook(data: bytes, place: str, options: ReadOptions = AS_FOUND) -> Grid:
    """The rows of the sheet that was asked for; or of the first one that is seen and has more
    than one row, or any row, or of the first at all.

    Raises CardError, always with path (`place`): "workbook-damaged", "workbook-protected" (it has
    a password), "workbook-binary" (.xlsb), "workbook-too-large", "no-such-worksheet" (name,
    choices), "too-many-people" (limit), "too-many-cells" (limit).
    """
    kind = workbook_kind(data)
    if kind == "protected":
        raise CardError("workbook-protected", path=place)
    if kind == "xlsb":
        raise CardError("workbook-binary", path=place)
    try:
        if kind == "fods":
            flat = FlatOds(data, place)
            return _grid("ods", flat.sheets, flat.cells, options, place)
        package = Package(data, place)
        if kind == "ods":
            ods = OdsBook(package)
            return _grid("ods", ods.sheets, ods.cells, options, place)
        xlsx = XlsxBook(package)
        return _grid("xlsx", xlsx.sheets, xlsx.cells, options, place)
    except CardError as error:
        error.values.setdefault("path", place)
        raise
    except MemoryError as error:
        raise CardError("workbook-too-large", path=place) from error


S = TypeVar("S", bound=_Sheet)


def _grid(
    kind: str,
    sheets: Sequence[S],
    cells: Callable[[S], SheetCells],
    options: ReadOptions,
    place: str,
) -> Grid:
    ordered = sorted(sheets, key=lambda sheet: sheet.hidden)
    names = tuple(sheet.name for sheet in ordered)
    if options.worksheet:
        chosen = _named(ordered, options.worksheet, place)
        found = cells(chosen)
    else:
        chosen, found = _first(ordered, cells)
    shared = found.shared()
    return Grid(
        rows_of(found),
        kind,
        worksheet=chosen.name,
        worksheets=names,
        hidden=frozenset(found.hidden_rows.intersection(found.rows)),
        notes=tuple(notes_of(found, shared)),
        problems=problems_of(found),
    )


def _named(sheets: Sequence[S], name: str, place: str) -> S:
    """The sheet of that name; letters' case and space around it count only between two alike."""
    for same in (str, lambda text: text.strip().casefold()):
        for sheet in sheets:
            if same(sheet.name) == same(name):
                return sheet
    choices = ", ".join(sheet.name[:60] for sheet in sheets[:30])
    raise CardError("no-such-worksheet", path=place, name=name, choices=choices)


def _first(sheets: Sequence[S], cells: Callable[[S], SheetCells]) -> tuple[S, SheetCells]:
    best: tuple[S, SheetCells] | None = None
    for sheet in sheets:
        if best is not None and sheet.hidden:
            break
        found = cells(sheet)
        if len(found.rows) > 1:
            return sheet, found
        if best is None or (found.rows and not best[1].rows):
            best = sheet, found
    assert best is not None, "a workbook has sheets"  # noqa: S101
    return best

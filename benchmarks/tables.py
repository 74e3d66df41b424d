"""Wrong cells in the torture set: ours, and the best readers of the field beside it.

For text: pandas (its sniffer, with charset-normalizer for the encoding, as its users do) and
CleverCSV (Van den Burg et al. 2019, the best dialect detection that is published). For workbooks:
openpyxl and calamine, on which pandas stands; they give values, not what a person sees of them,
and that is part of what is counted. They are no dependencies; install them where this is run.
LibreOffice is left out: its filter must be told the encoding and the delimiter.

Each peer is treated fairly: every cell is text, nothing is taken for missing, the header's row is
found for it by the names that are expected, blank rows do not count, and cells are compared without
regard to space. A row too many (a total taken for a person) counts its filled cells.
"""

from __future__ import annotations

import importlib
import json
import tempfile
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.people.grid import ReadOptions
from thankyou.people.reading import read_table

TORTURE = Path(__file__).resolve().parent.parent / "tests" / "people" / "torture"
ROWS = 100_000

Rows = list[list[str]]
Reader = Callable[[Path, dict[str, Any]], Rows]


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    cases = [
        (folder, case)
        for folder in sorted(path for path in TORTURE.iterdir() if path.is_dir())
        for case in json.loads((folder / "cases.json").read_text("utf-8"))
    ]
    results: dict[str, Any] = {}
    for kind, readers in (("text", _TEXT), ("workbook", _WORKBOOK)):
        chosen = [(folder, case) for folder, case in cases if folder.name == kind]
        cells = sum(len(r) for _, case in chosen for r in case.get("records", ()))
        results[f"{kind}: tables, cells"] = f"{len(chosen)}, {cells}"
        results[f"{kind}: thankyou"] = _of(chosen, _ours)
        for package, reader in readers.items():
            try:
                importlib.import_module(package)
            except ImportError:
                results[f"{kind}: {package}"] = "not installed"
            else:
                if package == "openpyxl":  # it does not read ODS, and is not asked to
                    chosen = [one for one in chosen if one[1]["file"].endswith(".xlsx")]
                name = {"python_calamine": "python-calamine"}.get(package, package)
                asked = f"{kind}: {name} {_version(name)}, {len(chosen)} tables"
                results[asked] = _of(chosen, reader)
    results |= _times(1 if quick else 3)
    return results


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _of(cases: list[tuple[Path, dict[str, Any]]], reader: Reader) -> str:
    """How many cells are wrong in how many tables, and what became of those to refuse."""
    wrong = tables = failed = refused = to_refuse = 0
    for folder, case in cases:
        path = folder / case["file"]
        try:
            rows = reader(path, case)
        except Exception:  # whatever a reader raises, it has not read the table
            rows = []
            refused += "refused" in case
            failed += "refused" not in case
        if "refused" in case:
            to_refuse += 1
            continue
        found = _wrong_cells(case, rows, headed=reader is _ours)
        wrong += found
        tables += found > 0
    return (
        f"{wrong} wrong cells in {tables} tables (of these {failed} not read at all); "
        f"{refused} of {to_refuse} refused"
    )


def _wrong_cells(case: dict[str, Any], rows: Rows, *, headed: bool) -> int:
    expected = [_tidy(row) for row in case["records"]]
    columns = _tidy(case["columns"])
    if not rows:
        return sum(len(row) or 1 for row in case["records"])
    got = [_tidy(row) for row in rows]
    if headed:
        if got[0] != columns:
            return sum(len(row) for row in case["records"])
        got = got[1:]
    else:
        got, places = _below_header(columns, got)
        if places:  # columns without a name and without cells are not ours to count
            got = [[row[at] if at < len(row) else "" for at in places] for row in got]
    got = [_tidy(row) for row in got if any(row)]
    wrong = 0
    for tag, a, b, c, d in SequenceMatcher(None, list(map(tuple, expected)), list(map(tuple, got)),
                                           autojunk=False).get_opcodes():  # fmt: skip
        if tag == "equal":
            continue
        for at in range(max(b - a, d - c)):
            if a + at >= b:
                wrong += sum(map(bool, got[c + at]))
            elif c + at >= d:
                wrong += max(len(expected[a + at]), 1)
            else:
                one, other = expected[a + at], got[c + at]
                width = max(len(one), len(other))
                one, other = one + [""] * (width - len(one)), other + [""] * (width - len(other))
                wrong += sum(x != y for x, y in zip(one, other, strict=True))
    return wrong


def _below_header(columns: list[str], rows: Rows) -> tuple[Rows, list[int]]:
    """The rows beneath the header, and where each expected column is in it.

    A name that we made ("Column 3", "Name (2)") stands for a cell that is empty or the first's.
    """
    if all(name.startswith("Column ") for name in columns):
        return rows, []
    made = [name.startswith("Column ") or name.endswith(")") for name in columns]
    for at, row in enumerate(rows):
        names = {name: place for place, name in enumerate(row) if name}
        known = [name for name, ours in zip(columns, made, strict=True) if not ours]
        if known and all(name in names for name in known):
            if any(made):
                return rows[at + 1 :], []
            return rows[at + 1 :], [names[name] for name in columns]
    return rows[1:], []


def _tidy(row: list[str]) -> list[str]:
    """Cells without superfluous space, and without the empty ones at the end."""
    cells = [" ".join(cell.split()) for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _ours(path: Path, case: dict[str, Any]) -> Rows:
    table = read_table(path, ReadOptions(**case.get("options", {})))
    return [list(table.columns), *map(list, table.records)]


def _pandas(path: Path, case: dict[str, Any]) -> Rows:
    import pandas
    from charset_normalizer import from_path

    options = case.get("options", {})
    best = from_path(path).best()
    encoding = options.get("encoding") or (best.encoding if best else "utf-8")
    how: dict[str, Any] = {
        "sep": options.get("delimiter"), "engine": "python", "encoding": encoding, "header": None,
        "dtype": str, "keep_default_na": False, "na_filter": False, "index_col": False,
    }  # fmt: skip
    try:
        frame = pandas.read_csv(path, **how)
    except pandas.errors.ParserError:  # rows of several widths: it wants to be told how many
        frame = pandas.read_csv(path, names=range(80), **how)
    return [["" if cell is None else str(cell) for cell in row] for row in frame.fillna("").values]


def _clevercsv(path: Path, case: dict[str, Any]) -> Rows:
    import clevercsv

    encoding = case.get("options", {}).get("encoding")
    rows = clevercsv.read_table(str(path), encoding=encoding)
    return [list(row) for row in rows]


def _openpyxl(path: Path, case: dict[str, Any]) -> Rows:
    import openpyxl

    book = openpyxl.load_workbook(path, data_only=True)
    sheet = book[case["options"]["worksheet"]] if _sheet(case) else book.active
    rows, columns = min(sheet.max_row, 5_000), min(sheet.max_column, 200)  # or a million empty rows
    found = sheet.iter_rows(max_row=rows, max_col=columns, values_only=True)
    return [[_shown(cell) for cell in row] for row in found]


def _calamine(path: Path, case: dict[str, Any]) -> Rows:
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    sheet = _sheet(case)
    found = book.get_sheet_by_name(sheet) if sheet else book.get_sheet_by_index(0)
    return [[_shown(cell) for cell in row] for row in found.to_python(skip_empty_area=True)]


def _sheet(case: dict[str, Any]) -> str:
    return str(case.get("options", {}).get("worksheet", ""))


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).removesuffix(" 00:00:00")


_TEXT: dict[str, Reader] = {"pandas": _pandas, "clevercsv": _clevercsv}
_WORKBOOK: dict[str, Reader] = {"python_calamine": _calamine, "openpyxl": _openpyxl}


def _times(runs: int) -> dict[str, Any]:
    """Seconds to open 100,000 rows of eight columns; the fastest of some runs."""
    header = "Name,Role,Ward,Date,Shift,Moment,Sender,Street\r\n"
    row = "Jürgen Weiß {n},Krankenpfleger,Station {n},2024-05-03,Nacht,er blieb da,Anna,Weg {n}\r\n"
    text = header + "".join(row.replace("{n}", str(n)) for n in range(ROWS))
    quoted = "\r\n".join('"' + line.replace(",", '","') + '"' for line in text.splitlines())
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        for name, data in (
            ("UTF-8", text.encode()), ("cp1252", text.encode("cp1252")),
            ("quoted", quoted.encode()),
        ):  # fmt: skip
            path.write_bytes(data)
            for reader, title in ((_ours, "thankyou"), (_pandas, "pandas")):
                try:
                    seconds = min(_seconds(reader, path) for _ in range(runs))
                except (ImportError, CardError):
                    continue
                found[f"{ROWS} rows, {name}: {title}, s"] = seconds
    return found


def _seconds(reader: Reader, path: Path) -> float:
    start = time.perf_counter()
    reader(path, {})
    return time.perf_counter() - start

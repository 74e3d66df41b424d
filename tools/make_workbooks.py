"""Makes the workbooks of tests/people/torture/workbook, and the cells that they must show.

    python tools/make_workbooks.py FOLDER              all, anew
    python tools/make_workbooks.py FOLDER --only-raw   without openpyxl, xlsxwriter, LibreOffice

Some are written by hand, some by openpyxl and xlsxwriter (both must be installed), some by
LibreOffice out of those (`soffice` must be on the path). What each must show is LibreOffice's own
word: its CSV of the sheet with "save cell content as shown". Where Excel shows something else, or
the program does on purpose, MEANT says what and why. Look at `git diff cases.json` before you commit.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from workbooks.library_cases import LIBRARY
from workbooks.meant import BY_LIBREOFFICE, MEANT, OPTIONS, REFUSED, SHEET, WHAT
from workbooks.ods_cases import ODS, flat
from workbooks.raw_cases import RAW

# Comma, quotes, UTF-8, from the first line; cells as shown; every sheet into a file of its own.
_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


def files() -> dict[str, bytes]:
    """All but those by LibreOffice, by file name."""
    made = {f"raw-{name}.xlsx": one() for name, one in RAW.items()}
    made |= {f"raw-{name}.ods": one() for name, one in ODS.items()}
    made["raw-flat.fods"] = flat()
    return made | {name: make() for name, (make, _) in REFUSED.items()}


def converted(folder: Path, names: list[str], kind: str, into: Path) -> None:
    """Have LibreOffice save files in another format."""
    if names:
        with tempfile.TemporaryDirectory() as profile:
            command = ["soffice", f"-env:UserInstallation=file://{profile}", "--headless"]
            command += ["--convert-to", kind, "--outdir", str(into)]
            command += [str(folder / name) for name in names]
            subprocess.run(command, check=True, capture_output=True, timeout=600)


def rows_as_shown(folder: Path, stem: str, sheet: str) -> list[list[str]]:
    """What LibreOffice shows of a sheet, without the rows that are blank."""
    found = sorted(folder.glob(f"{stem}-*.csv"))
    named = folder / f"{stem}-{sheet}.csv"
    if not found:  # it cannot open the file; MEANT has the cells
        print(f"LibreOffice does not open {stem}")
        return []
    path = named if sheet else max(found, key=lambda one: one.stat().st_size)
    with path.open(encoding="utf-8", newline="") as file:
        rows = [[cell.strip(" \n\t\u00a0") for cell in row] for row in csv.reader(file)]
    return [row for row in rows if any(row)]


def case(name: str, rows: list[list[str]]) -> dict[str, Any]:
    stem = name.rpartition(".")[0].removeprefix("lo-")
    one: dict[str, Any] = {"file": name, "what": described(name, stem)}
    if stem in OPTIONS:
        one["options"] = OPTIONS[stem]
    # LibreOffice has calculated what others have not.
    by_libreoffice = name.startswith("lo-") and stem in ("uncalculated",)
    rows = MEANT[stem](rows) if stem in MEANT and not by_libreoffice else rows
    width = max(map(len, rows), default=0)
    filled = [row + [""] * (width - len(row)) for row in rows]
    used = [at for at in range(width) if any(row[at] for row in filled)]
    filled = [[row[at] for at in used] for row in filled]
    return {**one, "columns": filled[0] if filled else [], "records": filled[1:]}


def described(name: str, stem: str) -> str:
    words = WHAT.get(stem) or stem.removeprefix("raw-").replace("-", " ")
    if name.startswith("lo-"):
        return f"{words}, saved by LibreOffice"
    return f"{words}, written by hand" if stem.startswith("raw-") else f"{words}, by a library"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only-raw", action="store_true")
    options = parser.parse_args()
    folder = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    made = files()
    if not options.only_raw:
        made |= {f"{name}.xlsx": one() for name, one in LIBRARY.items()}
    for name, data in made.items():
        (folder / name).write_bytes(data)
    if options.only_raw:
        return
    with tempfile.TemporaryDirectory() as place:
        shown = Path(place)
        for name in BY_LIBREOFFICE:
            shutil.copy(folder / f"{name}.xlsx", shown / f"lo-{name}.xlsx")
        written = [f"lo-{name}.xlsx" for name in BY_LIBREOFFICE]
        converted(shown, written, "ods", folder)
        converted(shown, written, "xlsx", folder)
        cases = []
        for kind in (".xlsx", ".ods", ".fods"):
            names = sorted({*made, *written, *(one.replace(".xlsx", ".ods") for one in written)})
            names = [name for name in names if name.endswith(kind)]
            converted(folder, [name for name in names if name not in REFUSED], _CSV, shown)
            for name in names:
                stem = name.rpartition(".")[0]
                if name in REFUSED:
                    one = {"file": name, "what": WHAT[stem], "refused": REFUSED[name][1]}
                    if stem in OPTIONS:
                        one["options"] = OPTIONS[stem]
                else:
                    one = case(name, rows_as_shown(shown, stem, SHEET.get(stem, "")))
                cases.append(one)
            for old in shown.glob("*.csv"):
                old.unlink()
    text = json.dumps(cases, ensure_ascii=False, indent=1)
    (folder / "cases.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

"""Makes the torture set of text tables again: python tools/make_torture.py

In: tests/support/torture_*.py; with LibreOffice installed, what its Calc writes of the same lists.
Out: tests/people/torture/text, with cases.json. The files are the same at each run; those of
LibreOffice stay as they are where it is not installed.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

HOME = Path(__file__).resolve().parent.parent
FOLDER = HOME / "tests" / "people" / "torture" / "text"
sys.path.insert(0, str(HOME / "tests" / "support"))

import torture_shapes  # noqa: E402
import torture_text  # noqa: E402
from torture_words import Rows, staff  # noqa: E402

_CALC = "calc-"
# Calc's numbers of encodings, and its numbers of characters for delimiters and quotes.
_WRITTEN_BY_CALC = (
    ("de", "cp1252", "59,34,1,1"),
    ("fr", "utf-8", "44,34,76,1,,0,false,true"),
    ("pl", "cp1250", "59,34,33,1"),
    ("uk", "cp1251", "59,34,34,1"),
    ("ja", "shift_jis", "44,34,64,1"),
    ("zh", "gb18030", "44,34,85,1"),
    ("ar", "utf-16", "9,34,65535,1"),
    ("pt", "mac", "59,39,2,1"),
)  # fmt: skip
_ODD = [["Lee, Ada", 'the "green" ward', "two\nlines"], ["O'Neil; Bob", "a|b", "00042"]]


def main() -> int:
    FOLDER.mkdir(parents=True, exist_ok=True)
    cases = [
        case
        for make in (
            torture_text.encodings, torture_text.quoting, torture_text.sizes, torture_shapes.above,
            torture_shapes.below, torture_shapes.headers, torture_shapes.contacts,
            torture_shapes.refused,
        )
        for case in make()
    ]  # fmt: skip
    calc = list(_calc())
    names = [case.file for case in (*cases, *calc)]
    assert len(set(names)) == len(names), "two cases have one name"
    for old in FOLDER.iterdir():
        if old.name not in names:
            old.unlink()
    for case in cases:
        (FOLDER / case.file).write_bytes(case.data)
    listed = []
    for case in (*cases, *calc):
        row: dict[str, object] = {"file": case.file, "what": case.what}
        if case.options:
            row["options"] = case.options
        if case.refused:
            row["refused"] = case.refused
        else:
            row |= {"columns": case.columns, "records": case.records}
        if case.header is not None:
            row["header"] = case.header
        listed.append(row)
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in listed)
    (FOLDER / "cases.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(len(listed))
    return 0


def _calc() -> Iterator[torture_text.Case]:
    office = shutil.which("soffice")
    for language, name, tokens in _WRITTEN_BY_CALC:
        header, rows = staff(language)
        odd = _ODD if language in ("de", "fr", "pt") else []
        file = f"{_CALC}{language}-{name}.csv"
        if office:
            (FOLDER / file).write_bytes(_written_by_calc(office, [header, *rows, *odd], tokens))
        if (FOLDER / file).exists():
            yield torture_text.Case(
                file,
                f"what LibreOffice Calc writes, in {name}",
                b"",
                header,
                [*rows, *odd],
                header=1,
            )


def _written_by_calc(office: str, rows: Rows, tokens: str) -> bytes:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    cells = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            + "".join(f"<text:p>{escape(line)}</text:p>" for line in cell.split("\n"))
            + "</table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body>'
        f'<office:spreadsheet><table:table table:name="S">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "list.fods"
        source.write_text(document, encoding="utf-8")
        subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             f"csv:Text - txt - csv (StarCalc):{tokens}", "--outdir", folder, str(source)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (Path(folder) / "list.csv").read_bytes()


if __name__ == "__main__":
    raise SystemExit(main())

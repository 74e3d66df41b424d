"""XLSX workbooks written by hand: what programs other than Excel write, and what is allowed.

In: parts as text. Out: bytes of a zip, the same at each run.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def zipped(parts: Mapping[str, str | bytes], stored: bool = False) -> bytes:
    file = io.BytesIO()
    method = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, text in parts.items():
            data = text if isinstance(text, bytes) else text.encode()
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), data, method)
    return file.getvalue()


def sheet(rows: str, before: str = "", after: str = "", namespace: str = MAIN) -> str:
    return (
        f'{HEAD}<worksheet xmlns="{namespace}" xmlns:r="{RELATIONS}">{before}'
        f"<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def inline(text: str, reference: str = "") -> str:
    place = f' r="{reference}"' if reference else ""
    return f'<c{place} t="inlineStr"><is><t>{text}</t></is></c>'


def styles(codes: Mapping[int, str], numbers: list[int]) -> str:
    formats = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{code}"/>' for number, code in codes.items()
    )
    cells = "".join(f'<xf numFmtId="{n}" applyNumberFormat="1"/>' for n in [0, *numbers])
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="{len(codes)}">{formats}</numFmts>'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        "<borders><border><left/><right/><top/><bottom/></border></borders>"
        f'<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs>{cells}</cellXfs></styleSheet>'
    )


def book(
    sheets: Mapping[str, str],
    strings: str = "",
    style: str = "",
    settings: str = "",
    states: Mapping[str, str] | None = None,
    namespace: str = MAIN,
) -> dict[str, str | bytes]:
    """The parts of a workbook; `settings` stand before its list of sheets."""
    listed, related, kinds = "", "", ""
    office = STRICT_RELATIONS if namespace == STRICT else RELATIONS
    parts: dict[str, str | bytes] = {}
    for number, (name, text) in enumerate(sheets.items(), 1):
        state = (states or {}).get(name, "")
        shown = f' state="{state}"' if state else ""
        listed += f'<sheet name="{name}" sheetId="{number}"{shown} r:id="rId{number}"/>'
        related += (
            f'<Relationship Id="rId{number}" Type="{office}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
        )
        kinds += (
            f'<Override PartName="/xl/worksheets/sheet{number}.xml" '
            f'ContentType="{_TYPE}worksheet+xml"/>'
        )
        parts[f"xl/worksheets/sheet{number}.xml"] = text
    for name, kind, text in (
        ("sharedStrings", "sharedStrings", strings),
        ("styles",) * 2 + (style,),
    ):
        if text:
            related += f'<Relationship Id="{name}" Type="{office}/{kind}" Target="{name}.xml"/>'
            kinds += f'<Override PartName="/xl/{name}.xml" ContentType="{_TYPE}{kind}+xml"/>'
            parts[f"xl/{name}.xml"] = text
    top = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}sheet.main+xml"/>'
        f"{kinds}</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
        f'Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{namespace}" xmlns:r="{office}">{settings}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f"{related}</Relationships>",
    }
    return {**top, **parts}


def list_of(*rows: tuple[str, ...]) -> str:
    """Rows of inline strings, with references."""
    return "".join(
        f'<row r="{number}">'
        + "".join(inline(text, f"{chr(65 + at)}{number}") for at, text in enumerate(cells) if text)
        + "</row>"
        for number, cells in enumerate(rows, 1)
    )


def shared(*items: str) -> str:
    """A part of shared strings; each item is the XML within its si."""
    return f'{HEAD}<sst xmlns="{MAIN}">' + "".join(f"<si>{one}</si>" for one in items) + "</sst>"

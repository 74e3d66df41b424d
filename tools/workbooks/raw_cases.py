"""The hand-written XLSX workbooks of the torture set, by name."""

# ruff: noqa: E501 - a file a line is easier to look through than one of four

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from workbooks.raw_xlsx import (
    HEAD,
    MAIN,
    STRICT,
    book,
    inline,
    list_of,
    shared,
    sheet,
    styles,
    zipped,
)  # fmt: skip

PEOPLE = (
    ("Name", "Role", "Ward"),
    ("Ada Lee", "Nurse", "ICU"),
    ("José Núñez", "Porter", "A&amp;E"),
)
SHEET = sheet(list_of(*PEOPLE))


def google() -> bytes:
    """As Google Sheets writes: strings inline, a style for each, no dimension."""
    return zipped(book({"Form responses 1": SHEET}, style=styles({}, [0, 0])))


def no_styles() -> bytes:
    return zipped(book({"Staff": SHEET}))


def strict() -> bytes:
    return zipped(book({"Staff": sheet(list_of(*PEOPLE), namespace=STRICT)}, namespace=STRICT))


def wrong_dimension() -> bytes:
    return zipped(book({"S": sheet(list_of(*PEOPLE), before='<dimension ref="A1"/>')}))


def huge_dimension() -> bytes:
    return zipped(book({"S": sheet(list_of(*PEOPLE), before='<dimension ref="A1:XFD1048576"/>')}))


def no_references() -> bytes:
    rows = "".join(f"<row>{''.join(inline(t) for t in cells)}</row>" for cells in PEOPLE)
    return zipped(book({"S": sheet(rows)}))


def references_of_rows_only() -> bytes:
    rows = "".join(
        f'<row r="{2 * n}">{"".join(inline(t) for t in cells)}</row>'
        for n, cells in enumerate(PEOPLE, 1)
    )
    return zipped(book({"S": sheet(rows)}))


def absolute_parts() -> bytes:
    parts = book({"S": SHEET})
    for name, found in parts.items():
        if name.endswith(".rels") and isinstance(found, str):
            parts[name] = found.replace('Target="worksheets', 'Target="/xl/worksheets').replace(
                'Target="xl/', 'Target="/xl/'
            )
    return zipped(parts)


def other_case() -> bytes:
    """Names of parts in another case than those who name them."""
    parts = book({"S": SHEET})
    parts["XL/Worksheets/Sheet1.xml"] = parts.pop("xl/worksheets/sheet1.xml")
    return zipped(parts)


def other_places() -> bytes:
    """The workbook is not where Excel puts it."""
    parts = book({"S": SHEET})
    moved = {name.replace("xl/", "book/"): text for name, text in parts.items()}
    for name, text in moved.items():
        if isinstance(text, str):
            moved[name] = text.replace('"xl/', '"book/').replace('"/xl/', '"/book/')
    return zipped(moved)


def backslashes() -> bytes:
    """Parts named with backslashes, as old .NET libraries did."""
    data = zipped(book({"S": SHEET}))
    for name in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        data = data.replace(name.encode(), name.replace("/", "\\").encode())
    return data.replace(b"xl\\workbook.xml" + b'"', b'xl/workbook.xml"')


def prefixed() -> bytes:
    """Every element has a prefix, as Microsoft's own SDK writes."""
    text = SHEET.replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    return zipped(book({"S": text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')}))


def out_of_order() -> bytes:
    rows = (
        f'<row r="3">{inline("B. Ito", "A3")}{inline("Nurse", "B3")}</row>'
        f'<row r="1">{inline("Name", "A1")}{inline("Role", "B1")}</row>'
        f'<row r="2">{inline("Doctor", "B2")}{inline("A. Khan", "A2")}</row>'
    )
    return zipped(book({"S": sheet(rows)}))


def far_cell() -> bytes:
    """A cell in the very last place: 4 KB that some readers take for 17 billion cells."""
    rows = list_of(*PEOPLE) + '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    return zipped(book({"S": sheet(rows)}, style=styles({}, [14])))


def formatted_to_the_end() -> bytes:
    """Formatting far below and to the right of the list."""
    below = "".join(
        f'<row r="{n}" s="1" customFormat="1"><c r="A{n}" s="1"/><c r="ZZ{n}" s="1"/></row>'
        for n in range(5, 400)
    )
    return zipped(book({"S": sheet(list_of(*PEOPLE) + below)}, style=styles({}, [14])))


def phonetic() -> bytes:
    """Readings over Japanese names."""
    strings = shared(
        "<t>氏名</t><rPh sb='0' eb='2'><t>シメイ</t></rPh><phoneticPr fontId='1'/>",
        "<t>役職</t>",
        "<r><t>山田</t></r><r><t xml:space='preserve'> 花子</t></r><rPh sb='0' eb='2'><t>ヤマダ</t></rPh>"
        "<rPh sb='3' eb='5'><t>ハナコ</t></rPh>",
        "<t>看護師</t><phoneticPr fontId='1'/>",
    )
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    rows += '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>'
    rows += '<row r="3"><c r="A3" t="inlineStr"><is><t>佐藤 健</t><rPh sb="0" eb="2"><t>サトウ</t></rPh>'
    rows += '</is></c><c r="B3" t="s"><v>3</v></c></row>'
    return zipped(book({"名簿": sheet(rows)}, strings))


def rich_text() -> bytes:
    strings = shared(
        "<t>Name</t>", "<t>Role</t>",
        "<r><rPr><b/><sz val='11'/></rPr><t xml:space='preserve'>Ada </t></r>"
        "<r><rPr><color rgb='FFFF0000'/></rPr><t>Lee</t></r>",
        "<r><t>Nu</t></r><r><rPr><i/></rPr><t>r</t></r><r><t>se</t></r>",
    )  # fmt: skip
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{a}</v></c><c r="B{n}" t="s"><v>{a + 1}</v></c></row>'
        for n, a in ((1, 0), (2, 2))
    )
    return zipped(book({"S": sheet(rows)}, strings))


def escapes() -> bytes:
    strings = shared(
        "<t>Name</t>", "<t>Note</t>", "<t>Ada_x000D_\nLee</t>", "<t>a_x005F_x0041_b</t>",
        "<t>Jos_x00E9_</t>", "<t>file_x_y_</t>",
    )  # fmt: skip
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="s"><v>{a}</v></c><c r="B{n}" t="s"><v>{a + 1}</v></c></row>'
        for n, a in ((1, 0), (2, 2), (3, 4))
    )
    return zipped(book({"S": sheet(rows)}, strings))


def entities() -> bytes:
    rows = list_of(
        ("Name", "Note"),
        ("O&#39;Neill &amp; Sons", "&lt;b&gt; 1 &#x2265; 0"),
        ("Zo&#235;", "&quot;Z&quot;"),
    )
    return zipped(book({"S": sheet(rows)}))


def iso_dates() -> bytes:
    rows = f'<row r="1">{inline("Name", "A1")}{inline("Since", "B1")}{inline("At", "C1")}</row>'
    rows += f'<row r="2">{inline("Ada", "A2")}<c r="B2" s="1" t="d"><v>2026-03-15T00:00:00</v></c>'
    rows += '<c r="C2" s="2" t="d"><v>2026-03-15T08:30:00Z</v></c></row>'
    codes = {164: "dd/mm/yyyy", 165: "yyyy\\-mm\\-dd\\ hh:mm"}
    return zipped(book({"S": sheet(rows)}, style=styles(codes, [164, 165])))


def old_epoch() -> bytes:
    """The 1904 date system of the Mac."""
    rows = f'<row r="1">{inline("Name", "A1")}{inline("Since", "B1")}{inline("At", "C1")}</row>'
    rows += f'<row r="2">{inline("Ada", "A2")}<c r="B2" s="1"><v>44634</v></c>'
    rows += '<c r="C2" s="2"><v>0.354166666666667</v></c></row>'
    codes = {164: "dd/mm/yyyy", 165: "hh:mm"}
    settings = '<workbookPr date1904="1"/>'
    return zipped(book({"S": sheet(rows)}, "", styles(codes, [164, 165]), settings))


def sheets_of_all_states() -> bytes:
    """The first sheet is hidden, the second has a title only, the third is the list."""
    other = sheet(list_of(("Name",), ("Hidden Person",), ("Another",)))
    cover = sheet(list_of(("Staff of the ward",)))
    states = {"Old": "hidden", "Very": "veryHidden"}
    sheets = {"Old": other, "Cover": cover, "Staff": SHEET, "Very": other}
    return zipped(book(sheets, states=states))


def empty_first() -> bytes:
    return zipped(book({"Sheet1": sheet(""), "Staff": SHEET}))


def covered_values() -> bytes:
    """Cells under a merged one still hold what they did before; nobody sees it."""
    rows = list_of(
        ("Ward", "Name"), ("ICU", "Ada Lee"), ("stale", "Bo Chen"), ("A&amp;E", "Cy Young")
    )
    after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
    return zipped(book({"S": sheet(rows, after=after)}))


def error_cells() -> bytes:
    rows = f'<row r="1">{inline("Name", "A1")}{inline("Role", "B1")}</row>'
    for n, (name, error) in enumerate((("Ada", "#N/A"), ("Bo", "#REF!"), ("Cy", "#NAME?")), 2):
        rows += f'<row r="{n}">{inline(name, f"A{n}")}<c r="B{n}" t="e"><f>X()</f>'
        rows += f"<v>{error}</v></c></row>"
    return zipped(book({"S": sheet(rows)}))


def empty_formulas() -> bytes:
    """A formula whose value is "" is blank, and no fault."""
    rows = f'<row r="1">{inline("Name", "A1")}{inline("Role", "B1")}</row><row r="2">'
    rows += f'{inline("Ada", "A2")}<c r="B2" t="str"><f>IF(1,"","x")</f><v></v></c></row>'
    rows += f'<row r="3">{inline("Bo", "A3")}<c r="B3" t="str"><f>"Nu"&amp;"rse"</f>'
    return zipped(book({"S": sheet(rows + "<v>Nurse</v></c></row>")}))


def utf16_part() -> bytes:
    parts = book({"S": SHEET})
    parts["xl/worksheets/sheet1.xml"] = SHEET.replace("UTF-8", "UTF-16").encode("utf-16")
    return zipped(parts)


def stored() -> bytes:
    return zipped(book({"S": SHEET}), stored=True)


def streamed() -> bytes:
    """A zip written to a pipe: sizes stand behind each part."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.data += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[call-overload]
        for name, text in book({"S": SHEET}).items():
            archive.writestr(
                zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED
            )
    return bytes(pipe.data)


def with_comment() -> bytes:
    file = io.BytesIO(zipped(book({"S": SHEET})))
    with zipfile.ZipFile(file, "a") as archive:
        archive.comment = b"made by a portal"
    return file.getvalue()


def pretty_printed() -> bytes:
    """Line ends and spaces between all tags."""
    text = SHEET.replace("><", ">\n  <")
    return zipped(book({"S": text}))


def cdata() -> bytes:
    rows = list_of(("Name", "Role"), ("<![CDATA[Ada <Lee>]]>", "Nurse"))
    return zipped(book({"S": sheet(rows)}))


def doctype() -> bytes:
    return zipped(book({"S": SHEET.replace(HEAD, HEAD + "<!DOCTYPE worksheet>\n")}))


def short_and_wide() -> bytes:
    rows = list_of(("Name", "Role", "Ward"), ("Ada",), ("Bo", "", "ICU"), ("", "Nurse", ""))
    return zipped(book({"S": sheet(rows)}))


def starts_at_c5() -> bytes:
    rows = f'<row r="5">{inline("Name", "C5")}{inline("Role", "D5")}</row>'
    rows += f'<row r="9">{inline("Ada", "C9")}{inline("Nurse", "D9")}</row>'
    return zipped(book({"S": sheet(rows)}))


RAW: dict[str, Callable[[], bytes]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        google, no_styles, strict, wrong_dimension, huge_dimension, no_references,
        references_of_rows_only, absolute_parts, other_case, other_places, backslashes, prefixed,
        out_of_order, far_cell, formatted_to_the_end, phonetic, rich_text, escapes, entities,
        iso_dates, old_epoch, sheets_of_all_states, empty_first, covered_values, error_cells,
        empty_formulas, utf16_part, stored, streamed, with_comment, pretty_printed, cdata, doctype,
        short_and_wide, starts_at_c5,
    )
}  # fmt: skip

"""OpenDocument workbooks of the torture set, written by hand, by name.

As libraries write them (values without the text of a program that has shown them), and what the
format allows beyond what LibreOffice writes.
"""

# ruff: noqa: E501 - a file a line is easier to look through than one of four

from __future__ import annotations

from collections.abc import Callable

from workbooks.raw_xlsx import zipped

_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"),
        ("number", "datastyle"), ("fo", "xsl-fo-compatible"), ("meta", "meta"), ("draw", "drawing"),
    )
)  # fmt: skip
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def content(body: str, styles: str = "") -> str:
    return (
        f'{_HEAD}<office:document-content {_SPACES} office:version="1.2"><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:spreadsheet>{body}"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def ods(body: str, styles: str = "", generator: str = "", manifest: str = "") -> bytes:
    meta = (
        f'{_HEAD}<office:document-meta {_SPACES} office:version="1.2"><office:meta>'
        f"<meta:generator>{generator}</meta:generator></office:meta></office:document-meta>"
    )
    described = (
        '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>'
        if generator
        else ""
    )
    listed = (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        f"{manifest}</manifest:file-entry>{described}</manifest:manifest>"
    )
    parts = {
        "mimetype": _MIME,
        "content.xml": content(body, styles),
        "META-INF/manifest.xml": listed,
    }
    return zipped({**parts, "meta.xml": meta} if generator else parts)


def table(rows: str, name: str = "Staff", columns: str = "", style: str = "") -> str:
    shown = f' table:style-name="{style}"' if style else ""
    return f'<table:table table:name="{name}"{shown}>{columns}{rows}</table:table>'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(map(cell, cells))}</table:table-row>"


def cell(text: str, more: str = "") -> str:
    if text.startswith("<"):
        return text
    if not text:
        return "<table:table-cell/>"
    return f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p></table:table-cell>'


def value(kind: str, number: str, style: str = "", text: str = "") -> str:
    name = {"date": "date-value", "time": "time-value", "boolean": "boolean-value"}.get(
        kind, "value"
    )
    shown = f' table:style-name="{style}"' if style else ""
    words = f"<text:p>{text}</text:p>" if text else ""
    return (
        f'<table:table-cell{shown} office:value-type="{kind}" office:{name}="{number}">{words}'
        "</table:table-cell>"
    )


HEADER = row("Name", "Role", "Ward")
PEOPLE = HEADER + row("Ada Lee", "Nurse", "ICU") + row("Bo Chen", "Porter", "A&amp;E")
_FORMATS = (
    '<number:number-style style:name="N1"><number:number number:decimal-places="0" '
    'number:min-integer-digits="5"/></number:number-style>'
    '<number:date-style style:name="N2"><number:day number:style="long"/><number:text>.</number:text>'
    '<number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/>'
    '</number:date-style><number:percentage-style style:name="N3"><number:number '
    'number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text>'
    '</number:percentage-style><number:time-style style:name="N4"><number:hours number:style="long"/>'
    '<number:text>:</number:text><number:minutes number:style="long"/></number:time-style>'
    '<number:date-style style:name="N5" number:language="de" number:country="DE"><number:day/>'
    '<number:text>. </number:text><number:month number:textual="true" number:style="long"/>'
    '<number:text> </number:text><number:year number:style="long"/></number:date-style>'
    '<number:number-style style:name="N6"><number:number number:decimal-places="2" '
    'number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
    + "".join(
        f'<style:style style:name="ce{n}" style:family="table-cell" style:data-style-name="N{n}"/>'
        for n in range(1, 7)
    )
)


def values_without_text() -> bytes:
    rows = row("Name", "Staff no", "Since", "Part", "From", "Again", "Sum") + row(
        "Ada Lee", value("float", "42", "ce1"), value("date", "2026-03-05", "ce2"),
        value("percentage", "0.125", "ce3"), value("time", "PT08H30M00S", "ce4"),
        value("date", "2026-03-05", "ce5"), value("float", "1234.5", "ce6"),
    )  # fmt: skip
    return ods(table(rows), _FORMATS)


def text_of_a_library() -> bytes:
    """odfpy and pandas write the value's own text beside it."""
    rows = row("Name", "Phone", "Sum") + row(
        "Ada Lee", value("float", "447911123456.0", "", "447911123456.0"),
        value("float", "0.30000000000000004", "", "0.30000000000000004"),
    ) + row("Bo Chen", value("float", "7.0", "", "7.0"), value("float", "2.50", "", "2.5"))  # fmt: skip
    return ods(table(rows), "", "ODFPY/1.4.1")


def style_of_the_column() -> bytes:
    columns = (
        '<table:table-column/><table:table-column table:default-cell-style-name="ce1" '
        'table:number-columns-repeated="2"/>'
    )
    rows = row("Name", "A", "B") + row("Ada", value("float", "42"), value("float", "7"))
    return ods(table(rows, columns=columns), _FORMATS)


def repeated() -> bytes:
    """A million empty rows, a thousand empty columns, and a value that is repeated."""
    rows = (
        HEADER
        + row("Ada Lee", cell("ICU", ' table:number-columns-repeated="2"'),
              '<table:table-cell table:number-columns-repeated="16381"/>')
        + row("", more=' table:number-rows-repeated="1000"')
        + row("Bo Chen", "Porter", "A&amp;E", more=' table:number-rows-repeated="2"')
        + row('<table:table-cell table:number-columns-repeated="16384"/>',
              more=' table:number-rows-repeated="1047571"')
    )  # fmt: skip
    return ods(table(rows))


def covered() -> bytes:
    rows = row("Ward", "Name") + row(
        '<table:table-cell office:value-type="string" table:number-rows-spanned="2" '
        'table:number-columns-spanned="1"><text:p>ICU</text:p></table:table-cell>', "Ada Lee",
    ) + row(
        '<table:covered-table-cell office:value-type="string"><text:p>old</text:p>'
        "</table:covered-table-cell>", "Bo Chen",
    ) + row("A&amp;E", "Cy Young")  # fmt: skip
    return ods(table(rows))


def hidden_parts() -> bytes:
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>'
    rows = HEADER + row("Ada Lee", "Nurse", "ICU", more=' table:visibility="collapse"')
    rows += row("Bo Chen", "Porter", "A&amp;E", more=' table:visibility="filter"')
    return ods(table(rows + row("Cy Young", "Doctor", "ICU"), columns=columns))


def hidden_sheet() -> bytes:
    styles = (
        '<style:style style:name="ta1" style:family="table"><style:table-properties '
        'table:display="false"/></style:style>'
    )
    first = table(row("Name") + row("Old Person") + row("Older"), "Old", style="ta1")
    return ods(first + table(PEOPLE), styles)


def groups() -> bytes:
    """Header rows and outlines around rows."""
    rows = (
        f"<table:table-header-rows>{HEADER}</table:table-header-rows><table:table-row-group>"
        f"{row('Ada Lee', 'Nurse', 'ICU')}<table:table-row-group>{row('Bo Chen', 'Porter', 'ICU')}"
        "</table:table-row-group></table:table-row-group>"
    )
    return ods(table(rows))


def words() -> bytes:
    """Spaces, tabs, breaks, spans, links, comments and readings within a cell."""
    comment = "<office:annotation><text:p>retires in May</text:p></office:annotation>"
    ruby = (
        "<text:ruby><text:ruby-base>山田</text:ruby-base><text:ruby-text>やまだ</text:ruby-text>"
        "</text:ruby> 花子"
    )
    rows = row("Name", "Note") + row(
        f'<table:table-cell office:value-type="string">{comment}<text:p>Ada  \n  <text:span>Lee'
        "</text:span></text:p></table:table-cell>",
        '<table:table-cell office:value-type="string"><text:p>two<text:s text:c="2"/>spaces</text:p>'
        "<text:p>and <text:a>a link</text:a></text:p></table:table-cell>",
    ) + row(ruby.join(('<table:table-cell office:value-type="string"><text:p>',
                       "</text:p></table:table-cell>")), "a<text:line-break/>b")  # fmt: skip
    return ods(table(rows))


def uncalculated() -> bytes:
    formula = '<table:table-cell table:formula="of:=[.A2]&amp;[.B2]"/>'
    rows = row("Given name", "Family name", "Full name") + row("Ada", "Lee", formula)
    return ods(table(rows + row("Bo", "Chen", "Bo Chen")))


def errors() -> bytes:
    bad = (
        '<table:table-cell table:formula="of:=VLOOKUP(1;[.A1:.B2];2;0)" office:value-type="string" '
        'office:string-value=""><text:p>#N/A</text:p></table:table-cell>'
    )
    return ods(table(row("Name", "Role") + row("Ada", bad) + row("Bo", "Nurse")))


def plain() -> bytes:
    return ods(table(PEOPLE))


def two_sheets() -> bytes:
    return ods(table("", "Empty") + table(PEOPLE) + table(row("Name") + row("Di Roy"), "Other"))


def protected() -> bytes:
    how = (
        '<manifest:encryption-data manifest:checksum="x"><manifest:algorithm '
        'manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/>'
        "</manifest:encryption-data>"
    )
    return ods(table(PEOPLE), manifest=how)


def flat() -> bytes:
    text = content(table(PEOPLE + row("Cy", value("float", "42", "ce1"))), _FORMATS)
    return text.replace("document-content", "document").replace(
        'office:version="1.2"', f'office:version="1.2" office:mimetype="{_MIME}"', 1
    ).encode()  # fmt: skip


ODS: dict[str, Callable[[], bytes]] = {
    one.__name__.replace("_", "-"): one
    for one in (
        values_without_text, text_of_a_library, style_of_the_column, repeated, covered,
        hidden_parts, hidden_sheet, groups, words, uncalculated, errors, plain, two_sheets,
    )
}  # fmt: skip

"""Broken and hostile workbooks, made the same at each run.

In: how many bent ones, and a seed. Out: names and bytes: bombs and oddities first, one of each,
then whole workbooks of which some bytes were changed, in the zip or in a part.
"""

# ruff: noqa: E501 - a file a line is easier to look through than one of four

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Iterator

from workbooks.ods_cases import HEADER, ODS, PEOPLE, cell, content, flat, ods, row, table
from workbooks.raw_cases import RAW, SHEET
from workbooks.raw_xlsx import book, inline, list_of, shared, sheet, styles, zipped

ROWS = list_of(("Name", "Role"), ("Ada Lee", "Nurse"), ("Bo Chen", "Porter"))
LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10)
)  # fmt: skip


def xlsx(rows: str, strings: str = "", style: str = "", **more: str) -> bytes:
    return zipped(book({"S": sheet(rows, **more)}, strings, style))


def numbered(count: int, cells: str) -> str:
    return "".join(f'<row r="{n}">{cells}</row>' for n in range(1, count + 1))


def bombs_of_xlsx() -> Iterator[tuple[str, bytes]]:
    """Sizes, counts and depths."""
    yield "zeros.xlsx", zipped({**book({"S": SHEET}), "xl/sharedStrings.xml": bytes(500_000_000)})
    parts = book({"S": SHEET}, shared("<t>x</t>"))
    yield "strings-of-zeros.xlsx", zipped({**parts, "xl/sharedStrings.xml": bytes(350_000_000)})
    yield "a-million-strings.xlsx", xlsx(ROWS, shared(*(f"<t>{n}</t>" for n in range(1_000_000))))
    yield "five-million-strings.xlsx", xlsx(ROWS, shared(*["<t/>"] * 5_000_000))
    yield (
        "long-string.xlsx",
        xlsx(numbered(100_000, '<c t="s"><v>0</v></c>' * 3), shared(f"<t>{'a' * 5_000_000}</t>")),
    )
    yield "cell-of-100-MB.xlsx", xlsx(f"<row>{inline('a' * 100_000_000)}</row>")
    yield "rows.xlsx", xlsx("<row/>" * 20_000_000)
    yield "rows-of-nothing.xlsx", xlsx(numbered(1_048_576, '<c s="1"/>'), "", styles({}, [14]))
    yield "cells.xlsx", xlsx("<row>" + "<c/>" * 20_000_000 + "</row>")
    yield "values.xlsx", xlsx(("<row>" + "<c><v>1</v></c>" * 1000 + "</row>") * 8000)
    yield "too-many-people.xlsx", xlsx(numbered(300_000, "<c><v>1</v></c>"))
    yield (
        "far-cells.xlsx",
        xlsx("".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 200_000))),
    )
    yield "beyond.xlsx", xlsx('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')
    yield "beyond-columns.xlsx", xlsx('<row r="1"><c r="XFE1"><v>1</v></c></row>')
    yield "huge-numbers.xlsx", xlsx(f'<row r="{"9" * 5000}"><c><v>{"9" * 400_000}</v></c></row>')
    yield "deep.xlsx", xlsx("<a>" * 5_000_000)
    yield "deep-cells.xlsx", xlsx("<row><c>" * 1_000_000)
    yield "deep-readings.xlsx", xlsx(ROWS, shared("<rPh>" * 1_000_000))
    yield "tags.xlsx", xlsx("<a/>" * 50_000_000)
    yield "names.xlsx", xlsx("".join(f"<a{n}/>" for n in range(1_000_000)))
    yield "attributes.xlsx", xlsx("<row " + " ".join(f"a{n}='x'" for n in range(300_000)) + "/>")
    merges = '<mergeCell ref="A1:XFD1048576"/>' * 900_000
    yield "merges.xlsx", xlsx(ROWS, after=f"<mergeCells>{merges}</mergeCells>")
    many = "".join(f'<row r="{n}"><c><v>{n}</v></c></row>' for n in range(1, 20_000))
    merges = '<mergeCell ref="B1:B1048576"/>' * 200_000
    yield "merges-over-rows.xlsx", xlsx(many, after=f"<mergeCells>{merges}</mergeCells>")
    columns = '<col min="1" max="16384" hidden="1"/>' * 300_000
    yield "hidden-columns.xlsx", xlsx(ROWS, before=f"<cols>{columns}</cols>")
    yield "errors.xlsx", xlsx(("<row>" + '<c t="e"><v>#N/A</v></c>' * 100 + "</row>") * 30_000)
    yield "uncalculated.xlsx", xlsx(("<row>" + "<c><f/></c>" * 100 + "</row>") * 30_000)
    code = "#" * 100_000
    yield (
        "long-format.xlsx",
        xlsx('<row><c s="1"><v>1</v></c></row>' * 100, "", styles({164: code}, [164])),
    )
    codes = {n: f"0{'?' * 200}/{'?' * 200}{n}" for n in range(164, 3000)}
    yield "formats.xlsx", xlsx(
        "".join(f'<row><c s="{n}"><v>0.{n}</v></c></row>' for n in range(1, 2800)), "",
        styles(codes, list(codes)),
    )  # fmt: skip
    yield "many-styles.xlsx", xlsx(ROWS, "", styles({}, [14] * 500_000))
    yield "powers.xlsx", xlsx(
        "".join(f'<row><c s="1"><v>{n}E{300 - n % 600}</v></c></row>' for n in range(50_000)), "",
        styles({164: "0.000000000000000000000000000000"}, [164]),
    )  # fmt: skip
    yield "sheets.xlsx", zipped(book({f"S{n}": "" for n in range(5000)}))
    big = sheet("<row/>" * 5_000_000)
    yield "big-sheets.xlsx", zipped(book({f"S{n}": big for n in range(8)}))


def oddities_of_xlsx() -> Iterator[tuple[str, bytes]]:
    """What no program writes."""
    parts = book({"S": SHEET})
    laughs = SHEET.replace("<worksheet", f"<!DOCTYPE w [{LAUGHS}]><worksheet", 1)
    yield "laughs.xlsx", zipped(book({"S": laughs.replace("Ada Lee", "&l9;")}))
    outside = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet'
    yield (
        "entity.xlsx",
        zipped(book({"S": SHEET.replace("<worksheet", outside, 1).replace("Ada Lee", "&x;")})),
    )
    remote = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd"><worksheet'
    yield "dtd.xlsx", zipped(book({"S": SHEET.replace("<worksheet", remote, 1)}))
    parameter = '<!DOCTYPE w [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><worksheet'
    yield "parameter.xlsx", zipped(book({"S": SHEET.replace("<worksheet", parameter, 1)}))
    paths = {"../../../etc/x": "x", "/xl/../xl/a": "x", "C:\\x": "x", "xl/worksheets/": ""}
    yield "paths.xlsx", zipped({**parts, **paths})
    yield "link-to-file.xlsx", zipped({**parts, "xl/_rels/workbook.xml.rels": str(
        parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", "../../../etc/passwd")})  # fmt: skip
    yield "external.xlsx", zipped({**parts, "xl/_rels/workbook.xml.rels": str(
        parts["xl/_rels/workbook.xml.rels"]).replace("/>", ' TargetMode="External"/>')})  # fmt: skip
    yield "itself.xlsx", zipped({**parts, "xl/_rels/workbook.xml.rels": str(
        parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/sheet1.xml", "workbook.xml")})  # fmt: skip
    for name in ("_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                 "xl/worksheets/sheet1.xml", "[Content_Types].xml"):  # fmt: skip
        yield (
            f"no-{name.replace('/', '-')}.xlsx",
            zipped({k: v for k, v in parts.items() if k != name}),
        )
        yield f"empty-{name.replace('/', '-')}.xlsx", zipped({**parts, name: b""})
    yield "bad-string.xlsx", xlsx('<row><c t="s"><v>-7</v></c><c t="s"><v>99</v></c></row>')
    yield (
        "bad-types.xlsx",
        xlsx('<row><c t="zz" s="-4"><v>x</v></c><c s="99999"><v>nan</v></c></row>'),
    )
    numbers = (
        "nan",
        "inf",
        "-inf",
        "1e999",
        "1_000",
        "٣",
        "0x10",
        "",
        " 7 ",
        "1e-400",
        "--1",
        "9" * 300,
    )
    cells = "".join(f'<c s="{s}"><v>{number}</v></c>' for number in numbers for s in range(6))
    codes = {164: "0.00", 165: "yyyy-mm-dd", 166: "# ?/?", 167: "0.00E+00", 168: "[h]:mm"}
    yield "bad-numbers.xlsx", xlsx(f"<row>{cells}</row>" * 3, "", styles(codes, list(codes)))
    yield "nul.xlsx", xlsx(ROWS.replace("Ada", "A\0da"))
    yield "half.xlsx", xlsx(ROWS.replace("Ada", "&#xD800;"))
    yield "escaped.xlsx", xlsx(ROWS.replace("Ada", "_xD800__xDC00__x0000__x001B_"))
    locked = bytearray(zipped(parts))
    for at in range(len(locked) - 4):
        if locked[at : at + 4] == b"PK\x01\x02":
            locked[at + 8] |= 1
        elif locked[at : at + 4] == b"PK\x03\x04":
            locked[at + 6] |= 1
    yield "zip-password.xlsx", bytes(locked)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_LZMA) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    yield "lzma.xlsx", file.getvalue()
    yield "many-parts.xlsx", zipped({**parts, **{f"xl/media/{n}": "" for n in range(30_000)}})
    data = zipped(parts)
    sized = data.replace(struct.pack("<I", len(SHEET.encode())), struct.pack("<I", 50))
    yield "lying-size.xlsx", sized
    yield "half-a-zip.xlsx", data[: len(data) // 2]
    yield "twice.xlsx", data + data
    yield "zip-in-text.xlsx", b"PK\x03\x04 xl/workbook.xml" + b"x" * 100_000
    yield (
        "locked.xlsx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    )


def of_ods() -> Iterator[tuple[str, bytes]]:
    million = ' table:number-rows-repeated="1048576"'
    wide = ' table:number-columns-repeated="16384"'
    yield "repeated-rows.ods", ods(table(row("Ada", more=million)))
    yield "repeated-cells.ods", ods(table(row(cell("x" * 30_000, wide), more=million)))
    yield "repeated-for-ever.ods", ods(table(row(
        cell("x", ' table:number-columns-repeated="999999999"'),
        more=' table:number-rows-repeated="999999999999999999999"')))  # fmt: skip
    yield "negative.ods", ods(table(row(cell("x", ' table:number-columns-repeated="-5"'))))
    yield "repeated-columns.ods", ods(table(PEOPLE, columns="".join(
        f"<table:table-column{wide} table:visibility='collapse'/>" for _ in range(100_000))))  # fmt: skip
    yield "zeros.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                               "content.xml": bytes(350_000_000)})  # fmt: skip
    yield "laughs.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": content(PEOPLE).replace("<office", f"<!DOCTYPE o [{LAUGHS}]><office", 1)})  # fmt: skip
    yield "deep.ods", ods("<table:table>" * 1_000_000)
    yield "deep-spans.ods", ods(table(row(cell("<text:span>" * 1_000_000))))
    yield "tables.ods", ods(table(PEOPLE) * 5000)
    yield "cells.ods", ods(table(row(*["<table:table-cell/>"] * 10_000_000)))
    yield "words.ods", ods(table(HEADER + row(cell("</text:p><text:p>a" * 3_000_000))))
    yield "spaces.ods", ods(table(HEADER + row(cell('a<text:s text:c="999999999"/>' * 100_000))))
    yield "merges.ods", ods(table(row(cell(
        "x", f' table:number-rows-spanned="1048576" table:number-columns-spanned="16384"{wide}'),
        more=' table:number-rows-repeated="100000"')))  # fmt: skip
    yield "styles.ods", ods(table(PEOPLE), "".join(
        f'<style:style style:name="s{n}" style:family="table-cell" style:parent-style-name="s{n + 1}"/>'
        for n in range(100_000)))  # fmt: skip
    yield "circle.ods", ods(table(row("N") + row(
        '<table:table-cell table:style-name="a" office:value-type="float" office:value="1"/>')),
        '<style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/>'
        '<style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>')  # fmt: skip
    yield "no-content.ods", zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})
    yield "no-table.ods", ods("")
    yield "flat.fods", flat()[:900]
    yield "large.fods", flat().replace(b"Ada Lee", b"A" * 60_000_000)


def bent(data: bytes, chance: random.Random) -> bytes:
    """The zip with some bytes changed, or one of its parts."""
    if chance.random() < 0.4:
        whole = bytearray(data)
        for _ in range(chance.choice((1, 3, 20))):
            whole[chance.randrange(len(whole))] = chance.randrange(256)
        return bytes(whole[: chance.choice((len(whole), len(whole), chance.randrange(len(whole))))])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    part = parts[chance.choice(list(parts))]
    for _ in range(chance.choice((1, 2, 8))):
        at = chance.randrange(len(part) + 1)
        match chance.randrange(4):
            case 0:
                part[at:at] = chance.choice((b"<", b">", b"&", b'"', b"9" * 30, b"\xff", b"<a>"))
            case 1:
                del part[at : at + chance.randrange(1, 40)]
            case 2:
                part[at:at] = part[at : at + 200]
            case 3:
                part[at : at + 1] = b"%d" % chance.choice((-1, 0, 7, 10**9, 10**18))
    return zipped({name: bytes(part) for name, part in parts.items()})


def light() -> Iterator[tuple[str, bytes]]:
    """Those that cost nothing to make."""
    yield from oddities_of_xlsx()


def workbooks(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` of them; the bombs and oddities are some ninety."""
    chance = random.Random(seed)
    left = count
    for made in (oddities_of_xlsx, bombs_of_xlsx, of_ods):
        for one in made():
            if not left:
                return
            yield one
            left -= 1
    makers = [*((f"{name}.xlsx", one) for name, one in RAW.items()),
              *((f"{name}.ods", one) for name, one in ODS.items())]  # fmt: skip
    for number in range(left):
        name, make = makers[number % len(makers)]
        yield f"{number}-{name}", bent(make(), chance)

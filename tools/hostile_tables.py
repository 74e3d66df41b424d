"""Broken and hostile tables, made the same at each run.

In: how many, and a seed. Out: names and bytes: bombs and oddities first, one of each, then lists
that were cut short, bent, and written in every way that a program may write them.
"""

from __future__ import annotations

import gzip
import io
import random
import zipfile
import zlib
from collections.abc import Iterator
from itertools import chain

LIST = "Name,Role,Unit\n" + "".join(
    f'"{name}, {n}",Nurse,Ward {n}\n' for n, name in enumerate(("Ann Lee", "José", "Ωμέγα") * 20)
)
ENCODINGS = (
    "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-7", "latin-1", "cp1252",
    "iso2022_jp", "shift_jis", "euc_kr", "gb18030", "big5", "koi8-r", "cp437", "cp037", "mac_roman",
)  # fmt: skip


def zipped(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def heavy() -> Iterator[tuple[str, bytes]]:
    """Bombs: one of each."""
    head = b"Name,Role\n"
    yield "huge-cell.csv", head + b'"' + b"a" * 50_000_000 + b'",Nurse\n'
    yield "long-line.csv", head + b"a" * 60_000_000
    yield "line-of-100-MB.csv", head + b"a" * 100_000_000
    yield "columns.csv", b"Name" + b"," * 3_000_000 + b"\nAnn\n"
    yield "named-columns.csv", b",".join(b"c%d" % n for n in range(500_000)) + b"\n1,2\n"
    yield "cells.csv", head + b"," * 20_000_000 + b"\n"
    yield "rows.csv", head + b"Ann,Nurse\n" * 3_000_000
    yield "empty-rows.csv", head + b"\n" * 30_000_000
    yield "comma-rows.csv", head + b",\n" * 10_000_000
    yield "unclosed.csv", head + b'"Ann,Nurse\n' * 1_000_000
    yield "unclosed-once.csv", head + b'"Ann' + b",Nurse\n" * 4_000_000
    yield "quotes.csv", head + b'"' * 20_000_000
    yield "quotes-and-letters.csv", head + b'"a"b' * 5_000_000
    yield "returns.csv", head.replace(b"\n", b"\r") + b"Ann,Nurse\r" * 500_000
    yield "nuls.csv", bytes(10_000_000)
    yield "nuls-behind.csv", head + b"Ann,Nurse\n" + bytes(10_000_000)
    yield "spaces.csv", b" " * 30_000_000
    yield "semicolons.csv", b"Name;Role\nAnn;Nurse\n" + b";" * 5_000_000
    yield "tabs.csv", b"Name\tRole\nAnn\tNurse\n" + b"\t" * 5_000_000
    yield "marks.csv", b"Name,Role\nA" + "\u0301".encode() * 1_000_000 + b",Nurse\n"
    yield "fields.csv", b"Name,Role\n{sender},[{unit}]\n" + b"{" * 100_000 + b",x\n"
    yield "same-names.csv", b"Name," * 20_000 + b"Name\n" + b"Ann," * 20_000 + b"Ann\n"
    yield "long-name.csv", b"N" * 1_000_000 + b",Role\nAnn,Nurse\n"
    yield "late-latin.csv", head + b"Ann,Nurse\n" * 200_000 + b"Jos\xe9,Nurse\n"
    yield "gzip.csv", gzip.compress(bytes(300_000_000), 9)
    yield "zlib.csv", zlib.compress(bytes(100_000_000), 9)
    sheet = b'<?xml version="1.0"?><worksheet>' + b"<row/>" * 5_000_000 + b"</worksheet>"
    book = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
    yield "bomb.xlsx", zipped({**book, "xl/worksheets/sheet1.xml": sheet})
    yield "bomb-xlsx.csv", zipped({**book, "xl/sharedStrings.xml": bytes(200_000_000)})
    ods = {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}
    yield "bomb.ods", zipped({**ods, "content.xml": bytes(200_000_000)})
    yield "many.zip", zipped({f"{n}.csv": b"" for n in range(20_000)})
    yield "old.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 500_000
    yield "page.xls", b"<html><table>" + b"<tr><td>Ann</td></tr>" * 100_000 + b"</table></html>"
    yield "list.json", b"[" * 200_000


def light() -> Iterator[tuple[str, bytes]]:
    """Oddities that cost nothing to make: one of each."""
    head = b"Name,Role\n"
    yield "nul.csv", head + b"Ann\0,Nurse\n" * 1000
    yield "turned.csv", ("Name,Role\n" + "\u202eAnn\u2066,Nurse\n" * 1000).encode()
    yield "escapes.csv", head + b"\x1b]0;owned\x07\x1b[2JAnn,Nurse\n"
    yield "formulas.csv", head + b'=cmd|\'/c calc\'!A1,+1\n@SUM(1),-2\n"=HYPERLINK(""x"")",x\n'
    yield "rich.csv", head + b"<img src='file:///etc/passwd'>,<b>Nurse</b>\n"
    yield "paths.csv", head + b"../../../etc/passwd,CON\nnul,a/b\\c:d*e?\n"
    yield "no-name.csv", b"," * 100 + b"\n" + b"x," * 100 + b"\n"
    yield "half.csv", head + b"\xed\xa0\x80,Nurse\n"
    yield "overlong.csv", head + b"\xc0\xaf,Nurse\n"
    yield "empty.csv", b""
    yield "mark-only.csv", b"\xef\xbb\xbf"
    yield "head-only.csv", head
    yield "words.csv", b"{\\rtf1 Ann\\par}" * 1000
    yield "picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(5000)
    yield "paper.csv", b"%PDF-1.7\n" + b"1 0 obj<</Length 9>>stream\n" * 5000


def encoded() -> Iterator[tuple[str, bytes]]:
    for encoding in ENCODINGS:
        yield f"{encoding}.csv", LIST.encode(encoding, "replace")
    yield "utf-16-no-mark.csv", LIST.encode("utf-16-le")
    yield "utf-16-odd.csv", LIST.encode("utf-16")[:-1]
    yield "utf-7-mark.csv", b"+/v8-" + LIST.encode("utf-7")


_BITS = (b'"', b",", b"\n", b"\r", b"\0", b"\xff", b'""', b";", b"\t", b"=", b"\x1b")


def bent(data: bytes, chance: random.Random) -> bytes:
    whole = bytearray(data)
    for _ in range(chance.choice((1, 3, 10, 60))):
        at = chance.randrange(len(whole))
        some = chance.choice(_BITS)
        match chance.randrange(4):
            case 0:
                whole[at : at + 1] = some
            case 1:
                whole[at:at] = some * chance.choice((1, 2, 500))
            case 2:
                del whole[at : at + chance.randrange(1, 30)]
            case 3:
                whole[at:at] = whole[at : at + 200]
        if not whole:
            return b""
    return bytes(whole)


def tables(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` of them."""
    chance = random.Random(seed)
    left = count
    for one in chain(heavy(), light(), encoded()):
        if not left:
            return
        yield one
        left -= 1
    for number in range(left):
        yield f"{number}.csv", bent(LIST.encode(), chance)

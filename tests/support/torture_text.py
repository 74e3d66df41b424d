"""The torture set of text tables: bytes as programs write them, and what each of them says.

In: tests/support/torture_words.py. Out: `Case`s. What is expected comes from the words that were
written, never from a reader. tools/make_torture.py puts them into tests/people/torture/text.
"""

from __future__ import annotations

import csv
import io
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from torture_words import Rows, staff


@dataclass(frozen=True)
class Case:
    """A file, and its columns and records; or the code with which it is refused.

    `header` is the number of the header's row as it is told (0: none), where that is worth a look.
    """

    file: str
    what: str
    data: bytes
    columns: list[str] = field(default_factory=list)
    records: Rows = field(default_factory=list)
    refused: str = ""
    header: int | None = None
    options: dict[str, Any] = field(default_factory=dict)


def written(rows: Rows, delimiter: str = ",", end: str = "\r\n", **dialect: Any) -> str:
    """What Python's csv.writer, which writes by RFC 4180, makes of the rows."""
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=end, **dialect).writerows(rows)
    return stream.getvalue()


def encoded(text: str, codec: str) -> bytes:
    """The text in an encoding, with the mark that programs write where they write one."""
    if codec == "utf-16-marked":
        return b"\xff\xfe" + text.encode("utf-16-le")
    if codec == "utf-16-be-marked":
        return b"\xfe\xff" + text.encode("utf-16-be")
    if codec == "cp1258":  # tones are characters of their own there
        return b"".join(_vietnamese(char) for char in text)
    return text.encode(codec)


def _vietnamese(char: str) -> bytes:
    try:
        return char.encode("cp1258")
    except UnicodeEncodeError:
        apart = unicodedata.normalize("NFD", char)
        tone = next(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", apart.replace(tone, "")).encode("cp1258") + tone.encode(
            "cp1258"
        )


_PROGRAMS = (
    # language, encoding, delimiter, line end: as a program in that country writes them
    ("en", "utf-8", ",", "\n"), ("en", "utf-8-sig", ",", "\r\n"), ("en", "cp1252", ",", "\r\n"),
    ("en", "mac-roman", ",", "\r"), ("en", "utf-16-marked", "\t", "\r\n"),
    ("de", "cp1252", ";", "\r\n"), ("de", "utf-8-sig", ";", "\r\n"), ("de", "mac-roman", ";", "\r"),
    ("de", "cp850", ";", "\r\n"), ("de", "iso8859-15", ";", "\n"),
    ("de", "utf-16-le", "\t", "\r\n"),
    ("de", "utf-32", ";", "\n"), ("de", "utf-7", ";", "\r\n"), ("de", "latin-1", "|", "\n"),
    ("fr", "cp1252", ";", "\r\n"), ("fr", "utf-8", ";", "\n"), ("fr", "mac-roman", ";", "\r"),
    ("fr", "cp850", ";", "\r\n"), ("fr", "utf-16-be-marked", "\t", "\r\n"),
    ("es", "cp1252", ";", "\r\n"), ("es", "latin-1", ",", "\n"), ("es", "utf-16-be", ",", "\n"),
    ("tl", "cp437", ",", "\r\n"), ("pt", "cp1252", ";", "\r\n"), ("pt", "utf-8-sig", ",", "\r\n"),
    ("pt", "cp850", ";", "\r\n"), ("pl", "cp1250", ";", "\r\n"), ("pl", "iso8859-2", ";", "\n"),
    ("pl", "cp852", ";", "\r\n"), ("cs", "cp1250", ";", "\r\n"), ("cs", "iso8859-2", "\t", "\n"),
    ("hu", "cp1250", ";", "\r\n"), ("hr", "cp1250", ";", "\r\n"), ("lt", "cp1257", ";", "\r\n"),
    ("lv", "cp1257", ";", "\r\n"), ("sv", "cp1252", ";", "\r\n"), ("sv", "mac-roman", ";", "\r"),
    ("tr", "cp1254", ";", "\r\n"), ("tr", "iso8859-9", ",", "\n"), ("el", "cp1253", ";", "\r\n"),
    ("el", "iso8859-7", ",", "\n"), ("ru", "cp1251", ";", "\r\n"), ("ru", "koi8-r", ",", "\n"),
    ("ru", "cp866", ";", "\r\n"), ("uk", "cp1251", ";", "\r\n"), ("uk", "koi8-u", ",", "\n"),
    ("uk", "utf-8", ";", "\r\n"), ("he", "cp1255", ",", "\r\n"), ("ar", "cp1256", ",", "\r\n"),
    ("ar", "utf-8-sig", ",", "\r\n"), ("hi", "utf-8", ",", "\n"),
    ("hi", "utf-16-marked", "\t", "\r\n"),
    ("tl", "cp1252", ",", "\r\n"), ("zh", "gb18030", ",", "\r\n"), ("zh", "utf-8-sig", ",", "\r\n"),
    ("zh", "utf-16-le", "\t", "\r\n"), ("zh", "hz", ",", "\n"), ("zh-Hant", "big5", ",", "\r\n"),
    ("ja", "cp932", ",", "\r\n"), ("ja", "euc_jp", ",", "\n"), ("ja", "iso2022_jp", ",", "\n"),
    ("ko", "cp949", ",", "\r\n"), ("vi", "utf-8", ",", "\r\n"), ("vi", "cp1258", ",", "\r\n"),
    ("th", "cp874", ",", "\r\n"), ("th", "utf-8-sig", "\t", "\r\n"),
)  # fmt: skip


def encodings() -> Iterator[Case]:
    for language, codec, delimiter, end in _PROGRAMS:
        header, rows = staff(language)
        name = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[delimiter]
        ends = {"\n": "lf", "\r\n": "crlf", "\r": "cr"}[end]
        yield Case(
            f"{language}-{codec}-{name}-{ends}.csv".lower(),
            f"a list in {language}, in {codec}, as {name} with {ends}",
            encoded(written([header, *rows], delimiter, end), codec),
            header,
            rows,
            header=1,
        )


_ODD: Rows = [
    ["Lee, Ada", 'the "green" ward', "12 High Street\nLondon"],
    ["O'Neil; Bob", "a\tb", "5 | 6"],
    ['"Annie" Roe', "", "c:\\share"],
    ["  ".strip() + "Müller-Łoś", "Ward 4", "Zażółć"],
]
_ODD_HEADER = ["Name", "Ward", "Address"]


def quoting() -> Iterator[Case]:
    table = [_ODD_HEADER, *_ODD]
    plain = [[cell.replace("\\", "/") for cell in row] for row in _ODD]
    for file, what, text, rows in (
        ("all-quoted.csv", "every cell in quotes", written(table, quoting=csv.QUOTE_ALL), _ODD),
        ("few-quotes.csv", "quotes where they must be", written(table), _ODD),
        (
            "quoted-semicolon.csv",
            "semicolons, quotes where they must be",
            written(table, ";"),
            _ODD,
        ),
        ("quoted-tab.tsv", "tabs, quotes where they must be", written(table, "\t"), _ODD),
        (
            "quoted-bar.csv",
            "bars, every cell in quotes",
            written(table, "|", "\n", quoting=csv.QUOTE_ALL),
            _ODD,
        ),
        (
            "quoted-cr.csv",
            "CR ends lines, breaks inside cells are LF",
            written(table, ",", "\r", quoting=csv.QUOTE_ALL),
            _ODD,
        ),
        (
            "backslash.csv",
            "quotes escaped by backslashes",
            written(
                [_ODD_HEADER, *plain], doublequote=False, escapechar="\\", quoting=csv.QUOTE_ALL
            ),
            plain,
        ),
        (
            "backslash-only.csv",
            "no quotes, backslashes escape everything",
            written([_ODD_HEADER, *plain[:2]], quoting=csv.QUOTE_NONE, escapechar="\\"),
            plain[:2],
        ),
        (
            "single-quotes.csv",
            "single quotes round every cell",
            written(table, quotechar="'", quoting=csv.QUOTE_ALL),
            _ODD,
        ),
        ("sep-line.csv", "sep= as Excel writes it", "sep=;\r\n" + written(table, ";"), _ODD),
        (
            "spaces.csv",
            "spaces round cells and their quotes",
            'Name , Ward , Address\n Ada Lee , "4" , "a, b" \n Bob  Roe ,5,c\n',
            [["Ada Lee", "4", "a, b"], ["Bob  Roe", "5", "c"]],
        ),
    ):
        yield Case(file, what, text.encode("utf-8"), _ODD_HEADER, rows)
    yield Case(
        "stray-quotes.csv",
        "quotes that were not doubled, one reading fits",
        b'Name,Ward,Note\n"Bob" Lee,4,kind\nAda Roe,5,said "all is well"\n"Cy "the cat" Ray",6,x\n',
        ["Name", "Ward", "Note"],
        [
            ['"Bob" Lee', "4", "kind"],
            ["Ada Roe", "5", 'said "all is well"'],
            ['Cy "the cat" Ray', "6", "x"],
        ],
    )
    yield Case(
        "inches.csv",
        "a quote that is a unit",
        b'Name,Ward,Bed\nAda Lee,4,6" wide\nBob Roe,5,7"\n',
        ["Name", "Ward", "Bed"],
        [["Ada Lee", "4", '6" wide'], ["Bob Roe", "5", '7"']],
    )
    yield Case(
        "apostrophes.csv",
        "names that begin with an apostrophe",
        b"Name,Ward\n'Abd al-Karim,4\n't Hooft,5\nO'Neil,6\nD'Arcy',7\n",
        ["Name", "Ward"],
        [["'Abd al-Karim", "4"], ["'t Hooft", "5"], ["O'Neil", "6"], ["D'Arcy'", "7"]],
    )
    yield Case(
        "breaks.csv",
        "breaks of every kind inside cells",
        b'Name,Note\r\n"Ada\r\nLee","a\nb\rc"\r\nBob,"\r\n"\r\n',
        ["Name", "Note"],
        [["Ada\r\nLee", "a\nb\rc"], ["Bob", "\r\n"]],
    )
    yield Case(
        "rarer-delimiter.csv",
        "carets between cells",
        b"Name^Ward^Role\nAda Lee^4^nurse\nBob^5^doctor\n",
        ["Name", "Ward", "Role"],
        [["Ada Lee", "4", "nurse"], ["Bob", "5", "doctor"]],
    )
    yield Case(
        "commas-everywhere.csv",
        "names with commas in a file of semicolons",
        b"Name;Ward, floor\nLee, Ada;ICU, 3\nRoe, Bob;ER, 1\n",
        ["Name", "Ward, floor"],
        [["Lee, Ada", "ICU, 3"], ["Roe, Bob", "ER, 1"]],
    )
    yield Case(
        "decimal-commas.csv",
        "numbers with commas",
        "Naam;Afdeling;Punten\nZoë;4;3,5\nJan;5;4,0\n".encode(),
        ["Naam", "Afdeling", "Punten"],
        [["Zoë", "4", "3,5"], ["Jan", "5", "4,0"]],
    )
    yield Case(
        "dos-end.csv",
        "an end of file as DOS writes it",
        b"Name,Ward\r\nAda,4\r\nBob,5\r\n\x1a",
        ["Name", "Ward"],
        [["Ada", "4"], ["Bob", "5"]],
    )
    yield Case(
        "zeros.csv",
        "leading zeros, long numbers, dates and percentages as they are",
        b"Name,No,Date,Share\nAda,00042,2024-05-03,12 %\nBob,1234567890123456789,3.4.24,0.5\n",
        ["Name", "No", "Date", "Share"],
        [["Ada", "00042", "2024-05-03", "12 %"], ["Bob", "1234567890123456789", "3.4.24", "0.5"]],
    )
    yield Case(
        "null-words.csv",
        "words that other readers take for nothing",
        b"Name,Ward\nNull,NA\nNone,NaN\nTrue,1e5\n",
        ["Name", "Ward"],
        [["Null", "NA"], ["None", "NaN"], ["True", "1e5"]],
    )


def sizes() -> Iterator[Case]:
    chance = random.Random(15)
    given = ["Ada", "Bjørn", "Chidi", "Łucja", "Noor", "Olena", "Paz", "Quỳnh", "Zoë", "小明"]
    family = ["Lee", "Müller", "Okafor", "Żak", "García", "Шевченко", "王", "O’Neill"]
    rows = [
        [f"{chance.choice(given)} {chance.choice(family)}", f"Ward {chance.randint(1, 40)}",
         chance.choice(["nurse", "doctor", "porter, night", ""]), f"{number:05}"]
        for number in range(3000)
    ]  # fmt: skip
    header = ["Name", "Ward", "Role", "No"]
    yield Case("rows-3000.csv", "3,000 rows", written([header, *rows]).encode(), header, rows)
    late = [["Ada Lee", str(number)] for number in range(1500)] + [["José Muñoz", "1500"]]
    yield Case(
        "late-letter.csv",
        "the only letters beyond ASCII in the last row, in cp1252",
        written([["Name", "No"], *late]).encode("cp1252"),
        ["Name", "No"],
        late,
    )
    wide = [f"Column no {n}" for n in range(1, 61)]
    cells = [[f"{row}.{n}" for n in range(60)] for row in range(4)]
    yield Case(
        "columns-60.csv",
        "sixty columns",
        written([["Name", *wide], *(["Ada", *c] for c in cells)]).encode(),
        ["Name", *wide],
        [["Ada", *c] for c in cells],
    )
    long = "She stayed. " * 900
    yield Case(
        "long-cell.csv",
        "a cell of ten thousand characters",
        written(
            [["Name", "What happened"], ["Ada", long], ["Bob", "x"]], quoting=csv.QUOTE_ALL
        ).encode(),
        ["Name", "What happened"],
        [["Ada", long], ["Bob", "x"]],
    )
    yield Case("one-person.csv", "one person", b"Name\nAda Lee\n", ["Name"], [["Ada Lee"]])
    yield Case(
        "one-column.csv",
        "one column, commas in quotes",
        b'Name\n"Lee, Ada"\n"Roe, Bob"\n',
        ["Name"],
        [["Lee, Ada"], ["Roe, Bob"]],
    )

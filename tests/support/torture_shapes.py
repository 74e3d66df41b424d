"""The torture set's second part: what stands around the people; contacts; what is refused.

In: torture_words. Out: `Case`s of torture_text.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from torture_text import Case, written
from torture_words import staff

_NW = ["Name", "Ward"]
_PEOPLE = [["Ada Lee", "4"], ["Bob Roe", "5"]]
_BODY = "Name,Ward\nAda Lee,4\nBob Roe,5\n"
_WIDE = ["Name", "Role", "Ward"]
_THREE = [["Ada Lee", "nurse", "4"], ["Bob Roe", "doctor", "5"], ["Cy Day", "nurse", "6"]]
_WIDE_BODY = "Name,Role,Ward\nAda Lee,nurse,4\nBob Roe,doctor,5\nCy Day,nurse,6\n"


def above() -> Iterator[Case]:
    for file, what, text, header in (
        ("title.csv", "a title above", "Staff of the children's hospital\n" + _WIDE_BODY, 2),
        ("title-gap.csv", "a title and a blank line", "Staff list 2024\n\n" + _WIDE_BODY, 3),
        ("title-padded.csv", "a title in a row of empty cells", "Staff,,\n,,\n" + _WIDE_BODY, 3),
        ("keys.csv", "keys and values above", "Hospital,St Mary\nDate,3 April\n\n" + _WIDE_BODY, 4),
        ("known-key.csv", "a key that is a field, above", "Department,ICU\n" + _WIDE_BODY, 2),
        (
            "colon-keys.csv",
            "keys with colons",
            "Export of:,Rota 3\nPrinted:,2024-04-03 12:00\n" + _WIDE_BODY,
            3,
        ),
        ("blank-above.csv", "blank lines above", "\n\n  \n" + _WIDE_BODY, 4),
        ("drawn.csv", "a line drawn beneath the title", "Staff\n=====\n" + _WIDE_BODY, 3),
        (
            "long-preamble.csv",
            "twelve lines above",
            "".join(f"Line {n} of the report\n" for n in range(12)) + "\n" + _WIDE_BODY,
            14,
        ),
    ):
        yield Case(file, what, text.encode(), _WIDE, _THREE, header=header)
    yield Case(
        "known-key-two.csv",
        "a key that is a field above a header of two",
        ("Department,ICU\n\n" + _BODY).encode(),
        _NW,
        _PEOPLE,
        header=3,
    )
    header, rows = staff("sv")
    yield Case(
        "title-sv.csv",
        "a title above a header in no language of the program",
        ("Personal på akuten\r\n\r\n" + written([header, *rows], ";")).encode(),
        header,
        rows,
        header=3,
    )


def below() -> Iterator[Case]:
    for number, (language, lines) in enumerate(
        (
            ("en", "Total,,3\n"),
            ("en", "\nTotal staff: 3,,\nAs of 3 April 2024,,\n"),
            ("en", ",,\nTotal,3,\n© St Mary,,\n"),
            ("en", "\n(3 rows)\n"),
            ("en", "Page 1 of 1,,\n"),
            ("de", "Summe,,3\nStand: 3.4.2024,,\n"),
            ("de", "Gesamt,3,\nQuelle: Personalabteilung,,\n"),
            ("fr", "Total général,,3\nMis à jour le 3/4/2024,,\n"),
            ("es", "Suma,,3\nFuente: RRHH,,\n"),
            ("pt", "Total geral,,3\nAtualizado em 3/4/2024,,\n"),
            ("pl", "Razem,,3\nStan na dzień 3.04.2024,,\n"),
            ("uk", "Всього,,3\nСтаном на 03.04.2024,,\n"),
            ("zh", "合计,,3\n更新日期:2024-04-03,,\n"),
            ("ar", "المجموع,,3\n"),
            ("hi", "कुल,,3\n"),
            ("tl", "Kabuuan,,3\n"),
            ("en", "* on leave,,\n"),
            ("en", "-----,-----,-----\nTotal,,3\n"),
        )
    ):
        yield Case(
            f"below-{number + 1:02}-{language}.csv",
            f"a total or a remark beneath, {language}",
            (_WIDE_BODY + lines).encode(),
            _WIDE,
            _THREE,
            header=1,
        )
    yield Case(
        "a-person-called-total.csv",
        "a person called Total, with a ward",
        b"Name,Role,Ward\nAda Lee,nurse,ICU\nTotal,doctor,ER\nSumma Roe,nurse,4\n",
        _WIDE,
        [["Ada Lee", "nurse", "ICU"], ["Total", "doctor", "ER"], ["Summa Roe", "nurse", "4"]],
    )
    yield Case(
        "subtotals.csv",
        "subtotals between the people",
        b"Name,Role,Ward\nAda Lee,nurse,4\nSubtotal,,1\nBob Roe,doctor,5\nSubtotal,,1\nTotal,,2\n",
        _WIDE,
        _THREE[:2],
    )
    yield Case(
        "empty-rows.csv",
        "rows with nothing, between and beneath",
        (_WIDE_BODY.replace("Bob", ",,\n\nBob") + ",,\n\n , ,\n" * 40).encode(),
        _WIDE,
        _THREE,
    )


def headers() -> Iterator[Case]:
    lines = _WIDE_BODY.splitlines(keepends=True)
    page = "Staff of St Mary\n"
    yield Case(
        "header-each-page.csv",
        "the header on each printed page",
        "".join([*lines[:2], lines[0], lines[2], lines[0].upper(), lines[3]]).encode(),
        _WIDE,
        _THREE,
    )
    yield Case(
        "title-each-page.csv",
        "title and header on each printed page",
        "".join([page, *lines[:3], page, lines[0], lines[3]]).encode(),
        _WIDE,
        _THREE,
        header=2,
    )
    yield Case(
        "same-name.csv",
        "two columns of one name",
        b"Name,Ward,Name\nAda,4,Eve\nBob,5,Fay\n",
        ["Name", "Ward", "Name (2)"],
        [["Ada", "4", "Eve"], ["Bob", "5", "Fay"]],
    )
    yield Case(
        "no-name.csv",
        "a column without a name",
        b"Name,,Ward\nAda,RN,4\nBob,MD,5\n",
        ["Name", "Column 2", "Ward"],
        [["Ada", "RN", "4"], ["Bob", "MD", "5"]],
    )
    yield Case(
        "empty-column.csv",
        "empty columns between and behind",
        b"Name,,Ward,,\nAda,,4,,\nBob,,5,,\n",
        _NW,
        [["Ada", "4"], ["Bob", "5"]],
    )
    yield Case(
        "index-column.csv",
        "a nameless column of numbers in front, as pandas writes it",
        b",Name,Ward\n0,Ada,4\n1,Bob,5\n",
        ["Column 1", "Name", "Ward"],
        [["0", "Ada", "4"], ["1", "Bob", "5"]],
    )
    yield Case(
        "two-rows.csv",
        "a header over two rows",
        b"Person,,Place,,\nFirst name,Last name,Building,Floor,Bed\n"
        b"Ada,Lee,North,2,7\nBob,Roe,South,1,8\n",
        ["First name", "Last name", "Place Building", "Place Floor", "Place Bed"],
        [["Ada", "Lee", "North", "2", "7"], ["Bob", "Roe", "South", "1", "8"]],
        header=2,
    )
    yield Case(
        "two-rows-beneath.csv",
        "headings whose parts stand beneath",
        b"Name,Ward,Hours,\n,,begin,end\nAda Lee,4,7:00,15:00\nBob Roe,5,15:00,23:00\n",
        ["Name", "Ward", "Hours begin", "Hours end"],
        [["Ada Lee", "4", "7:00", "15:00"], ["Bob Roe", "5", "15:00", "23:00"]],
    )
    yield Case(
        "name-over-two-lines.csv",
        "a name of a column with a break",
        b'"Full\nname","Ward\r\nno"\nAda,4\nBob,5\n',
        ["Full name", "Ward no"],
        [["Ada", "4"], ["Bob", "5"]],
    )
    rows = [
        ["Ada Lee", "nurse", "a.lee@example.org"], ["Bob Roe", "doctor", "bob@example.org"],
        ["Cy Day", "nurse", "cy@example.org"],
    ]  # fmt: skip
    names = ["Column 1", "Column 2", "Column 3"]
    yield Case(
        "no-header-mail.csv",
        "no header: e-mail addresses from the first row",
        written(rows).encode(),
        names,
        rows,
        header=0,
    )
    rows = [["Ada Lee", "nurse", "ICU"], ["Bob Roe", "doctor", "ER"], ["Cy Day", "nurse", "ICU"],
            ["Di Fox", "nurse", "ER"]]  # fmt: skip
    yield Case(
        "no-header-recurring.csv",
        "no header: the first row's cells recur",
        written(rows).encode(),
        names,
        rows,
        header=0,
    )
    rows = rows[:2]
    yield Case(
        "no-header-told.csv",
        "no header, as the person says",
        written(rows).encode(),
        names,
        rows,
        header=0,
        options={"header": 0},
    )
    yield Case(
        "header-told.csv",
        "the header's row, as the person says",
        b"Wer,Was\nx,y\nWho,What\nAda,nurse\nBob,doctor\n",
        ["Who", "What"],
        [["Ada", "nurse"], ["Bob", "doctor"]],
        header=3,
        options={"header": 3},
    )
    yield Case(
        "short-and-long.csv",
        "rows with too few and too many cells",
        b"Name,Role,Ward\nAda Lee\nBob Roe,doctor,5,extra\nCy Day,nurse,6\n",
        _WIDE,
        [["Ada Lee", "", ""], ["Bob Roe", "doctor", "5"], ["Cy Day", "nurse", "6"]],
    )
    yield Case(
        "trailing-delimiter.csv",
        "a delimiter behind every row",
        b"Name;Ward;\nAda;4;\nBob;5;\n",
        _NW,
        [["Ada", "4"], ["Bob", "5"]],
    )
    yield Case(
        "encoding-told.csv",
        "an encoding that the person chose",
        "Name,Ward\nJosé,4\n".encode("cp037"),
        _NW,
        [["José", "4"]],
        options={"encoding": "cp037"},
    )
    yield Case(
        "delimiter-told.csv",
        "a delimiter that the person chose",
        b"x;y,z\na;b,c\n",
        ["x", "y,z"],
        [["a", "b,c"]],
        options={"delimiter": ";"},
    )


_CONTACTS = {
    "contacts-3.vcf": (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lefèbvre;Noémie;Anne;Dr.;MD\r\nFN:Dr. Noémie Lefèbvre\r\n"
        "ORG:Hôpital Nord;Réanimation\r\nTITLE:infirmière\r\n"
        "item1.ADR;TYPE=WORK:;;12 rue A\\, bât. B;"
        "Lyon;;69001;France\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\r\n SkZJRg==\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Okafor;Chidi;;;\r\nFN:Chidi Oka\r\n for\r\nEND:VCARD\r\n",
        ["Title", "Given name", "Middle name", "Family name", "Suffix", "Role", "Department",
         "Organisation", "Street", "Postcode", "City", "Country"],
        [["Dr.", "Noémie", "Anne", "Lefèbvre", "MD", "infirmière", "Réanimation", "Hôpital Nord",
          "12 rue A, bât. B", "69001", "Lyon", "France"],
         ["", "Chidi", "", "Okafor", "", "", "", "", "", "", "", ""]],
    ),
    "contacts-4.vcf": (
        "BEGIN:VCARD\nVERSION:4.0\nFN:王 小明\nN:王;小明;;;\nROLE:护士\nLANG:zh\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Ward 4\nORG:St Mary\nEND:VCARD\n",
        ["Given name", "Family name", "Full name", "Role", "Organisation", "Language"],
        [["小明", "王", "王 小明", "护士", "", "zh"], ["", "", "Ward 4", "", "St Mary", ""]],
    ),
    "contacts-2-1.vcf": (
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81o=C5=9B;=\r\n"
        "Bo=C5=BCena;;;\r\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Bo=C5=BCena =C5=81o=C5=9B\r\n"
        "TITLE:nurse, night\r\nPHOTO;JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRg\r\n\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=F6rg\r\nEND:VCARD\r\n",
        ["Given name", "Family name", "Role"],
        [["Bożena", "Łoś", "nurse, night"], ["Jörg", "Müller", ""]],
    ),
}  # fmt: skip


def contacts() -> Iterator[Case]:
    for file, (text, columns, records) in _CONTACTS.items():
        yield Case(file, "contacts of a telephone", text.encode(), columns, records)
    text, columns, records = _CONTACTS["contacts-3.vcf"]
    yield Case(
        "contacts-utf-16.vcf",
        "contacts in UTF-16",
        text.encode("utf-16-le").join([b"\xff\xfe", b""]),
        columns,
        records,
    )
    yield Case("contacts-cp1252.vcf", "contacts in cp1252", text.encode("cp1252"), columns, records)


def refused() -> Iterator[Case]:
    word = io.BytesIO()
    with zipfile.ZipFile(word, "w") as archive:
        archive.writestr(
            zipfile.ZipInfo("word/document.xml", (2024, 1, 1, 0, 0, 0)), "<w:document/>"
        )
    mixed = "Name,Ward\nJosé Muñoz,4\nŻaneta Łoś,5\n".encode() + "Zoë,6\n".encode("cp1252")
    for file, what, data, code in (
        ("empty.csv", "nothing", b"", "empty-file"),
        ("blank.csv", "blank lines", b"\r\n \r\n,,\r\n", "empty-file"),
        ("header-only.csv", "a header alone", b"Name,Ward\n", "no-people"),
        ("header-and-total.csv", "a header and a total", b"Name,Ward\nTotal,0\n", "no-people"),
        (
            "unclosed.csv",
            "a quote that is never closed",
            b'Name,Ward\nAda,4\n"Bob,5\nCy,6\n',
            "unclosed-quote",
        ),
        (
            "stray.csv",
            "stray quotes with two readings",
            b'Name,Ward\nAda,4\n"Bob" Roe, Jr,5\n',
            "text-after-quote",
        ),
        (
            "swallowed.csv",
            "a quote that swallows people",
            b'Name,Ward\n"Ada,4\nBob,5\nCy,6\nDi",7\n',
            "unclosed-quote",
        ),
        (
            "two-delimiters.csv",
            "two delimiters as good as each other",
            b"x;y,z\na;b,c\n",
            "unclear-delimiter",
        ),
        (
            "apart.csv",
            "a header of commas above rows of semicolons",
            b"Name,Ward\nAda;4\nBob;5\n",
            "unclear-delimiter",
        ),
        (
            "spaces-for-columns.txt",
            "columns made of spaces",
            b"Name        Ward    Role\nAda Lee     4       nurse\n",
            "fixed-width",
        ),
        ("mixed.csv", "UTF-8 with a line in cp1252", mixed, "not-utf8"),
        (
            "cut.csv",
            "UTF-8 cut inside a letter",
            "Name,Ward\nŻaneta,4\nJosé".encode()[:-1],
            "not-utf8",
        ),
        ("nul.csv", "a NUL in a name", b"Name,Ward\nA\0da,4\n", "not-text"),
        ("nuls-behind.csv", "NULs behind", _BODY.encode() + bytes(512), "cut-short"),
        (
            "html.xls",
            "HTML called .xls",
            b"<html><table><tr><td>Name</td></tr></table></html>",
            "is-markup",
        ),
        (
            "excel-2003.xml",
            "XML of Excel 2003",
            b'<?xml version="1.0"?>\n<Workbook xmlns="urn:'
            b'schemas-microsoft-com:office:spreadsheet"/>',
            "is-markup",
        ),
        ("people.json", "JSON", json.dumps([{"Name": "Ada"}]).encode(), "is-markup"),
        ("people.rtf", "RTF", b"{\\rtf1\\ansi Name\\par}", "is-document"),
        ("people.docx", "Word", word.getvalue(), "is-document"),
        ("people.pdf", "PDF", b"%PDF-1.7\n%\xe2\xe3\n", "is-document"),
        ("old.xls", "Excel 97", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504), "is-spreadsheet"),
    ):
        yield Case(file, what, data, refused=code)
    yield Case(
        "wrong-encoding.csv",
        "an encoding that does not fit",
        "Name\nJosé\n".encode("cp1252"),
        refused="wrong-encoding",
        options={"encoding": "utf-8"},
    )

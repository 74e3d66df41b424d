"""Damaged cells are told, with what they should be; real names never are."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankyou.base.errors import Problem
from thankyou.error_messages import SENTENCES, sentence
from thankyou.people.damage import damaged_cells
from thankyou.people.table import Table
from thankyou.people.wrong_encoding import wrong_encoding

REAL_NAMES = tuple((Path(__file__).parent / "real_names.txt").read_text("utf-8").splitlines()[2:])


def of(cell: str, target: str = "recipient", tag: str = "") -> Problem | None:
    found = damaged_cells(Table(("Column",), ((cell,),)), {target: 0}, tag)
    assert len(found) <= 1
    return found[0] if found else None


def kind_of(cell: str, target: str = "recipient") -> str:
    found = of(cell, target)
    return "" if found is None else str(found.values["kind"])


def mended(cell: str, target: str = "recipient", tag: str = "") -> str:
    found = of(cell, target, tag)
    return "" if found is None else str(found.values["mended"])


ERRORS = {
    "formula-error": ["#NAME?", "#N/A", "#REF!", "#NV", "#ÚNÉV?", "#¿NOMBRE?", "#ИМЯ?", "#Н/Д",
                      "#WERT!", "Err:502", "Dr #N/A", "#NÁZEV?", "#ΟΝΟΜΑ?"],
    "too-narrow": ["########"],
    "formula": ["=A2&\" \"&B2", "=CONCAT(A2;B2)", "=B12", "=VLOOKUP(A1,Sheet2!A:B,2,0)"],
    "no-value": ["NULL", "null", "None", "nan", "undefined", "N/A", "[object Object]", "(null)",
                 "-", "—", "…", "?", "undefined undefined"],
    "lost-letter": ["Si\ufffdn", "Si?n", "Mu?oz", "Ann ?ukasz", "Jos�"],
    "encoding": ["JosÃ©", "MÃ¼ller", "BjÃ¶rn", "Ð\x90Ð½Ð½Ð°", "Jos√©", "Ëåíà Øåâ÷åíêî",
                 "Oâ€™Brien"],
    "direction": ["Ann\u202eeeL", "\u2066Ann"],
    "control": ["Ann\x00 Lee", "Ann\x1b[31m", "Ann_x000D_Lee", "Ann\x85Lee"],
    "html": ["<b>Ann</b> Lee", "Ann &amp; Bo", "Ann<br>Lee", "M&uuml;ller", "O&#39;Brien"],
    "e-mail": ["ann.lee@example.org", "Ann <ann@example.org>", "https://example.org/ann"],
    "number": ["4711", "07.03.2024", "+44 20 7946 0000"],
}  # fmt: skip
NOTES = {
    "question": ["Ann Lee?", "Ann (?)"],
    "quoted": ['="Ann Lee"', '="00042"', '=HYPERLINK("http://x.example","Ann Lee")'],
    "capitals": ["ANN LEE", "AMARA OKAFOR", "ОЛЕНА ШЕВЧЕНКО"],
    "small": ["ann lee", "amara", "олена"],
    "invisible": ["Ann\u200bLee", "\ufeffAnn Lee", "Ok\u00adafor", "Ann\u200d Lee"],
    "line-break": ["Ann\nLee"],
    "spaces": ["Ann  Lee", "Ann \u00a0Lee"],
    "test-row": ["test", "Test Test", "asdf", "Max Mustermann"],
    "no-value": ["unknown", "Unbekannt", "k. A.", "brak", "未知"],
    "encoding-doubt": ["Wa³êsa", "M¸ller", "Fran‡ois", "Micha³ Kowalski"],
}


@pytest.mark.parametrize(("kind", "cells"), [*ERRORS.items(), *NOTES.items()])
def test_kinds_of_damage(kind: str, cells: list[str]) -> None:
    level = "error" if cells is ERRORS.get(kind) else "note"
    for cell in cells:
        found = of(cell)
        assert found is not None, cell
        assert (found.values["kind"], found.level) == (kind, level), cell
        assert (found.row, found.field, found.values["column"]) == (1, "recipient", "Column")
        assert f"damaged-cell-{kind}" in SENTENCES
        said = sentence(found)
        assert "{" not in said and "damaged" not in said, said


@pytest.mark.parametrize(
    ("cell", "right"),
    [
        ("JosÃ©", "José"), ("JosÃƒÂ©", "José"), ("MÃ¼ller", "Müller"), ("Å\x81ukasz", "Łukasz"),
        ("Jos√©", "José"), ("JosÃ© MarÃ\xada", "José María"), ("Ð\x90Ð½Ð½Ð°", "Анна"),
        ("РђРЅРЅР°", "Анна"), ("Ëåíà Øåâ÷åíêî", "Лена Шевченко"), ("JГјrgen", "Jürgen"),
        ("Ðáðáäüðïõëïò", "Παπαδόπουλος"), ("ãÍãÏ Úáí", "محمد علي"), ("ÍõÐ¡Ã÷", "王小明"),
        ("±è¹Î¼ö", "김민수"), ("M¸ller", "Müller"), ("Jos‚", "José"), ("Fran‡ois", "François"),
        ("JŸrgen", "Jürgen"), ("Wa³êsa", "Wałęsa"), ("Du¹ek", "Dušek"), ("Petroviæ", "Petrović"),
        ('="Ann ""Annie"" Lee"', 'Ann "Annie" Lee'), ("<b>Ann</b>&nbsp;Lee", "Ann\xa0Lee"),
        ("Ann<br/>Lee", "Ann\nLee"), ("Ann\u202e Lee", "Ann Lee"), ("Ann\r\n Lee", "Ann Lee"),
        ("ANN MCDONALD", "Ann McDonald"), ("SEÁN O’BRIEN", "Seán O’Brien"),
        ("ANNA VAN DER BERG", "Anna van der Berg"), ("JEAN-LUC D'ESTAING", "Jean-Luc D'Estaing"),
        ("JOHN LEE III, MD", "John Lee III, MD"), ("İSMAİL IŞIK", "İsmail Işık"),
        ("NGUYEN VAN AN", "Nguyen Van An"), ("MARÍA DE LA CRUZ", "María de la Cruz"),
        ("ΓΙΩΡΓΟΣ ΠΑΠΑΔΟΠΟΥΛΟΣ", "Γιωργος Παπαδοπουλος"), ("GÜNTER WEISS", "Günter Weiss"),
        ("IJSBRAND VISSER", "IJsbrand Visser"), ("ann mcdonald", "Ann McDonald"),
        ("anne-marie okafor", "Anne-Marie Okafor"),
    ],
)  # fmt: skip
def test_what_a_cell_should_be(cell: str, right: str) -> None:
    assert mended(cell) == right


def test_turkish_has_capitals_of_its_own() -> None:
    assert mended("IRMAK DEMIR", tag="tr") == "Irmak Demır"
    assert mended("IRMAK DEMIR") == "Irmak Demir"
    assert mended("ilker demir", tag="tr") == "İlker Demir"


@pytest.mark.parametrize(
    ("cell", "right", "kind"),
    [
        ("45234", "2023-11-04", "serial-date"),
        ("45234.5", "2023-11-04", "serial-date"),
        ("1700000000", "2023-11-14", "serial-date"),
        ("2024-03-01T10:15:00.000Z", "2024-03-01", "time-stamp"),
        ("2024-03-01 00:00:00", "2024-03-01", "time-stamp"),
    ],
)
def test_a_number_where_a_day_should_be(cell: str, right: str, kind: str) -> None:
    assert (mended(cell, "date"), kind_of(cell, "date")) == (right, kind)
    assert kind_of(cell, "unit") == ""


@pytest.mark.parametrize(
    ("target", "cells"),
    [
        ("recipient", ["ICU", "NICU team", "the night team", "J. R. Ewing", "R. K. Narayan", "Ng",
                       "O", "Ward 3, nights", "'t Hooft", "'Abd al-Rahman", "Na Li",
                       "all nurses of ward 3", "l'équipe de nuit", "Maria (ICU)", "Ann/Bo",
                       "Sr. Mary, RN", "可馨", "X Æ A", "McÉlroy", "DeÁngelis", "Æwirko"]),
        ("given", ["Nan", "Jo", "JP", "Ian", "A.", "محمد\u200cرضا", "क्\u200dष", "Đỗ", "'Aisha"]),
        ("family", ["Null", "Na", "Test", "van der Berg", "O'Brien", "d'Estaing", "Ó hÉigeartaigh",
                    "Nil", "Sample", "’t Hooft", "McDonald", "MacDonald", "DiCaprio", "Øvergård"]),
        ("unit", ["ICU", "A&E", "3B", "12", "4 West", "ENT", "station 3", "R&D", "Ward 3?"]),
        ("role", ["RN", "HCA", "charge nurse", "SHO/Registrar"]),
        ("title", ["Dr", "DR", "Prof. Dr."]),
        ("date", ["3 March", "2024-03-01", "March 2024", "45"]),
        ("moment", ["Why? Because you stayed.", "I was #blessed!", "We laughed.\nThank you!",
                    "You’d call at 3 a.m. — “always”", "#BESTTEAM!"]),
        ("sender", ["Ada\nand family", "ada and family", "your patient in bed 4"][1:]),
        ("language", ["de", "-"]),
        ("suffix", ["MD", "Jr."]),
    ],
)  # fmt: skip
def test_what_somebody_means_is_left_alone(target: str, cells: list[str]) -> None:
    table = Table(("Other", "Column"), tuple(("Amara", cell) for cell in cells))
    other = "family" if target == "given" else "given"
    assert damaged_cells(table, {other: 0, target: 1}) == ()


def test_null_is_a_name_beside_another_one() -> None:
    def found(given_name: str, family: str) -> list[tuple[str, str]]:
        table = Table(("g", "f"), ((given_name, family),))
        cells = damaged_cells(table, {"given": 0, "family": 1})
        return [(str(one.values["kind"]), one.level) for one in cells]

    assert found("Jennifer", "Null") == []
    assert found("Jennifer", "NULL") == [("null-name", "note")]
    assert found("", "NULL") == [("no-value", "error")]
    assert found("", "Null") == [("null-name", "note")]
    assert found("NULL", "NULL")[0][0] == "null-name" and kind_of("NULL") == "no-value"
    assert found("Nan", "Lee") == [] and found("nan", "Lee") == [("null-name", "note")]


def test_real_names_of_many_scripts_are_never_flagged() -> None:
    assert len(REAL_NAMES) > 2000
    assert (
        damaged_cells(Table(("n",), tuple((name,) for name in REAL_NAMES)), {"recipient": 0}) == ()
    )


@pytest.mark.parametrize("read_in", ["latin-1", "cp1252", "mac_roman", "cp437", "cp850", "cp1250"])
def test_utf8_that_was_read_in_an_old_encoding_is_mended(read_in: str) -> None:
    told = right = 0
    spoiled = []
    for name in REAL_NAMES[::2]:
        try:
            spoiled.append((name, name.encode().decode(read_in)))
        except UnicodeDecodeError:
            continue
    for name, read in spoiled:
        if read == name:
            continue
        told += 1
        fault = wrong_encoding(read)
        right += fault is not None and fault.mended == name
    assert told > 300 and right >= 0.92 * told


def test_columns_that_are_not_printed_are_not_looked_at() -> None:
    table = Table(("Name", "Note"), (("Ann Lee", "#N/A"), ("#REF!", "")))
    found = damaged_cells(table, {"recipient": 0})
    assert [one.row for one in found] == [2]
    both = damaged_cells(table, {"recipient": 0}, also=[1])
    assert [(one.row, one.field, one.values["at"]) for one in both] == [
        (1, None, 1),
        (2, "recipient", 0),
    ]


def test_apostrophes_of_a_whole_column_are_a_spreadsheets() -> None:
    table = Table(("Name",), (("'Ann Lee",), ("'Bo Roe",), ("'t Hooft",)))
    assert [one.values["mended"] for one in damaged_cells(table, {"recipient": 0})] == [
        "Ann Lee",
        "Bo Roe",
        "t Hooft",
    ]


@pytest.mark.parametrize(
    "sign", ["=(", "¹", " ", "\n", "#", "Ã©", "&", "<a", "A ", "a?", ",", "'", "Ž", "\u200d", "("]
)
def test_a_hostile_cell_takes_no_longer_than_its_length(sign: str) -> None:
    for length in (4_000, 100_000):
        cell = "=x" + sign * (length // len(sign)) + "\n"
        for target in ("recipient", "moment"):
            of(cell, target)


def test_a_page_of_text_is_looked_at_for_what_would_spoil_it() -> None:
    page = "You stayed with us. " * 400
    assert kind_of(page, "moment") == ""
    assert kind_of(page + "\u202e", "moment") == "direction"
    assert kind_of(page + "\x07", "moment") == "control"
    assert kind_of(page + "\ufffd", "moment") == "lost-letter"


@given(st.text(max_size=12), st.sampled_from(["recipient", "family", "moment", "date", "unit"]))
@example("=" + "(" * 9, "recipient")
def test_any_text_is_looked_at_and_mended_to_something_else(text: str, target: str) -> None:
    found = of(text, target)
    if found is not None:
        assert found.values["mended"] != text
        assert sentence(found)

"""“Okafor, Amara” turned round: only when asked, and no word of it lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.people.name_notes import before_and_after, name_notes
from thankyou.people.people_list import PeopleList
from thankyou.people.person import person_at
from thankyou.people.table import Table
from thankyou.people.turning import turned_name, turned_parts

LANGUAGES = Languages(asset_root() / "words")
EN = LANGUAGES.of("en")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Okafor, Amara", "Amara Okafor"),
        ("García Márquez, Gabriel José", "Gabriel José García Márquez"),
        ("Lee, Ann, MD", "Ann Lee, MD"),
        ("Lee, Ann, MD, PhD", "Ann Lee, MD, PhD"),
        ("Lee, Ann MD", "Ann Lee, MD"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        ("King Jr., Martin", "Martin King Jr."),
        ("King, Jr., Martin", "Martin King Jr."),
        ("van der Berg, Anna", "Anna van der Berg"),
        ("O’Brien,Seán", "Seán O’Brien"),
        ("Dr. Lee, Ann", "Dr. Ann Lee"),
        ("Lee, Dr. Ann", "Dr. Ann Lee"),
        ("Do, Ed", "Ed Do"),
        ("Ma, Wei", "Wei Ma"),
        ("山田，花子", "山田花子"),
        ("Шевченко, Олена Іванівна", "Олена Іванівна Шевченко"),
        ("السيد، محمد", "محمد السيد"),
        ("Okafor, MD", None),
        ("Amara Okafor", None),
        ("Ward 3, night shift", None),
        ("Okafor,", None),
        (", Amara", None),
        ("Lee, Ann, Bob, Carl", None),
        ("", None),
    ],
)
def test_names_are_turned(before: str, after: str | None) -> None:
    assert turned_name(before, EN, "en") == after


def test_a_language_with_the_family_name_first_keeps_its_order() -> None:
    assert turned_name("Kovács, Anna", LANGUAGES.of("hu"), "hu") == "Kovács Anna"


words = st.text("abcdeÄéñŁß’-", min_size=1, max_size=5).filter(lambda w: w.strip("’-"))


@given(st.lists(words, min_size=1, max_size=3), st.lists(words, min_size=1, max_size=3))
def test_turning_loses_no_word(family: list[str], given_names: list[str]) -> None:
    name = f"{' '.join(family)}, {' '.join(given_names)}"
    parts = turned_parts(name)
    if parts is not None:
        kept = sorted(re.split(r"[ ,]+", " ".join(parts.values()).strip()))
        assert kept == sorted([*family, *given_names])


TABLE = Table(
    ("Name", "Ward"), (("Okafor, Amara", "1"), ("Lee, Ann", "2"), ("the night team", "3"))
)


def test_nothing_is_turned_unless_asked() -> None:
    people = PeopleList.of(TABLE)
    assert person_at(people, 0).values["recipient"] == "Okafor, Amara"
    asked = PeopleList(TABLE, people.mapping, turned=True)
    values = {"given": "Someone", **person_at(asked, 0).values}
    found = with_address(values, EN, "warm", "en")
    assert (found["recipient"], found["given"], found["family"]) == (
        "Amara Okafor", "Amara", "Okafor",
    )  # fmt: skip
    team = {"given": "Someone", **person_at(asked, 2).values}
    assert team["recipient"] == "the night team" and team["given"] == ""


def test_the_list_says_that_its_names_are_turned_and_shows_what_becomes_of_them() -> None:
    mapping = {"recipient": 0, "unit": 1}
    (note,) = name_notes(TABLE, mapping)
    assert (note.code, note.level) == ("names-turned-round", "note")
    assert note.values == {"column": "Name", "count": 2, "before": "Okafor, Amara"}
    assert name_notes(TABLE, mapping, turned=True) == ()
    assert before_and_after(TABLE, mapping, EN, "en") == (
        ("Okafor, Amara", "Amara Okafor"),
        ("Lee, Ann", "Ann Lee"),
    )
    assert before_and_after(TABLE, {}, EN) == ()
    assert name_notes(Table(("Name",), (("Ann Lee",), ("Bo Roe",))), {"recipient": 0}) == ()


@pytest.mark.parametrize(
    ("columns", "record", "mapping", "unused"),
    [
        (("Name", "Nickname"), ("Ann Lee", "Annie"), {"recipient": 0}, ["Nickname"]),
        (("Name", "Nickname"), ("Ann Lee", ""), {"recipient": 0}, []),
        (("Nachname", "Vorname"), ("Lee", "Ann"), {"recipient": 0, "given": 1}, ["Vorname"]),
        (("Name", "Vorname"), ("Ann Lee", "Ann"), {"recipient": 0, "given": 1}, []),
        (("Vorname", "Nachname"), ("Ann", "Lee"), {"given": 0}, ["Nachname"]),
        (("Vorname", "Nachname"), ("Ann", "Lee"), {"given": 0, "family": 1}, []),
        (("Name", "Hospital name"), ("Ann Lee", "St. X"), {"recipient": 0}, []),
    ],
)
def test_a_column_of_names_that_is_not_used_is_told(
    columns: tuple[str, ...], record: tuple[str, ...], mapping: dict[str, int], unused: list[str]
) -> None:
    notes = name_notes(Table(columns, (record,)), mapping)
    assert [note.values["column"] for note in notes if note.code == "name-column-unused"] == unused


def test_a_column_that_says_family_name_first_is_asked_about() -> None:
    (note,) = name_notes(Table(("Nom et prénom",), (("Dupont Marie",),)), {"recipient": 0})
    assert (note.code, note.values["before"]) == ("names-family-first", "Dupont Marie")

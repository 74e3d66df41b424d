"""One file for each person: names that every system can hold, no two alike, in a folder."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList, Watch
from thankyou.export.each_file import LONGEST, FileNames, write_each
from thankyou.export.output_kinds import OUTPUT_KINDS
from thankyou.export.page_form import FOR_SHOP
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

PDF = next(kind for kind in OUTPUT_KINDS if kind.key == "pdf")
CATALOG = Catalog()
COMPOSER = CATALOG.composer(Card(message="Dear {recipient}"))
RESERVED = {"con", "prn", "aux", "nul", *(f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10))}


def names(pattern: str, *rows: tuple[str, ...]) -> list[str]:
    table = Table(("given", "Family name"), rows)
    return list(
        FileNames(
            CardList(COMPOSER, PeopleList(table, (("given", 0), ("family", 1)))), pattern, PDF
        )
    )


def test_columns_fill_the_pattern_by_name_or_by_field() -> None:
    assert names("{family}-{given}.pdf", ("Ada", "Lovelace")) == ["Lovelace-Ada.pdf"]
    assert names("{Family name} {row}", ("Ada", "Lovelace")) == ["Lovelace 1.pdf"]


def test_names_that_some_system_takes_for_the_same_are_numbered() -> None:
    rows = (("Ada", "X"), ("ADA", "x"), ("Ａda", "X"), ("Zoë", "X"), ("Zoe\u0308", "X"))
    assert names("{family}-{given}.pdf", *rows) == [
        "X-Ada.pdf", "x-ADA (2).pdf", "X-Ａda (3).pdf", "X-Zoë.pdf", "X-Zoë (2).pdf",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "family", "name"),
    [
        ("../..", "CON", "CON_.pdf"),
        ("", "", "row-1.pdf"),
        ("a/b", "c\\d", "cd-ab.pdf"),
        ("\n", ".hidden", "hidden.pdf"),
        ("nul\0", "x", "x-nul.pdf"),
    ],
)
def test_what_is_no_name_becomes_one(given: str, family: str, name: str) -> None:
    assert names("{family}-{given}.pdf", (given, family)) == [name]


@given(st.lists(st.tuples(st.text(max_size=200), st.text(max_size=60)), max_size=6))
def test_every_name_is_safe_and_its_own(rows: list[tuple[str, str]]) -> None:
    made = names("{family}-{given}.pdf", *rows)
    assert len({name.casefold() for name in made}) == len(rows)
    for name in made:
        stem = name.removesuffix(".pdf")
        assert not set(name) & set('/\\:*?"<>|\u202e')
        assert all(unicodedata.category(char) != "Cc" for char in name)
        assert stem == stem.strip(" .") and stem.split(".")[0].casefold() not in RESERVED
        assert 0 < len(stem.encode()) <= LONGEST + 6


@pytest.mark.parametrize("pattern", ["cards.pdf", "{given", "given}.pdf", ""])
def test_a_pattern_without_a_column_is_refused(pattern: str) -> None:
    with pytest.raises(CardError) as caught:
        names(pattern, ("Ada", "Lovelace"))
    assert caught.value.code == "bad-pattern"


def test_an_unknown_column_is_named_with_those_that_there_are() -> None:
    with pytest.raises(CardError) as caught:
        names("{ward}.pdf", ("Ada", "Lovelace"))
    assert caught.value.values == {"name": "ward", "choices": "given, Family name, row"}


def test_each_person_has_a_file_with_their_own_words(tmp_path: Path) -> None:
    table = Table(("recipient",), (("Ada",), ("Bea",), ("Ada",)))
    cards = CardList(COMPOSER, PeopleList(table, (("recipient", 0),)), rows=(3, 2))
    told: list[tuple[int, int]] = []
    made = write_each(
        cards, FOR_SHOP, tmp_path / "new", "{recipient} {row}.pdf", PDF,
        Watch(lambda done, total: told.append((done, total))),
    )  # fmt: skip
    assert [path.name for path in made.files] == ["Ada 3.pdf", "Bea 2.pdf"]
    assert told == [(1, 2), (2, 2)] and made.report.records == 2
    for path in made.files:
        with pikepdf.open(path) as pdf:
            assert len(pdf.pages) == 2


def test_stopped_between_two_files_those_that_are_done_stay(tmp_path: Path) -> None:
    table = Table(("recipient",), (("Ada",), ("Bea",)))
    done: list[int] = []
    watch = Watch(lambda number, _: done.append(number), lambda: bool(done))
    made = write_each(
        CardList(COMPOSER, PeopleList(table, (("recipient", 0),))),
        FOR_SHOP,
        tmp_path,
        "{recipient}",
        PDF,
        watch,
    )
    assert made.report.stopped and [one.name for one in tmp_path.iterdir()] == ["Ada.pdf"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    table = Table(("recipient",), (("Ada",),))
    with pytest.raises(CardError) as caught:
        write_each(
            CardList(COMPOSER, PeopleList.of(table)), FOR_SHOP, tmp_path / "file" / "x",
            "{recipient}", PDF,
        )  # fmt: skip
    assert caught.value.code == "cannot-write"

"""What is told of a list by itself: wrong where a card says it, to be judged where none does."""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.catalog import Catalog
from thankyou.export.list_problems import list_problems
from thankyou.export.problem_kinds import kind_of
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

TABLE = Table(
    ("Name", "Ward", "Hospital", "Nickname"),
    (
        ("Ann Lee", "#N/A", "#REF!", "Annie"),
        ("ann lee", "#N/A", "St. X", ""),
        ("NULL", "1", "", ""),
    ),
)
PEOPLE = PeopleList.of(TABLE)


def told(people: PeopleList, card: Card | None) -> dict[int, list[tuple[str, str]]]:
    found = list_problems(people, card)
    return {at: [(one.code, one.level) for one in of_row] for at, of_row in found.items()}


def test_a_damaged_cell_is_wrong_where_a_card_says_it() -> None:
    card = Card(message="Thank you, {recipient}, from {hospital}")
    assert told(PEOPLE, card) == {
        -1: [("name-column-unused", "note")],
        0: [("damaged-cell", "note"), ("damaged-cell", "error")],
        1: [("damaged-cell", "note"), ("damaged-cell", "note"), ("duplicate-person", "note")],
        2: [("damaged-cell", "error")],
    }
    ward = Card(message="Thank you", tagline="{unit}")
    assert told(PEOPLE, ward)[0] == [("damaged-cell", "error")]
    assert told(PEOPLE, None)[0] == [("damaged-cell", "error")]


def test_what_the_reader_of_the_file_has_told_is_not_told_twice() -> None:
    problem = Problem("bad-row", {"at": 1}, row=1)
    table = Table(TABLE.columns, TABLE.records, (problem,))
    assert told(PeopleList.of(table), None)[0] == [("bad-row", "error")]


def test_each_of_them_has_a_kind_of_its_own() -> None:
    kinds = {kind_of(one) for of_row in list_problems(PEOPLE).values() for one in of_row}
    assert kinds == {"damaged", "doubled", "names"}


def test_an_answer_that_says_nothing_is_on_no_card_and_not_told() -> None:
    table = Table(("Name", "What did it mean to you?"), (("Ann Lee", "n/a"), ("Bo Lund", "#N/A")))
    form = PeopleList(table, (("recipient", 0), ("effect", 1)), guided=True)
    languages = Catalog().languages
    assert set(list_problems(form, Card())) == {0, 1}
    assert set(list_problems(form, Card(), languages=languages)) == {1}
    as_list = PeopleList(table, (("recipient", 0), ("effect", 1)))
    assert set(list_problems(as_list, Card(message="{effect}"), languages=languages)) == {0, 1}

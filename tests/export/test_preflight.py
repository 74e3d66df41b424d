"""Preflight: what is told of each row, what once, and how many cards are ready."""

from __future__ import annotations

from collections import Counter

import pytest

from thankyou.base.errors import Problem
from thankyou.catalog import Catalog
from thankyou.export.preflight import Preflight, preflight
from thankyou.export.problem_kinds import KIND_NAMES, grouped, kind_of
from thankyou.layout import compose as composing
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

CATALOG = Catalog()
CARD = Card(message="Dear {recipient},\n\nThank you for the night on {unit}.")
LONG = "and you came back every hour to see how I was " * 60


def people(*rows: tuple[str, ...], columns: tuple[str, ...] = ("recipient", "unit")) -> PeopleList:
    table = Table(columns, tuple((*row, *("",) * (len(columns) - len(row))) for row in rows))
    return PeopleList.of(table)


def by_row(problems: tuple[Problem, ...]) -> dict[int | None, list[str]]:
    found: dict[int | None, list[str]] = {}
    for problem in problems:
        found.setdefault(problem.row, []).append(problem.code)
    return found


def test_each_row_is_told_of_its_own_faults_and_the_others_are_ready() -> None:
    rows = people(("Ada", "Ward 1"), ("", "Ward 2"), ("Bo", LONG), ("Cy \U00010380", "Ward 3"))
    report = preflight(CATALOG, CARD, rows)
    assert by_row(report.problems) == {
        2: ["empty-field"], 3: ["overflow"], 4: ["missing-glyph"],
    }  # fmt: skip
    assert (report.summary.ready, report.summary.printed) == (1, 4)
    assert report.summary.wrong == (2, 3, 4)


def test_who_gets_no_card_is_looked_at_but_not_counted() -> None:
    rows = people(("Ada", "Ward 1"), ("", "Ward 2"), ("Bo", "Ward 3")).ticked([1], False)
    report = preflight(CATALOG, CARD, rows)
    assert by_row(report.problems) == {2: ["empty-field"]}
    assert (report.summary.ready, report.summary.printed) == (2, 2) and report.summary.all_ready


def test_what_is_the_matter_with_all_cards_is_said_once() -> None:
    card = CARD.changed(message=CARD.message + " {nowhere} and teh sun.", design="gone")
    report = preflight(CATALOG, card, people(("Ada", "Ward 1"), ("Bo", "Ward 2")))
    assert by_row(report.problems) == {
        None: ["design-missing", "unknown-field", "leftover", "spelling"]
    }
    assert report.summary.ready == 2


def test_a_message_of_ones_own_is_read_as_the_card_is() -> None:
    rows = people(
        ("Ada", "Dear Ada, ring me on 07700 900123."), ("Bo", "Thank you, thnak you."), ("Cy", ""),
        columns=("recipient", "message"),
    )  # fmt: skip
    rows = PeopleList(rows.table, (("recipient", 0), ("message", 1)))
    problems = preflight(CATALOG, Card(message="Dear {recipient}, thank you."), rows).problems
    assert by_row(problems) == {1: ["privacy"], 2: ["spelling"]}
    assert all(problem.level == "note" for problem in problems)


def test_answers_are_read_in_the_sentence_in_which_they_stand() -> None:
    card = Card(message="Dear {recipient}, {moment}. I will allways remember.")
    rows = people(
        ("Ada", "you sat wiht me"), ("Bo", "you sat with me"), columns=("recipient", "moment")
    )
    report = preflight(CATALOG, card, rows)
    assert by_row(report.problems) == {None: ["spelling"], 1: ["spelling"]}


def test_a_column_that_the_card_does_not_name_is_not_read() -> None:
    rows = people(("Ada", "Ward 1", "07700 900123"), columns=("recipient", "unit", "Phone"))
    assert not preflight(CATALOG, CARD, rows).problems
    named = CARD.changed(message=CARD.message + " Ring {phone}.")
    assert by_row(preflight(CATALOG, named, rows).problems) == {1: ["privacy"]}


def test_what_the_writer_put_aside_is_put_aside_for_every_row() -> None:
    rows = people(("Ada", "Ward 1 [unit]"))
    assert by_row(preflight(CATALOG, CARD, rows).problems) == {1: ["leftover"]}
    (note,) = Preflight(CATALOG, CARD.changed(message="[unit]"), rows)._notes.of_card
    card = CARD.changed(dismissed=(note.key,))
    assert not preflight(CATALOG, card, rows).problems


def test_rows_come_in_the_order_in_which_they_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    composed: Counter[str] = Counter()
    real = composing.Composer.compose

    def counted(self: composing.Composer, values: object = None) -> object:
        composed["cards"] += 1
        return real(self, values)  # type: ignore[arg-type]

    monkeypatch.setattr(composing.Composer, "compose", counted)
    look = Preflight(CATALOG, CARD, people(*((f"Person {n}", "Ward") for n in range(50))))
    rows = look.rows((30, 31, *range(30)))
    assert [next(rows)[0], next(rows)[0], next(rows)[0]] == [30, 31, 0]
    assert composed["cards"] <= 4, "only what was asked for, and the card itself, is laid out"


def test_what_the_reader_found_goes_with_its_row() -> None:
    table = Table(("recipient",), (("Ada",), ("Bo",)), (Problem("bad-row", row=2),))
    report = preflight(CATALOG, Card(message="Dear {recipient}"), PeopleList.of(table))
    assert by_row(report.problems) == {2: ["bad-row"]} and report.summary.wrong == (2,)


def test_every_kind_has_its_place_in_the_list() -> None:
    codes = ("spelling", "overflow", "own-design", "bad-row", "photo-coarse", "text-too-long")
    groups = grouped(Problem(code, row=row) for row, code in enumerate(codes, 1))
    assert [one.kind for one in groups] == ["overflow", "damaged", "own", "picture", "spelling"]
    assert [one.cards for one in groups] == [2, 1, 1, 1, 1]
    assert {kind_of(Problem(code)) for code in codes} <= set(KIND_NAMES)

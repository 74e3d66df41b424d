"""The log of decisions: whole after any end of the program, without a word of an answer."""

from __future__ import annotations

import csv
import io
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.people.answer_marks import answer_mark, form_mark
from thankyou.people.own_column import with_own
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.store.approvals import ApprovalLog, Decision, log_csv

QUESTIONS = ("Who would you like to thank?", "What did they do?")
PEOPLE = PeopleList(
    Table(QUESTIONS, (("Amara", "She stayed"), ("Bo", "He laughed"))),
    (("recipient", 0), ("moment", 1)),
    guided=True,
)


def log(folder: Path, session: str = "one", start: int = 100) -> ApprovalLog:
    ticks = count(start)
    return ApprovalLog(folder, session, lambda: float(next(ticks)))


def test_what_was_decided_is_read_again_by_another_session(tmp_path: Path) -> None:
    first = log(tmp_path)
    first.add("form", [("a", 1, "approved"), ("b", 2, "held")], "Vera")
    first.add("form", [("a", 1, "")])
    first.add("other", [("a", 1, "approved")])
    first.close()
    second = log(tmp_path, "two", 200)
    second.add("form", [("c", 3, "approved")])
    assert [(one.time, one.answer, one.decision, one.name) for one in second.entries()] == [
        (100, "a", "approved", "Vera"), (100, "b", "held", "Vera"), (101, "a", "", ""),
        (102, "a", "approved", ""), (200, "c", "approved", ""),
    ]  # fmt: skip
    assert {mark: one.decision for mark, one in second.latest("form").items()} == {
        "b": "held", "c": "approved",
    }  # fmt: skip
    second.close()


def test_a_torn_end_loses_one_line_and_no_more(tmp_path: Path) -> None:
    one = log(tmp_path)
    one.add("form", [("a", 1, "approved")])
    one.add("form", [("b", 2, "approved")])
    one.close()
    path = tmp_path / "one.log"
    path.write_bytes(path.read_bytes()[:-9])
    assert [entry.answer for entry in log(tmp_path, "two").entries()] == ["a"]
    one.add("form", [("c", 3, "held")])
    assert [entry.answer for entry in one.entries()] == ["a", "c"]
    one.close()


def test_forgetting_takes_the_sessions_own_and_those_that_it_adopted(tmp_path: Path) -> None:
    for name in ("one", "two", "old"):
        each = log(tmp_path, name)
        each.add("form", [(name, 1, "approved")])
        each.close()
    log(tmp_path).forget(("two", "../evil"))
    assert [path.name for path in tmp_path.iterdir()] == ["old.log"]
    log(tmp_path).forget()


@pytest.mark.parametrize("session", ["", "../x", "A b", "x" * 65])
def test_a_session_is_called_plainly(tmp_path: Path, session: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        ApprovalLog(tmp_path, session)


def test_no_word_is_in_the_log_and_a_name_only_if_it_was_given(tmp_path: Path) -> None:
    one = log(tmp_path)
    one.add(form_mark(PEOPLE), [(answer_mark(PEOPLE, 0), 1, "approved")])
    one.close()
    data = (tmp_path / "one.log").read_bytes()
    assert not any(word.encode() in data for word in ("Amara", "stayed", "thank", "name"))


def test_an_answer_is_known_again_until_a_word_of_it_changes() -> None:
    mark = answer_mark(PEOPLE, 0)
    assert mark != answer_mark(PEOPLE, 1)
    assert mark != answer_mark(PEOPLE.with_cell(0, 1, "She stayed."), 0)
    assert mark != answer_mark(with_own(PEOPLE, {0: "Deutsch"}, "language", "Language"), 0)
    grown = PeopleList(
        Table(QUESTIONS, (("New", "x"), *PEOPLE.table.records)), PEOPLE.mapping, guided=True
    )
    assert (form_mark(grown), answer_mark(grown, 1)) == (form_mark(PEOPLE), mark)
    wider = with_own(PEOPLE, {0: "2"}, "draft", "Draft")
    assert form_mark(wider) == form_mark(PEOPLE)


@given(st.text(max_size=20), st.sampled_from(("", "approved", "held")))
def test_the_log_as_csv_holds_no_formula(name: str, decision: str) -> None:
    entry = Decision(0.0, "f", "a", 3, decision, name)
    text = log_csv([entry], {"": "back", "approved": "yes", "held": "no"}, "abcdef")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    cell = rows[1][5] if len(rows) > 1 else ""
    assert cell[:1] not in ("=", "+", "-", "@") and cell.removeprefix("'") == name.removeprefix("'")
    assert rows[1][:4] == ["1970-01-01T00:00:00Z", "f", "a", "3"]

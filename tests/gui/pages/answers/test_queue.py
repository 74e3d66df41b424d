"""The reading queue: what comes next, and how far it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.gui.pages.answers.queue import Queue
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table


def people(decisions: str, left_out: frozenset[int] = frozenset()) -> PeopleList:
    """An answer a letter: a approved, h held, - nobody has read it."""
    table = Table(("moment",), tuple((str(n),) for n in range(len(decisions))))
    return PeopleList(
        table, (("moment", 0),), guided=True, left_out=left_out,
        approved=frozenset(n for n, one in enumerate(decisions) if one == "a"),
        held=frozenset(n for n, one in enumerate(decisions) if one == "h"),
    )  # fmt: skip


def test_how_far_the_reading_is() -> None:
    assert Queue(people("----")).progress() == "0 of 4 read"
    assert Queue(people("aah-")).progress() == "3 of 4 read · 2 approved · 1 held"
    assert Queue(people("aah-", frozenset({0}))).progress() == "2 of 3 read · 1 approved · 1 held"


def test_how_it_ends() -> None:
    assert Queue(people("aaah")).finish() == (
        "All 4 are read.", "3 will be printed. One is held until somebody decides.",
    )  # fmt: skip
    assert Queue(people("a")).finish() == ("The one answer is read.", "One will be printed.")
    assert (
        Queue(people("hh")).finish()[1] == "None of them was approved, so nothing will be printed."
    )
    assert Queue(people("ah")).done and not Queue(people("a-")).done


@given(st.text("ah-", min_size=1, max_size=9), st.sets(st.integers(0, 8)), st.integers(0, 8))
def test_the_next_one_is_unread_and_the_first_after_this(
    decisions: str, out: set[int], at: int
) -> None:
    queue = Queue(people(decisions, frozenset(out)))
    unread = [row for row in queue.rows if decisions[row] == "-"]
    expected = next((row for row in unread if row > at), unread[0] if unread else None)
    assert queue.unread(at) == expected
    assert queue.done == (not unread)
    assert queue.read + len(unread) == len(queue.rows)


@given(st.text("ah-", min_size=1, max_size=9), st.sampled_from((None, "held")))
def test_stepping_through_and_back_meets_the_same_answers(decisions: str, only: str | None) -> None:
    queue = Queue(people(decisions))
    forth, row = [], queue.step(-1, 1, only)
    while row is not None:
        forth.append(row)
        row = queue.step(row, 1, only)
    back, row = [], queue.step(len(decisions), -1, only)
    while row is not None:
        back.append(row)
        row = queue.step(row, -1, only)
    assert forth == back[::-1]
    assert len(forth) == (len(decisions) if only is None else decisions.count("h"))

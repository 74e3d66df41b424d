"""What can be done about a person's note at once: a mended cell, all cells with the same fault, a
double that gets no card.

In: a problem of one row, and the open table. Out: buttons, as (words, what they do).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from thankyou.base.errors import Problem
from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable

Act = tuple[str, Callable[[], object]]
_MOST_SHOWN = 40


def helping_acts(problem: Problem, people: OpenTable) -> tuple[Act, ...]:
    """The acts that help with a problem, the plainest first; () if only a person can know."""
    if problem.code == "duplicate-person" and problem.row is not None:
        return _about_double(problem, problem.row - 1, people)
    if problem.code == "bad-row" and problem.row is not None:
        return ((tr("It is right as it is"), partial(_right, people, problem.row - 1)),)
    mended = problem.values.get("mended")
    if not mended or not _stands(problem, people):
        return ()
    words = one_line(str(mended))
    short = words if len(words) <= _MOST_SHOWN else words[:_MOST_SHOWN] + "…"
    acts: list[Act] = [(tr("Use “{words}”", words=short), lambda: mend(people, [problem]))]
    alike = [one for one in alike_in(problem, people) if _stands(one, people)]
    if len(alike) > 1:
        all_words = plural("Use the one mended cell", "Use all %n mended cells", len(alike))
        acts.append((all_words, lambda: mend(people, alike)))
    return tuple(acts)


def alike_in(problem: Problem, people: OpenTable) -> list[Problem]:
    """The problems of the whole list that are of the same kind, with what is meant."""
    kind = (problem.code, problem.values.get("kind"))
    return [
        one
        for found in people.statuses
        for one in found or ()
        if (one.code, one.values.get("kind")) == kind and one.values.get("mended")
    ]


def mend(people: OpenTable, problems: list[Problem]) -> None:
    """Have what is meant in the cells, in one step of undo."""
    changes = {_cell(one): str(one.values["mended"]) for one in problems if _stands(one, people)}
    if people.people is not None and changes:
        people.put(people.people.with_cells(changes))


def _cell(problem: Problem) -> tuple[int, int]:
    return (problem.row or 1) - 1, int(problem.values.get("at", -1))


def _stands(problem: Problem, people: OpenTable) -> bool:
    """Whether the cell is still there; its words may have been typed since it was looked at, and
    then the row is looked at again."""
    row, column = _cell(problem)
    table = people.table
    if table is None or not 0 <= row < len(table.records):
        return False
    return 0 <= column < len(table.columns) and people.statuses[row] is not None


def _right(people: OpenTable, row: int) -> None:
    from thankyou.people.list_edits import right_as_it_is

    if people.people is not None:
        people.put(right_as_it_is(people.people, row))


def _about_double(problem: Problem, row: int, people: OpenTable) -> tuple[Act, ...]:
    other = int(problem.values.get("other", 0)) - 1

    def leave_out() -> None:
        if people.people is not None:
            people.put(people.people.ticked([row], False))

    return (
        (tr("No card for this one"), leave_out),
        (tr("Look at the other"), lambda: people.select(other)),
    )

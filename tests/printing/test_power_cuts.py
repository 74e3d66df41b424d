"""The power fails at every single step of a run: each sheet comes out once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from print_runs import INPUTS, Desk, PowerCut, both, by_hand, kill, power_at_each_write

from thankyou.printing.run import Progress, Run
from thankyou.printing.run_plan import RunPlan

PLANS = {"both": both(3), "by hand": by_hand(2)}


def begun(desk: Desk, plan: RunPlan) -> Run:
    return desk.runs.begin(plan, INPUTS)


def printed_through(desk: Desk, plan: RunPlan, cuts: list[int]) -> tuple[Run, Progress]:
    """Print a run, with the power failing after so many steps of each try."""
    run = begun(desk, plan)
    for cut in cuts:
        desk.cut = len(desk.steps) + cut
        try:
            return run, desk.print_all(run)
        except PowerCut:
            kill(run)
            desk.spooler = desk.new_spooler()
            run = desk.runs.last()
        finally:
            desk.cut = None
    return run, desk.print_all(run)


def steps_of(plan: RunPlan, folder: Path, can_hold: bool, patch: pytest.MonkeyPatch) -> int:
    """How many steps there are in a run without a power cut."""
    desk = Desk(folder, can_hold)
    with patch.context() as patch:
        power_at_each_write(desk, patch)
        run = begun(desk, plan)
        before = len(desk.steps)
        assert desk.print_all(run).status == "printed"
        kill(run)
    return len(desk.steps) - before


def expected(plan: RunPlan) -> dict[tuple[int, str], int]:
    return {(one.sheet, one.sides): 1 for each in plan.passes for one in each}


@pytest.mark.parametrize("name", PLANS)
def test_a_power_cut_at_any_step_prints_nothing_twice_and_leaves_nothing_out(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = PLANS[name]
    count = steps_of(plan, tmp_path / "count", True, monkeypatch)
    assert count > 40
    for cut in range(count):
        desk = Desk(tmp_path / str(cut))
        with monkeypatch.context() as patch:
            power_at_each_write(desk, patch)
            run, now = printed_through(desk, plan, [cut])
        kill(run)
        assert now.status == "printed", cut
        assert desk.out() == expected(plan), cut


@given(
    st.sampled_from(sorted(PLANS)),
    st.lists(st.integers(min_value=0, max_value=70), max_size=6),
    st.integers(min_value=0, max_value=3),
)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_one_power_cut_after_another(
    tmp_path_factory: pytest.TempPathFactory, name: str, cuts: list[int], speed: int
) -> None:
    """Whether the printer is slow or quick, and wherever in going on the power fails again."""
    plan = PLANS[name]
    desk = Desk(tmp_path_factory.mktemp("cuts"))
    desk.spooler.steps = max(speed, 1)
    with pytest.MonkeyPatch.context() as patch:
        power_at_each_write(desk, patch)
        run, now = printed_through(desk, plan, cuts)
    kill(run)
    assert now.status == "printed"
    assert desk.out() == expected(plan)


def test_where_jobs_cannot_be_held_a_person_is_asked_and_nothing_prints_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = both(2)
    count = steps_of(plan, tmp_path / "count", False, monkeypatch)
    asked = 0
    for cut in range(count):
        desk = Desk(tmp_path / str(cut), can_hold=False)
        # Like the spooler of Qt, it cannot look for a job.
        monkeypatch.setattr(type(desk.spooler), "find", lambda self, title: None)
        with monkeypatch.context() as patch:
            power_at_each_write(desk, patch)
            run, now = printed_through(desk, plan, [cut])
        if now.status == "doubtful":
            asked += 1
            (sheet,) = now.doubtful
            desk.spooler.settle()  # a person looks when the printer is quiet
            run.answer({sheet: (sheet, "both") in desk.out()})
            now = desk.print_all(run)
        assert now.status == "printed", cut
        assert desk.out() == expected(plan), cut
        kill(run)
    assert asked > 0

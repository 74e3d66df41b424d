"""The figures of a run: paper, envelopes, minutes."""

from __future__ import annotations

import pytest
from print_runs import A4, by_hand

from thankyou.printing.job_figures import job_figures, spare_sheets
from thankyou.printing.run_plan import RunPlan, one_pass
from thankyou.printing.spooler import JobOptions


def duplex(sheets: int) -> RunPlan:
    return RunPlan("P", A4, tuple((n,) for n in range(sheets)), one_pass(sheets))


def test_both_sides_by_the_printer() -> None:
    figures = job_figures(duplex(10), envelopes=40)
    assert (figures.sheets, figures.sides, figures.envelopes, figures.spare) == (10, 20, 40, 2)
    assert (figures.minutes, figures.speed_from) == (5, "usual")  # 20 sides of 15 s


def test_one_side_only() -> None:
    options = JobOptions(A4.media, A4.width, A4.height, "off")
    plan = RunPlan("P", options, ((1,), (2,)), one_pass(2, "front"))
    assert job_figures(plan, 2).sides == 2


def test_by_hand_there_are_two_passes_and_the_turning() -> None:
    figures = job_figures(by_hand(60), envelopes=0)
    assert (figures.sides, figures.spare) == (120, 6)
    assert figures.minutes == 32  # 120 sides of 15 s, and 2 minutes to turn the pile


@pytest.mark.parametrize(
    ("sheets", "passes", "spare"),
    [
        (0, 1, 0),
        (1, 1, 2),
        (40, 1, 2),
        (41, 1, 3),
        (60, 1, 3),
        (61, 1, 4),
        (1000, 1, 50),
        (40, 2, 4),
    ],
)
def test_spare_sheets(sheets: int, passes: int, spare: int) -> None:
    assert spare_sheets(sheets, passes) == spare


@pytest.mark.parametrize(
    ("speed", "measured", "seconds", "known"),
    [
        (0, [], 15, "usual"),
        (1, [], 15, "usual"),
        (20, [], 6, "maker"),
        (20, [9.0], 9, "measured"),
        (0, [9.0, 30.0, 8.0], 9, "measured"),
        (0, [5.0, 5.0, 5.0, 5.0, 5.0, 90.0, 90.0, 90.0, 90.0, 90.0, 90.0], 5, "measured"),
    ],
)
def test_speed(speed: float, measured: list[float], seconds: float, known: str) -> None:
    figures = job_figures(duplex(1), 1, speed, measured)
    assert (figures.seconds_per_side, figures.speed_from) == (seconds, known)


def test_a_run_of_a_moment_takes_a_minute() -> None:
    assert job_figures(duplex(1), 1, speed=60).minutes == 1

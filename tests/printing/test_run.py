"""A run as a person meets it: going on, jams, doubts, turning over, pausing, putting away."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from print_runs import INPUTS, Desk, both, by_hand, kill

from thankyou.base import journal
from thankyou.base.errors import CardError, Problem
from thankyou.error_messages import sentence
from thankyou.printing.run import Progress, Run
from thankyou.printing.run_plan import RunPlan, one_pass, plan_from_json, plan_to_json
from thankyou.printing.run_sender import AHEAD
from thankyou.printing.run_state import RunState
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import Impression, JobOptions


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def begun(desk: Desk, plan: RunPlan) -> Run:
    return desk.runs.begin(plan, INPUTS)


def code_of(error: pytest.ExceptionInfo[CardError]) -> str:
    assert not sentence(error.value).startswith(error.value.code)
    return error.value.code


def test_sheets_print_in_order_and_progress_is_told(desk: Desk) -> None:
    told: list[Progress] = []
    with begun(desk, both(5)) as run:
        last = run.go(desk.spooler, told.append)
    assert desk.spooler.order() == [(n, "both") for n in range(1, 6)]
    assert (last.status, last.out, last.sheets) == ("printed", 5, 5)
    assert told[-1] == last
    assert sorted(now.out for now in told) == [now.out for now in told]
    assert max(len(now.on_the_way) for now in told) <= AHEAD


def test_titles_are_neutral(desk: Desk) -> None:
    with begun(desk, by_hand(1)) as run:
        desk.print_all(run)
        titles = [path.read_text("ascii") for path in desk.spooler.jobs()]
        assert titles == [f"thankyou {run.id}-1f", f"thankyou {run.id}-1b"]


def test_by_hand_the_pile_is_turned_between_fronts_and_backs(desk: Desk) -> None:
    with begun(desk, by_hand(3)) as run:
        assert run.go(desk.spooler).status == "turn"
        assert desk.spooler.order() == [(1, "front"), (2, "front"), (3, "front")]
        assert run.go(desk.spooler).status == "turn", "nothing prints before it is turned"
        run.turned()
        run.turned()
        assert run.go(desk.spooler).status == "printed"
        assert desk.spooler.order()[3:] == [(3, "back"), (2, "back"), (1, "back")]


def test_a_sheet_that_jammed_prints_again_with_its_cards_and_no_other_does(desk: Desk) -> None:
    with begun(desk, both(4)) as run:
        run.go(desk.spooler)
        run.again([3])
        now = run.progress()
        assert (now.status, now.out, now.again) == ("printing", 3, 1)
        assert run.go(desk.spooler).status == "printed"
    assert desk.spooler.order()[4:] == [(3, "both")]


def test_a_sheet_can_jam_again_and_again(desk: Desk) -> None:
    with begun(desk, both(2)) as run:
        run.go(desk.spooler)
        for _ in range(3):
            run.again([2])
            run.go(desk.spooler)
        titles = [path.read_text("ascii") for path in desk.spooler.jobs()]
        assert len(set(titles)) == len(titles) == 5
        assert desk.out() == {(1, "both"): 1, (2, "both"): 4}


def test_a_sheet_that_was_not_sent_yet_prints_once_even_if_it_is_asked_for_again(
    desk: Desk,
) -> None:
    with begun(desk, both(3)) as run:
        run.again([2])
        run.go(desk.spooler)
    assert desk.out() == {(n, "both"): 1 for n in (1, 2, 3)}


def test_a_jam_is_said_while_the_sheet_is_still_in_the_queue(desk: Desk) -> None:
    desk.spooler.steps = 0  # nothing moves: the printer waits with the jam
    run = begun(desk, both(2))

    def say(now: Progress) -> None:
        if now.on_the_way == (1, 2) and not now.again:
            run.again([1])
        elif now.again:
            desk.spooler.steps = 1

    assert run.go(desk.spooler, say).status == "printed"
    kill(run)
    assert desk.out() == {(1, "both"): 1, (2, "both"): 1}, "the old job was taken back first"


@pytest.mark.parametrize("when", ["fronts", "backs"])
def test_by_hand_a_sheet_that_jammed_prints_both_its_sides_after_the_others(
    desk: Desk, when: str
) -> None:
    with begun(desk, by_hand(3)) as run:
        run.go(desk.spooler)
        if when == "fronts":
            run.again([2])
        run.turned()
        run.go(desk.spooler)
        if when == "backs":
            run.again([2])
            assert run.go(desk.spooler).status == "turn"
        backs = [sheet for sheet, side in desk.spooler.order() if side == "back"]
        assert backs == ([3, 1] if when == "fronts" else [3, 2, 1]), "it is not in the pile"
        assert desk.spooler.order()[-1] == (2, "front")
        run.turned()
        assert run.go(desk.spooler).status == "printed"
        assert desk.spooler.order()[-1] == (2, "back")


def test_there_is_no_sheet_of_that_number(desk: Desk) -> None:
    with begun(desk, both(3)) as run, pytest.raises(CardError) as caught:
        run.again([2, 4])
    assert (code_of(caught), caught.value.values["sheet"]) == ("unknown-sheet", 4)


def test_a_pause_lets_what_is_on_its_way_come_out_and_sends_no_more(desk: Desk) -> None:
    run = begun(desk, both(6))
    now = run.go(desk.spooler, lambda now: run.pause())
    assert now.status == "paused"
    assert 1 <= now.out <= AHEAD
    assert now.on_the_way == ()
    assert run.go(desk.spooler).status == "printed"
    kill(run)
    assert set(desk.out().values()) == {1}


def test_a_stop_takes_back_what_is_not_printing_and_the_run_can_go_on(desk: Desk) -> None:
    desk.spooler.steps = 0
    run = begun(desk, both(5))

    def stop(now: Progress) -> None:
        if len(now.on_the_way) == AHEAD:
            run.stop()

    assert run.go(desk.spooler, stop).status == "stopped"
    states = [path.name.split("-")[1] for path in desk.spooler.jobs()]
    assert states == ["withdrawn"] * AHEAD
    kill(run)
    desk.spooler.steps = 1
    with desk.runs.resume() as again:
        assert again.go(desk.spooler).status == "printed"
    assert desk.spooler.order() == [(n, "both") for n in range(1, 6)]


def test_by_hand_sheets_that_were_taken_back_keep_their_places(desk: Desk) -> None:
    desk.spooler.steps = 0
    run = begun(desk, by_hand(5))
    stop = lambda now: len(now.on_the_way) == AHEAD and run.stop()  # noqa: E731
    run.go(desk.spooler, stop)
    desk.spooler.steps = 1
    desk.print_all(run)
    kill(run)
    fronts = [sheet for sheet, side in desk.spooler.order() if side == "front"]
    assert fronts == [1, 2, 3, 4, 5]


def test_a_job_that_fails_is_asked_about_and_the_others_wait(desk: Desk) -> None:
    run = begun(desk, both(6))
    failed: list[int] = []

    def fail(now: Progress) -> None:
        if not failed:
            failed.append(now.on_the_way[0])
            desk.spooler.end("1", "failed")

    now = run.go(desk.spooler, fail)
    assert (now.status, now.doubtful) == ("doubtful", (1,))
    assert now.out < 6
    run.answer({1: False})
    assert run.go(desk.spooler).status == "printed"
    kill(run)
    assert desk.out() == {(n, "both"): 1 for n in range(1, 7)}


def test_a_job_that_somebody_took_out_of_the_queue_pauses_the_run(desk: Desk) -> None:
    desk.spooler.steps = 0
    run = begun(desk, both(6))

    def take(now: Progress) -> None:
        if len(now.on_the_way) == AHEAD:
            desk.spooler.end("1", "withdrawn")
            desk.spooler.steps = 1

    assert run.go(desk.spooler, take).status == "paused"
    assert run.go(desk.spooler).status == "printed"
    kill(run)
    assert desk.out() == {(n, "both"): 1 for n in range(1, 7)}


@pytest.mark.parametrize("came_out", [True, False])
def test_after_a_power_cut_the_queue_has_forgotten_a_sheet_that_was_let_go(
    desk: Desk, came_out: bool
) -> None:
    desk.spooler.steps = 0
    run = begun(desk, both(3))
    with pytest.raises(KeyboardInterrupt):
        run.go(desk.spooler, raising_when_on_the_way)
    kill(run)
    desk.spooler.lose("1")
    desk.spooler.steps = 1
    with desk.runs.resume() as again:
        now = again.go(desk.spooler)
        assert (now.status, now.doubtful) == ("doubtful", (1,))
        again.answer({1: came_out})
        assert again.go(desk.spooler).status == "printed"
    assert ((1, "both") in desk.out()) is not came_out
    assert set(desk.out().values()) == {1}


def raising_when_on_the_way(now: Progress) -> None:
    if now.on_the_way:
        raise KeyboardInterrupt


def test_the_id_of_a_lost_job_may_belong_to_another_now(desk: Desk) -> None:
    desk.spooler.steps = 0
    run = begun(desk, both(1))
    with pytest.raises(KeyboardInterrupt):
        run.go(desk.spooler, raising_when_on_the_way)
    kill(run)
    desk.spooler.lose("1")
    other = desk.spooler.submit(Impression(1), "somebody else's")
    assert other == "1"
    with desk.runs.resume() as again:
        assert again.go(desk.spooler).status == "doubtful"
    assert desk.spooler.state(other, "somebody else's") == "held", "it is not let go"


def test_by_hand_the_pile_is_not_turned_while_a_front_is_in_doubt(desk: Desk) -> None:
    run = begun(desk, by_hand(3))
    desk.spooler.steps = 0
    with pytest.raises(KeyboardInterrupt):
        run.go(desk.spooler, raising_when_on_the_way)
    kill(run)
    desk.spooler.lose("1")
    desk.spooler.steps = 1
    with desk.runs.resume() as again:
        assert desk.print_all(again).status == "doubtful"
        again.turned()
        assert again.go(desk.spooler).status == "doubtful"
        again.answer({1: False})
        assert desk.print_all(again).status == "printed"
    order = desk.spooler.order()
    assert order == [
        (2, "front"), (3, "front"), (3, "back"), (2, "back"), (1, "front"), (1, "back"),
    ]  # fmt: skip


class Refusing:
    """A spooler that passes on to another, and refuses while it is told to."""

    def __init__(self, inner: object) -> None:
        self.inner, self.refuses, self.problem = inner, "", None

    def __getattr__(self, name: str) -> object:
        if name == self.__dict__.get("refuses"):
            raise CardError("printer-refused", printer="Files", detail="too large")
        return getattr(self.inner, name)

    def trouble(self) -> Problem | None:
        return self.problem


@pytest.mark.parametrize("refuses", ["submit", "release", "state"])
def test_what_the_queue_refuses_is_said_and_can_be_tried_again(desk: Desk, refuses: str) -> None:
    spooler = Refusing(desk.spooler)
    with begun(desk, both(3)) as run:
        spooler.refuses = refuses
        with pytest.raises(CardError) as caught:
            run.go(spooler)
        assert code_of(caught) == "printer-refused"
        spooler.refuses = ""
        assert run.go(spooler).status == "printed"
    assert desk.out() == {(n, "both"): 1 for n in (1, 2, 3)}


def test_trouble_at_the_printer_is_told_and_passes(desk: Desk) -> None:
    spooler = Refusing(desk.spooler)
    spooler.problem = Problem("printer-stopped", {"printer": "Files", "reason": "media-empty"})
    desk.spooler.steps = 0
    told: list[Problem | None] = []

    def fill(now: Progress) -> None:
        told.append(now.trouble)
        if now.trouble and len(told) > 2:
            spooler.problem, desk.spooler.steps = None, 1

    with begun(desk, both(3)) as run:
        assert run.go(spooler, fill).status == "printed"
    assert told[0] is not None and told[-1] is None
    assert "paper" in sentence(told[0])


def test_nothing_is_sent_that_cannot_be_written_down(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int, data: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with begun(desk, both(2)) as run:
        with monkeypatch.context() as patch:
            patch.setattr(journal, "write_all", full)
            with pytest.raises(CardError) as caught:
                run.go(desk.spooler)
        assert caught.value.values["reason"] == "disk-full"
        assert desk.spooler.jobs() == []
        assert run.go(desk.spooler).status == "printed"


def test_only_one_process_prints_a_run(desk: Desk) -> None:
    with begun(desk, both(2)) as run:
        with pytest.raises(CardError) as caught:
            desk.runs.resume(run.id)
        assert code_of(caught) == "run-in-use"
    desk.runs.resume(run.id).close()


def test_what_is_kept_is_private_and_names_nobody(desk: Desk) -> None:
    with begun(desk, both(2)) as run:
        run.go(desk.spooler)
        kept = sorted(path.relative_to(run.folder).as_posix() for path in run.folder.rglob("*"))
        assert kept == [
            "inputs", "inputs/card.thankyou", "inputs/people.csv", "journal.jsonl", "lock",
            "run.json",
        ]  # fmt: skip
        assert run.input("card.thankyou").read_bytes() == b"card"
        if os.name != "nt":
            for path in [run.folder, *run.folder.rglob("*")]:
                assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_finished_run_keeps_numbers_and_nothing_else(desk: Desk) -> None:
    run = begun(desk, both(3))
    with pytest.raises(CardError) as caught:
        desk.runs.finish(run)
    assert code_of(caught) == "run-not-out"
    run.go(desk.spooler)
    run.again([1])
    run.go(desk.spooler)
    desk.runs.finish(run, desk.spooler)
    assert [path.name for path in run.folder.iterdir()] == ["counts.json"]
    counts = json.loads((run.folder / "counts.json").read_text("ascii"))
    del counts["seconds_per_side"]
    assert counts == {"printer": "Files", "sheets": 3, "sides": 6, "again": 1}
    assert desk.runs.unfinished() == []
    with pytest.raises(CardError) as caught:
        desk.runs.last()
    assert code_of(caught) == "no-run"


def test_a_run_that_is_out_can_print_again_until_the_next_one_begins(desk: Desk) -> None:
    with begun(desk, both(1)) as first:
        first.go(desk.spooler)
    with desk.runs.last() as again:
        again.again([1])
        assert again.go(desk.spooler).status == "printed"
    with begun(desk, both(1)):
        assert not (desk.runs.root / first.id / "inputs").exists()


def test_the_next_run_leaves_one_alone_that_is_not_out(desk: Desk) -> None:
    with begun(desk, both(1)) as first:
        pass
    with begun(desk, both(2)) as second:
        pass
    assert {one.id for one in desk.runs.unfinished()} == {first.id, second.id}
    assert (desk.runs.root / first.id / "inputs" / "card.thankyou").exists()


def test_a_run_can_be_thrown_away_and_its_jobs_with_it(desk: Desk) -> None:
    desk.spooler.steps = 0
    run = begun(desk, both(3))
    with pytest.raises(KeyboardInterrupt):
        run.go(desk.spooler, raising_when_on_the_way)
    kill(run)
    desk.runs.throw_away(run.id, desk.spooler)
    assert list(desk.runs.root.iterdir()) == []
    assert {path.name.split("-")[1] for path in desk.spooler.jobs()} == {"withdrawn"}
    with pytest.raises(CardError) as caught:
        desk.runs.throw_away(run.id)
    assert code_of(caught) == "no-run"


@pytest.mark.parametrize("what", ["journal.jsonl", "run.json"])
def test_a_damaged_run_is_said_and_can_be_thrown_away(desk: Desk, what: str) -> None:
    with begun(desk, both(3)) as run:
        run.go(desk.spooler)
    path = run.folder / what
    path.write_bytes(path.read_bytes().replace(b"held", b"hold", 1).replace(b"cards", b"card?", 1))
    with pytest.raises(CardError) as caught:
        desk.runs.resume(run.id)
    assert code_of(caught) == "run-damaged"
    desk.runs.throw_away(run.id)
    assert not run.folder.exists()


def test_a_run_of_a_newer_program_is_left_alone(desk: Desk) -> None:
    with begun(desk, both(1)) as run:
        pass
    path = run.folder / "run.json"
    path.write_bytes(path.read_bytes().replace(b'"version": 1', b'"version": 2'))
    with pytest.raises(CardError) as caught:
        desk.runs.resume(run.id)
    assert code_of(caught) == "run-too-new"


def test_what_a_crash_left_half_made_or_half_deleted_is_cleared_away(desk: Desk) -> None:
    with begun(desk, both(1)) as run:
        run.go(desk.spooler)
    (run.folder / "counts.json").write_text("{}")  # the crash came right after this
    old = desk.runs.root / ".new-0000"
    old.mkdir()
    os.utime(old, (0, 0))
    (desk.runs.root / ".gone-0001").mkdir()
    assert desk.runs.unfinished() == []
    desk.runs.tidy()
    assert [path.name for path in desk.runs.root.rglob("*")] == [run.id, "counts.json"]


def test_plans_come_back_from_json() -> None:
    for plan in (both(3), by_hand(2)):
        assert plan_from_json(plan_to_json(plan, 5)) == (plan, 5)


def test_a_plan_that_leaves_a_sheet_out_is_refused() -> None:
    with pytest.raises(ValueError, match="hold the sheets"):
        RunPlan("P", JobOptions("m", 1, 1), ((1,), (2,)), one_pass(1))
    with pytest.raises(ValueError, match="twice"):
        RunPlan("P", JobOptions("m", 1, 1), ((1,),), ((Impression(1), Impression(1)),))


def test_the_time_of_a_side_is_measured_without_the_waits() -> None:
    state = RunState(both(7))
    # A jam of ten minutes between the third and the fourth; the last two are seen at once.
    for sheet, at in enumerate([100, 112, 124, 724, 736, 748, 748], 1):
        key = [0, 0, sheet]
        state.apply({"e": "intent", "k": key, "t": "t"})
        state.apply({"e": "releasing", "k": key, "j": "1"})
        state.apply({"e": "done", "k": key, "at": at})
    assert state.seconds_per_side() == pytest.approx(48 / 10)


def test_speeds_of_a_printer_come_from_its_finished_runs(desk: Desk) -> None:
    for name, seconds in (("Files", 6.0), ("Other", 9.0), ("Files", 0.0)):
        folder = desk.runs.root / f"{name}{seconds:.0f}"
        folder.mkdir(parents=True)
        (folder / "counts.json").write_text(
            json.dumps({"printer": name, "seconds_per_side": seconds})
        )
    assert desk.runs.seconds_per_side("Files") == [6.0]


def left_flying(desk: Desk, plan: RunPlan) -> None:
    """A run whose first sheet was let go and is not printed when the power fails."""
    desk.spooler.steps = 0
    run = begun(desk, plan)
    with pytest.raises(KeyboardInterrupt):
        run.go(desk.spooler, raising_when_on_the_way)
    kill(run)
    desk.spooler.steps = 1


def test_a_queue_that_forgot_that_a_sheet_was_let_go_is_not_believed(desk: Desk) -> None:
    """CUPS writes its state down up to 30 s late: after a power cut it can say "held" of a job
    that was printed."""
    left_flying(desk, both(2))
    desk.spooler.start_again(j1="held")
    with desk.runs.resume() as run:
        now = run.go(desk.spooler)
        assert (now.status, now.doubtful) == ("doubtful", (1,))
        assert desk.spooler.state("1", f"thankyou {run.id}-1") == "withdrawn"
        run.answer({1: True})
        assert run.go(desk.spooler).status == "printed"
    assert desk.out() == {(2, "both"): 1}, "the first was printed before the queue forgot"


def test_a_job_that_was_not_let_go_prints_after_a_crash_without_a_question(desk: Desk) -> None:
    left_flying(desk, both(2))
    for path in desk.spooler.jobs():
        path.rename(path.with_name(path.name.replace("pending", "held")))
    with desk.runs.resume() as run:
        assert run.go(desk.spooler).status == "printed"
    assert desk.out() == {(1, "both"): 1, (2, "both"): 1}


@pytest.mark.parametrize("state", ["held", "pending", "printing"])
def test_a_sheet_that_is_out_does_not_come_out_again_when_the_queue_forgot_it(
    desk: Desk, state: str
) -> None:
    with begun(desk, both(8)) as run:
        assert run.go(desk.spooler, lambda now: now.out and run.pause()).status == "paused"
    desk.spooler.steps = 0
    desk.spooler.start_again(j1=state)

    def power(now: Progress) -> None:
        desk.spooler.steps = 1

    with desk.runs.resume() as again:
        assert again.go(desk.spooler, power).status == "printed"
    later = {(n, "both"): 1 for n in range(2, 9)}
    assert desk.out() == later, "the first is not printed by its old job"


def test_what_a_crash_left_held_in_the_queue_is_taken_out_at_the_end(desk: Desk) -> None:
    """The process died while CUPS was still taking the job in: it was not found, and came later."""
    with begun(desk, both(1)) as run:
        run.go(desk.spooler)
        run._ledger.state.titles.insert(0, "thankyou late")
        late = desk.spooler.submit(Impression(1), "thankyou late")
        desk.runs.finish(run, desk.spooler)
    assert desk.spooler.state(late, "thankyou late") == "withdrawn"


def test_a_job_that_somebody_let_go_at_the_queue_is_not_sent_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process died between "held" and "releasing", and a person released the job by hand."""
    run = begun(desk, both(2))
    with monkeypatch.context() as patch:
        patch.setattr(type(desk.spooler), "release", lambda self, job: None)
        patch.setattr("thankyou.printing.run_sender.Sender._release", interrupt)
        with pytest.raises(KeyboardInterrupt):
            run.go(desk.spooler)
    kill(run)
    desk.spooler.release("1")
    with desk.runs.resume() as again:
        assert again.go(desk.spooler).status == "printed"
    assert desk.out() == {(1, "both"): 1, (2, "both"): 1}


def test_a_held_job_that_the_queue_lost_is_sent_again_without_a_question(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = begun(desk, both(2))
    with monkeypatch.context() as patch:
        patch.setattr("thankyou.printing.run_sender.Sender._release", interrupt)
        with pytest.raises(KeyboardInterrupt):
            run.go(desk.spooler)
    kill(run)
    desk.spooler.lose("1")
    with desk.runs.resume() as again:
        assert again.go(desk.spooler).status == "printed"
    assert desk.out() == {(1, "both"): 1, (2, "both"): 1}


def interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def test_backs_by_hand_are_sent_one_at_a_time(desk: Desk) -> None:
    told: list[Progress] = []
    with begun(desk, by_hand(4)) as run:
        run.go(desk.spooler)
        run.turned()
        run.go(desk.spooler, told.append)
    assert max(len(now.on_the_way) for now in told) == 1
    assert [now.next_sheet for now in told if now.on_the_way] == [3, 2, 1, 0]


def test_an_old_run_that_is_out_is_finished_by_itself(desk: Desk) -> None:
    with begun(desk, both(1)) as run:
        run.go(desk.spooler)
    desk.runs.tidy()
    assert (run.folder / "inputs").exists(), "it may print a sheet again for a day"
    os.utime(run.folder / "journal.jsonl", (0, 0))
    desk.runs.tidy()
    assert [path.name for path in run.folder.iterdir()] == ["counts.json"]


def test_only_the_newest_numbers_are_kept(desk: Desk) -> None:
    for number in range(25):
        folder = desk.runs.root / f"run{number}"
        folder.mkdir(parents=True)
        (folder / "counts.json").write_text("{}")
        os.utime(folder, (number, number))
    desk.runs.tidy()
    assert {path.name for path in desk.runs.root.iterdir()} == {f"run{n}" for n in range(5, 25)}


def test_a_run_that_cannot_be_written_is_not_begun(tmp_path: Path) -> None:
    (tmp_path / "runs").write_text("a file, not a folder")
    with pytest.raises(CardError) as caught:
        begun(Desk(tmp_path), both(1))
    assert code_of(caught) == "cannot-write"


def test_a_sheet_that_a_crash_left_goes_at_the_next_start(tmp_path: Path) -> None:
    runs = Runs(tmp_path)
    with runs.begin(both(1), INPUTS) as run:
        sheet = run.folder / "sheet.pdf"
        sheet.write_bytes(b"%PDF-")
        runs.clear_sheets()
        assert sheet.exists()  # somebody is printing it
    runs.clear_sheets()
    assert not sheet.exists() and runs.ids() == {run.id}
    Runs(tmp_path / "nowhere").clear_sheets()

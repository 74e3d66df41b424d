"""Jobs to CUPS: what is asked of it, and what its answers mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from print_runs import both, by_hand
from stand_in import StandIn, captured

from thankyou.base.errors import CardError, Problem
from thankyou.error_messages import sentence
from thankyou.printing import cups_spooler as module
from thankyou.printing.cups_spooler import CupsSpooler, job_attributes, job_state
from thankyou.printing.ipp import Attribute, JobState, Operation
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import Impression, JobOptions

A4 = JobOptions("iso_a4_210x297mm", 595.2756, 841.8898, "long")


def write(impression: Impression, path: Path) -> None:
    path.write_bytes(f"%PDF {impression.sheet} {impression.sides}".encode())


@pytest.fixture
def service() -> StandIn:
    return StandIn(captured("one_side"), captured("two_sides"))


@pytest.fixture
def spooler(service: StandIn, tmp_path: Path) -> CupsSpooler:
    return CupsSpooler("CardTest", A4, write, tmp_path, service)


def plain(attributes: list[Attribute]) -> dict[str, Any]:
    """Attributes by name; collections as such too."""
    return {
        one.name: plain(list(one.values)) if one.kind == 0x34 else one.values[0]
        for one in attributes
    }


def test_a_job_is_held_until_it_is_released(service: StandIn, spooler: CupsSpooler) -> None:
    job = spooler.submit(Impression(1), "thankyou 1-1")
    assert (job, spooler.state(job, "thankyou 1-1")) == ("1", "held")
    spooler.release(job)
    spooler.release(job)
    assert spooler.state(job, "thankyou 1-1") == "pending"
    operation, attributes, resource = service.asked[0]
    assert (operation, resource) == (Operation.PRINT_JOB, "/printers/CardTest")
    assert plain(list(attributes)) == {
        "printer-uri": "ipp://localhost/printers/CardTest",
        "job-name": "thankyou 1-1",
        "document-format": "application/pdf",
        "job-hold-until": "indefinite",
        "copies": 1,
        "number-up": 1,
        "job-sheets": "none",
        "print-scaling": "none",
        "page-delivery": "same-order",
        "sides": "two-sided-long-edge",
        "media": "iso_a4_210x297mm",
    }


def test_the_sheet_s_file_is_made_for_the_job_and_does_not_stay(
    service: StandIn, spooler: CupsSpooler, tmp_path: Path
) -> None:
    spooler.submit(Impression(3, "back"), "t")
    assert service.files == [b"%PDF 3 back"]
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_that_cannot_be_made_leaves_no_job(service: StandIn, tmp_path: Path) -> None:
    def fails(impression: Impression, path: Path) -> None:
        path.write_bytes(b"half")
        raise CardError("cannot-read", path="x", reason="no-file")

    with pytest.raises(CardError):
        CupsSpooler("CardTest", A4, fails, tmp_path, service).submit(Impression(1), "t")
    assert service.asked == [] and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("duplex", "two_sided", "sides"),
    [
        ("long", True, "two-sided-long-edge"),
        ("short", True, "two-sided-short-edge"),
        ("off", True, "one-sided"),
        ("long", False, "one-sided"),
    ],
)
def test_sides(duplex: str, two_sided: bool, sides: str) -> None:
    options = JobOptions(A4.media, A4.width, A4.height, duplex)
    assert plain(job_attributes(options, two_sided))["sides"] == sides


def test_a_tray_or_a_size_of_ones_own_goes_into_a_collection() -> None:
    size = {"x-dimension": 21000, "y-dimension": 29700}
    tray = JobOptions(A4.media, A4.width, A4.height, "off", "photo")
    told = plain(job_attributes(tray, False))
    assert told["media-col"] == {"media-size": size, "media-source": "photo"}
    assert "media" not in told, "a job may not have both"
    own = JobOptions("custom_card_210.00x297.00mm", A4.width, A4.height)
    assert plain(job_attributes(own, False))["media-col"] == {"media-size": size}
    full = JobOptions(A4.media, A4.width, A4.height, borderless=True)
    told = plain(job_attributes(full, False))["media-col"]
    assert [told[f"media-{edge}-margin"] for edge in ("left", "top", "right", "bottom")] == [0] * 4


@pytest.mark.parametrize(
    ("state", "began", "became"),
    [
        (JobState.PENDING, [], "pending"),
        (JobState.HELD, [], "held"),
        (JobState.PROCESSING, [5], "printing"),
        (JobState.STOPPED, [5], "printing"),
        (JobState.COMPLETED, [5], "done"),
        (JobState.CANCELED, [5], "failed"),
        (JobState.CANCELED, [], "withdrawn"),
        (JobState.ABORTED, [5], "failed"),
        (JobState.ABORTED, [], "withdrawn"),
    ],
)
def test_what_became_of_a_job(state: JobState, began: list[int], became: str) -> None:
    values = {"job-name": ["t"], "job-state": [int(state)], "time-at-processing": began}
    assert job_state(values, "t") == became
    assert job_state(values, "u") == "gone", "the id is another job's now"


def test_a_job_that_is_not_there_is_gone(spooler: CupsSpooler) -> None:
    assert spooler.state("9", "t") == "gone"
    spooler.cancel("9")


def test_jobs_are_found_by_their_titles(spooler: CupsSpooler) -> None:
    for title in ("t-1", "t-1", "t-10"):
        spooler.submit(Impression(1), title)
    assert (spooler.find("t-1"), spooler.find("t-10"), spooler.find("t")) == ("2", "3", None)


def test_a_job_is_taken_back_once(spooler: CupsSpooler) -> None:
    job = spooler.submit(Impression(1), "t")
    spooler.cancel(job)
    spooler.cancel(job)
    assert spooler.state(job, "t") == "withdrawn"


def code_of(error: pytest.ExceptionInfo[CardError]) -> str:
    assert "{" not in sentence(error.value)
    return error.value.code


def test_what_the_queue_refuses_is_said_in_its_words(service: StandIn, tmp_path: Path) -> None:
    service.printers["CardTest"]["printer-is-accepting-jobs"] = [False]
    spooler = CupsSpooler("CardTest", A4, write, tmp_path, service)
    with pytest.raises(CardError) as caught:
        spooler.submit(Impression(1), "t")
    assert code_of(caught) == "printer-refused"
    assert "is not accepting jobs" in sentence(caught.value)
    with pytest.raises(CardError) as caught:
        spooler.release("7")
    assert code_of(caught) == "printer-refused"
    trouble = spooler.trouble()
    assert trouble is not None and trouble.code == "printer-refuses"


def test_a_service_that_does_not_answer_is_said(service: StandIn, spooler: CupsSpooler) -> None:
    service.silent = True
    for ask in (spooler.trouble, lambda: spooler.find("t"), lambda: spooler.state("1", "t")):
        with pytest.raises(CardError) as caught:
            ask()
        assert code_of(caught) == "printer-unreachable"


def test_a_printer_that_was_removed_is_said(service: StandIn, tmp_path: Path) -> None:
    spooler = CupsSpooler("Old", A4, write, tmp_path, service)
    trouble = spooler.trouble()
    assert trouble == Problem("printer-removed", {"printer": "Old"})
    assert spooler.find("t") is None
    assert "Old" in sentence(trouble)


def test_an_idle_printer_is_no_trouble(spooler: CupsSpooler) -> None:
    assert spooler.trouble() is None


def test_without_libcups_there_is_no_spooler(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "libcups", lambda: None)
    with pytest.raises(CardError) as caught:
        CupsSpooler("P", A4, write, tmp_path)
    assert code_of(caught) == "no-printers"


def test_a_session_ends_with_the_print_service(
    spooler: CupsSpooler, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pid = tmp_path / "cupsd.pid"
    monkeypatch.setattr(module, "PID_FILES", (tmp_path / "none", pid))
    without = spooler.session()
    assert without == spooler.session()
    pid.write_text("1")
    assert spooler.session() != without


@pytest.mark.parametrize("way", ["both", "by hand"])
def test_a_whole_run_goes_through_the_queue(service: StandIn, tmp_path: Path, way: str) -> None:
    plan = both(4) if way == "both" else by_hand(4)

    def printer_works(seconds: float) -> None:
        for job in service.jobs.values():
            if job["job-state"] == [JobState.PENDING]:
                job["job-state"], job["time-at-processing"] = [JobState.COMPLETED], [5]
                return

    with Runs(tmp_path / "runs", wait=printer_works).begin(plan, {}) as run:
        spooler = CupsSpooler("CardTest", plan.options, write, run.folder, service)
        while (now := run.go(spooler)).status == "turn":
            run.turned()
        assert now.status == "printed"
        titles = [job["job-name"][0] for job in service.jobs.values()]
        ends = (
            ["1", "2", "3", "4"]
            if way == "both"
            else ["1f", "2f", "3f", "4f", "4b", "3b", "2b", "1b"]
        )
        assert titles == [f"thankyou {run.id}-{end}" for end in ends]

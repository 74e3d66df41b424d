"""The work of an export: on a thread, reported, stopped, and always ended with a sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.export.output_kinds import kind_for
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.print import export_job
from thankyou.gui.pages.print.export_job import (
    ExportJob,
    ExportRequest,
    ExportResult,
    Stopped,
    failure_of,
    file_to_write,
    write_files,
)
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

PDF, PNG = kind_for(Path("a.pdf")), kind_for(Path("a.png"))
PEOPLE = PeopleList.of(Table(("recipient",), (("Ada",), ("Bea",))))


def request(path: Path, **more: Any) -> ExportRequest:
    return ExportRequest(Card(message="Dear {recipient}"), PDF, path, **more)


def no_progress(done: int, total: int) -> None:
    pass


def test_one_card_is_written_with_the_words_of_the_record(tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    assert write_files(request(path, record={"recipient": "Ada"}), no_progress, bool) == [path]
    assert path.exists()


def test_everyones_cards_are_counted_as_they_are_done(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    asked = request(tmp_path / "all.pdf", people=PEOPLE)
    write_files(asked, lambda done, total: steps.append((done, total)), bool)
    assert steps == [(1, 2), (2, 2)]
    with pytest.raises(Stopped):
        write_files(request(tmp_path / "b.pdf", people=PEOPLE), no_progress, lambda: True)
    assert not (tmp_path / "b.pdf").exists()


def ended(job: ExportJob, asked: ExportRequest, qtbot: QtBot) -> ExportResult:
    with qtbot.waitSignal(job.ended) as caught:
        job.start(asked)
    assert caught.args is not None
    result: ExportResult = caught.args[0]
    return result


def test_the_work_is_not_on_the_windows_thread(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[threading.Thread] = []

    def write(asked: ExportRequest, *_: object) -> list[Path]:
        threads.append(threading.current_thread())
        return [asked.path]

    monkeypatch.setattr(export_job, "write_files", write)
    result = ended(ExportJob(jobs), request(tmp_path / "a.pdf"), qtbot)
    assert threads != [threading.main_thread()]
    assert result == ExportResult(f"Done: {tmp_path / 'a.pdf'}", "good", tmp_path)


def test_stop_asks_the_work_and_progress_arrives_on_the_way(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_to_stop = threading.Event()

    def write(
        asked: ExportRequest, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        progress(3, 3)
        while not cancelled():
            asked_to_stop.wait(0.01)
        raise Stopped

    monkeypatch.setattr(export_job, "write_files", write)
    job = ExportJob(jobs)
    with qtbot.waitSignal(job.progressed) as step:
        job.start(request(tmp_path / "a.pdf"))
    assert step.args == [3, 3]
    job.start(request(tmp_path / "b.pdf"))  # one at a time: this is not begun
    with qtbot.waitSignal(job.ended) as caught:
        job.stop()
        asked_to_stop.set()
        assert job.busy
    assert caught.args == [ExportResult("Stopped. No file was made.", "plain")]
    assert not job.busy


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (CardError("cannot-write", path="x", reason="disk-full"), "disk is full"),
        (MemoryError(), "memory is full"),
        (OSError(28, "No space left on device"), "No space left on device"),
    ],
)
def test_what_can_be_expected_to_fail_has_a_sentence(error: Exception, words: str) -> None:
    result = failure_of(error)
    assert result is not None and words in result.words and result.tone == "care"
    assert result.folder is None


def test_a_mistake_of_ours_is_said_and_raised(
    jobs: Jobs, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(*_: object) -> list[Path]:
        raise ZeroDivisionError

    monkeypatch.setattr(export_job, "write_files", write)
    with qtbot.captureExceptions() as raised:
        result = ended(ExportJob(jobs), request(tmp_path / "a.pdf"), qtbot)
        qtbot.waitUntil(lambda: bool(raised))
    assert result == ExportResult("Something went wrong, and no file was made.", "care")
    assert raised[0][0] is ZeroDivisionError


def test_a_typed_name_says_the_kind_or_gets_its_ending(tmp_path: Path) -> None:
    pictures = (PNG, kind_for(Path("a.jpg")))
    assert file_to_write(tmp_path / "a.JPG", PNG, pictures) == (tmp_path / "a.JPG", pictures[1])
    assert file_to_write(tmp_path / "a.gif", PNG, pictures) == (tmp_path / "a.gif.png", PNG)
    assert file_to_write(tmp_path / "a.png", PDF, (PDF,)) == (tmp_path / "a.png.pdf", PDF)
    (tmp_path / "a.png.pdf").write_text("mine")
    with pytest.raises(CardError) as caught:
        file_to_write(tmp_path / "a.png", PDF, (PDF,))
    assert caught.value.code == "output-kind"

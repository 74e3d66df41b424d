"""Work on threads: what arrives, what is dropped, what is stopped."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from thankyou.gui.jobs import Jobs, Ticket


def test_only_the_newest_work_of_a_lane_arrives(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = threading.Event()
    got: list[str] = []

    def first(_: Ticket) -> str:
        gate.wait(5)
        return "old"

    jobs.run("lane", first, got.append)
    with qtbot.waitSignal(jobs.idle):
        jobs.run("lane", lambda _: "new", got.append)
        gate.set()
    assert got == ["new"]
    jobs.close()


def test_a_failure_is_reported(qtbot: QtBot) -> None:
    jobs = Jobs()
    failures: list[Exception] = []

    def fail(_: Ticket) -> None:
        raise OSError("no")

    with qtbot.waitSignal(jobs.idle):
        jobs.run("lane", fail, lambda _: None, failures.append)
    assert isinstance(failures[0], OSError)
    jobs.close()


def test_close_stops_and_waits(qtbot: QtBot) -> None:
    jobs = Jobs()
    began, ended = threading.Event(), threading.Event()

    def work(ticket: Ticket) -> None:
        began.set()
        while not ticket.cancelled():
            threading.Event().wait(0.001)
        ended.set()

    jobs.run("lane", work, lambda _: None)
    qtbot.waitUntil(began.is_set)
    jobs.close()
    assert ended.is_set()
    assert jobs.run("lane", work, lambda _: None).cancelled()


def test_what_work_reports_arrives_on_the_windows_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    threads: list[int] = []

    def work(ticket: Ticket) -> None:
        jobs.report(ticket, lambda _: threads.append(threading.get_ident()), 1)

    with qtbot.waitSignal(jobs.idle):
        jobs.run("lane", work, lambda _: None)
    assert threads == [threading.get_ident()]
    jobs.close()


def test_cancelled_work_brings_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    gate = threading.Event()
    got: list[object] = []
    with qtbot.waitSignal(jobs.idle):
        jobs.run("lane", lambda _: gate.wait(5), got.append)
        assert jobs.busy("lane")
        jobs.cancel("lane")
        assert not jobs.busy("lane") and jobs.busy()
        gate.set()
    assert got == []
    jobs.close()


def test_threads_begin_when_the_turn_that_asked_for_them_is_over(qtbot: QtBot) -> None:
    """What it shows is painted by then: they would only hold it up."""
    jobs = Jobs()
    done: list[int] = []
    with qtbot.waitSignal(jobs.idle):
        first = jobs.run("lane", lambda _: done.append(1), lambda _: None)
        jobs.run("lane", lambda _: done.append(2), lambda _: None)
        assert jobs.busy("lane") and jobs._pool.activeThreadCount() == 0
    assert first.cancelled() and done == [2]
    jobs.close()

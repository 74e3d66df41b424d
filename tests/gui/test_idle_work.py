"""Work in steps: one in each turn of the event loop, all at once for who cannot wait."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from thankyou.gui.idle_work import IdleWork


@pytest.fixture
def owner() -> Iterator[QObject]:
    made = QObject()
    yield made
    made.deleteLater()


def steps(log: list[str], *names: str) -> Iterator[None]:
    for name in names:
        log.append(name)
        yield


def test_others_have_their_turn_between_two_steps(owner: QObject, qtbot: QtBot) -> None:
    log: list[str] = []
    work = IdleWork(owner)
    other = QTimer(owner)
    other.setInterval(0)
    other.timeout.connect(lambda: log.append("."))
    with qtbot.waitSignal(work.over):
        other.start()
        work.add(steps(log, "a", "b", "c"))
        work.add(steps(log, "d"))
    other.stop()
    told = "".join(log).strip(".")
    assert told.replace(".", "") == "abcd"
    assert not any(pair in told for pair in ("ab", "bc", "cd"))
    assert not work.busy


def test_who_cannot_wait_has_all_of_it_in_its_order(owner: QObject) -> None:
    log: list[str] = []
    work = IdleWork(owner)

    def asking() -> Iterator[None]:
        log.append("a")
        work.finish()  # asked from within: the rest comes after this
        log.append("b")
        yield
        log.append("c")

    work.add(asking())
    work.add(steps(log, "d", "e"))
    work.step()
    assert log == ["a", "b"]
    act = work.done_before(lambda words: log.append(words))
    act("act")
    assert log == ["a", "b", "c", "d", "e", "act"]
    assert not work.busy


def test_what_fails_takes_only_its_own_with_it(owner: QObject, qtbot: QtBot) -> None:
    log: list[str] = []

    def failing() -> Iterator[None]:
        log.append("a")
        yield
        raise ValueError("no")

    work = IdleWork(owner)
    with qtbot.captureExceptions() as caught, qtbot.waitSignal(work.over):
        work.add(failing())
        work.add(steps(log, "b"))
    assert [kind for kind, *_ in caught] == [ValueError]
    assert log == ["a", "b"]


def test_what_nobody_has_asked_for_waits_for_the_others(owner: QObject, qtbot: QtBot) -> None:
    log: list[str] = []
    asked: list[bool] = [True, True, False]
    work = IdleWork(owner, lambda: asked.pop(0) if len(asked) > 1 else asked[0])
    with qtbot.waitSignal(work.over):
        work.add(steps(log, "a"))
        assert log == []
    assert asked == [False]
    work.add(steps(log, "b"))
    work.stop()
    assert not work.busy and log == ["a"]

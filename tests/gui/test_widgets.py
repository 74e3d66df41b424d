"""The parts that need no window: history, status, workers."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from thankyou.base.errors import Problem
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.undo import PAUSE, UndoStack
from thankyou.gui.widgets.fit_status import fit_status, number
from thankyou.layout.composition import Composition, Fit
from thankyou.model.card import Card


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def typed(text: str) -> Card:
    return Card(message=text)


def test_letters_of_a_word_are_one_step() -> None:
    history = UndoStack(typed(""), Clock())
    for text in ("a", "ab", "abc"):
        history.push(typed(text), "message")
    assert history.undo() == typed("")
    assert history.redo() == typed("abc")


def test_a_word_a_pause_and_another_field_begin_a_step() -> None:
    clock = Clock()
    history = UndoStack(typed(""), clock)
    history.push(typed("a "), "message", word_ended=True)
    history.push(typed("a b"), "message")
    clock.now += PAUSE + 0.1
    history.push(typed("a bc"), "message")
    history.push(Card(message="a bc", tagline="x"), "tagline")
    undone = [history.undo() for _ in range(4)]
    assert undone == [typed("a bc"), typed("a b"), typed("a "), typed("")]
    assert history.undo() is None


def test_a_change_after_undo_ends_redo() -> None:
    history = UndoStack(typed(""), Clock())
    history.push(typed("a"))
    history.undo()
    history.push(typed("b"), "message")
    assert not history.can_redo
    assert history.undo() == typed("")


def test_typing_after_undo_does_not_replace_what_was_undone_to() -> None:
    history = UndoStack(typed(""), Clock())
    history.push(typed("a"), "message")
    history.push(typed("a b"), "other")
    history.undo()
    history.push(typed("ac"), "message")
    assert history.undo() == typed("a")


def composition(*fits: Fit, problems: tuple[Problem, ...] = ()) -> Composition:
    return Composition((), problems, fits, "")


def fit(role: str = "message", free: int = 0, over: int = 0, wide: bool = False,
        shrunk: bool = False, size: float = 10.0) -> Fit:  # fmt: skip
    return Fit("back", role, free, over, wide, shrunk, size)


@pytest.mark.parametrize(
    ("given", "words", "tone"),
    [
        (None, "Getting your card ready…", "plain"),
        (composition(fit(free=2)), "Fits, with room for two more lines", "good"),
        (composition(fit(free=1)), "Fits, with room for one more line", "good"),
        (composition(fit(free=0)), "Fits exactly", "good"),
        (composition(fit(shrunk=True)), "Fits exactly, in slightly smaller type", "good"),
        (composition(fit(free=30)), "Fits, with plenty of room", "good"),
        (composition(fit(over=1)),
         "One line too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=3)),
         "Three lines too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=40)),
         "40 lines too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=1, wide=True)),
         "A word is too long for the line: shorten it, or choose a larger card", "care"),
        (composition(fit(free=3), fit("sentiment", over=2)),
         "Two lines too long on the front: shorten those words", "care"),
        (composition(fit(free=9, size=0.0)),
         "No message yet: the card is ready for your words", "plain"),
        (composition(fit(free=2), problems=(Problem("missing-glyph"),)),
         "One character cannot be printed: the notes say which", "care"),
    ],
)  # fmt: skip
def test_status(given: Composition | None, words: str, tone: str) -> None:
    status = fit_status(given)
    assert (status.words, status.tone) == (words, tone)


def test_numbers_are_spelled_to_twelve() -> None:
    assert [number(0), number(12), number(13)] == ["no", "twelve", "13"]


def test_values_of_a_sentence_are_not_formats() -> None:
    assert tr("a {x}", x="{y} {0.__class__}") == "a {y} {0.__class__}"


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


def test_a_failure_is_told(qtbot: QtBot) -> None:
    jobs = Jobs()
    told: list[Exception] = []

    def fail(_: Ticket) -> None:
        raise OSError("no")

    with qtbot.waitSignal(jobs.idle):
        jobs.run("lane", fail, lambda _: None, told.append)
    assert isinstance(told[0], OSError)
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
    assert began.wait(5)
    jobs.close()
    assert ended.is_set()
    assert jobs.run("lane", work, lambda _: None).cancelled()

"""Undo and redo: what is one step."""

from __future__ import annotations

from thankyou.gui.undo import LIMIT, PAUSE, UndoStack
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


def test_the_same_card_is_no_step() -> None:
    history = UndoStack(typed("a"), Clock())
    assert not history.push(typed("a"))
    assert not history.can_undo


def test_what_was_before_a_reset_cannot_be_undone() -> None:
    history = UndoStack(typed("a"), Clock())
    history.push(typed("b"))
    history.reset(typed("c"))
    assert history.undo() is None and history.redo() is None
    assert history.state == typed("c")


def test_a_closed_step_is_not_typed_on() -> None:
    history = UndoStack(typed(""), Clock())
    history.push(typed("a"), "message")
    history.close()
    history.push(typed("ab"), "message")
    assert history.undo() == typed("a")


def test_the_oldest_steps_are_forgotten() -> None:
    history = UndoStack(typed(""), Clock())
    for number in range(LIMIT + 5):
        history.push(typed(str(number)))
    steps = 0
    while history.undo() is not None:
        steps += 1
    assert steps == LIMIT - 1


def test_what_was_pushed_says_whether_it_is_a_new_step() -> None:
    history = UndoStack(typed(""), Clock())
    assert history.push(typed("a"), "message") == "put"
    assert history.push(typed("ab"), "message") == "amend"
    assert history.push(typed("ab"), "message") is None
    assert history.push(typed("x")) == "put"


def test_a_stack_is_gone_on_with_where_it_was_left() -> None:
    history = UndoStack(typed(""), Clock())
    history.restore([typed("a"), typed("b"), typed("c")], 1)
    assert history.state == typed("b")
    assert history.undo() == typed("a") and history.undo() is None
    assert history.redo() == typed("b") and history.redo() == typed("c")


def test_typing_does_not_go_on_in_a_step_of_another_day() -> None:
    history = UndoStack(typed(""), Clock())
    history.push(typed("a"), "message")
    history.restore([typed(""), typed("a")], 1)
    assert history.push(typed("ab"), "message") == "put"


def test_of_more_steps_than_are_remembered_the_card_we_have_stays_the_card() -> None:
    cards = [typed(str(number)) for number in range(LIMIT + 10)]
    for at in (0, 5, LIMIT, len(cards) - 1):
        history = UndoStack(typed(""), Clock())
        history.restore(cards, at)
        assert history.state == cards[at]

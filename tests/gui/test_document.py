"""The open card: changes, undo, and the steps that are written down."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from thankyou.gui.document import Document
from thankyou.model.card import Card
from thankyou.store.values import Step


def test_each_change_is_reported_once(qtbot: QtBot) -> None:
    document = Document(Card())
    changed: list[Card] = []
    document.changed.connect(lambda: changed.append(document.card))
    document.change(message="a")
    document.change(message="a")
    document.undo()
    document.undo()
    document.redo()
    assert [card.message for card in changed] == ["a", "", "a"]


def test_every_movement_is_a_step_to_be_written_down(qtbot: QtBot) -> None:
    document = Document(Card())
    steps: list[Step] = []
    document.stepped.connect(steps.append)
    document.change("message", message="a")
    document.change("message", message="ab")
    document.put(Card(message="others"), why="words")
    document.undo()
    document.redo()
    document.undo()
    assert [(step.kind, step.card.message, step.why) for step in steps] == [
        ("put", "a", ""), ("amend", "ab", ""), ("put", "others", "words"),
        ("undo", "ab", ""), ("redo", "others", ""), ("undo", "ab", ""),
    ]  # fmt: skip


def test_a_step_is_written_down_before_the_window_shows_it(qtbot: QtBot) -> None:
    document = Document(Card())
    seen: list[str] = []
    document.changed.connect(lambda: seen.append("changed"))
    document.stepped.connect(lambda _: seen.append("stepped"))
    document.change(message="a")
    assert seen == ["stepped", "changed"]


def test_another_document_is_reported_before_its_card(qtbot: QtBot) -> None:
    document = Document(Card())
    seen: list[str] = []
    document.replaced.connect(lambda: seen.append("replaced"))
    document.changed.connect(lambda: seen.append("changed"))
    document.replace(Card(message="b"))
    assert seen == ["replaced", "changed"]
    assert not document.can_undo


def test_a_card_comes_with_its_steps(qtbot: QtBot) -> None:
    document = Document(Card())
    steps = [Card(message=text) for text in ("", "a", "ab")]
    document.replace(steps[1], steps, 1)
    assert document.can_undo and document.can_redo
    document.redo()
    assert document.card == steps[2]
    document.undo()
    document.undo()
    assert document.card == steps[0] and not document.can_undo

"""The open card: changes, undo, saving."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.document import Document
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card


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


def test_saving_makes_it_unmodified_and_begins_a_step(qtbot: QtBot, tmp_path: Path) -> None:
    document = Document(Card())
    document.change("message", message="a")
    assert document.modified and not document.ever_saved
    with qtbot.waitSignal(document.state_changed):
        document.save(tmp_path / "a.thankyou")
    assert not document.modified and document.ever_saved
    assert document.path == tmp_path / "a.thankyou"
    assert read_card(tmp_path / "a.thankyou").message == "a"
    document.change("message", message="ab")
    document.undo()
    assert document.card.message == "a" and not document.modified


def test_a_failed_save_changes_nothing(tmp_path: Path) -> None:
    document = Document(Card())
    document.change(message="a")
    with pytest.raises((CardError, OSError)):
        document.save(tmp_path / "nowhere" / "a.thankyou")
    assert document.modified and document.path is None


def test_another_document_is_reported_before_its_card(qtbot: QtBot) -> None:
    document = Document(Card())
    seen: list[str] = []
    document.replaced.connect(lambda: seen.append("replaced"))
    document.changed.connect(lambda: seen.append("changed"))
    document.replace(Card(message="b"), saved=False)
    assert seen == ["replaced", "changed"]
    assert document.modified and not document.can_undo

"""Notes: sentences with what helps beside them."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets.notes import NoteBox, NoteList


def test_a_note_s_button_acts_and_is_described_by_the_sentence(qtbot: QtBot) -> None:
    done: list[str] = []
    box = NoteBox("Nothing is filled in.", "care", None, ("Fill it in", lambda: done.append("x")))
    qtbot.addWidget(box)
    (act,) = box.findChildren(QPushButton)
    act.click()
    assert done == ["x"] and act.accessibleDescription() == "Nothing is filled in."
    assert box.words.text() == "Nothing is filled in." and box.property("tone") == "care"


def test_a_list_of_notes_is_hidden_while_there_are_none(qtbot: QtBot) -> None:
    notes = NoteList()
    qtbot.addWidget(notes)
    assert notes.isHidden()
    notes.show_notes([("One.", "plain", None), ("Two.", "care", ("Help", lambda: None))])
    assert not notes.isHidden() and notes.sentences() == ["One.", "Two."]
    notes.show_notes([])
    assert notes.isHidden() and notes.sentences() == []


def test_the_same_notes_keep_their_boxes_and_so_the_focus(qtbot: QtBot) -> None:
    notes = NoteList()
    qtbot.addWidget(notes)
    same: list[Any] = [("One.", "plain", ("Help", lambda: None))]
    notes.show_notes(same)
    first = notes.findChildren(NoteBox)
    notes.show_notes([("One.", "plain", ("Help", lambda: None))])
    assert notes.findChildren(NoteBox) == first
    notes.show_notes([("One.", "care", ("Help", lambda: None))])
    assert [box for box in notes.findChildren(NoteBox) if not box.isHidden()] != first

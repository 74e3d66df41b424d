"""The editor of the message: one edit at a time, its fields marked, its cursor at home."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.write.message_editor import MessageEditor, difference, points, units
from thankyou.merge.join_rules import NO_RULES


@pytest.fixture
def editor(qtbot: QtBot) -> MessageEditor:
    made = MessageEditor()
    qtbot.addWidget(made)
    made.show_source("Dear {recipient}, thank you.", {"recipient": "Ada"}, {}, "en", NO_RULES)
    return made


def test_fields_are_shown_as_words_and_marked(editor: MessageEditor) -> None:
    assert editor.words() == "Dear Ada, thank you."
    assert [one.cursor.selectedText() for one in editor.extraSelections()] == ["Ada"]


def test_typing_reports_the_source_and_the_end_of_a_word(
    editor: MessageEditor, qtbot: QtBot
) -> None:
    edits: list[tuple[str, bool]] = []
    editor.edited.connect(lambda source, ended: edits.append((source, ended)))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " B")
    assert edits == [
        ("Dear {recipient}, thank you. ", True),
        ("Dear {recipient}, thank you. B", False),
    ]


def test_another_value_reports_no_edit_and_leaves_the_cursor(editor: MessageEditor) -> None:
    edits: list[str] = []
    editor.edited.connect(lambda source, _: edits.append(source))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.show_source(
        "Dear {recipient}, thank you.", {"recipient": "Ada Okafor"}, {}, "en", NO_RULES
    )
    assert editor.words() == "Dear Ada Okafor, thank you."
    assert editor.textCursor().atEnd() and edits == []


def test_a_note_stays_with_its_words_until_they_change(editor: MessageEditor, qtbot: QtBot) -> None:
    none = QTextCharFormat.UnderlineStyle.NoUnderline

    def noted() -> list[str]:
        return [
            one.cursor.selectedText()
            for one in editor.extraSelections()
            if one.format.underlineStyle() != none
        ]

    editor.mark_notes(((10, 15),))
    assert noted() == ["thank"]
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(editor, "O ")
    assert noted() == ["thank"]
    cursor = editor.textCursor()
    cursor.setPosition(14)
    editor.setTextCursor(cursor)
    qtbot.keyClick(editor, Qt.Key.Key_Backspace)
    assert noted() == []


@pytest.mark.parametrize(
    ("old", "new", "at", "edit"),
    [
        ("", "a", None, (0, 0, "a")),
        ("aa", "aaa", 1, (1, 0, "a")),
        ("aa", "aaa", None, (2, 0, "a")),
        ("abc", "ac", None, (1, 1, "")),
        ("abc", "axc", None, (1, 1, "x")),
        ("same", "same", None, (4, 0, "")),
    ],
)
def test_difference(old: str, new: str, at: int | None, edit: tuple[int, int, str]) -> None:
    assert difference(old, new, at) == edit


def test_units_and_points_are_each_others_inverse() -> None:
    text = "a🌿b𝔸"
    for index in range(len(text) + 1):
        assert points(text, units(text[:index])) == index

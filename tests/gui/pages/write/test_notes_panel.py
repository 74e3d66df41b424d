"""Notes beside the words: said when the writer pauses, with one click to act or to keep."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card


def look(window: MainWindow, qtbot: QtBot, **changes: object) -> list[str]:
    """The notes' sentences after a change."""
    notes_panel = window.page("write").notes_panel
    with qtbot.waitSignal(notes_panel.settled, timeout=20_000):
        window.document.change(**changes)
    return notes_panel.sentences()


def choice(window: MainWindow, name: str, number: int = 0) -> QPushButton:
    found = [b for b in window.page("write").notes_panel.findChildren(QPushButton)
             if b.text() == name and b.isVisibleTo(window.page("write").notes_panel)]  # fmt: skip
    return found[number]


def underlined(window: MainWindow) -> list[str]:
    editor: QTextEdit = window.page("write").message
    return [one.cursor.selectedText() for one in editor.extraSelections()
            if one.format.underlineStyle() != one.format.UnderlineStyle.NoUnderline]  # fmt: skip


def test_typing_brings_a_note_and_a_click_fixes_it(window: MainWindow, qtbot: QtBot) -> None:
    look(window, qtbot, message="Dear all,\n\nYou were kind.", sentiment="Thank you")
    notes_panel = window.page("write").notes_panel
    window.page("write").message.setFocus()
    window.page("write").message.moveCursor(
        window.page("write").message.textCursor().MoveOperation.End
    )
    with qtbot.waitSignal(notes_panel.settled, timeout=20_000):
        qtbot.keyClicks(window.page("write").message, " We lay in room 214.")
    assert [one.note.kind for one in notes_panel.shown] == ["room"]
    assert "Other people may read this card" in notes_panel.sentences()[0]
    assert underlined(window) == ["room 214"]
    with qtbot.waitSignal(notes_panel.settled, timeout=20_000):
        qtbot.mouseClick(choice(window, "Leave out the sentence"), Qt.MouseButton.LeftButton)
    assert window.document.card.message == "Dear all,\n\nYou were kind."
    assert not notes_panel.sentences() and not underlined(window)
    window.document.undo()
    assert "room 214" in window.document.card.message


def test_a_misspelt_word_offers_what_may_be_meant(window: MainWindow, qtbot: QtBot) -> None:
    sentences = look(window, qtbot, message="Thank you for evrything you did for us.")
    assert sentences and "evrything" in sentences[0]
    with qtbot.waitSignal(window.page("write").notes_panel.settled, timeout=20_000):
        choice(window, "“everything”").click()
    assert window.document.card.message == "Thank you for everything you did for us."


def test_keeping_is_remembered_in_the_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert look(window, qtbot, message="Thank you, from the Zorblatts in evrything.")
    while window.page("write").notes_panel.shown:
        with qtbot.waitSignal(window.page("write").notes_panel.settled, timeout=20_000):
            choice(window, "It is right").click()
    path = tmp_path / "kept.thankyou"
    window.files.write_copy(path)
    assert read_card(path).dismissed
    assert not look(window, qtbot, sentiment="Thanks")


def test_a_note_about_the_front_says_so(window: MainWindow, qtbot: QtBot) -> None:
    sentences = look(window, qtbot, appeal="tears", sentiment="Thank you!", message="Thank you.")
    assert len(sentences) == 1 and sentences[0].startswith("On the front:")
    with qtbot.waitSignal(window.page("write").notes_panel.settled, timeout=20_000):
        choice(window, "Take it out").click()
    assert window.document.card.sentiment == "Thank you."


def test_few_are_shown_and_the_rest_on_a_click(window: MainWindow, qtbot: QtBot) -> None:
    message = "Ring 07700 900123. We lay in room 4. It was [name]. Write to a@example.org."
    sentences = look(window, qtbot, message=message, sentiment="")
    assert len(sentences) == 4
    qtbot.mouseClick(choice(window, "Show one more"), Qt.MouseButton.LeftButton)

    def kept() -> int:
        return sum(b.text() == "Keep it" and b.isVisibleTo(window.page("write").notes_panel)
                   for b in window.page("write").notes_panel.findChildren(QPushButton))  # fmt: skip

    qtbot.waitUntil(lambda: kept() == 4)


def test_the_keyboard_goes_on_from_note_to_note(window: MainWindow, qtbot: QtBot) -> None:
    look(window, qtbot, message="Ring 07700 900123. We lay in room 4.", sentiment="")
    notes_panel = window.page("write").notes_panel
    for left in (1, 0):
        button = choice(window, "Keep it")
        button.setFocus()
        with qtbot.waitSignal(notes_panel.settled, timeout=20_000):
            qtbot.keyClick(button, Qt.Key.Key_Space)
        assert len(notes_panel.shown) == left
        focus = window.focusWidget()
        assert focus is not None
        assert notes_panel.isAncestorOf(focus) if left else focus is window.page("write").message


def test_what_a_list_fills_in_leads_to_its_field(window: MainWindow, qtbot: QtBot) -> None:
    card = Card(message="Dear {recipient}, thank you.", sentiment="")
    with qtbot.waitSignal(window.page("write").notes_panel.settled, timeout=20_000):
        window.document.put(card.with_fields({"recipient": "[name]"}))
    choice(window, "Fill it in").click()
    assert window.page("write").fields["recipient"].edit.hasFocus()


def test_every_button_says_aloud_what_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    (sentence,) = look(window, qtbot, message="We lay in room 214.", sentiment="")
    assert choice(window, "Keep it").accessibleDescription() == sentence


def test_a_remembering_card_is_looked_at_as_such(
    make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    window = make_window()
    assert not look(window, qtbot, message="Thank you!", sentiment="")
    assert look(window, qtbot, remembering=True)

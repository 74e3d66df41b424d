"""Write: what is typed is on the card at once, and nothing that was written is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.write.message_editor import difference, points, units
from thankyou.model.scene import GlyphRun, Group


def card_words(window: MainWindow) -> str:
    """What the letter's scene says."""
    assert window.card_view.composition is not None
    words: list[str] = []

    def walk(items: object) -> None:
        for item in items:  # type: ignore[attr-defined]
            if isinstance(item, Group):
                walk(item.items)
            elif isinstance(item, GlyphRun):
                words.extend(shape.text for _, shape in item.parts)

    for scene in window.card_view.composition.scenes:
        walk(scene.items)
    return "".join(words)


PLAIN = "Dear {recipient},\n\nThank you for the night.\n\nYours,\n{sender}"


def at_end(window: MainWindow) -> None:
    window.page("write").message.setFocus()
    window.page("write").message.moveCursor(QTextCursor.MoveOperation.End)


def test_a_card_is_there_at_once(window: MainWindow) -> None:
    assert window.card_view.composition is not None
    assert window.preview.sheet_view.image is not None
    assert "Thank you" in window.document.card.sentiment
    assert not window.isWindowModified()
    assert window.footer.status.text()


def test_a_name_is_on_the_card_and_in_the_message(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.page("write").fields["recipient"].edit
    with qtbot.waitSignal(window.preview.shown):
        window.preview.show_kind("letter")
    before = window.preview.sheet_view.image
    qtbot.keyClicks(edit, "Ada Okafor")
    assert "Dear Ada Okafor," in window.page("write").message.words()
    assert "Ada Okafor" in card_words(window)
    qtbot.waitUntil(lambda: window.preview.sheet_view.image is not before)
    assert window.keeper.session.touched


def test_typing_while_the_art_is_on_its_way_ends_with_the_newest(
    window: MainWindow, qtbot: QtBot
) -> None:
    edit = window.page("write").fields["recipient"].edit
    with qtbot.waitSignal(window.preview.shown):
        window.preview.show_kind("letter")
        qtbot.keyClicks(edit, "Ada Okafor")
    shown = window.preview.sheet_view.image
    window.card_view.compose()
    assert window.preview.sheet_view.image == shown


def test_an_answer_fills_its_stretch_and_leaves_with_it(window: MainWindow, qtbot: QtBot) -> None:
    words = window.page("write").message.words()
    edit = window.page("write").fields["moment"].edit
    qtbot.keyClicks(edit, "You stayed")
    assert "You stayed" in window.page("write").message.words()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    assert window.page("write").message.words() == words


def test_typing_in_the_message_changes_the_source_around_the_fields(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.document.change(message=PLAIN)
    qtbot.keyClicks(window.page("write").fields["recipient"].edit, "Ada")
    at_end(window)
    qtbot.keyClicks(window.page("write").message, " Always")
    card = window.document.card
    assert card.message.endswith("{sender} Always")
    assert "{recipient}" in card.message
    assert window.page("write").message.words().startswith("Dear Ada,")


def test_words_outside_the_first_plane_keep_the_places_right(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.document.change(message=PLAIN)
    window.page("write").fields["recipient"].edit.setText("𝔸da 🌿")  # type: ignore[union-attr]
    at_end(window)
    window.page("write").message.insertPlainText(" 🌿!")
    assert window.document.card.message.endswith("{sender} 🌿!")
    assert window.page("write").message.words().startswith("Dear 𝔸da 🌿,")


def test_return_begins_a_new_line(window: MainWindow, qtbot: QtBot) -> None:
    window.document.change(message=PLAIN)
    at_end(window)
    qtbot.keyClick(window.page("write").message, Qt.Key.Key_Return)
    qtbot.keyClicks(window.page("write").message, "P.S.")
    assert window.document.card.message.endswith("{sender}\nP.S.")


def test_a_typed_field_becomes_a_field(window: MainWindow, qtbot: QtBot) -> None:
    window.page("write").fields["unit"].edit.setText("Ward 12")  # type: ignore[union-attr]
    at_end(window)
    qtbot.keyClicks(window.page("write").message, " {unit}")
    assert window.page("write").message.words().endswith(" Ward 12")


def test_an_unknown_word_in_braces_gets_a_note(window: MainWindow, qtbot: QtBot) -> None:
    at_end(window)
    qtbot.keyClicks(window.page("write").message, " {doctor}")
    assert any("doctor" in note for note in window.page("write").notes.sentences())


def test_an_empty_field_can_be_filled_from_its_note(window: MainWindow, qtbot: QtBot) -> None:
    notes = window.page("write").notes.sentences()
    assert any("Who is it for?" in note for note in notes)
    from PySide6.QtWidgets import QPushButton

    first = next(b for b in window.page("write").notes.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    focused = QApplication.focusWidget()
    assert focused in [block.edit for block in window.page("write").fields.values()]


def test_choosing_an_appeal_brings_its_words_and_design(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.preview.shown):
        tears = window.page("write").appeal_choice.buttons["tears"]
        qtbot.mouseClick(tears, Qt.MouseButton.LeftButton)
    card = window.document.card
    assert card.appeal == "tears"
    assert "tears" in window.catalog.designs[card.design].appeals
    assert window.page("write").fields["loved_one"].isVisibleTo(window.page("write"))
    assert card.template in window.page("write").starters.choices
    window.document.undo()
    assert window.document.card.appeal == "work"


def test_the_writers_own_words_come_back_after_another_wording(
    window: MainWindow, qtbot: QtBot
) -> None:
    at_end(window)
    qtbot.keyClicks(window.page("write").message, " Mine")
    mine = window.document.card
    starters = window.page("write").starters
    other = next(key for key in starters.choices if key not in (None, mine.template))
    qtbot.mouseClick(starters.choices[other], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(starters.use_button, Qt.MouseButton.LeftButton)
    assert window.document.card.message != mine.message
    assert starters.kept.sentences() == ["Your own words are kept: Undo brings them back."]
    window.document.undo()
    assert window.document.card == mine


def test_write_freely_keeps_own_words_and_clears_ours(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.page("write").starters.choices[None], Qt.MouseButton.LeftButton)
    assert window.document.card.message == ""
    assert "ready for your words" in window.footer.status.text()
    qtbot.keyClicks(window.page("write").message, "Hello")
    qtbot.mouseClick(
        next(b for key, b in window.page("write").starters.choices.items() if key),
        Qt.MouseButton.LeftButton,
    )
    assert window.document.card.message == "Hello"
    qtbot.mouseClick(window.page("write").starters.use_button, Qt.MouseButton.LeftButton)
    assert window.document.card.message != "Hello"
    window.document.undo()
    assert window.document.card.message == "Hello"


def test_the_front_can_be_worded(window: MainWindow, qtbot: QtBot) -> None:
    edit = window.page("write").front.edits["sentiment"]
    edit.selectAll()
    qtbot.keyClicks(edit, "Bless you")
    assert "Bless you" in card_words(window)


def test_too_many_words_are_reported_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    at_end(window)
    window.page("write").message.insertPlainText("\n" + "We remember every hour. " * 120)
    assert "too long" in window.footer.status.text()
    assert any("too long" in note for note in window.page("write").notes.sentences())
    window.document.undo()
    assert window.footer.status.text().startswith("Fits")


@pytest.mark.parametrize("key", ["field", "message", "front"])
def test_undo_in_any_field_is_the_windows(window: MainWindow, qtbot: QtBot, key: str) -> None:
    write = window.page("write")
    widget = {
        "field": write.fields["unit"].edit, "message": write.message,
        "front": write.front.edits["tagline"],
    }[key]  # fmt: skip
    window.activateWindow()
    before = window.document.card
    widget.setFocus()
    qtbot.keyClicks(widget, "word")
    after = window.document.card
    assert after != before
    QTest.keyClick(widget, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.document.card == before
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(widget, Qt.Key.Key_Z, control_shift)
    assert window.document.card == after


def test_everything_can_be_undone_and_redone(window: MainWindow, qtbot: QtBot) -> None:
    cards = [window.document.card]
    steps: list[Callable[[], object]] = [
        lambda: qtbot.keyClicks(window.page("write").fields["recipient"].edit, "Ada "),
        lambda: qtbot.keyClicks(window.page("write").fields["sender"].edit, "Jo "),
        lambda: window.page("write").starters.choose_appeal("lives"),
        lambda: window.page("design").choose_design("still-water"),  # type: ignore[attr-defined]
        lambda: window.page("design").choose_format("fold-a6"),  # type: ignore[attr-defined]
        lambda: window.page("write").message.insertPlainText("x "),
        lambda: window.page("write").starters.choose(None),
    ]
    for step in steps:
        step()
        cards.append(window.document.card)
    assert len(set(cards)) == len(cards)
    for card in reversed(cards[:-1]):
        window.document.undo()
        assert window.document.card == card
    assert not window.actions_by_name["undo"].isEnabled()
    for card in cards[1:]:
        window.document.redo()
        assert window.document.card == card
    assert not window.actions_by_name["redo"].isEnabled()


def test_the_editor_writes_from_the_side_of_its_language(window: MainWindow) -> None:
    editor = window.page("write").message
    for tag, side in (("ar", "AlignRight"), ("de", "AlignLeft")):
        window.document.change(language=tag, message="شكرًا" if tag == "ar" else "Danke")
        option = editor.document().defaultTextOption()
        assert option.alignment() & getattr(Qt.AlignmentFlag, side)


def pasted(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_a_text_that_no_card_holds_is_not_put_in_and_the_writer_is_told(
    window: MainWindow, qtbot: QtBot
) -> None:
    editor = window.page("write").message
    before = window.document.card
    editor.insertFromMimeData(pasted("kind " * 20_000))
    assert window.document.card == before
    notes = window.page("write").message_section.notes.sentences()
    assert any("100000 letters" in words and "20000" in words for words in notes)
    at_end(window)
    qtbot.keyClicks(editor, "x")
    assert not any(
        "100000" in one for one in window.page("write").message_section.notes.sentences()
    )


def test_as_much_as_a_card_takes_is_put_in(window: MainWindow) -> None:
    editor = window.page("write").message
    editor.selectAll()
    editor.insertFromMimeData(pasted("a" * 19_999))
    assert len(window.document.card.message) == 19_999


@given(st.text(alphabet="aé😀\n", max_size=30), st.text(alphabet="aé😀\n", max_size=30))
def test_one_edit_makes_the_new_words_of_the_old(old: str, new: str) -> None:
    start, removed, inserted = difference(old, new)
    assert old[:start] + inserted + old[start + removed :] == new
    for text in (old, new):
        for at in range(len(text) + 1):
            assert points(text, units(text[:at])) == at

"""Guided writing and the list of wordings, as a writer uses them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.pages.write.guide import GuidePage
from thankyou.gui.pages.write.wordings import WordingsPage
from thankyou.model.card import Second, Signer

LEFT = Qt.MouseButton.LeftButton


def guide_of(window: MainWindow, qtbot: QtBot) -> GuidePage:
    qtbot.mouseClick(window.page("write").guide_button, LEFT)
    page = window.page("guide")
    assert isinstance(page, GuidePage)
    return page


def words_of(window: MainWindow, qtbot: QtBot) -> WordingsPage:
    qtbot.mouseClick(window.page("write").starters.wordings_button, LEFT)
    page = window.page("wordings")
    assert isinstance(page, WordingsPage)
    return page


def type_in(page: GuidePage, name: str, text: str) -> None:
    QTest.keyClicks(page.fields[name].edit, text)


def shown(window: MainWindow) -> str:
    assert window.card_view.composition is not None
    return window.catalog.filled(window.card_view.trial or window.document.card)


def test_a_first_card_in_at_most_twelve_interactions(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    acts = 0

    def click(widget: object) -> None:
        nonlocal acts
        acts += 1
        qtbot.mouseClick(widget, LEFT)

    def enter(widget: object) -> None:
        nonlocal acts
        acts += 1
        control = Qt.KeyboardModifier.ControlModifier
        box = isinstance(widget, QPlainTextEdit)
        QTest.keyClick(widget, Qt.Key.Key_Return, control if box else Qt.KeyboardModifier(0))

    click(window.page("write").guide_button)
    page = window.page("guide")
    assert isinstance(page, GuidePage)
    click(page.appeal_step.appeals.buttons["calling"])
    for name, text in (
        ("recipient", "Priya"), ("unit", "Ward 9"), ("moment", "you came back to say good night"),
        ("effect", "I slept"), ("facts", ""), ("sender", "Jo"),
    ):  # fmt: skip
        if name == "facts":
            click(page.next)
            continue
        type_in(page, name, text)
        enter(page.fields[name].edit)
    assert page.step == 7
    click(page.next)
    assert window.pages.current == "write"
    click(window.rail.buttons["print"])
    acts += 2  # “Save as PDF…”, and Save in the system’s dialog
    printing = window.page("print")
    assert isinstance(printing, PrintPage)
    with qtbot.waitSignal(printing.finished, timeout=60_000):
        printing.export(tmp_path / "card.pdf")
    assert acts <= 12
    assert (tmp_path / "card.pdf").stat().st_size > 1000
    text = window.catalog.filled(window.document.card)
    assert "Priya" in text
    assert "You came back to say good night." in text
    assert "Ward 9" in text
    assert text.endswith("Jo")


def test_each_answer_shows_in_the_card_before_any_draft_is_taken(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.card.message
    page = guide_of(window, qtbot)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["work"], LEFT)
    type_in(page, "recipient", "Sam")
    assert "Sam" in shown(window)
    page.show_step(3)
    type_in(page, "moment", "You laughed with us")
    assert "You laughed with us." in shown(window)
    assert window.document.card.message == before


def test_drafts_are_seen_then_taken_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.card.message
    page = guide_of(window, qtbot)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["lives"], LEFT)
    page.show_step(3)
    type_in(page, "moment", "You rang my sister")
    page.show_step(7)
    assert len(page.drafts.choices) == 3
    seen = set()
    for choice in page.drafts.choices:
        qtbot.mouseClick(choice, LEFT)
        seen.add(shown(window))
    assert len(seen) == 3
    qtbot.mouseClick(page.drafts.lengths.choice(2), LEFT)
    assert window.document.card.length == "letter"
    qtbot.mouseClick(page.next, LEFT)
    assert window.pages.current == "write"
    assert window.document.card.guided
    window.document.undo()
    assert window.document.card.message == before


def test_an_answer_given_later_on_write_changes_the_message(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = guide_of(window, qtbot)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["work"], LEFT)
    page.show_step(7)
    qtbot.mouseClick(page.next, LEFT)
    QTest.keyClicks(window.page("write").fields["unit"].edit, "Ward 5")
    assert "Ward 5" in window.page("write").message.words()


def test_remembering_is_chosen_and_quieter(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_of(window, qtbot)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["remembering"], LEFT)
    card = window.document.card
    assert card.remembering and card.voice == "bereaved-family"
    assert card.appeal == "work" and not card.facts  # nobody said that anyone wept
    assert window.catalog.designs[card.design].mourning
    page.show_step(6)
    assert page.fields["loved_one"].isVisible()
    page.show_step(0)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["calling"], LEFT)
    card = window.document.card
    assert not card.remembering and card.voice == "patient"


def test_someone_whose_name_is_not_known(window: MainWindow, qtbot: QtBot) -> None:
    page = guide_of(window, qtbot)
    qtbot.mouseClick(page.appeal_step.appeals.buttons["work"], LEFT)
    page.audience.unknown.click()
    assert not page.fields["recipient"].isVisible()
    type_in(page, "role", "night nurse")
    page.show_step(2)
    type_in(page, "unit", "Ward 7")
    assert "To the night nurse" in shown(window)
    assert "Ward 7" in shown(window)


def test_wordings_are_found_and_seen_before_they_are_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    before = window.document.card
    page = words_of(window, qtbot)
    assert page.list.count() >= 15
    page.search.setText("zzzz")
    assert page.list.count() == 0
    assert not page.take_button.isEnabled()
    page.search.clear()
    combo = page.filters["voice"]
    combo.setCurrentIndex(combo.findData("colleague"))
    combo.activated.emit(combo.currentIndex())
    assert 0 < page.list.count() < 15
    page.list.setCurrentRow(page.list.count() - 1)
    wanted = page._shown[page.list.count() - 1]
    assert window.card_view.trial is not None
    assert window.card_view.trial.template == wanted.id
    assert window.document.card == before
    qtbot.mouseClick(page.take_button, LEFT)
    assert window.document.card.template == wanted.id
    assert window.card_view.trial is None
    assert window.page("write").starters.choices[wanted.id].isChecked()


def test_leaving_the_wordings_leaves_the_card(window: MainWindow, qtbot: QtBot) -> None:
    before = window.document.card
    page = words_of(window, qtbot)
    page.list.setCurrentRow(page.list.count() - 1)
    qtbot.mouseClick(window.rail.buttons["write"], LEFT)
    assert window.pages.current == "write"
    assert window.card_view.trial is None
    assert window.document.card == before


def test_words_are_copied_as_other_texts(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(window.page("write").fields["recipient"].edit, "Sam Hill")
    for kind in ("card", "letter", "nomination", "compliments"):
        window.actions_by_name[f"copy_{kind}"].trigger()
        assert "Sam Hill" in QApplication.clipboard().text()
        assert "Copied" in window.message_bar.words()


def test_signers_display_and_a_second_language(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.page("write").more_button, LEFT)
    more = window.page("write").more_options
    assert more is not None
    QTest.keyClicks(more.signers, "Ada: You made us laugh")
    QTest.keyClick(more.signers, Qt.Key.Key_Return)
    QTest.keyClicks(more.signers, "Bo")
    card = window.document.card
    assert card.signers == (Signer("Ada", "You made us laugh"), Signer("Bo"))
    more.display.setCurrentIndex(more.display.findData("staff"))
    more.display.activated.emit(more.display.currentIndex())
    assert window.document.card.display == "staff"
    more.second.setCurrentIndex(1)
    more.second.activated.emit(1)
    second = window.document.card.second
    assert second is not None
    assert second.message
    more.words.setPlainText("Danke.")
    assert window.document.card.second == Second(second.language, "Danke.", "beneath")
    window.document.undo()
    assert more.words.toPlainText() == second.message


def test_in_remembrance_only_the_quiet_designs_are_offered(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.document.change(design="morning-garden", appeal="lives")
    window.show_page("guide")
    page = window.page("guide")
    page.appeal_step.choose_remembering()  # type: ignore[attr-defined]
    card = window.document.card
    designs = window.catalog.designs
    assert card.remembering and card.appeal == "work" and designs[card.design].mourning
    window.show_page("design")
    design: DesignPage = window.page("design")  # type: ignore[assignment]
    seen = {name for name, thumb in design.thumbs.items() if not thumb.isHidden()}
    assert seen == {name for name, one in designs.items() if one.mourning}
    assert "trace" not in seen
    assert "quiet" in design.designs.order_hint.text()
    window.document.undo()
    assert not window.document.card.remembering
    assert "quiet" not in design.designs.order_hint.text()


def test_remembrance_can_be_chosen_without_the_questions(window: MainWindow) -> None:
    window.document.change(design="morning-garden", appeal="lives")
    more = window.page("write").show_more()
    more.remembering.click()
    card = window.document.card
    assert card.remembering and card.appeal == "lives"
    assert window.catalog.designs[card.design].mourning
    more.remembering.click()
    assert not window.document.card.remembering


def test_another_language_brings_its_own_words_unless_they_were_changed(window: MainWindow) -> None:
    more = window.page("write").show_more()
    german = more.language.findData("de")
    more.language.setCurrentIndex(german)
    more.language.activated.emit(german)
    card = window.document.card
    assert card.language == "de" and card.template is not None and card.template.startswith("de-")
    offered = set(window.page("write").starters.choices) - {None}
    assert offered <= {t.id for t in window.catalog.templates_in("de")}
    window.document.change(message=card.message + " Danke.")
    polish = more.language.findData("pl")
    more.language.setCurrentIndex(polish)
    more.language.activated.emit(polish)
    assert window.document.card.language == "pl"
    assert window.document.card.message == card.message + " Danke."

"""From the card to the preview: whose card, what is wrong with it, and trials."""

from __future__ import annotations

from pathlib import Path

import pytest
from open_list import open_list
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.main_window import MainWindow
from thankyou.storage.card_file import save_card


def missing(window: MainWindow, with_person: bool) -> set[str | None]:
    problems = window.card_view.problems(with_person)
    return {problem.field for problem in problems if problem.code == "empty-field"}


def test_what_the_list_fills_in_is_not_missing_from_the_card(
    window: MainWindow, table: Path
) -> None:
    window.document.change(message="Dear {recipient}, thank you. {sender}")
    window.show_page("write")
    assert missing(window, False) == {"recipient", "sender"}
    assert "who the card is for" in window.footer.status.text()
    open_list(window, table)
    assert missing(window, False) == {"sender"}
    window.people.select(1)  # who has no name
    assert missing(window, True) == {"recipient", "sender"}
    assert "who the card is for" in window.footer.status.text()
    window.show_page("write")
    assert "who the card is for" not in window.footer.status.text()


def test_an_answer_turns_the_status_green(window: MainWindow, qtbot: QtBot) -> None:
    window.document.change(message="Dear {recipient}, thank you.")
    status = window.footer.status
    assert status.text() == "Fits. Still to fill in: who the card is for"
    qtbot.keyClicks(window.page("write").fields["recipient"].edit, "Ada")
    assert status.text().startswith("Fits, with")


def test_a_trial_is_shown_and_is_not_the_card(window: MainWindow) -> None:
    card = window.document.card
    window.card_view.try_card(card.changed(message="On trial"))
    on_trial = window.card_view.composition
    assert window.document.card == card
    window.card_view.try_card(None)
    assert window.card_view.composition != on_trial


def test_a_card_that_cannot_be_laid_out_is_reported(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = window.card_view.composition

    def cannot(*_: object) -> None:
        raise CardError("unknown-font", name="gone")

    monkeypatch.setattr(window.card_view._catalog, "composer", cannot)
    with qtbot.waitSignal(window.card_view.trouble):
        window.document.change(sentiment="Thanks")
    assert "gone" in window.message_bar.words()
    assert window.card_view.composition is before


def test_a_card_of_a_design_that_is_not_here_is_shown_in_another(
    window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "a.thankyou"
    card = window.document.card.changed(design="a-friend's", format="half-fold-a6", pairing="x")
    save_card(card, path)
    assert window.files.open(path)
    assert window.document.card == card
    codes = [problem.code for problem in window.card_view.problems(with_person=False)]
    assert codes[:3] == ["design-missing", "pairing-missing", "format-missing"]
    assert window.preview.caption.text()
    for row in window.rows:
        window.show_page(row.key)
    window.document.change(sentiment="Thanks")
    assert window.document.card == card.changed(sentiment="Thanks")


def test_the_next_side_comes_after_the_last_one_again(window: MainWindow) -> None:
    sides = len(window.card_view.composition.scenes)
    first = window.preview.panel
    for _ in range(sides):
        window.preview.next_side()
    assert window.preview.panel == first

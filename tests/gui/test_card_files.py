"""The card's files as the user meets them, without the window around them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from kept_window import Kept
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui.card_files import CardFiles
from thankyou.gui.widgets import dialogs
from thankyou.model.card import Card, CardPeople
from thankyou.storage.card_file import read_card, save_card
from thankyou.store.card_store import CardStore, OpenCard


@pytest.fixture
def files(kept: Kept, qtbot: QtBot) -> Iterator[CardFiles]:
    window = QWidget()
    qtbot.addWidget(window)
    made = CardFiles(kept.document, kept.keeper, window)
    made.setProperty("window", window)
    yield made
    kept.keeper.close()  # while there is somebody to ask


def full(*_: object, **__: object) -> None:
    raise CardError("cannot-write", path="x", reason="disk-full", detail="")


# ------------------------------------------------------------------ words


def test_the_state_in_words(files: CardFiles, kept: Kept) -> None:
    assert files.state() == "Kept as you write"
    kept.write("a")
    assert kept.keeper.flush()
    assert files.state() == "Kept just now"
    files._just_kept.stop()
    assert files.state() == "Kept"


def test_the_state_says_why_words_are_not_kept(
    files: CardFiles, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(OpenCard, "record", full)
        kept.write("a")
        assert not kept.keeper.flush()
        assert files.state() == "Not kept yet: the disk is full"
    kept.write("b")
    assert kept.keeper.flush()
    assert files.state() == "Kept just now"


def test_the_state_says_that_the_file_lacks_the_newest_words(
    files: CardFiles, kept: Kept, tmp_path: Path
) -> None:
    path = tmp_path / "for-ada.thankyou"
    save_card(Card(), path)
    assert files.open(path) and kept.keeper.flush()
    assert files.state() == "Kept just now" and files.name() == "for-ada"
    kept.write("a")
    assert kept.keeper.flush()
    assert files.state() == "Kept · not yet in for-ada.thankyou"
    files.save()
    kept.keeper.flush()
    assert files.state() == "Kept just now"


def test_the_state_says_that_a_disk_is_slow(files: CardFiles, kept: Kept) -> None:
    files._slow.setInterval(0)
    with kept.keeper.autosave.gate:  # the disk does not answer
        kept.write("a")
        files._slow.stop()
        assert files.state() == "Not kept yet: the disk is slow"
    assert kept.keeper.flush()
    assert files.state() == "Kept just now"


def test_a_card_is_called_as_its_writer_calls_it_or_as_its_file(
    files: CardFiles, kept: Kept, tmp_path: Path
) -> None:
    assert files.name() == "Your card"
    files.start_with(tmp_path / "for-ada.thankyou")
    assert files.name() == "for-ada"
    kept.document.change(name="For Ada: a card?")
    assert files.name() == "For Ada: a card?"


def test_a_name_to_suggest_is_one_that_every_system_takes(
    files: CardFiles, kept: Kept, tmp_path: Path
) -> None:
    assert files.suggested().name == "thank-you.thankyou"
    kept.document.change(name="For Ada: a card? 1/2")
    assert files.suggested().name == "For Ada- a card- 1-2.thankyou"
    kept.document.change(name="дякую " * 100)
    assert len(files.suggested().name.encode()) <= 255
    kept.document.change(name="..")
    assert files.suggested().name == "card.thankyou"
    files.start_with(tmp_path / "new.thankyou")
    assert files.suggested() == tmp_path / "new.thankyou" and files.folder() == str(tmp_path)


# ------------------------------------------------------------------ saving


def test_saving_without_a_file_sees_that_the_card_is_kept(
    files: CardFiles, kept: Kept, store: CardStore, qtbot: QtBot
) -> None:
    kept.write("a")
    with qtbot.waitSignal(files.saved):
        files.save()
    assert [card.first_words for card in store.cards()] == ["a"]


def test_a_copy_is_saved_anywhere_and_the_card_stays_where_it_is(
    files: CardFiles, kept: Kept, tmp_path: Path, qtbot: QtBot
) -> None:
    kept.write("a")
    with qtbot.waitSignal(files.copied) as told:
        assert files.save_copy(tmp_path / "copy.thankyou")
    assert told.args == [tmp_path / "copy.thankyou", False]
    assert read_card(tmp_path / "copy.thankyou") == kept.card
    assert kept.keeper.file.path is None


def test_a_copy_with_a_list_inside_says_so(
    files: CardFiles, kept: Kept, tmp_path: Path, qtbot: QtBot
) -> None:
    people = CardPeople("staff.csv", ("name",), (("Ada",),))
    kept.document.put(kept.card.changed(people=people))
    with qtbot.waitSignal(files.copied) as told:
        assert files.save_copy(tmp_path / "copy.thankyou")
    assert told.args == [tmp_path / "copy.thankyou", True]


def test_a_copy_that_cannot_be_written_is_told(
    files: CardFiles, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(files.trouble):
        assert not files.save_copy(tmp_path / "nowhere" / "copy.thankyou")


def test_a_name_that_the_system_refuses_is_mended_and_asked_again(
    files: CardFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    told: list[str] = []

    def save_name(_: object, title: str, suggested: str, *more: object) -> str:
        offered.append(Path(suggested).name)
        return str(tmp_path / "refused.thankyou") if len(offered) == 1 else suggested

    def refuse(path: Path, password: str | None = None) -> None:
        if path.name == "refused.thankyou":
            raise CardError("cannot-write", path=str(path), reason="name-too-long", detail="")
        write(path)

    write = files.write_copy
    monkeypatch.setattr(files, "write_copy", refuse)
    monkeypatch.setattr(dialogs, "save_name", save_name)
    monkeypatch.setattr(dialogs, "tell", lambda _, title, words: told.append(words))
    monkeypatch.setattr("thankyou.gui.card_files.mended", lambda name, ending: "b.thankyou")
    assert files.ask_copy()
    assert offered[1] == "b.thankyou" and "refused.thankyou" in told[0]
    assert (tmp_path / "b.thankyou").exists()


# ------------------------------------------------------------------ leaving


def answering(monkeypatch: pytest.MonkeyPatch, answer: dialogs.Answer) -> list[str]:
    """The user's answer to whatever is asked; and what was asked."""
    asked: list[str] = []
    for name in ("ask_file", "ask_unkept"):
        monkeypatch.setattr(
            dialogs, name, lambda _, words, name=name: asked.append(f"{name} {words}") or answer
        )
    return asked


def test_closing_asks_nothing_about_a_kept_card(
    files: CardFiles, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answering(monkeypatch, dialogs.Answer.CANCEL)
    kept.write("a")
    assert files.may_close() and asked == []


@pytest.mark.parametrize("answer", list(dialogs.Answer))
def test_closing_asks_about_a_file_that_lacks_the_newest_words(
    files: CardFiles, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    answer: dialogs.Answer,
) -> None:  # fmt: skip
    path = tmp_path / "for-ada.thankyou"
    save_card(Card(message="old"), path)
    assert files.open(path) and kept.keeper.flush()
    asked = answering(monkeypatch, answer)
    assert files.may_close() and asked == []
    kept.write("newest")
    assert files.may_close() == (answer is not dialogs.Answer.CANCEL)
    assert asked == ["ask_file for-ada.thankyou"]
    saved = answer is dialogs.Answer.SAVE
    assert read_card(path).message == ("newest" if saved else "old")


@pytest.mark.parametrize("answer", list(dialogs.Answer))
def test_words_that_are_not_safe_are_asked_about_and_another_place_is_offered(
    files: CardFiles, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    answer: dialogs.Answer,
) -> None:  # fmt: skip
    asked = answering(monkeypatch, answer)
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(tmp_path / "stick.thankyou"))
    with monkeypatch.context() as patch:
        patch.setattr(OpenCard, "record", full)
        kept.write("newest")
        assert files.may_close() == (answer is not dialogs.Answer.CANCEL)
    assert asked == ["ask_unkept Your card"]
    if answer is dialogs.Answer.SAVE:
        assert read_card(tmp_path / "stick.thankyou").message == "newest"


def test_a_file_that_cannot_be_written_holds_the_window_open(
    files: CardFiles, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "for-ada.thankyou"
    save_card(Card(message="old"), path)
    assert files.open(path) and kept.keeper.flush()
    kept.write("newest")
    save_card(Card(message="theirs"), path)
    answering(monkeypatch, dialogs.Answer.SAVE)
    assert not files.may_close()
    assert read_card(path).message == "theirs"

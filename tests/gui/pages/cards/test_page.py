"""The writer's cards: shown, looked for, opened, renamed, copied, deleted and brought back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
import shiboken6
from kept_cards import crash, put
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.cards.page import CardsPage
from thankyou.gui.pages.context import PageContext
from thankyou.gui.widgets import dialogs
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card
from thankyou.store import index
from thankyou.store.card_store import CardStore
from thankyou.store.index import Entry, Index
from thankyou.store.places import Found

Key = Qt.Key
MakePage = Callable[[], CardsPage]
Keep = Callable[..., str]


def titles(page: CardsPage) -> list[str]:
    return [str(page.model.index(row).data()) for row in range(page.model.rowCount())]


def chosen(page: CardsPage) -> list[str]:
    return [card.title for card in page.grid.chosen_cards()]


def press(bot: QtBot, page: CardsPage, act: str) -> None:
    """Click a button below the cards, and wait until its work is shown."""
    bot.mouseClick(page.foot.buttons[act], Qt.MouseButton.LeftButton)
    settle(bot, page)


def settle(bot: QtBot, page: CardsPage) -> None:
    """Until the newest list is shown."""
    bot.waitUntil(lambda: not page.busy)


# ------------------------------------------------------------------ what is shown


def test_with_no_cards_there_is_one_sentence_and_one_button(
    make_page: MakePage, qtbot: QtBot
) -> None:
    page = make_page()
    assert page.head.empty.isVisible() and page.head.first_button.hasFocus()
    for part in (page.head.ways, page.head.counts, page.grid, page.foot):
        assert not part.isVisible()
    with qtbot.waitSignal(page.action_wanted) as wanted:
        QTest.keyClick(page.head.first_button, Key.Key_Space)
    assert wanted.args == ["new"]


def test_cards_stand_newest_first_and_the_newest_is_chosen(make_page: MakePage, keep: Keep) -> None:
    for name in ("oldest", "older", "newest"):
        keep(name=name)
    page = make_page()
    assert titles(page) == ["newest", "older", "oldest"]
    assert chosen(page) == ["newest"] and page.grid.hasFocus()
    assert page.head.count.text() == "3 cards"
    assert not page.head.bin_button.isVisible()


def test_the_ways_to_begin_ask_the_window(make_page: MakePage, keep: Keep, qtbot: QtBot) -> None:
    keep()
    page = make_page()
    wanted: list[str] = []
    page.action_wanted.connect(wanted.append)
    for made in page.head.begin_buttons:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    assert wanted == ["new", "new_for_list", "open"]


def test_a_damaged_file_is_listed_and_can_only_be_tried_or_deleted(
    make_page: MakePage, keep: Keep, store: CardStore
) -> None:
    broken = keep(name="was mine")
    (store.folder / "cards" / f"{broken}.thankyou").write_bytes(b"\x00")
    page = make_page()
    index = page.model.index(0)
    assert "damaged" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert not page.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    shown = {act for act, made in page.foot.buttons.items() if made.isVisible()}
    assert shown == {"open", "delete"}


def test_a_card_that_another_window_has_open_says_so(
    make_page: MakePage, keep: Keep, store: CardStore
) -> None:
    one = keep(name="mine")
    other = CardStore(store.folder).open(one)
    page = make_page()
    words = page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "open in another window" in words
    other.close(other.opened.card)


def test_what_changes_elsewhere_is_seen_when_the_window_comes_back(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    keep(name="one")
    page = make_page()
    keep(name="two")
    page.begin()
    settle(qtbot, page)
    assert titles(page) == ["two", "one"]
    assert chosen(page) == ["one"]  # who chose a card keeps it


def test_cards_that_cannot_be_read_are_told_and_not_looked_for_any_more(
    context: PageContext, store: CardStore, qtbot: QtBot
) -> None:
    store.folder.parent.mkdir(parents=True, exist_ok=True)
    store.folder.mkdir()
    (store.folder / "cards").write_text("a file where the folder should be")
    page = CardsPage(context)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.trouble) as told:
        page.begin()
        page.head.show_waiting()
    assert told.args[0].values["reason"] == "not-a-folder"
    assert not page.head.counts.isVisible() and not page._slow.isActive()


def test_a_bin_that_cannot_be_read_hides_no_card(
    make_page: MakePage, keep: Keep, store: CardStore, context: PageContext, qtbot: QtBot
) -> None:
    keep(name="kept")
    (store.folder / "bin").write_text("a file where the folder should be")
    page = make_page()
    assert titles(page) == ["kept"]
    with qtbot.waitSignal(page.trouble) as told:
        page.refresh()
    assert told.args[0].values["reason"] == "not-a-folder"


def test_while_the_cards_are_read_for_long_that_is_said(
    context: PageContext, keep: Keep, store: CardStore, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    keep()
    go_on = Event()
    read = store.cards
    monkeypatch.setattr(store, "cards", lambda newest: go_on.wait() and read(newest))
    page = CardsPage(context)
    qtbot.addWidget(page)
    page.show()
    page.begin()
    qtbot.waitUntil(lambda: page.head.count.text() == "Looking for your cards…")
    go_on.set()
    qtbot.waitUntil(lambda: page.head.count.text() == "One card")
    context.jobs.close()


@pytest.fixture
def beginning(
    context: PageContext, keep: Keep, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[CardsPage, Event]]:
    """A page of eight cards, the newest three of which are shown; and what lets it read the
    others."""
    for number in range(8):
        keep(name=f"card {number}")
    monkeypatch.setattr(index, "FIRST", 3)
    monkeypatch.setattr(index, "MANY", 2)
    go_on, entry, read = Event(), Index._entry, []

    def slowly(self: Index, found: Found) -> Entry:
        read.append(found)
        if len(read) > 3:
            assert go_on.wait(60)
        return entry(self, found)

    monkeypatch.setattr(Index, "_entry", slowly)
    page = CardsPage(context)
    page.resize(1000, 700)
    page.show()
    page.activateWindow()
    with qtbot.waitSignal(page.begun):
        page.focus_first()
        page.begin()
    yield page, go_on
    go_on.set()
    context.jobs.close()
    page.hide()
    shiboken6.delete(page)


def test_the_newest_cards_are_shown_while_the_others_are_read(
    beginning: tuple[CardsPage, Event], qtbot: QtBot
) -> None:
    page, go_on = beginning
    assert titles(page) == ["card 7", "card 6", "card 5"]
    assert page.head.count.text() == "Looking for your cards…" and page.grid.hasFocus()
    qtbot.keyClick(page.grid, Key.Key_Right)
    assert chosen(page) == ["card 6"]
    place = page.grid.current_place()
    resets: list[None] = []
    page.model.modelReset.connect(lambda: resets.append(None))
    with qtbot.waitSignal(page.filled):
        go_on.set()
    assert titles(page) == [f"card {number}" for number in range(7, -1, -1)]
    assert page.head.count.text() == "8 cards"
    # Who has begun to choose is not disturbed.
    assert chosen(page) == ["card 6"] and page.grid.hasFocus() and not resets
    assert page.grid.current_place() == place and page.grid.isVisible()
    last = page.grid.visualRect(page.model.index(7))
    assert page.grid.viewport().rect().contains(last)


def test_what_is_looked_for_among_the_newest_cards_is_not_said_to_be_nowhere(
    beginning: tuple[CardsPage, Event], qtbot: QtBot
) -> None:
    page, go_on = beginning
    qtbot.keyClicks(page.head.search, "card 1")
    assert titles(page) == []
    assert page.head.count.text() == "Looking for your cards…"
    with qtbot.waitSignal(page.filled):
        go_on.set()
    assert titles(page) == ["card 1"]
    assert page.head.count.text() == "One card of 8 has these words"


def test_a_list_that_is_known_already_is_shown_in_one_go(
    make_page: MakePage, keep: Keep, store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(8):
        keep(name=f"card {number}")
    monkeypatch.setattr(index, "FIRST", 3)
    monkeypatch.setattr(index, "MANY", 2)
    store.cards()
    begun: list[object] = []
    monkeypatch.setattr(CardsPage, "_take_newest", lambda _, listing: begun.append(listing))
    assert len(titles(make_page())) == 8 and not begun


# ------------------------------------------------------------------ looking for cards


def test_cards_are_found_as_one_types_by_name_and_words(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    keep("You sat with my mother.", recipient="Ada")
    keep("You carried José home.")
    page = make_page()
    qtbot.keyClicks(page.head.search, "jos")
    assert titles(page) == ["You carried José home."]
    assert page.head.count.text() == "One card of 2 has these words"
    page.head.search.setText("ada")
    assert titles(page) == ["For Ada"]
    page.head.search.setText("nobody")
    assert titles(page) == [] and not page.grid.isVisible() and not page.foot.isVisible()
    assert page.head.count.text() == "None of your cards has these words."
    qtbot.mouseClick(page.head.all_button, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 2 and page.head.search.hasFocus()


def test_escape_empties_the_search_and_the_arrow_goes_to_the_cards(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    keep(name="one")
    keep(name="two")
    page = make_page()
    page.head.search.setFocus()
    qtbot.keyClicks(page.head.search, "one")
    QTest.keyClick(page.head.search, Key.Key_Down)
    assert page.grid.hasFocus() and chosen(page) == ["one"]
    QTest.keyClick(page.head.search, Key.Key_Escape)
    assert page.head.search.text() == "" and len(titles(page)) == 2


# ------------------------------------------------------------------ acts


@pytest.mark.parametrize("by", ["Return", "button", "double click"])
def test_a_card_is_opened(
    make_page: MakePage, keep: Keep, context: PageContext, qtbot: QtBot, by: str
) -> None:
    one = keep("My own words.")
    page = make_page()
    if by == "Return":
        QTest.keyClick(page.grid, Key.Key_Return)
    elif by == "button":
        qtbot.mouseClick(page.foot.buttons["open"], Qt.MouseButton.LeftButton)
    else:
        place = page.grid.current_place().center()
        view = page.grid.viewport()
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=place)
    assert context.keeper.current_id == one
    assert context.document.card.message == "My own words."


def test_f2_renames_in_place_and_escape_does_not(
    make_page: MakePage, keep: Keep, store: CardStore, qtbot: QtBot
) -> None:
    one = keep(recipient="Ada")
    page = make_page()
    QTest.keyClick(page.grid, Key.Key_F2)
    field = page.grid.findChild(QLineEdit)
    assert field is not None and field.text() == "For Ada" and field.accessibleName()
    QTest.keyClick(field, Key.Key_Escape)
    assert store.read(one).name == ""
    QTest.keyClick(page.grid, Key.Key_F2)
    field = page.grid.findChildren(QLineEdit)[-1]
    qtbot.keyClicks(field, "  The night  shift ")
    QTest.keyClick(field, Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page) == ["The night shift"])
    assert store.read(one).name == "The night shift"


def test_a_title_that_is_left_as_it_was_becomes_no_name(
    make_page: MakePage, keep: Keep, store: CardStore
) -> None:
    one = keep(recipient="Ada")
    page = make_page()
    page.do("rename")
    QTest.keyClick(page.grid.findChild(QLineEdit), Key.Key_Return)
    assert store.read(one).name == ""


def test_a_list_that_arrives_while_a_name_is_typed_waits(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    keep(name="one")
    page = make_page()
    page.do("rename")
    keep(name="two")
    page.refresh()
    qtbot.waitUntil(lambda: page._late)
    assert page.grid.renaming
    QTest.keyClick(page.grid.findChild(QLineEdit), Key.Key_Escape)
    settle(qtbot, page)
    assert len(titles(page)) == 2


def test_a_copy_says_that_it_is_one_and_is_chosen(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    keep(recipient="Ada")
    page = make_page()
    press(qtbot, page, "duplicate")
    assert sorted(titles(page)) == ["For Ada", "For Ada (copy)"]
    assert chosen(page) == ["For Ada (copy)"]


def test_a_copy_is_saved_as_a_file(
    make_page: MakePage, keep: Keep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    keep("My own words.", recipient="Dr. Lee")
    page = make_page()
    offered: list[str] = []

    def save_name(_: object, title: str, suggested: str, *rest: str) -> str:
        offered.append(Path(suggested).name)
        return str(tmp_path / "for Dr. Lee")

    monkeypatch.setattr(dialogs, "save_name", save_name)
    page.do("copy")
    assert offered == ["For Dr. Lee.thankyou"]
    assert read_card(tmp_path / "for Dr. Lee.thankyou").message == "My own words."
    assert page.note.words() == "A copy is saved in for Dr. Lee.thankyou."
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(tmp_path / "gone" / "a"))
    with qtbot.waitSignal(page.trouble):
        page.do("copy")


def test_a_deleted_card_is_in_the_bin_and_comes_back(
    make_page: MakePage, keep: Keep, store: CardStore, qtbot: QtBot
) -> None:
    keep(name="kept")
    keep(name="gone")
    page = make_page()
    QTest.keyClick(page.grid, Key.Key_Delete)
    settle(qtbot, page)
    assert page.note.words() == "“gone” is in the bin."
    assert titles(page) == ["kept"] and chosen(page) == ["kept"]
    assert page.head.bin_button.text() == "Bin (1)"
    qtbot.mouseClick(page.note.buttons()[0], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert titles(page) == ["gone", "kept"] and chosen(page) == ["gone"]
    assert not page.note.isVisible() and store.deleted() == []


def test_the_offer_to_bring_back_goes_when_it_is_no_longer_true(
    make_page: MakePage, keep: Keep, store: CardStore, qtbot: QtBot
) -> None:
    one = keep(name="gone")
    page = make_page()
    press(qtbot, page, "delete")
    assert page.note.isVisible()
    store.restore(one)
    page.refresh()
    settle(qtbot, page)
    assert not page.note.isVisible()


def test_the_open_card_is_deleted_too_and_a_new_one_begun(
    make_page: MakePage, keep: Keep, context: PageContext, qtbot: QtBot
) -> None:
    one = keep("My own words.")
    context.keeper.open_kept(one)
    page = make_page()
    assert "open now" in page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    press(qtbot, page, "delete")
    assert context.document.card.message != "My own words."
    assert titles(page) == []


def test_several_cards_are_deleted_and_brought_back_together(
    make_page: MakePage, keep: Keep, qtbot: QtBot
) -> None:
    for name in ("one", "two", "three"):
        keep(name=name)
    page = make_page()
    QTest.keyClick(page.grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(page) == ["three", "two"]
    assert page.foot.buttons["delete"].text() == "Delete 2 cards"
    press(qtbot, page, "delete")
    assert page.note.words() == "2 cards are in the bin."
    qtbot.mouseClick(page.note.buttons()[0], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    qtbot.waitUntil(lambda: len(titles(page)) == 3)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_has_what_the_buttons_have(
    make_page: MakePage, keep: Keep, context: PageContext, qtbot: QtBot
) -> None:
    one = keep(name="mine")
    page = make_page()
    reason = QContextMenuEvent.Reason.Keyboard
    place = page.grid.rect().center()
    QApplication.sendEvent(page.grid, QContextMenuEvent(reason, place, place))
    menu = page.foot.findChild(QMenu)
    assert menu is not None and menu.isVisible()
    names = [action.text() for action in menu.actions()]
    assert names == ["Open", "Rename", "Duplicate", "Save a copy…", "Delete"]
    menu.actions()[0].trigger()
    menu.close()
    assert context.keeper.current_id == one


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_where_the_buttons_have_no_room_the_rarer_ones_are_in_a_menu(
    make_page: MakePage, keep: Keep
) -> None:
    keep()
    page = make_page()
    assert not page.foot.more.isVisible() and page.foot.buttons["rename"].isVisible()
    page.resize(340, 700)
    QApplication.processEvents()
    assert page.foot.more.isVisible() and not page.foot.buttons["rename"].isVisible()
    assert page.foot.buttons["open"].isVisible() and page.foot.buttons["delete"].isVisible()
    page.foot.more.click()
    menu = page.foot.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Rename", "Duplicate", "Save a copy…"]
    menu.close()


# ------------------------------------------------------------------ the bin


@pytest.fixture
def bin_page(make_page: MakePage, keep: Keep, store: CardStore) -> CardsPage:
    """The bin, with two cards in it; one is not deleted."""
    for name in ("kept", "one", "two"):
        keep(name=name)
    for card in store.cards()[:2]:
        store.delete(card.id)
    page = make_page()
    page.head.bin_button.click()
    return page


def test_the_bin_shows_what_was_deleted_and_brings_it_back(
    bin_page: CardsPage, qtbot: QtBot
) -> None:
    page = bin_page
    assert page.heading.text() == "Bin" and sorted(titles(page)) == ["one", "two"]
    assert [b.isVisible() for b in page.head.begin_buttons] == [False] * 3
    assert "deleted:" in page.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    back = chosen(page)
    press(qtbot, page, "restore")
    assert len(titles(page)) == 1
    page.head.bin_button.click()
    assert page.heading.text() == "My cards"
    assert sorted(titles(page)) == sorted(["kept", *back])


def test_what_is_final_is_asked_and_can_be_left(
    bin_page: CardsPage, store: CardStore, qtbot: QtBot
) -> None:
    page = bin_page
    page.grid.selectAll()
    assert page.foot.buttons["for_good"].text() == "Delete 2 cards for good…"
    QTest.keyClick(page.grid, Key.Key_Delete)
    assert "2 cards for good?" in page.note.words()
    _, leave = page.note.buttons()
    assert leave.hasFocus() and len(store.deleted()) == 2
    QTest.keyClick(leave, Key.Key_Escape)
    assert not page.note.isVisible() and len(store.deleted()) == 2 and page.grid.hasFocus()
    page.do("for_good")
    qtbot.mouseClick(page.note.buttons()[0], Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert store.deleted() == [] and len(store.cards()) == 1
    assert page.head.count.text() == "Nothing is in the bin." and not page.note.isVisible()


def test_return_in_the_bin_opens_nothing(bin_page: CardsPage, context: PageContext) -> None:
    QTest.keyClick(bin_page.grid, Key.Key_Return)
    QTest.keyClick(bin_page.grid, Key.Key_F2)
    assert context.keeper.current_id is None and not bin_page.grid.renaming


# ------------------------------------------------------------------ after a crash


def crashed(store: CardStore, words: str) -> str:
    opened = store.create(Card())
    put(opened, Card(message=words))
    crash(opened)
    return opened.id


def test_after_a_crash_what_was_written_is_offered(
    make_page: MakePage, store: CardStore, context: PageContext, qtbot: QtBot
) -> None:
    one = crashed(store, "The hardest letter.")
    page = make_page()
    assert titles(page) == ["The hardest letter."]  # not as its file has it
    (words,) = page.crashes.sentences()
    assert "“The hardest letter.”" in words and "as of" in words
    page.crashes.open_wanted.emit(one)
    assert context.document.card.message == "The hardest letter."
    page.begin()
    settle(qtbot, page)
    assert page.crashes.sentences() == [] and not page.crashes.isVisible()


def test_three_lines_are_shown_and_the_others_counted(
    make_page: MakePage, store: CardStore
) -> None:
    for at in range(5):
        crashed(store, f"Letter {at}.")
    page = make_page()
    assert len(page.crashes.sentences()) == 3
    assert page.crashes.more.text() == "and 2 more, among your cards"


def test_not_now_puts_a_line_away_for_this_time(
    make_page: MakePage, store: CardStore, qtbot: QtBot
) -> None:
    crashed(store, "Mine.")
    page = make_page()
    (note,) = page.crashes.notes
    buttons = {made.text(): made for made in note.findChildren(type(page.head.first_button))}
    qtbot.mouseClick(buttons["Not now"], Qt.MouseButton.LeftButton)
    assert not page.crashes.isVisible()
    page.begin()
    settle(qtbot, page)
    assert not page.crashes.isVisible() and len(store.crashed()) == 1

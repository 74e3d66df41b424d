"""Which card is open, and all that is kept of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kept_window import Kept
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import PastState


def started(kept: Kept, message: str = "mine") -> str:
    """The id of a card that has been begun with these words."""
    kept.write(message)
    assert kept.keeper.flush()
    assert kept.keeper.current_id is not None
    return kept.keeper.current_id


# ------------------------------------------------------------------ kept as it is written


def test_a_new_card_that_nobody_touched_leaves_nothing_behind(kept: Kept, store: CardStore) -> None:
    assert kept.keeper.new() and kept.keeper.new()
    kept.keeper.close()
    assert store.cards() == [] and not store.folder.joinpath("cards").exists()


def test_words_are_in_the_store_though_nobody_saved_them(kept: Kept, store: CardStore) -> None:
    card_id = started(kept)
    kept.crash()
    assert store.read(card_id).message == "mine"


def test_undo_survives_closing(make_kept: Callable[[], Kept]) -> None:
    first = make_kept()
    began = first.card
    for message in ("a", "b", "c"):
        first.write(message)
    first.document.undo()
    card_id = started(first, "b")  # the same words are no step
    first.keeper.close()
    second = make_kept()
    assert second.keeper.open_kept(card_id)
    assert second.card.message == "b"
    second.document.redo()
    assert second.card.message == "c"
    for _ in range(3):
        second.document.undo()
    assert second.card == began and not second.document.can_undo


def test_undo_goes_on_on_a_third_day(make_kept: Callable[[], Kept]) -> None:
    card_id = ""
    for message in ("a", "b", "c"):
        day = make_kept()
        assert not card_id or day.keeper.open_kept(card_id)
        card_id = started(day, message)
        day.keeper.close()
    last = make_kept()
    last.keeper.open_kept(card_id)
    last.document.undo()
    last.document.undo()
    assert last.card.message == "a"


def test_after_a_crash_the_card_is_as_it_was(
    make_kept: Callable[[], Kept], store: CardStore
) -> None:
    first = make_kept()
    card_id = started(first, "a")
    first.write("b")
    first.write("c")
    first.document.undo()
    assert first.keeper.autosave.flush(60)
    first.crash()
    assert [card.id for card in store.crashed()] == [card_id]
    second = make_kept()
    assert second.keeper.open_kept(card_id)
    assert second.card.message == "b" and second.document.can_redo
    second.keeper.close()
    assert store.crashed() == []


def test_the_file_is_saved_after_a_rest(kept: Kept, store: CardStore, qtbot: QtBot) -> None:
    from thankyou.storage.card_file import read_card

    kept.write("a")
    assert kept.keeper.autosave.flush(60)
    path = next((store.folder / "cards").iterdir())
    assert read_card(path).message != "a"
    kept.keeper.session._rest.setInterval(0)
    with qtbot.waitSignal(kept.keeper.autosave.kept):
        kept.write("b")
    qtbot.waitUntil(lambda: read_card(path).message == "b")


def test_the_writers_own_words_are_kept_when_others_replace_them(kept: Kept) -> None:
    started(kept)
    kept.document.put(Card(message="theirs"), why="words")
    found: list[list[PastState]] = []
    kept.keeper.history(found.append)
    assert kept.keeper.flush()
    assert (found[0][0].card.message, found[0][0].why) == ("mine", "words")


def test_an_earlier_state_is_brought_back_under_the_name_of_now(kept: Kept) -> None:
    started(kept, "a")
    kept.document.change(name="For Ada")
    kept.write("b")
    kept.keeper.bring_back(PastState(1, 0.0, Card(message="a")))
    assert kept.card == Card(message="a", name="For Ada")
    kept.document.undo()
    assert kept.card.message == "b"
    kept.document.redo()
    found: list[list[PastState]] = []
    kept.keeper.history(found.append)
    assert kept.keeper.flush()
    assert ("b", "restored") in [(state.card.message, state.why) for state in found[0]]


def test_a_card_begun_by_somebody_else_is_a_new_one(kept: Kept, store: CardStore) -> None:
    first = started(kept)
    kept.document.replace(Card(message="other"))
    assert kept.keeper.current_id is None
    second = started(kept, "another")
    assert first != second
    assert store.read(first).message == "mine"


# ------------------------------------------------------------------ another card


def test_opening_another_card_saves_the_one_that_was_open(kept: Kept, store: CardStore) -> None:
    first = started(kept, "a")
    kept.keeper.new()
    second = started(kept, "b")
    kept.write("bb")
    assert kept.keeper.open_kept(first)
    assert kept.card.message == "a"
    assert store.read(second).message == "bb"
    kept.write("aa")
    assert kept.keeper.open_kept(second) and kept.card.message == "bb"
    assert store.read(first).message == "aa"
    assert kept.troubles == []


def test_opening_the_open_card_shows_it(kept: Kept, qtbot: QtBot) -> None:
    card_id = started(kept)
    with qtbot.waitSignal(kept.keeper.begun):
        assert kept.keeper.open_kept(card_id)
    assert kept.document.can_undo


def test_a_card_that_is_gone_is_told_and_the_open_one_stays(kept: Kept) -> None:
    started(kept)
    assert not kept.keeper.open_kept("20250101-0123456789")
    assert isinstance(kept.troubles[0], CardError)
    assert kept.card.message == "mine"
    kept.write("more")
    assert kept.keeper.flush()


def test_a_card_of_a_design_that_is_not_here_opens_and_keeps_it(
    kept: Kept, store: CardStore
) -> None:
    store.create(Card(design="gone")).close(Card(design="gone"))
    assert kept.keeper.open_kept(store.cards()[0].id)
    assert kept.troubles == [] and kept.document.card.design == "gone"


def test_a_damaged_card_is_told_and_not_left_locked(kept: Kept, store: CardStore) -> None:
    store.create(Card(message="x")).close(Card(message="x"))
    card_id = store.cards()[0].id
    path = store.folder / "cards" / f"{card_id}.thankyou"
    whole = path.read_bytes()
    for part in (store.folder / "beside" / card_id).glob("steps*"):
        part.unlink()
    path.write_bytes(b"{}")
    assert not kept.keeper.open_kept(card_id)
    assert isinstance(kept.troubles[0], CardError) and kept.troubles[0].code == "not-a-card"
    path.write_bytes(whole)
    assert kept.keeper.open_kept(card_id) and kept.card.message == "x"


def test_a_card_with_words_of_its_own_is_kept_at_once(kept: Kept, store: CardStore) -> None:
    assert kept.keeper.begin(Card(message="for the ward"))
    assert kept.keeper.flush()
    assert [card.first_words for card in store.cards()] == ["for the ward"]


def test_two_windows_on_one_card_the_second_is_told(
    make_kept: Callable[[], Kept], qtbot: QtBot
) -> None:
    first, second = make_kept(), make_kept()
    card_id = started(first)
    with qtbot.waitSignal(second.keeper.in_use) as told:
        assert not second.keeper.open_kept(card_id)
    assert told.args == [card_id] and second.troubles == []
    assert second.keeper.open_copy(card_id)
    assert second.card.message == "mine" and second.keeper.current_id != card_id
    second.write("theirs")
    first.write("still mine")
    assert first.keeper.flush() and second.keeper.flush()
    assert first.conflicts == second.conflicts == []


def test_a_window_that_has_closed_has_freed_its_card(make_kept: Callable[[], Kept]) -> None:
    first, second = make_kept(), make_kept()
    card_id = started(first)
    first.keeper.new()
    assert second.keeper.open_kept(card_id)


# ------------------------------------------------------------------ any of the cards


def test_the_open_card_is_named_as_any_change_of_it(kept: Kept, store: CardStore) -> None:
    card_id = started(kept)
    assert kept.keeper.rename(card_id, "For Ada")
    assert kept.keeper.flush() and store.read(card_id).name == "For Ada"
    kept.document.undo()
    assert kept.card.name == "" and kept.card.message == "mine"


def test_another_card_is_named_copied_deleted_and_brought_back(
    kept: Kept, store: CardStore, qtbot: QtBot
) -> None:
    first = started(kept, "a")
    kept.keeper.new()
    with qtbot.waitSignal(kept.keeper.cards_changed):
        assert kept.keeper.rename(first, "For Ada")
    copy = kept.keeper.duplicate(first)
    assert copy is not None and store.read(copy).name == "For Ada (copy)"
    assert kept.keeper.delete(first)
    assert [card.id for card in store.cards()] == [copy]
    assert kept.keeper.restore(first)
    assert {card.id for card in store.cards()} == {first, copy}
    assert kept.keeper.delete(first) and kept.keeper.delete_for_good([first])
    assert store.deleted() == [] and kept.troubles == []


def test_the_open_card_is_copied_with_its_newest_words(kept: Kept, store: CardStore) -> None:
    card_id = started(kept, "a")
    kept.write("newest")
    copy = kept.keeper.duplicate(card_id)
    assert copy is not None and store.read(copy).message == "newest"


def test_deleting_the_open_card_begins_a_new_one(kept: Kept, store: CardStore) -> None:
    card_id = started(kept)
    kept.write("newest")
    assert kept.keeper.delete(card_id)
    assert kept.keeper.current_id is None and kept.card.message != "newest"
    assert [card.id for card in store.deleted()] == [card_id] and store.cards() == []
    assert kept.keeper.restore(card_id) and kept.keeper.open_kept(card_id)
    assert kept.card.message == "newest"


def test_what_cannot_be_done_is_told(make_kept: Callable[[], Kept], qtbot: QtBot) -> None:
    first, second = make_kept(), make_kept()
    card_id = started(first)
    assert not second.keeper.delete(card_id) and not second.keeper.rename(card_id, "x")
    assert [error.code for error in second.troubles if isinstance(error, CardError)] == [
        "card-in-use", "card-in-use",
    ]  # fmt: skip


# ------------------------------------------------------------------ a disk that fails


def test_words_that_cannot_be_kept_are_not_left_without_a_question(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise CardError("cannot-write", path="x", reason="disk-full", detail="")

    started(kept)
    asked: list[str] = []
    kept.keeper.ask_leave = lambda: bool(asked.append("asked"))
    with monkeypatch.context() as patch:
        patch.setattr(OpenCard, "record", full)
        kept.write("newest")
        assert not kept.keeper.new()
        assert asked == ["asked"] and kept.card.message == "newest"
        assert isinstance(kept.keeper.failure, CardError)
    assert kept.keeper.new(), "once there is room again, nothing is asked"
    assert asked == ["asked"] and kept.keeper.failure is None


# ------------------------------------------------------------------ another version in the store


@pytest.fixture
def differing(kept: Kept, store: CardStore, qtbot: QtBot) -> Kept:
    """A card "mine" whose file another computer has made "theirs"."""
    from thankyou.storage.card_file import save_card

    started(kept)
    save_card(Card(message="theirs"), next((store.folder / "cards").iterdir()))
    with qtbot.waitSignal(kept.keeper.conflict):
        kept.keeper.session.window_activated(True)
    assert kept.conflicts[-1].mine.message == "mine"
    assert kept.conflicts[-1].theirs.message == "theirs" and kept.conflicts[-1].name == ""
    return kept


def in_history(kept: Kept) -> list[str]:
    found: list[list[PastState]] = []
    kept.keeper.history(found.append)
    assert kept.keeper.flush()
    return [state.card.message for state in found[0]]


def test_a_file_that_a_sync_service_changed_is_noticed_by_itself(
    kept: Kept, store: CardStore, qtbot: QtBot
) -> None:
    from thankyou.storage.card_file import save_card

    started(kept)
    with qtbot.waitSignal(kept.keeper.conflict):
        save_card(Card(message="theirs"), next((store.folder / "cards").iterdir()))


def test_mine_is_kept_and_theirs_is_an_earlier_state(differing: Kept, store: CardStore) -> None:
    differing.conflicts[-1].keep_mine()
    assert differing.keeper.flush() and not differing.keeper.autosave.held
    assert differing.card.message == "mine" and differing.keeper.open_conflict is None
    assert "theirs" in in_history(differing)
    differing.write("mine, more")
    assert differing.keeper.flush() and differing.keeper.current_id is not None
    assert store.read(differing.keeper.current_id).message == "mine, more"


def test_theirs_is_taken_and_mine_is_an_earlier_state(differing: Kept) -> None:
    differing.conflicts[-1].keep_theirs()
    assert differing.keeper.flush() and not differing.keeper.autosave.held
    assert differing.card.message == "theirs"
    assert "mine" in in_history(differing)
    differing.document.undo()
    assert differing.card.message == "mine"


def test_both_are_kept_as_two_cards(differing: Kept, store: CardStore) -> None:
    was = differing.keeper.current_id
    differing.conflicts[-1].keep_both()
    assert differing.keeper.flush()
    assert differing.keeper.current_id not in (was, None)
    assert sorted(card.first_words for card in store.cards()) == ["mine", "theirs"]
    differing.write("mine, more")
    assert differing.keeper.flush() and was is not None
    assert store.read(was).message == "theirs"


def test_closing_without_a_decision_keeps_both(differing: Kept, store: CardStore) -> None:
    differing.write("newest")
    differing.keeper.close()
    assert sorted(card.first_words for card in store.cards()) == ["newest", "theirs"]

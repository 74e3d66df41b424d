"""A card's file outside the writer's cards: opened, saved, changed by others, gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from kept_window import Kept
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card, save_card
from thankyou.store.card_store import CardStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "for-ada.thankyou"
    save_card(Card(message="from the file"), made)
    return made


@pytest.fixture
def linked(kept: Kept, path: Path) -> Kept:
    """The file, opened."""
    assert kept.keeper.open_file(path)
    assert kept.keeper.flush()
    return kept


def lacks(kept: Kept) -> bool:
    return kept.keeper.file.lacks(kept.card)


def save(kept: Kept) -> None:
    kept.keeper.file.save(kept.card)
    kept.keeper.flush()


# ------------------------------------------------------------------ opening and saving


def test_a_file_becomes_a_kept_card_that_knows_its_file(
    linked: Kept, path: Path, store: CardStore
) -> None:
    assert linked.card.message == "from the file" and not lacks(linked)
    assert [card.file for card in store.cards()] == [str(path)]
    assert store.find_file(str(path)) == linked.keeper.current_id


def test_words_are_kept_at_once_and_in_the_file_when_saved(
    linked: Kept, path: Path, store: CardStore
) -> None:
    linked.write("newest")
    assert linked.keeper.flush() and linked.keeper.current_id is not None
    assert store.read(linked.keeper.current_id).message == "newest"
    assert read_card(path).message == "from the file" and lacks(linked)
    save(linked)
    assert read_card(path).message == "newest" and not lacks(linked)
    linked.document.undo()
    assert lacks(linked)
    linked.document.redo()
    assert not lacks(linked)


def test_the_file_is_opened_again_as_the_same_card(
    linked: Kept, path: Path, make_kept: Callable[[], Kept], store: CardStore
) -> None:
    linked.write("newest")
    linked.keeper.close()
    again = make_kept()
    assert again.keeper.open_file(path)
    assert again.card.message == "newest" and lacks(again), "newer words than the file's"
    again.document.undo()
    assert again.card.message == "from the file" and not lacks(again)
    assert len(store.cards()) == 1 and again.conflicts == []


def test_by_another_path_to_it_the_file_is_the_same(
    linked: Kept, path: Path, tmp_path: Path, make_kept: Callable[[], Kept]
) -> None:
    linked.write("newest")
    linked.keeper.close()
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    again = make_kept()
    assert again.keeper.open_file(tmp_path / "link" / path.name)
    assert again.card.message == "newest"


def test_a_file_that_another_program_changed_is_a_new_step(
    linked: Kept, path: Path, make_kept: Callable[[], Kept]
) -> None:
    linked.write("saved")
    save(linked)
    linked.keeper.close()
    save_card(Card(message="from elsewhere"), path)
    again = make_kept()
    assert again.keeper.open_file(path)
    assert again.card.message == "from elsewhere" and again.conflicts == [] and not lacks(again)
    again.document.undo()
    assert again.card.message == "saved"


def test_a_file_and_a_card_that_were_both_changed_are_a_conflict(
    linked: Kept, path: Path, make_kept: Callable[[], Kept]
) -> None:
    linked.write("mine")
    linked.keeper.close()
    save_card(Card(message="theirs"), path)
    again = make_kept()
    assert again.keeper.open_file(path)
    assert again.card.message == "mine" and lacks(again)
    assert [(one.theirs.message, one.name) for one in again.conflicts] == [("theirs", path.name)]
    save(again)
    assert read_card(path).message == "theirs", "nothing is written over before it is decided"


def test_among_the_cards_its_file_is_looked_at_aside(
    linked: Kept, path: Path, make_kept: Callable[[], Kept], qtbot: QtBot
) -> None:
    card_id = linked.keeper.current_id
    assert card_id is not None
    linked.write("mine")
    linked.keeper.close()
    save_card(Card(message="theirs"), path)
    again = make_kept()
    with qtbot.waitSignal(again.keeper.conflict):
        assert again.keeper.open_kept(card_id)
    assert again.card.message == "mine"


def test_a_file_opened_twice_in_one_window_is_shown(linked: Kept, path: Path) -> None:
    linked.write("newest")
    assert linked.keeper.open_file(path)
    assert linked.card.message == "newest"


def test_what_is_no_card_is_told_and_the_open_card_stays(kept: Kept, tmp_path: Path) -> None:
    kept.write("mine")
    (tmp_path / "broken.thankyou").write_bytes(b"{}")
    assert not kept.keeper.open_file(tmp_path / "broken.thankyou")
    assert not kept.keeper.open_file(tmp_path / "nowhere.thankyou")
    assert len(kept.troubles) == 2 and kept.card.message == "mine"


def test_a_file_is_opened_though_the_cards_cannot_be_written(
    kept: Kept, path: Path, store: CardStore, qtbot: QtBot
) -> None:
    store.folder.rmdir()
    store.folder.write_bytes(b"")  # a file in the folder's place
    with qtbot.waitSignal(kept.keeper.state_changed):
        assert kept.keeper.open_file(path)
    assert kept.card.message == "from the file"
    kept.write("newest")
    assert not kept.keeper.flush() and kept.keeper.failure is not None
    save(kept)
    assert read_card(path).message == "newest", "the file can be saved all the same"
    kept.keeper.ask_leave = lambda: True
    assert kept.keeper.may_leave()


def test_a_file_to_be_is_where_the_card_is_saved(
    kept: Kept, tmp_path: Path, store: CardStore
) -> None:
    path = tmp_path / "new.thankyou"
    kept.keeper.file_to_be(path)
    assert lacks(kept)
    kept.write("first words")
    assert kept.keeper.flush()
    save(kept)
    assert read_card(path).message == "first words" and not lacks(kept)
    assert [card.file for card in store.cards()] == [str(path)]


def test_a_file_to_be_that_somebody_else_made_is_not_written_over(
    kept: Kept, tmp_path: Path
) -> None:
    path = tmp_path / "new.thankyou"
    kept.keeper.file_to_be(path)
    kept.write("mine")
    save_card(Card(message="theirs"), path)
    save(kept)
    kept.keeper.flush()
    assert read_card(path).message == "theirs"
    assert [one.theirs.message for one in kept.conflicts] == ["theirs"]


# ------------------------------------------------------------------ changed while it is open


def test_a_change_from_outside_is_noticed_at_once(linked: Kept, path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(linked.keeper.conflict):
        save_card(Card(message="theirs"), path)
    with qtbot.waitSignal(linked.keeper.conflict):
        path.write_bytes(path.read_bytes().replace(b"theirs", b"again!"))
    assert [one.theirs.message for one in linked.conflicts] == ["theirs", "again!"]


def test_contents_are_compared_and_not_times(linked: Kept, path: Path) -> None:
    import os

    os.utime(path, (1, 1))
    linked.keeper.file.check()
    assert linked.keeper.flush() and linked.conflicts == []
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    path.write_bytes(path.read_bytes().replace(b"from the file", b"of same size!"))
    os.utime(path, ns=times)
    linked.keeper.file.check()
    assert linked.keeper.flush() and linked.conflicts[-1].theirs.message == "of same size!"


def test_the_same_words_written_anew_are_no_change(linked: Kept, path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"\n", b" \n"))
    linked.keeper.file.check()
    assert linked.keeper.flush() and linked.conflicts == []
    linked.write("newest")
    save(linked)
    assert read_card(path).message == "newest"


def test_saving_never_writes_over_what_another_program_wrote(linked: Kept, path: Path) -> None:
    linked.write("mine")
    save_card(Card(message="theirs"), path)
    save(linked)
    linked.keeper.flush()
    assert read_card(path).message == "theirs"
    assert linked.conflicts[-1].theirs.message == "theirs" and linked.card.message == "mine"


@pytest.fixture
def differing(linked: Kept, path: Path) -> Kept:
    """The window has "mine", the file "theirs"."""
    linked.write("mine")
    save_card(Card(message="theirs"), path)
    linked.keeper.file.check()
    assert linked.keeper.flush() and linked.conflicts
    return linked


def states(kept: Kept) -> list[tuple[str, str]]:
    found: list[list[object]] = []
    kept.keeper.history(found.append)  # type: ignore[arg-type]
    assert kept.keeper.flush()
    return [(state.card.message, state.why) for state in found[0]]  # type: ignore[attr-defined]


def test_mine_is_kept_and_theirs_is_an_earlier_state(differing: Kept, path: Path) -> None:
    differing.conflicts[-1].keep_mine()
    differing.keeper.flush()
    assert differing.card.message == "mine" == read_card(path).message and not lacks(differing)
    assert ("theirs", "conflict") in states(differing)


def test_theirs_is_taken_and_mine_is_an_earlier_state(differing: Kept, path: Path) -> None:
    differing.conflicts[-1].keep_theirs()
    differing.keeper.flush()
    assert differing.card.message == "theirs" == read_card(path).message and not lacks(differing)
    assert ("mine", "conflict") in states(differing)
    differing.document.undo()
    assert differing.card.message == "mine"


def test_both_are_kept_as_two_cards(differing: Kept, path: Path, store: CardStore) -> None:
    differing.conflicts[-1].keep_both()
    differing.keeper.flush()
    assert differing.card.message == "mine" and read_card(path).message == "theirs"
    assert differing.keeper.file.path is None and not lacks(differing)
    found = {card.first_words: card.file for card in store.cards()}
    assert found == {"mine": "", "theirs": str(path)}


def test_words_written_while_the_two_are_looked_at_are_mine(differing: Kept, path: Path) -> None:
    differing.write("mine, and more")
    assert differing.conflicts[-1].mine.message == "mine, and more"
    differing.conflicts[-1].keep_mine()
    differing.keeper.flush()
    assert read_card(path).message == "mine, and more"


def test_a_file_that_changes_again_while_they_are_looked_at_is_asked_about_again(
    differing: Kept, path: Path
) -> None:
    first = differing.conflicts[-1]
    save_card(Card(message="theirs again"), path)
    first.keep_mine()
    for _ in range(2):
        differing.keeper.flush()
    assert read_card(path).message == "theirs again"
    assert differing.conflicts[-1].theirs.message == "theirs again"


def test_a_conflict_is_settled_once(differing: Kept) -> None:
    conflict = differing.conflicts[-1]
    conflict.keep_theirs()
    conflict.keep_mine()
    assert differing.card.message == "theirs"


def test_with_another_card_open_the_conflict_is_over(differing: Kept) -> None:
    conflict = differing.conflicts[-1]
    differing.keeper.new()
    conflict.keep_theirs()
    assert differing.card.message != "theirs" and differing.keeper.open_conflict is None


# ------------------------------------------------------------------ gone


def test_a_file_that_is_gone_is_told_once_and_can_be_saved_again(
    linked: Kept, path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(linked.keeper.file.failed):
        path.unlink()
    linked.keeper.file.check()
    linked.keeper.flush()
    gone = linked.troubles
    assert [(e.code, e.values["kind"]) for e in gone if isinstance(e, CardError)] == [
        ("file-changed", "gone")
    ]
    linked.write("newest")
    save(linked)
    assert not path.exists(), "somebody may have moved it on purpose"
    linked.keeper.file.known = None
    save(linked)
    assert read_card(path).message == "newest"


def test_a_file_that_comes_back_is_fine(linked: Kept, path: Path, qtbot: QtBot) -> None:
    data = path.read_bytes()
    with qtbot.waitSignal(linked.keeper.file.failed):
        path.unlink()
    with qtbot.waitSignal(linked.keeper.file.fine):
        path.write_bytes(data)
    assert linked.conflicts == []


def test_a_kept_card_whose_file_is_gone_is_opened_all_the_same(
    linked: Kept, path: Path, make_kept: Callable[[], Kept]
) -> None:
    card_id = linked.keeper.current_id
    assert card_id is not None
    linked.write("newest")
    linked.keeper.close()
    path.unlink()
    again = make_kept()
    assert again.keeper.open_kept(card_id)
    again.keeper.flush()
    assert again.card.message == "newest" and lacks(again)
    assert isinstance(again.troubles[0], CardError)


def test_where_the_file_cannot_be_written_the_words_are_kept(
    linked: Kept, path: Path, store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    from thankyou.storage import compare_save

    def refuse(*_: object) -> None:
        raise CardError("cannot-write", path=str(path), reason="read-only", detail="")

    monkeypatch.setattr(compare_save, "save_card_if_unchanged", refuse)
    linked.write("newest")
    save(linked)
    assert isinstance(linked.troubles[0], CardError) and lacks(linked)
    assert linked.keeper.current_id is not None
    assert store.read(linked.keeper.current_id).message == "newest"

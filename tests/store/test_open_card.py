"""An open card: every step is on the disk, and nothing that somebody wrote is written over."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest
from kept_cards import crash, file_of, now, put, reopened, side_of, stack

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.model.card import Card
from thankyou.storage.card_file import encode, read_card, save_card
from thankyou.store import side_files
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import Step

FIRST, SECOND, THIRD = (Card(message=text) for text in ("first", "second", "third"))
THEIRS = Card(message="theirs")


@pytest.fixture
def store(tmp_path: Path) -> CardStore:
    return CardStore(tmp_path / "data" / "thankyou")


def code(caught: pytest.ExceptionInfo[CardError]) -> str:
    return caught.value.code


def test_a_new_card_is_a_file_that_can_be_sent(store: CardStore) -> None:
    opened = store.create(FIRST)
    assert read_card(file_of(store, opened.id)) == FIRST
    assert (opened.opened.card, opened.opened.steps, opened.opened.at) == (FIRST, (FIRST,), 0)
    opened.close(FIRST)


@pytest.mark.skipif(os.name == "nt", reason="folders have their own rights there")
def test_nobody_else_may_look(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    opened.close(SECOND)
    store.cards()
    for path in store.folder.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert stat.S_IMODE(store.folder.stat().st_mode) == 0o700


def test_steps_survive_closing(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND, THIRD)
    opened.record([Step("undo", SECOND)])
    again = reopened(store, opened)
    assert (again.opened.card, again.opened.at) == (SECOND, 1)
    assert again.opened.steps == (FIRST, SECOND, THIRD)
    assert not again.opened.after_crash
    again.record([Step("redo", THIRD)])
    third = reopened(store, again)
    assert (third.opened.card, third.opened.at) == (THIRD, 2)
    third.close(THIRD)


def test_five_hundred_steps_are_kept(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, *(Card(message=f"card {n}") for n in range(600)))
    again = reopened(store, opened)
    assert len(again.opened.steps) == 500
    assert again.opened.steps[-1] == again.opened.card == Card(message="card 599")
    again.close(again.opened.card)


def test_many_steps_are_flushed_once(store: CardStore, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = store.create(FIRST)
    flushed: list[int] = []
    real = os.fsync
    monkeypatch.setattr(os, "fsync", lambda fd: (flushed.append(fd), real(fd))[1])
    put(opened, *(Card(message=f"card {n}") for n in range(50)))
    assert len(flushed) == 1
    opened.close(now(opened))


def test_a_letter_costs_about_a_hundred_bytes(store: CardStore) -> None:
    long = "You stayed. " * 300
    opened = store.create(Card(message=long))
    steps = side_of(store, opened.id) / "steps"
    put(opened, Card(message=long + "x"))
    before = steps.stat().st_size
    opened.record([Step("amend", Card(message=long + "x" * n)) for n in range(2, 12)])
    assert (steps.stat().st_size - before) / 10 < 100
    opened.close(now(opened))


# ---- crashes


def test_after_a_crash_every_recorded_step_is_there(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    opened.save(SECOND)
    put(opened, THIRD)
    assert store.crashed() == []
    crash(opened)
    [row] = store.crashed()
    assert (row.id, row.first_words) == (opened.id, "third")
    assert store.read(opened.id) == THIRD
    again = store.open(opened.id)
    assert again.opened.after_crash
    assert (again.opened.card, again.opened.steps) == (THIRD, (FIRST, SECOND, THIRD))
    assert store.crashed() == []
    put(again, Card(message="fourth"))
    assert next((one.card, one.why) for one in again.history()) == (THIRD, "recovered")
    again.close(now(again))
    assert store.crashed() == []


@pytest.mark.parametrize("cut", [1, 9, 40])
def test_a_torn_last_step_costs_that_step_only(store: CardStore, cut: int) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND, THIRD)
    crash(opened)
    steps = side_of(store, opened.id) / "steps"
    steps.write_bytes(steps.read_bytes()[:-cut])
    again = store.open(opened.id)
    assert again.opened.steps == (FIRST, SECOND)
    again.close(SECOND)


def test_a_hole_in_the_journal_costs_the_steps_around_it_only(store: CardStore) -> None:
    cards = [Card(message=f"card {n}") for n in range(250)]
    opened = store.create(FIRST)
    put(opened, *cards)
    crash(opened)
    steps = side_of(store, opened.id) / "steps"
    lines = steps.read_bytes().splitlines(keepends=True)
    lines[50] = b"\0" * len(lines[50])
    steps.write_bytes(b"".join(lines))
    again = store.open(opened.id)
    assert again.opened.card == cards[-1]
    assert again.opened.steps[:10] == (FIRST, *cards[:9])
    assert again.opened.steps[-100:] == tuple(cards[-100:])
    again.close(cards[-1])


@pytest.mark.parametrize("rubbish", [b"", b"\0" * 5000, b"not a journal\n" * 9])
def test_a_journal_is_never_why_a_card_does_not_open(store: CardStore, rubbish: bytes) -> None:
    opened = store.create(FIRST)
    opened.close(SECOND)
    for name in ("steps", "history"):
        (side_of(store, opened.id) / name).write_bytes(rubbish)
    again = store.open(opened.id)
    assert (again.opened.card, again.opened.steps) == (SECOND, (SECOND,))
    put(again, THIRD)
    assert reopened(store, again).opened.steps == (SECOND, THIRD)


def test_a_damaged_file_is_opened_from_its_steps_and_kept_aside(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    opened.close(SECOND)
    file_of(store, opened.id).write_bytes(b"half a fi")
    [row] = store.cards()
    assert row.damaged == "not-a-card"
    again = store.open(opened.id)
    assert again.opened.card == SECOND
    again.close(SECOND)
    assert read_card(file_of(store, opened.id)) == SECOND
    [kept] = side_of(store, opened.id).glob("unread-*")
    assert kept.read_bytes() == b"half a fi"


def test_a_file_of_a_newer_program_is_left_as_it_is(store: CardStore) -> None:
    opened = store.create(FIRST)
    opened.close(FIRST)
    newer = encode(FIRST).replace(b'"version": ', b'"version": 9')
    file_of(store, opened.id).write_bytes(newer)
    with pytest.raises(CardError) as caught:
        store.open(opened.id)
    assert code(caught) == "card-too-new"
    assert file_of(store, opened.id).read_bytes() == newer
    assert store.crashed() == []


def test_words_whose_file_was_taken_away_are_recovered(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    crash(opened)
    file_of(store, opened.id).unlink()
    [row] = store.crashed()
    again = store.open(row.id)
    assert again.opened.card == SECOND
    again.close(SECOND)
    assert read_card(file_of(store, row.id)) == SECOND


# ---- changed by others


def changed_underneath(store: CardStore) -> OpenCard:
    """A card in which somebody writes, and which another computer has changed meanwhile."""
    opened = store.create(FIRST)
    put(opened, SECOND)
    save_card(THEIRS, file_of(store, opened.id))
    assert opened.changed_elsewhere()
    with pytest.raises(CardError) as caught:
        opened.save(SECOND)
    assert code(caught) == "card-changed"
    assert read_card(file_of(store, opened.id)) == opened.other() == THEIRS
    return opened


def test_keeping_mine_keeps_theirs_as_an_earlier_state(store: CardStore) -> None:
    opened = changed_underneath(store)
    opened.keep_mine(SECOND)
    assert read_card(file_of(store, opened.id)) == SECOND
    assert not opened.changed_elsewhere()
    again = reopened(store, opened)
    assert again.opened.steps == (FIRST, SECOND)
    assert (THEIRS, "conflict") in [(one.card, one.why) for one in again.history()]
    again.close(SECOND)


def test_keeping_both_leaves_the_file_and_goes_on_in_a_new_card(store: CardStore) -> None:
    opened = changed_underneath(store)
    mine = opened.keep_both(SECOND, "mine")
    put(mine, THIRD.changed(name="mine"))
    mine.close(THIRD.changed(name="mine"))
    assert {row.first_words for row in store.cards()} == {"theirs", "third"}
    assert store.crashed() == []
    again = store.open(opened.id)
    assert again.opened.card == THEIRS
    assert SECOND in [one.card for one in again.history()]
    again.close(THEIRS)


def test_a_conflict_that_nobody_answered_is_found_at_the_next_opening(store: CardStore) -> None:
    opened = changed_underneath(store)
    opened.let_go()
    again = store.open(opened.id)
    assert again.opened.card == THEIRS
    assert again.opened.steps == (FIRST, SECOND, THEIRS)
    assert (SECOND, "conflict") in [(one.card, one.why) for one in again.history()]
    again.close(THEIRS)


def test_a_file_changed_while_it_was_closed_is_a_step_without_a_conflict(store: CardStore) -> None:
    opened = store.create(FIRST)
    opened.close(SECOND)
    save_card(THEIRS, file_of(store, opened.id))
    again = store.open(opened.id)
    assert (again.opened.card, again.opened.steps) == (THEIRS, (FIRST, SECOND, THEIRS))
    assert "conflict" not in [one.why for one in again.history()]
    again.close(THEIRS)


def test_a_crash_between_saving_and_noting_it_is_no_conflict(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    opened.save(SECOND)  # the journal has heard of it before
    put(opened, THIRD)
    crash(opened)
    again = store.open(opened.id)
    assert again.opened.steps == (FIRST, SECOND, THIRD)
    assert "conflict" not in [one.why for one in again.history()]
    again.close(THIRD)


def test_a_card_whose_file_is_gone_is_written_anew(store: CardStore) -> None:
    opened = store.create(FIRST)
    file_of(store, opened.id).unlink()
    put(opened, SECOND)
    opened.close(SECOND)
    assert read_card(file_of(store, opened.id)) == SECOND


def test_what_did_not_change_is_not_written(store: CardStore) -> None:
    opened = store.create(FIRST)
    opened.close(FIRST)
    old = encode(FIRST) + b"\n"  # as another version of the program may have written it
    file_of(store, opened.id).write_bytes(old)
    again = store.open(opened.id)
    again.close(FIRST)
    assert file_of(store, opened.id).read_bytes() == old


def test_a_journal_that_somebody_else_writes_to_is_left_to_them(store: CardStore) -> None:
    """As on two computers: the lock of one is not seen by the other."""
    opened = store.create(FIRST)
    put(opened, SECOND)
    steps = side_of(store, opened.id) / "steps"
    theirs = steps.read_bytes() + b"theirs\n"
    steps.write_bytes(theirs)
    put(opened, THIRD)
    assert steps.read_bytes() == theirs
    crash(opened)
    again = store.open(opened.id)
    assert again.opened.steps == (FIRST, SECOND, THIRD)
    assert (SECOND, "conflict") in [(one.card, one.why) for one in again.history()]
    again.close(now(again))
    assert [one.name for one in side_of(store, opened.id).glob("steps*")] == ["steps"]


def test_a_side_folder_that_went_away_is_made_anew(store: CardStore) -> None:
    opened = store.create(FIRST)
    put(opened, SECOND)
    side_of(store, opened.id).rename(store.folder / "away")
    put(opened, THIRD)
    crash(opened)
    again = store.open(opened.id)
    assert again.opened.steps == (FIRST, SECOND, THIRD)
    again.close(THIRD)


# ---- the rest


def test_a_card_that_is_open_is_not_opened_twice(
    store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_files, "_PATIENCE", 0.0)
    opened = store.create(FIRST.changed(name="for Ada"))
    for act in (store.open, store.delete, lambda card_id: store.rename(card_id, "x")):
        with pytest.raises(CardError) as caught:
            act(opened.id)
        assert code(caught) == "card-in-use"
    opened.close(opened.opened.card)
    store.open(opened.id).close(opened.opened.card)


def test_the_file_it_came_from_is_remembered(store: CardStore, tmp_path: Path) -> None:
    path = tmp_path / "for Ada.thankyou"
    save_card(FIRST, path)
    opened = store.create(FIRST, str(path))
    opened.close(FIRST)
    assert store.find_file(str(path)) == opened.id
    assert store.find_file(str(tmp_path / "." / "for Ada.thankyou")) == opened.id
    [row] = store.cards()
    assert row.file == str(path)
    again = store.open(opened.id)
    assert again.file == str(path)
    put(again, SECOND)
    assert [(one.card, one.why) for one in again.history()] == [(FIRST, "opened")]
    again.set_file("")
    again.close(SECOND)
    assert store.find_file(str(path)) is None


def test_steps_that_the_store_does_not_know_are_taken_as_they_come(store: CardStore) -> None:
    """A window may remember more steps than survive closing."""
    opened = store.create(THIRD)
    opened.record([Step("undo", SECOND), Step("undo", FIRST), Step("redo", SECOND)])
    assert (now(opened), stack(opened)) == (SECOND, [FIRST, SECOND, THIRD])
    again = reopened(store, opened)
    assert again.opened.steps == (FIRST, SECOND, THIRD)
    again.close(SECOND)


def test_a_journal_of_which_nothing_can_be_read_is_set_aside(store: CardStore) -> None:
    opened = store.create(FIRST)
    opened.close(FIRST)
    side = side_of(store, opened.id)
    (side / "steps").write_bytes(b"of some other program\n")
    again = store.open(opened.id)
    assert (side / "unread-steps").read_bytes() == b"of some other program\n"
    again.close(FIRST)


def test_a_place_that_can_only_be_read_is_read(
    store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is said that it cannot be written."""
    opened = store.create(FIRST)
    opened.close(FIRST)
    deleted = store.duplicate(opened.id, "copy")
    store.delete(deleted)
    store.keep_thumb(opened.id, b"PNG", FIRST)
    real = os.open

    def read_only(path: str, flags: int, *rest: int, **named: int) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *rest, **named)

    def refuses(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    monkeypatch.setattr(os, "open", read_only)
    for name in ("mkdir", "rename", "replace", "unlink", "link"):
        monkeypatch.setattr(os, name, refuses)
    there = CardStore(store.folder)
    assert [row.id for row in there.cards()] == [opened.id]
    assert [row.id for row in there.deleted()] == [deleted]
    assert there.read(opened.id) == FIRST
    assert there.thumb(opened.id) == b"PNG"
    assert there.crashed() == []
    acts = {
        "open": lambda: there.open(opened.id),
        "create": lambda: there.create(SECOND),
        "duplicate": lambda: there.duplicate(opened.id, "copy"),
        "rename": lambda: there.rename(opened.id, "name"),
        "delete": lambda: there.delete(opened.id),
        "restore": lambda: there.restore(deleted),
        "forget": lambda: there.forget([opened.id]),
        "delete for good": lambda: there.delete_for_good([deleted]),
    }
    for name, act in acts.items():
        with pytest.raises(CardError) as caught:
            act()
        assert (caught.value.code, caught.value.values["reason"]) == (
            "cannot-write",
            "read-only",
        ), name
        assert "can only be read" in sentence(caught.value)
    monkeypatch.undo()
    assert [row.id for row in store.cards()] == [opened.id]
    assert [row.id for row in store.deleted()] == [deleted]


def test_a_drive_that_went_away_is_told_and_nothing_is_put_in_its_place(
    store: CardStore, tmp_path: Path
) -> None:
    """What stands where it was mounted is another disk's empty folder."""
    opened = store.create(FIRST)
    drive = store.folder.rename(tmp_path / "drive")
    store.folder.mkdir()
    for act in (
        lambda: put(opened, SECOND),
        lambda: opened.save(SECOND),
        lambda: opened.keep_mine(SECOND),
        lambda: opened.close(SECOND),
    ):
        with pytest.raises(CardError) as caught:
            act()
        assert (caught.value.code, caught.value.values["reason"]) == ("cannot-write", "no-folder")
    assert list(store.folder.iterdir()) == []
    store.folder.rmdir()
    drive.rename(store.folder)
    put(opened, SECOND, THIRD)
    opened.close(THIRD)
    assert read_card(file_of(store, opened.id)) == THIRD


def test_a_card_that_is_saved_before_its_step_is_recorded_is_no_step_of_its_own(
    store: CardStore,
) -> None:
    """As the window does where one thread writes while the other goes on."""
    opened = store.create(FIRST)
    opened.save(SECOND)
    opened.record([Step("put", SECOND, "restored")])
    assert stack(opened) == [FIRST, SECOND]
    assert [(one.card, one.why) for one in opened.history()] == [(FIRST, "restored")]
    opened.save(THIRD)
    crash(opened)
    assert store.read(opened.id) == THIRD
    assert [row.first_words for row in store.crashed()] == ["third"]
    again = store.open(opened.id)
    assert (again.opened.card, again.opened.steps) == (THIRD, (FIRST, SECOND, THIRD))
    again.close(THIRD)

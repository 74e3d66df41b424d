"""A file that somebody else has changed is never written over."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from thankyou.base import atomic_write as atomic
from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage import compare_save
from thankyou.storage.card_file import encode, read_card, save_card
from thankyou.storage.compare_save import (
    Fingerprint,
    fingerprint_of,
    read_card_known,
    save_card_if_unchanged,
)

OLD, MINE, THEIRS = Card(message="old"), Card(message="mine"), Card(message="theirs")
TOOL = Path(__file__).parents[2] / "tools" / "two_writers.py"


def refusal(card: Card, path: Path, known: Fingerprint | None) -> tuple[str, object]:
    with pytest.raises(CardError) as caught:
        save_card_if_unchanged(card, path, known)
    assert caught.value.values["path"] == str(path)
    return caught.value.code, caught.value.values.get("kind", caught.value.values.get("reason"))


def test_a_file_that_is_as_it_was_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "card.thankyou"
    known = save_card_if_unchanged(OLD, path, None)
    assert known == fingerprint_of(path) == Fingerprint.of(encode(OLD))
    assert read_card_known(path) == (OLD, known)
    path.touch()  # another time, the same content
    assert save_card_if_unchanged(MINE, path, known) == fingerprint_of(path)
    assert read_card(path) == MINE
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_file_that_was_changed_is_left_alone_even_if_its_time_is_older(tmp_path: Path) -> None:
    path = tmp_path / "card.thankyou"
    known = save_card_if_unchanged(OLD, path, None)
    save_card(THEIRS, path)
    os.utime(path, (0, 0))
    assert refusal(MINE, path, known) == ("file-changed", "")
    assert read_card(path) == THEIRS


def test_a_file_that_appeared_or_went_is_told(tmp_path: Path) -> None:
    path = tmp_path / "card.thankyou"
    assert fingerprint_of(path) is None
    assert refusal(MINE, path, Fingerprint.of(encode(OLD))) == ("file-changed", "gone")
    save_card(THEIRS, path)
    assert refusal(MINE, path, None) == ("file-changed", "")
    assert read_card(path) == THEIRS


def test_a_file_that_holds_these_very_words_is_no_conflict(tmp_path: Path) -> None:
    """As after a crash between the save and the note of it, or two windows of one mind."""
    path = tmp_path / "card.thankyou"
    save_card(MINE, path)
    for known in (None, Fingerprint.of(encode(OLD))):
        assert save_card_if_unchanged(MINE, path, known) == fingerprint_of(path)


def test_a_file_too_large_for_a_card_was_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card.thankyou"
    known = save_card_if_unchanged(OLD, path, None)
    monkeypatch.setattr(compare_save, "MAX_FILE", 999)
    path.write_bytes(bytes(1000))
    assert fingerprint_of(path) == Fingerprint(1000, "")
    assert refusal(MINE, path, known) == ("file-changed", "")


@pytest.mark.parametrize("known", [True, False])
def test_what_is_written_while_the_new_file_is_being_made_is_not_written_over(
    tmp_path: Path, known: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who knows nothing of our lock, as a sync service: between the flush and the rename
    at the latest it is seen."""
    path = tmp_path / "card.thankyou"
    before = save_card_if_unchanged(OLD, path, None) if known else None
    flush = atomic.flush_to_disk

    def flush_while_somebody_writes(descriptor: int) -> None:
        flush(descriptor)
        path.write_bytes(encode(THEIRS))

    monkeypatch.setattr(atomic, "flush_to_disk", flush_while_somebody_writes)
    assert refusal(MINE, path, before) == ("file-changed", "")
    assert read_card(path) == THEIRS
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_file_that_appears_at_the_very_last_moment_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card.thankyou"
    link = atomic._move_to_new

    def link_too_late(name: Path, target: Path) -> None:
        target.write_bytes(encode(THEIRS))
        link(name, target)

    monkeypatch.setattr(atomic, "_move_to_new", link_too_late)
    assert refusal(MINE, path, None) == ("file-changed", "")
    assert read_card(path) == THEIRS
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_one_file_has_one_lock_by_whatever_way_it_is_reached(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "way").symlink_to("folder")
    (tmp_path / "link").symlink_to(Path("folder") / "Zoë.thankyou")
    slots = {
        compare_save._slot(path)
        for path in (
            tmp_path / "folder" / "Zoë.thankyou",
            tmp_path / "folder" / ".." / "way" / "Zoe\u0308.THANKYOU",
            tmp_path / "link",
        )
    }
    assert len(slots) == 1


def test_another_writer_is_waited_for_and_one_that_hangs_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "card.thankyou"
    known = save_card_if_unchanged(OLD, path, None)
    inside, go_on = threading.Event(), threading.Event()

    def somebody() -> None:
        with compare_save._turn(path):
            inside.set()
            go_on.wait()

    thread = threading.Thread(target=somebody)
    thread.start()
    inside.wait()
    monkeypatch.setattr(compare_save, "PATIENCE", 0.02)
    assert refusal(MINE, path, known) == ("cannot-write", "in-use")
    go_on.set()
    thread.join()
    save_card_if_unchanged(MINE, path, known)


def test_a_home_that_cannot_be_written_does_not_keep_one_from_saving(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_bytes(b"")  # no folder can be made in it
    monkeypatch.setattr(compare_save, "_lock_folder", lambda: tmp_path / "home" / "locks")
    monkeypatch.setattr(compare_save.tempfile, "gettempdir", lambda: str(tmp_path))
    save_card_if_unchanged(OLD, tmp_path / "card.thankyou", None)
    monkeypatch.setattr(compare_save.tempfile, "gettempdir", lambda: str(tmp_path / "home"))
    known = fingerprint_of(tmp_path / "card.thankyou")
    assert refusal(MINE, tmp_path / "card.thankyou", known) == ("cannot-write", "no-folder")


def test_places_that_cannot_be_read_or_written_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(MINE, tmp_path / "none" / "card", None) == ("cannot-write", "no-folder")
    assert refusal(MINE, tmp_path / ("x" * 300), None)[1] == "name-too-long"
    assert refusal(MINE, tmp_path, None)[1] == "is-folder"

    def broken(*args: object, **kwargs: object) -> None:
        raise OSError(errno.EIO, "no")

    known = save_card_if_unchanged(OLD, tmp_path / "card", None)
    monkeypatch.setattr(atomic.os, "replace", broken)
    monkeypatch.setattr(Path, "replace", broken)
    assert refusal(MINE, tmp_path / "card", known) == ("cannot-write", "io-error")
    assert read_card(tmp_path / "card") == OLD


def test_two_programs_in_turn_and_at_once_lose_nothing_where_plain_ones_do() -> None:
    """A sample of `python tools/two_writers.py`, which does 500 rounds."""
    done = subprocess.run(
        [sys.executable, str(TOOL), "--rounds", "20"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 overwritten" in done.stdout

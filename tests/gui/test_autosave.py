"""The thread that keeps the open card."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from thankyou.base import atomic_write, journal
from thankyou.base.errors import CardError
from thankyou.gui import autosave as module
from thankyou.gui.asked_work import joined
from thankyou.gui.autosave import Autosave
from thankyou.model.card import Card, CardPeople
from thankyou.storage.card_file import read_card
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import Step

PATIENCE = 60.0
FULL = CardError("cannot-write", path="x", reason="disk-full", detail="")


def typed(text: str) -> Card:
    return Card(message=text)


@pytest.fixture
def keeping(store: CardStore, qtbot: QtBot) -> Iterator[Autosave]:
    made = Autosave(lambda: store)
    made.begin(Card())
    yield made
    made.abandon()
    made.end()
    shiboken6.delete(made)


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> list[Exception]:
    """While there is an error in this list, no step can be written."""
    errors: list[Exception] = []
    record = OpenCard.record

    def fails(self: OpenCard, steps: object, flush: bool = True) -> None:
        if errors:
            raise errors[0]
        record(self, steps, flush)  # type: ignore[arg-type]

    monkeypatch.setattr(OpenCard, "record", fails)
    return errors


def test_letters_typed_while_the_disk_is_busy_are_written_as_one_step() -> None:
    steps: list[Step] = []
    for step in (Step("put", typed("a"), "words"), Step("amend", typed("ab")),
                 Step("amend", typed("abc")), Step("undo", Card()),
                 Step("amend", typed("x"))):  # fmt: skip
        steps = joined(steps, step)
    assert steps == [
        Step("put", typed("abc"), "words"), Step("undo", Card()), Step("amend", typed("x")),
    ]  # fmt: skip


def test_a_card_enters_the_store_at_its_first_step(
    keeping: Autosave, store: CardStore, qtbot: QtBot
) -> None:
    keeping.save(Card())
    assert keeping.flush(PATIENCE)
    assert store.cards() == [] and keeping._thread is None
    with qtbot.waitSignal(keeping.entered) as entered:
        keeping.record(Step("put", typed("a")))
    assert entered.args is not None
    assert keeping.flush(PATIENCE)
    assert [card.id for card in store.cards()] == [entered.args[0].id]
    assert store.read(entered.args[0].id) == typed("a")


def recording_threads(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """From now on: which thread recorded steps, each time."""
    recorded: list[int] = []
    record = OpenCard.record

    def seen(self: OpenCard, steps: object, flush: bool = True) -> None:
        recorded.append(threading.get_ident())
        record(self, steps, flush)  # type: ignore[arg-type]

    monkeypatch.setattr(OpenCard, "record", seen)
    return recorded


def test_the_window_writes_a_line_and_never_waits_for_the_disk(
    keeping: Autosave, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: set[int] = set()
    flush = atomic_write.flush_to_disk

    def spy(descriptor: int) -> None:
        flushed.add(threading.get_ident())
        flush(descriptor)

    for place in (atomic_write, journal):
        monkeypatch.setattr(place, "flush_to_disk", spy)
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("a")))
    recorded = recording_threads(monkeypatch)
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("ab")))
    assert recorded == [threading.get_ident()], "killed now, the program loses nothing"
    keeping.save(typed("ab"))
    assert keeping.leave(typed("ab"), PATIENCE)
    assert flushed and threading.get_ident() not in flushed


def test_a_picture_is_written_by_the_thread(
    keeping: Autosave, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("a")))
    recorded = recording_threads(monkeypatch)
    people = CardPeople("staff.csv", ("name",), (("Ada",),))
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("a").changed(people=people)))
    assert recorded and threading.get_ident() not in recorded


def test_what_the_disk_refused_is_written_into_a_new_file(
    keeping: Autosave, store: CardStore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("a")))
    broken = [True]
    flush = atomic_write.flush_to_disk

    def refuses(descriptor: int) -> None:
        if broken:
            raise OSError(errno.EIO, "broken")
        flush(descriptor)

    monkeypatch.setattr(journal, "flush_to_disk", refuses)
    with qtbot.waitSignal(keeping.failed):
        keeping.record(Step("put", typed("ab")))
    assert not keeping.flush(PATIENCE), "it says that it is not safe"
    broken.clear()
    assert keeping.flush(PATIENCE)
    [card] = store.cards()
    assert read_card(store.folder / "cards" / f"{card.id}.thankyou") == typed("ab")


def test_what_could_not_be_written_is_written_with_the_next_step(
    keeping: Autosave, store: CardStore, broken: list[Exception], qtbot: QtBot
) -> None:
    broken.append(FULL)
    with qtbot.waitSignal(keeping.failed) as failed:
        keeping.record(Step("put", typed("a")))
    assert failed.args == [FULL]
    assert not keeping.flush(PATIENCE), "it says that it is not safe"
    broken.clear()
    with qtbot.waitSignal(keeping.kept):
        keeping.record(Step("put", typed("ab")))
    assert keeping.leave(typed("ab"), PATIENCE)
    opened = store.open(store.cards()[0].id)
    assert opened.opened.steps == (Card(), typed("a"), typed("ab"))
    opened.let_go()


def test_it_is_tried_again_without_a_further_step(
    keeping: Autosave, broken: list[Exception], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RETRY_S", 0.01)
    broken.append(FULL)
    with qtbot.waitSignal(keeping.failed):
        keeping.record(Step("put", typed("a")))
    with qtbot.waitSignal(keeping.kept):
        broken.clear()
    assert keeping.flush(PATIENCE)


def test_a_fault_of_the_program_is_not_hidden_and_the_words_wait(
    keeping: Autosave, broken: list[Exception], qtbot: QtBot
) -> None:
    broken.append(ZeroDivisionError())
    with qtbot.captureExceptions() as caught:
        keeping.record(Step("put", typed("a")))
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    broken.clear()
    assert keeping.flush(PATIENCE)


def test_leaving_closes_the_card_for_others(keeping: Autosave, store: CardStore) -> None:
    keeping.record(Step("put", typed("a")))
    assert keeping.leave(typed("a"), PATIENCE)
    store.open(store.cards()[0].id).let_go()


def test_a_card_that_cannot_be_saved_is_not_left_and_can_be_given_up(
    keeping: Autosave, store: CardStore, broken: list[Exception]
) -> None:
    keeping.record(Step("put", typed("a")))
    assert keeping.flush(PATIENCE)
    broken.append(FULL)
    keeping.record(Step("put", typed("ab")))
    assert not keeping.leave(typed("ab"), PATIENCE)
    keeping.abandon()
    broken.clear()
    opened = store.open(store.cards()[0].id)
    assert opened.opened.card == typed("a")
    opened.let_go()


def test_another_version_in_the_store_is_noticed_and_left_alone(
    keeping: Autosave, store: CardStore, qtbot: QtBot
) -> None:
    from thankyou.storage.card_file import read_card, save_card

    keeping.record(Step("put", typed("a")))
    keeping.save(typed("a"))
    assert keeping.flush(PATIENCE)
    path = next((store.folder / "cards").iterdir())
    save_card(typed("theirs"), path)
    with qtbot.waitSignal(keeping.changed_elsewhere):
        keeping.record(Step("put", typed("ab")))
        keeping.save(typed("ab"))
    assert read_card(path) == typed("theirs")
    assert keeping.flush(PATIENCE), "the steps are safe"
    assert not keeping.leave(typed("ab"), PATIENCE)


def test_another_version_is_noticed_by_looking(
    keeping: Autosave, store: CardStore, qtbot: QtBot
) -> None:
    from thankyou.storage.card_file import save_card

    keeping.record(Step("put", typed("a")))
    keeping.save(typed("a"))
    assert keeping.flush(PATIENCE)
    keeping.look()
    assert keeping.flush(PATIENCE) and not keeping.held
    save_card(typed("theirs"), next((store.folder / "cards").iterdir()))
    with qtbot.waitSignal(keeping.changed_elsewhere):
        keeping.look()


def test_the_thread_ends_with_the_window(keeping: Autosave) -> None:
    keeping.record(Step("put", typed("a")))
    assert keeping.leave(typed("a"), PATIENCE)
    thread = keeping._thread
    assert thread is not None and thread.is_alive()
    keeping.end()
    assert not thread.is_alive()

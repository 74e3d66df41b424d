"""Pictures of kept cards: painted once, on a thread, and kept beside the card."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from thankyou.gui.pages.cards import kept_pictures
from thankyou.gui.pages.cards.kept_pictures import HIGH, WIDE, KeptPictures
from thankyou.gui.pages.context import PageContext
from thankyou.store.card_store import CardStore

Keep = Callable[..., str]
Make = Callable[[], KeptPictures]


@pytest.fixture
def make(context: PageContext) -> Iterator[Make]:
    owner = context.document

    def pictures() -> KeptPictures:
        return KeptPictures(
            context.jobs, context.keeper.store, context.catalog.worker_catalog, QObject(owner)
        )

    yield pictures
    context.jobs.close()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The thread of each painting."""
    import thankyou.gui.preview.painter as painter

    threads: list[int] = []
    paint = painter.paint_once

    def spy(*args: object) -> object:
        threads.append(threading.get_ident())
        return paint(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(painter, "paint_once", spy)
    return threads


def test_a_picture_is_painted_once_on_a_thread_and_kept(
    make: Make, keep: Keep, store: CardStore, painted: list[int], qtbot: QtBot
) -> None:
    keep("Thank you.")
    for times in range(2):  # the second window finds what the first one kept
        pictures = make()
        with qtbot.waitSignal(pictures.caught_up):
            pictures.follow(store.cards())
        image = pictures.image(store.cards()[0])
        assert image is not None and image.width() <= WIDE and image.height() <= HIGH, times
    assert len(painted) == 1 and painted[0] != threading.get_ident()
    with qtbot.waitSignal(pictures.caught_up):
        pictures.follow(store.cards())
    assert len(painted) == 1


def test_a_card_that_has_changed_is_painted_again(
    make: Make, keep: Keep, store: CardStore, painted: list[int], qtbot: QtBot
) -> None:
    one = keep("Thank you.")
    pictures = make()
    with qtbot.waitSignal(pictures.caught_up):
        pictures.follow(store.cards())
    before = pictures.image(store.cards()[0])
    opened = store.open(one)
    opened.close(opened.opened.card.changed(sentiment="Other words"))
    now = store.cards()
    assert pictures.image(now[0]) == before  # the older picture stays until the newer is there
    with qtbot.waitSignal(pictures.caught_up):
        pictures.follow(now)
    assert len(painted) == 2 and pictures.image(now[0]) != before


def test_a_card_that_cannot_be_shown_is_tried_once(
    make: Make, keep: Keep, store: CardStore, painted: list[int], qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    one = keep()
    rows = store.cards()
    (store.folder / "cards" / f"{one}.thankyou").write_bytes(b"\x00")  # after it was listed
    read: list[str] = []
    monkeypatch.setattr(kept_pictures, "_read", lambda _, card_id: read.append(card_id))
    pictures = make()
    for _ in range(2):
        with qtbot.waitSignal(pictures.caught_up):
            pictures.follow(rows)
    assert pictures.image(rows[0]) is None and read == [one] and not painted


def test_a_picture_too_large_for_the_list_is_not_unpacked(
    make: Make, keep: Keep, store: CardStore, painted: list[int], qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    import io

    from PIL import Image

    keep()
    huge = io.BytesIO()
    Image.new("L", (WIDE + 1, HIGH)).save(huge, "PNG")
    monkeypatch.setattr(store, "thumb", lambda _: huge.getvalue())
    pictures = make()
    with qtbot.waitSignal(pictures.caught_up):
        pictures.follow(store.cards())
    assert len(painted) == 1  # it was painted instead
    for data in (b"", b"\x89PNG\r\n\x1a\n", b"GIF89a"):
        monkeypatch.setattr(store, "thumb", lambda _, data=data: data)
        assert kept_pictures._read(store, "any") is None

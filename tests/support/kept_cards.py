"""Cards in a store, for tests: written in, crashed, looked at as they lie on the disk.

In: a folder. Out: what a window would do with an open card, and what a crash leaves.
"""

from __future__ import annotations

from pathlib import Path

from thankyou.model.card import Card
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import Step


def put(opened: OpenCard, *cards: Card) -> None:
    """Record each card as a step."""
    opened.record([Step("put", card) for card in cards])


def crash(opened: OpenCard) -> None:
    """What the system does when a program dies: its files are closed, and nothing more."""
    opened._log.close()
    opened._lock.release()


def reopened(store: CardStore, opened: OpenCard) -> OpenCard:
    """The card after closing it and opening it again."""
    opened.close(now(opened))
    return store.open(opened.id)


def now(opened: OpenCard) -> Card:
    """The card as the steps have it."""
    return opened._log.state.current.card


def stack(opened: OpenCard) -> list[Card]:
    return [one.card for one in opened._log.state.stack]


def file_of(store: CardStore, card_id: str) -> Path:
    return store.folder / "cards" / f"{card_id}.thankyou"


def side_of(store: CardStore, card_id: str) -> Path:
    return store.folder / "beside" / card_id


def everything(folder: Path) -> dict[str, bytes]:
    """All files in a folder by their path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

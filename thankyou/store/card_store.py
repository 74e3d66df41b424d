"""The writer's own cards, in a folder of the program's own.

In: a folder (`default_folder()`: the platform's place for a program's data), cards, steps. Out: the
list of cards, one opened at a time by each window, their earlier states, a bin.

    cards/<id>.thankyou        a whole card file each, as anyone could send it (storage.card_file).
                               What a sync service or a person puts here is a card as well
    beside/<id>/               what belongs to it: its steps (undo) and earlier states (history),
                               the pictures they need, a picture of it (thumb.png), its lock
    bin/                       the same, for cards that were deleted
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from thankyou.model.card import Card
from thankyou.store.values import KeptCard, Opened, PastState, Step


def default_folder() -> Path:
    """Where this person's cards are: platformdirs' data folder for "thankyou"."""
    import platformdirs

    return platformdirs.user_data_path("thankyou", appauthor=False)


class CardStore:
    """The cards of one folder. Several windows and programs may use it at once.

    Every method that writes raises CardError "cannot-write" (path, reason, detail), and then the
    old state stands. Methods may be called on any thread; an `OpenCard` belongs to one at a time.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    # ---- the list

    def cards(self) -> list[KeptCard]:
        """All cards, newest first. A damaged file is listed as such, never left out.

        Reads an index beside the cards and only those files that have changed since: 2,000 cards
        in well under a second.
        """
        raise NotImplementedError

    def deleted(self) -> list[KeptCard]:
        """The cards in the bin, last deleted first."""
        raise NotImplementedError

    def crashed(self) -> list[KeptCard]:
        """Cards that were open in a program that ended without closing them, newest first."""
        raise NotImplementedError

    def read(self, card_id: str) -> Card:
        """A card as it is, without opening it. Raises as storage.card_file.read_card."""
        raise NotImplementedError

    # ---- pictures of cards, made by the window

    def thumb(self, card_id: str) -> bytes | None:
        """The PNG kept for this state of the card; None if there is none, or an older one."""
        raise NotImplementedError

    def keep_thumb(self, card_id: str, png: bytes, of: Card) -> None:
        """Keep a picture of the card `of`. Failures are no matter: it is made anew."""
        raise NotImplementedError

    # ---- acts

    def create(self, card: Card, file: str = "") -> OpenCard:
        """A new card, opened. `file`: the file outside the store that it was read from."""
        raise NotImplementedError

    def open(self, card_id: str) -> OpenCard:
        """Open a card to write in it.

        Raises CardError "card-in-use" (title) while another window has it open, and as `read`. A
        lock left by a crash frees itself.
        """
        raise NotImplementedError

    def find_file(self, file: str) -> str | None:
        """The id of the card that was opened from this file (compared as real paths), if any."""
        raise NotImplementedError

    def duplicate(self, card_id: str, name: str) -> str:
        """A copy under a name of its own, without the original's history; its id."""
        raise NotImplementedError

    def rename(self, card_id: str, name: str) -> None:
        """Name a card that is not open (an open one is renamed by its window)."""
        raise NotImplementedError

    def delete(self, card_id: str) -> None:
        """Move a card with all that belongs to it to the bin. Raises CardError "card-in-use"."""
        raise NotImplementedError

    def restore(self, card_id: str) -> None:
        """Bring a card back from the bin."""
        raise NotImplementedError

    def delete_for_good(self, card_ids: Iterable[str]) -> None:
        """Remove these from the bin, with their history: nothing of them is left."""
        raise NotImplementedError

    def forget(self, card_ids: Iterable[str]) -> None:
        """Remove cards wherever they are (bin too), with history, pictures and index entries."""
        raise NotImplementedError


class OpenCard:
    """One card that this window has open."""

    id: str
    opened: Opened
    file: str
    """The file outside the store that it is saved to on demand; "" for none."""

    def record(self, steps: Iterable[Step]) -> None:
        """Write steps down, flushed to the disk when this returns: a few hundred bytes each."""
        raise NotImplementedError

    def save(self, card: Card) -> None:
        """Make the card's own file hold `card`.

        Raises CardError "card-changed" (title) if the file is not as this window last read or
        wrote it (another computer, a sync service): nothing has been written; see `other`.
        """
        raise NotImplementedError

    def other(self) -> Card:
        """The card that now stands in the file, after "card-changed"."""
        raise NotImplementedError

    def keep_mine(self, card: Card) -> None:
        """After "card-changed": write `card`; the other version becomes an earlier state."""
        raise NotImplementedError

    def keep_both(self, card: Card, name: str) -> OpenCard:
        """After "card-changed": leave the file to the other version, and go on with `card` as a
        new card of this name, which is returned opened; this one is closed."""
        raise NotImplementedError

    def set_file(self, file: str) -> None:
        """Remember the file outside the store that belongs to it."""
        raise NotImplementedError

    def history(self) -> list[PastState]:
        """Earlier states, newest first, thinned as docs/decisions.md says."""
        raise NotImplementedError

    def close(self, card: Card) -> None:
        """Save and let go: thins history, drops what nothing needs, frees the lock."""
        raise NotImplementedError

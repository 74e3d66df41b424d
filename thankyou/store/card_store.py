"""The writer's own cards, in a folder of the program's own.

In: a folder (`default_folder()`: the platform's place for a program's data), cards, steps. Out: the
list of cards, one opened at a time by each window, their earlier states, a bin.

    cards/<id>.thankyou        a whole card file each, as anyone could send it (storage.card_file).
                               What a sync service or a person puts here is a card as well
    beside/<id>/               what belongs to it: its steps (undo) and earlier states (history),
                               the pictures they need, a picture of it (thumb.png), its lock
    bin/                       the same, for cards that were deleted
    index.json                 what the list shows of each; may be lost at any time
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes
from thankyou.model.card import Card
from thankyou.storage.card_file import MAX_FILE, encode, read_card
from thankyou.storage.compare_save import read_card_known, save_if_unchanged
from thankyou.storage.password_lock import is_locked
from thankyou.store.index import Index
from thankyou.store.moves import deleted_at, forget_move, move, remove, repair
from thankyou.store.open_card import OpenCard as OpenCard
from thankyou.store.open_card import new_card, opened_card
from thankyou.store.own_file import hash_of
from thankyou.store.part_files import PartFiles
from thankyou.store.places import (
    Found,
    Place,
    make_folder,
    make_private,
    write_private,
)
from thankyou.store.side_files import (
    MARKER,
    PICTURES,
    THUMB,
    is_open,
    linked_file,
    same_file,
    take_lock,
    was_left_open,
)
from thankyou.store.step_log import NAME, read_state
from thankyou.store.summary import kept_card
from thankyou.store.values import KeptCard

_MOST_THUMB = 8 * 1024 * 1024


def default_folder() -> Path:
    """Where this person's cards are: platformdirs' data folder for "thankyou"."""
    import platformdirs

    return platformdirs.user_data_path("thankyou", appauthor=False)


class CardStore:
    """The cards of one folder. Several windows and programs may use it at once.

    Every method that writes raises CardError "cannot-write" (path, reason, detail), and then the
    old state stands. A card that is not there is CardError "card-gone" (id). Methods may be called
    on any thread; an `OpenCard` belongs to one at a time.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._here = Place(folder)
        self._bin = Place(folder / "bin")
        self._index = Index(self._here)
        self._bin_index = Index(self._bin)

    def watch_made(self, made: Callable[[str], object]) -> None:
        """Tell `made` the id of each card before this program makes it, on any thread."""
        self._here.made = made

    # ---- the list

    def cards(self, newest: Callable[[list[KeptCard]], object] | None = None) -> list[KeptCard]:
        """All cards, newest first. A damaged file is listed as such, never left out.

        Reads an index beside the cards and only those files that have changed since: 2,000 cards
        in well under a second. Where many files have to be read, `newest` is given the first cards
        of the list before the others are; it must not ask this store for cards. Raises CardError
        "cannot-read" for a folder that is not to be read.
        """
        repair(self._here, self._bin)
        repair(self._bin, self._here)
        self._here.tidy()
        early = None if newest is None else (lambda rows: newest(self._with_files(rows)))
        rows = [entry.card for entry in self._index.rows(early).values()]
        return sorted(self._with_files(rows), key=lambda row: (-row.changed, row.id))

    def _with_files(self, rows: list[KeptCard]) -> list[KeptCard]:
        """The cards, with the files outside the store that they belong to."""
        sides = set(self._here.sides())
        links = {row.id: linked_file(self._here.side(row.id)) for row in rows if row.id in sides}
        return [replace(row, file=link) if (link := links.get(row.id)) else row for row in rows]

    def deleted(self) -> list[KeptCard]:
        """The cards in the bin, last deleted first."""
        repair(self._here, self._bin)
        rows = []
        for entry in self._bin_index.rows().values():
            when = deleted_at(self._bin.side(entry.card.id)) or entry.card.changed
            rows.append(replace(entry.card, deleted=when))
        return sorted(rows, key=lambda row: (-row.deleted, row.id))

    def crashed(self) -> list[KeptCard]:
        """Cards that were open in a program that ended without closing them, newest first.

        They are shown as their steps say, which may be newer than their files.
        """
        rows: list[KeptCard] = []
        left = [one for one in self._here.sides() if was_left_open(self._here.side(one))]
        if not left:  # nearly always
            return rows
        files = {found.id: found for found in self._here.files()}
        for card_id in left:
            side = self._here.side(card_id)
            state = read_state(side / NAME, PartFiles(side / PICTURES, read_only=True))
            found = files.get(card_id)
            if state.now is not None:
                when = state.newest.time * 1_000_000
                path = self._here.new_file(card_id)
                found = found or Found(card_id, path, 0, when, 0)
                row = kept_card(state.newest.card, found)
                rows.append(replace(row, changed=max(row.changed, when / 1e9)))
            elif found is not None:
                rows.append(self._index.entry(found).card)
        return sorted(rows, key=lambda row: (-row.changed, row.id))

    def open_now(self) -> frozenset[str]:
        """The ids of the cards that a window has open at this moment, of any program."""
        sides = {card_id: self._here.side(card_id) for card_id in self._here.sides()}
        return frozenset(
            card_id for card_id, side in sides.items() if (side / MARKER).exists() and is_open(side)
        )

    def read(self, card_id: str) -> Card:
        """A card as it is, without opening it. Raises as storage.card_file.read_card.

        While it is open, or as a crash left it, this is what was written down last.
        """
        side = self._here.side(card_id)
        if (side / MARKER).exists():
            state = read_state(side / NAME, PartFiles(side / PICTURES, read_only=True))
            if state.now is not None:
                try:
                    data = read_bytes(self._here.file(card_id), MAX_FILE)
                except CardError:
                    return state.newest.card
                if hashlib.sha256(data).hexdigest() in state.known:
                    return state.newest.card
        place = self._here if self._here.has(card_id) else self._bin
        return read_card(place.file(card_id))

    # ---- pictures of cards, made by the window

    def thumb(self, card_id: str) -> bytes | None:
        """The PNG kept for this state of the card; None if there is none, or an older one."""
        for place, index in ((self._here, self._index), (self._bin, self._bin_index)):
            with contextlib.suppress(CardError, OSError):
                path = place.file(card_id)
                data = read_bytes(place.side(card_id) / THUMB, _MOST_THUMB)
                state = path.stat()
                found = Found(card_id, path, state.st_size, state.st_mtime_ns, state.st_ino)
                digest = index.entry(found).sha256.encode()
                return data[:-64] if digest and data[-64:] == digest else None
        return None

    def keep_thumb(self, card_id: str, png: bytes, of: Card) -> None:
        """Keep a picture of the card `of`. Failures are no matter: it is made anew."""
        with contextlib.suppress(CardError):
            place = self._here if self._here.has(card_id) else self._bin
            if is_locked(read_bytes(place.file(card_id), MAX_FILE)[:100]):
                return  # nothing of it is kept in the clear
            make_folder(place.side(card_id))
            # What stands behind a PNG's end is read by no decoder.
            write_private(place.side(card_id) / THUMB, png + hash_of(of).encode())

    # ---- acts

    def create(self, card: Card, file: str = "", password: str | None = None) -> OpenCard:
        """A new card, opened. `file`: the file outside the store that it was read from;
        `password`: the one that protects that file, and then the kept card as well."""
        return new_card(self._here, card, file, password)

    def open(self, card_id: str, password: str | None = None) -> OpenCard:
        """Open a card to write in it.

        Raises CardError "card-in-use" (title) while another window has it open, "card-locked"
        or "wrong-password" (path) for one that is protected, and as `read`. A lock left by a crash
        frees itself. Of a card with a password no steps and no earlier states are kept: what is
        written down is its file, encrypted.
        """
        try:
            return opened_card(self._here, card_id, password)
        except CardError as error:
            if error.code == "card-in-use":
                error.values["title"] = self._title(card_id)
            raise

    def is_protected(self, card_id: str) -> bool:
        """Whether a card has a password."""
        try:
            return is_locked(read_bytes(self._here.file(card_id), MAX_FILE)[:100])
        except CardError:
            return False

    def _title(self, card_id: str) -> str:
        """What an error calls a card."""
        with contextlib.suppress(CardError, OSError):
            card = kept_card(self.read(card_id), Found(card_id, Path(card_id), 0, 0, 0))
            return card.title or card.recipient or card.first_words
        return card_id

    def find_file(self, file: str) -> str | None:
        """The id of the card that was opened from this file (compared as real paths), if any."""
        newest: tuple[float, str] | None = None
        for card_id in self._here.sides():
            link = linked_file(self._here.side(card_id))
            if link and same_file(link, file):
                with contextlib.suppress(CardError, OSError):
                    found = (self._here.file(card_id).stat().st_mtime, card_id)
                    newest = max(newest or found, found)
        return newest[1] if newest else None

    def duplicate(self, card_id: str, name: str) -> str:
        """A copy under a name of its own, without the original's history; its id."""
        copy = self.read(card_id).changed(name=name)
        new = self._here.make_id()
        make_folder(self._here.cards)
        path = self._here.new_file(new)
        save_if_unchanged(encode(copy), path, None)
        make_private(path)
        return new

    def rename(self, card_id: str, name: str) -> None:
        """Name a card that is not open (an open one is renamed by its window)."""
        path, side = self._here.file(card_id), self._here.side(card_id)
        if was_left_open(side):  # its words are in its steps
            card = self.open(card_id)
            card.close(card.opened.card.changed(name=name))
            return
        make_folder(side)
        lock = take_lock(side, path.stem)
        try:
            card_there, known = read_card_known(path)
            save_if_unchanged(encode(card_there.changed(name=name)), path, known)
        finally:
            lock.release()

    def delete(self, card_id: str) -> None:
        """Move a card with all that belongs to it to the bin. Raises CardError "card-in-use"."""
        move(card_id, self._here, self._bin)

    def restore(self, card_id: str) -> str:
        """Bring a card back from the bin; its id, which is another one only if the old is taken."""
        new = move(card_id, self._bin, self._here)
        forget_move(self._here.side(new))
        return new

    def delete_for_good(self, card_ids: Iterable[str]) -> None:
        """Remove these from the bin, with their history: nothing of them is left."""
        self._remove(card_ids, self._bin)
        self._bin.tidy()

    def forget(self, card_ids: Iterable[str]) -> None:
        """Remove cards wherever they are (bin too), with history, pictures and index entries."""
        try:
            self._remove(list(card_ids), self._here, self._bin)
        finally:
            for place in (self._here, self._bin):
                place.tidy(age=0.0)

    def _remove(self, card_ids: Iterable[str], *places: Place) -> None:
        """Remove what can be removed, and raise the first reason why something could not."""
        trouble: CardError | None = None
        for card_id in card_ids:
            for place in places:
                try:
                    remove(card_id, place)
                except CardError as error:
                    trouble = trouble or error
        for place in places:
            (self._index if place is self._here else self._bin_index).forget()
        if trouble is not None:
            raise trouble

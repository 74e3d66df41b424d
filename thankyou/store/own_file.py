"""A kept card's own file: read, and written only where nobody else has written.

In: its path. Out: what it holds and the card in it; the file with another card in it, or
CardError "card-changed".
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes, shown
from thankyou.model.card import Card
from thankyou.storage.card_file import MAX_FILE, decode, encode
from thankyou.storage.compare_save import Fingerprint, fingerprint_of, save_if_unchanged

_CLOSED = ("card-too-new", "card-locked", "wrong-password")


@dataclass(frozen=True, slots=True)
class Held:
    """A file's content, and the card in it; or, if it cannot be read, why."""

    print: Fingerprint
    card: Card | None
    trouble: CardError | None = None

    @property
    def closed(self) -> bool:
        """Whether it is whole, but not for us: it must not be written over."""
        return self.trouble is not None and self.trouble.code in _CLOSED


class OwnFile:
    """The file, and what it held when this window last read or wrote it."""

    def __init__(self, path: Path, password: str | None) -> None:
        self.path = path
        self.password = password
        self.held: Held | None = None

    def look(self) -> Held | None:
        """What it holds now; None if it is gone. Raises CardError "cannot-read", "too-large"."""
        try:
            data = read_bytes(self.path, MAX_FILE)
        except CardError as error:
            if error.values.get("reason") == "no-file":
                return None
            raise
        try:
            return Held(Fingerprint.of(data), decode(data, shown(self.path), self.password))
        except CardError as error:
            return Held(Fingerprint.of(data), None, error)

    def other(self) -> Card:
        """The card in it now. Raises as storage.card_file.read_card."""
        return decode(read_bytes(self.path, MAX_FILE), shown(self.path), self.password)

    def changed(self) -> bool:
        """Whether it holds what this window neither read nor wrote."""
        try:
            now = fingerprint_of(self.path)
        except CardError:
            return False
        return now is not None and (self.held is None or now != self.held.print)

    def holds(self, card: Card) -> bool:
        """Whether it held this card when it was last looked at."""
        return self.held is not None and self.held.card == card

    def write(self, card: Card, expect: Callable[[str, str], None]) -> None:
        """Make it hold the card. `expect` is told before what it holds (SHA-256, "" for nothing)
        and what it is about to hold.

        Raises CardError "card-changed" (title), and as storage.card_file.encode and
        storage.compare_save; then the file is as it was.
        """
        data = encode(card, self.password)
        known = self.held.print if self.held else None
        expect(known.sha256 if known else "", Fingerprint.of(data).sha256)
        try:
            saved = self._written(data, known)
        except CardError as error:
            if error.code != "file-changed":
                raise
            raise CardError("card-changed", title=card.name) from error
        self.held = Held(saved, card)

    def _written(self, data: bytes, known: Fingerprint | None) -> Fingerprint:
        try:
            return save_if_unchanged(data, self.path, known)
        except CardError as error:
            if error.code != "file-changed" or error.values.get("kind") != "gone":
                raise
            # Nobody's words are there to be written over.
            return save_if_unchanged(data, self.path, None)


def hash_of(card: Card) -> str:
    """The SHA-256 of the file that this card makes; "" if it makes none."""
    try:
        return hashlib.sha256(encode(card)).hexdigest()
    except (CardError, ValueError):
        return ""

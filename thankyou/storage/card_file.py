"""The `.thankyou` file: a card as text that people, and version control, can read.

In: a `Card`, or the bytes of a file. Out: the bytes, or the card. docs/file-format.md is the
specification; this module keeps to it strictly.
"""

from __future__ import annotations

import json
import os

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError, Problem
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.read_file import read_bytes, shown
from thankyou.model.card import Card
from thankyou.storage.card_keys import CHECKSUMS, FORMAT, MAX_BYTES, TEXT_PART, VERSION
from thankyou.storage.card_reader import CardReader
from thankyou.storage.card_writer import content_of
from thankyou.storage.checksums import sum_of_bytes, sum_of_text
from thankyou.storage.container import MAX_CONTAINER, packed
from thankyou.storage.password_lock import OVERHEAD, is_locked, locked, unlocked

MAX_FILE = MAX_CONTAINER + OVERHEAD
"""The largest file that can be a card, in bytes."""


class Reading(NamedTuple):
    """A card that was read, and what the writer should know of its file (notes, never errors)."""

    card: Card
    notes: tuple[Problem, ...] = ()


def encode(card: Card, password: str | None = None) -> bytes:
    """The card as the bytes of a file. Equal cards give equal bytes, without a password.

    Half of a surrogate pair, which is no character and has no place in UTF-8, becomes U+FFFD.
    Raises CardError "too-large" (size, limit) and as base.password.prepared, and ValueError for a
    card that breaks the rules of Card (an unknown field, say): it could not be read again.
    """
    data = _plain(card)
    return data if password is None else locked(data, password)


def _plain(card: Card) -> bytes:
    content, members = content_of(card)
    sums = {TEXT_PART: sum_of_text(content)}
    sums |= {name: sum_of_bytes(member) for name, member in sorted(members.items())}
    whole = {"format": FORMAT, "version": VERSION, "card": content, CHECKSUMS: sums}
    data = (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    if len(data) > MAX_BYTES:
        raise CardError("too-large", path="", size=len(data), limit=MAX_BYTES)
    if members:
        data = packed(data, members)
        if len(data) > MAX_CONTAINER:
            raise CardError("too-large", path="", size=len(data), limit=MAX_CONTAINER)
    return data


def decode(data: bytes, path: str = "", password: str | None = None) -> Card:
    """The card in a file's bytes; `path` is shown in errors. A password that is not needed is not
    looked at.

    Raises CardError "too-large" (path, size, limit), "card-too-new" (path, version, known: the
    newest version this program reads), "card-damaged" (path, kind: what of it, as in
    storage.refusing; storage.salvage opens the rest), "card-locked" and "wrong-password" (path),
    or "not-a-card" (path, reason, key, expected, line, column; those that do not apply are ""
    and 0). The reason is one of empty, binary, not-utf8, not-json, too-deep, too-many,
    bad-container, duplicate-key, wrong-format, missing-key, unknown-key, wrong-type, bad-value,
    bad-text.
    """
    return read_noted(data, path, password).card


def read_noted(data: bytes, path: str = "", password: str | None = None) -> Reading:
    """The card, and notes: "card-edited" if its text was changed outside. Raises as `decode`."""
    if is_locked(data):
        data = unlocked(data, password, path)
    reader = CardReader(path)
    card = reader.card(data)
    return Reading(card, reader.notes)


def read_card(path: str | os.PathLike[str], password: str | None = None) -> Card:
    """The card in a file. Raises as `decode`, and CardError "cannot-read" (see base.read_file)."""
    return decode(read_bytes(path, MAX_FILE), shown(path), password)


def save_card(card: Card, path: str | os.PathLike[str], password: str | None = None) -> None:
    """Write the card, atomically. Raises as `encode`, and CardError "cannot-write"."""
    try:
        data = encode(card, password)
    except CardError as error:
        error.values["path"] = shown(path)
        raise
    write_atomically(path, data)

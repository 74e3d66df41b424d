"""What the file that a kept card belongs to held when it was last read or written.

In: a store's folder, a card's id. Out: a small file beside the card, so that on another day a file
that has changed is told from one that lacks the newest words. It goes where the card goes.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.base.read_file import read_bytes
from thankyou.model.card import Card
from thankyou.storage.card_file import encode

_NAME = "file.json"
_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class FileMemory:
    """A file's size and digest, and the digest of the card in it as this program writes it."""

    size: int
    sha256: str
    words: str


def digest(card: Card) -> str:
    """The same for equal cards, whichever program wrote the file that they were read from."""
    return hashlib.sha256(encode(card)).hexdigest()


def remember(folder: Path, card_id: str, memory: FileMemory) -> None:
    """Raises CardError "cannot-write"."""
    parts = {"size": memory.size, "sha256": memory.sha256, "words": memory.words}
    write_atomically(_place(folder, card_id), json.dumps(parts).encode("ascii"))


def recall(folder: Path, card_id: str) -> FileMemory | None:
    """What was remembered; None if there is nothing, or nothing that can be read."""
    try:
        parts = json.loads(read_bytes(_place(folder, card_id), _LIMIT))
        size, sha256, words = parts["size"], parts["sha256"], parts["words"]
    except (CardError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if not (isinstance(size, int) and isinstance(sha256, str) and isinstance(words, str)):
        return None
    return FileMemory(size, sha256, words)


def _place(folder: Path, card_id: str) -> Path:
    return folder / "beside" / card_id / _NAME

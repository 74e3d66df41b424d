"""Pictures that this run of the program made itself or has had decoded in the worker.

In: a picture's bytes. Out: whether they are known, and their size. So that a card which is read
again, as undo, history and lists of cards do, costs no second decoding. Content is compared, by
SHA-256, not names.
"""

from __future__ import annotations

import hashlib

_MOST = 4096
_sizes: dict[bytes, tuple[int, int]] = {}


def remember(data: bytes, size: tuple[int, int]) -> None:
    """These bytes are a picture of `size` pixels that can be decoded here."""
    while len(_sizes) >= _MOST:
        _sizes.pop(next(iter(_sizes)), None)
    _sizes[hashlib.sha256(data).digest()] = size


def size_of(data: bytes) -> tuple[int, int] | None:
    """The size in pixels of a known picture."""
    return _sizes.get(hashlib.sha256(data).digest())


def forget() -> None:
    """Know none: each is decoded in the worker when it is next read."""
    _sizes.clear()

"""Card files that are protected with a password, among the writer's own.

In: the bytes of a file, perhaps a password. Out: whether it is protected; the card in it.
"""

from __future__ import annotations


def is_locked(data: bytes) -> bool:
    """Whether these are the bytes of a protected card file."""
    return False

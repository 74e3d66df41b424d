"""Keeps None, True and False alive under a PySide6 that gives them away.

In: nothing. Out: nothing; called once before the application is made.

PySide6 6.12.0 is built as if these were immortal, which they are from Python 3.12 on (PEP 683).
Under 3.11 each call of a method that returns nothing, and each signal, costs one reference of
None or True; after some thousand calls the interpreter dies ("none_dealloc: deallocating None").
6.11 does not do this. pyproject.toml leaves 6.12 out for such a Python; this is for those who have
it all the same, because a window that dies takes unsaved words with it.
"""

from __future__ import annotations

import sys

ENOUGH = 1 << 48
"""More references than any session can give away."""


def keep_singletons() -> None:
    """Give the three singletons references to spare, where they can be lost."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    import PySide6

    if PySide6.__version_info__[:2] < (6, 12):
        return
    import ctypes

    for one in (None, True, False):
        # ob_refcnt is the first member of a PyObject.
        count = ctypes.c_ssize_t.from_address(id(one))
        if count.value < ENOUGH:
            count.value += ENOUGH

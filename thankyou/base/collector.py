"""Python's search for circles of values that nobody holds: seldom, or put off for a while.

The search stops all threads, for about a second for each ten million values: in a window that is
reading a long list it would be felt.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_SELDOM = (400_000, 50, 100)
_lock = Lock()
_resting = 0


def collect_seldom() -> None:
    """For a process that ends soon: cards make few circles, and to look for them less often saves
    a fourteenth of a run."""
    gc.set_threshold(*_SELDOM)


def collect_no_more() -> None:
    """For a process that ends now: what it holds is not looked through on the way out."""
    gc.disable()
    gc.freeze()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No search within this block, on any thread; and what was made by its end is not looked
    through again. For work that makes no circles. Blocks may overlap."""
    global _resting
    with _lock:
        _resting += 1
        gc.disable()
    try:
        yield
    finally:
        with _lock:
            _resting -= 1
            if not _resting:
                gc.freeze()
                gc.enable()

"""A cache with a limit: what was not used for longest goes first.

For values that have a size, or that are not a function of their key alone; a pure function takes
functools.lru_cache instead.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class BoundedCache(Generic[K, V]):
    """Values by key, up to a total weight of `limit`; safe to share between threads.

    `weigh` gives a value's weight, for example its bytes; without it each value weighs 1. The
    newest value stays even if it alone weighs more than the limit.
    """

    __slots__ = ("_items", "_limit", "_lock", "_weigh", "_weight")

    def __init__(self, limit: int, weigh: Callable[[V], int] | None = None) -> None:
        self._items: OrderedDict[K, tuple[V, int]] = OrderedDict()
        self._limit = limit
        self._weigh = weigh
        self._weight = 0
        self._lock = Lock()

    def get(self, key: K) -> V | None:
        """The value kept for a key, or None; it counts as used."""
        with self._lock:
            found = self._items.get(key)
            if found is None:
                return None
            self._items.move_to_end(key)
            return found[0]

    def put(self, key: K, value: V) -> None:
        """Keep a value, in place of an older one of the same key."""
        weight = self._weigh(value) if self._weigh else 1
        with self._lock:
            old = self._items.pop(key, None)
            self._weight += weight - (old[1] if old else 0)
            self._items[key] = (value, weight)
            while self._weight > self._limit and len(self._items) > 1:
                _, (_, freed) = self._items.popitem(last=False)
                self._weight -= freed

    def clear(self) -> None:
        with self._lock:
            self._items.clear()
            self._weight = 0

    @property
    def weight(self) -> int:
        """What all the values weigh together."""
        return self._weight

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, key: K) -> bool:
        return key in self._items

"""A second catalog, for work that the window does not wait for.

In: the asset folder. Out: one Catalog that threads take turns with, so that nothing is shared with
the one that lays out what is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from thankyou.catalog import Catalog


class WorkerCatalog:
    """Lends its catalog to one thread at a time; it is made when it is first asked for."""

    def __init__(self, root: Path | None) -> None:
        self._root = root
        self._turn = Lock()
        self._catalog: Catalog | None = None

    @contextmanager
    def borrow(self) -> Iterator[Catalog]:
        """Wait for a turn with the catalog. Hold it for one picture, not for all of them."""
        from thankyou.catalog import Catalog

        with self._turn:
            if self._catalog is None:
                self._catalog = Catalog(self._root)
            yield self._catalog

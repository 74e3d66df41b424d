"""Which rows of a list are shown, and in which order: what is searched for, a status, a sorting.

In: the list's cells, and what the user asks for. Out: indexes of rows. No widgets; a list of 10,000
people takes a few milliseconds to search, because the words of each row are kept folded.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCollator

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.pages.people.standing import Standing

Record = tuple[str, ...]


class Wanted(NamedTuple):
    """What is asked for. `words`: all of them are in the row, or in its `column` (an index; None:
    anywhere). `standing`: one of Standing; None: all."""

    words: str = ""
    column: int | None = None
    standing: Standing | None = None

    @property
    def everything(self) -> bool:
        """Whether every row is shown."""
        return not self.words.strip() and self.standing is None


ALL = Wanted()


class RowFinder:
    """Finds rows by their words. Each row's words are made ready once, and again when it is
    another."""

    def __init__(self) -> None:
        self._ready: dict[int | None, tuple[list[Record], list[str]]] = {}

    def forget(self) -> None:
        """The list is another one."""
        self._ready.clear()

    def take(self, records: Sequence[Record], ready: list[str]) -> None:
        """The words of these rows, everywhere, as `ready_words` has made them."""
        self._ready[None] = (list(records), ready)

    def with_words(
        self, records: Sequence[Record], words: str, column: int | None = None
    ) -> list[int]:
        """The rows that have every word. Typed without accents or capitals, “jose” finds José."""
        wanted = folded_words(words).split()
        if not wanted:
            return list(range(len(records)))
        ready = self._made_ready(records, column)
        found = range(len(ready))
        for word in wanted:
            found = [index for index in found if word in ready[index]]  # type: ignore[assignment]
        return list(found)

    def _made_ready(self, records: Sequence[Record], column: int | None) -> list[str]:
        old, ready = self._ready.get(column, ([], []))
        if len(old) != len(records):
            old, ready = [], []
        if not old:
            ready = [_ready(record, column) for record in records]
        else:
            for index, record in enumerate(records):
                if record is not old[index]:
                    ready[index] = _ready(record, column)
        self._ready[column] = (list(records), ready)
        return ready


def ready_words(records: Sequence[Record]) -> list[str]:
    """What RowFinder keeps of each row; any thread."""
    return [_ready(record, None) for record in records]


def _ready(record: Record, column: int | None) -> str:
    return folded_words("\n".join(record) if column is None else record[column])


def folded_words(text: str) -> str:
    """A text as it is searched: without marks and capitals. Marks that are typed are passed over,
    so that nobody has to know how a name in the list is written."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    if apart.isascii():
        return apart
    return "".join(char for char in apart if not unicodedata.combining(char)).translate(_PLAIN)


_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ı": "i", "ß": "ss",
                        "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})  # fmt: skip
"""Letters that are no letter and a mark, as people without them on their keys type them."""


def in_standing(
    rows: Iterable[int], standing: Standing | None, of: Callable[[int], Standing]
) -> list[int]:
    """Those of the rows that stand so."""
    return list(rows) if standing is None else [row for row in rows if of(row) == standing]


def sorted_rows(
    rows: Sequence[int], texts: Callable[[int], str], collator: QCollator, falling: bool
) -> list[int]:
    """The rows by their texts, as a dictionary of the user's language has them; numbers by their
    size, and empty texts last, either way."""
    full = [row for row in rows if texts(row)]
    keys = {row: collator.sortKey(texts(row)) for row in full}
    full.sort(key=keys.__getitem__, reverse=falling)
    return [*full, *(row for row in rows if row not in keys)]

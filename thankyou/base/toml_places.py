"""Where each key of a TOML file stands; tomllib reads the values and does not say.

In: the text of a file that tomllib has read. Out: the offsets of every key, table and list item.
Only an error needs them, so nothing is scanned while files are right.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass

Keys = tuple[str | int, ...]
"""A value's place in the data: names of keys, and indices (from 0) in lists."""

_BLANK = late(r"(?:\s|#[^\n]*)*")
_NAME = late(r"""[ \t]*("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[A-Za-z0-9_-]+)[ \t]*""")
_STRING = late(
    r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})'  # a text may end in one or two quotation marks of its own
    r"|'''.*?'''(?:'{0,2})"
    r'|"(?:[^"\\]|\\.)*"'
    r"|'[^']*'",
    re.DOTALL,
)

# A date may have a space before its time.
_SCALAR = late(r"[^\s,\]}#]+(?: \d\d:[^\s,\]}#]+)?")


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """Offsets in the source: `key` of a key or of a table's header, `value` of what it holds."""

    key: int
    value: int


@lru_cache(maxsize=8)
def key_places(source: str) -> Mapping[Keys, KeyPlace]:
    """Every key, table and list item of `source`, which must be valid TOML."""
    scan = _Scan(source)
    scan.document()
    return MappingProxyType(scan.places)


def line_at(source: str, offset: int) -> int:
    """The number of the line (from 1) that holds the character at `offset`."""
    return source.count("\n", 0, offset) + 1


def line_of(source: str, keys: Keys) -> int:
    """The line of a key, or of the innermost table or list around it that is there; else 1."""
    places = key_places(source)
    while keys and keys not in places:
        keys = keys[:-1]
    return line_at(source, places[keys].key) if keys else 1


class _Scan:
    """One pass over a valid TOML file."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.places: dict[Keys, KeyPlace] = {}
        self._counts: dict[Keys, int] = {}  # of the tables in each [[list]] so far

    def document(self) -> None:
        table: Keys = ()
        self._blank()
        while self.at < len(self.source):
            if self.source.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._blank()

    def _header(self) -> Keys:
        start = self.at
        in_list = self.source.startswith("[[", start)
        self.at += 2 if in_list else 1
        names = self._names()
        self.at += 2 if in_list else 1
        keys: Keys = ()
        for place, name in enumerate(names, 1):
            keys = (*keys, name)
            self.places.setdefault(keys, KeyPlace(start, self.at))
            if in_list and place == len(names):
                self._counts[keys] = self._counts.get(keys, 0) + 1
            if keys in self._counts:
                keys = (*keys, self._counts[keys] - 1)
                self.places.setdefault(keys, KeyPlace(start, self.at))
        return keys

    def _pair(self, table: Keys) -> None:
        start = self.at
        names = self._names()
        self.at += 1  # the equals sign
        self._blank()
        keys = table
        for name in names:
            keys = (*keys, name)
            self.places.setdefault(keys, KeyPlace(start, self.at))
        self._value(keys)

    def _names(self) -> list[str]:
        """The parts of a key, which may be quoted and joined by dots."""
        names = []
        while True:
            found = _NAME.match(self.source, self.at)
            if found is None:
                raise ValueError(f"no key at {self.at}")
            self.at = found.end()
            name = found[1]
            quoted = name[0] in "\"'"
            names.append(str(tomllib.loads(f"name = {name}")["name"]) if quoted else name)
            if not self.source.startswith(".", self.at):
                return names
            self.at += 1

    def _value(self, keys: Keys) -> None:
        opening = self.source[self.at]
        if opening in "[{":
            self._items(keys, "]" if opening == "[" else "}")
        else:
            pattern = _STRING if opening in "\"'" else _SCALAR
            found = pattern.match(self.source, self.at)
            if found is None:
                raise ValueError(f"no value at {self.at}")
            self.at = found.end()

    def _items(self, keys: Keys, closing: str) -> None:
        """A list or an inline table, up to its closing bracket."""
        self.at += 1
        index = 0
        self._blank()
        while not self.source.startswith(closing, self.at):
            if closing == "}":
                self._pair(keys)
            else:
                self.places[(*keys, index)] = KeyPlace(self.at, self.at)
                self._value((*keys, index))
                index += 1
            self._blank()
            if self.source.startswith(",", self.at):
                self.at += 1
                self._blank()
        self.at += 1

    def _blank(self) -> None:
        found = _BLANK.match(self.source, self.at)
        if found is not None:
            self.at = found.end()

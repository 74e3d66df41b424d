"""Which column filled what, remembered for the next list with the same columns.

In: the names of a list's columns, and what they fill. Out: the same when such a list is opened
again. Of the names only a digest is kept, and of the list nothing: the file says no more than that
some list's third column was somebody's family name. The newest KEPT are kept.

A damaged file is an empty one; nothing here raises but where it cannot be written.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from thankyou.base.atomic_write import write_atomically
from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE, read_bytes
from thankyou.model.card import TARGETS
from thankyou.people.people_list import PeopleList

FILE = "columns.json"
KEPT = 200
_MOST_COLUMNS = 10_000

Mapped = tuple[tuple[str, int], ...]
"""(target, column's index) pairs, as PeopleList.mapping has them."""


@dataclass(frozen=True, slots=True)
class MappingMemory:
    """What is remembered, the newest last: by the digest of the columns' names, what they filled,
    and whether names were turned round."""

    kept: Mapping[str, tuple[Mapped, bool]] = field(default_factory=dict)

    def applied(self, people: PeopleList) -> PeopleList:
        """The list as one with the same columns was read the last time; as it is, if none was."""
        found = self.kept.get(columns_key(people.table.columns))
        if found is None:
            return people
        mapping, turned = found
        return replace(people, mapping=mapping, turned=turned)

    def remembering(self, people: PeopleList) -> MappingMemory:
        """The memory with this list's columns as the newest."""
        key = columns_key(people.table.columns)
        kept = {name: value for name, value in self.kept.items() if name != key}
        kept[key] = (people.mapping, people.turned)
        return MappingMemory(dict(list(kept.items())[-KEPT:]))

    def forgetting(self, people: PeopleList) -> MappingMemory:
        """The memory without this list's columns."""
        key = columns_key(people.table.columns)
        return MappingMemory({name: value for name, value in self.kept.items() if name != key})


def columns_key(columns: Sequence[str]) -> str:
    """The digest of the columns' names and their order. 128 bits of SHA-256 keep lists apart; who
    knows a header can find out that it was used, but not read one."""
    text = json.dumps([" ".join(name.split()).casefold() for name in columns], ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def read_memory(path: Path) -> MappingMemory:
    """The memory in a file; an empty one if there is none, or it is damaged."""
    try:
        value = json.loads(read_bytes(path, MEGABYTE))
        entries = value["columns"].items()
        kept = {key: _entry(one) for key, one in entries if isinstance(key, str) and len(key) == 32}
    except (CardError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return MappingMemory()
    return MappingMemory(dict(list(kept.items())[-KEPT:]))


def write_memory(memory: MappingMemory, path: Path) -> None:
    """Write the file, or take it away if nothing is remembered. Raises CardError "cannot-write"."""
    if not memory.kept:
        forget_memory(path)
        return
    columns = {
        key: {"fills": dict(mapping), "turned": turned}
        for key, (mapping, turned) in memory.kept.items()
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, (json.dumps({"columns": columns}) + "\n").encode())


def forget_memory(path: Path) -> None:
    """Take the file away: for “Forget this session”. Raises OSError."""
    path.unlink(missing_ok=True)


def _entry(one: Mapping[str, object]) -> tuple[Mapped, bool]:
    fills = one["fills"]
    if not isinstance(fills, dict):
        raise TypeError
    mapping = tuple(
        (name, at)
        for name, at in fills.items()
        if name in TARGETS and isinstance(at, int) and 0 <= at < _MOST_COLUMNS
    )
    return mapping, one.get("turned") is True

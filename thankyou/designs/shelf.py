"""The shelf of designs: which there are, what is said of each, and each one when it is wanted.

In: the folder of all designs. Out: `Designs`. A card needs one design of twenty, or of hundreds,
and reading art takes longer than setting a card: so a start reads the design of its card, and a
list of them reads their heads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.designs.head import DESIGN_FILE, read_head, unreadable
from thankyou.designs.load import load_design
from thankyou.designs.model import Design, DesignHead


class Designs(Mapping[str, Design]):
    """The designs in the folders of `root` by id. One that is asked for is read then, and no other;
    the ids come in the order of the heads, those of designs whose head cannot be read last.

    Asking for a design raises CardError as load_design does, whatever else is on the shelf.
    Folders without a design.toml are not designs.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._read: dict[str, Design] = {}

    @property
    def heads(self) -> Mapping[str, DesignHead]:
        """What is said of each design, sorted by their order, then by id; no art is read. A design
        whose head cannot be read is in `broken` instead. Raises CardError for the whole folder."""
        return self._shelf[0]

    @property
    def broken(self) -> Mapping[str, CardError]:
        """Designs whose head cannot be read, and why."""
        return self._shelf[1]

    @cached_property
    def _names(self) -> frozenset[str]:
        """The names of folders, and of whatever else is there: nothing in them is looked at."""
        try:
            return frozenset(entry.name for entry in self._root.iterdir())
        except OSError as error:
            raise unreadable(self._root.name, error) from error

    @cached_property
    def _shelf(self) -> tuple[dict[str, DesignHead], dict[str, CardError]]:
        heads: list[DesignHead] = []
        broken: dict[str, CardError] = {}
        for name in sorted(filter(self._is_there, self._names)):
            try:
                heads.append(read_head(self._root / name))
            except CardError as error:
                broken[name] = error
        heads.sort(key=lambda head: (head.order, head.id))
        return {head.id: head for head in heads}, broken

    def _is_there(self, name: str) -> bool:
        return (self._root / name / DESIGN_FILE).is_file()

    def __getitem__(self, name: str) -> Design:
        found = self._read.get(name)
        if found is None:
            if name not in self:
                raise KeyError(name)
            found = self._read[name] = self._load(name)
        return found

    def _load(self, name: str) -> Design:
        try:
            return load_design(self._root / name)
        except CardError as error:
            file = str(error.values.get("file", ""))
            if "/" in file:
                raise
            # Many designs have a cover.svg: here the file is named with its folder.
            values = {**error.values, "file": f"{name}/{file}"}
            raise CardError(error.code, **values) from error

    def __contains__(self, name: object) -> bool:
        # Only names that the folder lists: "../x" is none, nor another case where a disk minds not.
        return isinstance(name, str) and name in self._names and self._is_there(name)

    def __iter__(self) -> Iterator[str]:
        heads, broken = self._shelf
        return iter((*heads, *broken))

    def __len__(self) -> int:
        heads, broken = self._shelf
        return len(heads) + len(broken)

    def first_of(self, names: Iterable[str]) -> Design:
        """The first of these designs that can be read: another is passed over, since nobody has
        asked for it. Raises CardError if there is none."""
        faults = list(self.broken.values())
        for name in names:
            try:
                return self[name]
            except CardError as error:
                faults.append(error)
        raise faults[0] if faults else CardError("unknown-design", name="")


def load_designs(root: Path) -> tuple[Design, ...]:
    """Every design in the folders of `root`, sorted by their order, then by id. Raises as
    load_design does."""
    return tuple(Designs(root).values())

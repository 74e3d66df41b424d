"""A list whose file has changed: what the writer did with it is kept, what is new there comes.

In: the list as it stands, and the table as the file has it now. Out: the list anew, and what became
of its people. Three states are laid over each other: the file as it was read, as it is now, and the
writer's own.

People are known again by rows that are the same; then by a column that names each of them once (a
staff number, an e-mail address) or else by the name. A name that stands twice tells nobody apart:
then a row that has changed is a new person, so that no tick and no approval comes to another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

from thankyou.base.folded import folded
from thankyou.model.card import NAME_PARTS
from thankyou.people.limits import MAX_RECORDS
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

Record = tuple[str, ...]

_KEYS: tuple[str, ...] = (
    "staff number", "staff no", "staff id", "employee number", "employee id", "employee no",
    "payroll number", "personnel number", "badge", "badge number", "id", "number", "no", "key",
    "e-mail", "email", "e-mail address", "email address", "mail", "login", "username", "user name",
    "personalnummer", "mitarbeiternummer", "kennung", "matricule", "número de empleado", "legajo",
    "numer", "табельный номер", "工号", "社員番号", "uid", "guid", "response id",
)  # fmt: skip
"""Names of columns that tell people apart, the surer first."""
_RANK = {folded(name): rank for rank, name in enumerate(_KEYS)}


@dataclass(frozen=True, slots=True)
class Clash:
    """A cell that both the writer and the file have changed: at `row` (from 0) of the list anew and
    this `column`; the writer's `mine` stands there, the file has `theirs`."""

    row: int
    column: int
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Reloaded:
    """The list anew. `new` are its rows (from 0) that the file had not before, `changed` those of
    which the file has other cells; `gone` the rows of the list before that are no more. `kept`
    counts the writer's own changes that stand: cells, rows added and taken out. `columns_gone` are
    names of columns that the file has no more."""

    people: PeopleList
    new: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()
    changed: tuple[int, ...] = ()
    kept: int = 0
    clashes: tuple[Clash, ...] = ()
    columns_gone: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing in the file is different."""
        return not (self.new or self.gone or self.changed or self.columns_gone)


def reloaded(people: PeopleList, fresh: Table) -> Reloaded:
    """The list with the file as it is now."""
    before = people.read or people.table
    pairs = _pairs(before, fresh, people)
    merge = _Merge(people, before, fresh, pairs)
    return merge.result()


# ---------------------------------------------------------------------- who is who


def _pairs(before: Table, fresh: Table, people: PeopleList) -> dict[int, int]:
    """Rows of the file before, by those of the file now that are the same people."""
    columns = _common(before, fresh)
    pairs: dict[int, int] = {}
    old, new = list(range(len(before.records))), list(range(len(fresh.records)))
    if columns:
        _match(old, new, pairs, *_cells(before, fresh, columns), several=True)
    for key in _key_columns(before, fresh, columns, people):
        _match(old, new, pairs, *_cells(before, fresh, key), several=False)
    return pairs


def _common(before: Table, fresh: Table) -> list[tuple[int, int]]:
    """The columns that both have, as their indexes in each."""
    there = {name: at for at, name in enumerate(fresh.columns)}
    return [(at, there[name]) for at, name in enumerate(before.columns) if name in there]


def _cells(
    before: Table, fresh: Table, columns: Sequence[tuple[int, int]]
) -> tuple[list[Hashable], list[Hashable]]:
    """What people are told apart by: "" where there is nothing."""

    def of(record: Record, ats: Sequence[int]) -> Hashable:
        cells = tuple(record[at].strip() for at in ats)
        return cells if any(cells) else ""

    old, new = [at for at, _ in columns], [at for _, at in columns]
    return [of(one, old) for one in before.records], [of(one, new) for one in fresh.records]


def _key_columns(
    before: Table, fresh: Table, columns: Sequence[tuple[int, int]], people: PeopleList
) -> list[list[tuple[int, int]]]:
    """By which columns people are known, one way after the other."""
    ranked = sorted(
        (_RANK[folded(before.columns[pair[0]])], pair)
        for pair in columns
        if folded(before.columns[pair[0]]) in _RANK
    )
    for _, pair in ranked:
        if all(_tells_apart(cells) for cells in _cells(before, fresh, [pair])):
            return [[pair]]
    mapping, there = dict(people.mapping), dict(columns)
    parts = ("recipient", *NAME_PARTS)
    names = [(mapping[one], there[mapping[one]]) for one in parts if mapping.get(one) in there]
    return [names] if names else []


def _tells_apart(keys: Sequence[Hashable]) -> bool:
    """Whether every row has one of its own."""
    return "" not in keys and len(set(keys)) == len(keys)


def _match(
    old: list[int],
    new: list[int],
    pairs: dict[int, int],
    old_keys: Sequence[Hashable],
    new_keys: Sequence[Hashable],
    several: bool,
) -> None:
    """Pair the rows of one key, and take them out of `old` and `new`. `several`: the rows of a key
    are the same to the letter, so that it does not matter which is which."""
    waiting: dict[Hashable, list[int]] = defaultdict(list)
    for row in old:
        waiting[old_keys[row]].append(row)
    coming: dict[Hashable, list[int]] = defaultdict(list)
    for row in new:
        coming[new_keys[row]].append(row)
    for key, rows in coming.items():
        there = waiting.get(key, [])
        if key == "" and not several:
            continue
        if several or len(there) == len(rows) == 1:
            pairs.update(zip(rows, there, strict=False))
    taken = set(pairs.values())
    old[:] = [row for row in old if row not in taken]
    new[:] = [row for row in new if row not in pairs]


# ---------------------------------------------------------------------- laying them over each other


class _Merge:
    """Lays the three states over each other, once."""

    def __init__(
        self, people: PeopleList, before: Table, fresh: Table, pairs: Mapping[int, int]
    ) -> None:
        self.people, self.before, self.fresh, self.pairs = people, before, fresh, pairs
        self.place = {one: index for index, one in enumerate(people.ids)}
        was = {name: at for at, name in enumerate(people.table.columns)}
        self.was = [was.get(name) for name in fresh.columns]
        self.kept = 0
        self.changed_ids: list[int] = []
        self.clashes: list[tuple[int, int, str, str]] = []

    def result(self) -> Reloaded:
        people, fresh = self.people, self.fresh
        rows: list[tuple[int, Record]] = []
        new_ids: set[int] = set()
        for row, record in enumerate(fresh.records):
            old = self.pairs.get(row)
            if old is None:
                rows.append((row, record))
                new_ids.add(row)
            elif old in self.place:
                rows.append((row, self._laid_over(row, old)))
            else:
                self.kept += 1  # the writer has taken this person out
        ids = self._ids_anew()
        rows += self._own_rows(ids)
        rows = self._as_ordered(rows, ids)[:MAX_RECORDS]
        made = self._made(rows, ids, new_ids)
        place = {one: index for index, one in enumerate(made.ids)}
        survivors = set(ids)
        return Reloaded(
            made,
            new=tuple(place[one] for one in sorted(new_ids)),
            gone=tuple(i for i, one in enumerate(people.ids) if one not in survivors),
            changed=tuple(sorted(place[one] for one in self.changed_ids)),
            kept=self.kept,
            clashes=tuple(Clash(place[one], *rest) for one, *rest in self.clashes),  # type: ignore[arg-type]
            columns_gone=tuple(one for one in people.table.columns if one not in fresh.columns),
        )

    def _laid_over(self, row: int, old: int) -> Record:
        """One person: the file's cells, and the writer's where they have changed them."""
        theirs = self.fresh.records[row]
        base, mine = self.before.records[old], self.people.table.records[self.place[old]]
        cells, changed = list(theirs), False
        for at, was in enumerate(self.was):
            if was is None:
                continue
            changed = changed or theirs[at] != base[was]
            if mine[was] == base[was] or mine[was] == theirs[at]:
                continue
            self.kept += 1
            cells[at] = mine[was]
            if theirs[at] != base[was]:
                self.clashes.append((row, at, mine[was], theirs[at]))
        if changed:
            self.changed_ids.append(row)
        return tuple(cells)

    def _ids_anew(self) -> dict[int, int]:
        """The ids of people who stay: from what they were to what they are."""
        ids = {old: row for row, old in self.pairs.items() if old in self.place}
        first, count = len(self.before.records), len(self.fresh.records)
        own = [one for one in self.people.ids if one >= first]
        return ids | {one: count + number for number, one in enumerate(own)}

    def _own_rows(self, ids: Mapping[int, int]) -> list[tuple[int, Record]]:
        """The people whom the writer has added."""
        found = []
        for one, index in self.place.items():
            if one >= len(self.before.records):
                mine = self.people.table.records[index]
                cells = tuple("" if was is None else mine[was] for was in self.was)
                found.append((ids[one], cells))
                self.kept += 1
        return found

    def _as_ordered(
        self, rows: list[tuple[int, Record]], ids: Mapping[int, int]
    ) -> list[tuple[int, Record]]:
        """In the file's order; in the writer's if they have made one, and then new people last."""
        first = len(self.before.records)
        of_file = [one for one in self.people.ids if one < first]
        if of_file == sorted(of_file):
            return rows
        order = {ids[one]: index for index, one in enumerate(self.people.ids) if one in ids}
        return sorted(rows, key=lambda pair: order.get(pair[0], len(order)))

    def _made(
        self, rows: list[tuple[int, Record]], ids: Mapping[int, int], new: set[int]
    ) -> PeopleList:
        people, fresh = self.people, self.fresh

        def anew(old: frozenset[int]) -> frozenset[int]:
            return frozenset(ids[one] for one in old if one in ids)

        place = {one: index for index, (one, _) in enumerate(rows)}
        lines = fresh.lines
        table = replace(
            fresh,
            records=tuple(record for _, record in rows),
            problems=tuple(
                problem.at_row(place[problem.row - 1] + 1)
                for problem in fresh.problems
                if problem.row and place.get(problem.row - 1) is not None
            ),
            lines=tuple(lines[one] if one < len(lines) else 0 for one, _ in rows) if lines else (),
            hidden=frozenset(place[one] for one in fresh.hidden if one in place),
        )
        there = {name: at for at, name in enumerate(fresh.columns)}
        names = people.table.columns
        return replace(
            people,
            table=table,
            mapping=tuple((t, there[names[at]]) for t, at in people.mapping if names[at] in there),
            ids=tuple(one for one, _ in rows),
            read=fresh,
            left_out=anew(people.left_out) | (fresh.hidden & new),
            # What somebody has read is another text now: they have to read it again.
            approved=anew(people.approved) - set(self.changed_ids),
            held=anew(people.held),
        )

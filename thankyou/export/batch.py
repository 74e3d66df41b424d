"""A table of people x one card: every problem before printing, and all cards in one file.

In: a Composer, a Table and its column mapping. Out: a `BatchReport`; for `run_batch` also a file
with the cards in table order. Both can be watched (`progress`: records done, records in all) and
stopped (`cancelled`) between records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.errors import Problem, errors_of
from thankyou.export.output_kinds import OutputKind, kind_for, list_kinds
from thankyou.export.single import settings_of
from thankyou.layout.compose import Composer, compose_all
from thankyou.layout.composition import Composition
from thankyou.people.table import Table, record_values

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What a run found: how many records were done, every problem, and whether it was stopped."""

    records: int
    problems: tuple[Problem, ...]
    stopped: bool = False

    @property
    def ok(self) -> bool:
        return not errors_of(self.problems) and not self.stopped


def _numbered_values(
    table: Table, mapping: Mapping[str, int]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each record's row, counted from 1, and its merge values."""
    for index in range(len(table.records)):
        yield index + 1, record_values(table, mapping, index)


def _compose_records(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    use: Callable[[Composition], object],
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> BatchReport:
    """Lay out each record's card, hand it to `use`, and gather all problems in table order."""
    total = len(table.records)
    by_row: dict[int, list[Problem]] = {}
    for problem in table.problems:
        by_row.setdefault(problem.row or 0, []).append(problem)
    done = 0
    stopped = False
    for row, composition in compose_all(composer, _numbered_values(table, mapping)):
        if cancelled is not None and cancelled():
            stopped = True
            break
        use(composition)
        if composition.problems:
            by_row.setdefault(row, []).extend(composition.problems)
        done += 1
        if progress is not None:
            progress(done, total)
    problems = tuple(p for row in sorted(by_row) for p in by_row[row])
    return BatchReport(done, problems, stopped)


def check_people(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> BatchReport:
    """Every problem that printing these cards would meet, found before paper is touched."""
    return _compose_records(composer, table, mapping, lambda _: None, progress, cancelled)


def run_batch(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    kind: OutputKind | None = None,
) -> BatchReport:
    """Write every record's panels, in table order, to one file of `kind`.

    The kind must hold many cards; by default it is the one that `path` ends in. Stopped or failed,
    the run leaves no file. Raises CardError("output-kind", "cannot-write").
    """
    kind = kind_for(path, list_kinds()) if kind is None else kind
    file = kind.begin(path, settings_of(composer.card, composer.compose()))

    def add(composition: Composition) -> None:
        for scene in composition.scenes:
            file.add(scene)

    try:
        report = _compose_records(composer, table, mapping, add, progress, cancelled)
        if report.stopped:
            file.abort()
        else:
            file.finish()
    except BaseException:
        file.abort()
        raise
    return report

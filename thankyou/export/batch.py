"""A table of people x one card: the preflight, and the PDF of all cards in table order.

In: a Composer, a Table and its column mapping. Out: a `Report`; for `run_batch` also a PDF.
Both can be watched (`progress`) and stopped (`cancelled`) between records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankyou.base.errors import Problem, errors_of
from thankyou.export.single import CREATOR
from thankyou.layout.compose import Composer, Composition, compose_all
from thankyou.people.table import Table, record_values

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Report:
    """What a run found: how many records were done, every problem, and whether it was stopped."""

    records: int
    problems: tuple[Problem, ...]
    stopped: bool = False

    @property
    def ok(self) -> bool:
        return not errors_of(self.problems) and not self.stopped


def _records(table: Table, mapping: Mapping[str, int]) -> Iterator[tuple[int, dict[str, str]]]:
    for index in range(len(table.records)):
        yield index + 1, record_values(table, mapping, index)


def _go(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    each: Callable[[Composition], Any],
    progress: Progress | None,
    cancelled: Cancelled | None,
) -> Report:
    total = len(table.records)
    by_row: dict[int, list[Problem]] = {}
    for problem in table.problems:
        by_row.setdefault(problem.row or 0, []).append(problem)
    done = 0
    stopped = False
    for row, composition in compose_all(composer, _records(table, mapping)):
        if cancelled is not None and cancelled():
            stopped = True
            break
        each(composition)
        if composition.problems:
            by_row.setdefault(row, []).extend(composition.problems)
        done += 1
        if progress is not None:
            progress(done, total)
    problems = tuple(p for row in sorted(by_row) for p in by_row[row])
    return Report(done, problems, stopped)


def check_people(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Every problem that printing these cards would meet, found before paper is touched."""
    return _go(composer, table, mapping, lambda composition: None, progress, cancelled)


def run_batch(
    composer: Composer,
    table: Table,
    mapping: Mapping[str, int],
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Every record's panels, in table order, in one PDF. Stopped or failed, it leaves no file.

    Raises CardError("cannot-write").
    """
    from thankyou.render.pdf.writer import PdfWriter

    card = composer.card
    writer = PdfWriter(
        path,
        title=composer.compose().title,
        author=card.values().get("sender", ""),
        language=card.language,
        creator=CREATOR,
    )

    def add(composition: Composition) -> None:
        for scene in composition.scenes:
            writer.add(scene)

    try:
        report = _go(composer, table, mapping, add, progress, cancelled)
        if report.stopped:
            writer.abort()
        else:
            writer.finish()
    except BaseException:
        writer.abort()
        raise
    return report

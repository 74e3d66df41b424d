"""The cards of a list, all in one file.

In: a Composer and a list of people; or a CardList and the form of its pages. Out: a
`BatchReport`; for `run_batch` and `write_cards` also a file with the cards in their order. All can
be watched (`progress`: cards done, cards in all) and stopped (`cancelled`) between cards.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import Problem, errors_of
from thankyou.base.quick_dataclass import dataclass
from thankyou.export.card_list import Cancelled, CardList, Progress, Stopped, Watch
from thankyou.export.output_kinds import OutputKind, kind_for, list_kinds
from thankyou.export.page_blocks import DrawnFile, add_pages
from thankyou.export.page_form import FOR_SHOP, PageForm
from thankyou.export.single import settings_of
from thankyou.layout.compose import Composer
from thankyou.people.people_list import PeopleList

if TYPE_CHECKING:
    from thankyou.export.workers import Workers


@dataclass(frozen=True, slots=True)
class BatchReport:
    """What a run found: how many records were done, every problem, and whether it was stopped.

    `notes` are about the paper, not about a card.
    """

    records: int
    problems: tuple[Problem, ...]
    stopped: bool = False
    notes: tuple[Problem, ...] = ()

    @property
    def ok(self) -> bool:
        return not errors_of(self.problems) and not self.stopped


def run_batch(
    composer: Composer,
    people: PeopleList,
    path: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    kind: OutputKind | None = None,
) -> BatchReport:
    """Write every record's panels, in table order, to one file of `kind`, for a print shop.

    The kind must hold many cards; by default it is the one that `path` ends in. Stopped or failed,
    the run leaves no file. Raises CardError("output-kind", "cannot-write").
    """
    kind = kind_for(path, list_kinds()) if kind is None else kind
    watch = Watch(progress, cancelled)
    return write_cards(CardList(composer, people), FOR_SHOP, path, kind, watch)


def write_cards(
    cards: CardList,
    form: PageForm,
    path: Path,
    kind: OutputKind,
    watch: Watch | None = None,
    password: str = "",
    workers: Workers | None = None,
) -> BatchReport:
    """Write all cards to one file, in this form; stopped or failed, there is no file.

    `workers` draw beside this process; the file is the same byte for byte. Raises then also
    CardError("worker-lost").

    `password` is what will open it, "" for everybody. Raises CardError("cannot-write",
    "no-password-kind"), and as base.password.prepared.
    """
    # One card may be in a language of its person's own.
    composer = cards.composer_of(0) if len(cards) == 1 else cards.composer
    settings = settings_of(composer.card, composer.compose(), password=password)
    settings = replace(
        settings, scaling_none=form.scaling_none, duplex=form.duplex, together=form.together
    )
    file = kind.begin(path, settings)
    try:
        work: Iterable[object] = add_pages(file, form.pages(cards), form.together)
        if workers is not None:
            from thankyou.export.shared_work import SharedWork

            if isinstance(file, DrawnFile):
                work = SharedWork(cards, form, file, workers).all_units()
        report = _report(cards, watch or Watch(), work)
        if report.stopped:
            file.abort()
        else:
            file.finish()
    except BaseException:
        file.abort()
        raise
    return replace(report, notes=form.notes(len(cards)))


def _report(cards: CardList, watch: Watch, work: Iterable[object]) -> BatchReport:
    """Do the work, step by step, and say what came of it."""
    cards.watch = watch
    stopped = False
    try:
        for _ in work:
            pass
    except Stopped:
        stopped = True
    return BatchReport(cards.done, cards.problems(), stopped)

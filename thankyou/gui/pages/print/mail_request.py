"""Envelopes, labels and the handover list as work for a thread.

In: the list and the rows that are meant, as they are now. Out: one file, and a sentence about it
and about whom it lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import Problem
from thankyou.gui.i18n import plural, tr

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.mailing.address import Address
    from thankyou.mailing.lettering import Lettering
    from thankyou.model.card import Card
    from thankyou.people.table import Table


@dataclass(frozen=True, slots=True)
class MailJob:
    """Whom it is about: the rows (from 1) of a table, and the card that they get."""

    card: Card
    table: Table
    mapping: Mapping[str, int]
    rows: tuple[int, ...]

    def lettering(self, catalog: Catalog) -> Lettering:
        """The faces that go with the card."""
        from thankyou.mailing.lettering import lettering_of

        design = catalog.composer(self.card).design
        return lettering_of(catalog.fonts, design, self.card.language)

    def addresses(self, catalog: Catalog) -> tuple[tuple[Address, ...], tuple[Problem, ...]]:
        """The addresses in the cards' order, and who has none."""
        from thankyou.mailing.address import Addresses

        language = catalog.languages.of(self.card.language)
        known = Addresses(self.table, self.mapping, language, self.card.language)
        return known.all(self.rows)


Write = Callable[["MailJob", "Catalog", Path], Sequence[Problem]]
"""Writes the file on any thread, and returns what is wrong with its words. Raises CardError."""


@dataclass(frozen=True, slots=True)
class MailRequest:
    """One file of what goes with the cards."""

    job: MailJob
    path: Path
    write_file: Write
    root: Path | None = None
    problems: list[Problem] = field(default_factory=list)

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        from thankyou.catalog import Catalog

        self.problems[:] = self.write_file(self.job, Catalog(self.root), self.path)
        return [self.path]

    def done(self, paths: Sequence[Path]) -> str:
        words = tr("Done: {path}", path=self.path)
        missing = sorted({p.row for p in self.problems if p.code == "no-address" and p.row})
        small = len({p.row for p in self.problems if p.code != "no-address"})
        if missing:
            rows = ", ".join(map(str, missing[:8])) + ("…" if len(missing) > 8 else "")
            words += " " + plural(
                "Row {rows} has neither a name nor an address and was left out.",
                "%n rows have neither a name nor an address and were left out: {rows}.",
                len(missing), rows=rows,
            )  # fmt: skip
        if small:
            words += " " + plural(
                "One of them is set very small, because it is long: look at it.",
                "%n of them are set very small, because they are long: look at them.", small,
            )  # fmt: skip
        return words


def write_envelopes_of(size: str, sender: tuple[str, ...]) -> Write:
    """An envelope for each person. `size` is an envelope's id."""

    def write(job: MailJob, catalog: Catalog, path: Path) -> Sequence[Problem]:
        from thankyou.base.geometry import Size
        from thankyou.export.mailing_files import write_envelopes

        addresses, missing = job.addresses(catalog)
        held = catalog.envelopes[size]
        found = write_envelopes(
            addresses, Size(held.width, held.height), job.lettering(catalog), path, tr, sender
        )
        return (*missing, *found)

    return write


def write_labels_of(stock: str, start: int) -> Write:
    """A label for each person, on a maker's sheets; the first label's position from 1."""

    def write(job: MailJob, catalog: Catalog, path: Path) -> Sequence[Problem]:
        from thankyou.export.mailing_files import write_labels

        addresses, missing = job.addresses(catalog)
        sheet = catalog.stock_sheet(stock)
        found = write_labels(addresses, sheet, job.lettering(catalog), path, tr, start)
        return (*missing, *found)

    return write


def write_handover_of(paper: str) -> Write:
    """The list by ward, on this paper, or as CSV if the path says so."""

    def write(job: MailJob, catalog: Catalog, path: Path) -> Sequence[Problem]:
        from thankyou.base.geometry import Size
        from thankyou.export.mailing_files import write_handover_list
        from thankyou.mailing.handover import handover_rows, wards

        language = catalog.languages.of(job.card.language)
        rows = handover_rows(job.table, job.mapping, job.rows, language)
        sheet = catalog.paper(paper)
        size = Size(sheet.width, sheet.height)
        return write_handover_list(wards(rows), size, job.lettering(catalog), path, tr)

    return write

"""Envelopes, labels and the handover list as work for a thread.

In: the list and the rows that are meant, as they are now. Out: one file, and a sentence about it
and about whom it lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import Problem
from thankyou.gui.i18n import plural, tr

if TYPE_CHECKING:
    from thankyou.export.with_cards import WithCards
    from thankyou.model.card import Card
    from thankyou.people.people_list import PeopleList


@dataclass(frozen=True, slots=True)
class MailJob:
    """Whom it is about: the rows (from 1) of a list, and the card that they get, how often."""

    card: Card
    people: PeopleList
    rows: tuple[int, ...]
    copies: int = 1


Wish = Callable[[Path], "WithCards"]
"""What is wanted, once it is known where."""


@dataclass(frozen=True, slots=True)
class MailRequest:
    """One file of what goes with the cards. `paper` is the id of the paper of a list, `language`
    the window's."""

    job: MailJob
    path: Path
    wish: Wish
    paper: str
    language: str = "en"
    root: Path | None = None
    problems: list[Problem] = field(default_factory=list)

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        """The file, as the command line writes it. Raises CardError."""
        from dataclasses import replace

        from thankyou.catalog import Catalog
        from thankyou.export.card_list import CardList
        from thankyou.export.with_cards import prepare

        job, catalog = self.job, Catalog(self.root)
        cards = CardList(catalog.composer(job.card), job.people, job.rows)
        wanted = replace(self.wish(self.path), copies=job.copies)
        prepared = prepare(wanted, catalog, cards, catalog.paper(self.paper))
        self.problems[:] = prepared.write(tr, self.language)
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


def envelopes_wish(size: str, sender: tuple[str, ...]) -> Wish:
    """An envelope for each person. `size` is an envelope's id."""
    from thankyou.export.with_cards import WithCards

    return lambda path: WithCards(envelopes=path, envelope=size, sender=sender)


def labels_wish(stock: str, start: int) -> Wish:
    """A label for each person, on a maker's sheets; the first label's position from 1."""
    from thankyou.export.with_cards import WithCards

    return lambda path: WithCards(labels=path, stock=stock, start=start)


def handover_wish() -> Wish:
    """The list by ward, as CSV if the path says so."""
    from thankyou.export.with_cards import WithCards

    return lambda path: WithCards(checklist=path)

"""What goes with the cards of a run, in their order: envelopes, labels, the handover list.

In: what a person wants and where, a catalog, the cards. Out: files, and what is wrong with their
words. All that can be refused is refused in `prepare`, before any file is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Size
from thankyou.base.translatable import Translate
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.export.mailing_choices import envelope_of, label_stock_of, list_paper
from thankyou.export.mailing_files import (
    CSV_SUFFIX,
    write_envelopes,
    write_handover_list,
    write_labels,
)
from thankyou.export.output_kinds import OUTPUT_KINDS, in_words, kind_for
from thankyou.language.rules import Languages
from thankyou.mailing.address import Address, Addresses
from thankyou.mailing.handover import Ward, handover_rows, wards
from thankyou.mailing.labels import free_positions
from thankyou.mailing.lettering import Lettering, lettering_of
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Envelope, Stock
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table


@dataclass(frozen=True, slots=True)
class WithCards:
    """What is wanted: None where nothing is. `envelope` and `stock` are ids, "" the usual one;
    `sender` the lines of a return address; `start` and `skip` (from 1) hold for the first sheet of
    labels. `copies` of each card are printed."""

    envelopes: Path | None = None
    envelope: str = ""
    sender: tuple[str, ...] = ()
    labels: Path | None = None
    stock: str = ""
    start: int = 1
    skip: frozenset[int] = frozenset()
    checklist: Path | None = None
    copies: int = 1

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that are wanted."""
        return tuple(path for path in (self.envelopes, self.labels, self.checklist) if path)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is needed to write what is wanted; None for what is not. `problems`: the rows
    without an address."""

    wanted: WithCards
    addresses: tuple[Address, ...]
    wards: tuple[Ward, ...]
    lettering: Lettering
    paper: PaperSize
    envelope: Envelope | None = None
    stock: Stock | None = None
    problems: tuple[Problem, ...] = ()

    def write(self, tr: Translate, language: str = "en") -> tuple[Problem, ...]:
        """Write the files; `language` is that of `tr`. Raises CardError("cannot-write")."""
        wanted = self.wanted
        problems = list(self.problems)
        if wanted.envelopes is not None and self.envelope is not None:
            size = Size(self.envelope.width, self.envelope.height)
            problems += write_envelopes(
                self.addresses, size, self.lettering, wanted.envelopes, tr, wanted.sender
            )
        if wanted.labels is not None and self.stock is not None:
            problems += write_labels(
                self.addresses, self.stock, self.lettering, wanted.labels, tr,
                wanted.start, wanted.skip,
            )  # fmt: skip
        if wanted.checklist is not None:
            plain = Lettering(self.lettering.fonts, language)
            size = Size(self.paper.width, self.paper.height)
            problems += write_handover_list(self.wards, size, plain, wanted.checklist, tr)
        return tuple(problems)


def prepare(wanted: WithCards, catalog: Catalog, cards: CardList, paper: PaperSize) -> Prepared:
    """Everything looked up; `paper` is the cards'.

    Raises CardError "output-kind" (path, choices), "unknown-envelope", "no-envelope",
    "unknown-stock", those of mailing.labels.label_pages, and "nobody-to-address".
    """
    _check_kinds(wanted)
    envelope = stock = None
    if wanted.envelopes is not None:
        envelope = envelope_of(catalog, cards.composer.format, wanted.envelope)
    if wanted.labels is not None:
        stock = label_stock_of(catalog, paper, wanted.stock)
        free_positions(stock.count, wanted.start, wanted.skip)
    addresses, problems = addresses_of(cards, catalog.languages, wanted.copies)
    addressed = envelope is not None or stock is not None
    if addressed and not addresses:
        raise CardError("nobody-to-address")
    card = cards.composer.card
    return Prepared(
        wanted,
        addresses,
        wards_of(cards, catalog.languages, wanted.copies),
        lettering_of(catalog.fonts, cards.composer.design, card.language),
        list_paper(catalog, paper),
        envelope,
        stock,
        problems if addressed else (),
    )


def addresses_of(
    cards: CardList, languages: Languages, copies: int = 1
) -> tuple[tuple[Address, ...], tuple[Problem, ...]]:
    """An address for each card that is printed, in the cards' order, and a "no-address" for each
    row that has none."""
    card = cards.composer.card
    addresses = Addresses(_people(cards), languages.of(card.language), card.language, card.values())
    found, problems = addresses.all(cards.rows)
    return tuple(one for one in found for _ in range(copies)), problems


def wards_of(cards: CardList, languages: Languages, copies: int = 1) -> tuple[Ward, ...]:
    """Who gets each card that is printed, by ward; copies stand beneath each other."""
    card = cards.composer.card
    rows = [row for row in cards.rows for _ in range(copies)]
    language = languages.of(card.language)
    people = _people(cards)
    return wards(handover_rows(people, rows, language, card.values(), card.language))


def _people(cards: CardList) -> PeopleList:
    """The cards' people; for a card without a list, a list of its own words."""
    if cards.people is not None:
        return cards.people
    values = cards.values(0)
    table = Table(tuple(values), (tuple(values.values()),))
    return PeopleList(table, tuple((name, column) for column, name in enumerate(values)))


def _check_kinds(wanted: WithCards) -> None:
    pdf = [kind for kind in OUTPUT_KINDS if kind.key == "pdf"]
    for path in (wanted.envelopes, wanted.labels):
        if path is not None:
            kind_for(path, pdf)
    endings = [*pdf[0].suffixes, CSV_SUFFIX]
    list_ = wanted.checklist
    if list_ is not None and list_.suffix.lower() not in endings:
        raise CardError("output-kind", path=str(list_), choices=in_words(endings))

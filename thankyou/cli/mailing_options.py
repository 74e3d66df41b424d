"""The options for what goes with the cards: envelopes, labels, the handover list.

In: a parser to extend; later its options. Out: WithCards, ready to be written.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.cli.sheet_options import MOST, positive

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.card_list import CardList
    from thankyou.export.with_cards import Prepared, WithCards

_NEEDS = {
    "envelope": "envelopes",
    "return_address": "envelopes",
    "label_stock": "labels",
    "label_start": "labels",
    "label_skip": "labels",
}
"""Options that say how something comes out, and the option that asks for it."""


def add_mailing_options(add: argparse.ArgumentParser) -> None:
    """The options of `batch`. Unset ones are None."""
    group = add.add_argument_group("with the cards", "all in the cards' order")
    group.add_argument("--envelopes", type=Path, metavar="OUT.pdf")
    group.add_argument(
        "--envelope", metavar="ID", help="see “list envelopes”; default: the smallest that fits"
    )
    group.add_argument(
        "--return-address", metavar="TEXT", help=r"printed small; \n begins a new line"
    )
    group.add_argument("--labels", type=Path, metavar="OUT.pdf", help="addresses on labels")
    group.add_argument(
        "--label-stock", metavar="ID", help="see “list stock”; default: 21 to 30 address labels"
    )
    group.add_argument("--label-start", type=positive, metavar="N", help="first free label")
    group.add_argument("--label-skip", metavar="LIST", help="used labels, like 2,5-7")
    group.add_argument(
        "--checklist", type=Path, metavar="OUT.pdf|OUT.csv", help="who gets a card, by ward"
    )


def prepare_mailing(
    options: argparse.Namespace, catalog: Catalog, cards: CardList
) -> Prepared | None:
    """What is asked for, looked up; None if nothing is.

    Raises CardError "needs-option" (option, needed), "bad-rows", and as
    export.with_cards.prepare.
    """
    for name, needed in _NEEDS.items():
        if getattr(options, name) is not None and getattr(options, needed) is None:
            option = f"--{name.replace('_', '-')}"
            raise CardError("needs-option", option=option, needed=f"--{needed}")
    if options.envelopes is options.labels is options.checklist is None:
        return None
    from thankyou.cli.sheet_options import sheet_settings
    from thankyou.export.plan import paper_of
    from thankyou.export.with_cards import prepare

    wanted = _wanted(options)
    return prepare(
        wanted, catalog, cards, paper_of(catalog, cards.composer.format, sheet_settings(options))
    )


def _wanted(options: argparse.Namespace) -> WithCards:
    from thankyou.export.card_list import parse_rows
    from thankyou.export.with_cards import WithCards

    sender = (options.return_address or "").replace("\\n", "\n").splitlines()
    skip = parse_rows(options.label_skip, MOST) if options.label_skip is not None else ()
    return WithCards(
        envelopes=options.envelopes,
        envelope=options.envelope or "",
        sender=tuple(line.strip() for line in sender if line.strip()),
        labels=options.labels,
        stock=options.label_stock or "",
        start=options.label_start or 1,
        skip=frozenset(skip),
        checklist=options.checklist,
        copies=options.copies,
    )

"""A card of a design or a format that is not on this computer opens, in another, and says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import Problem
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.export.card_list import CardList
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.storage.card_file import decode, encode

CARD = Card(message="Dear {recipient},\n\nThank you.", design="still-water", format="fold-a6")
MISSING: dict[str, tuple[dict[str, str], Problem]] = {
    "design": (
        {"design": "a-friend's-own", "palette": "grey"},
        Problem("design-missing", {"name": "a-friend's-own", "shown": ""}),
    ),
    "palette": (
        {"palette": "mauve"},
        Problem("palette-missing", {"name": "mauve", "design": ""}),
    ),
    "pairing": ({"pairing": "gothic"}, Problem("pairing-missing", {"name": "gothic"})),
    "format": (
        {"format": "half-fold-a6"},
        Problem("format-missing", {"name": "half-fold-a6", "shown": ""}),
    ),
    "size": (
        {"format": "custom-9x9-flat"},
        Problem("format-missing", {"name": "custom-9x9-flat", "shown": ""}),
    ),
}


@pytest.mark.parametrize("case", MISSING)
def test_what_is_missing_is_replaced_and_said(case: str, catalog: Catalog) -> None:
    changes, expected = MISSING[case]
    card = CARD.changed(**changes)
    composer = catalog.composer(card)
    problem = composer.compose({"recipient": "Ada"}).problems[0]
    assert problem.code == expected.code and problem.level == "error"
    assert problem.values["name"] == expected.values["name"]
    assert str(expected.values["name"]) in sentence(problem)
    assert composer.card == card  # which keeps its own ids, also in its file
    assert decode(encode(composer.card)) == card
    if case == "format":
        assert composer.format.id == catalog.format_of(card).id == "fold-a6"


def test_nothing_is_said_of_what_is_there(catalog: Catalog) -> None:
    own_size = CARD.changed(format="custom-120x160-flat", palette="", pairing="bookish")
    for card in (CARD, own_size):
        assert catalog.shown(card) == (card, ())


def test_a_design_that_suits_stands_in(catalog: Catalog) -> None:
    shown, _ = catalog.shown(CARD.changed(design="gone", appeal="tears", remembering=True))
    assert catalog.designs[shown.design].mourning
    assert catalog.suits(shown.design, "tears", remembering=True)


def test_a_long_name_from_a_file_is_not_said_in_full(catalog: Catalog) -> None:
    missing = "x" * 100_000
    card = CARD.changed(design=missing, format=missing, pairing=missing)
    for problem in catalog.shown(card)[1]:
        assert len(sentence(problem)) < 300


def test_among_many_cards_it_is_said_once(catalog: Catalog) -> None:
    table = Table(("Name",), (("Ada",), ("",), ("Zoë",)))
    cards = CardList(
        catalog.composer(CARD.changed(design="gone")), PeopleList(table, (("recipient", 0),))
    )
    assert cards.problems() == ()  # nothing has been laid out yet
    for number in range(3):
        cards.compose(number)
    codes = [(problem.code, problem.row) for problem in cards.problems()]
    assert codes == [("design-missing", None), ("empty-field", 2)]


def test_the_card_in_the_specification_opens(catalog: Catalog) -> None:
    page = Path(__file__).parents[2] / "docs" / "file-format.md"
    card = decode(page.read_text("utf-8").split("```json\n")[1].split("```")[0].encode())
    assert catalog.shown(card) == (card, ())
    assert card.template in catalog.templates
    assert catalog.composer(card).compose().problems == ()

"""What goes with the cards is about the same people, by the same words, as the cards are."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from thankyou.base.translatable import english
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.export.mailing_choices import envelope_of, label_stock_of, list_paper
from thankyou.export.with_cards import WithCards, addresses_of, prepare, wards_of
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

CATALOG = Catalog()
OWN = Card(fields=(("recipient", "Sister Amoah"), ("unit", "Ward 9")), format="flat-a6")


def cards(card: Card, *rows: tuple[str, ...], columns: tuple[str, ...] = ()) -> CardList:
    if not columns:
        return CardList(CATALOG.composer(card))
    table = Table(columns, rows)
    return CardList(CATALOG.composer(card), PeopleList.of(table))


def test_the_cards_own_words_stand_for_columns_that_the_list_lacks() -> None:
    made = cards(OWN, ("Ann",), ("",), columns=("recipient",))
    addresses, problems = addresses_of(made, CATALOG.languages)
    assert [one.lines for one in addresses] == [("Ann", "Ward 9"), ("Ward 9",)]
    assert not problems
    (ward,) = wards_of(made, CATALOG.languages)
    assert ward.name == "Ward 9"
    assert [row.name for row in ward.rows] == ["Ann", ""], "nobody is thanked as another"


def test_a_letter_goes_to_no_ward_that_only_the_card_names() -> None:
    columns = ("recipient", "street", "city")
    made = cards(OWN, ("Ann", "Mill Lane 4", "Cambridge"), columns=columns)
    (address,), _ = addresses_of(made, CATALOG.languages)
    assert address.postal and address.lines == ("Ann", "Mill Lane 4", "Cambridge")


def test_one_card_without_a_list_has_its_envelope(tmp_path: Path) -> None:
    wanted = WithCards(envelopes=tmp_path / "e.pdf", checklist=tmp_path / "h.pdf")
    made = prepare(wanted, CATALOG, cards(OWN), CATALOG.papers["A4"])
    assert made.write(english) == ()
    for path in wanted.paths:
        with pypdfium2.PdfDocument(path) as pdf:
            assert len(pdf) == 1
            text = pdf[0].get_textpage().get_text_bounded()
        assert "Sister Amoah" in text and "Ward 9" in text


def test_every_copy_has_its_own_envelope_label_and_line() -> None:
    made = cards(OWN, ("Ann",), ("Bo",), columns=("recipient",))
    addresses, _ = addresses_of(made, CATALOG.languages, copies=2)
    assert [one.name for one in addresses] == ["Ann", "Ann", "Bo", "Bo"]
    (ward,) = wards_of(made, CATALOG.languages, copies=2)
    assert [(row.number, row.name) for row in ward.rows] == [
        (1, "Ann"), (2, "Ann"), (3, "Bo"), (4, "Bo"),
    ]  # fmt: skip


@pytest.mark.parametrize("paper", [one for one in CATALOG.papers if one])
def test_labels_and_lists_find_paper_beside_any_cards(paper: str) -> None:
    size = CATALOG.papers[paper]
    stock = label_stock_of(CATALOG, size)
    assert stock.kind == "label" and 21 <= stock.count <= 30
    american = size.media.endswith("in")
    assert stock.page == ("Letter" if american else "A4")
    assert 140 <= list_paper(CATALOG, size).width / 72 * 25.4 <= 220


def test_the_envelope_is_the_one_that_is_named_or_that_fits() -> None:
    a6 = CATALOG.format("flat-a6")
    assert envelope_of(CATALOG, a6).id == "C6"
    assert envelope_of(CATALOG, a6, "dl").id == "DL"

"""The answers of a form from the command line: a card each, in its own language, if approved."""

from __future__ import annotations

import argparse
from pathlib import Path

import pikepdf
import pytest

from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.cli.people_options import add_people_options, people_in
from thankyou.export.card_list import CardList
from thankyou.model.card import Card

FORM = (
    "Timestamp,Who would you like to thank?,What did they do that you remember?,Your name\n"
    "1 May,Amara,You rang my daughter so that she would not worry,Ruth\n"
    "2 May,Schwester Monika,Sie haben uns nachts um drei noch einen Tee gebracht,Familie Kern\n"
)


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.csv"
    path.write_text(FORM, "utf-8")
    return path


def test_each_answer_is_a_card_in_its_own_language(form: Path, catalog: Catalog) -> None:
    parser = argparse.ArgumentParser()
    add_people_options(parser)
    people = people_in(parser.parse_args(["--answers", "--approve-all"]), form)
    cards = CardList(catalog.composer(Card()), people)
    made = [cards.composer_of(number).card for number in range(len(cards))]
    assert [one.language for one in made] == ["en", "de"]
    assert "so that she would not worry. Thank you" in made[0].message
    assert "noch einen Tee gebracht. Danke" in made[1].message


def test_nothing_is_printed_that_nobody_approved(
    card: Path, form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "cards.pdf"
    words = ["batch", str(card), str(form), "-o", str(out), "--as", "pages", "--answers"]
    assert main(words) != 0
    assert "Nothing here has been approved yet" in capsys.readouterr().err
    assert not out.exists()
    assert main([*words, "--approve-all"]) == 0
    with pikepdf.open(out) as made:
        assert len(made.pages) == 4

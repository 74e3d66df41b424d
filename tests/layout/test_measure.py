"""Lines of running text have at most 75 letters, on every format, in every lettering."""

from __future__ import annotations

from itertools import product

import pytest
from card_setups import CATALOG

from thankyou.model.card import Card
from thankyou.model.scene import glyph_runs

SENTENCES = {
    "en": "You came in at three in the morning and sat down, and you did not look at the clock. ",
    "de": "Sie kamen um drei Uhr morgens herein, setzten sich und sahen nicht auf die Uhr. ",
    "fi": "Tulitte huoneeseen kolmelta aamuyöllä, istuitte alas ettekä katsoneet kelloa. ",
}
FORMATS = (*CATALOG.formats, "custom-200x180-flat", "custom-200x140-tent", "custom-200x150-side")
PAIRINGS = ("", *CATALOG.pairings)
GRID = list(product(FORMATS, PAIRINGS, SENTENCES, (4, 14), list(CATALOG.designs)))


def letters(card: Card) -> list[int]:
    """How many letters the lines have that others follow in their paragraph."""
    scenes = CATALOG.composer(card).compose().scenes
    runs = [run for scene in scenes if scene.name != "front" for run in glyph_runs(scene.items)]
    return [len(run.text.rstrip()) for run in runs if run.text and not run.text.endswith("\n")]


def held(card_format: str, pairing: str, language: str, count: int, design: str) -> None:
    message = "\n\n".join([SENTENCES[language] * count] * 2)
    card = Card(
        message=message, design=design, format=card_format, pairing=pairing, language=language
    )
    full = letters(card)
    assert sum(full) <= 75 * len(full), (card_format, pairing, language, design, full)


@pytest.mark.parametrize("start", range(8))
def test_full_lines_have_at_most_75_letters(start: int) -> None:
    for one in GRID[start * 101 :: 1009]:
        held(*one)


@pytest.mark.slow
@pytest.mark.parametrize("card_format", FORMATS)
def test_full_lines_of_everything_have_at_most_75_letters(card_format: str) -> None:
    for one in GRID:
        if one[0] == card_format:
            held(*one)


def test_lines_of_ideographs_are_no_longer_than_forty() -> None:
    message = "夜中の三時に来て、そばに座ってくださいました。" * 20
    for card_format in ("tent-5x7", "custom-200x180-flat", "large-a5"):
        full = letters(Card(message=message, format=card_format, language="ja"))
        assert full and max(full) <= 41

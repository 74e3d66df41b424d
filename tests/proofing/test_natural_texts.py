"""Natural texts bring hardly a note, and what must be told is told: benchmarks/natural_texts.py."""

from __future__ import annotations

from benchmarks.natural_texts import MOST_FALSE, trials
from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.proofing.dictionaries import has_dictionary

MOST_MISSED = 0.03


def test_natural_texts() -> None:
    tried = [
        one
        for one in trials(Languages(asset_root() / "words"))
        if one.expected != "misspelt" or has_dictionary(one.language)
    ]
    quiet = [one for one in tried if not one.expected]
    noted = [one for one in tried if one.expected]
    assert len(quiet) >= 300 and len({one.language for one in quiet}) >= 6 and len(noted) >= 100
    false = [one for one in quiet if one.found]
    assert len(false) <= MOST_FALSE * len(quiet), false
    missed = [one for one in noted if one.expected not in one.found]
    assert len(missed) <= MOST_MISSED * len(noted), missed

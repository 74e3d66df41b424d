"""The notes of a text take work in proportion to it, and open no dictionary in vain.

The work is counted, not timed: instructions of the interpreter. What patterns do by themselves is
measured by `python -m benchmarks notes`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.merge.syntax import escape
from thankyou.model.card import Card
from thankyou.proofing import dictionaries
from thankyou.proofing.notes import notes

LANGUAGES = Languages(asset_root() / "words")
PROSE = (
    "You were kind on Ward 7 when I was afraid. My father had a stroke, and Peter Hill came. Call "
    "me on 07700 900123. I was born on 3 May 1950. We live at 14 Mill Lane. Cash, cash! "
)
SHAPES = {
    "prose": PROSE,
    "one sentence": PROSE.replace(".", ","),
    "numbers": "call me 12345 on 3 May 1950, ",
    "diagnoses": "Peter Hill had cancer ",
    "streets": "14 Mill street ",
    "mails": "a@b.c ",
    "names": "Okafur ",
    "doubles": "the the ",
    "crosses": "XX, ",
    "marks": "¡a!b! ",
    "faces": "🙏 ",
    "shouts": "YOU ARE ALL KIND. ",
    "quotes": "“a” ",
    "stops": ".",
    "digits": "1",
    "letters": "a",
    "spaces": " ",
}


def work(text: str) -> int:
    """How many instructions of the interpreter run for the notes of a card with that message."""
    card = Card(message=escape(text), sentiment="", appeal="tears").with_fields(
        {"recipient": "Amara Okafor"}
    )
    count = 0

    def counted(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return counted

    before = sys.gettrace()
    sys.settrace(counted)
    try:
        notes(card, LANGUAGES, spelling=False)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_the_work_grows_with_the_text_and_not_faster(shape: str) -> None:
    piece = SHAPES[shape]
    work(piece)  # the lists are read and the patterns compiled
    small, large = (work((piece * (size // len(piece) + 1))[:size]) for size in (1500, 6000))
    assert large <= 4.4 * small


# ------------------------------------------------------------------- dictionaries


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of the dictionaries that are opened, none of which is open yet."""
    found: list[str] = []
    real = dictionaries._open.__wrapped__

    def opening(name: str) -> Any:
        if name not in found:
            found.append(name)
        return real(name)

    monkeypatch.setattr(dictionaries, "_open", opening)
    dictionaries._speller.cache_clear()
    yield found
    dictionaries._speller.cache_clear()


def test_a_dictionary_is_opened_only_for_words_that_need_it(opened: list[str]) -> None:
    if not dictionaries.has_dictionary("en"):
        pytest.skip("no dictionary here")
    card = Card(message="{recipient}, 2026 ICU …", sentiment="").with_fields({"recipient": "Amara"})
    assert not notes(card, LANGUAGES)
    assert opened == []
    notes(card.changed(message="The colour of kindness."), LANGUAGES)
    assert opened == ["en_GB"]
    assert not notes(card.changed(message="The color of kindness."), LANGUAGES)
    assert opened == ["en_GB", "en_US"]


def test_a_word_of_a_thousand_letters_is_not_taken_apart() -> None:
    for tag in ("en", "de", "hi"):
        book = dictionaries.speller(tag)
        if book is None:
            pytest.skip("no dictionary here")
        word = "Qx" * 500
        assert not book.known(word)
        assert not book.slip(word)

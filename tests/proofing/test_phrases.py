"""Phrases are found as one pattern of all of them would find them, and in time with the text.

The reference is that pattern, as the program once compiled it: an alternation under re.IGNORECASE,
the longest phrase first. It takes seconds for the lists of a language, and stays in this test. The
classes of letters have no case, so they stand outside IGNORECASE here: that is twice as fast.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sampling import sampled

from thankyou.base.assets import asset_root
from thankyou.base.toml_table import read_toml
from thankyou.language.rules import Languages
from thankyou.language.word_files import word_file
from thankyou.messages.templates import load_templates
from thankyou.proofing import phrases as module
from thankyou.proofing.letters import BEGINS, ENDS, LETTER, SAME_LENGTH, UNSPACED, FoldedText, fold
from thankyou.proofing.phrases import Phrases

ROOT = asset_root() / "words"
LANGUAGES = Languages(ROOT)
NOT_PHRASES = ("months", "learned", "always_capital")


def reference(texts: tuple[str, ...]) -> re.Pattern[str]:
    if not texts:
        return re.compile(r"(?!)")
    ordered = sorted(dict.fromkeys(texts), key=len, reverse=True)
    return re.compile("|".join(reference_phrase(text) for text in ordered), re.IGNORECASE)


def reference_phrase(text: str) -> str:
    text = text.strip().translate(SAME_LENGTH)
    parts: list[str] = []
    for piece in re.findall(r"\s+|\*|#|[^\s*#]+", text):
        if piece.isspace():
            parts.append(r"\s+")
        elif piece == "*":
            parts.append(f"(?-i:[{LETTER}])*")
        elif piece == "#":
            parts.append(rf"\d{{1,5}}(?:[a-z](?-i:(?![{LETTER}])))?")
        else:
            parts.append(re.escape(piece))
    start = f"(?-i:{BEGINS})" if bounded(text[0]) else ""
    end = f"(?-i:{ENDS})" if bounded(text[-1]) else ""
    return start + "".join(parts) + end


def bounded(char: str) -> bool:
    return bool(re.match(f"[{LETTER}#*]", char)) and not re.match(f"[{UNSPACED}]", char)


def lists(tag: str) -> dict[str, tuple[str, ...]]:
    _, data = read_toml(word_file(ROOT, tag, "notes.toml"))
    return {
        name: tuple(texts)
        for name, texts in data.items()
        if isinstance(texts, list) and name not in NOT_PHRASES
    }


@cache
def both(texts: tuple[str, ...]) -> tuple[Phrases, re.Pattern[str]]:
    return Phrases(texts), reference(texts)


def compare(texts: tuple[str, ...], text: str, low: int = 0, high: int | None = None) -> None:
    ours, pattern = both(texts)
    end = len(text) if high is None else high
    found = [tuple(match) for match in ours.finditer(FoldedText(text), low, end)]
    assert found == [match.span() for match in pattern.finditer(text, low, end)]
    one, other = ours.search(FoldedText(text), low, end), pattern.search(text, low, end)
    assert (one and tuple(one)) == (other and other.span())


# ------------------------------------------------------------------- what is found


def test_phrases_are_whole_words_in_any_script() -> None:
    found = Phrases(("voucher*", "room #", "#床", "*straße", "can't", "मेरा", "*سرطان"))
    for text in (
        "Vouchers",
        "ROOM 12",
        "我在12床。",
        "Hauptstraße",
        "Can't",
        "मेरा नाम",
        "بالسرطان",
    ):
        assert found.search(FoldedText(text)), text
    for text in ("room x", "mushroom 12x3y", "scan't", "मेराना", "straßen"):
        assert not found.search(FoldedText(text)), text


def test_a_star_alone_is_no_phrase() -> None:
    assert not Phrases(("*", " ** ", "")).search(FoldedText("any words"))


def test_folding_brings_together_what_ignorecase_does_and_keeps_every_place() -> None:
    cased = [
        char for char in map(chr, range(0x110000)) if char.lower() != char or char.upper() != char
    ]
    every = "".join(cased)
    folded = fold(every)
    assert len(folded) == len(every)
    for char, same in zip(cased, folded, strict=True):
        assert re.fullmatch(re.escape(same), char, re.IGNORECASE), char
        for kind in (f"[{LETTER}]", f"[{UNSPACED}]", r"\d", r"\s", "[a-z]"):
            flags = re.IGNORECASE if kind == "[a-z]" else 0
            assert bool(re.match(kind, char, flags)) == bool(re.match(kind, same)), (char, kind)
    for one, other in pairwise(sorted(zip(folded, cased, strict=True))):
        together = re.fullmatch(re.escape(one[1]), other[1], re.IGNORECASE) is not None
        assert together == (one[0] == other[0]), (one, other)


# ------------------------------------------------------------------- beside the pattern


EACH = 4


@pytest.mark.parametrize(
    ("tag", "first"), sampled(((t, n) for n in range(EACH) for t in LANGUAGES.tags), every=2 * EACH)
)
def test_our_own_messages_are_read_as_the_pattern_reads_them(tag: str, first: int) -> None:
    """Every fourth message of a language, from the first-th on."""
    messages = [one.message for one in load_templates(ROOT) if one.language == tag]
    text = "\n\n".join(messages[first::EACH]).translate(SAME_LENGTH)
    for texts in lists(tag).values():
        compare(texts, text)


EVERY = tuple(
    sorted({text for tag in LANGUAGES.tags for some in lists(tag).values() for text in some})
)
SPECIAL = tuple(text for text in EVERY if "*" in text or "#" in text)
ODD = (
    "*", "#", "* #", "*#", "#*", "a*b", "a * b", "*a*", "** a", "st", "st #", "# st", "*st", "st*",
    "ſt", "İ*", "我*", "*我", "#我", "我 #", "กา", "*กา*", "n°#", "d.o.b", "-a", "a-", "का", "*का",
)  # fmt: skip
NOISE = (
    " ", "  ", "\n", "\u00a0", "", "", "s", "S", "x", "12", "123456", "7b", "7B", "٣", "๓", "7我",
    "我", "街", "कि", "का", "กา", "ات", ".", "-", "'", "a", "st", "ST", "ſ", "İ", "ı", "ß", "ẞ",
    "\u0301", "\u200d", "_", "\ufffc",
)  # fmt: skip


@st.composite
def cases(draw: st.DrawFn) -> tuple[tuple[str, ...], str, int, int]:
    """Some phrases, a text made of them with noise between and within, and a part of it."""
    some = st.sampled_from(EVERY) | st.sampled_from(SPECIAL) | st.sampled_from(ODD)
    texts = tuple(text for text in draw(st.lists(some, min_size=1, max_size=6)) if text.strip("* "))
    pieces: list[str] = []
    for text in draw(st.lists(st.sampled_from(texts or ("a",)), max_size=5)):
        for char in text:
            if char in "*# " or draw(st.integers(0, 24)) == 0:
                pieces.append(draw(st.sampled_from(NOISE)))
            if char not in "*#":
                pieces.append(char)
        if draw(st.booleans()):
            pieces[-1:] = [piece.upper() for piece in pieces[-1:]]
        pieces.append(draw(st.sampled_from(NOISE)))
    text = "".join(pieces).translate(SAME_LENGTH)
    low = draw(st.integers(0, len(text)))
    return texts, text, low, draw(st.integers(low, len(text)))


@given(cases())
@settings(max_examples=300, deadline=None)
def test_any_phrases_in_any_text_are_found_as_the_pattern_finds_them(
    case: tuple[tuple[str, ...], str, int, int],
) -> None:
    texts, text, low, high = case
    compare(texts, text)
    compare(texts, text, low, high)
    word = text[low:high]
    assert both(texts)[0].is_one(word) == bool(both(texts)[1].fullmatch(word))


# ------------------------------------------------------------------- the work


@pytest.mark.parametrize(
    "shape", ["a", "我", " ", "1", "1 ", ".", "@", "st", "st ", "room ", "room 1 ", "路", "x我"]
)
def test_the_work_grows_with_the_text_and_not_faster(
    shape: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The work: how many ends of parts are tried, over the phrases of three languages at once."""
    texts = tuple(text for tag in ("en", "ar", "zh-Hans") for some in lists(tag).values()
                  for text in some)  # fmt: skip
    tries = module._part_stops
    count = 0

    def counted(*given: object) -> list[int]:
        nonlocal count
        stops = list(tries(*given))  # type: ignore[arg-type]
        count += 1 + len(stops)
        return stops

    monkeypatch.setattr(module, "_part_stops", counted)

    def work(letters: int) -> int:
        nonlocal count
        count = 0
        for _ in Phrases(texts).finditer(FoldedText(shape * (letters // len(shape)))):
            pass
        return count

    assert work(8000) <= 4.2 * work(2000) + 20

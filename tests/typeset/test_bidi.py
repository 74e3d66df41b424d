"""UAX#9 against Unicode's own BidiCharacterTest.txt, and the properties that test cannot show."""

from __future__ import annotations

import lzma
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from work import growth

from thankyou.typeset import _bidi_data, bidi

REFERENCE = Path(__file__).parent.parent / "reference"
RLE, LRI, RLI, FSI, PDI, PDF = "\u202b", "\u2066", "\u2067", "\u2068", "\u2069", "\u202c"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
ARABIC = "\u0634\u0643\u0631\u0627"

# One or more of every class, and brackets, so that short random texts meet the rules.
ALPHABET = (
    "ab \u05d0\u05d1\u0634\u06451\u0661+,.%$-!\t\u0300()[]\u2329\u3009\u00ad\u200d"
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\ud800\U0001f600"
)
texts = st.text(st.sampled_from(ALPHABET), max_size=40)


def cases() -> Iterator[tuple[int, str, int | None, int, list[int | None], list[int]]]:
    with lzma.open(REFERENCE / "BidiCharacterTest.txt.xz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            fields = line.partition("#")[0].strip().split(";")
            if len(fields) != 5:
                continue
            text = "".join(chr(int(word, 16)) for word in fields[0].split())
            expected = [None if word == "x" else int(word) for word in fields[3].split()]
            base = {"0": 0, "1": 1, "2": None}[fields[1]]
            order = [int(word) for word in fields[4].split()]
            yield number, text, base, int(fields[2]), expected, order


def test_all_of_unicodes_bidi_character_test() -> None:
    ran, wrong = 0, []
    for number, text, base, paragraph, expected, order in cases():
        ran += 1
        got_paragraph, got = bidi.levels(text, base)
        # x: a character that X9 removes; it has no level and no place in the order.
        shown = [i for i in bidi.visual_order(got) if expected[i] is not None]
        same = all(e is None or e == g for e, g in zip(expected, got, strict=True))
        if (got_paragraph, same, shown) != (paragraph, True, order):
            wrong.append((number, ascii(text), base, expected, got))
    assert wrong[:5] == []
    assert ran == 91_707


def test_the_fast_path_pattern_is_exactly_the_classes_that_need_the_algorithm() -> None:
    need = {"R", "AL", "AN", "LRE", "LRO", "RLE", "RLO", "LRI", "RLI", "FSI"}
    words = _bidi_data.CLASS_CHANGES.split()
    starts = [int(word, 16) for word in words[::2]] + [0x110000]
    pattern = re.compile(_bidi_data.NEEDS_ALGORITHM + "*")
    nothing = re.compile(_bidi_data.NEEDS_ALGORITHM.replace("[", "[^", 1) + "*")
    assert starts[:-1] == sorted(starts[:-1]) and len(words) == 2 * 1267
    for start, end, cls in zip(starts, starts[1:], words[1::2], strict=False):
        stretch = "".join(map(chr, range(start, end)))
        assert (pattern if cls in need else nothing).fullmatch(stretch), (hex(start), cls)


@pytest.mark.parametrize(
    ("char", "cls"),
    [
        ("a", "L"),
        ("\u05d0", "R"),
        ("\u0634", "AL"),
        ("7", "EN"),
        ("\u0667", "AN"),
        ("\u0301", "NSM"),
        ("\u2029", "B"),
        ("\u20cf", "ET"),
        ("\U0001efff", "R"),
        ("\ud800", "L"),
        ("\U00010d4a", "R"),
        ("\U0010ffff", "BN"),
        ("\u0557", "L"),
        ("\ufdcf", "ON"),
        ("\x00", "BN"),
    ],
)
def test_character_classes(char: str, cls: str) -> None:
    assert bidi._CLASSES[char] == cls


@given(texts)
@settings(max_examples=300, deadline=None)
def test_the_fast_path_gives_what_the_rules_give(text: str) -> None:
    classes = [bidi._CLASSES[c] for c in text]
    for base in (0, None):
        if not bidi._needs_algorithm(text):
            assert bidi.levels(text, base) == (0, bidi._resolve_paragraph(text, classes, 0))


@given(texts, st.sampled_from([None, 0, 1]))
@settings(max_examples=300, deadline=None)
def test_levels_and_order_hold_together(text: str, base: int | None) -> None:
    paragraph, got = bidi.levels(text, base)
    assert paragraph in (0, 1) and (base is None or paragraph == base)
    assert len(got) == len(text)
    assert all(paragraph <= level <= bidi.MAX_DEPTH + 1 for level in got)
    order = bidi.visual_order(got)
    assert sorted(order) == list(range(len(text)))
    runs = bidi.level_runs(got)
    assert [level for start, end, level in runs for _ in range(start, end)] == got
    # Putting runs in order, and each run's characters, comes to the same as ordering characters.
    by_runs: list[int] = []
    for number in bidi.visual_order([level for _, _, level in runs]):
        start, end, level = runs[number]
        by_runs += reversed(range(start, end)) if level & 1 else range(start, end)
    assert by_runs == order


@given(texts, st.sampled_from([None, 0, 1]), st.integers(0, 40), st.integers(0, 40))
@settings(max_examples=300, deadline=None)
def test_a_line_differs_from_its_slice_only_in_trailing_white_space(
    text: str, base: int | None, a: int, b: int
) -> None:
    paragraph, whole = bidi.levels(text, base)
    a, b = sorted((min(a, len(text)), min(b, len(text))))
    line = bidi.line_levels(text, whole, paragraph, a, b)
    kept = b
    while kept > a and bidi._CLASSES[text[kept - 1]] in bidi._TRAILING | {"S", "B"}:
        kept -= 1
    assert line == whole[a:kept] + [paragraph] * (b - kept)
    assert bidi.line_levels(text, whole, paragraph, 0, len(text)) == whole


def test_white_space_at_a_line_end_in_a_run_of_the_other_direction() -> None:
    text = f"Dear {HEBREW} {HEBREW} and all"
    paragraph, whole = bidi.levels(text)
    assert (paragraph, whole[9]) == (0, 1)  # the space between the Hebrew words
    assert bidi.line_levels(text, whole, paragraph, 0, 10) == [0] * 5 + [1] * 4 + [0]
    assert bidi.line_levels(text, whole, paragraph, 10, 14) == [1] * 4
    assert bidi.line_levels(text, whole, paragraph, 5, 5) == []


def test_a_latin_name_and_a_year_in_an_arabic_sentence() -> None:
    text = f"{ARABIC} Anna (2026)"
    paragraph, got = bidi.levels(text)
    assert paragraph == 1
    assert got == [1] * 5 + [2] * 11  # W7 and N0 keep the year and its brackets with the name
    shown = "".join(text[i] for i in bidi.visual_order(got))
    assert shown == "Anna (2026) " + ARABIC[::-1]


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("", None, (0, [])),
        ("", 1, (1, [])),
        ("abc", None, (0, [0, 0, 0])),
        ("abc", 1, (1, [2, 2, 2])),
        ("12 !", None, (0, [0, 0, 0, 0])),
        (f"{LRI}{HEBREW}{PDI}a", None, (0, [0, 3, 3, 3, 3, 0, 0])),  # P2 looks past the isolate
        (f"a{FSI}{HEBREW}{PDI}b", None, (0, [0, 0, 1, 1, 1, 1, 0, 0])),
        (f"a{RLE}b{PDF}c", 0, (0, [0, 0, 2, 2, 0])),
        ("a\ud800b", None, (0, [0, 0, 0])),
        (f"\ud800{HEBREW}", 1, (1, [2, 1, 1, 1, 1])),
        ("\u05d0\n12", None, (1, [1, 1, 2, 2])),  # P1: the second piece has a paragraph to itself
        (f"{RLI}\u05d0\na{PDI}b", 0, (0, [0, 1, 0, 0, 0, 0])),  # an isolate ends with its paragraph
    ],
)
def test_small_texts(text: str, base: int | None, expected: tuple[int, list[int]]) -> None:
    assert bidi.levels(text, base) == expected


def test_canonically_equivalent_brackets_pair() -> None:
    for opening, closing in ("()", "\u2329\u232a", "\u2329\u3009", "\u3008\u232a"):
        assert bidi.levels(f"\u05d0{opening}a\u05d0{closing}b", 1)[1] == [1, 1, 2, 1, 1, 2]
    assert bidi.levels("\u05d0(a\u05d0]b", 1)[1] == [1, 1, 2, 1, 1, 2]


@pytest.mark.parametrize(
    "unit",
    [f"{ARABIC} Anna (2026) ", "\u05d0(", "\u05d0(a)", FSI, f"{FSI}a{PDI}", RLE, "\u05d0%", "\n"],
)
def test_work_grows_with_length_and_not_with_its_square(unit: str) -> None:
    def order(text: str) -> None:
        got = bidi.levels(HEBREW + text)[1]
        assert sorted(bidi.visual_order(got)) == list(range(len(HEBREW + text)))

    order(unit * (20_000 // len(unit)))
    assert growth(order, unit, 300) < 2.5


@pytest.mark.parametrize("base", [1, None])
def test_a_line_wholly_from_the_right_needs_no_more(base: int | None) -> None:
    assert bidi.levels("شكرًا، (لكم) - ﷲ!", base) == (1, [1] * 17)
    assert bidi.levels("שלום 12", base)[1] == [1] * 5 + [2, 2]

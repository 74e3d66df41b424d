"""The direction of a line: its language's, whatever its values are.

What is seen is what is compared: each line as it stands on paper, from left to right.
"""

from __future__ import annotations

import pytest

from thankyou.model.field_text import joined, value
from thankyou.typeset.bidi import levels, line_levels, visual_order
from thankyou.typeset.direction import directed, without_marks

LIAT = "ליאת"
SALMA = "سلمى"
FSI, LRI, RLI, PDI = "\u2068", "\u2066", "\u2067", "\u2069"
LRM, RLM, ALM = "\u200e", "\u200f", "\u061c"


def seen(*parts: str | tuple[str], rtl: bool = False) -> str:
    """The line as it stands, from left to right; a part in a tuple is a value."""
    words = joined("", (value(*part) if isinstance(part, tuple) else part for part in parts))
    line = directed(words.text, words.extents, rtl)
    assert len(line.levels) == len(line.text)
    own = line_levels(line.text, line.levels, line.level, 0, len(line.text))
    return "".join(line.text[at] for at in visual_order(own))


def back(text: str) -> str:
    return text[::-1]


FROM_THE_LEFT = [
    ((("ליאת",), ", thank you for 3 May."), f"{back(LIAT)}, thank you for 3 May."),
    (("Dear ", (LIAT,), " 12 West,"), f"Dear {back(LIAT)} 12 West,"),
    (("Dear ", (SALMA,), " 12, 13 West"), f"Dear {back(SALMA)} 12, 13 West"),
    (("For ", (SALMA,), " / ", (LIAT,), "."), f"For {back(SALMA)} / {back(LIAT)}."),
    (((f"{SALMA}!",), " – thanks"), f"!{back(SALMA)} – thanks"),
    ((("כהן (12)",), " of Ward 7"), f")12( {back('כהן')} of Ward 7"),  # brackets as stored
    (("(", (LIAT,), ")"), f"({back(LIAT)})"),
    (("Ward ", ("7",), ", ", (LIAT,), ", ", ("9",)), f"Ward 7, {back(LIAT)}, 9"),
    (("Dear ", ("Ada " + LIAT + " B",), ","), f"Dear Ada {back(LIAT)} B,"),
    (("Dear ", ("ߡߊ߬",), " 3,"), f"Dear {back('ߡߊ߬')} 3,"),
    (("Dear ", ("ࡀࡁ",), " 3,"), f"Dear {back('ࡀࡁ')} 3,"),
    (("Dear ", ("𞤀𞤁",), " 3,"), f"Dear {back('𞤀𞤁')} 3,"),
    (("Dear ", ("ރަޝީދު",), ": 3"), f"Dear {back('ރަޝީދު')}: 3"),
]  # fmt: skip


@pytest.mark.parametrize("parts, line", FROM_THE_LEFT)
def test_a_value_from_the_right_orders_nothing_round_it(
    parts: tuple[str | tuple[str], ...], line: str
) -> None:
    assert seen(*parts) == line


FROM_THE_RIGHT = [
    (("إلى ", ("Dr. Ada (RN)",), "، شكرا."), ".اركش ،Dr. Ada (RN) ىلإ"),
    ((("Ada",), " 12 شكرا"), f"{back('شكرا')} 12 Ada"),
    (("القسم ", ("A-12",), ": ", (SALMA,), "!"), f"!{back(SALMA)} :A-12 {back('القسم')}"),
    (("شكرا ", ("Ada",), " ", ("Bo",), "."), f".Bo Ada {back('شكرا')}"),
    ((("C++",), " شكرا"), f"{back('شكرا')} C++"),
    (("ל", ("Ada",), "."), ".Adaל"),
]


@pytest.mark.parametrize("parts, line", FROM_THE_RIGHT)
def test_a_value_from_the_left_stands_in_its_place_in_a_line_from_the_right(
    parts: tuple[str | tuple[str], ...], line: str
) -> None:
    assert seen(*parts, rtl=True) == line


@pytest.mark.parametrize(
    "text, rtl, level",
    [
        (f"{LIAT}, thank you.", False, 0),
        (f"{LIAT} {SALMA}.", False, 1),  # nothing in it is of the card's language
        ("Ada, שלום.", True, 1),
        ("Thank you, Ada.", True, 0),
        ("12.", True, 1),
        ("12.", False, 0),
        ("", True, 1),
    ],
)
def test_a_line_runs_as_its_language_does(text: str, rtl: bool, level: int) -> None:
    assert directed(text, (), rtl).level == level


def test_a_line_that_is_a_value_runs_as_its_language_does() -> None:
    for text, rtl in ((LIAT, False), ("Ada", True)):
        assert directed(*value(text), rtl).level == int(rtl)


def test_the_letters_of_a_value_join_those_beside_it() -> None:
    words = joined("", ("ل", value(SALMA), "."))
    line = directed(words.text, words.extents, True)
    assert set(line.levels) == {1}
    words = joined("", ("Dr", value("Ada 12"), "."))
    assert set(directed(words.text, words.extents, False).levels) == {0}


ALONE = (
    "Dear {}, thank you", "{} 12 West,", "({})", "12 {} 13", "{}: {} - {}.", "שלום {} 12, 13",
    "a {} ב {} 3", "תודה {} (3) {} b", "شكرا {} ٣", "{}", "1 {} 2 א {} ב 3",
)  # fmt: skip
NAMES = (LIAT, "Ada", SALMA + " 12", "Ada 3 ליאת!", "12-3", "א b 3", "!", "٣/٥", "(ג)")


@pytest.mark.parametrize("pattern", ALONE)
@pytest.mark.parametrize("base", [0, 1])
def test_a_value_stands_as_if_fsi_and_pdi_stood_round_it(pattern: str, base: int) -> None:
    """UAX#9 itself is the measure, on the text with FSI and PDI in it."""
    for name in NAMES:
        pieces = pattern.split("{}")
        typed = f"{FSI}{name}{PDI}".join(pieces)
        paragraph, per_char = levels(typed, base)
        order = [typed[at] for at in visual_order(per_char)]
        parts: list[str | tuple[str]] = [pieces[0]]
        for piece in pieces[1:]:
            parts += [(name,), piece]
        words = joined("", (value(*p) if isinstance(p, tuple) else p for p in parts))
        line = directed(words.text, words.extents, bool(base))
        if line.level == paragraph:
            ours = "".join(line.text[at] for at in visual_order(line.levels))
            assert ours == without_marks("".join(order)), (typed, base)


@pytest.mark.parametrize(
    "typed, rtl, line",
    [
        (f"{FSI}{LIAT}{PDI}, thank you 3.", False, f"{back(LIAT)}, thank you 3."),
        (f"Dear {FSI}{LIAT}{PDI} 12 West,", False, f"Dear {back(LIAT)} 12 West,"),
        (f"Dear {LIAT}{LRM} 12 West,", False, f"Dear {back(LIAT)} 12 West,"),
        (f"C++{LRM} שלום", True, f"{back('שלום')} C++"),
        (f"{RLI}ab{PDI} c", False, "ab c"),
        (f"{LRI}{LIAT} 1{PDI} c", False, f"1 {back(LIAT)} c"),
        (f"\u202e{'abc'}\u202c d", False, "cba d"),
        (f"{LIAT}{ALM}12", False, f"12{back(LIAT)}"),
        (f"Ada{PDI} b", False, "Ada b"),
        (f"A{RLM}da", False, "Ada"),
    ],
)
def test_typed_marks_of_direction_do_their_work_and_are_not_drawn(
    typed: str, rtl: bool, line: str
) -> None:
    assert seen(typed, rtl=rtl) == line


def test_marks_inside_a_value_end_with_it() -> None:
    for broken in (f"{LIAT}{PDI}", f"{RLI}{LIAT}", f"\u202e{LIAT}", f"{FSI}{FSI}{LIAT}{LRM}{PDI}"):
        line = seen("Dear ", (broken,), " 12 West,")
        assert line == f"Dear {back(LIAT)} 12 West,", broken
    words = joined("", ("Dear ", value(f"{FSI}{LIAT}{PDI}", "recipient"), "."))
    line = directed(words.text, words.extents, False)
    assert [line.text[one.start : one.end] for one in line.extents] == [LIAT]

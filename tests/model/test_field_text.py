"""Words with the extents of their values, through what changes, cuts and joins them."""

from __future__ import annotations

import pytest

from thankyou.model.field_text import Extent, FieldText, joined, paragraphs, value, with_values

DEAR_ADA = FieldText("Dear Ada of Ward 7.", (Extent(5, 8, "recipient"), Extent(12, 18, "unit")))


def values(words: FieldText) -> list[str]:
    return [words.text[one.start : one.end] for one in words.extents]


def test_a_part_keeps_what_of_the_values_is_in_it() -> None:
    assert DEAR_ADA.part(5, 14) == FieldText(
        "Ada of Wa", (Extent(0, 3, "recipient"), Extent(7, 9, "unit"))
    )
    assert DEAR_ADA.part(8, 12).extents == ()
    assert FieldText("  a  ", (Extent(2, 3),)).stripped() == FieldText("a", (Extent(0, 1),))
    assert FieldText("   ", (Extent(0, 3),)).stripped() == FieldText("")


def test_a_value_of_two_lines_is_a_value_in_each() -> None:
    words = joined("", ("A ", value("b\nc", "moment"), " d"))
    assert words.lines() == [
        FieldText("A b", (Extent(2, 3, "moment"),)),
        FieldText("c d", (Extent(0, 1, "moment"),)),
    ]
    assert FieldText("").lines() == [FieldText("")]


def test_pieces_of_any_length_take_each_characters_place() -> None:
    pieces = [{"A": "", "d": "dd", "W": "Wards "}.get(char, char) for char in DEAR_ADA.text]
    assert values(DEAR_ADA.in_pieces(pieces)) == ["dda", "Wards ardd 7"]
    assert values(DEAR_ADA.in_pieces(["" if c in "Ada" else c for c in DEAR_ADA.text])) == ["Wr 7"]


def test_a_change_is_done_to_values_and_the_words_between_alike() -> None:
    strasse = FieldText("straße ß!", (Extent(7, 8, "unit"),))
    assert strasse.changed(str.upper) == FieldText("STRASSE SS!", (Extent(8, 10, "unit"),))
    assert DEAR_ADA.changed(lambda text: text) == DEAR_ADA


def test_joined_texts_keep_their_values() -> None:
    words = joined(" · ", (value("Ada", "recipient"), "and", value("", "unit"), value("Bo")))
    assert words.text == "Ada · and ·  · Bo"
    assert words.extents == (Extent(0, 3, "recipient"), Extent(15, 17))


@pytest.mark.parametrize(
    "sentence, text, found",
    [
        ("Printer: {printer}", "Printer: HP {x}", ["HP {x}"]),
        ("{printer}, then {x}, then {printer}", "HP {x}, then Ada, then HP {x}",
         ["HP {x}", "Ada", "HP {x}"]),
        ("No place", "No place", []),
    ],
)  # fmt: skip
def test_a_sentence_takes_values_that_are_never_read_again(
    sentence: str, text: str, found: list[str]
) -> None:
    words = with_values(sentence, printer="HP {x}", x="Ada")
    assert words.text == text and values(words) == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\nAnn,\n\n \nTwo\nlines\n", [(0, "Ann,"), (2, "Two\nlines")]),
        (" \nOne", [(1, "One")]),
        ("One\n\u3000\n", [(0, "One")]),
        ("", []),
    ],
)
def test_blank_lines_part_paragraphs(text: str, expected: list[tuple[int, str]]) -> None:
    assert [(one.blank, one.words.text) for one in paragraphs(FieldText(text))] == expected


def test_a_value_that_goes_on_in_the_next_paragraph_is_a_value_in_both() -> None:
    words = FieldText("to Ann\n\nand Bo Lee\nnow", (Extent(3, 15, "recipient"),))
    first, second = (one.words for one in paragraphs(words))
    assert first.extents == (Extent(3, 6, "recipient"),)
    assert [line.extents for line in second.lines()] == [(Extent(0, 7, "recipient"),), ()]

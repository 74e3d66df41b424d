"""A passage: its sentences, its words, its fields, and what goes when a sentence goes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.merge.fill import Span
from thankyou.proofing.passage import Passage
from thankyou.proofing.word_lists import note_words

LISTS = note_words("en", Languages(asset_root() / "words"))
TEXT = st.lists(
    st.sampled_from([
        "Thank you", ".", "...", "!", " ", "  ", "\n", "Dr.", "D.O.B.", "x", "”", ")",
        "。", "谢", "।",
    ]),
    max_size=20,
).map("".join)  # fmt: skip


def passage(text: str, *spans: Span) -> Passage:
    return Passage(text, spans, LISTS, "message")


def sentences(text: str) -> list[str]:
    return [text[low:high] for low, high in passage(text).sentences]


def test_a_sentence_ends_at_a_stop_at_a_line_and_not_at_an_abbreviation() -> None:
    assert sentences("Dr. Ek came. “Stay.” She did\nSt. J. Bell… too... Yes") == [
        "Dr. Ek came.", "“Stay.”", "She did", "St. J. Bell…", "too...", "Yes",
    ]  # fmt: skip
    assert sentences("v1.2 is out...and 3.5.") == ["v1.2 is out...and 3.5."]
    assert sentences("谢谢。（好！）नमस्ते। हाँ") == ["谢谢。", "（好！）", "नमस्ते।", "हाँ"]


@given(TEXT, st.integers(0, 60))
def test_the_sentence_at_a_place_is_the_first_that_ends_after_it(text: str, at: int) -> None:
    one = passage(text)
    start = min(at, len(text))
    expected = next(
        ((min(low, start), high) for low, high in one.sentences if start < high),
        (start, len(text)),
    )
    assert one.sentence_at(start) == expected


@given(TEXT)
@settings(max_examples=200)
def test_the_first_words_are_the_first_of_the_sentences(text: str) -> None:
    one = passage(text)
    firsts = [word for word in one.words if word.first]
    assert len(firsts) <= len(one.sentences)
    assert all(text[word.start : word.end] == word.text for word in one.words)


def test_a_field_is_named_only_by_words_that_are_all_its_value() -> None:
    spans = (Span(5, 8, "recipient", "value"), Span(8, 8, "title", "value"),
             Span(8, 12, "unit", "value"), Span(12, 20, "date", "fallback"))  # fmt: skip
    one = passage("Dear Ada ward on some day.", *spans)
    assert one.field_at(5, 8) == "recipient"
    assert one.field_at(9, 11) == "unit"
    assert one.field_at(6, 9) is None
    assert one.field_at(13, 15) is None
    assert one.field_at(0, 4) is None


def test_placeholders_are_gaps_of_the_same_length() -> None:
    one = passage("Dear their name’s.", Span(5, 15, "recipient", "placeholder"))
    assert one.text == "Dear " + "\ufffc" * 10 + "'s."
    assert one.shown[5:15] == "their name"


def test_a_sentence_is_left_out_the_same_for_each_of_its_words() -> None:
    one = passage("One. Two and three.  Four.")
    assert one.leave_out(5, 8) is one.leave_out(13, 18)
    assert one.leave_out(5, 8).applied(one.shown) == "One. Four."

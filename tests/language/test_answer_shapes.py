"""What form an English answer has, and how places and times stand in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.answer_shapes import is_list, load_shapes
from thankyou.language.rules import Languages
from thankyou.model.card import SENTENCES

WORDS = asset_root() / "words"
EN = load_shapes(WORDS, "en")

MOMENTS = [
    ("You pulled up a chair before you spoke", "sentence"),
    ("when you sat on the floor with him", "when"),
    ("When I was frightened, you stayed", "sentence"),
    ("the night you found my slippers", "when"),
    ("the way you spoke to my gran", "how"),
    ("The way you spoke to her made all the difference", "sentence"),
    ("that you remembered the dog's name", "that"),
    ("your patience", "noun"),
    ("everything you did", "noun"),
    ("the letter you wrote to my husband", "noun"),
    ("always answering the phone", "gerund"),
    ("not giving up on me", "gerund"),
    ("held my hand all night", "past"),
    ("always explained things twice", "past"),
    ("loved your singing", "own"),
    ("she washed my hair", "third"),
    ("he was so scared and you knelt down", "sentence"),
    ("Patience.", "fragment"),
    ("steady hands", "fragment"),
    ("I will never forget your face", "sentence"),
    ("Thank you for the toast", "sentence"),
    ("- the toast\n- the tea", "list"),
    ("1. kind\n2. quick", "list"),
    ("Hi Karen, you were great", "greeting"),
    ("someone put a blanket round me, i never saw who", "sentence"),
]
EFFECTS = [
    ("After that I could ask anything", "sentence"),
    ("everything", "degree"),
    ("the world", "degree"),
    ("made me feel safe", "past"),
    ("felt human again", "own"),
    ("less afraid", "adjective"),
    ("that I could sleep", "that"),
    ("being less afraid", "gerund"),
    ("peace of mind", "noun"),
]
WISHES = [
    ("I hope your nights are quiet", "sentence"),
    ("hope you get a rest", "own"),
    ("to see you again", "infinitive"),
    ("a quiet night", "noun"),
    ("Mind yourself", "sentence"),
    ("All the best", "sentence"),
    ("that your feet forgive you", "that"),
]


@pytest.mark.parametrize(
    ("field", "answer", "shape"),
    [
        *(("moment", *pair) for pair in MOMENTS),
        *(("effect", *pair) for pair in EFFECTS),
        *(("wish", *pair) for pair in WISHES),
    ],
)
def test_the_shape_of_an_answer(field: str, answer: str, shape: str) -> None:
    assert EN.shape(field, answer) == shape


def test_a_moment_that_names_the_reader_and_says_you_to_nobody_is_about_them() -> None:
    assert EN.shape("moment", "Ruth always took her shoes off", "Ruth Ali") == "third"
    assert EN.shape("moment", "Ruth, you took your shoes off", "Ruth Ali") == "sentence"
    assert EN.shape("effect", "Ruth made the ward a home", "Ruth Ali") == "sentence"


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        ("Ward 12", "on {unit}"),
        ("on Ward 5", "{unit}"),
        ("a&e", "in A&E"),
        ("ICU", "in the {unit}"),
        ("the ICU", "in {unit}"),
        ("Labour Ward", "on {unit}"),
        ("Leeds General Infirmary", "at {unit}"),
        ("St Mary's", "at {unit}"),
        ("hospital", "in hospital"),
        ("home", "at home"),
        ("eye clinic", "at the {unit}"),
        ("Dialysis Unit", "in the {unit}"),
        ("Treetops", ""),
    ],
)
def test_a_place_in_a_sentence(unit: str, words: str) -> None:
    assert EN.unit(unit).form == words


@pytest.mark.parametrize(
    ("date", "kind", "form"),
    [
        ("last Tuesday", "point", "{date}"),
        ("a Sunday in March", "point", "on {date}"),
        ("3 March 2024", "point", "on {date}"),
        ("July 4th", "point", "on {date}"),
        ("March", "point", "in {date}"),
        ("2024", "point", "in {date}"),
        ("03/12/2024", "point", "on {date}"),
        ("two years ago", "point", "{date}"),
        ("since 2019", "span", "{date}"),
        ("two years", "span", "for {date}"),
        ("10 days in January", "span", "for {date}"),
        ("2021-2023", "span", "over the years {date}"),
        ("every Tuesday", "habit", "{date}"),
        ("Tuesdays", "habit", "on {date}"),
        ("I was admitted on January 4", "clause", ""),
        ("it was in May", "clause", ""),
        ("don't remember", "nothing", ""),
        ("my first placement", "other", ""),
    ],
)
def test_a_time_in_a_sentence(date: str, kind: str, form: str) -> None:
    assert EN.date(date) == (kind, form)


@pytest.mark.parametrize("tag", Languages(WORDS).tags)
def test_any_answer_has_a_shape_in_every_language(tag: str) -> None:
    shapes = load_shapes(WORDS, tag)
    for text in (
        "私" * 20_000,
        "so " * 12_000,
        "x",
        "…",
        "a" * 500,
        "שלום",
        "\u202e abc",
        "1.",
        "-",
        "。",
        "don't\nknow",
    ):
        for name in SENTENCES:
            assert shapes.shape(name, text)
        assert shapes.unit(text) and shapes.date(text) and shapes.shift(text)


def test_lines_with_dashes_are_a_list_and_one_line_is_none() -> None:
    assert is_list("– one\n– two")
    assert not is_list("- one")
    assert not is_list("one\ntwo")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('[[answer]]\nis = "sentence"\nstarts = ["a"]\n', "the last [[answer]]"),
        ('[[answer]]\nis = "poem"\n', "is"),
        ('[[answer]]\nis = "sentence"\nfields = ["moment"]\n', "for all fields"),
        ('[[answer]]\nis = "sentence"\n[[unit]]\nform = "in {unit} {unit}"\n', "form"),
        ('[[answer]]\nis = "sentence"\npattern = "("\n', "pattern"),
    ],
)
def test_a_slip_is_reported(tmp_path: Path, text: str, what: str) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "shapes.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_shapes(tmp_path, "xx")
    assert caught.value.code == "words-invalid"
    assert what in str(caught.value.values["what"])


def test_a_patronymic_is_as_good_as_a_title() -> None:
    shapes = load_shapes(WORDS, "ru")
    assert shapes.says("distant", "Анна Петровна")
    assert not shapes.says("distant", "Серёга")

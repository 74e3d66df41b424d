"""A folder of languages: the nearest one to a tag, and what each brings."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.rules import Languages
from thankyou.merge.join_rules import NO_RULES, Contraction

WORDS = asset_root() / "words"
LANGUAGES = Languages(WORDS)


@pytest.mark.parametrize(
    ("tag", "near"),
    [
        ("en", "en"),
        ("pt", "pt-BR"),
        ("pt-BR", "pt-BR"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("ja-JP", "ja"),
        ("ko-KR", "ko"),
        ("de-AT", "de"),
        ("sv", None),
        ("", None),
    ],
)
def test_a_tag_means_the_nearest_language(tag: str, near: str | None) -> None:
    assert LANGUAGES.nearest(tag) == near


def test_a_language_without_words_is_written_in_english_and_filled_without_rules() -> None:
    assert LANGUAGES.of("sv").tag == "en"
    assert LANGUAGES.join_rules("sv") is NO_RULES


def test_filling_is_given_the_rules_of_the_nearest_language() -> None:
    rules = LANGUAGES.join_rules("pt")
    assert rules is LANGUAGES.of("pt-BR").join_rules
    assert rules.tag == "pt-BR" and Contraction("de", "o ", "do ") in rules.contractions


def test_english_comes_first() -> None:
    assert LANGUAGES.tags[0] == "en"
    assert list(LANGUAGES.tags[1:]) == sorted(LANGUAGES.tags[1:])


def test_a_folder_is_read_once_however_often_it_is_named() -> None:
    assert Languages(Path(WORDS)).of("de") is LANGUAGES.of("de")


def test_chinese_and_japanese_set_no_space_between_sentences() -> None:
    spaces = {tag: LANGUAGES.load(tag).sentence_space for tag in LANGUAGES.tags}
    assert [spaces.pop(tag) for tag in ("zh-Hans", "zh-Hant", "ja")] == [""] * 3
    assert set(spaces.values()) == {" "}


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [
        ('direction = "ltr"', 'direction = "up"', "direction"),
        ('name_order = "given-first"', 'name_ordre = "given-first"', "name_ordre"),
        ('gender = "f"', 'gender = "x"', 'gender = "x"'),
    ],
)
def test_a_slip_in_the_file_has_its_line(tmp_path: Path, before: str, after: str, at: str) -> None:
    text = (WORDS / "en" / "language.toml").read_text(encoding="utf-8")
    wrong = text.replace(before, after, 1)
    assert wrong != text
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "language.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        Languages(tmp_path).load("en")
    assert caught.value.code == "words-invalid"
    assert caught.value.values["line"] == wrong.count("\n", 0, wrong.index(at)) + 1

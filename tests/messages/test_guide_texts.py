"""What guided writing asks: in English, and files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.rules import Languages
from thankyou.messages.fields import load_fields
from thankyou.messages.guide_texts import STEPS, load_guide_questions
from thankyou.model.card import TICKED

WORDS = asset_root() / "words"
WITH_FIELDS = sorted(path.parent.name for path in WORDS.glob("*/fields.toml"))
ENGLISH = (WORDS / "en" / "fields.toml").read_text("utf-8")


def folder(tmp_path: Path, text: str) -> Path:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "fields.toml").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("tag", WITH_FIELDS)
def test_every_question_and_fact_has_words(tag: str) -> None:
    texts = load_guide_questions(WORDS, tag)
    assert texts is not None
    assert all(texts.question(step, remembering) for step in STEPS for remembering in (0, 1))
    labels = [texts.fact(fact, remembering) for fact in TICKED for remembering in (False, True)]
    assert all(label.strip() and len(label) <= 90 for label in labels)
    assert len(set(texts.facts.values())) == len(texts.facts)
    assert texts.questions["facts"] and texts.why["facts"]
    assert texts.questions["example"].count("{example}") == 1


def test_every_language_has_words_beneath_a_drawing() -> None:
    languages = Languages(WORDS)
    assert all(languages.load(tag).drawing_words for tag in languages.tags)


def test_remembering_has_questions_of_its_own() -> None:
    texts = load_guide_questions(WORDS, "en")
    assert texts is not None
    assert texts.question("moment", True) != texts.question("moment", False)
    assert texts.question("who", True) == texts.question("who", False)
    assert texts.fact("there", True) != texts.fact("there", False)
    assert texts.fact("hard", True) == texts.fact("hard", False)
    assert texts.address == {}


def test_a_file_with_fields_alone_has_no_questions(tmp_path: Path) -> None:
    fields = ENGLISH[: ENGLISH.index("\n[questions]")]
    root = folder(tmp_path, fields)
    assert load_guide_questions(root, "xx") is None
    assert load_fields(root, "xx") == load_fields(WORDS, "en")


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('wept = "They were sad with us"\n', "", "wept"),
        ('who = "Who is it for?"', 'whom = "Who is it for?"', "who"),
        ("[readers]", "[reader]", "readers"),
        ('we = "We are"', 'we = " "', "empty"),
        ("\n[speaker]\n", '\n[address]\nfamiliar = "du"\n[speaker]\n', "polite"),
        ("[facts.remembering]", "[facts.mourning]", "mourning"),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, old: str, new: str, what: str) -> None:
    assert old in ENGLISH
    root = folder(tmp_path, ENGLISH.replace(old, new))
    with pytest.raises(CardError) as caught:
        load_guide_questions(root, "xx")
    assert caught.value.values["line"] > 0
    assert what in str(caught.value.values["what"])

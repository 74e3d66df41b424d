"""The words themselves: each template with each subset of its fields, and files that are wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from together import each_of

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.appeals import load_appeals
from thankyou.messages.fields import load_fields
from thankyou.messages.templates import Template, load_templates
from thankyou.model.card import APPEALS, DERIVED_FROM, FIELDS, VOICES, answer_behind

WORDS = asset_root() / "words"
LANGUAGES = Languages(WORDS)
TEMPLATES = load_templates(WORDS)
QUESTIONS = load_fields(WORDS)
each_template = each_of(TEMPLATES)


def examples(template: Template) -> dict[str, str]:
    """Answers in the template's language, in English ones where it asks in English."""
    own = (WORDS / template.language / "fields.toml").exists()
    questions = load_fields(WORDS, template.language) if own else QUESTIONS
    return {question.id: question.example_for(template.voice) for question in questions}


def whole(template: Template, values: dict[str, str]) -> dict[str, str]:
    return card_values(template.card(), values, LANGUAGES.of(template.language))


def said(template: Template, values: dict[str, str]) -> str:
    rules = LANGUAGES.join_rules(template.language)
    return fill(parse(template.message, strict=True), whole(template, values), rules).text


def test_four_templates_an_appeal_in_all_the_voices() -> None:
    for appeal in APPEALS:
        assert sum(t.appeal == appeal for t in TEMPLATES) >= 4
    assert {t.voice for t in TEMPLATES} == set(VOICES)
    assert TEMPLATES[0].language == "en"
    assert {t.language for t in load_templates(WORDS, "en")} == {"en"}


@each_template
def test_no_answer_is_lost_because_another_is_missing(template: Template) -> None:
    full = examples(template)
    derived = whole(template, full)
    shown = [name for name in parse(template.message, strict=True).fields() if name != "dear"]
    # A place or a time that the answer has no form for stands below the name, not in the message.
    names = {answer_behind(name) for name in shown if name not in DERIVED_FROM or derived.get(name)}
    for alone in sorted(names):
        for stop in ("", "."):
            for others in ((), names):
                values = {name: full[name] for name in (*others, alone)}
                if alone in ("moment", "effect", "wish"):
                    values[alone] += stop
                text = said(template, values)
                given = values[alone]
                if alone in ("title", "recipient"):  # a title as the language writes it
                    spoken = alone == "title" and "vocative" in shown
                    given = whole(template, values).get("vocative" if spoken else alone) or given
                assert given.rstrip(".。।").casefold() in text.casefold(), (alone, text)
                assert ".." not in text


@each_template
def test_its_length_is_what_it_says(template: Template) -> None:
    text = said(template, examples(template))
    at_least, at_most = {"line": (20, 330), "paragraph": (100, 700), "letter": (280, 1150)}[
        template.length
    ]
    assert (
        (at_least / 4 if template.language[:2] in ("zh", "ja", "ko") else at_least)
        <= len(text)
        <= at_most
    )
    assert len(template.tagline) <= 60
    assert len(template.sentiment) <= 36


@each_template
def test_who_it_is_for_and_from_are_asked_and_the_rest_may_be_left_out(template: Template) -> None:
    parsed = parse(template.message, strict=True)
    assert set(parsed.required()) <= {"dear", "recipient", "sender"}
    below_the_name = ("place", "when", "since", "time", "unit", "date", "shift")
    assert [name for name in parsed.fields() if name not in below_the_name][-1] == "sender"
    if template.audience == "unknown":
        assert "recipient" not in parsed.fields()
        assert "role" in parsed.fields()


def test_appeals_and_questions_are_whole() -> None:
    appeals = load_appeals(WORDS).appeals
    assert tuple(appeal.id for appeal in appeals) == APPEALS
    tears = appeals[2]
    assert {"!", "get well", "at least", "meant to be", "closure"} <= set(tears.avoid)
    assert tuple(question.id for question in QUESTIONS) == FIELDS
    for question in QUESTIONS:
        assert all((question.label, question.hint, question.placeholder, question.example))


GOOD = {
    name: (WORDS / "en" / f"{name}.toml").read_text(encoding="utf-8")
    for name in ("appeals", "fields", *APPEALS)
}


@pytest.mark.parametrize(
    ("before", "after", "code", "at"),
    [
        ("{when}.]", "{day}.]", "unknown-field", "{day}"),
        ("{sender}", "{sender", "template-syntax", "{sender\n"),
        ('tagline = "', 'tagline = "{', "template-syntax", 'tagline = "{'),
        ('voice = "patient"', 'voice = "robot"', "words-invalid", 'voice = "robot"'),
        ('id = "tears-patient"', 'id = "tears-bereaved"', "words-invalid", 'id = "tears-bereaved"'),
        ('id = "tears-patient"', 'id = "Tears 1"', "words-invalid", "Tears 1"),
        ("note = ", "notes = ", "words-invalid", "[[template]]"),
        ('"wept"', '"joy"', "words-invalid", 'asserts = ["died", "there", "joy"]'),
        ('speaker = "we"', 'speaker = "you"', "words-invalid", 'speaker = "you"'),
        ("note = ", 'occasions = ["easter"]\nnote = ', "words-invalid", 'occasions = ["easter"]'),
        ('pictures = ["flower"', 'pictures = ["cat"', "words-invalid", 'pictures = ["cat"'),
        ("note = ", "drawing = 1\nnote = ", "words-invalid", "drawing = 1"),
        ("note = ", "note = 3 #", "words-invalid", "note = 3"),
        ("note = ", "extra = 1\nnote = ", "words-invalid", "extra = 1"),
        ('sentiment = "', 'sentiment = "" #', "words-invalid", 'sentiment = "" #'),
        ("[[template]]", "[templates]", "words-invalid", "[templates]"),
        ("note = ", "note = nothing #", "words-unreadable", "note = nothing"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(
    tmp_path: Path, before: str, after: str, code: str, at: str
) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    for name, text in GOOD.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    wrong = GOOD["tears"].replace(before, after, 1)
    assert wrong != GOOD["tears"]
    (folder / "tears.toml").write_text(wrong, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_templates(tmp_path)
    assert caught.value.code == code
    assert caught.value.values["file"] == "tears.toml"
    place = wrong.rindex(at) if at.startswith("id") else wrong.index(at)
    assert caught.value.values["line"] == wrong.count("\n", 0, place) + 1


def test_missing_or_broken_files_are_never_an_empty_list(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="words-unreadable"):
        load_templates(tmp_path)
    (tmp_path / "en").mkdir()
    with pytest.raises(CardError, match="words-unreadable"):
        load_templates(tmp_path)
    (tmp_path / "en" / "work.toml").write_bytes(b"\n\nname = '\xff'")
    with pytest.raises(CardError) as caught:
        load_templates(tmp_path)
    assert caught.value.values["line"] == 3

"""The words themselves: each template with each subset of its fields, and files that are wrong."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest

from thankyou.assets import asset_root
from thankyou.card import APPEALS, FIELDS
from thankyou.errors import CardError
from thankyou.words.grammar import fill, parse
from thankyou.words.library import (
    VOICES,
    Template,
    find_template,
    load_appeals,
    load_fields,
    load_templates,
)

WORDS = asset_root() / "words"
TEMPLATES = load_templates(WORDS)
QUESTIONS = load_fields(WORDS)
each_template = pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)


def examples(template: Template) -> dict[str, str]:
    return {question.id: question.example_for(template.voice) for question in QUESTIONS}


def said(source: str, values: dict[str, str]) -> str:
    return fill(parse(source, strict=True), values).text


def test_four_templates_an_appeal_in_all_the_voices() -> None:
    for appeal in APPEALS:
        assert sum(t.appeal == appeal for t in TEMPLATES) >= 4
    assert {t.voice for t in TEMPLATES} == set(VOICES)
    assert {t.language for t in TEMPLATES} == {"en"}
    assert find_template("calling-colleague").sentiment == "You stepped back in."
    with pytest.raises(CardError, match="unknown-template"):
        find_template("nothing")


@each_template
def test_every_subset_of_the_fields_reads_right(template: Template) -> None:
    full = examples(template)
    names = parse(template.message, strict=True).fields()
    for size in range(len(names) + 1):
        for chosen in combinations(names, size):
            for stop in ("", "."):
                values = {name: full[name] for name in chosen}
                for own in ("moment", "effect"):
                    if own in values:
                        values[own] += stop
                text = said(template.message, values)
                check(text, chosen)
                for name in chosen:  # no answer is lost because another one is missing
                    assert values[name] in text, (chosen, text)


def check(text: str, chosen: tuple[str, ...]) -> None:
    assert not re.search(r"[{}\[\]]|\(\)|“”|  |\.\.|\n\n\n|,,|,\.", text), text
    assert not re.search(r"[ \n][,.;:!?]|[ ]\n|\n[ ]|\.[A-Za-z]", text), text
    assert not re.search(r"[.!?] [a-z]", text), text
    for line in text.split("\n"):
        assert line == "" or not line[0].islower(), text
    paragraphs = text.split("\n\n")
    assert 3 <= len(paragraphs) <= 4, text
    for paragraph in paragraphs[1:-1]:
        assert paragraph.endswith("."), text
    assert paragraphs[0] == ("Dear Dr Amara Okafor," if "Dr Amara" in text else paragraphs[0])
    assert ("recipient" in chosen) == (paragraphs[0] != "Dear,"), text


@each_template
def test_it_fits_the_smallest_card(template: Template) -> None:
    values = examples(template)
    assert 45 <= len(said(template.message, values).split()) <= 75
    bare = {name: values[name] for name in ("recipient", "sender")}
    assert len(said(template.message, bare).split()) >= 20
    for shown in (values, {}):
        assert 2 <= len(said(template.sentiment, shown).split()) <= 7
        assert len(said(template.tagline, shown)) <= 40


@each_template
def test_who_it_is_for_and_from_are_asked_and_the_rest_may_be_left_out(template: Template) -> None:
    parsed = parse(template.message, strict=True)
    assert parsed.required() == ("recipient", "sender")
    assert parsed.fields()[0] == "recipient" and parsed.fields()[-1] == "sender"
    assert template.message.endswith(",\n{sender}")
    assert {"moment", "effect", "date"} <= set(parsed.fields())


@each_template
def test_nothing_that_should_not_be_said(template: Template) -> None:
    appeals = load_appeals(WORDS)
    own = next(appeal for appeal in appeals.appeals if appeal.id == template.appeal)
    words = f"{template.sentiment}\n{template.tagline}\n{template.message}".lower()
    for phrase in (*own.avoid, *appeals.house_avoid):
        edges = (r"\b" if phrase[0].isalnum() else "", r"\b" if phrase[-1].isalnum() else "")
        assert not re.search(edges[0] + re.escape(phrase) + edges[1], words), phrase
    assert "'" not in words and '"' not in words, "typographic quotation marks"


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
        ("{date}.]", "{day}.]", "unknown-field", "{day}"),
        ("{sender}", "{sender", "template-syntax", "{sender\n"),
        ('tagline = "', 'tagline = "{', "template-syntax", 'tagline = "{'),
        ('voice = "patient"', 'voice = "robot"', "words-invalid", 'voice = "robot"'),
        ('id = "tears-patient"', 'id = "tears-bereaved"', "words-invalid", 'id = "tears-bereaved"'),
        ('id = "tears-patient"', 'id = "Tears 1"', "words-invalid", "Tears 1"),
        ("note = ", "notes = ", "words-invalid", "[[template]]"),
        ("note = ", "note = 3 #", "words-invalid", "[[template]]"),
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


def test_missing_or_broken_files_are_never_an_empty_shelf(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="words-unreadable"):
        load_templates(tmp_path)
    (tmp_path / "en").mkdir()
    with pytest.raises(CardError, match="words-unreadable"):
        load_templates(tmp_path)
    (tmp_path / "en" / "work.toml").write_bytes(b"\n\nname = '\xff'")
    with pytest.raises(CardError) as caught:
        load_templates(tmp_path)
    assert caught.value.values["line"] == 3

"""No sentence of ours says what the writer did not say: for any subset of answers, in every
language."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import alone, fill
from thankyou.merge.syntax import Stretch, Text, parse
from thankyou.messages.check_words import check_words
from thankyou.messages.fields import load_fields
from thankyou.messages.guide import drafts, told_of
from thankyou.model.card import (
    APPEALS,
    AUDIENCES,
    FIELDS,
    LENGTHS,
    READERS,
    REGISTERS,
    SPEAKERS,
    TICKED,
    VOICES,
    Card,
)

WORDS = asset_root() / "words"
LANGUAGES = Languages(WORDS)

CARDS = st.fixed_dictionaries({
    "appeal": st.sampled_from(APPEALS),
    "voice": st.sampled_from(VOICES),
    "audience": st.sampled_from(AUDIENCES),
    "length": st.sampled_from(LENGTHS),
    "register": st.sampled_from(REGISTERS),
    "speaker": st.sampled_from(SPEAKERS),
    "readers": st.sampled_from(READERS),
    "address": st.sampled_from(("", "familiar", "polite")),
    "remembering": st.booleans(),
    "facts": st.sets(st.sampled_from(TICKED)).map(tuple),
})  # fmt: skip


def examples(tag: str, voice: str) -> dict[str, str]:
    found = {one.id: one.example_for(voice) for one in load_fields(WORDS, tag)}
    return {name: found[name] for name in FIELDS if name not in ("given", "family")}


def ours(source: str) -> str:
    """The literal words of a source."""
    return "".join(
        part.text
        for node in parse(source, strict=True).nodes
        for part in (node.nodes if isinstance(node, Stretch) else (node,))
        if isinstance(part, Text)
    )


@pytest.mark.parametrize("tag", LANGUAGES.tags)
@settings(max_examples=60)
@given(data=st.data(), changes=CARDS)
def test_a_draft_asserts_only_what_was_said(
    tag: str, data: st.DataObject, changes: dict[str, Any]
) -> None:
    whole = examples(tag, changes["voice"])
    given_ = data.draw(st.sets(st.sampled_from(sorted(whole))))
    card = Card(language=tag, **changes).with_fields({name: whole[name] for name in given_})
    shapes = load_shapes(WORDS, tag)
    facts = told_of(card, LANGUAGES.of(tag)).facts
    for draft in drafts(card, LANGUAGES):
        for part, source in draft.guided:
            if part != "draft":
                assert shapes.asserted(ours(source)) <= facts, (part, source)
        values = card_values(draft, draft.values(), LANGUAGES.of(tag))
        text = fill(parse(draft.message, strict=True), values, LANGUAGES.join_rules(tag)).text
        assert "  " not in text and "{" not in text and "[" not in text
        missing = set(whole) - given_
        said = " ".join(whole[name] for name in given_)
        for name in missing & {"moment", "effect", "wish", "loved_one"}:
            within = set(whole[name].split()) & set(said.split())  # a family has one name
            assert whole[name] not in text or whole[name] in said or within


@pytest.mark.parametrize("tag", LANGUAGES.tags)
@settings(max_examples=40)
@given(data=st.data(), changes=CARDS)
def test_a_paragraph_and_a_letter_have_every_answer(
    tag: str, data: st.DataObject, changes: dict[str, Any]
) -> None:
    changes["length"] = data.draw(st.sampled_from(("paragraph", "letter")))
    whole = examples(tag, changes["voice"])
    names = data.draw(st.sets(st.sampled_from(("unit", "date", "moment", "effect", "wish"))))
    card = Card(language=tag, **changes).with_fields({name: whole[name] for name in names})
    for draft in drafts(card, LANGUAGES):
        values = card_values(draft, draft.values(), LANGUAGES.of(tag))
        text = fill(parse(draft.message, strict=True), values, LANGUAGES.join_rules(tag)).text
        for name in names:
            forms = [values.get(key, "") for key in (name, alone(name), *_made_of(name))]
            low = text.casefold()
            assert any(form and form.strip(" .。").casefold() in low for form in forms), name


def _made_of(name: str) -> tuple[str, ...]:
    return {"unit": ("at",), "date": ("when", "since")}.get(name, ())


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_the_words_of_every_language_are_well(tag: str) -> None:
    assert check_words(WORDS / tag) == ()

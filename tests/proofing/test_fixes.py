"""One click on a note: the words are fixed where they stand, and nothing else changes."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.editing import Draft
from thankyou.model.card import Card, Second, Signer
from thankyou.proofing.fixes import apply_fix, dismiss
from thankyou.proofing.notes import Act, Note, notes, suggestions

LANGUAGES = Languages(asset_root() / "words")
SHOWN = {"recipient": "their name", "moment": "what you remember"}


def read(card: Card, shown: Mapping[str, str] = SHOWN) -> str:
    values = card_values(card, card.values(), LANGUAGES.of(card.language))
    return Draft(card.message, values, dict(shown), LANGUAGES.join_rules(card.language)).text


def only(card: Card, kind: str) -> Note:
    (note,) = [
        n for n in notes(card, LANGUAGES, placeholders=SHOWN, spelling=False) if n.kind == kind
    ]
    return note


def click(card: Card, kind: str) -> Card:
    note = only(card, kind)
    return apply_fix(card, note, note.acts[0], SHOWN, LANGUAGES)


def test_a_sentence_of_the_message_is_left_out_and_its_fields_stay_fields() -> None:
    card = Card(message="Dear {recipient},\n\nCall me: 07700 900123. It helped us all.")
    after = click(card, "phone")
    assert after.message == "Dear {recipient},\n\nIt helped us all."
    assert after == card.changed(message=after.message)


def test_words_in_an_answer_change_the_answer_and_not_the_message() -> None:
    card = Card(message="Dear {recipient},\n\n[{moment}.] [{effect}.]").with_fields(
        {"moment": "you came came to my bed", "effect": "I slept"}
    )
    after = click(card, "repeated-word")
    assert after.message == card.message
    assert after.values() == {"moment": "you came to my bed", "effect": "I slept"}


def test_an_answer_that_is_left_out_whole_is_empty_and_leaves_no_hole() -> None:
    card = Card(message="Hello,\n\n[{moment}.] [{effect}.]").with_fields(
        {"moment": "You saw me in room 214", "effect": "I slept"}
    )
    after = click(card, "room")
    assert after.values() == {"effect": "I slept"}
    assert after.message == card.message
    assert read(after, {}) == "Hello,\n\nI slept."


def test_a_part_of_an_answer_is_left_out() -> None:
    card = Card(message="Hello,\n\n[{moment}.]").with_fields(
        {"moment": "You stayed. I lay in room 214. You sang"}
    )
    after = click(card, "room")
    assert after.values() == {"moment": "You stayed. You sang"}


def test_a_word_that_meets_an_answer_is_fixed_in_the_message() -> None:
    card = Card(message="You were with your {recipient}.").with_fields({"recipient": "your team"})
    after = click(card, "repeated-word")
    assert read(after) == "You were with your team."


def test_signers_second_language_front_and_unused_answers() -> None:
    card = Card(
        message="Thank you.",
        sentiment="Thank the the night",
        signers=(Signer("Ada", "ring 07700 900123"), Signer("Tom")),
        second=Second("de", "Danke. Unter 030 1234567 bin ich da."),
    ).with_fields({"wish": "Write to a@example.org"})
    for note in notes(card, LANGUAGES, spelling=False):
        card = apply_fix(card, note, note.acts[0], {}, LANGUAGES)
    assert card.sentiment == "Thank the night"
    assert card.signers == (Signer("Ada"), Signer("Tom"))
    assert card.second == Second("de", "Danke.")
    assert card.values() == {}


def test_a_note_whose_words_have_gone_changes_nothing() -> None:
    card = Card(message="Call me: 07700 900123.")
    note = only(card, "phone")
    other = card.changed(message="Call me.")
    assert apply_fix(other, note, note.acts[0], SHOWN, LANGUAGES) == other
    assert apply_fix(card, note, Act("fill-in", field="recipient"), SHOWN, LANGUAGES) == card


def test_what_is_put_aside_stays_so_and_is_counted_once() -> None:
    card = Card(message="Call me: 07700 900123.")
    note = only(card, "phone")
    after = dismiss(dismiss(card, note), note)
    assert after.dismissed == (note.key,)
    assert not notes(after, LANGUAGES, spelling=False)


@pytest.mark.parametrize(
    ("tag", "text", "right"),
    [
        ("en", "Dear all, thank you for evrything you did.", "everything"),
        ("es", "Muchas gracias por su pasiencia con nosotros.", "paciencia"),
        ("de", "Vielen Dank für Ihre Gedult in dieser Nacht.", "Geduld"),
    ],
)
def test_a_suggestion_takes_the_place_of_the_word(tag: str, text: str, right: str) -> None:
    card = Card(message=text, language=tag, sentiment="")
    (note,) = notes(card, LANGUAGES)
    acts = suggestions(note, tag)
    assert right in [act.replacement for act in acts]
    act = next(act for act in acts if act.replacement == right)
    assert apply_fix(card, note, act, {}, LANGUAGES).message == text.replace(note.words, right)


PIECES = st.sampled_from([
    "Thank you", "the the", "!", ". ", ", ", " ", "\n", "\n\n", "07700 900123", "room 12",
    "[name]", "🙏", "cancer", "Peter Hill", "born 3 May 1950", "YOU ARE ALL SO KIND", "get well",
    "”", "{date}", "{", "]", "谢谢", "नमस्ते",
])  # fmt: skip
WORDS = st.lists(PIECES, max_size=10).map("".join)


def own_length(card: Card) -> int:
    """Letters of the message's source, and of the values."""
    return len(card.message) + sum(map(len, card.values().values()))


FRAMED = "Thank youYOU ARE ALL SO KIND. born 3 May 1950Thank you!"


@given(WORDS, WORDS, WORDS, st.sampled_from(["work", "tears"]))
@example("", FRAMED, "Thank you", "work")
@settings(max_examples=300, deadline=None)
def test_any_click_on_any_card(front: str, moment: str, name: str, appeal: str) -> None:
    """Never raises; what is not the note's text stays; a second look finds the words gone."""
    card = Card(
        message="Dear {recipient},\n\n[{moment}.] " + front.replace("{", "{{").replace("[", "[["),
        sentiment="",
        appeal=appeal,
        signers=(Signer(name, front),),
    ).with_fields({"recipient": name, "moment": moment})
    for note in notes(card, LANGUAGES, placeholders=SHOWN, spelling=False):
        for act in note.acts:
            after = apply_fix(card, note, act, SHOWN, LANGUAGES)
            if act.kind == "fill-in":
                assert after == card
            elif note.where == "message":
                assert after.signers == card.signers
                changed = {n for n in ("recipient", "moment")
                           if after.values().get(n) != card.values().get(n)}  # fmt: skip
                assert changed <= {note.field}
                # What is left of an answer may be framed as a sentence, and a value that is cut may
                # become the writer's own words; nothing does both.
                most = len(act.replacement)
                assert (
                    len(read(after, {})) <= len(read(card, {})) + most
                    or own_length(after) <= own_length(card) + most
                )
            else:
                assert after.message == card.message

"""Any answers at all, hostile ones too, in every message and draft: the words round them hold."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from test_all_templates import LANGUAGES, TEMPLATES, judge

from thankyou.language.card_values import card_values
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import Filled, fill
from thankyou.merge.syntax import parse
from thankyou.messages.guide import drafts
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, REGISTERS, VOICES, Card

PAUSES = " ,;:،、，；："
STOPS = ".。।۔"
NAMES = ("recipient", "title", "given", "family", "role", "unit", "date", "shift", "moment",
         "effect", "wish", "loved_one", "sender")  # fmt: skip
HOSTILE = st.sampled_from([
    "{recipient}", "{{", "}}", "[[", "]", "[", "{", "{x}", "{0.__class__}", "%s", "${x}", "  ", " ",
    "\t", "\n", "\r\n", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u0301",
    "🙏🏽",
    "👩\u200d⚕️", "ß", "İ", "ﬁ", "\u2028", ".", "...", "!", "?!", ",", "“", "”", "'", '"', "(", ")",
    "。", "؟", "।", "\ud83d", "\x00", "=1+1",
])  # fmt: skip
SCRIPTS = st.sampled_from([
    "Ada", "the night team", "a nurse", "an hour", "ICU", "Ward 7", "el turno", "le service",
    "Łódź",
    "Нина", "ليلى", "דנה", "अमृता", "王敏", "佐藤", "김", "ไทย", "தமிழ்", "Ω", "you stayed",
    "You stayed.", "Ἑλένη", "8-hour",
])  # fmt: skip
ANSWER = st.one_of(
    SCRIPTS,
    st.lists(st.one_of(HOSTILE, SCRIPTS), max_size=5).map("".join),
    st.text(max_size=20),
)
ANSWERS = st.dictionaries(st.sampled_from(NAMES), ANSWER, max_size=len(NAMES))


def around(filled: Filled) -> str:
    """The text with a plain word for each answer: what the program itself has written."""
    out, at = "", 0
    for span in filled.spans:
        out += filled.text[at : span.start]
        shown = filled.text[span.start : span.end]
        out += shown if span.name == "dear" or span.kind == "fallback" else "Ab"
        at = span.end
    return out + filled.text[at:]


def check(source: str, card: Card, values: dict[str, str]) -> None:
    filled = fill(
        parse(source, strict=True),
        card_values(card, values, LANGUAGES.of(card.language)),
        LANGUAGES.join_rules(card.language),
    )
    text = around(filled)
    assert not (wrong := judge(text, card.language)), f"{wrong}\n{text}\n{values}"
    assert not text.startswith((" ", "\n")) and not text.endswith((" ", "\n"))
    for span in filled.spans:
        if span.kind == "value" and clean(values.get(span.name, "")):
            shown = filled.text[span.start : span.end]
            own = clean(values[span.name])
            if span.name == "recipient" and not any(map(str.isalnum, own)):
                continue  # “*” is no answer: the name is put together from its parts
            # As it was given, but for a capital, an article that a contraction has taken in, and a
            # comma before the full stop; an answer that is no sentence has a frame round it.
            bare = own.rstrip(PAUSES)
            assert any(
                one.casefold().endswith(shown.casefold())
                or _near(shown, one)
                or _framed(shown, one)
                for one in (own, bare, bare.rstrip(STOPS))
            ), (shown, own)
            assert len(bare) - len(shown) <= 4


def _near(shown: str, given: str) -> bool:
    """Letters whose capital is no single letter, or changes back to another."""
    return len(shown) == len(given) and shown[1:] == given[1:]


def _framed(shown: str, given: str) -> bool:
    """The whole answer in a sentence of ours, its first letter small or a capital."""
    first = next((at for at, char in enumerate(given) if char.isalpha()), 0)
    return given[first + 1 :] in shown and given.casefold() in shown.casefold()


@given(st.sampled_from(TEMPLATES), ANSWERS)
@settings(max_examples=1500, deadline=None)
def test_any_answers_in_any_message(template: object, values: dict[str, str]) -> None:
    card = template.card()  # type: ignore[attr-defined]
    check(card.message, card, values)


@given(
    st.sampled_from(LANGUAGES.tags), st.sampled_from(APPEALS), st.sampled_from(VOICES),
    st.sampled_from(AUDIENCES), st.sampled_from(LENGTHS), st.sampled_from(REGISTERS), ANSWERS,
)  # fmt: skip
@settings(max_examples=600, deadline=None)
def test_any_answers_in_any_draft(
    tag: str, appeal: str, voice: str, audience: str, length: str, register: str,
    values: dict[str, str],
) -> None:  # fmt: skip
    card = Card(appeal=appeal, voice=voice, audience=audience, length=length, register=register,
                language=tag)  # fmt: skip
    for draft in drafts(card.with_fields(values), LANGUAGES):
        check(draft.message, draft, values)

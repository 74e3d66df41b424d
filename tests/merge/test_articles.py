"""Where literal words meet an answer: a or an, contractions, an article that is there already."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.merge.articles import indefinite
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse

LANGUAGES = Languages(asset_root() / "words")
ENGLISH = LANGUAGES.join_rules("en")

RIGHT = (  # noqa: SIM905 (a list of a hundred would be a page)
    "an hour|an honest nurse|a university doctor|a one-off|a European team|an MRI nurse|an NHS "
    "nurse|an A&E nurse|an ICU nurse|a UK paramedic|an 8-hour shift|an 11th|an 18th|a 1-to-1 "
    "nurse|an x-ray technician|an X-ray|an HCA|a healthcare assistant|an SHO|an F1 doctor|an FY2|"
    "an LPN|an RN|a CNA|an EMT|a PICU nurse|a GP|an ODP|an ENT surgeon|an anaesthetist|a urologist|"
    "a uniformed porter|an unusual nurse|a ward sister|an orderly|an honorary consultant|an heir|"
    "a hospital porter|a once-in-a-lifetime|a one|an ultrasound technician|a unit clerk|a utility "
    "worker|an umbrella|a euro|an 80-year-old|an 800|a 100|a 12-hour|an eight-hour|an Ojibwe elder|"
    "a SCBU nurse|an AHP|an OT|a physio|a UTI nurse|an IV nurse|an LVN|a Ukrainian nurse|an Irish "
    "nurse|an early shift|an unseen nurse|a uni student|an unidentified|a humble|a U-turn|an "
    "unimportant|a 118|an 1800s|an 11,000|a 1,100|a 180|an ST4|an S-shaped|a 110-bed|an heirloom|"
    "a unanimous|an uncle|an urgent|a uterine|an MDT|an R.N.|a U.K. nurse|an E.R. nurse|an L&D "
    "nurse|an onset|an “ICU” nurse|an ANP|an RMO|an Oncology|a C-section nurse"
).split("|")  # fmt: skip


@pytest.mark.parametrize("phrase", RIGHT)
def test_a_or_an_goes_by_sound(phrase: str) -> None:
    article, words = phrase.split(" ", 1)
    assert indefinite(words) == article
    for literal in ("a", "an"):
        filled = fill(parse(f"You were {literal} {{role}}", strict=True), {"role": words}, ENGLISH)
        assert filled.text == f"You were {phrase}"


def read(source: str, language: str = "en", **values: str) -> str:
    return fill(parse(source, strict=True), values, LANGUAGES.join_rules(language)).text


@pytest.mark.parametrize(
    ("source", "values", "text"),
    [
        ("A {role} came.", {"role": "ICU nurse"}, "An ICU nurse came."),
        ("A {role} came.", {"role": "a porter"}, "A porter came."),
        ("You were a {role}.", {"role": "the night nurse"}, "You were the night nurse."),
        ("At the {unit}, at night.", {"unit": "the ward"}, "At the ward, at night."),
        ("At the {unit}.", {"unit": "Ward 7"}, "At the Ward 7."),
        ("As a [{role}].", {"role": "ear nurse"}, "As an ear nurse."),
        ("You saw an {role|a nurse}.", {}, "You saw a nurse."),
        ("You were a {role}.", {"role": "护士"}, "You were a 护士."),
        ("Vitamin a {role}", {"role": "engineer"}, "Vitamin an engineer"),
        ("Anna {role}", {"role": "engineer"}, "Anna engineer"),
        ("To a {recipient}", {"recipient": "Ada"}, "To a Ada"),
        ("I saw a. {role}", {"role": "Engineer"}, "I saw a. Engineer"),
    ],
)
def test_articles_in_place(source: str, values: dict[str, str], text: str) -> None:
    assert read(source, **values) == text


def test_what_a_writer_typed_in_an_answer_stays() -> None:
    assert read("[{moment}.]", moment="you were a ICU nurse") == "You were a ICU nurse."


def test_spans_cover_the_answer() -> None:
    filled = fill(parse("You were a {role}.", strict=True), {"role": "ICU nurse"}, ENGLISH)
    (span,) = filled.spans
    assert filled.text[span.start : span.end] == "ICU nurse"


WORDS = st.sampled_from(
    ["ICU nurse", "porter", "a nurse", "the ward", "hour", "8", "é", "护士", "x"]
)


@given(
    st.sampled_from(
        ["You were a {role}, [in a {unit}.]", "A {role} saw us.", "In the {unit} a {role}"]
    ),
    WORDS,
    WORDS,
    st.data(),
)
@settings(max_examples=400, deadline=None)
def test_the_draft_keeps_up(source: str, role: str, unit: str, data: st.DataObject) -> None:
    """Whatever is typed or taken away, the writer sees just that."""
    draft = Draft(source, {"role": role, "unit": unit}, {}, ENGLISH)
    for _ in range(3):
        start = data.draw(st.integers(0, len(draft.text)))
        removed = data.draw(st.integers(0, min(6, len(draft.text) - start)))
        typed = data.draw(st.sampled_from(["", "x", " ", "y z", "."]))
        expected = draft.text[:start] + typed + draft.text[start + removed :]
        draft = draft.edited(start, removed, typed)
        assert draft.text.split() == expected.split() or _near(draft.text, expected)


def _near(text: str, expected: str) -> bool:
    """But for capitals and the marks that filling gives or takes."""

    def bare(words: str) -> str:
        return "".join(char.lower() for char in words if char.isalnum())

    return bare(text) == bare(expected)


def test_words_before_an_answer_can_be_changed() -> None:
    draft = Draft("You were a {role} to us.", {"role": "ICU nurse"}, {}, ENGLISH)
    assert draft.text == "You were an ICU nurse to us."
    after = draft.edited(12, 0, "kind ")
    assert after.text == "You were an kind ICU nurse to us."  # just what was typed
    assert "{role}" in after.source
    after = draft.edited(9, 3, "the ")
    assert after.text == "You were the ICU nurse to us." and "{role}" in after.source
    after = draft.edited(0, 3, "They")
    assert after.source == "They were a {role} to us."

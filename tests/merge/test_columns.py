"""The columns of an open list as fields of a source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.base.folded import folded
from thankyou.language.rules import Languages
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.join_rules import NO_RULES
from thankyou.merge.syntax import columns_of, parse
from thankyou.model.card import FIELDS, Card
from thankyou.proofing.notes import notes

MORE = frozenset({"hospital", "hospitalname"})


def test_a_column_is_a_field_in_each_of_its_spellings() -> None:
    for source in ("{hospital_name}", "{Hospital Name}", "{HOSPITAL-NAME|x}", "{ hospitalname }"):
        parsed = parse(source, strict=False, more=MORE)
        assert parsed.fields() == ("hospitalname",) and not parsed.problems
        assert parse(source, strict=False).problems


def test_an_unknown_word_is_told_from_one_beside_an_open_list() -> None:
    (alone,) = parse("{nowhere}", strict=False).problems
    (listed,) = parse("{nowhere}", strict=False, more=MORE).problems
    assert "kind" not in alone.values and listed.values["kind"] == "listed"


@given(st.text(alphabet="abcÄß_ -.|{}[]", max_size=20), st.sampled_from(sorted(FIELDS)))
def test_columns_take_nothing_from_the_programs_own_fields(text: str, name: str) -> None:
    source = f"{text} {{{name}}}"
    for more in (MORE, frozenset({folded(name), name})):
        own = [one for one in parse(source, strict=False).tokens() if one.name in FIELDS]
        also = parse(source, strict=False, more=more).tokens()
        assert all(one in also for one in own)


@given(st.text(max_size=12))
def test_a_value_of_a_column_is_never_parsed(value: str) -> None:
    parsed = parse("at {hospital}", strict=False, more=MORE)
    filled = fill(parsed, {"hospital": "{recipient}[" + value, "recipient": "Ada"}, NO_RULES)
    assert filled.text.startswith("at {recipient}[")


def test_the_editor_shows_a_column_by_its_name_and_keeps_it_when_words_change() -> None:
    shown = {"recipient": "name", "hospital": "Hospital"}
    draft = Draft("At {hospital}, {recipient}.", {}, shown)
    assert draft.text == "At Hospital, name."
    assert [span.name for span in draft.spans] == ["hospital", "recipient"]
    assert draft.edited(0, 2, "In").source == "In {hospital}, {recipient}."
    typed = Draft("At ", {}, shown).edited(3, 0, "{Hospital}")
    assert typed.source == "At {Hospital}" and typed.text == "At Hospital"
    assert columns_of(shown) == {"hospital"}


def test_no_note_is_about_a_columns_name() -> None:
    card, languages = Card(message="I was at {hospital}."), Languages(asset_root() / "words")
    found = notes(card, languages, spelling=False)
    assert [note.kind for note in found] == ["placeholder"]
    assert not notes(card, languages, columns=MORE, spelling=False)
    assert not notes(card, languages, placeholders={"hospital": "Hospital"}, spelling=False)

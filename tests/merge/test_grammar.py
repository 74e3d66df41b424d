"""The merge grammar: what is read, what is printed, and what is left where something vanished."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from work import growth

from thankyou.base.errors import CardError
from thankyou.merge.clean_text import clean
from thankyou.merge.fill import MOST_FROM_VALUES, fill
from thankyou.merge.join_rules import NO_RULES
from thankyou.merge.syntax import escape, parse
from thankyou.model.card import FIELDS

ALL = {"recipient": "Ada", "role": "nurse", "unit": "Ward 12", "moment": "You sat down!"}


def filled(source: str, **values: str) -> str:
    return fill(parse(source, strict=False), values, NO_RULES).text


@pytest.mark.parametrize(
    ("source", "with_all", "with_none"),
    [
        ("Dear {recipient},\n\nHi", "Dear Ada,\n\nHi", "Dear,\n\nHi"),
        ("Thank you {role} for", "Thank you nurse for", "Thank you for"),
        ("Dear {recipient|friend},", "Dear Ada,", "Dear friend,"),
        ("Thanks[ to {unit}].", "Thanks to Ward 12.", "Thanks."),
        ("Thanks [to {unit}] all", "Thanks to Ward 12 all", "Thanks all"),
        ("Hi. [At {unit}.] [As {role}.] Bye.", "Hi. At Ward 12. As nurse. Bye.", "Hi. Bye."),
        ("[At {unit}, ]you sat.", "At Ward 12, you sat.", "You sat."),
        ("Hi. [At {unit}, ]éa", "Hi. At Ward 12, éa", "Hi. Éa"),
        ("Hi[ at {unit},] éa", "Hi at Ward 12, éa", "Hi éa"),
        ("a\n\n[At {unit}.]\n\nb", "a\n\nAt Ward 12.\n\nb", "a\n\nb"),
        ("a\n[At {unit}.]\nb", "a\nAt Ward 12.\nb", "a\nb"),
        ("[At {unit}.]\n\nb", "At Ward 12.\n\nb", "b"),
        ("Thanks,\n{recipient}", "Thanks,\nAda", "Thanks,"),
        ("We saw. {moment}. Bye", "We saw. You sat down! Bye", "We saw. Bye"),
        ("Thank you, {recipient}.", "Thank you, Ada.", "Thank you."),
        ("We, {role}, came", "We, nurse, came", "We, came"),
        ("Hi ({role}) you", "Hi (nurse) you", "Hi you"),
        ("“{role}” you", "“nurse” you", "you"),
        ("A  wide   space {role} stays", "A  wide   space nurse stays", "A  wide   space stays"),
        ("{role|}, then", "Nurse, then", "then"),
        ("[{role|} x] y", "Nurse x y", "x y"),
        ("Merci {recipient} !", "Merci Ada !", "Merci !"),
        ("{{{role}}} [[x]] {{y}}", "{nurse} [x] {y}", "{} [x] {y}"),
        ("{recipient} {recipient}", "Ada Ada", ""),
    ],
)
def test_filled(source: str, with_all: str, with_none: str) -> None:
    assert filled(source, **ALL) == with_all
    assert filled(source) == with_none
    assert filled(source, **dict.fromkeys(FIELDS, " \t\n")) == with_none


def test_what_follows_a_list_begins_a_line() -> None:
    told = "- late\n- kind"
    for source in ("Hi. [{moment}.] Bye.\n\nb", "Hi. [{moment}.] [{effect}.] Bye.\n\nb"):
        assert filled(source, moment=told) == f"Hi. {told}\nBye.\n\nb"
    assert filled("[{moment}.] [{effect}.]\n\nb", moment=told) == f"{told}\n\nb"
    assert filled("[{moment}.] [{effect}.]", moment=told, effect="Thanks") == f"{told}\nThanks."


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("You sat", "You sat. Hi"),
        ("You sat.", "You sat. Hi"),
        ("You sat…", "You sat… Hi"),
        ("Why?", "Why? Hi"),
        ("“You sat.”", "“You sat.” Hi"),
        ("(You sat)", "(You sat). Hi"),
        ("你坐下。", "你坐下。 Hi"),
        ("You sat :)", "You sat :) Hi"),
    ],
)
def test_a_full_stop_after_a_sentence_is_not_doubled(value: str, printed: str) -> None:
    assert filled("{moment}. Hi", moment=value) == printed
    assert filled("[{moment}]. Hi", moment=value) == printed


@pytest.mark.parametrize(
    "source",
    "{foo}|{sender.__class__}|{0}|{sender!r}|{sender:>9}|{|}|a { b|[x]|[x|x]|{first name}|{}|{ }"
    "|{sender|[{x}]|[no field]|{a\nb}".replace("x|x", "x\0x").split("|"),
)
def test_a_writers_words_are_printed_as_typed(source: str) -> None:
    assert filled(source, sender="Ada", role="x") == source


def test_a_bracket_in_a_bracket_leaves_the_inner_stretch() -> None:
    assert filled("[a [b {role}] c]", role="x") == "[a b x c]"


def test_unknown_and_empty_fields_are_reported_once_each() -> None:
    source = "Hi {name},\nyou {Role} {role} {role} {unit|there} [at {date}] {sender}"
    result = fill(parse(source, strict=False), {"sender": "Ada"}, NO_RULES)
    found = [(p.code, p.field, dict(p.values)) for p in result.problems]
    assert found == [
        ("unknown-field", "name", {"name": "name", "line": 1, "column": 4}),
        ("unknown-field", "Role", {"name": "Role", "line": 2, "column": 5}),
        ("empty-field", "role", {"name": "role"}),
    ]


def test_an_unknown_field_in_a_stretch_is_reported_once() -> None:
    for source in ("[x {foo}]", "[x {foo} {role}]", "[x {foo}", "[a [x {foo} {role}]]"):
        assert [p.field for p in parse(source, strict=False).problems] == ["foo"]


@pytest.mark.parametrize(
    ("source", "code", "line", "column", "more"),
    [
        ("Dear {name},", "unknown-field", 1, 6, {"name": "name"}),
        ("a\nb {recipient.x}", "unknown-field", 2, 3, {"name": "recipient.x"}),
        ("a\n[b {name}]", "unknown-field", 2, 4, {"name": "name"}),
        ("Dear {recipient", "template-syntax", 1, 6, {"reason": "open-brace"}),
        ("Dear recipient}", "template-syntax", 1, 15, {"reason": "stray-brace"}),
        ("é [x {role}", "template-syntax", 1, 3, {"reason": "open-bracket"}),
        ("x {role}]", "template-syntax", 1, 9, {"reason": "stray-bracket"}),
        ("[x {role} [y {unit}]]", "template-syntax", 1, 11, {"reason": "nested"}),
        ("a\n\n  [x]", "template-syntax", 3, 3, {"reason": "no-field"}),
        ("{}", "template-syntax", 1, 1, {"reason": "no-name"}),
        ("{role|a\nb}", "template-syntax", 1, 1, {"reason": "open-brace"}),
    ],
)
def test_a_strict_source_names_the_place(
    source: str, code: str, line: int, column: int, more: dict[str, str]
) -> None:
    with pytest.raises(CardError) as caught:
        parse(source, strict=True)
    values = caught.value.values
    assert caught.value.code == code
    assert (values["line"], values["column"]) == (line, column)
    assert more.items() <= values.items()
    if code == "template-syntax":
        assert values["what"]


def test_fields_and_required() -> None:
    parsed = parse("{unit|x} {recipient} [{date} {role}] {recipient}", strict=True)
    assert parsed.fields() == ("unit", "recipient", "date", "role")
    assert parsed.required() == ("recipient",)


def test_spans_say_where_values_stand() -> None:
    result = fill(parse("Dear {recipient}, [at {unit}] {date|then}", strict=True), ALL, NO_RULES)
    assert [(result.text[s.start : s.end], s.name, s.kind) for s in result.spans] == [
        ("Ada", "recipient", "value"),
        ("Ward 12", "unit", "value"),
        ("then", "date", "fallback"),
    ]


def test_values_are_cleaned_of_line_ends_and_tabs_only() -> None:
    assert clean(" a\r\nb\rc\u2028d\u2029e\tf  g \n") == "a\nb\nc\nd\ne f  g"


def test_values_are_never_parsed_again() -> None:
    for hostile in ("{sender.__class__}", "{recipient}", "[x]", "{{", "%s", "]", "\\g<0>"):
        assert filled("a {sender} b", sender=hostile) == f"a {hostile} b"


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("{}[]|.")), max_size=40))
def test_escape_prints_anything_as_it_is(text: str) -> None:
    assert filled(escape(text)) == text


TOKENS = ("{role}", "{unit|x}", "[a {date}.]", "[ {role},]", "{q}", "{{", "[[", "]", "[", "{", "}")
WORDS = (" ", "\n", ".", ",", "(", ")", "Ab", "b", "|")
SOURCE = st.lists(st.sampled_from(TOKENS + WORDS) | st.text(max_size=2), max_size=12).map("".join)


@given(SOURCE, st.text(max_size=5), st.text(max_size=5))
def test_a_lenient_source_never_fails_and_prints_no_more_than_it_names(
    source: str, role: str, date: str
) -> None:
    parsed = parse(source, strict=False)
    text = fill(parsed, {"role": role, "date": date}, NO_RULES).text
    assert len(text) <= len(source) + len(parsed.tokens()) * 5


@given(SOURCE)
def test_what_strict_accepts_lenient_reads_alike(source: str) -> None:
    lenient = parse(source, strict=False)
    try:
        strict = parse(source, strict=True)
    except CardError as error:
        assert error.code in ("template-syntax", "unknown-field")
    else:
        assert strict.nodes == lenient.nodes and not lenient.problems


@given(
    st.sampled_from(["a ", "a", "a. ", "a, ", "", "\n", "(a "]),
    st.sampled_from(["{role}", "[x {role}]"]),
    st.sampled_from([" b", ", b", ". B", "b", "", "\nb", "! B", ")"]),
)
def test_nothing_odd_at_a_join(left: str, token: str, right: str) -> None:
    text = filled(left + token + right)
    assert "  " not in text and " ," not in text and " ." not in text and " !" not in text
    assert ",," not in text and ".." not in text and ",." not in text
    assert not any(line.startswith(" ") or line.endswith(" ") for line in text.split("\n"))


@pytest.mark.parametrize("mark", ["{ ", "[ ", "{a|", "[x {role} ", "] }"])
def test_reading_a_source_of_marks_is_work_that_grows_with_it(mark: str) -> None:
    assert growth(lambda text: parse(text, strict=False), mark, 500) < 2.5


def test_what_fields_bring_into_a_text_has_a_limit() -> None:
    """A card of 1 MB and a name of 100,000 letters would be 9 GB of words."""
    name = "a" * 60_000
    found = fill(
        parse("{recipient} and {recipient} " * 1000, strict=False), {"recipient": name}, NO_RULES
    )
    assert len(found.text) <= MOST_FROM_VALUES + 20_000 and found.text.count(name) == 1
    assert [one.code for one in found.problems] == ["values-too-long"]


def test_words_of_the_writer_are_never_left_out() -> None:
    text = "thank you " * 50_000
    assert filled(text + "{recipient}", recipient="Ada") == text + "Ada"


@pytest.mark.parametrize("unit", ["{unit|(}", "{unit|.}", " {unit}", "[ ({unit})] ", "{unit|’}"])
def test_gaps_cost_no_more_than_in_proportion(unit: str) -> None:
    assert growth(filled, unit, 300) < 2.5

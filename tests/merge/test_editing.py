"""The editing model: what the writer sees is the edit applied, and the source keeps up."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from work import growth

from thankyou.merge.edit_sources import swallowed, touched
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.join_rules import NO_RULES
from thankyou.merge.syntax import MARKS, parse

VALUES = {"recipient": "Ada", "role": "nurse", "moment": "You sat down!", "sender": "Bo {x} [y]"}
HINTS = {"unit": "‹where›", "date": "‹when›"}
LETTER = """Dear {recipient},

[It was {date}.] [I came to {unit}.] {moment}. [The rota says {role}.] Thank you.

{sender}"""


def draft(source: str = LETTER) -> Draft:
    return Draft(source, VALUES, HINTS)


def at(model: Draft, words: str) -> int:
    return model.text.index(words)


def test_the_writer_sees_words_and_placeholders() -> None:
    model = draft("Dear {recipient} of {unit}, {date|one day}")
    assert model.text == "Dear Ada of ‹where›, one day"
    assert [(model.text[s.start : s.end], s.name, s.kind) for s in model.spans] == [
        ("Ada", "recipient", "value"),
        ("‹where›", "unit", "placeholder"),
        ("one day", "date", "fallback"),
    ]


def test_literal_words_are_spliced() -> None:
    model = draft().edited(at(draft(), "Thank you."), 5, "Bless")
    assert model.source == LETTER.replace("Thank you.", "Bless you.")


def test_a_field_typed_by_hand_completes_on_its_last_brace() -> None:
    model = draft("Dear ")
    for char in "{recipient}, hello":
        model = model.edited(len(model.text), 0, char)
    assert model.source == "Dear {recipient}, hello"
    assert model.text == "Dear Ada, hello"


def test_an_unknown_word_in_braces_stays_as_typed_and_is_reported() -> None:
    model = draft("Dear ").edited(5, 0, "{firstname}")
    assert model.text == "Dear {firstname}"
    assert [problem.code for problem in model.problems] == ["unknown-field"]


def test_doubled_marks_typed_one_by_one_stay_two() -> None:
    model = draft("a")
    for char in "{{ }} [[":
        model = model.edited(len(model.text), 0, char)
    assert model.text == "a{{ }} [["


def test_touching_a_field_makes_it_the_writers_own_words() -> None:
    model = draft().edited(at(draft(), "Ada") + 3, 0, "h")
    assert "{recipient}h," in model.source  # at its edge it is still a field
    model = draft().edited(at(draft(), "Ada") + 1, 1, "dd")
    assert model.source.startswith("Dear Adda,")
    model = draft().edited(at(draft(), "{x}"), 1, "")
    assert model.source.endswith("\n\nBo x}} [[y]]")


def test_a_field_taken_away_whole_takes_its_token_and_its_dropped_stop() -> None:
    model = draft().edited(at(draft(), "You sat"), len("You sat down! "), "")
    assert "{moment}" not in model.source
    assert model.text == draft().text.replace("You sat down! ", "")


def test_a_stretch_keeps_its_brackets_while_it_has_a_field() -> None:
    model = draft().edited(at(draft(), "rota"), 4, "list")
    assert "[The list says {role}.]" in model.source
    model = model.edited(model.text.index("nurse"), 5, "")
    assert "The list says ." in model.source and "[The" not in model.source


def test_hidden_stretches_survive_edits_beside_them() -> None:
    model = draft()
    for _ in range(3):
        place = at(model, "You sat")
        model = model.edited(place, 0, "Oh ").edited(place, 0, "\n")
    assert "[It was {date}.]" in model.source and "[I came to {unit}.]" in model.source
    assert model.text.count("Oh ") == 3


@pytest.mark.parametrize(
    ("source", "words", "instead", "after"),
    [
        # words put in the place of others go where those were
        ("[It was {date}.] You came.", "You", "We", "[It was {date}.] We came."),
        ("[On {date}, ]you came.", "You", "We", "[On {date}, ]We came."),
        ("[On {date}, ]you came.", "You", "we", "[On {date}, ]we came."),
        ("Hi.[ Your {role} said.]", " Your", " The", "Hi.[ The {role} said.]"),
        # an empty stretch between them goes only with words on both of its sides
        ("You came.[ On {date}.] We saw.", "came. We", "x", "You x saw."),
        ("You came.[ On {date}.] We saw.", "came.", "x", "You x[ On {date}.] We saw."),
    ],
)
def test_where_words_go(source: str, words: str, instead: str, after: str) -> None:
    model = Draft(source, VALUES)
    assert model.edited(at(model, words), len(words), instead).source == after


def test_words_typed_beside_a_stretch_do_not_go_when_it_goes() -> None:
    model = draft("Hello.[ The rota says {role}.]")
    model = model.edited(len(model.text), 0, " More.")
    assert model.with_values({}).text == "Hello. More."


def test_taking_everything_away_takes_everything() -> None:
    model = draft()
    assert model.edited(0, len(model.text), "Hi {recipient}").source == "Hi {recipient}"


def test_an_edit_outside_the_text_is_a_mistake() -> None:
    with pytest.raises(ValueError):
        draft("abc").edited(2, 5, "")


PIECE = st.sampled_from(
    "{recipient}|{role}|{unit}|{date}|{moment}.|{unit_home}|{date_}|[It was {date}.]|[ on {unit}]"
    "|[With {role}, ]|[{date_}]|[x {role} [[y]]]|{foo}|{{|}}|[[|]]|{|}|[|]|(|)|.|,|!|_| |  |\n|\n\n"
    "|Dear |you came|We|date|ß|é|👩‍⚕️".replace("|", "\0")
    .replace("_", "|")
    .split("\0")
)
SOURCE = st.lists(PIECE, max_size=12).map("".join)
VALUE = st.sampled_from(["", " ", "Ada", "you sat.", "{role}", "a [b] {c", "x\n\ny", "Hm…"])
FIELD_VALUES = st.fixed_dictionaries(
    dict.fromkeys(("recipient", "role", "unit", "date", "moment"), VALUE)
)
TYPED = st.one_of(st.text(max_size=3), st.lists(PIECE, max_size=2).map("".join), st.just(""))


def given_capital(text: str, expected: str) -> bool:
    """The one other liberty: a letter that takes the capital of a stretch that is not shown."""
    return text.casefold() == expected.casefold()


def kept(model: Draft, start: int, removed: int) -> int:
    """How many fields an edit must leave: those whose words it does not reach into, and those that
    show nothing, if it does not take away words on both of their sides."""
    atoms = model._atoms_for(start, start + removed)
    return sum(
        len(parse(atom.source, strict=False).tokens())
        for atom in atoms
        if (atom.kind == "token" and not touched(atom, start, start + removed))
        or (atom.kind == "hidden" and not swallowed(atom, start, start + removed))
    )


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    SOURCE,
    FIELD_VALUES,
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 9), TYPED), min_size=1, max_size=4),
)
def test_any_edit_of_any_source(
    source: str,
    values: dict[str, str],
    hints: bool,
    edits: list[tuple[float, int, str]],
) -> None:
    model = Draft(source, values, HINTS if hints else {})
    for where, length, typed in edits:
        start = round(where * len(model.text))
        removed = min(length, len(model.text) - start)
        before, model = model, model.edited(start, removed, typed)
        expected = before.text[:start] + typed + before.text[start + removed :]
        parsed = parse(model.source, strict=False)
        if model.text.split() != expected.split() and not given_capital(model.text, expected):
            marks = set("{}[]") & set(typed + before.text)
            assert marks and parsed.tokens(), (before, start, removed, typed, model)
        elif removed < len(before.text) and not MARKS & set(typed + before.text):
            assert len(parsed.tokens()) >= kept(before, start, removed), (before, typed, model)
        if not hints:
            assert fill(parsed, values, NO_RULES).text == model.text


@settings(max_examples=300, deadline=None)
@given(
    SOURCE,
    FIELD_VALUES,
    st.floats(0, 1),
    st.sampled_from(["a", " ", "\n", ".", ",", "!", ")", "(", "Hi "]),
)
@example("{{{{{moment}.{{){moment}.{recipient}", {"recipient": "{role}"}, 0.375, ".")
@example("  [x {role} [[y]]],. ](,", {}, 0.0, ",")
@example("(You came)[ on {unit}]. Dear {recipient}", {"recipient": "Ada"}, 0.375, ".")
def test_typing_plain_words_never_loses_a_hidden_stretch_or_a_field(
    source: str, values: dict[str, str], where: float, typed: str
) -> None:
    model = Draft(source, values, HINTS)
    start = round(where * len(model.text))
    expected = model.text[:start] + typed + model.text[start:]
    inside = any(span.start < start < span.end for span in model.spans)
    after = model.edited(start, 0, typed)
    assert after.text.split() == expected.split() or given_capital(after.text, expected)
    lost = len(model.parsed.tokens()) - len(after.parsed.tokens())
    assert lost <= inside, (model, start, typed, after)


@pytest.mark.parametrize(
    ("source", "words", "instead", "after"),
    [
        # where it was, a mark would go with it
        (
            "(You came)[ on {unit}]. Dear {recipient}",
            ")",
            ".)",
            "(You came[ on {unit}].). Dear {recipient}",
        ),
        ("Thanks, ({unit}. Bye {recipient}", "(", "", "Thanks, .{unit} Bye {recipient}"),
        # a full stop of the writer's own behind a value that has one
        ("{moment}\n{recipient}.", "\nAda", "", "{moment}.."),
    ],
)
def test_what_is_not_shown_gives_way_to_what_is(
    source: str, words: str, instead: str, after: str
) -> None:
    model = Draft(source, VALUES)
    edited = model.edited(at(model, words), len(words), instead)
    assert edited.text == model.text.replace(words, instead, 1)
    assert edited.source == after


@pytest.mark.parametrize("unit", ["{recipient} ", "[a {unit}] ", "{", "a{unit}"])
def test_an_edit_costs_no_more_than_in_proportion(unit: str) -> None:
    assert growth(lambda source: draft("Dear " + source).edited(1, 0, "x"), unit, 200) < 2.5

"""Filling goes by the rules that it is given, whatever languages there are."""

from __future__ import annotations

from thankyou.merge.fill import fill
from thankyou.merge.join_rules import NO_RULES, Contraction, JoinRules
from thankyou.merge.syntax import parse

RULES = JoinRules("x", frozenset(("il",)), (Contraction("di", "il ", "del "),))


def read(source: str, value: str, rules: JoinRules) -> str:
    return fill(parse(source, strict=True), {"unit": value}, rules).text


def test_two_words_become_one_where_they_meet() -> None:
    assert read("La notte di {unit}.", "Il reparto", RULES) == "La notte del reparto."
    assert read("La notte di {unit}.", "Il reparto", NO_RULES) == "La notte di Il reparto."
    assert read("Di {unit}.", "il reparto", RULES) == "Del reparto."


def test_a_small_word_loses_its_capital_inside_a_sentence_only() -> None:
    assert read("Vidi {unit}.", "Il reparto", RULES) == "Vidi il reparto."
    assert read("Vidi. {unit}.", "il reparto", RULES) == "Vidi. Il reparto."
    assert read("Vidi {unit}.", "Il reparto", NO_RULES) == "Vidi Il reparto."


def test_only_english_has_a_and_an() -> None:
    assert read("You were a {unit}.", "ICU nurse", JoinRules("en")) == "You were an ICU nurse."
    assert read("You were a {unit}.", "ICU nurse", RULES) == "You were a ICU nurse."


def test_a_word_that_ends_so_is_small_after_a_comma_and_a_name_is_not() -> None:
    rules = JoinRules("x", after_comma=frozenset(("*", "*liśmy", "oto")))
    source = parse("Dzień dobry,\n\n{moment}.", strict=True)
    for value, printed in (("Mogliśmy", "mogliśmy"), ("Oto", "oto"), ("Marek", "Marek")):
        text = fill(source, {"moment": f"{value} siedzieć"}, rules).text
        assert text == f"Dzień dobry,\n\n{printed} siedzieć."

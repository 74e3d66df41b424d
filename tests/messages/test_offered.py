"""Which messages are offered: none says unasked what the writer has not told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankyou.base.assets import asset_root
from thankyou.messages.facts import facts_asked, facts_of, with_fitting_facts
from thankyou.messages.offered import in_order, is_for, one_for, says_beyond
from thankyou.messages.templates import load_templates
from thankyou.model.card import APPEALS, TICKED, VOICES, Card

ONE = load_templates(asset_root() / "words", "en")[0]


def template(**changes: object) -> object:
    plain = {"asserts": (), "occasions": (), "pictures": (), "drawing": False}
    return replace(ONE, **{**plain, "voice": "patient", "appeal": "work", **changes})


def test_what_a_template_asserts_has_to_be_told_first() -> None:
    home = template(asserts=("home", "better"))
    assert says_beyond(home, Card()) == ("home", "better")
    assert says_beyond(home, Card(facts=("better",))) == ("home",)
    assert not is_for(home, Card(facts=("better",)))
    assert is_for(home, Card(facts=("better", "home")))


def test_a_parent_s_words_need_no_child_but_a_mourner_s_need_a_death() -> None:
    assert is_for(template(asserts=("child",), voice="parent"), Card())
    bereaved = template(asserts=("died",), voice="bereaved-family")
    assert says_beyond(bereaved, Card()) == ("died",)
    assert is_for(bereaved, Card(remembering=True))
    assert is_for(bereaved, Card(appeal="tears"))


def test_a_card_that_remembers_is_offered_words_for_mourners_alone() -> None:
    card = Card(remembering=True, voice="bereaved-family")
    assert not is_for(template(), card)
    assert is_for(template(voice="bereaved-family"), card)
    assert not is_for(template(voice="bereaved-family"), Card())


def test_those_that_say_more_come_after_in_their_own_order() -> None:
    rows = [template(id=f"t{n}", asserts=("home",) if n % 2 else ()) for n in range(5)]
    fitting, more = in_order(rows, Card())
    assert [one.id for one in fitting] == ["t0", "t2", "t4"]
    assert [one.id for one in more] == ["t1", "t3"]
    mixed = [template(id="a"), template(id="b", voice="bereaved-family"), template(id="c")]
    assert [one.id for one in in_order(mixed, Card(remembering=True))[0]] == ["b", "a", "c"]
    assert [one.id for one in in_order(mixed, Card())[0]] == ["a", "c", "b"]


def test_the_one_put_onto_a_card_is_of_the_voice_if_it_may_be() -> None:
    rows = [template(id="a"), template(id="b", voice="family", asserts=("home",)),
            template(id="c", voice="family")]  # fmt: skip
    assert one_for(rows, Card(), "family").id == "c"
    assert one_for(rows, Card(), "colleague").id == "a"
    assert one_for([], Card(), "family") is None
    special = [template(occasions=("retirement",)), template(drawing=True)]
    assert one_for(special, Card(), "patient") is None


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("appeal", APPEALS)
@pytest.mark.parametrize("remembering", [False, True])
def test_few_facts_are_asked_and_none_that_is_known(
    voice: str, appeal: str, remembering: bool
) -> None:
    card = Card(voice=voice, appeal=appeal, remembering=remembering)
    asked = facts_asked(card)
    assert 1 <= len(asked) <= 6 and set(asked) <= set(TICKED)
    assert not set(asked) & facts_of(card)
    assert all(fact in facts_of(card.changed(facts=(fact,))) for fact in asked)


def test_who_comes_to_remember_somebody_takes_back_that_they_are_better() -> None:
    card = Card(facts=("better", "home", "long"), remembering=True, voice="bereaved-family")
    assert with_fitting_facts(card).facts == ("long",)

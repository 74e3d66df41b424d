"""How a person is addressed: the order of a name, the title's agreement, a greeting without one."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.language.salutation import dear, find_title, with_address

LANGUAGES = Languages(asset_root() / "words")


def test_a_title_is_known_however_it_is_typed() -> None:
    english = LANGUAGES.of("en")
    for typed in ("mr", "Mr.", " MISTER "):
        title = find_title(typed, english)
        assert title is not None and title.text == "Mr"
    assert find_title("Captain", english) is None


def test_the_salutation_agrees_with_the_title() -> None:
    spanish = LANGUAGES.of("es")
    title = {one.gender: one.text for one in spanish.titles}
    said = {gender: dear(title[gender], True, spanish, "warm") for gender in ("f", "m")}
    assert said["f"] != said["m"]
    assert dear("", True, spanish, "warm") == spanish.dear["warm"]["n"]


def test_without_a_name_a_greeting_stands_that_needs_none() -> None:
    english = LANGUAGES.of("en")
    assert with_address({}, english, "warm")["dear"] == english.nameless["warm"]


def test_a_formal_salutation_with_a_title_has_the_family_name_alone() -> None:
    values = {"title": "Dr", "given": "Ada", "family": "Okafor"}
    assert with_address(values, LANGUAGES.of("en"), "formal")["recipient"] == "Okafor"
    assert with_address(values, LANGUAGES.of("en"), "warm")["recipient"] == "Ada Okafor"
    assert (
        with_address({**values, "recipient": "Sister Ada"}, LANGUAGES.of("en"), "formal")[
            "recipient"
        ]
        == "Sister Ada"
    )


@pytest.mark.parametrize(
    ("recipient", "title", "named", "left"),
    [
        ("ayşe hanım", "", "ayşe hanım", ""),
        ("Ayşe Hanım", "Hanım", "Ayşe Hanım", ""),
        ("Ayşe Hanım", "Dr.", "Ayşe Hanım", "Dr."),
        ("Ali Karabey", "", "Ali Karabey", ""),
        ("Dr. Can", "dr", "Dr. Can", ""),
    ],
)
def test_a_turkish_title_stands_before_or_behind(
    recipient: str, title: str, named: str, left: str
) -> None:
    values = with_address({"recipient": recipient, "title": title}, LANGUAGES.of("tr"), "warm")
    assert (values["recipient"], values.get("title", "")) == (named, left)


def test_an_honorific_that_was_typed_is_not_doubled() -> None:
    hindi = LANGUAGES.of("hi")
    for typed, named in (
        ("सरला जी", "सरला"),
        ("रीना जी और मीना जी", "रीना जी और मीना जी"),
        ("जी", "जी"),
    ):
        assert with_address({"recipient": typed}, hindi, "warm")["recipient"] == named


def test_a_name_with_a_courtesy_behind_it_has_no_honorific() -> None:
    hindi = LANGUAGES.of("hi")
    for typed, mark in (("सरला", "जी"), ("सरला जी", "जी"), ("राहुल सर", None)):
        assert with_address({"recipient": typed}, hindi, "warm").get("honorific") == mark

"""Polish, Ukrainian and Russian: nothing typed is declined, and no letter is out of place."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.guide import drafts, first_draft
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


def body(tag: str, **answers: str) -> list[str]:
    """The lines of the first draft."""
    card = first_draft(Card(language=tag, voice="patient").with_fields(answers), LANGUAGES)
    language = LANGUAGES.of(tag)
    values = card_values(card, card.values(), language)
    return fill(parse(card.message, strict=False), values, language.join_rules).text.split("\n")


@pytest.mark.parametrize(
    ("tag", "title", "moment", "begins"),
    [
        ("pl", "pani doktor", "byłyście cudowne", "byłyście cudowne."),
        ("pl", "pan doktor", "Trzymał mnie Pan za rękę", "trzymał mnie Pan"),
        ("pl", "pani", "Kiedy usiadła Pani obok", "pamiętam, kiedy usiadła Pani obok."),
        ("uk", "пані лікарка", "вперше поспала", "вперше поспала."),
        ("uk", "пані лікарка", "Ви сіли поруч", "Ви сіли поруч."),
        ("ru", "доктор", "когда Вы сели рядом", "помню, когда Вы сели рядом."),
    ],
)
def test_a_message_goes_on_small_after_a_comma(
    tag: str, title: str, moment: str, begins: str
) -> None:
    lines = body(tag, title=title, moment=moment)
    assert lines[0].endswith(",")
    assert lines[2].startswith(begins)


@pytest.mark.parametrize(
    ("tag", "recipient", "greeted"),
    [
        ("pl", "pan doktor Nowak", "Szanowny Panie Doktorze,"),
        ("pl", "położna Joanna", "Szanowna Pani,"),
        ("pl", "dr Lis", "Dzień dobry,"),
        ("uk", "медсестра Віра", "Шановна пані медсестро,"),
        ("uk", "Олена", "Добрий день."),
        ("ru", "Анна Петровна", "Здравствуйте, Анна Петровна."),
    ],
)
def test_nobody_is_greeted_by_a_name_in_the_wrong_case(
    tag: str, recipient: str, greeted: str
) -> None:
    assert body(tag, recipient=recipient)[0] == greeted


@pytest.mark.parametrize(
    ("tag", "field", "answer", "sentence"),
    [
        ("pl", "moment", "cierpliwość", "Pani cierpliwość."),
        ("pl", "moment", "Pana spokój", "amiętam Pana spokój."),
        ("pl", "moment", "opieka", "to, co zostało mi w pamięci: opieka."),
        ("pl", "wish", "Zdrowia!", "Życzę Pani zdrowia!"),
        ("uk", "moment", "допомогли мені встати", "Ви допомогли мені встати."),
        ("ru", "effect", "что стоит бороться", "то значило, что стоит бороться."),
    ],
)
def test_an_answer_stands_in_a_frame_as_it_was_typed(
    tag: str, field: str, answer: str, sentence: str
) -> None:
    title = {"pl": "Pani", "uk": "пані", "ru": "доктор"}[tag]
    text = "\n".join(body(tag, title=title, **{field: answer}))
    assert sentence in text.replace("oto, co", "to, co")


def with_thanks_first(tag: str, voice: str, **answers: str) -> str:
    """The second draft, which begins with thanks."""
    card = Card(language=tag, voice=voice).with_fields(answers)
    return next(one.message for one in drafts(card, LANGUAGES) if dict(one.guided)["draft"] == "2")


@pytest.mark.parametrize(
    ("tag", "loved_one", "moment", "again"),
    [
        ("pl", "moja mama", "Kiedy mamie było źle, usiadła Pani obok", False),
        ("pl", "mama, Anna Nowak", "Kiedy mamie było źle, usiadła Pani obok", True),
        ("uk", "мама", "Ви принесли мамі чай", False),
        ("ru", "наш папа", "Вы разрешили папе собаку", False),
        ("ru", "наш папа", "Вы разрешили собаку", True),
    ],
)
def test_a_loved_one_whom_the_answers_name_is_not_named_again(
    tag: str, loved_one: str, moment: str, again: bool
) -> None:
    message = with_thanks_first(tag, "family", loved_one=loved_one, moment=moment, sender="A")
    assert ("{loved_one}" in message) == again


@pytest.mark.parametrize(
    ("tag", "role", "care"),
    [
        ("pl", "sprzątaczka", "opiek"),
        ("uk", "прибиральниця", "турбот"),
        ("ru", "уборщица", "забот"),
    ],
)
def test_who_cleans_is_not_thanked_for_care(tag: str, role: str, care: str) -> None:
    answers = {"sender": "A", "unit": "na OIOM-ie", "recipient": "A"}
    assert care not in with_thanks_first(tag, "patient", role=role, **answers)
    assert care in with_thanks_first(tag, "patient", **answers)


def test_one_colleague_thanks_for_herself() -> None:
    told = {"moment": "Ми всі мовчали в машині"}
    assert "Дякую за" in with_thanks_first("uk", "colleague", sender="Роман", **told)
    assert "Дякуємо за" in with_thanks_first("uk", "colleague", sender="зміна", **told)


def test_a_place_that_a_team_is_named_for_is_no_third_person() -> None:
    card = Card(language="pl", voice="community", audience="team").with_fields(
        {
            "recipient": "Przychodnia przy Lipowej",
            "moment": "Mimo wody przychodnia była otwarta.",
        }
    )
    values = card_values(card, card.values(), LANGUAGES.of("pl"))
    assert "moment:alone" not in values

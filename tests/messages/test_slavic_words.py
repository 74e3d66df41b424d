"""Polish, Ukrainian and Russian: nothing typed is declined, and no letter is out of place."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.guide import first_draft
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

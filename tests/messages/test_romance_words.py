"""Spanish, Portuguese and Italian: a role's article, thanks said once, what comes first."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.guide import drafts
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")


def read(card: Card) -> str:
    language = LANGUAGES.of(card.language)
    values = card_values(card, card.values(), language)
    return fill(parse(card.message, strict=False), values, language.join_rules).text


def texts(language: str, fields: dict[str, str], **changes: object) -> list[str]:
    card = Card(language=language, **changes).with_fields(fields)  # type: ignore[arg-type]
    return [read(one) for one in drafts(card, LANGUAGES)]


@pytest.mark.parametrize(
    ("language", "role", "unit", "salutation"),
    [
        ("es", "camillero", "urgencias", "Para el camillero que estuvo en urgencias:"),
        ("es", "la chica de noche", "", "Para la chica de noche:"),
        ("es", "intérprete", "urgencias", "A quien estuvo en urgencias (intérprete):"),
        ("pt-BR", "moça da limpeza", "UTI", "Para a moça da limpeza que estava na UTI,"),
        ("pt-PT", "maqueiro", "urgência", "Para o maqueiro que estava na urgência,"),
        ("it", "ostetrica", "sala parto", "Per l’ostetrica che era in sala parto,"),
        ("it", "studente", "", "A chi era lì (studente),"),
    ],
)
def test_a_role_has_its_article(language: str, role: str, unit: str, salutation: str) -> None:
    for text in texts(language, {"role": role, "unit": unit}, audience="unknown"):
        assert text.startswith(salutation)


@pytest.mark.parametrize(
    ("language", "moment", "thanks"),
    [
        ("es", "por su paciencia", "gracias"),
        ("es", "explicarme todo dos veces", "gracias"),
        ("pt-BR", "pela paciência", "obrigado"),
        ("pt-PT", "por ter voltado", "obrigado"),
        ("it", "per averci ascoltato", "grazie"),
    ],
)
def test_thanks_are_said_once(language: str, moment: str, thanks: str) -> None:
    for length in ("paragraph", "letter"):
        fields = {"recipient": "Ana", "moment": moment, "sender": "Luz"}
        for text in texts(language, fields, length=length):
            assert text.lower().count(thanks) == 1


def test_a_time_that_is_a_sentence_comes_before_what_happened() -> None:
    fields = {"recipient": "Ana", "date": "Ingresé en enero", "moment": "Se sentó a mi lado"}
    for text in texts("es", fields):
        assert text.index("Ingresé en enero.") < text.index("Se sentó a mi lado.")


def test_a_name_behind_a_comma_has_one_after_it() -> None:
    fields = {"recipient": "Ana", "unit": "la UCI", "loved_one": "mi mujer, Pili"}
    first = texts("es", fields, voice="family")[0]
    assert "cuidar de mi mujer, Pili, en la UCI." in first
    fields["unit"] = ""
    assert "cuidar de mi mujer, Pili." in texts("es", fields, voice="family")[0]


@pytest.mark.parametrize(
    ("language", "effect", "sentence"),
    [
        ("es", "menos miedo", "Sentí menos miedo."),
        ("es", "todo", "Para mí significó todo."),
        ("pt-BR", "calma", "Senti calma."),
        ("pt-PT", "Confiança, e alguma paciência", "Senti confiança, e alguma paciência."),
        ("it", "cammino", "Cammino."),
        ("it", "di rivedere mia figlia", "Mi ha permesso di rivedere mia figlia."),
    ],
)
def test_what_it_meant(language: str, effect: str, sentence: str) -> None:
    assert sentence in texts(language, {"recipient": "Ana", "effect": effect})[0]

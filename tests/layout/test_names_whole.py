"""On a card: names whole, capitals and covers as the language has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

from thankyou.catalog import Catalog
from thankyou.model.card import Card, Signer
from thankyou.model.scene import GlyphRun, Group, Item


def runs(items: Iterable[Item]) -> Iterator[GlyphRun]:
    for item in items:
        if isinstance(item, Group):
            yield from runs(item.items)
        elif isinstance(item, GlyphRun):
            yield item


def lines(catalog: Catalog, card: Card, panel: int) -> list[str]:
    scene = catalog.composer(card).compose().scenes[panel]
    return ["".join(shape.text for _, shape in run.parts).strip() for run in runs(scene.items)]


@pytest.mark.parametrize(
    ("language", "name", "message"),
    [
        ("de", "Annegret Schlüsselburgerin", "Liebe {recipient}, " * 9),
        ("th", "ธีรภัทร์กาญจนวิบูลย์", "เรียนคุณ{recipient}ที่เคารพ" * 8),
        ("zh-Hant", "歐陽美玲", "親愛的{recipient}您好，感謝您那天夜裡陪伴我們。" * 6),
        ("en", "Anne-Marie Featherstonehaugh", "I thought of you, {recipient}, and slept. " * 6),
    ],
)
@pytest.mark.parametrize("format_", ["fold-a6", "postcard-a6"])
def test_a_name_stands_on_one_line(
    catalog: Catalog, language: str, name: str, message: str, format_: str
) -> None:
    card = Card(message=message, language=language, format=format_, sentiment="", tagline="")
    card = card.with_fields({"recipient": name})
    found = [line for panel in (0, 1) for line in lines(catalog, card, panel)]
    assert sum(line.count(name) for line in found) >= message.count("{recipient}")


def test_a_signer_s_name_is_no_word_to_hyphenate(catalog: Catalog) -> None:
    signers = tuple(Signer(f"Wilhelmina Schlüsselburgerin {n}") for n in range(5))
    card = Card(message="Danke.", language="de", signers=signers, sentiment="", tagline="")
    found = lines(catalog, card, 1)
    assert sum("Schlüsselburgerin" in line for line in found) == 5


@pytest.mark.parametrize(
    ("language", "sentiment", "broken"),
    [
        ("en", "For the tears you shed with us", ["For the tears", "you shed with us"]),
        ("en", "I am here to thank you", ["I am here", "to thank you"]),
        ("fr", "Merci pour les larmes que vous avez versées",
         ["Merci pour les larmes", "que vous avez versées"]),
        ("de", "Für die Tränen, die Sie geweint haben",
         ["Für die Tränen,", "die Sie geweint haben"]),
        ("hi", "हमारे साथ बहे आँसुओं के लिए धन्यवाद",
         ["हमारे साथ बहे", "आँसुओं के लिए धन्यवाद"]),
        ("ko", "함께 울어 주신 그 밤에 감사드립니다", ["함께 울어 주신", "그 밤에 감사드립니다"]),
        ("zh-Hans", "为那些一起流过的泪说声谢谢", ["为那些一起", "流过的泪说声谢谢"]),
    ],
)  # fmt: skip
def test_a_cover_is_broken_by_its_sense(
    catalog: Catalog, language: str, sentiment: str, broken: list[str]
) -> None:
    card = Card(design="still-water", message="x", language=language, sentiment=sentiment)
    assert lines(catalog, card, 0)[: len(broken)] == broken


FUNCTION = {
    "en": {"the", "a", "for", "of", "with", "I", "my", "to", "and"},
    "es": {"el", "la", "las", "de", "con", "por", "y", "que"},
    "pl": {"w", "z", "za", "i", "na", "do"},
    "ru": {"в", "с", "за", "и", "на", "от"},
}
COVERS = {
    "en": ["Thank you for the nights you stayed with my father", "You were with us to the end"],
    "es": ["Gracias por las noches con mi padre", "Por las lágrimas que derramó con nosotros"],
    "pl": ["Dziękujemy za noce z tatą i za dobre słowa", "Za łzy, które płynęły razem z nami"],
    "ru": ["Спасибо за слёзы, которые вы пролили с нами", "Спасибо за ночи и за добрые слова"],
}


@pytest.mark.parametrize("language", COVERS)
@pytest.mark.parametrize("format_", ["fold-a6", "custom-120x90-flat"])
def test_no_line_of_a_cover_ends_with_a_small_word(
    catalog: Catalog, language: str, format_: str
) -> None:
    for sentiment in COVERS[language]:
        card = Card(design="tide", message="x", language=language, sentiment=sentiment,
                    tagline="", format=format_)  # fmt: skip
        found = lines(catalog, card, 0)
        assert {line.split()[-1] for line in found}.isdisjoint(FUNCTION[language]), found

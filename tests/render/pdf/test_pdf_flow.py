"""A letter over both pages comes back in the order of reading, and a parted paragraph is one."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdfhelp import elements, normal, pdfium_text, poppler_text, write

from thankyou.catalog import Catalog
from thankyou.model.card import Card

SAID = {
    "en": ("Dear Priya,", "You came in at three and sat with us. ", "Yours,\nAda"),
    "de": ("Liebe Frau Öz,", "Sie kamen um drei Uhr nachts zu uns herein. ", "Danke\nAda"),
    "ar": ("العزيزة سلمى،", "جلستم إلى جانبي في الثالثة صباحًا. ", "مع الشكر،\nأدا"),
    "ja": ("皆様へ", "夜中の三時に来て、そばに座ってくださいました。", "感謝をこめて\n花子"),
}


@pytest.mark.parametrize("card_format", ["fold-a6", "tent-a6"])
@pytest.mark.parametrize("language", sorted(SAID))
def test_both_pages_are_read_in_order(
    catalog: Catalog, tmp_path: Path, language: str, card_format: str
) -> None:
    dear, said, close = SAID[language]
    message = "\n\n".join((dear, said * 33, close))
    card = Card(message=message, design="fern", language=language, format=card_format)
    made = catalog.composer(card).compose()
    assert made.message_fit is not None and made.message_fit.pages == 2 and not made.problems
    path = tmp_path / "letter.pdf"
    write(path, made.scenes[1], language=language)

    def bare(text: str) -> str:
        return normal(text).replace("\u00ad", "").replace(" ", "")

    assert bare(pdfium_text(path)[0]) == bare(message)
    assert bare(poppler_text(path)[0]) == bare(message)
    with pikepdf.open(path) as pdf:
        roles = [role for role, _ in elements(pdf)]
    assert roles.count("/P") == 3


@pytest.mark.parametrize("language", sorted(SAID))
def test_what_ends_on_the_back_is_read_there(
    catalog: Catalog, tmp_path: Path, language: str
) -> None:
    dear, said, close = SAID[language]
    parts = (dear, *[said * (6 if language == "ja" else 8)] * 9, close)
    card = Card(message="\n\n".join(parts), design="tide", language=language, format="fold-a6")
    made = catalog.composer(card).compose()
    assert made.message_fit is not None and made.message_fit.on_back and not made.problems
    path = tmp_path / "letter.pdf"
    write(path, *made.scenes, language=language)

    def bare(text: str) -> str:
        return "".join(normal(text).replace("\u00ad", "").split())

    for read in (pdfium_text, poppler_text):
        _, inside, back = (bare(text) for text in read(path)[:3])
        whole = "".join(card.message.split())
        assert whole.startswith(inside)
        assert back.startswith(whole[len(inside) :]) and len(whole) > len(inside)

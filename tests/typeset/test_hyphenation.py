"""Words are hyphenated only where it helps, where the language may, and come back whole."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.catalog import Catalog
from thankyou.export.single import export_pdf
from thankyou.model.card import Card
from thankyou.typeset.hyphenate import places
from thankyou.typeset.line_break import LOOSE, fill, fill_hyphenated, line_width
from thankyou.typeset.paragraph import (
    Measured,
    Setter,
    setter_for,
)

CATALOG = Catalog()
GERMAN = (
    "Die Stationsleitung hat uns jede Behandlungsmöglichkeit in Ruhe erklärt, und am Abend hat das "
    "Krankenpflegeteam der Intensivstation noch einmal nachgefragt, ob wir alles verstanden haben."
)


def setter(language: str) -> Setter:
    return setter_for(CATALOG.fonts, "garamond", language, 0.0)


def lines(text: str, language: str, em: float) -> tuple[Measured, list[str]]:
    own = setter(language)
    measured, found = fill_hyphenated(own.measure(text), em, own)
    texts = []
    for first, after in found:
        words = measured.words[first:after]
        broken = words[-1].hyphen is not None and after < len(measured.words)
        texts.append("".join(word.text for word in words).rstrip() + "\u00ad" * broken)
        assert line_width(measured, (first, after)) <= em + 1e-5 or after - first == 1
    return measured, texts


@pytest.mark.parametrize(
    ("word", "language", "expected"),
    [
        ("Behandlungsmöglichkeit ", "de", "Be-hand-lungs-mög-lich-keit "),
        ("everything", "en-GB", "everything"),
        ("compassion.", "en-US", "com-pas-sion."),
        ("l’hospitalisation", "fr", "l’hos-pi-ta-li-sa-tion"),
        ("tranquilidad,", "es", "tran-qui-li-dad,"),
        ("Okaforianska", "en", "Okaforianska"),  # a name
        ("Márquezinha", "pt", "Márquezinha"),
        ("nurse", "en", "nurse"),
        ("A&E-department", "en", "A&E-department"),
        ("12345678", "de", "12345678"),
        ("терапевтичного", "uk", None),
        ("مستشفى", "ar", "مستشفى"),
        ("पुनर्वास", "hi", "पुनर्वास"),
    ],
)
def test_where_words_may_be_hyphenated(word: str, language: str, expected: str | None) -> None:
    found = places(word, language)
    pieces = [word[a:b] for a, b in pairwise((0, *found, len(word)))]
    if expected is None:
        assert len(pieces) > 2
    else:
        assert "-".join(pieces) == expected
    if found:
        assert len(pieces[0].lstrip("l’")) >= 2 and len(pieces[-1].rstrip("., ")) >= 3


def test_a_line_that_would_be_short_takes_part_of_the_next_word() -> None:
    plain = setter("de").measure(GERMAN)
    short = [line_width(plain, line) for line in fill(plain, 15.0)][:-1]
    assert min(short) < LOOSE * 15.0
    measured, texts = lines(GERMAN, "de", 15.0)
    assert any(text.endswith("\u00ad") for text in texts)
    assert len(texts) <= len(short) + 1
    assert measured.text == GERMAN


@pytest.mark.parametrize("em", [9.0, 12.0, 15.0, 24.0, 40.0])
@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "pt", "pl", "uk"])
def test_the_rules_hold(em: float, language: str) -> None:
    _, texts = lines(GERMAN, language, em)
    assert (
        "".join(text[:-1] if text.endswith("\u00ad") else text + " " for text in texts).rstrip()
        == GERMAN
    )
    hyphenated = [text.endswith("\u00ad") for text in texts]
    assert not any(a and b for a, b in pairwise(hyphenated))
    assert not hyphenated[-1]
    assert texts[-1].split()[-1] == "haben."


def test_a_word_wider_than_the_measure_is_hyphenated_rather_than_pressed() -> None:
    measured, texts = lines("Die Behandlungsmöglichkeit kam.", "de", 8.0)
    assert setter("de").measure("Die Behandlungsmöglichkeit kam.").widest > 8.0
    assert measured.widest <= 8.0
    assert len(texts) == 2 and texts[0].endswith("\u00ad")


def test_english_on_a_card_is_hardly_ever_hyphenated() -> None:
    hyphenated = total = 0
    for template in CATALOG.templates.values():
        if template.language == "en":
            for line in template.message.split("\n"):
                if len(line) > 60 and "{" not in line and "[" not in line:
                    _, texts = lines(line, "en", 24.0)
                    hyphenated += sum(text.endswith("\u00ad") for text in texts)
                    total += len(texts)
    assert total > 50 and hyphenated < 0.05 * total


@given(st.text("abc defghij­é-,’", max_size=120), st.floats(3.0, 30.0))
@settings(max_examples=300, deadline=None)
def test_no_letter_is_lost(text: str, em: float) -> None:
    own = setter("de")
    measured, found = fill_hyphenated(own.measure(text), em, own)
    assert "".join(word.text for word in measured.words) == text
    assert [a for a, _ in found] == [0, *(b for _, b in found)][: len(found)]
    for line in found:
        if line[1] - line[0] > 1:
            assert line_width(measured, line) <= em + 1e-5


def test_hyphenated_words_come_back_whole_from_the_pdf(tmp_path: Path) -> None:
    words = GERMAN.split()
    for width in range(3):
        card = Card(message="Hallo,\n\n" + "Sehr " * width + GERMAN, language="de", sentiment="")
        composition = CATALOG.composer(card).compose()
        path = export_pdf(card, composition, tmp_path / f"{width}.pdf")
        document = pdfium.PdfDocument(path)
        text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
        document.close()
        # A soft hyphen says: this is one word. pdfium gives it as U+0002 or U+FFFE, or itself.
        for mark in ("\u0002", "\ufffe", "\u00ad"):
            text = text.replace(mark + "\r\n", "").replace(mark + "\n", "").replace(mark, "")
        flat = " ".join(text.split())
        assert all(word in flat for word in words), flat

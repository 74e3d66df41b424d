"""Capitals, language by language."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankyou.merge.spacing import with_capital
from thankyou.typeset.capitals import uppercase

CASES = [
    ("istanbul ışığı", "tr", "İSTANBUL IŞIĞI"),
    ("istanbul", "en", "ISTANBUL"),
    ("bakı, iyul", "az", "BAKI, İYUL"),
    ("şifa işi, qırım", "crh", "ŞİFA İŞİ, QIRIM"),
    ("ευχαριστούμε", "el", "ΕΥΧΑΡΙΣΤΟΥΜΕ"),
    ("για τον Μάιο ή την Άννα", "el", "ΓΙΑ ΤΟΝ ΜΑΪΟ Ή ΤΗΝ ΑΝΝΑ"),
    ("γάιδαρος, αϋπνία, Μαΐου, άυλος", "el", "ΓΑΪΔΑΡΟΣ, ΑΫΠΝΙΑ, ΜΑΪΟΥ, ΑΫΛΟΣ"),
    ("ήρθε η Ρόη, ή όχι;", "el", "ΗΡΘΕ Η ΡΟΗ, Ή ΟΧΙ;"),
    ("ἢ τῇ ᾠδῇ ὁ Ἅγιος", "el", "Ή ΤΗΙ ΩΙΔΗΙ Ο ΑΓΙΟΣ"),
    ("Dr. Émile για τον Νίκο", "el-GR", "DR. ÉMILE ΓΙΑ ΤΟΝ ΝΙΚΟ"),
    ("Ní hUiginn agus tAthair", "ga", "NÍ hUIGINN AGUS tATHAIR"),
    ("go raibh maith agat, a bhfear an tí", "ga", "GO RAIBH MAITH AGAT, A bhFEAR AN TÍ"),
    ("an t-athair, ár n-athair, na hÉireann", "ga", "AN tATHAIR, ÁR nATHAIR, NA hÉIREANN"),
    ("i mBaile Átha Cliath, ag an tsráid", "ga", "I mBAILE ÁTHA CLIATH, AG AN tSRÁID"),
    ("hata, nead, tús; i dteach, i gcónaí", "ga", "HATA, NEAD, TÚS; I dTEACH, I gCÓNAÍ"),
    ("Tír na nÓg", "ga-IE", "TÍR NA nÓG"),
    ("Արամ և Անի", "hy", "ԱՐԱՄ ԵՎ ԱՆԻ"),
    ("և", "hyw", "ԵՒ"),
    ("rasa i\u0307\u0300 žiema", "lt", "RASA Ì ŽIEMA"),
    ("ačiū, įj\u0307\u0303", "lt", "AČIŪ, ĮJ\u0303"),
    ("het ijs van IJsbrand", "nl", "HET IJS VAN IJSBRAND"),
    ("straße und Größe", "de", "STRASSE UND GRÖSSE"),
    ("McDonald, O’Brien, Kaʻōpua", "en", "MCDONALD, O’BRIEN, KAʻŌPUA"),
    ("oʻzbek", "uz", "OʻZBEK"),
    ("м’ята", "uk", "М’ЯТА"),
    ("ありがとう", "ja", "ありがとう"),
    ("شكرا", "ar", "شكرا"),
]


@pytest.mark.parametrize(("text", "language", "capitals"), CASES)
def test_uppercase(text: str, language: str, capitals: str) -> None:
    assert uppercase(text, language) == capitals


LETTERS = st.text("aáiïjįnhtbgdfpcsm AÁIHή́ΐαϊυύἢηΗΆ ևԵıİß-'ʻ\u0307\u0301\u0308", max_size=12)


@given(LETTERS, st.sampled_from(["en", "tr", "el", "ga", "hy", "lt", "de"]))
@example("n-áit", "ga")
@example("άι", "el")
def test_twice_is_as_good_as_once(text: str, language: str) -> None:
    once = uppercase(text, language)
    assert normalize("NFC", uppercase(once, language)) == normalize("NFC", once)


@pytest.mark.parametrize(
    ("word", "language", "sentence"),
    [
        ("ijsjes en thee", "nl", "IJsjes en thee"),
        ("ijsjes", "en", "Ijsjes"),
        ("“ijsjes”", "nl", "“IJsjes”"),
        ("istanbul", "tr", "İstanbul"),
        ("ήρθε", "el", "Ήρθε"),
        ("ʻohana", "haw", "ʻOhana"),
        ("’t was mooi", "nl", "’t Was mooi"),
        ("iPhone", "en", "iPhone"),
        ("’s avonds laat", "nl", "’s Avonds laat"),
        ("ß", "de", "ß"),
    ],
)
def test_the_first_letter_of_a_sentence(word: str, language: str, sentence: str) -> None:
    assert with_capital(word, language) == sentence

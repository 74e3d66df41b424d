"""Where a literal word meets a value: contractions and elisions, language by language."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.merge.editing import Draft
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse

LANGUAGES = Languages(asset_root() / "words")


def read(tag: str, source: str, value: str, field: str = "recipient") -> str:
    values = with_address({field: value}, LANGUAGES.of(tag), "warm", tag)
    text = source.replace("*", f"{{{field}}}")
    return fill(parse(text, strict=True), values, LANGUAGES.join_rules(tag)).text


@pytest.mark.parametrize(
    ("tag", "source", "value", "text"),
    [
        ("fr", "Le sourire de *", "Élodie", "Le sourire d’Élodie"),
        ("it", "una lettera da *", "il dottor Neri", "una lettera dal Dott. Neri"),
        ("it", "Grazie a *", "Dott.ssa Neri", "Grazie alla Dott.ssa Neri"),
        ("cs", "Děkuji za to, že s *", "Zdeňkou", "Děkuji za to, že se Zdeňkou"),
        ("sk", "s *", "Soňou", "so Soňou"),
        ("hr", "s *", "Sanjom", "sa Sanjom"),
        ("bg", "със и с *", "Соня", "със и със Соня"),
        ("hu", "Köszönöm, hogy a *", "Erzsébet nővér", "Köszönöm, hogy az Erzsébet nővér"),
        ("hu", "az *", "nővér", "a nővér"),
        ("ga", "Litir do *", "Fhiona", "Litir d’Fhiona"),
        ("cy", "i Siôn a *", "Elin", "i Siôn ac Elin"),
        ("ar", "شكرا ل*", "المسعفين", "شكرا للمسعفين"),
        ("ar", "شكرا ل*", "اللجنة", "شكرا للجنة"),
        ("ar", "شكرا ل*", "الياس", "شكرا لالياس"),
        ("ar", "بفضل*", "المسعفين", "بفضلالمسعفين"),
        ("he", "תודה ל*", "האחיות", "תודה לאחיות"),
        ("ar", "شكرا لل*", "طاقم", "شكرا للطاقم"),
        ("ar", "شكرا لل*", "الطاقم", "شكرا للطاقم"),
        ("ar", "نفتخر بال*", "المسعفين", "نفتخر بالمسعفين"),
        ("ru", "со *", "Анной", "с Анной"),
        ("ru", "слова об *", "Марине", "слова о Марине"),
        ("ru", "во *", "Владимире", "во Владимире"),
        ("pl", "ze *", "Anną", "z Anną"),
        ("pl", "we *", "Wrocławiu", "we Wrocławiu"),
        ("he", "תודה ל*", "הדס", "תודה להדס"),
        ("ko", "*를(을) 기억합니다", "수민", "수민을 기억합니다"),
        ("ko", "*와/과 함께", "지우", "지우와 함께"),
        ("ko", "*(으)로", "하늘", "하늘로"),
        ("ko", "*(이)라는", "수민", "수민이라는"),
        ("fr", "De *", "Anne-Sophie", "D’Anne-Sophie"),
        ("fr", "ce que * a fait", "Inès", "ce qu’Inès a fait"),
        ("fr", "lorsque * est là", "Yves", "lorsqu’Yves est là"),
        ("fr", "l’aide de *", "Hélène", "l’aide d’Hélène"),
        ("fr", "l’aide de *", "Hugo", "l’aide de Hugo"),
        ("fr", "l’aide de *", "Yann", "l’aide de Yann"),
        ("fr", "l’aide de *", "Ouarda", "l’aide de Ouarda"),
        ("fr", "l’aide de *", "Ulysse", "l’aide d’Ulysse"),
        ("fr", "le soutien de *", "les infirmiers", "le soutien des infirmiers"),
        ("fr", "grâce à *", "le service de nuit", "grâce au service de nuit"),
        ("fr", "jusqu’à *", "les aides-soignantes", "jusqu’aux aides-soignantes"),
        ("fr", "l’aide de *", "Le Gall", "l’aide de Le Gall"),
        ("fr", "merci à *", "le Dr Petit", "merci au Docteur Petit"),
        ("fr", "l’aide de *", "toute l’équipe", "l’aide de toute l’équipe"),
        ("it", "l’aiuto di *", "gli infermieri", "l’aiuto degli infermieri"),
        ("it", "l’aiuto di *", "l'équipe", "l’aiuto dell’équipe"),
        ("it", "Grazie a *", "La Rosa", "Grazie a La Rosa"),
        ("it", "per Ugo e *", "Elena", "per Ugo ed Elena"),
        ("it", "Grazie a *", "Anna", "Grazie ad Anna"),
        ("es", "Gracias a *", "el equipo", "Gracias al equipo"),
        ("es", "Ana y *", "Inés", "Ana e Inés"),
        ("es", "Ana o *", "Óscar", "Ana u Óscar"),
        ("es", "Ana y *", "Iago", "Ana y Iago"),
        ("es", "la ayuda de *", "El Hadji Diouf", "la ayuda de El Hadji Diouf"),
        ("pt-BR", "a ajuda de *", "os enfermeiros", "a ajuda dos enfermeiros"),
        ("pt-PT", "graças a *", "a equipa", "graças à equipa"),
        ("de", "von *", "dem Nachtteam", "vom Nachtteam"),
        ("de", "zu *", "der Station 4", "zur Station 4"),
        ("pl", "z *", "Szczepanem", "ze Szczepanem"),
        ("pl", "z *", "Anną", "z Anną"),
        ("ru", "с *", "Светланой", "со Светланой"),
        ("ru", "с *", "Анной", "с Анной"),
        ("ru", "слова о *", "Анне", "слова об Анне"),
        ("ca", "l’ajuda de *", "Elisenda", "l’ajuda d’Elisenda"),
        ("ca", "gràcies a *", "els infermers", "gràcies als infermers"),
        ("gl", "a axuda de *", "as enfermeiras", "a axuda das enfermeiras"),
        ("sv", "tack till *", "Elin", "tack till Elin"),
    ],
)
def test_words_meet(tag: str, source: str, value: str, text: str) -> None:
    assert read(tag, source, value) == text


@pytest.mark.parametrize(
    ("source", "field", "value", "text"),
    [
        ("la main de *", "given", "Élodie", "la main d’Élodie"),
        ("de la part de *", "sender", "Anne", "de la part d’Anne"),
        ("l’absence de *", "loved_one", "Aline", "l’absence d’Aline"),
        ("ma *", "role", "infirmière", "mon infirmière"),
        ("le *", "role", "infirmier", "l’infirmier"),
        ("le *", "role", "kiné", "le kiné"),
        ("ce *", "role", "interne", "cet interne"),
    ],
)
def test_every_field_of_a_name_or_a_role_meets(
    source: str, field: str, value: str, text: str
) -> None:
    assert read("fr", source, value, field) == text


def test_the_draft_keeps_the_word_that_was_elided() -> None:
    rules = LANGUAGES.join_rules("fr")
    draft = Draft("Le sourire de {recipient} !", {"recipient": "Élodie"}, {}, rules)
    assert draft.text == "Le sourire d’Élodie !"
    after = draft.edited(0, 2, "Un")
    assert after.source == "Un sourire de {recipient} !"
    assert after.with_values({"recipient": "Paul"}).text == "Un sourire de Paul !"

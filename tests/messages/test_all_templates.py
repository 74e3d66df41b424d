"""Every message of every language, for every subset of its answers: correct sentences, that fit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

import pytest
from together import each_of

from thankyou.catalog import Catalog
from thankyou.language.card_values import card_values
from thankyou.merge.fill import fill
from thankyou.merge.syntax import parse
from thankyou.messages.appeals import load_appeals
from thankyou.messages.fields import load_fields
from thankyou.messages.guide import drafts
from thankyou.messages.templates import Template, first_template, load_templates
from thankyou.messages.text_export import KINDS, text_as
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, VOICES, Card, answer_behind
from thankyou.proofing.notes import notes

CATALOG = Catalog()
LANGUAGES = CATALOG.languages
TEMPLATES = load_templates(LANGUAGES.root)
IDS = [template.id for template in TEMPLATES]
APPEALS_DATA = load_appeals(LANGUAGES.root)


def _answers(*values: str) -> dict[str, str]:
    return dict(zip(_NAMES, values, strict=True))


_NAMES = ("recipient", "title", "role", "unit", "date", "shift", "moment", "effect", "wish",
          "loved_one", "sender")  # fmt: skip
ANSWERS = {
    "en": {field.id: field.example for field in load_fields(LANGUAGES.root)},
    "es": _answers(
        "Inés Márquez", "Dra.", "enfermera de noche", "Planta 4", "un domingo de marzo",
        "el turno de noche", "usted acercó una silla antes de hablar",
        "desde entonces pude preguntarlo todo", "ojalá tenga noches tranquilas", "mi padre",
        "Ana y familia",
    ),
    "fr": _answers(
        "Inès Morel", "Docteure", "infirmière de nuit", "Cardiologie", "un dimanche de mars",
        "la nuit", "vous avez approché une chaise avant de parler",
        "après cela, j’ai pu tout demander", "je vous souhaite des nuits calmes", "mon père",
        "Anne et sa famille",
    ),
    "pt-BR": _answers(
        "Inês Marques", "Dra.", "enfermeira da noite", "Setor 4", "um domingo de março",
        "o turno da noite", "puxou uma cadeira antes de falar",
        "a partir daí pude perguntar tudo", "que as suas noites sejam calmas", "meu pai",
        "Ana e família",
    ),
    "pt-PT": _answers(
        "Inês Marques", "Dra.", "enfermeira da noite", "Piso 4", "um domingo de março",
        "o turno da noite", "puxou uma cadeira antes de falar",
        "a partir daí pude perguntar tudo", "que as suas noites sejam calmas", "o meu pai",
        "Ana e família",
    ),
    "it": _answers(
        "Chiara Moretti", "Dott.ssa", "infermiera del turno di notte", "Reparto 4",
        "una domenica di marzo", "il turno di notte", "ha preso una sedia prima di parlare",
        "da allora ho potuto chiedere tutto", "le auguro notti tranquille", "mio padre",
        "Anna e famiglia",
    ),
    "de": _answers(
        "Amara Okafor", "Frau Dr.", "Nachtschwester", "Station 7", "ein Sonntag im März",
        "die Nachtschicht", "Sie haben sich einen Stuhl geholt, bevor Sie etwas sagten",
        "danach konnte ich alles fragen", "ich wünsche Ihnen ruhige Nächte", "mein Vater",
        "Ada und Familie",
    ),
    "nl": _answers(
        "Amara Okafor", "dokter", "nachtverpleegkundige", "Afdeling 7", "een zondag in maart",
        "de nachtdienst", "u pakte een stoel voordat u iets zei",
        "daarna durfde ik alles te vragen", "ik wens u rustige nachten", "mijn vader",
        "Ada en familie",
    ),
    "pl": _answers(
        "Anna Kowalska", "Pani Doktor", "pielęgniarka z nocnej zmiany", "Oddział 7",
        "niedziela w marcu",
        "nocna zmiana", "najpierw było krzesło przy łóżku, a potem rozmowa",
        "od tamtej chwili można było pytać o wszystko", "życzę spokojnych nocy", "mój ojciec",
        "Ada z rodziną",
    ),
    "uk": _answers(
        "Оксана Бондаренко", "лікарка", "нічна медсестра", "відділення 7", "неділя в березні",
        "нічна зміна", "ви підсунули стілець, перш ніж заговорити",
        "після того можна було питати про все", "бажаю вам спокійних ночей", "мій батько",
        "Ада з родиною",
    ),
    "ru": _answers(
        "Ольга Соколова", "доктор", "ночная медсестра", "отделение 7", "воскресенье в марте",
        "ночная смена", "вы придвинули стул, прежде чем заговорить",
        "после этого можно было спросить обо всём", "желаю вам спокойных ночей", "мой папа",
        "Ада с семьёй",
    ),
    "hi": _answers(
        "अमृता शर्मा", "डॉ.", "रात की नर्स", "वार्ड ७", "मार्च का एक रविवार",
        "रात की पाली", "आपने बोलने से पहले कुर्सी पास खींची",
        "उसके बाद मैं सब कुछ पूछ पाया", "आपकी रातें शांत हों", "मेरे पिता",
        "अदिति और परिवार",
    ),
    "tl": _answers(
        "Maria Santos", "Dok", "nars sa gabi", "Ward 7", "isang Linggo ng Marso",
        "panggabing shift", "hinila ninyo ang upuan bago kayo nagsalita",
        "pagkatapos noon, kaya ko nang magtanong",
        "sana ay tahimik ang mga gabi ninyo", "ang tatay ko",
        "Ana at pamilya",
    ),
    "vi": _answers(
        "Nguyễn Thị Mai", "bác sĩ", "điều dưỡng trực đêm", "khoa Nội", "một ngày chủ nhật tháng 3",
        "ca đêm", "bác sĩ đã kéo ghế ngồi xuống rồi mới nói chuyện",
        "từ đó tôi dám hỏi mọi chuyện", "mong những đêm trực được bình yên", "ba tôi",
        "Lan và gia đình",
    ),
    "tr": _answers(
        "Ayşe Yılmaz", "Dr.", "gece hemşiresi", "acil servis", "mart ayında bir pazar",
        "gece vardiyası", "konuşmadan önce bir sandalye çekip yanıma oturdunuz",
        "ondan sonra her şeyi sorabildim", "geceleriniz sakin geçsin", "babam", "Ada ve ailesi",
    ),
    "ar": _answers(
        "ليلى حداد", "د.", "ممرضة الليل", "القسم ٧", "يوم أحد في آذار", "نوبة الليل",
        "جلستم قربنا قبل أن تتكلموا", "بعدها استطعنا أن نسأل عن كل شيء",
        "نتمنى لكم ليالي هادئة", "أبي", "آدا وعائلتها",
    ),
    "zh-Hans": _answers(
        "王敏", "医生", "夜班护士", "七号病房", "三月的一个星期天", "夜班",
        "您先拉过椅子坐下，才开口说话", "从那以后我什么都敢问了", "愿您有几个安静的夜晚",
        "我父亲", "安娜一家",
    ),
}  # fmt: skip
"""Plausible answers, in every language's own words."""

NEVER = re.compile(
    r"  |\s[,.;:!?。，；！？।،؟](?!\d)|[,;，；،]\s*[.。।!?]|\(\s*\)|“\s*”|\bin \.|\bat \."
    r"|[\[\]{}]|\.\.(?!\.)|。。|।।"
)


def answers(template_or_tag: Template | str) -> dict[str, str]:
    tag = template_or_tag if isinstance(template_or_tag, str) else template_or_tag.language
    if tag not in ANSWERS and (LANGUAGES.root / tag / "fields.toml").exists():
        return {field.id: field.example for field in load_fields(LANGUAGES.root, tag)}
    return ANSWERS.get(tag, ANSWERS["en"])


def read(source: str, card: Card, values: dict[str, str]) -> str:
    return fill(
        parse(source, strict=False),
        card_values(card, values, LANGUAGES.of(card.language)),
        LANGUAGES.join_rules(card.language),
    ).text


def asked(source: str) -> tuple[str, ...]:
    """The answers that a source shows, in their order: {at} shows the unit."""
    shown = (answer_behind(name) for name in parse(source, strict=True).fields())
    return tuple(dict.fromkeys(name for name in shown if name != "dear"))


def judge(text: str, language: str, *, sentences: bool = True) -> list[str]:
    """What is wrong with a message, as a reader would see it."""
    french = language == "fr"
    checked = re.sub("[\u00a0\u202f][;:!?»]", "", text) if french else text
    wrong = [f"{found.group()!r} in …{checked[max(0, found.start() - 20):found.end() + 10]!r}"
             for found in NEVER.finditer(checked)]  # fmt: skip
    goes_on = bool(LANGUAGES.join_rules(language).after_comma)
    before = ""
    for paragraph in text.split("\n\n") if sentences else ():
        lines = paragraph.strip().split("\n")
        if not lines[0].strip():
            wrong.append("an empty paragraph")
        if goes_on and before.endswith(","):
            lines[0] = lines[0][:1].upper() + lines[0][1:]
        before = lines[-1]
        for start in re.finditer(r"(?:^|(?<=[.!?…] ))(\w)", " ".join(lines[:1])):
            letter = start.group(1)
            if letter.islower():
                wrong.append(f"lower case after a stop: …{lines[0][start.start() :][:25]!r}")
    return wrong


def subsets(names: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [some for size in range(len(names) + 1) for some in combinations(names, size)]


@each_of(TEMPLATES)
def test_a_message_is_right_for_every_subset_of_answers(template: Template) -> None:
    card = template.card()
    given = answers(template)
    names = asked(card.message)
    free = tuple(name for name in names if name != "title") if len(names) > 9 else names
    for some in subsets(free):
        values = {name: given[name] for name in some}
        for source in (card.message, card.sentiment, card.tagline):
            text = read(source, card, values)
            wrong = judge(text, card.language, sentences=source is card.message)
            assert not wrong, f"{some}: {wrong}\n{text}"


TIGHT = 5  # designs


@cache
def tightest(card_format: str) -> list[str]:
    """The designs with the least room for a message on a format; the others have more."""

    def over(design: str) -> int:
        card = Card(message="Thank you for it all. " * 400, design=design, format=card_format)
        fit = CATALOG.composer(card).compose().message_fit
        assert fit is not None and fit.lines_over > 0
        return fit.lines_over

    return sorted(CATALOG.designs, key=over)[-TIGHT:]


def check_fit(template: Template, card_format: str, design: str) -> None:
    card = template.card().with_fields(answers(template))
    composition = CATALOG.composer(card.changed(design=design, format=card_format)).compose()
    over = [p for p in composition.problems if p.code == "overflow"]
    assert not over, f"{design}, {card_format}: {[p.values for p in over]}"


def formats_of(template: Template) -> list[str]:
    """The formats that may have a message of its length."""
    long = LENGTHS.index(template.length)
    return [one.id for one in CATALOG.formats.values() if long <= LENGTHS.index(one.longest)]


@pytest.mark.parametrize(("number", "template"), list(enumerate(TEMPLATES)), ids=IDS)
def test_a_message_fits_every_format(number: int, template: Template) -> None:
    """With answers of its own language, in the design with the least room and, on every other
    format, in one of those with little, by turns (test_compose has all designs)."""
    for place, card_format in enumerate(formats_of(template)):
        *little, least = tightest(card_format)
        check_fit(template, card_format, least)
        turn, other = divmod(number + place, 2)
        if other:
            check_fit(template, card_format, little[turn % len(little)])


@pytest.mark.slow
@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: t.id)
def test_a_message_fits_every_format_in_each_design_of_little_room(template: Template) -> None:
    for card_format in formats_of(template):
        for design in tightest(card_format):
            check_fit(template, card_format, design)


@each_of(t for t in TEMPLATES if t.language in ("en", "en-US"))
def test_no_words_that_the_appeal_forbids(template: Template) -> None:
    avoid = next(a.avoid for a in APPEALS_DATA.appeals if a.id == template.appeal)
    text = " ".join(
        (template.message, template.sentiment, template.tagline, template.note, template.name)
    )
    plain = text.lower().replace("’", "'")
    for phrase in (*APPEALS_DATA.house_avoid, *avoid):
        pattern = re.escape(phrase) if phrase == "!" else rf"\b{re.escape(phrase)}\b"
        assert not re.search(pattern, plain), phrase


@each_of(TEMPLATES)
def test_tears_have_no_exclamation_mark_and_nothing_has_straight_quotes(template: Template) -> None:
    text = template.message + template.sentiment + template.tagline
    text = text.replace("敬礼！", "")  # as a Chinese letter closes
    assert not set('"!！') & set(text)
    assert "'" not in text


def test_there_are_as_many_messages_as_promised() -> None:
    english = [t for t in TEMPLATES if t.language == "en"]
    assert len(english) >= 120
    for key, choices in (("voice", VOICES), ("audience", AUDIENCES), ("length", LENGTHS)):
        for appeal in APPEALS:
            held = {getattr(t, key) for t in english if t.appeal == appeal}
            assert held | {"child"} == {*choices, "child"}, (appeal, key)
    assert len({(t.language, t.message) for t in TEMPLATES}) == len(TEMPLATES)
    others = [tag for tag in LANGUAGES.tags if tag != "en"]
    for tag in others:
        for appeal in APPEALS:
            assert sum(t.language == tag and t.appeal == appeal for t in TEMPLATES) >= 2, (
                tag,
                appeal,
            )


def check_drafts(card: Card, values: dict[str, str]) -> None:
    made = drafts(card.with_fields(values), LANGUAGES)
    assert card.length == "line" or len(made) >= 2
    for draft in made:
        text = read(draft.message, draft, values)
        assert not (wrong := judge(text, card.language)), f"{wrong}\n{text}"
        assert "!" not in text


def everyone(tag: str) -> Iterator[Card]:
    for appeal, voice, length, audience in product(APPEALS, VOICES, LENGTHS, AUDIENCES):
        yield Card(appeal=appeal, voice=voice, length=length, audience=audience, language=tag)


def some_answers(tag: str) -> list[dict[str, str]]:
    """All of them first, and then a few."""
    given = answers(tag)
    names = (tuple(given), (), ("moment",), ("unit", "effect"),
             ("recipient", "date", "wish", "sender"))  # fmt: skip
    return [{name: given[name] for name in chosen} for chosen in names]


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_the_guide_makes_two_or_three_right_drafts_for_everyone(tag: str) -> None:
    """With all answers and, by turns, with a few."""
    every, *few = some_answers(tag)
    for number, card in enumerate(everyone(tag)):
        for values in (every, few[number % len(few)]):
            check_drafts(card, values)


@pytest.mark.slow
@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_the_guide_makes_right_drafts_for_everyone_whatever_is_answered(tag: str) -> None:
    for card in everyone(tag):
        for values in some_answers(tag):
            check_drafts(card, values)


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_the_guide_s_own_words_need_no_note(tag: str) -> None:
    given = answers(tag)
    for appeal in APPEALS:
        for voice in VOICES:
            card = Card(appeal=appeal, voice=voice, length="letter", language=tag)
            for draft in drafts(card.with_fields(given), LANGUAGES):
                found = [(note.kind, note.words, note.where) for note in notes(draft, LANGUAGES)]
                assert not found, draft.message


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_other_texts_are_right_for_every_subset(tag: str) -> None:
    given = answers(tag)
    names = ("recipient", "role", "unit", "date", "shift", "moment", "effect", "wish", "sender")
    for kind in KINDS[1:]:
        for some in subsets(names):
            card = Card(language=tag).with_fields({name: given[name] for name in some})
            text = text_as(card, kind, LANGUAGES)
            assert not re.search(r"  |\s[,.;](?!\d)|[\[\]{}]|\n\n\n", text), text


@pytest.mark.parametrize("tag", LANGUAGES.tags)
def test_a_language_has_its_ways(tag: str) -> None:
    assert len(LANGUAGES.load(tag).quotes) == 4


def test_a_new_card_begins_with_the_first_of_them() -> None:
    assert first_template(LANGUAGES.root) == TEMPLATES[0]

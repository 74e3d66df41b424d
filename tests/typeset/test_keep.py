"""What stays on one line: names, titles with their names, numbers with their units."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.model.field_text import Extent
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.keep import KEEP_NAME, kept
from thankyou.typeset.line_break import fill, fill_balanced, fill_hyphenated, without_widow
from thankyou.typeset.paragraph import Measured, Setter, setter_for
from thankyou.typeset.segment import line_breaks


@cache
def setter(language: str) -> Setter:
    return setter_for(load_fonts(asset_root()), "garamond", language, 0.0)


def measured(text: str, language: str, name: str = "", phrases: bool = False) -> Measured:
    extents = ()
    if name:
        start = text.index(name)
        extents = (Extent(start, start + len(name), "recipient"),)
    return setter(language).measure(text, 0.0, phrases, extents)


def shown(found: Measured, lines: list[tuple[int, int]]) -> list[str]:
    return ["".join(word.text for word in found.words[a:b]).strip() for a, b in lines]


def all_settings(found: Measured, language: str) -> list[list[str]]:
    """The lines in every measure from that of the widest word upwards, however they are filled."""
    whole = sum(word.width + word.trail for word in found.words)
    out = []
    for step in range(20):
        em = found.widest + (whole - found.widest) * step / 19
        greedy = fill(found, em)
        hyphenated, broken = fill_hyphenated(found, em, setter(language))
        out += [
            shown(found, without_widow(found, greedy, em)),
            shown(found, fill_balanced(found, em)),
            shown(hyphenated, without_widow(hyphenated, broken, em)),
        ]
    return out


STAY = [
    ("en", "We thank you, Ms. Anne-Marie, for all of it", "Ms. Anne-Marie"),
    ("en", "It was J. R. van der Berg who came to us at night", "J. R. van der Berg"),
    ("nl", "Wij zijn Annemiek van der Meer dankbaar voor die nacht", "Annemiek van der Meer"),
    ("en", "It was Ludwig van Beethoven that you played to him", "Ludwig van Beethoven"),
    ("de", "Wir danken Sophie von der Heide und allen anderen sehr", "Sophie von der Heide"),
    ("es", "Damos las gracias a María de los Ángeles por esa noche", "María de los Ángeles"),
    ("pt", "Lembramos sempre João da Silva Costa por aquela noite", "João da Silva"),
    ("it", "Ringraziamo Chiara della Rovere per quella notte lunga", "Chiara della Rovere"),
    ("ms", "Terima kasih kepada Siti binti Ahmad bin Omar malam itu", "Ahmad bin Omar"),
    ("en", "You came to us at 10 a.m. and stayed until we slept", "10 a.m."),
    ("en", "You came on 3 May 2024 and stayed until we slept", "3 May 2024"),
    ("en", "You came on the 3rd of May and stayed until we slept", "3rd of May"),
    ("en", "On May 3, and again later, you were on Ward 12 with us", "May 3"),
    ("en", "On May 3, and again later, you were on Ward 12 with us", "Ward 12"),
    ("en", "Whoever it was that I thought of when I was there, I am here", "I am"),
    ("en", "You gave her a room and me a chair and a cup of tea", "a cup"),
    ("en", "Thank you, Sister Mary Okafor of the night shift, for it", "Sister Mary"),
    ("en", "for 2.5 kg of luck, 36.6 °C and 100 % of the care", "36.6 °C"),
    (
        "de",
        "Wir danken Ihnen, Herr Prof. Dr. med. Weber, für die Nacht",
        "Herr Prof. Dr. med. Weber",
    ),
    ("de", "Sie kamen am 3. Mai um 10 Uhr zu uns auf Station 4 und blieben", "3. Mai"),
    ("de", "Sie kamen am 3. Mai um 10 Uhr zu uns auf Station 4 und blieben", "10 Uhr"),
    ("de", "Sie kamen am 3. Mai um 10 Uhr zu uns auf Station 4 und blieben", "Station 4"),
    ("fr", "Vous êtes venue le 3 mai à 14 h, avec M. Petit, jusqu’à nous", "le 3 mai"),
    ("fr", "Vous êtes venue le 3 mai à 14 h, avec M. Petit, jusqu’à nous", "à 14 h"),
    ("fr", "Vous êtes venue le 3 mai à 14 h, avec Mme Petit, jusqu’à nous", "Mme Petit"),
    ("es", "La Dra. Ruiz vino el 3 de mayo y se quedó con nosotros", "3 de mayo"),
    ("es", "La Dra. Ruiz vino el 3 de mayo y se quedó con nosotros", "Dra. Ruiz"),
    ("es", "La Dra. Ruiz vino el 3 de mayo y se quedó con nosotros", "y se"),
    ("it", "Ringrazio Lei e la dott.ssa Bianchi per il 3 maggio scorso", "dott.ssa Bianchi"),
    ("pl", "Dziękuję za to, że była Pani z nami w bólu i u nas w domu", "w bólu"),
    ("pl", "Dziękuję za to, że pani Kowalska z oddziału 5 była u nas", "pani Kowalska"),
    ("cs", "Děkujeme vám za péči o babičku v noci a k tomu i doma", "v noci"),
    ("ru", "Спасибо вам, д-р Иванов, за ночь с 3 мая в палате № 5", "№ 5"),
    ("ru", "Спасибо вам, д-р Иванов, за ночь с 3 мая в палате № 5", "д-р Иванов"),
    ("ru", "Спасибо вам — и всей смене — за то, что вы были рядом", "вам —"),
    ("uk", "Дякую, пані Олено, за те, що в ту ніч були з нами", "в ту"),
    ("vi", "Cảm ơn bác đã đến lúc 10 giờ ngày 3 tháng 5 và ở lại", "3 tháng 5"),
    ("vi", "Cảm ơn cô đã ở bên mẹ em suốt cả đêm hôm đó và ở lại", "ở bên"),
    ("ja", "あの夜10時にいらした山田様のことを私たちは忘れません", "田様"),
    ("ja", "あの夜10時にいらした山田様のことを私たちは忘れません", "10時"),
    ("zh-Hans", "5月3日那天夜里您一直陪在我们身边没有离开", "5月3日"),
    ("ko", "그날 밤 곁에 계셔 주신 김하늘 선생님께 우리 모두 드립니다", "늘 선"),
    ("tr", "O gece yanımızda olan Ayşe Hanım için hepimizden teşekkürler", "Ayşe Hanım"),
    ("hi", "उस रात हमारे साथ रहीं सुनीता जी को हम सबका धन्यवाद", "सुनीता जी"),
    ("en", "Thank you, Dr. Anne-Marie Lee, for all of it and more", "Dr. Anne-Marie Lee"),
    ("en", "You were with us in room 12, on ward 4B, all that night", "room 12"),
    ("en", "In memory of Elizabeth II and of Ann Lee Jr. whom you knew", "Lee Jr."),
    ("fr", "Vous êtes venue à 14 h 30 et vous êtes restée avec nous", "14 h 30"),
    ("en", "Since 24 December we have thought of you and of all of it", "24 December"),
    ("de", "Danke an Pfleger Jan auf der Intensivstation 2 oben bei uns", "Intensivstation 2"),
    ("ru", "Спасибо Вам: без всех этих людей мы бы с мамой не справились", "мы бы"),
    ("uk", "У палаті лікар І. Я. Франко був з нами цілу ніч, до ранку", "І. Я. Франко"),
    ("ru", "Спасибо всем: и врачам, и т. д., и другим людям, что с нами", "т. д."),
    ("cs", "V pokoji č. 12 byl s námi MUDr. Jan Novák celou tu noc", "č. 12"),
    ("fi", "Kiitos hoitaja Marjalle osastolla klo 15 ja aina kaikesta", "klo 15"),
    ("id", "Terima kasih Ibu dr. Sari di kamar 12 malam itu dan selalu", "kamar 12"),
    ("he", "תודה רבה על הלילה ההוא בחדר 7 איתנו ועל כל מה שעשיתם", "בחדר 7"),
    ("el", "Ευχαριστούμε την Άννα που ήρθε στις 10 π.μ. για όλα αυτά", "10 π.μ."),
    ("bn", "ধন্যবাদ ডা. সুমি রহমান, রাতে আমাদের পাশে থাকার জন্য", "ডা. সুমি"),
    ("vi", "Con cảm ơn tất cả các bác sĩ và mọi người ở khoa Nhi ạ", "bác sĩ"),
    ("nl", "Het was zuster Annemiek die elke nacht weer bij ons kwam", "zuster Annemiek"),
    ("th", "ขอบคุณคุณสมชายที่ดูแลพวกเราตลอดคืนนั้นอย่างดี", "คุณสมชาย"),
]


@pytest.mark.parametrize(("language", "text", "whole"), STAY)
def test_what_belongs_together_stands_together(language: str, text: str, whole: str) -> None:
    found = measured(text, language)
    plain = [word.text for word in found.words]
    assert len(plain) > 3
    for lines in all_settings(found, language):
        wide = any(whole in line for line in lines)
        assert wide or _too_wide(found, language, whole, lines), lines


def _too_wide(found: Measured, language: str, whole: str, lines: list[str]) -> bool:
    """Whether the measure could not have held it: no line of the setting is as long."""
    need = setter(language).measure(whole)
    room = max(_width(language, line) for line in lines)
    return sum(word.width + word.trail for word in need.words) > room - 0.05


def _width(language: str, line: str) -> float:
    words = setter(language).measure(line).words
    return sum(word.width + word.trail for word in words) - words[-1].trail


NAMES = [
    ("de", "Liebe Annegret Schlüsselburgerin, danke für die Nacht", "Annegret Schlüsselburgerin"),
    ("en", "Thank you, Anne-Marie Featherstonehaugh, for it", "Anne-Marie Featherstonehaugh"),
    ("th", "เรียนคุณธีรภัทร์กาญจนวิบูลย์ที่เคารพรัก", "คุณธีรภัทร์กาญจนวิบูลย์"),
    ("zh-Hant", "親愛的歐陽美玲您好感謝您那天夜裡陪伴我們", "歐陽美玲"),
    ("ja", "親愛なる長谷川さくら様へ感謝をこめて書いています", "長谷川さくら"),
    ("ko", "그날 밤 우리 곁에 계셔 주신 남궁하늘 선생님께 드립니다", "남궁하늘"),
    ("km", "សូមអរគុណសុខសុវណ្ណារិទ្ធិដែលបានថែទាំយើង", "សុខសុវណ្ណារិទ្ធិ"),
    ("vi", "Gửi Nguyễn Thị Ngọc Ánh, cảm ơn chị đã ở bên", "Nguyễn Thị Ngọc Ánh"),
    ("ar", "إلى سلمى عبد الرحمن الحداد شكرًا من القلب على كل شيء", "سلمى عبد الرحمن الحداد"),
    ("ar", "شكرا إلى عبد الرحمن بن خالد الحسيني على كل شيء", "عبد الرحمن بن خالد الحسيني"),
    ("es", "A Juan de la Cruz García López, gracias por todo", "Juan de la Cruz García López"),
    ("hi", "प्रिय सुनीता कृष्णमूर्ति जी, उस रात के लिए धन्यवाद", "सुनीता कृष्णमूर्ति"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "name"), NAMES)
def test_a_name_is_whole_in_every_script(language: str, text: str, name: str) -> None:
    found = measured(text, language, name)
    for lines in all_settings(found, language):
        wide = any(name in line for line in lines)
        assert wide or _too_wide(found, language, name, lines), lines
        assert all("\u00ad" not in line for line in lines)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dr Chukwuemeka Oluwaseun-Adeyemi", "Dr Chukwuemeka"),
        ("Wilhelmina van der Meulen", "Wilhelmina"),
    ],
)
def test_a_name_that_no_line_holds_parts_where_its_parts_do(name: str, first: str) -> None:
    found = measured(f"Dear {name}, thank you", "en", name)
    need = setter("en").measure(name)
    room = sum(word.width + word.trail for word in need.words)
    for lines in (fill(found, room - 0.5), fill(found, room - 1)):
        assert any(line.endswith(first) for line in shown(found, lines))


def test_a_long_description_is_no_name() -> None:
    text = "Dear the whole night team of Ward 12 at St Mary’s Hospital, thank you"
    found = measured(text, "en", "the whole night team of Ward 12 at St Mary’s Hospital")
    lines = shown(found, fill(found, 14.0))
    assert len(lines) > 2 and not any(line.endswith(("Ward", "St")) for line in lines)


def test_a_word_that_is_held_to_its_number_is_not_hyphenated() -> None:
    found = measured("Danke allen auf der Intensivstation 4 oben", "de")
    for step in range(12):
        broken, lines = fill_hyphenated(found, found.widest + step / 2, setter("de"))
        assert any("Intensivstation" in line for line in shown(broken, lines))


def test_no_small_word_ends_large_words_alone() -> None:
    for language, text in (
        ("en", "You saw us through"), ("de", "Sie standen uns bei"), ("en", "You came with us."),
        ("sv", "Ni fanns där för oss"), ("ru", "Вы были рядом с нами"),
    ):  # fmt: skip
        found = measured(text, language, phrases=True)
        whole = sum(word.width + word.trail for word in found.words)
        for share in (0.6, 0.7, 0.8, 0.9):
            assert " " in shown(found, fill_balanced(found, whole * share))[-1]


def test_halves_and_titles_side_by_side_are_one_name() -> None:
    text = "Thank you so much, Frau Annegret Weber, for all of it"
    places = [(19, 23, "title"), (24, 32, "given"), (33, 38, "family")]
    found = setter("en").measure(text, 0.0, False, tuple(Extent(*one) for one in places))
    assert [word.text for word in found.words if word.keep >= 20] == ["Frau ", "Annegret "]


def test_a_long_description_without_spaces_is_no_name() -> None:
    name = "内科第三病区全体护士和医生们"
    found = measured(f"致{name}：", "zh-Hans", name)
    assert found.widest < 3
    found = measured("アナベル・フェザーストン様", "ja", "アナベル・フェザーストン")
    assert [word.text for word in found.words][:2] == ["アナベル・", "フェザーストン"]


WORDS = st.lists(st.sampled_from(["thank", "nights", "a", "you", "Dr.", "10", "with", "ward"]),
                 min_size=2, max_size=14)  # fmt: skip


@example(["thank", "Dr."], ["10", "thank"], "Anne-Marie Lee", 7.0)
@example(["thank", "a"], ["10", "thank"], "Ada Okafor", 5.0)
@given(WORDS, WORDS, st.sampled_from(["Ada Okafor", "Anne-Marie Lee", "歐陽美玲", "ธีรภัทร์"]),
       st.floats(4, 30))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_no_name_is_cut_where_a_line_could_hold_it(
    before: list[str], after: list[str], name: str, em: float
) -> None:
    found = measured(f"{' '.join(before)} {name} {' '.join(after)}", "en", name)
    need = setter("en").measure(name)
    room = sum(word.width + word.trail for word in need.words)
    for lines in (fill(found, em), fill_balanced(found, em)):
        assert "".join("".join(w.text for w in found.words[a:b]) for a, b in lines) == found.text
        if room < em - 0.2:
            assert any(name in line for line in shown(found, lines))


def test_a_name_of_two_lines_whose_second_begins_with_a_space_is_set() -> None:
    text = " Berg Amoah, for"  # the second line of "Anna\n Berg Amoah"
    ends, costs = kept(text, line_breaks(text), (Extent(0, 11, "recipient"),), "en", False)
    assert text[: ends[1]] == " Berg " and costs[1] >= KEEP_NAME


@pytest.mark.parametrize(
    "text", ["Dear Ann Lee, 10 May", "Dear  Ann Lee, 10 May", "Dear Ann Lee-Ho, 10"]
)
def test_the_cost_of_a_place_is_the_same_however_many_spaces_stand_elsewhere(text: str) -> None:
    """The quick way for words with one space between two, and the way for all others, agree."""
    start = text.index("Ann")
    name = (Extent(start, start + 7, "recipient"),)
    spaced = " " + text  # no longer one between two words
    moved = (Extent(start + 1, start + 8, "recipient"),)
    ends, costs = kept(text, line_breaks(text), name, "en", False)
    others, theirs = kept(spaced, line_breaks(spaced), moved, "en", False)
    both = dict(zip((at - 1 for at in others), theirs, strict=True))
    assert {at: both[at] for at in ends} == dict(zip(ends, costs, strict=True))

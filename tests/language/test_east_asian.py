"""Chinese, Japanese and Korean: titles behind names, words for the reader, last letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.card_values import card_values
from thankyou.language.frames import load_frames
from thankyou.language.manner import manner_of
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.language.you_words import with_you
from thankyou.merge.fill import fill
from thankyou.merge.particles import with_particle
from thankyou.merge.syntax import parse
from thankyou.model.card import Card

LANGUAGES = Languages(asset_root() / "words")
SHAPES = [
    ("zh-Hans", "moment", "您的微笑", "noun"),
    ("zh-Hans", "moment", "耐心", "adjective"),
    ("zh-Hans", "moment", "半夜给我倒水", "past"),
    ("zh-Hans", "moment", "爸爸还给我讲故事", "sentence"),
    ("zh-Hans", "moment", "妈妈走之前握着我的手", "fragment"),
    ("zh-Hans", "moment", "她帮我洗头", "third"),
    ("zh-Hans", "effect", "没那么怕了", "own"),
    ("zh-Hans", "effect", "感动", "how"),
    ("zh-Hans", "effect", "母女平安", "sentence"),
    ("zh-Hans", "wish", "顺心", "adjective"),
    ("zh-Hans", "wish", "好人一生平安", "sentence"),
    ("zh-Hans", "effect", "终于能睡了", "own"),
    ("zh-Hans", "effect", "他一直是个体面的人", "sentence"),
    ("zh-Hans", "wish", "身体健康", "adjective"),
    ("zh-Hans", "wish", "加油", "sentence"),
    ("zh-Hant", "moment", "護理師的耐心", "noun"),
    ("zh-Hant", "effect", "希望", "noun"),
    ("ja", "moment", "手を握ってくれたこと", "that"),
    ("ja", "moment", "手を握ってくれた", "past"),
    ("ja", "moment", "優しい声", "noun"),
    ("ja", "moment", "点滴が上手", "degree"),
    ("ja", "moment", "来てくれました", "sentence"),
    ("ja", "moment", "夜中に来てくれて", "gerund"),
    ("ja", "moment", "・毎朝の挨拶\n・笑顔", "list"),
    ("ja", "effect", "嬉しかった", "adjective"),
    ("ja", "effect", "助かった", "past"),
    ("ja", "effect", "心の支え", "noun"),
    ("ja", "effect", "救われた気持ち", "infinitive"),
    ("ja", "effect", "また歩けた", "own"),
    ("ko", "moment", "손 잡아주신거", "that"),
    ("ko", "moment", "따뜻한 목소리", "noun"),
    ("ko", "moment", "끝까지 설명해 주셔서", "gerund"),
    ("ko", "moment", "밤새 곁에 계셨어요", "sentence"),
    ("ko", "effect", "큰 위로", "noun"),
    ("ko", "effect", "마음 든든", "adjective"),
    ("ko", "wish", "늘 건강하시길", "infinitive"),
]


@pytest.mark.parametrize(("tag", "name", "answer", "shape"), SHAPES)
def test_the_form_of_an_answer(tag: str, name: str, answer: str, shape: str) -> None:
    assert load_shapes(LANGUAGES.root, tag).shape(name, answer) == shape


@pytest.mark.parametrize(
    ("tag", "date", "kind", "form"),
    [
        ("zh-Hans", "三年", "span", "{date}来"),
        ("zh-Hans", "周二周四", "habit", "{date}"),
        ("zh-Hans", "我去年住的院", "clause", ""),
        ("zh-Hant", "上禮拜", "point", "{date}"),
        ("ja", "半年", "span", "{date}のあいだ"),
        ("ja", "忘れました", "nothing", ""),
        ("ko", "열흘", "span", "{date} 동안"),
        ("ko", "일주일에 두 번", "habit", "{date}"),
    ],
)
def test_the_kind_of_a_time(tag: str, date: str, kind: str, form: str) -> None:
    assert load_shapes(LANGUAGES.root, tag).date(date) == (kind, form)


def test_a_place_may_be_no_place() -> None:
    found = load_shapes(LANGUAGES.root, "zh-Hans").unit("不记得几楼了")
    assert found == ("nothing", "")


@pytest.mark.parametrize(
    ("tag", "recipient", "title", "name", "vocative"),
    [
        ("zh-Hans", "李医生", "", "李", "医生"),
        ("zh-Hans", "王主任", "医生", "王", "主任"),
        ("ja", "佐藤先生", "", "佐藤", "先生"),
        ("ja", "佐藤さん", "先生", "佐藤", "先生"),
        ("ja", "佐藤", "看護師", "佐藤", "様"),
        ("ko", "김민지 간호사님", "", "김민지", "간호사님"),
        ("ko", "김민지 님", "교수", "김민지", "교수님"),
    ],
)
def test_a_title_behind_a_name_stands_once(
    tag: str, recipient: str, title: str, name: str, vocative: str
) -> None:
    found = with_address({"recipient": recipient, "title": title}, LANGUAGES.of(tag), "warm")
    assert (found["recipient"], found["vocative"]) == (name, vocative)


def test_a_role_loses_its_courtesy() -> None:
    found = with_address({"role": "夜勤の看護師さん"}, LANGUAGES.of("ja"), "warm")
    assert found["role"] == "夜勤の看護師"


def test_we_is_no_i() -> None:
    shapes = load_shapes(LANGUAGES.root, "zh-Hans")
    assert shapes.says("we", "我们都放心了") and not shapes.says("i", "我们都放心了")
    assert shapes.says("i", "我放心了")


def test_a_name_and_a_greeting_greet() -> None:
    shapes = load_shapes(LANGUAGES.root, "zh-Hans")
    assert shapes.shape("moment", "刘阿姨您好，谢谢您", "护工刘") == "greeting"
    assert shapes.shape("moment", "刘阿姨您好，谢谢您", "") == "sentence"


def test_you_becomes_a_word_for_each_reader() -> None:
    table = Table({"text": "谢谢{you}。", "drafts": ["1"]}, Path("guide.toml"), "")
    made = [one.data for one in with_you(table, LANGUAGES.root, "zh-Hans")]
    assert [one["text"] for one in made] == ["谢谢你们。", "谢谢你。", "谢谢您。"]
    assert [one.get("readers", one.get("address")) for one in made] == [
        ["many"],
        ["familiar"],
        None,
    ]
    assert all(one["drafts"] == ["1"] for one in made)


def test_you_keeps_to_the_readers_that_a_sentence_is_for() -> None:
    table = Table({"text": "{you}好。", "readers": ["one"]}, Path("guide.toml"), "")
    made = [one.data["text"] for one in with_you(table, LANGUAGES.root, "zh-Hant")]
    assert made == ["妳好。", "你好。", "您好。"]


def test_a_language_without_words_for_you_says_so() -> None:
    table = Table({"text": "Thank {you}."}, Path("guide.toml"), 'text = "Thank {you}."')
    with pytest.raises(CardError) as caught:
        list(with_you(table, LANGUAGES.root, "en"))
    assert caught.value.code == "words-invalid"


def test_no_frame_is_left_with_its_placeholder() -> None:
    for tag in ("zh-Hans", "zh-Hant"):
        for frame in load_frames(LANGUAGES.root, tag):
            assert "{you}" not in frame.before + frame.after


@pytest.mark.parametrize(
    ("before", "text", "words"),
    [
        ("남편", "을(를) 돌봐", "을 돌봐"),
        ("하준이", "을(를) 돌봐", "를 돌봐"),
        ("위로.", "이(가) 되었습니다", "가 되었습니다"),
        ("전부", "이었(였)습니다", "였습니다"),
        ("병동 7", "은(는)", "은"),
        ("ICU", "이(가)", "가"),
        ("남편", " 을(를)", " 을(를)"),
    ],
)
def test_a_korean_particle_goes_by_the_sound_before_it(before: str, text: str, words: str) -> None:
    assert with_particle(before, text) == words
    source = parse("{loved_one}" + text, strict=False)
    rules = LANGUAGES.of("ko").join_rules
    if not before.endswith("."):
        assert fill(source, {"loved_one": before}, rules).text == before + words


@pytest.mark.parametrize(
    ("tag", "typed"), [("ja", "病棟で"), ("ko", "병동에서"), ("zh-Hans", "在病房")]
)
def test_a_place_that_stands_alone_has_nothing_that_binds_it(tag: str, typed: str) -> None:
    card = Card(language=tag).with_fields({"unit": typed})
    values = card_values(card, card.values(), LANGUAGES.of(tag))
    assert values["at"] == typed
    assert values["unit"] in typed and len(values["unit"]) == 2


def test_a_courtesy_stays_beside_a_title_by_which_nobody_is_called() -> None:
    japanese = LANGUAGES.of("ja")
    kept = with_address({"recipient": "清水さん", "title": "看護師"}, japanese, "warm", "ja")
    assert (kept["recipient"], kept["vocative"]) == ("清水", "さん")
    given_way = with_address({"recipient": "清水さん", "title": "先生"}, japanese, "warm", "ja")
    assert given_way["vocative"] == "先生"


@pytest.mark.parametrize(
    ("moment", "gender", "address"),
    [
        ("妳都沒有提高音量", "f", "familiar"),
        ("你都沒有提高音量", "n", "familiar"),
        ("「妳別怕」", "n", "polite"),
    ],
)
def test_a_woman_is_written_to_as_the_writer_does(moment: str, gender: str, address: str) -> None:
    card = Card(language="zh-Hant", voice="patient").with_fields({"moment": moment})
    manner = manner_of(card, card.values(), LANGUAGES.of("zh-Hant"))
    assert (manner.gender, manner.address) == (gender, address)


@pytest.mark.parametrize(
    ("sender", "speaker"),
    [("지훈과 은영", "we"), ("민수와 유리", "we"), ("소아과 민지", "i"), ("산부인과 박지은", "i")],
)
def test_korean_names_that_sign_together(sender: str, speaker: str) -> None:
    card = Card(language="ko", voice="parent").with_fields({"sender": sender})
    assert manner_of(card, card.values(), LANGUAGES.of("ko")).speaker == speaker


@pytest.mark.parametrize(
    ("moment", "address"),
    [
        ("목소리 한번 안 높였잖아", "familiar"),
        ("손 잡아 줘서 고마워", "familiar"),
        ("손 잡아 줘서 고마워요", "polite"),
        ("내가 무서울 때 손을 잡아 줬다", "polite"),
        ("“울어도 돼, 내가 있잖아” 하신 말씀", "polite"),
    ],
)
def test_korean_speaks_as_familiarly_as_the_writer(moment: str, address: str) -> None:
    card = Card(language="ko", voice="colleague").with_fields({"moment": moment})
    assert manner_of(card, card.values(), LANGUAGES.of("ko")).address == address

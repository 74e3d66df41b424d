"""Chinese, Japanese and Korean: titles behind names, words for the reader, last letters."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table
from thankyou.language.answer_shapes import load_shapes
from thankyou.language.frames import load_frames
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.language.you_words import with_you

LANGUAGES = Languages(asset_root() / "words")
SHAPES = [
    ("zh-Hans", "moment", "您的微笑", "noun"),
    ("zh-Hans", "moment", "耐心", "adjective"),
    ("zh-Hans", "moment", "半夜给我倒水", "past"),
    ("zh-Hans", "moment", "爸爸还给我讲故事", "sentence"),
    ("zh-Hans", "moment", "妈妈走之前握着我的手", "fragment"),
    ("zh-Hans", "moment", "她帮我洗头", "third"),
    ("zh-Hans", "effect", "没那么怕了", "adjective"),
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
    ("ko", "moment", "손 잡아주신거", "that"),
    ("ko", "moment", "따뜻한 목소리", "noun"),
    ("ko", "moment", "끝까지 설명해 주셔서", "gerund"),
    ("ko", "moment", "밤새 곁에 계셨어요", "sentence"),
    ("ko", "effect", "큰 위로", "noun"),
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
    assert made == ["你好。", "您好。"]


def test_a_language_without_words_for_you_says_so() -> None:
    table = Table({"text": "Thank {you}."}, Path("guide.toml"), 'text = "Thank {you}."')
    with pytest.raises(CardError) as caught:
        list(with_you(table, LANGUAGES.root, "en"))
    assert caught.value.code == "words-invalid"


def test_no_frame_is_left_with_its_placeholder() -> None:
    for tag in ("zh-Hans", "zh-Hant"):
        for frame in load_frames(LANGUAGES.root, tag):
            assert "{you}" not in frame.before + frame.after

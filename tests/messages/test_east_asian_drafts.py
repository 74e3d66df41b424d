"""Drafts in Chinese, Japanese and Korean: no honorific twice, lists on their lines, one “you”."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.messages.answers import card_from_answers
from thankyou.messages.guide import drafts
from thankyou.messages.text_export import text_as

LANGUAGES = Languages(asset_root() / "words")
CORPUS = Path(__file__).parents[1] / "corpus" / "answers"
TAGS = ("zh-Hans", "zh-Hant", "ja", "ko")
TWICE = re.compile(
    "様様|さん様|さんさん|先生様|先生先生|さんの方|皆様の皆様|님 ?님|님 선생님|您们|医生医生"
    r"|護理師護理師|。。|\.\.|，，|、、|。，"
)


def texts(tag: str) -> Iterator[tuple[str, str]]:
    for entry in json.loads((CORPUS / f"{tag}.json").read_text(encoding="utf-8")):
        card = card_from_answers(json.dumps(entry["answers"]), LANGUAGES)
        for made in drafts(card, LANGUAGES):
            yield entry["id"], text_as(made, "card", LANGUAGES)


@pytest.mark.parametrize("tag", TAGS)
def test_nothing_is_said_twice_or_left_over(tag: str) -> None:
    for name, text in texts(tag):
        assert not TWICE.search(text), (name, text)
        assert not set("{}[]") & set(text), (name, text)
        assert " \n" not in text and "\n " not in text, (name, text)


def message(tag: str, **answers: str) -> str:
    card = card_from_answers(json.dumps({"language": tag, **answers}), LANGUAGES)
    return text_as(drafts(card, LANGUAGES)[0], "card", LANGUAGES)


def test_what_follows_a_list_begins_a_line() -> None:
    text = message("zh-Hans", moment="- 每天问好\n- 从不嫌烦", effect="- 安心\n- 感激", sender="张")
    assert "- 从不嫌烦\n对我来说，这是：\n- 安心\n- 感激\n谢谢您" in text
    text = message("ja", moment="・毎朝の挨拶\n・笑顔", effect="心強かった", sender="森")
    assert "・笑顔\n心強かったです。" in text


@pytest.mark.parametrize(
    ("answers", "you", "others"),
    [
        ({"recipient": "王敏"}, "您", "你"),
        ({"recipient": "王敏", "effect": "有你真好"}, "你", "您"),
        ({"recipient": "王医生和李护士"}, "你们", "您"),
    ],
)
def test_one_word_for_the_reader(answers: dict[str, str], you: str, others: str) -> None:
    text = message("zh-Hans", sender="张", moment="半夜给我倒水", **answers)
    assert f"我记得{you}半夜给我倒水。" in text
    assert others not in text


def test_a_place_that_stands_in_the_name_is_not_set_again() -> None:
    text = message("ja", audience="team", recipient="透析室の皆さん", unit="透析室", moment="笑顔")
    assert text.count("透析室") <= 2 and not text.rstrip().endswith("透析室")


def test_the_name_stands_before_its_closing_word() -> None:
    assert message("ko", sender="이은영", moment="미소").rstrip().endswith("이은영 드림")
    assert message("zh-Hant", sender="安娜", moment="微笑").rstrip().endswith("安娜 敬上")
    assert not message("ko", moment="미소").rstrip().endswith("드림")

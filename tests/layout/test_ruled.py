"""Words on a page with rules for a pen: every line stands on one, whatever its script and face."""

from __future__ import annotations

import io
import math
from typing import Any

import pytest
from card_setups import CATALOG, team
from PIL import Image

from thankyou.model.card import TEXT_SIZES, Card, CardPhoto, Second, Signer
from thankyou.model.scene import GlyphRun, Path, Scene, glyph_runs
from thankyou.pictures.photo import read_photo

WORDS = {
    "en": "Dear Ágnes,\n\nThank you for looking after my mother on Ward 7 and for the chair.\n\nJo",
    "ar": "عزيزتي ليلى،\n\nشكرًا لكِ على رعاية أمي في الجناح السابع وعلى الكرسي الذي جئتِ به.\n\nسلمى",
    "hi": "प्रिय आशा,\n\nवार्ड सात में मेरी माँ की देखभाल के लिए और उस कुर्सी के लिए धन्यवाद।\n\nरवि",
    "th": "เรียนคุณมาลี\n\nขอบคุณที่ดูแลแม่ของฉันในหอผู้ป่วยเจ็ด และสำหรับเก้าอี้ตัวนั้นในคืนนั้น\n\nปู่ที่รัก",
    "he": "לכבוד דנה,\n\nתודה שטיפלת באמא שלי במחלקה שבע, ותודה על הכיסא.\n\nנועה",
    "ta": "அன்புள்ள மாலா,\n\nஏழாம் வார்டில் என் அம்மாவைக் கவனித்துக்கொண்டதற்கு நன்றி.\n\nரவி",
    "ja": "山田様\n\n七病棟で母を看てくださって、ありがとうございました。\n\n花子",
    "ko": "김하늘 선생님께\n\n칠병동에서 어머니를 돌봐 주셔서 고맙습니다.\n\n고맙습니다.\n\n지우",
    "zh-Hans": "王医生：\n\n谢谢您在七号病房照顾我的母亲，也谢谢那把椅子。我们不会忘记。\n\n小明",
}  # fmt: skip
SQUARE = ("ja", "ko", "zh-Hans")
"""Languages whose words have no baseline: the foot of their squares stands on the rules."""
FOOT = 0.12
"""How far that is below the Latin baseline, in em (OpenType, BASE: ideo)."""
PAIRINGS = ["", *CATALOG.pairings]


def photo() -> CardPhoto:
    file = io.BytesIO()
    Image.new("RGB", (120, 90), "#88a").save(file, "PNG")
    held = read_photo(file.getvalue(), "x.png")
    return CardPhoto(held.key, held.width, held.height, held.data)


def letter_of(**changes: Any) -> Scene:
    card = Card(**{"design": "by-hand", **changes})
    composition = CATALOG.composer(card, photo_dpi=30).compose()
    assert not composition.problems
    names = [panel.name for panel in CATALOG.format_of(card).panels if panel.kind == "letter"]
    return next(scene for scene in composition.scenes if scene.name == names[0])


def rules_of(scene: Scene) -> tuple[list[float], float, float]:
    """The heights of the lines to write on, and where they begin and end."""
    (rules,) = (
        item
        for item in scene.items
        if isinstance(item, Path) and item.stroke is not None and len(item.segments) > 2
    )
    ends = [segment[1] for segment in rules.segments]
    return [segment[2] for segment in rules.segments[::2]], min(ends), max(ends)


def off_the_rules(scene: Scene, foot: float = 0.0) -> list[tuple[str, float]]:
    """What does not stand on a rule, and how far off it is, among the words of their column."""
    heights, left, right = rules_of(scene)
    found = []
    for run in glyph_runs(scene.items):
        if not left - run.size <= run.x < right or run.y < heights[0] - 2 * run.size:
            continue  # on the facing page, or in the frame of a drawing
        off = min(abs(run.y + foot * run.size - height) for height in heights)
        if off > 0.1:
            found.append((text_of(run), off))
    return found


def text_of(run: GlyphRun) -> str:
    return "".join(shape.text for _, shape in run.parts)


@pytest.mark.parametrize("language", WORDS)
def test_every_line_stands_on_a_rule_in_every_face_and_size(language: str) -> None:
    foot = FOOT if language in SQUARE else 0.0
    for number, pairing in enumerate(PAIRINGS):
        card_format = ("flat-a6", "fold-a6", "fold-5x7", "large-a5")[number % 4]
        size = TEXT_SIZES[number % len(TEXT_SIZES)]
        scene = letter_of(
            message=WORDS[language], language=language, pairing=pairing, format=card_format,
            text_size=size,
        )  # fmt: skip
        assert off_the_rules(scene, foot) == [], (pairing, card_format, size)
        runs = list(glyph_runs(scene.items))
        assert len({round(run.y, 1) for run in runs}) >= 4, "paragraphs, each on lines of its own"


@pytest.mark.parametrize("language", ["en", "ar", "th", "ja"])
def test_beside_a_photo_and_a_drawing_too(language: str) -> None:
    foot = FOOT if language in SQUARE else 0.0
    for changes in ({"photo": photo()}, {"drawing": True}):
        scene = letter_of(message=WORDS[language], language=language, **changes)
        assert off_the_rules(scene, foot) == []


def test_what_is_added_stands_on_the_same_rules() -> None:
    second = Second("ar", WORDS["ar"])
    for pairing in ("", "handwritten", "modern"):
        scene = letter_of(message=WORDS["en"], second=second, pairing=pairing, format="large-a5")
        assert off_the_rules(scene) == []
        assert len(list(glyph_runs(scene.items))) >= 7
    for count, card_format in ((7, "flat-a6"), (24, "flat-a6"), (3, "flat-5x7")):
        scene = letter_of(message=WORDS["en"], signers=team(count), format=card_format)
        assert off_the_rules(scene) == []
    scene = letter_of(
        message=WORDS["en"], second=Second("ar", WORDS["ar"] * 2, "facing"), format="fold-5x7"
    )
    assert off_the_rules(scene) == []


@pytest.mark.parametrize("language", ["en", "ar", "hi", "th", "ja"])
def test_a_letter_over_two_pages_stands_on_the_same_rules_on_both(language: str) -> None:
    foot = FOOT if language in SQUARE else 0.0
    greeting, body, close = WORDS[language].split("\n\n")[:3]
    message = "\n\n".join([greeting, " ".join([body] * 12), " ".join([body] * 4), close])
    scene = letter_of(message=message, language=language, format="fold-a6")
    pages = [
        [segment for segment in item.segments if segment[0] == "M"]
        for item in scene.items
        if isinstance(item, Path) and item.stroke is not None and len(item.segments) > 2
    ]
    assert len(pages) == 2
    first, second = ([segment[2] for segment in page] for page in pages)
    both = min(len(first), len(second))  # the facing page has no art at its foot
    assert both >= 12 and first[:both] == pytest.approx(second[:both])
    all_rules = max(first, second, key=len)
    off = [
        (text_of(run), min(abs(run.y + foot * run.size - height) for height in all_rules))
        for run in glyph_runs(scene.items)
    ]
    assert [one for one in off if one[1] > 0.1] == [] and len(off) > 12


def test_a_paragraph_is_one_free_line_away_and_rules_are_evenly_far_apart() -> None:
    for language in ("en", "ar", "th"):
        scene = letter_of(message=WORDS[language], language=language)
        heights, _, _ = rules_of(scene)
        step = heights[1] - heights[0]
        assert all(math.isclose(b - a, step) for a, b in zip(heights, heights[1:], strict=False))
        lines = sorted({round(run.y / step, 2) for run in glyph_runs(scene.items)})
        steps = [round(b - a, 1) for a, b in zip(lines, lines[1:], strict=False)]
        assert set(steps) == {1.0, 2.0} or steps == [2.0, 2.0]


def test_names_of_every_script_take_one_rule_each() -> None:
    names = ("Zoë Abara", "ليلى حداد", "Tom O’Neill", "王敏", "มาลี", "आशा", "José Núñez")
    scene = letter_of(message="", signers=tuple(Signer(name) for name in names))
    heights, _, _ = rules_of(scene)
    columns: dict[int, list[int]] = {}
    for run in glyph_runs(scene.items):
        foot = FOOT if "王" in text_of(run) else 0.0
        number = (run.y + foot * run.size - heights[0]) / (heights[1] - heights[0])
        if run.y >= heights[0] - 1:
            columns.setdefault(int(run.x > 150), []).append(round(number))
    assert columns
    for rows in columns.values():
        assert rows == list(range(rows[0], rows[0] + len(rows)))


def test_a_line_of_a_taller_script_stands_on_a_rule() -> None:
    plain = letter_of(message="One\nTwo\nThree")
    tall = letter_of(message="One\nTwo မြန်မာ ଓଡ଼ିଆ\nThree")
    assert off_the_rules(tall) == [] and off_the_rules(plain) == []


def test_without_words_the_rules_are_those_of_the_first_word() -> None:
    assert rules_of(letter_of(message=""))[0] == pytest.approx(rules_of(letter_of(message="A"))[0])

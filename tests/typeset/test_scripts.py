"""Scripts whose faces are files in assets/fonts: there, joined, with the room that they need."""

from __future__ import annotations

import shutil
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting, arrange, measure_block
from thankyou.typeset.fit import fit_stack
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.hbfont import hb_font
from thankyou.typeset.pairings import load_pairings
from thankyou.typeset.paragraph import Measured, setter_for
from thankyou.typeset.place import place

FONTS = load_fonts(asset_root())
OWN = [info for info in FONTS.infos.values() if not info.package and info.file.endswith(".ttf")]
NAMES: list[list[str]] = tomllib.loads(
    (Path(__file__).parents[1] / "corpus" / "words_of_scripts.toml").read_text("utf-8")
)["words"]
RIGHT_TO_LEFT = {
    "syriac", "thaana", "nko", "adlam", "rohingya", "mandaic", "samaritan", "mende", "nastaliq",
}  # fmt: skip
JOINED = ["syriac", "nko", "adlam", "rohingya", "mandaic", "mongolian", "nastaliq"]


def measured(words: str, language: str, face: str = "garamond") -> Measured:
    return setter_for(FONTS, face, language, 0.0).measure(words)


def keys(found: Measured) -> set[str]:
    parts = [part for word in found.words for part in word.parts if not part.space]
    return {part.shape.face.key.partition("@")[0] for part in parts}


def test_each_file_has_a_row_and_a_word_here_and_the_licence_is_beside_them() -> None:
    folder = asset_root() / "fonts"
    assert {Path(info.file) for info in OWN} == set(folder.glob("*.ttf"))
    assert {info.key for info in OWN} == {name for name, _, _ in NAMES}
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text("utf-8")
    assert sum(path.stat().st_size for path in folder.glob("*.ttf")) < 5_000_000


@pytest.mark.parametrize("name, language, words", NAMES, ids=[name for name, _, _ in NAMES])
def test_names_in_each_script_are_whole_beside_every_face(
    name: str, language: str, words: str
) -> None:
    faces = {one.faces["message"].face for one in load_pairings(asset_root()).values()}
    for face in ("cormorant-italic", *faces):
        found = measured(words, language, face)
        assert keys(found) == {name} and not found.missing, face
        assert found.rtl is (name in RIGHT_TO_LEFT)
    if name in JOINED:
        word = measured(words.split()[0], language).words[0]
        apart = [measured(char, language).words[0].parts[0].shape.glyphs for char in word.text]
        together = sorted(glyph for part in word.parts for glyph in part.shape.glyphs)
        assert together != sorted(glyph for glyphs in apart for glyph in glyphs)


@pytest.mark.parametrize(
    "language, hand",
    [
        ("ur", True), ("ur-PK", True), ("UR-in", True), ("ks", True), ("pnb", True), ("skr", True),
        ("pa-Arab", True), ("pa-PK", True), ("pa-Arab-PK", True), ("ar", False), ("fa", False),
        ("ps", False), ("sd", False), ("ug", False), ("en", False), ("pa-Guru", False),
    ],
)  # fmt: skip
def test_nastaliq_is_the_hand_of_its_languages(language: str, hand: bool) -> None:
    for face in ("garamond", "mulish", "caveat", "dm-serif"):
        # Marks far from their letters are at home in it, and do not give the word away.
        found = keys(measured("گھبرائے ہوئے عائشہ", language, face))
        assert (found == {"nastaliq"}) is hand and ("nastaliq" in found) is hand, face


@pytest.mark.parametrize("language", ["pnb", "skr", "lah", "rhg", "mid", "aii", "ur-PK", "pa-Arab"])
def test_even_a_line_of_figures_stands_at_the_right_in_such_languages(language: str) -> None:
    assert is_rtl(language) and not is_rtl(f"{language.split('-')[0]}-Latn")


def test_figures_and_latin_words_of_an_urdu_line_stay_in_the_cards_face() -> None:
    assert keys(measured("Ward 12", "ur")) == {"garamond"}
    assert keys(measured("وارڈ 12 Anna", "ur")) == {"garamond", "nastaliq"}


def test_words_of_nastaliq_have_a_space_that_is_seen() -> None:
    urdu, english = measured("ہسپتال پہنچے", "ur"), measured("to come", "en")
    assert urdu.words[0].trail == pytest.approx(english.words[0].trail, rel=0.1)


def test_a_row_without_its_file_is_refused_with_its_line(tmp_path: Path) -> None:
    shutil.copy(asset_root() / "fonts.toml", tmp_path)
    with pytest.raises(CardError) as error:
        load_fonts(tmp_path)
    assert error.value.code == "asset-invalid"
    line = (tmp_path / "fonts.toml").read_text("utf-8").splitlines()[error.value.values["line"] - 1]
    assert line == 'file = "NotoSerifCJK-Regular.ttc"'


# --- the room between lines ---------------------------------------------------------------------

URDU = (
    "پیارے ڈاکٹر صاحب آپ کا بہت بہت شکریہ کہ آپ نے میری والدہ کی اتنی محبت اور توجہ سے دیکھ بھال "
    "کی ہم سب گھر والے آپ کی مہربانی کبھی نہیں بھولیں گے جب ہم رات کے وقت ہسپتال پہنچے تو بہت "
    "گھبرائے ہوئے تھے مگر آپ کی نرم باتوں نے ہمیں حوصلہ دیا نرسوں اور تمام عملے کا بھی شکریہ کیجیے"
)
TALL = {
    "urdu": ("ur", URDU),
    "urdu, one word": ("ur", " ".join(["کیجیے", "ہم"] * 12)),
    "urdu and english": ("ur", "Thank you so much کیجیے for every gentle ہم کبھی night " * 4),
    "english with names": ("en", "Thank you བསྒྲུབས for the long night ꦱꦸꦏ꧀ꦱ꧀ꦩ and ᬲᬸᬓ᭄ᬱ᭄ᬫ ཨོཾ " * 4),
    "tibetan": ("bo", "བསྒྲུབས་སྤྲུལ་ཧཱུྃ་རྒྱ་མཚོ་ཨོཾ་བརྒྱད་" * 6),
    "javanese": ("jv-Java", "ꦩꦠꦸꦂꦤꦸꦮꦸꦤ꧀ ꦏꦁꦒꦺꦴ ꦱꦸꦏ꧀ꦱ꧀ꦩ ꦉꦗꦼꦏꦶ ꦥꦿꦧꦸ " * 5),
    "balinese": ("ban-Bali", "ᬲᬸᬓ᭄ᬱ᭄ᬫ ᬫᬢᬸᬃ ᬰ᭄ᬭᬷ ᬅᬓ᭄ᬱᬭ " * 6),
    "mongolian": ("mn-Mong", "ᠪᠠᠶᠠᠷᠯᠠᠯᠠ ᠲᠠᠯᠠᠷᠬᠠᠵᠤ ᠪᠠᠶᠢᠨ᠎ᠠ ᠬᠦᠮᠦᠨ " * 6),
}


Box = tuple[float, float, float, float]


def ink(run: GlyphRun) -> list[Box]:
    """What a run draws: the box of each glyph, in points."""
    boxes = []
    for offset, shape in run.parts:
        size = run.size * shape.face.scale / shape.face.units_per_em
        for glyph, x, y in zip(shape.glyphs, shape.xs, shape.ys, strict=True):
            box = hb_font(shape.face).get_glyph_extents(glyph)
            if box is not None and box.height:
                left = run.x + offset + x * run.size + box.x_bearing * size
                top = run.y + y * run.size - box.y_bearing * size
                boxes.append((left, left + box.width * size, top, top - box.height * size))
    return boxes


def touch(one: GlyphRun, other: GlyphRun, air: float = 0.0) -> bool:
    return any(
        a[0] < b[1] and b[0] < a[1] and a[2] < b[3] + air and b[2] < a[3] + air
        for a in ink(one)
        for b in ink(other)
    )


def setting(language: str, **how: object) -> Setting:
    setter = setter_for(FONTS, "garamond", language, 0.0)
    given: dict[str, Any] = {"align": "start", "rtl": is_rtl(language), **how}
    return Setting(setter, 12.0, 8.0, (0, 0, 0), 1.35, 0.5, **given)


HOW: dict[str, dict[str, object]] = {
    "at the start": {}, "centred": {"align": "center"}, "justified": {"justify": True},
    "balanced": {"balance": True},
}  # fmt: skip


@pytest.mark.parametrize("how", HOW)
@pytest.mark.parametrize("rule", [0.0, 15.0, 19.0, 26.0])
@pytest.mark.parametrize("case", TALL)
def test_lines_never_touch(case: str, rule: float, how: str) -> None:
    language, words = TALL[case]
    text = f"{words}\n{words[:40]}\nAnna, hygge\n\n{words}"
    arranged = arrange(measure_block(setting(language, **HOW[how]), text), 12.0, 170.0, rule)
    runs = [run for one in place(arranged, Rect(0, 0, 170, 2000), 0.0) for run in one]
    lines = [run for run in runs if run.text.strip()]
    assert len(lines) > 5
    assert min(box[2] for box in ink(lines[0])) >= -0.01
    assert max(box[3] for box in ink(lines[-1])) <= arranged.height + 0.01
    assert not any(touch(one, other, air=0.1) for one, other in pairwise(lines))
    if rule:
        assert all(abs(run.y / rule - round(run.y / rule)) < 1e-6 for run in runs)


def test_usual_urdu_lines_are_nearly_evenly_apart() -> None:
    arranged = arrange(measure_block(setting("ur"), URDU), 12.0, 240.0)
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(arranged.lines))
    middle = steps[len(steps) // 2]
    assert 1.6 * 12 < middle < 2.0 * 12 and steps[-1] < 1.25 * middle


def test_an_even_list_has_room_for_its_tallest_name() -> None:
    names = "\n\n".join(["Anna Berg", "کیجیے ہم", "Jo Hay", "བསྒྲུབས", "ꦱꦸꦏ꧀ꦱ꧀ꦩ"])
    block = measure_block(setting("en", even=True), names)
    arranged = arrange(block, 12.0, 200.0)
    runs = [run for one in place(arranged, Rect(0, 0, 200, 900), 0.0) for run in one]
    assert not any(touch(one, other) for one, other in pairwise(runs))


def test_sixty_words_of_urdu_fit_two_pages_of_a_small_card() -> None:
    fitted = fit_stack([(setting("ur"), URDU)], Rect(0, 0, 225, 320), 0.0, 0.0)
    assert not fitted.lines_over and not fitted.shrunk

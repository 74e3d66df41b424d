"""Lines, fits and places: numbers on scenes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun
from thankyou.typeset.block import Setting, arrange, measure_block
from thankyou.typeset.direction import without_marks
from thankyou.typeset.fit import fit_stack
from thankyou.typeset.fonts import Fonts, load_fonts
from thankyou.typeset.line_break import (
    line_width,
)
from thankyou.typeset.paragraph import setter_for
from thankyou.typeset.place import place
from thankyou.typeset.shape import shape as shape_of

FONTS = load_fonts(asset_root())
INK = (20, 30, 40)
BOX = Rect(10.0, 20.0, 220.0, 300.0)


def setting(
    *, size: float = 12.0, floor: float = 9.0, align: str = "start", language: str = "en",
    face: str = "garamond", balance: bool = False, tracking: float = 0.0, upper: bool = False,
) -> Setting:  # fmt: skip
    setter = setter_for(FONTS, face, language, tracking)
    return Setting(setter, size, floor, INK, 1.4, 0.6, align, balance, upper)  # type: ignore[arg-type]


def run_text(run: GlyphRun) -> str:
    return "".join(shape.text for _, shape in run.parts)


def run_right(run: GlyphRun) -> float:
    """The right edge of a run's ink-bearing advance, without hanging white space."""
    right = run.x
    for offset, shape in run.parts:
        if shape.text.strip():
            trail = len(shape.text) - len(shape.text.rstrip())
            first = len(shape.clusters) - trail
            end = shape.xs[shape.clusters[first][0]] if trail else shape.advance
            right = max(right, run.x + offset + end * run.size)
    return right


def placed(text: str, how: Setting, box: Rect = BOX, valign: float = 0.0) -> list[list[GlyphRun]]:
    fitted = fit_stack([(how, text)], box, valign, 0.0)
    return place(fitted.arranged[0], box, fitted.tops[0])


def test_lines_stay_in_the_box_and_keep_their_leading() -> None:
    runs = placed("One day you will read this and smile. " * 6, setting())[0]
    assert len(runs) > 3
    for run in runs:
        assert run.x == pytest.approx(BOX.x)
        assert run_right(run) <= BOX.right + 0.01
    steps = {round(b.y - a.y, 6) for a, b in zip(runs, runs[1:], strict=False)}
    assert steps == {round(12.0 * 1.4, 6)}


def test_the_first_ascent_stands_at_the_top_of_the_box() -> None:
    run = placed("Thank you", setting())[0][0]
    assert run.y == pytest.approx(BOX.y + FONTS.face("garamond").ascent * 12.0)


@pytest.mark.parametrize(
    ("align", "edge"), [("start", "left"), ("center", "middle"), ("end", "right")]
)
def test_alignment(align: str, edge: str) -> None:
    run = placed("Thank you", setting(align=align))[0][0]
    left, right = run.x - BOX.x, BOX.right - run_right(run)
    if edge == "left":
        assert left == pytest.approx(0.0)
    elif edge == "right":
        assert right == pytest.approx(0.0)
    else:
        assert left == pytest.approx(right)


def test_a_right_to_left_paragraph_stands_at_the_right() -> None:
    run = placed("תודה רבה לכם", setting(language="he"))[0][0]
    assert run_right(run) == pytest.approx(BOX.right)
    assert run_text(run).split() == ["לכם", "רבה", "תודה"]  # visual order: last word leftmost


def test_mixed_direction_keeps_the_number_readable() -> None:
    run = placed("القسم 12 شكرا", setting(language="ar"))[0][0]
    assert [s.text.strip() for _, s in run.parts if s.text.strip()] == ["شكرا", "12", "القسم"]


def test_white_space_at_the_end_of_a_right_to_left_line_hangs_outside() -> None:
    runs = placed("תודה רבה על הכול " * 8, setting(language="he"))[0]
    assert len(runs) > 1
    for run in runs:
        assert run_right(run) == pytest.approx(BOX.right)


def test_what_is_too_long_shrinks_to_the_floor_and_no_further() -> None:
    text = "We had never been so frightened, and you were never in a hurry. " * 9
    small = Rect(0, 0, 200, 190)
    how = setting(size=13.0, floor=9.0)
    assert arrange(measure_block(how, text), 13.0, small.width).height > small.height
    fitted = fit_stack([(how, text)], small, 0.0, 0.0)
    size = fitted.arranged[0].size
    assert fitted.lines_over == 0 and fitted.shrunk
    assert 9.0 <= size < 13.0
    larger = arrange(measure_block(how, text), size + 0.25, small.width)
    assert larger.height > small.height, "the next larger step would fit too"


def test_beyond_the_floor_nothing_is_lost_and_the_excess_is_counted() -> None:
    text = "We had never been so frightened. " * 60
    fitted = fit_stack([(setting(), text)], Rect(0, 0, 200, 150), 0.5, 0.0)
    arranged = fitted.arranged[0]
    assert fitted.lines_over > 0
    assert arranged.size == 9.0
    runs = place(arranged, Rect(0, 0, 200, 150), fitted.tops[0])[0]
    assert "".join(run_text(r) for r in runs).split() == text.split()
    assert fitted.tops[0] == 0.0, "an overflowing text starts at the top of its box"
    last = arranged.lines[-1].baseline
    over = (last + 0.298 * 9.0 - 150) / (9.0 * 1.4)
    assert fitted.lines_over == pytest.approx(over, abs=1.0)


@pytest.mark.parametrize("count", [120, 300, 5000])
def test_a_word_that_no_line_can_hold_is_a_problem_and_is_still_shown(count: int) -> None:
    fitted = fit_stack([(setting(), "Dear " + "x" * count)], BOX, 0.0, 0.0)
    assert fitted.lines_over >= 1 and fitted.wide_word
    runs = place(fitted.arranged[0], BOX, fitted.tops[0])[0]
    assert "".join(run_text(r) for r in runs).count("x") == count
    assert all(run_right(r) <= BOX.right + 0.01 for r in runs), "broken where it must be"


def test_room_left_is_counted_in_lines() -> None:
    fitted = fit_stack([(setting(), "One line")], Rect(0, 0, 200, 12.0 * 1.305 + 3 * 16.8), 0, 0)
    assert fitted.lines_free == 3


def test_blank_lines_separate_paragraphs_and_newlines_only_lines() -> None:
    one = placed("With thanks,\nAda", setting())
    two = placed("With thanks,\n\nAda", setting())
    assert [len(p) for p in one] == [2]
    assert [len(p) for p in two] == [1, 1]
    gap = (two[1][0].y - two[0][0].y) - (one[0][1].y - one[0][0].y)
    assert gap == pytest.approx(0.6 * 12.0)


def test_letter_spacing_is_added_between_letters_and_not_after_the_last() -> None:
    plain = placed("THANKS", setting())[0][0]
    wide = placed("THANKS", setting(tracking=0.2))[0][0]
    assert run_right(wide) - wide.x == pytest.approx(
        run_right(plain) - plain.x + 6 * 0.2 * 12.0, abs=0.8
    )
    centred = placed("THANKS", setting(tracking=0.2, align="center"))[0][0]
    ink_right = run_right(centred) - 0.2 * 12.0
    assert centred.x - BOX.x == pytest.approx(BOX.right - ink_right)
    assert wide.tracked == "THANKS" and plain.tracked is None


def test_capitals_read_as_they_were_written() -> None:
    run = placed("for the work", setting(tracking=0.2, upper=True))[0][0]
    assert run_text(run) == "FOR THE WORK"
    assert run.tracked == "for the work"


def test_a_soft_hyphen_shows_only_where_the_line_breaks() -> None:
    how = setting()
    whole = placed("extra\u00adordinary", how)[0]
    assert len(whole) == 1
    narrow = placed("extra\u00adordinary", how, Rect(0, 0, 45, 100))[0]
    assert len(narrow) == 2
    assert run_text(narrow[0]).endswith("\u00ad")  # it reads as what it is …
    drawn = narrow[0].parts[-1][1]
    assert drawn.glyphs == shape_of(drawn.face, "-", False, "en").glyphs  # … and is seen


def test_each_script_finds_a_face(scripts: list[dict[str, str]]) -> None:
    for text in scripts:
        how = setting(language=text["language"])
        block = measure_block(how, text["message"] + text["recipient"])
        assert block.missing == (), text["script"]


def test_japanese_beside_english_takes_japanese_shapes() -> None:
    measured = setting().setter.measure("佐藤 さくら先生 and 김민지")
    keys = {p.shape.face.key for w in measured.words for p in w.parts}
    assert "japanese" in keys and "chinese" not in keys


@pytest.mark.parametrize("text", ["👩\u200d⚕️", "❤️", "🇺🇦", "👍🏽", "1️⃣"])
def test_emoji_sequences_are_one_glyph(text: str) -> None:
    measured = setting().setter.measure(text)
    parts = [p for w in measured.words for p in w.parts]
    assert [p.shape.face.key for p in parts] == ["emoji"]
    assert sum(p.shape.advance for p in parts) < 2.0


def test_a_character_no_font_has_is_said_and_marked(fonts: Fonts = FONTS) -> None:
    block = measure_block(setting(), "a\U0001318bb\x07")
    assert block.missing == ("\U0001318b", "\x07")
    run = place(arrange(block, 12.0, 200.0), BOX, 0.0)[0][0]
    assert run_text(run) == "a\U0001318bb\x07", "it still reads as what was written"
    assert all(0 not in shape.glyphs for _, shape in run.parts), "no .notdef (PDF/UA 7.21.8)"


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet=st.characters(
            exclude_categories=("Cs",), exclude_characters="\r\x0b\x0c\x85\u2028\u2029\x1c\x1d\x1e"
        ),
        max_size=120,
    ),
    st.floats(60, 400),
    st.floats(30, 400),
)
def test_no_text_is_ever_lost(text: str, width: float, height: float) -> None:
    box = Rect(0.0, 0.0, width, height)
    fitted = fit_stack([(setting(), text)], box, 0.5, 0.0)
    if not fitted.arranged:
        assert not text.strip()
        return
    runs = [r for p in place(fitted.arranged[0], box, fitted.tops[0]) for r in p]
    shown = sorted("".join(run_text(r) for r in runs).replace(" ", ""))
    # Marks of direction do their work and are not drawn (typeset.direction).
    wanted = sorted(without_marks(text).replace("\n", "").replace(" ", ""))
    extra = len(shown) - len(wanted)
    # A soft hyphen may add a hyphen; white space lines may vanish; nothing else may differ.
    lost = [c for c in set(wanted) if wanted.count(c) > shown.count(c) and not c.isspace()]
    assert not lost and extra <= text.count("\u00ad")
    bottom = fitted.arranged[0].height + fitted.tops[0]
    assert fitted.lines_over or bottom <= height + 0.02


def plain() -> Setting:
    setter = setter_for(FONTS, "garamond", "en", 0.0)
    return Setting(setter, 12.0, 8.0, (0, 0, 0), 1.3, 0.6, "start")


def test_quotation_marks_hang_at_the_start_of_a_line() -> None:
    setting = plain()
    box = Rect(100, 100, 200, 100)

    def start(text: str, setting: Setting = setting) -> float:
        arranged = arrange(measure_block(setting, text), setting.size, box.width)
        return place(arranged, box, box.y)[0][0].x

    assert start("Thanks") == 100
    assert 94 < start("“Thanks”") < 98
    assert start("— Thanks") == 100
    assert start("شكرا «لكم»") > 200  # a line from the right keeps its edge


def test_centred_letters_are_centred_whatever_marks_follow() -> None:
    setting = replace(plain(), align="center")
    box = Rect(100, 100, 200, 100)

    def start(text: str) -> float:
        arranged = arrange(measure_block(setting, text), setting.size, box.width)
        return place(arranged, box, box.y)[0][0].x

    assert start("Thanks.") == pytest.approx(start("Thanks"), abs=0.01)
    assert start("Thanks!") < start("Thanks")


def test_letters_that_join_are_not_spaced_apart() -> None:
    for text in ("شكرا", "धन्यवाद"):
        close, spaced = (
            setter_for(FONTS, "garamond-medium", "en", tracking).measure(text)
            for tracking in (0.0, 0.2)
        )
        assert line_width(close, (0, 1)) == pytest.approx(line_width(spaced, (0, 1)))
    close, spaced = (
        setter_for(FONTS, "garamond-medium", "en", tracking).measure("thanks")
        for tracking in (0.0, 0.2)
    )
    assert line_width(spaced, (0, 1)) > line_width(close, (0, 1)) + 1

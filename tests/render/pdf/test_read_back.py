"""A sample of `python -m benchmarks read_back`: texts in every script, whole, by each reader."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks.read_back import CORPUS, WAYS, Case, cases, readers, same, texts, write
from thankyou.catalog import Catalog
from thankyou.render.pdf.readers import (
    for_mupdf,
    for_pdfium,
    for_poppler,
    from_mupdf,
    from_poppler,
    mupdf_levels,
)

MARKS = str.maketrans("", "", "\u200e\u200f")
BOTH_WAYS = [
    ("(ליל 12) שלום", "bracket and number"),
    ("ليلة (12 مارس) هنا", "bracket around a number"),
    ("Dear נעמי כהן, and ליאת (ברק)!", "two words of the other way"),
    ("עיד Anna Maria (2026) תודה.", "two words of the other way in Hebrew"),
    ("שלום [א] «ב» {ג} <ד>", "all brackets"),
    ("שָׁלוֹם וּבְרָכָה", "points"),
    ("١٢ مارس، ٣٫٥٪", "figures first"),
    ("ߝߊ߲ߕߊ (12) Anna", "N’Ko, which poppler does not turn"),
    ("ࢠࢡ (12) سلمى", "letters of Arabic that poppler does not know"),
    ("12", "figures alone"),
    ("... !", "no letter"),
]


def assert_read(made: list[Case], folder: Path) -> None:
    """Each reader that is here has all of it, exactly."""
    write(folder / "texts.pdf", made)
    for name, read in readers()[0].items():
        for case, page in zip(made, read(folder / "texts.pdf"), strict=False):
            assert same(name, case.lines, page), (name, case.way, case.language, case.lines)


@pytest.mark.parametrize("rtl_page", [False, True])
@pytest.mark.parametrize("text", [text for text, _ in BOTH_WAYS], ids=[n for _, n in BOTH_WAYS])
def test_what_is_said_to_poppler_is_read_as_it_was_written(text: str, rtl_page: bool) -> None:
    read = from_poppler(for_poppler(text, rtl_page), rtl_page)
    assert read.translate(MARKS) == text


def test_poppler_needs_no_marks_where_all_runs_one_way() -> None:
    assert for_poppler("שלום (נעמי) כהן", rtl_page=True) == "ןהכ )ימענ( םולש"
    assert for_poppler("Dear Ada (12)", rtl_page=False) == "Dear Ada (12)"


@pytest.mark.parametrize(
    "text",
    ["(ߝߊ߲ߕߊ߫)", "ߝߊ߲ߕߊ߫ Anna ߘߊ߲ߘߊߟߌ, Bo.", "ⵜⴰⵏⵎⵎⵉⵔⵜ נעמי ⴰⵅⵅⴰⵎ", "ꦢꦺꦮꦶ נעמי ꦏꦩꦂ", "ࡌࡀࡍࡃࡀࡉࡀ (12)"],
)
def test_letters_newer_than_popplers_table_are_said_in_its_way(text: str) -> None:
    for rtl_page in (False, True):
        read = from_poppler(for_poppler(text, rtl_page), rtl_page)
        assert read.translate(MARKS) == text
    # N'Ko and Mandaic are no letters to it: only a page's own way turns them.
    assert for_poppler("ߝߊ", rtl_page=False) == "ߝߊ"


def test_lines_of_scripts_with_faces_of_ours_come_back(catalog: Catalog, tmp_path: Path) -> None:
    rare = ["ur", "pnb", "bo", "syr", "nqo", "ff-Adlm", "mid", "zgh", "mn-Mong", "jv-Java"]
    chosen = [next(one for one in texts() if one[0] == tag) for tag in rare]
    made = [case for way in (0, 3, 6) for case in cases(catalog, chosen, WAYS[way])]
    assert_read(made, tmp_path)


def test_what_needs_two_units_of_utf_16_comes_back_from_a_line_of_both_ways(
    catalog: Catalog, tmp_path: Path
) -> None:
    """pdfium turns UTF-16 units; the other two read what is said over them."""
    chosen = [
        ("he", "תודה 𠮷野 לך"), ("he", "תודה לך 𠮷"), ("ar", "شكرا (𠮷野家) لك"),
        ("en", "To נעמי 𠮷野 Bo"),
        ("ar", "شكرا 𞤀𞤣𞤢𞤥 لك"), ("he", "תודה 𑄌𑄋𑄴𑄟𑄳𑄦 לך"),
    ]  # fmt: skip
    made = [case for way in (0, 1, 6) for case in cases(catalog, chosen, WAYS[way])]
    assert_read(made, tmp_path)


def test_a_raised_mark_of_another_face_is_no_line_of_its_own(
    catalog: Catalog, tmp_path: Path
) -> None:
    chosen = [("ii", "‘ꆈꌠ’"), ("ii", "“ꆈꌠ”"), ("zh-Hans", "‘谢谢’"), ("th", "‘ขอบคุณ’")]
    made = list(cases(catalog, chosen, next(way for way in WAYS if way.face == "caveat")))
    assert_read(made, tmp_path)


def test_stacked_letters_set_apart_by_justifying_are_one_word(
    catalog: Catalog, tmp_path: Path
) -> None:
    chosen = [one for one in texts() if one[0] == "bo"][:2]
    made = list(cases(catalog, chosen, next(way for way in WAYS if way.justify)))
    assert_read(made, tmp_path)


def test_poppler_is_told_letters_that_it_does_not_turn_as_they_are_read() -> None:
    for text in ("ߝߊ߲ߕߊ", "ࠔࠓࠓ", "ࢠࢡࢢ"):  # not in its table: pdftotext 22.12
        assert for_poppler(text, rtl_page=False) == text


def test_pdfium_is_told_brackets_as_they_are_seen() -> None:
    said = "".join(char for _, char in for_pdfium("(אב) ג"))
    assert said == "ג (בא)"
    # More from the left than from the right: words stay where they are, each is turned.
    said = "".join(char for _, char in for_pdfium("To אב גד and (הו) us all"))
    assert said == "To בא דג and (וה (us all"


def test_mupdf_turns_what_it_was_told() -> None:
    codes = list("גבא 12")
    levels = mupdf_levels(codes, 0)
    assert levels == [1, 1, 1, 1, 0, 0]
    assert for_mupdf(for_mupdf("ab cde", levels), levels) == "ab cde"
    assert from_mupdf([(list("(בא("), "(בא)")], 0) != "(אב)"  # counted in bytes, and said twice


@pytest.fixture(scope="module")
def sample(catalog: Catalog) -> list[tuple[str, str]]:
    assert CORPUS.exists()
    chosen = texts()
    right_to_left = [one for one in chosen if one[0] in ("ar", "he", "fa")]
    return [*right_to_left[::3], *chosen[::17]]


@pytest.mark.parametrize("way", [way for way in WAYS if way.name != "small"], ids=lambda w: w.name)
def test_texts_come_back_as_they_were_drawn(
    way: object, catalog: Catalog, sample: list[tuple[str, str]], tmp_path: Path
) -> None:
    number = WAYS.index(way)  # type: ignore[arg-type]
    made = list(cases(catalog, sample[number % 6 :: 6], WAYS[number]))
    path = tmp_path / "texts.pdf"
    write(path, made)
    there, _ = readers()
    assert "pdfium" in there
    assert "poppler" in there or not shutil.which("pdftotext")
    for name, read in there.items():
        wrong = [
            (case.lines, page)
            for case, page in zip(made, read(path), strict=False)
            if not same(name, case.lines, page)
        ]
        assert not wrong, name

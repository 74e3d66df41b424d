"""Which face draws which word: whole words, marks on their letters, letters that join."""

from __future__ import annotations

import tomllib
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.assets import asset_root
from thankyou.model.field_text import Extent, value
from thankyou.typeset.fonts import load_fonts, x_height
from thankyou.typeset.marks import NEAR, loose_marks, worst
from thankyou.typeset.paragraph import Measured, Setter, setter_for
from thankyou.typeset.word_faces import FaceRun, in_pieces, sliced

FONTS = load_fonts(asset_root())
NAMES = tomllib.loads(
    (Path(__file__).resolve().parents[1] / "corpus" / "marked_names.toml").read_text("utf-8")
)["orthographies"]
FACES = (
    "garamond", "garamond-italic", "cormorant-italic", "lora", "playfair-italic", "source-serif",
    "great-vibes", "fraunces", "nunito", "josefin", "mulish", "atkinson", "caveat",
)  # fmt: skip


def measured(text: str, face: str = "garamond", language: str = "en", em: float = 0.0) -> Measured:
    return setter_for(FONTS, face, language, 0.0).measure(text, em)


def keys(found: Measured) -> set[str]:
    """The faces that its letters are in."""
    return {
        part.shape.face.key.partition("@")[0]
        for word in found.words
        for part in word.parts
        if any(char.isalpha() for char in part.shape.text)
    }


ONE_FACE = [
    ("en", "Ọ̀ṣúnkẹ́mi"), ("en", "Nguyễn"), ("ru", "Мария́"), ("uk", "Андрі́й"), ("en", "Kaʻōpua"),
    ("en", "ʻIolani"), ("lkt", "Ȟ’é"), ("nv", "Dích’íi’nii"), ("en", "Xʷməθkʷəy̓əm"),
    ("sms", "Äʹnn"), ("el", "Ἀθηνᾶ"), ("din", "Nyandɛ̈ŋ"), ("gn", "G̃uaranĩ"), ("cs", "Řehořová"),
    ("sr", "Ђо̑рђе"), ("ar", "بࣇا"), ("ug", "ئەڤین"), ("he", "צה״ל"), ("hi", "श्रुति"),
    ("en", "Anne-Ṣọlá"), ("az", "Əliyev"), ("cu", "Гдⷭ҇ь"),
]  # fmt: skip


@pytest.mark.parametrize("language, word", ONE_FACE)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_word_is_in_one_face(language: str, word: str, form: str) -> None:
    text = unicodedata.normalize(form, word)
    for face in FACES:
        found = measured(text, face, language)
        assert len(keys(found)) == 1 and not found.missing, (face, keys(found))


# Every fifth orthography here; benchmarks/marks.py has all, in all pairings.
@pytest.mark.parametrize("names", NAMES[::5], ids=lambda one: one["name"])
def test_marks_stand_on_their_letters(names: dict[str, object]) -> None:
    language = str(names["language"])
    texts = names["texts"]
    assert isinstance(texts, list)
    for face in FACES[::3]:
        for text in texts:
            for word in measured(text, face, language).words:
                for part in word.parts:
                    marks = loose_marks(part.shape.face, part.shape.text.strip(), language)
                    assert not worst(marks), (face, text, marks)


def test_a_face_that_cannot_place_a_mark_is_seen() -> None:
    garamond = FONTS.face("garamond")
    for word, off in (("Ọ̀", 0.38), ("я́", 0.25), ("Ɔ́", 0.35), ("R̃", 0.35)):
        (mark,) = loose_marks(garamond, word, "en")
        assert mark.off == pytest.approx(off, abs=0.02) and mark.off > NEAR, word
    for word in ("Ẽ̀", "bị̀"):  # they stand over their letters, and run into what stands there
        assert worst(loose_marks(garamond, word, "en")), word
    for word in ("Ọ́", "ą̃", "O̧", "Ơ̂", "t͡s", "ď", "שָׁ"):
        assert not worst(loose_marks(FONTS.face("serif-most"), word, "en")), word


@pytest.mark.parametrize("word", ["عائشہ", "سائرہ", "شائستہ", "فائزہ", "جئے", "مؤمن", "گئی"])
def test_a_letter_drawn_in_parts_bears_its_own_mark(word: str) -> None:
    """In Nastaliq the tooth, its place and its hamza are three glyphs of one character."""
    for form in ("NFC", "NFD"):
        marks = loose_marks(FONTS.face("nastaliq"), unicodedata.normalize(form, word), "ur")
        assert all(mark.off <= NEAR for mark in marks), marks
        assert "\N{ARABIC HAMZA ABOVE}" in {mark.char for mark in marks}


@pytest.mark.parametrize("face", FACES)
def test_an_okina_is_as_wide_as_the_mark_it_looks_like(face: str) -> None:
    own = FONTS.face(face)
    for letter, mark in (("ʻ", "‘"), ("ʼ", "’")):
        one, other = measured(f"a{letter}a", face), measured(f"a{mark}a", face)
        assert one.widest == pytest.approx(other.widest, abs=0.12 * own.scale)
        assert one.words[0].parts[0].shape.text == f"a{letter}a"  # and it is read as it was written


def test_the_words_of_a_name_are_in_one_face() -> None:
    for name in ("Gbénga Ọ̀ṣọ́", "Tân Ko͘", "Anna Мария́", "Jallo Ɗewel", "Naa Dɛ̃ɛ̃ Smith"):
        words = value(name, "recipient")
        found = setter_for(FONTS, "lora", "en", 0.0).measure(words.text, extents=words.extents)
        assert len(keys(found)) == 1, name
    # A name in two scripts is in two faces, and the words round it are in their own.
    both = value("Ọ̀ṣọ́ ליאת", "recipient")
    assert len(keys(setter_for(FONTS, "lora", "en", 0.0).measure(*both[:1], extents=both[1]))) == 2


def test_a_language_whose_letters_a_face_lacks_is_in_another_face_throughout() -> None:
    assert keys(measured("Cảm ơn cô Lan", "caveat", "vi")) == {"hand-more"}
    assert keys(measured("Thank you Lan", "caveat", "en")) == {"caveat"}
    assert keys(measured("Cảm ơn cô Lan", "garamond", "vi")) == {"garamond"}


JOINED = ["بࣇا", "سلمى", "ئەڤین", "عائشہ", "ڈاکٹر", "مُحَمَّد", "گلزار", "قۇتلۇق", "ښاغلی", "ھێمن"]


@pytest.mark.parametrize("word", JOINED)
def test_letters_join_where_the_word_is_cut(word: str) -> None:
    """Each letter of the parts has the form that it has between its neighbours, never its own."""
    whole = measured(word, "mulish", "ar")
    cut = measured(word, "mulish", "ar", em=0.01)
    assert len(cut.words) > 1 and "".join(one.text for one in cut.words) == word
    alone = sum(measured(one.text, "mulish", "ar").widest for one in cut.words)
    joined = sum(one.width for one in cut.words)
    assert abs(joined - whole.widest) < abs(alone - whole.widest) + 1e-6
    for before, after in zip(cut.words, cut.words[1:], strict=False):
        if before.text[-1] in "بسلمئڤنعشہکٹحگقتغھێی" and unicodedata.combining(after.text[0]) == 0:
            isolated = measured(before.text, "mulish", "ar").words[0].parts[0].shape.glyphs
            assert before.parts[0].shape.glyphs != isolated, (before.text, after.text)


def test_a_long_word_is_cut_only_where_lines_end() -> None:
    name = "عبدالرحمنالمستنصربالله" * 3
    found = measured(name, "garamond", "ar", em=6.0)
    assert len(found.words) <= 5 and all(word.width <= 6.0 + 1e-6 for word in found.words)
    latin = measured("Featherstonehaugh" * 3, em=6.0)
    assert 3 < len(latin.words) <= 6 and latin.widest <= 6.0 + 1e-6


def test_a_prefix_joins_the_value_behind_it() -> None:
    words = value("سلمى", "recipient")
    extents = (words.extents[0]._replace(start=1, end=5),)
    found = Setter(FONTS, "garamond", "ar").measure("لسلمى", extents=extents)
    assert [part.shape.text for word in found.words for part in word.parts] == ["لسلمى"]


@pytest.mark.parametrize(
    "language, face, found",
    [
        ("zh-Hant", "garamond", "taiwanese"), ("zh-TW", "garamond", "taiwanese"),
        ("zh-HK", "garamond", "taiwanese"), ("zh-Hant-HK", "garamond", "taiwanese"),
        ("zh-MO", "garamond", "taiwanese"), ("yue", "garamond", "taiwanese"),
        ("zh-Hans", "garamond", "chinese"), ("zh", "garamond", "chinese"),
        ("zh-Hans-HK", "garamond", "chinese"), ("yue-Hans", "garamond", "chinese"),
        ("ja", "garamond", "japanese"), ("ko", "garamond", "korean"), ("en", "garamond", "chinese"),
        ("zh-Hant", "mulish", "taiwanese-sans"), ("zh-Hans", "mulish", "chinese-sans"),
        ("ja", "mulish", "japanese-sans"), ("ko-KR", "mulish", "korean-sans"),
    ],
)  # fmt: skip
def test_han_characters_have_the_shapes_of_their_country(
    language: str, face: str, found: str
) -> None:
    assert keys(measured("骨直海", face, language)) == {found}


@pytest.mark.parametrize("key", [*FONTS.kin])
def test_kin_of_letters_and_of_other_scripts_have_their_size(key: str) -> None:
    own = FONTS.face(key)
    for name in FONTS.chain(key, "en")[1 : 1 + len(FONTS.kin[key])]:
        face = FONTS.face(name)
        if name.partition("@")[0].startswith(("arabic", "hebrew", "devanagari")):
            continue
        tall = x_height(face) * face.scale
        assert tall == pytest.approx(x_height(own) * own.scale, rel=0.1), name


def test_plain_text_asks_no_more_once_it_is_known() -> None:
    words = "Thank you for the night, and for coming back."
    setter = setter_for(FONTS, "garamond", "en", 0.0)
    first = setter.measure(words)
    assert setter.measure(words) is first
    assert all(word.parts[0].shape.face is setter.face for word in first.words)


def test_what_no_face_has_is_still_told() -> None:
    assert measured("𒀀𒁀").missing


@given(st.lists(st.integers(1, 4), min_size=1, max_size=8), st.data())
def test_pieces_that_follow_each_other_have_the_runs_of_their_slices(
    lengths: list[int], data: st.DataObject
) -> None:
    runs = tuple(FaceRun(length, str(number)) for number, length in enumerate(lengths))
    cuts = data.draw(st.sets(st.integers(1, sum(lengths)), min_size=1))
    ends = sorted({*cuts, sum(lengths)})
    starts = [0, *ends[:-1]]
    whole = [sliced(runs, start, end) for start, end in zip(starts, ends, strict=True)]
    assert list(in_pieces(runs, ends)) == whole


def test_a_name_in_han_characters_is_in_one_face_though_one_of_them_is_rare() -> None:
    name = "𠮷野家"
    found = setter_for(FONTS, "garamond", "en", 0.0).measure(
        f"Dear {name},", 0.0, False, (Extent(5, 8, "recipient"),)
    )
    assert not found.missing
    shapes = [part.shape for word in found.words for part in word.parts]
    assert len({shape.face.key for shape in shapes if set(shape.text) & set(name)}) == 1


@pytest.mark.parametrize(
    ("name", "face"),
    [
        ("歐陽骨", "taiwanese"),
        ("渡辺直美", "japanese"),
        ("山田さくら", "japanese"),
        ("欧阳骨", "chinese"),
        ("王骨", "chinese"),
    ],
)
def test_a_name_has_the_shapes_of_its_own_country_on_a_card_of_another_language(
    name: str, face: str
) -> None:
    found = measured(f"Dear {name}, thank you")
    shapes = [part.shape for word in found.words for part in word.parts]
    assert {shape.face.key for shape in shapes if set(shape.text) & set(name)} == {face}
    assert {shape.face.key for shape in shapes if "," in shape.text} == {"garamond"}

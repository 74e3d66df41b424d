"""Pairings of faces: that they open, go together, cover what is written, and read strictly."""

from __future__ import annotations

import struct
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import pytest
from sampling import sampled

from thankyou.base.assets import asset_root
from thankyou.base.errors import CardError
from thankyou.designs.model import ROLES as DESIGN_ROLES
from thankyou.typeset.face_table import STYLES
from thankyou.typeset.fonts import load_fonts, x_height
from thankyou.typeset.hbfont import hb_file
from thankyou.typeset.pairings import FALLBACKS, ROLES, PairedFace, Pairing, load_pairings
from thankyou.typeset.paragraph import Setter
from thankyou.typeset.segment import graphemes

FONTS = load_fonts(asset_root())
PAIRINGS = load_pairings(asset_root())
LANGUAGES = [
    "ar", "de", "en", "en-US", "es", "fr", "hi", "it", "ja", "ko", "nl", "pl", "pt-BR", "pt-PT",
    "ru", "tl", "tr", "uk", "vi", "zh-Hans", "zh-Hant",
]  # fmt: skip
PAIRED = {face.face for pairing in PAIRINGS.values() for face in pairing.faces.values()}
GREEK, HINDI, THAI, TAMIL = "ευχαριστώ", "धन्यवाद", "ขอบคุณ", "நன்றி"

each_pairing = pytest.mark.parametrize("pairing", PAIRINGS.values(), ids=PAIRINGS.keys())


@cache
def words_of(language: str) -> str:
    """All that the words of a language hold, and more (the names of its keys)."""
    files = sorted((asset_root() / "words" / language).glob("*.toml"))
    texts = (file.read_text(encoding="utf-8") for file in files)
    lines = (line for text in texts for line in text.split("\n") if "pattern = " not in line)
    return " ".join(" ".join(lines).split())


@cache
def clusters_of(language: str) -> frozenset[str]:
    text = words_of(language)
    ends = graphemes(text)
    return frozenset(text[a:b] for a, b in zip((0, *ends), ends, strict=False))


def _letters(text: str) -> bool:
    return any(c.isalpha() for c in text)


def keys_for(text: str, face: str, language: str = "en") -> set[str]:
    """The faces that the letters of a text are set in, without their sizes."""
    measured = Setter(FONTS, face, language).measure(text)
    assert measured.missing == ()
    return {
        part.shape.face.key.partition("@")[0]
        for word in measured.words
        for part in word.parts
        if _letters(part.shape.text)
    }


def styles_for(text: str, face: str, language: str = "en") -> set[str | None]:
    return {FONTS.infos[key].style for key in keys_for(text, face, language)}


def test_there_is_a_choice_and_its_roles_are_the_designs() -> None:
    assert 6 <= len(PAIRINGS) <= 8
    assert ROLES == DESIGN_ROLES
    assert [pairing.order for pairing in PAIRINGS.values()] == list(range(1, len(PAIRINGS) + 1))
    assert len({pairing.name for pairing in PAIRINGS.values()}) == len(PAIRINGS)
    assert sorted(path.name for path in (asset_root() / "words").iterdir()) == LANGUAGES


def test_classic_is_what_the_designs_have() -> None:
    assert PAIRINGS["classic"].faces == {
        "sentiment": PairedFace("cormorant-italic"),
        "tagline": PairedFace("garamond-medium"),
        "message": PairedFace("garamond"),
        "colophon": PairedFace("garamond-italic"),
    }


def test_paired_faces_exist() -> None:
    assert set(FONTS.infos) >= PAIRED


@pytest.mark.parametrize("key", FONTS.infos)
def test_each_face_opens_may_be_embedded_and_pins_every_axis(key: str) -> None:
    face = FONTS.face(key)
    file = hb_file(face.path, face.index)
    # OS/2 fsType: 0 allows embedding without conditions.
    assert struct.unpack(">H", file.reference_table("OS/2").data[8:10]) == (0,)
    pinned = dict(face.variations)
    for axis in file.axis_infos:
        if axis.tag in pinned:
            assert axis.min_value <= pinned[axis.tag] <= axis.max_value
        else:  # left at the default, which must then be the regular one
            assert axis.default_value == {"wght": 400, "wdth": 100}[axis.tag]
    assert set(pinned) <= {axis.tag for axis in file.axis_infos}


@pytest.mark.parametrize(
    "package", sorted({info.package for info in FONTS.infos.values() if info.package})
)
def test_each_package_says_that_it_is_under_the_open_font_license(package: str) -> None:
    held = distribution(package.replace("_", "-"))
    licences = [file for file in held.files or () if "licen" in str(file).lower()]
    texts = [Path(str(file.locate())).read_text(encoding="utf-8") for file in licences]
    assert any("sil open font license" in text.lower() for text in texts)


@pytest.mark.parametrize("language", LANGUAGES)
@each_pairing
def test_nothing_that_our_words_hold_is_missing(pairing: Pairing, language: str) -> None:
    for paired in pairing.faces.values():
        for cluster in clusters_of(language):
            assert FONTS.pick(cluster, paired.face, language) is not None, (cluster, paired)


@pytest.mark.parametrize(
    ("pairing", "language"),
    sampled(((pairing, tag) for tag in LANGUAGES for pairing in PAIRINGS.values()), every=43),
)
def test_no_word_of_ours_is_set_in_two_faces(pairing: Pairing, language: str) -> None:
    for paired in pairing.faces.values():
        setter = Setter(FONTS, paired.face, language)
        seen = 0
        for word in setter.measure(words_of(language)).words:
            if word.text.strip(" .,:;!?\"'=“”").isalpha():  # no placeholder beside the letters
                faces = {part.shape.face.key for part in word.parts if _letters(part.shape.text)}
                assert len(faces) <= 1, (word.text, faces)
                seen += 1
        assert seen > 500


def test_a_word_in_two_faces_would_be_seen() -> None:
    # Letters of two scripts that no face has together.
    assert len(keys_for("Nguyễnשלום王", "caveat")) == 3


@each_pairing
def test_small_letters_look_as_tall_as_the_designs(pairing: Pairing) -> None:
    for role, like in (
        ("sentiment", "cormorant-italic"),
        ("message", "garamond"),
        ("colophon", "garamond-italic"),
    ):
        paired = pairing.faces[role]
        height = x_height(FONTS.face(paired.face)) * paired.scale
        assert height == pytest.approx(x_height(FONTS.face(like)), rel=0.06), role


@each_pairing
def test_lines_stand_about_as_far_apart_as_the_designs(pairing: Pairing) -> None:
    for role in ("sentiment", "message"):
        paired = pairing.faces[role]
        assert 0.93 <= paired.scale * (paired.leading or 1.0) <= 1.16, role


@each_pairing
def test_the_fallback_is_the_style_of_the_message(pairing: Pairing) -> None:
    assert pairing.fallback in FALLBACKS
    assert FONTS.infos[pairing.faces["message"].face].style == pairing.fallback


@pytest.mark.parametrize("key", sorted(PAIRED))
def test_other_scripts_come_in_the_style_of_the_face(key: str) -> None:
    style = FONTS.infos[key].style
    expected = {"serif": "serif", "script": "serif", "sans": "sans", "hand": "hand"}[str(style)]
    assert styles_for(HINDI, key, "hi") == {expected}
    plain = "sans" if style == "hand" else expected  # a hand face has only Devanagari beside it
    for text in (GREEK, THAI, "שלום", "شكرا", "谢谢", "ありがとう", "감사합니다"):
        assert styles_for(text, key) == {plain}, text
    # Of these there is no serif on PyPI: nothing clashes that could be helped.
    for text in (TAMIL, "ধন্যবাদ", "આભાર", "ਧੰਨਵਾਦ", "ధన్యవాదాలు"):
        assert styles_for(text, key) == {"sans"}, text


@pytest.mark.parametrize(
    ("face", "text", "found"),
    [
        ("cormorant-italic", GREEK, "garamond-italic"),
        ("lora-italic", GREEK, "garamond-italic"),
        ("playfair-italic", GREEK, "source-serif-italic"),
        ("great-vibes", GREEK, "garamond-italic"),
        ("great-vibes", "Дякую", "great-vibes"),
        ("fraunces", "Дякую", "lora"),
        ("lora", GREEK, "garamond"),
        ("josefin", "Дякую", "mulish-light"),
        ("atkinson", "Дякую", "latin-more"),
        ("atkinson-italic", "Дякую", "latin-more-italic"),
        ("nunito", GREEK, "latin-more"),
        ("caveat", "Дякую", "caveat"),
        ("caveat", HINDI, "devanagari-hand"),
    ],
)
def test_words_that_a_face_lacks_go_whole_to_one_of_its_kind(
    face: str, text: str, found: str
) -> None:
    assert keys_for(text, face) == {found}


@pytest.mark.parametrize("face", ["lora", "nunito", "atkinson", "josefin", "cormorant-italic"])
def test_what_stands_in_is_as_tall_as_what_it_stands_beside(face: str) -> None:
    own = FONTS.face(face)
    beside = FONTS.pick("ω", face, "en")
    assert beside is not None and beside is not own
    height = x_height(FONTS.face(beside.key)) * beside.scale
    assert height == pytest.approx(x_height(own) * own.scale, rel=0.1)


def test_faces_beside_the_designs_own_keep_their_plain_size() -> None:
    for key in ("garamond", "garamond-italic", "garamond-medium", "cormorant", "cormorant-italic"):
        assert not any("@" in name for name in FONTS.chain(key, "en"))


def test_a_sized_face_is_one_and_the_same_and_finds_itself() -> None:
    sized = FONTS.pick("ω", "lora", "en")
    assert sized is not None and "@" in sized.key
    assert FONTS.face(sized.key) is sized
    assert FONTS.pick("ω", sized.key, "en") is sized
    assert all(name.count("@") <= 1 for name in FONTS.chain(sized.key, "en"))
    assert FONTS.chain(sized.key, "en").count(sized.key) == 1


def test_pictures_keep_their_size() -> None:
    for key in PAIRED:
        assert keys_for("Thank you", key) == {key}
        picture = FONTS.pick("❤️", key, "en")
        assert picture is FONTS.face("emoji")


def test_fallback_names_faces_that_there_are() -> None:
    named = {*FONTS.order, *FONTS.kin} | {
        name for names in (*FONTS.kin.values(), *FONTS.han.values()) for name in names
    }
    assert named - {"HAN"} <= set(FONTS.infos)
    assert {info.style for info in FONTS.infos.values()} <= {*STYLES, None}


def test_an_unknown_sized_face_is_refused_by_its_name() -> None:
    with pytest.raises(CardError) as caught:
        FONTS.face("nothing@120")
    assert (caught.value.code, caught.value.values) == ("unknown-font", {"name": "nothing"})


def test_a_style_that_does_not_exist_is_refused_with_its_line(tmp_path: Path) -> None:
    text = (asset_root() / "fonts.toml").read_text(encoding="utf-8")
    (tmp_path / "fonts.toml").write_text(
        text.replace('style = "hand"', 'style = "slab"'), encoding="utf-8"
    )
    with pytest.raises(CardError) as caught:
        load_fonts(tmp_path)
    assert caught.value.code == "asset-invalid"
    assert caught.value.values["what"] == (
        "“style” is one of serif, sans, script, hand (in faces[25])"
    )
    assert caught.value.values["line"] == 200


GOOD = """
[[pairings]]
id = "plain"
name = "Plain"
note = "One face"
fallback = "sans"
sentiment = { face = "a", scale = 1.2, leading = 0.9, tracking = 0, uppercase = false }
tagline = { face = "a" }
message = { face = "a" }
colophon = { face = "a" }
"""


def read(folder: Path, text: str) -> dict[str, Pairing]:
    (folder / "pairings.toml").write_text(text, encoding="utf-8")
    return load_pairings(folder)


def test_a_pairing_is_read(tmp_path: Path) -> None:
    plain = read(tmp_path, GOOD)["plain"]
    assert (plain.name, plain.note, plain.order, plain.fallback) == ("Plain", "One face", 1, "sans")
    assert plain.faces["sentiment"] == PairedFace("a", 1.2, 0.9, 0.0, False)
    assert plain.faces["message"] == PairedFace("a", 1.0, None, None, None)


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        (GOOD, "", 1, "“pairings” is missing"),
        (GOOD, "pairings = []", 1, "there are no pairings"),
        (GOOD, "pairings = 3", 1, "“pairings” must be written [[pairings]]"),
        (GOOD, "pairings = [3]", 1, "a table is expected here (in pairings[1])"),
        (GOOD, GOOD + GOOD, 13, "the id “plain” is used twice (in pairings[2])"),
        ("[[pairings]]", "more = 1\n[[pairings]]", 2, "“more” is not known here"),
        ('note = "One face"', "", 2, "“note” is missing (in pairings[1])"),
        ('name = "Plain"', 'name = " "', 4, "“name” is empty (in pairings[1])"),
        ('"sans"', '"slab"', 6, "“fallback” is one of serif, sans, hand (in pairings[1])"),
        ('message = { face = "a" }', "", 2, "“message” is missing (in pairings[1])"),
        ("message", "massage", 9, "“massage” is not known here (in pairings[1])"),
        ("tracking", "trakking", 7, "“trakking” is not known here (in pairings[1].sentiment)"),
        ("= 1.2", "= 3", 7, "“scale” must be a number from 0.5 to 2 (in pairings[1].sentiment)"),
        ("= 1.2", "= nan", 7, "“scale” must be a number from 0.5 to 2 (in pairings[1].sentiment)"),
        (
            "= 0.9", "= true", 7,
            "“leading” must be a number from 0.5 to 2 (in pairings[1].sentiment)",
        ),
        (
            "= 0,", '= "0",', 7,
            "“tracking” must be a number from -0.1 to 0.5 (in pairings[1].sentiment)",
        ),
        ("= false", "= 0", 7, "“uppercase” must be true or false (in pairings[1].sentiment)"),
        ('{ face = "a" }', "{ face = 1 }", 8, "“face” must be text (in pairings[1].tagline)"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_reported_with_its_line(
    old: str, new: str, line: int, what: str, tmp_path: Path
) -> None:
    assert old in GOOD
    with pytest.raises(CardError) as caught:
        read(tmp_path, GOOD.replace(old, new))
    assert caught.value.code == "asset-invalid"
    assert caught.value.values == {"file": "pairings.toml", "line": line, "what": what}


def test_no_file_and_no_toml_are_reported(tmp_path: Path) -> None:
    with pytest.raises(CardError, match="asset-invalid"):
        load_pairings(tmp_path)
    with pytest.raises(CardError, match="asset-invalid"):
        read(tmp_path, "[[pairings")
    (tmp_path / "pairings.toml").write_bytes(b"\xff")
    with pytest.raises(CardError, match="asset-invalid"):
        load_pairings(tmp_path)

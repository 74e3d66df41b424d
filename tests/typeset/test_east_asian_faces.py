"""The collections of Chinese, Japanese and Korean faces that tools/east_asian_faces.py makes."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import uharfbuzz as hb

from thankyou.base.assets import asset_root
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.hbfont import hb_font
from thankyou.typeset.paragraph import setter_for

FONTS = load_fonts(asset_root())
FACES = {
    "japanese": ("Noto Serif JP", 16_726), "korean": ("Noto Serif KR", 23_124),
    "chinese": ("Noto Serif SC", 30_928), "taiwanese": ("Noto Serif TC", 20_748),
    "japanese-sans": ("Noto Sans JP", 16_732), "korean-sans": ("Noto Sans KR", 23_174),
    "chinese-sans": ("Noto Sans SC", 30_890), "taiwanese-sans": ("Noto Sans TC", 20_745),
}  # fmt: skip
"""What each says that it is called, and the characters that Adobe's face has (2.003, 2.004)."""


@pytest.mark.parametrize("key", FACES)
def test_each_row_has_its_own_face_with_all_of_its_characters(key: str) -> None:
    face = FONTS.face(key)
    opened = hb_font(face).face
    name, characters = FACES[key]
    assert opened.get_name(hb.OTNameIdPredefined.FONT_FAMILY) == name == FONTS.infos[key].name
    assert len(list(opened.unicodes)) == characters
    assert face.is_cff


def table_places(path: Path, tag: bytes) -> list[tuple[int, int]]:
    """Offset and length of a table in each face of a collection."""
    data = path.read_bytes()
    (count,) = struct.unpack_from(">I", data, 8)
    found = []
    for start in struct.unpack_from(f">{count}I", data, 12):
        (tables,) = struct.unpack_from(">H", data, start + 4)
        rows = (struct.unpack_from(">4sIII", data, start + 12 + 16 * i) for i in range(tables))
        found += [(row[2], row[3]) for row in rows if row[0] == tag]
    return found


@pytest.mark.parametrize("style, least", [("Serif", 63_489), ("Sans", 64_093)])
def test_the_four_faces_of_a_style_share_their_outlines(style: str, least: int) -> None:
    path = asset_root() / f"fonts/Noto{style}CJK-Regular.ttc"
    places = table_places(path, b"CFF ")
    assert len(places) == 4 and len(set(places)) == 1
    assert len(set(table_places(path, b"hmtx"))) == 1
    assert len(set(table_places(path, b"cmap"))) == 4
    assert all(hb.Face(hb.Blob.from_file_path(path), at).glyph_count == least for at in range(4))


def glyphs(text: str, language: str) -> list[tuple[str, int]]:
    measured = setter_for(FONTS, "garamond", language, 0.0).measure(text)
    parts = [part for word in measured.words for part in word.parts]
    return [(part.shape.face.key.partition("@")[0], glyph)
            for part in parts for glyph in part.shape.glyphs]  # fmt: skip


@pytest.mark.parametrize("char", ["骨", "直", "今", "写", "角"])
def test_a_character_looks_as_its_country_writes_it(char: str) -> None:
    japan, china = glyphs(char, "ja"), glyphs(char, "zh")
    assert japan[0][0] == "japanese" and china[0][0] == "chinese"
    assert japan[0][1] != china[0][1]


@pytest.mark.parametrize("char", ["一", "人", "生"])
def test_a_character_that_all_write_alike_is_one_glyph(char: str) -> None:
    assert len({glyphs(char, tag)[0][1] for tag in ("ja", "zh", "zh-Hant", "ko")}) == 1


def test_marks_of_kana_and_jamo_are_composed_as_before() -> None:
    assert len(glyphs("か\u3099", "ja")) == 1  # が of two characters
    assert len(glyphs("\u1112\u1161\u11ab", "ko")) == 1  # 한 of three

"""Faces in a bundle: what changes them where no card stands is gone, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
import uharfbuzz as hb

from thankyou.base.assets import asset_root
from thankyou.model.scene import Face
from thankyou.render.pdf.fonts import _subset
from thankyou.typeset.fonts import load_fonts

# One that stands at its default, one lighter than that, one on two axes, one with two weights,
# one whose regions begin between masters, one without axes.
KEYS = ("hebrew", "jost", "thai-serif", "devanagari-serif-bold", "source-serif-medium",
        "nunito-medium", "tamil", "dm-serif")  # fmt: skip


def font_of(data: bytes, variations: dict[str, float]) -> hb.Font:
    font = hb.Font(hb.Face(hb.Blob(data)))
    if variations:
        font.set_variations(variations)
    return font


def measures(font: hb.Font) -> list[object]:
    glyphs = range(font.face.glyph_count)
    return [(font.get_glyph_h_advance(one), font.get_glyph_extents(one)) for one in glyphs]


@pytest.mark.parametrize("key", KEYS)
def test_a_face_of_a_bundle_is_measured_and_embedded_as_the_one_here(key: str) -> None:
    from delivery.plain_faces import bundled_face

    face: Face = load_fonts(asset_root()).face(key)
    path = Path(face.path)
    data, bundled = path.read_bytes(), bundled_face(path)
    assert len(bundled) < len(data)
    old, new = (font_of(one, dict(face.variations)) for one in (data, bundled))
    assert measures(new) == measures(old)
    glyphs = set(range(1, new.face.glyph_count, 3))
    assert _subset(face, new, glyphs)[0] == _subset(face, old, glyphs)[0]


def test_what_counts_nowhere_is_gone_and_what_counts_somewhere_is_there() -> None:
    from delivery.live_variations import live_face

    face: Face = load_fonts(asset_root()).face("jost")
    data = Path(face.path).read_bytes()
    light = live_face(data, [{"wght": 300}])
    at = {wght: measures(font_of(data, {"wght": wght})) for wght in (100, 300, 400, 700)}
    assert at[300] != at[400] != at[700]
    assert measures(font_of(light, {"wght": 100})) == at[100]
    boxes = [box for _, box in measures(font_of(light, {"wght": 700}))]  # type: ignore[misc]
    assert boxes == [box for _, box in at[400]]  # type: ignore[misc]
    both = live_face(data, [{"wght": 300}, {"wght": 500}])
    assert measures(font_of(both, {"wght": 700})) == at[700]


def test_a_face_that_stands_still_offers_no_weights() -> None:
    from delivery.live_variations import live_face

    path = Path(load_fonts(asset_root()).face("tamil").path)
    still, bold = (hb.Face(hb.Blob(live_face(path.read_bytes(), [place])))
                   for place in ({}, {"wght": 700}))  # fmt: skip
    assert [axis.tag for axis in still.axis_infos] == ["wght"] and not still.named_instances
    assert bold.named_instances


def test_a_face_that_nobody_names_stays_whole() -> None:
    from delivery.live_variations import live_face

    data = Path(load_fonts(asset_root()).face("jost").path).read_bytes()
    assert live_face(data, []) == data


def test_a_font_file_has_right_sums() -> None:
    from delivery.font_file import font_file, table_sum

    tables = {"head": bytes(54), "abcd": b"12345", "zzzz": b"\xff" * 7}
    data = font_file(b"\0\1\0\0", tables)
    assert table_sum(data) == 0xB1B0AFBA  # OpenType 1.9, table head, checksumAdjustment
    face = hb.Face(hb.Blob(data))
    assert face.table_tags == sorted(tables)
    assert bytes(face.reference_table("abcd").data) == b"12345"

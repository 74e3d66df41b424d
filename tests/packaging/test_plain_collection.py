"""Faces that share their outlines still do when these are written out, and nothing else changes."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
import uharfbuzz as hb

from thankyou.base.assets import asset_root
from thankyou.render.pdf.fonts import _subset
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.hbfont import hb_font


def collection() -> bytes:
    """Two fonts of 1,500 characters, with all their tables in common but the names' one."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(range(0x4E00, 0x5400))
    face = hb_font(load_fonts(asset_root()).face("japanese-sans")).face
    small = hb.SubsetPlan(face, wanted).execute()
    tables = {tag: bytes(small.reference_table(tag).data) for tag in small.table_tags}
    at = 20 + 2 * (12 + 16 * len(tables))
    rows, bodies = [], b""
    for tag, table in [*tables.items(), ("name", tables["name"])]:
        row = tag.encode() + struct.pack(">III", 7, at + len(bodies), len(table))
        rows.append(row)
        bodies += table + bytes(-len(table) % 4)
    first, second = rows[:-1], [rows[-1] if row[:4] == b"name" else row for row in rows[:-1]]
    heads = [b"OTTO" + struct.pack(">HHHH", len(tables), 0, 0, 0) + b"".join(one)
             for one in (first, second)]  # fmt: skip
    begins = struct.pack(">III", 2, 20, 20 + len(heads[0]))
    return b"ttcf\0\1\0\0" + begins + b"".join(heads) + bodies


def test_written_out_faces_are_the_same_and_share_their_outlines() -> None:
    from delivery.plain_collection import written_out

    old = collection()
    new = written_out(old)
    assert len(old) < len(new) < 1.6 * len(old)  # one table of outlines for both
    face = load_fonts(asset_root()).face("japanese-sans")
    for index in (0, 1):
        fonts = [hb.Font(hb.Face(hb.Blob(data), index)) for data in (old, new)]
        count = fonts[0].face.glyph_count
        assert count == fonts[1].face.glyph_count > 90
        boxes = [[font.get_glyph_extents(one) for one in range(count)] for font in fonts]
        assert boxes[0] == boxes[1]
        programs = [_subset(face, font, set(range(1, count, 2)))[0] for font in fonts]
        assert programs[0] == programs[1]
        tables = [{tag: bytes(font.face.reference_table(tag).data) for tag in
                   font.face.table_tags if tag != "CFF "} for font in fonts]  # fmt: skip
        assert tables[0] == tables[1]


def test_what_shares_nothing_is_refused() -> None:
    from delivery.plain_collection import written_out

    face = Path(load_fonts(asset_root()).face("tamil").path)
    with pytest.raises(ValueError, match="no font collection"):
        written_out(face.read_bytes())

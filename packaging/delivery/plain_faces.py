"""A face without its hints, which are for screens of few dots, a fifth of a face of CFF outlines;
and with each outline written out, without subroutines.

In: the bytes of a font file. Out: those of the same face: the same glyphs under the same numbers,
the same outlines, measures and layout. The program draws and embeds outlines without hints and
subroutines in any case, so nothing that it makes changes (packaging/try_bundle.py compares the
bytes). Written out, a face is an eighth larger, and all of them pack to two thirds: those for
Chinese, Japanese and Korean have most of their outlines in common.
"""

from __future__ import annotations

from pathlib import Path

import uharfbuzz as hb


def make_plain(folder: Path) -> None:
    """Every face of CFF outlines in a folder, in place."""
    for face in sorted(folder.rglob("*.otf")):
        if not face.is_symlink():
            face.write_bytes(plain_face(face.read_bytes()))


def plain_face(data: bytes) -> bytes:
    """The face anew, by HarfBuzz' subsetter, which is told to keep everything else."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.DESUBROUTINIZE
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.GLYPH_NAMES
        | hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.PASSTHROUGH_UNRECOGNIZED
    )
    return bytes(hb.SubsetPlan(hb.Face(hb.Blob(data)), wanted).execute().blob.data)

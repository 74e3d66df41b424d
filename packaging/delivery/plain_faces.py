"""A face without its hints, which are for screens of few dots, and names of glyphs; its CFF
outlines, if it has such, written out without subroutines; and without what would change it only
where no card ever stands on its axes (live_variations.py).

In: the bytes of a font file. Out: those of the same face: the same glyphs under the same numbers,
the same outlines, measures and layout. The program draws and embeds outlines without hints and
subroutines in any case, so nothing that it makes changes (packaging/try_bundle.py compares the
bytes). Collections are left as they are here; they have no hints, and plain_collection.py writes
their outlines out where that packs smaller.
"""

from __future__ import annotations

from pathlib import Path

import uharfbuzz as hb

from delivery.live_variations import live_face
from delivery.project import places_of_faces


def make_plain(folder: Path) -> None:
    """Every face in a folder, in place: all that are no collections are TrueType."""
    for face in sorted(folder.rglob("*.ttf")):
        if not face.is_symlink():
            face.write_bytes(bundled_face(face))


def bundled_face(face: Path) -> bytes:
    """What a bundle has of a face's file, which lies in a folder named as its package is."""
    return plain_face(live_face(face.read_bytes(), _places(face)))


def _places(face: Path) -> list[dict[str, float]]:
    """Where a file of a bundle is used; nowhere that is known of one that fonts.toml does not name,
    which then stays whole."""
    path = face.as_posix()
    for (package, file), places in places_of_faces().items():
        if path.endswith(f"/{package or 'fonts'}/{file}"):
            return places
    return []


def plain_face(data: bytes) -> bytes:
    """The face anew, by HarfBuzz' subsetter, which is told to keep everything else."""
    wanted = hb.SubsetInput()
    wanted.keep_everything()
    wanted.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.DESUBROUTINIZE
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.PASSTHROUGH_UNRECOGNIZED
    )
    return bytes(hb.SubsetPlan(hb.Face(hb.Blob(data)), wanted).execute().blob.data)

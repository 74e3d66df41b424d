"""HarfBuzz fonts for faces: opened once, shared by shaping, the preview and the PDF.

In: a Face. Out: the uharfbuzz Face and Font that draw and measure it. The file is memory-mapped
by HarfBuzz, so a font of 12 MB costs what is touched of it.
"""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb

from thankyou.base.errors import CardError
from thankyou.model.scene import Face


def hb_version() -> str:
    """HarfBuzz's own version."""
    return str(hb.version_string())


@lru_cache(maxsize=256)
def hb_file(path: str, index: int) -> hb.Face:
    """The font file at `path`. Raises CardError("font-unreadable")."""
    try:
        face = hb.Face(hb.Blob.from_file_path(path), index)
    except Exception as error:
        raise CardError("font-unreadable", path=path) from error
    if face.upem <= 0 or face.glyph_count == 0:
        raise CardError("font-unreadable", path=path)
    return face


@lru_cache(maxsize=256)
def hb_instance(path: str, index: int, variations: tuple[tuple[str, float], ...]) -> hb.Font:
    """A font file with its axes pinned, at a scale of one unit per font unit."""
    font = hb.Font(hb_file(path, index))
    if variations:
        font.set_variations(dict(variations))
    return font


@lru_cache(maxsize=2048)
def hb_font(face: Face) -> hb.Font:
    """The HarfBuzz font that shapes and draws `face`."""
    return hb_instance(face.path, face.index, face.variations)

"""A font in memory of one path, for HarfBuzz' rasteriser, which draws only glyphs (0.01 ms).

In: path segments and by how much their numbers are multiplied to become whole. Out: a font whose
glyphs from 1 on are, together, the path. CFF: Adobe Technical Notes 5176 (the file) and 5177 (the
charstrings).
"""

from __future__ import annotations

import struct

import uharfbuzz as hb

from thankyou.model.scene import Segments

# HarfBuzz limits the numbers and operators in a charstring, so a long path is cut into several
# glyphs. Each is closed by a straight line, and the next begins at the same two points: the
# lines run in opposite senses and cancel out.
_LONGEST = 1000
_LINE = struct.Struct(">BiBiB")
_CURVE = struct.Struct(">BiBiBiBiBiBiB")
_FIXED, _MOVE_TO, _LINE_TO, _CURVE_TO, _END = 255, 21, 5, 8, b"\x0e"


def charstrings(segments: Segments, steps: float) -> list[bytes]:
    """The glyphs of a path."""
    glyphs: list[bytes] = []
    parts: list[bytes] = []
    start_x = start_y = 0  # of the contour
    px = py = 0  # the font's pen; it stays where it is when a contour is closed
    closed = False
    for segment in segments:
        if segment[0] == "Z":
            closed = True
            continue
        if len(parts) >= _LONGEST:
            glyphs.append(b"".join(parts) + _END)
            parts = [_LINE.pack(_FIXED, start_x, _FIXED, start_y, _MOVE_TO)]
            parts.append(_LINE.pack(_FIXED, px - start_x, _FIXED, py - start_y, _LINE_TO))
        if segment[0] == "M":
            x, y = start_x, start_y = int(segment[1] * steps), int(segment[2] * steps)
            parts.append(_LINE.pack(_FIXED, x - px, _FIXED, y - py, _MOVE_TO))
            px, py, closed = x, y, False
            continue
        if closed:  # after Z a path goes on from where the contour began
            parts.append(_LINE.pack(_FIXED, start_x - px, _FIXED, start_y - py, _MOVE_TO))
            px, py, closed = start_x, start_y, False
        if segment[0] == "C":
            x1, y1 = int(segment[1] * steps), int(segment[2] * steps)
            x2, y2 = int(segment[3] * steps), int(segment[4] * steps)
            x, y = int(segment[5] * steps), int(segment[6] * steps)
            parts.append(
                _CURVE.pack(
                    *(_FIXED, x1 - px, _FIXED, y1 - py, _FIXED, x2 - x1),
                    *(_FIXED, y2 - y1, _FIXED, x - x2, _FIXED, y - y2, _CURVE_TO),
                )
            )
        else:
            x, y = int(segment[1] * steps), int(segment[2] * steps)
            parts.append(_LINE.pack(_FIXED, x - px, _FIXED, y - py, _LINE_TO))
        px, py = x, y
    glyphs.append(b"".join(parts) + _END)
    return glyphs


def _index(items: list[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    offsets, end = [1], 1
    for item in items:
        end += len(item)
        offsets.append(end)
    return struct.pack(f">HB{len(offsets)}I", len(items), 4, *offsets) + b"".join(items)


_HEAD = b"\1\0\4\4" + _index([b"A"])
_AFTER_TOP = _index([]) + _index([])  # strings, global subroutines
_PRIVATE = b"\x8b\x14"  # a default width of 0


def _top(charstrings_at: int, private_at: int) -> bytes:
    # 5-byte integers, so that the dictionary's length does not depend on the offsets.
    return _index(
        [
            struct.pack(">Bi", 29, charstrings_at)
            + b"\x11"
            + struct.pack(">BiBi", 29, len(_PRIVATE), 29, private_at)
            + b"\x12"
        ]
    )


_FIRST_CHARSTRING = len(_HEAD) + len(_top(0, 0)) + len(_AFTER_TOP)


def font_of(glyphs: list[bytes]) -> hb.Font:
    """The font of these charstrings, numbered from 1."""
    charstrings = _index([_END, *glyphs])
    private_at = _FIRST_CHARSTRING + len(charstrings)
    cff = _HEAD + _top(_FIRST_CHARSTRING, private_at) + _AFTER_TOP + charstrings + _PRIVATE
    sfnt = (
        struct.pack(">4sHHHH", b"OTTO", 2, 32, 1, 0)
        + struct.pack(">4sIII", b"CFF ", 0, 52, len(cff))
        + struct.pack(">4sIII", b"maxp", 0, 44, 6)
        + struct.pack(">IHH", 0x5000, len(glyphs) + 1, 0)
        + cff
    )
    font = hb.Font(hb.Face(sfnt))
    font.scale = (1000, 1000)  # without a head table an em is 1000 units
    return font

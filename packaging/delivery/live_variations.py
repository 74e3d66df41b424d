"""A variable face with what changes it only where no card ever stands on its axes taken out.

In: the bytes of a font file and the places on its axes at which it is used (assets/fonts.toml pins
them). Out: a face that is the same at those places, to the last unit: the same axes, and of the
changes of outlines (gvar) those that count at one of the places at least. A face that is only used
as it stands has none left. Nothing is rounded or computed anew, so nothing that the program makes
changes (packaging/try_bundle.py compares the bytes).

The format: OpenType 1.9, gvar and “Font Variations Common Table Formats”.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import uharfbuzz as hb

from delivery.font_file import font_file

Place = tuple[int, ...]
"""Where on the axes, in their order, as the font counts: -16384 to 16384 (2.14 bits)."""

_SHARED_POINTS, _COUNT = 0x8000, 0x0FFF
_OWN_PEAK, _INTERMEDIATE, _OWN_POINTS, _INDEX = 0x8000, 0x4000, 0x2000, 0x0FFF
_DEAD_TABLES = ("HVAR", "VVAR", "MVAR", "cvar")
"""What else changes along the axes; of a face that stands at its default only, nothing of it."""


@dataclass(frozen=True)
class _Change:
    """One of a glyph's changes: its row in the header, where on the axes it counts, its data."""

    row: bytes
    region: tuple[Place, Place, Place]
    data: bytes
    own_points: bool


def live_face(data: bytes, places: Sequence[dict[str, float]]) -> bytes:
    """The face without the changes that count at none of `places` (axis: value; an axis that is
    not named stands at its default). A face without gvar is given back as it is."""
    face = hb.Face(hb.Blob(data))
    if not places or "gvar" not in face.table_tags:
        return data
    normal = [_normal(face, place) for place in places]
    tables = {tag: bytes(face.reference_table(tag).data) for tag in face.table_tags}
    tables["gvar"] = live_changes(tables["gvar"], normal)
    if not any(map(any, normal)):
        tables = {tag: table for tag, table in tables.items() if tag not in _DEAD_TABLES}
        tables["fvar"] = _without_instances(tables["fvar"])
    return font_file(data[:4], tables)


def _without_instances(fvar: bytes) -> bytes:
    """The axes without names for places on them: nobody is to think that a bold one is there, and
    Qt thickens a regular one then, where the window shows it."""
    axes_at, count, size = struct.unpack_from(">4xH2xHH", fvar)
    return fvar[:12] + bytes(2) + fvar[14 : axes_at + count * size]


def _normal(face: hb.Face, place: dict[str, float]) -> Place:
    font = hb.Font(face)
    font.set_variations(place)
    coords = tuple(round(value * 16384) for value in font.get_var_coords_normalized())
    return coords or (0,) * len(face.axis_infos)


def live_changes(gvar: bytes, places: Sequence[Place]) -> bytes:
    """The table gvar with the changes that count at one of `places`."""
    axes, shared_count, shared_at, glyphs, flags, data_at = struct.unpack_from(">4xHHIHHI", gvar)
    form, unit = (">I", 1) if flags & 1 else (">H", 2)
    size = struct.calcsize(form)
    starts = [struct.unpack_from(form, gvar, 20 + size * i)[0] * unit for i in range(glyphs + 1)]
    peaks = [_tuple(gvar, shared_at + 2 * axes * i, axes) for i in range(shared_count)]
    body, ends = bytearray(), [0]
    for start, end in zip(starts, starts[1:], strict=False):
        body += _live_glyph(gvar[data_at + start : data_at + end], axes, peaks, places)
        body += b"\0" * (len(body) % 2)
        ends.append(len(body))
    short = ends[-1] < 1 << 17
    offsets = b"".join(
        struct.pack(">H", end // 2) if short else struct.pack(">I", end) for end in ends
    )
    shared = gvar[shared_at : shared_at + 2 * axes * shared_count]
    shared_from = 20 + len(offsets)
    head = struct.pack(
        ">4sHHIHHI", gvar[:4], axes, shared_count, shared_from, glyphs,
        flags & ~1 if short else flags | 1, shared_from + len(shared),
    )  # fmt: skip
    return head + offsets + shared + bytes(body)


def _tuple(data: bytes, at: int, axes: int) -> Place:
    return struct.unpack_from(f">{axes}h", data, at)


def _live_glyph(data: bytes, axes: int, peaks: Sequence[Place], places: Sequence[Place]) -> bytes:
    """A glyph's changes without those that count nowhere; nothing if none does."""
    if not data:
        return b""
    count, data_at = struct.unpack_from(">HH", data)
    points = b""
    body_at = data_at
    if count & _SHARED_POINTS:
        body_at = _after_points(data, data_at)
        points = data[data_at:body_at]
    changes = _changes(data, count & _COUNT, axes, peaks, body_at)
    kept = [one for one in changes if any(_counts(one.region, place) for place in places)]
    if not kept:
        return b""
    if all(one.own_points for one in kept):
        points = b""
    rows = b"".join(one.row for one in kept)
    number = len(kept) | (_SHARED_POINTS if points else 0)
    head = struct.pack(">HH", number, 4 + len(rows))
    return head + rows + points + b"".join(one.data for one in kept)


def _changes(
    data: bytes, count: int, axes: int, peaks: Sequence[Place], body: int
) -> list[_Change]:
    """The changes of a glyph, whose headers begin at 4 and whose data begin at `body`."""
    found = []
    at = 4
    for _ in range(count):
        begin = at
        size, index = struct.unpack_from(">HH", data, at)
        at += 4
        if index & _OWN_PEAK:
            peak = _tuple(data, at, axes)
            at += 2 * axes
        else:
            peak = peaks[index & _INDEX]
        start = tuple(min(value, 0) for value in peak)
        end = tuple(max(value, 0) for value in peak)
        if index & _INTERMEDIATE:
            start, end = _tuple(data, at, axes), _tuple(data, at + 2 * axes, axes)
            at += 4 * axes
        region = start, peak, end
        row, own = data[begin:at], bool(index & _OWN_POINTS)
        found.append(_Change(row, region, data[body : body + size], own))
        body += size
    return found


def _counts(region: tuple[Place, Place, Place], place: Place) -> bool:
    """Whether a change is felt at a place (“Algorithm for interpolation of instance values”). An
    axis that peaks at 0, or whose region is no region, is not asked."""
    for start, peak, end, value in zip(*region, place, strict=True):
        odd = start > peak or peak > end or (start < 0 < end)
        if peak == 0 or odd or value == peak:
            continue
        if value <= start or value >= end:
            return False
    return True


def _after_points(data: bytes, at: int) -> int:
    """Where packed point numbers end that begin at `at`."""
    count = data[at]
    at += 1
    if count & 0x80:
        count = (count & 0x7F) << 8 | data[at]
        at += 1
    while count > 0:
        run = (data[at] & 0x7F) + 1
        at += 1 + run * (2 if data[at] & 0x80 else 1)
        count -= run
    return at

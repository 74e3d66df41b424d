"""Reads the zip of a card by allow-list, and nothing else that a zip can be.

In: bytes, and the names that may stand in it, each with the most bytes it may have. Out: the
members, or BadContainerError. Whoever makes a zip can let its parts disagree, overlap, or unpack
to a million times their size; Python's zipfile follows all of that. Here the directory must say
of each byte of the file what it is (APPNOTE.TXT 4.3), nothing may be before, between or after, and
a member is unpacked no further than its declared size, which was held against the limit before.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from thankyou.base.quick_dataclass import dataclass

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_STORED, _DEFLATED = 0, 8
_SIZES_FOLLOW = 0x0008
"""The flag of a member whose sizes stand behind it, as programs write that cannot go back."""
_FLAGS = _SIZES_FOLLOW | 0x0006 | 0x0800
"""What a flag may say: sizes behind, how hard it was deflated, a name in UTF-8."""
_BEHIND = (12, 16)
"""The lengths of what may stand behind such a member."""


class BadContainerError(Exception):
    """The zip lacks a part, or is damaged; the text is the part's name, "" for the zip itself."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the directory, or a local header, says of a member."""

    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def read_zip(data: bytes, limits: Mapping[str, int], total: int) -> dict[str, bytes]:
    """The members of a zip, all of which must be among `limits`.

    Raises BadContainerError: another member, one that stands twice, encryption, any method but
    stored and deflated, a size beyond its limit, all beyond `total`, or bytes that belong to none.
    """
    entries = sorted(_directory(data, len(limits)), key=lambda entry: entry.offset)
    for number, entry in enumerate(entries):
        # First of all whether it may be there at all.
        if entry.name not in limits or entry.name in {one.name for one in entries[:number]}:
            raise BadContainerError(entry.name[:100])
        if entry.size > limits[entry.name]:
            raise BadContainerError(entry.name)
    if sum(entry.size for entry in entries) > total:
        raise BadContainerError("")
    found: dict[str, bytes] = {}
    at = 0
    ends = [*(entry.offset for entry in entries[1:]), _start_of_directory(data)]
    for entry, end in zip(entries, ends, strict=True):
        if entry.offset != at:
            raise BadContainerError(entry.name)
        start = _content(data, entry)
        behind = end - (start + entry.packed)
        if behind and not (entry.flags & _SIZES_FOLLOW and behind in _BEHIND):
            raise BadContainerError(entry.name)
        found[entry.name] = _unpacked(data[start : start + entry.packed], entry)
        at = end
    return found


def rescued(data: bytes, limits: Mapping[str, int]) -> dict[str, tuple[bytes, bool]]:
    """Whatever can still be read of the members of a damaged zip, and whether it is whole.

    The directory is not asked: in a file that was cut short it is what is missing.
    """
    found: dict[str, tuple[bytes, bool]] = {}
    at = data.find(b"PK\x03\x04")
    while at >= 0:
        entry, after = _local(data, at), at + 4
        if (
            entry is not None
            and entry.name in limits
            and not found.get(entry.name, (b"", False))[1]
        ):
            start = _after_header(data, at)
            limit = limits[entry.name]
            try:
                if entry.size > limit:
                    raise BadContainerError(entry.name)
                found[entry.name] = _unpacked(data[start : start + entry.packed], entry), True
                after = start + entry.packed
            except BadContainerError:
                torn = _as_far_as_it_goes(data, start, entry, limit)
                found[entry.name] = (
                    max(torn, found.get(entry.name, (b"", False))[0], key=len),
                    False,
                )
        at = data.find(b"PK\x03\x04", after)
    return found


def _as_far_as_it_goes(data: bytes, start: int, entry: _Entry, limit: int) -> bytes:
    if entry.method == _STORED:
        return data[start : start + min(entry.size, limit)]
    unpacker, content, at = zlib.decompressobj(-zlib.MAX_WBITS), b"", start
    try:
        # In small pieces: what came before the damage is kept.
        while at < len(data) and len(content) < limit and not unpacker.eof:
            content += unpacker.decompress(data[at : at + 64], limit - len(content))
            at += 64
    except zlib.error:
        return content
    return content


def _start_of_directory(data: bytes) -> int:
    return _end(data)[5]


def _end(data: bytes) -> tuple[int, ...]:
    """The record at the very end; nothing, not even a comment, may come after it."""
    if len(data) < _END.size:
        raise BadContainerError("")
    mark, *numbers = _END.unpack_from(data, len(data) - _END.size)
    if mark != b"PK\x05\x06":
        raise BadContainerError("")
    return tuple(numbers)


def _directory(data: bytes, most: int) -> list[_Entry]:
    disk, first_disk, here, count, size, start, comment = _end(data)
    at, end = start, len(data) - _END.size
    # Of a zip64 some of these are 0xFFFF..., and no such file is so small.
    if disk or first_disk or comment or here != count or not 0 < count <= most:
        raise BadContainerError("")
    if start + size != end:
        raise BadContainerError("")
    entries = []
    for _ in range(count):
        if at + _CENTRAL.size > end:
            raise BadContainerError("")
        (mark, _, _, flags, method, _, _, crc, packed, whole, name, extra, comment, _, _, _,
         offset) = _CENTRAL.unpack_from(data, at)  # fmt: skip
        at += _CENTRAL.size
        if mark != b"PK\x01\x02" or at + name + extra + comment > end:
            raise BadContainerError("")
        text = data[at : at + name].decode("utf-8", "replace")
        entries.append(_Entry(text, flags, method, crc, packed, whole, offset))
        at += name + extra + comment
    if at != end:
        raise BadContainerError("")
    return entries


def _local(data: bytes, at: int) -> _Entry | None:
    """What the header before a member says; None where there is no whole one."""
    if at + _LOCAL.size > len(data):
        return None
    mark, _, flags, method, _, _, crc, packed, size, name, _ = _LOCAL.unpack_from(data, at)
    if mark != b"PK\x03\x04":
        return None
    start = at + _LOCAL.size
    text = data[start : start + name].decode("utf-8", "replace")
    return _Entry(text, flags, method, crc, packed, size, at)


def _after_header(data: bytes, at: int) -> int:
    *_, name, extra = _LOCAL.unpack_from(data, at)
    return at + _LOCAL.size + int(name) + int(extra)


def _content(data: bytes, entry: _Entry) -> int:
    """Where the member's bytes begin, if its own header agrees with the directory."""
    header = _local(data, entry.offset)
    if header is None or (header.name, header.flags, header.method) != (
        entry.name, entry.flags, entry.method,
    ):  # fmt: skip
        raise BadContainerError(entry.name)
    same = (header.crc, header.packed, header.size) == (entry.crc, entry.packed, entry.size)
    if not same and not entry.flags & _SIZES_FOLLOW:
        raise BadContainerError(entry.name)
    return _after_header(data, entry.offset)


def _unpacked(packed: bytes, entry: _Entry) -> bytes:
    if entry.flags & ~_FLAGS or len(packed) != entry.packed:
        raise BadContainerError(entry.name)
    if entry.method == _STORED:
        content = packed
    elif entry.method == _DEFLATED:
        content = _inflated(packed, entry)
    else:
        raise BadContainerError(entry.name)
    if len(content) != entry.size or zlib.crc32(content) != entry.crc:
        raise BadContainerError(entry.name)
    return content


def _inflated(packed: bytes, entry: _Entry) -> bytes:
    """At most one byte more than was declared is ever unpacked."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = unpacker.decompress(packed, entry.size + 1)
    except zlib.error as error:
        raise BadContainerError(entry.name) from error
    if not unpacker.eof or unpacker.unused_data:
        raise BadContainerError(entry.name)
    return content

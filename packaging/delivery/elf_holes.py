"""A library of Linux without the zeros that patchelf leaves between its segments: 2 MB of 2.1.

In: the bytes of an ELF file. Out: those of the same library: every segment at its address, with its
content; only the file is shorter. Wheels' libraries are such: a new segment is put where the file's
offset and the address agree within 2 MB, which old linkers asked for, and the kernel asks for
agreement within a page (System V's gABI, chapter 5, Program Header; x86-64 psABI, 5.1).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

PAGE = 4096
"""Bytes, on x86-64."""

_LOAD, _NO_BITS = 1, 8
_PROGRAM, _SECTION = struct.Struct("<IIQQQQQQ"), struct.Struct("<IIQQQQIIQQ")


@dataclass(frozen=True)
class Piece:
    """A part of the file that is in use: from `start` to `end`, which will begin at `new`."""

    start: int
    end: int
    new: int


def without_holes(data: bytes) -> bytes:
    """The file, shorter if it has holes of more than a page. Raises ValueError for what is no
    little-endian ELF file of 64 bits."""
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError("no ELF file of 64 bits")
    programs_at, sections_at = struct.unpack_from("<QQ", data, 32)
    program_count, _, section_count = struct.unpack_from("<HHH", data, 56)
    programs = [
        list(_PROGRAM.unpack_from(data, programs_at + 56 * i)) for i in range(program_count)
    ]
    sections = [
        list(_SECTION.unpack_from(data, sections_at + 64 * i)) for i in range(section_count)
    ]
    used = [(0, 64), (programs_at, programs_at + 56 * program_count)]
    used.append((sections_at, sections_at + 64 * section_count))
    used += [(one[2], one[2] + one[5]) for one in programs if one[5]]
    used += [
        (one[4], one[4] + one[5]) for one in sections if one[1] not in (0, _NO_BITS) and one[5]
    ]
    pieces = _moved(used)
    if pieces[-1].new == pieces[-1].start:
        return data
    new = bytearray(pieces[-1].new + pieces[-1].end - pieces[-1].start)
    for piece in pieces:
        new[piece.new : piece.new + piece.end - piece.start] = data[piece.start : piece.end]
    for number, program in enumerate(programs):
        if program[0] == _LOAD:
            program[7] = min(program[7], PAGE)
        program[2] = _place(pieces, program[2])
        _PROGRAM.pack_into(new, _place(pieces, programs_at) + 56 * number, *program)
    for number, section in enumerate(sections):
        section[4] = _place(pieces, section[4])
        _SECTION.pack_into(new, _place(pieces, sections_at) + 64 * number, *section)
    struct.pack_into("<QQ", new, 32, *(_place(pieces, at) for at in (programs_at, sections_at)))
    return bytes(new)


def _moved(used: list[tuple[int, int]]) -> list[Piece]:
    """What is in use, in order, what is less than a page apart in one piece; each begins at the
    same place within a page as before."""
    whole: list[tuple[int, int]] = []
    for start, end in sorted(used):
        if whole and start < whole[-1][1] + PAGE:
            whole[-1] = whole[-1][0], max(end, whole[-1][1])
        else:
            whole.append((start, end))
    pieces: list[Piece] = []
    free = 0
    for start, end in whole:
        new = free + (start - free) % PAGE
        pieces.append(Piece(start, end, new))
        free = new + end - start
    return pieces


def _place(pieces: list[Piece], at: int) -> int:
    """Where an offset is now. One into a hole (of a section without content) goes behind it."""
    for piece in pieces:
        if at <= piece.end:
            return piece.new + max(0, at - piece.start)
    return pieces[-1].new + pieces[-1].end - pieces[-1].start

"""What a program or library of Linux needs: the dynamic section of an ELF file, read.

In: a file. Out: the libraries that it names, and the versions of glibc's functions that it calls.
The format is System V's gABI, chapters 4 and 5; versions are in the LSB, 10.7.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS, _SONAME, _RUNPATH = 1, 5, 14, 29
_VERSIONS, _VERSION_COUNT = 0x6FFFFFFE, 0x6FFFFFFF


@dataclass(frozen=True)
class Elf:
    """What a file says to the dynamic loader."""

    soname: str
    needed: tuple[str, ...]
    versions: frozenset[str]
    """Of others' functions: GLIBC_2.34, GLIBCXX_3.4.29."""


def is_elf(path: Path) -> bool:
    """Whether the file is a program or library of this kind."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(5) == b"\x7fELF\x02"


def read_elf(path: Path) -> Elf:
    """Read a little-endian file of 64 bits. Raises ValueError for any other."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"{path} is no ELF file of 64 bits")
    table, size, count = *struct.unpack_from("<Q", data, 32), *struct.unpack_from("<HH", data, 54)
    segments = [struct.unpack_from("<IIQQQQQQ", data, table + size * i) for i in range(count)]
    loads = [(where, at, long) for kind, _, at, where, _, long, *_ in segments if kind == _LOAD]
    entries: dict[int, list[int]] = {}
    for kind, _, at, _, _, long, *_ in segments:
        for place in range(at, at + long, 16) if kind == _DYNAMIC else ():
            tag, value = struct.unpack_from("<QQ", data, place)
            entries.setdefault(tag, []).append(value)

    def offset(address: int) -> int:
        """Where in the file a place in memory comes from."""
        found = [at + address - where for where, at, long in loads if 0 <= address - where < long]
        return int(found[0])

    if _STRINGS not in entries:
        return Elf("", (), frozenset())
    strings = offset(entries[_STRINGS][0])

    def text(at: int) -> str:
        return data[strings + at : data.index(b"\0", strings + at)].decode()

    names = {text(at) for at in _version_names(data, entries, offset)}
    soname = text(entries[_SONAME][0]) if _SONAME in entries else ""
    return Elf(soname, tuple(text(at) for at in entries.get(_NEEDED, ())), frozenset(names))


def _version_names(
    data: bytes, entries: dict[int, list[int]], offset: Callable[[int], int]
) -> list[int]:
    """Where the names of the versions stand among the strings (Elf64_Verneed, Elf64_Vernaux)."""
    if _VERSIONS not in entries:
        return []
    at, found = offset(entries[_VERSIONS][0]), []
    for _ in range(entries[_VERSION_COUNT][0]):
        _, count, _, first, further = struct.unpack_from("<HHIII", data, at)
        aux = at + first
        for _ in range(count):
            _, _, _, name, step = struct.unpack_from("<IHHII", data, aux)
            found.append(name)
            aux += step
        at += further
    return found


def newest(versions: set[str], family: str) -> tuple[int, ...]:
    """The highest version of a family: (2, 34) of GLIBC_2.34 and GLIBC_2.17; () without one."""
    numbers = [one.removeprefix(family + "_") for one in versions if one.startswith(family + "_")]
    return max(
        (tuple(map(int, one.split("."))) for one in numbers if one[:1].isdigit()), default=()
    )

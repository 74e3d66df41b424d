"""ICU's data without what the program never asks for: a third of it, in a library as before.

In: a libicudata.so. Out: another with the same name and symbol, made by the assembler and the
linker. ICU keeps its data as one package ("CmnD", icu4c's udatamem and pkg_gencmn): a header, a
table of contents, sorted, and the items. What is missing ICU takes from the language above, and
from its root in the end.
"""

from __future__ import annotations

import re
import struct
import subprocess
from pathlib import Path

_ALIGN = 16
_MAGIC = b"\xda\x27"

PYTHON_ICU = re.compile(
    r"brkitr/(?!cjdict)[^/]*\.(?:res|brk|dict)|rbnf/[^/]*|curr/(root|pool|supplementalData|res_index)\.res|[A-Za-z_]+\.res$"
    r"|(cnvalias|uemoji|ulayout)\.icu|.*\.nrm"
)
"""Of icu4py: boundaries with their dictionaries (but that of Chinese and Japanese words, which only
words are told with, no lines), words for numbers, formats of dates and numbers
(the files of languages at the top)."""

QT_ICU = re.compile(
    r"coll/[^/]*|(cnvalias|uemoji|ulayout)\.icu|.*\.nrm|(icuver|icustd|keyTypeData|langInfo|"
    r"likelySubtags|metadata|numberingSystems|plurals|pool|res_index|root|supplementalData|"
    r"timezoneTypes|windowsZones|zoneinfo64|metaZones)\.res"
)
"""Of Qt: the order of words in a list. Dates and numbers are Qt's own; letters of encodings, names
of characters and of regions are asked for nowhere."""


def items(package: bytes) -> list[tuple[str, bytes]]:
    """The names (“icudt78l/root.res”) and contents of a package of ICU's data, in its order.

    Raises ValueError if it is none.
    """
    if package[2:4] != _MAGIC or package[12:16] != b"CmnD":
        raise ValueError("not a package of ICU's data")
    (table,) = struct.unpack_from("<H", package, 0)
    (count,) = struct.unpack_from("<I", package, table)
    rows = [struct.unpack_from("<II", package, table + 4 + 8 * row) for row in range(count)]
    ends = [at for _, at in rows[1:]] + [len(package) - table]
    found = []
    for (name, at), end in zip(rows, ends, strict=True):
        name += table
        found.append((package[name : package.index(b"\0", name)].decode("ascii"),
                      package[table + at : table + end]))  # fmt: skip
    return found


def packed(header: bytes, kept: list[tuple[str, bytes]]) -> bytes:
    """A package of these items behind `header`, the first bytes of the one that they are from."""
    names = [name.encode("ascii") + b"\0" for name, _ in kept]
    at_names = 4 + 8 * len(kept)
    at = -(-(at_names + sum(map(len, names))) // _ALIGN) * _ALIGN
    start, rows, body = at, b"", b""
    for name, (_, data) in zip(names, kept, strict=True):
        rows += struct.pack("<II", at_names, at)
        at_names += len(name)
        data += bytes(-len(data) % _ALIGN)
        body += data
        at += len(data)
    contents = (struct.pack("<I", len(kept)) + rows + b"".join(names)).ljust(start, b"\0")
    return header + contents + body


def trimmed(package: bytes, keep: re.Pattern[str]) -> bytes:
    """The package with the items alone whose names, without the folder, `keep` matches whole."""
    (table,) = struct.unpack_from("<H", package, 0)
    kept = [row for row in items(package) if keep.fullmatch(row[0].partition("/")[2])]
    return packed(package[:table], kept)


def package_in(library: bytes) -> bytes:
    """The package within a library; its end is the library's, which does no harm."""
    at = library.find(b"CmnD")
    if at < 12:
        raise ValueError("no ICU data in this library")
    return library[at - 12 :]


def trim_library(library: Path, soname: str, keep: re.Pattern[str], work: Path) -> None:
    """Put a smaller library in place of `library`. Needs binutils' `as` and `ld`.

    Raises subprocess.CalledProcessError if they fail.
    """
    data = trimmed(package_in(library.read_bytes()), keep)
    folder = next(name for name, _ in items(data)).partition("/")[0]
    symbol = f"{folder.rstrip('l')}_dat"
    work.mkdir(parents=True, exist_ok=True)
    (work / "data").write_bytes(data)
    source = work / "data.s"
    source.write_text(
        f".globl {symbol}\n.type {symbol}, @object\n.section .rodata\n.balign {_ALIGN}\n"
        f'{symbol}:\n.incbin "data"\n.size {symbol}, .-{symbol}\n'
        '.section .note.GNU-stack,"",@progbits\n',
        encoding="ascii",
    )
    subprocess.run(["as", "-o", "data.o", "data.s"], cwd=work, check=True)
    made = ["ld", "-shared", "--build-id=none", "-z", "noexecstack", "-soname", soname]
    subprocess.run([*made, "-o", "data.so", "data.o"], cwd=work, check=True)
    library.unlink()
    (work / "data.so").rename(library)
    library.chmod(0o755)

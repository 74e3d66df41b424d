"""Archives whose bytes depend on their content alone: tar, xz, and ar as Debian's packages are.

In: a folder, and the date that everything in it gets. Out: a file. Names are sorted, owners are
root, and of the modes only whether a file can be run.
"""

from __future__ import annotations

import io
import lzma
import tarfile
from collections.abc import Mapping
from pathlib import Path

_DICTIONARY = 64 << 20
"""Bytes that the unpacking needs, about, as with xz -9: what is alike is found that far apart."""


def xz_filters(level: int) -> list[dict[str, int]]:
    """LZMA2 at a level from 0 (quick) to 9; from 6 on with xz' filter for the code of x86
    processors, whose jumps it makes alike."""
    if level < 6:
        return [{"id": lzma.FILTER_LZMA2, "preset": level}]
    whole = {"id": lzma.FILTER_LZMA2, "preset": level, "dict_size": _DICTIONARY}
    return [{"id": lzma.FILTER_X86}, whole]


def tar_xz(folder: Path, prefix: str, epoch: int, level: int = 9) -> bytes:
    """Everything in the folder, below `prefix` (“./”, or a name with “/”), with the folders."""
    out = io.BytesIO()
    with (
        lzma.open(out, "wb", check=lzma.CHECK_CRC32, filters=xz_filters(level)) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            inner = path.relative_to(folder).as_posix()
            name = prefix.rstrip("/") if inner == "." else prefix + inner
            row = tar.gettarinfo(str(path), name)
            row.uid = row.gid = 0
            row.uname = row.gname = "root"
            row.mtime = epoch
            row.mode = 0o777 if row.issym() else 0o755 if row.mode & 0o111 else 0o644
            if row.islnk():  # a second name of a file: its content, for no order is promised
                row.type, row.linkname, row.size = tarfile.REGTYPE, "", path.stat().st_size
            if row.isreg():
                with path.open("rb") as file:
                    tar.addfile(row, file)
            else:
                tar.addfile(row)
    return out.getvalue()


def ar(members: Mapping[str, bytes], epoch: int) -> bytes:
    """An archive of the common ar format, in the order given (deb(5))."""
    out = b"!<arch>\n"
    for name, data in members.items():
        out += f"{name:<16}{epoch:<12}{0:<6}{0:<6}{'100644':<8}{len(data):<10}`\n".encode()
        out += data + b"\n" * (len(data) % 2)
    return out

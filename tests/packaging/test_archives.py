"""Packing for Linux: archives, what a library needs, ICU's data."""

from __future__ import annotations

import io
import lzma
import struct
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path

import pytest

EPOCH = 1_795_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    (root / "usr/lib").mkdir(parents=True)
    (root / "usr/lib/b.so").write_bytes(b"b" * 3000)
    (root / "usr/lib/a").write_text("#!/bin/sh\n")
    (root / "usr/lib/a").chmod(0o700)
    (root / "usr/link").symlink_to("lib/a")
    return root


def test_an_archive_says_only_what_the_files_are(folder: Path, tmp_path: Path) -> None:
    from delivery.archive import tar_xz

    first = tar_xz(folder, "./", EPOCH, 1)
    (folder / "usr/lib/b.so").touch()
    (folder / "usr/lib/b.so").chmod(0o600)
    assert tar_xz(folder, "./", EPOCH, 1) == first
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(first))) as tar:
        rows = tar.getmembers()
    names = ["", "/usr", "/usr/lib", "/usr/lib/a", "/usr/lib/b.so", "/usr/link"]
    assert [row.name for row in rows] == ["." + name for name in names]
    assert {(row.uid, row.gid, row.mtime) for row in rows} == {(0, 0, EPOCH)}
    assert [oct(row.mode) for row in rows[2:5]] == ["0o755", "0o755", "0o644"]
    assert rows[5].issym() and rows[5].linkname == "lib/a"


def test_a_deb_has_its_three_members_and_tells_its_size(folder: Path) -> None:
    from delivery import debian

    text = debian.control("1.2", debian.installed_kibibytes(folder), ["libc6 (>= 2.34)"])
    made = debian.package(folder, text, EPOCH, 1)
    assert debian.installed_kibibytes(folder) == 3 + 1 + 3  # two files, two folders, a link
    members, at = {}, 8
    assert made[:8] == b"!<arch>\n"
    while at < len(made):
        head = made[at : at + 60].decode()
        size = int(head[48:58])
        members[head[:16].strip()] = made[at + 60 : at + 60 + size]
        at += 60 + size + size % 2
    assert list(members) == ["debian-binary", "control.tar.xz", "data.tar.xz"]
    with tarfile.open(fileobj=io.BytesIO(lzma.decompress(members["control.tar.xz"]))) as tar:
        file = tar.extractfile("./control")
        assert file is not None
        assert file.read().decode() == text
        sums = tar.extractfile("./md5sums")
        assert sums is not None
        assert [line.split()[1] for line in sums.read().decode().splitlines()] == [
            "usr/lib/a", "usr/lib/b.so"
        ]  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="ELF is Linux's")
def test_what_a_library_says_to_the_loader() -> None:
    from delivery.elf import newest, read_elf

    found = find_spec("PySide6")
    assert found is not None and found.submodule_search_locations
    elf = read_elf(Path(found.submodule_search_locations[0]) / "Qt/lib/libQt6Gui.so.6")
    assert elf.soname == "libQt6Gui.so.6"
    assert {"libQt6Core.so.6", "libc.so.6"} <= set(elf.needed)
    assert newest(set(elf.versions), "GLIBC") >= (2, 17)
    assert newest({"GLIBC_2.9", "GLIBC_2.34", "GLIBC_PRIVATE"}, "GLIBC") == (2, 34)
    assert newest({"Qt_6"}, "GLIBC") == ()


def test_a_file_of_another_kind_is_none(tmp_path: Path) -> None:
    from delivery.elf import is_elf, read_elf

    (tmp_path / "a.so").write_bytes(b"INPUT(libc.so.6)")
    assert not is_elf(tmp_path / "a.so")
    with pytest.raises(ValueError, match="no ELF file"):
        read_elf(tmp_path / "a.so")


def test_a_library_that_is_nowhere_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from delivery import system_libraries
    from delivery.elf import Elf

    def has(*needed: str) -> None:
        elf = Elf("libown.so.1", needed, frozenset({"GLIBC_2.34", "GLIBCXX_3.4.30"}))
        monkeypatch.setattr(system_libraries, "libraries", lambda _: {tmp_path / "libown.so": elf})

    has("libc.so.6", "libX11.so.6", "libown.so.1", "libstdc++.so.6")
    assert system_libraries.depends(tmp_path) == [
        "libc6 (>= 2.34)",
        "libstdc++6 (>= 12)",
        "libx11-6",
    ]
    has("libgtk-3.so.0")
    with pytest.raises(system_libraries.LibraryMissingError, match=r"libgtk-3\.so\.0 \(of libown"):
        system_libraries.depends(tmp_path)


def test_the_archive_brings_nothing_that_debian_does_not_name() -> None:
    from delivery.system_libraries import ARCHIVE_BRINGS, DEBIAN

    assert set(DEBIAN) >= ARCHIVE_BRINGS


HEADER = b"\x20\x00\xda\x27" + bytes(8) + b"CmnD" + bytes(16)


def test_icus_data_without_some_of_it_is_such_data_again() -> None:
    from delivery import icu_data

    names = ("brkitr/cjdict.dict", "brkitr/line.brk", "coll/de.res", "de.res", "gb18030.cnv")
    rows = [(f"icudt78l/{name}", name.encode() * 9) for name in names]
    whole = icu_data.packed(HEADER, rows)
    assert [(name, data.rstrip(b"\0")) for name, data in icu_data.items(whole)] == rows
    python = icu_data.items(icu_data.trimmed(whole, icu_data.PYTHON_ICU))
    assert [(name, data.rstrip(b"\0")) for name, data in python] == [rows[1], rows[3]]
    qt = icu_data.items(icu_data.trimmed(whole, icu_data.QT_ICU))
    assert [name for name, _ in qt] == ["icudt78l/coll/de.res"]
    assert icu_data.package_in(b"\x7fELF" + bytes(100) + whole) == whole


@pytest.mark.parametrize("data", [b"", b"\x7fELF" + bytes(80)])
def test_what_is_no_data_of_icus_is_refused(data: bytes) -> None:
    from delivery import icu_data

    with pytest.raises(ValueError, match="ICU"):
        icu_data.package_in(data)


def test_twins_in_a_folder_are_one_file(tmp_path: Path) -> None:
    from delivery.linux import link_twins

    for name in ("a", "b", "other/c"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * 5000)
    link_twins(tmp_path)
    assert not (tmp_path / "a").is_symlink()
    assert (tmp_path / "b").readlink() == Path("a")
    assert not (tmp_path / "other/c").is_symlink()


def holed(gap: int) -> bytes:
    """A library as patchelf leaves one: a hole of `gap` bytes before its second segment, behind
    which its sections are named."""
    at = 4096 + gap
    header = b"\x7fELF\2\1\1" + bytes(9) + struct.pack(
        "<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, at + 48, 0, 64, 56, 2, 64, 3, 1
    )  # fmt: skip
    loads = [(1, 5, 0, 0, 0, 4000, 4000, 1 << 21), (1, 6, at, at + 7 * 4096, 0, 32, 64, 1 << 21)]
    sections = [(0,) * 10, (1, 3, 0, 0, at + 32, 16, 0, 0, 1, 0),
                (9, 8, 3, at + 7 * 4096 + 32, at + 32, 32, 0, 0, 8, 0)]  # fmt: skip
    start = header + b"".join(struct.pack("<IIQQQQQQ", *one) for one in loads)
    body = (start + b"code" * 1000)[:4000].ljust(at, b"\0") + b"data" * 8 + b"\0.strings\0.bss\0\0"
    return body + b"".join(struct.pack("<IIQQQQIIQQ", *one) for one in sections)


@pytest.mark.parametrize("gap", [4096, 8192, 1 << 21])
def test_a_library_loses_its_holes_and_nothing_else(gap: int) -> None:
    from delivery.elf_holes import without_holes

    whole = holed(gap)
    short = without_holes(whole)
    assert len(short) <= len(whole) - gap + 4096 and without_holes(short) == short
    for data in (whole, short):
        sections_at = struct.unpack_from("<Q", data, 40)[0]
        segments = [struct.unpack_from("<IIQQQQQQ", data, 64 + 56 * i) for i in range(2)]
        sections = [struct.unpack_from("<IIQQQQIIQQ", data, sections_at + 64 * i) for i in range(3)]
        assert [one[3] for one in segments] == [0, 4096 + gap + 7 * 4096]
        assert all((one[2] - one[3]) % min(one[7], 4096) == 0 for one in segments)
        assert data[segments[1][2] :][:32] == b"data" * 8
        assert data[sections[1][4] :][:8] == b"\0.string"
        assert data[176:4000] == whole[176:4000]


def test_a_file_without_holes_stays_as_it_is() -> None:
    from delivery.elf_holes import without_holes

    assert without_holes(holed(0)) == holed(0)
    with pytest.raises(ValueError, match="64 bits"):
        without_holes(b"MZ")

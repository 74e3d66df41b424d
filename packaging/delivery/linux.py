"""From PyInstaller's folder to what a person installs under Linux: a .deb and a .tar.xz.

In: the folder, as PyInstaller leaves it, in the environment that made it. Out: two files, whose
bytes depend on the sources and that environment alone.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from parts import distributions

from delivery import debian, icu_data, man_page, system_libraries, trust
from delivery.archive import tar_xz
from delivery.changelog import debian_changelog
from delivery.elf import is_elf, newest, read_elf
from delivery.elf_holes import without_holes
from delivery.plain_faces import make_plain
from delivery.project import NAME, ROOT, Made, epoch, version
from delivery.short_metadata import make_short
from delivery.small_dictionaries import make_small

FILES = ROOT / "packaging/linux"
PICTURES = ("window.png", "my-cards.png", "answers.png")
MIME_ICON = "application-vnd.thankyou.card"

TOOLS = ("strip", "as", "ld")
"""Of binutils: all that is needed besides Python."""


def shape(bundle: Path, work: Path) -> None:
    """Make the program's folder smaller, in place: no symbols, no holes, plain faces,
    small dictionaries, less of ICU's data, twins linked."""
    inside = bundle / "_internal"
    for pattern, keep in (
        ("icu4py.libs/libicudata*.so*", icu_data.PYTHON_ICU),
        ("PySide6/Qt/lib/libicudata.so*", icu_data.QT_ICU),
    ):
        (library,) = inside.glob(pattern)
        icu_data.trim_library(library, read_elf(library).soname, keep, work / library.parent.name)
    make_plain(inside)
    make_small(inside)
    make_short(inside)
    for path in sorted(bundle.rglob("*")):
        if is_elf(path) and path.parent != bundle:  # the program itself has its modules behind it
            subprocess.run(["strip", "--strip-unneeded", "--preserve-dates", path], check=True)
            path.write_bytes(without_holes(path.read_bytes()))
    link_twins(inside)


def link_twins(folder: Path) -> None:
    """One file and links to it in place of files with the same content in one folder: hyphens for
    three Germans, say."""
    first: dict[tuple[Path, bytes], Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size < 4096:
            continue
        key = path.parent, hashlib.sha256(path.read_bytes()).digest()
        twin = first.setdefault(key, path)
        if twin is not path:
            path.unlink()
            path.symlink_to(twin.name)


def shared_files(share: Path) -> None:
    """What a desktop reads: menu entry, kinds of files, icons, description, manual, terms."""
    for source, place in (
        ("thankyou.desktop", "applications/thankyou.desktop"),
        ("thankyou.mime.xml", "mime/packages/thankyou.xml"),
    ):
        _put(share / place, (FILES / source).read_bytes())
    _put(share / "metainfo/thankyou.metainfo.xml", metainfo().encode())
    _put(share / "man/man1/thankyou.1.gz", zipped(manual()))
    icons = ROOT / "assets/icon"
    for icon in [icons / "thankyou.svg", *sorted(icons.glob("thankyou-*.png"))]:
        folder = "scalable" if icon.suffix == ".svg" else f"{size_of(icon)}x{size_of(icon)}"
        data = icon.read_bytes()
        _put(share / f"icons/hicolor/{folder}/apps/{NAME}{icon.suffix}", data)
        _put(share / f"icons/hicolor/{folder}/mimetypes/{MIME_ICON}{icon.suffix}", data)
    papers = share / "doc" / NAME
    log = debian_changelog((ROOT / "CHANGELOG.md").read_text("utf-8"), epoch())
    _put(papers / "changelog.gz", zipped(log))
    licence = (ROOT / "LICENSE").read_text("utf-8")
    notice = (ROOT / "NOTICE").read_text("utf-8")
    terms = debian.copyright_file(distributions().values(), notice, licence)
    _put(papers / "copyright", terms.encode())
    _put(papers / "NOTICE", notice.encode())
    for picture in PICTURES:
        _put(papers / "pictures" / picture, (ROOT / "docs/pictures" / picture).read_bytes())


def size_of(icon: Path) -> int:
    """The pixels of thankyou-48.png."""
    return int(icon.stem.rpartition("-")[2])


def metainfo() -> str:
    """The description for software centres, with the version and its date."""
    from datetime import UTC, datetime

    text = (FILES / "thankyou.metainfo.xml").read_text("utf-8")
    date = datetime.fromtimestamp(epoch(), UTC).date().isoformat()
    return text.replace("@VERSION@", version()).replace("@DATE@", date)


def manual() -> str:
    """The manual page of the command line as it is."""
    from thankyou.cli.parser import build_parser

    return man_page.man_page(build_parser(), version(), epoch())


def zipped(text: str) -> bytes:
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def make_deb(bundle: Path, work: Path, out: Path, level: int) -> Made:
    """The Debian package. Raises LibraryMissingError."""
    root = fresh(work / "deb")
    program = root / "usr/lib" / NAME
    copy_tree(bundle, program)
    system_libraries.take_out(program / "_internal")
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
    shared_files(root / "usr/share")
    copy_tree(work / "licences", root / f"usr/share/doc/{NAME}/licences")
    plain_modes(root)
    size = debian.installed_kibibytes(root)
    text = debian.control(version(), size, system_libraries.depends(program))
    file = out / f"{NAME}_{version()}_amd64.deb"
    file.write_bytes(debian.package(root, text, epoch(), level))
    return Made(file, size * 1024)


def make_archive(bundle: Path, work: Path, out: Path, level: int) -> Made:
    """The archive, which needs nothing installed but what every desktop has."""
    root = fresh(work / "archive")
    copy_tree(bundle, root)
    system_libraries.take_out(root / "_internal", system_libraries.ARCHIVE_BRINGS)
    system_libraries.from_outside(root)
    shared_files(root / "share")
    copy_tree(work / "licences", root / f"share/doc/{NAME}/licences")
    elves = system_libraries.libraries(root).values()
    glibc = newest({name for elf in elves for name in elf.versions}, "GLIBC")
    words = (FILES / "README.txt").read_text("utf-8")
    _put(root / "README.txt", words.replace("@GLIBC@", ".".join(map(str, glibc))).encode())
    shutil.copyfile(FILES / "install.sh", root / "install.sh")
    (root / "install.sh").chmod(0o755)
    plain_modes(root)
    file = out / f"{NAME}-{version()}-linux-x86_64.tar.xz"
    file.write_bytes(tar_xz(root, f"{NAME}-{version()}/", epoch(), level))
    return Made(file, debian.installed_kibibytes(root) * 1024)


def make(bundle: Path, work: Path, out: Path, level: int = 9) -> list[Made]:
    """Both files, in `out` with their bill of materials, from PyInstaller's folder, which is
    changed. Raises LibraryMissingError, and FileNotFoundError for a tool, or a licence's text, that
    is not here."""
    for tool in TOOLS:
        if shutil.which(tool) is None:
            raise FileNotFoundError(f"“{tool}” is not here: install binutils")
    shape(bundle, work / "icu")
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(work / "licences", ignore_errors=True)
    trust.put_licences(work / "licences")
    trust.put_bill(out, "linux-x86_64")
    return [make_deb(bundle, work, out, level), make_archive(bundle, work, out, level)]


def plain_modes(root: Path) -> None:
    """Folders and what can be run 755, other files 644: libraries are not run."""
    for path in root.rglob("*"):
        if path.is_symlink():
            continue
        runs = path.is_dir() or (os.access(path, os.X_OK) and ".so" not in path.name)
        path.chmod(0o755 if runs else 0o644)


def fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def copy_tree(source: Path, target: Path) -> None:
    shutil.copytree(source, target, symlinks=True, dirs_exist_ok=True)


def _put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)

"""A Debian package, made without Debian's tools: what dpkg-deb would write, in the same order.

In: a folder that holds what is to be installed (usr/…). Out: the bytes of a .deb (deb(5)).
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path

from parts import licence_of

from delivery.archive import ar, tar_xz
from delivery.project import MAINTAINER, NAME

DESCRIPTION = """\
thank-you cards for those who cared for you
 Write a few words, or begin with a message that answers what you want to
 thank them for; see the card as it will be; print it, or print one for each
 name on a list, or one from each answer that patients gave in a form.
 .
 Eighteen designs, words in twenty languages, names in every living script.
 Everything stays on your computer."""

RECOMMENDS = ("libcups2t64 | libcups2", "xdg-desktop-portal", "shared-mime-info",
              "desktop-file-utils", "hicolor-icon-theme")  # fmt: skip
"""Printing goes through the system's CUPS; the rest makes a double click open a card."""


def control(version: str, kibibytes: int, depends: Iterable[str]) -> str:
    """The control file of the package."""
    return (
        f"Package: {NAME}\nVersion: {version}\nArchitecture: amd64\nMaintainer: {MAINTAINER}\n"
        f"Installed-Size: {kibibytes}\nSection: graphics\nPriority: optional\n"
        f"Depends: {', '.join(depends)}\nRecommends: {', '.join(RECOMMENDS)}\n"
        f"Description: {DESCRIPTION}\n"
    )


def installed_kibibytes(folder: Path) -> int:
    """As dpkg-gencontrol counts: each file in whole KiB, 1 KiB for whatever else there is."""
    size = 0
    for path in folder.rglob("*"):
        is_file = path.is_file() and not path.is_symlink()
        size += -(-path.stat().st_size // 1024) if is_file else 1
    return size


def sums(folder: Path) -> str:
    """The md5sums of the package's files."""
    lines = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            digest = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {path.relative_to(folder).as_posix()}\n")
    return "".join(lines)


def package(folder: Path, control_file: str, epoch: int, level: int = 9) -> bytes:
    """The .deb of a folder."""
    with tempfile.TemporaryDirectory() as name:
        parts = Path(name) / "control"
        parts.mkdir()
        (parts / "control").write_text(control_file, encoding="utf-8")
        (parts / "md5sums").write_text(sums(folder), encoding="utf-8")
        members = {
            "debian-binary": b"2.0\n",
            "control.tar.xz": tar_xz(parts, "./", epoch, level),
            "data.tar.xz": tar_xz(folder, "./", epoch, level),
        }
    return ar(members, epoch)


def copyright_file(packages: Iterable[metadata.Distribution], notice: str, licence: str) -> str:
    """The terms, in Debian's format 1.0: ours in full, those of each package by name, NOTICE."""
    lines = [
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/",
        f"Upstream-Name: {NAME}",
        "Comment:",
        *_indented(
            "The program brings its own Python, Qt and other libraries, unchanged, each under "
            "the terms below. Their texts are in /usr/lib/thankyou/_internal, in the folders "
            "*.dist-info/licenses and beside the files."
        ),
        *_indented(notice),
        "",
        "Files: *",
        "Copyright: 2026 the thankyou authors",
        "License: MIT",
        "",
    ]
    for one in packages:
        name, terms = one.metadata["Name"], licence_of(one)
        holder = _field(one.metadata, "Author") or _field(one.metadata, "Author-email")
        if name != NAME:
            lines += [
                f"Files: usr/lib/thankyou/_internal/{one.name.replace('-', '_')}*",
                f"Copyright: {holder or f'the authors of {name}'}",
                f"License: {terms}",
                "",
            ]
    return "\n".join([*lines, "License: MIT", *_indented(licence.partition("\n\n")[2])]) + "\n"


def _indented(text: str) -> list[str]:
    """Lines of a field that goes on: a space before each, a dot for an empty one."""
    return [f" {line.rstrip()}" if line.strip() else " ." for line in text.strip().split("\n")]


def _field(about: metadata.PackageMetadata, name: str) -> str:
    """A field of a package's description on one line; "" without one."""
    return " ".join((about.get_all(name) or [""])[0].split())

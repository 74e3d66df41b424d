"""What is built: its folder, version and date, and what its own files say of it."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
"""The checkout."""
PACKAGE = ROOT / "thankyou"
NAME = "thankyou"
MAINTAINER = "The thankyou authors <thankyou@thankyou.invalid>"
"""Debian wants an address, and the project has none: .invalid is nobody's (RFC 2606)."""


@dataclass(frozen=True)
class Made:
    """A file that was made, and how large it is when it is installed or unpacked, in bytes."""

    file: Path
    unpacked: int


def version() -> str:
    """The program's own version, read without importing it."""
    found = re.search(r'__version__ = "([^"]+)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("thankyou/__init__.py has no version")
    return found[1]


def epoch() -> int:
    """The date of all that is built, in seconds: SOURCE_DATE_EPOCH, or that of the last commit.

    So a commit gives the same bytes whenever it is built (reproducible-builds.org).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def faces() -> dict[str, set[str]]:
    """The files of type that fonts.toml names, by the package that has them; "" is assets/fonts."""
    found: dict[str, set[str]] = {}
    for face in _faces():
        found.setdefault(face.get("package", ""), set()).add(face["file"])
    return found


def places_of_faces() -> dict[tuple[str, str], list[dict[str, float]]]:
    """Where on its axes each file of type is used, by package ("" is assets/fonts) and file; an
    axis that is not named stands at its default."""
    found: dict[tuple[str, str], list[dict[str, float]]] = {}
    for face in _faces():
        at = face.get("package", ""), face["file"]
        found.setdefault(at, []).append(face.get("variations", {}))
    return found


def _faces() -> list[dict[str, Any]]:
    table: dict[str, Any] = tomllib.loads((ROOT / "assets/fonts.toml").read_text("utf-8"))
    rows: list[dict[str, Any]] = table["faces"]
    return rows


def window_languages() -> list[str]:
    """The tags of the languages that the window speaks, English first."""
    catalogs = (ROOT / "assets/i18n").glob(f"{NAME}_*.qm")
    return ["en", *sorted(path.stem.partition("_")[2] for path in catalogs)]

"""Cuts one version's part out of CHANGELOG.md: what is written where the release is announced.

python packaging/release_notes.py [VERSION]      the program's own version by default
python packaging/release_notes.py --released     also refuses one without a date, or that is
                                                 not the program's version (before a release)
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_HEADING = re.compile(r"^## (\S+) \(([^)]*)\)[ \t]*$", re.MULTILINE)


class NoNotesError(Exception):
    """There is no such part, or it is not ready; the text says why."""


def own_version() -> str:
    """The program's version, without importing it."""
    text = (ROOT / "thankyou/__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    if found is None:
        raise NoNotesError("thankyou/__init__.py has no version")
    return found[1]


def notes(changelog: str, version: str) -> tuple[str, str]:
    """What stands beside the version ("unreleased", or a date), and its part. Raises NoNotesError:
    without such a part, with two, or with an empty one."""
    parts = _HEADING.split(changelog)[1:]
    found = [(when, body.strip()) for name, when, body in zip(*[iter(parts)] * 3, strict=True)
             if name == version]  # fmt: skip
    if len(found) != 1:
        raise NoNotesError(f"CHANGELOG.md has {len(found)} parts of version {version}")
    if not found[0][1]:
        raise NoNotesError(f"CHANGELOG.md says nothing of version {version}")
    return found[0]


def main(words: list[str] | None = None) -> int:
    """0; 1 without such a part."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("version", nargs="?")
    asked.add_argument("--released", action="store_true")
    options = asked.parse_args(words)
    try:
        version = options.version or own_version()
        when, body = notes((ROOT / "CHANGELOG.md").read_text("utf-8"), version)
        if options.released:
            if version != own_version():
                raise NoNotesError(f"the program says that it is {own_version()}")
            try:
                date.fromisoformat(when)
            except ValueError as error:
                raise NoNotesError(f"version {version} has no date: ({when})") from error
    except NoNotesError as error:
        print(f"release_notes: {error}", file=sys.stderr)
        return 1
    print(body)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

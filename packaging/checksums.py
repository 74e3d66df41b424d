"""Writes SHA256SUMS beside the files of a release, and checks them by it.

    python packaging/checksums.py FOLDER           writes FOLDER/SHA256SUMS
    python packaging/checksums.py FOLDER --check   names each file that is another, gone or new

The format is that of sha256sum, so anybody can check with `sha256sum --check SHA256SUMS`.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

SUMS = "SHA256SUMS"


def sums_of(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a folder, but of the sums and of signatures of them."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.is_file() and not path.name.startswith(SUMS):
            with path.open("rb") as file:
                found[path.name] = hashlib.file_digest(file, "sha256").hexdigest()
    return found


def written(sums: dict[str, str]) -> str:
    """The text of SHA256SUMS; each name is of a file read as bytes."""
    return "".join(f"{value} *{name}\n" for name, value in sums.items())


def differing(folder: Path) -> list[str]:
    """The files that the sums do not fit, that are gone, or that they do not know."""
    lines = (folder / SUMS).read_text("utf-8").splitlines()
    told = {name: value for value, _, name in (line.partition(" *") for line in lines)}
    now = sums_of(folder)
    return sorted(name for name in told.keys() | now.keys() if told.get(name) != now.get(name))


def main(words: list[str] | None = None) -> int:
    """0; 1 with --check where a file differs, or without a file."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("folder", type=Path)
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args(words)
    if options.check:
        wrong = differing(options.folder)
        print("\n".join(wrong), end="\n" if wrong else "")
        return 1 if wrong else 0
    sums = sums_of(options.folder)
    if not sums:
        print(f"checksums: there is no file in {options.folder}", file=sys.stderr)
        return 1
    (options.folder / SUMS).write_text(written(sums), "utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

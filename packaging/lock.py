"""Pins every package of a release, with the SHA-256 of its files: requirements.txt beside this.

    python packaging/lock.py             keeps the versions that still fit, and mends the rest
    python packaging/lock.py --upgrade   takes the newest of everything
    python packaging/lock.py --check     offline: does the file still answer pyproject.toml?

uv resolves pyproject.toml for each system and each Python of SYSTEMS and PYTHONS, wheels only, for
each has the wheels of other versions (Intel Macs those of an older pikepdf); what comes out is
one file with markers. pip then takes nothing whose sum is another:

    pip install --require-hashes --only-binary :all: -r packaging/requirements.txt
    pip install --no-deps --no-build-isolation .

`uv` must be installed, `packaging` for --check. Nothing of the file tells where it was fetched.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging/requirements.txt"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS: Mapping[str, tuple[str, str, str]] = {
    "linux-x86_64": ("x86_64-manylinux_2_35", "linux", "x86_64"),
    "linux-aarch64": ("aarch64-manylinux_2_39", "linux", "aarch64"),
    "windows-x86_64": ("x86_64-pc-windows-msvc", "win32", "AMD64"),
    "macos-arm64": ("aarch64-apple-darwin", "darwin", "arm64"),
    "macos-x86_64": ("x86_64-apple-darwin", "darwin", "x86_64"),
}
"""uv's name of each system, and what Python says there: sys_platform, platform_machine."""
MACOS = "15.0"
"""pikepdf's wheels begin there; PySide6's at 14."""
EXTRAS = ("build",)
"""Of pyproject.toml: what makes the builds is pinned too."""

Place = tuple[str, str]
"""A system and a Python."""
Pin = tuple[str, tuple[str, ...]]
"""A version, and the sums of its files."""
_PIN = re.compile(
    r"^([a-z0-9-]+)==([^ ;\\]+)[^\n]*((?:\n    --hash=sha256:[0-9a-f]{64}[ \\]*)+)", re.M
)
_HEAD = (
    "# Every package of a release, for Linux, Windows and macOS, with the sums of its files.\n"
    "# Made by packaging/lock.py, which says how to install from it. Not to be edited.\n"
)


def places() -> list[Place]:
    """Every system with every Python."""
    return list(product(SYSTEMS, PYTHONS))


def marker_environment(place: Place) -> dict[str, str]:
    """What markers see there, for the library `packaging`."""
    _, platform, machine = SYSTEMS[place[0]]
    system = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}[platform]
    return {
        "python_version": place[1], "python_full_version": f"{place[1]}.99",
        "sys_platform": platform, "platform_machine": machine, "platform_system": system,
        "os_name": "nt" if platform == "win32" else "posix", "extra": "",
        "implementation_name": "cpython", "platform_python_implementation": "CPython",
    }  # fmt: skip


def resolved(place: Place, kept: Mapping[str, str]) -> dict[str, Pin]:
    """The pins of one place by uv; `kept` are versions to keep where they fit."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.txt"
        out.write_text("".join(f"{name}=={version}\n" for name, version in kept.items()))
        command = [
            *(sys.executable, "-m", "uv", "pip", "compile", str(ROOT / "pyproject.toml")),
            *(part for extra in EXTRAS for part in ("--extra", extra)),
            *("--python-platform", SYSTEMS[place[0]][0], "--python-version", place[1]),
            *("--only-binary", ":all:", "--generate-hashes", "--no-header", "--no-annotate"),
            *("--quiet", "-o", str(out)),
        ]
        environment = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": MACOS}
        subprocess.run(command, check=True, env=environment)
        return pins_in(out.read_text("utf-8"))


def pins_in(text: str) -> dict[str, Pin]:
    """The pins of a resolved file, which has each name once."""
    return {
        name: (version, tuple(sorted(re.findall(r"sha256:([0-9a-f]{64})", sums))))
        for name, version, sums in _PIN.findall(text)
    }


def marker(wanted: Iterable[Place], among: Iterable[Place]) -> str:
    """The marker that is true at the wanted places and false at the others; "" for all of them."""
    chosen, everywhere = set(wanted), set(among)
    if chosen == everywhere:
        return ""
    systems = [one for one in SYSTEMS if any(one == place[0] for place in chosen)]
    pythons = [one for one in PYTHONS if any(one == place[1] for place in chosen)]
    at, of = " or ".join(map(_system, systems)), _pythons(pythons)
    if {place for place in everywhere if place[0] in systems} == chosen:
        return at
    if {place for place in everywhere if place[1] in pythons} == chosen:
        return of
    if set(product(systems, pythons)) == chosen:
        return f"({at}) and ({of})"
    alone = (f"{_system(system)} and ({_pythons([p for s, p in chosen if s == system])})"
             for system in systems)  # fmt: skip
    return " or ".join(alone)


def _system(name: str) -> str:
    _, platform, machine = SYSTEMS[name]
    return f"(sys_platform == '{platform}' and platform_machine == '{machine}')"


def _pythons(versions: Iterable[str]) -> str:
    return " or ".join(f"python_version == '{one}'" for one in sorted(versions))


def merged(found: Mapping[Place, Mapping[str, Pin]]) -> str:
    """One file of the pins of all places."""
    rows: dict[tuple[str, str], tuple[set[Place], set[str]]] = {}
    for place, pins in found.items():
        for name, (version, sums) in pins.items():
            at, all_sums = rows.setdefault((name, version), (set(), set()))
            at.add(place)
            all_sums.update(sums)
    lines = [_HEAD]
    for (name, version), (at, all_sums) in sorted(rows.items()):
        only = marker(at, found)
        lines.append(f"{name}=={version}{' ; ' + only if only else ''}" + "".join(
            f" \\\n    --hash=sha256:{one}" for one in sorted(all_sums)) + "\n")  # fmt: skip
    return "".join(lines)


def pins_of(text: str, place: Place) -> dict[str, str]:
    """The versions that a merged file has for one place."""
    from packaging.requirements import Requirement

    versions = {}
    for line in text.splitlines():
        if line and not line.startswith(("#", " ")):
            one = Requirement(line.rstrip(" \\"))
            if one.marker is None or one.marker.evaluate(marker_environment(place)):
                versions[one.name] = str(one.specifier).removeprefix("==")
    return versions


def unanswered(text: str) -> list[str]:
    """What pyproject.toml asks for somewhere and the file does not give there."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = [line for one in EXTRAS for line in project["optional-dependencies"].get(one, ())]
    found = []
    for place in places():
        pins = pins_of(text, place)
        for line in (*project["dependencies"], *extras):
            asked = Requirement(line)
            version = pins.get(canonicalize_name(asked.name))
            here = asked.marker is None or asked.marker.evaluate(marker_environment(place))
            if here and (
                version is None or not asked.specifier.contains(version, prereleases=True)
            ):
                found.append(f"{'/'.join(place)}: {line}: {version or 'nothing'}")
    return found


def main(words: list[str] | None = None) -> int:
    """0; 1 with --check where something is not answered."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    asked.add_argument("--upgrade", action="store_true")
    asked.add_argument("--check", action="store_true")
    options = asked.parse_args(words)
    old = LOCK.read_text("utf-8") if LOCK.is_file() else ""
    if options.check:
        missing = unanswered(old)
        print("\n".join(missing), end="\n" if missing else "")
        return 1 if missing else 0
    found = {}
    for place in places():
        kept = {} if options.upgrade or not old else pins_of(old, place)
        found[place] = resolved(place, kept)
        print(f"{place[0]}, Python {place[1]}: {len(found[place])} packages")
    LOCK.write_text(merged(found), "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

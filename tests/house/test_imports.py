"""The import rule of the house: each floor imports only from floors below it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import thankyou

PACKAGE = Path(thankyou.__file__).parent

# Floors from the ground up; a module may import from its own room and from lower floors. The rooms
# of gui/ have floors of their own. docs/architecture.md says what each room is for.
FLOORS = [
    {"__init__"},
    {"base"},
    {"model"},
    {"merge"},
    {"language"},
    {"typeset", "people", "pictures", "messages"},
    {"proofing", "designs", "stationery"},
    {"layout", "storage", "error_messages", "render"},
    {"catalog"},
    {"export"},
    {"gui"},
    {"cli"},
    {"__main__"},
]
LEVEL = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}

# Who may use which library.
ONLY_IN = {
    "PySide6": ("gui/",),
    "shiboken6": ("gui/",),
    "reportlab": ("render/pdf/",),
    "pikepdf": ("render/pdf/",),
    "uharfbuzz": ("typeset/", "render/"),
    "icu4py": ("typeset/",),
    "budoux": ("typeset/",),
    "PIL": ("render/", "pictures/", "export/"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            module = node.module or ""
            names.add(module)
            if module == "thankyou":
                names |= {f"thankyou.{alias.name}" for alias in node.names}
    return names


STILL_TO_GO = {("merge", "language")}
"""The grammar still opens the languages' files by itself."""


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_module_imports_only_from_floors_below(path: Path) -> None:
    here = room(path)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] != "thankyou" or len(parts) < 2 or parts[1] not in LEVEL:
            continue
        there = parts[1]
        if (here, there) in STILL_TO_GO:
            continue
        assert there == here or LEVEL[there] < LEVEL[here], f"{here} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_libraries_stay_in_their_rooms(path: Path) -> None:
    place = path.relative_to(PACKAGE).as_posix()
    for name in imported(path):
        rooms = ONLY_IN.get(name.split(".")[0])
        if rooms is not None:
            assert place.startswith(rooms), f"{place} imports {name}"


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in MODULES} <= set(LEVEL)


def test_nothing_reaches_for_the_network_or_formats_user_text() -> None:
    banned = {"socket", "urllib.request", "http.client", "requests", "ssl", "ftplib", "smtplib"}
    for path in MODULES:
        assert not imported(path) & banned, path.name

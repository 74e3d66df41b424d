"""The import rule of the house: each floor imports only from floors below it."""

from __future__ import annotations

import ast
import re
from functools import cache
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
    {"merge", "sentences"},
    {"language"},
    {"typeset", "people", "pictures", "messages"},
    {"proofing", "designs", "stationery"},
    {"layout", "storage", "error_messages", "render", "imposition", "mailing"},
    {"catalog", "store"},
    {"export"},
    {"printing"},
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
    "icu4py": ("typeset/", "people/spreadsheet/", "language/card_values.py"),
    "budoux": ("typeset/",),
    "Crypto": ("storage/",),
    "PIL": ("render/", "pictures/", "export/"),
}

MODULES = sorted(PACKAGE.rglob("*.py"))
OUTSIDE = sorted(
    path for name in ("benchmarks", "tools") for path in (PACKAGE.parent / name).rglob("*.py")
)


def room(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


@cache
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


def test_a_module_imports_only_from_floors_below() -> None:
    wrong = []
    for path in MODULES:
        here = room(path)
        for name in imported(path):
            parts = name.split(".")
            if parts[0] != "thankyou" or len(parts) < 2 or parts[1] not in LEVEL:
                continue
            there = parts[1]
            if there != here and LEVEL[there] >= LEVEL[here]:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert not wrong, wrong


def test_libraries_stay_in_their_rooms() -> None:
    wrong = []
    for path in MODULES:
        place = path.relative_to(PACKAGE).as_posix()
        for name in imported(path):
            rooms = ONLY_IN.get(name.split(".")[0])
            if rooms is not None and not place.startswith(rooms):
                wrong.append(f"{place} imports {name}")
    assert not wrong, wrong


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imported_modules() -> dict[str, set[str]]:
    """Each module of ours with those of ours that its file imports: at its head, inside its
    functions, and for types only."""
    names = {module_name(path) for path in MODULES}
    graph: dict[str, set[str]] = {name: set() for name in names}
    for path in MODULES:
        here = module_name(path)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            found: set[str] = set()
            if isinstance(node, ast.Import):
                found = {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                inside = {f"{node.module}.{alias.name}" for alias in node.names}
                found = inside & names or {node.module or ""}
            graph[here] |= (found & names) - {here}
    return graph


def circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """The sets of modules that reach each other."""
    reach: dict[str, set[str]] = {}
    for start in graph:
        seen: set[str] = set()
        left = [start]
        while left:
            new = graph[left.pop()] - seen
            seen |= new
            left += new
        reach[start] = seen
    found: list[set[str]] = []
    for name, seen in reach.items():
        circle = {other for other in seen if name in reach[other]}
        if circle and circle not in found:
            found.append(circle)
    return found


def test_no_file_reaches_itself_by_what_it_imports() -> None:
    assert circles(imported_modules()) == []


def test_a_circle_is_found_however_it_is_closed() -> None:
    graph = {"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a", "e"}, "e": set()}
    assert circles(graph) == [{"a", "b", "c"}]


def test_only_the_edges_look_for_the_assets_by_themselves() -> None:
    """Everything else is given the folder, or what was read from it. What a column is called is the
    same for every catalog, and is asked where no catalog is: while a table is read. So is how a
    word is spelt; and About names the folder of the licences, of which it reads nothing. The window
    has its icon, and type where the system has none, before it has a catalog."""
    callers = {
        path.relative_to(PACKAGE).as_posix()
        for path in MODULES
        if "thankyou.base.assets" in imported(path)
    }
    edges = {"catalog.py", "gui/catalog.py", "gui/interface_language.py", "people/column_names.py",
             "gui/program_icon.py", "gui/window_type.py", "proofing/dictionaries.py",
             "gui/widgets/about.py"}  # fmt: skip
    assert all(caller in edges or caller.startswith("cli/") for caller in callers), callers


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in MODULES} <= set(LEVEL)


def test_nothing_reaches_for_the_network_or_formats_user_text() -> None:
    banned = {"socket", "urllib.request", "http.client", "requests", "ssl", "ftplib", "smtplib"}
    for path in MODULES:
        assert not imported(path) & banned, path.name


NAMED = re.compile(r"^ *(?:from|import) (thankyou[\w.]*)", re.MULTILINE)
"""An import, also in a program that a benchmark keeps as text and runs in a process."""


def missing_imports(text: str) -> list[str]:
    """The modules of ours that `text` imports and that are not there."""
    missing = []
    for match in NAMED.finditer(text):
        path = PACKAGE.parent.joinpath(*match[1].split("."))
        if not (path.with_suffix(".py").is_file() or path.is_dir()):
            missing.append(match[1])
    return missing


@pytest.mark.parametrize("path", OUTSIDE, ids=lambda p: str(p.relative_to(PACKAGE.parent)))
def test_benchmarks_and_tools_import_what_is_there(path: Path) -> None:
    assert missing_imports(path.read_text(encoding="utf-8")) == []


def test_a_module_that_moved_away_is_missed() -> None:
    assert missing_imports('x = """\nfrom thankyou.gone import Gone\n"""') == ["thankyou.gone"]
    assert missing_imports("from thankyou.model.card import Card\nimport thankyou.cli") == []

"""What is long holds two ideas: a file, a class, a function past its limit needs a reason here."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import thankyou

PACKAGE = Path(thankyou.__file__).parent
FILE, CLASS, FUNCTION, PARAMETERS = 400, 250, 60, 7
"""The most lines, and the most parameters of a function."""

LONGER: dict[str, str] = {}
"""What may be longer, and why."""

FILES = sorted(PACKAGE.rglob("*.py"))


@cache
def every_length() -> tuple[tuple[str, int, int], ...]:
    return tuple(one for path in FILES for one in lengths(path))


def lengths(path: Path) -> Iterator[tuple[str, int, int]]:
    """(place, lines, limit) of a file and of each class and function in it."""
    name = path.relative_to(PACKAGE).as_posix()
    source = path.read_text(encoding="utf-8")
    yield name, source.count("\n"), FILE
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            limit = CLASS if isinstance(node, ast.ClassDef) else FUNCTION
            yield f"{name}:{node.name}", (node.end_lineno or 0) - node.lineno + 1, limit
        if isinstance(node, ast.FunctionDef):
            given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            count = sum(one.arg not in ("self", "cls") for one in given)
            is_init = node.name == "__init__"  # a value's or a widget's parts
            yield f"{name}:{node.name}()", 0 if is_init else count, PARAMETERS


def test_nothing_is_longer_than_one_idea() -> None:
    found = {place: size for place, size, limit in every_length() if size > limit}
    assert {place: size for place, size in found.items() if place not in LONGER} == {}


def test_every_exception_is_still_needed() -> None:
    needed = {place for place, size, limit in every_length() if size > limit}
    assert set(LONGER) <= needed

"""What the command line prints goes through one place, which makes it harmless."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import thankyou

CLI = sorted((Path(thankyou.__file__).parent / "cli").glob("*.py"))


@pytest.mark.parametrize(
    "path", [one for one in CLI if one.name != "console.py"], ids=lambda p: p.name
)
def test_only_the_console_prints(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "input"), f"line {node.lineno}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            stream = isinstance(of, ast.Attribute) and of.attr in ("stdout", "stderr")
            assert not (stream and node.func.attr in ("write", "writelines")), f"line {node.lineno}"

"""The texts that Python files show: in tr, plural, Plural and translatable, and in tables.

In: a Python file. Out: its texts, and the calls that no tool can read. Beyond what pyside6-lupdate
finds (bare tr with a literal) these are texts inside f-strings, marked texts and marked tables
(base/translatable.py).
"""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator
from pathlib import Path

from translation.texts import Text

CALLS = ("tr", "plural", "Plural", "translatable")
TABLE = "Translatable"
NOTE = "#:"
"""A comment that begins so, right above a text, is for translators (as in pyside6-lupdate)."""


def python_texts(path: Path, place: str) -> tuple[list[Text], list[str]]:
    """The texts of a file, in its order; and "place:line: what" for each call that has none."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    notes = _notes(source)
    found: list[tuple[int, Text]] = []
    faults: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in CALLS:
            texts, fault = _of_call(node)
            if fault:
                faults.append(f"{place}:{node.lineno}: {fault}")
        elif isinstance(node, ast.AnnAssign) and _is_table(node.annotation):
            texts = [(each.lineno, Text(each.value)) for each in _strings(node.value)]
        else:
            continue
        for line, text in texts:
            note = notes.get(line - 1) or notes.get(node.lineno - 1)
            found.append((line, Text(text.source, text.comment, text.plural, (place,),
                                     (note,) if note else ())))  # fmt: skip
    found.sort(key=lambda one: one[0])
    return [text for _, text in found], faults


def _name(node: ast.expr) -> str:
    """The name of a function that is called bare; a method's is none of ours."""
    return node.id if isinstance(node, ast.Name) else ""


def _of_call(node: ast.Call) -> tuple[list[tuple[int, Text]], str]:
    """The texts of one call; or what is wrong with it."""
    first, *rest = node.args or [ast.Constant("")]
    if isinstance(first, ast.JoinedStr | ast.BinOp):
        return [], "a text that is put together cannot be translated: use {names}"
    choices = _choices(first)
    if not choices:
        return [], ""  # a marked text on its way: tr(appeal.name)
    comment = ""
    if rest:
        if not isinstance(rest[0], ast.Constant) or not isinstance(rest[0].value, str):
            return [], "the second text must be a literal"
        comment = rest[0].value
    plural = _name(node.func) in ("plural", "Plural") or len(node.args) > 2
    if plural and not comment:
        return [], "a plural needs both of its English forms"
    return [(one.lineno, Text(one.value, comment, plural)) for one in choices if one.value], ""


def _choices(node: ast.expr) -> list[ast.Constant]:
    """A literal, or both of `"a" if … else "b"`."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node]
    if isinstance(node, ast.IfExp):
        return _choices(node.body) + _choices(node.orelse)
    return []


def _is_table(annotation: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id == TABLE for node in ast.walk(annotation))


def _strings(node: ast.expr | None) -> Iterator[ast.Constant]:
    """The literals among a table's values. Calls inside are found by themselves."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _strings(value)
    elif isinstance(node, ast.List | ast.Tuple | ast.Set):
        for value in node.elts:
            yield from _strings(value)


def _notes(source: str) -> dict[int, str]:
    """The comments for translators by the line they end on; those of several lines joined."""
    notes: dict[int, str] = {}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT and token.string.startswith(NOTE):
            line = token.start[0]
            before = notes.pop(line - 1, "")
            notes[line] = f"{before} {token.string.removeprefix(NOTE).strip()}".strip()
    return notes

"""TOML as the program's own files have it, read line by line: in a quarter of tomllib's time.

In: the text of a file. Out: its data, or None where a line is not of the few kinds that are known
here or asks for a rule of TOML that is not (a name given twice, a table within a list, an escape):
then tomllib reads the file, and says what is wrong with it. Nothing is read otherwise than there;
tests/base/test_quick_toml.py holds the two side by side over every file of the assets.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from thankyou.base.late_pattern import late

_NUMBER = r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?"
_STRING = r'"[^"\\]*"'
_VALUE = rf"(?:{_STRING}|{_NUMBER}|true|false)"
_VALUES = rf"(?:{_VALUE},? ?)*"
_NAME = "[A-Za-z0-9_-]+"
_PATH = rf"{_NAME}(?:\.{_NAME})*"
_REST = " *(?:#.*)?"
_LINE = late(
    rf'(?:(?P<key>{_NAME}|"[^"\\]+") = (?:"(?P<text>[^"\\]*)"|(?P<value>{_NUMBER}|true|false)'
    rf"|\[(?P<values>{_VALUES})\]|(?P<open>\[)"
    rf"|\{{ (?P<inline>{_NAME} = {_VALUE}(?:, {_NAME} = {_VALUE})*) \}})"
    rf"|\[(?P<table>{_PATH})\]|\[\[(?P<entry>{_PATH})\]\])?{_REST}"
)
_PAIR = late(rf"({_NAME}) = ({_VALUE})")
_MORE = late(f"  {_VALUES}")
_CONTROLS = frozenset(map(chr, (*range(0x20), 0x7F))) - {"\n"}
_UNKNOWN = ("\\", '"""', "'''", *_CONTROLS)
"""Escapes, strings of several lines, tabs and other ends of lines, and what TOML refuses."""


def quick_toml(source: str) -> dict[str, Any] | None:
    """The data of a file; None where only tomllib knows."""
    if any(map(source.__contains__, _UNKNOWN)):
        return None
    root: dict[str, Any] = {}
    table, tables = root, {"": root}  # those that have a line of their own, by it
    lines = iter(source.split("\n"))
    for line in lines:
        if not line:
            continue
        key, is_text, rest = line.partition(' = "')
        value: Any = rest[:-1]
        if not (is_text and rest.find('"') == len(value) and _is_plain(key)):
            found = _LINE.fullmatch(line)
            if found is None:
                return None
            kind = found.lastgroup
            if kind is None:  # a remark
                continue
            if kind in ("table", "entry"):
                made = _begun(tables, kind, found[kind])
                if made is None:
                    return None
                table = made
                continue
            key, value = found["key"].strip('"'), _value(kind, found[kind], lines)
        if key in table or value is None:
            return None
        table[key] = value
    return root


def _is_plain(key: str) -> bool:
    """Whether a name is one that TOML has without quotation marks; nearly all are."""
    return key.isascii() and key.isidentifier()


def _begun(tables: dict[str, dict[str, Any]], kind: str, name: str) -> dict[str, Any] | None:
    """The table that a line begins: [name], or one more of the list [[name]]."""
    above, _, own = name.rpartition(".")
    parent = tables.get(above)
    if parent is None:
        parent = _begun(tables, "table", above)
    if parent is None:
        return None
    made: dict[str, Any] = {}
    entries = f"[{name}]"
    if own in parent and not (kind == "entry" and entries in tables):
        return None
    if kind == "entry":
        parent.setdefault(own, []).append(made)
        tables[entries] = made
        for before in [one for one in tables if one.lstrip("[").startswith(f"{name}.")]:
            del tables[before]  # those of the entry before
    else:
        parent[own] = made
    tables[name] = made
    return made


def _value(kind: str, text: str, lines: Iterator[str]) -> Any:
    """A value of a kind of line; None where it is not known."""
    if kind == "text":
        return text
    if kind == "inline":
        pairs = _PAIR.findall(text)
        made = {key: json.loads(value) for key, value in pairs}
        return made if len(made) == len(pairs) else None
    if kind == "open":
        inner: list[str] = []
        for line in lines:
            if line == "]":
                return _list("".join(inner))
            if _MORE.fullmatch(line) is None:
                return None
            inner.append(line)
        return None
    return _list(text) if kind == "values" else json.loads(text)


def _list(text: str) -> list[Any] | None:
    """What stands between brackets; None where a comma is wanting."""
    try:
        found: list[Any] = json.loads(f"[{text.strip().removesuffix(',')}]")
    except ValueError:
        return None
    return found

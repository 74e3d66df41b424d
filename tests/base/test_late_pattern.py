"""Patterns that wait: right ones, and none compiled before its use."""

from __future__ import annotations

import importlib
import re
from pathlib import Path

import thankyou
from thankyou.base.late_pattern import LatePattern, late

PACKAGE = Path(thankyou.__file__).parent


def test_it_does_what_the_compiled_one_does() -> None:
    found = late(r"(\d+)(?P<unit>mm|in)", re.IGNORECASE)
    for text in ("12MM", "x 3 in", "none", "7in8mm"):
        for name in ("search", "match", "fullmatch", "findall", "split"):
            said = getattr(found, name)(text)
            expected = getattr(re.compile(r"(\d+)(?P<unit>mm|in)", re.IGNORECASE), name)(text)
            assert repr(said) == repr(expected)
    assert found.sub(r"\1", "12mm") == "12"
    assert found.groupindex == {"unit": 2}
    assert late(rb"\s+").split(b"a b") == [b"a", b"b"]


def test_nothing_is_compiled_before_its_use() -> None:
    broken = late("(")  # would be refused if it were compiled
    assert isinstance(broken, LatePattern)


def test_every_pattern_of_the_program_is_right() -> None:
    found = 0
    for path in PACKAGE.rglob("*.py"):
        if "= late(" in path.read_text(encoding="utf-8"):
            name = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
            for value in vars(importlib.import_module(name)).values():
                if isinstance(value, LatePattern):
                    found += 1
                    assert value.__getattr__("pattern")
    assert found > 50

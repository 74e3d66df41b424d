"""Patterns that wait: right ones, and none compiled before its use."""

from __future__ import annotations

import importlib
import pkgutil
import re

import thankyou
from thankyou.base import late_pattern
from thankyou.base.late_pattern import LatePattern, late


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
    for module in pkgutil.walk_packages(thankyou.__path__, "thankyou."):
        if module.name.startswith("thankyou.gui") or module.name.endswith("__main__"):
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, LatePattern):
                found += 1
                assert value.__getattr__("pattern")
    assert found > 100
    assert late_pattern.re is re

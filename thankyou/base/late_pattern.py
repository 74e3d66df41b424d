"""Regular expressions that are compiled when they are first used.

In: what re.compile takes. Out: what stands for the compiled pattern, with all its methods. Most of
what the program can read stands in no list, and most lists need a handful of its two hundred
patterns; compiling them all would be a tenth of the time that a command takes to begin.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def late(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern for the top of a module: nothing is compiled before its first use.

    What is wrong with it (re.error) is raised then; tests/base/test_late_pattern.py compiles all.
    """
    return cast("re.Pattern[AnyStr]", LatePattern(pattern, flags))


class LatePattern:
    """Has each method of re.Pattern once that is asked for."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._asked: tuple[Any, int] = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._asked), name)
        # Python looks here first from now on: no later use is slower than a compiled pattern's.
        setattr(self, name, found)
        return found

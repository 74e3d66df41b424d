"""JSON, and no more than JSON (RFC 8259): no key twice, no NaN, no nesting without end.

In: text. Out: the value, or DuplicateError, TooManyError, RecursionError, ValueError (of which all
but RecursionError are kinds, as json.JSONDecodeError is).
"""

from __future__ import annotations

import json
import re
from typing import Any, NoReturn

from thankyou.base.late_pattern import late

_WORDS = late(r'"(?:[^"\\]++|\\.)*+(?:"|\Z)', re.DOTALL)


class DuplicateError(ValueError):
    """A key stands twice in one JSON object, and one of the two values would be lost."""


class TooManyError(ValueError):
    """There are more lists and objects than memory should be spent on."""


def parsed(text: str, most: int) -> Any:
    """The value that the text holds, of so many lists and objects at the most: an empty list of
    two bytes takes thirty times as many in memory."""
    if _brackets(text) > most and _brackets(_WORDS.sub("", text)) > most:
        raise TooManyError
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)


def _brackets(text: str) -> int:
    return text.count("[") + text.count("{")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result = dict(pairs)
    if len(result) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise DuplicateError(key)
            seen.add(key)
    return result


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")

"""JSON, and no more than JSON (RFC 8259): no key twice, no NaN, no nesting without end.

In: text. Out: the value, or DuplicateError, RecursionError, ValueError (json.JSONDecodeError is
one).
"""

from __future__ import annotations

import json
from typing import Any, NoReturn


class DuplicateError(ValueError):
    """A key stands twice in one JSON object, and one of the two values would be lost."""


def parsed(text: str) -> Any:
    """The value that the text holds."""
    return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant)


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

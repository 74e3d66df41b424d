"""Sums that tell damage: one for the text of a card, and one for each picture and list of it.

In: what a card's text says, or the bytes of a member. Out: SHA-256 in hexadecimal digits. They
are no seal: whoever changes a card on purpose can change the sum as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping


def sum_of_text(content: Mapping[str, object]) -> str:
    """The sum of what the file's "card" says, whatever its indent, line ends and order of keys."""
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sum_of_bytes(plain.encode("utf-8", "surrogatepass"))


def sum_of_bytes(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

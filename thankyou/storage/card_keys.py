"""What stands in a card file: its keys by version, their choices, and its limits."""

from __future__ import annotations

import re
from collections.abc import Mapping

from thankyou.base.read_file import MEGABYTE
from thankyou.model.card import (
    ADDRESSES,
    ALIGNS,
    APPEALS,
    AUDIENCES,
    DISPLAYS,
    LENGTHS,
    PICTURES,
    READERS,
    REGISTERS,
    SPEAKERS,
    TICKED,
    VOICES,
)

FORMAT = "thankyou-card"
VERSION = 8
MOST_LETTERS = 200_000
"""In one text: the window takes half of it, so that no card of ours is refused."""
MOST_SIGNERS = 1000
MAX_BYTES = 8 * MEGABYTE
MOST_LISTS = 500_000
"""How many lists and objects the text of a card may have."""

ENVELOPE = ("format", "version", "card")
CHECKSUMS = "checksums"
"""The key beside those of the envelope, since version 4; a person may leave it out."""
TEXT_PART = "card"
"""The key of the text's own sum among the checksums; the others are names of members."""
_KEYS_1 = (
    "language",
    "appeal",
    "template",
    "design",
    "format",
    "sentiment",
    "tagline",
    "fields",
    "message",
)
"""What a card of version 1 has; all else has its default there."""
CHOICES: Mapping[str, tuple[str, ...]] = {
    "appeal": APPEALS,
    "voice": VOICES,
    "audience": AUDIENCES,
    "length": LENGTHS,
    "register": REGISTERS,
    "display": DISPLAYS,
}
MANNER: Mapping[str, tuple[str, ...]] = {
    "speaker": SPEAKERS,
    "readers": READERS,
    "address": ADDRESSES,
}
"""Choices that a card has since version 6."""
SETTING: Mapping[str, tuple[str, ...]] = {"text_align": ALIGNS}
"""Choices that a card has since version 8."""
SETS: Mapping[str, tuple[str, ...]] = {"facts": TICKED, "pictures": PICTURES}
"""Lists of choices, since version 6."""
MOST_OF_A_SET = 64
_KEYS_2 = (
    *_KEYS_1[:2],
    *list(CHOICES)[1:],
    "remembering",
    *_KEYS_1[2:],
    "second",
    "signers",
    "guided",
    "dismissed",
)
_DESIGN = _KEYS_2.index("design") + 1
_LOOK = ("palette", "pairing", "text_color", "text_size")
_KEYS = (*_KEYS_2[:_DESIGN], *_LOOK, *_KEYS_2[_DESIGN:], "photo", "signature")
_KEYS_4 = ("name", *_KEYS, "people")
_QUIET = _KEYS_4.index("remembering") + 1
_KEYS_6 = (*_KEYS_4[:_QUIET], "facts", *MANNER, "pictures", "drawing", *_KEYS_4[_QUIET:])
_SIZE = _KEYS_6.index("text_size") + 1
_KEYS_8 = (*_KEYS_6[:_SIZE], *SETTING, *_KEYS_6[_SIZE:])
KEYS_OF = {
    1: _KEYS_1, 2: _KEYS_2, 3: _KEYS, 4: _KEYS_4, 5: _KEYS_4, 6: _KEYS_6, 7: _KEYS_6, 8: _KEYS_8,
}  # fmt: skip
"""The keys of a card by the version of its file, in the order in which they are written."""
TEXTS = ("name", "language", "template", "design", *_LOOK[:3], "format", "sentiment", "tagline",
          *CHOICES, *MANNER, *SETTING)  # fmt: skip
"""The keys that hold one text each."""
COLOR = re.compile(r"(#[0-9a-f]{6})?")


def clean(text: str) -> str:
    """The text in whole characters: half of a surrogate pair, alone, becomes U+FFFD."""
    if text.isascii():
        return text
    # Two halves that stand together are joined; a half alone is replaced.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")

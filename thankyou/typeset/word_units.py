"""A token in units of one script: what one face is to draw.

In: what stands between two spaces. Out: its letters with what stands between them, its marks, its
pictures and its Han characters, each with a script (ISO 15924).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import uharfbuzz as hb

from thankyou.typeset.fonts import wants_emoji
from thankyou.typeset.segment import graphemes

HAN = frozenset(("Hani", "Hira", "Kana", "Bopo", "Hang"))
_ALPHABETS = frozenset(("Latn", "Grek", "Cyrl"))
"""Scripts whose letters stand in one word: “Xʷməθkʷəy̓əm” has a theta."""
EMOJI = "emoji"
_ANY = "any"
"""The script of letters that belong to whatever script they stand in, such as ʻ and ʼ."""


def units(token: str) -> Iterator[tuple[str, str]]:
    """A token in units: letters of one script with what stands between them, marks ("") and
    pictures. Each with its script."""
    start = at = letters = 0
    script = ""  # of the unit that is open, from `start` to `letters`
    for end in graphemes(token):
        own = _script(token[at:end])
        if own == "":
            at = end
            continue
        joins = script != "" and (own in (script, _ANY) or script == _ANY)
        joins = joins and own not in (EMOJI, *HAN) and script not in (EMOJI, *HAN)
        if joins:
            script = own if script == _ANY else script
        else:
            if start < letters:
                yield token[start:letters], script
            if letters < at:
                yield token[letters:at], ""
            start, script = at, own
        letters = at = end
    if start < letters:
        yield token[start:letters], script
    if letters < len(token):
        yield token[letters:], ""


@lru_cache(maxsize=4096)
def _script(cluster: str) -> str:
    """The script of a character with its marks (Unicode's property Script, in ISO 15924); "" for
    marks, figures and spaces, which belong to no script."""
    if wants_emoji(cluster):
        return EMOJI
    for char in cluster:
        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.guess_segment_properties()
        if buffer.script:
            return "Latn" if buffer.script in _ALPHABETS else str(buffer.script)
    return _ANY if unicodedata.category(cluster[0])[0] == "L" else ""

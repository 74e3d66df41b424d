"""Text from a file or a file's name, fit for a line of the window.

In: any text. Out: one line of what can be seen: no line breaks, no control characters, and none
that turn round the words that follow.
"""

from __future__ import annotations

_JOINERS = "\u200c\u200d\u200e\u200f"
"""Not seen themselves, but letters of many scripts, and emoji, need them."""


def one_line(text: str) -> str:
    """The text in one line, without what cannot be seen."""
    kept = (c if c.isprintable() or c in _JOINERS or _is_tag(c) else " " for c in text)
    return " ".join("".join(kept).split())


def _is_tag(letter: str) -> bool:
    """Whether it is one of the tags that some flags are written with."""
    return 0xE0020 <= ord(letter) <= 0xE007F

"""Tooltips: Qt reads as rich text whatever looks like it, and would open the files it names.

In: any text. Out: the same to the eye, which Qt takes for what it is.
"""

from __future__ import annotations

_NOTHING = "\u200b"
"""A space without a width: behind it a letter is no name of a tag, nor of a sign."""


def tip(text: str) -> str:
    """A text as a tooltip, plain whatever is in it."""
    return text.replace("<", "<" + _NOTHING).replace("&", "&" + _NOTHING)

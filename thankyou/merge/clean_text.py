"""A value as it is printed.

In: a text from a file, a table or a window. Out: the same words, in plain lines.
"""

from __future__ import annotations

import unicodedata

from thankyou.base.late_pattern import late

_LINE_ENDS = late("\r\n|[\r\u2028\u2029]")
_INVISIBLE = frozenset(("Cf", "Zs", "Zl", "Zp"))
"""Unicode categories of characters that print nothing."""


def clean(value: str) -> str:
    """A value as it is printed: plain line ends, spaces for tabs, nothing around it.

    A value of invisible characters alone (a zero-width space from a spreadsheet) is empty: it
    would print nothing, and must not pass for a name.
    """
    value = value.strip()
    if value.isprintable():  # the quick answer, right for nearly every value
        return value
    value = _LINE_ENDS.sub("\n", value).replace("\t", " ")
    return "" if all(unicodedata.category(c) in _INVISIBLE for c in value) else value


_SPACES = late("[^\\S\u00a0\u2007\u202f]+")


def one_line(text: str) -> str:
    """The text on one line, with one space for several. No-break spaces stay: somebody typed them
    so that a name is not parted."""
    return _SPACES.sub(" ", text).strip()


_UNSETTABLE = "\t\r\v\f\x85\u2028\u2029"
_SETTABLE = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n",
                           "\u2029": "\n", "\t": " "})  # fmt: skip


def settable(text: str) -> str:
    """Text as it can be set: line ends as newlines, tabs as spaces, lone surrogates as U+FFFD."""
    if any(map(text.__contains__, _UNSETTABLE)):
        text = text.replace("\r\n", "\n").translate(_SETTABLE)
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text

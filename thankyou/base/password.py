"""A password as a person types it, and what may be said of it before it locks anything.

In: the text of a password field, or a file. Out: the text that a file is locked with, or a
CardError that says what is wrong with it. A password is never kept, never logged, and never a
value of an error.
"""

from __future__ import annotations

import stringprep
import unicodedata
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.read_file import read_text, shown

MOST_BYTES = 127
"""What a PDF takes of a password (ISO 32000-2, 7.6.4.3.3), in UTF-8."""
SHORT = 8
"""Below so many signs a password is guessed by trying all of them."""

_FORBIDDEN = (
    stringprep.in_table_c21_c22,  # control characters
    stringprep.in_table_c3,  # private use
    stringprep.in_table_c4,  # no characters
    stringprep.in_table_c5,  # halves of surrogate pairs
    stringprep.in_table_c6,
    stringprep.in_table_c7,
    stringprep.in_table_c8,  # turns the direction of a text
    stringprep.in_table_c9,
)


def prepared(password: str) -> str:
    """The password by SASLprep (RFC 4013), so that one that looks the same is the same.

    What Unicode has added since then passes as it is. So does a password of both directions, like
    Arabic letters and a digit, which the RFC refuses: people write such.
    Raises CardError "password-empty", "password-signs", "password-too-long" (limit).
    """
    mapped = "".join(
        " " if stringprep.in_table_c12(sign) else sign
        for sign in password
        if not stringprep.in_table_b1(sign)
    )
    text = unicodedata.ucd_3_2_0.normalize("NFKC", mapped)
    if not text.strip():
        raise CardError("password-empty")
    if any(forbidden(sign) for sign in text for forbidden in _FORBIDDEN):
        raise CardError("password-signs")
    if max(len(form.encode("utf-8")) for form in (text, typed(password))) > MOST_BYTES:
        raise CardError("password-too-long", limit=MOST_BYTES)
    return text


def typed(password: str) -> str:
    """The password as keyboards give it, for programs that know nothing of SASLprep."""
    return unicodedata.normalize("NFC", password)


def checked(password: str, again: str) -> str:
    """`prepared`, when it was typed twice alike. Raises CardError "password-differs" as well."""
    text = prepared(password)
    if typed(password) != typed(again):
        raise CardError("password-differs")
    return text


def is_weak(password: str) -> bool:
    """Whether it is short, or one sign again and again: to be told, not refused."""
    return len(password) < SHORT or len(set(password)) < 3


def password_in(path: Path) -> str:
    """The first line of a file of UTF-8, without its line break.

    Raises CardError as `read_text` and `prepared` do, with `path`.
    """
    first, _, _ = read_text(path).partition("\n")
    password = first.removesuffix("\r")
    try:
        prepared(password)
    except CardError as error:
        error.values["path"] = shown(path)
        raise CardError(f"{error.code}-in", **error.values) from None
    return password

"""Signs that a cell should not have: hidden ones, those of web pages, of formulas, broken lines.

In: a cell's text. Out: a Fault with the text without them, or None.

ZERO WIDTH JOINER and NON-JOINER stay where scripts need them (Arabic, the scripts of India, emoji),
and so do the marks that only say in which direction a letter runs (LRM, RLM, ALM).
"""

from __future__ import annotations

import re

from thankyou.base.late_pattern import late
from thankyou.people.cell_fault import Fault

_TURNING = late("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = late("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufff9-\ufffb]")
_HIDDEN = late("[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff]|(?<![\u0600-\u0fff"
                     "\u1000-\u109f\u1780-\u17ff\u200d\ufe0f\u2190-\u2bff\U0001f000-\U0001faff])"
                     "[\u200c\u200d]")  # fmt: skip
_TAG = late(
    r"</?(?:a|b|big|br|center|div|em|font|h[1-6]|i|img|li|ol|p|small|span|strong|su[bp]|table|"
    r"t[dhr]|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = late(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
_CR = late("_x000[dD]_")
_BREAKS = late(r"\s*[\n\r\v\f\u0085\u2028\u2029]\s*")
_SPACES = late(r"[^\S\n\r]{2,}")

QUICK = late(
    "[\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b-\u200d\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "<&]|_x000|\\s\\s"
)
"""A text without any of these has no fault here."""


def stray_signs(text: str, one_line: bool) -> Fault | None:
    """The worst that is in the text. `one_line`: the cell is printed within a line."""
    if _TURNING.search(text):
        return Fault("direction", _tidy(_TURNING.sub("", text)))
    if _CR.search(text):
        return Fault("control", _tidy(_CR.sub("\n", text)))
    if _CONTROL.search(text):
        return Fault("control", _tidy(_CONTROL.sub("", text)))
    if _TAG.search(text) or _entity(text):
        import html

        return Fault("html", _tidy(html.unescape(_TAG.sub(_for_tag, text))))
    if _HIDDEN.search(text):
        return Fault("invisible", _tidy(_HIDDEN.sub("", text)), note=True)
    if one_line and _BREAKS.search(text.strip()):
        return Fault("line-break", _BREAKS.sub(" ", text.strip()), note=True)
    if one_line and _SPACES.search(text.strip()):
        return Fault("spaces", _SPACES.sub(" ", text.strip()), note=True)
    return None


def of_long_text(text: str) -> Fault | None:
    """What would spoil even a page of text: a sign that turns it, or controls. In linear time."""
    if _TURNING.search(text):
        return Fault("direction", _TURNING.sub("", text))
    if _CONTROL.search(text):
        return Fault("control", _CONTROL.sub("", text))
    return Fault("lost-letter") if "\ufffd" in text else None


def _entity(text: str) -> bool:
    found = _ENTITY.findall(text)
    if not found:
        return False
    import html  # its table of names is large

    return any(html.unescape(one) != one for one in found)


def _for_tag(match: re.Match[str]) -> str:
    return "\n" if match[0][:3].lower() == "<br" else ""


def _tidy(text: str) -> str:
    return _SPACES.sub(" ", text).strip()

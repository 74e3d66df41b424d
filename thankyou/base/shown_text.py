"""Text from files and arguments, made fit to be shown in a line: in a terminal, a log, a window.

In: any text. Out: the same without what a terminal or a line would obey: escapes, other control
characters, signs that turn the direction of what follows, line ends; and not without end.
"""

from __future__ import annotations

import re

from thankyou.base.late_pattern import late

_ENDS = late(r" *[\t\n\v\f\r\x85\u2028\u2029][\t\n\v\f\r\x85\u2028\u2029 ]*")
_OBEYED = late(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ufff9-\ufffb]")
"""Controls but for tab and line feed, and signs that turn what follows."""
_ISOLATES = late("[\u2066-\u2069]")

LONGEST = 300
"""Characters of one value in a sentence; of what is longer the beginning and the end are shown."""
LONGEST_LIST = 3000
LONGEST_LINE = 6000


def harmless(text: str) -> str:
    """The text with its lines, and with nothing in them that is obeyed; what is taken out is
    written as Python writes it. Isolates stay if each is closed: they keep words in their order."""
    text = _OBEYED.sub(_written, text.replace("\r\n", "\n"))
    return text if _closed(text) else _ISOLATES.sub(_written, text)


def one_line(text: str, longest: int = LONGEST) -> str:
    """The text in one line of at most so many characters."""
    return shortened(harmless(_ENDS.sub(" ", text).strip(" ")), longest)


def shortened(text: str, longest: int = LONGEST) -> str:
    """The beginning and the end of a text that is too long."""
    if len(text) <= longest:
        return text
    tail = longest // 3
    return f"{text[: longest - tail - 1]}…{text[-tail:]}"


def _written(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def _closed(text: str) -> bool:
    """Whether each isolate has its end, and each end its isolate."""
    depth = 0
    for sign in _ISOLATES.findall(text):
        depth += -1 if sign == "\u2069" else 1
        if depth < 0:
            return False
    return depth == 0

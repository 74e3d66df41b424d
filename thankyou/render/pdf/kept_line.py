"""A line whose arrays are kept apart from its other operators, and what their codes say.

In: what is shown on a `Line`. Out: its arrays, to be shown twice (turned_text.py).
"""

from __future__ import annotations

import re

from thankyou.base.late_pattern import late
from thankyou.base.quick_tuple import NamedTuple
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.shown_line import Line


class KeptText(NamedTuple):
    """A TJ array that is kept to be shown twice. `x`: where it begins, in points from the run."""

    array: str
    font: DocumentFont
    x: float
    painted: bool


class KeptLine(Line):
    """A line whose arrays are kept apart from its other operators."""

    __slots__ = ("_font", "_k", "_open", "arrays", "painted", "x")

    def __init__(self) -> None:
        super().__init__()
        self.arrays: dict[int, KeptText] = {}
        self.painted = True
        self.x: float | None = None
        self._font: DocumentFont | None = None
        self._k = 1.0
        self._open = 0.0

    def begin(self, font: DocumentFont, k: float) -> None:
        self._font, self._k = font, k

    def show(self, body: str, x: float, width: float) -> None:
        if not self._array:
            self._open = self.pen
        super().show(body, x, width)

    def stop(self) -> None:
        if self._array and self._font is not None:
            x = self._open / self._k if self.x is None else self.x
            painted = self.painted and self._stretch is None
            self.arrays[len(self.out)] = KeptText("".join(self._array), self._font, x, painted)
        super().stop()


_STRING = late(r"\(((?:\\.|[^\\)])*)\)", re.DOTALL)
_ESCAPE = late(r"\\(.)", re.DOTALL)


def _texts(shown: KeptText) -> list[str]:
    """What the codes of an array say."""
    codes = "".join(_STRING.findall(shown.array + ")"))
    plain = _ESCAPE.sub(lambda found: "\r" if found[1] == "r" else found[1], codes)
    text_of = shown.font.text_of
    return [
        text_of(ord(high) << 8 | ord(low))
        for high, low in zip(plain[::2], plain[1::2], strict=True)
    ]


def codes_of(line: KeptLine) -> list[list[str]]:
    """What the codes of each array say."""
    return [_texts(shown) for shown in line.arrays.values()]

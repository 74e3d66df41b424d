"""The operators of one line of text under way: arrays of codes at their places.

In: codes with places and widths, in thousandths of an em. Out: operators between BT and ET.
"""

from __future__ import annotations

from thankyou.base.quick_dataclass import dataclass
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.operators import num, text_string
from thankyou.render.pdf.text_pieces import Step


@dataclass(slots=True)
class TextState:
    """What the content stream has set so far, so that nothing is set twice."""

    font: str = ""
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A glyph to draw as a shape: its place in points and the size of its em."""

    font: DocumentFont
    glyph: int
    x: float
    y: float
    size: float


class Line:
    """The operators of a run under way. Lengths are in thousandths of the font's em, from run.x.

    A TJ array stays open as long as it can: pdfium does not see a space that is all of one.
    """

    __slots__ = ("_array", "_rise", "_stretch", "at_ease", "out", "pen", "says")

    def __init__(self) -> None:
        self.out: list[str] = []
        self.pen = 0.0
        self.at_ease = True  # neither raised nor stretched
        self.says = False  # the line is said as a whole
        self._array: list[str] = []
        self._rise = 0.0
        self._stretch: float | None = None

    def begin(self, font: DocumentFont, k: float) -> None:
        """What is shown from here on is in `font`, whose em is 1000 / `k` points."""

    def show(self, body: str, x: float, width: float) -> None:
        """Shows `body` from x on; `width` is what it takes when it is not stretched."""
        gap = self.pen - x
        if self._stretch is not None:
            gap, width = gap * 100 / self._stretch, width * self._stretch / 100
        whole = round(gap)
        array = self._array
        if not array:
            array.append(f"[{whole}(" if whole else "[(")
        elif whole:
            array.append(f"){whole}(")
        array.append(body)
        self.pen += width - (whole if self._stretch is None else whole * self._stretch / 100)

    def step(self, step: Step, at: float, size: float) -> None:
        """Shows a step of a piece that begins at `at`; `size` is the font's, in points."""
        if step.blank:
            self.show(step.code, at + step.x, step.width)
            return
        if step.stretch != self._stretch:
            self.stop()
            if step.stretch is None:
                self.out.append("0 Tr 100 Tz")
            else:
                self.out.append(f"3 Tr {num(step.stretch)} Tz")
            self._stretch = step.stretch
        if abs(step.rise - self._rise) > 1e-4:
            self.stop()
            self.out.append(f"{num(step.rise * size)} Ts")
            self._rise = step.rise
        said = None if self.says else step.said
        if said is not None:
            self.stop()
            self.out.append(f"/Span<</ActualText{text_string(said)}>>BDC")
        self.show(step.code, at + step.x, step.width)
        if said is not None:
            self.stop()
            self.out.append("EMC")
        self.at_ease = not self._rise and self._stretch is None

    def plain(self) -> None:
        """Back on the baseline, at the font's own width."""
        if self.at_ease:
            return
        self.stop()
        if self._stretch is not None:
            self.out.append("0 Tr 100 Tz")
            self._stretch = None
        if self._rise:
            self.out.append("0 Ts")
            self._rise = 0.0
        self.at_ease = True

    def stop(self) -> None:
        """Closes the array."""
        if self._array:
            self.out.append("".join(self._array) + ")]TJ")
            self._array.clear()


def said_whole(text: str, ops: str) -> str:
    """A line said as a whole. The space at its end keeps mupdf from taking it apart
    (readers.from_mupdf)."""
    return f"/Span<</ActualText{text_string(text + ' ')}>>BDC\n{ops}\nEMC"

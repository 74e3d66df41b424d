"""The marks of a printer's test page: crosses, rulers, and ladders at the edges. No sentences.

In: the paper's size, lettering. Out: paths and numbers at exact places, in points, from the upper
left corner of a side as one looks at it. printing/calibration.py reckons with these places: CROSS
and RULER are the same there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from thankyou.base.geometry import Rect, Size
from thankyou.base.units import inches, mm
from thankyou.mailing.drawing import Line, lines
from thankyou.mailing.lettering import INK, Lettering, set_words
from thankyou.model.scene import GlyphRun, Item, Path, Stroke

CROSS = mm(20)
"""How far the crosses are from both edges of their corner."""
ARM = mm(5)
RULER = mm(100)
INCH_RULER = inches(4)
LADDER = (2, 3, 4, 5, 6)
"""Millimetres from an edge, at which there are lines."""
MARGIN = mm(7)
"""The ladders' room: nothing else is nearer to an edge."""
_THIN, _FINE = 0.35, 0.25
_MM_TICK = {1: mm(1.6), 5: mm(2.6), 10: mm(3.6)}
_INCH_TICK = {16: mm(1.2), 8: mm(1.8), 4: mm(2.5), 2: mm(3.3), 1: mm(4.3)}
"""By the part of an inch; none longer than it is far from the corner, where two rulers meet."""
_RUNG, _RUNG_STEP = mm(3.6), mm(6.4)
_DIGITS = 5.0


@dataclass(frozen=True, slots=True)
class Ruler:
    """A ruler of 100 mm from (x, y) to the right, or down if `upright`: its millimetres are on the
    outer side, towards the paper's edge; `inches`: on the inner one are 4 in."""

    x: float
    y: float
    upright: bool
    inches: bool = True

    @property
    def area(self) -> Rect:
        """All that it takes, with its numbers."""
        out, inwards = mm(7.6), mm(7.6) if self.inches else mm(0.3)
        long = (INCH_RULER if self.inches else RULER) + mm(1)
        if self.upright:
            return Rect(self.x - out, self.y, out + inwards, long)
        return Rect(self.x, self.y - out, long, out + inwards)


def crosses(paper: Size) -> tuple[tuple[float, float], ...]:
    """The crosses' centres. The first is what is measured; the others where they have room."""
    right, bottom = paper.width - CROSS, paper.height - CROSS
    xs = (CROSS, right) if right - CROSS > 4 * ARM else (CROSS,)
    ys = (CROSS, bottom) if bottom - CROSS > 4 * ARM else (CROSS,)
    return tuple((x, y) for y in ys for x in xs)


def rulers(paper: Size) -> tuple[Ruler, ...]:
    """The ruler down and the ruler across, each where it has room.

    Both begin at the cross's lines. Where the upper right cross is in the way of the one across, it
    stands above the lower crosses, in millimetres only.
    """
    found: list[Ruler] = []
    end = CROSS + INCH_RULER + mm(1)
    if end <= paper.height - CROSS - ARM:
        found.append(Ruler(CROSS, CROSS, upright=True))
    if end <= paper.width - CROSS - ARM:
        return (*found, Ruler(CROSS, CROSS, upright=False))
    low = Ruler(CROSS, paper.height - CROSS - ARM - mm(2), upright=False, inches=False)
    above = end if found else CROSS + ARM
    if paper.width - MARGIN >= CROSS + RULER and low.area.y >= above:
        found.append(low)
    return tuple(found)


def words_area(paper: Size) -> Rect:
    """What rulers, crosses and ladders leave for words."""
    left, top, bottom = CROSS, CROSS + ARM, paper.height - CROSS - ARM
    for ruler in rulers(paper):
        if ruler.upright:
            left = ruler.area.right
        elif ruler.inches:
            top = max(top, ruler.area.bottom)
        else:
            bottom = ruler.area.y
    left, top, bottom = left + mm(4), top + mm(5), bottom - mm(3)
    return Rect(left, top, min(paper.width - mm(15) - left, mm(168)), bottom - top)


def marks(paper: Size, lettering: Lettering) -> Iterator[Item]:
    """All marks of one side."""
    centres = crosses(paper)
    arms = [arm for x, y in centres for arm in _cross(x, y)]
    yield lines(arms, INK, _THIN)
    yield _ring(*centres[0], mm(2.2))
    for ruler in rulers(paper):
        yield from _ruler(ruler, lettering)
    yield from _ladders(paper, lettering)
    yield from _letters(paper, lettering)


def _cross(x: float, y: float) -> tuple[Line, Line]:
    return (x - ARM, y, x + ARM, y), (x, y - ARM, x, y + ARM)


def _ring(x: float, y: float, r: float) -> Path:
    k = r * 0.5522847498  # the cubic's handle for a quarter circle
    return Path(
        (
            ("M", x + r, y),
            ("C", x + r, y + k, x + k, y + r, x, y + r),
            ("C", x - k, y + r, x - r, y + k, x - r, y),
            ("C", x - r, y - k, x - k, y - r, x, y - r),
            ("C", x + k, y - r, x + r, y - k, x + r, y),
            ("Z",),
        ),
        stroke=Stroke(INK, _THIN),
    )


def _ruler(ruler: Ruler, lettering: Lettering) -> Iterator[Item]:
    """Its line, its ticks, its numbers."""
    ticks: list[Line] = [(0.0, 0.0, INCH_RULER if ruler.inches else RULER, 0.0)]
    numbers: list[tuple[float, float, str]] = []
    for at in range(1, 101):
        part = 10 if at % 10 == 0 else 5 if at % 5 == 0 else 1
        ticks.append((mm(at), 0.0, mm(at), -_MM_TICK[part]))
        if part == 10:
            numbers.append((mm(at), -_MM_TICK[10] - mm(0.6), str(at)))
    for at in range(1, 65 if ruler.inches else 0):
        part = next(part for part in (1, 2, 4, 8, 16) if at * part % 16 == 0)
        ticks.append((inches(at / 16), 0.0, inches(at / 16), _INCH_TICK[part]))
        if part == 1:
            name = f"{at // 16} in" if at == 64 else str(at // 16)
            numbers.append((inches(at / 16), _INCH_TICK[1] + mm(0.6), name))
    yield lines([_turned(ruler, tick) for tick in ticks], INK, _FINE)
    for along, off, text in numbers:
        yield from _number(ruler, along, off, text, lettering)


def _turned(ruler: Ruler, line: Line) -> Line:
    """A line along and off a ruler, on the page."""
    x0, y0, x1, y1 = line
    if ruler.upright:
        x0, y0, x1, y1 = y0, x0, y1, x1
    return ruler.x + x0, ruler.y + y0, ruler.x + x1, ruler.y + y1


def _number(
    ruler: Ruler, along: float, off: float, text: str, lettering: Lettering
) -> Iterator[Item]:
    """A number beyond its tick: beside it on a ruler down, above or below it on one across."""
    if ruler.upright:
        x, y, anchor = ruler.x + off, ruler.y + along, 1.0 if off < 0 else 0.0
        yield from number(text, x, y, anchor, lettering)
        return
    high = _DIGITS * 0.36
    y = ruler.y + (off - high if off < 0 else off + high)
    yield from number(text, ruler.x + along, y, 0.5, lettering)


def _ladders(paper: Size, lettering: Lettering) -> Iterator[Item]:
    """At the middle of each edge five lines, 2 to 6 mm from it, each with its number."""
    rungs: list[Line] = []
    places: list[tuple[float, float, str, float]] = []
    across = paper.width / 2 - _RUNG_STEP * len(LADDER) / 2
    down = paper.height / 2 - _RUNG_STEP * len(LADDER) / 2
    for step, distance in enumerate(LADDER):
        off = mm(distance)
        x, y = across + step * _RUNG_STEP, down + step * _RUNG_STEP
        for level in (off, paper.height - off):
            rungs.append((x, level, x + _RUNG, level))
            places.append((x + _RUNG + mm(0.5), level, str(distance), 0.0))
        for upright in (off, paper.width - off):
            rungs.append((upright, y, upright, y + _RUNG))
            places.append((upright, y + _RUNG + mm(1.2), str(distance), 0.5))
    yield lines(rungs, INK, _THIN)
    for x, y, text, anchor in places:
        yield from number(text, x, y, anchor, lettering)


EDGES = "ABCD"
"""The names of the upper, right, lower and left edge of the front."""


def _letters(paper: Size, lettering: Lettering) -> Iterator[Item]:
    """The edges' names, inside their ladders."""
    off = mm(9.7)
    x, y = paper.width / 2, paper.height / 2
    places = ((x, off), (paper.width - off, y), (x, paper.height - off), (off, y))
    for letter, (at_x, at_y) in zip(EDGES, places, strict=True):
        yield from number(letter, at_x, at_y, 0.5, lettering, 9.0)


def number(
    text: str, x: float, y: float, anchor: float, lettering: Lettering, size: float = _DIGITS
) -> Iterator[GlyphRun]:
    """A few characters whose middle is level with y; `anchor` 0 begins at x, 1 ends there."""
    latin = replace(lettering, language="en")  # figures run from the left everywhere
    setting = latin.setting(size, size, strong=size > _DIGITS, color=INK)
    words = set_words([(setting, text)], Rect(0.0, 0.0, mm(40), size * 2))
    run = words.runs()[0][0]
    # Figures and capitals of the faces here are about 0.7 em high.
    yield replace(run, x=x - anchor * words.width, y=y + size * 0.35)

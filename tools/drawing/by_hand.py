"""By hand: a pen at the end of the line that it has just drawn; inside, lines to write on."""

from __future__ import annotations

import math

from drawing.curve import through, traced
from drawing.pen import Pt, at, circle, path, svg, xy
from drawing.shape import shape
from drawing.stroke import Nib, ribbon, stroke

INK = "#2d3f63"
STEEL = "#7d8aa6"
PALE = "#c3cad9"
WOOD = "#3a4d73"


class Pen:
    """A dip pen whose point is at `tip`, its holder in the direction `angle`; `size` is 1 for a
    nib 64 units long."""

    def __init__(self, tip: Pt, angle: float, size: float) -> None:
        self.tip, self.angle, self.size = tip, angle, size

    def at(self, along: float, across: float = 0.0) -> Pt:
        return at(self.tip, self.angle, along * self.size, across * self.size)

    def drawn(self, holder: float) -> list[str]:
        """The pen with a holder of so many units, its light from above."""
        return [*self._holder(holder), *self.nib()]

    def _side(self, points: list[Pt]) -> list[Pt]:
        return [self.at(along, across) for along, across in points]

    def nib(self) -> list[str]:
        edge = [(22.0, 2.3), (40.0, 7.4), (52.0, 10.2), (60.0, 9.6)]
        under = [(along, -across) for along, across in edge[::-1]]
        foot = [(66.0, 7.2), (66.0, 7.2), (66.0, -7.2), (66.0, -7.2)]
        outline = self._side([(0, 0), (0, 0), *edge, *foot, *under])
        light = self._side([
            (3, 0), (3, 0), (24, -1.5), (40, -6.2), (52, -8.6), (59, -7.8), (59, -7.8),
            (56, -4.4), (44, -3.2), (32, -1.2),
        ])  # fmt: skip
        hole, size = self.at(37), self.size
        slit = stroke(
            through([self.at(0.6), self.at(18), self.at(35)]),
            Nib(0.75 * size, start=0.3 * size, end=0.75 * size, wobble=0, press=0),
        )
        return [
            path(shape(outline), STEEL),
            path(shape(light), PALE, 0.8),
            path(slit, INK),
            circle(*hole, 1.9 * size, INK),
        ]

    def _holder(self, holder: float) -> list[str]:
        length = 62 + holder

        def wide(share: float) -> float:
            """Half the holder's width: slender at the nib, fuller where it is held, thin again."""
            grip = math.sin(math.pi * min(share * 1.25, 1.0) ** 0.8)
            return (6.4 + 3.0 * grip - 1.2 * share) * self.size

        spine = traced(lambda t: self.at(62 + holder * t, 0), steps=60)
        ferrule = self._side([(59, 6.9), (76, 7.9), (76, -7.9), (59, -6.9)])
        ring = self._side([(73.2, 7.9), (75.4, 8.2), (75.4, -8.2), (73.2, -7.9)])
        shine = stroke(
            through(
                [self.at(82, -3.4), self.at(62 + holder * 0.5, -4.8), self.at(length - 8, -3.0)]
            ),
            Nib(2.2 * self.size, wobble=0.05, press=0, swell=30, fade=90),
        )
        gleam = stroke(
            through([self.at(61, -3.6), self.at(68, -4.2), self.at(75.4, -4.4)]),
            Nib(1.7 * self.size, start=1.4 * self.size, end=1.4 * self.size, wobble=0, press=0),
        )
        return [
            path(ribbon(spine, wide, wide), WOOD),
            path(shine, PALE, 0.34),
            path(straight(ferrule), INK),
            path(gleam, PALE, 0.55),
            path(straight(ring), STEEL),
        ]


def straight(points: list[Pt]) -> str:
    return "M" + "L".join(xy(p) for p in points) + "Z"


def ruled(start: float, tip: Pt, seed: int, thick: float) -> list[str]:
    """The line that the pen has drawn, from the left: dry where it is old, wet by the point."""
    length = tip[0] - start
    rise = [0.0, 0.7, -0.5, 0.4, 0.0]
    points = [(start + length * n / 4, tip[1] + rise[n]) for n in range(5)]
    led = stroke(
        through(points),
        Nib(thick, start=thick * 0.8, swell=60, fade=26, press=0.1, wobble=0.28,
            wave=46, seed=seed),
    )  # fmt: skip
    return [path(led, INK)]


def cover() -> str:
    """The line comes in from the left, however wide the card is; the pen goes off at the right."""
    tip = (262.0, 452.0)
    pen = Pen(tip, math.radians(37), 1.45)
    shade = Pen((tip[0] + 6, tip[1] + 9), math.radians(39.5), 1.45)
    spine = traced(lambda t: shade.at(4 + 190 * t, 0), steps=60)

    def wide(share: float) -> float:
        return 13.5 * math.sin(math.pi / 2 * min(share * 3.2, 1)) ** 1.4

    shadow = ribbon(spine, wide, wide)
    return svg((-412, 380, 844, 224), [
        path(shadow, INK, 0.07),
        *ruled(-420, tip, 11, 2.3),
        *pen.drawn(210),
    ])  # fmt: skip


def nib() -> str:
    """The nib alone, its point down."""
    pen = Pen((16, 68), math.radians(-90), 1.0)
    return svg((0, 0, 32, 70), pen.nib())


def drawings() -> dict[str, str]:
    return {"cover.svg": cover(), "letter.svg": nib(), "back.svg": nib()}

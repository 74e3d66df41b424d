"""Where everything on a sheet should stand, worked out from sizes in millimetres alone.

In: assets/formats and assets/papers.toml, read here as they are. Out: the place and the turn of
each panel on each page. Nothing of thankyou.imposition is used: what this file says and what the
program prints are two answers to one question.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ASSETS = Path(__file__).resolve().parents[2] / "assets"
PT = 72 / 25.4

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class CardData:
    """A closed card's width and height in points, how it is folded, and its last panel's name."""

    id: str
    width: float
    height: float
    fold: str
    postal: bool

    @property
    def opened(self) -> Point:
        across, down = {"flat": (1, 1), "side": (2, 1), "tent": (1, 2), "quarter": (2, 2)}[
            self.fold
        ]
        return across * self.width, down * self.height

    def sides(self, opens_left: bool) -> list[dict[str, tuple[Box, bool]]]:
        """On each side of the open card: each panel's box, and whether it is upside down."""
        w, h = self.width, self.height
        near, far = (w, 0.0) if opens_left else (0.0, w)  # where back and front stand
        match self.fold:
            case "flat":
                second = "address" if self.postal else "back"
                return [{"front": ((0, 0, w, h), False)}, {second: ((0, 0, w, h), False)}]
            case "side":
                outside = {"back": ((near, 0, w, h), False), "front": ((far, 0, w, h), False)}
                return [outside, {"inside": ((0, 0, 2 * w, h), False)}]
            case "tent":
                outside = {"back": ((0, 0, w, h), True), "front": ((0, h, w, h), False)}
                return [outside, {"inside": ((0, 0, w, 2 * h), False)}]
            case _:
                return [
                    {
                        "inside": ((0, 0, 2 * w, h), True),
                        "back": ((near, h, w, h), False),
                        "front": ((far, h, w, h), False),
                    }
                ]

    @property
    def fold_lines(self) -> list[tuple[Point, Point]]:
        """From one end to the other, on the open card."""
        w, h = self.opened
        upright, level = ((w / 2, 0.0), (w / 2, h)), ((0.0, h / 2), (w, h / 2))
        return {"flat": [], "side": [upright], "tent": [level], "quarter": [level, upright]}[
            self.fold
        ]


@cache
def card_data() -> dict[str, CardData]:
    found = {}
    for path in sorted((ASSETS / "formats").glob("*.toml")):
        row = tomllib.loads(path.read_text(encoding="utf-8"))
        size = row["width_mm"] * PT, row["height_mm"] * PT
        found[row["id"]] = CardData(row["id"], *size, row.get("fold", "flat"), "postal" in row)
    return found


@cache
def paper_data() -> dict[str, Point]:
    rows = tomllib.loads((ASSETS / "papers.toml").read_text(encoding="utf-8"))["papers"]
    return {row["id"]: (row["width_mm"] * PT, row["height_mm"] * PT) for row in rows}


# ------------------------------------------------------------------ spots


def in_the_middle(paper: Point, size: Point) -> list[tuple[Box, int]]:
    """One open card in the middle of the paper; on its side if it fits only so, or if only so it
    has 9 mm on all sides for bleed and marks."""

    def spare(w: float, h: float) -> float:
        return min(paper[0] - w, paper[1] - h)

    (w, h), near, marks = size, 0.05, 18 * 72 / 25.4
    upright = spare(w, h) >= (-near if spare(h, w) < marks else marks)
    if not upright and spare(h, w) < -near:
        upright = True
    if not upright:
        w, h = h, w
    return [(((paper[0] - w) / 2, (paper[1] - h) / 2, w, h), 0 if upright else 1)]


def grid(paper: Point, size: Point, gutter: float) -> list[tuple[Box, int]]:
    """The fullest grid of cards that all lie the same way, in the middle of the paper."""
    best: list[tuple[Box, int]] = []
    for turns, (w, h) in enumerate((size, size[::-1])):
        across = int((paper[0] + gutter + 0.05) / (w + gutter))
        down = int((paper[1] + gutter + 0.05) / (h + gutter))
        left = (paper[0] - across * (w + gutter) + gutter) / 2
        top = (paper[1] - down * (h + gutter) + gutter) / 2
        found: list[tuple[Box, int]] = [
            ((left + column * (w + gutter), top + row * (h + gutter), w, h), turns)
            for row in range(down)
            for column in range(across)
        ]
        if len(found) > len(best):
            best = found
    return best


# ------------------------------------------------------------------ pages


@dataclass(frozen=True, slots=True)
class SpotData:
    """A place for a card: its box on the front, its quarter turns clockwise, and its paper."""

    card: CardData
    box: Box
    turns: int
    paper: Point
    duplex: str
    opens_left: bool = False

    def on_front(self, point: Point) -> Point:
        """A point of the open card's first side."""
        (u, v), (w, h) = point, self.card.opened
        left, top = self.box[0], self.box[1]
        return [
            (left + u, top + v),
            (left + h - v, top + u),
            (left + w - u, top + h - v),
            (left + v, top + w - u),
        ][self.turns % 4]

    def on_page(self, side: int, point: Point) -> Point:
        """A point of a side of the open card, on the page of that side."""
        if side == 0 or self.duplex == "off":
            return self.on_front(point)
        (u, v), (w, h), (width, height) = point, self.card.opened, self.paper
        # The point of the first side that lies behind it, then that of the page behind.
        behind = (u, h - v) if self.card.fold == "tent" else (w - u, v)
        x, y = self.on_front(behind)
        long_edge_is_upright = height >= width
        if long_edge_is_upright == (self.duplex != "short"):
            return width - x, y
        return x, height - y

    def panels(self, side: int) -> Iterator[tuple[str, Point]]:
        """The panels of a side, and each one's closed or open size."""
        for name, ((_, _, w, h), _) in self.card.sides(self.opens_left)[side].items():
            yield name, (w, h)

    def panel_point(self, side: int, panel: str, point: Point) -> Point:
        """A point of a panel on the page."""
        (left, top, w, h), upside_down = self.card.sides(self.opens_left)[side][panel]
        x, y = (w - point[0], h - point[1]) if upside_down else point
        return self.on_page(side, (left + x, top + y))

    def lines(self, side: int, folds: bool) -> Iterator[tuple[str, float]]:
        """The trim lines of a page, or its fold lines: ("x" or "y", where)."""
        w, h = self.card.opened
        corners = [(0.0, 0.0), (w, 0.0), (w, h), (0.0, h), (0.0, 0.0)]
        ends: Sequence[tuple[Point, Point]] = (
            self.card.fold_lines if folds else list(zip(corners, corners[1:], strict=False))
        )
        for one, other in ends:
            (x0, y0), (x1, y1) = self.on_page(side, one), self.on_page(side, other)
            yield ("x", x0) if abs(x0 - x1) < abs(y0 - y1) else ("y", y0)

"""Paper in space: printed on both sides, cut, folded, and looked at as a reader looks at it.

In: the pages of a run in the order of printing. Out: what a reader sees of each card. Nothing here
knows how a sheet was made: the two sides meet because paper is turned over in space, by a half turn
about a line; a fold is a half turn of a part of the paper; what is seen is what faces the eye with
nothing before it. x to the right, y up, z to the eye; a sheet lies with its front to the eye, its
upper left corner in the origin. Lengths are points.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from cutting import pieces
from marker_cards import Name

from thankyou.base.geometry import Rect
from thankyou.model.scene import GlyphRun, Group, Item, Scene
from thankyou.model.sheet import SheetLine

Vector = Any
"""An array of three numbers."""

THIN = 1e-3
"""Half the thickness of a sheet: enough to tell what lies before what."""
RIGHT, UP, EYE = np.eye(3)


# ------------------------------------------------------------------ a printed page


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it is printed: where its baseline begins, where it leads, and where its top is.

    On a page x is to the right and y down, in space y up.
    """

    name: Name
    at: Vector
    along: Vector
    up: Vector

    def moved(self, turn: Vector, centre: Vector) -> Mark:
        return Mark(
            self.name, turn @ (self.at - centre) + centre, turn @ self.along, turn @ self.up
        )


def marks_on(scene: Scene) -> list[Mark]:
    """The marks of a page that are printed: those that no clip hides."""
    return list(_marks(scene.items, np.eye(3), []))


def _marks(items: Sequence[Item], to_page: Vector, clips: list[Rect]) -> Iterator[Mark]:
    for item in items:
        if isinstance(item, Group):
            t = item.transform
            inner = to_page @ np.array([[t.a, t.c, t.e], [t.b, t.d, t.f], [0.0, 0.0, 1.0]])
            kept = clips
            if item.clip is not None:
                corners = [inner @ (*segment[1:], 1.0) for segment in item.clip[:-1]]
                xs, ys = [c[0] for c in corners], [c[1] for c in corners]
                kept = [*clips, Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))]
            yield from _marks(item.items, inner, kept)
        elif isinstance(item, GlyphRun) and (name := Name.read(item.text)) is not None:
            x, y, _ = to_page @ (item.x, item.y, 1.0)
            if all(clip.holds(Rect(x, y, 0.0, 0.0)) for clip in clips):
                along, up = to_page @ (1.0, 0.0, 0.0), to_page @ (0.0, -1.0, 0.0)
                yield Mark(
                    name, np.array((x, -y, 0.0)), along * (1, -1, 1), up * (1, -1, 1)
                )  # fmt: skip


# ------------------------------------------------------------------ turning paper


def half_turn(axis: Vector) -> Vector:
    """The rotation by 180° about an axis of length 1: 2 a aᵀ - 1 (Rodrigues)."""
    return 2 * np.outer(axis, axis) - np.eye(3)


def quarter_turn() -> Vector:
    """Clockwise by 90°, as the eye sees it."""
    return np.array([[0.0, 1.0, 0.0], [-1.0, 0.0, 0.0], [0.0, 0.0, 1.0]])


def both_sides(
    front: Scene, back: Scene | None, edge: str, stays: tuple[float, float]
) -> list[Mark]:
    """The marks of a sheet as it lies with its front to the eye, the back's seen from behind.

    The back was printed when the sheet lay with its back to the eye: turned over its long or its
    short edge. `stays`: width and height of the sheet.
    """
    found = marks_on(front)
    if back is None:
        return found
    width, height = stays
    long_edge = UP if height >= width else RIGHT
    short_edge = RIGHT if height >= width else UP
    turn = half_turn(long_edge if edge == "long" else short_edge)
    centre = np.array((width / 2, -height / 2, 0.0))
    return found + [mark.moved(turn, centre) for mark in marks_on(back)]


def sheets_printed(
    pages: Sequence[Scene], duplex: str, two_sided: bool, stacks_face_up: bool
) -> list[tuple[Scene, Scene | None]]:
    """Which pages come onto the two sides of the same sheet, when they are printed in this order.

    By hand: each sheet that comes out lies on those before it. A pile that came out face up is
    turned over whole, one that came out face down is put back as it is: the blank sides are up.
    The printer takes the uppermost.
    """
    if not two_sided or duplex == "off":
        return [(page, None) for page in pages]
    if duplex != "hand":
        return list(zip(pages[::2], pages[1::2], strict=True))
    count = len(pages) // 2
    pile = list(pages[:count])  # from below
    if stacks_face_up:
        pile.reverse()
    return [(pile.pop(), back) for back in pages[count:]]


# ------------------------------------------------------------------ a card in the hand


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part of a card between its folds: its corners and its marks in space."""

    corners: Vector
    marks: tuple[Mark, ...]

    def moved(self, turn: Vector, centre: Vector) -> Leaf:
        return Leaf(
            (self.corners - centre) @ turn.T + centre,
            tuple(mark.moved(turn, centre) for mark in self.marks),
        )

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top, as the eye sees it."""
        (left, bottom, _), (right, top, _) = self.corners.min(axis=0), self.corners.max(axis=0)
        return left, bottom, right, top

    def covers(self, mark: Mark) -> bool:
        left, bottom, right, top = self.box
        before = self.corners[0][2] > mark.at[2] + THIN / 2
        return bool(before and left < mark.at[0] < right and bottom < mark.at[1] < top)


Card = tuple[Leaf, ...]


def moved(card: Card, turn: Vector, centre: Vector) -> Card:
    return tuple(leaf.moved(turn, centre) for leaf in card)


def seen(card: Card) -> list[Mark]:
    """What faces the eye, with nothing before it."""
    return [
        mark
        for leaf in card
        for mark in leaf.marks
        if np.cross(mark.along, mark.up)[2] > 0 and not any(one.covers(mark) for one in card)
    ]


def outline(card: Card) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of the whole card, as the eye sees it."""
    boxes = np.array([leaf.box for leaf in card])
    low, high = boxes.min(axis=0), boxes.max(axis=0)
    return low[0], low[1], high[2], high[3]


@dataclass(frozen=True, slots=True)
class Piece:
    """A card cut from its sheet, not folded yet, and its lines of folding."""

    box: Rect
    marks: tuple[Mark, ...]
    folds: tuple[SheetLine, ...]


def cut_apart(
    marks: Sequence[Mark], sheet: Rect, cuts: Sequence[SheetLine], folds: Sequence[SheetLine],
    items: Sequence[Rect] = (),
) -> list[Piece]:  # fmt: skip
    """The pieces of a sheet that something is printed on; `items`, if the maker has cut it."""
    found = []
    for box in items or pieces(sheet, cuts):
        inside = tuple(mark for mark in marks if box.holds(Rect(mark.at[0], -mark.at[1], 0.0, 0.0)))
        lines = tuple(
            line for line in folds if box.holds(Rect(line[0], line[1], 0.0, 0.0), 2.0)
            and box.holds(Rect(line[2], line[3], 0.0, 0.0), 2.0)
        )  # fmt: skip
        if inside:
            found.append(Piece(box, inside, lines))
    return found


def leaves_of(piece: Piece) -> Card:
    """The piece, parted at its folds but not folded."""
    boxes = [piece.box]
    for x0, y0, x1, _ in piece.folds:
        parted = []
        for box in boxes:
            if x0 == x1:
                parted += [Rect(box.x, box.y, x0 - box.x, box.height),
                           Rect(x0, box.y, box.right - x0, box.height)]  # fmt: skip
            else:
                parted += [Rect(box.x, box.y, box.width, y0 - box.y),
                           Rect(box.x, y0, box.width, box.bottom - y0)]  # fmt: skip
        boxes = parted
    leaves = []
    for box in boxes:
        corners = np.array([(x, -y, 0.0) for x in (box.x, box.right) for y in (box.y, box.bottom)])
        marks = tuple(m for m in piece.marks if box.holds(Rect(m.at[0], -m.at[1], 0.0, 0.0)))
        leaves.append(Leaf(corners, marks))
    return tuple(leaves)


def folded_behind(card: Card, line: SheetLine, depth: float, stays: Vector) -> Card:
    """The card folded along a line: what is on the other side than the point `stays` goes behind.

    The fold's axis lies `depth` behind the paper's plane.
    """
    x0, y0, x1, _ = line
    upright = x0 == x1
    axis = UP if upright else RIGHT
    centre = np.array((x0, -y0, -depth))
    which, at = (0, x0) if upright else (1, -y0)
    keeps = stays[which] > at
    turn = half_turn(axis)
    return tuple(
        leaf if (leaf.corners.mean(axis=0)[which] > at) == keeps else leaf.moved(turn, centre)
        for leaf in card
    )


# ------------------------------------------------------------------ a reader


@dataclass(frozen=True, slots=True)
class View:
    """What a reader sees at once: marks, and the outline of the card."""

    marks: tuple[Mark, ...]
    outline: tuple[float, float, float, float]

    def place(self, mark: Mark) -> tuple[float, float]:
        """From the upper left corner of what is seen, y down."""
        left, _, _, top = self.outline
        return float(mark.at[0] - left), float(top - mark.at[1])


@dataclass(frozen=True, slots=True)
class Reading:
    """A card in a reader's hands: closed, opened (None if it has no fold), and turned over."""

    front: View
    inside: View | None
    back: View


def _view(card: Card) -> View:
    return View(tuple(seen(card)), outline(card))


def read(piece: Piece, fold: str, opens_left: bool = False) -> Reading:
    """Fold a piece so that its front is outside, take it in the hand, and read it.

    The reader turns the closed card until its front is upright, opens it, and turns it over as one
    turns a page. A card opens at its left edge (`opens_left`: at its right; a tent: at its top).
    """
    front = next(m for m in piece.marks if m.name.panel == "front")
    card = leaves_of(piece)
    lines = list(piece.folds)
    if fold == "quarter":
        # First across the middle, so that front and back stay beside each other.
        back = next(m for m in piece.marks if m.name.panel == "back")
        lines.sort(key=lambda line: _parts(line, front.at, back.at))
    depth = THIN
    for line in lines:
        card = folded_behind(card, line, depth, front.at)
        depth = 3 * depth
    upright = front
    centre = np.zeros(3)
    for _ in range(4):
        if np.allclose(upright.along, RIGHT, atol=1e-6):
            break
        card = moved(card, quarter_turn(), centre)
        upright = upright.moved(quarter_turn(), centre)
    closed = _view(card)
    opened = None
    if lines:
        left, _, right, top = closed.outline
        # The cover is the leaf that the reader sees, with all that is folded behind it but lies
        # before the middle of the card.
        zs = [leaf.corners[0][2] for leaf in card]
        middle = (max(zs) + min(zs)) / 2
        hinge = np.array((left if not opens_left else right, top, middle))
        turn = half_turn(RIGHT if fold == "tent" else UP)
        opened = _view(
            tuple(leaf.moved(turn, hinge) if leaf.corners[0][2] > middle else leaf for leaf in card)
        )
    over = moved(card, half_turn(UP), np.zeros(3))
    return Reading(closed, opened, _view(over))


def _parts(line: SheetLine, one: Vector, other: Vector) -> bool:
    x0, y0, x1, _ = line
    which, at = (0, x0) if x0 == x1 else (1, -y0)
    return bool((one[which] > at) != (other[which] > at))


def upright(mark: Mark) -> bool:
    """Whether a mark reads as it should: from left to right, its top up, and not mirrored."""
    return bool(np.allclose(mark.along, RIGHT, atol=1e-6) and np.allclose(mark.up, UP, atol=1e-6))


def renamed(marks: Sequence[Mark], **changes: Any) -> list[Mark]:
    """For tests that must fail."""
    return [replace(mark, name=replace(mark.name, **changes)) for mark in marks]

"""Immutable sizes, rectangles and transforms. Points, origin top left, y grows downwards."""

from __future__ import annotations

import math

from thankyou.base.quick_dataclass import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle in points; (x, y) is its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def inset(self, by: float) -> Rect:
        """The rectangle with every side moved inwards by `by` points (outwards if negative)."""
        return Rect(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def part(self, x: float, y: float, width: float, height: float) -> Rect:
        """The rectangle given in fractions (0 to 1) of this one."""
        return Rect(
            self.x + x * self.width,
            self.y + y * self.height,
            width * self.width,
            height * self.height,
        )

    def holds(self, other: Rect, tolerance: float = 0.01) -> bool:
        """Whether `other` lies inside this rectangle, to `tolerance` points."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


@dataclass(frozen=True, slots=True)
class Transform:
    """An affine map: x' = a*x + c*y + e, y' = b*x + d*y + f (the order of PDF and SVG).

    >>> Transform.translation(10, 0).then(Transform.scaling(2, 2)).apply((1, 1))
    (22.0, 2.0)
    """

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    @staticmethod
    def translation(dx: float, dy: float) -> Transform:
        return Transform(1.0, 0.0, 0.0, 1.0, dx, dy)

    @staticmethod
    def scaling(sx: float, sy: float) -> Transform:
        return Transform(sx, 0.0, 0.0, sy, 0.0, 0.0)

    @staticmethod
    def rotation(degrees: float) -> Transform:
        """Clockwise on the page, since y grows downwards."""
        angle = math.radians(degrees)
        cos, sin = math.cos(angle), math.sin(angle)
        return Transform(cos, sin, -sin, cos, 0.0, 0.0)

    def then(self, after: Transform) -> Transform:
        """The map that does this one first and `after` second."""
        return Transform(
            after.a * self.a + after.c * self.b,
            after.b * self.a + after.d * self.b,
            after.a * self.c + after.c * self.d,
            after.b * self.c + after.d * self.d,
            after.a * self.e + after.c * self.f + after.e,
            after.b * self.e + after.d * self.f + after.f,
        )

    def apply(self, point: Point) -> Point:
        x, y = point
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    @property
    def scale(self) -> float:
        """The mean scale (square root of the area scale), for widths of strokes."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


IDENTITY = Transform()

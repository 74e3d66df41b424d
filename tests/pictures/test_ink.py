"""A signature drawn by hand: what is kept of it, and the area that a pen would have covered."""

from __future__ import annotations

import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.model.scene import Segments
from thankyou.pictures.ink import MAX_ASPECT, MAX_POINTS, MAX_STROKES, Ink
from thankyou.pictures.outline import outline

Polygon = np.ndarray[Any, np.dtype[np.float64]]

WIDTH = 0.035
numbers = st.floats(allow_nan=True, allow_infinity=True, width=64)
anything = st.lists(st.lists(st.tuples(numbers, numbers, numbers), max_size=20), max_size=6)
"""What a broken tablet may report."""
screen = st.floats(0, 800).map(lambda v: round(v, 2))
drawn = st.lists(
    st.lists(st.tuples(screen, screen, st.floats(0, 1)), min_size=1, max_size=40),
    min_size=1,
    max_size=4,
)


def scribble(pressure: float | None = None) -> list[list[tuple[float, float, float]]]:
    """Loops, a cusp and the dot of an i, as a hand draws them."""
    loops = []
    for i in range(240):
        t = i / 240
        x, y = 300 * t + 34 * math.cos(t * 34), 90 + 50 * math.sin(t * 34)
        loops.append((x, y, t if pressure is None else pressure))
    dot = [(310.0, 12.0, 0.5 if pressure is None else pressure)]
    return [loops, dot]


def polygons(segments: Segments) -> list[Polygon]:
    """The closed paths, curves as sixteen straight parts."""
    out: list[Polygon] = []
    points: list[tuple[float, float]] = []
    for segment in segments:
        if segment[0] == "M":
            points = [segment[1:]]
        elif segment[0] == "L":
            points.append(segment[1:])
        elif segment[0] == "C":
            a, b, c, d = points[-1], segment[1:3], segment[3:5], segment[5:7]
            for i in range(1, 17):
                t, u = i / 16, 1 - i / 16
                parts = zip(a, b, c, d, strict=True)
                x, y = (
                    u**3 * p + 3 * u * u * t * q + 3 * u * t * t * r + t**3 * s
                    for p, q, r, s in parts
                )
                points.append((x, y))
        else:
            assert segment == ("Z",)
            out.append(np.array(points))
    return out


def windings(paths: list[Polygon], at: Polygon) -> Any:
    """How often the paths go round each place: what the non-zero rule fills is not 0."""
    count = np.zeros(len(at), dtype=int)
    for path in paths:
        ahead = np.roll(path, -1, axis=0)
        for (x0, y0), (x1, y1) in zip(path, ahead, strict=True):
            side = (x1 - x0) * (at[:, 1] - y0) - (at[:, 0] - x0) * (y1 - y0)
            count += (y0 <= at[:, 1]) & (at[:, 1] < y1) & (side > 0)
            count -= (y1 <= at[:, 1]) & (at[:, 1] < y0) & (side < 0)
    return count


def along(ink: Ink) -> Polygon:
    """Places close together on the straight lines between the kept points."""
    places = [stroke[0][:2] for stroke in ink.strokes]
    for stroke in ink.strokes:
        for a, b in zip(stroke, stroke[1:], strict=False):
            places += [
                (a[0] + (b[0] - a[0]) * t / 8, a[1] + (b[1] - a[1]) * t / 8) for t in range(9)
            ]
    return np.array(places)


# The ink.


@given(anything)
def test_whatever_a_pen_reports_becomes_ink_that_can_be_kept(raw: Any) -> None:
    ink = Ink.from_points(raw)
    assert Ink.from_json(json.loads(json.dumps(ink.to_json()))) == ink
    for stroke in ink.strokes:
        for x, y, pressure in stroke:
            assert 0 <= x <= MAX_ASPECT and 0 <= y <= 1 and 0 <= pressure <= 1
    for segment in outline(ink):
        assert all(math.isfinite(value) for value in segment[1:])


@given(drawn)
def test_ink_fills_its_box(raw: Any) -> None:
    ink = Ink.from_points(raw)
    points = [point for stroke in ink.strokes for point in stroke]
    assert min(x for x, _, _ in points) == pytest.approx(0, abs=0.02)
    assert len(ink.strokes) == len(raw)
    height = max(y for _, y, _ in points) - min(y for _, y, _ in points)
    # As high as its box, or as wide as a box can be, or a dot.
    assert height > 0.9 or ink.aspect > 0.9 * MAX_ASPECT or len({p[:2] for p in points}) == 1


def test_a_hand_drawn_curve_stays_where_it_was_and_gets_smaller() -> None:
    raw = scribble()
    ink = Ink.from_points(raw)
    stroke = np.array(ink.strokes[0])[:, :2]
    x, y = np.array(raw[0])[:, 0], np.array(raw[0])[:, 1]
    top = min(y.min(), 12.0)
    height = max(y.max(), 12.0) - top
    true = np.column_stack(((x - x.min()) / height, (y - top) / height))
    places = along(ink)
    away = [np.hypot(*(places - point).T).min() for point in true]
    assert max(away) < 0.02
    assert len(stroke) < len(raw[0])


def test_tremble_is_smoothed() -> None:
    """A line with the steps of a mouse turns less, all in all, than it was drawn."""

    def turning(points: Any) -> float:
        angles = np.arctan2(*np.diff(np.array(points)[:, :2], axis=0).T[::-1])
        return float(np.abs((np.diff(angles) + math.pi) % (2 * math.pi) - math.pi).sum())

    raw = [[(float(i), round(200 * math.sin(i / 90)) + i % 2, 0.5) for i in range(600)]]
    assert turning(Ink.from_points(raw).strokes[0]) < turning(raw[0]) / 10


def test_a_mouse_draws_thicker_where_it_goes_slowly() -> None:
    slow = [(float(i), 0.0, 0.5) for i in range(50)]
    fast = [(50.0 + 12 * i, float(i), 0.5) for i in range(50)]
    (stroke,) = Ink.from_points([slow + fast]).strokes
    assert stroke[0][2] > stroke[-1][2] + 0.2


def test_a_pens_own_pressure_stays() -> None:
    (stroke,) = Ink.from_points([[(float(i), float(i % 7), i / 99) for i in range(100)]]).strokes
    assert stroke[0][2] < 0.1 and stroke[-1][2] > 0.9


def test_too_much_is_cut_and_the_beginning_kept() -> None:
    many = [[(float(i), 0.0, 0.5), (float(i), 9.0, 0.5)] for i in range(MAX_STROKES + 30)]
    assert len(Ink.from_points(many).strokes) == MAX_STROKES
    long = [[(float(i), float(i * i % 97), 0.5) for i in range(MAX_POINTS + 500)]]
    ink = Ink.from_points(long)
    assert Ink.from_json(ink.to_json()) == ink


def test_nothing_and_a_dot() -> None:
    assert Ink.from_points([]) == Ink() and Ink().aspect == 0 and outline(Ink()) == ()
    assert Ink.from_points([[], [(math.nan, 1.0, 0.5)]]) == Ink()
    dot = Ink.from_points([[(5.0, 5.0, 0.5)]])
    (circle,) = polygons(outline(dot, WIDTH))
    away = np.hypot(*(circle - (0.0, 0.5)).T)
    assert np.allclose(away, WIDTH / 2, rtol=0.01)


@pytest.mark.parametrize(
    "value",
    [
        None, {}, "ink", [[]], [[1, 2, 3]], [[[0, 0]]], [[[0, 0, 0, 0]]], [[["0", 0, 0]]],
        [[[True, 0, 0]]], [[[math.nan, 0, 0]]], [[[-0.1, 0, 0]]], [[[0, 1.1, 0]]], [[[0, 0, 2]]],
        [[[MAX_ASPECT + 1, 0, 0]]], [[[0, 0, 0]]] * (MAX_STROKES + 1),
        [[[0, 0, 0]] * (MAX_POINTS + 1)],
    ],
    ids=lambda value: repr(value)[:24],
)  # fmt: skip
def test_what_is_no_ink_is_refused(value: object) -> None:
    with pytest.raises(ValueError, match="ink"):
        Ink.from_json(value)


# Its outline.


@pytest.mark.parametrize("pressure", [None, 0.5])
def test_loops_have_no_holes_where_they_cross(pressure: float | None) -> None:
    ink = Ink.from_points(scribble(pressure))
    paths = polygons(outline(ink, WIDTH))
    inside = windings(paths, along(ink))
    assert (inside != 0).mean() > 0.995
    # All pieces turn the same way, or two that overlap would cancel each other.
    assert (inside >= 0).all() or (inside <= 0).all()


@given(drawn)
def test_every_stroke_is_inked_all_along(raw: Any) -> None:
    """A curve may bow away from the straight line between two points, never far from them."""
    ink = Ink.from_points(raw)
    paths = polygons(outline(ink, WIDTH))
    points = np.array([point[:2] for stroke in ink.strokes for point in stroke])
    grid = points + np.array([1e-5, 1.3e-5])  # off the edges that two pieces share
    assert (windings(paths, grid) != 0).mean() > 0.98


@given(drawn)
def test_ink_stays_near_its_line(raw: Any) -> None:
    ink = Ink.from_points(raw)
    everything = np.concatenate(polygons(outline(ink, WIDTH)))
    points = np.array([point[:2] for stroke in ink.strokes for point in stroke])
    low, high = points.min(axis=0), points.max(axis=0)
    room = 0.3 * max(1.0, float((high - low).max()))
    assert (everything > low - room).all() and (everything < high + room).all()


def test_pressure_makes_it_wider() -> None:
    def covered(pressure: float) -> float:
        raw = [[(float(i), 20 * math.sin(i / 9), pressure) for i in range(100)]]
        ink = Ink.from_points([[*raw[0][:-1], (99.0, raw[0][-1][1], pressure + 1e-3)]])
        x, y = np.meshgrid(np.linspace(0, ink.aspect, 160), np.linspace(-0.1, 1.1, 120))
        at = np.column_stack((x.ravel(), y.ravel()))
        return float((windings(polygons(outline(ink, WIDTH)), at) != 0).mean())

    assert covered(0.9) > 1.5 * covered(0.3)


def test_an_even_pen_is_as_wide_as_asked() -> None:
    ink = Ink.from_json([[[0, 0.5, 0.4], [2, 0.5, 0.4], [4, 0.5, 0.4]]])
    up = np.array([[2.0, 0.5 + d * WIDTH] for d in (-0.52, -0.48, 0.0, 0.48, 0.52)])
    filled = windings(polygons(outline(ink, WIDTH)), up) != 0
    assert filled.tolist() == [False, True, True, True, False]

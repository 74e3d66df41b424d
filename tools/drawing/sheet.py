"""A grid of pixels over a drawing, and what is uneven on it: noise, the tooth of a paper.

In: boxes in a drawing's units and seeds. Out: arrays of one number a pixel. A place has the same
number in every box and at any density. Needs numpy.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Ink = NDArray[np.float32]
"""0 to 1 a pixel, rows from the top."""
COVER_DOTS = 4.03
"""Pixels a unit that make 300 dpi of a cover's art (616 units high) on the largest card, A5."""
UPRIGHT = (-62.0, -12.0, 544.0, 616.0)
"""What any upright card shows of a cover drawn WIDE: most where its sides differ by 15% only."""


@dataclass(frozen=True)
class Sheet:
    """A grid of pixels over `box` (x, y, width, height in units), `dots` of them a unit."""

    box: tuple[float, float, float, float]
    dots: float = COVER_DOTS

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        return (max(1, round(self.box[3] * self.dots)), max(1, round(self.box[2] * self.dots)))

    @cached_property
    def x(self) -> Ink:
        """The middle of each column, in units: one row."""
        columns = self.size[1]
        steps = (np.arange(columns) + 0.5) * (self.box[2] / columns)
        return (self.box[0] + steps).astype(np.float32)[None, :]

    @cached_property
    def y(self) -> Ink:
        """The middle of each row, in units: one column."""
        rows = self.size[0]
        return (self.box[1] + (np.arange(rows) + 0.5) * (self.box[3] / rows)).astype(np.float32)[
            :, None
        ]

    def full(self, value: float) -> Ink:
        return np.full(self.size, value, np.float32)


def noise(sheet: Sheet, size: float | tuple[float, float], seed: int) -> Ink:
    """Smooth unevenness, from about -1 to 1, in lumps `size` units wide (and high).

    A lattice of random numbers through cubic B-splines: the same at any number of dots, and in any
    box.
    """
    wide, high = size if isinstance(size, tuple) else (size, size)
    x, y = sheet.x[0] / wide, sheet.y[:, 0] / high
    x0, y0 = int(np.floor(x[0])) - 1, int(np.floor(y[0])) - 1
    columns, rows = int(np.floor(x[-1])) - x0 + 3, int(np.floor(y[-1])) - y0 + 3
    lattice = _lattice(np.arange(y0, y0 + rows), np.arange(x0, x0 + columns), seed)
    across, down = _splines(x - x0, columns), _splines(y - y0, rows)
    # A spline's mean square over its lattice is 0.479 in each direction.
    return (down @ lattice @ across.T) / np.float32(0.479 * 2)


def _lattice(rows: NDArray[np.int_], columns: NDArray[np.int_], seed: int) -> Ink:
    """Numbers about 0, of a deviation of 1, that depend on the place and the seed alone."""
    place = rows.astype(np.uint64)[:, None] * np.uint64(0x9E3779B97F4A7C15)
    place = place + columns.astype(np.uint64)[None, :] * np.uint64(0xC2B2AE3D27D4EB4F)
    total = np.zeros(place.shape, np.float32)
    for part in range(3):  # SplitMix64
        mixed = place + np.uint64((seed * 3 + part + 1) * 0xD6E8FEB86659FD93 % 2**64)
        for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            mixed = (mixed ^ (mixed >> np.uint64(shift))) * np.uint64(factor)
        total += (mixed >> np.uint64(40)).astype(np.float32) / np.float32(2**24)
    return (total - 1.5) * 2


def slanted(sheet: Sheet, draw: Callable[[Sheet], Ink], slope: float) -> Ink:
    """What `draw` makes of a sheet, each row moved to the right by `slope` units for every unit
    that it lies below 0."""
    rows, columns = sheet.size
    kx = columns / sheet.box[2]
    room = int(np.ceil(np.abs(sheet.y * slope).max() * kx)) + 2
    wide = (sheet.box[0] - room / kx, sheet.box[1], sheet.box[2] + 2 * room / kx, sheet.box[3])
    ink = draw(Sheet(wide, sheet.dots))[:rows, : columns + 2 * room]
    at = np.arange(columns) + room - sheet.y * slope * kx
    left = np.floor(at).astype(int)
    part = (at - left).astype(np.float32)
    last = ink.shape[1] - 1
    here = np.take_along_axis(ink, np.minimum(left, last), axis=1)
    next_one = np.take_along_axis(ink, np.minimum(left + 1, last), axis=1)
    return here * (1 - part) + next_one * part


def _splines(at: NDArray[np.float32], count: int) -> Ink:
    """How much each of `count` points of a lattice counts at each of the places."""
    cell = np.floor(at).astype(int)
    t = (at - cell).astype(np.float32)
    weights = ((1 - t) ** 3, 3 * t**3 - 6 * t**2 + 4, -3 * t**3 + 3 * t**2 + 3 * t + 1, t**3)
    out = np.zeros((len(at), count), np.float32)
    for step, weight in enumerate(weights, -1):
        out[np.arange(len(at)), np.clip(cell + step, 0, count - 1)] = weight / 6
    return out


def paper(sheet: Sheet, seed: int = 1, coarse: float = 1.0) -> Ink:
    """The tooth of cold-pressed paper: -1 in its valleys, 1 on its hills. Lumps of 0.15 to
    0.6 mm."""
    hills = noise(sheet, 2.4 * coarse, seed) * 0.4 + noise(sheet, 1.2 * coarse, seed + 1) * 0.55
    fine = noise(sheet, 0.6 * coarse, seed + 3) * 0.4
    return np.tanh(1.15 * (hills + fine) + noise(sheet, 6.0 * coarse, seed + 2) * 0.2)


def step(values: Ink, low: float, high: float) -> Ink:
    """0 below `low`, 1 above `high`, and a soft slope between."""
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)

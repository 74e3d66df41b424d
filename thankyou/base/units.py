"""Lengths at the edges of the program; inside, everything is in points (1/72 inch).

Sources: 1 in = 25.4 mm exactly (international inch, 1959); 1 pt = 1/72 in (PDF 32000-1, 8.3.2.3).
"""

from __future__ import annotations

POINTS_PER_INCH = 72.0
MM_PER_INCH = 25.4


def mm(length_mm: float) -> float:
    """Millimetres to points."""
    return length_mm * POINTS_PER_INCH / MM_PER_INCH


def to_mm(points: float) -> float:
    """Points to millimetres."""
    return points * MM_PER_INCH / POINTS_PER_INCH


def inches(length_in: float) -> float:
    """Inches to points."""
    return length_in * POINTS_PER_INCH


def pixels(points: float, dpi: float) -> float:
    """Points to device pixels at `dpi`, not yet rounded."""
    return points * dpi / POINTS_PER_INCH

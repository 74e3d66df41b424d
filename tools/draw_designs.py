"""Draws the files of the shipped designs into assets/designs/: the same bytes on every run.

    python tools/draw_designs.py [DESIGN ...]

The drawings are made by seeded generators in tools/drawing/, one module a design; a designer may
as well draw an SVG by hand (docs/designs.md), and then it has no generator here. Masks need numpy.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from drawing import (
    by_hand,
    clearing,
    falling_leaf,
    fern,
    first_light,
    lamp,
    large_print,
    letterpress,
    lighthouse,
    lit_window,
    many_tongues,
    morning_garden,
    paper_cranes,
    quilt,
    soft_rain,
    still_water,
    tide,
    trace,
)

Drawing = str | bytes | Callable[[], bytes]
"""An SVG's text; a PNG's bytes, or what makes them, so that a look at the others needs no masks."""
DESIGNS: Mapping[str, Callable[[], Mapping[str, Drawing]]] = {
    "fern": fern.drawings,
    "first-light": first_light.drawings,
    "still-water": still_water.drawings,
    "morning-garden": morning_garden.drawings,
    "lamp": lamp.drawings,
    "quilt": quilt.drawings,
    "letterpress": letterpress.drawings,
    "lit-window": lit_window.drawings,
    "by-hand": by_hand.drawings,
    "large-print": large_print.drawings,
    "tide": tide.drawings,
    "trace": trace.drawings,
    "paper-cranes": paper_cranes.drawings,
    "falling-leaf": falling_leaf.drawings,
    "soft-rain": soft_rain.drawings,
    "lighthouse": lighthouse.drawings,
    "many-tongues": many_tongues.drawings,
    "clearing": clearing.drawings,
}
ROOT = Path(__file__).resolve().parent.parent / "assets" / "designs"


def main(wanted: list[str]) -> None:
    for name in wanted or DESIGNS:
        folder = ROOT / name
        folder.mkdir(parents=True, exist_ok=True)
        for file, drawing in DESIGNS[name]().items():
            data = file_bytes(drawing)
            (folder / file).write_bytes(data)
            print(f"{name}/{file}: {len(data)} bytes")


def file_bytes(drawing: Drawing) -> bytes:
    """What stands in the file of a drawing."""
    if isinstance(drawing, str):
        return drawing.encode("utf-8")
    return drawing if isinstance(drawing, bytes) else drawing()


if __name__ == "__main__":
    main(sys.argv[1:])

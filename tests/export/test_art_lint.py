"""Notes on drawings: what a machine drew where a hand was meant, and what only looks like it."""

from __future__ import annotations

import math
import shutil
from itertools import pairwise
from pathlib import Path

import pytest

from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.designs.svg import drawn_paths, parse_art
from thankyou.export.art_lint import art_notes

ROOT = Catalog().root / "designs"


def notes(*rows: str) -> list[tuple[str, int]]:
    """Codes and lines of the notes on a drawing of A6 whose rows begin on line 2."""
    body = "\n".join(rows)
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 -12 444 616">\n{body}\n</svg>'
    ).encode()
    return [(one.code, one.line) for one in art_notes(drawn_paths(data), 444)]


def ring(sides: int, r: float, x: float = 200, y: float = 200) -> str:
    corners = [
        (x + r * math.cos(2 * math.pi * i / sides), y + r * math.sin(2 * math.pi * i / sides))
        for i in range(sides)
    ]
    return "M" + "L".join(f"{a:.2f} {b:.2f}" for a, b in corners) + "Z"


def leaf(x: float, y: float, wide: float = 9) -> str:
    out = f"M{x} {y}C{x + 12} {y - wide} {x + 30} {y - 6} {x + 40} {y}"
    return f"{out}C{x + 30} {y + 5} {x + 12} {y + 8} {x} {y}Z"


def ellipse(x: float, y: float, r: float) -> str:
    return f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{r * 0.9}" fill="#eab98d" opacity="0.1"/>'


BEND = "M10 90C30 20 80 20 100 60"
STROKE = 'fill="none" stroke="#333" stroke-width="3"'


@pytest.mark.parametrize("cap", ["butt", "square"])
def test_a_bent_stroke_that_is_cut_off(cap: str) -> None:
    cut = f'<path d="{BEND}" {STROKE} stroke-linecap="{cap}"/>'
    assert notes("<desc>two</desc>", cut) == [("art-cut-ends", 3)]
    for other in (
        cut.replace(cap, "round"),
        cut.replace(BEND, "M10 90L90 90"),  # a rule is cut off
        cut.replace(BEND, BEND + "Z"),  # has no ends
        cut.replace('"3"', '"0.5"'),  # too fine to be seen
    ):
        assert notes(other) == []


def test_a_curve_of_short_straight_pieces() -> None:
    for sides in (20, 30, 48):
        assert notes(f'<path d="{ring(sides, 80)}" fill="#333"/>') == [("art-polygon", 2)]
    assert notes(f'<path d="{ring(12, 80)}" fill="#333"/>') == []  # drawn with corners
    assert notes(f'<path d="{ring(36, 3)}" fill="#333"/>') == []  # finer than print shows
    zigzag = "M0 0" + "".join(f"L{i * 10} {i % 2 * 3}" for i in range(1, 30))
    assert notes(f'<path d="{zigzag}" {STROKE}/>') == []


def test_one_leaf_stamped_a_dozen_times() -> None:
    stamped = [f'<path d="{leaf(i * 13.7, 30 + i * 31)}" fill="#3{i % 9}5"/>' for i in range(12)]
    assert notes(*stamped) == [("art-stamped", 2)]
    assert notes('<path d="' + "".join(leaf(i * 9, i * 40) for i in range(12)) + '"/>') != []
    assert notes(*stamped[:8]) == []
    varied = [f'<path d="{leaf(i * 13.7, 30 + i * 31, 6 + i / 2)}"/>' for i in range(12)]
    assert notes(*varied) == []
    dots = [f'<circle cx="{i * 30}" cy="60" r="9" fill="#555"/>' for i in range(14)]
    assert notes(*dots) == []  # a row of circles is meant


def test_a_blur_in_steps() -> None:
    assert notes(*(ellipse(200, 200, 20 + 6 * i) for i in range(7))) == [("art-contours", 2)]
    assert notes(*(ellipse(200, 200, 20 + 6 * i) for i in range(4))) == []
    apart = [ellipse(60 + 50 * i, 200, 20 + 6 * i) for i in range(7)]
    assert notes(*apart) == []


def test_a_shadow_in_steps() -> None:
    shadow = 'fill="#000" opacity="0.06"'
    steps = [f'<path d="{leaf(50 + i, 60 + 1.5 * i)}" {shadow}/>' for i in range(4)]
    assert notes(*steps) == [("art-stepped-shadow", 2)]
    assert notes(*steps[:2]) == []
    assert notes(*(row.replace("0.06", "0.9") for row in steps)) == []


def speck(x: float, bow: float) -> str:
    """A speck of four curves, 4 units wide: the more they bow, the duller its corners."""
    corners = [(x, 20.0), (x + 2, 22.0), (x + 4, 20.0), (x + 2, 18.0), (x, 20.0)]
    out = f"M{x} 20"
    for (ax, ay), (bx, by) in pairwise(corners):
        dx, dy = (bx - ax) / 3, (by - ay) / 3
        ox, oy = -dy * bow, dx * bow
        out += f"C{ax + dx + ox} {ay + dy + oy} {bx - dx + ox} {by - dy + oy} {bx} {by}"
    return out + "Z"


def test_specks_with_corners() -> None:
    assert notes(*(f'<path d="{speck(i * 20, 1.0)}"/>' for i in range(9))) == []
    cornered = [f'<path d="{speck(i * 20, 0.3)}"/>' for i in range(9)]
    assert notes(*cornered) == [("art-cornered-specks", 2)]
    assert notes(*cornered[:4]) == []
    lens = "M{0} 20C{1} 18 {2} 18 {3} 20C{2} 21 {1} 21 {0} 20Z"  # two points, as of a leaf
    rows = (lens.format(i * 20, i * 20 + 2, i * 20 + 6, i * 20 + 8) for i in range(9))
    assert notes(*(f'<path d="{row}"/>' for row in rows)) == []


def test_no_shipped_drawing_has_a_note() -> None:
    for path in sorted(ROOT.glob("*/*.svg")):
        data = path.read_bytes()
        box = parse_art(data, path.name).view_box
        found = art_notes(drawn_paths(data), min(box.width, box.height))
        assert not found, (path.parent.name, path.name, found)


def test_notes_are_said_after_what_is_wrong_and_are_no_failure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(ROOT / "letterpress", folder)
    drawing = folder / "back.svg"
    rows = drawing.read_text(encoding="utf-8").splitlines()
    rows.insert(1, '<path d="M2 5C4 3 8 3 9 6" fill="none" stroke="#e9e4d8"/>')
    drawing.write_text("\n".join(rows), encoding="utf-8")
    assert main(["check-design", str(folder)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("back.svg, line 2: note: A curved stroke")
    assert "all is well" in said[-1]

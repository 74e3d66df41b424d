"""Strokes of nothing but short straight lines: the same pixels as their outlines have."""

from __future__ import annotations

import math
import random
from dataclasses import replace

import pytest
from PIL import Image, ImageChops
from scenes import box, scene

from thankyou.base.geometry import IDENTITY, Transform
from thankyou.model.scene import Path, Segments, Stroke
from thankyou.render.raster.dashes import dash_mask, dashes
from thankyou.render.raster.fill import Mask, PixelBox, path_mask
from thankyou.render.raster.painter import paint
from thankyou.render.raster.stroke import stroke_outline

VIEW = PixelBox(0, 0, 240, 180)
STROKE = Stroke((0, 0, 0), 2.6)


def stitches(count: int, seed: int = 3, length: float = 9.0) -> Segments:
    """Short lines each way, on a grid wider than what is seen: none touches another."""
    rng = random.Random(seed)
    found: Segments = ()
    across = math.ceil(math.sqrt(count * 2))
    for n in range(count):
        x, y = 300 * (n % across) / across - 20, 300 * (n // across) / across - 20
        turn = rng.uniform(0, math.tau)
        end = (x + length * math.cos(turn), y + length * math.sin(turn))
        found += (("M", x, y), ("L", *end))
    return found


def whole(mask: Mask | None) -> Image.Image:
    image = Image.new("L", VIEW.size)
    if mask is not None:
        image.paste(mask.image, (mask.x, mask.y))
    return image


def drawn(segments: Segments, stroke: Stroke, transform: Transform = IDENTITY) -> Image.Image:
    lines = dashes(segments)
    assert lines is not None
    return whole(dash_mask(lines, stroke, transform, VIEW, 0.05 / transform.scale))


def outlined(segments: Segments, stroke: Stroke, transform: Transform = IDENTITY) -> Image.Image:
    outline = stroke_outline(segments, stroke, 0.01 / transform.scale)
    return whole(path_mask(outline, transform, VIEW))


def ink(image: Image.Image) -> float:
    """The covered area in pixels."""
    return sum(image.tobytes()) / 255


def most(image: Image.Image) -> int:
    return image.getextrema()[1]  # type: ignore[return-value]


@pytest.mark.parametrize("cap", ["butt", "round", "square"])
@pytest.mark.parametrize(
    "transform",
    [
        IDENTITY,
        Transform(-0.8, 0, 0, 0.8, 200, 5),
        Transform.rotation(27).then(Transform.translation(60, -30)),
        Transform.scaling(3.1, 3.1),
    ],
)
def test_they_are_as_their_outlines(cap: str, transform: Transform) -> None:
    stroke = replace(STROKE, cap=cap)
    lines = stitches(60)
    wanted = outlined(lines, stroke, transform)
    image = drawn(lines, stroke, transform)
    assert most(ImageChops.difference(image, wanted)) <= 12  # corners lie on 256ths of a pixel
    assert ink(image) == pytest.approx(ink(wanted), rel=0.01)
    assert most(wanted) == 255


def test_thousands_of_them_are_each_in_its_place() -> None:
    """A charstring holds some two hundred lines, so that there are several."""
    lines = stitches(1500, length=3.0)
    for cap, width in (("round", 0.9), ("butt", 0.9)):
        stroke = replace(STROKE, width=width, cap=cap)
        difference = ImageChops.difference(drawn(lines, stroke), outlined(lines, stroke))
        assert most(difference) <= 8


@pytest.mark.parametrize("turn", [0.0, 0.1, 0.31, math.pi / 4, 1.2])
def test_a_thin_line_has_its_ink_whatever_its_slant(turn: float) -> None:
    line: Segments = (("M", 20, 20), ("L", 20 + 100 * math.cos(turn), 20 + 100 * math.sin(turn)))
    for width in (0.7, 1.0, 4.0, 40.0):
        image = drawn(line, replace(STROKE, width=width, cap="round"), Transform(e=30.5, f=30.5))
        exact = 100 * width + math.pi * width * width / 4
        assert ink(image) == pytest.approx(exact, rel=0.013)


def test_a_nib_as_wide_as_the_card_is_round() -> None:
    """So many corners that a charstring needs several operators for half of them."""
    line: Segments = (("M", 110, 90), ("L", 130, 90))
    wide = Stroke((0, 0, 0), 150.0, cap="round")
    assert most(ImageChops.difference(drawn(line, wide), outlined(line, wide))) <= 16


def test_what_is_out_of_sight_is_left_out() -> None:
    wide = replace(STROKE, width=10, cap="square")
    through: Segments = (("M", -500, 90), ("L", 900, 95))
    assert ink(drawn(through, wide)) == pytest.approx(2400, rel=0.001)
    near: Segments = (("M", 100, -4), ("L", 140, -4))  # its edge reaches in, its ends do not
    far: Segments = (("M", -400, -400), ("L", -390, 1e7), ("M", 900, 0), ("L", 1e30, 1e30))
    assert most(outlined(near, wide)) == 255
    assert drawn(far + near, wide).tobytes() == drawn(near, wide).tobytes()
    flat = Transform(1, 0, 0, 0, 0, 50)
    lines = dashes(far)
    assert lines is not None
    assert dash_mask(lines, wide, IDENTITY, VIEW, 0.05) is None
    assert dash_mask(lines, replace(wide, width=0), IDENTITY, VIEW, 0.05) is None
    assert dash_mask(lines, wide, flat, VIEW, 0.05) is None


def test_only_open_lines_of_two_points_are_dashes() -> None:
    two: Segments = (("M", 0, 0), ("L", 5, 5))
    assert dashes(two) == [(0, 0, 5, 5)]
    others: list[Segments] = [
        (),
        (*two, ("Z",)),
        (*two, ("L", 9, 9)),
        (*two, ("M", 3, 3)),
        (("M", 0, 0), ("C", 1, 1, 2, 2, 3, 3)),
        (("M", 4, 4), ("L", 4, 4)),  # a dot: it has a shape only by its ends
        (*two, *box(0, 0, 3, 3)),
    ]
    assert [dashes(other) for other in others] == [None] * len(others)


def test_a_painting_of_them_mixes_each_pixel_once() -> None:
    """Stitches of one thread that cross do not show where."""
    cross: Segments = (("M", 5, 15), ("L", 35, 15), ("M", 20, 5), ("L", 20, 25))
    thread = Stroke((0, 0, 0), 4, 0.5, "round")
    image = paint(scene(Path(cross, stroke=thread)), scale=1)
    assert image.getpixel((20, 15)) == image.getpixel((10, 15)) == (127, 127, 127)

"""Coverage, against areas worked out by hand."""

from __future__ import annotations

import math

import pytest
from scenes import box, circle, lora, run

from thankyou.base.geometry import IDENTITY, Transform
from thankyou.model.scene import Segments, Stroke
from thankyou.render.raster.fill import Mask, PixelBox, path_mask, run_mask
from thankyou.render.raster.stroke import stroke_outline
from thankyou.typeset.hbfont import hb_font

VIEW = PixelBox(0, 0, 100, 100)


def area(mask: Mask | None) -> float:
    """The covered area in pixels."""
    return 0.0 if mask is None else sum(mask.image.tobytes()) / 255


def at(mask: Mask | None, x: int, y: int) -> int:
    assert mask is not None
    value = mask.image.getpixel((x - mask.x, y - mask.y))
    assert isinstance(value, int)
    return value


def filled(
    segments: Segments, transform: Transform = IDENTITY, view: PixelBox = VIEW
) -> Mask | None:
    return path_mask(segments, transform, view)


def stroked(segments: Segments, stroke: Stroke) -> float:
    return area(path_mask(stroke_outline(segments, stroke, 0.01), IDENTITY, VIEW))


def test_pixels_covered_in_part() -> None:
    mask = filled(box(10.5, 20.25, 12.0, 22.0))
    assert (at(mask, 10, 20), at(mask, 10, 21), at(mask, 11, 21)) == (96, 128, 255)
    assert at(mask, 11, 20) == 191


@pytest.mark.parametrize(("r", "error"), [(10.0, 0.007), (40.0, 0.0015), (160.0, 0.0005)])
def test_area_of_a_circle(r: float, error: float) -> None:
    """HarfBuzz flattens like FreeType, to about 0.05 px: large circles are exact to 0.05 %."""
    mask = filled(circle(170.3, 170.6, r), view=PixelBox(0, 0, 400, 400))
    assert area(mask) == pytest.approx(math.pi * r * r, rel=error)


def test_opposite_contour_is_a_hole_and_equal_contour_is_not() -> None:
    outer, inner = box(10, 10, 50, 50), box(20, 20, 30, 30)
    turned: Segments = (("M", 20, 20), ("L", 20, 30), ("L", 30, 30), ("L", 30, 20), ("Z",))
    assert area(filled(outer + inner)) == 1600
    assert area(filled(outer + turned)) == 1500


def test_self_overlap_is_filled_once() -> None:
    star = [
        (50 + 40 * math.sin(i * 4 * math.pi / 5), 50 - 40 * math.cos(i * 4 * math.pi / 5))
        for i in range(5)
    ]
    path: Segments = (("M", *star[0]), *(("L", *p) for p in star[1:]), ("Z",))
    mask = filled(path)
    assert at(mask, 50, 50) == 255  # non-zero, not even-odd
    assert area(filled(box(10, 10, 40, 40) + box(20, 20, 60, 60))) == 900 + 1600 - 400


def test_a_path_goes_on_from_its_start_after_it_was_closed() -> None:
    path: Segments = (
        *(("M", 10, 10), ("L", 20, 10), ("L", 20, 20), ("Z",)),
        *(("L", 0, 10), ("L", 0, 0), ("Z",)),
        *(("M", 40, 40), ("L", 50, 40), ("L", 50, 50), ("Z",)),
    )
    assert area(filled(path)) == pytest.approx(150, abs=0.2)
    assert at(filled(path), 48, 42) == 255


def test_open_contours_are_closed_for_filling() -> None:
    assert area(filled(box(10, 10, 20, 20)[:-1])) == 100


def test_a_contour_too_long_for_one_glyph_stays_whole() -> None:
    n = 5000
    points = [
        (50 + 40 * math.cos(i * math.tau / n), 50 + 40 * math.sin(i * math.tau / n))
        for i in range(n)
    ]
    path: Segments = (("M", *points[0]), *(("L", *p) for p in points[1:]), ("Z",))
    assert area(filled(path + box(0, 0, 5, 5))) == pytest.approx(math.pi * 1600 + 25, rel=0.0005)


@pytest.mark.parametrize("size", [1e-4, 1.0, 1e6])
def test_units_of_the_art_do_not_matter(size: float) -> None:
    k = Transform.scaling(20 / size, 20 / size)
    mask = filled(box(0.5 * size, 0.5 * size, 1.5 * size, 1.5 * size), k)
    assert area(mask) == pytest.approx(400, rel=1e-3)


def test_only_what_can_be_seen_is_made() -> None:
    mask = filled(box(-1e7, -1e7, 1e7, 50.5))
    assert mask is not None and mask.box == PixelBox(0, 0, 100, 51)
    assert (at(mask, 0, 0), at(mask, 99, 50)) == (255, 128)
    assert filled(box(200, 0, 300, 50)) is None
    assert filled(()) is None
    assert area(filled((("M", 5, 5),))) == 0
    assert area(filled((("M", 5, 5), ("Z",), ("L", 9, 9)))) == 0


LINE: Segments = (("M", 20, 50), ("L", 60, 50))


@pytest.mark.parametrize(
    ("cap", "expected"),
    [("butt", 40 * 6), ("square", 46 * 6), ("round", 40 * 6 + math.pi * 9)],
)
def test_caps(cap: str, expected: float) -> None:
    stroke = Stroke((0, 0, 0), 6, cap=cap)  # type: ignore[arg-type]
    assert stroked(LINE, stroke) == pytest.approx(expected, abs=0.2)


@pytest.mark.parametrize(
    ("join", "corner"), [("bevel", 2 * 2 / 2), ("miter", 4.0), ("round", math.pi)]
)
def test_joins(join: str, corner: float) -> None:
    elbow: Segments = (("M", 10, 10), ("L", 50, 10), ("L", 50, 50))
    stroke = Stroke((0, 0, 0), 4, join=join)  # type: ignore[arg-type]
    assert stroked(elbow, stroke) == pytest.approx(160 + 160 - 4 + corner, abs=0.2)
    # The same corner, turning the other way, and on a closed path four times.
    other: Segments = (("M", 10, 50), ("L", 50, 50), ("L", 50, 10))
    assert stroked(other, stroke) == pytest.approx(316 + corner, abs=0.2)
    assert stroked(box(20, 20, 60, 60), stroke) == pytest.approx(624 + 4 * corner, abs=0.5)


def test_miter_limit() -> None:
    def spike(height: float) -> float:
        legs: Segments = (("M", 50 - 2, 90), ("L", 50, 90 - height), ("L", 50 + 2, 90))
        top = path_mask(stroke_outline(legs, Stroke((0, 0, 0), 2), 0.01), IDENTITY, VIEW)
        assert top is not None
        return 90 - height - top.y

    # The spike reaches sqrt(1 + (height / 2)^2) half widths beyond the point: 10 at about 19.9.
    assert spike(18) >= 9
    assert spike(22) <= 1


@pytest.mark.parametrize("width", [0.1, 0.4, 1.0, 3.0])
def test_strokes_weigh_length_times_width(width: float) -> None:
    thin = Stroke((0, 0, 0), width)
    slanted: Segments = (("M", 10.3, 10.7), ("L", 70.1, 55.2))
    length = math.hypot(59.8, 44.5)
    assert stroked(slanted, thin) == pytest.approx(length * width, rel=0.03)
    assert stroked(circle(50, 50, 30), thin) == pytest.approx(math.tau * 30 * width, rel=0.03)


def test_strokes_of_no_length() -> None:
    dot: Segments = (("M", 50, 50), ("L", 50, 50))
    assert stroked(dot, Stroke((0, 0, 0), 8, cap="round")) == pytest.approx(math.pi * 16, abs=0.3)
    assert stroked(dot, Stroke((0, 0, 0), 8, cap="square")) == 64
    assert stroked(dot, Stroke((0, 0, 0), 8)) == 0
    assert stroked((("M", 50, 50),), Stroke((0, 0, 0), 8, cap="round")) == 0
    assert stroked(LINE, Stroke((0, 0, 0), 0)) == 0


def test_a_line_that_doubles_back() -> None:
    there: Segments = (("M", 20, 50), ("L", 60, 50), ("L", 20, 50))
    for join in ("miter", "bevel"):
        stroke = Stroke((0, 0, 0), 6, join=join)  # type: ignore[arg-type]
        assert stroked(there, stroke) == pytest.approx(240, abs=0.2)
    rounded = stroked(there, Stroke((0, 0, 0), 6, join="round"))
    # Both sides turn round the end here, and the pixels at its rim are counted twice.
    assert 240 + math.pi * 9 / 2 <= rounded <= 240 + math.pi * 9 / 2 + 2.5


def centroid(mask: Mask | None) -> tuple[float, float]:
    assert mask is not None
    width = mask.image.width
    total = sx = sy = 0.0
    for i, value in enumerate(mask.image.tobytes()):
        total += value
        sx += value * (mask.x + i % width + 0.5)
        sy += value * (mask.y + i // width + 0.5)
    return sx / total, sy / total


@pytest.mark.parametrize(("dx", "dy"), [(0.5, 0.0), (0.25, 0.75), (3.0, -2.0)])
def test_text_moves_by_parts_of_a_pixel(dx: float, dy: float) -> None:
    line = run("Thank you", 0, 0, 12)
    x0, y0 = centroid(run_mask(line, Transform.translation(20.0, 30.0), None))
    x1, y1 = centroid(run_mask(line, Transform.translation(20.0 + dx, 30.0 + dy), None))
    assert x1 - x0 == pytest.approx(dx, abs=0.015)
    assert y1 - y0 == pytest.approx(dy, abs=0.015)


def test_text_stands_on_its_baseline_and_turns_with_the_page() -> None:
    line = run("HH", 0, 0, 20)
    upright = run_mask(line, Transform.translation(50, 50), None)
    assert upright is not None
    assert upright.box.y1 == 50 and 35 <= upright.box.y0 <= 37  # Lora's capitals: 0.7 em
    turned = run_mask(line, Transform.rotation(90).then(Transform.translation(50, 50)), None)
    assert turned is not None
    assert turned.box.x0 == 50 and 63 <= turned.box.x1 <= 65
    assert area(turned) == pytest.approx(area(upright), rel=0.002)


def test_text_clipped_equals_text_cut_out() -> None:
    line = run("Overflowing", 0, 0, 30)
    whole = run_mask(line, Transform.translation(-20.3, 40.0), None)
    view = PixelBox(0, 0, 60, 60)
    part = run_mask(line, Transform.translation(-20.3, 40.0), view)
    assert whole is not None and part is not None and part.box == view
    cut = whole.image.crop((-whole.x, -whole.y, 60 - whole.x, 60 - whole.y))
    assert part.image.tobytes() == cut.tobytes()


def test_weights_of_a_variable_font_differ() -> None:
    assert hb_font(lora(400)) is hb_font(lora(400))
    assert hb_font(lora(700)) is not hb_font(lora(400))
    assert hb_font(lora(700)).get_var_coords_design() == [700]

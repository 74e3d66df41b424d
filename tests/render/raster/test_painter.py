"""The Pillow painter: known pixels, and a cache that never shows."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path as FilePath

import pytest
from masks import mask
from PIL import Image
from scenes import box, circle, run, scene, shape

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect, Transform
from thankyou.model.scene import (
    Face,
    GlyphRun,
    Group,
    Item,
    LinearGradient,
    Path,
    Picture,
    RadialGradient,
    Scene,
    Stroke,
)
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.gradient import _shades
from thankyou.render.raster.image_file import write_image
from thankyou.render.raster.painter import paint, paint_pixels
from thankyou.render.raster.raster_cache import RasterCache

BLACK, WHITE, RED, BLUE = (0, 0, 0), (255, 255, 255), (255, 0, 0), (0, 0, 255)
Pixel = tuple[int, int, int]


def pixel(image: Image.Image, x: int, y: int) -> Pixel:
    value = image.getpixel((x, y))
    assert isinstance(value, tuple)
    return value  # type: ignore[return-value]


def test_size_and_paper() -> None:
    empty = scene(width=105 / 25.4 * 72, height=148 / 25.4 * 72, bleed=9)
    image = paint(empty, dpi=300)
    assert (image.mode, image.size) == ("RGB", (1240, 1748))
    assert image.getextrema() == ((255, 255),) * 3
    assert paint(empty, scale=1, with_bleed=True).size == (316, 438)
    with pytest.raises(ValueError, match="dpi"):
        paint(empty)


def test_bleed_lies_outside_the_trim_box() -> None:
    art = scene(Path(box(-3, -3, 43, 10), fill=RED), bleed=3)
    assert pixel(paint(art, scale=1), 0, 9) == RED
    with_bleed = paint(art, scale=1, with_bleed=True)
    assert pixel(with_bleed, 0, 12) == RED and pixel(with_bleed, 0, 13) == WHITE


def test_opacity_mixes_in_srgb() -> None:
    image = paint(scene(Path(box(0, 0, 40, 30), fill=BLACK, opacity=0.2)), scale=1)
    assert pixel(image, 5, 5) == (204, 204, 204)


def test_stroke_lies_above_its_fill_and_half_inside() -> None:
    edged = Path(box(10, 10, 30, 20), fill=RED, stroke=Stroke(BLUE, 4))
    image = paint(scene(edged), scale=1)
    assert [pixel(image, x, 15) for x in (7, 8, 11, 12)] == [WHITE, BLUE, BLUE, RED]


def test_linear_gradient_at_pixel_centres() -> None:
    stops = ((0.0, (0, 0, 0)), (0.5, (200, 100, 0)), (1.0, (0, 0, 100)))
    image = paint(scene(Path(box(0, 0, 40, 30), LinearGradient(10, 0, 30, 0, stops))), scale=1)
    assert pixel(image, 2, 3) == (0, 0, 0) and pixel(image, 37, 3) == (0, 0, 100)
    for x in (10, 14, 19, 20, 25, 29):
        t = (x + 0.5 - 10) / 20
        wanted = (400 * t, 200 * t, 0) if t < 0.5 else (400 - 400 * t, 200 - 200 * t, 200 * t - 100)
        # The ramp holds two shades a pixel; this gradient runs 20 levels a pixel.
        assert pixel(image, x, 20) == pytest.approx(wanted, abs=6)


def test_linear_gradient_is_exact_where_it_is_gentle() -> None:
    stops = ((0.0, (40, 60, 80)), (1.0, (240, 160, 90)))
    g = LinearGradient(-20, 0, 500, 300, stops)
    image = paint(scene(Path(box(0, 0, 400, 300), g), width=400, height=300), scale=1)
    for x, y in ((0, 0), (399, 299), (200, 10), (13, 280)):
        t = ((x + 20.5) * 520 + (y + 0.5) * 300) / (520**2 + 300**2)
        wanted = [a + (b - a) * t for a, b in zip(stops[0][1], stops[1][1], strict=True)]
        assert pixel(image, x, y) == pytest.approx(wanted, abs=0.7)


@pytest.mark.parametrize("end", [(40, 60, 80), (41, 59, 80), (255, 0, 90), (70, 200, 80)])
def test_every_shade_of_a_ramp_is_the_nearest(end: Pixel) -> None:
    """Gentle ramps are found run by run, steep ones shade by shade."""
    stops = ((0.1, (40, 60, 80)), (0.5, end), (0.9, (9, 9, 9)))
    positions = [n / 400 for n in range(401)]
    bands = _shades(stops, positions)
    for n, t in enumerate(positions):
        first, second = (stops[0], stops[1]) if t < 0.5 else (stops[1], stops[2])
        k = min(max((t - first[0]) / 0.4, 0), 1)
        wanted = [a + (b - a) * k for a, b in zip(first[1], second[1], strict=True)]
        assert [band[n] for band in bands] == pytest.approx(wanted, abs=0.5001)


def test_hard_stop() -> None:
    stops = ((0.0, RED), (0.5, RED), (0.5, BLUE), (1.0, BLUE))
    image = paint(scene(Path(box(0, 0, 40, 30), LinearGradient(0, 0, 40, 0, stops))), scale=1)
    assert [pixel(image, x, 1) for x in (0, 19, 20, 39)] == [RED, RED, BLUE, BLUE]


@pytest.mark.parametrize("end", [(100, 150, 200), (255, 255, 255)])
@pytest.mark.parametrize(
    "transform", [Transform(), Transform(1, 0.2, 0.4, 0.8, -3, 1), Transform.rotation(30)]
)
def test_radial_gradient(end: Pixel, transform: Transform) -> None:
    g = RadialGradient(20, 15, 12, ((0.0, (0, 0, 0)), (1.0, end)))
    art = Group((Path(box(-99, -99, 99, 99), g),), transform=transform)
    image = paint(scene(art), scale=8)
    for angle in range(0, 360, 45):
        for t in (0.0, 0.25, 0.9, 1.2):
            point = Transform.scaling(12 * t, 0).then(Transform.rotation(angle)).apply((1.0, 0.0))
            x, y = transform.apply((20 + point[0], 15 + point[1]))
            column, row = int(x * 8), int(y * 8)
            if 0 <= column < image.width and 0 <= row < image.height:
                wanted = [min(t, 1) * c for c in end]
                assert pixel(image, column, row) == pytest.approx(wanted, abs=3.5)


def test_degenerate_gradients_and_transforms_are_drawn_without_fuss() -> None:
    stops = ((0.0, RED), (1.0, BLUE))
    point = Path(box(0, 0, 10, 10), LinearGradient(5, 5, 5, 5, stops))
    dot = Path(box(10, 0, 20, 10), RadialGradient(5, 5, 0, stops))
    single = Path(box(20, 0, 30, 10), LinearGradient(0, 0, 1, 0, ((0.5, RED),)))
    flat = Group((Path(box(0, 0, 9, 9), RED), run("x", 1, 1)), transform=Transform.scaling(0, 1))
    image = paint(scene(point, dot, single, flat), scale=1)
    assert [pixel(image, x, 5) for x in (5, 15, 25)] == [BLUE, BLUE, RED]


def test_clips_meet() -> None:
    red = Path(box(0, 0, 40, 30), fill=RED)
    inner = Group((red,), clip=box(10, 0, 40, 30))
    image = paint(scene(Group((inner,), clip=box(0, 0, 20.5, 15))), scale=1)
    assert [pixel(image, x, 5) for x in (9, 10, 19, 21)] == [WHITE, RED, RED, WHITE]
    assert pixel(image, 20, 5) == (255, 127, 127)
    assert pixel(image, 15, 15) == WHITE
    outside = Group((red, run("gone", 1, 9)), clip=box(50, 0, 60, 30))
    assert paint(scene(outside), scale=1).getextrema() == ((255, 255),) * 3


def test_text_is_clipped_and_turned() -> None:
    words = run("Thanks", 5, 20, 14)
    clipped = paint(scene(Group((words,), clip=box(0, 0, 20, 30))), scale=4)
    plain = paint(scene(words), scale=4)
    assert clipped.crop((0, 0, 80, 120)).tobytes() == plain.crop((0, 0, 80, 120)).tobytes()
    assert clipped.crop((80, 0, 160, 120)).getextrema() == ((255, 255),) * 3
    over = Group((words,), transform=Transform(-1, 0, 0, -1, 40, 30))  # as on a folded sheet
    turned = paint(scene(over), scale=4).transpose(Image.Transpose.ROTATE_180)
    differences = [abs(a - b) for a, b in zip(turned.tobytes(), plain.tobytes(), strict=True)]
    assert max(differences) <= 6  # curves are cut into lines from their other end


def photo() -> Picture:
    colors = [RED, BLUE, BLACK, WHITE]
    return Picture("p", 2, 2, b"".join(bytes(c) for c in colors), Rect(10, 10, 20, 10))


def test_picture() -> None:
    image = paint(scene(photo()), scale=1)
    assert [pixel(image, *at) for at in ((11, 11), (28, 11), (11, 18), (28, 18), (9, 11))] == [
        *(RED, BLUE, BLACK, WHITE),
        WHITE,
    ]
    turned = Group((photo(),), transform=Transform(-1, 0, 0, -1, 40, 30))
    upside_down = paint(scene(turned), scale=1)
    assert pixel(upside_down, 28, 18) == RED and pixel(upside_down, 11, 18) == BLUE


def test_a_picture_is_shrunk_by_area() -> None:
    stripes = b"".join(bytes(BLACK if x % 2 else WHITE) for _ in range(60) for x in range(80))
    image = paint(scene(Picture("s", 80, 60, stripes, Rect(0, 0, 40, 30))), scale=1)
    assert image.getextrema() in (((127, 127),) * 3, ((128, 128),) * 3)


def rich(*lines: GlyphRun) -> Scene:
    art = (
        Path(circle(20, 15, 9), RadialGradient(20, 15, 9, ((0.0, RED), (1.0, BLUE)))),
        Path(circle(12, 9, 7), fill=BLUE, opacity=0.4, stroke=Stroke(BLACK, 0.7)),
    )
    ground = Path(box(-3, -3, 43, 33), LinearGradient(0, 0, 9, 30, ((0.0, WHITE), (1.0, RED))))
    items: tuple[Item, ...] = (ground, Group(art, form="garden", clip=box(-3, -3, 43, 33)))
    return scene(*items, Group(lines, role="P"), bleed=3)


def test_cached_equals_uncached() -> None:
    cache = RasterCache()
    one, two = run("Dear Ada,", 3.3, 10.1, 7), run("with thanks", 3.3, 20.7, 7, RED)
    sequence = [(one,), (one, two), (two,), (replace(two, x=7.3),), (one, replace(one, y=25.1))]
    for scale in (2.0, 3.5, 2.0):
        for lines in sequence:
            fresh = paint(rich(*lines), scale=scale)
            assert paint(rich(*lines), scale=scale, cache=cache).tobytes() == fresh.tobytes()
            assert paint(rich(*lines), scale=scale, cache=cache, with_bleed=True).size > fresh.size


def test_bands_and_pixels_take_the_same_colours() -> None:
    """Art beneath words is drawn in bands, art above them on pixels: large shapes, tile by tile."""
    slope = LinearGradient(0, 0, 33, 21, ((0.0, RED), (0.4, WHITE), (1.0, (12, 60, 90))))
    art = (
        Path(box(-3, -3, 43, 33), slope),
        Path(circle(20, 15, 13), RadialGradient(18, 12, 15, ((0.0, BLUE), (1.0, RED))), 0.7),
        Group((Path(circle(9, 9, 8), BLUE, 0.31), photo()), clip=circle(15, 12, 9)),
        Path(box(1, 1, 38, 28), stroke=Stroke(BLACK, 0.6, 0.9)),
        mask(Rect(4, 3, 30, 20), (20, 90, 40), 0.8),
    )
    bands = paint(scene(*art), scale=15)
    words = run(" ", 5, 5)
    assert paint(scene(words, *art), scale=15, cache=RasterCache()).tobytes() == bands.tobytes()
    assert len(bands.getcolors(600 * 450) or ()) > 1000


def test_the_cache_is_used_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    from thankyou.render.raster import draw as raster

    drawn: list[Path] = []
    real = raster._draw_path

    def counting(path: Path, canvas: Canvas) -> None:
        drawn.append(path)
        real(path, canvas)

    monkeypatch.setattr(raster, "_draw_path", counting)
    cache = RasterCache(art_bytes=200_000, line_bytes=20_000)
    words = shape("Dear")
    for i in range(30):
        line = GlyphRun(3, 10 + i / 7, 7, BLACK, ((0.0, words),))
        paint(rich(line), scale=4, cache=cache)
        assert cache.lines.weight <= 20_000
    assert len(drawn) == 3
    for scale in (4.1, 4.2, 4.3, 4.4):
        paint(rich(), scale=scale, cache=cache)
        assert cache.art.weight <= 200_000
    cache.clear()
    assert cache.art.weight == cache.lines.weight == 0


def test_art_above_words_stays_above() -> None:
    art = Group((Path(box(0, 0, 40, 30), fill=RED),), form="veil")
    words = run("MMM", 2, 20, 14)
    assert paint(scene(words, art), scale=1).getcolors() == [(1200, RED)]


def test_pixels_for_the_window() -> None:
    done = paint_pixels(rich(run("Ada", 3, 10, 8)), 3.0)
    assert (done.width, done.height, len(done.data)) == (120, 90, 120 * 90 * 4)
    assert set(done.data[3::4]) == {255}
    again = Image.frombytes("RGBX", (120, 90), bytes(done.data)).convert("RGB")
    assert again.tobytes() == paint(rich(run("Ada", 3, 10, 8)), scale=3.0).tobytes()


def test_overlong_and_far_text_needs_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    from thankyou.render.raster import draw_text as raster

    sizes: list[int] = []
    real = raster.run_mask

    def watching(*args: object) -> object:
        mask = real(*args)  # type: ignore[arg-type]
        if mask is not None:
            sizes.append(mask.image.width * mask.image.height)
        return mask

    monkeypatch.setattr(raster, "run_mask", watching)
    endless = shape("Wolfeschlegelsteinhausenbergerdorff" * 30)
    runs = [
        GlyphRun(3, 20, 12, BLACK, ((0.0, endless),)),
        GlyphRun(-4000, 20, 12, BLACK, ((0.0, endless),)),
        GlyphRun(1e6, 1e6, 12, BLACK, ((0.0, endless),)),
        GlyphRun(-1e12, 5, 12, BLACK, ((0.0, endless),)),
        GlyphRun(3, 20, 90_000, BLACK, ((0.0, endless),)),
        GlyphRun(3, 20, 0, BLACK, ((0.0, endless),)),
        GlyphRun(3, 20, 12, BLACK, ()),
        run("   ", 3, 20),
    ]
    for far in runs:
        paint(scene(far), scale=10)
    assert max(sizes) <= 400 * 300
    shown = paint(scene(runs[0]), scale=2)
    assert (
        shown.crop((0, 0, 70, 60)).tobytes()
        == paint(scene(run("Wolfeschlegelsteinhausen", 3, 20)), scale=2)
        .crop((0, 0, 70, 60))
        .tobytes()
    )


def test_a_font_that_has_gone(tmp_path: FilePath) -> None:
    (tmp_path / "junk.ttf").write_bytes(b"not a font")
    for name in ("gone.ttf", "junk.ttf"):
        face = Face(name, str(tmp_path / name), 0, (), 1000, 1.0, 0.3, False)
        line = replace(run("x", 0, 9), parts=((0.0, shape_with(face)),))
        with pytest.raises(CardError) as caught:
            paint(scene(line), scale=1)
        assert caught.value.code == "font-unreadable"


def shape_with(face: Face) -> object:
    return replace(shape("x"), face=face)


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_files_carry_their_resolution_and_nothing_else(kind: str, tmp_path: FilePath) -> None:
    image = paint(rich(run("Ada", 3, 10, 8)), dpi=300)
    image.info["exif"] = b"Exif\0\0secret"
    image.info["comment"] = "secret"
    first, second = io.BytesIO(), io.BytesIO()
    write_image(image, first, kind, 300)
    write_image(image, second, kind, 300)
    assert first.getvalue() == second.getvalue()
    assert b"secret" not in first.getvalue()
    read = Image.open(io.BytesIO(first.getvalue()))
    assert read.format == kind
    assert [round(v) for v in read.info["dpi"]] == [300, 300]
    assert not read.getexif() and "icc_profile" not in read.info
    write_image(image, tmp_path / "panel", kind, 300)
    assert (tmp_path / "panel").read_bytes() == first.getvalue()
    if kind == "PNG":
        assert read.convert("RGB").tobytes() == image.tobytes()

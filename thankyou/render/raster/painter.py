"""The Pillow painter: a Scene to pixels, for the window, for PNG and JPEG.

In: a `Scene` and a scale. Out: an RGB image, or the bytes of a QImage. It decides nothing: each
item is drawn where the scene says, back to front, on white paper.

Everything is drawn on one kind of canvas, three bands of one byte a pixel, so that what the window
shows and what a file holds come from the same steps. A `RasterCache` that the
caller keeps makes a repaint cheap: art at the back of a scene is kept as pixels, lines of text
as masks; neither changes a bit of the result.
"""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image

from thankyou.base.geometry import Transform
from thankyou.base.units import POINTS_PER_INCH, pixels
from thankyou.model.scene import Scene
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.draw import draw
from thankyou.render.raster.fill import PixelBox
from thankyou.render.raster.raster_cache import Bands, RasterCache, backdrop

_NO_PIXEL = 1e-3  # of a pixel: rounding, not paper


class Pixels(NamedTuple):
    """Rows from the top, four bytes a pixel (R, G, B, 255): QImage.Format_RGBX8888.

    A QImage made on `data` does not copy it: keep `data` as long as the QImage.
    """

    data: bytearray
    width: int
    height: int


def paint(
    scene: Scene,
    *,
    dpi: float | None = None,
    scale: float | None = None,
    with_bleed: bool = False,
    cache: RasterCache | None = None,
) -> Image.Image:
    """The scene's trim box (and its bleed, if asked) as an RGB image.

    `scale` is in pixels a point; or give `dpi`. One of the two is needed.

    Raises:
        CardError("font-unreadable", path=...): a face's file has gone.
        ValueError: neither `dpi` nor `scale` was given, or both.
    """
    if (dpi is None) == (scale is None):
        raise ValueError("give either dpi or scale")
    k = scale if scale is not None else pixels(1.0, dpi or POINTS_PER_INCH)
    return Image.merge("RGB", _painted(scene, k, cache, with_bleed))


def paint_pixels(
    scene: Scene,
    scale: float,
    cache: RasterCache | None = None,
    *,
    with_bleed: bool = False,
) -> Pixels:
    """The scene as bytes for a QImage: the shortest way to the screen. `scale`: pixels a point."""
    bands = _painted(scene, scale, cache, with_bleed)
    size = bands[0].size
    data = bytearray(4 * size[0] * size[1])
    _image_on(data, size).paste(Image.merge("RGBX", (*bands, _white(size))))
    return Pixels(data, *size)


def _painted(scene: Scene, scale: float, cache: RasterCache | None, with_bleed: bool) -> Bands:
    bleed = scene.bleed if with_bleed else 0.0
    width = max(1, round((scene.size.width + 2 * bleed) * scale))
    height = max(1, round((scene.size.height + 2 * bleed) * scale))
    kept = cache is not None
    cache = cache if cache is not None else RasterCache()
    to_pixels = Transform(scale, 0.0, 0.0, scale, bleed * scale, bleed * scale)

    count, key = backdrop(scene.items)
    place = (key, width, height, scale, bleed)
    art = cache.art.get(place) if key else None
    bands = _copied(art) if art is not None else _paper((width, height))
    canvas = Canvas(bands, PixelBox(0, 0, width, height), to_pixels, None, cache)
    if art is None and key:
        draw(scene.items[:count], canvas)
        if kept:
            cache.art.put(place, _copied(bands))
    draw(scene.items[count:], canvas)
    whole = (scene.size.width + 2 * bleed, scene.size.height + 2 * bleed)
    for band in bands:
        _fill_edge(band, whole, scale)
    return bands


def _fill_edge(image: Image.Image, size: tuple[float, float], scale: float) -> None:
    """Whole pixels where the scene ends within one.

    Half covered, the last column of a dark panel would look like a pale line along the fold.
    """
    width, height = image.size
    if width > 1 and width - size[0] * scale > _NO_PIXEL:
        image.paste(image.crop((width - 2, 0, width - 1, height)), (width - 1, 0))
    if height > 1 and height - size[1] * scale > _NO_PIXEL:
        image.paste(image.crop((0, height - 2, width, height - 1)), (0, height - 1))


def _paper(size: tuple[int, int]) -> Bands:
    return _white(size), _white(size), _white(size)


def _white(size: tuple[int, int]) -> Image.Image:
    return Image.new("L", size, 255)


def _copied(bands: Bands) -> Bands:
    red, green, blue = bands
    return red.copy(), green.copy(), blue.copy()


def _image_on(data: bytearray, size: tuple[int, int]) -> Image.Image:
    """An image that draws straight into `data`."""
    image = Image.frombuffer("RGBX", size, data, "raw", "RGBX", 0, 1)
    image.readonly = 0  # Pillow would copy before the first change; `data` is ours to change
    return image

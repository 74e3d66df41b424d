"""The Pillow painter: a Scene to pixels, for the window, for PNG and JPEG.

In: a `Scene` and a scale. Out: an RGB image, or the bytes of a QImage. It decides nothing: each
item is drawn where the scene says, back to front, on white paper.

What the window shows and what a file holds come from the same steps. A `RasterCache` that the
caller keeps makes a repaint cheap: art at the back of a scene is kept as pixels, lines of text
as masks; neither changes a bit of the result.
"""

from __future__ import annotations

from PIL import Image

from thankyou.base.geometry import Transform
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.units import POINTS_PER_INCH, pixels
from thankyou.model.scene import Item, Scene
from thankyou.render.raster.canvas import Canvas
from thankyou.render.raster.draw import draw
from thankyou.render.raster.fill import PixelBox
from thankyou.render.raster.raster_cache import RasterCache, backdrop
from thankyou.render.raster.surface import Bands, BandSurface, PixelSurface, Surface

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
    if cache is not None:
        done = paint_pixels(scene, k, cache, with_bleed=with_bleed)
        return _image_on(done.data, (done.width, done.height)).convert("RGB")
    place = _Place.of(scene, k, with_bleed)
    bands = _drawn(scene.items, place, RasterCache())
    for band in bands:
        _fill_edge(band, place)
    return Image.merge("RGB", bands)


def paint_pixels(
    scene: Scene,
    scale: float,
    cache: RasterCache | None = None,
    *,
    with_bleed: bool = False,
) -> Pixels:
    """The scene as bytes for a QImage: the shortest way to the screen. `scale`: pixels a point."""
    place = _Place.of(scene, scale, with_bleed)
    used = cache if cache is not None else RasterCache()
    count, key = backdrop(scene.items)
    art = used.art.get((key, place)) if key else None
    if art is not None:
        data = bytearray(art)
    elif key:
        data = _interleaved(_drawn(scene.items[:count], place, used))
        if cache is not None:
            cache.art.put((key, place), bytes(data))
    else:
        data = bytearray(b"\xff") * (4 * place.width * place.height)
    image = _image_on(data, (place.width, place.height))
    draw(scene.items[count:], place.canvas(PixelSurface(image), used))
    _fill_edge(image, place)
    return Pixels(data, place.width, place.height)


class _Place(NamedTuple):
    """The pixels of a painting: their number, how many make a point, points beyond the trim box."""

    width: int
    height: int
    scale: float
    bleed: float
    whole: tuple[float, float]

    @classmethod
    def of(cls, scene: Scene, scale: float, with_bleed: bool) -> _Place:
        bleed = scene.bleed if with_bleed else 0.0
        whole = (scene.size.width + 2 * bleed) * scale, (scene.size.height + 2 * bleed) * scale
        return cls(max(1, round(whole[0])), max(1, round(whole[1])), scale, bleed, whole)

    def canvas(self, surface: Surface, cache: RasterCache) -> Canvas:
        start = self.bleed * self.scale
        to_pixels = Transform(self.scale, 0.0, 0.0, self.scale, start, start)
        return Canvas(surface, PixelBox(0, 0, self.width, self.height), to_pixels, None, cache)


def _drawn(items: tuple[Item, ...], place: _Place, cache: RasterCache) -> Bands:
    """Items on white paper."""
    size = (place.width, place.height)
    bands = Image.new("L", size, 255), Image.new("L", size, 255), Image.new("L", size, 255)
    draw(items, place.canvas(BandSurface(bands), cache))
    return bands


def _fill_edge(image: Image.Image, place: _Place) -> None:
    """Whole pixels where the scene ends within one.

    Half covered, the last column of a dark panel would look like a pale line along the fold.
    """
    width, height = image.size
    if width > 1 and width - place.whole[0] > _NO_PIXEL:
        image.paste(image.crop((width - 2, 0, width - 1, height)), (width - 1, 0))
    if height > 1 and height - place.whole[1] > _NO_PIXEL:
        image.paste(image.crop((0, height - 2, width, height - 1)), (0, height - 1))


def _interleaved(bands: Bands) -> bytearray:
    """Four bytes a pixel, of which the last is 255."""
    size = bands[0].size
    data = bytearray(4 * size[0] * size[1])
    _image_on(data, size).paste(Image.merge("RGBX", (*bands, Image.new("L", size, 255))))
    return data


def _image_on(data: bytearray, size: tuple[int, int]) -> Image.Image:
    """An image that draws straight into `data`."""
    image = Image.frombuffer("RGBX", size, data, "raw", "RGBX", 0, 1)
    image.readonly = 0  # Pillow would copy before the first change; `data` is ours to change
    return image

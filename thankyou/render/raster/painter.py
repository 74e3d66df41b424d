"""The Pillow painter: a Scene to pixels, for the window, for PNG and JPEG.

In: a `Scene` and a scale. Out: an RGB image, or the bytes of a QImage. It decides nothing: each
item is drawn where the scene says, back to front, on white paper.

Everything is drawn on one kind of canvas, four bytes a pixel in a buffer of our own, so that
what the window shows and what a file holds come from the same steps. A `RasterCache` that the
caller keeps makes a repaint cheap: art at the back of a scene is kept as pixels, lines of text
as masks; neither changes a bit of the result.
"""

from __future__ import annotations

import io
import math
from collections import OrderedDict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import IO, Generic, NamedTuple, TypeVar, cast

from PIL import Image, ImageChops

from thankyou.base.color import Color
from thankyou.base.geometry import IDENTITY, Transform
from thankyou.base.units import POINTS_PER_INCH, pixels
from thankyou.model.scene import (
    GlyphRun,
    Group,
    Item,
    Paint,
    Path,
    Picture,
    Scene,
    Segments,
    Stroke,
    rect_segments,
)
from thankyou.render.raster.fill import Mask, PixelBox, bounds, path_mask, pixel_box, run_mask
from thankyou.render.raster.gradient import gradient_image, inverse
from thankyou.render.raster.stroke import MITER_LIMIT, stroke_outline

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
    done = paint_pixels(scene, k, cache, with_bleed=with_bleed)
    return _image_on(done.data, (done.width, done.height)).convert("RGB")


def paint_pixels(
    scene: Scene,
    scale: float,
    cache: RasterCache | None = None,
    *,
    with_bleed: bool = False,
) -> Pixels:
    """The scene as bytes for a QImage: the shortest way to the screen. `scale`: pixels a point."""
    bleed = scene.bleed if with_bleed else 0.0
    width = max(1, round((scene.size.width + 2 * bleed) * scale))
    height = max(1, round((scene.size.height + 2 * bleed) * scale))
    kept = cache is not None
    cache = cache if cache is not None else RasterCache()
    to_pixels = Transform(scale, 0.0, 0.0, scale, bleed * scale, bleed * scale)

    count, key = _backdrop(scene.items)
    place = (key, width, height, scale, bleed)
    backdrop = cache.art.get(place) if key else None
    data = bytearray(backdrop) if backdrop is not None else _paper(width, height)
    canvas = _Canvas(
        _image_on(data, (width, height)), PixelBox(0, 0, width, height), to_pixels, None, cache
    )
    if backdrop is None and key:
        _draw(scene.items[:count], canvas)
        if kept:
            cache.art.put(place, bytes(data), len(data))
    _draw(scene.items[count:], canvas)
    _fill_edge(canvas.image, (scene.size.width + 2 * bleed, scene.size.height + 2 * bleed), scale)
    return Pixels(data, width, height)


def _fill_edge(image: Image.Image, size: tuple[float, float], scale: float) -> None:
    """Whole pixels where the scene ends within one.

    Half covered, the last column of a dark panel would look like a pale line along the fold.
    """
    width, height = image.size
    if width > 1 and width - size[0] * scale > _NO_PIXEL:
        image.paste(image.crop((width - 2, 0, width - 1, height)), (width - 1, 0))
    if height > 1 and height - size[1] * scale > _NO_PIXEL:
        image.paste(image.crop((0, height - 2, width, height - 1)), (0, height - 1))


def _paper(width: int, height: int) -> bytearray:
    """White, and opaque: every byte is 255."""
    return bytearray(b"\xff") * (4 * width * height)


def _image_on(data: bytearray, size: tuple[int, int]) -> Image.Image:
    """An image that draws straight into `data`."""
    image = Image.frombuffer("RGBX", size, data, "raw", "RGBX", 0, 1)
    image.readonly = 0  # Pillow would copy before the first change; `data` is ours to change
    return image


# --- What is kept between paintings ---------------------------------------------------------

_Kept = TypeVar("_Kept")


class _Cache(Generic[_Kept]):
    """Values by key up to a weight; the ones not used for longest go first."""

    __slots__ = ("_items", "_limit", "_weight")

    def __init__(self, limit: int) -> None:
        self._items: OrderedDict[Hashable, tuple[_Kept, int]] = OrderedDict()
        self._limit = limit
        self._weight = 0

    def get(self, key: Hashable) -> _Kept | None:
        found = self._items.get(key)
        if found is None:
            return None
        self._items.move_to_end(key)
        return found[0]

    def put(self, key: Hashable, value: _Kept, weight: int) -> None:
        old = self._items.pop(key, None)
        self._weight += weight - (old[1] if old else 0)
        self._items[key] = (value, weight)
        while self._weight > self._limit and len(self._items) > 1:
            _, (_, freed) = self._items.popitem(last=False)
            self._weight -= freed

    def clear(self) -> None:
        self._items.clear()
        self._weight = 0

    @property
    def weight(self) -> int:
        return self._weight


class RasterCache:
    """What a window keeps between paintings: art as pixels, lines of text as masks.

    Bounded in bytes. Belongs to one thread. Keys hold the scene's shapes, whose identity is
    their meaning.
    """

    __slots__ = ("art", "lines")

    def __init__(self, art_bytes: int = 96 << 20, line_bytes: int = 24 << 20) -> None:
        self.art: _Cache[bytes] = _Cache(art_bytes)
        self.lines: _Cache[Mask] = _Cache(line_bytes)

    def clear(self) -> None:
        self.art.clear()
        self.lines.clear()


def _backdrop(items: tuple[Item, ...]) -> tuple[int, tuple[Hashable, ...]]:
    """How many items from the back are art that repeats, and what they are called together."""
    keys: list[Hashable] = []
    for item in items:
        key = _lasting(item)
        if key is None:
            break
        keys.append(key)
    return len(keys), tuple(keys)


def _lasting(item: Item) -> Hashable | None:
    """A name for an item that looks the same wherever this name appears; None for words."""
    match item:
        case Path():
            return item
        case Picture():
            return ("picture", item.key, item.rect)
        case Group(form=str()):
            return ("form", item.form, item.transform, item.clip)
        case Group():
            keys = tuple(_lasting(inner) for inner in item.items)
            return None if None in keys else ("group", keys, item.transform, item.clip)
        case _:
            return None


# --- Drawing --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where items land: the image, the pixels that can be seen, the way there, and a clip."""

    image: Image.Image
    visible: PixelBox
    transform: Transform
    clip: Mask | None
    cache: RasterCache

    def lay(self, source: Color | Image.Image, mask: Mask, opacity: float = 1.0) -> None:
        """Put a colour, or an image of the mask's size, through a mask."""
        image = mask.image
        if self.clip is not None:
            clip = self.clip.image.crop(mask.moved(-self.clip.x, -self.clip.y).box)
            image = ImageChops.multiply(image, clip)
        alpha = round(255 * opacity)
        width, height = image.size
        if width * height < _TILED:
            self._paste(source, image, alpha, mask.x, mask.y)
            return
        # Of a large shape most tiles are wholly inside or wholly outside, and those are quick.
        for top in range(0, height, _TILE_HIGH):
            for left in range(0, width, _TILE_WIDE):
                box = (left, top, min(left + _TILE_WIDE, width), min(top + _TILE_HIGH, height))
                part = image.crop(box)
                least, most = cast(tuple[int, int], part.getextrema())
                if most == 0:
                    continue
                x, y = mask.x + left, mask.y + top
                own = source.crop(box) if isinstance(source, Image.Image) else source
                if least == 255 and alpha == 255:
                    self.image.paste(own, (x, y, x + part.width, y + part.height))
                else:
                    self._paste(own, part, alpha, x, y)

    def _paste(
        self, source: Color | Image.Image, mask: Image.Image, alpha: int, x: int, y: int
    ) -> None:
        if alpha < 255:
            mask = ImageChops.multiply(mask, Image.new("L", mask.size, alpha))
        if isinstance(source, tuple):  # Pillow is quicker with a picture of one colour
            source = Image.new(self.image.mode, mask.size, (*source, 255))
        self.image.paste(source, (x, y), mask)


_TILED = 40_000
"""Pixels from which a shape is laid tile by tile."""
_TILE_WIDE, _TILE_HIGH = 256, 96


def _draw(items: Iterable[Item], canvas: _Canvas) -> None:
    for item in items:
        match item:
            case Group():
                inside = _inside(item, canvas)
                if inside is not None:
                    _draw(item.items, inside)
            case Path():
                _draw_path(item, canvas)
            case GlyphRun():
                _draw_run(item, canvas)
            case Picture():
                _draw_picture(item, canvas)


def _inside(group: Group, canvas: _Canvas) -> _Canvas | None:
    if group.transform != IDENTITY:
        canvas = replace(canvas, transform=group.transform.then(canvas.transform))
    if group.clip is None:
        return canvas
    clip = path_mask(group.clip, canvas.transform, canvas.visible)
    if clip is None:
        return None
    if clip.box == canvas.visible and clip.image.getextrema() == (255, 255):
        return canvas
    if canvas.clip is not None:
        outer = canvas.clip.image.crop(clip.moved(-canvas.clip.x, -canvas.clip.y).box)
        clip = Mask(ImageChops.multiply(clip.image, outer), clip.x, clip.y)
    return replace(canvas, visible=clip.box, clip=clip)


def _draw_path(path: Path, canvas: _Canvas) -> None:
    if path.fill is not None and path.opacity == 1 and _covers(path.segments, canvas):
        canvas.image.paste(_source(path.fill, canvas, canvas.visible), canvas.visible)
    elif path.fill is not None:
        mask = path_mask(path.segments, canvas.transform, canvas.visible)
        _fill(path.fill, path.opacity, mask, canvas)
    if path.stroke is not None and _in_sight(path.segments, path.stroke, canvas):
        tolerance = _FLATNESS_PX / (canvas.transform.scale or 1.0)
        outline = stroke_outline(path.segments, path.stroke, tolerance)
        mask = path_mask(outline, canvas.transform, canvas.visible)
        _fill(path.stroke.color, path.stroke.opacity, mask, canvas)


def _in_sight(segments: Segments, stroke: Stroke, canvas: _Canvas) -> bool:
    """Whether a stroke may be seen at all: outlining it costs more than looking."""
    limits = bounds(segments)
    if limits is None:
        return False
    left, top, right, bottom = limits
    reach = stroke.width * MITER_LIMIT / 2  # how far a corner may stand out
    box = pixel_box(canvas.transform, left - reach, top - reach, right + reach, bottom + reach)
    return box.overlap(canvas.visible) is not None


def _covers(segments: Segments, canvas: _Canvas) -> bool:
    """Whether an upright rectangle hides all that can be seen: a ground, which needs no mask."""
    t = canvas.transform
    if canvas.clip is not None or len(segments) != 5 or t.b or t.c:
        return False
    corners = [segment[1:] for segment in segments[:4] if segment[0] in "ML"]
    if len(corners) != 4 or segments[4][0] != "Z":
        return False
    xs, ys = {x for x, _ in corners}, {y for _, y in corners}  # type: ignore[misc]
    if len(xs) != 2 or len(ys) != 2 or len(set(corners)) != 4:
        return False
    left, right = sorted(t.a * x + t.e for x in xs)
    top, bottom = sorted(t.d * y + t.f for y in ys)
    x0, y0, x1, y1 = canvas.visible
    return left <= x0 and top <= y0 and right >= x1 and bottom >= y1


_FLATNESS_PX = 0.05
"""How far the outline of a stroke may stray from the true curve."""


def _fill(paint: Paint, opacity: float, mask: Mask | None, canvas: _Canvas) -> None:
    if mask is None or opacity <= 0:
        return
    canvas.lay(_source(paint, canvas, mask.box), mask, opacity)


def _source(paint: Paint, canvas: _Canvas, box: PixelBox) -> Color | Image.Image:
    """What is laid on a box of pixels: a colour, or the picture of a gradient."""
    if isinstance(paint, tuple):
        return paint
    return gradient_image(paint, canvas.transform, box)


# --- Text -----------------------------------------------------------------------------------

_PHASES = 256
"""Steps of a pixel in which a line is placed: those of HarfBuzz' rasteriser."""


def _draw_run(run: GlyphRun, canvas: _Canvas) -> None:
    if run.size <= 0 or not run.parts:
        return
    here = canvas.transform
    # The mask of a line depends on where in a pixel it begins, not on the pixel.
    x, y = here.apply((run.x, run.y))
    x, y = round(x * _PHASES) / _PHASES, round(y * _PHASES) / _PHASES
    px, py = math.floor(x), math.floor(y)
    if not _fits(run, here, canvas.image):
        start = Transform(here.a, here.b, here.c, here.d, x, y)
        clipped = run_mask(run, start, canvas.visible)
        if clipped is not None:
            canvas.lay(run.color, clipped)
        return
    phased = Transform(here.a, here.b, here.c, here.d, x - px, y - py)
    key = (run.parts, run.size, phased)
    mask = canvas.cache.lines.get(key)
    if mask is None:
        mask = run_mask(run, phased, None) or _NOTHING
        canvas.cache.lines.put(key, mask, mask.image.width * mask.image.height + 512)
    if mask is not _NOTHING:
        canvas.lay(run.color, mask.moved(px, py))


_NOTHING = Mask(Image.new("L", (1, 1)), 0, 0)
"""The mask of spaces."""


def _fits(run: GlyphRun, transform: Transform, image: Image.Image) -> bool:
    """Whether a run surely needs no more memory than the picture it stands in."""
    end = max(offset + shape.advance * run.size for offset, shape in run.parts)
    box = pixel_box(
        transform,
        run.x - run.size,
        run.y - 2 * run.size,
        run.x + end + run.size,
        run.y + 2 * run.size,
    )
    width, height = image.size
    return box.overlap(PixelBox(-width, -height, 2 * width, 2 * height)) == box


# --- Pictures -------------------------------------------------------------------------------


def _draw_picture(picture: Picture, canvas: _Canvas) -> None:
    rect = picture.rect
    mask = path_mask(rect_segments(rect), canvas.transform, canvas.visible)
    if mask is None or picture.width_px < 1 or picture.height_px < 1:
        return
    photo = Image.frombytes("RGB", (picture.width_px, picture.height_px), picture.rgb)
    # Shrink by area first, so that the placing below takes about one pixel for one.
    t = canvas.transform
    wide = math.ceil(rect.width * math.hypot(t.a, t.b))
    high = math.ceil(rect.height * math.hypot(t.c, t.d))
    size = (max(1, min(photo.width, wide)), max(1, min(photo.height, high)))
    if size != photo.size:
        photo = photo.resize(size, Image.Resampling.BOX)
    # A border of its own edge, for pixels that the picture covers in part.
    framed = photo.resize((size[0] + 2, size[1] + 2), Image.Resampling.NEAREST)
    framed.paste(photo, (1, 1))
    to_page = Transform(rect.width / size[0], 0, 0, rect.height / size[1], rect.x, rect.y)
    back = inverse(to_page.then(t).then(Transform.translation(-mask.x, -mask.y)))
    if back is None:
        return
    placed = framed.transform(
        mask.image.size,
        Image.Transform.AFFINE,
        (back.a, back.c, back.e + 1, back.b, back.d, back.f + 1),
        Image.Resampling.BILINEAR,
    )
    canvas.lay(placed, mask)


# --- Files ----------------------------------------------------------------------------------


def write_image(
    image: Image.Image,
    target: str | FilePath | IO[bytes],
    kind: str,
    dpi: float,
) -> None:
    """Write an RGB image as `kind` "PNG" or "JPEG", with its resolution.

    Nothing else goes with it: no EXIF, no date, no profile (readers then take the colours as
    sRGB). The same image gives the same bytes. The picture is made in memory first, so that one
    which cannot be made leaves no file.

    Raises:
        OSError: `target` cannot be written.
    """
    plain = Image.frombytes("RGB", image.size, image.convert("RGB").tobytes())
    made = io.BytesIO()
    if kind == "PNG":
        plain.save(made, "PNG", dpi=(dpi, dpi), compress_level=6)
    else:
        # 4:4:4: halving the colours' resolution would blur coloured text.
        plain.save(made, "JPEG", dpi=(round(dpi), round(dpi)), quality=92, subsampling=0)
    if isinstance(target, str | FilePath):
        FilePath(target).write_bytes(made.getvalue())
    else:
        target.write(made.getvalue())

"""Card to pixels for the screen: quick when the art is known, on a thread when it is not.

In: scenes and scales. Out: QImages. The card is always the real one: the same composition that
becomes the PDF, drawn by the painter that makes PNG and JPEG.

`ScreenPainter` keeps, for the last few (art, scale) pairs, the painter's cache. With it a repaint
after a keystroke takes a few milliseconds and happens at once; without it the art is painted by a
worker while the old picture stays.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from thankyou.base.cache import BoundedCache

if TYPE_CHECKING:
    from thankyou.gui.jobs import Jobs, Ticket
    from thankyou.model.scene import Scene
    from thankyou.render.raster.raster_cache import RasterCache

_REMEMBERED = 6
"""Pairs of art and scale whose caches are kept: the panels of two cards, or so."""

_ART_BYTES = 64 << 20


def to_image(data: Any, ratio: float) -> QImage:
    """The painter's bytes as an image of its own (QImage alone would only borrow them)."""
    image = QImage(
        data.data, data.width, data.height, data.width * 4, QImage.Format.Format_RGBX8888
    ).copy()
    image.setDevicePixelRatio(ratio)
    return image


def paint_once(scene: Scene, scale: float, ratio: float = 1.0) -> QImage:
    """A scene on any thread, with nothing kept."""
    from thankyou.render.raster.painter import paint_pixels

    return to_image(paint_pixels(scene, scale), ratio)


def art_key(scene: Scene) -> object:
    """What stays of a scene while its words change."""
    first = scene.items[0] if scene.items else None
    return getattr(first, "form", None) or scene.name


class ScreenPainter:
    """Paints one view, newest first."""

    def __init__(self, jobs: Jobs, lane: str) -> None:
        self._jobs = jobs
        self._lane = lane
        self._caches: BoundedCache[tuple[object, float], RasterCache] = BoundedCache(_REMEMBERED)
        self._making: tuple[object, float] | None = None
        self._newest: tuple[Scene, Callable[[QImage], None]] | None = None

    def show(
        self, scene: Scene, scale: float, ratio: float, done: Callable[[QImage], None],
        failed: Callable[[Exception], None],
    ) -> bool:  # fmt: skip
        """Paint; `done` gets the image, at once (True) or when a worker has the art (False)."""
        key = (art_key(scene), scale)
        cache = self._caches.get(key)
        if cache is not None:
            self._making = None
            self._jobs.cancel(self._lane)
            _paint(scene, scale, ratio, cache, done)
            return True
        self._newest = (scene, done)
        if key == self._making:
            # The art is on its way; whoever types meanwhile must not send it back to the start.
            return False
        self._making = key

        def work(_: Ticket) -> tuple[QImage, RasterCache]:
            # A cache belongs to one thread: this one is handed over with its first picture.
            from thankyou.render.raster.painter import paint_pixels
            from thankyou.render.raster.raster_cache import RasterCache

            made = RasterCache(art_bytes=_ART_BYTES)
            return to_image(paint_pixels(scene, scale, made), ratio), made

        def arrived(result: tuple[QImage, RasterCache]) -> None:
            image, made = result
            self._making = None
            self._caches.put(key, made)
            assert self._newest is not None
            newest, show = self._newest
            if newest is scene:
                show(image)
            else:
                _paint(newest, scale, ratio, made, show)

        def lost(error: Exception) -> None:
            self._making = None
            failed(error)

        self._jobs.run(self._lane, work, arrived, lost)
        return False


def _paint(
    scene: Scene, scale: float, ratio: float, cache: RasterCache, done: Callable[[QImage], None]
) -> None:
    from thankyou.render.raster.painter import paint_pixels

    done(to_image(paint_pixels(scene, scale, cache), ratio))

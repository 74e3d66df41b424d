"""Sheets to pixels for the screen, on a thread: one at a time, and the newest next.

In: what makes the scenes of a sheet's sides, and a scale. Out: a QImage for each. A person who
leafs through many sheets waits for none that is not looked at any more.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from thankyou.base.errors import CardError
from thankyou.base.quick_tuple import NamedTuple

if TYPE_CHECKING:
    from thankyou.gui.jobs import Jobs, Ticket
    from thankyou.model.scene import Scene
    from thankyou.render.raster.raster_cache import RasterCache

_LANE = "sheet"
_ART_BYTES = 64 << 20


class SheetPictures(NamedTuple):
    """What is to be painted. `scenes` lays the cards out, on the window's thread; `scale` is in
    device pixels to a point, `ratio` the device pixels to one of the screen's own measure."""

    scenes: Callable[[], Sequence[Scene]]
    scale: float
    ratio: float
    done: Callable[[list[QImage]], None]
    failed: Callable[[Exception], None]


class SheetPainter:
    """Paints what is shown. What was asked for meanwhile and is not the newest is left out."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._busy = False
        self._wanted: SheetPictures | None = None
        self._cache: tuple[float, RasterCache] | None = None

    def show(self, pictures: SheetPictures) -> None:
        """Paint these, as soon as what is being painted is done."""
        self._wanted = pictures
        if not self._busy:
            self._begin()

    def forget(self) -> None:
        """Nothing is to be painted any more."""
        self._wanted = None

    def _begin(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        try:
            scenes = tuple(wanted.scenes())
        except (CardError, OSError) as error:
            self._wanted = None
            wanted.failed(error)
            return
        # A cache belongs to one thread at a time: it goes with the work, and comes back with it.
        kept, self._cache = self._cache, None
        cache = kept[1] if kept is not None and kept[0] == wanted.scale else None
        self._busy = True

        def work(_: Ticket) -> tuple[list[QImage], RasterCache]:
            from thankyou.gui.preview.painter import to_image
            from thankyou.render.raster.painter import paint_pixels
            from thankyou.render.raster.raster_cache import RasterCache

            used = cache if cache is not None else RasterCache(art_bytes=_ART_BYTES)
            images = [
                to_image(paint_pixels(scene, wanted.scale, used), wanted.ratio) for scene in scenes
            ]
            return images, used

        def arrived(result: tuple[list[QImage], RasterCache]) -> None:
            self._busy = False
            self._cache = (wanted.scale, result[1])
            if self._wanted is wanted:
                self._wanted = None
                wanted.done(result[0])
            self._begin()

        def lost(error: Exception) -> None:
            self._busy = False
            if self._wanted is wanted:
                self._wanted = None
                wanted.failed(error)
            self._begin()

        self._jobs.run(_LANE, work, arrived, lost)

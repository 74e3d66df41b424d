"""One panel as a picture file.

In: a Scene. Out: its trim box as a PNG or JPEG, written whole or not at all.
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from thankyou.base.atomic_write import atomic_writer
from thankyou.model.scene import Scene
from thankyou.render.raster.image_file import write_image
from thankyou.render.raster.painter import paint


class PictureFile:
    """A picture under way, `kind` "PNG" or "JPEG" at `dpi` dots an inch. It holds one panel."""

    def __init__(self, path: Path, kind: str, dpi: float) -> None:
        self._path, self._kind, self._dpi = path, kind, dpi
        self._image: Image.Image | None = None

    def add(self, scene: Scene) -> None:
        """Paint the panel. Raises ValueError for a second one."""
        if self._image is not None:
            raise ValueError("a picture holds one panel")
        self._image = paint(scene, dpi=self._dpi)

    def finish(self) -> None:
        """Write the file. Raises CardError("cannot-write"), ValueError without a panel."""
        if self._image is None:
            raise ValueError("a picture needs a panel")
        with atomic_writer(self._path) as file:
            write_image(self._image, file, self._kind, self._dpi)

    def abort(self) -> None:
        """Forget the picture; no file was begun."""
        self._image = None

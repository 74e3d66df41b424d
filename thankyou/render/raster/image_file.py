"""A painted image as a PNG or JPEG file.

In: an image and where it goes. Out: the file, with its resolution and nothing else.
"""

from __future__ import annotations

import io
from pathlib import Path
from typing import IO

from PIL import Image


def write_image(
    image: Image.Image,
    target: str | Path | IO[bytes],
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
    if isinstance(target, str | Path):
        Path(target).write_bytes(made.getvalue())
    else:
        target.write(made.getvalue())

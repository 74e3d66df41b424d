"""Tinted masks to test with: pictures that tell left from right and top from bottom."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image, ImageDraw

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.designs.mask_file import parse_mask
from thankyou.model.scene import TintedMask


def picture(width: int = 300, height: int = 200) -> Image.Image:
    """A soft slope, and shapes with edges of which no turn and no mirror makes the same again."""
    slope = np.linspace(0, 140, width)[None, :] * np.linspace(1, 0.4, height)[:, None]
    image = Image.fromarray(slope.astype(np.uint8))
    draw = ImageDraw.Draw(image)
    draw.polygon([(20, 20), (width // 2, 40), (30, height - 30)], fill=255)
    draw.ellipse((width - 90, height - 80, width - 30, height - 20), outline=230, width=5)
    return image


def png(image: Image.Image, **options: object) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG", **options)
    return file.getvalue()


def mask(
    rect: Rect, color: Color = (40, 60, 120), opacity: float = 1.0, data: bytes = b""
) -> TintedMask:
    held = parse_mask(data or png(picture()))
    return TintedMask(held.key, held.width_px, held.height_px, held.rows, rect, color, opacity)

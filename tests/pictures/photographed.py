"""Made-up photographs of a signed sheet, of which the true ink is known."""

from __future__ import annotations

import io
import math
import random
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageDraw, ImageFilter


@dataclass(frozen=True)
class Sheet:
    """What is on the sheet, and how the light falls."""

    size: tuple[int, int] = (2000, 1500)
    ink: tuple[int, int, int] = (35, 35, 60)
    paper: tuple[int, int, int] = (236, 232, 222)
    light: tuple[float, float, float] = (1.0, 1.0, 1.0)  # a lamp's colour
    dim: float = 0.45  # of the light is left at the dark end
    shadow: bool = False
    noise: int = 12
    ruled: bool = False
    table: bool = False
    tilt: float = 0.0  # degrees of the ruled lines
    pen: int = 9
    seed: int = 1


def curve(size: tuple[int, int]) -> list[tuple[float, float]]:
    """The middle line of a made-up signature, in the middle half of the sheet."""
    width, height = size
    points = []
    for i in range(700):
        t = i / 700
        x = 0.27 + 0.42 * t + 0.045 * math.cos(t * 31)
        y = 0.5 + 0.09 * math.sin(t * 25) * math.cos(t * 4) + 0.05 * math.sin(t * 60) * (1 - t)
        points.append((x * width, y * height))
    return points


def drawn(sheet: Sheet) -> Image.Image:
    """The true ink: L, 255 where it is."""
    ink = Image.new("L", sheet.size, 0)
    pen = ImageDraw.Draw(ink)
    points, r = curve(sheet.size), sheet.pen / 2
    pen.line(points, fill=255, width=sheet.pen, joint="curve")
    for x, y in points:
        pen.ellipse((x - r, y - r, x + r, y + r), fill=255)
    x, y = points[-1]
    pen.ellipse((x + 30 - r, y - 40 - r, x + 30 + r, y - 40 + r), fill=255)  # the dot of an i
    return ink


def photographed(sheet: Sheet, kind: str = "JPEG") -> bytes:
    """The sheet as a camera sees it."""
    width, height = sheet.size
    page = Image.new("RGB", sheet.size, sheet.paper)
    pen = ImageDraw.Draw(page)
    if sheet.ruled:
        slope = math.tan(math.radians(sheet.tilt)) * width
        for y in range(40, height, 90):
            pen.line((0, y, width, y + slope), fill=(170, 195, 225), width=3)
    page.paste(sheet.ink, mask=drawn(sheet).filter(ImageFilter.GaussianBlur(1)))
    if sheet.table:
        whole = Image.new("RGB", sheet.size, (92, 60, 40))
        shape = Image.new("L", sheet.size, 0)
        corners = [(0.08, 0.1), (0.93, 0.05), (0.95, 0.9), (0.1, 0.95)]
        ImageDraw.Draw(shape).polygon([(x * width, y * height) for x, y in corners], fill=255)
        whole.paste(page, mask=shape.filter(ImageFilter.GaussianBlur(1)))
        page = whole
    lit = Image.linear_gradient("L").rotate(90).resize(sheet.size)
    lit = lit.point(lambda v: round(255 * (sheet.dim + (1 - sheet.dim) * v / 255)))
    if sheet.shadow:
        cast = Image.new("L", sheet.size, 255)
        edge = [(0, 0.6 * height), (width, 0.35 * height), (width, height), (0, height)]
        ImageDraw.Draw(cast).polygon(edge, fill=150)
        lit = ImageChops.multiply(lit, cast.filter(ImageFilter.GaussianBlur(12)))
    bands = []
    for band, lamp in zip(page.split(), sheet.light, strict=True):
        dark = ImageChops.multiply(band, lit).point(lambda v, lamp=lamp: round(v * lamp))
        bands.append(ImageChops.add(dark, grain(sheet), 1, -128))
    file = io.BytesIO()
    Image.merge("RGB", bands).save(file, kind, **({"quality": 88} if kind == "JPEG" else {}))
    return file.getvalue()


def grain(sheet: Sheet) -> Image.Image:
    """Noise about 128, the same at each run."""
    width, height = sheet.size
    noise = Image.frombytes("L", (512, 512), random.Random(sheet.seed).randbytes(512 * 512))
    tile = noise.point(lambda v: round(128 + (v - 127.5) / 127.5 * sheet.noise * math.sqrt(3)))
    whole = Image.new("L", sheet.size)
    for x in range(0, width, 512):
        for y in range(0, height, 512):
            whole.paste(tile, (x, y))
    return whole

"""A photograph as the program keeps it, and which part of it is seen.

In: the bytes of a picture file; what the writer does with a mouse. Out: a `Photo`, which is a
JPEG without a word about who took it, where and when; a `Placement` in a slot; pixels to print.
Fractions are of the photo, unless a slot is named; y grows downwards.
"""

from __future__ import annotations

import hashlib
import io
import math
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.pictures import known_pictures

if TYPE_CHECKING:
    from PIL import Image

MAX_SIDE = 3600
"""Pixels: 300 dpi over 12 inches, the long side of the largest sheet."""
MAX_ZOOM = 8.0
LOW_DPI = 200
"""Below this, a print looks soft to the eye."""

_QUALITY = 92
_JFIF = b"JFIF\0"
# A scan is data, in which FF stands only before 00 or a restart marker.
_MARKER = late(rb"\xff[^\x00\xd0-\xd7]", re.DOTALL)
_TABLES = (0xDB, 0xC4, 0xDD)  # DQT, DHT, DRI
_FRAMES = (0xC0, 0xC1)  # baseline, extended: what the program writes has one scan


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG (sRGB, upright, no metadata) and its size in pixels.

    `key` names its content: the first 32 hexadecimal digits of the SHA-256 of `data`.
    """

    data: bytes
    width: int
    height: int
    key: str

    @property
    def ratio(self) -> float:
        """Width by height."""
        return self.width / self.height

    @staticmethod
    def from_stored(data: bytes, name: str) -> Photo:
        """The photo in a card file. What the program wrote is kept as it is, byte for byte, once
        the worker has decoded it in every way that `cropped` may.

        Anything else goes through `read_photo`, and raises as that does.
        """
        size = _clean_size(data)
        if size is None:
            return read_photo(data, name)
        if known_pictures.size_of(data) is None:
            from thankyou.pictures.in_worker import check_stored_photo

            check_stored_photo(data, name, MAX_SIDE)
        return _photo(data, size)


def read_photo(data: bytes, name: str, stopped: Callable[[], bool] | None = None) -> Photo:
    """The photo in a file of JPEG, PNG, WebP, TIFF or HEIC; at most MAX_SIDE pixels a side.

    Decoded in a process of its own; `stopped` is asked now and then whether the photo is still
    wanted. Raises as pictures.in_worker.decoded.
    """
    from thankyou.pictures.in_worker import decoded

    picture = decoded(data, name, MAX_SIDE, stopped)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY, subsampling=0)
    return _photo(file.getvalue(), picture.size)


def _photo(data: bytes, size: tuple[int, int]) -> Photo:
    known_pictures.remember(data, size)
    return Photo(data, *size, key=hashlib.sha256(data).hexdigest()[:32])


def _clean_size(data: bytes) -> tuple[int, int] | None:
    """Width and height of a JPEG of one scan and three colours that holds nothing else.

    None for every other: with metadata, larger than MAX_SIDE, or cut short.
    """
    if data[:2] != b"\xff\xd8":
        return None
    size, at = None, 2
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker in _FRAMES and len(body) == 15 and body[0] == 8 and body[5] == 3 and not size:
            size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
            if not (0 < size[0] <= MAX_SIDE and 0 < size[1] <= MAX_SIDE):
                return None
        elif marker == 0xDA:
            end = _MARKER.search(data, at)
            whole = end is not None and end.group() == b"\xff\xd9" and end.end() == len(data)
            return size if whole else None
        # A JFIF header of 14 bytes has no room for a thumbnail.
        elif marker not in _TABLES and not (
            marker == 0xE0 and body.startswith(_JFIF) and len(body) == 14
        ):
            return None
    return None


@dataclass(frozen=True, slots=True)
class Placement:
    """Which part of a photo a slot shows.

    (x, y) is the centre of what is seen. At zoom 1 the photo just covers the slot; at 2, half
    as much of it is seen in each direction.
    """

    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0
    grey: bool = False

    def seen(self, photo_ratio: float, slot_ratio: float) -> tuple[float, float]:
        """The width and height of what is seen. Ratios are width by height, above 0."""
        zoom = _between(1.0, self.zoom, MAX_ZOOM, 1.0)
        return (
            min(1.0, slot_ratio / photo_ratio) / zoom,
            min(1.0, photo_ratio / slot_ratio) / zoom,
        )

    def clamped(self, photo_ratio: float, slot_ratio: float) -> Placement:
        """The nearest placement that shows nothing beyond the photo's edges."""
        width, height = self.seen(photo_ratio, slot_ratio)
        return replace(
            self,
            x=_between(width / 2, self.x, 1 - width / 2, 0.5),
            y=_between(height / 2, self.y, 1 - height / 2, 0.5),
            zoom=_between(1.0, self.zoom, MAX_ZOOM, 1.0),
        )


def _between(low: float, value: float, high: float, otherwise: float) -> float:
    """`value`, but within the limits; `otherwise` if it is not a number."""
    return otherwise if math.isnan(value) else max(low, min(value, high))


def moved(
    placement: Placement, dx: float, dy: float, photo_ratio: float, slot_ratio: float
) -> Placement:
    """The placement after the photo was dragged by fractions of the slot, right and down."""
    old = placement.clamped(photo_ratio, slot_ratio)
    width, height = old.seen(photo_ratio, slot_ratio)
    new = replace(old, x=old.x - dx * width, y=old.y - dy * height)
    return new.clamped(photo_ratio, slot_ratio)


def zoomed(
    placement: Placement,
    factor: float,
    photo_ratio: float,
    slot_ratio: float,
    at: tuple[float, float] = (0.5, 0.5),
) -> Placement:
    """The placement with its zoom times `factor`; what is at `at`, in the slot, stays there."""
    old = placement.clamped(photo_ratio, slot_ratio)
    new = replace(old, zoom=_between(1.0, old.zoom * factor, MAX_ZOOM, old.zoom))
    before, after = old.seen(photo_ratio, slot_ratio), new.seen(photo_ratio, slot_ratio)
    new = replace(
        new,
        x=old.x + (at[0] - 0.5) * (before[0] - after[0]),
        y=old.y + (at[1] - 0.5) * (before[1] - after[1]),
    )
    return new.clamped(photo_ratio, slot_ratio)


Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels of the photo, not rounded."""


def crop_box(width: int, height: int, slot_ratio: float, placement: Placement) -> Box:
    """The part of a photo of width by height pixels that fills a slot; always inside it."""
    place = placement.clamped(width / height, slot_ratio)
    seen = place.seen(width / height, slot_ratio)
    across, down = min(seen[0] * width, width), min(seen[1] * height, height)
    left = _between(0.0, place.x * width - across / 2, width - across, 0.0)
    top = _between(0.0, place.y * height - down / 2, height - down, 0.0)
    return left, top, min(left + across, float(width)), min(top + down, float(height))


def printed_dpi(box: Box, slot_width: float) -> float:
    """Pixels to the inch, when `box` is printed `slot_width` points wide."""
    return (box[2] - box[0]) / (slot_width / 72.0)


def cropped(photo: Photo, box: Box, size_px: tuple[int, int], grey: bool) -> Image.Image:
    """What the box shows, as size_px pixels of RGB, in greys if so wanted."""
    from PIL import Image

    with Image.open(io.BytesIO(photo.data), formats=["JPEG"]) as file:
        # Decode no more than is needed: a thumbnail of a large photo takes a tenth of the time.
        wanted = (
            math.ceil(photo.width * size_px[0] / (box[2] - box[0])),
            math.ceil(photo.height * size_px[1] / (box[3] - box[1])),
        )
        drafted = file.draft("L" if grey else None, wanted)
        scale = drafted[1][2] / photo.width if drafted else 1.0
        file.load()
        left, top, right, bottom = (edge * scale for edge in box)
        part = file.resize(
            size_px,
            Image.Resampling.LANCZOS,
            (left, top, min(right, file.width), min(bottom, file.height)),
            reducing_gap=3.0,
        )
    if grey:
        part = part.convert("L")
    return part.convert("RGB")

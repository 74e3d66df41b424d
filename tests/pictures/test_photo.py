"""Photos come in upright, in sRGB, without a word about who took them; nothing else comes in."""

from __future__ import annotations

import contextlib
import io
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageDraw, TiffImagePlugin
from PIL.PngImagePlugin import PngInfo

from thankyou.base.errors import CardError
from thankyou.pictures.photo import (
    MAX_SIDE,
    MAX_ZOOM,
    Photo,
    Placement,
    crop_box,
    cropped,
    moved,
    printed_dpi,
    read_photo,
    zoomed,
)
from thankyou.pictures.signature_mask import mask_of

ORIENTATION = 0x0112
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
TURNED = {
    1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE, 8: Image.Transpose.ROTATE_270,
}  # fmt: skip
"""What a camera that says this number has done to the scene before it was stored."""


def corners() -> Image.Image:
    """Red above left, green above right, blue below left, white below right; wider than high."""
    image = Image.new("RGB", (96, 64), "white")
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, 47, 31), fill=(220, 20, 20))
    draw.rectangle((48, 0, 95, 31), fill=(20, 180, 20))
    draw.rectangle((0, 32, 47, 63), fill=(20, 20, 220))
    return image


def saved(image: Image.Image, kind: str, **more: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def opened(photo: Photo) -> Image.Image:
    with Image.open(io.BytesIO(photo.data)) as file:
        return file.convert("RGB")


def near(image: Image.Image, at: tuple[int, int], color: tuple[int, int, int]) -> bool:
    return bool(np.abs(np.subtract(image.getpixel(at), color)).max() < 24)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("orientation", TURNED)
def test_every_orientation_stands_upright(kind: str, orientation: int) -> None:
    way = TURNED[orientation]
    image = corners() if way is None else corners().transpose(way)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    more: dict[str, Any] = {"exif": exif}
    if kind == "TIFF":
        info = TiffImagePlugin.ImageFileDirectory_v2()
        info[ORIENTATION] = orientation
        more = {"tiffinfo": info}
    photo = read_photo(saved(image, kind, **more), "a")
    assert (photo.width, photo.height) == (96, 64)
    upright = opened(photo)
    assert near(upright, (10, 10), (220, 20, 20)) and near(upright, (85, 10), (20, 180, 20))
    assert near(upright, (10, 55), (20, 20, 220)) and near(upright, (85, 55), (255, 255, 255))


def test_heic() -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    made = pillow_heif.from_pillow(corners())
    file = io.BytesIO()
    made.save(file, quality=95)
    assert near(opened(read_photo(file.getvalue(), "a")), (10, 10), (220, 20, 20))


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "LAB"])
def test_every_mode(mode: str) -> None:
    image = corners()
    if mode == "I;16":
        grey = np.asarray(image.convert("L"), dtype=np.uint16) * 257
        image = Image.fromarray(grey)
    elif mode == "LAB":
        to_lab = ImageCms.buildTransform(
            ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB"
        )
        image = ImageCms.applyTransform(image, to_lab)  # type: ignore[assignment]
    else:
        image = image.convert(mode)
    kind = "TIFF" if mode in ("CMYK", "LAB", "LA", "1") else "PNG"
    upright = opened(read_photo(saved(image, kind), "a"))
    assert near(upright, (85, 55), (255, 255, 255))
    wanted = corners().convert("L").getpixel((10, 10)) if mode in ("L", "LA", "I;16") else None
    if wanted is not None:
        assert near(upright, (10, 10), (wanted,) * 3)  # type: ignore[arg-type]


def test_what_is_transparent_is_white() -> None:
    image = Image.new("RGBA", (20, 20), (200, 0, 0, 0))
    assert near(opened(read_photo(saved(image, "PNG"), "a")), (10, 10), (255, 255, 255))


def test_nothing_of_its_past_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "Secret ward"
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 0.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    jpeg = saved(corners(), "JPEG", exif=exif, icc_profile=profile, comment=b"Secret ward")
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", "<x>Secret ward</x>")
    png = saved(corners(), "PNG", pnginfo=info)
    for data in (jpeg, png):
        photo = read_photo(data, "a")
        for mark in (b"Secret", b"Exif", b"ns.adobe.com", b"ICC_PROFILE", b"GPS"):
            assert mark not in photo.data


def test_a_large_photo_is_made_smaller_and_a_small_one_is_not_made_larger() -> None:
    photo = read_photo(saved(Image.new("RGB", (5000, 2500), (9, 90, 90)), "JPEG"), "a")
    assert (photo.width, photo.height) == (MAX_SIDE, MAX_SIDE // 2)
    assert read_photo(saved(corners(), "JPEG"), "a").width == 96


def test_what_the_program_wrote_is_kept_byte_for_byte() -> None:
    photo = read_photo(saved(corners(), "PNG"), "a")
    assert Photo.from_stored(photo.data, "a") == photo


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "photo-unreadable"),
        (b"no picture at all", "photo-type"),
        (saved(corners(), "GIF"), "photo-type"),
        (saved(corners(), "JPEG")[:200], "photo-unreadable"),
        (saved(corners(), "PNG")[:80], "photo-unreadable"),
        (b"\xff\xd8" + b"\0" * 99, "photo-unreadable"),
    ],
)
def test_what_is_no_photo_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(CardError) as caught:
        read_photo(data, "ward.jpg")
    assert caught.value.code == code and caught.value.values["file"] == "ward.jpg"


def test_a_bomb_is_refused() -> None:
    """A PNG of a hundred bytes that would unfold to 40,000 x 40,000 pixels."""
    import struct
    import zlib

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(
            ">I", zlib.crc32(name + body)
        )  # fmt: skip

    head = struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 99))
    with pytest.raises(CardError) as caught:
        read_photo(data + chunk(b"IEND", b""), "a")
    assert caught.value.code == "photo-too-large"


GOOD = [saved(corners(), kind) for kind in FORMATS]


@given(st.data())
@settings(max_examples=80, deadline=None)
def test_hostile_bytes_raise_nothing_else(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from(GOOD)))
    for _ in range(data.draw(st.integers(1, 8))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(CardError):
        read_photo(bytes(whole[: data.draw(st.integers(0, len(whole)))]), "a")
    with contextlib.suppress(CardError):
        mask_of(bytes(whole), "a")


sizes = st.integers(1, 4000)
ratios = st.floats(0.2, 5)
shares = st.floats(-2, 3)


@given(sizes, sizes, ratios, shares, shares, st.floats(0.1, 20))
def test_a_crop_lies_in_the_photo_and_has_the_slot_s_shape(
    width: int, height: int, slot: float, x: float, y: float, zoom: float
) -> None:
    left, top, right, bottom = crop_box(width, height, slot, Placement(x, y, zoom))
    assert 0 <= left < right <= width and 0 <= top < bottom <= height
    assert (right - left) / (bottom - top) == pytest.approx(slot, rel=1e-6)
    # At zoom 1 it touches two opposite edges.
    whole = crop_box(width, height, slot, Placement(x, y, 1.0))
    assert math.isclose(whole[2] - whole[0], width) or math.isclose(whole[3] - whole[1], height)


@given(ratios, ratios, st.floats(1, MAX_ZOOM), st.floats(-1, 1), st.floats(-1, 1))
def test_dragging_there_and_back(
    photo: float, slot: float, zoom: float, dx: float, dy: float
) -> None:
    start = Placement(zoom=zoom).clamped(photo, slot)
    there = moved(start, dx, dy, photo, slot)
    assert there == there.clamped(photo, slot)
    width, _ = start.seen(photo, slot)
    if width / 2 < start.x - dx * width < 1 - width / 2:
        assert there.x == pytest.approx(start.x - dx * width)


@given(ratios, ratios, st.floats(0.2, 5), st.floats(0, 1), st.floats(0, 1))
def test_what_is_under_the_pointer_stays_there(
    photo: float, slot: float, factor: float, across: float, down: float
) -> None:
    start = Placement(zoom=3.0).clamped(photo, slot)
    after = zoomed(start, factor, photo, slot, (across, down))
    if after == after.clamped(photo, slot) and 1.0 < after.zoom < MAX_ZOOM and factor > 1:
        before, now = start.seen(photo, slot), after.seen(photo, slot)
        assert start.x + (across - 0.5) * before[0] == pytest.approx(
            after.x + (across - 0.5) * now[0], abs=1e-6
        )


def test_dpi_and_pixels() -> None:
    assert printed_dpi((0, 0, 600, 400), 144.0) == pytest.approx(300)
    photo = read_photo(saved(corners(), "PNG"), "a")
    part = cropped(photo, (0, 0, 48, 32), (30, 20), False)
    assert part.size == (30, 20) and near(part, (15, 10), (220, 20, 20))
    grey = cropped(photo, (0, 0, 48, 32), (30, 20), True).getpixel((15, 10))
    assert len(set(grey)) == 1  # type: ignore[arg-type]

"""Tinted masks: where they stand, in which ink, turned, mirrored; in pixels and in the PDF."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pikepdf
import pytest
from masks import mask, picture, png
from pdfhelp import write
from PIL import Image

from benchmarks.parity import pdf_page, ssim
from thankyou.base.geometry import Rect, Size, Transform
from thankyou.model.scene import Group, Item, Scene, rect_segments
from thankyou.render.raster.painter import paint
from thankyou.render.raster.raster_cache import RasterCache, backdrop

DPI = 150
SQUARE = Size(210, 210)


def scene(*items: Item, size: Size = SQUARE) -> Scene:
    return Scene("front", size, 0.0, items)


def test_every_pixel_is_ink_laid_as_thick_as_the_mask_says() -> None:
    held = mask(Rect(0, 0, 300, 200), (200, 100, 0), 0.5)
    image = np.asarray(paint(scene(held, size=Size(300, 200)), scale=1), float)
    ink = np.asarray(picture(), float)[..., None] / 255 * 0.5
    wanted = 255 + (np.array([200, 100, 0]) - 255) * ink
    assert np.abs(image - wanted).max() <= 2


@pytest.mark.parametrize(
    ("turn", "as_numpy"),
    [
        (Transform(-1, 0, 0, 1, 300, 0), lambda a: a[:, ::-1]),
        (Transform(1, 0, 0, -1, 0, 200), lambda a: a[::-1]),
        (Transform(-1, 0, 0, -1, 300, 200), lambda a: a[::-1, ::-1]),
        (Transform(0, 1, -1, 0, 200, 0), lambda a: np.rot90(a, -1)),
        (Transform(0, -1, 1, 0, 0, 300), lambda a: np.rot90(a, 1)),
        (Transform(0, 1, 1, 0, 0, 0), lambda a: a.T),
        (Transform(0, -1, -1, 0, 200, 300), lambda a: np.rot90(a, 2).T),
    ],
)
def test_turned_and_mirrored_it_is_the_same_picture(turn: Transform, as_numpy: object) -> None:
    wanted = 255 - as_numpy(np.asarray(picture(), float))  # type: ignore[operator]
    size = Size(wanted.shape[1], wanted.shape[0])
    held = mask(Rect(0, 0, 300, 200), (0, 0, 0))
    image = paint(scene(Group((held,), transform=turn), size=size), scale=1).convert("L")
    assert np.abs(np.asarray(image, float) - wanted).max() <= 1


def test_made_smaller_it_keeps_its_ink_and_its_place() -> None:
    held = mask(Rect(10.25, 20.5, 120, 80), (0, 0, 0))
    image = 255 - np.asarray(paint(scene(held), scale=1.3).convert("L"), float)
    share = np.asarray(picture(), float)
    assert image.sum() / (120 * 80 * 1.3**2) == pytest.approx(share.mean(), rel=0.005)
    ys, xs = np.mgrid[: image.shape[0], : image.shape[1]]
    rows, columns = np.mgrid[:200, :300]
    for axis, own, start, scale in ((xs, columns, 10.25, 0.4), (ys, rows, 20.5, 0.4)):
        middle = ((axis + 0.5) * image).sum() / image.sum() / 1.3
        wanted = start + ((own + 0.5) * share).sum() / share.sum() * scale
        assert middle == pytest.approx(wanted, abs=0.05)  # points


@pytest.mark.parametrize("place", [(1.0, 0.0), (0.43, 3.3), (2.7, -20.0)])
def test_wide_empty_edges_change_nothing(place: tuple[float, float]) -> None:
    """Only what holds ink is resampled and laid."""
    scale, shift = place
    spot = Image.new("L", (300, 200))
    spot.paste(picture(150, 100).resize((40, 30)), (60, 60))
    edged = spot.copy()
    for corner in ((0, 0), (299, 199)):
        edged.putpixel(corner, 1)  # so that nothing is left out
    move = Transform(scale, 0, 0, scale, shift, shift)
    painted = []
    for one in (spot, edged, Image.new("L", (300, 200))):
        held = mask(Rect(0, 0, 300, 200), (0, 0, 0), data=png(one))
        painted.append(np.asarray(paint(scene(Group((held,), transform=move)), scale=1), float))
    first, second, empty = painted
    assert np.abs(first - second).max() <= 1
    assert first.min() < 150
    assert empty.min() == 255


FINE = png(picture(600, 400))
"""332 dpi where it stands, as masks of designs are: pdfium enlarges without smoothing."""
PLACES = {
    "upright": Transform(),
    "mirrored": Transform(-1, 0, 0, 1, 210, 0),
    "quarter turn": Transform(0, 1, -1, 0, 210, 0),
    "turned back in a mirror": Transform(0, -1, -1, 0, 210, 210),
    "askew": Transform.rotation(17).then(Transform.translation(40, 0)),
    "small": Transform.scaling(0.31, 0.31).then(Transform.translation(7.7, 3.1)),
}


@pytest.mark.parametrize("place", PLACES)
def test_the_pdf_shows_what_the_preview_shows(place: str, tmp_path: Path) -> None:
    masks = (
        mask(Rect(10.3, 5.7, 130, 130 / 1.5), data=FINE),
        mask(Rect(60.2, 60.9, 130, 130 / 1.5), (190, 90, 40), 0.6, FINE),
    )
    clipped = Group(masks, transform=PLACES[place], clip=rect_segments(Rect(20, 10, 165, 150)))
    held = scene(clipped)
    path = tmp_path / "masks.pdf"
    write(path, held)
    preview = paint(held, dpi=DPI)
    ours = np.asarray(preview, float)
    theirs = pdf_page(path, 0, ours.shape[1], ours.shape[0], DPI, over=4)
    if (score := ssim(ours, theirs)) < 0.995:
        preview.save(tmp_path / "preview.png")
        Image.fromarray(theirs.astype("uint8")).save(tmp_path / "pdf.png")
    assert np.abs(ours - theirs).mean() <= 1.0, tmp_path
    assert score >= 0.995, tmp_path
    assert theirs.min() < 150  # there is something to see


def test_a_picture_is_in_the_file_once_whatever_its_inks(tmp_path: Path) -> None:
    first = mask(Rect(0, 0, 30, 20))
    others = (mask(Rect(50, 0, 60, 40), (9, 9, 9)), mask(Rect(50, 50, 60, 40)))
    form = Group((mask(Rect(0, 90, 30, 20), (1, 2, 3)),), form="a")
    path = tmp_path / "masks.pdf"
    write(path, scene(first, *others, form))
    with pikepdf.open(path) as pdf:
        images = [
            one for one in pdf.objects
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]  # fmt: skip
        (soft,) = (one for one in images if one.ColorSpace == "/DeviceGray")
        assert soft.read_raw_bytes() == first.rows
        assert soft.read_bytes() == picture().tobytes()
        assert "/Interpolate" not in soft  # ISO 19005-2, 6.2.8
        inks = [one for one in images if one.ColorSpace == "/DeviceRGB"]
        assert sorted(one.read_bytes() for one in inks) == [b"\1\2\3", b"\t\t\t", b"(<x"]
        assert all(one.SMask.objgen == soft.objgen for one in inks)


def test_art_with_masks_is_kept_with_the_backdrop() -> None:
    """A keystroke repaints words only: the art's name tells ink and place, and is found again."""
    one, same, other = (mask(Rect(0, 0, 30, 20), ink) for ink in ((1, 2, 3), (1, 2, 3), (3, 2, 1)))
    assert backdrop((one,)) == backdrop((same,)) != backdrop((other,))
    cache = RasterCache()
    plain = paint(scene(one, other), scale=1)
    assert paint(scene(one, other), scale=1, cache=cache).tobytes() == plain.tobytes()
    assert len(cache.masks) == 1 and len(cache.art) == 1
    assert paint(scene(same, other), scale=1, cache=cache).tobytes() == plain.tobytes()

"""A signature cut out of a photographed sheet, against ink that is known."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from tests.pictures.photographed import Sheet, drawn, photographed
from thankyou.base.errors import CardError
from thankyou.pictures.signature_mask import mask_of
from thankyou.pictures.signature_scan import MAX_WIDTH, Mask, signature_mask

SHEETS = {
    "daylight": Sheet(),
    "a yellow lamp": Sheet(light=(1.0, 0.86, 0.62)),
    "a hand's shadow": Sheet(shadow=True),
    "blue ink, ruled": Sheet(ink=(30, 60, 150), ruled=True),
    "ruled, askew": Sheet(ruled=True, tilt=3.0),
    "on a table": Sheet(table=True),
    "grain": Sheet(noise=24, dim=0.7),
    "a pencil": Sheet(ink=(95, 95, 98), pen=6, noise=6),
    "red": Sheet(ink=(170, 30, 40)),
    "a thick pen, small picture": Sheet(size=(1000, 760), pen=11),
    "upright": Sheet(size=(1500, 2000)),
}


def opened(mask: Mask) -> Image.Image:
    with Image.open(io.BytesIO(mask.data)) as file:
        file.load()
        return file.copy()


def boxed(image: Image.Image) -> Image.Image:
    """Cropped to what is inked."""
    return image.crop(image.point(lambda v: 255 if v > 127 else 0).getbbox())


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_the_ink_is_found_and_nothing_else(sheet: Sheet) -> None:
    mask = signature_mask(photographed(sheet), "sheet.jpg")
    assert mask.width <= MAX_WIDTH
    found, true = boxed(opened(mask)), boxed(drawn(sheet))
    assert found.width / found.height == pytest.approx(true.width / true.height, rel=0.02)
    found = found.resize(true.size, Image.Resampling.LANCZOS)
    ink = np.array(found) > 127
    # Beside the true line a pixel or two is the lens, not a mistake.
    near = np.array(true.filter(ImageFilter.MaxFilter(7))) > 127
    assert ink[np.array(true) > 127].mean() >= 0.9
    assert (ink & ~near).sum() <= 0.05 * ink.sum()


def test_a_mask_is_soft_at_its_edges_and_can_be_kept() -> None:
    mask = signature_mask(photographed(Sheet()), "sheet.jpg")
    values = np.array(opened(mask))
    assert values.max() == 255 and values.min() == 0
    assert ((values > 20) & (values < 235)).any()
    assert mask_of(mask.data, "card") == mask
    assert (values[0] == 0).all() and (values[:, -1] == 0).all()  # nothing is cut off


def test_the_dot_of_an_i_stays_and_far_dust_goes() -> None:
    sheet = Sheet()
    with Image.open(io.BytesIO(photographed(sheet, "PNG"))) as file:
        dusty = file.convert("RGB")
    pen = ImageDraw.Draw(dusty)
    for x, y in ((90, 80), (1900, 1400), (1850, 120)):
        pen.ellipse((x - 5, y - 5, x + 5, y + 5), fill=(40, 40, 40))
    file_ = io.BytesIO()
    dusty.save(file_, "PNG")
    found = boxed(opened(signature_mask(file_.getvalue(), "sheet.png")))
    true = boxed(drawn(sheet))
    assert found.width / found.height == pytest.approx(true.width / true.height, rel=0.02)


def blank(color: int | tuple[int, int, int] = (238, 234, 226), size: int = 900) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (size, size), color).save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        blank(), blank((0, 0, 0)), blank((255, 255, 255)), blank(size=1),
        photographed(replace(Sheet(), ink=Sheet().paper)),
        photographed(replace(Sheet(noise=30), ink=Sheet().paper, shadow=True)),
        photographed(replace(Sheet(), ink=Sheet().paper, ruled=True)),
    ],
    ids=["paper", "black", "white", "a pixel", "lit from the side", "shadow, grain", "ruled"],
)  # fmt: skip
def test_where_nothing_is_written_it_says_so(data: bytes) -> None:
    with pytest.raises(CardError) as error:
        signature_mask(data, "sheet.jpg")
    assert error.value.code == "signature-empty" and error.value.values["file"] == "sheet.jpg"


def test_what_is_no_picture_is_refused_as_a_photo_is() -> None:
    with pytest.raises(CardError) as error:
        signature_mask(b"%PDF-1.7 no picture", "sheet.jpg")
    assert error.value.code.startswith("photo-")

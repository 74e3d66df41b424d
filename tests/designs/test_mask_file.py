"""Masks are read strictly: what is wrong with a file, or with its layer, in one sentence."""

from __future__ import annotations

import re
import struct
import zlib
from pathlib import Path

import pytest
from masks import picture, png
from PIL import Image
from test_load import DESIGN, write

from thankyou.base.color import parse_hex
from thankyou.base.errors import CardError
from thankyou.designs.load import load_design
from thankyou.designs.mask_file import parse_mask, read_mask
from thankyou.designs.palette import in_palette
from thankyou.error_messages import sentence
from thankyou.model.scene import TintedMask
from thankyou.render.raster.draw_mask import coverage

GREY = png(picture())
LAYER = 'mask = "wash.png"\nbox = [-10, 20, 300, 200]\ncolor = "#112233"\nopacity = 0.5\n'
MASKED = DESIGN.replace('art = "a.svg"\n', LAYER, 1)


def interlaced() -> bytes:
    header = struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 1)
    chunk = b"IHDR" + header
    return GREY[:12] + chunk + struct.pack(">I", zlib.crc32(chunk)) + GREY[33:]


def of_size(width: int, height: int) -> bytes:
    chunk = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return GREY[:12] + chunk + struct.pack(">I", zlib.crc32(chunk)) + GREY[33:]


BROKEN: dict[str, tuple[bytes, str]] = {
    "no PNG": (b"GIF89a", "no PNG"),
    "nothing": (b"", "no PNG"),
    "cut short in a chunk": (GREY[: len(GREY) // 2], "ends too early"),
    "cut short before its end": (GREY[:-12], "ends too early"),
    "damaged": (GREY[:60] + bytes([GREY[60] ^ 1]) + GREY[61:], "checksum"),
    "colours": (png(Image.new("RGB", (9, 9))), "colours"),
    "alpha": (png(Image.new("RGBA", (9, 9))), "alpha"),
    "grey with alpha": (png(Image.new("LA", (9, 9))), "alpha"),
    "a palette": (png(Image.new("P", (9, 9))), "table of colours"),
    "sixteen bits": (png(Image.new("I;16", (9, 9))), "16 bits"),
    "one bit": (png(Image.new("1", (9, 9))), "1 bits"),
    "a transparent grey": (png(Image.new("L", (9, 9)), transparency=3), "transparent"),
    "interlaced": (interlaced(), "interlaced"),
    "huge": (of_size(40_000, 40_000), "40000 × 40000 pixels"),
    "no size": (of_size(0, 9), "0 × 9 pixels"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_wrong_picture_is_one_sentence(case: str) -> None:
    data, what = BROKEN[case]
    with pytest.raises(CardError) as caught:
        parse_mask(data, "wash.png")
    assert caught.value.code == "mask-unusable"
    said = sentence(caught.value)
    assert "“wash.png”" in said and what in said
    assert said.count(".") == 2 and "{" not in said  # one sentence, and the file's name


def test_no_file_and_no_name(tmp_path: Path) -> None:
    for path in (tmp_path / "none.png", tmp_path, Path("a\0b.png")):
        with pytest.raises(CardError) as caught:
            read_mask(path)
        assert caught.value.code == "mask-unusable"


def test_the_rows_are_those_of_the_file() -> None:
    held = parse_mask(GREY)
    drawn = TintedMask(held.key, held.width_px, held.height_px, held.rows, None, (0, 0, 0))  # type: ignore[arg-type]
    assert coverage(drawn).tobytes() == picture().tobytes()
    assert parse_mask(GREY).key == held.key != parse_mask(png(picture(301))).key


def test_rows_that_are_damaged_within_right_checksums() -> None:
    held = parse_mask(GREY)
    for rows in (b"nonsense", held.rows[: len(held.rows) // 2]):
        short = TintedMask("k", 300, 200, rows, None, (0, 0, 0), name="wash.png")  # type: ignore[arg-type]
        with pytest.raises(CardError) as caught:
            coverage(short)
        assert caught.value.code == "mask-unusable"


def masked(root: Path, text: str = MASKED, data: bytes = GREY) -> Path:
    folder = write(root, text)
    (folder / "wash.png").write_bytes(data)
    return folder


def test_a_mask_is_a_drawing_of_one_item_in_its_box(tmp_path: Path) -> None:
    layer = load_design(masked(tmp_path)).panels["cover"].layers[0]
    (item,) = layer.art.items
    assert isinstance(item, TintedMask)
    box = layer.art.view_box
    assert item.rect == box and (box.x, box.y, box.width, box.height) == (-10, 20, 300, 200)
    assert (item.color, item.opacity, item.name) == ((0x11, 0x22, 0x33), 0.5, "wash.png")
    assert (item.width_px, item.height_px) == (300, 200)


def test_a_mask_may_be_a_part_of_a_larger_drawing(tmp_path: Path) -> None:
    text = MASKED.replace(LAYER, LAYER + "view = [-212, -12, 844, 616]\n")
    art = load_design(masked(tmp_path, text)).panels["cover"].layers[0].art
    (item,) = art.items
    assert isinstance(item, TintedMask)
    assert (art.view_box.x, art.view_box.width, item.rect.x, item.rect.width) == (
        -212,
        844,
        -10,
        300,
    )


def test_a_palette_colours_the_ink(tmp_path: Path) -> None:
    palette = '[[palettes]]\nid = "p"\nname = "P"\n[palettes.colors]\n"#112233" = "#aa5500"\n'
    design = load_design(masked(tmp_path, MASKED + palette))
    before, after = (one.panels["cover"].layers[0].art.items[0]
                     for one in (design, in_palette(design, "p")))  # fmt: skip
    assert isinstance(before, TintedMask) and isinstance(after, TintedMask)
    assert (after.color, after.key) == (parse_hex("#aa5500"), before.key)
    assert after.rows is before.rows


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('mask = "wash.png"', 'mask = "../wash.png"', "“mask” must be the name of a PNG"),
        ('mask = "wash.png"', 'mask = "wash.svg"', "“mask” must be the name of a PNG"),
        ('mask = "wash.png"', 'mask = "wash.png"\nart = "a.svg"', "not both"),
        ("box = [-10, 20, 300, 200]", "box = [-10, 20, 300, 300]", "stretches"),
        ("box = [-10, 20, 300, 200]", "box = [-10, 20, 0, 200]", "“box” must be"),
        ("box = [-10, 20, 300, 200]\n", "", "“box” is missing"),
        ("box = [-10, 20, 300, 200]", "box = [-10, 20, 300]", "4 numbers"),
        ("opacity = 0.5", "view = [0, 0, 0, 9]", "“view” must be"),
        ('color = "#112233"\n', "", "“color” is missing"),
        ("opacity = 0.5", "opacity = 1.5", "opacity"),
    ],
)
def test_a_mistake_in_a_layer_is_named(tmp_path: Path, old: str, new: str, what: str) -> None:
    text = LAYER.replace(old, new)
    assert text != LAYER
    with pytest.raises(CardError) as caught:
        load_design(masked(tmp_path, MASKED.replace(LAYER, text)))
    assert caught.value.code == "design-invalid"
    assert what in str(caught.value.values["what"])
    assert re.match(r"plain/design.toml, line \d+: ", sentence(caught.value))

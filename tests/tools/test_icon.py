"""The program's icon: what the script draws is what lies there, and it can be seen."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from tool_modules import drawing_tools

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "assets/icon"


@pytest.fixture(autouse=True)
def drawing(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield from drawing_tools(monkeypatch)
    sys.modules.pop("draw_icon", None)


def test_the_drawings_are_those_of_the_script() -> None:
    from drawing import program_icon

    for name, drawn in (("thankyou", program_icon.full), ("thankyou-small", program_icon.small)):
        assert (FOLDER / f"{name}.svg").read_text("utf-8") == drawn()


@pytest.mark.parametrize("side", [16, 32])
def test_the_pictures_are_painted_from_the_drawings(side: int) -> None:
    import draw_icon
    from drawing import program_icon

    drawn = (program_icon.small if side in draw_icon.SMALL else program_icon.full)()
    with Image.open(FOLDER / f"thankyou-{side}.png") as file:
        kept = file.copy()
    difference = ImageChops.difference(kept, draw_icon.pixels(drawn, side))
    assert max(high for _, high in difference.getextrema()) <= 2  # another Pillow may round so


@pytest.mark.parametrize("side", [16, 22, 24, 32, 48, 64, 128, 256, 512])
def test_each_size_has_clear_corners_and_stands_out_of_black_and_of_white(side: int) -> None:
    with Image.open(FOLDER / f"thankyou-{side}.png") as file:
        icon = file.copy()
    assert icon.size == (side, side)
    assert icon.mode == "RGBA"
    assert icon.getpixel((0, 0))[3] == 0
    assert icon.getpixel((side // 2, side // 2))[3] == 255
    row = [icon.getpixel((x, side // 2))[:3] for x in range(side)]
    assert any(60 < sum(one) < 330 for one in row)  # the ground is neither black nor white
    assert any(sum(one) > 680 for one in row)  # the card


def test_the_icons_of_windows_and_macos_hold_the_same_pictures() -> None:
    with Image.open(ROOT / "packaging/icons/thankyou.ico") as ico:
        assert {(side, side) for side in (16, 24, 32, 48, 64, 128, 256)} == set(ico.info["sizes"])
    data = (ROOT / "packaging/icons/thankyou.icns").read_bytes()
    assert data[:4] == b"icns"
    assert int.from_bytes(data[4:8], "big") == len(data)
    for side in (16, 32, 64, 128, 256, 512):
        assert (FOLDER / f"thankyou-{side}.png").read_bytes() in data
    assert Image.open(io.BytesIO(data)).size[0] >= 512

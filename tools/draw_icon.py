"""Draws the program's icon: SVG, PNG by the program's own painter, .ico and .icns.

    python tools/draw_icon.py

Into assets/icon, and those of Windows and macOS into packaging/icons: the same bytes on every run
with the same Pillow.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from pathlib import Path

from drawing import program_icon
from PIL import Image

from thankyou.base.geometry import Size
from thankyou.designs.svg import parse_art
from thankyou.model.scene import Path as ScenePath
from thankyou.model.scene import Scene
from thankyou.render.raster.painter import paint

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "assets/icon"
SMALL = (16, 22, 24, 32)
LARGE = (48, 64, 128, 256, 512)
ICNS = {"icp4": 16, "ic11": 32, "icp5": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256,
        "ic14": 512, "ic09": 512}  # fmt: skip
"""The kinds of Apple's icons, plain and for screens of twice the dots, by their pixels."""
SIDE = 512.0
"""The box of the drawings."""


def pixels(drawing: str, side: int) -> Image.Image:
    """The drawing in RGBA, what is around it clear.

    The painter's paper is opaque. What is drawn on black and on white differs by what shines
    through, and from that follow cover and colour of each pixel.
    """
    items = parse_art(drawing.encode("utf-8"), "icon.svg").items
    box = (("M", 0.0, 0.0), ("L", SIDE, 0.0), ("L", SIDE, SIDE), ("L", 0.0, SIDE), ("Z",))
    black = ScenePath(box, fill=(0, 0, 0))
    size, scale = Size(SIDE, SIDE), side / SIDE
    white_one, black_one = (
        paint(Scene("icon", size, 0.0, under + tuple(items)), scale=scale).tobytes()
        for under in ((), (black,))
    )
    out = bytearray()
    for at in range(0, len(white_one), 3):
        above, below = white_one[at : at + 3], black_one[at : at + 3]
        cover = 255 - round(sum(above[i] - below[i] for i in range(3)) / 3)
        out += bytes(min(255, round(v * 255 / cover)) if cover else 0 for v in below)
        out.append(cover)
    return Image.frombytes("RGBA", (side, side), bytes(out))


def png(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def icns(pngs: Mapping[int, bytes]) -> bytes:
    """Apple's container. Pillow's writer adds 1024 pixels, blown up from 512, twice."""
    parts = [
        kind.encode("ascii") + struct.pack(">I", 8 + len(pngs[side])) + pngs[side]
        for kind, side in ICNS.items()
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def files() -> Mapping[str, bytes]:
    """Each file's name and bytes."""
    full, small = program_icon.full(), program_icon.small()
    made = {side: pixels(small, side) for side in SMALL}
    made |= {side: pixels(full, side) for side in LARGE}
    found = {"thankyou.svg": full.encode("utf-8"), "thankyou-small.svg": small.encode("utf-8")}
    found |= {f"thankyou-{side}.png": png(picture) for side, picture in made.items()}
    out = io.BytesIO()
    sides = [side for side in made if side <= 256 and side != 22]
    rest = [made[side] for side in sides[:-1]]
    made[256].save(out, "ICO", sizes=[(side, side) for side in sides], append_images=rest)
    found["thankyou.ico"] = out.getvalue()
    found["thankyou.icns"] = icns({side: found[f"thankyou-{side}.png"] for side in made})
    return found


def place(name: str) -> Path:
    """Where a file of the icon is kept: what the window and Linux use, with the assets."""
    return (ROOT / "packaging/icons" if name.endswith((".ico", ".icns")) else ASSETS) / name


def main() -> None:
    for name, data in files().items():
        place(name).parent.mkdir(parents=True, exist_ok=True)
        place(name).write_bytes(data)
        print(f"{name}: {len(data)} bytes")


if __name__ == "__main__":
    main()

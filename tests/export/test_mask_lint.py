"""What is found wrong with a design's masks, each finding on the line of its layer."""

from __future__ import annotations

import io
import shutil
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from masks import picture, png
from PIL import Image

from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.designs.load import load_design
from thankyou.export.design_lint import Finding, check_design
from thankyou.export.mask_lint import least_dpi, mask_bytes, mask_layers, steepest_step

CATALOG = Catalog()
LAYER = """[[panels.cover.layers]]
mask = "wash.png"
box = [0, 0, 300, 200]
color = "#eeeeee"
fit = "place"
at = [0.5, 0.9]
width = 0.5

[[panels.cover.layers]]
art = "cover.svg\""""
AT = 'mask = "wash.png"'


def design(root: Path, data: bytes, layer: str = LAYER, name: str = "mine") -> Path:
    folder = root / name
    shutil.copytree(CATALOG.root / "designs" / "by-hand", folder)
    path = folder / "design.toml"
    old = '[[panels.cover.layers]]\nart = "cover.svg"'
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, layer, 1), encoding="utf-8")
    if data:
        (folder / "wash.png").write_bytes(data)
    return folder


def findings(folder: Path) -> tuple[Finding, ...]:
    lines = (folder / "design.toml").read_text(encoding="utf-8").splitlines()
    found = check_design(folder, CATALOG)
    assert all(AT in lines[one.line - 1] for one in found if one.line), found
    return found


def noise(width: int, height: int, least: int = 0) -> Image.Image:
    random = np.random.default_rng(1)
    return Image.fromarray(random.integers(least, 256, (height, width), dtype=np.uint8))


def test_a_good_mask_is_no_finding(tmp_path: Path) -> None:
    assert findings(design(tmp_path, png(picture(900, 600)))) == ()


def test_too_few_pixels_are_found_where_there_are_edges(tmp_path: Path) -> None:
    """Half the width of A5, 148.5 mm: 877 pixels are 300 to the inch there."""
    for pixels, fine in ((886, True), (860, False)):
        folder = design(tmp_path, png(picture(pixels, round(pixels / 1.5))), name=f"p{pixels}")
        found = [one.code for one in findings(folder)]
        assert found == ([] if fine else ["mask-coarse"])
        held = load_design(folder)
        (one,) = mask_layers(held)
        dpi, where = least_dpi(one, held, CATALOG)
        assert where == "large-a5" and dpi == pytest.approx(pixels / (148.5 / 2 / 25.4), rel=1e-3)


def test_a_blur_needs_no_more_pixels_than_show_no_step(tmp_path: Path) -> None:
    across = np.minimum(np.arange(300), 255)[None, :].repeat(200, axis=0)
    smooth = Image.fromarray(across.astype(np.uint8))
    stepped = Image.fromarray((across // 8 * 8).astype(np.uint8))
    assert (steepest_step(smooth), steepest_step(stepped)) == (1, 8)
    assert findings(design(tmp_path, png(smooth), name="smooth")) == ()
    (found,) = findings(design(tmp_path, png(stepped), name="stepped"))
    assert found.code == "mask-coarse"


def test_masks_that_are_too_heavy(tmp_path: Path) -> None:
    folder = design(tmp_path, png(noise(1200, 800)))
    found = {one.code: one for one in findings(folder)}
    assert set(found) == {"mask-heavy", "masks-heavy"}
    size = mask_bytes(load_design(folder))
    assert found["masks-heavy"].values["size"] == size > 600_000
    twice = LAYER.replace("[[panels.cover.layers]]\nart", LAYER + "\n[[panels.cover.layers]]\nart")
    assert mask_bytes(load_design(design(tmp_path, png(noise(1200, 800)), twice, "twice"))) == size


def test_missing_unused_and_damaged_pictures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert [one.code for one in findings(design(tmp_path, b"", name="missing"))] == ["art-missing"]
    folder = design(tmp_path, png(picture(900, 600)), name="unused")
    (folder / "draft.png").write_bytes(b"")
    assert [(one.code, one.file) for one in findings(folder)] == [("art-unused", "draft.png")]
    data = png(picture(900, 600))
    folder = design(tmp_path, data[:-40], name="cut")
    assert [one.code for one in findings(folder)] == ["mask-unusable"]
    assert main(["check-design", str(folder)]) == 1
    said = capsys.readouterr().out
    assert said.startswith("design.toml, line ") and "“wash.png”" in said
    assert "ends too early" in said and said.count("\n") == 1


def test_rows_that_end_too_early_are_found_by_looking_at_them(tmp_path: Path) -> None:
    rows = zlib.compress(b"\0" * 1000)
    file = io.BytesIO(b"\x89PNG\r\n\x1a\n")
    file.seek(0, io.SEEK_END)
    header = struct.pack(">IIBBBBB", 900, 600, 8, 0, 0, 0, 0)
    for kind, body in ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b"")):
        check = struct.pack(">I", zlib.crc32(kind + body))
        file.write(struct.pack(">I", len(body)) + kind + body + check)
    folder = design(tmp_path, file.getvalue())
    assert [one.code for one in findings(folder)] == ["mask-unusable"]


def test_a_box_that_stretches_is_found_once(tmp_path: Path) -> None:
    layer = LAYER.replace("[0, 0, 300, 200]", "[0, 0, 300, 300]")
    folder = design(tmp_path, png(picture(900, 600)), layer)
    (found,) = check_design(folder, CATALOG)
    assert found.code == "design-invalid" and "stretches" in str(found.values["what"])
    text = (folder / "design.toml").read_text(encoding="utf-8").splitlines()
    assert "300, 300" in text[found.line - 1]


def test_ink_up_to_an_edge_that_is_in_sight(tmp_path: Path) -> None:
    """A mask as wide as an upright A6 cover ends in sight on an upright card that is wider."""
    soft = Image.new("L", (1790, 2483), 90)
    layer = LAYER.replace("[0, 0, 300, 200]", "[-12, -12, 444, 616]")
    layer = layer.replace('fit = "place"\nat = [0.5, 0.9]\nwidth = 0.5\n', 'fit = "cover"\n')
    layer = layer.replace('color = "#eeeeee"', 'color = "#f4f4f4"\nview = [-212, -12, 844, 616]')
    found = findings(design(tmp_path, png(soft), layer, "narrow"))
    assert {(one.code, one.values["side"]) for one in found} == {
        ("mask-cut", "left"), ("mask-cut", "right"),
    }  # fmt: skip
    faded = np.full((2483, 1790), 90.0)
    faded[:, :300] *= np.linspace(0, 1, 300)
    faded[:, -300:] *= np.linspace(1, 0, 300)
    folder = design(tmp_path, png(Image.fromarray(faded.astype(np.uint8))), layer, "faded")
    assert findings(folder) == ()

"""The preview against the PDF at 150 dpi: pdfium at eight times, averaged down.

Mean absolute difference of 255 and SSIM (Wang et al. 2004, 11 x 11 Gaussian window, on luma),
for each panel; the worst of each counts.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
from PIL import Image

from benchmarks.corpus import cases
from thankyou.catalog import Catalog
from thankyou.export.single import export_pdf
from thankyou.render.raster.painter import paint

DPI = 150
OVER = 8


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    catalog = Catalog()
    rows = []
    for number, case in enumerate(cases(catalog)):
        if quick and number % 7:
            continue
        composition = catalog.composer(case.card).compose()
        with tempfile.TemporaryDirectory() as folder:
            path = export_pdf(case.card, composition, Path(folder) / "card.pdf")
            for page, scene in enumerate(composition.scenes):
                ours = np.asarray(paint(scene, dpi=DPI).convert("RGB"), dtype=np.float64)
                theirs = pdf_page(path, page, ours.shape[1], ours.shape[0])
                rows.append(
                    {
                        "design": case.card.design,
                        "format": case.card.format,
                        "panel": scene.name,
                        "script": case.script,
                        "difference": float(np.abs(ours - theirs).mean()),
                        "ssim": ssim(ours, theirs),
                    }
                )
    worst = max(rows, key=lambda r: r["difference"])
    least = min(rows, key=lambda r: r["ssim"])
    return {
        "panels": len(rows),
        "mean difference": sum(r["difference"] for r in rows) / len(rows),
        "worst difference": worst["difference"],
        "worst is": f"{worst['design']} {worst['format']} {worst['panel']} {worst['script']}",
        "least ssim": least["ssim"],
        "least is": f"{least['design']} {least['format']} {least['panel']} {least['script']}",
        "to reach": "difference <= 1.0, ssim >= 0.995",
        "reached": worst["difference"] <= 1.0 and least["ssim"] >= 0.995,
        "rows": rows,
    }


def pdf_page(
    path: Path, page: int, width: int, height: int, dpi: float = DPI, over: int = OVER
) -> Any:
    """A page's trim box as an array of (height, width, 3): pdfium at `over` times, box-reduced.

    Four times takes a third of the time of eight; pdfium's own rounding then makes up to 0.2 more
    of a difference, of 255.
    """
    document = pdfium.PdfDocument(path)
    try:
        sheet = document[page]
        left, bottom, right, top = sheet.get_trimbox()
        sheet.set_cropbox(left, bottom, right, top)
        # Rendered wide enough that pdfium's own rounding of the page size cannot shift pixels.
        big = sheet.render(scale=dpi / 72 * over).to_pil().convert("RGB")
        big = big.resize((width * over, height * over), Image.Resampling.BILINEAR) if (
            abs(big.width - width * over) > over or abs(big.height - height * over) > over
        ) else _fit(big, width * over, height * over)  # fmt: skip
        return np.asarray(big.reduce(over), dtype=np.float64)
    finally:
        document.close()


def _fit(image: Image.Image, width: int, height: int) -> Image.Image:
    """The image cut or extended by its edge to a size that differs by less than a pixel."""
    if image.size == (width, height):
        return image
    array = np.asarray(image)[:height, :width]
    pad = ((0, height - array.shape[0]), (0, width - array.shape[1]), (0, 0))
    return Image.fromarray(np.pad(array, pad, mode="edge"))


def ssim(a: Any, b: Any) -> float:
    """Structural similarity of two RGB arrays, on Rec. 601 luma."""
    weights = np.array([0.299, 0.587, 0.114])
    x, y = a @ weights, b @ weights
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    mx, my = _blur(x), _blur(y)
    vx, vy = _blur(x * x) - mx * mx, _blur(y * y) - my * my
    cov = _blur(x * y) - mx * my
    score = ((2 * mx * my + c1) * (2 * cov + c2)) / ((mx**2 + my**2 + c1) * (vx + vy + c2))
    return float(score.mean())


def _blur(plane: Any) -> Any:
    offsets = np.arange(-5, 6)
    kernel = np.exp(-(offsets**2) / (2 * 1.5**2))
    kernel /= kernel.sum()
    padded = np.pad(plane, 5, mode="reflect")
    rows = sum(k * padded[i : i + plane.shape[0], :] for i, k in enumerate(kernel))
    return sum(k * rows[:, i : i + plane.shape[1]] for i, k in enumerate(kernel))

"""Sheets through Qt's print support, read back from the PDF that QPrinter makes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageOps
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect, Size
from thankyou.gui.qt_printing import FINEST, QtSpooler, qt_printers
from thankyou.model import scene as drawn
from thankyou.model.scene import Scene, rect_segments
from thankyou.printing.spooler import Impression, JobOptions

A4 = JobOptions("iso_a4_210x297mm", 595.276, 841.89, "long")
DPI = 300
NEAR = 0.4
"""Points: a pixel and a half at 300 dots an inch."""

FRONT, BACK = Rect(10, 20, 560, 790), Rect(30, 7, 500, 800)


def side(name: str, box: Rect) -> Scene:
    """A sheet with one black box on it."""
    path = drawn.Path(rect_segments(box), (0, 0, 0))
    return Scene(name, Size(A4.width, A4.height), 0.0, (path,), "en")


def scenes(impression: Impression) -> list[Scene]:
    both = [side("front", FRONT), side("back", BACK)]
    return both if impression.sides == "both" else both[:1]


def to_file(path: Path, resolution: int = DPI) -> Callable[[QPrinter], None]:
    def prepare(device: QPrinter) -> None:
        layout: QPageLayout = device.pageLayout()
        device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        device.setOutputFileName(str(path))
        device.setResolution(resolution)
        device.setPageLayout(layout)

    return prepare


def boxes(path: Path) -> list[Rect]:
    """Where the black box stands on each page, in points."""
    document = pypdfium2.PdfDocument(path)
    found = []
    for page in document:
        # QPrinter rounds the paper of its PDFs to whole points; what is on it stays as large.
        assert page.get_size() == pytest.approx((A4.width, A4.height), abs=0.5)
        dark = ImageOps.invert(page.render(scale=DPI / 72).to_pil().convert("L"))
        box = dark.point(lambda value: 255 if value > 127 else 0).getbbox()
        assert box is not None
        left, top, right, bottom = (72 * edge / DPI for edge in box)
        found.append(Rect(left, top, right - left, bottom - top))
    document.close()
    return found


def near(one: Rect, other: Rect) -> bool:
    sides = ("x", "y", "width", "height")
    return all(abs(getattr(one, name) - getattr(other, name)) < NEAR for name in sides)


@pytest.mark.parametrize("resolution", [DPI, 2 * FINEST])
def test_both_sides_come_out_at_their_own_size_and_place(tmp_path: Path, resolution: int) -> None:
    path = tmp_path / "sheet.pdf"
    spooler = QtSpooler("", A4, scenes, to_file(path, resolution))
    job = spooler.submit(Impression(1), "Sheet 1")
    front, back = boxes(path)
    assert near(front, FRONT) and near(back, BACK)
    assert spooler.state(job, "Sheet 1") == "done"
    assert spooler.state(job, "Sheet 2") == spooler.state("7", "Sheet 1") == "gone"
    assert spooler.find("Sheet 1") == job and spooler.find("Sheet 2") is None


def test_the_printer_is_told_the_paper_the_sides_and_a_neutral_title(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turned: list[QPrinter.DuplexMode] = []
    monkeypatch.setattr(QPrinter, "setDuplex", lambda _, mode: turned.append(mode))
    told: list[tuple[object, ...]] = []
    files = to_file(tmp_path / "sheet.pdf")

    def look(device: QPrinter) -> None:
        told.append((device.docName(), device.fullPage(), device.copyCount()))
        files(device)

    spooler = QtSpooler("", A4, scenes, look)
    spooler.submit(Impression(1), "Sheet 1")
    spooler.submit(Impression(2, "front"), "Sheet 2")
    assert told == [("Sheet 1", True, 1), ("Sheet 2", True, 1)]
    assert turned == [QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexNone]


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_be_reached_is_an_error(tmp_path: Path) -> None:
    spooler = QtSpooler("P", A4, scenes, to_file(tmp_path / "no" / "sheet.pdf"))
    with pytest.raises(CardError) as caught:
        spooler.submit(Impression(1), "Sheet 1")
    assert caught.value.code == "printer-unreachable"
    assert not spooler.can_hold and spooler.find("Sheet 1") is None


def test_no_printer_is_an_empty_list() -> None:
    assert qt_printers([]) == []

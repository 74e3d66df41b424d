"""Sheets to a printer through Qt, where there is no CUPS: on Windows.

In: a printer's name, options, and a way to make a sheet's sides as scenes. Out: what `Spooler`
promises of a way that cannot hold a job: the sides as pictures at the printer's resolution, each as
large as its paper, neither scaled nor moved. The printers, as Qt knows them.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from itertools import count

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from thankyou.base.errors import CardError, Problem
from thankyou.base.units import POINTS_PER_INCH
from thankyou.export.sheet_run import SheetRun
from thankyou.model.scene import Scene
from thankyou.model.sheet import Margins
from thankyou.printing.printers import Media, Printer
from thankyou.printing.spooler import Impression, JobOptions, JobState
from thankyou.render.raster.painter import paint_pixels

FINEST = 600
"""Dots an inch beyond which a picture of a whole sheet is larger and no sharper to the eye."""

_DUPLEX = {
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
    "off": QPrinter.DuplexMode.DuplexNone,
}
_STATES = {QPrinter.PrinterState.Active: "printing", QPrinter.PrinterState.Error: "stopped",
           QPrinter.PrinterState.Aborted: "stopped"}  # fmt: skip


def begin_qt() -> None:
    """Qt's printers need an application, though no window; the command line has none."""
    if QGuiApplication.instance() is None:
        QGuiApplication([])


class QtSpooler:
    """A `Spooler` for one run on one printer. `prepare` may change a QPrinter before it begins."""

    can_hold = False

    def __init__(
        self,
        printer: str,
        options: JobOptions,
        scenes: Callable[[Impression], Sequence[Scene]],
        prepare: Callable[[QPrinter], object] | None = None,
    ) -> None:
        self._printer = printer
        self._options = options
        self._scenes = scenes
        self._prepare = prepare
        self._session = secrets.token_hex(8)
        self._ids = count(1)
        self._sent: dict[str, str] = {}

    def session(self) -> str:
        """Another one for each run of the program: what an earlier one sent, nobody here knows."""
        return self._session

    def submit(self, impression: Impression, title: str) -> str:
        """Print one impression at once; it is the system's spooler that keeps it from here on."""
        scenes = self._scenes(impression)
        device = QPrinter(QPrinter.PrinterMode.HighResolution)
        device.setPrinterName(self._printer)
        device.setDocName(title)
        device.setFullPage(True)
        device.setPageLayout(self._page())
        device.setCopyCount(1)
        device.setDuplex(_DUPLEX.get(self._options.duplex if len(scenes) > 1 else "off",
                                     QPrinter.DuplexMode.DuplexNone))  # fmt: skip
        if self._prepare is not None:
            self._prepare(device)
        painter = QPainter()
        if not painter.begin(device):
            raise CardError("printer-unreachable", printer=self._printer)
        try:
            for number, scene in enumerate(scenes):
                if number and not device.newPage():
                    raise CardError("printer-refused", printer=self._printer, detail="page")
                _draw(painter, device, scene)
        except BaseException:
            device.abort()
            raise
        finally:
            painter.end()
        job = str(next(self._ids))
        self._sent[job] = title
        return job

    def _page(self) -> QPageLayout:
        size = QSizeF(self._options.width, self._options.height)
        page = QPageSize(
            size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
        )
        layout = QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
        layout.setMode(QPageLayout.Mode.FullPageMode)
        return layout

    def release(self, job: str) -> None:
        """Nothing is held."""

    def find(self, title: str) -> str | None:
        """What this process has sent; what an earlier one did, a person must say."""
        return next((job for job, sent in reversed(self._sent.items()) if sent == title), None)

    def state(self, job: str, title: str) -> JobState:
        return "done" if self._sent.get(job) == title else "gone"

    def cancel(self, job: str) -> None:
        """It is with the system's spooler already."""

    def trouble(self) -> Problem | None:
        info = QPrinterInfo.printerInfo(self._printer)
        if info.isNull() or _STATES.get(info.state()) != "stopped":
            return None
        return Problem("printer-stopped", {"printer": self._printer, "reason": "printer-paused"})


def sides_of(sheets: SheetRun, impression: Impression) -> list[Scene]:
    """What one impression prints: the front and the back, or one of them."""
    every = range(sheets.sides.count)
    sides = {"both": every, "front": (0,), "back": (1,)}[impression.sides]
    return [sheets.side(impression.sheet - 1, side) for side in sides]


def _draw(painter: QPainter, device: QPrinter, scene: Scene) -> None:
    """One side, as large as its paper: pixels of the picture on dots of the printer."""
    dots = device.resolution()
    fine = min(dots, FINEST)
    pixels = paint_pixels(scene, fine / POINTS_PER_INCH)
    image = QImage(
        pixels.data, pixels.width, pixels.height, 4 * pixels.width, QImage.Format.Format_RGBX8888
    )
    scale = dots / fine
    painter.drawImage(QRectF(0.0, 0.0, pixels.width * scale, pixels.height * scale), image)


def qt_printers(infos: Iterable[QPrinterInfo] | None = None) -> list[Printer]:
    """All printers, the default one first."""
    found = QPrinterInfo.availablePrinters() if infos is None else infos
    printers = [_printer(info) for info in found]
    return sorted(printers, key=lambda one: (not one.default, one.name.lower()))


def _printer(info: QPrinterInfo) -> Printer:
    duplex = info.supportedDuplexModes()
    return Printer(
        name=info.printerName(),
        info=info.description() or info.printerName(),
        default=info.isDefault(),
        state=_STATES.get(info.state(), "idle"),
        media=tuple(_media(size, info) for size in info.supportedPageSizes()),
        duplex=tuple(
            name for name in ("long", "short") if _DUPLEX[name] in duplex
        ),
    )  # fmt: skip


def _media(size: QPageSize, info: QPrinterInfo) -> Media:
    points = size.size(QPageSize.Unit.Point)
    width, height = sorted((points.width(), points.height()))
    return Media(size.key(), width, height, _margins(size, info))


def _margins(size: QPageSize, info: QPrinterInfo) -> Margins | None:
    """What the printer leaves white on a paper; only a QPrinter knows."""
    if info.isNull():
        return None
    device = QPrinter(info)
    device.setPageSize(size)
    least = device.pageLayout().minimumMargins()
    unit = device.pageLayout().units()
    if unit != QPageLayout.Unit.Point:
        layout = device.pageLayout()
        layout.setUnits(QPageLayout.Unit.Point)
        least = layout.minimumMargins()
    return Margins(least.left(), least.top(), least.right(), least.bottom())

"""Sheets as one printer prints them: its margins, how it turns paper, how far off it is.

In: settings that a person gave, a Printer. Out: settings with what the printer adds. What the
person said stands.
"""

from __future__ import annotations

from dataclasses import replace

from thankyou.model.format import PaperSize
from thankyou.model.sheet import Calibration, Margins, SheetSettings
from thankyou.printing.calibration_store import CalibrationStore
from thankyou.printing.printers import Printer, media_for


def for_printer(
    settings: SheetSettings,
    printer: Printer,
    paper: PaperSize,
    tray: str = "",
    store: CalibrationStore | None = None,
) -> SheetSettings:
    """The settings with the printer's margins on this paper and its calibration.

    Margins that are set already stay, and so does a calibration that corrects something.
    """
    if settings.margins == Margins():
        media = media_for(printer, paper.width, paper.height, tray)
        if media is not None and media.margins is not None:
            settings = replace(settings, margins=media.margins)
    if settings.calibration == Calibration():
        kept = (store or CalibrationStore()).find(printer.name, tray, paper.id)
        if kept is not None:
            settings = replace(settings, calibration=kept.calibration)
    return settings


def usual_duplex(printer: Printer) -> str:
    """How two sides come about on a printer: by itself over the long edge if it can, else over
    the short one, else by hand."""
    return next((edge for edge in ("long", "short") if edge in printer.duplex), "hand")

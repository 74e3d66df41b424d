"""What a printer adds to a person's settings."""

from __future__ import annotations

from pathlib import Path

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.model.sheet import Calibration, Correction, Margins, SheetSettings
from thankyou.printing.calibration_store import CalibrationStore, Kept
from thankyou.printing.for_printer import for_printer, usual_duplex
from thankyou.printing.printers import Media, Printer

PAPERS = Catalog().papers
A4 = PAPERS["A4"]
EDGES = Margins(1, 2, 3, 4)
PRINTER = Printer("Ward", media=(Media(A4.media, A4.width, A4.height, EDGES),))
OFF = Calibration(Correction(mm(1), mm(-1)))


def test_two_sides_are_the_printers_work_if_it_can() -> None:
    assert usual_duplex(Printer("a", duplex=("long", "short"))) == "long"
    assert usual_duplex(Printer("a", duplex=("short",))) == "short"
    assert usual_duplex(Printer("a")) == "hand"


def test_margins_and_calibration_are_the_printers_on_this_paper(tmp_path: Path) -> None:
    store = CalibrationStore(tmp_path / "kept.json")
    assert for_printer(SheetSettings(), PRINTER, A4, "", store) == SheetSettings(margins=EDGES)
    store.keep(Kept("Ward", "", "A4", OFF))
    made = for_printer(SheetSettings(), PRINTER, A4, "", store)
    assert made == SheetSettings(margins=EDGES, calibration=OFF)
    assert for_printer(SheetSettings(), Printer("Other"), A4, "", store) == SheetSettings()


def test_what_a_person_said_stands(tmp_path: Path) -> None:
    store = CalibrationStore(tmp_path / "kept.json")
    store.keep(Kept("Ward", "", "A4", OFF))
    said = SheetSettings(margins=Margins.all(9), calibration=Calibration(Correction(5, 5)))
    assert for_printer(said, PRINTER, A4, "", store) == said

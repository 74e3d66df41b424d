"""The command test-page, for a printer that has been measured."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdf_words import box_of, page_words

from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.model.sheet import Calibration, Correction, Margins
from thankyou.printing import calibration_store, printers
from thankyou.printing.calibration_store import CalibrationStore, Kept
from thankyou.printing.printers import Media, Printer

LETTER = Catalog().papers["Letter"]
WARD = Printer(
    "Ward", "The ward's printer", True, duplex=("short",),
    media=(Media(LETTER.media, LETTER.width, LETTER.height, Margins.all(10)),),
    ready=(LETTER.media,),
)  # fmt: skip


@pytest.fixture
def ward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CalibrationStore:
    """A printer with US Letter in it, and where its calibration is kept."""
    kept = tmp_path / "kept.json"
    monkeypatch.setattr(printers, "list_printers", lambda ipp=None: [WARD])
    monkeypatch.setattr(calibration_store, "calibrations_file", lambda: kept)
    return CalibrationStore(kept)


def test_a_printers_page_has_its_paper_and_its_correction(
    ward: CalibrationStore, tmp_path: Path
) -> None:
    plain, moved, anew = (tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf"))
    words = ["test-page", "--printer", "ward"]
    assert main([*words, "-o", str(plain)]) == 0
    calibration = Calibration(Correction(3, -2), Correction(-4, 5, 1.01, 1.01))
    ward.keep(Kept("Ward", "", "Letter", calibration))
    assert main([*words, "-o", str(moved)]) == 0
    assert main([*words, "-o", str(anew), "--uncorrected"]) == 0
    front, _ = page_words(moved)
    assert "Printer: The ward’s printer" in front and "corrected as was measured" in front
    assert "corrected as was measured" not in page_words(anew)[0] == page_words(plain)[0]
    before, after = box_of(plain, "FRONT"), box_of(moved, "FRONT")
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((3, -2), abs=0.02)
    before, after = box_of(plain, "BACK", 1), box_of(moved, "BACK", 1)
    assert after[0] == pytest.approx(before[0] * 1.01 - 4, abs=0.02)
    with pikepdf.open(moved) as pdf:
        assert float(pdf.pages[0].mediabox[2]) == pytest.approx(612, abs=0.01)
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"


def test_an_unknown_printer_and_a_picture_are_refused(
    ward: CalibrationStore, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["test-page", "-o", str(tmp_path / "t.pdf"), "--printer", "Attic"]) == 2
    assert main(["test-page", "-o", str(tmp_path / "t.png")]) == 2
    assert main(["test-page", "-o", str(tmp_path / "t.pdf"), "--paper", "A99"]) == 2
    said = capsys.readouterr().err
    assert "Attic" in said and ".pdf" in said and "A99" in said
    assert not list(tmp_path.glob("t.*"))

"""The command print: what is said, what comes out, and going on with a run."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.cli import print_commands
from thankyou.cli.main import main
from thankyou.model.card import Card
from thankyou.model.sheet import Margins
from thankyou.printing import calibration_store, printers, runs
from thankyou.printing.printers import Media, Printer
from thankyou.printing.spooler import Impression
from thankyou.storage.card_file import save_card
from tools.file_spooler import FileSpooler

A4 = Catalog().papers["A4"]
EDGES = Margins(10, 10, 10, 10)
WARD = Printer(
    "Ward", "The ward's printer", True, media=(Media(A4.media, A4.width, A4.height, EDGES),),
    duplex=("long", "short"), trays=("main",), speed=20,
)  # fmt: skip
ONE_SIDE = Printer("Office", "The office's printer", media=WARD.media)


class Stuck(Exception):
    """The power fails."""


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FileSpooler:
    """A printer made of files, and a person's own folders elsewhere."""
    spooler = FileSpooler(tmp_path / "queue")
    monkeypatch.setattr(printers, "list_printers", lambda ipp=None: [WARD, ONE_SIDE])
    monkeypatch.setattr(print_commands, "system_spooler", lambda run, sheets: spooler)
    monkeypatch.setattr(runs, "runs_folder", lambda: tmp_path / "runs")
    monkeypatch.setattr(calibration_store, "calibrations_file", lambda: tmp_path / "kept.json")
    monkeypatch.setattr(runs.Run, "_sleep", lambda self, seconds: None)
    monkeypatch.setattr("sys.stdin", io.StringIO())
    return spooler


@pytest.fixture
def card(tmp_path: Path) -> str:
    path = tmp_path / "card.thankyou"
    save_card(Card(message="Dear {recipient}", format="flat-a6"), path)
    return str(path)


@pytest.fixture
def people(tmp_path: Path) -> str:
    path = tmp_path / "people.csv"
    rows = "\n".join(f"Person {number}" for number in range(1, 11))
    path.write_text(f"recipient\n{rows}\n", encoding="utf-8")
    return str(path)


Said = Callable[[], str]


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    def read() -> str:
        out, err = capsys.readouterr()
        return out + err

    return read


def test_everyones_sheets_come_out_once(
    queue: FileSpooler, card: str, people: str, said: Said
) -> None:
    assert main(["print", card, "--people", people]) == 0
    words = said()
    assert "10 cards on 5 sheets of A4" in words and "5 of 5 sheets out." in words
    assert queue.order() == [(sheet, "both") for sheet in range(1, 6)]
    # Margins of 10 points leave two cards to a sheet; told to, four fit.
    assert main(["print", card, "--people", people, "--per-sheet", "4", "--only", "1-4"]) == 0
    assert "4 cards reach into them" in said()


def test_a_sheet_that_jammed_is_printed_again(
    queue: FileSpooler, card: str, people: str, said: Said
) -> None:
    assert main(["print", card, "--people", people]) == 0
    assert main(["print", "--again", "2,4"]) == 0
    assert queue.order()[5:] == [(2, "both"), (4, "both")]
    assert main(["print", "--again", "9"]) == 2
    assert "There is no sheet 9: this print run has 5 sheets." in said()


def test_a_run_goes_on_after_the_power_failed(
    queue: FileSpooler, card: str, people: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: FileSpooler, impression: Impression, title: str) -> str:
        if impression.sheet == 3:
            raise Stuck
        return submit(self, impression, title)

    submit = FileSpooler.submit
    with monkeypatch.context() as broken:
        broken.setattr(FileSpooler, "submit", fail)
        with pytest.raises(Stuck):
            main(["print", card, "--people", people])
    Path(people).unlink()
    Path(card).unlink()  # the run has copies of its own
    assert main(["print", "--resume"]) == 0
    assert sorted(queue.order()) == [(sheet, "both") for sheet in range(1, 6)]
    assert main(["print", "--resume"]) == 2  # there is none any more


def test_by_hand_the_pile_is_turned_between_the_passes(
    queue: FileSpooler, card: str, people: str, said: Said
) -> None:
    words = ["print", card, "--people", people, "--printer", "office", "--only", "1-4"]
    assert main(words) == 1
    assert "--turned" in said()
    assert queue.order() == [(1, "front"), (2, "front")]
    assert main(["print", "--turned"]) == 0
    assert queue.order()[2:] == [(2, "back"), (1, "back")]


def test_what_a_printer_cannot_do_is_said_before_paper_is_touched(
    queue: FileSpooler, card: str, said: Said
) -> None:
    for words, what in (
        (["--printer", "Office", "--duplex", "long"], "one side only"),
        (["--printer", "Nobody"], "no printer called “Nobody”"),
        (["--paper", "A3"], "does not take A3"),
        (["--tray", "upper"], "no tray “upper”"),
        (["--only", "2"], "--people"),
        (["--resume"], "leave the card's file out"),
    ):
        assert main(["print", card, *words]) == 2
        assert what in said()
    assert main(["print"]) == main(["print", "--resume"]) == main(["print", "--throw-away"]) == 2
    assert queue.jobs() == []


def test_cards_with_problems_are_not_printed_unless_they_shall_be(
    queue: FileSpooler, card: str, said: Said
) -> None:
    assert main(["print", card]) == 1
    assert "Nothing is filled in" in said() and queue.jobs() == []
    assert main(["print", card, "--anyway"]) == 0
    assert queue.order() == [(1, "both")]


def test_no_printer_is_said_and_a_pdf_is_offered(
    queue: FileSpooler, card: str, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printers, "list_printers", lambda ipp=None: [])
    assert main(["print", card]) == 2
    assert "make a PDF" in said()
    assert main(["list", "printers"]) == 2


def test_a_run_can_be_forgotten(queue: FileSpooler, card: str, people: str, said: Said) -> None:
    words = ["print", card, "--people", people, "--printer", "Office"]
    assert main(words) == 1
    assert main(["print", "--throw-away"]) == 0
    assert main(["print", "--turned"]) == 2


def test_what_is_measured_corrects_a_printer_until_it_is_put_away(
    queue: FileSpooler, card: str, said: Said, tmp_path: Path
) -> None:
    """The front's cross is 1 mm too far right: later sheets for this printer stand 1 mm left."""

    def left() -> float:
        out = tmp_path / "out.pdf"
        main(["export", card, "-o", str(out), "--as", "sheet", "--printer", "Ward"])
        with pypdfium2.PdfDocument(out) as pdf:
            words = pdf[0].get_textpage()
            return float(words.get_charbox(0)[0])

    before = left()
    assert main(["calibrate", "--front", "21,20", "--back", "20,20", "--printer", "ward"]) == 0
    assert left() - before == pytest.approx(-mm(1), abs=0.02)
    assert main(["calibrate", "--clear", "--printer", "Ward"]) == 0
    assert left() == pytest.approx(before, abs=0.001)
    said()
    assert main(["calibrate"]) == main(["calibrate", "--front", "200,20"]) == 2
    assert "--front X,Y" in said()

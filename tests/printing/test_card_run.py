"""A run of cards: planned, kept privately, and made again from what was kept."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from thankyou.base.errors import CardError
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.model.card import Card
from thankyou.model.sheet import Calibration, Correction, Margins, SheetSettings
from thankyou.people.table import Table
from thankyou.printing.card_run import CardJob, SheetMaker, job_of, plan_of, sheets_of
from thankyou.printing.run_plan import one_pass, two_passes
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import Impression

CARD = Card(message="Dear {recipient},\n\nthank you.", format="flat-a6", design="fern")
PEOPLE = Table(("name",), tuple((f"Ada {n}",) for n in range(1, 8)))
MEDIA = "iso_a4_210x297mm"


def job(settings: SheetSettings, rows: tuple[int, ...] | None = None) -> CardJob:
    return CardJob(CARD, settings, PEOPLE, {"recipient": 0}, rows)


def test_the_plan_holds_rows_and_no_words(catalog: Catalog) -> None:
    asked = job(SheetSettings(), (1, 3, 4, 5, 6, 7))
    plan, inputs = plan_of(asked, sheets_of(asked, catalog), "Office", MEDIA, "Tray 2")
    assert plan.cards == ((1, 3, 4, 5), (6, 7))
    assert plan.passes == one_pass(2)
    assert (plan.options.duplex, plan.options.tray) == ("long", "Tray 2")
    assert "Ada" not in repr(plan.settings) and "thank" not in repr(plan.settings)
    assert set(inputs) == {"card.thankyou", "people.json"}


def test_by_hand_the_backs_come_in_the_order_of_the_pile(catalog: Catalog) -> None:
    for face_up, backs in ((False, [2, 1]), (True, [1, 2])):
        asked = job(SheetSettings(duplex="hand", stacks_face_up=face_up))
        plan, _ = plan_of(asked, sheets_of(asked, catalog), "Office", MEDIA)
        assert plan.passes == two_passes([1, 2], backs)
        assert plan.options.duplex == "off"


def test_each_side_on_its_own_sheet_counts_every_sheet(catalog: Catalog) -> None:
    asked = job(SheetSettings(duplex="off"))
    sheets = sheets_of(asked, catalog)
    plan, _ = plan_of(asked, sheets, "Office", MEDIA)
    assert plan.sheets == 4 and plan.cards[0] == plan.cards[1] == (1, 2, 3, 4)
    assert plan.passes == one_pass(4, "front")
    maker = SheetMaker(sheets)
    assert [maker.scenes(one)[0].name for one in plan.passes[0]] == ["front", "back"] * 2


@pytest.mark.parametrize("table", [True, False])
def test_the_job_is_made_again_from_its_private_copies(
    catalog: Catalog, tmp_path: Path, table: bool
) -> None:
    settings = SheetSettings(
        duplex="short", start=2, skip=frozenset({3}), marks=frozenset({"crop"}), per_sheet=4,
        margins=Margins.all(mm(4)), copies=2,
        calibration=Calibration(Correction(1.0, 2.0, 0.99, 1.0), Correction(x0=3.0)),
    )  # fmt: skip
    asked = job(settings, (2, 5)) if table else CardJob(CARD, settings)
    plan, inputs = plan_of(asked, sheets_of(asked, catalog), "Office", MEDIA)
    runs = Runs(tmp_path)
    with runs.begin(plan, inputs) as run:
        again = job_of(run)
        assert (again.card, again.settings, again.rows) == (CARD, settings, asked.rows)
        assert again.table == asked.table
        (run.folder / "inputs" / "card.thankyou").unlink()
        with pytest.raises(CardError) as caught:
            job_of(run)
    assert caught.value.code == "run-damaged"


def test_a_sheet_becomes_a_pdf_that_names_nobody(catalog: Catalog, tmp_path: Path) -> None:
    maker = SheetMaker(sheets_of(job(SheetSettings()), catalog))
    maker.write(Impression(2), tmp_path / "sheet.pdf")
    maker.write(Impression(1, "back"), tmp_path / "back.pdf")
    for name, pages in (("sheet.pdf", 2), ("back.pdf", 1)):
        document = pypdfium2.PdfDocument(tmp_path / name)
        assert len(document) == pages
        assert document.get_metadata_value("Title") == "Cards"
        assert round(document[0].get_width()) == 595
        document.close()

"""A SheetRun as a print run: its plan, its private copies, and the same sheets made again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from thankyou.base.errors import CardError
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.export.plan import plan_sheets
from thankyou.export.sheet_run import SheetRun
from thankyou.model.card import Card
from thankyou.model.sheet import Calibration, Correction, Margins, SheetSettings
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.printing.run_plan import RunPlan, plan_from_json, plan_to_json
from thankyou.printing.sheet_job import inputs_of, plan_of, rebuilt, sheet_writer
from thankyou.printing.spooler import Impression

CATALOG = Catalog()
PEOPLE = Table(("name", "secret"), tuple((f"Ада {n}", "xyzzy") for n in range(1, 11)))
ODD = SheetSettings(
    paper="Letter", start=2, skip=frozenset({3}), stack="cut", copies=2, gutter=mm(1),
    margins=Margins(1, 2, 3, 4), marks=frozenset({"fold"}), stacks_face_up=True,
    calibration=Calibration(Correction(1, 2, 1.001, 0.999), Correction(-1, 0.5)),
)  # fmt: skip


def run_of(settings: SheetSettings, card_format: str = "flat-a6", people: bool = True) -> SheetRun:
    card = Card(message="Dear {recipient}", format=card_format).with_fields({"sender": "Jo"})
    composer = CATALOG.composer(card)
    cards = (
        CardList(composer, PeopleList(PEOPLE, (("recipient", 0),)))
        if people
        else CardList(composer)
    )
    plan = plan_sheets(CATALOG, CATALOG.format_of(card), settings, len(cards))
    return SheetRun(cards, plan.layout, plan.settings)


def copies(run: SheetRun, folder: Path) -> Path:
    for name, data in inputs_of(run).items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("people", [True, False])
@pytest.mark.parametrize("settings", [SheetSettings(), ODD, replace(ODD, duplex="hand")])
def test_the_same_sheets_come_from_the_private_copies(
    tmp_path: Path, settings: SheetSettings, people: bool
) -> None:
    run = run_of(settings, people=people)
    plan, _ = plan_from_json(plan_to_json(plan_of(run, "Ward", "iso_a4_210x297mm"), 0))
    again = rebuilt(plan, lambda name: copies(run, tmp_path) / name, Catalog())
    assert again.layout == run.layout and again.settings == run.settings
    assert again.order == run.order
    for sheet in range(run.sheets):
        paths = [tmp_path / f"{sheet}-{which}.pdf" for which in ("before", "after")]
        for one, path in zip((run, again), paths, strict=True):
            sheet_writer(one)(Impression(sheet + 1), path)
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_plan_and_a_sheets_title_hold_no_word_of_a_card(tmp_path: Path) -> None:
    run = run_of(ODD)
    text = plan_to_json(plan_of(run, "Ward", "iso_a4_210x297mm"), 0).decode()
    assert "Ада" not in text and "xyzzy" not in text and "Jo" not in json.dumps(text)
    assert "Dear" not in text
    sheet_writer(run)(Impression(1, "back"), tmp_path / "sheet.pdf")
    with pikepdf.open(tmp_path / "sheet.pdf") as pdf:
        assert str(pdf.docinfo.Title) == "thankyou" and "/Author" not in pdf.docinfo
        assert len(pdf.pages) == 1


def passes(plan: RunPlan) -> list[list[tuple[int, str]]]:
    return [[(one.sheet, one.sides) for one in each] for each in plan.passes]


def test_by_hand_there_are_two_passes_in_the_order_of_the_pile() -> None:
    down = plan_of(run_of(SheetSettings(duplex="hand")), "Ward", "")
    up = plan_of(run_of(SheetSettings(duplex="hand", stacks_face_up=True)), "Ward", "")
    fronts = [(1, "front"), (2, "front"), (3, "front")]
    assert passes(down) == [fronts, [(3, "back"), (2, "back"), (1, "back")]]
    assert passes(up) == [fronts, [(1, "back"), (2, "back"), (3, "back")]]
    assert down.options.duplex == "off"


def test_a_sheet_is_turned_by_the_printer_or_has_one_side() -> None:
    short = plan_of(run_of(SheetSettings(duplex="short")), "Ward", "")
    assert short.options.duplex == "short" and passes(short)[0][0] == (1, "both")
    quarter = plan_of(run_of(SheetSettings(), "quarter-a4"), "Ward", "")
    assert quarter.options.duplex == "off" and passes(quarter)[0][0] == (1, "front")
    # Three positions, two of them used on the first sheet: the first pile has seven of the twenty.
    assert plan_of(run_of(ODD), "Ward", "").cards[:2] == ((4,), (1, 5, 8))


def test_copies_that_are_damaged_are_said_to_be(tmp_path: Path) -> None:
    run = run_of(SheetSettings())
    plan = plan_of(run, "Ward", "")
    folder = copies(run, tmp_path)
    (folder / "people.json").write_text("{}")
    with pytest.raises(CardError) as caught:
        rebuilt(plan, lambda name: folder / name, CATALOG)
    assert caught.value.code == "run-damaged"


def test_a_run_taken_up_again_has_everyones_own_words_and_nobody_who_was_left_out(
    tmp_path: Path,
) -> None:
    rows = (("Ada", "Own words for Ada."), ("Zyxw", "Not printed."), ("Bo", ""), ("Cy", "Cy!"))
    mapping = (("recipient", 0), ("message", 1))
    people = PeopleList(Table(("name", "words"), rows), mapping).ticked([1], False)
    card = Card(message="Dear {recipient}")
    cards = CardList(CATALOG.composer(card), people)
    plan = plan_sheets(CATALOG, CATALOG.format_of(card), SheetSettings(), len(cards))
    run = SheetRun(cards, plan.layout, plan.settings)
    folder = copies(run, tmp_path)
    assert b"Zyxw" not in (folder / "people.json").read_bytes(), "nothing is kept of the others"
    kept, _ = plan_from_json(plan_to_json(plan_of(run, "Ward", ""), 0))
    again = rebuilt(kept, lambda name: folder / name, Catalog())
    assert again.cards.rows == (1, 3, 4)
    paths = [tmp_path / f"{which}.pdf" for which in ("before", "after")]
    for one, path in zip((run, again), paths, strict=True):
        sheet_writer(one)(Impression(1), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_answers_that_were_approved_are_the_same_when_a_run_is_taken_up(tmp_path: Path) -> None:
    rows = (("Ada", "you sat with me"), ("Bo", "you sang"))
    people = PeopleList(
        Table(("name", "what"), rows), (("recipient", 0), ("moment", 1)), guided=True
    ).decided([1], "approved")
    cards = CardList(CATALOG.composer(Card()), people)
    plan = plan_sheets(CATALOG, CATALOG.format_of(Card()), SheetSettings(), len(cards))
    run = SheetRun(cards, plan.layout, plan.settings)
    folder = copies(run, tmp_path)
    again = rebuilt(plan_of(run, "Ward", ""), lambda name: folder / name, Catalog())
    assert again.cards.rows == (2,)
    paths = [tmp_path / f"{which}.pdf" for which in ("before", "after")]
    for one, path in zip((run, again), paths, strict=True):
        sheet_writer(one)(Impression(1), path)
    assert paths[0].read_bytes() == paths[1].read_bytes()

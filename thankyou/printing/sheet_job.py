"""Sheets of cards as a run on a printer: from a SheetRun to a plan, and back after a crash.

In: a SheetRun, a printer's paper. Out: the plan of the run and private copies of what its sheets
are made from; later the same SheetRun again from those copies; and the PDF of each sheet.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.export.output_kinds import OUTPUT_KINDS, OutputSettings
from thankyou.export.sheet_run import SheetRun
from thankyou.imposition.order import page_order
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.people.table import Table
from thankyou.printing.run_plan import Passes, RunPlan, one_pass, two_passes
from thankyou.printing.settings_json import settings_from_json, settings_to_json
from thankyou.printing.spooler import Impression, JobOptions
from thankyou.storage.card_file import decode, encode

CARD, PEOPLE = "card.thankyou", "people.json"
"""The private copies of a run."""
_NEUTRAL = "thankyou"
"""The title of a sheet on its way to a printer: such titles stand in logs."""


def plan_of(run: SheetRun, printer: str, media: str, tray: str = "") -> RunPlan:
    """The plan of printing these sheets. `media` is the paper's PWG 5101.1 name."""
    layout = run.layout
    turned = layout.two_sided and layout.duplex in ("long", "short")
    options = JobOptions(
        media, layout.width, layout.height, layout.duplex if turned else "off", tray
    )
    cards = tuple(
        tuple(run.cards.rows[card] for card in run.cards_on(sheet).values())
        for sheet in range(run.sheets)
    )
    settings = settings_to_json(layout, run.settings)
    settings["rows"] = list(run.cards.rows)
    return RunPlan(printer, options, cards, _passes(run), settings)


def _passes(run: SheetRun) -> Passes:
    layout = run.layout
    if not layout.two_sided:
        return one_pass(run.sheets, "front")
    if layout.duplex != "hand":
        return one_pass(run.sheets)
    pages = page_order(run.sheets, "hand", True, run.settings.stacks_face_up)
    order = [(sheet + 1, side) for sheet, side in pages]
    return two_passes(
        [sheet for sheet, side in order if side == 0], [sheet for sheet, side in order if side == 1]
    )


def inputs_of(run: SheetRun) -> dict[str, bytes]:
    """Copies of what the sheets are made from, to be kept where only their owner can read them."""
    cards = run.cards
    people = {
        "columns": None if cards.table is None else cards.table.columns,
        "records": None if cards.table is None else cards.table.records,
        "mapping": cards.mapping,
        "record": cards.values(0) if cards.table is None else {},
    }
    return {
        # A list that lies in the card is not needed: those who get a card are below.
        CARD: encode(cards.composer.card.changed(people=None)),
        PEOPLE: json.dumps(people, ensure_ascii=True).encode("ascii"),
    }


def rebuilt(plan: RunPlan, read: Callable[[str], Path], catalog: Catalog) -> SheetRun:
    """The sheets of a run that was begun before. `read` gives the path of a private copy.

    Raises CardError "run-damaged" (line 0), and as `decode` does.
    """
    try:
        card = decode(read(CARD).read_bytes(), CARD)
        people = json.loads(read(PEOPLE).read_bytes())
        table = None
        if people["columns"] is not None:
            records = tuple(tuple(record) for record in people["records"])
            table = Table(tuple(people["columns"]), records)
        rows = tuple(plan.settings["rows"])
        cards = CardList(catalog.composer(card), table, people["mapping"], rows, people["record"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CardError("run-damaged", line=0) from error
    settings, paper, stock = settings_from_json(plan.settings)
    layout = sheet_layout(catalog.format_of(card), settings, paper, stock)
    return SheetRun(cards, layout, settings)


def sheet_writer(run: SheetRun) -> Callable[[Impression, Path], None]:
    """Writes the PDF of one impression: both sides of a sheet, or one."""
    pdf = next(kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    settings = OutputSettings(_NEUTRAL, "", run.cards.composer.card.language)

    def write(impression: Impression, path: Path) -> None:
        sides = {"both": range(run.sides.count), "front": (0,), "back": (1,)}[impression.sides]
        file = pdf.begin(path, settings)
        try:
            for side in sides:
                file.add(run.side(impression.sheet - 1, side))
            file.finish()
        except BaseException:
            file.abort()
            raise

    return write

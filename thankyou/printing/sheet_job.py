"""Sheets of cards as a run on a printer: from a SheetRun to a plan, and back after a crash.

In: a SheetRun, a printer's paper. Out: the plan of the run and private copies of what its sheets
are made from; later the same SheetRun again from those copies; and the PDF of each sheet.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.export.output_kinds import OUTPUT_KINDS, OutputSettings
from thankyou.export.sheet_run import SheetRun
from thankyou.imposition.order import page_order
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.people.people_list import PeopleList
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
    people = cards.people
    kept = {"record": cards.values(0)} if people is None else _people_to_json(people, cards.rows)
    return {
        # A list that lies in the card is not needed: those who get a card are below.
        CARD: encode(cards.composer.card.changed(people=None)),
        PEOPLE: json.dumps(kept, ensure_ascii=True).encode("ascii"),
    }


def rebuilt(plan: RunPlan, read: Callable[[str], Path], catalog: Catalog) -> SheetRun:
    """The sheets of a run that was begun before. `read` gives the path of a private copy.

    Raises CardError "run-damaged" (line 0), and as `decode` does.
    """
    try:
        card = decode(read(CARD).read_bytes(), CARD)
        kept = json.loads(read(PEOPLE).read_bytes())
        people, rows = _people_from_json(kept), tuple(plan.settings["rows"])
        record = kept["record"] if people is None else None
        cards = CardList(catalog.composer(card), people, rows, record)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CardError("run-damaged", line=0) from error
    settings, paper, stock = settings_from_json(plan.settings)
    layout = sheet_layout(catalog.format_of(card), settings, paper, stock)
    return SheetRun(cards, layout, settings)


def _people_to_json(people: PeopleList, rows: Sequence[int]) -> dict[str, Any]:
    """The people who get a card, each in their row; of the others nothing is kept."""
    table, printed = people.table, set(rows)
    nobody = ("",) * len(table.columns)
    records = [record if row in printed else nobody for row, record in enumerate(table.records, 1)]
    return {
        "columns": table.columns,
        "records": records,
        "mapping": dict(people.mapping),
        "turned": people.turned,
        "guided": people.guided,
        "rows": sorted(printed),
    }


def _people_from_json(kept: Mapping[str, Any]) -> PeopleList | None:
    """The list of `_people_to_json`, or of a run that an earlier version began; None for none."""
    if kept.get("columns") is None:
        return None
    table = Table(tuple(kept["columns"]), tuple(tuple(one) for one in kept["records"]))
    rows = range(1, len(table.records) + 1)
    printed = frozenset(row - 1 for row in kept.get("rows", rows))
    return PeopleList(
        table,
        tuple(kept["mapping"].items()),
        left_out=frozenset(range(len(rows))) - printed,
        turned=bool(kept.get("turned")),
        guided=bool(kept.get("guided")),
        approved=printed,
    )


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

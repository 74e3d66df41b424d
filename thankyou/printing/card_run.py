"""The sheets of a print run, made from its private copies alone: the same before and after a crash.

In: the cards that are to be printed, and how; later, the run. Out: a `RunPlan` with its private
copies; the sides of each impression as scenes, and as the PDF that a printer gets.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from thankyou.base.errors import CardError
from thankyou.export.card_list import CardList
from thankyou.export.output_kinds import OutputSettings, kind_for
from thankyou.export.plan import plan_sheets
from thankyou.export.sheet_run import SheetRun
from thankyou.model.scene import Scene
from thankyou.model.sheet import Calibration, Correction, Margins, SheetSettings
from thankyou.people.table import Table
from thankyou.printing.run import Run
from thankyou.printing.run_plan import Passes, RunPlan, one_pass, two_passes
from thankyou.printing.spooler import Impression, JobOptions
from thankyou.storage.card_file import decode, encode

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.model.card import Card

CARD, PEOPLE = "card.thankyou", "people.json"
"""The names of the private copies."""
TITLE = "Cards"
"""What a sheet's PDF calls itself: a spooler may show it to others."""


@dataclass(frozen=True, slots=True)
class CardJob:
    """The cards that are to be printed: those of the table's `rows` (from 1; None: all), or one
    card as it is; and how they stand on sheets."""

    card: Card
    settings: SheetSettings
    table: Table | None = None
    mapping: Mapping[str, int] = field(default_factory=dict)
    rows: tuple[int, ...] | None = None


def sheets_of(job: CardJob, catalog: Catalog) -> SheetRun:
    """The job's sheets, for print. Raises CardError for what `plan_sheets` does."""
    cards = CardList(catalog.composer(job.card), job.table, job.mapping, job.rows)
    form = plan_sheets(catalog, catalog.format_of(job.card), job.settings, len(cards))
    return SheetRun(cards, form.layout, form.settings)


def plan_of(
    job: CardJob, sheets: SheetRun, printer: str, media: str, tray: str = ""
) -> tuple[RunPlan, dict[str, bytes]]:
    """The plan of a run on one printer, and its private copies. `media` is the paper's PWG name."""
    layout, rows = sheets.layout, sheets.cards.rows
    turns = layout.two_sided and layout.duplex in ("long", "short")
    options = JobOptions(
        media, layout.width, layout.height, layout.duplex if turns else "off", tray
    )
    cards = [
        tuple(rows[card] for card in sheets.cards_on(sheet).values())
        for sheet in range(sheets.sheets)
    ]
    if _apart(layout.two_sided, layout.duplex):
        cards = [one for one in cards for _ in range(2)]
    settings = {
        "sheets": _settings_to_json(job.settings),
        "mapping": dict(job.mapping),
        "rows": None if job.rows is None else list(job.rows),
    }
    plan = RunPlan(printer, options, tuple(cards), _passes(sheets), settings)
    inputs = {CARD: encode(job.card)}
    if job.table is not None:
        people = {"columns": job.table.columns, "records": job.table.records}
        inputs[PEOPLE] = json.dumps(people).encode()
    return plan, inputs


def job_of(run: Run) -> CardJob:
    """The job again, from the private copies. Raises CardError "run-damaged" (run, line 0)."""
    try:
        card = decode(run.input(CARD).read_bytes())
        settings: Mapping[str, Any] = run.plan.settings
        table = None
        if run.input(PEOPLE).exists():
            people = json.loads(run.input(PEOPLE).read_bytes())
            records = tuple(tuple(record) for record in people["records"])
            table = Table(tuple(people["columns"]), records)
        rows = settings["rows"]
        return CardJob(
            card,
            _settings_from_json(settings["sheets"]),
            table,
            dict(settings["mapping"]),
            None if rows is None else tuple(rows),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CardError("run-damaged", run=run.id, line=0) from error


class SheetMaker:
    """The sides of each impression of a run. Cards are laid out as they are wanted."""

    def __init__(self, sheets: SheetRun) -> None:
        self._sheets = sheets
        layout = sheets.layout
        self._separate = _apart(layout.two_sided, layout.duplex)

    def scenes(self, impression: Impression) -> list[Scene]:
        """One side, or the front and the back."""
        if self._separate:
            sheet, side = divmod(impression.sheet - 1, 2)
            return [self._sheets.side(sheet, side)]
        sides = {"both": (0, 1), "front": (0,), "back": (1,)}[impression.sides]
        return [self._sheets.side(impression.sheet - 1, side) for side in sides]

    def write(self, impression: Impression, path: Path) -> None:
        """The PDF of one impression. Raises CardError "cannot-write"."""
        card = self._sheets.cards.composer.card
        file = kind_for(Path("sheet.pdf")).begin(path, OutputSettings(TITLE, "", card.language))
        try:
            for scene in self.scenes(impression):
                file.add(scene)
            file.finish()
        except BaseException:
            file.abort()
            raise


def _apart(two_sided: bool, duplex: str) -> bool:
    """Whether each side is printed on a sheet of its own: front and back are two sheets then."""
    return two_sided and duplex == "off"


def _passes(sheets: SheetRun) -> Passes:
    layout, count = sheets.layout, sheets.sheets
    if _apart(layout.two_sided, layout.duplex):
        return one_pass(2 * count, "front")
    if layout.two_sided and layout.duplex == "hand":
        pages = list(sheets.pages())
        return two_passes(
            [sheet + 1 for sheet, side in pages if side == 0],
            [sheet + 1 for sheet, side in pages if side == 1],
        )
    return one_pass(count, "both" if layout.two_sided else "front")


def _settings_to_json(settings: SheetSettings) -> dict[str, Any]:
    found = asdict(settings)
    return {**found, "skip": sorted(settings.skip), "marks": sorted(settings.marks)}


def _settings_from_json(found: Mapping[str, Any]) -> SheetSettings:
    calibration = found["calibration"]
    return SheetSettings(
        **{
            **found,
            "skip": frozenset(found["skip"]),
            "marks": frozenset(found["marks"]),
            "margins": Margins(**found["margins"]),
            "calibration": Calibration(
                Correction(**calibration["front"]), Correction(**calibration["back"])
            ),
        }
    )

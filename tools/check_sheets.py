"""Are the sheets right? Every format, fold, paper, turn and stock, without the engine's own means.

    python tools/check_sheets.py [fold] [pdf] [stock] [preview] [verapdf] [--quick] [--json]

fold     every sheet printed, cut, folded and read in code (tests/imposition/paper_model.py)
pdf      the place and the turn of every panel, read back with pdfium, against millimetres
stock    the same for each row of stock, whose cards are also taken apart, folded and read
preview  the preview of a sheet against its PDF at 100 dpi, in every design
verapdf  PDF/UA-1, where veraPDF is (`--verapdf COMMAND`)

The exit code is 1 if anything is wrong.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / room) for room in ("imposition", "render"))]

from pdf_checks import Case, check, check_stock  # noqa: E402
from preview_checks import LOOKS, differences  # noqa: E402
from sheet_checks import faults, planned  # noqa: E402
from sheet_data import PT, paper_data  # noqa: E402

from thankyou.base.errors import CardError  # noqa: E402
from thankyou.catalog import Catalog  # noqa: E402
from thankyou.export.batch import write_cards  # noqa: E402
from thankyou.export.card_list import CardList  # noqa: E402
from thankyou.export.output_kinds import OUTPUT_KINDS  # noqa: E402
from thankyou.export.plan import plan_sheets  # noqa: E402
from thankyou.model.card import Card  # noqa: E402
from thankyou.model.format import Format, PaperSize  # noqa: E402
from thankyou.model.sheet import DUPLEX, Margins, SheetSettings, Stock  # noqa: E402
from thankyou.people.people_list import PeopleList  # noqa: E402
from thankyou.people.table import Table  # noqa: E402
from thankyou.stationery.formats import mirrored  # noqa: E402

CATALOG = Catalog()
OWN = PaperSize("own", "200 × 280 mm", 200 * PT, 280 * PT, "")
SHOWN = 10
Figures = dict[str, Any]


def formats() -> Iterator[Format]:
    """Every format, and as it opens the other way."""
    for held in CATALOG.formats.values():
        yield held
        if mirrored(held) != held:
            yield mirrored(held)


def papers() -> list[PaperSize]:
    return [PaperSize(id, id, w, h, "") for id, (w, h) in paper_data().items()] + [OWN]


def _expect(error: CardError, code: str) -> None:
    """What does not fit is counted; anything else is a fault of this check."""
    if error.code != code:
        raise error


# ---------------------------------------------------------------------- fold


def settings_to_fold() -> Iterator[SheetSettings]:
    """Both edges and by hand, both orders, copies, gaps, margins, a part-used first sheet."""
    ways = (("long", False), ("short", False), ("hand", False), ("hand", True))
    for (duplex, face_up), stack, gutter, used in itertools.product(
        ways, ("across", "cut"), (0.0, 17.0), (False, True)
    ):
        yield SheetSettings(
            duplex=duplex, stacks_face_up=face_up, stack=stack, gutter=gutter,
            skip=frozenset({1}) if used else frozenset(), copies=2 if used else 1,
            margins=Margins(9, 20, 31, 14) if gutter else Margins(),
        )  # fmt: skip


def check_fold(quick: bool) -> Figures:
    sheets = cards = too_small = 0
    wrong: list[str] = []
    for held, paper in itertools.product(formats(), papers()):
        for settings in itertools.islice(settings_to_fold(), 0, None, 5 if quick else 1):
            for turn in (0, 2):
                try:
                    layout = planned(held, replace(settings, skip=frozenset()), paper, turn=turn)
                except CardError as error:
                    _expect(error, "paper-too-small")
                    too_small += 1
                    continue
                if len(layout.spots) == 1:  # its first sheet has no position to spare
                    settings = replace(settings, skip=frozenset())
                count = len(layout.spots) + 1
                found = faults(CATALOG, held, layout, settings, count)
                sheets += -(-(count * settings.copies) // len(layout.spots))
                cards += count * settings.copies
                wrong += [f"{held.id} {paper.id} {settings.duplex} {turn}: {one}" for one in found]
    return {
        "runs too large for their paper": too_small, "sheets": sheets, "cards read": cards,
        "wrong": len(wrong), "to reach": "0 wrong", "first": wrong[:SHOWN],
    }  # fmt: skip


# ---------------------------------------------------------------------- pdf, stock


def check_pdf(quick: bool) -> Figures:
    files = panels = marks = lines = mixed = too_small = 0
    worst = 0.0
    wrong: list[str] = []
    ways = list(itertools.product(DUPLEX, (True, False), (0, 2), (0.0, 6 * PT)))
    with tempfile.TemporaryDirectory() as folder:
        for held, paper in itertools.product(formats(), papers()):
            for duplex, one, turn, gutter in ways[:: 5 if quick else 1]:
                opens_left = held.panels[0].mirrored
                case = Case(held.id, opens_left, paper, duplex, one, turn, gutter)
                try:
                    found = check(CATALOG, case, Path(folder))
                except CardError as error:
                    _expect(error, "paper-too-small")
                    too_small += 1
                    continue
                files += 1
                mixed += found.mixed
                panels, marks = panels + found.panels, marks + found.marks
                lines += found.lines
                worst = max(worst, found.worst)
                wrong += [f"{held.id} {paper.id} {duplex}: {one}" for one in found.wrong]
    return {
        "cards too large for their paper": too_small, "PDFs": files, "panels": panels,
        "marks of text": marks, "marks for knife and fold": lines,
        "PDFs of cards that lie both ways": mixed, "worst pt": worst,
        "wrong": len(wrong), "to reach": "0.01 pt", "first": wrong[:SHOWN],
    }  # fmt: skip


def check_rows(quick: bool) -> Figures:
    """Each row with a card as large as its items, and with each format that fits them."""
    rows, files, panels, cards, worst = 0, 0, 0, 0, 0.0
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for stock in CATALOG.shipped_stock.values():
            rows += 1
            made = 0
            for card_format in (own_card(stock), *CATALOG.formats.values()):
                for duplex in ("long", "short")[: 1 if quick else 2]:
                    try:
                        found = check_stock(CATALOG, stock, card_format, duplex, Path(folder))
                    except CardError as error:
                        _expect(error, "stock-too-small")
                        continue
                    made += 1
                    panels += found.panels
                    worst = max(worst, found.worst)
                    wrong += [f"{stock.id} {card_format.id}: {one}" for one in found.wrong]
                    read, bad = fold_stock(stock, card_format, duplex)
                    cards += read
                    wrong += [f"{stock.id} {card_format.id} {duplex}: {one}" for one in bad]
            if not made:
                wrong.append(f"{stock.id}: no card was made for it")
            files += made
    return {
        "rows": rows, "PDFs": files, "panels": panels, "worst pt": worst, "cards read": cards,
        "wrong": len(wrong), "to reach": "0.01 pt", "first": wrong[:SHOWN],
    }  # fmt: skip


def fold_stock(stock: Stock, card_format: Format, duplex: str) -> tuple[int, list[str]]:
    """Cards on two sheets, the first one part-used, taken apart and folded: how many, and what is
    wrong."""
    settings = SheetSettings(duplex=duplex, stack="cut" if duplex == "short" else "across")
    if stock.count > 1:
        settings = replace(settings, skip=frozenset({stock.count}))
    layout = planned(card_format, settings, card_format.paper, stock)
    return stock.count, faults(CATALOG, card_format, layout, settings, stock.count)


def own_card(stock: Stock) -> Format:
    """A flat card of the items' own size, however small: its panels are all that counts here."""
    shell = CATALOG.format("custom-100x100-flat")
    panels = tuple(
        replace(panel, width=stock.width, height=stock.height,
                face=(0.0, 0.0, stock.width, stock.height))
        for panel in shell.panels
    )  # fmt: skip
    return replace(shell, panels=panels)


# ---------------------------------------------------------------------- preview


def check_preview(quick: bool) -> Figures:
    rows: list[tuple[float, str]] = []
    cases = list(itertools.product(CATALOG.designs, LOOKS))
    with tempfile.TemporaryDirectory() as folder:
        for design, look in cases[:: 7 if quick else 1]:
            for page, off in enumerate(differences(CATALOG, design, look, Path(folder))):
                name = f"{design} {look.card_format} {look.paper} {look.turn} {look.language}"
                rows.append((off, f"{name} page {page}"))
    rows.sort(reverse=True)
    over = [f"{off:.3f} {name}" for off, name in rows if off > 1.0]
    return {
        "pages": len(rows), "mean difference of 255": sum(o for o, _ in rows) / len(rows),
        "worst": rows[0][0], "worst is": rows[0][1], "wrong": len(over), "to reach": "1.0",
        "first": over[:SHOWN],
    }  # fmt: skip


# ---------------------------------------------------------------------- veraPDF


def files_to_judge(folder: Path) -> Iterator[Path]:
    """Every fold; four to a sheet with each person's back; by hand; in piles; moved."""
    (kind,) = (kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    people = Table(("recipient",), tuple((f"Person {n}",) for n in range(10)))
    wishes = [
        SheetSettings(), SheetSettings(duplex="hand"), SheetSettings(duplex="short", stack="cut"),
        SheetSettings(paper="A3", gutter=12.0, copies=2), SheetSettings(marks=frozenset()),
    ]  # fmt: skip
    names = ["flat-a6", "fold-a6", "tent-a6", "quarter-a4", "postcard-a6", "large-a5"]
    for (name, design), (number, settings) in itertools.product(
        zip(names, itertools.cycle(CATALOG.designs), strict=False), enumerate(wishes)
    ):
        for language in ("en", "ar"):
            card = Card(
                message="Dear {recipient},\n\nThank you for the night.\n\nAda",
                sentiment="Thank you", design=design, format=name, language=language,
            )  # fmt: skip
            form = plan_sheets(CATALOG, CATALOG.format_of(card), settings, len(people.records))
            cards = CardList(CATALOG.composer(card), PeopleList(people, (("recipient", 0),)))
            path = folder / f"{name}-{number}-{language}.pdf"
            write_cards(cards, form, path, kind)
            yield path


def check_verapdf(command: str, quick: bool) -> Figures:
    if not Path(command).exists():
        return {"skipped": f"there is no {command}: name veraPDF with --verapdf", "wrong": 0}
    with tempfile.TemporaryDirectory() as folder:
        paths = [str(path) for path in files_to_judge(Path(folder))][:: 5 if quick else 1]
        done = subprocess.run([command, "ua1", *paths], capture_output=True, text=True, check=True)
    verdicts = [line.split("\t") for line in done.stdout.splitlines() if "\t" in line]
    failed = [f"{Path(v[1]).name}: {v[-1]}" for v in verdicts if v[0] != "PASS"]
    missing = len(paths) - len(verdicts)
    return {
        "files": len(paths), "passed": sum(v[0] == "PASS" for v in verdicts),
        "wrong": len(failed) + missing, "to reach": "all", "first": failed[:SHOWN],
    }  # fmt: skip


# ---------------------------------------------------------------------- all


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    checks: dict[str, Callable[[bool], Figures]] = {
        "fold": check_fold, "pdf": check_pdf, "stock": check_rows, "preview": check_preview,
        "verapdf": lambda quick: check_verapdf(options.verapdf, quick),
    }  # fmt: skip
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(checks))
    parser.add_argument("--quick", action="store_true", help="a sample of each")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--verapdf", default="../shared/tools/verapdf/check", metavar="COMMAND")
    options = parser.parse_args()
    unknown = set(options.names) - set(checks)
    if unknown:
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    results: dict[str, Figures] = {}
    for name in options.names or checks:
        start = time.perf_counter()
        found = results[name] = checks[name](options.quick)
        found["seconds"] = round(time.perf_counter() - start, 1)
        if not options.json:
            print(f"\n{name}", flush=True)
            for key, value in found.items():
                print(f"  {key:<34} {f'{value:.5f}' if isinstance(value, float) else value}")
    if options.json:
        print(json.dumps(results, indent=1))
    return int(any(found["wrong"] for found in results.values()))


if __name__ == "__main__":
    raise SystemExit(main())

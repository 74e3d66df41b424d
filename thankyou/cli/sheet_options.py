"""The options that say how cards come out: as sheets, as pages for a print shop, for a screen.

In: a parser to extend; later its options. Out: SheetSettings and a PageForm. Lengths on the
command line are millimetres.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.units import mm
from thankyou.model.sheet import (
    DUPLEX,
    MARKS,
    STACKS,
    Calibration,
    Correction,
    Margins,
    SheetSettings,
)

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.page_form import PageForm
    from thankyou.model.format import Format

FORMS = ("sheet", "pages", "screen")
MOST = 10_000
"""More copies, or a longer distance in mm, is a slip of the hand."""
_ONLY_SHEETS = (
    "printer", "paper", "per_sheet", "stock", "start", "skip", "duplex", "stack", "marks", "gutter",
    "margin", "face_up", "offset", "back_offset",
)  # fmt: skip
_SIGNED = ("--offset", "--back-offset")


def add_sheet_options(add: argparse.ArgumentParser, default: str = "pages") -> None:
    """The options that `export`, `batch` and `print` have in common. Unset ones are None."""
    if default == "pages":
        add.add_argument(
            "--as", dest="form", choices=FORMS, default=default,
            help="sheet: to print and fold here; pages: for a print shop (default); "
            "screen: to send by e-mail",
        )  # fmt: skip
        add.add_argument(
            "--printer",
            metavar="NAME",
            help="sheets as this printer needs them: see “list printers”",
        )
        add.add_argument(
            "--no-bleed", action="store_true", help="pages without bleed, for stock cut already"
        )
    group = add.add_argument_group("sheets", "lengths in mm; positions count from 1, row by row")
    group.add_argument("--paper", metavar="ID|WxH", help="see “list papers”; default: the format's")
    group.add_argument("--per-sheet", type=_per_sheet, metavar="N|most", help="cards on a sheet")
    group.add_argument("--stock", metavar="ID", help="a maker's sheet: see “list stock”")
    group.add_argument("--start", type=positive, metavar="N", help="first free position")
    group.add_argument("--skip", metavar="LIST", help="used positions, like 2,5-7")
    group.add_argument("--duplex", choices=DUPLEX, help="edge the paper turns over (default long)")
    group.add_argument(
        "--face-up", action="store_true", default=None,
        help="by hand: sheets come out with the print up",
    )  # fmt: skip
    group.add_argument("--stack", choices=STACKS, help="cut: piles lie in order when cut apart")
    group.add_argument("--marks", type=_marks, metavar="crop,fold,none", help="default: both")
    group.add_argument("--gutter", type=_length, metavar="MM", help="gap between cards")
    group.add_argument("--margin", type=_length, metavar="MM", help="what the printer leaves white")
    group.add_argument("--offset", type=_shift, metavar="X,Y", help="move the fronts")
    group.add_argument("--back-offset", type=_shift, metavar="X,Y", help="move the backs")
    add.add_argument("--copies", type=positive, default=1, metavar="N", help="of each card")


def join_signed(words: Sequence[str]) -> list[str]:
    """`--offset -1,2` as one word: argparse takes what begins with a minus for an option."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in _SIGNED and re.match(r"-[\d.]", word):
            joined[-1] = f"{joined[-1]}={word}"
        else:
            joined.append(word)
    return joined


def sheet_settings(options: argparse.Namespace) -> SheetSettings:
    """The settings that the options ask for.

    Raises CardError "bad-rows" for a list of positions that is none.
    """
    from thankyou.export.card_list import parse_rows

    skip = parse_rows(options.skip, MOST) if options.skip else ()
    front, back = options.offset or (0.0, 0.0), options.back_offset or (0.0, 0.0)
    return SheetSettings(
        paper=options.paper or "",
        per_sheet=options.per_sheet or None,
        stock=options.stock or "",
        start=options.start or 1,
        skip=frozenset(skip),
        duplex=options.duplex or "long",
        stack=options.stack or "across",
        stacks_face_up=bool(options.face_up),
        marks=frozenset(MARKS) if options.marks is None else options.marks,
        gutter=options.gutter or 0.0,
        margins=Margins.all(options.margin or 0.0),
        copies=options.copies,
        calibration=Calibration(Correction(*front), Correction(*back)),
    )


def page_form(
    options: argparse.Namespace, catalog: Catalog, card_format: Format, cards: int
) -> PageForm:
    """How the pages come out. Raises CardError "needs-sheet" (option), and as plan_sheets does."""
    from dataclasses import replace

    from thankyou.export.page_form import FOR_SCREEN, FOR_SHOP

    if options.form == "sheet":
        from thankyou.export.plan import paper_of, plan_sheets

        if options.no_bleed:
            raise CardError("needs-pages", option="--no-bleed")
        settings = sheet_settings(options)
        if options.printer:
            from thankyou.cli.system_printers import system_printer
            from thankyou.printing.for_printer import for_printer

            paper = paper_of(catalog, card_format, settings)
            settings = for_printer(settings, system_printer(options.printer), paper)
        return plan_sheets(catalog, card_format, settings, cards)
    for name in _ONLY_SHEETS:
        if getattr(options, name) is not None:
            raise CardError("needs-sheet", option=f"--{name.replace('_', '-')}")
    if options.form == "screen":
        return replace(FOR_SCREEN, copies=options.copies)
    return replace(FOR_SHOP, with_bleed=not options.no_bleed, copies=options.copies)


# ---------------------------------------------------------------------- values


def positive(text: str) -> int:
    """A whole number, as a type for argparse."""
    if not text.isdecimal() or not 1 <= int(text[:9]) <= MOST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from 1 to {MOST}")
    return int(text)


def _per_sheet(text: str) -> int:
    """A number; 0 for as many as fit."""
    return 0 if text == "most" else positive(text)


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = float("nan")
    if not abs(value) <= MOST:
        raise argparse.ArgumentTypeError(f"“{text}” is not a length in mm")
    return value


def _length(text: str) -> float:
    """A length in mm, in points."""
    value = _number(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"“{text}” is less than nothing")
    return mm(value)


def _shift(text: str) -> tuple[float, float]:
    """Two lengths in mm, in points: to the right, and down."""
    parts = text.split(",")
    if len(parts) != 2:
        raise argparse.ArgumentTypeError(f"“{text}”: write it like 0.5,-1 (to the right, down)")
    return mm(_number(parts[0])), mm(_number(parts[1]))


def _marks(text: str) -> frozenset[str]:
    names = {name.strip() for name in text.split(",")}
    if names == {"none"}:
        return frozenset()
    if not names <= set(MARKS):
        choices = ", ".join((*MARKS, "none"))
        raise argparse.ArgumentTypeError(f"“{text}”: there are {choices}")
    return frozenset(names)

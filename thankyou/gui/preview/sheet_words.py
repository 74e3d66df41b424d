"""What is said about a sheet: its sides, how it is turned over, whose card stands where.

In: a run of sheets, a position. Out: sentences in the user's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.gui.i18n import tr
from thankyou.gui.preview.sheet_geometry import turns_on_page
from thankyou.gui.preview.sheet_places import CARD, USED

if TYPE_CHECKING:
    from thankyou.export.sheet_run import SheetRun
    from thankyou.gui.open_table import OpenTable
    from thankyou.model.sheet import SheetLayout


def face_words(run: SheetRun, sheet: int, side: int) -> str:
    """A side by name; of several sheets, the front says which sheet it is."""
    if not side and run.sheets > 1:
        return tr("Front of sheet {sheet} of {sheets}", sheet=sheet + 1, sheets=run.sheets)
    return short_words(side)


def short_words(side: int) -> str:
    """A side by name, where there is little room."""
    return tr("Back", "of a sheet") if side else tr("Front", "of a sheet")


def sheet_words(run: SheetRun, sheet: int) -> str:
    """Which sheet of how many."""
    return tr("Sheet {sheet} of {sheets}", sheet=sheet + 1, sheets=run.sheets)


def turning_words(layout: SheetLayout, turned: bool = False) -> str:
    """How the second side comes onto the paper; `turned`: and how it lies, which is shown."""
    if turned and (turns_on_page(layout, 1) - turns_on_page(layout, 0)) % 4 == 2:
        return " ".join((
            _way_over(layout),
            tr("Its back stands on its head then: in the finished card it reads as it should."),
        ))  # fmt: skip
    return _way_over(layout)


def _way_over(layout: SheetLayout) -> str:
    if not layout.two_sided:
        return tr("Printed on one side.")
    match layout.duplex:
        case "short":
            return tr("The printer turns the sheet over its short edge.")
        case "hand":
            return tr("All fronts are printed first; then you turn the pile over its long edge.")
        case "off":
            return tr("Each side is printed on a sheet of its own.")
        case _:
            return tr("The printer turns the sheet over its long edge.")


def place_words(
    run: SheetRun, people: OpenTable, what: str, card: int | None, position: int
) -> str:
    """What stands at a position (from 0), and whose card it is. `card` is its number in the run."""
    if what == USED:
        return tr("Position {position}: gone already, nothing is printed there.",
                  position=position + 1)  # fmt: skip
    if what != CARD or card is None:
        return tr("Position {position}: nothing is printed there.", position=position + 1)
    if run.cards.people is None:
        return tr("Position {position}: your card.", position=position + 1)
    row = run.cards.rows[card]
    name = people.name(row - 1) or tr("no name")
    return tr("Card {number}: {name}, row {row} of the list", number=card + 1, name=name, row=row)


def hint_words(run: SheetRun, toggles: bool) -> str:
    """What a click does, while nothing is chosen."""
    if toggles:
        return tr("Click a piece to see what is printed on it, or to say that it is gone.")
    if run.cards.people is not None:
        return tr("Click a card to see whose it is.")
    return ""


def key_words(toggles: bool) -> str:
    """What the keys do, for those who do not see the sheet."""
    keys = tr("Arrow keys go from card to card.")
    if toggles:
        keys += " " + tr("The space bar says that a piece is gone, or is there after all.")
    return keys

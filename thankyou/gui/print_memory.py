"""What the program remembers about printing from one day to the next.

In: choices from the Print page. Out: the same choices when the window is opened again: the paper,
how the printer turns it, a return address. Nothing here is about a card or a person who gets one.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.gui import interface_language
from thankyou.model.sheet import DUPLEX, SheetSettings

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.sheet_run import SheetRun

_GROUP = "print/"
_KEPT = ("paper", "duplex", "stacks_face_up")
"""The settings of sheets that belong to a person's printer, not to one job."""


def remembered(name: str, default: str = "") -> str:
    """What was last chosen under a name, as text."""
    return str(interface_language.settings().value(_GROUP + name, default))


def remember(name: str, value: str) -> None:
    """Keep a choice for the next time."""
    interface_language.settings().setValue(_GROUP + name, value)


def remember_settings(settings: SheetSettings) -> None:
    """Keep what belongs to a person's printer."""
    for name in _KEPT:
        remember(name, str(getattr(settings, name)))


def remembered_settings() -> SheetSettings:
    """The settings to begin with. A paper that is no longer there is found out where it is used."""
    duplex = remembered("duplex", DUPLEX[0])
    return replace(
        SheetSettings(),
        paper=remembered("paper"),
        duplex=duplex if duplex in DUPLEX else DUPLEX[0],
        stacks_face_up=remembered("stacks_face_up") == str(True),
    )


def used_before(catalog: Catalog, stock: str) -> frozenset[int]:
    """The positions of a maker's sheet (its id, or "") that were used on another day."""
    from thankyou.stationery.used_positions import UsedPositions

    if not stock:
        return frozenset()
    try:
        return UsedPositions().of(catalog.stock_sheet(stock))
    except CardError:
        return frozenset()  # a sheet that is not known; said where the sheets are planned


def remember_used(catalog: Catalog, settings: SheetSettings) -> None:
    """The pack's sheet is as the person sees it, on the next day too."""
    from thankyou.stationery.used_positions import UsedPositions

    with suppress(CardError):  # not kept is not lost: the sheet is looked at before it prints
        UsedPositions().remember(catalog.stock_sheet(settings.stock), settings.skip)


def used_after(run: SheetRun) -> frozenset[int]:
    """The positions (from 1) that the last sheet of a run has no longer; none for a full one."""
    last = run.sheets - 1
    used = {spot + 1 for spot in run.cards_on(last)}
    if last == 0:
        used |= {*range(1, run.settings.start), *run.settings.skip}
    return frozenset(used) if len(used) < len(run.layout.spots) else frozenset()

"""The settings of a run's sheets as JSON, so that they can be made again after a crash.

In: a SheetRun. Out: values that JSON holds: the settings, the paper and the stock as they were,
and numbers of rows; and back to the same layout. No name and no word of a card is among them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from thankyou.base.errors import CardError
from thankyou.model.format import PaperSize
from thankyou.model.sheet import Calibration, Correction, Margins, SheetLayout, SheetSettings, Stock


def settings_to_json(layout: SheetLayout, settings: SheetSettings) -> dict[str, Any]:
    """What `settings_from_json` needs."""
    plain = asdict(settings)
    plain["skip"] = sorted(settings.skip)
    plain["marks"] = sorted(settings.marks)
    return {
        "settings": plain,
        "paper": asdict(layout.paper),
        "stock": None if layout.stock is None else asdict(layout.stock),
    }


def settings_from_json(
    data: Mapping[str, Any],
) -> tuple[SheetSettings, PaperSize, Stock | None]:
    """The settings, the paper and the stock. Raises CardError "run-damaged" (line 0)."""
    try:
        plain = dict(data["settings"])
        plain["skip"] = frozenset(plain["skip"])
        plain["marks"] = frozenset(plain["marks"])
        plain["margins"] = Margins(**plain["margins"])
        sides = plain["calibration"]
        plain["calibration"] = Calibration(
            Correction(**sides["front"]), Correction(**sides["back"])
        )
        stock = None if data["stock"] is None else Stock(**data["stock"])
        return SheetSettings(**plain), PaperSize(**data["paper"]), stock
    except (KeyError, TypeError, ValueError) as error:
        raise CardError("run-damaged", line=0) from error

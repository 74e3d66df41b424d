"""The calibrations of this person's printers, kept by printer, tray and paper.

In: a file of the person's settings. Out: `Kept` calibrations. A damaged file or row counts as not
measured: then cards print uncorrected, as before, and can be measured again.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import platformdirs

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.read_file import shown
from thankyou.model.sheet import Calibration, Correction

VERSION = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """A calibration, and what it was measured with. `tray` "": the printer chose one. `paper` is
    a paper's id, or a size of one's own."""

    printer: str
    tray: str
    paper: str
    calibration: Calibration

    def measured_with(self, tray: str, paper: str) -> bool:
        return (self.tray, self.paper) == (tray, paper)


def calibrations_file() -> Path:
    """Where this person's calibrations are kept."""
    return platformdirs.user_config_path("thankyou", appauthor=False) / "calibrations.json"


class CalibrationStore:
    """The calibrations in one file, which is read anew each time: other windows write it too."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or calibrations_file()

    def all(self) -> list[Kept]:
        """All calibrations, the newest last."""
        try:
            rows = json.loads(self.path.read_bytes())["calibrations"]
            return [kept for row in rows if (kept := _kept(row)) is not None]
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return []

    def find(self, printer: str, tray: str = "", paper: str = "") -> Kept | None:
        """What to correct by: measured with this tray and paper; else with this tray and another
        paper, since a tray's guides move all papers alike; else, where the tray is not known on
        one of the two sides, with this paper, then with any. Never with another named tray."""
        newest_first = [one for one in reversed(self.all()) if one.printer == printer]
        of_tray = [one for one in newest_first if one.tray == tray]
        of_any = newest_first if not tray else [one for one in newest_first if not one.tray]
        for some in (of_tray, of_any):
            if some:
                return next((one for one in some if one.paper == paper), some[0])
        return None

    def keep(self, kept: Kept) -> None:
        """Keep a calibration in the place of an earlier one. Raises CardError "cannot-write"."""
        others = [one for one in self.all() if _key(one) != _key(kept)]
        self._write([*others, kept])

    def forget(self, printer: str, tray: str | None = None, paper: str | None = None) -> int:
        """Put calibrations away: all of a printer, or those of a tray or a paper of it. How many
        they were. Raises CardError "cannot-write"."""
        before = self.all()
        left = [
            one
            for one in before
            if one.printer != printer
            or (tray is not None and one.tray != tray)
            or (paper is not None and one.paper != paper)
        ]
        if len(left) < len(before):
            self._write(left)
        return len(before) - len(left)

    def _write(self, all_kept: list[Kept]) -> None:
        data = {"version": VERSION, "calibrations": [asdict(one) for one in all_kept]}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise cannot_write(shown(self.path), error) from error
        write_atomically(self.path, json.dumps(data, indent=1).encode("ascii"))


def _key(kept: Kept) -> tuple[str, str, str]:
    return kept.printer, kept.tray, kept.paper


def _kept(row: Any) -> Kept | None:
    """A row of the file; None for one that is damaged."""
    try:
        printer, tray, paper = row["printer"], row["tray"], row["paper"]
        front, back = (_correction(row["calibration"][side]) for side in ("front", "back"))
    except (KeyError, TypeError, ValueError):
        return None
    if not all(isinstance(name, str) for name in (printer, tray, paper)):
        return None
    return Kept(printer, tray, paper, Calibration(front, back))


def _correction(row: Any) -> Correction:
    """Raises ValueError for numbers that no measuring gives: a slip of an editor."""
    x0, y0, scale_x, scale_y = (float(row[key]) for key in ("x0", "y0", "scale_x", "scale_y"))
    if not (math.hypot(x0, y0) < 100 and 0.9 < scale_x < 1.1 and 0.9 < scale_y < 1.1):
        raise ValueError
    return Correction(x0, y0, scale_x, scale_y)

"""What takes sheets to a printer: CUPS, or Qt where there is no CUPS. Here only what it must keep.

In: an impression of a run and a title. Out: a job's id, and what became of it. A spooler belongs to
one run: it is made with the printer's name, the options, and a way to make the sheets.

So that a crash at any moment prints nothing twice and leaves nothing out, a sheet is sent in two
steps: `submit` puts a held job into the queue, whose id the run writes down; `release` lets it go.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from thankyou.base.errors import Problem

Sides = Literal["both", "front", "back"]

JobState = Literal["held", "pending", "printing", "done", "withdrawn", "failed", "gone"]
"""What became of a job. "withdrawn": ended before anything of it was printed. "failed": ended some
other way, perhaps half printed. "gone": the spooler knows nothing of it (any more)."""


@dataclass(frozen=True, slots=True)
class Impression:
    """One job of a run: a sheet, counted from 1, and the sides of it that are printed."""

    sheet: int
    sides: Sides = "both"


@dataclass(frozen=True, slots=True)
class JobOptions:
    """What the printer is told besides the pages, which it prints at their own size.

    `media` is the paper's PWG 5101.1 name, "iso_a4_210x297mm"; `width` and `height` are points,
    upright. `duplex` is "off", "long" or "short"; `tray` one of the printer's, "" its own choice.
    `borderless`: up to the edges, for which most printers enlarge the page a little.
    """

    media: str
    width: float
    height: float
    duplex: str = "off"
    tray: str = ""
    borderless: bool = False


class Spooler(Protocol):
    """The way to one printer, for one run. Its methods raise CardError "printer-refused" (printer,
    detail) or "printer-unreachable" (printer) when the printer's queue does not take a request."""

    @property
    def can_hold(self) -> bool:
        """Whether `submit` holds the job. If not, the job prints at once, `release` does nothing,
        and a sheet that was being sent when the power failed is asked about."""

    def session(self) -> str:
        """Another text after each start of the computer or of the print service, if that can be
        known. Spoolers write down late what they did, and after a power cut may say "held" of a job
        that was printed: in another session, "held" proves nothing of a job that was let go."""

    def submit(self, impression: Impression, title: str) -> str:
        """Put one job into the queue, held if `can_hold`. Its id, which is not empty."""

    def release(self, job: str) -> None:
        """Let a held job print. Nothing happens to one that is released already."""

    def find(self, title: str) -> str | None:
        """The newest job of this title, live or finished; None if there is none."""

    def state(self, job: str, title: str) -> JobState:
        """What became of a job. "gone" too if the job of this id has another title: ids are used
        again when a spooler loses its memory."""

    def cancel(self, job: str) -> None:
        """Take a job back if it is not finished. Nothing happens if it is, or is not there."""

    def trouble(self) -> Problem | None:
        """Why nothing comes out just now ("printer-stopped"), or None."""

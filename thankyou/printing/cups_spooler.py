"""Sheets to a printer of CUPS, each as one PDF at its own size, by Print-Job with the job held.

In: a queue's name, options, a way to write a sheet's PDF, and a private folder for it. Out: what
`Spooler` promises. A Print-Job makes a job only when its whole file has arrived, so that a held
job is always complete. Titles are neutral: they stand in logs and in the names of spooled files.
"""

from __future__ import annotations

import contextlib
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError, Problem
from thankyou.base.units import to_mm
from thankyou.printing.ipp import (
    NOT_FOUND,
    NOT_POSSIBLE,
    Attribute,
    Group,
    Ipp,
    Kind,
    Operation,
    Reply,
    Values,
    number,
    text,
)
from thankyou.printing.ipp import JobState as IppState
from thankyou.printing.libcups import libcups
from thankyou.printing.printers import printer_from, printer_trouble, printer_uri, wanted
from thankyou.printing.runs import SHEET
from thankyou.printing.spooler import Impression, JobOptions, JobState

WriteSheet = Callable[[Impression, Path], None]
"""Makes the PDF of one sheet: both its sides, or the one that is asked for, a page each."""

UNREACHABLE = 0x0502
"""server-error-service-unavailable: what libcups says when nobody answers."""

_SIDES = {"long": "two-sided-long-edge", "short": "two-sided-short-edge"}
_STATES: dict[int, JobState] = {
    IppState.PENDING: "pending",
    IppState.HELD: "held",
    IppState.PROCESSING: "printing",
    IppState.STOPPED: "printing",
    IppState.COMPLETED: "done",
}
_ABOUT_JOB = ("job-id", "job-name", "job-state", "time-at-processing")


class CupsSpooler:
    """A `Spooler` for one run on one queue."""

    can_hold = True

    def __init__(
        self,
        printer: str,
        options: JobOptions,
        write_sheet: WriteSheet,
        folder: Path,
        ipp: Ipp | None = None,
    ) -> None:
        """Raises CardError "no-printers" where there is no libcups."""
        found = ipp or libcups()
        if found is None:
            raise CardError("no-printers")
        self._ipp: Ipp = found
        self._printer, self._options = printer, options
        self._write_sheet, self._folder = write_sheet, folder

    def session(self) -> str:
        return f"{_boot()} {_started()}"

    def submit(self, impression: Impression, title: str) -> str:
        # Always the same name: a file that a crash left behind is written over by the next sheet.
        path = self._folder / SHEET
        try:
            self._write_sheet(impression, path)
            attributes = [
                _name(Group.OPERATION, "job-name", title),
                Attribute(Group.OPERATION, Kind.MIME_TYPE, "document-format", ("application/pdf",)),
                *job_attributes(self._options, two_sided=impression.sides == "both"),
            ]
            resource = f"/printers/{printer_uri(self._printer).values[0].rsplit('/', 1)[1]}"
            reply = self._ask(Operation.PRINT_JOB, attributes, resource, path)
        finally:
            path.unlink(missing_ok=True)
        self._refuse(reply)
        job = number(next(iter(reply.all(Group.JOB)), {}), "job-id")
        if not job:
            raise CardError("printer-refused", printer=self._printer, detail=reply.detail)
        return str(job)

    def release(self, job: str) -> None:
        reply = self._ask(Operation.RELEASE_JOB, [_job(job)], "/jobs/")
        if reply.status != NOT_POSSIBLE:  # not held any more
            self._refuse(reply)

    def find(self, title: str) -> str | None:
        reply = self._ask(
            Operation.GET_JOBS,
            [
                Attribute(Group.OPERATION, Kind.KEYWORD, "which-jobs", ("all",)),
                Attribute(Group.OPERATION, Kind.BOOLEAN, "my-jobs", (True,)),
                wanted(*_ABOUT_JOB),
            ],
        )
        if reply.status == NOT_FOUND:
            return None
        self._refuse(reply)
        ids = [
            number(values, "job-id")
            for values in reply.all(Group.JOB)
            if text(values, "job-name") == title
        ]
        return str(max(ids)) if ids else None

    def state(self, job: str, title: str) -> JobState:
        attributes = [_job(job), wanted(*_ABOUT_JOB)]
        reply = self._ask(Operation.GET_JOB_ATTRIBUTES, attributes)
        if reply.status == NOT_FOUND:
            return "gone"
        self._refuse(reply)
        return job_state(next(iter(reply.all(Group.JOB)), {}), title)

    def cancel(self, job: str) -> None:
        reply = self._ask(Operation.CANCEL_JOB, [_job(job)], "/jobs/")
        if reply.status not in (NOT_POSSIBLE, NOT_FOUND):  # finished, or not there
            self._refuse(reply)

    def trouble(self) -> Problem | None:
        names = ("printer-name", "printer-info", "printer-state", "printer-state-reasons")
        attributes = [wanted(*names, "printer-is-accepting-jobs")]
        reply = self._ask(Operation.GET_PRINTER_ATTRIBUTES, attributes)
        if reply.status == NOT_FOUND:
            return Problem("printer-removed", {"printer": self._printer})
        self._refuse(reply)
        return printer_trouble(printer_from(next(iter(reply.all(Group.PRINTER)), {})))

    def _ask(
        self,
        operation: Operation,
        attributes: list[Attribute],
        resource: str = "/",
        file: Path | None = None,
    ) -> Reply:
        printer = printer_uri(self._printer)
        reply = self._ipp.ask(operation, [printer, *attributes], resource, file)
        if reply.status == UNREACHABLE:
            raise CardError("printer-unreachable", printer=self._printer)
        return reply

    def _refuse(self, reply: Reply) -> None:
        if not reply.good:
            raise CardError("printer-refused", printer=self._printer, detail=reply.detail)


PID_FILES = (Path("/run/cups/cupsd.pid"), Path("/var/run/cups/cupsd.pid"))
"""What cupsd writes when it starts; where it does not, the computer's start must do."""


def _started() -> int:
    """When the print service was started, in nanoseconds; 0 if that cannot be seen."""
    for path in PID_FILES:
        with contextlib.suppress(OSError):
            return path.stat().st_mtime_ns
    return 0


@cache
def _boot() -> str:
    """A name of the time since this computer was started; "" if there is none."""
    with contextlib.suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        command = ["/usr/sbin/sysctl", "-n", "kern.bootsessionuuid"]  # macOS
        return subprocess.check_output(command, text=True, timeout=10).strip()  # noqa: S603
    return ""


def job_state(values: Values, title: str) -> JobState:
    """What became of a job, from its attributes."""
    if text(values, "job-name") != title:
        return "gone"
    state = number(values, "job-state")
    if state in _STATES:
        return _STATES[state]
    # Cancelled or aborted: harmless if the printer never began with it (RFC 8011, 5.3.14.2).
    return "failed" if number(values, "time-at-processing") else "withdrawn"


def job_attributes(options: JobOptions, two_sided: bool) -> list[Attribute]:
    """How a job is printed: held, once, at its own size, without a banner page.

    All is said that a queue may have another default for.
    """
    sides = _SIDES.get(options.duplex, "one-sided") if two_sided else "one-sided"
    media = _keyword("media", options.media)
    if options.tray or options.borderless or options.media.startswith("custom_"):
        media = _media_col(options)  # a job may not have both (PWG 5100.7, 6.3)
    return [
        _keyword("job-hold-until", "indefinite"),
        Attribute(Group.JOB, Kind.INTEGER, "copies", (1,)),
        Attribute(Group.JOB, Kind.INTEGER, "number-up", (1,)),
        _keyword("job-sheets", "none"),
        _keyword("print-scaling", "none"),
        # A queue whose sheets come out face up would else print the back first.
        _keyword("page-delivery", "same-order"),
        _keyword("sides", sides),
        media,
    ]


def _media_col(options: JobOptions) -> Attribute:
    size = (
        Attribute(Group.JOB, Kind.INTEGER, name, (round(to_mm(length) * 100),))
        for name, length in (("x-dimension", options.width), ("y-dimension", options.height))
    )
    parts = [Attribute(Group.JOB, Kind.COLLECTION, "media-size", tuple(size))]
    if options.borderless:
        for edge in ("left", "top", "right", "bottom"):
            parts.append(Attribute(Group.JOB, Kind.INTEGER, f"media-{edge}-margin", (0,)))
    if options.tray:
        parts.append(_keyword("media-source", options.tray))
    return Attribute(Group.JOB, Kind.COLLECTION, "media-col", tuple(parts))


def _keyword(name: str, value: str) -> Attribute:
    return Attribute(Group.JOB, Kind.KEYWORD, name, (value,))


def _name(group: Group, name: str, value: Any) -> Attribute:
    return Attribute(group, Kind.NAME, name, (value,))


def _job(job: str) -> Attribute:
    return Attribute(Group.OPERATION, Kind.INTEGER, "job-id", (int(job),))

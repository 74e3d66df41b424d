"""A print service for tests, in memory: it takes the requests that CUPS takes.

In: printers' attributes, as they were captured from CUPS (data/). Out: an `Ipp` that answers as
CUPS 2.4.2 did (status codes and sentences were read off it), and keeps what it was asked.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from thankyou.printing.ipp import (
    NOT_FOUND,
    NOT_POSSIBLE,
    Attribute,
    Group,
    JobState,
    Operation,
    Reply,
    Values,
)

DATA = Path(__file__).resolve().parent / "data"


def captured(name: str, **changes: Any) -> Values:
    """A printer's attributes; with None an attribute is left out."""
    values: Values = json.loads((DATA / f"{name}.json").read_text(encoding="ascii"))
    for key, value in changes.items():
        key = key.replace("_", "-")
        values.pop(key, None)
        if value is not None:
            values[key] = value
    return values


class StandIn:
    """`silent`: nobody answers. `default` is the default printer's name."""

    def __init__(self, *printers: Values, default: str = "") -> None:
        self.printers = {one["printer-name"][0]: one for one in printers}
        self.default, self.silent = default, False
        self.jobs: dict[int, Values] = {}
        self.asked: list[tuple[Operation, tuple[Attribute, ...], str]] = []
        self.files: list[bytes] = []

    def default_printer(self) -> str:
        return self.default

    def ask(
        self,
        operation: Operation,
        attributes: Sequence[Attribute] = (),
        resource: str = "/",
        file: Path | None = None,
    ) -> Reply:
        self.asked.append((operation, tuple(attributes), resource))
        if self.silent:
            return Reply(0x0502, "Connection refused")
        given = {one.name: one.values[0] for one in attributes}
        if operation == Operation.CUPS_GET_PRINTERS:
            return Reply(0, groups=[(Group.PRINTER, one) for one in self.printers.values()])
        name = str(given["printer-uri"]).rsplit("/", 1)[1]
        if name not in self.printers:
            return Reply(NOT_FOUND, "The printer or class does not exist.")
        if operation == Operation.GET_PRINTER_ATTRIBUTES:
            return Reply(0, groups=[(Group.PRINTER, self.printers[name])])
        if operation == Operation.PRINT_JOB:
            assert file is not None
            return self._print(name, given, file)
        if operation == Operation.GET_JOBS:
            return Reply(0, groups=[(Group.JOB, one) for one in self.jobs.values()])
        return self._job(operation, int(given["job-id"]))

    def _print(self, name: str, given: dict[str, Any], file: Path) -> Reply:
        if not self.printers[name]["printer-is-accepting-jobs"][0]:
            return Reply(0x0506, f'Destination "{name}" is not accepting jobs.')
        self.files.append(file.read_bytes())
        job = len(self.jobs) + 1
        self.jobs[job] = {
            "job-id": [job],
            "job-name": [given["job-name"]],
            "job-state": [JobState.HELD],
            "time-at-processing": [],
        }
        return Reply(0, groups=[(Group.JOB, self.jobs[job])])

    def _job(self, operation: Operation, job: int) -> Reply:
        if job not in self.jobs:
            return Reply(NOT_FOUND, f"Job #{job} does not exist.")
        values = self.jobs[job]
        state = values["job-state"][0]
        if operation == Operation.RELEASE_JOB:
            if state != JobState.HELD:
                return Reply(NOT_POSSIBLE, f"Job #{job} is not held.")
            values["job-state"] = [JobState.PENDING]
        elif operation == Operation.CANCEL_JOB:
            if state >= JobState.CANCELED:
                return Reply(NOT_POSSIBLE, f"Job #{job} is already completed - can't cancel.")
            values["job-state"] = [JobState.CANCELED]
        return Reply(0, groups=[(Group.JOB, values)])

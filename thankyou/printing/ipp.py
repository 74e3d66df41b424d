"""The words of IPP, the language in which computers and printers speak, as plain values.

In: nothing. Out: `Attribute`, `Reply`, and the numbers of the operations, groups and kinds of value
that this program uses (RFC 8010 section 3.5, RFC 8011 section 5.4.15, and CUPS's own operations).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any, Protocol


class Operation(IntEnum):
    PRINT_JOB = 0x02
    CANCEL_JOB = 0x08
    GET_JOB_ATTRIBUTES = 0x09
    GET_JOBS = 0x0A
    GET_PRINTER_ATTRIBUTES = 0x0B
    RELEASE_JOB = 0x0D
    CUPS_GET_PRINTERS = 0x4002
    CUPS_CREATE_LOCAL_PRINTER = 0x4028


class Group(IntEnum):
    OPERATION = 1
    JOB = 2
    PRINTER = 4


class Kind(IntEnum):
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RESOLUTION = 0x32
    RANGE = 0x33
    COLLECTION = 0x34
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    MIME_TYPE = 0x49


class JobState(IntEnum):
    """RFC 8011, 5.3.7. "Stopped": the printer stopped in the middle of the job, and will go on."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9


class PrinterState(IntEnum):
    IDLE = 3
    PROCESSING = 4
    STOPPED = 5


OK_BELOW = 0x0100
"""Status codes below this are successes (RFC 8011, 4.1.6.1)."""

NOT_FOUND = 0x0406
NOT_POSSIBLE = 0x0404


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute to send; a collection's value is a tuple of attributes."""

    group: Group
    kind: Kind
    name: str
    values: tuple[Any, ...]


Values = dict[str, list[Any]]
"""What came back for one thing: each attribute's values, as int, bool, str, (low, high), Values."""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: its status, the system's sentence for it, and (group, values) in order."""

    status: int
    detail: str = ""
    groups: Sequence[tuple[int, Values]] = field(default_factory=tuple)

    @property
    def good(self) -> bool:
        return self.status < OK_BELOW

    def all(self, group: Group) -> list[Values]:
        return [values for tag, values in self.groups if tag == group]


class Ipp(Protocol):
    """Somebody who takes requests to the print system: libcups, or a test's stand-in."""

    def ask(
        self,
        operation: Operation,
        attributes: Sequence[Attribute] = (),
        resource: str = "/",
        file: Path | None = None,
    ) -> Reply: ...

    def default_printer(self) -> str: ...


def text(values: Values, name: str, default: str = "") -> str:
    """An attribute's first value as text."""
    found = values.get(name)
    return str(found[0]) if found else default


def number(values: Values, name: str, default: int = 0) -> int:
    """An attribute's first value, if it is a number."""
    found = values.get(name)
    return found[0] if found and isinstance(found[0], int) else default

"""What can go wrong, as data: a code and values. error_messages.py chooses the words, at the edge.

A `Problem` belongs to a card that can still be shown. A `CardError` is raised when the work
cannot be done at all: an unreadable file, a full disk, an unknown design.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace

from thankyou.base.quick_dataclass import dataclass

Value = str | int | float


LEVELS: tuple[str, ...] = ("error", "note")


class CardError(Exception):
    """The work cannot be done. `code` names the reason, `values` fill its sentence."""

    def __init__(self, code: str, **values: Value) -> None:
        super().__init__(code, values)
        self.code = code
        self.values: dict[str, Value] = values

    def __reduce__(self) -> tuple[Callable[..., CardError], tuple[str, dict[str, Value]]]:
        """The same error in another process."""
        return _raised, (self.code, self.values)


def _raised(code: str, values: dict[str, Value]) -> CardError:
    return CardError(code, **values)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the writer should know about a card that can still be shown.

    `row` is 1-based among a table's records (the header is not counted), or None.
    `field` is a merge field's name, `panel` a panel's name, or None. `level` is one of LEVELS: a
    note is for the writer to judge, and never a reason to fail.
    """

    code: str
    values: Mapping[str, Value] = field(default_factory=dict)
    row: int | None = None
    field: str | None = None
    panel: str | None = None
    level: str = "error"

    def at_row(self, row: int) -> Problem:
        return replace(self, row=row)


def errors_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that are errors, not notes."""
    return tuple(problem for problem in problems if problem.level != "note")

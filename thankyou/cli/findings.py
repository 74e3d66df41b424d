"""What is wrong with the files of a folder, said line by line.

In: findings, each with a code, a file and a line. Out: a line for each; the exit code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from thankyou.base.errors import CardError, Value
from thankyou.cli.console import say


class Finding(Protocol):
    """What a check of designs or of words finds; `line` is 0 if none is meant."""

    @property
    def code(self) -> str: ...
    @property
    def file(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def values(self) -> Mapping[str, Value]: ...


def say_findings(found: Sequence[Finding], folder: Path) -> int:
    """Say each finding with its place, or that all is well with the folder; 1, or 0 if nothing is
    wrong. Those that are notes come last, and are not wrong."""
    from thankyou.error_messages import sentence

    notes = [one for one in found if getattr(one, "note", False)]
    wrong = [one for one in found if one not in notes]
    for one in (*wrong, *notes):
        place = one.file + (f", line {one.line}" if one.line else "")
        error = CardError(one.code, **{"file": one.file, "line": one.line, **one.values})
        kind = "note: " if one in notes else ""
        say(f"{place}: {kind}{sentence(error).removeprefix(f'{place}: ')} [{one.code}]")
    if not wrong:
        rest = ", but for the notes" if notes else ""
        say(f"{folder.resolve().name}: all is well{rest}.")
    return 1 if wrong else 0

"""Printing: problems as lines or JSON, refusals, and the encoding of both streams.

In: problems and values. Out: text on standard output, or one line on standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

from thankyou.base.errors import Problem, errors_of
from thankyou.base.shown_text import LONGEST_LINE, harmless, one_line


def speak_utf8() -> None:
    """Print UTF-8 into files and pipes, and never fail for a character the terminal lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def say(text: str, at_once: bool = False) -> None:
    """One line on standard output; whatever words of files are in it, a terminal obeys none.
    `at_once`: it tells how far something is."""
    print(one_line(text, LONGEST_LINE), flush=at_once)


def say_aside(text: str) -> None:
    """One line on standard error, likewise."""
    print("thankyou: " + one_line(text, LONGEST_LINE), file=sys.stderr)


def say_words(text: str) -> None:
    """A card's own words on standard output, with their lines, likewise."""
    sys.stdout.write(harmless(text))


def ask(question: str) -> str:
    """A line that the user types."""
    return input(one_line(question, LONGEST_LINE) + " ")


def refuse(text: str) -> int:
    """Say in one line on standard error why something cannot be done; return exit code 2."""
    say_aside(text)
    return 2


def print_problems(problems: Sequence[Problem]) -> None:
    """A line a problem: its row in the table if it has one, its sentence, its code."""
    if not problems:
        return
    from thankyou.error_messages import sentence

    for problem in problems:
        place = f"Row {problem.row}: " if problem.row is not None else ""
        say(f"{place}{sentence(problem)} [{problem.code}]")


def print_json(value: Any) -> None:
    """One JSON value, in ASCII so that every terminal and pipe keeps it."""
    import json

    print(json.dumps(value, indent=1, ensure_ascii=True))


def report_json(records: int, problems: Sequence[Problem]) -> dict[str, Any]:
    """The value of `check --json` and `batch --report`, as README documents it."""
    from thankyou.error_messages import sentence

    return {
        "ok": not errors_of(problems),
        "records": records,
        "problems": [
            {
                "code": p.code,
                "level": p.level,
                "message": sentence(p),
                "row": p.row,
                "field": p.field,
                "panel": p.panel,
            }
            for p in problems
        ],
    }

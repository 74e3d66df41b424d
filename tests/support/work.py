"""How much work a call does, counted and not timed: the same however busy the machine is."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import thankyou

_OURS = str(Path(thankyou.__file__).parent)


def lines_run(call: Callable[[], object]) -> int:
    """How many lines of the program's own Python `call` runs."""
    count = 0

    def in_ours(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return in_ours

    def enter(frame: FrameType, event: str, _: Any) -> Any:
        return in_ours if frame.f_code.co_filename.startswith(_OURS) else None

    before = sys.gettrace()
    sys.settrace(enter)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def growth(call: Callable[[str], object], unit: str, times: int) -> float:
    """How many times as much work twice the text is; about 2 where work grows with the text, 4
    where it grows with its square."""
    once, twice = (lines_run(lambda text=unit * n: call(text)) for n in (times, 2 * times))
    return twice / once

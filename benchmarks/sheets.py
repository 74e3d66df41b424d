"""1,000 cards four to a sheet against the same batch as pages: whole processes, in turn.

Time of the processor is what a busy machine cannot falsify; time on the wall is what a person
waits. Each figure is the median of the ratios, pair by pair.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.batch import prepare


class Cost(NamedTuple):
    """Seconds of the processor, and on the wall."""

    processor: float
    wall: float


def cost(command: list[str]) -> Cost:
    """What a process costs, by the operating system's account of it."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[1:4]} failed with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall)


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    count, runs = 1000, 3 if quick else 9
    with tempfile.TemporaryDirectory() as name:
        pages, _, out = prepare(Path(name), count)
        sheet_file = Path(name) / "sheets.pdf"
        sheets = [*pages, "--as", "sheet", "--paper", "A4"]
        sheets[sheets.index(str(out))] = str(sheet_file)
        cost(pages), cost(sheets)  # warm caches
        pairs: list[tuple[Cost, Cost]] = []
        for number in range(runs):  # each goes first as often as the other
            if number % 2:
                theirs, ours = cost(pages), cost(sheets)
            else:
                ours, theirs = cost(sheets), cost(pages)
            pairs.append((ours, theirs))
        sizes = sheet_file.stat().st_size, out.stat().st_size
    processor = statistics.median(a.processor / b.processor for a, b in pairs)
    wall = statistics.median(a.wall / b.wall for a, b in pairs)
    return {
        "cards": count,
        "sheets s of the processor (median)": statistics.median(a.processor for a, _ in pairs),
        "pages s of the processor (median)": statistics.median(b.processor for _, b in pairs),
        "ratio of the processor's time": processor,
        "ratio on the wall": wall,
        "bytes of sheets / of pages": sizes[0] / sizes[1],
        "to reach": "<= 1.15 of the processor's time",
        "reached": processor <= 1.15,
    }

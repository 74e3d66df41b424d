"""10,000 cards with two workers against one, whole processes in turn: speed, memory, bytes.

The two run in turn, each first as often as the other; the figure is the median of the ratios, pair
by pair. Memory is the most that each process had at once, as the kernel counts it.
"""

from __future__ import annotations

import hashlib
import statistics
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.batch import as_installed, prepare

_TICK = 0.1
"""Seconds between two looks at the processes: looking takes time of the cores that are measured."""


class Run(NamedTuple):
    """Seconds on the wall, the most memory of each of its processes in bytes, the file's digest."""

    seconds: float
    peaks: tuple[int, ...]
    digest: str


def run(command: list[str], out: Path, environment: dict[str, str]) -> Run:
    """Run a command and watch it and the processes that it starts, from a thread: the end is seen
    when it comes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    peaks: dict[int, int] = {}
    ended = threading.Event()

    def watch() -> None:
        while not ended.wait(_TICK):
            for pid in (process.pid, *children(process.pid)):
                peaks[pid] = max(peaks.get(pid, 0), peak_of(pid))

    watcher = threading.Thread(target=watch)
    watcher.start()
    process.wait()
    seconds = time.perf_counter() - start
    ended.set()
    watcher.join()
    if process.returncode:
        raise RuntimeError(f"{command[1:4]} failed with {process.returncode}")
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    return Run(seconds, tuple(sorted(peaks.values(), reverse=True)), digest)


def children(pid: int) -> list[int]:
    """The processes that a process has started; none where there is no /proc."""
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    except OSError:
        return []
    return [int(one) for one in text.split()]


def peak_of(pid: int) -> int:
    """The most resident bytes that a process has had; 0 where that is not told."""
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    except OSError:
        return 0
    kilobytes = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return 1024 * int(next(kilobytes, "0"))


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    count, pairs = 10_000, 2 if quick else 6
    with tempfile.TemporaryDirectory() as name:
        environment = as_installed(Path(name))
        command, _peer, out = prepare(Path(name), count)
        one, two = command, [*command, "--jobs", "2"]
        run(two, out, environment)  # warm caches
        ratios, runs = [], []
        for number in range(pairs):
            order = (one, two) if number % 2 else (two, one)
            made = {len(each): run(each, out, environment) for each in order}
            alone, shared = made[len(one)], made[len(two)]
            ratios.append(alone.seconds / shared.seconds)
            runs += [alone, shared]
    ratio = statistics.median(ratios)
    most = max(peak for one_run in runs for peak in one_run.peaks)
    same = len({one_run.digest for one_run in runs}) == 1
    return {
        "cards": count,
        "one worker s (median)": statistics.median(one_run.seconds for one_run in runs[::2]),
        "two workers s (median)": statistics.median(one_run.seconds for one_run in runs[1::2]),
        "times as fast": ratio,
        "most MB of a process": most / 1e6,
        "MB of each process of two": ", ".join(f"{peak / 1e6:.0f}" for peak in runs[-1].peaks),
        "the same bytes": same,
        "to reach": ">= 1.8 times as fast, <= 200 MB a process, the same bytes",
        "reached": ratio >= 1.8 and most <= 200e6 and same,
    }

"""Peak memory of 10,000 cards by `thankyou batch`, against plain ReportLab's."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.batch import prepare

UNIT = 1 if sys.platform == "darwin" else 1024  # ru_maxrss: bytes there, kilobytes elsewhere


def peak(command: list[str]) -> int:
    """Peak resident bytes of a process, by the operating system's account of it."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command[1:4]} failed with {process.returncode}")
    return usage.ru_maxrss * UNIT


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    count = 1000 if quick else 10_000
    with tempfile.TemporaryDirectory() as name:
        ours, peer, out = prepare(Path(name), count)
        mine, theirs = peak(ours), peak(peer)
        size = out.stat().st_size
    return {
        "cards": count,
        "ours MB": mine / 1e6,
        "plain ReportLab MB": theirs / 1e6,
        "ratio": mine / theirs,
        "bytes a card": size / count,
        "to reach": "<= 250 MB for 10,000",
        "reached": mine <= 250e6,
    }

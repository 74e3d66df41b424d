"""A start: exporting one card beside one page of ReportLab, our window beside a bare one.

Whole processes, from their start to their end, the two of a pair one after the other, in one run.
The window's process ends at its first painting, as the bare window's does: `closed at paint`; `to
paint` is from the start of the process to the end of that painting, by the system's monotonic
clock, which both processes read. Processor time stands beside the clock's: on a busy machine it
varies less. What a cold start opens is counted in a process of its own, by Python's audit events.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.base.assets import asset_root
from thankyou.catalog import Catalog
from thankyou.cli.main import main
from thankyou.model.card import Card

PAGE = Path(__file__).with_name("one_page.py")
SAY = "print(time.monotonic(), flush=True)"
BARE = f"""
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
def painted():
    {SAY}
    app.exit(0)
label = Label("Thank you")
label.resize(1200, 800)
label.show()
app.exec()
"""
OURS = f"""
import time
from thankyou.gui.app import run
def painted():
    {SAY}
    from PySide6.QtWidgets import QApplication
    QApplication.exit(0)
run(None, painted=painted)
"""
COUNT = """
import json, os, sys
opened = []
def note(event, values):
    if event == "open" and isinstance(values[0], (str, bytes, os.PathLike)):
        opened.append(os.fsdecode(values[0]))
sys.addaudithook(note)
{code}
sizes = [os.path.getsize(name) for name in opened if os.path.isfile(name)]
ours = sorted(name for name in opened if name.startswith({root!r}) and os.path.isfile(name))
print(json.dumps([len(sizes), sum(sizes), len(sys.modules), ours]), file=sys.stderr)
"""
EXPORT_TO_REACH, WINDOW_TO_REACH = 2.0, 1.3


class Ran(NamedTuple):
    wall: float
    """Seconds from the start of the process to its end."""
    processor: float
    """Seconds of the processor, the system's included; 0 where that is not told."""
    said: str


def run(command: list[str], folder: Path) -> Ran:
    env = {**os.environ}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs are compiled once, not each time
    before, start = _processor(), time.monotonic()
    done = subprocess.run(
        command, cwd=folder, env=env, check=True, timeout=60, capture_output=True, text=True
    )
    return Ran(time.monotonic() - start, _processor() - before, done.stdout + done.stderr)


def _processor() -> float:
    """Seconds of the processor that the processes which this one has waited for have had."""
    times = os.times()
    return times.children_user + times.children_system


class Pairs:
    """Runs of ours and of a peer, one after the other."""

    def __init__(self, ours: list[str], peer: list[str], folder: Path, runs: int) -> None:
        run(ours, folder), run(peer, folder)
        self.pairs = [(run(ours, folder), run(peer, folder)) for _ in range(runs)]

    def figures(self, name: str, to_reach: float) -> dict[str, Any]:
        wall = statistics.median(a.wall / b.wall for a, b in self.pairs)
        figures: dict[str, Any] = {
            f"{name} s (median)": statistics.median(a.wall for a, _ in self.pairs),
            f"{name}: peer s (median)": statistics.median(b.wall for _, b in self.pairs),
            f"{name}: ratio": wall,
        }
        if all(b.processor for _, b in self.pairs):
            ratio = statistics.median(a.processor / b.processor for a, b in self.pairs)
            figures[f"{name}: ratio, processor"] = ratio
        return {**figures, f"{name}: to reach": f"<= {to_reach}", f"{name}: ok": wall <= to_reach}


def _export(folder: Path, runs: int) -> dict[str, Any]:
    """One card of each of three designs, the lightest and the heaviest to read among them."""
    fonts = Catalog().fonts
    faces = [fonts.face(key).path for key in ("garamond", "cormorant-italic")]
    peer = [sys.executable, str(PAGE), "page.pdf", *faces]
    figures: dict[str, Any] = {}
    for design in ("large-print", "fern", "morning-garden"):
        words = ["--set", "recipient=Priya", "--set", "sender=Jo", "--design", design, "--force"]
        main(["new", str(folder / "card.thankyou"), "--template", "work-family", *words])
        ours = [sys.executable, "-m", "thankyou", "export", "card.thankyou", "-o", "card.pdf"]
        pairs = Pairs(ours, peer, folder, runs)
        figures |= pairs.figures(f"export, {design}", EXPORT_TO_REACH)
    return figures


def _window(folder: Path, runs: int) -> dict[str, Any]:
    windows = Pairs([sys.executable, "-c", OURS], [sys.executable, "-c", BARE], folder, runs)
    return windows.figures("window, closed at paint", WINDOW_TO_REACH)


def _to_paint(folder: Path, runs: int) -> dict[str, Any]:
    def seconds(code: str) -> float:
        start = time.monotonic()
        return float(run([sys.executable, "-c", code], folder).said) - start

    pairs = [(seconds(OURS), seconds(BARE)) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in pairs)
    return {
        "window, to paint s (median)": statistics.median(a for a, _ in pairs),
        "window, to paint: ratio": ratio,
    }


def _count(name: str, code: str, folder: Path) -> dict[str, Any]:
    """What a process opens that runs `code`: Python's own imports and ours."""
    told = COUNT.format(code=code, root=str(asset_root()))
    files, size, modules, ours = json.loads(
        run([sys.executable, "-c", told], folder).said.splitlines()[-1]
    )
    designs = sum(f"{os.sep}designs{os.sep}" in one for one in ours)
    return {
        f"{name}: files": files,
        f"{name}: KB": size // 1024,
        f"{name}: modules": modules,
        f"{name}: of ours, files": len(ours),
        f"{name}: of designs, files": designs,
    }


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    runs = 5 if quick else 21
    command = "from thankyou.cli.main import main\nmain({})".format
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        figures = _export(folder, runs)
        figures |= _window(folder, runs) | _to_paint(folder, runs)
        shown = Card().design
        main(["new", str(folder / "card.thankyou"), "--design", shown, "--force"])
        for name, code in (
            ("list papers", command(["list", "papers"])),
            ("list designs", command(["list", "designs"])),
            ("export", command(["export", "card.thankyou", "-o", "card.pdf"])),
            ("window, to paint", OURS),
        ):
            figures |= _count(name, code, folder)
    return figures

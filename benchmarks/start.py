"""Start to first painted window, against a bare PySide6 window with one label.

From the start of the process to the end of the window's first painting, by the system's
monotonic clock, which both processes read; closing down is not counted.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import Any

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
    app.quit()
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
    QApplication.quit()
run(None, painted=painted)
"""


def to_paint(code: str) -> float:
    """Seconds from starting a process to its first painted window."""
    env = {**os.environ}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs are compiled once, not each time
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, env=env, timeout=60, stdout=subprocess.PIPE
    )
    return float(done.stdout) - start


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    runs = 5 if quick else 21
    to_paint(OURS), to_paint(BARE)
    pairs = [(to_paint(OURS), to_paint(BARE)) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in pairs)
    return {
        "ours s (median)": statistics.median(a for a, _ in pairs),
        "bare window s (median)": statistics.median(b for _, b in pairs),
        "ratio": ratio,
        "to reach": "<= 1.6",
        "reached": ratio <= 1.6,
    }

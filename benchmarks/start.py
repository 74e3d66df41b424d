"""Start to first painted window, against a bare PySide6 window with one label, whole processes."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from typing import Any

BARE = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
label = Label("Thank you")
label.resize(1200, 800)
label.show()
app.exec()
"""

OURS = """
import sys
from thankyou.gui.app import run
sys.exit(run(None, quit_when_painted=True))
"""


def wall(code: str) -> float:
    env = {**os.environ}
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, env=env)
    return time.perf_counter() - start


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    runs = 5 if quick else 15
    wall(OURS), wall(BARE)
    pairs = [(wall(OURS), wall(BARE)) for _ in range(runs)]
    ratio = statistics.median(a / b for a, b in pairs)
    return {
        "ours s (median)": statistics.median(a for a, _ in pairs),
        "bare window s (median)": statistics.median(b for _, b in pairs),
        "ratio": ratio,
        "to reach": "<= 1.6",
        "reached": ratio <= 1.6,
    }

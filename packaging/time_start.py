"""Times the first painting of the bundle's window beside a bare PySide6 window, both frozen.

    python packaging/time_start.py [--runs 15]

In the environment that builds (PyInstaller is needed), where there is a display, or offscreen. Two
bundles are made in build/time: this program, which ends at its first painting, from the same spec;
and a window with one label, as PyInstaller freezes it. Then they are started in turn; printed are
the least and the middle of each, and the ratios, by the clock and by what a processor worked.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TIME = ROOT / "build/time"

OURS = """
if {"--picture-worker", "--word-worker"} & set(sys.argv):
    main_and_end()
from thankyou.cli import x11
x11.uses_x11() and x11.missing_library(x11.plugin_path())
from thankyou.gui import app
app.run(None, painted=lambda: os._exit(0))
"""
"""Instead of the last line of launch.py."""
HELLO = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Hello(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: os._exit(0))

app = QApplication(sys.argv)
hello = Hello("Thank you")
hello.resize(1200, 800)
hello.show()
app.exec()
"""


def freeze(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR",
               "--distpath", str(TIME), "--workpath", str(TIME / "work"), *arguments]  # fmt: skip
    paths = os.pathsep.join([str(ROOT), str(HERE), str(HERE / "hooks")])
    subprocess.run(command, check=True, cwd=TIME, env={**os.environ, "PYTHONPATH": paths})


def build() -> None:
    """Both bundles."""
    TIME.mkdir(parents=True, exist_ok=True)
    launch = (HERE / "launch.py").read_text(encoding="utf-8")
    (TIME / "launch.py").write_text(
        launch.removesuffix("main_and_end()\n") + OURS, encoding="utf-8"
    )
    (TIME / "hello.py").write_text(HELLO, encoding="utf-8")
    spec = (HERE / "thankyou.spec").read_text(encoding="utf-8")
    spec = spec.replace("SPECPATH", repr(str(HERE)))
    spec = spec.replace('str(HERE / "launch.py")', repr(str(TIME / "launch.py")))
    (TIME / "thankyou.spec").write_text(spec, encoding="utf-8")
    freeze(["--onedir", "--name", "hello", "hello.py"])
    freeze(["thankyou.spec"])


def once(program: Path, home: str) -> tuple[float, float]:
    """Seconds from the start of the process to its first painting, and of a processor's work."""
    env = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
    begun = time.perf_counter()
    process = subprocess.Popen([str(program)], env=env, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    took = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{program} ended with {process.returncode}")
    return took, used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--built", action="store_true", help="the bundles are there already")
    options = parser.parse_args()
    if not options.built:
        build()
    programs = {name: TIME / name / name for name in ("thankyou", "hello")}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as home:
        for number in range(options.runs + 2):
            for name, program in programs.items():
                took = once(program, home)
                if number >= 2:  # the first ones read the files from the disk
                    times[name].append(took)
    for which, what in enumerate(("to the first painting", "of a processor's work")):
        ours, hello = ([one[which] for one in times[name]] for name in programs)
        ratios = [a / b for a, b in zip(ours, hello, strict=True)]
        print(
            f"{what}: {min(ours):.3f} and {min(hello):.3f} s at least, "
            f"{statistics.median(ours):.3f} and {statistics.median(hello):.3f} in the middle; "
            f"ratio {min(ours) / min(hello):.2f}, of the pairs {statistics.median(ratios):.2f}"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

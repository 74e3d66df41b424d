"""How long the window does not answer: every turn of its event loop, act by act.

    python tools/time_turns.py [--runs 5] [--limit 50] [--explain] [--platform xcb]

Starts the program as a person does, with thirty cards of its own in a folder that is thrown away,
and does one act after another: the start, each page for the first and the second time, cards
opened, designs, sizes, words and languages chosen, each dialog. A timer of 1 ms looks at the clock
in each turn of the loop; what lies between two looks is a turn, in which no key and no click is
dealt with. Each run is a process of its own. Out: for each act its longest turn in milliseconds,
the median and the worst of the runs, by the clock and (which other programs do not disturb) by the
processor's time of the window's thread, and how many turns were over the limit. `--explain`: what
was done in the long turns, by a sample of the stack each millisecond, in one run. No test asserts
these figures.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

QUIET = 0.35
"""Seconds without work after which an act is over."""
ANSWERS = Path(__file__).parents[1] / "docs/sample-answers.csv"


# ---------------------------------------------------------------------------- one run


class Sampler(threading.Thread):
    """Looks each millisecond where a thread is."""

    def __init__(self, of: int) -> None:
        super().__init__(daemon=True)
        self._of = of
        self.samples: list[tuple[float, tuple[str, ...]]] = []

    def run(self) -> None:
        while True:
            time.sleep(0.001)
            frames = sys._current_frames()
            chain = tuple(_chain(frames.pop(self._of, None)))[::-1]
            if len(chain) < 3:  # it waits, or is in Qt: what the other threads do meanwhile
                busy = [tuple(_chain(one))[:1] for one in frames.values()]
                chain += tuple(f"(meanwhile {', '.join(one)})" for one in busy if one)[:1]
            self.samples.append((time.perf_counter(), chain))

    def told(self, begun: float, ended: float, least: float = 0.1) -> list[str]:
        """The calls that took a tenth of this turn or more, as a tree."""
        inside = [chain for at, chain in self.samples if begun <= at <= ended]
        del self.samples[:]
        counts: dict[tuple[str, ...], int] = {}
        for chain in inside:
            for end in range(1, len(chain) + 1):
                counts[chain[:end]] = counts.get(chain[:end], 0) + 1
        scale = (ended - begun) * 1000 / max(1, len(inside))
        return [
            f"{'  ' * len(path)}{count * scale:5.1f}  {path[-1]}"
            for path, count in sorted(counts.items())
            if count >= least * len(inside)
        ]


def _chain(frame: FrameType | None) -> Iterator[str]:
    """Where a stack is, from its end."""
    while frame is not None:
        name = frame.f_code.co_filename
        if f"{os.sep}thankyou{os.sep}" in name:
            short = name.rpartition(f"{os.sep}thankyou{os.sep}")[2]
            yield f"{short}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back


class Turns:
    """The turns of the loop since the last act began."""

    def __init__(self, explain: float) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.long: list[tuple[float, float]] = []
        self.told: list[str] = []
        self.explain = explain
        self.sampler = Sampler(threading.get_ident()) if explain else None
        if self.sampler:
            self.sampler.start()
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(1)
        self.timer.timeout.connect(self._look)
        self.busy_at = self.at = time.perf_counter()
        self.spent = time.thread_time()
        self.timer.start()

    def _look(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        took, used = now - self.at, spent - self.spent
        if used > 0.004:
            self.busy_at = now
        if took > 0.008:
            self.long.append((took * 1000, used * 1000))
            if self.sampler and took * 1000 > self.explain:
                self.told += [f"turn of {took * 1000:.1f} ms", *self.sampler.told(self.at, now)]
        if self.sampler and len(self.sampler.samples) > 20000:
            del self.sampler.samples[:10000]
        self.at, self.spent = time.perf_counter(), time.thread_time()

    def take(self) -> dict[str, Any]:
        """The longest turns of the act that ends here."""
        found, self.long = self.long, []
        told, self.told = self.told, []
        return {"turns": found, "told": told}


class Visit:
    """Does one act after the other, each when nothing has happened for a moment."""

    def __init__(self, explain: float) -> None:
        from PySide6.QtCore import QTimer

        from thankyou.gui.app import create_app

        self.app = create_app()
        self.explain = explain
        self.found: dict[str, dict[str, Any]] = {}
        self.turns: Any = None
        self.window: Any = None
        self.acts: Iterator[tuple[str, Callable[[], object]]] = iter(())
        self.now = "start"
        self.tick = QTimer()
        self.tick.setInterval(20)
        self.tick.timeout.connect(self._see)

    def begin(self) -> None:
        """The window has been painted for the first time."""
        from PySide6.QtWidgets import QApplication

        from thankyou.gui.main_window import MainWindow

        self.window = next(
            one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)
        )
        self.turns = Turns(self.explain)
        self.acts = acts(self.window)
        self.tick.start()

    def _see(self) -> None:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        if (
            self.window.jobs.busy()
            or self.window.quiet.busy
            or time.perf_counter() - self.turns.busy_at < QUIET
        ):
            return
        self.found[self.now] = self.turns.take()
        modal = QApplication.activeModalWidget()
        if modal is not None:
            self.now += ", closed"
            self.turns.busy_at = time.perf_counter()
            QTimer.singleShot(0, modal.reject)  # type: ignore[attr-defined]
            return
        for name, act in self.acts:
            self.now = name
            self.turns.busy_at = time.perf_counter()
            self.turns.take()
            QTimer.singleShot(0, act)
            return
        self.tick.stop()
        print(json.dumps(self.found), flush=True)
        os._exit(0)


def acts(window: Any) -> Iterator[tuple[str, Callable[[], object]]]:
    """What a person does, by its name; each act is asked for when the one before is over."""
    keys = ("write", "guide", "wordings", "history", "design", "people", "print", "cards")
    for time_of in ("first", "second"):
        for key in keys:
            yield f"page {key}, {time_of}", lambda key=key: window.show_page(key)
    cards: Any = window.page("cards")
    for number in (1, 2)[: len(cards.model.cards) - 1]:
        one = cards.model.cards[number].id
        yield f"card opened, {number}", lambda one=one: cards.acts.open(one)
        yield "back to the cards", lambda: window.show_page("cards")
    file = Path.cwd() / "card.thankyou"
    yield "card file opened", lambda: window.files.open(file)
    yield "new card", window.keeper.new
    write, design = window.page("write"), window.page("design")
    yield "one letter", lambda: write.message.insertPlainText("x")
    yield "undo", window.document.undo
    yield "thanks chosen", lambda: write.starters.choose_appeal("tears")
    for number in (0, 1):
        yield (
            f"words chosen, {number}",
            lambda number=number: write.starters.choose(list(write.starters.choices)[number]),
        )
    yield "more options", write.show_more
    more = write.show_more()
    for tag in ("de", "ja", "en"):
        at = more.language.findData(tag)
        yield f"card in {tag}", lambda at=at: (
            more.language.setCurrentIndex(at), more.language.activated.emit(at),
        )  # fmt: skip
    yield "second language", lambda: (
        more.second.setCurrentIndex(3), more.second.activated.emit(3),
    )  # fmt: skip
    yield "questions", lambda: window.show_page("guide")
    yield "next question", lambda: window.page("guide").show_step(2)
    yield "page design, again", lambda: window.show_page("design")
    for name in ("quilt", "fern", "morning-garden"):
        yield f"design {name}", lambda name=name: design.choose_design(name)
    yield "colours", lambda: design.choose_palette(list(design.swatches)[-1])
    for name in ("flat-a6", "tent-a6"):
        yield f"size {name}", lambda name=name: design.choose_format(name)
    yield "mood", lambda: design.designs.moods.chosen.emit(1)
    yield "dialog size", design.ask_size
    yield "larger", lambda: window.previews.zoom_by(1.25)
    yield "next side", lambda: window.previews.next_side()
    yield "list of answers", lambda: window.lists.open(ANSWERS)
    for key in ("answers", "people", "answers", "print"):
        yield f"page {key}, answers", lambda key=key: window.show_page(key)
    for name in ("help", "about", "new_versions", "forget", "save_protected", "save_copy", "open",
                 "history"):  # fmt: skip
        yield f"act {name}", window.actions_by_name[name].trigger
    yield "narrow", lambda: window.resize(700, 700)
    yield "wide", lambda: window.resize(1440, 900)


def visit(explain: float) -> None:
    from thankyou.gui import app

    seen = Visit(explain)
    kept = app.FirstPaint

    class Watched(kept):  # type: ignore[misc, valid-type]
        """The program's own, and the look at the turns begins with it."""

        def __init__(self, window: Any, then: Callable[[], object]) -> None:
            def both() -> None:
                seen.begin()
                then()

            super().__init__(window, both)

    app.FirstPaint = Watched  # type: ignore[misc]
    app.run(None)


# ---------------------------------------------------------------------------- all runs


def one_run(options: argparse.Namespace, folder: Path, explain: bool) -> dict[str, dict[str, Any]]:
    """A process of its own; what it found, by the name of the act."""
    from benchmarks.cards import fill
    from thankyou.cli.main import main as command

    home = folder / "home"
    home.mkdir(parents=True)
    fill(home / "thankyou", 30)
    command(["new", str(home / "card.thankyou"), "--template", "work-family", "--design", "lamp"])
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        env[name] = str(home)
    env["QT_QPA_PLATFORM"] = options.platform
    words = [sys.executable, str(Path(__file__).resolve()), "--visit", "--limit",
             str(options.limit), *["--explain"] * explain]  # fmt: skip
    done = subprocess.run(words, cwd=home, env=env, capture_output=True, text=True, timeout=600)
    if done.returncode or "Traceback" in done.stderr or not done.stdout.strip():
        sys.exit(done.stderr)
    found: dict[str, dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return found


def say(runs: list[dict[str, dict[str, Any]]], limit: float) -> None:
    """A line an act."""
    print(f"{'act':34} {'median':>7} {'worst':>7} {'cpu':>7} {'worst':>7}  over {limit:.0f} ms")
    for name in runs[0]:
        wall, used, over = [], [], 0
        for run in runs:
            turns = run.get(name, {"turns": []})["turns"]
            wall.append(max((took for took, _ in turns), default=0.0))
            used.append(max((spent for _, spent in turns), default=0.0))
            over += sum(took > limit for took, _ in turns)
        middle, middle_used = statistics.median(wall), statistics.median(used)
        print(
            f"{name:34} {middle:7.1f} {max(wall):7.1f} {middle_used:7.1f} {max(used):7.1f}  "
            f"{over / len(runs):.1f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--limit", type=float, default=50.0)
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--platform", default="offscreen")
    parser.add_argument("--visit", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.visit:
        visit(options.limit if options.explain else 0.0)
        return
    with tempfile.TemporaryDirectory() as folder:
        if options.explain:
            for name, found in one_run(options, Path(folder) / "told", True).items():
                if found["told"]:
                    print(f"\n{name}\n" + "\n".join(found["told"]))
            return
        runs = [one_run(options, Path(folder) / str(n), False) for n in range(options.runs)]
        say(runs, options.limit)


if __name__ == "__main__":
    main()

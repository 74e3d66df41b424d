"""Kills the window while somebody writes: is everything there again but, at most, the last edit?

    python tools/kill_window.py [--edits 200] [--seed N] [--pause 120] [--autosave-off]

The real window, offscreen, in a process of its own: it opens what the last one left (what a start
after a crash offers), makes a few edits through its own fields and keys (letters, a design, undo),
and is killed with SIGKILL right after the last of them; then the next one, until so many edits
were killed after. What is opened must be the card as it was after the last edit, or before it; and
undo must be there. `--pause`: milliseconds between two edits. `--autosave-off`: the naive control,
a window that keeps nothing by itself: it fails. Exit code 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 120.0


def digest(card: Any) -> str:
    """What a card is, without its words."""
    from thankyou.storage.card_file import encode

    return hashlib.sha256(encode(card)).hexdigest()[:16]


# ---------------------------------------------------------------------- the window that is killed


def child(folder: Path, edits: int, seed: int, pause: int, autosave: bool) -> None:
    """Open what is left, edit, say what the card is after each edit, and wait to be killed."""
    from PySide6.QtTest import QTest

    from thankyou.gui.app import create_app
    from thankyou.gui.main_window import MainWindow
    from thankyou.store.card_store import CardStore

    create_app()
    store = CardStore(folder)
    window = MainWindow(store=store)
    window.resize(1280, 800)
    window.show()
    window.start()
    if not autosave:
        window.keeper.autosave.record = lambda step: None  # type: ignore[method-assign]
        window.keeper.autosave.save = lambda card: None  # type: ignore[method-assign]
    left = store.crashed() or store.cards()
    if left:
        window.keeper.open_kept(left[0].id)
    window.show_page("write")
    print(digest(window.document.card), window.document.can_undo, flush=True)
    dice = random.Random(seed)
    for number in range(edits):
        if number:
            QTest.qWait(pause)
        edit(window, dice)
        print(digest(window.document.card), window.document.can_undo, flush=True)
    sys.stdin.read()


def edit(window: Any, dice: random.Random) -> None:
    """One edit, as a person makes it: a key, or a choice."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    kind = dice.choice(("letter", "letter", "letter", "name", "design", "undo"))
    letter = dice.choice("abcdefghijklmnopqrstuvwxyz ")
    page = window.page("write")
    if kind == "undo" and window.document.can_undo:
        QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    elif kind == "design":
        others = sorted(set(window.catalog.designs) - {window.document.card.design})
        window.document.change(design=dice.choice(others))
    elif kind == "name":
        QTest.keyClick(page.fields["recipient"].edit, letter if letter != " " else "x")
    else:
        QTest.keyClick(page.message, letter)


# ---------------------------------------------------------------------- the one who kills


@dataclass
class Result:
    """What was found."""

    kills: int = 0
    lost: int = 0
    last_kept: int = 0
    """How often even the last edit was there."""
    undo_lost: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return not (self.lost or self.undo_lost)


def run(
    edits: int,
    seed: int = 1,
    pause: int = 120,
    autosave: bool = True,
    say: Any = lambda words: None,
) -> Result:
    """Kill a window after each of so many edits."""
    result = Result()
    dice = random.Random(seed)
    with tempfile.TemporaryDirectory() as name:
        allowed: tuple[str, ...] = ()
        for kill in range(edits + 1):
            last = kill == edits  # only looks what the one before has left
            count = 0 if last else dice.randint(2, 4)
            said = _lines(Path(name), count, seed * 10_000 + kill, pause, autosave)
            opened, can_undo = said[0]
            if allowed:
                result.lost += opened not in allowed
                result.last_kept += opened == allowed[-1]
                result.undo_lost += can_undo != "True" and opened != allowed[0]
            if last:
                break
            result.kills += 1
            # The last edit and the one before; from the third on, nothing older is good enough.
            allowed = tuple(line[0] for line in said[-2:])
            say(f"{result.kills} kills, {result.lost} lost more than the last edit")
    return result


def _lines(
    folder: Path, edits: int, seed: int, pause: int, autosave: bool
) -> list[tuple[str, str]]:
    """What a window says until it is killed."""
    command = [sys.executable, __file__, "--child", str(folder), "--edits", str(edits),
               "--seed", str(seed), "--pause", str(pause)]  # fmt: skip
    if not autosave:
        command.append("--autosave-off")
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        env[name] = str(folder / "own")
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, text=True
    ) as process:
        try:
            said = []
            for _ in range(edits + 1):
                first, second = (process.stdout or io.StringIO()).readline().split()
                said.append((first, second))
        finally:
            process.kill()
    return said


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pause", type=int, default=120)
    parser.add_argument("--autosave-off", action="store_true")
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    on = not options.autosave_off
    if options.child:
        child(options.child, options.edits, options.seed, options.pause, on)
        return 0
    result = run(options.edits, options.seed, options.pause, on, print)
    print(
        f"{result.kills} kills: {result.lost} lost more than the last edit, "
        f"{result.last_kept} kept even that, {result.undo_lost} without undo"
    )
    return 0 if result.ok else 1


if __name__ == "__main__":
    sys.exit(main())

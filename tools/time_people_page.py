"""How long the People page takes with a large list: opening, finding, sorting, scrolling, edits.

    python tools/time_people_page.py [PEOPLE …]

Makes a list of each size (10000 and 100000 by default), opens it in a window that nobody sees, and
says in milliseconds what each act takes, and for how long at most the window did not answer while
the list was opened. The figures are of this computer; no test asserts them.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer

from thankyou.gui.app import create_app

GIVEN = ("Ada", "José", "Zoë", "Amara", "Ngọc", "Wei", "Fatima", "Oleksandr", "Priya", "Inés")
FAMILY = ("Okafor", "Núñez", "Öberg", "Smith-Jones", "Nguyễn", "García", "Kowalska", "Haddad")
WARDS = ("Ward 12", "Ward 3", "ICU", "Maternity", "Theatre 4")


def write_list(path: Path, count: int) -> None:
    """A list of so many people, always the same."""
    chance = random.Random(3)
    lines = ["Name,Job,Ward,Hospital,E-mail"]
    for number in range(count):
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)}"
        lines.append(f"{name},Nurse,{chance.choice(WARDS)},St Mary,p{number}@example.org")
    path.write_text("\n".join(lines) + "\n", "utf-8")


def say(name: str, act: Callable[[int], object], times: int = 7) -> None:
    """How long an act takes: the median and the longest, in milliseconds."""
    found = []
    for number in range(times):
        begun = perf_counter()
        act(number)
        found.append((perf_counter() - begun) * 1000)
    sys.stdout.write(f"  {name}: {statistics.median(found):.1f} ms, at most {max(found):.1f}\n")


def open_list(window: Any, path: Path) -> None:
    """Open it, and say how long that took and how long the window did not answer."""
    beats, last = [], perf_counter()

    def beat() -> None:
        nonlocal last
        now = perf_counter()
        beats.append(now - last)
        last = now

    timer, loop = QTimer(), QEventLoop()
    timer.setInterval(5)
    timer.timeout.connect(beat)
    timer.start()
    window.lists.opening.settled.connect(loop.quit)
    begun = perf_counter()
    window.lists.open(path)
    loop.exec()
    window.grab()
    beat()
    timer.stop()
    window.lists.opening.settled.disconnect(loop.quit)
    sys.stdout.write(
        f"{window.people.count} people: opened and painted in {perf_counter() - begun:.2f} s, "
        f"no answer for at most {max(beats) * 1000:.0f} ms\n"
    )


def time_page(window: Any) -> None:
    """Each act on the page."""
    from thankyou.gui.pages.people.shown_rows import ALL, Wanted
    from thankyou.gui.pages.people.standing import Standing

    window.people.hold()
    part = window.page("people").list
    table, bar = part.table, part.table.verticalScrollBar()
    words = ("okafor", "oka", "jose", "núñez", "ward", "p77", "icu")
    standings = (Standing.CHECKING, Standing.READY)
    say("find and paint", lambda n: (part.finding.want(Wanted(words[n])), table.viewport().grab()))
    say("find in a column", lambda n: part.finding.want(Wanted(words[n], 2)))
    say("one status", lambda n: part.finding.want(Wanted(standing=standings[n % 2])))
    part.finding.want(ALL)
    say("sort", lambda n: part.shown.sort(2 + n % 5))
    part.shown.sort(-1)
    say("scroll and paint", lambda n: (bar.setValue(n * 313), table.viewport().grab()), 30)
    say("edit a cell", lambda n: part.model.setData(part.model.index(n, 3), f"x{n}"), 20)
    say("tick", lambda n: part.editor.toggle([n]), 20)
    say("undo", lambda _: window.document.undo(), 20)


def main() -> None:
    app = create_app()
    from thankyou.gui.main_window import MainWindow
    from thankyou.store.card_store import CardStore

    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(store=CardStore(Path(folder) / "cards"))
        window.resize(1440, 900)
        window.show()
        window.start(None)
        window.show_page("people")
        app.processEvents()
        for count in map(int, sys.argv[1:] or ("10000", "100000")):
            path = Path(folder) / f"{count}.csv"
            write_list(path, count)
            open_list(window, path)
            time_page(window)
            window.document.put_people(None)
            window.people.go_on()
        window.keeper.close()
        window.jobs.close()


if __name__ == "__main__":
    main()

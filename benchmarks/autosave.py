"""Typing in the real window with the card kept as it is written, beside the same without.

Blocks of keystrokes with and without take turns in one window, offscreen, on a card with a photo of
twelve million pixels. Measured are a keystroke (the key pressed, the card laid out and painted) and
how long the event loop ever stands still, during the keystrokes and in the rest after each. The
naive control writes the whole card on the window's own thread at each keystroke.
"""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.keystroke import percentile

TYPED = "We still speak of you, and of that night. "
REST_MS = 40
WAYS = ("off", "on", "naive")


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        return _measured(Path(folder), 2 if quick else 12)


def _measured(folder: Path, rounds: int) -> dict[str, Any]:
    from PySide6.QtTest import QTest

    from thankyou.gui.app import create_app
    from thankyou.gui.main_window import MainWindow
    from thankyou.storage.card_file import save_card
    from thankyou.store.card_store import CardStore

    create_app()
    window = MainWindow(store=CardStore(folder / "cards"))
    window.resize(1280, 800)
    window.show()
    window.start()
    window.document.put(window.document.card.changed(photo=_photo()))
    window.show_page("write")
    window.keeper.flush()
    message: Any = window.page("write").message  # type: ignore[attr-defined]
    QTest.qWait(3000)  # until what a start brings has settled
    autosave = window.keeper.autosave
    record, save = autosave.record, autosave.save
    keys: dict[str, list[float]] = {way: [] for way in WAYS}
    stalls: dict[str, list[float]] = {way: [] for way in WAYS}
    for number in range((rounds + 1) * len(WAYS)):
        way = WAYS[number % len(WAYS)]
        kept = way == "on"
        autosave.record = record if kept else lambda step: None  # type: ignore[method-assign]
        autosave.save = save if kept else lambda card: None  # type: ignore[method-assign]
        for at, letter in enumerate(TYPED):
            start = time.perf_counter()
            QTest.keyClick(message, letter)
            if way == "naive":
                save_card(window.document.card, folder / "naive.thankyou")
            took = time.perf_counter() - start
            if kept and at == len(TYPED) // 2:
                window.keeper.save_soon()  # a rest in the middle: the whole file is written
            stall = _longest_stall(REST_MS)
            if number >= len(WAYS):  # the first round warms up
                keys[way].append(took)
                stalls[way].append(stall)
    window.keeper.close()
    window.jobs.close()
    window.hide()
    on, off, naive = (percentile(keys[way], 0.95) * 1e3 for way in ("on", "off", "naive"))
    longest = {way: max(stalls[way]) * 1e3 for way in WAYS}
    return {
        "keystrokes each": len(keys["on"]),
        "kept: ms (95th percentile)": on,
        "not kept: ms (95th percentile)": off,
        "naive: ms (95th percentile)": naive,
        "kept: longest stall between keys, ms": longest["on"],
        "not kept: longest stall between keys, ms": longest["off"],
        "kept: stalls, ms (99th percentile)": percentile(stalls["on"], 0.99) * 1e3,
        "not kept: stalls, ms (99th percentile)": percentile(stalls["off"], 0.99) * 1e3,
        "to reach": "kept <= 1.1 x not kept, and no stall longer by over 16 ms",
        "reached": on <= 1.1 * off and longest["on"] - longest["off"] <= 16,
    }


def _longest_stall(rest_ms: int) -> float:
    """The longest time for which the event loop does nothing, in a rest of so long."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    longest, last = 0.0, time.perf_counter()

    def beat() -> None:
        nonlocal longest, last
        now = time.perf_counter()
        longest, last = max(longest, now - last), now

    beats = QTimer()
    beats.setInterval(1)
    beats.timeout.connect(beat)
    beats.start()
    QTimer.singleShot(rest_ms, loop.quit)
    loop.exec()
    return longest


def _photo() -> Any:
    """A photo of 4000 x 3000 pixels, as a camera's."""
    import io

    from PIL import Image

    from thankyou.pictures.photo import read_photo
    from thankyou.storage.container import card_photo

    made = io.BytesIO()
    noise = Image.effect_noise((1000, 750), 40).convert("RGB").resize((4000, 3000))
    noise.save(made, "JPEG", quality=88)
    return card_photo(read_photo(made.getvalue(), "photo.jpg"))

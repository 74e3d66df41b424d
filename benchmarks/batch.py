"""1,000 flat A6 cards of 60 words by `thankyou batch`, against plain ReportLab, whole processes.

The two run in turn, so that a machine whose speed drifts does not favour one; the figure is the
median of the ratios, pair by pair.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.corpus import SIXTY_WORDS
from thankyou.catalog import Catalog
from thankyou.model.card import Card
from thankyou.storage.card_file import save_card

PEER = Path(__file__).with_name("plain_reportlab.py")


def prepare(folder: Path, count: int) -> tuple[list[str], list[str], Path]:
    """The two commands, ours and the peer's, and the PDF that ours makes."""
    catalog = Catalog()
    design = catalog.design_for("work")
    card = Card(
        message=SIXTY_WORDS, sentiment="Thank you", tagline="for the work you do",
        design=design.id, format="flat-a6",
    )  # fmt: skip
    save_card(card, folder / "card.thankyou")
    rows = "".join(f"Person Number {n}\n" for n in range(count))
    (folder / "people.csv").write_text("recipient\n" + rows, encoding="utf-8")
    out = folder / "ours.pdf"
    ours = [
        sys.executable, "-m", "thankyou", "batch", str(folder / "card.thankyou"),
        str(folder / "people.csv"), "-o", str(out),
    ]  # fmt: skip
    # ReportLab opens only plain TrueType; a variable font's default instance will do for it.
    peer = [
        sys.executable, str(PEER), str(count), str(folder / "peer.pdf"),
        catalog.fonts.face("garamond").path, catalog.fonts.face("cormorant-italic").path,
    ]  # fmt: skip
    return ours, peer, out


def as_installed(folder: Path) -> dict[str, str]:
    """The environment of a program that is installed: its modules are compiled once. (Where Python
    is told to write no compiled files, a checkout compiles itself anew in each run, and the
    libraries beside it do not.)"""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def wall(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return time.perf_counter() - start


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    count, runs = 1000, 3 if quick else 7
    with tempfile.TemporaryDirectory() as name:
        ours, peer, out = prepare(Path(name), count)
        environment = as_installed(Path(name))
        wall(ours, environment), wall(peer, environment)  # warm caches
        pairs = [(wall(ours, environment), wall(peer, environment)) for _ in range(runs)]
        size = out.stat().st_size
    ratio = statistics.median(a / b for a, b in pairs)
    each = size / count
    return {
        "cards": count,
        "ours s (median)": statistics.median(a for a, _ in pairs),
        "plain ReportLab s (median)": statistics.median(b for _, b in pairs),
        "ratio": ratio,
        "bytes a card": each,
        "to reach": "ratio <= 0.7, <= 1,536 bytes a card",
        "reached": ratio <= 0.7 and each <= 1536,
    }

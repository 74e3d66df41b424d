"""Notes on a card's words: `check` against `export`, growth with the text, and how often they err.

Both are measured in one run, by the processor time of their processes, taking turns. `check` is
measured with spelling and without, because opening a dictionary is most of it in some languages.
Growth is measured for prose and for texts that patterns are slow at. How often natural texts are
told off, and what is missed: see natural_texts.py, which prints each (`python -m
benchmarks.natural_texts`).
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

from benchmarks.natural_texts import MOST_FALSE, rates
from thankyou.catalog import Catalog
from thankyou.language.rules import Languages
from thankyou.merge.syntax import escape
from thankyou.model.card import Card
from thankyou.proofing.notes import notes
from thankyou.storage.card_file import save_card

OWN_WORDS = {
    "en": "You brought my father tea at four in the morning.",
    "de": "Sie haben meinem Vater um vier Uhr morgens Tee gebracht.",
    "hi": "आपने सुबह चार बजे मेरे पिता को चाय दी।",
    "ar": "أحضرتم لوالدي الشاي في الرابعة صباحا.",
}
"""What the writer of a small card adds to a message of ours, by language."""
MAIN = "import sys; from thankyou.cli.main import main; sys.exit(main(sys.argv[1:]))"
NO_SPELLING = "from thankyou.proofing import dictionaries; dictionaries.DICTIONARIES = {}; " + MAIN
MOST = 1.5
"""How many times the processor time of `export` a `check` may take."""

SIZES = (5_000, 20_000, 80_000)
GROWTH = SIZES[1] / SIZES[0]
SLACK = 1.5
"""How much more than in proportion is taken for noise; the square of the text would be 4."""
PROSE = (
    "You were kind to us on Ward 7, and held my hand when I was afraid. My father had a stroke, "
    "and Peter Hill came. Call me on 07700 900123. I was born on 3 May 1950. We live at 14 Mill "
    "Lane, and send a gift card. Thank you so very very much! "
)
SHAPES = {
    "prose": PROSE,
    "one sentence": PROSE.replace(".", ","),
    "digits": "1",
    "numbers": "1 ",
    "one letter": "a",
    "spaces": " ",
    "@": "@",
    "a@": "a@",
    "full stops": ".",
    "stops and a letter": "." * 400 + "a",
    "crosses": "x",
    "streets": "14 Mill street ",
    "words and spaces": "your" + " " * 400,
    "number and spaces": "1" + " " * 400,
    "marks": "¡a!b! ",
    "quotes": "“a ",
    "Chinese": "路",
    "combining marks": "\u0301",
    "apostrophes": "'a",
    "line ends": "\n",
}


def processor_time(code: str, arguments: list[str]) -> float:
    """Seconds of processor time that a process takes, by the operating system's account."""
    env = {**os.environ}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # installed programs are compiled once, not each time
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise RuntimeError(f"{arguments} failed with {process.returncode}")
    return usage.ru_utime + usage.ru_stime


def _commands(folder: Path, tag: str) -> dict[str, tuple[str, list[str]]]:
    """What is run for a small card in a language, saved in a folder."""
    catalog = Catalog()
    template = next(one for one in catalog.templates.values() if one.language == tag)
    card = template.card().with_fields({"recipient": "Amara Okafor"})
    path = folder / f"{tag}.thankyou"
    save_card(card.changed(message=f"{card.message}\n\n{OWN_WORDS[tag]}"), path)
    return {
        "check": (MAIN, ["check", str(path)]),
        "check, no spelling": (NO_SPELLING, ["check", str(path)]),
        "export": (MAIN, ["export", str(path), "-o", str(folder / f"{tag}.pdf")]),
    }


def _against_export(runs: int) -> dict[str, Any]:
    """The medians of both commands and the ratios, by language."""
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for tag in OWN_WORDS:
            commands = _commands(Path(folder), tag)
            for command in commands.values():
                processor_time(*command)
            times: dict[str, list[float]] = {name: [] for name in commands}
            for _ in range(runs):
                for name, command in commands.items():
                    times[name].append(processor_time(*command))
            for name, some in times.items():
                found[f"{tag} {name} s (least, median)"] = (
                    f"{min(some):.2f}, {statistics.median(some):.2f}"
                )
            for name in ("check", "check, no spelling"):
                found[f"{tag} {name} / export"] = statistics.median(
                    a / b for a, b in zip(times[name], times["export"], strict=True)
                )
    return found


def _notes_time(text: str, languages: Languages, tag: str, in_name: bool = False) -> float:
    """Seconds of processor time for the notes of a message (or of a name) without spelling, the
    least of three."""
    message, name = ("Dear {recipient},", text) if in_name else (escape(text), "Amara Okafor")
    card = Card(message=message, language=tag).with_fields({"recipient": name})
    times = []
    for _ in range(3):
        start = time.process_time()
        notes(card, languages, spelling=False)
        times.append(time.process_time() - start)
    return min(times)


def _growth(quick: bool) -> dict[str, Any]:
    """The time of texts of several sizes, and how much faster than the text it grows at worst."""
    languages = Catalog().languages
    sizes = SIZES[:2] if quick else SIZES
    found: dict[str, Any] = {}
    worst = 0.0
    shapes = {**SHAPES, "a name": PROSE, "a name without spaces": "a"}
    for shape, piece in shapes.items():
        tag, name = "zh-Hans" if shape == "Chinese" else "en", shape.startswith("a name")
        times = [
            _notes_time((piece * (size // len(piece) + 1))[:size], languages, tag, name)
            for size in sizes
        ]
        found[f"{shape}: ms by size"] = ", ".join(f"{one * 1000:.1f}" for one in times)
        worst = max(worst, max(b / a for a, b in zip(times, times[1:], strict=False)) / GROWTH)
    found["growth, 1 is in proportion (worst)"] = worst
    return found


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    against = _against_export(3 if quick else 11)
    growth = _growth(quick)
    natural = rates(Catalog().languages)
    ratios = [against[f"{tag} check / export"] for tag in OWN_WORDS]
    worst = growth["growth, 1 is in proportion (worst)"]
    return {
        **against,
        **growth,
        **natural,
        "letters": ", ".join(map(str, SIZES[:2] if quick else SIZES)),
        "to reach": f"check <= {MOST} x export, growth <= {SLACK}, false <= {MOST_FALSE}",
        "reached": max(ratios) <= MOST and worst <= SLACK and natural["false, share"] <= MOST_FALSE,
    }

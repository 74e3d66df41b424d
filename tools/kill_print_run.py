"""Kills a running print journal at random moments: how many sheets print twice, how many never?

    python tools/kill_print_run.py [--kills 200] [--sheets 12] [--by-hand] [--seed N] [--cups]

A process of its own prints a run on a spooler of files (tools/file_spooler.py) and is killed with
SIGKILL at a random moment, begun again, and so on until the run is out; then another run begins,
until so many processes were killed. Every second kill also tears the last line of the journal, as
a power cut can. Exit code 1 if a sheet came out twice or not at all.

With --cups the sheets go through a CUPS of its own to CUPS's model printer, as in
tools/print_to_ippeveprinter.py (and it needs what that needs).
"""

from __future__ import annotations

import argparse
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pikepdf
from file_spooler import FileSpooler
from print_to_ippeveprinter import print_service

from thankyou.printing.cups_spooler import CupsSpooler
from thankyou.printing.run_plan import RunPlan, one_pass, two_passes
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import Impression, JobOptions, Spooler


def plan(sheets: int, by_hand: bool) -> RunPlan:
    order = range(1, sheets + 1)
    return RunPlan(
        printer="Files",
        options=JobOptions("iso_a4_210x297mm", 595.0, 842.0, "off" if by_hand else "long"),
        cards=tuple((sheet,) for sheet in order),
        passes=two_passes(order, order[::-1]) if by_hand else one_pass(sheets),
    )


def child(root: Path, seed: int) -> None:
    """Print what is left of the run, with short random waits around every step."""
    dice = random.Random(seed)

    def step(name: str) -> None:
        time.sleep(dice.uniform(0, 0.004))

    runs = Runs(root / "runs", wait=short_wait(dice))
    with runs.last() as run:
        print("printing", flush=True)
        spooler: Spooler = FileSpooler(root / "spool", step)
        if os.environ.get("CUPS_SERVER"):
            spooler = CupsSpooler("CardTest", run.plan.options, write_sheet, run.folder)
        while (now := run.go(spooler)).status == "turn":
            run.turned()
        print(now.status, *now.doubtful, flush=True)


def write_sheet(impression: Impression, path: Path) -> None:
    """An empty page; the sheet's number is in the job's title."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595.2756, 841.8898))
        pdf.save(path)


LOG = """#!/bin/sh
echo "$IPP_JOB_NAME" >> "{root}/printed/titles"
"""
"""What the model printer does with a job: note its title."""


def paper(root: Path, service: Path | None, run: str) -> Counter[tuple[int, str]]:
    """How often each side of each sheet of a run came out."""
    if service is None:
        return FileSpooler(root / "spool").paper()
    sides = {"": "both", "f": "front", "b": "back"}
    found: Counter[tuple[int, str]] = Counter()
    for title in (service / "printed" / "titles").read_text(encoding="ascii").splitlines():
        match = re.fullmatch(rf"thankyou {run}-(\d+)([fb]?)(\.\d+)?", title)
        if match:
            found[(int(match[1]), sides[match[2]])] += 1
    return found


def short_wait(dice: random.Random) -> Callable[[float], None]:
    return lambda seconds: time.sleep(dice.uniform(0, 0.002))


def tear(root: Path, dice: random.Random) -> bool:
    """Cut the journal's last line, or add a piece of a line that was not finished."""
    for path in (root / "runs").glob("*/journal.jsonl"):
        data = path.read_bytes()
        # A line that was flushed stays; only one that was being written can be torn.
        path.write_bytes(data + b'0badc0de [99,{"e":"done","k":[0,0,1]}]\n'[: dice.randint(1, 30)])
        return True
    return False


def one_run(
    dice: random.Random, options: argparse.Namespace, left: int, service: Path | None
) -> tuple[Counter[str], int]:
    """One run to its end. What was counted, and how many processes were killed."""
    counted: Counter[str] = Counter()
    kills = 0
    wanted = plan(options.sheets, options.by_hand)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        with Runs(root / "runs").begin(wanted, {"card.thankyou": b"{}"}) as run:
            id = run.id
        while True:
            command = [sys.executable, __file__, "--child", str(root), str(dice.randrange(10**9))]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
                assert process.stdout is not None
                process.stdout.readline()  # it has begun to print
                if kills < left:
                    time.sleep(dice.uniform(0, options.longest))
                    process.send_signal(signal.SIGKILL)
                said = process.stdout.read().split()
                code = process.wait()
            if code == -signal.SIGKILL:
                kills += 1
                counted["torn"] += kills % 2 and tear(root, dice)
                continue
            if code != 0:
                counted["failed"] += 1
                break
            counted["doubtful"] += len(said) - 1
            break
        came_out = paper(root, service, id)
        for each in wanted.passes:
            for one in each:
                count = came_out[(one.sheet, one.sides)]
                counted["impressions"] += 1
                counted["twice"] += count > 1
                counted["left out"] += count == 0
    return counted, kills


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill a running print journal.")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--sheets", type=int, default=12)
    parser.add_argument("--by-hand", action="store_true")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--longest", type=float, default=0.15, help="seconds before a kill")
    parser.add_argument("--cups", action="store_true", help="through CUPS to its model printer")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        child(Path(options.child[0]), int(options.child[1]))
        return 0
    dice = random.Random(options.seed)
    total: Counter[str] = Counter()
    kills = 0
    with ExitStack() as ends:
        service = None
        if options.cups:
            service = Path(ends.enter_context(tempfile.TemporaryDirectory()))
            ends.enter_context(print_service(service, LOG))
        while kills < options.kills:
            counted, more = one_run(dice, options, options.kills - kills, service)
            total += counted
            total["runs"] += 1
            kills += more
    way = "by hand" if options.by_hand else "both sides at once"
    print(
        f"{kills} kills in {total['runs']} runs of {options.sheets} sheets ({way}), "
        f"{total['torn']} torn lines: {total['impressions']} impressions, {total['twice']} twice, "
        f"{total['left out']} left out, {total['doubtful']} in doubt, {total['failed']} failed"
    )
    return 1 if total["twice"] or total["left out"] or total["doubtful"] or total["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())

"""Gives hostile files to the program's own readers, each in a process that is measured.

    python tools/try_hostile.py pictures             500 pictures
    python tools/try_hostile.py tables               200 tables
    python tools/try_hostile.py workbooks            300 workbooks
    python tools/try_hostile.py pictures --count 60 --seed 9

Prints what became of them, beside a naive reading of the same files (Pillow's open and load with
its limits as they come; the csv module; openpyxl, where it is installed), which the program must
not be like: how many were read, were refused with a sentence, ended in a traceback, crashed, hung
for more than 20 s, or took more than 1 GiB of memory (the process and its worker together). Exits with
1 if the program's reading had a traceback, a crash, a hang or too much memory. Linux and macOS.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import resource
import signal
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from hostile_pictures import pictures
from hostile_tables import tables
from hostile_workbooks import workbooks

SECONDS = 20
MEMORY = 1 << 30
NAIVE_MEMORY = 4 << 30
"""A naive reading is stopped here, or it would take the whole computer."""
UNIT = 1 if sys.platform == "darwin" else 1024


class Outcome(NamedTuple):
    """`what` is read, refused, traceback, crash or hang; `detail` the code or the exception."""

    what: str
    detail: str
    seconds: float
    memory: int


def read_picture(path: Path) -> None:
    from thankyou.base.read_file import read_bytes
    from thankyou.pictures.photo import read_photo

    read_photo(read_bytes(path, 128 << 20), path.name)


def naive_picture(path: Path) -> None:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = 89_478_485  # Pillow's own
    with Image.open(path) as file:
        file.load()
        file.convert("RGB")


def read_list(path: Path) -> None:
    from thankyou.people.reading import read_table

    read_table(path)


def naive_list(path: Path) -> None:
    list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


def naive_workbook(path: Path) -> None:
    from openpyxl import load_workbook  # type: ignore[import-not-found]

    for sheet in load_workbook(path, data_only=True).worksheets:
        list(sheet.values)


KINDS: dict[str, tuple[Callable[[int, int], Iterator[tuple[str, bytes]]], Callable[[Path], None],
                       Callable[[Path], None], int]] = {
    "pictures": (pictures, read_picture, naive_picture, 500),
    "tables": (tables, read_list, naive_list, 200),
    "workbooks": (workbooks, read_list, naive_workbook, 300),
}  # fmt: skip


def tried(read: Callable[[Path], None], path: Path, most: int) -> Outcome:
    """What becomes of a file in a process of its own; `most` bytes of addresses, 0 for any."""
    ours, theirs = os.pipe()
    start = time.monotonic()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # a test may have threads; we use none
        pid = os.fork()
    if not pid:
        try:
            os.close(ours)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what naive libraries warn of
            signal.alarm(SECONDS + 10)
            if most:
                resource.setrlimit(resource.RLIMIT_AS, (most, most))
            os.write(theirs, _said(read, path).encode())
        finally:
            os._exit(0)  # never back into the parent's work; without a word it is a crash
    os.close(theirs)
    deadline = start + SECONDS + 5
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        if done:
            break
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
            _, status, usage = os.wait4(pid, 0)
            break
        time.sleep(0.005)
    with os.fdopen(ours, "rb") as pipe:
        what, _, rest = pipe.read().decode("utf-8", "replace").partition(" ")
    seconds = time.monotonic() - start
    detail, _, both = rest.rpartition(" ")
    # What the system says of a process that died is the larger of it and its worker.
    memory = int(both) if both else usage.ru_maxrss * UNIT
    if seconds > SECONDS:
        return Outcome("hang", "", seconds, memory)
    if status or not what:
        return Outcome("crash", f"status {status}", seconds, memory)
    return Outcome(what, detail, seconds, memory)


def _said(read: Callable[[Path], None], path: Path) -> str:
    from thankyou.base.errors import CardError
    from thankyou.error_messages import sentence
    from thankyou.pictures import in_worker

    try:
        read(path)
        what = "read -"
    except CardError as error:
        what = f"refused {error.code}" if sentence(error) else "traceback no-sentence"
    except MemoryError:
        what = "traceback MemoryError"
    except Exception as error:
        what = f"traceback {type(error).__name__}"
    in_worker.WORKER.process.close()
    both = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    memory = sum(resource.getrusage(one).ru_maxrss for one in both) * UNIT
    return f"{what} {memory}"


def report(name: str, outcomes: list[tuple[str, Outcome]]) -> int:
    """Print the counts; how many files did harm."""
    counts = Counter(one.what for _, one in outcomes)
    much = [(file, one) for file, one in outcomes if one.memory > MEMORY]
    harm = [(f, o) for f, o in outcomes if o.what in ("traceback", "crash", "hang")]
    print(f"{name}: {len(outcomes)} files")
    for what in ("read", "refused", "traceback", "crash", "hang"):
        print(f"  {what:<12}{counts[what]:>5}")
    print(f"  {'over 1 GiB':<12}{len(much):>5}")
    slowest = max(outcomes, key=lambda pair: pair[1].seconds)
    largest = max(outcomes, key=lambda pair: pair[1].memory)
    print(f"  slowest {slowest[1].seconds:.1f} s ({slowest[0]}), "
          f"most memory {largest[1].memory >> 20} MiB ({largest[0]})")  # fmt: skip
    codes = Counter(one.detail for _, one in outcomes if one.what in ("refused", "traceback"))
    print("  " + ", ".join(f"{code} {count}" for code, count in codes.most_common(12)))
    for file, one in (harm + [pair for pair in much if pair not in harm])[:20]:
        print(f"    {file}: {one.what} {one.detail} {one.seconds:.1f} s {one.memory >> 20} MiB")
    return len({file for file, _ in harm + much})


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--no-control", action="store_true", help="not the naive reading")
    options = parser.parse_args()
    make, ours, naive, count = KINDS[options.kind]
    found: dict[str, list[tuple[str, Outcome]]] = {"thankyou": [], "naive": []}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in make(options.count or count, options.seed):
            path = Path(folder) / name
            path.write_bytes(data)
            del data
            found["thankyou"].append((name, tried(ours, path, 0)))
            if not options.no_control:
                found["naive"].append((name, tried(naive, path, NAIVE_MEMORY)))
            path.unlink()
    harm = report("thankyou", found["thankyou"])
    if not options.no_control:
        report("naive", found["naive"])
    return 1 if harm else 0


if __name__ == "__main__":
    raise SystemExit(main())

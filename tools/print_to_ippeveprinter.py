"""Prints a PDF through CUPS to a printer of this computer's own, and measures what arrives there.

    python tools/print_to_ippeveprinter.py SHEET.pdf [--duplex long|short|off] [--tray NAME]

A print service of its own (cupsd on a socket in a folder that is deleted again) and CUPS's model
printer (ippeveprinter) are started; the PDF goes through thankyou.printing as one sheet of a run:
listed, held, found by its title, released, done. Then the file that the printer got is opened:
pages, media, sides, and the scale and the shift of every character against the PDF that was sent.
Exit code 1 if something is not exact.

Debian: apt-get install cups-daemon cups-client cups-ipp-utils cups-filters avahi-daemon dbus, and
run it as root: ippeveprinter wants Avahi, which is started and ended here if it does not run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pikepdf
import pypdfium2

PORT = 8671
NAME = "CardTest"
BUS = Path("/run/dbus/system_bus_socket")
TOOLS = ("cupsd", "ippeveprinter", "lpadmin", "avahi-daemon", "dbus-daemon")
CONF = """
Listen {root}/socket
Browsing No
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/state
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
User lp
Group lp
SystemGroup root
"""
KEEP = """#!/bin/sh
env | grep ^IPP_ > "{root}/printed/attributes"
cp "$1" "{root}/printed/job.pdf.part"
mv "{root}/printed/job.pdf.part" "{root}/printed/job.pdf"
"""
"""What the model printer does with a job: keep what it was told, and the file."""


@contextmanager
def process(*command: str, log: Path) -> Iterator[None]:
    """A program that runs until the block ends."""
    with log.open("w") as out:
        started = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
    try:
        yield
    finally:
        started.terminate()
        started.wait()


def wait_for(what: str, ready: object, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not ready():  # type: ignore[operator]
        if time.monotonic() > end:
            sys.exit(f"{what}: not in {seconds:g} seconds")
        time.sleep(0.1)


def silent(*command: str) -> bool:
    return subprocess.run(command, capture_output=True).returncode == 0


@contextmanager
def print_service(root: Path, script: str = KEEP) -> Iterator[None]:
    """The private print service with the model printer; CUPS_SERVER leads to it.

    `script` is what the printer runs for each job, with the file's name and IPP_… variables.
    """
    missing = [tool for tool in TOOLS if not shutil.which(tool, path=os.environ["PATH"])]
    if missing:
        sys.exit(f"not installed: {', '.join(missing)}")
    for folder in ("etc/ppd", "spool/tmp", "cache/rss", "log", "state", "printed"):
        (root / folder).mkdir(parents=True)
    for path in (root, *root.rglob("*")):
        path.chmod(0o777)
    (root / "cupsd.conf").write_text(CONF.format(root=root))
    (root / "cups-files.conf").write_text(FILES.format(root=root))
    keep = root / "keep"
    keep.write_text(script.format(root=root))
    keep.chmod(0o755)
    with ExitStack() as running:

        def run(*command: str) -> None:
            running.enter_context(process(*command, log=root / "log" / command[0]))

        if not silent("avahi-daemon", "--check"):
            if not BUS.is_socket():
                BUS.parent.mkdir(exist_ok=True)
                running.callback(BUS.unlink, missing_ok=True)
                run("dbus-daemon", "--system", "--nofork", "--nopidfile")
                wait_for("dbus", BUS.is_socket)
            run("avahi-daemon", "--no-drop-root", "--no-chroot")
            wait_for("avahi", lambda: silent("avahi-daemon", "--check"))
        settings = ("-c", f"{root}/cupsd.conf", "-s", f"{root}/cups-files.conf")
        run("cupsd", "-f", *settings)
        os.environ["CUPS_SERVER"] = f"{root}/socket"
        run("ippeveprinter", "-2", "-s", "10,5", "-p", str(PORT), "-n", "localhost", "-d",
            f"{root}/spool", "-f", "application/pdf", "-c", str(keep), NAME)  # fmt: skip
        uri = f"ipp://localhost:{PORT}/ipp/print"
        wait_for("cupsd", lambda: silent("lpstat", "-r"))
        wait_for(
            "ippeveprinter", lambda: silent("ipptool", "-q", uri, "get-printer-attributes.test")
        )
        wait_for(
            "queue", lambda: silent("lpadmin", "-p", NAME, "-E", "-v", uri, "-m", "everywhere")
        )
        yield


def printed(pdf: Path, root: Path, duplex: str, tray: str) -> dict[str, str]:
    """Print one PDF as one sheet of a run. What the printer was told."""
    from thankyou.model.format import PaperSize
    from thankyou.printing.cups_spooler import CupsSpooler
    from thankyou.printing.printers import list_printers, media_for, printer_named, printer_problems
    from thankyou.printing.spooler import Impression, JobOptions

    for one in list_printers():
        sizes = sorted({media.name for media in one.media})
        print(f"printer {one.name}: {one.state}, {len(sizes)} papers, trays {', '.join(one.trays)}")
        print(f"  turns over {one.duplex}, {one.speed:g} sides a minute, colour {one.color}")
    printer = printer_named(NAME.lower())
    with pikepdf.open(pdf) as document:
        box = [float(value) for value in document.pages[0].mediabox]
    width, height = sorted((box[2] - box[0], box[3] - box[1]))
    media = media_for(printer, width, height, tray)
    paper = PaperSize("sheet", f"{width:.0f} × {height:.0f} pt", width, height, "")
    for problem in printer_problems(printer, paper, duplex, tray):
        print("  problem:", problem.code, dict(problem.values))
    if media is None:
        sys.exit("the model printer does not take this paper")
    options = JobOptions(media.name, media.width, media.height, duplex, tray)
    spooler = CupsSpooler(NAME, options, lambda one, path: path.write_bytes(pdf.read_bytes()), root)
    title = "thankyou 00000000-1"
    job = spooler.submit(Impression(1), title)
    time.sleep(2)
    print(f"job {job}: {spooler.state(job, title)}, found by title: {spooler.find(title)}")
    if spooler.state(job, title) != "held" or (root / "printed" / "job.pdf").exists():
        sys.exit("the job was not held")
    spooler.release(job)
    spooler.release(job)
    wait_for("job", lambda: spooler.state(job, title) in ("done", "failed", "withdrawn"), 60)
    wait_for("file", (root / "printed" / "job.pdf").exists)
    print(f"job {job}: {spooler.state(job, title)}; trouble: {spooler.trouble()}")
    lines = (root / "printed" / "attributes").read_text().splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


def characters(path: Path) -> list[np.ndarray]:
    """The boxes of all characters of each page, as (count, 4): left, bottom, right, top."""
    pages = []
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        boxes = [text.get_charbox(index) for index in range(text.count_chars())]
        pages.append(np.array([box for box in boxes if box[2] > box[0]]).reshape(-1, 4))
    return pages


def fit(sent: np.ndarray, got: np.ndarray) -> tuple[float, float]:
    """Scale and shift that lead from the one to the other."""
    scale, shift = np.polyfit(sent, got, 1)
    return float(scale), float(shift)


def compare(sent: Path, got: Path) -> bool:
    """Whether each page and each character of it arrived at its place and size."""
    with pikepdf.open(sent) as first, pikepdf.open(got) as second:
        sizes = [
            [tuple(round(float(v), 2) for v in page.mediabox) for page in document.pages]
            for document in (first, second)
        ]
    print(f"pages sent {len(sizes[0])}, arrived {len(sizes[1])}; sizes {sizes[1]}")
    good = len(sizes[0]) == len(sizes[1])
    for one, other in zip(*sizes, strict=False):
        good &= max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 0.01
    for number, (a, b) in enumerate(zip(characters(sent), characters(got), strict=False), 1):
        if len(a) != len(b) or len(a) < 2:
            print(f"page {number}: {len(a)} characters sent, {len(b)} arrived")
            good &= len(a) == len(b)
            continue
        (sx, tx), (sy, ty) = fit(a[:, 0], b[:, 0]), fit(a[:, 1], b[:, 1])
        most = float(np.abs(a - b).max())
        print(
            f"page {number}: {len(a)} characters, scale {sx:.5f} × {sy:.5f}, "
            f"shift {tx:.4f}, {ty:.4f} pt, farthest {most:.4f} pt"
        )
        good &= most <= 0.01 and abs(sx - 1) < 5e-4 and abs(sy - 1) < 5e-4
    return good


def main() -> int:
    parser = argparse.ArgumentParser(description="Print a PDF to a model printer and measure it.")
    parser.add_argument("pdf", type=Path)
    parser.add_argument("--duplex", choices=("long", "short", "off"), default="long")
    parser.add_argument("--tray", default="")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="thankyou-print-") as name:
        root = Path(name)
        with print_service(root):
            told = printed(options.pdf, root, options.duplex, options.tray)
        for key in ("IPP_MEDIA", "IPP_MEDIA_COL", "IPP_SIDES", "IPP_COPIES", "IPP_PRINT_SCALING"):
            print(f"{key.removeprefix('IPP_').lower().replace('_', '-')}: {told.get(key, '-')}")
        wanted = {"long": "two-sided-long-edge", "short": "two-sided-short-edge"}
        good = told.get("IPP_SIDES", "one-sided") == wanted.get(options.duplex, "one-sided")
        good &= compare(options.pdf, root / "printed" / "job.pdf")
    print("exact" if good else "NOT exact")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

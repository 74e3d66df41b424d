"""Lets the disk fail at every write, flush and rename of a kept card: is a word lost, or untold?

    python tools/card_faults.py [--every N]

A card is written in as the window does it: steps recorded, the file saved, the card closed (which
makes its journal small), and a card of an older file version opened and saved. Each is done once
for every call to the system that could fail (opening to write, write, flush, truncate, link,
rename, make a folder), and that call fails: with a full disk, a used-up quota, an I/O error, a
disk that can only be read; once, or from then on. A failing write has written half. Then the
program ends, the disk is well again, and what is there is looked at:

    lost     a step that `record` had acknowledged, or a file that had been saved, is not there
    silent   a call returned as if all were well, and what it promised is not there

Beside it a naive writer, which opens the file anew and writes, has the same faults. Exit code 1
if a word was lost or a failure was silent, or if the naive writer lost none.
"""

from __future__ import annotations

import argparse
import contextlib
import errno
import io
import json
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PIL import Image

from thankyou.base import atomic_write
from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.pictures.photo import read_photo
from thankyou.storage.card_file import encode, read_card
from thankyou.storage.container import card_photo
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import Step

QUICK = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - nothing secret
"""A place in memory: what fails here fails by decree, not by the disk."""
ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS)
CALLS = ("open", "write", "fsync", "ftruncate", "link", "rename", "replace", "mkdir")
OLD, FIRST, SECOND, THIRD = (Card(message=words) for words in ("old", "first", "second", "third"))


class Disk:
    """A disk whose call number `at` fails; with `lasting`, all later ones too. 0: none."""

    def __init__(self, at: int, error: int, lasting: bool) -> None:
        self.at, self.error, self.lasting = at, error, lasting
        self.calls = 0
        self.well = False
        self.failed = False

    def fails(self) -> bool:
        if self.well:
            return False
        self.calls += 1
        hit = self.calls == self.at or (self.lasting and self.at and self.calls > self.at)
        self.failed = self.failed or bool(hit)
        return bool(hit)

    def trouble(self) -> OSError:
        return OSError(self.error, os.strerror(self.error))

    @contextlib.contextmanager
    def at_work(self) -> Iterator[Disk]:
        """While this is the computer's disk."""
        real = {name: getattr(os, name) for name in CALLS}
        recorder = atomic_write._Recorder
        write_of_files = io.FileIO.write

        def call(name: str) -> Callable[..., Any]:
            def replaced(*args: Any, **named: Any) -> Any:
                if name == "open" and not args[1] & (os.O_WRONLY | os.O_RDWR):
                    return real[name](*args, **named)
                if self.fails():
                    if name == "write":
                        real[name](args[0], bytes(args[1])[: len(args[1]) // 2])
                    raise self.trouble()
                return real[name](*args, **named)

            return replaced

        def write(file: Any, data: Any) -> int:
            try:
                if self.fails():
                    write_of_files(file, bytes(data)[: len(data) // 2])
                    raise self.trouble()
                return write_of_files(file, data)
            except OSError as trouble:
                file.failure = file.failure or trouble
                raise

        kept = recorder.write
        try:
            for name in CALLS:
                setattr(os, name, call(name))
            recorder.write = write  # type: ignore[method-assign, assignment]
            yield self
        finally:
            recorder.write = kept  # type: ignore[method-assign]
            for name, function in real.items():
                setattr(os, name, function)


def small_photo() -> Card:
    file = io.BytesIO()
    Image.effect_noise((64, 48), 90).convert("RGB").save(file, "JPEG")
    return Card(message="a photo", photo=card_photo(read_photo(file.getvalue(), "photo")))


PHOTO = small_photo()


class Desk:
    """A store with a card that was written in before the disk began to fail."""

    def __init__(self, folder: Path) -> None:
        self.store = CardStore(folder)
        opened = self.store.create(OLD)
        opened.record([Step("put", FIRST)])
        opened.close(FIRST)
        self.id = opened.id
        self.path = folder / "cards" / f"{opened.id}.thankyou"
        self.acknowledged = [FIRST]
        self.attempted = [FIRST]
        self.in_file = [FIRST]
        self.silent = 0
        self.told = 0

    def version_one(self) -> None:
        """The card's file as a program of the first version wrote it."""
        whole = json.loads(encode(OLD))
        keys = ("language", "appeal", "template", "design", "format", "sentiment", "tagline",
                "fields", "message")  # fmt: skip
        card = {key: whole["card"][key] for key in keys}
        text = json.dumps({"format": whole["format"], "version": 1, "card": card})
        self.path.write_text(text, encoding="utf-8")
        self.acknowledged, self.attempted, self.in_file = [OLD], [OLD, FIRST], [OLD]

    def act(self, what: Callable[[], Any], card: Card, save: bool = False) -> bool:
        """Do something that is to make the card this one; whether it said that it had."""
        self.attempted.append(card)
        try:
            what()
        except CardError:
            self.told += 1
            return False
        self.acknowledged.append(card)
        if save:
            self.in_file = [card]
        return True


def record(desk: Desk, opened: OpenCard, again: Callable[[], None]) -> None:
    for steps in ([Step("put", SECOND)], [Step("put", PHOTO), Step("amend", THIRD)]):
        if not desk.act(lambda s=steps: opened.record(s), steps[-1].card):
            again()
            desk.act(lambda s=steps: opened.record(s), steps[-1].card)


def save(desk: Desk, opened: OpenCard, again: Callable[[], None]) -> None:
    for card in (SECOND, PHOTO, THIRD):
        if not desk.act(lambda c=card: opened.record([Step("put", c)]), card):
            again()
            desk.act(lambda c=card: opened.record([Step("put", c)]), card)
        if not desk.act(lambda c=card: opened.save(c), card, save=True):
            again()
            desk.act(lambda c=card: opened.save(c), card, save=True)


def close(desk: Desk, opened: OpenCard, again: Callable[[], None]) -> None:
    desk.act(lambda: opened.record([Step("put", PHOTO), Step("put", THIRD)]), THIRD)
    if not desk.act(lambda: opened.close(THIRD), THIRD, save=True):
        again()
        desk.act(lambda: opened.close(THIRD), THIRD, save=True)


def migration(desk: Desk, opened: OpenCard, again: Callable[[], None]) -> None:
    save(desk, opened, again)
    close(desk, opened, again)


ACTS: dict[str, Callable[[Desk, OpenCard, Callable[[], None]], None]] = {
    "record": record,
    "save": save,
    "close": close,
    "migration": migration,
}


def trial(name: str, disk: Disk, folder: Path, repaired: bool) -> Counter[str]:
    """One fault. `repaired`: the disk is well when the act is tried again, as after making room."""
    desk = Desk(folder)
    if name == "migration":
        desk.version_one()
    opened: OpenCard | None = None

    def again() -> None:
        disk.well = repaired

    with disk.at_work():
        try:
            opened = desk.store.open(desk.id)
        except CardError:
            desk.told += 1
        if opened is not None:
            ACTS[name](desk, opened, again)
    if opened is not None:
        opened._log.close()  # the program ends; it closes nothing by itself
        opened._lock.release()
    return judged(desk, disk)


def judged(desk: Desk, disk: Disk) -> Counter[str]:
    """What is there afterwards, with a disk that is well."""
    count: Counter[str] = Counter()
    count["faults"] += disk.failed
    count["told"] += bool(desk.told)
    newest = desk.acknowledged[-1]
    later = desk.attempted[len(desk.attempted) - desk.attempted[::-1].index(newest) - 1 :]
    try:
        in_file = read_card(desk.path)
    except CardError:
        in_file = None
    if in_file is None or in_file not in (*desk.in_file, *later, *desk.attempted):
        count["lost"] += 1
        return count
    try:
        opened = desk.store.open(desk.id)
    except CardError:
        count["lost"] += 1
        return count
    card, steps = opened.opened.card, opened.opened.steps
    if card not in later:
        count["lost" if desk.told else "silent"] += 1
    elif any(one not in steps for one in desk.acknowledged):
        count["lost"] += 1
    opened.close(card)
    if read_card(desk.path) != card:
        count["lost"] += 1
    return count


def naive(disk: Disk, folder: Path) -> Counter[str]:
    """A writer that opens the file anew and writes, and passes over what goes wrong."""
    path = folder / "card.thankyou"
    path.write_bytes(encode(FIRST))
    said = FIRST
    with disk.at_work():
        for card in (SECOND, PHOTO, THIRD):
            with contextlib.suppress(OSError):
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
                try:
                    os.write(descriptor, encode(card))
                finally:
                    os.close(descriptor)
            said = card
    count: Counter[str] = Counter({"faults": int(disk.failed)})
    try:
        count["silent"] += read_card(path) != said
    except CardError:
        count["lost"] += 1
    return count


def tried(name: str, every: int = 1, errors: tuple[int, ...] = ERRORS) -> Counter[str]:
    """All faults of one act (each `every`th of them)."""
    total: Counter[str] = Counter()
    for error in errors:
        for lasting, repaired in ((False, True), (True, True), (True, False)):
            if name == "naive" and repaired and lasting:
                continue
            at = 1
            while True:
                disk = Disk(at, error, lasting)
                with tempfile.TemporaryDirectory(dir=QUICK) as folder:
                    if name == "naive":
                        count = naive(disk, Path(folder))
                    else:
                        count = trial(name, disk, Path(folder), repaired)
                if not disk.failed:
                    break
                total += count
                at += every
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--every", type=int, default=1, help="only each Nth call fails")
    options = parser.parse_args()
    bad = False
    print(f"{'act':<12}{'faults':>8}{'told':>8}{'lost':>8}{'silent':>8}")
    with tempfile.TemporaryDirectory(dir=QUICK) as state:
        os.environ["XDG_STATE_HOME"] = state
        for name in (*ACTS, "naive"):
            total = tried(name, options.every)
            shown = [total[key] for key in ("faults", "told", "lost", "silent")]
            print(f"{name:<12}" + "".join(f"{value:>8}" for value in shown), flush=True)
            harm = total["lost"] + total["silent"]
            bad = bad or (harm == 0 if name == "naive" else harm > 0)
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())

"""Two writers on one kept card, their acts interleaved at random: is anything written over unseen?

    python tools/interleave_writers.py [--rounds 500] [--processes 20] [--seed N]

Each round opens one card twice, as two computers do whose locks do not see each other (a folder in
a sync service), and lets the two record, save, close, crash and open again in a random order. Who
is told that the card was changed chooses to keep the own version, the other, or both. At the end,
every version that somebody had saved must be the card, one of its steps or earlier states, or a
card of its own:

    silent     a version that was saved is nowhere any more, or was replaced while it could not be
               known
    conflicts  how often a writer was told

Then two real processes write on one card at the same time, without a lock between them. Beside it
naive writers do the same: they save without looking. Exit code 1 if anything was silent, or if the
naive writers wrote over nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.base.file_lock import FileLock
from thankyou.model.card import Card
from thankyou.storage.card_file import encode, read_card
from thankyou.store import open_card
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.values import Step

QUICK = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - nothing secret


class NoLock(FileLock):
    """The lock of another computer."""

    def __init__(self) -> None:
        super().__init__(-1)


class Writer:
    """One of the two: a window with the card open, and what its owner has saved."""

    def __init__(self, name: str, store: CardStore, card_id: str, dice: random.Random) -> None:
        self.name, self.store, self.card_id, self.dice = name, store, card_id, dice
        self.opened: OpenCard | None = None
        self.card = Card()
        self.written = 0
        self.saved: list[str] = []
        self.count: Counter[str] = Counter()

    def act(self) -> None:
        if self.opened is None:
            self.opened = self.store.open(self.card_id)
            self.card = self.opened.opened.card
            return
        act = self.dice.choice(["write", "write", "write", "save", "save", "close", "crash"])
        if act == "write":
            self.written += 1
            self.card = Card(message=f"{self.name} {self.written}")
            self.opened.record([Step("put", self.card)])
        elif act == "crash":
            self.opened._log.close()
            self.opened = None
        else:
            self.save(close=act == "close")

    def save(self, close: bool = False) -> None:
        if self.opened is None:
            return
        try:
            self.opened.save(self.card)
        except CardError as error:
            if error.code != "card-changed":
                raise
            self.count["conflicts"] += 1
            self.answer(self.opened)
        else:
            self.saved.append(self.card.message)
        if close and self.opened is not None:
            try:
                self.opened.close(self.opened._log.state.current.card)
                self.opened = None
            except CardError as error:
                if error.code != "card-changed":
                    raise

    def answer(self, opened: OpenCard) -> None:
        choice = self.dice.choice(["mine", "theirs", "both"])
        try:
            if choice == "mine":
                opened.keep_mine(self.card)
            elif choice == "theirs":
                self.card = opened.other()
                opened.let_go()
                self.opened = None
                return
            else:
                new = opened.keep_both(self.card, "")
                self.opened, self.card_id = new, new.id
            self.saved.append(self.card.message)
        except CardError as error:  # changed once more, meanwhile
            if error.code != "card-changed":
                raise
            self.count["conflicts"] += 1

    def end(self) -> None:
        while self.opened is not None:
            try:
                self.opened.close(self.card)
                self.saved.append(self.card.message)
                self.opened = None
            except CardError as error:
                if error.code != "card-changed":
                    raise
                self.count["conflicts"] += 1
                self.answer(self.opened)


def there(store: CardStore) -> set[str]:
    """Every version that can be brought back from the store."""
    found = set()
    for row in store.cards():
        opened = store.open(row.id)
        found |= {card.message for card in opened.opened.steps}
        found |= {state.card.message for state in opened.history()}
        opened.close(opened.opened.card)
    return found


def one_round(folder: Path, seed: int) -> Counter[str]:
    dice = random.Random(seed)
    store = CardStore(folder)
    opened = store.create(Card(message="first"))
    opened.close(Card(message="first"))
    writers = [Writer(name, CardStore(folder), opened.id, dice) for name in ("Ann", "Ben")]
    real = open_card.take_lock
    open_card.take_lock = lambda side, title: NoLock()
    try:
        for _ in range(dice.randint(10, 40)):
            dice.choice(writers).act()
        for writer in writers:
            writer.end()
    finally:
        open_card.take_lock = real
    found = there(store)
    count: Counter[str] = Counter(rounds=1)
    for writer in writers:
        count += writer.count
        count["saves"] += len(writer.saved)
        count["silent"] += sum(words not in found for words in set(writer.saved))
    return count


def naive_round(folder: Path, seed: int) -> Counter[str]:
    """Two that save what they have, each knowing what it had read; no steps are kept."""
    dice = random.Random(seed)
    path = folder / "card.thankyou"
    path.write_bytes(encode(Card(message="first")))
    known = dict.fromkeys(("Ann", "Ben"), "first")
    count: Counter[str] = Counter(rounds=1)
    for number in range(dice.randint(10, 40)):
        name = dice.choice(list(known))
        if dice.random() < 0.3:
            known[name] = read_card(path).message
        else:
            count["silent"] += read_card(path).message != known[name]
            known[name] = f"{name} {number}"
            path.write_bytes(encode(Card(message=known[name])))
            count["saves"] += 1
    return count


def two_processes(folder: Path, seed: int) -> Counter[str]:
    """Two processes at the same time, as fast as they can."""
    store = CardStore(folder)
    opened = store.create(Card(message="first"))
    opened.close(Card(message="first"))
    open_card.take_lock = lambda side, title: NoLock()
    children: list[tuple[int, Any]] = []
    for number, name in enumerate(("Ann", "Ben")):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            code = 3
            try:
                writer = Writer(name, CardStore(folder), opened.id, random.Random(seed + number))
                for _ in range(30):
                    writer.act()
                writer.end()
                said = "\n".join([str(writer.count["conflicts"]), *writer.saved])
                os.write(writing, said.encode())
                code = 0
            finally:
                os._exit(code)
        os.close(writing)
        children.append((child, os.fdopen(reading)))
    count: Counter[str] = Counter(rounds=1)
    saved: list[str] = []
    for child, file in children:
        conflicts, *words = file.read().split("\n")
        _, status = os.waitpid(child, 0)
        if status:
            raise SystemExit("a writer ended of an error: this says nothing")
        count["conflicts"] += int(conflicts)
        saved += words
    found = there(store)
    count["saves"] = len(saved)
    count["silent"] += sum(words not in found for words in set(saved))
    return count


def tried(work: Any, rounds: int, seed: int) -> Counter[str]:
    total: Counter[str] = Counter()
    for number in range(rounds):
        with tempfile.TemporaryDirectory(dir=QUICK) as folder:
            total += work(Path(folder), seed + 1000 * number)
    return total


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=500)
    parser.add_argument("--processes", type=int, default=20)
    parser.add_argument("--seed", type=int, default=14)
    options = parser.parse_args()
    bad = False
    print(f"{'':<11}{'rounds':>8}{'saves':>8}{'conflicts':>11}{'silent':>8}")
    with tempfile.TemporaryDirectory(dir=QUICK) as state:
        os.environ["XDG_STATE_HOME"] = state
        for name, work, rounds in (
            ("naive", naive_round, options.rounds),
            ("store", one_round, options.rounds),
            ("processes", two_processes, options.processes),
        ):
            total = tried(work, rounds, options.seed)
            shown = (total["rounds"], total["saves"])
            print(
                f"{name:<11}{shown[0]:>8}{shown[1]:>8}{total['conflicts']:>11}{total['silent']:>8}"
            )
            bad = bad or (total["silent"] == 0) == (name == "naive")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())

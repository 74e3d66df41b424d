"""Kills a program while it writes in a kept card: is the file readable, is every word there?

    python tools/kill_card_saves.py [--kills 1000] [--seed N] [--folder PLACE]

A process of its own opens a card of the store, records steps and saves, as the window does, and
says after each what it has done; it is killed with SIGKILL at a random moment, again and again.
After each kill:

    unreadable   the card's file cannot be read
    uncommitted  it holds something that nobody saved
    lost         a step that was said to be recorded is not there when the card is opened again

Beside it a naive writer, which opens the file anew and writes, is killed as often. Exit code 1 if
any of the three happened to the store, or if the naive writer lost no file.
"""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage.card_file import encode, read_card
from thankyou.store.card_store import CardStore
from thankyou.store.values import Step

WORDS = "You stayed when the night was long, and you did not look at the clock. " * 60


def card_of(number: int) -> Card:
    """A card of some 4 KB that names its number, and that no other number's could be."""
    return Card(message=f"{number}\n{WORDS[: 3000 + number % 1000]}")


def number_of(card: Card) -> int:
    """The number of a whole card; -1 for one that nobody made."""
    number = int(card.message.partition("\n")[0])
    return number if card == card_of(number) else -1


def keep_writing(store: CardStore, card_id: str, seed: int, said: int) -> None:
    """Record and save for ever; each recorded number is said on `said` when it is on the disk."""
    dice = random.Random(seed)
    opened = store.open(card_id)
    number = number_of(opened.opened.card)
    while True:
        for _ in range(dice.randint(1, 4)):
            number += 1
            opened.record([Step(dice.choice(["put", "amend"]), card_of(number))])
            os.write(said, b"%d\n" % number)
        opened.save(card_of(number))
        if dice.random() < 0.3:
            opened.close(card_of(number))
            opened = store.open(card_id)


def write_naively(path: Path, said: int) -> None:
    number = number_of(read_card(path))
    while True:
        number += 1
        with path.open("wb") as file:
            file.write(encode(card_of(number)))
        os.write(said, b"%d\n" % number)


def killed(work: Callable[[int], None], after: float) -> int:
    """Run `work` in a process, and kill it so many seconds after it first said something. The
    last number that it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(writing)
        finally:
            os._exit(3)
    os.close(writing)
    select.select([reading], [], [], 30)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as file:
        said = file.read().split(b"\n")[:-1]
    if not os.WIFSIGNALED(status) or not said:
        raise SystemExit("the writer ended by itself: this says nothing")
    return int(said[-1])


def kill_store(folder: Path, kills: int, dice: random.Random) -> Counter[str]:
    store = CardStore(folder)
    opened = store.create(card_of(0))
    card_id = opened.id
    opened.close(card_of(0))
    count: Counter[str] = Counter()
    path = folder / "cards" / f"{card_id}.thankyou"
    for _ in range(kills):
        seed = dice.randrange(2**32)
        last = killed(partial(keep_writing, store, card_id, seed), dice.uniform(0, 0.08))
        count["kills"] += 1
        try:
            count["uncommitted"] += not 0 <= number_of(read_card(path)) <= last + 1
        except CardError:
            count["unreadable"] += 1
        opened = store.open(card_id)
        count["lost"] += not last <= number_of(opened.opened.card) <= last + 1
        opened.close(opened.opened.card)
        count["lost"] += number_of(read_card(path)) < last
    return count


def kill_naive(folder: Path, kills: int, dice: random.Random) -> Counter[str]:
    path = folder / "card.thankyou"
    count: Counter[str] = Counter()
    for _ in range(kills):
        path.write_bytes(encode(card_of(0)))
        last = killed(partial(write_naively, path), dice.uniform(0, 0.02))
        count["kills"] += 1
        try:
            count["lost"] += number_of(read_card(path)) < last
        except CardError:
            count["unreadable"] += 1
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=14)
    parser.add_argument("--folder", help="where the cards are, for example on another disk")
    options = parser.parse_args()
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        os.environ["XDG_STATE_HOME"] = f"{place}/state"
        ours = kill_store(Path(place) / "store", options.kills, dice)
        naive = kill_naive(Path(place), options.kills, dice)
    print(f"{'':<8}{'kills':>8}{'unreadable':>12}{'uncommitted':>12}{'lost':>8}")
    for name, count in (("store", ours), ("naive", naive)):
        rest = (count["unreadable"], count["uncommitted"], count["lost"])
        print(f"{name:<8}{count['kills']:>8}{rest[0]:>12}{rest[1]:>12}{rest[2]:>8}")
    harm = ours["unreadable"] + ours["uncommitted"] + ours["lost"]
    return int(harm > 0 or naive["unreadable"] + naive["lost"] == 0)


if __name__ == "__main__":
    sys.exit(main())

"""Two programs that save the same card, step against step; nothing may be overwritten unsaid.

    python tools/two_writers.py              500 rounds, and 500 of a writer that only saves
    python tools/two_writers.py --rounds 40

In each round two processes read a card and save it with one more line, in an order drawn at
random, half of the rounds both at the same moment. A writer that was told that the file has
changed has lost nothing. A line that was reported as saved and is not in the file in the end was
overwritten without a word; the card's lines tell, since each writer adds to what it read. Exits
with 1 if that happened, or if the plain writer got away with it (then the test tests nothing).
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card, save_card
from thankyou.storage.compare_save import read_card_known, save_card_if_unchanged


def write_as_told(pipe: Connection, path: Path, line: str, naive: bool) -> None:
    """One writer: reads and saves when it is told to, until the pipe is closed."""
    card, known = Card(), None
    while True:
        try:
            act = pipe.recv()
        except EOFError:
            return
        result = "read"
        if act == "read":
            card, known = read_card_known(path)
        else:
            card = card.changed(message=card.message + line + "\n")
            try:
                if naive:
                    save_card(card, path)
                else:
                    known = save_card_if_unchanged(card, path, known)
                result = "saved"
            except CardError as error:
                result = error.code
        pipe.send(result)


def round_of(chance: random.Random, writers: dict[str, Connection], path: Path) -> tuple[int, int]:
    """(saves that were overwritten unsaid, saves that were told) of one round."""
    save_card(Card(message="first\n"), path)
    acts = ["a", "b", "a", "b"]
    chance.shuffle(acts)
    left = {"a": ["read", "save"], "b": ["read", "save"]}
    results: dict[str, str] = {}
    together = chance.random() < 0.5
    for at, name in enumerate(acts):
        if together and at == 2 and all(acts.index(one) < 2 for one in "ab"):
            for one in chance.sample("ab", 2):  # both have read: both save now
                writers[one].send("save")
            results |= {one: writers[one].recv() for one in "ab"}
            break
        writers[name].send(left[name].pop(0))
        results[name] = writers[name].recv()
    lines = read_card(path).message.splitlines()
    wrong = set(results.values()) - {"saved", "file-changed"}
    if wrong:
        raise SystemExit(f"unexpected: {sorted(wrong)}")
    lost = sum(result == "saved" and name not in lines for name, result in results.items())
    return lost, sum(result == "file-changed" for result in results.values())


def run(rounds: int, naive: bool, seed: int = 14) -> tuple[int, int]:
    """(overwritten unsaid, told) over all rounds."""
    chance = random.Random(seed)
    context = get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "card.thankyou"
        writers: dict[str, Connection] = {}
        processes = []
        for name in "ab":
            writers[name], theirs = context.Pipe()
            process = context.Process(target=write_as_told, args=(theirs, path, name, naive))
            process.start()
            theirs.close()
            processes.append(process)
        counts = [round_of(chance, writers, path) for _ in range(rounds)]
        for pipe in writers.values():
            pipe.close()
        for process in processes:
            process.join()
    return sum(lost for lost, _ in counts), sum(told for _, told in counts)


def main() -> int:
    parser = argparse.ArgumentParser(description="Two writers on one card.")
    parser.add_argument("--rounds", type=int, default=500)
    rounds = parser.parse_args().rounds
    lost, told = run(rounds, naive=False)
    print(f"compared: {rounds} rounds, {told} told, {lost} overwritten without a word")
    naive, _ = run(rounds, naive=True)
    print(f"naive:    {rounds} rounds, {naive} overwritten without a word")
    return 1 if lost or not naive else 0


if __name__ == "__main__":
    sys.exit(main())

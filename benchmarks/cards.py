"""The writer's own cards: listed, searched, written in, beside a naive reading of all files.

2,000 cards in a folder; the list cold (no index) and warm (as at each start), against reading and
decoding every file. A search is one keystroke of a query over all cards. `record` is one letter
with its flush to the disk, `save` a card with a photo of 12 megapixels. Bytes are those of the
journal by letter, and of the file of earlier states by state, of an hour's typing. Times of the
disk depend on the folder (TMPDIR).
"""

from __future__ import annotations

import io
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image

from benchmarks.corpus import SIXTY_WORDS
from benchmarks.keystroke import percentile
from thankyou.model.card import Card
from thankyou.pictures.photo import read_photo
from thankyou.storage.card_file import encode, read_card
from thankyou.storage.container import card_photo
from thankyou.store.card_parts import flatten
from thankyou.store.card_store import CardStore, OpenCard
from thankyou.store.history import thinned, written
from thankyou.store.part_files import PartFiles
from thankyou.store.search import matches
from thankyou.store.states import State
from thankyou.store.values import Step

NAMES = ("Ada", "José", "Łukasz", "Amina", "Мария", "原田", "Ngozi", "Zoë", "Σοφία", "محمد")
QUERY = "jose night"


def taken(work: Callable[[], Any]) -> float:
    """Milliseconds."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def cards(count: int) -> list[Card]:
    return [
        Card(
            message=f"{SIXTY_WORDS} {'You were there every night. ' * (n % 40)}Card {n}.",
            name=f"Card {n}",
        ).with_fields({"recipient": f"{NAMES[n % len(NAMES)]} {n}", "unit": f"Ward {n % 30}"})
        for n in range(count)
    ]


def large_photo() -> Card:
    """Twelve megapixels, as noisy as a photo of a hand-held telephone."""
    picture = Image.effect_noise((4000, 3000), 24).convert("RGB")
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=92)
    return Card(message=SIXTY_WORDS, photo=card_photo(read_photo(file.getvalue(), "photo")))


def fill(folder: Path, count: int) -> list[Path]:
    """So many cards, closed; their files."""
    place = folder / "cards"
    place.mkdir(parents=True)
    files = []
    for number, card in enumerate(cards(count)):
        path = place / f"card-{number}.thankyou"
        path.write_bytes(encode(card))
        os.utime(path, (1_700_000_000 + number,) * 2)
        files.append(path)
    return files


def listing(folder: Path, count: int) -> dict[str, Any]:
    files = fill(folder, count)
    for path in files:
        side = folder / "beside" / path.stem
        side.mkdir(parents=True)
        for name in ("steps", "history", "lock"):
            (side / name).touch()
    cold = taken(lambda: CardStore(folder).cards())
    warm = statistics.median(taken(lambda: CardStore(folder).cards()) for _ in range(5))
    store = CardStore(folder)
    rows = store.cards()
    again = statistics.median(taken(store.cards) for _ in range(5))
    naive = taken(lambda: [read_card(path) for path in files])
    typed = [QUERY[:end] for end in range(1, len(QUERY) + 1)]
    strokes = [taken(lambda q=q: [row for row in rows if matches(row, q)]) for q in typed]
    return {
        "cards": len(rows),
        "list ms (cold: every file read)": cold,
        "list ms (warm: a new start)": warm,
        "list ms (again in a window)": again,
        "naive ms (all files decoded)": naive,
        "ratio (naive to warm)": naive / warm,
        "index bytes by card": (folder / "index.json").stat().st_size / count,
        "search ms by keystroke (worst)": max(strokes),
    }


def writing(folder: Path, strokes: int) -> dict[str, Any]:
    store = CardStore(folder)
    opened = store.create(Card(message=SIXTY_WORDS))
    steps = folder / "beside" / opened.id / "steps"
    text = SIXTY_WORDS
    times: list[float] = []
    before = steps.stat().st_size
    for number in range(strokes):
        text = text[:200] + "abcdefgh "[number % 9] + text[200:]
        step = Step("put" if number % 9 == 0 else "amend", Card(message=text))
        times.append(taken(lambda s=step: opened.record([s])))
    letter = (steps.stat().st_size - before) / strokes
    saves = []
    for number in range(20):
        card = Card(message=f"{text}{number}")
        opened.record([Step("put", card)])
        saves.append(taken(lambda c=card: opened.save(c)))
    opened.close(card)
    opening = taken(lambda: store.open(opened.id).let_go(clean=True))
    return {
        "record ms (median)": statistics.median(times),
        "record ms (95th percentile)": percentile(times, 0.95),
        "bytes by letter": letter,
        "save ms (median)": statistics.median(saves),
        "open ms": opening,
    }


def photo(folder: Path, runs: int) -> dict[str, Any]:
    card = large_photo()
    later = card.changed(message="Thank you.")
    first: list[float] = []
    words: list[float] = []

    def put(opened: OpenCard, new: Card) -> None:
        opened.record([Step("put", new)])
        opened.save(new)

    for number in range(runs):
        opened = CardStore(folder / str(number)).create(Card(message=SIXTY_WORDS))
        first.append(taken(partial(put, opened, card)))
        words.append(taken(partial(put, opened, later)))
        opened.let_go(clean=True)
    naive = taken(lambda: (folder / "naive").write_bytes(encode(card)))
    return {
        "photo bytes": len(card.photo.data) if card.photo else 0,
        "photo put in: record + save ms": statistics.median(first),
        "words beside it: record + save ms": statistics.median(words),
        "naive write ms (nothing flushed)": naive,
    }


def states(folder: Path) -> dict[str, Any]:
    """An hour's typing, 200 letters a minute; and what years of an hour a day come to."""
    parts = PartFiles(folder)
    text, made = "", []
    minute = 60_000
    for number in range(60):
        text += (SIXTY_WORDS * 4)[(number * 37) % 200 :][:200]
        card = Card(message=text)
        made.append(State(number * minute, card, flatten(card, parts)))
    day = 24 * 60 * minute
    often = [
        State(one.time + n * day, one.card.changed(name=str(n)), one.flat)
        for n in range(730)
        for one in made
    ]
    kept = thinned(often, 730 * day)
    return {
        "earlier states of an hour": len(thinned(made, 60 * minute)),
        "bytes by state": len(written(made)) / len(made),
        "states after two years, daily": len(kept),
    }


def measure(*, quick: bool = False, **_: Any) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = f"{folder}/state"
        place = Path(folder)
        return {
            **listing(place / "many", 200 if quick else 2000),
            **writing(place / "one", 100 if quick else 500),
            **photo(place / "photo", 2 if quick else 7),
            **states(place / "states"),
            "to reach": "list <= 1000 ms; photo put in <= 200 ms; letter ~100 bytes",
        }

"""Preflight of 1,000 people after a change of the card, notes included, beside naive checking.

Three lists: names and wards in one message; an answer of each person's own in it; a whole message
of each person's own. `*_s` is all of it, `*_first_ms` until the first row's status is there, both
with a catalog that is open already and a card whose words nobody has looked at; `*_cpu_s` is the
processor's time of all of it, which a busy machine does not stretch. Naive is a card made ready for
each row, and all of its notes looked for (a twentieth of the rows, in proportion), in processor's
time as well. `edit_ms`: one cell is mended, and its row looked at.
"""

from __future__ import annotations

import statistics
import time
from typing import Any

from benchmarks.corpus import SIXTY_WORDS
from thankyou.catalog import Catalog
from thankyou.export.person_cards import PersonCards
from thankyou.export.preflight import Preflight, preflight
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.proofing.notes import notes

ROWS = 1000
_WORDS = SIXTY_WORDS.split()
_CARDS = {
    "names": Card(message="Dear {recipient},\n\n" + SIXTY_WORDS + "\n\nYours, the family"),
    "answers": Card(message="Dear {recipient},\n\nI remember that {moment}. " + SIXTY_WORDS),
    "messages": Card(message="Dear {recipient}, thank you."),
}


def people(kind: str, count: int) -> PeopleList:
    """So many people; each one's words are others."""
    records = []
    for n in range(count):
        turned = " ".join((*_WORDS[n % 50 :], *_WORDS[: n % 50]))
        records.append(
            (
                f"Nurse Person {n}",
                f"Ward {n % 30}",
                f"you were there in night {n}, {turned[:90]}",
                f"Dear Nurse {n},\n\n{turned}\n\nThe family of bed {n}",
            )
        )
    mapping = {"recipient": 0, "unit": 1}
    if kind == "answers":
        mapping["moment"] = 2
    elif kind == "messages":
        mapping["message"] = 3
    columns = ("Name", "Ward", "What happened", "Own message")
    return PeopleList(Table(columns, tuple(records)), tuple(mapping.items()))


def measure(quick: bool = False, **_: Any) -> dict[str, Any]:
    rows = 200 if quick else ROWS
    catalog = Catalog()
    result: dict[str, Any] = {"rows_checked": rows}
    for kind, card in _CARDS.items():
        listed = people(kind, rows)
        preflight(catalog, card, listed)  # dictionaries and type are open
        whole, first, cpu = [], [], []
        for run in range(1 if quick else 3):
            changed = card.changed(message=card.message + f" And thank you, {'again ' * run}!")
            start, spent = time.perf_counter(), time.process_time()
            steps = Preflight(catalog, changed, listed).rows()
            next(steps)
            first.append((time.perf_counter() - start) * 1e3)
            report = preflight(catalog, changed, listed)
            whole.append(time.perf_counter() - start)
            cpu.append(time.process_time() - spent)
        result[f"{kind}_s"] = statistics.median(whole)
        result[f"{kind}_cpu_s"] = statistics.median(cpu)
        result[f"{kind}_first_ms"] = statistics.median(first)
        result[f"{kind}_ready"] = report.summary.ready
        result[f"{kind}_naive_s"] = naive(catalog, card, listed, rows // 20) * 20
        result[f"{kind}_ratio"] = result[f"{kind}_cpu_s"] / result[f"{kind}_naive_s"]
        look = Preflight(catalog, card, listed)
        look.row(0)
        start = time.perf_counter()
        mended = listed.with_cell(5, 0, "Nurse Mended")
        Preflight(catalog, card, mended).row(5)
        result[f"{kind}_edit_ms"] = (time.perf_counter() - start) * 1e3
    return result


def naive(catalog: Catalog, card: Card, listed: PeopleList, rows: int) -> float:
    """Processor's seconds for the first so many rows, each as if it were the only one."""
    start = time.process_time()
    for index in range(rows):
        one = PersonCards(catalog.composer(card), listed).of(index)
        one.composer.compose(one.values)
        notes(one.card, catalog.languages, changes=one.values)
    return time.process_time() - start

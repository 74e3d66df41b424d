"""Prints what guided writing makes of answers, for reading; or what the readings say of them.

`python -m tools.read_drafts de [id …]` prints the drafts of tests/corpus/answers/de.json.
`python -m tools.read_drafts --figures` sums up tests/corpus/readings: a reading is of one text, by
its digest, so that a draft that has changed since counts as not read.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.messages.answers import card_from_answers
from thankyou.messages.guide import drafts
from thankyou.messages.text_export import filled_words
from thankyou.model.card import Card

CORPUS = Path(__file__).parents[1] / "tests" / "corpus"
LANGUAGES = Languages(asset_root() / "words")
VERDICTS = ("sent", "edit", "rework")
"""Sent as it is; after a small edit; only when written anew."""
FAULTS = ("grammar", "asserted")
"""What may be wrong beside: a fault of grammar, or something that was not said."""


class Drafted(NamedTuple):
    """One draft of one set of answers. `key` is the set's id and the draft's number."""

    key: str
    card: Card
    text: str

    @property
    def digest(self) -> str:
        """By which a reading knows the text that it is of."""
        return hashlib.sha256(self.text.encode()).hexdigest()[:12]


def read(card: Card) -> str:
    """The message as it stands on the card."""
    return filled_words(card.message, card.language, card, LANGUAGES)


def answer_sets(tag: str) -> list[dict[str, Any]]:
    """The sets of a language's file."""
    found: list[dict[str, Any]] = json.loads(
        (CORPUS / "answers" / f"{tag}.json").read_text(encoding="utf-8")
    )
    return found


def drafted(answers: dict[str, Any], name: str) -> Iterator[Drafted]:
    """The drafts that the guide makes of a set."""
    card = card_from_answers(json.dumps(answers), LANGUAGES)
    for draft in drafts(card, LANGUAGES):
        number = dict(draft.guided)["draft"]
        yield Drafted(f"{name}/{number}", draft, read(draft))


def tags() -> list[str]:
    """The languages that have a corpus."""
    return sorted(path.stem for path in (CORPUS / "answers").glob("*.json"))


def figures() -> dict[str, Counter[str]]:
    """What the readings say, by language: verdicts and faults, and drafts that were not read."""
    found: dict[str, Counter[str]] = {}
    for tag in tags():
        path = CORPUS / "readings" / f"{tag}.json"
        readings = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
        counts = found[tag] = Counter()
        for one in answer_sets(tag):
            counts["sets"] += 1
            for draft in drafted(one["answers"], one["id"]):
                reading = readings.get(draft.digest)
                counts["drafts"] += 1
                if reading is None:
                    counts["unread"] += 1
                    continue
                counts[reading["verdict"]] += 1
                counts.update(fault for fault in FAULTS if fault in reading.get("faults", ()))
    return found


def main() -> None:
    names = sys.argv[1:] or ["--figures"]
    if names == ["--figures"]:
        total: Counter[str] = Counter()
        for tag, counts in figures().items():
            total += counts
            print(tag, _shown(counts))
        print("all", _shown(total))
        return
    tag, *ids = names
    for one in answer_sets(tag):
        if ids and one["id"] not in ids:
            continue
        print(f"\n========== {one['id']}: {one['who']}")
        print(json.dumps(one["answers"], ensure_ascii=False))
        for draft in drafted(one["answers"], one["id"]):
            print(f"\n----- {draft.key} {draft.digest}\n{draft.text}")


def _shown(counts: Counter[str]) -> str:
    read_ = counts["drafts"] - counts["unread"]
    shares = ", ".join(
        f"{name} {counts[name]} ({counts[name] / read_:.1%})"
        for name in (*VERDICTS, *FAULTS)
        if read_
    )
    return f"{counts['sets']} sets, {counts['drafts']} drafts, {counts['unread']} unread; {shares}"


if __name__ == "__main__":
    main()

"""The notes on natural texts: how many are told off wrongly, and which notes are missed.

In: tests/corpus/natural_texts.toml. Out: a `Trial` of each text with the kinds of note that it
must bring (none for a natural one) and those that it brings.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankyou.base.assets import asset_root
from thankyou.language.rules import Languages
from thankyou.merge.syntax import escape
from thankyou.model.card import Card
from thankyou.proofing.notes import notes

CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "natural_texts.toml"
MOST_FALSE = 0.01
"""How many natural texts in a hundred may bring a note."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A text of the corpus. `expected`: the kind of note it must bring, or "" for none."""

    language: str
    text: str
    expected: str
    found: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether the notes are as they must be: another note beside the expected one is false."""
        return set(self.found) == ({self.expected} if self.expected else set())


def trials(languages: Languages, corpus: Path = CORPUS) -> Iterator[Trial]:
    """Every text of the corpus, tried, with spelling. Raises OSError and what tomllib raises."""
    for name, groups in tomllib.loads(corpus.read_text("utf-8")).items():
        for group in groups:
            for text, card in _cards(name, group):
                found = tuple(dict.fromkeys(note.kind for note in notes(card, languages)))
                yield Trial(group["language"], text, group.get("kind", ""), found)


def rates(languages: Languages) -> dict[str, Any]:
    """The rates for people to read, the false and the missed ones with their words."""
    tried = list(trials(languages))
    quiet = [one for one in tried if not one.expected]
    noted = [one for one in tried if one.expected]
    false = [one for one in quiet if one.found]
    beside = [one for one in noted if set(one.found) - {one.expected}]
    missed = [one for one in noted if one.expected not in one.found]
    return {
        "natural texts": len(quiet),
        "languages": len({one.language for one in quiet}),
        "told off wrongly": len(false),
        "false, share": len(false) / len(quiet),
        "texts that must be noted": len(noted),
        "missed": len(missed),
        "with another note, too": len(beside),
        "rows": [
            {"language": one.language, "expected": one.expected, "found": one.found,
             "text": one.text}
            for one in (*false, *missed, *beside)
        ],
    }  # fmt: skip


def _cards(name: str, group: dict[str, Any]) -> Iterator[tuple[str, Card]]:
    """The texts of a group of the corpus and the cards that have them."""
    base = Card(
        sentiment="", language=group["language"], appeal=group.get("appeal", "work")
    ).with_fields(group.get("answers", {}))
    if name.endswith("_answers"):
        for values in group["cards"]:
            yield str(values), base.changed(message=_MESSAGE).with_fields(values)
    else:
        for text in group["texts"]:
            yield text, base.changed(message=escape(text))


_MESSAGE = "{recipient}: [{moment}.] [{effect}.] [{wish}.] [{date}.]"


def main() -> None:
    """Print the rates and each text that is not as it must be."""
    for key, value in rates(Languages(asset_root() / "words")).items():
        if key != "rows":
            print(f"{key:<28} {value}")
            continue
        for row in value:
            print(f"  {row['language']:<8} must: {row['expected'] or '-':<14} "
                  f"found: {', '.join(row['found']) or '-':<22} {row['text']}")  # fmt: skip


if __name__ == "__main__":
    main()

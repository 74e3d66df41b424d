"""Reads assets/words/<language>/appeals.toml: the four thanks that a card can answer.

In: the folder of the words. Out: frozen `Appeals`; a file that is wrong stops the load with its
name and the line.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file
from thankyou.model.card import APPEALS


@dataclass(frozen=True, slots=True)
class Appeal:
    """One of the article's four thanks, for the writer to choose.

    `avoid`: phrases that do not belong in such a message, in lower case: our templates never use
    them, and the writer gets a kind note when a message does.
    """

    id: str
    name: str
    line: str
    avoid: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Appeals:
    """The appeals of a language; `house_avoid` are phrases that no template of ours uses."""

    appeals: tuple[Appeal, ...]
    house_avoid: tuple[str, ...]


def load_appeals(root: Path, language: str = "en") -> Appeals:
    """The four appeals, in the article's order, from the folder of a language under `root`.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    table = open_table(word_file(root, language, "appeals.toml"))
    appeals = Appeals(
        tuple(_appeal(one) for one in table.tables("appeal")), table.texts("house_avoid")
    )
    table.done()
    if tuple(appeal.id for appeal in appeals.appeals) != APPEALS:
        raise table.wrong("appeal", f"the appeals must be {', '.join(APPEALS)}")
    return appeals


def _appeal(table: Table) -> Appeal:
    appeal = Appeal(table.text("id"), table.text("name"), table.text("line"), table.texts("avoid"))
    table.done()
    return appeal

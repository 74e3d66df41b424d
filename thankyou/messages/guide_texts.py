"""Reads assets/words/<language>/fields.toml: what guided writing asks, in the card's language.

In: the folder of the words. Out: frozen `GuideTexts`, or None for a language that has none yet; a
file that is wrong stops the load with its name and the line. How a single field is asked for is
messages.fields' part of the same file.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file
from thankyou.model.card import TICKED

STEPS: tuple[str, ...] = (
    "appeal", "who", "where", "moment", "moment_remembering", "effect", "wish", "sender",
    "sender_remembering",
)  # fmt: skip
"""The questions that [questions] must have."""

_MORE = ("facts", "example")
"""What it may have besides: the question about what is true, and a line that gives an example."""

_KNOWN = ("died", "child")
"""Facts that the card itself tells. A language may have a label for them; nobody is asked."""

TABLES: tuple[str, ...] = ("questions", "facts", "speaker", "readers", "address")
"""The tables of fields.toml that are no field's."""


@dataclass(frozen=True, slots=True)
class GuideTexts:
    """The questions of the guide, and the names of what may be tapped. All are plain texts.

    `questions` has STEPS, and may have “facts”, what asks to tick them, and “example”, a line with
    {example} in it; `why` has a line beneath some of the steps. `facts` has a label for each fact
    that is asked for, `mourning` other labels for cards that remember someone. `speaker`, `readers`
    and `address` have a “heading” and a name for each choice; `address` is empty in a language that
    has one form only.
    """

    questions: Mapping[str, str]
    why: Mapping[str, str]
    facts: Mapping[str, str]
    mourning: Mapping[str, str]
    speaker: Mapping[str, str]
    readers: Mapping[str, str]
    address: Mapping[str, str]

    def question(self, step: str, remembering: bool) -> str:
        """What a step asks; “” where the language has no words for it."""
        special = self.questions.get(f"{step}_remembering") if remembering else None
        return special or self.questions.get(step, "")

    def fact(self, fact: str, remembering: bool) -> str:
        """The label of a fact to tick."""
        return (self.mourning.get(fact) if remembering else None) or self.facts[fact]


def load_guide_questions(root: Path, language: str = "en") -> GuideTexts | None:
    """What the guide asks in a language under `root`; None: its file has none of these tables.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    table = open_table(word_file(root, language, "fields.toml"))
    if not any(table.has(name) for name in TABLES):
        return None
    questions, facts = table.table("questions"), table.table("facts")
    return GuideTexts(
        {**_texts(questions, STEPS), **_some(questions, _MORE)},
        _ended(questions, "why", ("who", "where", "moment", "facts")),
        {**_texts(facts, TICKED), **_some(facts, _KNOWN)},
        _ended(facts, "remembering", (*TICKED, *_KNOWN)),
        _choice(table.table("speaker"), ("i", "we")),
        _choice(table.table("readers"), ("one", "many")),
        _choice(table.table("address"), ("familiar", "polite")) if table.has("address") else {},
    )


def _texts(table: Table, keys: tuple[str, ...]) -> dict[str, str]:
    return {key: table.text(key, filled=True) for key in keys}


def _some(table: Table, keys: tuple[str, ...]) -> dict[str, str]:
    return {key: table.text(key, filled=True) for key in keys if table.has(key)}


def _ended(table: Table, name: str, keys: tuple[str, ...]) -> dict[str, str]:
    """The texts of the table inside this one, which is done with."""
    inner = table.table(name, optional=True)
    texts = _some(inner, keys)
    inner.done()
    table.done()
    return texts


def _choice(table: Table, keys: tuple[str, ...]) -> dict[str, str]:
    texts = {**_texts(table, keys), **_some(table, ("heading",))}
    table.done()
    return texts

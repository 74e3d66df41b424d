"""Reads assets/words/<language>/fields.toml: how each merge field is asked for.

In: the folder of the words. Out: a frozen `FieldText` for each field; a file that is wrong stops
the load with its name and the line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file
from thankyou.messages.guide_texts import TABLES
from thankyou.model.card import FIELDS, VOICES


@dataclass(frozen=True, slots=True)
class FieldText:
    """How a merge field is asked for. `placeholder` stands in the message while it is empty.

    `hint` says what form the answer takes, `example` is one, `examples` others by voice.
    """

    id: str
    label: str
    hint: str
    placeholder: str
    example: str
    examples: Mapping[str, str] = field(default_factory=dict, hash=False)

    def example_for(self, voice: str) -> str:
        """The example that suits a template's voice."""
        return self.examples.get(voice, self.example)


def load_fields(root: Path, language: str = "en") -> tuple[FieldText, ...]:
    """The fields' questions, in the order of card.FIELDS, of a language under `root`.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    table = open_table(word_file(root, language, "fields.toml"))
    found = tuple(_field_text(name, table.table(name)) for name in FIELDS)
    table.only((*FIELDS, *TABLES))
    return found


def _field_text(name: str, table: Table) -> FieldText:
    examples = table.table("examples", optional=True)
    text = FieldText(
        name,
        table.text("label"),
        table.text("hint"),
        table.text("placeholder"),
        table.text("example"),
        {voice: examples.text(voice) for voice in VOICES if examples.has(voice)},
    )
    examples.done()
    table.done()
    return text

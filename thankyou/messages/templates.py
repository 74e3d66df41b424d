"""Reads assets/words/<language>/<appeal>.toml: the messages to begin with.

In: TOML files that a person can edit without Python, a folder for each language. Out: frozen
`Template`s. Strict: an unknown or missing key, a repeated id or a slip in the merge grammar stops
the load with the file and the line, because a template that is wrong in one card is wrong in a
thousand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table, open_table
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import APPEALS, AUDIENCES, LENGTHS, REGISTERS, VOICES, Card

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Template:
    """A message to begin with. `sentiment`, `tagline` and `message` are in the merge grammar.

    `note` says to the writer when it fits. `appeal`, `voice`, `audience`, `length` and `register`
    are each one of those in card.py.
    """

    id: str
    name: str
    appeal: str
    voice: str
    audience: str
    length: str
    register: str
    language: str
    sentiment: str
    tagline: str
    message: str
    note: str

    def card(self, card: Card | None = None) -> Card:
        """`card` (or a new one) with this template's words, appeal and language; fields stay."""
        return (card or Card()).changed(
            message=self.message,
            sentiment=self.sentiment,
            tagline=self.tagline,
            appeal=self.appeal,
            template=self.id,
            language=self.language,
            voice=self.voice,
            audience=self.audience,
            length=self.length,
            register=self.register,
            guided=(),
        )


def load_templates(root: Path, language: str | None = None) -> tuple[Template, ...]:
    """The templates under `root` (assets/words), by language, appeal and their order in the file.

    English first, then the other languages by their tags; or those of one `language` alone.

    Raises CardError: "words-unreadable" (file, line, what), "words-invalid" (file, line, what),
    "template-syntax" and "unknown-field" (of merge.syntax, with file; line counted in the file).
    """
    found: dict[str, Template] = {}
    for folder in _language_folders(root):
        if language not in (None, folder.name):
            continue
        for appeal in APPEALS:
            table = open_table(folder / f"{appeal}.toml")
            for one in table.tables("template"):
                template = _template(one, appeal, folder.name)
                if template.id in found:
                    raise one.wrong("id", f"the id “{template.id}” is used twice")
                found[template.id] = template
            table.done()
    return tuple(found.values())


def _language_folders(root: Path) -> list[Path]:
    found = [path for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
    found.sort(key=lambda path: (path.name != "en", path.name))
    if not found:
        raise CardError("words-unreadable", file=root.name, line=0, what="no words are there")
    return found


def _template(table: Table, appeal: str, language: str) -> Template:
    template = Template(
        id=table.text("id").strip(),
        name=table.text("name", filled=True).strip(),
        appeal=appeal,
        voice=table.one_of("voice", VOICES),
        audience=table.one_of("audience", AUDIENCES),
        length=table.one_of("length", LENGTHS),
        register=table.one_of("register", REGISTERS),
        language=language,
        sentiment=merge_source(table, "sentiment", filled=True),
        tagline=merge_source(table, "tagline"),
        message=merge_source(table, "message", filled=True),
        note=table.text("note").strip(),
    )
    table.done()
    if not _ID.fullmatch(template.id):
        raise table.wrong("id", "an id is lower-case words joined by hyphens")
    return template

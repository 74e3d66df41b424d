"""Reads assets/words/<language>/<appeal>.toml: the messages to begin with.

In: TOML files that a person can edit without Python, a folder for each language. Out: frozen
`Template`s. Strict: an unknown or missing key, a repeated id or a slip in the merge grammar stops
the load with the file and the line, because a template that is wrong in one card is wrong in a
thousand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import base_of
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import (
    APPEALS,
    AUDIENCES,
    FACTS,
    LENGTHS,
    OCCASIONS,
    PICTURES,
    READERS,
    REGISTERS,
    SPEAKERS,
    TEXT_SIZES,
    TICKED,
    VOICES,
    Card,
)

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
    asserts: tuple[str, ...] = ()
    speaker: str = ""
    readers: str = ""
    occasions: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    drawing: bool = False

    def card(self, card: Card | None = None) -> Card:
        """`card` (or a new one) with this template's words, appeal and language; fields stay."""
        begun = card or Card()
        return begun.changed(
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
            speaker=self.speaker,
            readers=self.readers,
            facts=tuple(fact for fact in TICKED if fact in begun.facts or fact in self.asserts),
            pictures=self.pictures,
            text_size=self._text_size(begun),
            drawing=self.drawing,
            guided=(),
        )

    def _text_size(self, begun: Card) -> int:
        """Words with small pictures are large; the card that had such gets its own size again."""
        if self.pictures:
            return TEXT_SIZES[-1]
        large = begun.pictures and begun.text_size == TEXT_SIZES[-1]
        return Card().text_size if large else begun.text_size


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
        base = base_of(root, folder.name)
        for appeal in APPEALS:
            own = dict(_in_file(folder / f"{appeal}.toml", appeal, base is not None))
            of_base = dict(_in_file(root / base / f"{appeal}.toml", appeal, False)) if base else {}
            for held, template in {**of_base, **own}.items():
                made = replace(template, language=folder.name)
                if base:
                    made = replace(made, id=f"{folder.name.lower()}-{held}")
                if made.id in found:
                    raise CardError(
                        "words-invalid", file=f"{appeal}.toml", line=0,
                        what=f"the id “{made.id}” is used twice",
                    )  # fmt: skip
                found[made.id] = made
    return tuple(found.values())


def first_template(root: Path) -> Template:
    """The first of `load_templates`: what a new card begins with, in a third of the time. Raises
    as that does."""
    folder = _language_folders(root)[0]
    for appeal in APPEALS:
        for _, template in _in_file(folder / f"{appeal}.toml", appeal, False):
            return template
    raise CardError("words-unreadable", file=root.name, line=0, what="no words are there")


def _in_file(path: Path, appeal: str, optional: bool) -> Iterator[tuple[str, Template]]:
    """The templates of a file by their ids; a language based on another need not have the file."""
    if optional and not path.is_file():
        return
    table = open_table(path)
    seen: set[str] = set()
    for one in table.tables("template"):
        template = _template(one, appeal, path.parent.name)
        if template.id in seen:
            raise one.wrong("id", f"the id “{template.id}” is used twice")
        seen.add(template.id)
        yield template.id, template
    table.done()


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
        asserts=table.few_of("asserts", FACTS),
        speaker=table.one_of("speaker", SPEAKERS, ""),
        readers=table.one_of("readers", READERS, ""),
        occasions=table.few_of("occasions", OCCASIONS),
        pictures=table.few_of("pictures", PICTURES),
        drawing=table.flag("drawing", False),
    )
    table.done()
    if not _ID.fullmatch(template.id):
        raise table.wrong("id", "an id is lower-case words joined by hyphens")
    return template

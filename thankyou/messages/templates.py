"""Reads assets/words/: templates, the four appeals, and the questions behind the fields.

In: TOML files that a person can edit without Python, one folder a language:

    en/appeals.toml     the appeals: names, one line each, and words to avoid
    en/fields.toml      the merge fields: question, hint, placeholder, examples
    en/<appeal>.toml    that appeal's templates

Out: frozen values. Strict: an unknown or missing key, a repeated id or a slip in the merge grammar
stops the load with the file and the line, because a template that is wrong in one card is wrong
in a thousand. Standing in the flow: above card and grammar, below compose and the window.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from thankyou.base.errors import CardError
from thankyou.base.toml_table import invalid, read_toml
from thankyou.merge.syntax import parse
from thankyou.model.card import APPEALS, AUDIENCES, FIELDS, LENGTHS, REGISTERS, VOICES, Card


@dataclass(frozen=True, slots=True)
class Template:
    """A message to begin with. `sentiment`, `tagline` and `message` are in the merge grammar.

    `note` tells the writer when it fits. `appeal`, `voice`, `audience`, `length` and `register`
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


@dataclass(frozen=True, slots=True)
class Appeal:
    """One of the article's four thanks, for the writer to choose.

    `avoid`: phrases that do not belong in such a message, in lower case: our templates never use
    them, and the writer is told, kindly, when a message does.
    """

    id: str
    name: str
    line: str
    avoid: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class Appeals:
    """The appeals of a language; `house_avoid` are phrases that no template of ours uses."""

    appeals: tuple[Appeal, ...]
    house_avoid: tuple[str, ...]


def load_templates(root: Path, language: str | None = None) -> tuple[Template, ...]:
    """The templates under `root` (assets/words), by language, appeal and their order in the file.

    English first, then the other languages by their tags; or those of one `language` alone.

    Raises CardError: "words-unreadable" (file, line, what), "words-invalid" (file, line, what),
    "template-syntax" and "unknown-field" (of merge.grammar, with file; line counted in the file).
    """
    found: dict[str, Template] = {}
    for folder in _languages(root):
        if language not in (None, folder.name):
            continue
        for appeal in APPEALS:
            path = folder / f"{appeal}.toml"
            source, data = read_toml(path)
            _keys(data, {"template"}, set(), path, 1)
            tables = data["template"]
            if not isinstance(tables, list):
                raise invalid(path, 1, "“template” must be written [[template]]")
            for index, table in enumerate(tables):
                template = _template(table, appeal, folder.name, path, _Lines(source, index))
                if template.id in found:
                    line = _Lines(source, index).of("id")
                    raise invalid(path, line, f"the id “{template.id}” is used twice")
                found[template.id] = template
    return tuple(found.values())


def load_appeals(root: Path, language: str = "en") -> Appeals:
    """The four appeals, in the article's order. Raises CardError as `load_templates` does."""
    path = root / language / "appeals.toml"
    _, data = read_toml(path)
    _keys(data, {"house_avoid", "appeal"}, set(), path, 1)
    found: list[Appeal] = []
    for table in data["appeal"]:
        _keys(table, {"id", "name", "line", "avoid"}, set(), path, 1)
        found.append(Appeal(table["id"], table["name"], table["line"], tuple(table["avoid"])))
    if tuple(appeal.id for appeal in found) != APPEALS:
        raise invalid(path, 1, f"the appeals must be {', '.join(APPEALS)}")
    return Appeals(tuple(found), tuple(data["house_avoid"]))


def load_fields(root: Path, language: str = "en") -> tuple[FieldText, ...]:
    """The fields' questions, in the order of card.FIELDS. Raises CardError as above."""
    path = root / language / "fields.toml"
    _, data = read_toml(path)
    _keys(data, set(FIELDS), set(), path, 1)
    found: list[FieldText] = []
    for name in FIELDS:
        table = data[name]
        _keys(table, {"label", "hint", "placeholder", "example"}, {"examples"}, path, 1)
        examples = table.get("examples", {})
        _keys(examples, set(), set(VOICES), path, 1)
        found.append(
            FieldText(
                name,
                table["label"],
                table["hint"],
                table["placeholder"],
                table["example"],
                examples,
            )
        )
    return tuple(found)


def _languages(root: Path) -> list[Path]:
    found = [path for path in root.iterdir() if path.is_dir()] if root.is_dir() else []
    found.sort(key=lambda path: (path.name != "en", path.name))
    if not found:
        raise CardError("words-unreadable", file=root.name, line=0, what="no words are there")
    return found


class _Lines:
    """Where the keys of one [[template]] stand in its file; the TOML reader does not tell."""

    def __init__(self, source: str, index: int) -> None:
        heads = [match.start() for match in re.finditer(r"(?m)^\[\[template\]\]", source)]
        heads.append(len(source))
        self.source = source
        self.start, self.stop = heads[min(index, len(heads) - 2) :][:2]

    def of(self, key: str, *, text: bool = False) -> int:
        """The line of a key, or of the first line of its text; of the table if it is not there."""
        pattern = re.compile(rf'(?m)^{re.escape(key)}\s*=\s*("""\n)?')
        match = pattern.search(self.source, self.start, self.stop)
        if match is None:
            return self.source.count("\n", 0, self.start) + 1
        at = match.end() if text else match.start()
        return self.source.count("\n", 0, at) + 1


_MERGED = ("sentiment", "tagline", "message")
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "voice": VOICES,
    "audience": AUDIENCES,
    "length": LENGTHS,
    "register": REGISTERS,
}
_KEYS = ("id", "name", "note", *_ONE_OF, *_MERGED)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def _template(table: Any, appeal: str, language: str, path: Path, lines: _Lines) -> Template:
    _keys(table, set(_KEYS), set(), path, lines.of(""))
    values = {key: table[key].strip() for key in _KEYS}
    if not _ID.fullmatch(values["id"]):
        raise invalid(path, lines.of("id"), "an id is lower-case words joined by hyphens")
    for key, choices in _ONE_OF.items():
        if values[key] not in choices:
            raise invalid(path, lines.of(key), f"“{key}” is one of {', '.join(choices)}")
    for key in ("name", "sentiment", "message"):
        if not values[key]:
            raise invalid(path, lines.of(key), f"“{key}” is empty")
    for key in _MERGED:
        try:
            parse(values[key], strict=True)
        except CardError as error:
            line = lines.of(key, text=True) + int(error.values["line"]) - 1
            raise CardError(
                error.code, **{**error.values, "line": line, "file": path.name}
            ) from error
    return Template(appeal=appeal, language=language, **values)


def _keys(table: Any, needed: set[str], allowed: set[str], path: Path, line: int) -> None:
    """Every needed key, no unknown one, and each of the kind it should be."""
    if not isinstance(table, dict):
        raise invalid(path, line, "a table is expected here")
    for key in sorted(needed - table.keys()):
        raise invalid(path, line, f"“{key}” is missing")
    for key in sorted(table.keys() - needed - allowed):
        raise invalid(path, line, f"“{key}” is not known here")
    for key, value in table.items():
        lists = key in ("avoid", "house_avoid")
        if isinstance(value, str) is lists and not isinstance(value, dict):
            if key in ("template", "appeal") and isinstance(value, list):
                continue
            if lists and isinstance(value, list) and all(isinstance(v, str) for v in value):
                continue
            raise invalid(path, line, f"“{key}” must be {'a list of words' if lists else 'text'}")
        if isinstance(value, dict) and key not in (*FIELDS, "examples"):
            raise invalid(path, line, f"“{key}” must be text")

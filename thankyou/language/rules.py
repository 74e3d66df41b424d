"""Reads assets/words/<language>/language.toml: how a language greets, closes, names and quotes.

In: the folder of the languages, and a BCP 47 tag. Out: a frozen `Language`. `Languages` is passed
to whoever needs one.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from thankyou.base.language_tags import nearest_tag
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import Table, open_table
from thankyou.merge.join_rules import NO_RULES, Contraction, JoinRules
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import APPEALS, AUDIENCES, REGISTERS, VOICES

GENDERS: tuple[str, ...] = ("f", "m", "n")
"""The grammatical agreement that a title asks of the salutation; "n" asks for none."""

ORDERS: tuple[str, ...] = ("given-first", "family-first")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is written before (or after) a name, and other ways people type it."""

    text: str
    gender: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """A valediction, and the letters that it suits."""

    text: str
    registers: tuple[str, ...]
    appeals: tuple[str, ...]
    voices: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's rules. Salutations are sources in the merge grammar, by audience and register.

    `quotes`: outer opening and closing, inner opening and closing; `quote_space` stands inside
    the outer ones (French). `name_space` joins the halves of a name, `sentence_space` two
    sentences. `formal_family`: a formal salutation with a title has the family name alone.
    `sentiment` is what the front says by itself, `document_title` what a file made of a card says
    that it is. `back`, by BACK, has the lines of the back, in
    the merge grammar. `join_rules` is what filling needs. One object a language, compared by
    identity.
    """

    tag: str
    name: str
    english: str
    direction: str
    quotes: tuple[str, ...]
    quote_space: str
    name_order: str
    name_space: str
    sentence_space: str
    formal_family: bool
    sentiment: str
    document_title: str
    nameless: Mapping[str, str]
    dear: Mapping[str, Mapping[str, str]]
    salutation: Mapping[str, Mapping[str, str]]
    back: Mapping[str, str]
    titles: tuple[Title, ...]
    closings: tuple[Closing, ...]
    join_rules: JoinRules

    def closings_for(self, register: str, appeal: str, voice: str) -> tuple[str, ...]:
        """The closings that suit such a letter, the best first."""
        return tuple(
            one.text
            for one in self.closings
            if register in one.registers and appeal in one.appeals and voice in one.voices
        )


class Languages:
    """The languages under one folder of words: passed to whoever needs a language, as fonts are.

    `root` is the folder that holds a folder for each language (assets/words).
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags of the languages that have words, English first."""
        return _tags(self.root)

    def nearest(self, tag: str) -> str | None:
        """The language of ours that a card's tag means, or None: "pt" is pt-BR."""
        return _nearest(tag, self.root)

    def load(self, tag: str) -> Language:
        """The language of a folder.

        Raises CardError "words-unreadable" and "words-invalid" (file, line, what), and
        "template-syntax" and "unknown-field" as merge.toml_source does.
        """
        return _load(tag, self.root)

    def of(self, tag: str) -> Language:
        """The nearest language's rules; English for a language without words here."""
        return self.load(self.nearest(tag) or "en")

    def join_rules(self, tag: str) -> JoinRules:
        """What filling words in this language needs; NO_RULES for one without words here."""
        near = self.nearest(tag)
        return NO_RULES if near is None else self.load(near).join_rules


@cache
def _tags(root: Path) -> tuple[str, ...]:
    found = [path.parent.name for path in root.glob("*/language.toml")]
    return tuple(sorted(found, key=lambda tag: (tag != "en", tag)))


@lru_cache(maxsize=256)
def _nearest(tag: str, root: Path) -> str | None:
    return nearest_tag(tag, _tags(root))


@cache
def _load(tag: str, root: Path) -> Language:
    path = root / tag / "language.toml"
    table = open_table(path)
    quotes = table.texts("quotes")
    if len(quotes) != 4:
        raise table.wrong("quotes", "“quotes” needs four marks: outer two, inner two")
    nameless, dear, salutation = (table.table(key) for key in ("nameless", "dear", "salutation"))
    language = Language(
        tag=tag,
        name=table.text("name"),
        english=table.text("english"),
        direction=table.one_of("direction", ("ltr", "rtl"), "ltr"),
        quotes=quotes,
        quote_space=table.text("quote_space", ""),
        name_order=table.one_of("name_order", ORDERS, "given-first"),
        name_space=table.text("name_space", " "),
        sentence_space=table.text("sentence_space", " "),
        formal_family=table.flag("formal_family", False),
        sentiment=table.text("sentiment"),
        document_title=table.text("document_title"),
        nameless=_by(nameless, REGISTERS),
        dear={register: _by(dear.table(register), GENDERS) for register in REGISTERS},
        salutation={audience: _salutations(salutation, audience) for audience in AUDIENCES},
        back=_back(table.table("back")),
        titles=tuple(_title(one) for one in table.tables("title", optional=True)),
        closings=tuple(_closing(one) for one in table.tables("closing")),
        join_rules=JoinRules(
            tag,
            frozenset(table.texts("small_words", ())),
            tuple(_contraction(one) for one in table.tables("join", optional=True)),
        ),
    )
    for one in (table, dear, salutation):
        one.done()
    for register in REGISTERS:
        for appeal in APPEALS:
            for voice in VOICES:
                if not language.closings_for(register, appeal, voice):
                    raise table.wrong("", f"no closing for {register}, {appeal}, {voice}")
    return language


def _by(table: Table, keys: tuple[str, ...]) -> dict[str, str]:
    values = {key: table.text(key) for key in keys}
    table.done()
    return values


def _salutations(table: Table, audience: str) -> dict[str, str]:
    inner = table.table(audience)
    values = {register: merge_source(inner, register) for register in REGISTERS}
    inner.done()
    return values


BACK: tuple[str, ...] = (*AUDIENCES, "display_yes", "display_staff", "display_no")
"""What the back of a card may say: who it is for, and whether it may be displayed."""


def _back(table: Table) -> dict[str, str]:
    values = {key: merge_source(table, key) for key in BACK}
    table.done()
    return values


def _title(table: Table) -> Title:
    title = Title(table.text("text"), table.one_of("gender", GENDERS), table.texts("forms", ()))
    table.done()
    return title


def _closing(table: Table) -> Closing:
    closing = Closing(
        table.text("text"),
        table.some_of("registers", REGISTERS),
        table.some_of("appeals", APPEALS),
        table.some_of("voices", VOICES),
    )
    table.done()
    return closing


def _contraction(table: Table) -> Contraction:
    contraction = Contraction(
        table.text("before").lower(), table.text("starts").lower(), table.text("becomes")
    )
    table.done()
    return contraction

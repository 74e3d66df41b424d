"""Reads assets/words/<language>/language.toml: how a language greets, closes, names and quotes.

In: the folder of the languages, and a BCP 47 tag. Out: a frozen `Language`. `Languages` is passed
to whoever needs one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import TypeVar

from thankyou.base.language_tags import nearest_tag
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import Table, open_table
from thankyou.language.conditions import GENDERS, OF_MANNER, Narrowed, narrowed
from thankyou.language.other_joins import other_join_rules
from thankyou.language.word_files import base_of
from thankyou.merge.join_rules import Contraction, JoinRules
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import (
    ADDRESSES,
    APPEALS,
    AUDIENCES,
    FACTS,
    REGISTERS,
    VOICES,
)

ORDERS: tuple[str, ...] = ("given-first", "family-first")
TITLE_PLACES: tuple[str, ...] = ("before", "after", "both")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as it is written before (or after) a name, and other ways people type it.

    `vocative`: as somebody is addressed with it, where that is another form. `courtesy`: it is said
    to anybody (さん), so that a title says more.
    """

    text: str
    gender: str
    forms: tuple[str, ...]
    vocative: str
    courtesy: bool


@dataclass(frozen=True, slots=True)
class Closing:
    """A valediction, and the letters that it suits. `text` may hold {sender}, where the name does
    not stand beneath it; `told`: how the card must speak; `remembering`: only on the quieter
    path, only off it, or None."""

    text: str
    registers: tuple[str, ...]
    appeals: tuple[str, ...]
    voices: tuple[str, ...]
    told: Narrowed
    asserts: tuple[str, ...]
    remembering: bool | None

    @property
    def suits_anybody(self) -> bool:
        """Whether it asks for nothing but a register, an appeal and a voice."""
        return not self.told and not self.asserts and self.remembering is None


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's rules. `root` is the folder of all languages.

    `quotes`: outer opening and closing, inner opening and closing; `quote_space` stands inside
    the outer ones (French). `title_place`: where a title stands, by the name; "both": some before
    it, some behind. `usual_address`: how one reader is addressed where neither the writer nor the
    words tell; `formal_address` the same on a formal card; `team_address` for a team.
    `address_courtesy`: what an envelope has behind the name of somebody without a title (様).
    `honorific`: what salutations have behind a name (जी); a name that was typed with it loses it,
    and one that ends with a word of `courtesies` (सर) has none. `name_space` joins
    the halves of a name, `sentence_space` two sentences. `formal_family`: a formal salutation with
    a title has the family name alone. `sentiment` is what the front says by itself,
    `document_title` what a file made of a card says that it is. `role_endings`: courtesies that
    a role loses (看護師さん), because sentences have their own. `back`, by BACK, has the lines of
    the back, in the merge grammar. `drawing_words` stand beneath the room for a child's drawing.
    `join_rules` is what filling needs; `read_by` names the natives who have read the words. One
    object a language, compared by identity.
    """

    root: Path
    tag: str
    name: str
    english: str
    direction: str
    quotes: tuple[str, ...]
    quote_space: str
    name_order: str
    title_place: str
    usual_address: str
    formal_address: str
    team_address: str
    honorific: str
    address_courtesy: str
    courtesies: tuple[str, ...]
    name_space: str
    sentence_space: str
    formal_family: bool
    sentiment: str
    document_title: str
    drawing_words: str
    nameless: Mapping[str, str]
    dear: Mapping[str, Mapping[str, str]]
    back: Mapping[str, str]
    role_endings: tuple[str, ...]
    titles: tuple[Title, ...]
    closings: tuple[Closing, ...]
    join_rules: JoinRules
    read_by: tuple[str, ...]

    def closings_for(self, register: str, appeal: str, voice: str) -> tuple[str, ...]:
        """The closings that any such letter may have, the best first."""
        return tuple(
            one.text
            for one in self.closings
            if register in one.registers
            and appeal in one.appeals
            and voice in one.voices
            and one.suits_anybody
        )


class Languages:
    """The languages under one folder of words: passed to whoever needs a language, as fonts are.

    `root` is the folder that holds a folder for each language (assets/words).
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def pictures(self) -> Path:
        """The folder of the small pictures of easy-to-read cards, beside that of the words."""
        return self.root.parent / "pictures"

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

    def read_all(self) -> None:
        """Read every language now: who asks for one later has it at once, on any thread. Raises
        as `load`."""
        for tag in self.tags:
            self.load(tag)

    def of(self, tag: str) -> Language:
        """The nearest language's rules; English for a language without words here."""
        return self.load(self.nearest(tag) or "en")

    def join_rules(self, tag: str) -> JoinRules:
        """What filling words in this language needs, also in some without words here."""
        near = self.nearest(tag)
        if near is None:
            return other_join_rules(tag, self.root.parent / "joins.toml")
        return self.load(near).join_rules


@cache
def _tags(root: Path) -> tuple[str, ...]:
    found = [path.parent.name for path in root.glob("*/language.toml")]
    return tuple(sorted(found, key=lambda tag: (tag != "en", tag)))


@lru_cache(maxsize=256)
def _nearest(tag: str, root: Path) -> str | None:
    return nearest_tag(tag, _tags(root))


@cache
def _load(tag: str, root: Path) -> Language:
    table = _table(tag, root)
    quotes = table.texts("quotes")
    if len(quotes) != 4:
        raise table.wrong("quotes", "“quotes” needs four marks: outer two, inner two")
    nameless, dear = table.table("nameless"), table.table("dear")
    for key in ("based_on", "you"):
        table.has(key)  # read by language.word_files and language.you_words
    language = Language(
        root=root,
        tag=tag,
        name=table.text("name"),
        english=table.text("english"),
        direction=table.one_of("direction", ("ltr", "rtl"), "ltr"),
        quotes=quotes,
        quote_space=table.text("quote_space", ""),
        name_order=table.one_of("name_order", ORDERS, "given-first"),
        title_place=table.one_of("title_place", TITLE_PLACES, "before"),
        usual_address=table.one_of("usual_address", ADDRESSES, ""),
        formal_address=table.one_of("formal_address", ADDRESSES[1:], "polite"),
        team_address=table.one_of("team_address", ADDRESSES, ""),
        honorific=table.text("honorific", ""),
        address_courtesy=table.text("address_courtesy", ""),
        courtesies=table.texts("courtesies", ()),
        name_space=table.text("name_space", " "),
        sentence_space=table.text("sentence_space", " "),
        formal_family=table.flag("formal_family", False),
        sentiment=table.text("sentiment"),
        document_title=table.text("document_title"),
        drawing_words=table.text("drawing_words", ""),
        nameless=_by_register(nameless, nameless.text),
        dear=_by_register(dear, lambda register: _by(dear.table(register), GENDERS)),
        back=_back(table.table("back")),
        role_endings=table.texts("role_endings", ()),
        titles=tuple(_title(one) for one in table.tables("title", optional=True)),
        closings=tuple(_closing(one) for one in table.tables("closing")),
        join_rules=JoinRules(
            tag,
            frozenset(table.texts("small_words", ())),
            tuple(_contraction(one) for one in table.tables("join", optional=True))
            + _elisions(table),
            frozenset(table.texts("after_comma", ())),
        ),
        read_by=table.texts("read_by", ()),
    )
    for one in (table, dear, nameless):
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


_Read = TypeVar("_Read")


def _by_register(table: Table, read: Callable[[str], _Read]) -> dict[str, _Read]:
    """A value for each register; the spoken one may be left out: it is the warm one then."""
    found = {name: read(name) for name in REGISTERS if name != "spoken" or table.has(name)}
    found.setdefault("spoken", found["warm"])
    return found


def _table(tag: str, root: Path) -> Table:
    """The language's file; what a language that is based on another leaves out is that one's."""
    own = open_table(root / tag / "language.toml")
    base = base_of(root, tag)
    if base is None:
        return own
    under = open_table(root / base / "language.toml")
    return Table({**under.data, **own.data}, own.path, own.source)


BACK: tuple[str, ...] = (*AUDIENCES, "display_yes", "display_staff", "display_no")
"""What the back of a card may say: who it is for, and whether it may be displayed."""


def _back(table: Table) -> dict[str, str]:
    values = {key: merge_source(table, key) for key in BACK}
    table.done()
    return values


def _title(table: Table) -> Title:
    text = table.text("text")
    title = Title(
        text,
        table.one_of("gender", GENDERS),
        table.texts("forms", ()),
        table.text("vocative", text),
        table.flag("courtesy", False),
    )
    table.done()
    return title


def _closing(table: Table) -> Closing:
    closing = Closing(
        merge_source(table, "text", filled=True),
        table.some_of("registers", REGISTERS),
        table.some_of("appeals", APPEALS),
        table.some_of("voices", VOICES),
        narrowed(table, OF_MANNER),
        table.few_of("asserts", FACTS),
        table.maybe_flag("remembering"),
    )
    table.done()
    return closing


def _elisions(table: Table) -> tuple[Contraction, ...]:
    """Words that lose their vowel where a value begins with one: de, d’. `pattern` is in verbose
    form, in which spaces mean nothing."""
    if not table.has("elision"):
        return ()
    own = table.table("elision")
    befores, becomes = own.texts("before"), own.texts("becomes")
    if len(befores) != len(becomes):
        raise own.wrong("becomes", "“becomes” needs as many words as “before”")
    pattern = _pattern(own, own.text("pattern"), re.VERBOSE)
    own.done()
    return tuple(
        Contraction(before.lower(), "", after, pattern)
        for before, after in zip(befores, becomes, strict=True)
    )


def _pattern(table: Table, pattern: str, flags: int = 0) -> re.Pattern[str]:
    try:
        return re.compile(pattern, re.IGNORECASE | flags)
    except re.error as error:
        raise table.wrong("pattern", f"“pattern” is no regular expression: {error}") from error


def _contraction(table: Table) -> Contraction:
    before, becomes = table.text("before").lower(), table.text("becomes")
    pattern = table.text("pattern", "")
    starts = "" if pattern else table.text("starts").lower()
    table.done()
    compiled = _pattern(table, pattern) if pattern else None
    return Contraction(before, starts, becomes, compiled)

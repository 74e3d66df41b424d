"""Notes beside a writer's words: what may be private, sound wrong, be left over or misspelt.

In: a card, and the languages. Out: `Note`s, each with the words it is about, why (a Problem of
level "note", whose sentence is in error_messages.py) and what one click can do. A note explains,
and never blocks. Nothing is sent, stored or logged; what the writer dismisses is remembered in
Card.dismissed by a key that holds no private words.

Codes: "privacy", "tone", "leftover" (a placeholder, a name spelled two ways, an answer that is none
or in the wrong place) and "spelling" (a word that no dictionary has, one that stands twice, a small
i: all are slips of the fingers).

Each code has its checks in a module of its own; all of them read one Passage, and take time in
proportion to its text. Without spelling a card takes a few milliseconds; the first word that is
looked up opens a dictionary, so the window asks for notes in a thread.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from thankyou.base.errors import Problem, Value
from thankyou.language.card_values import card_values
from thankyou.language.rules import Languages
from thankyou.merge.fill import Span, render, spans
from thankyou.merge.syntax import NO_COLUMNS, columns_of, parse
from thankyou.model.card import Card, answer_behind
from thankyou.proofing import leftover, privacy, tone
from thankyou.proofing.answers import answer_slips
from thankyou.proofing.dictionaries import speller
from thankyou.proofing.passage import Act, Found, Passage
from thankyou.proofing.spans import Cover
from thankyou.proofing.spelling import learned_words, misspelt
from thankyou.proofing.word_lists import NoteWords, note_words

__all__ = ["NOTE_CODES", "Act", "Note", "notes", "record_notes", "suggestions"]

NOTE_CODES: tuple[str, ...] = ("privacy", "tone", "leftover", "spelling")


@dataclass(frozen=True, slots=True)
class Note:
    """Something the writer may want to look at.

    `kind` is finer than `code`: "phone", "room", "gift", "placeholder" … (KINDS). `where` says in
    which text: "message", "sentiment", "tagline", "second", "signer" and "signer-name" (the
    line or the name of signer `number`), "field" (an answer that no text shows; `field` names
    it). `start` and `end` are places in that text as it is filled, in code points. `field` is
    the merge field whose answer holds the words, or None. `key` is what Card.dismissed remembers.
    """

    code: str
    kind: str
    where: str
    number: int
    start: int
    end: int
    words: str
    field: str | None
    key: str
    acts: tuple[Act, ...]
    values: tuple[tuple[str, str], ...] = ()

    def problem(self) -> Problem:
        """The note as a Problem, for its sentence and for `check`."""
        values: dict[str, Value] = {
            "kind": self.kind,
            "words": self.words,
            "where": self.where,
            **dict(self.values),
        }
        return Problem(self.code, values, field=self.field, level="note")


KINDS: Mapping[str, tuple[str, ...]] = {
    "privacy": (
        "e-mail", "birth-date", "record-number", "phone", "room", "address", "diagnosis",
    ),
    "tone": (
        "exclamation", "emoji", "get-well", "avoid", "gift", "intimate", "blame", "shouting",
    ),
    "leftover": (
        "placeholder", "name-spelled-two-ways", "no-answer", "title-twice", "own-name",
        "date-twice",
    ),
    "spelling": ("repeated-word", "small-i", "misspelt"),
}  # fmt: skip
"""Every kind of note, by its code."""


def notes(
    card: Card,
    languages: Languages,
    *,
    changes: Mapping[str, str] | None = None,
    placeholders: Mapping[str, str] | None = None,
    columns: frozenset[str] = NO_COLUMNS,
    only: frozenset[str] | None = None,
    spelling: bool = True,
) -> tuple[Note, ...]:
    """The notes for a card's words, those of the message first; none that were dismissed.

    `changes` are answers that override the card's; `columns` the fields that an open list has
    beside the program's own; `only` names the texts (Note.where) that are looked at, by default
    all. With `placeholders`, what the message editor shows for empty fields, places are those in
    its text (merge.editing); nobody wrote those words, so no note is about them. Never raises for
    any words; CardError for a damaged notes.toml.
    """
    values = {**card.values(), **(changes or {})}
    dismissed = set(card.dismissed)
    learned = learned_words(values, tuple(signer.name for signer in card.signers))
    found: list[Note] = []
    shown = placeholders or {}
    columns = columns or columns_of(shown)
    for passage, number in _passages(card, values, shown, languages, columns):
        if only is not None and passage.where not in only:
            continue
        pairs = _check(passage)
        if spelling and _is_spelled(passage):
            second = card.second if passage.where == "second" else None
            pairs += _misspelt(
                passage, second.language if second else card.language, learned, pairs
            )
        pairs.sort(key=lambda pair: (pair[1].start, pair[1].end))
        for code, one in pairs:
            note = _note(code, one, passage, number)
            if note.key not in dismissed:
                found.append(note)
    if only is None:
        slips = (note for note in _slips(card, values, languages) if note.key not in dismissed)
        found += slips
    return tuple(found)


def _slips(card: Card, values: Mapping[str, str], languages: Languages) -> Iterator[Note]:
    """The notes about the answers as they were typed, whatever the texts make of them."""
    lists = note_words(card.language, languages)
    for name, one in answer_slips(values, card.language, languages):
        yield _note("leftover", one, Passage(values[name], (), lists, "field:" + name), 0)


def record_notes(
    values: Mapping[str, str],
    language: str,
    languages: Languages,
    dismissed: frozenset[str] = frozenset(),
) -> Iterator[Problem]:
    """Notes for one person's cells in a list: what is private or left over in a value by itself;
    none whose key the writer has dismissed.

    Cheap: a value without a longer number, an “@” or a placeholder's marks is passed over.
    """
    lists = note_words(language, languages)
    for name, value in values.items():
        if not _SUSPICIOUS.search(value):
            continue
        passage = Passage(value, (), lists, "field:" + name)
        for code, check in (("privacy", privacy.privacy), ("leftover", leftover.placeholders)):
            for one in check(passage):
                if _key(code, one.kind, value[one.start : one.end]) in dismissed:
                    continue
                shown: dict[str, Value] = {
                    "kind": one.kind, "words": value[one.start : one.end], "where": "field",
                }  # fmt: skip
                yield Problem(code, shown, field=name, level="note")


_SUSPICIOUS = re.compile(r"\d[\d ./()–-]{2,}\d|@|[\[\]{}<>]|__|\?\?|XX")


def suggestions(note: Note, language: str) -> tuple[Act, ...]:
    """What may be meant by a misspelt word: at most three replacements, the best first.

    Slow (up to half a second): call it in a thread, and only when somebody looks.
    """
    if note.kind != "misspelt":
        return ()
    book = speller(language)
    if book is None:
        return ()
    typographic = "’" in note.words
    return tuple(
        Act("replace", note.start, note.end, word.replace("'", "’") if typographic else word)
        for word in book.suggest(note.words.replace("’", "'"))
    )


def _passages(
    card: Card,
    values: Mapping[str, str],
    placeholders: Mapping[str, str],
    languages: Languages,
    columns: frozenset[str],
) -> Iterator[tuple[Passage, int]]:
    """The card's texts, made ready; and the answers that none of them shows."""
    own = note_words(card.language, languages)
    quiet = card.appeal == "tears" or card.remembering
    fields = dict(values)
    used: set[str] = set()
    addressed: dict[str, dict[str, str]] = {}

    def passage(text: str, places: tuple[Span, ...], lists: NoteWords, where: str) -> Passage:
        return Passage(text, places, lists, where, card.appeal, quiet, fields)

    def filled(source: str, language: str, lists: NoteWords, where: str) -> Passage:
        if language not in addressed:
            addressed[language] = card_values(card, values, languages.of(language), language)
        rules = languages.join_rules(language)
        parsed = parse(source, strict=False, more=columns)
        pieces, _ = render(parsed, addressed[language], placeholders, rules)
        places = tuple(one._replace(name=answer_behind(one.name)) for one in spans(pieces))
        used.update(span.name for span in places)
        return passage("".join(piece.text for piece in pieces), places, lists, where)

    yield filled(card.message, card.language, own, "message"), 0
    yield filled(card.sentiment, card.language, own, "sentiment"), 0
    yield filled(card.tagline, card.language, own, "tagline"), 0
    if card.second is not None:
        language = card.second.language
        lists = note_words(language, languages)
        yield filled(card.second.message, language, lists, "second"), 0
    for number, signer in enumerate(card.signers):
        yield passage(signer.line, (), own, "signer"), number
        yield passage(signer.name, (), own, "signer-name"), number
    for name, value in values.items():
        if name not in used and not (name in ("given", "family") and "recipient" in used):
            yield passage(value, (), own, "field:" + name), 0


def _check(passage: Passage) -> list[tuple[str, Found]]:
    """The notes of one text with their codes, but for misspelt words."""
    checks: list[tuple[str, Callable[[Passage], Iterable[Found]]]] = [
        ("privacy", privacy.privacy),
        ("leftover", leftover.placeholders),
    ]
    if passage.where != "signer-name":
        checks += [
            ("tone", tone.tone),
            ("leftover", leftover.names),
            ("spelling", leftover.repeated),
            ("spelling", leftover.small_letters),
        ]
    return [(code, one) for code, check in checks for one in check(passage)]


def _is_spelled(passage: Passage) -> bool:
    """Whether the words are looked up: not those of a name, nor of an answer by itself."""
    by_name = passage.where == "signer-name" or passage.where.startswith("field:")
    return not by_name and bool(passage.text.strip())


def _misspelt(
    passage: Passage, language: str, learned: frozenset[str], others: Iterable[tuple[str, Found]]
) -> list[tuple[str, Found]]:
    """The misspelt words about which no other note has something to say."""
    book = speller(language)
    if book is None:
        return []
    taken = Cover((one.start, one.end) for _, one in others)
    return [
        ("spelling", one)
        for one in misspelt(passage, book, passage.lists.learned | learned)
        if not taken.meets(one.start, one.end)
    ]


def _note(code: str, one: Found, passage: Passage, number: int) -> Note:
    words = passage.shown[one.start : one.end]
    where, _, name = passage.where.partition(":")
    return Note(
        code,
        one.kind,
        where,
        number,
        one.start,
        one.end,
        words,
        name or passage.field_at(one.start, one.end),
        _key(code, one.kind, words),
        one.acts,
        one.values,
    )


def _key(code: str, kind: str, words: str) -> str:
    """What a dismissal is remembered by. A word that a writer calls right is right everywhere in
    the card; what may be private is kept as a short hash, because the file may be passed on."""
    plain = " ".join(words.replace("’", "'").casefold().split())
    if kind in ("exclamation", "emoji", "small-i"):
        return f"{code}:{kind}"
    if code == "spelling":
        return f"spelling:{plain}" if kind == "misspelt" else f"spelling:{kind}:{plain}"
    digest = hashlib.sha256(f"{kind} {plain}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{code}:{kind}:{digest}"

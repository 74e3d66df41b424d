"""Notes beside a writer's words: what may be private, sound wrong, be left over or misspelt.

In: a card. Out: `Note`s, each with the words it is about, why (a Problem of level "note", whose
sentence is in sentences.py) and what one click can do. A note explains, and never blocks. Nothing
is sent, stored or logged; what the writer puts aside is remembered in Card.dismissed by a key that
holds no private words.

Codes: "privacy", "tone", "leftover" (a placeholder, a name spelled two ways) and "spelling" (a word
that no dictionary has, a word that stands twice: both are slips of the fingers).

Standing in the flow: above the single checks (words.checks, proofing.spelling), below `check` on
the command line and the window. Without spelling a card takes a few milliseconds; the first
spelling opens a dictionary, so the window does that in a thread.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from thankyou.base.errors import Problem, Value
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.merge.fill import Span, render, spans
from thankyou.merge.syntax import parse
from thankyou.model.card import Card
from thankyou.proofing import leftover, privacy, tone
from thankyou.proofing.passage import Act, Found, Reading
from thankyou.proofing.spelling import learned_words, misspelt, speller
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
    "leftover": ("placeholder", "name-spelled-two-ways"),
    "spelling": ("repeated-word", "misspelt"),
}  # fmt: skip
"""Every kind of note, by its code."""


def notes(
    card: Card,
    languages: Languages,
    *,
    changes: Mapping[str, str] | None = None,
    placeholders: Mapping[str, str] | None = None,
    spelling: bool = True,
) -> tuple[Note, ...]:
    """The notes for a card's words, those of the message first; none that were dismissed.

    `changes` are answers that override the card's. With `placeholders`, what the message editor
    shows for empty fields, places are those in its text (merge.editing); nobody wrote those words,
    so no note is about them. Never raises for any words; CardError for a damaged notes.toml.
    """
    values = {**card.values(), **(changes or {})}
    found: list[Note] = []
    used: set[str] = set()
    readings = list(_readings(card, values, placeholders or {}, used, languages))
    for reading, number in readings:
        for code, one in _check(reading, card, values, spelling):
            words = reading.shown[one.start : one.end]
            field = reading.where[6:] if reading.where.startswith("field:") else None
            found.append(
                Note(
                    code,
                    one.kind,
                    reading.where.partition(":")[0],
                    number,
                    one.start,
                    one.end,
                    words,
                    field or reading.field_at(one.start, one.end),
                    _key(code, one.kind, words),
                    one.acts,
                    one.values,
                )
            )
    dismissed = set(card.dismissed)
    return tuple(note for note in found if note.key not in dismissed)


def record_notes(
    values: Mapping[str, str], language: str, languages: Languages
) -> Iterator[Problem]:
    """Notes for one person's cells in a list: what is private or left over in a value by itself.

    Cheap: a value without a longer number, an “@” or a placeholder's marks is passed over.
    """
    words = note_words(language, languages)
    for name, value in values.items():
        if not _SUSPICIOUS.search(value):
            continue
        reading = Reading(value, (), words, "field:" + name)
        for code, check in (("privacy", privacy.privacy), ("leftover", leftover.placeholders)):
            for one in check(reading):
                told: dict[str, Value] = {
                    "kind": one.kind, "words": value[one.start : one.end], "where": "field",
                }  # fmt: skip
                yield Problem(code, told, field=name, level="note")


_SUSPICIOUS = re.compile(r"\d[\d ./()–-]{2,}\d|@|[\[\]{}<>]|__|\?\?|XX")


def suggestions(note: Note, language: str) -> tuple[Act, ...]:
    """What may be meant by a misspelt word: at most three replacements, the best first.

    Slow (up to half a second): to be asked for when somebody looks, in a thread.
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


def _readings(
    card: Card,
    values: Mapping[str, str],
    placeholders: Mapping[str, str],
    used: set[str],
    languages: Languages,
) -> Iterator[tuple[Reading, int]]:
    """The card's texts, made ready; and the answers that none of them shows."""
    own = note_words(card.language, languages)
    quiet = card.appeal == "tears" or card.remembering
    fields = dict(values)

    def reading(text: str, spans_: tuple[Span, ...], words: NoteWords, where: str) -> Reading:
        return Reading(text, spans_, words, where, card.appeal, quiet, fields)

    def filled(source: str, language: str, words: NoteWords, where: str) -> Reading:
        addressed = with_address(values, languages.of(language), card.register)
        rules = languages.join_rules(language)
        pieces, _ = render(parse(source, strict=False), addressed, placeholders, rules)
        places = spans(pieces)
        used.update(span.name for span in places)
        return reading("".join(piece.text for piece in pieces), places, words, where)

    yield filled(card.message, card.language, own, "message"), 0
    yield filled(card.sentiment, card.language, own, "sentiment"), 0
    yield filled(card.tagline, card.language, own, "tagline"), 0
    if card.second is not None:
        language = card.second.language
        second = note_words(language, languages)
        yield filled(card.second.message, language, second, "second"), 0
    for number, signer in enumerate(card.signers):
        yield reading(signer.line, (), own, "signer"), number
        yield reading(signer.name, (), own, "signer-name"), number
    for name, value in values.items():
        if name not in used and not (name in ("given", "family") and "recipient" in used):
            yield reading(value, (), own, "field:" + name), 0


def _check(
    reading: Reading, card: Card, values: Mapping[str, str], spelling: bool
) -> Iterable[tuple[str, Found]]:
    """Every note of one text, in the order of the text."""
    checks: list[tuple[str, Callable[[Reading], Iterable[Found]]]] = [
        ("privacy", privacy.privacy),
        ("leftover", leftover.placeholders),
    ]
    if reading.where != "signer-name":
        checks += [
            ("tone", tone.tone),
            ("leftover", leftover.names),
            ("spelling", leftover.repeated),
        ]
    found = [(code, one) for code, check in checks for one in check(reading)]
    language = card.second.language if card.second and reading.where == "second" else card.language
    by_name = reading.where == "signer-name" or reading.where.startswith("field:")
    if spelling and not by_name and reading.text.strip():
        book = speller(language)
        if book is not None:
            taken = [(one.start, one.end) for _, one in found]
            learned = reading.words.learned | learned_words(
                values, tuple(signer.name for signer in card.signers)
            )
            for one in misspelt(reading, book, learned):
                if not any(one.start < high and low < one.end for low, high in taken):
                    found.append(("spelling", one))
    return sorted(found, key=lambda pair: (pair[1].start, pair[1].end))


def _key(code: str, kind: str, words: str) -> str:
    """What a dismissal is remembered by. A word that a writer calls right is right everywhere in
    the card; what may be private is kept as a short hash, for the file may be passed on."""
    plain = " ".join(words.replace("’", "'").casefold().split())
    if code == "spelling":
        return f"spelling:{plain}" if kind == "misspelt" else f"spelling:{kind}:{plain}"
    if kind in ("exclamation", "emoji"):
        return f"{code}:{kind}"
    digest = hashlib.sha256(f"{kind} {plain}".encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{code}:{kind}:{digest}"

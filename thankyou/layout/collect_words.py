"""First step: the words of each role, filled with one person's values.

In: a card, its design and format, the languages; then values. Out: a text for each role, as it is
set (quotation marks of its language, plain line ends), and the problems of filling.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from thankyou.base.errors import Problem
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.language.card_values import card_values
from thankyou.language.quote_marks import quote_marks
from thankyou.language.quotes import STRAIGHT, quoted_pieces
from thankyou.language.rules import Language, Languages
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.small_pictures import PICTURES, paragraphs_of
from thankyou.merge.clean_text import clean, one_line, settable
from thankyou.merge.fill import Filled, fill
from thankyou.merge.join_rules import JoinRules
from thankyou.merge.syntax import NO_COLUMNS, Parsed, parse
from thankyou.model.card import Signer
from thankyou.model.field_text import FieldText, joined, value

MOST_SET = 20_000
"""Letters of one text that are set: three times what fits on the largest card."""
WRITTEN = ("sentiment", "tagline", "message")
"""The roles whose words are sources that the writer wrote in the card's own language."""


_NOTHING = FieldText("")


class Words(NamedTuple):
    """A text for each role ("" where there is none), and what filling found to be wrong.

    `addressee` is whom the card is for: the name, else what the person does, else "".
    """

    by_role: Mapping[str, FieldText]
    problems: tuple[Problem, ...]
    addressee: str = ""

    @property
    def title(self) -> str:
        """The large words on one line; "" if there are none."""
        return " ".join(self.by_role["sentiment"].text.split())


@dataclass(frozen=True, slots=True)
class _TextLanguage:
    """A language as filling and setting need it. `known` is None for one without words here, and
    `quotes` for one whose quotation marks nobody knows."""

    tag: str
    rules: JoinRules
    language: Language
    known: Language | None
    quotes: tuple[str, ...] | None

    def set(self, words: FieldText) -> FieldText:
        """Words as they are set: not endless, clean, with the quotation marks of a language that
        we know. An apostrophe is one in every language."""
        words = words.part(0, MOST_SET)
        text = words.text
        if settable(text) is not text:
            words = words.changed(settable)
            text = words.text
        if '"' not in text and "'" not in text:
            return words
        space = "" if self.known is None else self.known.quote_space
        return words.in_pieces(quoted_pieces(text, self.quotes or STRAIGHT, space, self.tag))


def _text_language(tag: str, languages: Languages) -> _TextLanguage:
    language = languages.of(tag)
    known = None if languages.nearest(tag) is None else language
    quotes = quote_marks(tag, languages)
    return _TextLanguage(tag, languages.join_rules(tag), language, known, quotes)


class WordCollector:
    """The sources of one card, read once; `collect` fills them for each person."""

    def __init__(
        self, setup: CardSetup, languages: Languages, columns: frozenset[str] = NO_COLUMNS
    ) -> None:
        """`columns` are the fields that an open list has beside the program's own."""
        card = setup.card
        self._setup = setup
        self._own = _text_language(card.language, languages)
        self._sources = {role: _read(getattr(card, role), columns) for role in WRITTEN}
        self._fixed = {
            role: (self._own.set(filled.words), _problems(filled))
            for role, source in self._sources.items()
            if not source.tokens()  # words that are the same for everybody
            for filled in [fill(source, {}, self._own.rules)]
        }
        self._second: tuple[Parsed, _TextLanguage] | None = None
        if card.second is not None:
            source = _read(card.second.message, columns)
            self._second = source, _text_language(card.second.language, languages)
        # A language without words of its own gets none of another's.
        known = self._own.known is not None
        lines = self._own.language.back
        self._for_whom = parse(lines[card.audience], strict=True)
        self._for_whom_fields = self._for_whom.fields()
        if card.audience == "person" and "recipient" in self._sources["message"].fields():
            self._for_whom_fields = ()  # the message says the name itself
        display = lines[f"display_{card.display}"] if card.display and known else ""
        self._display = FieldText(display)
        self._names_only = not known and bool(self._for_whom_fields)
        drawing = self._own.language.drawing_words if card.drawing and known else ""
        self._same = {
            "colophon": FieldText(setup.design.colophon_in(card.language)),
            "signers": _signers(card.signers, self._own),
            "second": _NOTHING,
            "drawing": FieldText(drawing),
        }
        parts = card.message.split("\n\n") if card.pictures else ()
        self._parts = [_read(part, columns) for part in parts]

    def collect(self, values: Mapping[str, str]) -> Words:
        """The words for one person."""
        card = self._setup.card
        own = card_values(card, values, self._own.language, self._own.tag)
        address, delivery = self._delivery(own)
        words = {
            **self._same,
            "address": address,
            "delivery": delivery,
            PICTURES: FieldText(self._pictures(own)) if self._parts else _NOTHING,
        }
        found: list[Problem] = []
        for role, source in self._sources.items():
            fixed = self._fixed.get(role)
            if fixed is None:
                filled = fill(source, own, self._own.rules)
                words[role], problems = self._own.set(filled.words), _problems(filled)
            else:
                words[role], problems = fixed
            if problems:
                found += (p for p in problems if p not in found)
        if self._second is not None:
            source, second = self._second
            theirs = card_values(card, values, second.language, second.tag)
            filled = fill(source, theirs, second.rules)
            words["second"] = second.set(filled.words)
            found += (p for p in _problems(filled) if p not in found)
        addressee = (own.get("recipient") or own.get("role") or "")[:MOST_SET]
        return Words(words, tuple(found), " ".join(clean(addressee).split()))

    def _pictures(self, values: Mapping[str, str]) -> str:
        """The small picture of each paragraph of the message, a line each."""
        texts = [fill(part, values, self._own.rules).text for part in self._parts]
        return paragraphs_of(texts, self._setup.card.pictures)

    def _delivery(self, values: Mapping[str, str]) -> tuple[FieldText, FieldText]:
        """A postcard's address, and the lines elsewhere: who the card is for, and whether it may
        be displayed."""
        for_whom, display = _NOTHING, self._display
        if any(values.get(name) for name in self._for_whom_fields):
            for_whom = fill(self._for_whom, values, self._own.rules).words.part(0, MOST_SET)
        if self._names_only:
            for_whom = _NOTHING
        postal = self._setup.format.postal is not None
        if (postal or self._names_only) and not for_whom.text:
            who = "recipient" if values.get("recipient") else "role"
            for_whom = _lines(value(values.get(name, ""), name) for name in (who, "unit"))
        if postal:
            return for_whom.part(0, MOST_SET), display
        return _NOTHING, _lines((for_whom, display)).part(0, MOST_SET) if for_whom.text else display


def _read(source: str, columns: frozenset[str]) -> Parsed:
    return parse(source, strict=False, more=columns)


def _problems(filled: Filled) -> tuple[Problem, ...]:
    """What filling found, and whether the text is longer than what is set of it."""
    letters = len(filled.text)
    if letters <= MOST_SET:
        return filled.problems
    return (*filled.problems, Problem("text-too-long", {"letters": letters, "limit": MOST_SET}))


def _signers(signers: tuple[Signer, ...], words: _TextLanguage) -> FieldText:
    """A paragraph for each signer: the name, and beneath it what they add."""
    paragraphs = (
        _lines(
            words.set(value(one_line(text), name))
            for text, name in ((one.name, "signer"), (one.line, "signer_line"))
        )
        for one in signers
    )
    return joined("\n\n", (one for one in paragraphs if one.text)).part(0, MOST_SET)


def _lines(parts: Iterable[FieldText]) -> FieldText:
    """Those that have words, a line each."""
    return joined("\n", (one for one in parts if one.text))

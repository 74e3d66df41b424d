"""Reads assets/words/<language>/shapes.toml, and finds what form an answer has.

In: an answer as it was typed, and the field that it answers. Out: its shape (one of SHAPES), or for
a place, a time, a shift and a role the form in which it stands in a sentence. Form, never meaning:
the rules look at how the answer begins and ends, at single words and at how many there are.
docs/words.md explains the file to those who write it.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache
from pathlib import Path

from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file
from thankyou.model.card import FACTS, SENTENCES

SHAPES: tuple[str, ...] = (
    "sentence",
    "when",
    "how",
    "that",
    "noun",
    "gerund",
    "past",
    "own",
    "infinitive",
    "adjective",
    "degree",
    "third",
    "list",
    "greeting",
    "fragment",
)
"""Forms of an answer. `list` and `greeting` are found by the program, the others by the rules."""

DATES: tuple[str, ...] = ("point", "span", "habit", "clause", "other", "nothing")
"""Kinds of a time: “last Tuesday”, “since 2019”, “every Tuesday”, “I was admitted in May”; nothing:
“don't remember” is no time."""

NOTHING: tuple[str, ...] = ("nothing",)
"""What a place or a shift may be beside its form: “don't remember which ward”."""

WORDS: tuple[str, ...] = (
    "thanks",
    "greetings",
    "i",
    "we",
    "reader",
    "several",
    "senders",
    "support",
    "returned",
    "distant",
    "familiar",
    "polite",
    "woman",
)
"""Lists of words by which an answer thanks, greets, and shows who speaks and who is spoken to;
`several` and `senders`: by which a name is that of more than one; `support`: by which somebody's
work is no nursing and no medicine, so that nobody was “looked after” by them; `distant`: by which a
name is that of somebody whom nobody calls by the first name (Анна Петровна); `returned`: by which
an answer says that somebody is at home again; `woman`: which call the reader a woman (妳)."""

_LIST_LINE = late(r"^\s*(?:[-–—*•·‣◦・●○■◆※]|\d{1,2}[.)])\s*\S", re.MULTILINE)
_MARKS = " \t\n.,;:!?…。．！？،؛؟।,，、；：\"'“”‘’«»„()[]-–—*•·"
_INNER_END = late(r"[.!?…।؟][\"'”’»)]*\s+\S|[。！？]\s*\S")
MOST_LOOKED_AT = 1_000
"""Letters of an answer that are looked at: what is longer is sentences, and shows before that who
speaks to whom. A field may hold twenty times as many, and the time would grow with their square."""
_NO_NAMES = frozenset((
    "the", "and", "all", "our", "das", "der", "die", "und", "les", "des", "los", "las", "het",
    "een", "gli",
))  # fmt: skip
"""Words of a recipient that may begin with a capital and name nobody."""
_ROOM_FOR_A_GREETING = 60
"""A greeting is over within so many letters: a comma, or the end of a line."""
_LONGEST_NAME = 4
"""Letters of a name and its title before a greeting, in scripts without spaces."""
_AFTER_GREETING = frozenset("，。！、,!")


class Told(NamedTuple):
    """What was found of an answer: a shape or a kind, and the form for a sentence ("" for none)."""

    kind: str
    form: str


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One rule: an answer to which all of its conditions apply is of this kind."""

    kind: str
    form: str
    loses: str
    fields: tuple[str, ...]
    starts: re.Pattern[str] | None
    ends: tuple[str, ...]
    has: re.Pattern[str] | None
    lacks: re.Pattern[str] | None
    pattern: re.Pattern[str] | None
    most: int
    fewest: int

    def suits(self, text: str) -> bool:
        """Whether it applies to the answer, which has no space at its ends."""
        bare = _folded(text.strip(_MARKS))
        count = len(bare.split()) if " " in bare or not _wide(bare) else len(bare)
        return (
            self.fewest <= count <= self.most
            and (self.starts is None or self.starts.match(bare) is not None)
            and (not self.ends or bare.endswith(self.ends))
            and (self.has is None or self.has.search(bare) is not None)
            and (self.lacks is None or self.lacks.search(bare) is None)
            and (self.pattern is None or self.pattern.search(text) is not None)
        )


@dataclass(frozen=True, slots=True, eq=False)
class AnswerShapes:
    """A language's rules. `words`: patterns by WORDS, None for an empty list. `signs`: by fact of
    FACTS, words that show that a sentence asserts it, so that none does without declaring it."""

    answers: tuple[Rule, ...]
    units: tuple[Rule, ...]
    dates: tuple[Rule, ...]
    shifts: tuple[Rule, ...]
    roles: tuple[Rule, ...]
    words: dict[str, re.Pattern[str] | None]
    signs: dict[str, re.Pattern[str] | None]

    def shape(self, name: str, answer: str, recipient: str = "") -> str:
        """The shape of an answer to one of SENTENCES. A moment that names the recipient, and says
        “you” to nobody, speaks to others about them."""
        return _shape_of(self, name, answer.strip(), recipient)

    def _found_shape(self, name: str, text: str, recipient: str) -> str:
        if self.greets(text) or self._greets_by_name(text, recipient):
            return "greeting"
        if is_list(text):
            return "list"
        if len(text) > MOST_LOOKED_AT:
            return "sentence"
        found = next(rule.kind for rule in self.answers if name in rule.fields and rule.suits(text))
        if found == "sentence" and name == "moment" and _names(text, recipient):
            return found if self.says("reader", text) else "third"
        return found

    def unit(self, answer: str) -> Told:
        """How a place stands in a sentence."""
        return _first(self.units, answer)

    def bare_unit(self, answer: str) -> str:
        """A place as it stands alone: without what binds it to a sentence (病棟で)."""
        text = answer.strip()
        loses = _rule_for(self.units, text).loses
        return text.removesuffix(loses).removeprefix(loses).strip() or text

    def date(self, answer: str) -> Told:
        """What kind of time it is, and how it stands in a sentence."""
        return _first(self.dates, answer)

    def shift(self, answer: str) -> Told:
        """How a shift stands in a sentence."""
        return _first(self.shifts, answer)

    def role(self, answer: str) -> Told:
        """How a role stands in a sentence: with its article, where the language's rules know it."""
        return _first(self.roles, answer) if self.roles else Told("", "")

    def greets(self, answer: str) -> bool:
        """Whether the answer begins with a greeting of its own: “Hi Karen, …”."""
        greetings = self.words["greetings"]
        if greetings is None or not greetings.match(_folded(answer)):
            return False
        head = answer[:_ROOM_FOR_A_GREETING]
        at = min((head.find(mark) for mark in ",،，:!\n" if mark in head), default=-1)
        return 0 < at < len(answer) - 1

    def _greets_by_name(self, answer: str, recipient: str) -> bool:
        """Whether the answer begins with the reader's name and a greeting: 刘阿姨您好，…"""
        greetings = self.words["greetings"]
        found = greetings.search(answer.casefold()) if greetings is not None else None
        if found is None or not 0 < found.start() <= _LONGEST_NAME or not _wide(answer):
            return False
        return answer[0] in recipient and answer[found.end() : found.end() + 1] in _AFTER_GREETING

    def is_job(self, name: str) -> bool:
        """Whether somebody is called by their work alone: “security guard”."""
        pattern = self.words["support"]
        return pattern is not None and pattern.fullmatch(_folded(name)) is not None

    def asserted(self, text: str) -> frozenset[str]:
        """The facts that words of ours show by their signs."""
        folded = text.casefold()
        return frozenset(
            fact
            for fact, pattern in self.signs.items()
            if pattern is not None and pattern.search(folded)
        )

    def says(self, kind: str, answer: str) -> bool:
        """Whether a word of the list (one of WORDS) is in the answer. A word for “we” that has one
        for “I” in it (我们) is not that one."""
        return self.words[kind] is not None and _says(self, kind, answer[:MOST_LOOKED_AT])


@lru_cache(maxsize=128)
def _says(shapes: AnswerShapes, kind: str, answer: str) -> bool:
    """Kept for the answers that somebody is typing: each is looked at from several sides."""
    pattern, we = shapes.words[kind], shapes.words["we"]
    text = answer if kind in ("familiar", "polite") else _folded(answer)
    if kind == "i" and we is not None:
        text = we.sub(" ", text)
    return pattern is not None and pattern.search(text) is not None


@lru_cache(maxsize=32)
def _shape_of(shapes: AnswerShapes, name: str, text: str, recipient: str) -> str:
    return shapes._found_shape(name, text, recipient)


def is_list(text: str) -> bool:
    """Whether the text is lines with dashes, points or numbers before them."""
    return "\n" in text and len(_LIST_LINE.findall(text)) > 1


def _names(text: str, recipient: str) -> bool:
    """Whether a part of the recipient's name stands in the text as a word: “Ruth”, and not “the” of
    “the night team”."""
    words = re.findall(r"[^\W\d_]{3,}", recipient)
    names = {word.casefold() for word in words if not word.islower()} - _NO_NAMES
    if not names and recipient.islower() and len(words) == 1:
        names = {words[0]} - _NO_NAMES  # a name typed in small letters
    return not names.isdisjoint(re.findall(r"[^\W\d_]{3,}", text.casefold()))


def has_inner_end(text: str) -> bool:
    """Whether a sentence ends inside the text."""
    return _INNER_END.search(text) is not None


def load_shapes(root: Path, tag: str) -> AnswerShapes:
    """The rules of the language, from the folder of the languages.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    return _load(root, tag)


@cache
def _load(root: Path, tag: str) -> AnswerShapes:
    table = open_table(word_file(root, tag, "shapes.toml"))
    signs = table.table("signs", optional=True)
    shapes = AnswerShapes(
        _rules(table, "answer", SHAPES),
        _rules(table, "unit", NOTHING),
        _rules(table, "date", DATES),
        _rules(table, "shift", NOTHING),
        _rules(table, "role", NOTHING) if table.has("role") else (),
        {
            kind: _any_of(table.texts(kind, ()), kind == "greetings", kind in _CASED)
            for kind in WORDS
        },
        {fact: _any_of(signs.texts(fact, ()), False, False) for fact in FACTS},
    )
    signs.done()
    table.done()
    return shapes


_CASED = ("familiar", "polite")
"""Lists in which a capital counts: “Sie” is the reader, “sie” is somebody else."""
_ENDLESS = sys.maxsize
"""No answer is too long for a rule that says nothing of its length."""
_LETTER = r"\w\u0900-\u0963\u0971-\u097f"
"""What a word is made of: the vowel signs of Devanagari are no letters to Python."""
_CONDITIONS = ("starts", "ends", "has", "lacks", "most_words", "fewest_words", "pattern")


def _rules(table: Table, key: str, kinds: tuple[str, ...]) -> tuple[Rule, ...]:
    rules = tuple(_rule(one, kinds) for one in table.tables(key))
    if not rules or any(one in table.data[key][-1] for one in _CONDITIONS):
        raise table.wrong(key, f"the last [[{key}]] must have no conditions")
    for name in SENTENCES if key == "answer" else ():
        if name not in rules[-1].fields:
            raise table.wrong(key, "the last [[answer]] must be for all fields")
    return rules


def _rule(table: Table, kinds: tuple[str, ...]) -> Rule:
    ends = table.texts("ends", ())
    pattern = table.text("pattern", "")
    try:
        compiled = re.compile(pattern, re.IGNORECASE) if pattern else None
    except re.error as error:
        raise table.wrong("pattern", f"“pattern” is no regular expression: {error}") from error
    shown = kinds != SHAPES
    form = table.text("form", "") if shown else ""
    names = re.findall(r"\{(\w+)\}", form)
    if len(names) > 1 or not set(names) <= {"unit", "date", "shift", "role"}:
        raise table.wrong("form", "“form” has one field, if any: {unit}, {date}, {shift} or {role}")
    rule = Rule(
        kind=table.one_of("is", kinds) if table.has("is") or kinds != NOTHING else "",
        form=form,
        loses=table.text("loses", "") if shown else "",
        fields=table.some_of("fields", SENTENCES) if not shown else (),
        starts=_any_of(table.texts("starts", ()), True, False),
        ends=tuple(map(_folded, ends)),
        has=_any_of(table.texts("has", ()), False, False),
        lacks=_any_of(table.texts("lacks", ()), False, False),
        pattern=compiled,
        most=table.whole("most_words", _ENDLESS),
        fewest=table.whole("fewest_words", 0),
    )
    table.done()
    return rule


def _any_of(words: tuple[str, ...], at_start: bool, cased: bool) -> re.Pattern[str] | None:
    """A pattern for any of the words, whole where there are spaces between words; “*” at the end
    stands for any ending, at the start for any beginning (Korean verbs end in their politeness),
    elsewhere for any letters of a word (“the *s”)."""
    if not words:
        return None
    alternatives = []
    for word in words:
        text = word if cased else _folded(word)
        open_start, open_end = text.startswith("*"), text.endswith("*")
        text = re.escape(text.strip("*").strip()).replace(r"\ ", r"\s+").replace("'", "['’]")
        text = text.replace(r"\*", rf"[{_LETTER}]*")
        wide = _wide(word)
        before = "" if at_start or open_start or wide else rf"(?<![{_LETTER}’'])"
        after = "" if open_end or wide else rf"(?![{_LETTER}])"
        alternatives.append(before + text + after)
    return late("|".join(alternatives))


def _folded(text: str) -> str:
    """Text as it is compared: without case. A Turkish “İ” is an “i”, not an “i” and a dot."""
    return text.casefold().replace("i\u0307", "i")


@lru_cache(maxsize=1024)
def _wide(text: str) -> bool:
    """Whether the text is in a script that sets no spaces between words."""
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and any(
        "\u3040" <= char <= "\u30ff" or (char >= "\u3400" and not "\uac00" <= char <= "\ud7af")
        for char in letters
    )


@lru_cache(maxsize=512)
def _first(rules: tuple[Rule, ...], answer: str) -> Told:
    rule = _rule_for(rules, answer.strip())
    return Told(rule.kind, rule.form)


def _rule_for(rules: tuple[Rule, ...], text: str) -> Rule:
    """The first rule that suits; the last, which asks nothing, for what is too long to be a name of
    a place or a time."""
    if len(text) > MOST_LOOKED_AT:
        return rules[-1]
    return next(one for one in rules if one.suits(text))

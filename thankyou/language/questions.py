"""Reads assets/words/<language>/questions.toml: what a form's questions ask, what people answer.

In: the Languages. Out: a frozen `QuestionWords` for each language that has the file, and `asked`,
what the header of a column asks for. A form may be in any language, whatever the card's is, so a
header is looked up in all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.toml_table import Table, open_table
from thankyou.language.rules import Languages
from thankyou.language.word_files import word_file
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import TARGETS, VOICES

SERVICE, CONTACT = "service", "contact"
"""What a column is that is never printed: a time or a number that the form's program has put
there, an address or a number by which somebody is reached."""

_ANSWERS = ("yes", "no", "staff", "none", "not_known", "team", "articles")
_TURNED_ROUND = frozenset(("display", "remembering"))
"""Questions to which yes means no if they are asked with a “not”."""
_LETTER = r"\w\u0300-\u036f\u0900-\u097f"
"""What a word is made of: the vowel signs of Devanagari are no letters to Python."""


@dataclass(frozen=True, slots=True, eq=False)
class QuestionWords:
    """A language's words. All but `questions` and `team` are as `plainly` writes them.

    `questions`: patterns by target, each with its weight; `voices`: whole answers by voice, with
    "bereaved"; `answers`: words by _ANSWERS; `team`: a pattern. `languages`: what this language
    calls the languages, by tag. `team_salutation` is a source in the merge grammar, "" if the
    language greets a team with its article as any other.
    """

    tag: str
    service: frozenset[str]
    account: frozenset[str]
    contact: re.Pattern[str]
    negations: re.Pattern[str]
    questions: Mapping[str, tuple[tuple[int, re.Pattern[str]], ...]]
    voices: Mapping[str, frozenset[str]]
    answers: Mapping[str, tuple[str, ...]]
    team: re.Pattern[str]
    team_salutation: str
    languages: Mapping[str, str]


class Asked(NamedTuple):
    """What a header asks for: a target of TARGETS, SERVICE or CONTACT; and how sure that is, in
    letters of the phrase that was found. `question`: a phrase was found, not a mere name."""

    target: str
    weight: int


def plainly(text: str) -> str:
    """Text as it is compared: without case, in NFKC, plain apostrophes, single spaces."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(re.sub("[’ʼ‘`´]", "'", folded).split())


def all_words(languages: Languages) -> tuple[QuestionWords, ...]:
    """The words of each language that has them, English first.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    return _all(languages.root, languages.tags)


def words_of(tag: str, languages: Languages) -> QuestionWords | None:
    """The words of the nearest language; None if it has none."""
    near = languages.nearest(tag)
    return next((one for one in all_words(languages) if one.tag == near), None)


MOST_OF_NOTHING = 40
"""An answer of more letters says something."""
MARKS = " .,;:!?…。！？؟،-–—*•·()"
"""What may stand round an answer."""


def plain_answer(answer: str) -> str:
    """An answer as it is looked up in `nothings`."""
    return plainly(answer).strip(MARKS)


@cache
def nothings(root: Path, tag: str) -> frozenset[str]:
    """Answers that say nothing in this language: “n/a”, “I don't know”; and “”, for marks alone."""
    path = word_file(root, tag, "questions.toml")
    if not path.is_file():
        return frozenset(("",))
    answers = open_table(path).table("answers")
    return frozenset(
        plain_answer(text) for key in ("none", "not_known") for text in answers.texts(key, ())
    ) | {""}


def asked(header: str, languages: Languages) -> Asked | None:
    """What a column's header asks for, in any language; None for what is not understood.

    A question about consent or loss that has a “not” in it is not understood: yes may mean no.
    """
    return _asked(plainly(header), all_words(languages))


@lru_cache(maxsize=2048)
def _asked(text: str, every: tuple[QuestionWords, ...]) -> Asked | None:
    bare = text.rstrip(" ?:*.？：؟")
    best: Asked | None = None
    for words in every:
        if bare in words.service:
            return Asked(SERVICE, len(bare))
        if words.contact.search(text):
            return Asked(CONTACT, len(bare))
        turned = words.negations.search(text) is not None
        for target, patterns in words.questions.items():
            if turned and target in _TURNED_ROUND:
                continue
            for weight, pattern in patterns:
                if (best is None or weight > best.weight) and pattern.search(text):
                    best = Asked(target, weight)
    return best


# ---------------------------------------------------------------------- reading


@cache
def _all(root: Path, tags: tuple[str, ...]) -> tuple[QuestionWords, ...]:
    return tuple(_read(root, tag) for tag in tags if (root / tag / "questions.toml").is_file())


def _read(root: Path, tag: str) -> QuestionWords:
    table = open_table(word_file(root, tag, "questions.toml"))
    questions, voices = table.table("questions"), table.table("voices")
    answers, names = table.table("answers"), table.table("languages")
    asks = ("recipient", *(name for name in TARGETS if name != "recipient"))
    said = {name: _texts(answers, name) for name in _ANSWERS}
    words = QuestionWords(
        tag=tag,
        service=frozenset(_texts(table, "service")),
        account=frozenset(_texts(table, "account")),
        contact=_any_of(_texts(table, "contact"), whole=False),
        negations=_any_of(_texts(table, "negations"), whole=True),
        questions={
            name: tuple(_question(text) for text in _texts(questions, name))
            for name in asks
            if questions.has(name)
        },
        voices={
            name: frozenset(_texts(voices, _voice_key(name)))
            for name in VOICES
            if voices.has(_voice_key(name))
        },
        answers=said,
        team=_any_of(said["team"], whole=True),
        team_salutation=(
            merge_source(table, "team_salutation") if table.has("team_salutation") else ""
        ),
        languages={one: plainly(names.text(one, filled=True)) for one in names.data},
    )
    for one in (questions, voices, answers, names, table):
        one.done()
    return words


def _voice_key(voice: str) -> str:
    return "bereaved" if voice == "bereaved-family" else voice


def _texts(table: Table, key: str) -> tuple[str, ...]:
    """A list of words; an empty one would be found everywhere."""
    found = tuple(map(plainly, table.texts(key)))
    if not all(text.strip("*#^. ") or text == "#" for text in found):
        raise table.wrong(key, f"“{key}” has an empty text")
    return found


def _start(text: str) -> str:
    """Nothing that belongs to the same word stands before it; Arabic and Chinese write small words
    together with the next."""
    apart = text[:1] >= "\u2e80" or "\u0600" <= text[:1] < "\u0700" or not text[:1].isalnum()
    return "" if apart else f"(?<![{_LETTER}])"


def _end(text: str) -> str:
    apart = text[-1:] >= "\u2e80" or "\u0600" <= text[-1:] < "\u0700" or not text[-1:].isalnum()
    return "" if apart else f"(?![{_LETTER}])"


def _question(phrase: str) -> tuple[int, re.Pattern[str]]:
    anchored = phrase.startswith("^")
    parts = [part.strip() for part in phrase.removeprefix("^").split("...")]  # as NFKC has “…”
    found = [_start(part) + re.escape(part) for part in parts]
    head = r"^\W*" if anchored else ""
    ends = _end(parts[-1]) if anchored else ""
    return sum(map(len, parts)), re.compile(head + ".*?".join(found) + ends)


def _any_of(texts: tuple[str, ...], whole: bool) -> re.Pattern[str]:
    """Any of the texts, each at the start of a word; `whole`: and to its end."""
    patterns = []
    for text in texts:
        bare = text.strip("*")
        pattern = re.escape(bare).replace(r"\#", r"\d+")
        before = "" if text.startswith("*") else _start(bare)
        after = _end(bare) if whole and not text.endswith("*") else ""
        patterns.append(before + pattern + after)
    return re.compile("|".join(patterns) or r"(?!)")

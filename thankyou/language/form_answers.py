"""What an answer to a form's question means: who speaks, may it be shown, in which language.

In: an answer as it was chosen or typed, in any language that has words here. Out: a value of the
card's model, or None for what is not plain. Nothing is guessed from a word inside a longer text: an
answer is understood whole, or by how it begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from thankyou.base.language_tags import nearest_tag
from thankyou.language.questions import (
    MARKS,
    MOST_OF_NOTHING,
    QuestionWords,
    all_words,
    nothings,
    plain_answer,
    plainly,
    words_of,
)
from thankyou.language.rules import Languages

_ORDER = ("bereaved-family", "parent", "family", "colleague", "community", "patient")
"""“The patient's mother” is a parent: who is closest to the writer's own words comes first."""
_OTHERS = frozenset((
    "af", "am", "az", "be", "bg", "bn", "bo", "bs", "ca", "cs", "cy", "da", "dv", "el", "eo",
    "et", "eu", "fa", "fi", "fo", "ga", "gd", "gl", "gu", "ha", "haw", "he", "hr", "ht", "hu",
    "hy", "id", "ig", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lb",
    "lo", "lt", "lv", "mg", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "nb", "ne", "nl",
    "nn", "no", "om", "or", "pa", "ps", "qu", "ro", "ru", "rw", "sd", "si", "sk", "sl", "sm",
    "sn", "so", "sq", "sr", "st", "su", "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tr",
    "tt", "ug", "ur", "uz", "vi", "wo", "xh", "yi", "yo", "zu",
))  # fmt: skip
"""Languages in which people write that have no words here (ISO 639)."""
_KEPT = 256
"""Answers whose meaning is kept: a form's choices come again and again."""
_FEW_WORDS = 6


@lru_cache(maxsize=_KEPT)
def voice_meant(answer: str, language: str, languages: Languages) -> str | None:
    """Who speaks, of VOICES, as “I am …” was answered; None if that is not plain.

    That somebody has died is understood from a whole answer only, such as “bereaved relative”.
    """
    for words in _from(language, languages):
        for piece in re.split(r"[;/(,、，]", plainly(answer)):
            bare = _bare(piece, words, languages)
            for voice in _ORDER:
                if bare and bare in words.voices.get(voice, ()):
                    return voice
    if len(answer.split()) > _FEW_WORDS:
        return None
    for words in _from(language, languages):
        said = set(re.findall(r"[^\W_]+(?:-[^\W_]+)*", plainly(answer)))
        for voice in _ORDER[1:]:
            if said & words.voices.get(voice, frozenset()):
                return voice
    return None


@lru_cache(maxsize=_KEPT)
def display_meant(answer: str, languages: Languages) -> str | None:
    """May the card be displayed: "yes", "staff" or "no"; None if that is not plain."""
    text = plain_answer(answer)
    if not text:
        return None
    every = all_words(languages)
    if any(_begins(text, words.answers["no"]) for words in every):
        return "no"
    if any(part in text for words in every for part in words.answers["staff"]):
        return "staff"
    return "yes" if any(_begins(text, words.answers["yes"]) for words in every) else None


@lru_cache(maxsize=_KEPT)
def yes_meant(answer: str, languages: Languages) -> bool | None:
    """Whether the answer is yes, or no; None if it is neither."""
    text = plain_answer(answer)
    for words in all_words(languages):
        if _begins(text, words.answers["no"]):
            return False
        if _begins(text, words.answers["yes"]):
            return True
    return None


def says_nothing(answer: str, languages: Languages) -> bool:
    """Whether the answer is there only because something had to be: “n/a”, “–”, “none”."""
    if len(answer) > MOST_OF_NOTHING:
        return False
    text = plainly(answer)
    bare = text.strip(MARKS)
    return not bare or any(
        one in words.answers["none"] for words in all_words(languages) for one in (text, bare)
    )


def name_not_known(answer: str, languages: Languages) -> bool:
    """Whether the answer to “Who?” says that the name is not known."""
    bare = plain_answer(answer)
    return any(bare in words.answers["not_known"] for words in all_words(languages))


def is_no_answer(answer: str, language: str, languages: Languages) -> bool:
    """Whether a writer's own answer is only marks, or says in the language that there is none or
    that it is not known: “…”, “n/a”, “I don't know”."""
    near = languages.nearest(language)
    nothing = nothings(languages.root, near) if near is not None else ("",)
    return len(answer) <= MOST_OF_NOTHING and plain_answer(answer) in nothing


def names_a_team(answer: str, languages: Languages) -> bool:
    """Whether a whole team is meant: “the night team”, “alle auf Station 4”."""
    first = re.split("[,，،;]", plainly(answer))[0]
    return any(words.team.search(first) for words in all_words(languages))


def describes_somebody(answer: str, language: str, languages: Languages) -> bool:
    """Whether the answer describes a person whose name it does not have: “the night nurse”."""
    words = words_of(language, languages)
    if words is None or not _begins(plainly(answer), words.answers["articles"]):
        return False
    rest = answer.split()[1:] if " " in answer.strip() else [answer.strip()]
    if words.tag == "de" or not any(char.isupper() or char.islower() for char in answer):
        return len(rest) > 0  # every noun has a capital there; other scripts have none
    return not any(part[:1].isupper() for part in rest)


@lru_cache(maxsize=_KEPT)
def language_meant(answer: str, languages: Languages) -> str | None:
    """The tag that a language's name, or a tag, means: “Deutsch”, “German (Austria)”, “pt-BR”.

    A tag of a language without words here is given back as it is ("it"); None for anything else.
    """
    text = plain_answer(answer)
    first = re.split(r"[(（/,;]", text)[0].strip()
    for one in (text, first):
        for tag in languages.tags:
            rules = languages.load(tag)
            if one and one in (tag.casefold(), plainly(rules.name), plainly(rules.english)):
                return tag
        for words in all_words(languages):
            for tag, name in words.languages.items():
                if one == name:
                    return tag
    if re.fullmatch(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", text):
        tag = text.replace("_", "-")
        near = nearest_tag(tag, languages.tags)
        return near or (tag if tag.split("-")[0] in _OTHERS else None)
    return None


def _from(language: str, languages: Languages) -> Iterable[QuestionWords]:
    """The words of all languages, those of the answer's own first."""
    own = languages.nearest(language)
    return sorted(all_words(languages), key=lambda words: words.tag != own)


def _bare(text: str, words: QuestionWords, languages: Languages) -> str:
    """An answer without “I am”, without an article, without marks at its ends."""
    text = text.strip(MARKS)
    for _, pattern in words.questions.get("voice", ()):
        if pattern.pattern.startswith("^") and (found := pattern.match(text)):
            text = text[found.end() :].strip(MARKS)
            break
    small = languages.load(words.tag).join_rules.small_words
    while text.split(" ", 1)[0] in small and " " in text:
        text = text.split(" ", 1)[1].strip()
    return text


def _begins(text: str, starts: Iterable[str]) -> bool:
    """Whether the text begins with one of these, as whole words where there are words."""
    for start in starts:
        if text.startswith(start):
            after = text[len(start) : len(start) + 1]
            if start.endswith("'") or start[-1:] >= "\u2e80" or not after.isalnum():
                return True
    return False

"""In which of our languages an answer is written, by what is on this computer.

In: what somebody wrote. Out: a language's tag, or None for what is too short or not plain: then the
card's own language stays, and whoever reads the answer is told. By its script; then by words that
our own messages in each language have; then by its Hunspell dictionary, which has to know most of
the words before anything is said.

A dictionary is opened for a language that is likely, and for no other: see proofing.dictionaries.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from itertools import chain

from thankyou.language.rules import Languages
from thankyou.messages.guide_sentences import load_guide
from thankyou.people.own_column import own_cell, with_own
from thankyou.people.people_list import PeopleList
from thankyou.proofing.dictionaries import speller

_WORD = re.compile(r"(?:[^\W\d_]|[\u0900-\u0963])+(?:['’][^\W\d_]+)*")
_FEWEST_WORDS = 4
_MOST_WORDS = 80
_FEWEST_HAN = 6
_NEAR = 2
"""Languages whose dictionaries are asked."""
_KNOWN = 0.75
_THIN_KNOWN = 0.55
"""What share of the words its dictionary has to know; Tagalog's lacks many good ones."""
_AHEAD = 0.15
"""How much more of them than the next language's."""
_THIN = frozenset(("tl", "hi"))
_PLAIN_SHARE = 0.2
"""What share of our own words makes a text in a script that only one language of ours has plain."""
_SCRIPTS: Mapping[str, str] = {
    "ARABIC": "ar", "DEVANAGARI": "hi", "CYRILLIC": "uk",
}  # fmt: skip
_OTHERS: Mapping[str, str] = {
    # Letters that the language of ours in that script does not have: Persian and Urdu, Russian,
    # Traditional characters.
    "ar": "پچژگکیٹڈڑےں",
    "uk": "ыэъёўЫЭЪЁЎ",
    "zh-Hans": "們個這來說時對謝護醫師長為會們後還過點給讓開關愛親間問見覺從樂聽應該謝您沒",
}
_ALPHABETS: Mapping[str, str] = {
    "en": "àâçéèêëïîôöùûüñ", "de": "äöüßéèàêç", "fr": "àâæçéèêëîïôœùûüÿ", "es": "áéíóúüñ",
    "pt": "áâãàçéêíóôõúü", "it": "àèéìíîòóùú", "pl": "ąćęłńóśźż", "tl": "áàâéèêíìîóòôúùûñ",
}  # fmt: skip
"""Letters that words of a language in Latin letters may have beside a to z. A dictionary takes
letters that it cannot have for another language's, and says nothing of them."""
_ITS_OWN: Mapping[str, re.Pattern[str]] = {
    "uk": re.compile("[іїєґІЇЄҐ]"),
    "ar": re.compile(r"[ةأإ]|(?<!\w)ال\w"),
}
"""What a text in that script has in this language, and in no other of those that are likely."""
_RUSSIAN = re.compile("[ыэёЫЭЁ]")
"""What Russian has, and neither Ukrainian nor Bulgarian."""
_VIETNAMESE = re.compile("[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_VIETNAMESE_SHARE = 0.2
"""Letters that no other language of ours has, and in what share of a text's words they stand:
Vietnamese has no dictionary here, and needs none."""
_SAID = ("moment", "effect", "wish", "message")


def language_of(text: str, languages: Languages) -> str | None:
    """The tag of the language of ours that the text is in; None if that is not plain."""
    letters = Counter(
        unicodedata.name(char, "").split(" ")[0].split("-")[0] for char in text if char.isalpha()
    )
    if not letters:
        return None
    script, count = letters.most_common(1)[0]
    syllables = {"HIRAGANA", "KATAKANA", "HANGUL"} & set(letters)
    if syllables or script == "CJK":
        return _in_east_asian(text, letters, syllables, languages)
    if count * 2 <= sum(letters.values()):
        return None
    tag = _SCRIPTS.get(script)
    if tag is None:
        return _in_latin(text, languages) if script == "LATIN" else None
    if tag == "uk" and _RUSSIAN.search(text) and not _ITS_OWN["uk"].search(text):
        tag = "ru" if len(_words(text)) >= _FEWEST_WORDS else None
        return tag if tag in languages.tags else None
    if tag not in languages.tags or any(char in text for char in _OTHERS.get(tag, "")):
        return None
    words = _words(text)
    if len(words) < _FEWEST_WORDS:
        return None
    if tag in _ITS_OWN and _ITS_OWN[tag].search(text):
        return tag
    own = sum(word in _own_words(tag, languages) for word in words) / len(words)
    plain = own >= _PLAIN_SHARE and tag not in _ITS_OWN
    return tag if plain or _known(words, tag) >= _threshold(tag) else None


def _in_east_asian(
    text: str, letters: Counter[str], syllables: set[str], languages: Languages
) -> str | None:
    """Japanese has kana between its characters, Korean its syllables; Chinese has neither, and
    Traditional characters or none."""
    count = letters["CJK"] + sum(letters[script] for script in syllables)
    if count * 2 <= letters.total() or count < _FEWEST_HAN or syllables > {"HANGUL"}:
        return None
    if syllables:
        tag = "ko" if "HANGUL" in syllables else "ja"
    else:
        tag = "zh-Hant" if any(char in text for char in _OTHERS["zh-Hans"]) else "zh-Hans"
    return tag if tag in languages.tags else None


def answer_text(people: PeopleList, index: int) -> str:
    """The sentences of an answer, by which its language is found."""
    return "\n".join(filter(None, (own_cell(people, index, name) for name in _SAID)))


def with_languages(
    people: PeopleList,
    name: str,
    languages: Languages,
    cancelled: Callable[[], bool] = lambda: False,
) -> PeopleList:
    """The list with the language of each answer that has none yet, in a column called `name`.

    The languages are named as they name themselves. Approvals stay: nothing was changed that
    somebody has read. Slow for a long list (a thread's work); stops early when `cancelled`.
    """
    found: dict[int, str] = {}
    for index in range(len(people.ids)):
        if cancelled():
            return people
        if not own_cell(people, index, "language"):
            tag = language_of(answer_text(people, index), languages)
            if tag is not None:
                found[index] = languages.load(tag).name
    return with_own(people, found, "language", name) if found else people


def _in_latin(text: str, languages: Languages) -> str | None:
    words = _words(text)
    if len(words) < _FEWEST_WORDS:
        return None
    marked = sum(_VIETNAMESE.search(word) is not None for word in words)
    if marked >= 2 and marked >= _VIETNAMESE_SHARE * len(words):
        return "vi" if "vi" in languages.tags else None
    shares = {
        tag: sum(word in _own_words(tag, languages) for word in words) / len(words)
        for tag in _latin_tags(languages.tags)
    }
    ranked = sorted(shares, key=lambda tag: -shares[tag])
    nearest: dict[str, str] = {}
    for tag in ranked:  # of the two Portuguese, and of the two English, the likelier one
        nearest.setdefault(tag.split("-")[0], tag)
    likely = list(nearest.values())[:_NEAR]
    if not likely or not shares[likely[0]]:
        return None
    known = {tag: _known(words, tag) for tag in likely}
    best, *others = sorted(likely, key=lambda tag: -(known[tag] + shares[tag]))
    if known[best] < _threshold(best):
        return None
    ahead = min(known[best] + shares[best] - known[tag] - shares[tag] for tag in others or (best,))
    return best if not others or ahead >= _AHEAD else None


@cache
def _latin_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """The languages in Latin letters, one of each: British and American English are one here."""
    first = {tag.split("-")[0]: tag for tag in reversed(tags)}
    apart = ("ar", "hi", "ja", "ko", "ru", "uk", "vi", "zh")
    return tuple(tag for tag in tags if tag in first.values() and not tag.startswith(apart))


def _threshold(tag: str) -> float:
    return _THIN_KNOWN if tag in _THIN else _KNOWN


def _words(text: str) -> list[str]:
    found = _WORD.findall(text)[:_MOST_WORDS]
    return [word.replace("’", "'").lower() for word in found]


def _known(words: list[str], tag: str) -> float:
    """The share of the words that the language's dictionary has; 0 without one."""
    book = speller(tag)
    if book is None or not words:
        return 0.0
    letters = _ALPHABETS.get(tag.split("-")[0])
    known = 0
    book.expect(words)
    for word in words:
        if letters is None or all(char.isascii() or char in letters for char in word):
            known += book.known(word) or book.known(word.capitalize())
    return known / len(words)


@cache
def _own_words(tag: str, languages: Languages) -> frozenset[str]:
    """The words of which our own sentences in the language are made."""
    every = chain.from_iterable(load_guide(tag, languages).sentences.values())
    texts = [re.sub(r"\{[^{}]*\}", " ", one.text) for one in every]
    small = languages.load(tag).join_rules.small_words
    return frozenset(word for text in texts for word in _words(text)) | small

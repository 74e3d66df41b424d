"""Misspelt words, offline: those of a text that its language's dictionaries do not have.

In: a Passage, its language's Speller, the words to be taken as right. Out: Found. Names, numbers,
addresses and words of another language are passed over: a note too many is worse than one missed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from thankyou.proofing.dictionaries import Speller
from thankyou.proofing.letters import LETTER
from thankyou.proofing.passage import Found, Passage, Word
from thankyou.proofing.spans import Cover, Places

_SCRIPTS: Mapping[str, str] = {"uk": "CYRILLIC", "ar": "ARABIC", "hi": "DEVANAGARI"}
_THIN = frozenset({"hi", "tl"})
"""Languages whose dictionary lacks many good words: of the words of our own messages 3.7 in a
hundred in Hindi and 1.5 in Tagalog. There a word is reported only when a likely one is near."""

_CHUNK = re.compile(r"\S+")
_ADDRESS_MARKS = ("@", "://", "www.")
_QUOTED = re.compile(r"[“„«\"「]([^“”„«»\"「」\n]+)[”“»\"」]")


_FEWEST: Mapping[str, int] = {"message": 8, "second": 8}
"""How many words a text must have before it can be said to be in another language."""
_FOREIGN_ROW = 3


def misspelt(passage: Passage, book: Speller, learned: frozenset[str]) -> Iterator[Found]:
    """The words that are in no dictionary, and are no name, number, address or other language.

    A text of which half the words are unknown is in another language than the card's, and so are
    words in quotation marks, and three unknown ones in a row: nothing is said of them.
    """
    words = [word for word in passage.words if not _is_apart(word.text, book.tag)]
    book.expect(word.text for word in words)
    unknown = [word for word in words if not _is_known(word, book, passage, learned)]
    if 2 * len(unknown) >= len(words) and len(words) >= _FEWEST.get(passage.where, 2):
        return
    skipped = Cover(
        (
            *_web_addresses(passage.text),
            *_foreign_quotes(passage, words, unknown),
            *_foreign_rows(words, unknown),
        )
    )
    for word in unknown:
        if not skipped.meets(word.start, word.start + 1):
            yield Found("misspelt", word.start, word.end)


def _web_addresses(text: str) -> Iterator[tuple[int, int]]:
    """What stands between two spaces and holds the mark of an address."""
    if not any(mark in text for mark in _ADDRESS_MARKS):
        return
    for chunk in _CHUNK.finditer(text):
        if any(mark in chunk.group() for mark in _ADDRESS_MARKS):
            yield chunk.span()


def _foreign_quotes(
    passage: Passage, words: list[Word], unknown: list[Word]
) -> Iterator[tuple[int, int]]:
    """The quotations of which half the words are unknown."""
    all_places, unknown_places = (
        Places((word.start, word.end) for word in some) for some in (words, unknown)
    )
    for match in _QUOTED.finditer(passage.text) if unknown else ():
        inside = len(all_places.inside(*match.span(1)))
        if 2 * len(unknown_places.inside(*match.span(1))) >= inside > 0:
            yield match.span(1)


def _foreign_rows(words: list[Word], unknown: list[Word]) -> Iterator[tuple[int, int]]:
    """Where so many unknown words follow one another that they are no slips of the fingers."""
    starts = {word.start for word in unknown}
    for is_unknown, row in groupby(words, key=lambda word: word.start in starts):
        found = list(row)
        if is_unknown and len(found) >= _FOREIGN_ROW:
            yield found[0].start, found[-1].end


@lru_cache(maxsize=8192)
def _is_apart(text: str, tag: str) -> bool:
    """Whether the word is none for a language's dictionary: one letter, digits, capitals, another
    script."""
    if len(text) == 1 or any(char.isdigit() or char == "_" for char in text):
        return True
    if sum(char.isupper() for char in text) > 1:
        return True  # ICU, McAdam; shouting has a note of its own (tone)
    script = _SCRIPTS.get(tag, "LATIN")
    return not all(unicodedata.name(char, "").startswith(script) for char in text if char.isalpha())


def _is_known(word: Word, book: Speller, passage: Passage, learned: frozenset[str]) -> bool:
    text = word.text
    key = text.casefold()
    if key in learned or book.known(text):
        return True
    if "'" in key and re.sub(r"'s?$", "", key) in learned:
        return True
    if all(part in learned or book.known(part) for part in re.split(r"[-']", key) if len(part) > 1):
        return "-" in key or book.tag in ("fr", "it", "ca")
    if text[:1].isupper():
        if not word.first and passage.lists.capitals_mark_names:
            return True
        return not book.slip(text)
    return book.tag in _THIN and not book.slip(text)


_NAME = re.compile(f"[{LETTER}]+(?:['’-][{LETTER}]+)*")
_SENTENCES = ("moment", "effect", "wish", "date")


def learned_words(values: Mapping[str, str], names: tuple[str, ...]) -> frozenset[str]:
    """The words of the card's own names: its answers but the sentences, and its signers."""
    texts = [value for name, value in values.items() if name not in _SENTENCES]
    return frozenset(
        word.replace("’", "'").casefold()
        for text in (*texts, *names)
        for word in _NAME.findall(text)
    )

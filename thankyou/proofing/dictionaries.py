"""Hunspell and its dictionaries: is a word in them, what may be meant, is it more likely a slip.

In: a BCP 47 tag. Out: a `Speller`, or None for a language without a dictionary here (Chinese needs
none). Nothing is asked of the network.

The dictionaries are packed in assets/dictionaries (tools/pack_dictionaries.py). Opening one takes
from 10 ms (Tagalog) to two seconds (Arabic), up to 400 ms of which for unpacking, once a program;
it is opened for the first word that is looked up, and not before. Hunspell holds the interpreter's
lock while it reads, so that a window looks words up in another process
(proofing.dictionaries_aside). Then a sentence takes well under a millisecond. Suggestions are slow,
up to half a second a word, and are computed only when somebody looks.

English takes British and American spelling alike, and opens the American dictionary only for a
word that the British one lacks: a card is not a school-book.
"""

from __future__ import annotations

import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import platformdirs

from thankyou.base.assets import asset_root
from thankyou.base.shared_starts import unpack

DICTIONARIES: Mapping[str, tuple[str, ...]] = {
    "en": ("en_GB", "en_US"),
    "es": ("es_ES",),
    "fr": ("fr",),
    "de": ("de_DE",),
    "pt": ("pt_PT",),
    "it": ("it_IT",),
    "pl": ("pl",),
    "uk": ("uk_UA",),
    "ar": ("ar",),
    "hi": ("hi_IN",),
    "tl": ("tl_PH",),
}
"""A language's dictionaries, by the names of their files in assets/dictionaries."""

PACKED = "starts"
"""The ending of their files."""

_VARIANTS: Mapping[str, Mapping[int, int]] = {
    # The dictionary is Brazilian: the same vowels are open in Portugal (génio, António).
    "pt": str.maketrans("éóÉÓ", "êôÊÔ"),
}
_COMPOUNDS = frozenset({"de"})
"""Languages that write new words together, more than any dictionary can have."""

MOST_SUGGESTIONS = 3
_LONG = 8
_LONG_NOUN = 6
"""From how many letters on a changed letter counts: less where every noun has a capital."""
_LONGEST = 80
"""Up to how many letters a word is taken apart or compared with others; the work grows with the
square of them. German has words of 79."""


class Speller:
    """The dictionaries of a language, opened one after the other when they are needed.

    `known` and `suggest` take words with ' for ’.
    """

    def __init__(self, tag: str, names: tuple[str, ...]) -> None:
        self.tag = tag
        self._names = names
        self.known = lru_cache(maxsize=8192)(self._known)
        self.suggest = lru_cache(maxsize=256)(self._suggest)
        self.slip = lru_cache(maxsize=1024)(self._slip)

    def expect(self, words: Iterable[str]) -> None:
        """These will be asked for next: for spellers that ask far away, and do so in one go."""

    def _known(self, word: str) -> bool:
        """Whether the word is in a dictionary, whole or as what its hyphens join."""
        word = unicodedata.normalize("NFC", word)
        if self._has(word):
            return True
        if "-" in word:
            return all(self.known(part) for part in word.split("-") if part)
        base = re.sub(r"'s?$", "", word) if self.tag == "en" else word
        if base != word and self._has(base):
            return True
        variant = _VARIANTS.get(self.tag)
        if variant and self._has(word.translate(variant)):
            return True
        if self.tag == "pt" and word.endswith("ámos") and self._has(word[:-4] + "amos"):
            return True  # “falámos” is how Portugal writes the past of “falamos”
        return self.tag in _COMPOUNDS and len(word) <= _LONGEST and self._joined(word)

    def _has(self, word: str) -> bool:
        for book in map(_open, self._names):
            if book is None:
                return True  # what cannot be looked up is not called wrong
            try:
                if book.spell(word):
                    return True
            except UnicodeEncodeError:
                return True  # letters that the dictionary cannot have are another language's
        return False

    def _joined(self, word: str) -> bool:
        """Whether two known words, of four letters or more, make the word: Station-s-team."""
        for cut in range(4, len(word) - 3):
            head, tail = word[:cut], word[cut:]
            if not self._has(tail.capitalize()):
                continue
            if self._has(head) or (head.endswith("s") and len(head) > 4 and self._has(head[:-1])):
                return True
        return False

    def _suggest(self, word: str) -> tuple[str, ...]:
        """At most three words that may be meant, the best first. Slow."""
        found: dict[str, None] = {}
        for book in filter(None, map(_open, self._names)):
            try:
                found.update(dict.fromkeys(book.suggest(word)[:MOST_SUGGESTIONS]))
            except UnicodeEncodeError:
                continue
        return tuple(text for text in found if text)[:MOST_SUGGESTIONS]

    def _slip(self, word: str) -> bool:
        """Whether an unknown word is more likely a slip than a name, or a word too rare.

        It is when dropping a letter, or swapping two, makes a plain word; a long one also when
        a letter put in or changed does. Names are short more often than not, and near many words.
        """
        low = word.lower()
        if len(low) > _LONGEST:
            return False
        near = {low[:i] + low[i + 1 :] for i in range(len(low))}
        near |= {low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(len(low) - 1)}
        if len(low) >= (_LONG_NOUN if self.tag in _COMPOUNDS else _LONG):
            letters = "abcdefghijklmnopqrstuvwxyzäöüßéèáíóúçñãõêô" if low.isascii() else set(low)
            near |= {
                low[:i] + c + low[i + k :] for c in letters for i in range(len(low)) for k in (0, 1)
            }
        near.discard(low)
        return any(
            self._has(text) or (self.tag == "de" and self._has(text.capitalize()))
            for text in near
            if len(text) > 1
        )


def has_dictionary(tag: str) -> bool:
    """Whether the language's words can be spelt here."""
    return bool(_installed(_language(tag)))


def speller(tag: str) -> Speller | None:
    """The language's speller, the same each time; None without a dictionary."""
    return _speller(_language(tag))


def _language(tag: str) -> str:
    language = tag.lower().split("-")[0]
    return "tl" if language == "fil" else language


def _installed(language: str) -> tuple[str, ...]:
    """The dictionaries that are here, without opening them."""
    names = DICTIONARIES.get(language, ())
    if not names or find_spec("hunspell") is None:
        return ()
    return tuple(name for name in names if all(path.is_file() for path in _packed(name)))


_make: Callable[[str, tuple[str, ...]], Speller] = Speller


def make_spellers(make: Callable[[str, tuple[str, ...]], Speller]) -> None:
    """From now on `speller` gives what `make` makes of a language and its dictionaries' names."""
    global _make
    _make = make
    _speller.cache_clear()


@cache
def _speller(language: str) -> Speller | None:
    names = _installed(language)
    return _make(language, names) if names else None


def _packed(name: str) -> tuple[Path, Path]:
    """The packed rules and the packed words of a dictionary (base/shared_starts.py)."""
    folder = asset_root() / "dictionaries"
    return folder / f"{name}.aff.{PACKED}", folder / f"{name}.dic.{PACKED}"


@cache
def _open(name: str) -> Any:
    """The Hunspell dictionary of a name, read once a program; None where its files are damaged, or
    no folder can hold them while they are read."""
    from hunspell import Hunspell

    for parent in (None, platformdirs.user_cache_dir("thankyou", appauthor=False)):
        try:
            with _plain_files(name, parent) as folder:
                return Hunspell(name, hunspell_data_dir=folder, system_encoding="utf-8")
        except OSError:
            continue
    return None


@contextmanager
def _plain_files(name: str, parent: str | None) -> Iterator[str]:
    """A passing folder, in `parent` or where the system has such, with the files as Hunspell reads
    them: it takes no bytes, and needs the files no more once it has read them."""
    if parent is not None:
        Path(parent).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix="thankyou-words-", dir=parent, ignore_cleanup_errors=True
    ) as folder:
        for path in _packed(name):
            (Path(folder) / path.stem).write_bytes(unpack(path.read_bytes()))
        yield folder

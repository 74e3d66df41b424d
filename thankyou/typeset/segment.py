"""Where a text may be cut: into lines (UAX#14), and into characters as readers see them (UAX#29).

In: a text. Out: offsets into it, in code points, the last always the end of the text; an empty text
has none. The line breaker fills lines from one offset of `line_breaks` to the next, and falls back
on `graphemes` where a single word is wider than the measure.

ICU does the work (icu4py 1.2 carries ICU 78, Unicode 17.0.0), with its dictionaries for Thai, Lao,
Khmer and Burmese. Its own offsets count UTF-16 units, so we add up the strings that it yields.
BudouX knows the phrases of Japanese and Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import accumulate

from icu4py.breakers import BaseBreaker, CharacterBreaker, LineBreaker

from thankyou.base.late_pattern import late

# After these a line must end (UAX#14, LB4 and LB5: classes BK, CR, LF and NL).
MANDATORY = frozenset("\n\v\f\r\x85\u2028\u2029")

_SURROGATE = late("[\ud800-\udfff]")
_BEYOND_LATIN_1 = re.compile("[^\x00-\xff]")
# Letters, figures, commas and full stops inside words or at their end, and spaces between them: a
# line ends after spaces and nowhere else (LB7, LB13, LB18, LB23, LB25, LB28, LB29).
_PLAIN_WORDS = re.compile(r"[A-Za-z0-9][A-Za-z0-9,.]*(?: +[A-Za-z0-9][A-Za-z0-9,.]*)* *")
_WORD_WITH_SPACES = re.compile(r"[^ ]+ *")
_LANGUAGE_TAG = late(r"[A-Za-z0-9]{1,8}(?:[-_][A-Za-z0-9]{1,8}){0,8}", re.ASCII)


@lru_cache(maxsize=4096)
def line_breaks(text: str, language: str = "en") -> tuple[int, ...]:
    """The offsets before which a line may end (UAX#14), the end of the text included.

    `language` is a BCP 47 tag, of which ICU takes what it knows. In Japanese and Korean a line may
    begin with a small kana or a prolonged sound mark (LB1: class CJ as ID, CSS's "normal"); in all
    others, and for a tag that is unknown or no tag at all, it may not (CJ as NS, "strict").
    A lone surrogate breaks as U+FFFD would. See `is_mandatory` for where a line must end.
    """
    if _PLAIN_WORDS.fullmatch(text):
        return tuple(accumulate(map(len, _WORD_WITH_SPACES.findall(text))))
    tag = language if _LANGUAGE_TAG.fullmatch(language) else "und"
    return _offsets(LineBreaker, text, tag)


@lru_cache(maxsize=1024)
def phrase_breaks(text: str, language: str = "en") -> tuple[int, ...]:
    """Those of `line_breaks` at which a large, short text should be broken: between phrases.

    In Japanese and Chinese a line may end almost anywhere, which is right for a letter and wrong
    for a heading (JLREQ, 3.1.2, on line breaks by phrase; CSS's "auto-phrase"). In Korean a heading
    is broken at its spaces (CSS's "keep-all"). Other languages have their words already.
    """
    breaks = line_breaks(text, language)
    kept: set[int] | None = None
    base = language.split("-")[0].lower()
    if base == "ko":
        kept = {at for at in breaks if text[at - 1].isspace()}
    elif (parser := _phrases(base, language.lower())) is not None:
        kept = set(accumulate(map(len, parser(text))))
    if kept is None:
        return breaks
    return tuple(at for at in breaks if at in kept or at == len(text) or is_mandatory(text, at))


@lru_cache(maxsize=8)
def _phrases(base: str, tag: str) -> Callable[[str], list[str]] | None:
    """BudouX's parser of a language; None where it has none."""
    if base not in ("ja", "zh"):
        return None
    import budoux

    if base == "ja":
        return budoux.load_default_japanese_parser().parse
    if set(tag.split("-")) & {"hant", "tw", "hk", "mo"}:
        return budoux.load_default_traditional_chinese_parser().parse
    return budoux.load_default_simplified_chinese_parser().parse


def is_mandatory(text: str, offset: int) -> bool:
    """Whether the line must end at `offset`, one of `line_breaks`: a separator stands before it."""
    return offset > 0 and text[offset - 1] in MANDATORY


def graphemes(text: str) -> tuple[int, ...]:
    """The offset at which each extended grapheme cluster ends (UAX#29), the last the text's end."""
    # No two characters of Latin-1 form a cluster but CR and LF (GB3).
    if "\r\n" not in text and (text.isascii() or _BEYOND_LATIN_1.search(text) is None):
        return tuple(range(1, len(text) + 1))
    return _offsets(CharacterBreaker, text, "und")


def _offsets(breaker: type[BaseBreaker], text: str, tag: str) -> tuple[int, ...]:
    try:
        pieces: Iterable[str] = breaker(text, tag)
    except UnicodeEncodeError:  # ICU is given UTF-8, which has no lone surrogates
        pieces = breaker(_SURROGATE.sub("\ufffd", text), tag)
    return tuple(accumulate(map(len, pieces)))

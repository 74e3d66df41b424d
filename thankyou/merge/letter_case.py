"""A letter's small or capital form, as a language has it.

In: a letter, and the tag of the language. Out: its other form. Turkish and Azerbaijani differ from
Unicode's default (there i and İ belong together, and ı and I), and Dutch: its ij is one letter, and
an article or a pronoun of one letter (’t, ’s) leaves the capital to the next word.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late

_DOTTED = frozenset(("tr", "az"))
"""Languages that have two letters i, with a dot and without."""
_LETTERS_OF_A_WORD = "ʻʼ"
"""The ʻokina and its kin begin a word as its letter, and have no capital."""
_SHORT_WORD = late("['’‘][a-z]{1,2} +(?=[a-z])")


def small_letter(letter: str, tag: str) -> str:
    """The letter in lower case."""
    if letter in ("I", "İ") and tag.split("-")[0] in _DOTTED:
        return "ı" if letter == "I" else "i"
    return letter.lower()


def capital_letter(letter: str, tag: str) -> str:
    """The letter as a capital, which may be several letters in some scripts (ß)."""
    if letter == "i" and tag.split("-")[0] in _DOTTED:
        return "İ"
    return letter.title()


def first_letter(words: str, tag: str) -> int:
    """Where the letter is that a capital at the start of a sentence falls on, -1 for nowhere: the
    first one behind any marks, if no figure and no space comes before it."""
    at = 0
    if tag.split("-")[0] == "nl" and (short := _SHORT_WORD.match(words)):
        at = short.end()
    while at < len(words) and not words[at].isspace():
        if words[at].isalpha() and words[at] not in _LETTERS_OF_A_WORD:
            return at
        if words[at].isalnum() and words[at] not in _LETTERS_OF_A_WORD:
            return -1
        at += 1
    return -1


def capital_at(words: str, at: int, tag: str) -> str:
    """The words with the letter there as a capital; as they are if it would be several."""
    if tag.split("-")[0] == "nl" and words.startswith("ij", at):
        return f"{words[:at]}IJ{words[at + 2 :]}"
    capital = capital_letter(words[at], tag)
    return words[:at] + capital + words[at + 1 :] if len(capital) == 1 else words

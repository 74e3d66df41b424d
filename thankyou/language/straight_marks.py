"""What languages have of their own where a keyboard's ' stands.

In: the characters round a straight mark. Out: the letter that it stands for, or the short word that
it begins. From usage; the letters as CLDR's exemplar characters have them.
"""

from __future__ import annotations

from thankyou.base.late_pattern import late

_OKINA = frozenset(("haw", "sm", "to", "ty", "rar", "mi", "niu", "tkl", "wls"))
"""Polynesian languages: the ʻokina and its kin (U+02BB) stand before a vowel."""
_VOWELS = frozenset("aeiouāēīōūAEIOUĀĒĪŌŪáéíóúÁÉÍÓÚ")


def is_hebrew(char: str) -> bool:
    """Whether the character is a letter or a point of Hebrew."""
    return "\u05b0" <= char <= "\u05ea"


def is_unspaced(char: str) -> bool:
    """Whether the character is of a script that sets no spaces between words: Han, kana, Thai, Lao,
    Khmer, Burmese."""
    return (
        "\u2e80" <= char <= "\u9fff"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uffef"
        or "\U00020000" <= char <= "\U0003ffff"
        or "\u0e00" <= char <= "\u0eff"
        or "\u1000" <= char <= "\u109f"
        or "\u1780" <= char <= "\u17ff"
    )


def letter_of(language: str, before: str, after: str, may_open: bool) -> str:
    """The letter that a ' between two characters is in `language`, a primary language tag; "" for
    none. `may_open`: it may as well open what another one closes."""
    if is_hebrew(before) and (is_hebrew(after) or not after.isalpha()) and not may_open:
        return "׳"  # geresh, in names and numbers in whatever language: ג׳ורג׳
    if language in _OKINA and after in _VOWELS and after and not may_open:
        return "ʻ"
    if language == "uz" and before.isalpha():
        if before in "oOgG":
            return "ʻ"
        return "ʼ" if after.isalpha() else ""
    return ""


_ANYWHERE = r"'n'(?=[\s-])|'t(?=\s[A-Z])|'s-(?=[A-Z])"
"""Rock ’n’ roll; names of the Netherlands: van ’t Hooft, ’s-Hertogenbosch."""
_ENGLISH = (
    "tis|twas|twere|twill|twould|twixt|tween|til|till|em|n|bout|cause|cos|coz|cuz|round|kay|fraid|nother|neath"
    "|gainst|ere|im|er|ow"
)  # fmt: skip
_DUTCH = "t|s|n|k|m|r|ns|er|em|ie"
_GERMAN = "s|n|ne|nen|ner|nem|nes|rein|raus|rauf|runter|rum|ran|rüber|nauf|naus|nein"
_NO_OTHER = late(_ANYWHERE)
_ELISIONS = {
    language: late(rf"(?i:'(?:{words})(?=[\s.,;:!?…)\"-]|$))|{_ANYWHERE}")
    for language, words in (
        ("en", _ENGLISH), ("nl", _DUTCH), ("af", _DUTCH), ("fy", _DUTCH), ("nds", _GERMAN),
        ("de", _GERMAN), ("lb", _GERMAN),
    )
}  # fmt: skip


def elision(line: str, at: int, language: str) -> int:
    """How long the word is that has lost its beginning to the mark at a place, that mark included;
    0 if there is none: ’tis, ’n’, ’t Hooft."""
    found = _ELISIONS.get(language, _NO_OTHER).match(line, at)
    return 0 if found is None else found.end() - at

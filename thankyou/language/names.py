"""A name out of its parts, in the order in which a card's language writes names.

In: values by NAME_PARTS (model/card.py), the Language of the words and their tag. Out: the whole
name, or the family name with all that belongs to it: “van der Berg”, “García Márquez”.

Which languages have the family name first is from Unicode CLDR 48 (personNames, nameOrderLocales);
so is that a name is written as its own script writes names: 山田 花子 stays so on an English card,
and a name in Latin letters keeps its order on a Chinese one. That Chinese and Korean set no space
between the two, and Japanese does so for clearness, is these languages' own usage.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from thankyou.language.rules import Language
from thankyou.merge.clean_text import clean
from thankyou.merge.whole_names import FAMILY_FIRST as FAMILY_FIRST_HALVES
from thankyou.merge.whole_names import GIVEN_FIRST, JOINED, OWN_SPACE
from thankyou.model.card import NAME_PARTS

FAMILY_FIRST = frozenset(("hu", "ja", "km", "ko", "mn", "vi", "yue", "zh"))
"""Languages that write the family name first."""

_OWN_SCRIPT_ONLY = frozenset(("ja", "ko", "yue", "zh"))
"""Those that do so for names in their own scripts only."""

_MIDDLE_BEFORE_GIVEN = frozenset(("ja", "vi"))

_WITHOUT_COMMA = frozenset(
    ("jr", "sr", "jnr", "snr", "ii", "iii", "iv", "v", "filho", "júnior", "neto", "sobrinho",
     "fils", "père", "hijo")
)  # fmt: skip
"""What follows a family name without a comma: it tells the son from the father; a degree has one.
In several languages; from usage."""


def name_of(values: Mapping[str, str], language: Language, tag: str = "") -> str:
    """The whole name, "" without any part. `tag` is the BCP 47 tag of the words: a language without
    words of its own here writes names in its own order, too."""
    parts = {name: clean(values.get(name, "")) for name in NAME_PARTS}
    family = family_of(parts)
    given, middle = parts["given"], parts["middle"]
    names = [name for name in (family, given, middle) if name]
    if not names:
        return parts["suffix"]
    primary = (tag or language.tag).split("-")[0].lower()
    wide = all(map(_wide, names))
    if wide or _family_first(primary, language):
        order = (
            (family, middle, given) if primary in _MIDDLE_BEFORE_GIVEN else (family, given, middle)
        )
    else:
        order = (given, middle, family)
    space = _space(primary, names) if wide else " "
    return _with_suffix(space.join(filter(None, order)), parts["suffix"])


def halves_order(values: Mapping[str, str], language: Language, tag: str = "") -> str:
    """How the two halves of the name stand side by side: one of merge.whole_names' orders; "" if
    there are not two of them. `tag` as in name_of."""
    given, family = clean(values.get("given", "")), clean(values.get("family", ""))
    if not given or not family:
        return ""
    primary = (tag or language.tag).split("-")[0].lower()
    names = [family, given]
    if all(map(_wide, names)):
        return OWN_SPACE if _space(primary, names) else JOINED
    return FAMILY_FIRST_HALVES if _family_first(primary, language) else GIVEN_FIRST


def family_of(values: Mapping[str, str]) -> str:
    """The family name with its particle before it and the second family name behind it."""
    particle, family, second = (
        clean(values.get(name, "")) for name in ("particle", "family", "second_family")
    )
    if particle and family:
        # d'Estaing, al-Rashid, but van der Berg.
        family = particle + ("" if particle[-1] in "'’ʼ-‑" else " ") + family
    elif particle:
        family = particle
    return " ".join(filter(None, (family, second)))


def _family_first(primary: str, language: Language) -> bool:
    """Whether a name in letters that have a space between words has the family name first."""
    if primary in _OWN_SCRIPT_ONLY:
        return False
    own = language.tag.split("-")[0].lower() == primary
    return primary in FAMILY_FIRST or (own and language.name_order == "family-first")


def _space(primary: str, names: list[str]) -> str:
    japanese = primary == "ja" or any("\u3040" <= c <= "\u30ff" for name in names for c in name)
    return " " if japanese else ""


def _wide(text: str) -> bool:
    """Whether the text is in a script that sets names without a space."""
    letters = [c for c in text if unicodedata.category(c)[0] == "L"]
    return bool(letters) and all(ord(c) >= 0x2E80 for c in letters)


def is_degree(suffix: str) -> bool:
    """Whether what follows a name stands behind a comma: “Ann Lee, MD”, but “Ann Lee Jr.”. An
    envelope has it; nobody is greeted with it, nor called so in a sentence."""
    suffix = clean(suffix)
    return (
        bool(suffix) and not _wide(suffix) and suffix.casefold().strip(" .") not in _WITHOUT_COMMA
    )


def _with_suffix(name: str, suffix: str) -> str:
    if not suffix:
        return name
    if suffix[0] in ",،、，" or _wide(suffix):
        return name + suffix
    return f"{name}, {suffix}" if is_degree(suffix) else f"{name} {suffix}"

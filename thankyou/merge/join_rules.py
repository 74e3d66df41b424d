"""What filling needs to know of a language: which words change where a field's value meets them.

In: nothing; `language.rules` reads the rules from a language's file. Out: a frozen `JoinRules`,
which every filling is given.
"""

from __future__ import annotations

import re

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple


class Contraction(NamedTuple):
    """What two words become where they meet: “de” + “el …” = “del …”.

    `before` is the literal word and `starts` the start of the value, both in lower case;
    `becomes` replaces the two. With a `pattern`, the rule is for values in which that is
    found, and `becomes` replaces the literal word alone.
    """

    before: str
    starts: str
    becomes: str
    pattern: re.Pattern[str] | None = None


ANY_WORD = "*"
"""In `after_comma`: any word stays as it was typed (German nouns would not)."""


@dataclass(frozen=True, slots=True, eq=False)
class JoinRules:
    """A language's rules for the place where literal words meet a value.

    `tag` is the language's BCP 47 tag, "" for a language that is not known: only English has
    “a” and “an”. `small_words` lose a capital inside a sentence. `after_comma` are small at the
    beginning of a message, too, where the salutation ends with a comma (German); in a language
    that begins anew there it is empty; with ANY_WORD in it no other word gets a capital there,
    either. One object a language, compared by identity: caches of filling have it in their keys.
    """

    tag: str = ""
    small_words: frozenset[str] = frozenset()
    contractions: tuple[Contraction, ...] = ()
    after_comma: frozenset[str] = frozenset()


NO_RULES = JoinRules()
"""For words in a language that is not known: nothing but spaces and marks is joined."""

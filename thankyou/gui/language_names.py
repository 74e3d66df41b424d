"""The languages that have words, as a list to choose from.

In: the languages. Out: their own names, in an order in which one finds them.
"""

from __future__ import annotations

from thankyou.language.rules import Languages


def language_names(languages: Languages) -> list[tuple[str, str]]:
    """(name, tag) of each: English first, then by their names, one script after the other."""
    names = [(languages.load(tag).name, tag) for tag in languages.tags]
    return sorted(names, key=lambda one: (not one[1].startswith("en"), one[0].casefold(), one[1]))

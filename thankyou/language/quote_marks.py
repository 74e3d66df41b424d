"""Which quotation marks a language has: its own file's, or CLDR's.

In: a BCP 47 tag and the languages. Out: its four marks, outer two and inner two.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from thankyou.base.language_tags import nearest_tag
from thankyou.base.toml_table import ASSET, open_table
from thankyou.language.rules import Languages


def quote_marks(tag: str, languages: Languages) -> tuple[str, ...] | None:
    """The marks of the language of ours that `tag` means, else those that CLDR has for it; None if
    nobody knows them. Raises CardError "asset-invalid" (file, line, what)."""
    if languages.nearest(tag) is not None:
        return languages.of(tag).quotes
    table = _table(languages.root.parent / "quotes.toml")
    near = nearest_tag(tag, table)
    return None if near is None else table[near]


@cache
def _table(path: Path) -> dict[str, tuple[str, ...]]:
    """The marks by tag. A folder of words that is not the program's own need not have them."""
    if not path.exists():
        return {}
    file = open_table(path, ASSET)
    found: dict[str, tuple[str, ...]] = {}
    for one in file.tables("marks"):
        marks = one.texts("marks")
        if len(marks) != 4:
            raise one.wrong("marks", "“marks” needs four of them: outer two, inner two")
        found.update(dict.fromkeys(one.text("tags").split(), marks))
        one.done()
    file.done()
    return found

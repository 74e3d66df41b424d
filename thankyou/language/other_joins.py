"""Contractions of languages that the program has no words in: Catalan d’, Galician “do”, Czech
“se” before another s, Hungarian “az” before a vowel.

In: the file assets/joins.toml, a BCP 47 tag. Out: the JoinRules of that language.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from thankyou.base.language_tags import nearest_tag
from thankyou.base.toml_table import ASSET, Table, open_table
from thankyou.merge.join_rules import NO_RULES, Contraction, JoinRules


def other_join_rules(tag: str, path: Path) -> JoinRules:
    """The rules of a language without words; NO_RULES if it has none here, or there is no such
    file (a folder of words that is not the program's own). Raises CardError "asset-invalid"."""
    table = _rules(path)
    near = nearest_tag(tag, table)
    return NO_RULES if near is None else table[near]


@cache
def _rules(path: Path) -> dict[str, JoinRules]:
    if not path.exists():
        return {}
    file = open_table(path, ASSET)
    return {tag: _read(tag, file.table(tag)) for tag in file.data}


def _read(tag: str, table: Table) -> JoinRules:
    """`elides` and `joins` are words, then what they become: “de d’”, “a el al”; `sounds` have
    the pattern of a value behind them."""
    source = table.text("elision")
    pattern = re.compile(source, re.IGNORECASE) if source else None
    found = []
    for words in table.texts("joins"):
        before, article, after = words.split(" ")
        found.append(Contraction(before, f"{article} ", f"{after} "))
    for words in table.texts("elides"):
        before, after = words.split(" ")
        found.append(Contraction(before, "", after, pattern))
    for words in table.texts("sounds"):
        before, after, starts = words.split(" ")
        found.append(Contraction(before, "", f"{after} ", re.compile(starts, re.IGNORECASE)))
    table.done()
    return JoinRules(tag, contractions=tuple(found))

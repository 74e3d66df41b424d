"""What columns of lists are called, in each language: assets/columns/<tag>.toml.

In: the name of a column. Out: what it means: a target (model.card.TARGETS), or one of BESIDE, whose
meaning its neighbours decide (people.column_meaning). A name that two languages use for different
things means nothing here: the writer says what it is.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from thankyou.base.assets import asset_root
from thankyou.base.toml_table import ASSET, open_table
from thankyou.model.card import TARGETS

NAME = "name"
FAMILY_FIRST = "family_first"
OTHER_NAME = "other_name"
BESIDE: tuple[str, ...] = (NAME, FAMILY_FIRST, OTHER_NAME)
"""A whole name or the half of it that no other column has; a whole name, the family name first; a
name that is never used by itself."""

_FOLDER = "columns"
_KEPT = "meanings.json"
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that are no accented ones to Unicode, as people write them who lack them."""


def name_key(name: str) -> str:
    """A column's name without case, accents, spaces and punctuation: “Prénom :” is “PRENOM”."""
    if name.isascii():
        return "".join([c for c in name.lower() if c.isalnum()])
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", name).casefold())
    return "".join(
        c
        for c in text.translate(_PLAIN)
        if not "\u0300" <= c <= "\u036f" and unicodedata.category(c)[0] in "LNM"
    )


def read_names(folder: Path) -> dict[str, dict[str, tuple[str, ...]]]:
    """The names by language and meaning. Raises CardError "asset-invalid" (file, line, what)."""
    found = {}
    for path in sorted(folder.glob("*.toml")):
        table = open_table(path, ASSET)
        found[path.stem] = {key: table.texts(key, ()) for key in (*TARGETS, *BESIDE)}
        table.done()
    return found


def meanings_of(names: Iterable[Mapping[str, Iterable[str]]]) -> dict[str, str]:
    """The meaning of each name, by its key; without those that mean two things."""
    meant: dict[str, set[str]] = {name_key(target): {target} for target in TARGETS}
    for one in names:
        for meaning, words in one.items():
            for word in words:
                meant.setdefault(name_key(word), set()).add(meaning)
    return {key: next(iter(found)) for key, found in meant.items() if len(found) == 1}


def digest_of(folder: Path) -> str:
    """What stands for the contents of the files in `folder`."""
    found = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.glob("*.toml")):
        data = path.read_bytes()
        found.update(b"%b %d\n%b" % (path.name.encode(), len(data), data))
    return found.hexdigest()


def kept_of(folder: Path) -> str:
    """The meanings of the names in `folder` as text, for a start that reads one file instead of
    twenty (tools/keep_column_meanings.py writes it beside them)."""
    known = meanings_of(read_names(folder).values())
    kept = {"of": digest_of(folder), "meanings": known}
    return json.dumps(kept, ensure_ascii=False, indent=0) + "\n"


def _kept(folder: Path) -> dict[str, str] | None:
    """The meanings that are kept; None unless they are those of the files as they are now."""
    try:
        kept = json.loads((folder / _KEPT).read_bytes())
        found: dict[str, str] = kept["meanings"]
        return found if kept["of"] == digest_of(folder) else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


@cache
def _meanings() -> dict[str, str]:
    """Those of the program's own files, read when they are first asked for. What a column is called
    is the same for every card: it depends on no catalog."""
    folder = asset_root() / _FOLDER
    return _kept(folder) or meanings_of(read_names(folder).values())


@lru_cache(maxsize=4096)
def meaning(column: str) -> str | None:
    """What a column of this name means, or None.

    Names in two languages are known too, if both mean the same: “Station / Ward”.
    """
    known = _meanings()
    found = known.get(name_key(column))
    if found is None and ("/" in column or "|" in column or "(" in column):
        parts = column.replace("|", "/").replace("(", "/").split("/")
        of_parts = {known.get(name_key(part)) for part in parts if name_key(part)}
        if len(of_parts) == 1:
            found = of_parts.pop()
    return found

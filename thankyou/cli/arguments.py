"""Arguments that several commands take: NAME=VALUE pairs, a card file to make, a table of people.

In: the words of an option. Out: values, or a CardError that says what is wrong with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.read_file import is_there

if TYPE_CHECKING:
    from thankyou.people.table import Table


def name_value_pairs(texts: Iterable[str], code: str) -> dict[str, str]:
    """Each NAME=VALUE; the value may hold further signs. Raises CardError(`code`) (text)."""
    pairs = {}
    for text in texts:
        name, sign, value = text.partition("=")
        if not sign or not name.strip():
            raise CardError(code, text=text)
        pairs[name.strip()] = value
    return pairs


def new_card_path(path: Path, force: bool) -> Path:
    """The card file to make; one that is there is replaced only with `force`.

    Raises CardError("card-name", "card-exists") (path).
    """
    if path.suffix != ".thankyou":
        raise CardError("card-name", path=str(path))
    if is_there(path) and not force:
        raise CardError("card-exists", path=str(path))
    return path


def read_people(path: Path, maps: Sequence[str]) -> tuple[Table, Mapping[str, int]]:
    """A table and which of its columns fills which field; `maps` are FIELD=COLUMN.

    Raises CardError as read_table and map_columns do, and "bad-mapping" (text).
    """
    from thankyou.people.reading import read_table
    from thankyou.people.table import map_columns

    table = read_table(path)
    return table, map_columns(table, name_value_pairs(maps, "bad-mapping"))

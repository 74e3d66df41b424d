"""Sources in the merge grammar that stand in a TOML file: checked where they are read.

In: a `Table` and a key. Out: the source, if it is right; a slip is reported with file and line.
"""

from __future__ import annotations

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table
from thankyou.merge.syntax import parse


def merged(table: Table, key: str) -> str:
    """A text in the merge grammar.

    Raises CardError as `Table.text` does, and "template-syntax" and "unknown-field".
    """
    return checked(table, table.text(key))


def checked(table: Table, value: str) -> str:
    """The text of a table, stripped, if it is right in the merge grammar; raises as `merged`."""
    value = value.strip()
    try:
        parse(value, strict=True)
    except CardError as error:
        at = table.source.find(value.split("\n")[0])
        line = table.source.count("\n", 0, max(at, 0)) + int(error.values["line"])
        raise CardError(
            error.code, **{**error.values, "line": line, "file": table.path.name}
        ) from error
    return value

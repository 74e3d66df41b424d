"""Sources in the merge grammar that stand in a TOML file: checked where they are read.

In: a `Table` and a key. Out: the source, if it is right; a slip is reported with file and line.
"""

from __future__ import annotations

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table
from thankyou.merge.syntax import parse


def merge_source(table: Table, key: str, *, filled: bool = False) -> str:
    """A text in the merge grammar, without the blank lines around it; `filled` refuses none.

    Raises CardError as `Table.text` does, and "template-syntax" and "unknown-field" as `parse`
    does, with the file, and the line counted in it.
    """
    text = table.text(key, filled=filled)
    source = text.strip()
    try:
        parse(source, strict=True)
    except CardError as error:
        skipped = text[: text.find(source)].count("\n")
        line = table.text_line(key) + skipped + int(error.values["line"]) - 1
        raise CardError(
            error.code, **{**error.values, "line": line, "file": table.kind.name_of(table.path)}
        ) from error
    return source

"""“{you}” in a sentence or a frame: the word for the reader, where a language has several.

In: the [[sentence]] and [[frame]] tables of a language's guide.toml, and [you] of its
language.toml. Out: the same tables, each with {you} as up to three, which say for whom they are:
Chinese has 您 for one person, 你 for one whom the writer knows well, 你们 for several. So a native
reads one sentence, and no card mixes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file

YOU = "{you}"
_KINDS = (("many", "readers", "many"), ("familiar", "address", "familiar"), ("polite", "", ""))
"""Keys of [you], the first that is said first, and the condition that each asks for."""


def with_you(table: Table, root: Path, tag: str) -> Iterator[Table]:
    """The table, with the words for the reader in its text.

    Raises CardError "words-invalid" (file, line, what) for {you} in a language that has no [you].
    """
    text = table.data.get("text")
    if not isinstance(text, str) or YOU not in text:
        yield table
        return
    words = _words(root, tag)
    if not words:
        raise table.wrong("text", "{you} needs a table [you] in language.toml")
    for kind, key, value in _KINDS:
        only = table.data.get(key, [value])
        if value in only:
            data = {**table.data, "text": text.replace(YOU, words[kind])}
            if key:
                data[key] = [value]
            yield Table(data, table.path, table.source, table.keys, table.kind)


@cache
def _words(root: Path, tag: str) -> dict[str, str]:
    table = open_table(word_file(root, tag, "language.toml"))
    if not table.has("you"):
        return {}
    own = table.table("you")
    words = {kind: own.text(kind) for kind, _, _ in _KINDS}
    own.done()
    return words

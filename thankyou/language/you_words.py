"""“{you}” in a sentence or a frame: the word for the reader, where a language has several.

In: the [[sentence]] and [[frame]] tables of a language's guide.toml, and [you] of its
language.toml. Out: the same tables, each with {you} as up to four, which say for whom they are:
Chinese has 您 for one person, 你 for one whom the writer knows well (in Taiwan 妳 for a woman),
你们 for several. So a native reads one sentence, and no card mixes them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table
from thankyou.language.word_files import word_file

YOU = "{you}"
_KINDS: tuple[tuple[str, dict[str, str]], ...] = (
    ("many", {"readers": "many"}),
    ("familiar_f", {"address": "familiar", "genders": "f"}),
    ("familiar", {"address": "familiar"}),
    ("polite", {}),
)
"""Keys of [you], the first that is said first, and the conditions that each asks for."""
_OPTIONAL = "familiar_f"


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
    for kind, asked in _KINDS:
        fits = all(value in table.data.get(key, [value]) for key, value in asked.items())
        if kind in words and fits:
            data = {**table.data, "text": text.replace(YOU, words[kind])}
            data |= {key: [value] for key, value in asked.items()}
            yield Table(data, table.path, table.source, table.keys, table.kind)


@cache
def _words(root: Path, tag: str) -> dict[str, str]:
    table = open_table(word_file(root, tag, "language.toml"))
    if not table.has("you"):
        return {}
    own = table.table("you")
    words = {kind: own.text(kind) for kind, _ in _KINDS if kind != _OPTIONAL or own.has(kind)}
    own.done()
    return words

"""The files of a language's words, some of which it may leave to the language that it is based on.

In: the folder of all languages, a language's tag, a file's name. Out: the file that has its words:
American English writes its own messages where they differ and has the British ones otherwise.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from thankyou.base.toml_table import Table, open_table

_BASE = re.compile(r'^based_on = "([A-Za-z-]+)"', re.MULTILINE)


@cache
def base_of(root: Path, tag: str) -> str | None:
    """The tag of the language that this one is based on, if it is."""
    try:
        text = (root / tag / "language.toml").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None  # whoever reads the file says what is wrong with it
    found = _BASE.search(text)
    return found.group(1) if found and found.group(1) != tag else None


@lru_cache(maxsize=1)
def guide_table(root: Path, tag: str) -> Table:
    """The language's guide.toml, which has sentences and frames: whoever has read the one reads the
    other soon. Raises CardError "words-unreadable"."""
    return open_table(word_file(root, tag, "guide.toml"))


@cache
def word_file(root: Path, tag: str, name: str) -> Path:
    """The path of the file of this name: the language's own, else that of its base."""
    own = root / tag / name
    base = base_of(root, tag)
    return own if base is None or own.exists() else root / base / name

"""Names of files that a person types: with their ending, and such that the system takes them.

In: a name as it was typed. Out: the path that will be written, or a mended name to offer.
"""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 255
"""The longest name of a file on the common systems, in bytes of UTF-8."""


def with_ending(path: Path, *endings: str) -> Path:
    """The path with one of the endings, such as ".pdf": the first is added where none is there.
    “for Dr. Lee” has none: what follows its dot is part of a name."""
    known = tuple(ending.lower() for ending in endings)
    return path if path.name.lower().endswith(known) else path.with_name(path.name + endings[0])


def acceptable(path: Path) -> bool:
    """Whether this system takes the name."""
    from pathvalidate import is_valid_filename

    name = path.name
    return len(name.encode("utf-8", "replace")) <= MOST_BYTES and is_valid_filename(
        name, platform="auto", max_len=MOST_BYTES
    )


def mended(name: str, ending: str) -> str:
    """A name with its ending that every system takes, as near to the given one as can be."""
    from pathvalidate import sanitize_filename

    stem = name[: -len(ending)] if name.lower().endswith(ending.lower()) else name
    stem = sanitize_filename(stem, replacement_text="-", platform="universal").strip(" .")
    room = MOST_BYTES - len(ending.encode("utf-8")) - 20  # for “-front” and the like
    short = stem.encode("utf-8", "replace")[:room].decode("utf-8", "ignore").strip(" .")
    return (short or "card") + ending

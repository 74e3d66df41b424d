"""One file for each person, named by a pattern of columns.

In: the cards of a list, the form of their pages, a folder, a pattern like "{family}-{given}.pdf".
Out: files whose names every system can hold, no two alike; a report.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from thankyou.base.atomic_write import cannot_write
from thankyou.base.errors import CardError
from thankyou.base.password import prepared
from thankyou.base.read_file import shown
from thankyou.export.batch import BatchReport, write_cards
from thankyou.export.card_list import CardList, Watch
from thankyou.export.output_kinds import OutputKind
from thankyou.export.page_form import PageForm
from thankyou.people.table import Table

_PLACE = re.compile(r"\{([^{}]*)\}")
LONGEST = 120
"""Bytes of a name without its ending: all systems hold 255, some tools less."""
_HIDDEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that turn the direction of a text: in a name they can hide its ending."""
ROW = "row"
"""The place that stands for the row's own number."""


@dataclass(frozen=True, slots=True)
class EachReport:
    """What was written, in the order of the list, and what a batch reports."""

    files: tuple[Path, ...]
    report: BatchReport


def write_each(
    cards: CardList,
    form: PageForm,
    folder: Path,
    pattern: str,
    kind: OutputKind,
    watch: Watch | None = None,
    password: str = "",
) -> EachReport:
    """Write one file a card into `folder`, which is made if it is missing; the same `password`
    will open them all.

    Each file is whole or not there; stopped or failed, those that are finished stay. Raises
    CardError "each-needs-list", "bad-pattern" (text), "unknown-column" (name, choices),
    "output-kind", "cannot-write", and as write_cards.
    """
    if password:
        prepared(password)  # before a folder is made
    names = FileNames(cards, pattern, kind)
    watch = watch or Watch()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(shown(folder), error) from error
    files: list[Path] = []
    problems: list[BatchReport] = []
    stopped = False
    for number, name in enumerate(names):
        path = folder / name
        one = cards.only(number)
        report = write_cards(one, form, path, kind, Watch(cancelled=watch.cancelled), password)
        if report.stopped:
            stopped = True
            break
        files.append(path)
        problems.append(report)
        if watch.progress is not None:
            watch.progress(number + 1, len(cards))
    found = tuple(problem for report in problems for problem in report.problems)
    return EachReport(tuple(files), BatchReport(len(files), found, stopped, form.notes(1)))


class FileNames:
    """The names of the files of a list, in its order: safe on every system, and each its own.

    Raises CardError as `write_each` does.
    """

    def __init__(self, cards: CardList, pattern: str, kind: OutputKind) -> None:
        if cards.people is None:
            raise CardError("each-needs-list")
        self._table = cards.people.table
        mapping = dict(cards.people.mapping)
        self._rows = cards.rows
        self._kind = kind
        stem = pattern
        for suffix in kind.suffixes:
            if pattern.lower().endswith(suffix):
                stem = pattern[: -len(suffix)]
        plain = _PLACE.sub("", stem)
        if plain == stem or "{" in plain or "}" in plain:
            raise CardError("bad-pattern", text=pattern[:80])
        self._stem = stem
        self._places = {name: _column(name, self._table, mapping) for name in _PLACE.findall(stem)}

    def __iter__(self) -> Iterator[str]:
        taken: set[str] = set()
        for row in self._rows:
            stem = self._named(row)
            name, again = stem, 2
            while _alike(name) in taken:
                name = f"{stem} ({again})"
                again += 1
            taken.add(_alike(name))
            yield name + self._kind.suffix

    def _named(self, row: int) -> str:
        """The name that the pattern gives to a row's file; "row-7" if nothing is left of it."""
        from pathvalidate import sanitize_filename

        record = self._table.records[row - 1]

        def filled(match: re.Match[str]) -> str:
            column = self._places[match[1]]
            return str(row) if column is None else " ".join(record[column].split())

        text = unicodedata.normalize("NFC", _PLACE.sub(filled, self._stem))
        text = "".join(c for c in text if unicodedata.category(c) != "Cc" and c not in _HIDDEN)
        safe = str(sanitize_filename(text, platform="universal"))
        # What is left around an empty cell is no part of a name; a leading point hides a file.
        safe = _short(safe.strip(" -_.,;"))
        # What is left may be a name that a system keeps for itself, like CON.
        return str(sanitize_filename(safe, platform="universal")) or f"row-{row}"


def _column(name: str, table: Table, mapping: Mapping[str, int]) -> int | None:
    """The column that a place means: one of the table's, else one that fills a field of that
    name; None for the row's number."""
    wanted = " ".join(name.split()).casefold()
    for index, column in enumerate(table.columns):
        if column.casefold() == wanted:
            return index
    if wanted in mapping:
        return mapping[wanted]
    if wanted == ROW:
        return None
    choices = ", ".join((*table.columns[:30], ROW))
    raise CardError("unknown-column", name=name[:60], choices=choices)


def _short(name: str) -> str:
    """At most LONGEST bytes of a name, whole characters."""
    return name.encode("utf-8")[:LONGEST].decode("utf-8", errors="ignore").rstrip(" .")


def _alike(name: str) -> str:
    """What two names have in common that some system takes for the same."""
    return unicodedata.normalize("NFKC", name).casefold()

"""Cells that would spoil a card: told before paper is wasted, each with what it should be.

In: a table and which of its columns fills which target. Out: a Problem "damaged-cell" for each,
with the row, the target as field, and the values `column` (its name), `at` (its index from 0),
`kind`, `words`, `mended` ("" if only a person can know). Nothing is changed here.

Errors are what nobody can mean: `#NAME?`, NULL, “JosÃ©”. What somebody may mean (ANN LEE, a
question mark, a surname Null) is a note. Real names of whatever script are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from thankyou.base.errors import Problem, Value
from thankyou.base.late_pattern import late
from thankyou.language.name_case import capitals, small_letters
from thankyou.people.cell_fault import Fault
from thankyou.people.spreadsheet_words import (
    NO_VALUES,
    no_value,
    serial_date,
    spreadsheet_error,
)
from thankyou.people.stray_signs import QUICK, of_long_text, stray_signs
from thankyou.people.table import Table
from thankyou.people.wrong_encoding import looks_right, wrong_encoding

_NAMES = frozenset(("recipient", "given", "family", "second_family", "loved_one", "sender"))
_LINES = frozenset(("title", "middle", "particle", "suffix", "role", "unit", "date", "shift"))
_TEXTS = frozenset(("moment", "effect", "wish", "message"))
_PARTS = ("recipient", "given", "family")

_GOOD = late(
    "[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?:[ -][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+)*|[\u4e00-\u9fff]{2,4}|[가-힣]{2,4}"
)
"""Most names: nothing is wrong with them but an encoding, or that they are _WORDS."""

_E_MAIL = late(r"[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+|(?:https?://|www\.)\S+", re.IGNORECASE)
_LETTER = late(r"[^\W\d_]")
_TRIAL_WORDS = (
    "test|tests|testing|tester|test test|test name|test user|testuser|asdf|asdfg|asdfgh|asdf asdf|"
    "qwerty|qwertz|azerty|foo|foo bar|foobar|xxx|xx|xyz|aaa|abc|lorem ipsum|example|sample|dummy|"
    "first name|last name|firstname|lastname|full name|vorname|nachname|prueba|prueba prueba|teste|"
    "essai|max mustermann|erika mustermann|тест|テスト|测试|測試|테스트|اختبار|परीक्षण"
)
_TRIALS = frozenset(_TRIAL_WORDS.split("|"))
_WORDS = _TRIALS | NO_VALUES
_TEXT_QUESTION = late(r"[a-zß-öø-ɏа-я]\?[a-zß-öø-ɏа-я]")

_SHORTEST = {"recipient": 5, "sender": 5, "given": 3, "family": 3, "second_family": 3,
             "loved_one": 4, "role": 6, "unit": 6}  # fmt: skip
"""The least letters that one of a cell's words has where all are in capitals: shorter ones are
initials, or an acronym (ICU)."""

_LONGEST = 4000
"""Letters of a cell that are looked at closely; a longer one is a page of text."""


def damaged_cells(
    table: Table,
    mapping: Mapping[str, int],
    tag: str = "",
    also: Iterable[int] = (),
) -> tuple[Problem, ...]:
    """What is wrong with the cells that are printed, row by row. `tag` is the BCP 47 tag of the
    card's words (Turkish has capitals of its own); `also` are further columns that the words use.
    """
    turkish = tag.split("-")[0].lower() in ("tr", "az")
    columns: dict[int, str | None] = dict.fromkeys(also)
    columns.update((at, target) for target, at in mapping.items())
    parts = [mapping[name] for name in _PARTS if name in mapping]
    found: list[tuple[int, int, Problem]] = []
    for at, target in columns.items():
        check = _Column(table, at, target, turkish)
        others = [part for part in parts if part != at] if target in _PARTS else []
        for row, record in enumerate(table.records, 1):
            cell = record[at]
            if not cell or (cell in check.good):
                continue
            fault = check(cell, any(record[part].strip() for part in others))
            if fault is not None:
                found.append((row, at, _problem(fault, table.columns[at], at, cell, row, target)))
    found.sort(key=lambda one: one[:2])
    return tuple(problem for _, _, problem in found)


def _problem(
    fault: Fault, column: str, at: int, cell: str, row: int, target: str | None
) -> Problem:
    values: dict[str, Value] = {
        "column": column,
        "at": at,
        "kind": fault.kind,
        "words": fault.words or cell,
        "mended": fault.mended,
    }
    level = "note" if fault.note else "error"
    return Problem("damaged-cell", values, row=row, field=target, level=level)


class _Column:
    """The checks of one column; cells that were found good are not looked at again."""

    def __init__(self, table: Table, at: int, target: str | None, turkish: bool) -> None:
        self.good: set[str] = set()
        self._target = target
        self._turkish = turkish
        self._quoted = _mostly_quoted(table.records, at)
        self._name = target in _NAMES
        self._text = target in _TEXTS

    def __call__(self, cell: str, others: bool) -> Fault | None:
        if _GOOD.fullmatch(cell) and cell.casefold() not in _WORDS and looks_right(cell):
            return None
        text = cell.strip()
        if not text:
            return None
        fault = self._fault(text, others) if len(text) <= _LONGEST else of_long_text(text)
        if fault is None:
            self.good.add(cell)
        return fault

    def _fault(self, text: str, others: bool) -> Fault | None:
        found = spreadsheet_error(text, self._text)
        if found is not None:
            return found
        if self._target is not None and not (self._name or self._text or self._target in _LINES):
            return None  # a design's name, a language's tag: said where they are looked up
        return (
            no_value(text, self._name, others)
            or self._leading_mark(text)
            or wrong_encoding(text)
            or (stray_signs(text, not self._text) if QUICK.search(text) else None)
            or (self._of_name(text) if self._name else self._of_line(text))
            or self._case(text)
        )

    def _leading_mark(self, text: str) -> Fault | None:
        if text[0] == "'" and (self._quoted or not _LETTER.match(text[1:2])) and len(text) > 2:
            return Fault("quoted", text.strip("'").strip(), note=True)
        return None

    def _of_name(self, text: str) -> Fault | None:
        if "@" in text or "/" in text or "www." in text:
            found = _E_MAIL.search(text)
            if found is not None:
                return Fault("e-mail", words=found[0])
        if "?" in text:
            inside = re.search(r"[^\W\d_]\?[^\W\d_]|(?:^|\s)\?[^\W\d_]", text)
            return Fault("lost-letter") if inside else Fault("question", note=True)
        if not _LETTER.search(text) and any(c.isdigit() for c in text):
            return Fault("number")
        if self._target in ("recipient", "given") and text.casefold() in _TRIALS:
            return Fault("test-row", note=True)
        return None

    def _of_line(self, text: str) -> Fault | None:
        if "?" in text and _TEXT_QUESTION.search(text) and "://" not in text:
            return Fault("lost-letter", note=True)
        return serial_date(text) if self._target == "date" else None

    def _case(self, text: str) -> Fault | None:
        shortest = _SHORTEST.get(self._target or "")
        if shortest is None:
            return None
        of_family = self._target in ("family", "second_family")
        mended = capitals(text, shortest, self._turkish, of_family)
        if mended is not None:
            return Fault("capitals", mended, note=True)
        if self._name and self._target != "sender":
            mended = small_letters(text, self._turkish, of_family)
            if mended is not None:
                return Fault("small", mended, note=True)
        return None


def _mostly_quoted(records: Sequence[Sequence[str]], at: int) -> bool:
    """Whether most cells of a column begin with an apostrophe, as a spreadsheet's texts do; in one
    or two it belongs to the name (’t Hooft, ’Abd)."""
    cells = [record[at] for record in records[:500] if record[at]]
    return len(cells) > 2 and 2 * sum(cell[0] == "'" for cell in cells) > len(cells)

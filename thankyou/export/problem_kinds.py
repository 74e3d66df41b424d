"""The kinds in which a list of problems is shown, and what each is called.

In: problems. Out: groups of them in a fixed order: what stops a card before what is to be judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from thankyou.base.errors import Problem
from thankyou.base.translatable import Translatable

KIND_NAMES: Translatable[Mapping[str, str]] = {
    "overflow": "Words that do not fit",
    "missing-glyph": "Letters that no font has",
    "empty-field": "Nothing filled in",
    "unknown-field": "Words in braces that mean nothing",
    "damaged": "Cells that look damaged",
    "list": "About the list",
    "names": "Columns of names",
    "own": "Choices that mean nothing here",
    "card": "What the card lacks",
    "doubled": "More than once in the list",
    "picture": "Pictures and colours",
    "privacy": "What may be private",
    "tone": "How it may sound",
    "leftover": "Left over",
    "spelling": "Spelling",
}
"""What a list of problems calls each kind, in the order in which they are shown."""

_KINDS: Mapping[str, str] = {
    "sizes-hold": "overflow",
    "text-too-long": "overflow",
    "values-too-long": "overflow",
    "photo-coarse": "picture",
    "low-contrast": "picture",
    "design-missing": "card",
    "palette-missing": "card",
    "pairing-missing": "card",
    "format-missing": "card",
}
_BEGINNINGS: Mapping[str, str] = {
    "own-": "own",
    "duplicate": "doubled",
    "doubled": "doubled",
    "name": "names",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The problems of a kind. `cards` are how many rows they are about; 0: all cards alike."""

    kind: str
    problems: tuple[Problem, ...]

    @property
    def cards(self) -> int:
        return len({problem.row for problem in self.problems if problem.row is not None})

    @property
    def is_note(self) -> bool:
        """Whether nothing of it is wrong."""
        return all(problem.level == "note" for problem in self.problems)


def kind_of(problem: Problem) -> str:
    """A key of KIND_NAMES; what a reader of tables tells is about damaged cells."""
    code = problem.code
    if code in KIND_NAMES:
        return code
    if code in _KINDS:
        return _KINDS[code]
    return next((kind for start, kind in _BEGINNINGS.items() if code.startswith(start)), "damaged")


def grouped(problems: Iterable[Problem]) -> Sequence[Group]:
    """The problems by kind, errors and notes of a kind together."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(kind_of(problem), []).append(problem)
    return [Group(kind, tuple(found[kind])) for kind in KIND_NAMES if kind in found]

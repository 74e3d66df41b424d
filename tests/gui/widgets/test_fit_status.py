"""The status line: how the words fit, and what is still to fill in."""

from __future__ import annotations

import pytest

from thankyou.base.errors import Problem
from thankyou.gui.widgets.fit_status import fit_status, number
from thankyou.layout.composition import Composition, Fit


def composition(*fits: Fit, problems: tuple[Problem, ...] = ()) -> Composition:
    return Composition((), problems, fits, "")


def fit(role: str = "message", free: int = 0, over: int = 0, wide: bool = False,
        shrunk: bool = False, size: float = 10.0) -> Fit:  # fmt: skip
    return Fit("back", role, free, over, wide, shrunk, size)


@pytest.mark.parametrize(
    ("given", "words", "tone"),
    [
        (None, "Getting your card ready…", "plain"),
        (composition(fit(free=2)), "Fits, with room for two more lines", "good"),
        (composition(fit(free=1)), "Fits, with room for one more line", "good"),
        (composition(fit(free=0)), "Fits exactly", "good"),
        (composition(fit(shrunk=True)), "Fits exactly, in slightly smaller type", "good"),
        (composition(fit(free=30)), "Fits, with plenty of room", "good"),
        (composition(fit(over=1)),
         "One line too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=3)),
         "Three lines too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=40)),
         "40 lines too long: shorten the message, or choose a larger card", "care"),
        (composition(fit(over=1, wide=True)),
         "A word is too long for the line: shorten it, or choose a larger card", "care"),
        (composition(fit(free=3), fit("sentiment", over=2)),
         "Two lines too long on the front: shorten those words", "care"),
        (composition(fit(free=9, size=0.0)),
         "No message yet: the card is ready for your words", "plain"),
        (composition(fit(free=2), problems=(Problem("missing-glyph"),)),
         "One character cannot be printed: the notes say which", "care"),
    ],
)  # fmt: skip
def test_status(given: Composition | None, words: str, tone: str) -> None:
    status = fit_status(given)
    assert (status.words, status.tone) == (words, tone)


@pytest.mark.parametrize(
    ("free", "words"),
    [
        (0, "Fits, and ends on the back, which is full"),
        (1, "Fits, and ends on the back, with room for one more line"),
        (5, "Fits, and ends on the back, with room for five more lines"),
        (30, "Fits, and ends on the back, with plenty of room"),
    ],
)
def test_a_letter_that_ends_on_the_back(free: int, words: str) -> None:
    ends = fit(free=free)._replace(pages=3, on_back=True, shrunk=True)
    assert fit_status(composition(ends)) == (words, "good")


def test_numbers_are_spelled_to_twelve() -> None:
    assert [number(0), number(12), number(13)] == ["no", "twelve", "13"]


def missing(*fields: str) -> tuple[Problem, ...]:
    return tuple(Problem("empty-field", {"name": name}, field=name) for name in fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (("recipient",), "Fits. Still to fill in: who the card is for"),
        (("recipient", "sender"),
         "Fits. Still to fill in: who the card is for, and who the card is from"),
        (("recipient", "unit", "sender"),
         "Fits. Still to fill in: who the card is for, where it was, and more"),
    ],
)  # fmt: skip
def test_names_that_are_missing_are_said_and_not_in_green(
    fields: tuple[str, ...], words: str
) -> None:
    status = fit_status(composition(fit(free=30), problems=missing(*fields)))
    assert (status.words, status.tone) == (words, "plain")


def test_a_line_too_long_comes_before_a_name_that_is_missing() -> None:
    status = fit_status(composition(fit(over=1), problems=missing("recipient")))
    assert status.words.startswith("One line too long")


def test_only_the_problems_that_are_passed_count() -> None:
    status = fit_status(composition(fit(free=30), problems=missing("recipient")), ())
    assert status.tone == "good"

"""The quick answer for names is never another than the long patterns give."""

from __future__ import annotations

import pytest

from thankyou.people import remarks
from thankyou.people.remarks import is_remark, is_subtotal, is_total

_TAILS = ("", ":", " :", " 3", "12", " 12.3.2026", " x", ": Ada", "\u00a03")


def _words(*lists: str) -> list[str]:
    joined = "|".join(one.replace("\n", "") for one in lists)
    return [word.replace("\\", "") for word in joined.split("|")]


@pytest.mark.parametrize("shape", [str.lower, str.upper, str.title], ids=lambda one: one.__name__)
def test_whatever_the_patterns_take_may_be_a_remark(shape) -> None:  # type: ignore[no-untyped-def]
    words = _words(
        remarks._SUBTOTALS,
        remarks._TOTALS,
        remarks._DATE_KEYS,
        remarks._KEYS,
        remarks._PAGES,
        remarks._END,
    )
    texts = [shape(word) + tail for word in (*words, "end of list", "Fin de la lista")
             for tail in _TAILS]  # fmt: skip
    for text in texts:
        if remarks._IS_SUBTOTAL.fullmatch(text):
            assert is_subtotal([text, "3"]), text
        if remarks._IS_REMARK.match(text):
            assert remarks._may_be(text, remarks._remark_starts()), text
        if remarks._IS_TOTAL.fullmatch(text):
            assert remarks._may_be(text, remarks._total_starts()), text


def test_names_are_neither_and_need_no_pattern() -> None:
    for name in ("Person Number 1", "Ana Souza", "Lee"):
        assert not is_total([name], 1)
        assert not is_remark([name], 1, False)
        assert not remarks._may_be("Ana Souza", remarks._total_starts())
    assert is_total(["Total", "12"], 2)
    assert is_remark(["Stand: 3.4.2026"], 1, False)

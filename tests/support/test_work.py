"""Work that grows with a text is distinguished from work that grows with its square."""

from __future__ import annotations

import pytest
from work import growth

from thankyou.merge.syntax import parse


def test_work_in_proportion_doubles() -> None:
    assert growth(lambda text: parse(text, strict=False), "{role} ", 200) == pytest.approx(2, 0.1)


def test_work_that_grows_with_the_square_is_seen() -> None:
    def each_start(text: str) -> None:
        for at in range(0, len(text), 7):
            parse(f"{text[at:]}{len(text)}", strict=False)  # no text twice: parse remembers

    assert growth(each_start, "{role} ", 40) > 3.5

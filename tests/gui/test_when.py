"""Times in plain words."""

from __future__ import annotations

from datetime import datetime

import pytest

from thankyou.gui.when import time_words

NOW = datetime(2026, 5, 14, 10, 0)  # a Thursday


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (datetime(2026, 5, 14, 9, 59), "Today, 09:59"),
        (datetime(2026, 5, 14, 0, 0), "Today, 00:00"),
        (datetime(2026, 5, 13, 23, 59), "Yesterday, 23:59"),
        (datetime(2026, 5, 12, 12, 0), "Tuesday, 12:00"),
        (datetime(2026, 5, 8, 12, 0), "Friday, 12:00"),
    ],
)
def test_recent_days_have_names(then: datetime, words: str, c_clock: None) -> None:
    assert time_words(then.timestamp(), NOW.timestamp()) == words


@pytest.mark.parametrize("then", [datetime(2026, 5, 7, 12, 0), datetime(2026, 5, 15, 12, 0)])
def test_other_days_are_named_in_full(then: datetime, c_clock: None) -> None:
    words = time_words(then.timestamp(), NOW.timestamp())
    assert "2026" in words and "May" in words and words.endswith(", 12:00")


@pytest.fixture
def c_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock of 24 hours, whatever this computer's is."""
    from PySide6.QtCore import QLocale

    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(QLocale.Language.C)))

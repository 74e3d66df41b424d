"""Times in plain words."""

from __future__ import annotations

from datetime import datetime

import pytest

from thankyou.gui.when import as_of_words, clock_words, moment_words, when_words

NOW = datetime(2026, 11, 27, 14, 30).timestamp()  # a Friday


@pytest.mark.parametrize(
    ("then", "day"),
    [
        (datetime(2026, 11, 27, 14, 29), "Today"),
        (datetime(2026, 11, 27, 0, 0), "Today"),
        (datetime(2026, 11, 26, 23, 59), "Yesterday"),
        (datetime(2026, 11, 25, 12, 0), "Wednesday"),
        (datetime(2026, 11, 21, 12, 0), "Saturday"),
        (datetime(2026, 11, 20, 12, 0), "November 20, 2026"),
        (datetime(2026, 11, 28, 12, 0), "November 28, 2026"),
    ],
)
def test_a_moment_has_its_day_and_its_time(then: datetime, day: str) -> None:
    seconds = then.timestamp()
    assert moment_words(seconds, NOW, "en") == f"{day}, {clock_words(seconds)}"


def test_a_day_begins_with_a_capital_in_every_language() -> None:
    words = moment_words(datetime(2026, 11, 25, 12, 0).timestamp(), NOW, "fr")
    assert words.startswith("Mercredi, ")


def test_times_are_today_yesterday_or_a_date() -> None:
    morning = datetime(2026, 11, 27, 0, 1).timestamp()
    assert when_words(morning, NOW, "en") == f"Today, {clock_words(morning)}"
    assert when_words(datetime(2026, 11, 26, 23, 59).timestamp(), NOW, "en") == "Yesterday"
    older = datetime(2026, 5, 3, 9, 15).timestamp()
    assert when_words(older, NOW, "en") == "May 3, 2026"
    assert when_words(older, NOW, "de") == "3. Mai 2026"
    assert when_words(datetime(2027, 1, 2).timestamp(), NOW, "en") == "January 2, 2027"


@pytest.mark.parametrize("language", ["en", "de", "es", "fr", "it", "pl", "pt", "uk", "fil"])
def test_dates_have_no_day_of_the_week_and_no_loose_ends(language: str) -> None:
    words = when_words(datetime(2026, 5, 3).timestamp(), NOW, language)
    assert "2026" in words and "3" in words
    assert words == words.strip(" ,،")


def test_within_a_sentence_today_is_only_the_time() -> None:
    assert as_of_words(NOW, NOW, "en") == clock_words(NOW)
    older = datetime(2026, 5, 3, 9, 15).timestamp()
    assert as_of_words(older, NOW, "en") == f"May 3, 2026, {clock_words(older)}"

"""Capitals, language by language."""

from __future__ import annotations

import pytest

from thankyou.typeset.capitals import uppercase


@pytest.mark.parametrize(
    ("text", "language", "capitals"),
    [
        ("istanbul", "tr", "İSTANBUL"),
        ("istanbul", "en", "ISTANBUL"),
        ("ευχαριστούμε", "el", "ΕΥΧΑΡΙΣΤΟΥΜΕ"),
        ("straße", "de", "STRASSE"),
        ("ありがとう", "ja", "ありがとう"),
    ],
)
def test_uppercase(text: str, language: str, capitals: str) -> None:
    assert uppercase(text, language) == capitals

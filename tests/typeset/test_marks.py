"""Quotation marks that every face has come from one face, whatever stands beside them."""

from __future__ import annotations

import pytest

from thankyou.base.assets import asset_root
from thankyou.typeset.fonts import load_fonts
from thankyou.typeset.paragraph import setter_for


def faces_of(text: str, language: str, marks: str) -> set[str]:
    measured = setter_for(load_fonts(asset_root()), "garamond", language, 0.0).measure(text)
    return {
        part.shape.face.key
        for word in measured.words
        for part in word.parts
        if set(part.shape.text) & set(marks)
    }


@pytest.mark.parametrize(
    ("text", "language", "marks", "face"),
    [
        ("“谢谢”，他说。", "zh-Hans", "“”", "chinese"),
        ("他说“谢谢”", "zh-Hans", "“”", "chinese"),
        ("他说“OK”。", "zh-Hans", "“”", "chinese"),
        ("“Thank you”", "zh-Hans", "“”", "chinese"),
        ("‘好’字——完……", "zh-Hant", "‘’—…", "taiwanese"),
        ("“ありがとう”と", "ja", "“”", "japanese"),
        ("“谢谢” said she", "en", "“”", "garamond"),
        ("She said “谢谢”.", "en", "“”", "garamond"),
        ("Don’t go, 王敏", "zh-Hans", "’", "garamond"),
    ],
)
def test_a_pair_of_marks_has_one_width(text: str, language: str, marks: str, face: str) -> None:
    assert faces_of(text, language, marks) == {face}

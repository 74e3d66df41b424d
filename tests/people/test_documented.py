"""docs/file-format.md lists the column names that the program knows."""

from __future__ import annotations

from pathlib import Path

from thankyou.people.table import SYNONYMS


def test_the_specification_lists_every_synonym() -> None:
    page = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")
    for field, words in SYNONYMS.items():
        if words:
            assert f"| `{field}` | {', '.join(words)} |" in page

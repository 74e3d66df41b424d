"""A source in a TOML file is checked where it stands, and a slip has the line of its own table."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.base.toml_table import Table, open_table
from thankyou.merge.toml_source import merge_source

FILE = '''[[part]]
text = "Dear {recipient},"

[[part]]
text = """

Dear {recipient},

[It was {date}.] You {stayed}.
"""

[[part]]
text = "Dear {recipient,"
'''


@pytest.fixture
def parts(tmp_path: Path) -> list[Table]:
    path = tmp_path / "words.toml"
    path.write_text(FILE, encoding="utf-8")
    return open_table(path).tables("part")


def test_a_right_source_comes_without_what_is_around_it(parts: list[Table]) -> None:
    assert merge_source(parts[0], "text") == "Dear {recipient},"


@pytest.mark.parametrize(
    ("number", "code", "line"), [(1, "unknown-field", 9), (2, "template-syntax", 13)]
)
def test_a_slip_has_the_line_in_the_file(
    parts: list[Table], number: int, code: str, line: int
) -> None:
    with pytest.raises(CardError) as caught:
        merge_source(parts[number], "text")
    assert caught.value.code == code
    assert (caught.value.values["file"], caught.value.values["line"]) == ("words.toml", line)

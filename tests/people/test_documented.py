"""docs/file-format.md shows column names that the program knows."""

from __future__ import annotations

import re
from pathlib import Path

from thankyou.model.card import TARGETS
from thankyou.people.table import field_for

PAGE = (Path(__file__).parents[2] / "docs" / "file-format.md").read_text("utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE.split("| target | columns |")[1], re.MULTILINE)


def test_the_specification_shows_names_that_are_known() -> None:
    assert len(ROWS) > 15 and {target for target, _ in ROWS} <= set(TARGETS)
    for target, names in ROWS:
        for name in names.split(", "):
            assert field_for(name) == target, name

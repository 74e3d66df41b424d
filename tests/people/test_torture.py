"""The torture set: every table is read right, cell for cell, or refused with the reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from thankyou.base.errors import CardError
from thankyou.error_messages import SENTENCES, sentence
from thankyou.people.grid import ReadOptions
from thankyou.people.reading import read_table

TORTURE = Path(__file__).parent / "torture"
CASES = [
    (folder.name, case)
    for folder in sorted(TORTURE.iterdir())
    if (folder / "cases.json").exists()
    for case in json.loads((folder / "cases.json").read_text("utf-8"))
]


@pytest.mark.parametrize(("folder", "case"), CASES, ids=[f"{f}/{c['file']}" for f, c in CASES])
def test_a_table_is_read_right_or_refused(folder: str, case: dict[str, Any]) -> None:
    path, options = TORTURE / folder / case["file"], ReadOptions(**case.get("options", {}))
    if "refused" in case:
        with pytest.raises(CardError) as refused:
            read_table(path, options)
        assert refused.value.code == case["refused"]
        assert "{" not in sentence(refused.value)
        return
    table = read_table(path, options)
    assert list(table.columns) == case["columns"]
    assert [list(record) for record in table.records] == case["records"]
    assert len(table.lines) == len(table.records)
    if "header" in case:
        assert table.reading.header == case["header"]
    for problem in (*table.problems, *table.reading.notes):
        assert problem.code in SENTENCES and "{" not in sentence(problem)


def test_the_set_is_whole() -> None:
    assert len([folder for folder, _ in CASES if folder == "text"]) >= 80
    for folder in {folder for folder, _ in CASES}:
        files = {path.name for path in (TORTURE / folder).iterdir()} - {"cases.json"}
        assert files == {case["file"] for name, case in CASES if name == folder}

"""A sample of tools/fuzz_command_line.py: hostile arguments end in a sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

import fuzz_command_line as fuzz


def test_hostile_arguments_end_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(fuzz.faults(60, 7)) == []


def test_a_program_that_ends_in_any_way_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def careless(words: list[str]) -> int:
        if words[0] == "list":
            raise ValueError(words)
        print("\x1b[2J", file=sys.stderr)
        return 2 if words[0] in ("new", "write") else 3

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(fuzz, "thankyou", careless)
    monkeypatch.setattr(fuzz, "prepare", lambda: None)
    found = "\n".join(said for _, said in fuzz.faults(60, 7))
    assert "ValueError" in found and "control characters" in found and "exit code 3" in found

"""What the tests of commands have: a card file, as the program makes one."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.cli.main import main


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    assert main(["new", str(path), "--template", "work-family", "--set", "recipient=Ada",
                 "--set", "unit=Ward 12", "--set", "sender=Jo"]) == 0  # fmt: skip
    return path

"""What every test has: the library loaded once, and Qt offscreen."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from thankyou.library import Library

CORPUS = Path(__file__).parent / "corpus" / "scripts.toml"


@pytest.fixture(scope="session")
def library() -> Library:
    return Library()


@pytest.fixture(scope="session")
def scripts() -> list[dict[str, Any]]:
    """A short message in each script: script, language, recipient, message."""
    return tomllib.loads(CORPUS.read_text(encoding="utf-8"))["texts"]

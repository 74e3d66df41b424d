"""What every test has: the library loaded once, and Qt offscreen."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from thankyou.catalog import Catalog

CORPUS = Path(__file__).parent / "corpus" / "scripts.toml"


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return Catalog()


@pytest.fixture(scope="session")
def scripts() -> list[dict[str, Any]]:
    """A short message in each script: script, language, recipient, message."""
    return tomllib.loads(CORPUS.read_text(encoding="utf-8"))["texts"]

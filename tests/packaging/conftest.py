"""The modules of packaging/, in these tests only."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True, scope="module")
def packaging_modules() -> Iterator[None]:
    """`delivery` can be imported meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(ROOT / "packaging"))
        yield
    for name in [one for one in sys.modules if one.split(".")[0] == "delivery"]:
        del sys.modules[name]

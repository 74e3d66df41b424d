"""The modules of tools/ in a test, and none of them after it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_TOOLS = _ROOT / "tools"
_RELEASE = ("parts", "lock", "licences", "sbom", "checksums", "release_notes")


def drawing_tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """To be a fixture: `drawing` and `draw_designs` can be imported meanwhile."""
    monkeypatch.syspath_prepend(str(_TOOLS))
    yield
    for name in [m for m in sys.modules if m.split(".")[0] in ("drawing", "draw_designs")]:
        del sys.modules[name]


def release_tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """To be a fixture: the modules of packaging/ that a release is made with can be imported."""
    monkeypatch.syspath_prepend(str(_ROOT / "packaging"))
    yield
    for name in _RELEASE:
        sys.modules.pop(name, None)

"""The modules of tools/ or packaging/ in a test, and none of them after it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parents[2]
_RELEASE = frozenset(
    ("delivery", "parts", "lock", "licences", "sbom", "checksums", "release_notes")
)


def drawing_tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """To be a fixture: `drawing` and `draw_designs` can be imported meanwhile."""
    yield from _meanwhile(monkeypatch, "tools", frozenset(("drawing", "draw_designs")))


def release_tools(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """To be a fixture: the modules of packaging/ can be imported meanwhile."""
    yield from _meanwhile(monkeypatch, "packaging", _RELEASE)


def release_tools_of_a_file() -> Iterator[None]:
    """The same, for all tests of a file together."""
    with pytest.MonkeyPatch.context() as patch:
        yield from release_tools(patch)


def _meanwhile(patch: pytest.MonkeyPatch, folder: str, names: frozenset[str]) -> Iterator[None]:
    patch.syspath_prepend(str(_ROOT / folder))
    yield
    for name in [one for one in sys.modules if one.split(".")[0] in names]:
        del sys.modules[name]

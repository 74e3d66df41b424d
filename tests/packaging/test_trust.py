"""No file is made for people that lacks the text of a licence of what is in it."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

import pytest


def test_a_part_without_a_text_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from delivery import trust

    for missing in (["freetype", "python"], []):
        told = SimpleNamespace(gather=lambda folder, bundle, missing=missing: missing)
        monkeypatch.setitem(sys.modules, "licences", told)
        if missing:
            with pytest.raises(FileNotFoundError, match="freetype, python"):
                trust.put_licences(tmp_path)
        else:
            trust.put_licences(tmp_path)


def test_the_bill_is_named_after_what_it_is_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from delivery import project, trust

    asked: list[list[str]] = []
    monkeypatch.setitem(sys.modules, "sbom", SimpleNamespace(main=asked.append))
    file = trust.put_bill(tmp_path, "linux-x86_64")
    assert file == tmp_path / f"thankyou-{project.version()}-linux-x86_64.cdx.json"
    assert asked == [[str(file), "--bundle"]]

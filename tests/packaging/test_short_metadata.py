"""Packages in a bundle say who they are, and no more."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

KEPT = ("Name", "Version", "License", "License-Expression", "Classifier", "Requires-Dist")


def test_all_headers_stay_and_descriptions_go(tmp_path: Path) -> None:
    from delivery.short_metadata import make_short

    before = {}
    for found in list(metadata.distributions())[:60]:
        source = found.read_text("METADATA")
        if source is None:
            continue
        place = tmp_path / f"_internal/{found.name}-{found.version}.dist-info"
        place.mkdir(parents=True, exist_ok=True)
        (place / "METADATA").write_text(source, encoding="utf-8")
        before[place] = metadata.PathDistribution(place).metadata
    make_short(tmp_path)
    assert len(before) > 20
    for place, old in before.items():
        new = metadata.PathDistribution(place).metadata
        assert all(new.get_all(name) == old.get_all(name) for name in KEPT), place.name
        assert not new.get_payload()  # type: ignore[attr-defined]


def test_lines_may_end_as_on_windows_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    from delivery.short_metadata import make_short

    path = tmp_path / "one-1.dist-info/METADATA"
    path.parent.mkdir()
    path.write_bytes(b"Name: one\r\nVersion: 1\r\n\r\n# One\r\n\r\nLong.\r\n")
    for _ in range(2):
        make_short(tmp_path)
        assert path.read_bytes() == b"Name: one\nVersion: 1\n"

"""Every part of a release has a licence that is known, and its full text."""

from __future__ import annotations

import re
import tomllib
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def parts() -> Any:
    import parts

    return parts


@pytest.fixture
def licences() -> Any:
    import licences

    return licences


def needed(parts: Any) -> dict[str, metadata.Distribution]:
    """What pyproject.toml asks for, and what that asks for, as far as it is here."""
    from packaging.requirements import Requirement

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found: dict[str, metadata.Distribution] = {}
    for asked in map(Requirement, project["dependencies"]):
        if asked.marker is None or asked.marker.evaluate():
            found |= parts.distributions(asked.name)
    return found


def test_a_package_is_found_with_what_it_asks_for_and_no_extras(parts: Any) -> None:
    assert list(parts.distributions("FTFY")) == ["ftfy", "wcwidth"]
    assert "jsonschema" not in parts.distributions("pikepdf")
    with pytest.raises(metadata.PackageNotFoundError):
        parts.distributions("no-such-package-of-ours")


def test_every_package_has_a_known_licence_and_its_text(parts: Any, licences: Any) -> None:
    found = needed(parts)
    assert {"pyside6-essentials", "shiboken6", "pi-heif", "lxml", "wcwidth"} <= set(found)
    for name, one in found.items():
        assert parts.licence_of(one), name
        texts = [*licences.texts_of(one), *licences.ALSO.get(name, ())]
        assert texts, name
    for also in licences.ALSO.values():
        assert all(licences.general_text(name).stat().st_size > 900 for name in also)


def test_a_licence_that_is_not_known_is_refused(parts: Any) -> None:
    with pytest.raises(ValueError, match="unheard-of"):
        parts.licence_of(SimpleNamespace(metadata={"Name": "Unheard.Of"}))


def test_every_licence_of_a_dictionary_has_its_full_text_beside_it(parts: Any) -> None:
    rows = parts.dictionaries()
    assert len(rows) == 12
    families = [path.stem for path in parts.TEXTS.glob("*.txt")]
    for row in rows:
        names = re.split(r" (?:AND|OR) ", row["licence"])
        have = [any(one.startswith(family) for family in families) for one in names]
        # One that may be chosen among several is enough; CC-SA-1.0 is never the only one.
        assert all(have) or (" OR " in row["licence"] and any(have)), row


def test_a_folder_of_somebody_else_is_left_alone(licences: Any, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    assert licences.main([str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_the_folder_names_each_part_once_with_its_text(
    parts: Any, licences: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(licences, "distributions", lambda: needed(parts))
    folder = tmp_path / "licences"
    assert licences.main([str(folder)]) == 0
    told = (folder / "README.txt").read_text("utf-8")
    for line in told.split("\n\n", 2)[2].strip().splitlines():
        for place in re.split(r" and ", line.rsplit(": ", 1)[1]):
            assert (folder / place).exists(), line
    assert told.count("\npi-heif ") == 1 and "\nqt " in told and "dictionary de_DE" in told
    assert not any(path.is_dir() and not any(path.iterdir()) for path in folder.rglob("*"))
    assert "LGPL-3.0.txt" in {path.name for path in (folder / "packages/shiboken6").iterdir()}

"""Sums of a release's files, and what is cut out of the changelog for it."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def checksums() -> Any:
    import checksums

    return checksums


@pytest.fixture
def release_notes() -> Any:
    import release_notes

    return release_notes


def test_a_changed_a_lost_and_a_new_file_are_named(checksums: Any, tmp_path: Path) -> None:
    assert checksums.main([str(tmp_path)]) == 1  # nothing is there
    for name in ("a.deb", "b with space.exe", "c.dmg"):
        (tmp_path / name).write_bytes(name.encode())
    assert checksums.main([str(tmp_path)]) == 0
    (tmp_path / "SHA256SUMS.asc").write_text("signed")
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    assert subprocess.run(command, cwd=tmp_path).returncode == 0
    assert checksums.differing(tmp_path) == []
    (tmp_path / "a.deb").write_bytes(b"other")
    (tmp_path / "c.dmg").unlink()
    (tmp_path / "d.msi").touch()
    assert checksums.differing(tmp_path) == ["a.deb", "c.dmg", "d.msi"]
    assert checksums.main([str(tmp_path), "--check"]) == 1


CHANGES = """# Changelog

## 1.2.0 (2027-01-31)

One thing.

- A row with ## in it
  ### and below

## 1.1.0 (unreleased)

- Older

## 1.0 (2026-12-01)

"""


def test_one_part_is_cut_out(release_notes: Any) -> None:
    when, body = release_notes.notes(CHANGES, "1.2.0")
    assert when == "2027-01-31"
    assert body == "One thing.\n\n- A row with ## in it\n  ### and below"
    assert release_notes.notes(CHANGES, "1.1.0") == ("unreleased", "- Older")


@pytest.mark.parametrize("version", ["1.0", "1.2", "2.0.0", ""])
def test_no_part_or_an_empty_one_is_refused(release_notes: Any, version: str) -> None:
    with pytest.raises(release_notes.NoNotesError):
        release_notes.notes(CHANGES, version)


def test_a_part_that_stands_twice_is_refused(release_notes: Any) -> None:
    with pytest.raises(release_notes.NoNotesError, match="2 parts"):
        release_notes.notes(CHANGES + CHANGES, "1.2.0")


def test_a_release_needs_its_date_and_the_programs_version(
    release_notes: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(release_notes, "ROOT", tmp_path)
    (tmp_path / "CHANGELOG.md").write_text(CHANGES)
    (tmp_path / "thankyou").mkdir()
    own = tmp_path / "thankyou/__init__.py"
    for version, asked, code in (
        ("1.2.0", [], 0), ("1.1.0", [], 1), ("1.1.0", ["1.2.0"], 1), ("9.0", [], 1),
    ):  # fmt: skip
        own.write_text(f'"""."""\n\n__version__ = "{version}"\n')
        assert release_notes.main([*asked, "--released"]) == code


def test_our_own_changelog_has_the_programs_version(release_notes: Any) -> None:
    root = release_notes.ROOT
    text = (root / "CHANGELOG.md").read_text("utf-8")
    assert release_notes.notes(text, release_notes.own_version())[1]

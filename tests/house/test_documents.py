"""What the project says of itself is true."""

from __future__ import annotations

import importlib.metadata as metadata
import re
import tomllib
from pathlib import Path

import pytest

from thankyou import __version__
from thankyou.error_messages import SENTENCES, put

ROOT = Path(__file__).resolve().parents[2]


def test_the_notice_names_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").lower()
    for requirement in project["dependencies"]:
        name = re.split(r"[<>=~ \[]", requirement)[0].lower()
        assert name in notice, name


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_pictures_of_the_readme_are_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert len(pictures) >= 2
    for picture in pictures:
        assert (ROOT / picture).is_file(), picture


def test_the_installed_program_has_its_command() -> None:
    names = {e.name for e in metadata.entry_points(group="console_scripts")}
    assert "thankyou" in names


CODE = re.compile(r"""(?:CardError|Problem)\(\s*["']([a-z0-9-]+)["']""")


def test_every_code_has_a_sentence() -> None:
    used = {
        code
        for path in (ROOT / "thankyou").rglob("*.py")
        for code in CODE.findall(path.read_text(encoding="utf-8"))
    }
    assert used - set(SENTENCES) == set()


def test_sentences_end_and_values_are_put_once() -> None:
    for code, pattern in SENTENCES.items():
        text = pattern if isinstance(pattern, str) else pattern.many
        assert text.endswith((".", "}", "?")), code
    assert put("“{{name}}” and {x}", {"name": "{x}", "x": "{name}"}) == "“{{x}}” and {name}"


DOCUMENTS = sorted(
    [*(ROOT / "docs").glob("*.md"), *(ROOT / name for name in ("README.md", "CONTRIBUTING.md"))]
)
NAMED = re.compile(r"(?<![\w<>./-])(?:[\w-]+/)+[\w-]+\.(?:py|toml|md|png)\b")
"""A file named with its folder: from the top, from the package, or from the document's place."""


def missing_files(document: Path) -> list[str]:
    """The files that a document names and that are not there."""
    places = (ROOT, ROOT / "thankyou", document.parent)
    named = NAMED.findall(document.read_text(encoding="utf-8"))
    return [name for name in named if not any((place / name).is_file() for place in places)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_the_files_that_documents_name_are_there(document: Path) -> None:
    assert missing_files(document) == []


def test_a_file_that_moved_away_is_missed(tmp_path: Path) -> None:
    document = tmp_path / "tour.md"
    document.write_text("`model/card.py`, `assets/words/<tag>/x.toml`, `words/checks.py`.", "utf-8")
    assert missing_files(document) == ["words/checks.py"]

"""The dictionaries that come with the program: whole, named, opened without leaving anything."""

from __future__ import annotations

import hashlib
import tempfile
import tomllib
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from thankyou.base.assets import asset_root
from thankyou.base.shared_starts import pack, unpack
from thankyou.proofing import dictionaries
from thankyou.proofing.dictionaries import DICTIONARIES, PACKED, has_dictionary

FOLDER = asset_root() / "dictionaries"
ROWS: list[dict[str, str]] = tomllib.loads((FOLDER / "contents.toml").read_text("utf-8"))[
    "dictionaries"
]


@pytest.fixture(autouse=True)
def nothing_opened() -> Iterator[None]:
    for one in (dictionaries._open, dictionaries._speller):
        one.cache_clear()
    yield
    for one in (dictionaries._open, dictionaries._speller):
        one.cache_clear()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where passing folders are made meanwhile."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_each_is_whole_and_says_whose_it_is() -> None:
    assert {row["name"] for row in ROWS} == {
        name for names in DICTIONARIES.values() for name in names
    }
    for row in ROWS:
        assert row["holder"] and row["made_at"] and row["package"]
        for end in ("aff", "dic"):
            plain = unpack((FOLDER / f"{row['name']}.{end}.{PACKED}").read_bytes())
            assert hashlib.sha256(plain).hexdigest() == row[f"{end}_sha256"], row["name"]


def test_any_python_unpacks_them() -> None:
    for path in FOLDER.glob(f"*.{PACKED}"):  # some have no xz
        assert zlib.decompress(path.read_bytes()), path.name


def test_the_texts_of_licences_can_be_read() -> None:
    for path in (*FOLDER.glob("*.txt"), *(asset_root() / "licences").glob("*.txt")):
        text = path.read_text("utf-8")
        assert "\ufffd" not in text and len(text) > 300, path.name


def test_one_is_opened_from_a_passing_folder(temporary: Path) -> None:
    book = dictionaries.speller("tl")
    assert book is not None
    assert book.known("salamat") and not book.known("salamaat")
    assert "salamat" in book.suggest("salamaat")
    assert list(temporary.iterdir()) == []


def test_a_name_of_any_script_may_lead_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "Zoë 看護"))
    (tmp_path / "Zoë 看護").mkdir()
    book = dictionaries.speller("fil-PH")
    assert book is not None and book.known("salamat") and not book.known("salamaat")


def test_where_no_passing_folder_can_be_made_the_cache_has_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    cache = tmp_path / "cache" / "thankyou"
    monkeypatch.setattr(dictionaries.platformdirs, "user_cache_dir", lambda *_, **__: str(cache))
    book = dictionaries.speller("tl")
    assert book is not None and not book.known("salamaat")
    assert list(cache.iterdir()) == []


def _no_folder(name: str, parent: str | None) -> Any:
    raise OSError(28, "No space left on device")


def test_without_any_folder_nothing_is_called_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionaries, "_plain_files", _no_folder)
    book = dictionaries.speller("en")
    assert book is not None
    assert book.known("xqzv") and book.suggest("xqzv") == ()


def packed_in(way: str, folder: Path) -> None:
    """A dictionary in `folder`, packed as here (zlib) or as in a bundle (xz)."""
    (folder / "dictionaries").mkdir()
    for end in ("aff", "dic"):
        data = (FOLDER / f"tl_PH.{end}.{PACKED}").read_bytes()
        if way == "xz":
            data = pack(unpack(data), xz=True)
        (folder / f"dictionaries/tl_PH.{end}.{PACKED}").write_bytes(data)


WAYS = pytest.mark.parametrize("way", ["zlib", "xz"])


@WAYS
def test_either_way_of_packing_is_read(
    way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    packed_in(way, tmp_path)
    monkeypatch.setattr(dictionaries, "asset_root", lambda: tmp_path)
    book = dictionaries.speller("tl")
    assert book is not None and book.known("salamat") and not book.known("salamaat")


@WAYS
@pytest.mark.parametrize("damage", ["cut", "other", "changed"])
def test_nor_with_a_damaged_file(
    damage: str, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    packed_in(way, tmp_path)
    path = tmp_path / f"dictionaries/tl_PH.dic.{PACKED}"
    data = path.read_bytes()
    half = len(data) // 2
    path.write_bytes(
        {"cut": data[:half], "other": b"Dear diary", "changed": data[:half] + bytes(99)}[damage]
    )
    monkeypatch.setattr(dictionaries, "asset_root", lambda: tmp_path)
    monkeypatch.setattr(
        dictionaries.platformdirs, "user_cache_dir", lambda *_, **__: str(tmp_path / "cache")
    )
    book = dictionaries.speller("tl")
    assert book is not None and book.known("salamaat") and book.suggest("salamaat") == ()


def test_a_language_whose_files_are_not_here_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert has_dictionary("pt-PT") and not has_dictionary("ja") and not has_dictionary("")
    monkeypatch.setattr(dictionaries, "asset_root", lambda: tmp_path)
    assert not has_dictionary("de") and dictionaries.speller("de") is None

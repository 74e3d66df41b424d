"""A part of the program is gone: one sentence says so, and what to do; never a traceback."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from thankyou.base.assets import PARTS, asset_root, missing_part
from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.cli import main as entry
from thankyou.cli.main import main
from thankyou.typeset import fonts


def told(capsys: pytest.CaptureFixture[str], part: str) -> None:
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == (
        f"thankyou: A part of the program is missing ({part}): install the program again.\n"
    )


def test_nothing_is_missing_here() -> None:
    assert missing_part() == ""


@pytest.mark.parametrize("part", PARTS)
def test_each_part_is_missed(part: str, tmp_path: Path) -> None:
    for name in PARTS:
        (tmp_path / name).mkdir()
    assert missing_part(tmp_path) == ""
    (tmp_path / part).rmdir()
    assert missing_part(tmp_path) == part


@pytest.mark.parametrize(
    "words", [["list", "designs"], [], ["export", "a.thankyou", "-o", "a.pdf"]]
)
def test_a_folder_without_assets(
    words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(entry, "missing_part", lambda: "columns")
    assert main(words) == 2
    told(capsys, "assets/columns")


def test_a_module_or_a_library_that_is_gone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "thankyou.cli.parser", None)
    assert main(["list", "designs"]) == 2
    told(capsys, "thankyou.cli.parser")


def test_a_file_of_the_program_s_that_is_gone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: object) -> int:
        (asset_root() / "designs/nowhere/art.svg").read_bytes()
        return 0

    monkeypatch.setattr(entry, "_open_window", gone)
    assert main([]) == 2
    told(capsys, str(asset_root() / "designs/nowhere/art.svg"))


def test_a_face_of_a_bundle_that_is_gone(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no pip beside a bundle."""
    monkeypatch.setattr(fonts, "font_file", lambda info: None)
    for frozen, code in ((False, "font-missing"), (True, "part-missing")):
        monkeypatch.setattr(sys, "frozen", frozen, raising=False)
        with pytest.raises(CardError) as error:
            fonts._open(catalog.fonts.infos["garamond"])
        assert error.value.code == code

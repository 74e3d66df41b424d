"""The list of designs when one of them is broken: the others stand, and one sentence names it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from thankyou import catalog
from thankyou.base.assets import asset_root
from thankyou.cli.main import main


@pytest.fixture
def designs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two designs of a copied asset folder, which is the program's."""
    for name in ("by-hand", "large-print"):
        shutil.copytree(asset_root() / "designs" / name, tmp_path / "designs" / name)
    monkeypatch.setattr(catalog, "asset_root", lambda: tmp_path)
    return tmp_path / "designs"


@pytest.mark.parametrize(
    ("file", "text", "line"), [("design.toml", "order = = 3", "1"), ("disc.svg", "<svg>\n<g", "1")]
)
def test_a_broken_design_is_named_and_the_others_are_listed(
    designs: Path, capsys: pytest.CaptureFixture[str], file: str, text: str, line: str
) -> None:
    assert main(["list", "designs"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    (designs / "large-print" / file).write_text(text, encoding="utf-8")
    assert main(["list", "designs", "--json"]) == 1
    said = capsys.readouterr()
    assert [row["id"] for row in json.loads(said.out)] == ["by-hand"]
    (sentence,) = said.err.splitlines()
    assert f"large-print/{file}" in sentence and f"line {line}" in sentence


def test_when_none_can_be_read_the_command_fails(
    designs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(designs / "by-hand")
    (designs / "large-print" / "design.toml").write_text("", encoding="utf-8")
    assert main(["list", "designs"]) == 2
    said = capsys.readouterr()
    assert said.out == "" and "large-print/design.toml" in said.err

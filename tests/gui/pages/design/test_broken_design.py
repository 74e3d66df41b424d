"""A shelf with designs that cannot be read: the others are there, and each fault is said."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from thankyou.base.assets import asset_root
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.design.design_list import DesignList
from thankyou.model.card import Card

THERE = ("fern", "by-hand", "large-print", "lamp")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for entry in asset_root().iterdir():
        if entry.name != "designs":
            (tmp_path / entry.name).symlink_to(entry)
    for name in THERE:
        shutil.copytree(asset_root() / "designs" / name, tmp_path / "designs" / name)
    return tmp_path


def test_the_others_are_painted_and_each_fault_is_said(
    root: Path, qtbot: QtBot, context: Any
) -> None:
    (root / "designs" / "lamp" / "bulb.svg").write_text("<svg", encoding="utf-8")
    (root / "designs" / "by-hand" / "design.toml").write_text("order = = 1", encoding="utf-8")
    jobs = Jobs()
    shown = DesignList(Document(Card()), WindowCatalog(root), jobs)
    qtbot.addWidget(shown)
    assert list(shown.thumbs) == ["fern", "lamp", "large-print"]
    faults: list[str] = []
    shown.painter.trouble.connect(lambda error: faults.append(str(error.values["file"])))
    with qtbot.waitSignal(shown.painter.caught_up):
        shown.show()
    assert faults == ["by-hand/design.toml", "lamp/bulb.svg"]
    assert shown.thumbs["lamp"].isHidden()
    for name in ("fern", "large-print"):
        assert shown.thumbs[name].image is not None and not shown.thumbs[name].isHidden()
    shutil.copy(asset_root() / "designs" / "lamp" / "bulb.svg", root / "designs" / "lamp")
    shown.hide()
    with qtbot.waitSignal(shown.painter.caught_up):
        shown.show()  # it has been mended
    assert shown.thumbs["lamp"].image is not None and not shown.thumbs["lamp"].isHidden()
    jobs.close()

"""What the window has from the program itself: its icon, and type where the system has none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from thankyou.gui import window_type
from thankyou.gui.app import create_app
from thankyou.gui.program_icon import SIZES
from thankyou.gui.window_type import give_type


class Faceless:
    """A system that has no face, as Qt tells of it."""

    added: list[str] = []  # noqa: RUF012

    def __init__(self, font: QFont) -> None:
        pass

    def inFontUcs4(self, character: int) -> bool:
        return False

    @staticmethod
    def addApplicationFont(file: str) -> int:
        Faceless.added.append(file)
        return 0


def test_a_system_with_type_keeps_its_own(qapp: QApplication) -> None:
    before = qapp.font()
    assert not give_type(qapp)
    assert qapp.font() == before


def test_a_system_without_type_is_given_ours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window_type, "QFontMetricsF", Faceless)
    monkeypatch.setattr(window_type, "QFontDatabase", Faceless)
    monkeypatch.setattr(Faceless, "added", [])
    before = qapp.font()
    chosen: list[QFont] = []
    monkeypatch.setattr(qapp, "setFont", chosen.append)
    assert give_type(qapp)
    names = [Path(file).name for file in Faceless.added]
    assert names[0].startswith("NotoSans")
    for part in ("NotoSans[wght]", "Arabic", "Hebrew", "Devanagari", "Thai", "SansJP", "SansKR"):
        assert any(part in name for name in names), part
    assert all(Path(file).is_file() for file in Faceless.added)
    assert [font.family() for font in chosen] == ["Noto Sans"]
    assert chosen[0].pointSizeF() == before.pointSizeF()


def test_every_window_has_the_icon(qapp: QApplication) -> None:
    icon = create_app().windowIcon()
    assert [size.width() for size in icon.availableSizes()] == list(SIZES)
    assert not icon.pixmap(16).toImage().isNull()

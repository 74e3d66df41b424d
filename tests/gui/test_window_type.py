"""What the window has from the program itself: its icon, and type where the system has none."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from thankyou.gui import app, main_window, starting, window_type
from thankyou.gui.idle_work import IdleWork
from thankyou.gui.program_icon import SIZES
from thankyou.gui.window_type import give_scripts, give_type


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
    monkeypatch.setattr(QtGui, "QFontDatabase", Faceless)
    monkeypatch.setattr(Faceless, "added", [])
    before = qapp.font()
    chosen: list[QFont] = []
    monkeypatch.setattr(qapp, "setFont", chosen.append)
    assert give_type(qapp)
    names = [Path(file).name for file in Faceless.added]
    assert names[0].startswith("NotoSans")
    for part in ("NotoSans[wght]", "Arabic", "Hebrew", "Devanagari", "Thai", "SansCJK"):
        assert any(part in name for name in names), part
    assert all(Path(file).is_file() for file in Faceless.added)
    assert [font.family() for font in chosen] == ["Noto Sans"]
    assert chosen[0].pointSizeF() == before.pointSizeF()


def test_scripts_that_a_system_lacks_are_given_ours(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    systems = QtGui.QFontDatabase.WritingSystem

    class LatinAndHindi:
        WritingSystem = systems
        added: list[str] = []  # noqa: RUF012

        @staticmethod
        def families(system: object = systems.Any) -> list[str]:
            some = (systems.Any, systems.Latin, systems.Devanagari, systems.Japanese)
            return ["Noto Sans Lisu"] if system in some else []

        @staticmethod
        def addApplicationFont(file: str) -> int:
            LatinAndHindi.added.append(Path(file).name)
            return 0

    monkeypatch.setattr(QtGui, "QFontDatabase", LatinAndHindi)
    given = []
    for name in filter(None, give_scripts()):
        given.append(name)
        assert given == LatinAndHindi.added, "a face at a step"
    assert len(set(given)) == len(given)
    for part in ("SansCJK", "Thai", "Tibetan", "Adlam", "NKo", "Syriac", "NastaliqUrdu", "Hebrew"):
        assert any(part in name for name in given), part
    for part in ("Devanagari", "Lisu", "NotoSans[", "NotoSans-", "Nunito", "Jost"):
        assert not any(part in name for name in given), part


def test_what_is_there_is_not_given_twice(qapp: QApplication) -> None:
    list(give_scripts())
    assert not any(give_scripts())


def test_the_icon_comes_after_the_first_painting(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []

    class Bare(QWidget):
        """As much of a window as a start asks for."""

        jobs = begin_on = MagicMock()

        def __init__(self) -> None:
            super().__init__()
            self.starting = IdleWork(self)

    def first_steps(window: Bare, path: str | None) -> Iterator[None]:
        steps.append("a card" if qapp.windowIcon().isNull() else "the icon, then a card")
        yield

    def until_there(*_: object) -> int:
        for _ in range(200):
            QApplication.processEvents()
            if not qapp.windowIcon().isNull():
                return 0
        return 1

    monkeypatch.setattr(main_window, "MainWindow", Bare)
    monkeypatch.setattr(starting, "first_steps", first_steps)
    monkeypatch.setattr(QApplication, "exec", until_there)
    # What a start sets for the whole process is none of this test's.
    monkeypatch.setattr("sys.setswitchinterval", lambda seconds: None)
    monkeypatch.setattr(app, "collector_at_rest", nullcontext, raising=False)
    monkeypatch.setattr(app, "collect_no_more", lambda: None, raising=False)
    qapp.setWindowIcon(QIcon())
    assert app.run() == 0
    assert steps == ["a card"]
    icon = qapp.windowIcon()
    assert [size.width() for size in icon.availableSizes()] == list(SIZES)
    assert not icon.pixmap(16).toImage().isNull()

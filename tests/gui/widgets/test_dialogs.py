"""What is asked before files are written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from thankyou.gui.widgets import dialogs

CARDS = "Cards (*.thankyou)"


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., list[str]]:
    """The names that the user types, one after the other; the list is what was offered."""

    def types(*names: str) -> list[str]:
        offered: list[str] = []
        left = list(names)

        def typed(_: object, title: str, wanted: Path, kinds: str) -> str:
            offered.append(wanted.name)
            name = left.pop(0)
            return str(tmp_path / name) if name else ""

        monkeypatch.setattr(dialogs, "_typed_name", typed)
        return offered

    return types


def press(words: str) -> list[str]:
    """Press the button of that name in the box that is about to open; what the box says."""
    said: list[str] = []

    def do() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.append(f"{box.text()} {box.informativeText()}".strip())
        next(b for b in box.buttons() if b.text().replace("&", "") == words).click()

    QTimer.singleShot(0, do)
    return said


def ask(parent: QWidget, tmp_path: Path, **more: object) -> str:
    return dialogs.save_name(parent, "Save", str(tmp_path / "a.thankyou"), CARDS, "thankyou",
                             **more)  # type: ignore[arg-type]  # fmt: skip


def test_it_is_asked_about_the_file_that_will_be_written(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    typing("for Dr. Lee")
    (tmp_path / "for Dr. Lee.thankyou").write_bytes(b"mine")
    said = press("Replace")
    assert ask(parent, tmp_path) == str(tmp_path / "for Dr. Lee.thankyou")
    assert said == ["“for Dr. Lee.thankyou” is there already."]


def test_another_name_may_be_chosen_instead(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    offered = typing("there", "new")
    (tmp_path / "there.thankyou").write_bytes(b"mine")
    press("Choose another name")
    assert ask(parent, tmp_path) == str(tmp_path / "new.thankyou")
    assert offered == ["a.thankyou", "there.thankyou"]


def test_nothing_is_asked_about_a_new_file_or_one_with_another_ending(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    typing("for Dr. Lee")
    (tmp_path / "for Dr. Lee").write_bytes(b"another's")
    assert ask(parent, tmp_path) == str(tmp_path / "for Dr. Lee.thankyou")


def test_it_is_asked_about_each_picture(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    typing("x")
    for name in ("x-front.thankyou", "x-back.thankyou"):
        (tmp_path / name).write_bytes(b"mine")
    said = press("Replace")
    name = ask(parent, tmp_path, writes=lambda path: [
        path.with_name(f"{path.stem}-{panel}{path.suffix}") for panel in ("front", "in", "back")
    ])  # fmt: skip
    assert name == str(tmp_path / "x.thankyou")
    assert said == ["2 of the files are there already. x-front.thankyou, x-back.thankyou"]


def test_a_name_that_is_too_long_is_mended_and_offered(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    offered = typing("ä" * 200, "short")
    said = press("Go on")
    assert ask(parent, tmp_path) == str(tmp_path / "short.thankyou")
    assert said[0].startswith("This computer cannot use the name “ääää")
    assert offered[1].startswith("ääää") and len(offered[1].encode()) <= 255


def test_no_name_is_no_file(
    parent: QWidget, tmp_path: Path, typing: Callable[..., list[str]]
) -> None:
    typing("")
    assert ask(parent, tmp_path) == ""


def test_names_of_files_are_shown_as_they_are(parent: QWidget, qtbot: QtBot) -> None:
    said = press("Cancel")
    assert dialogs.ask_file(parent, "<img src='/x'>") is dialogs.Answer.CANCEL
    assert "<img src='/x'>" in said[0]
    box = dialogs._box(parent, "x", "<b>", "<b>")
    assert box.textFormat().name == "PlainText"

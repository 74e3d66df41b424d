"""Where each system keeps the setting for less motion."""

from __future__ import annotations

import ctypes
import plistlib
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from thankyou.gui.preview import reduced_motion
from thankyou.gui.preview.reduced_motion import less_motion


class Settings:
    """A native settings file, read as macOS reads it."""

    def __init__(self, path: Path) -> None:
        self._values = plistlib.loads(path.read_bytes()) if path.is_file() else {}

    def value(self, key: str) -> object:
        return self._values.get(key)


class Windows:
    """user32, with "animation effects" on or off; `known`: whether it answers at all."""

    def __init__(self, animated: bool, known: bool = True) -> None:
        self._animated, self._known = animated, known
        self.asked: list[int] = []
        self.user32 = SimpleNamespace(SystemParametersInfoW=self._ask)

    def _ask(self, what: int, _: int, answer: Any, __: int) -> int:
        self.asked.append(what)
        if self._known:
            answer._obj.value = int(self._animated)
        return int(self._known)


@pytest.mark.parametrize(
    ("animated", "known", "less"), [(True, True, False), (False, True, True), (False, False, False)]
)
def test_windows_is_asked_for_its_animation_effects(
    monkeypatch: pytest.MonkeyPatch, animated: bool, known: bool, less: bool
) -> None:
    system = Windows(animated, known)
    monkeypatch.setattr(ctypes, "windll", system, raising=False)
    assert less_motion("win32") is less
    assert system.asked == [0x1042]  # SPI_GETCLIENTAREAANIMATION


@pytest.mark.parametrize(
    ("held", "less"),
    [({"reduceMotion": True}, True), ({"reduceMotion": 1}, True), ({"reduceMotion": False}, False),
     ({}, False)],
)  # fmt: skip
def test_macos_keeps_it_with_universal_access(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, held: dict[str, object], less: bool
) -> None:
    monkeypatch.setattr(reduced_motion, "_native", Settings)
    file = tmp_path / "Library/Preferences/com.apple.universalaccess.plist"
    file.parent.mkdir(parents=True)
    file.write_bytes(plistlib.dumps(held))
    assert less_motion("darwin", tmp_path) is less


def test_macos_without_the_file_moves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reduced_motion, "_native", Settings)
    assert not less_motion("darwin", tmp_path)


@pytest.mark.parametrize(("factor", "less"), [("0", True), ("1", False), ("rot", False)])
def test_kde_keeps_it_in_kdeglobals(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, factor: str, less: bool
) -> None:
    monkeypatch.setattr(reduced_motion, "which", lambda _: None)
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config/kdeglobals").write_text(f"[KDE]\nAnimationDurationFactor={factor}\n")
    assert less_motion("linux", tmp_path) is less


@pytest.mark.parametrize(
    ("code", "said", "less"),
    [(0, "false\n", True), (0, "true\n", False), (1, "false\n", False),
     (0, "No such schema\n", False)],
)  # fmt: skip
def test_gnome_is_asked_through_gsettings(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: int, said: str, less: bool
) -> None:
    asked: list[list[str]] = []

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(words)
        return subprocess.CompletedProcess(words, code, stdout=said)

    monkeypatch.setattr(reduced_motion, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(reduced_motion.subprocess, "run", run)
    assert less_motion("linux", tmp_path) is less
    assert asked == [
        ["/usr/bin/gsettings", "get", "org.gnome.desktop.interface", "enable-animations"]
    ]


def test_a_system_that_hangs_or_has_nothing_moves(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reduced_motion, "which", lambda _: None)
    assert not less_motion("linux", tmp_path)

    def hang(words: list[str], **_: object) -> None:
        raise subprocess.TimeoutExpired(words, 1.0)

    monkeypatch.setattr(reduced_motion, "which", lambda name: name)
    monkeypatch.setattr(reduced_motion.subprocess, "run", hang)
    assert not less_motion("linux", tmp_path)


def test_this_computer_s_own_system_is_asked_without_a_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ctypes, "windll", Windows(animated=False), raising=False)
    monkeypatch.setattr(reduced_motion.sys, "platform", "win32")
    assert less_motion()

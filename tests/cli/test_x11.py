"""Where Qt could not start, we know it before Qt does."""

from __future__ import annotations

import ctypes
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thankyou.cli import window_command, x11
from thankyou.cli.main import main

ROOT = Path(__file__).resolve().parents[2]
LACKING = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"


class FakeFunction:
    """A C function: it takes the types that ctypes asks for, and gives one value."""

    def __init__(self, value: int) -> None:
        self.value = value
        self.calls: list[tuple[Any, ...]] = []

    def __call__(self, *arguments: Any) -> int:
        self.calls.append(arguments)
        return self.value


class FakeXcb:
    def __init__(self, error: int) -> None:
        self.xcb_connect = FakeFunction(77)
        self.xcb_connection_has_error = FakeFunction(error)
        self.xcb_disconnect = FakeFunction(0)


def lacking(name: str) -> None:
    raise OSError(LACKING)


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A Linux desktop with X11, as far as the environment says; the folder is an empty one."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(x11, "uses_x11", lambda: True)
    monkeypatch.setattr(x11, "plugin_path", lambda: tmp_path / "libqxcb.so")
    monkeypatch.setenv("DISPLAY", ":5")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("env", "platform", "uses"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, "linux", True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb:debug"}, "linux", True),
        (
            {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"},
            "linux",
            True,
        ),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, "linux", False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "wayland;xcb"}, "linux", False),
        ({"DISPLAY": ":0"}, "darwin", False),
        ({"DISPLAY": ":0"}, "win32", False),
        ({}, "linux", False),
    ],
)
def test_when_qt_will_use_x11(env: dict[str, str], platform: str, uses: bool) -> None:
    assert x11.uses_x11(env, platform) is uses


def test_a_plugin_that_cannot_be_loaded_says_which_library_is_missing(tmp_path: Path) -> None:
    assert x11.missing_library(tmp_path / "libqxcb.so", lacking) == LACKING
    assert x11.missing_library(tmp_path / "libqxcb.so", lambda name: object()) == ""


def test_in_a_bundle_too_the_loader_says_what_is_missing(tmp_path: Path) -> None:
    """PyInstaller wraps the error of ctypes in one that says that the bundle lacks the plugin."""

    def wrapped(name: str) -> None:
        try:
            lacking(name)
        except OSError as error:
            raise OSError(f"Failed to load dynlib/dll {name!r}") from error

    assert x11.missing_library(tmp_path / "libqxcb.so", wrapped) == LACKING
    assert x11.missing_library(None, lacking) == "", "elsewhere than in a wheel: Qt will find it"


@pytest.mark.parametrize(("error", "answers"), [(0, True), (1, False), (2, False)])
def test_a_display_answers_or_does_not(error: int, answers: bool) -> None:
    fake = FakeXcb(error)
    assert x11.display_answers(lambda name: fake) is answers
    assert fake.xcb_disconnect.calls == [(77,)], "what was opened is closed"


def test_without_the_library_of_x11_qt_is_left_to_try() -> None:
    assert x11.display_answers(lacking)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="plugins of Linux")
def test_the_plugin_is_where_the_wheel_puts_it() -> None:
    path = x11.plugin_path()
    assert path is not None and path.is_file()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the loader of Linux")
def test_the_loader_itself_says_what_is_missing(tmp_path: Path) -> None:
    broken = tmp_path / "libqxcb.so"
    broken.write_bytes(b"no library")
    assert str(broken) in x11.missing_library(broken, ctypes.CDLL)


def test_missing_libraries_are_named_in_one_line_and_qt_is_not_started(
    on_x11: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(x11, "missing_library", lambda plugin: LACKING)
    monkeypatch.setattr("thankyou.gui.app.run", started_too_early)
    assert main([]) == 2
    shown = capsys.readouterr()
    (line,) = shown.err.splitlines()
    assert shown.out == "" and "libxcb-cursor.so.0" in line and "libxcb-cursor0" in line
    assert list(on_x11.iterdir()) == []


def test_a_display_that_cannot_be_reached_gives_the_sample_card(
    on_x11: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(x11, "missing_library", lambda plugin: "")
    monkeypatch.setattr(x11, "display_answers", lambda: False)
    monkeypatch.setattr("thankyou.gui.app.run", started_too_early)
    assert main([]) == 0
    shown = capsys.readouterr()
    assert "The display “:5” cannot be reached" in shown.out and shown.err == ""
    assert {path.name for path in on_x11.iterdir()} == {
        "thankyou-sample.pdf", "thankyou-sample-front.png", "thankyou-sample-back.png",
    }  # fmt: skip


def test_where_all_is_well_the_window_opens(on_x11: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str | None] = []

    def run(path: str | None) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr(x11, "missing_library", lambda plugin: "")
    monkeypatch.setattr(x11, "display_answers", lambda: True)
    monkeypatch.setattr("thankyou.gui.app.run", run)
    assert main(["new-card.thankyou"]) == 0
    assert opened == ["new-card.thankyou"]


def started_too_early(path: str | None) -> int:
    raise AssertionError("Qt would end the process here")


def test_the_hint_names_the_packages_that_run_py_installs() -> None:
    run: dict[str, Callable[..., Any] | list[str]] = runpy.run_path(str(ROOT / "run.py"))
    packages = [*run["OFFSCREEN"], *run["ON_SCREEN"]]  # type: ignore[misc]
    assert window_command.SYSTEM_LIBRARIES_HINT.endswith(" ".join(packages))


def on_wayland(monkeypatch: pytest.MonkeyPatch, folder: Path, display: str) -> None:
    """A Linux desktop with Wayland, whose socket would be in the folder."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    monkeypatch.setattr(x11, "uses_wayland", lambda: True)
    monkeypatch.setattr(x11, "uses_x11", lambda: False)
    if display:
        monkeypatch.setenv("DISPLAY", display)
    monkeypatch.chdir(folder)


def test_wayland_is_tried_first_where_it_is() -> None:
    assert x11.uses_wayland({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux")
    for env in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "w", "QT_QPA_PLATFORM": "xcb"}):
        assert not x11.uses_wayland(env, "linux")
    assert not x11.uses_wayland({"WAYLAND_DISPLAY": "wayland-0"}, "darwin")


def test_wayland_answers_where_its_socket_is(tmp_path: Path) -> None:
    env = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert not x11.wayland_answers(env)
    (tmp_path / "wayland-7").touch()
    assert x11.wayland_answers(env)
    assert x11.wayland_answers({"WAYLAND_DISPLAY": str(tmp_path / "wayland-7")})
    assert not x11.wayland_answers({"XDG_RUNTIME_DIR": str(tmp_path)})


def test_wayland_without_its_library_and_without_x11_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_wayland(monkeypatch, tmp_path, "")
    (tmp_path / "wayland-7").touch()
    lacking_too = "libwayland-client.so.0: cannot open shared object file"
    monkeypatch.setattr(x11, "missing_library", lambda plugin: lacking_too)
    assert main([]) == 2
    said = capsys.readouterr().err
    assert said.startswith(
        f"thankyou: Qt cannot start ({lacking_too}): on Debian or Ubuntu install"
    )
    assert said.count("\n") == 1


def test_wayland_that_nobody_answers_makes_the_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_wayland(monkeypatch, tmp_path, "")
    made: list[str] = []
    monkeypatch.setattr(
        window_command, "make_files_instead", lambda path, why: made.append(why) or 0
    )
    assert main([]) == 0
    assert made == ["Wayland's “wayland-7” cannot be reached"]


def test_where_wayland_fails_x11_is_looked_at_as_qt_does(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_wayland(monkeypatch, tmp_path, ":5")
    monkeypatch.setattr(x11, "missing_library", lambda plugin: LACKING)
    assert main([]) == 2
    assert LACKING in capsys.readouterr().err


def test_a_bundle_without_its_plugin_is_broken(
    on_x11: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(x11, "plugin_path", lambda: None)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert main([]) == 2
    assert "A part of the program is missing (libqxcb.so)" in capsys.readouterr().err

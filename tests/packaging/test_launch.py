"""Where the frozen program begins: what is needed of PyInstaller's own beginnings, and no more."""

from __future__ import annotations

import multiprocessing
import os
import runpy
import sys
from pathlib import Path
from types import ModuleType

import pytest

LAUNCH = Path(__file__).resolve().parents[2] / "packaging/launch.py"


def launched(monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    """What launch.py comes to with these words after the program's name, step by step."""
    steps: list[str] = []
    program = ModuleType("thankyou.__main__")
    vars(program)["main_and_end"] = lambda: steps.append("program")
    hook = ModuleType("pyi_rth_multiprocessing")
    monkeypatch.setitem(sys.modules, program.__name__, program)
    monkeypatch.setitem(sys.modules, hook.__name__, hook)
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: steps.append("helper"))
    monkeypatch.setattr(sys, "_MEIPASS", "/bundle", raising=False)
    monkeypatch.setattr(sys, "argv", ["thankyou", *words])
    monkeypatch.setenv("QT_PLUGIN_PATH", "/the/desktop's")
    runpy.run_path(str(LAUNCH), run_name="__main__")
    return steps


@pytest.mark.parametrize("words", [(), ("card.thankyou",), ("batch", "a.thankyou", "--jobs", "2")])
def test_the_program_begins_at_once(monkeypatch: pytest.MonkeyPatch, words: tuple[str]) -> None:
    assert launched(monkeypatch, *words) == ["program"]


@pytest.mark.parametrize(
    "words",
    [
        ("--multiprocessing-fork", "tracker_fd=8", "pipe_handle=13"),
        ("-B", "-S", "-I", "-c", "from multiprocessing.resource_tracker import main;main(7)"),
    ],
)
def test_what_several_processes_start_begins_here(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str]
) -> None:
    assert launched(monkeypatch, *words)[0] == "helper"


@pytest.mark.parametrize(("system", "folder"), [("linux", "PySide6/Qt"), ("win32", "PySide6")])
def test_qt_finds_its_parts_in_the_bundle(
    monkeypatch: pytest.MonkeyPatch, system: str, folder: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    launched(monkeypatch)
    assert Path(os.environ["QT_PLUGIN_PATH"]) == Path("/bundle", folder, "plugins")


def test_what_is_left_out_of_pyinstaller_is_there() -> None:
    pytest.importorskip("PyInstaller")
    from delivery import contents

    for name in contents.UNUSED_HOOKS:
        assert (contents.hooks_folder() / f"{name}.py").is_file()

"""run.py, the one door to the program and its tools: what each word behind it runs."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def run() -> ModuleType:
    spec = importlib.util.spec_from_file_location("thankyou_run", ROOT / "run.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def ran(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be run, instead of running it; the environment is there already."""
    commands: list[list[str]] = []

    def fake(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        own = command[0] == str(run.PYTHON)
        commands.append(command[command.index("-m") + 1 :] if own else command)
        return subprocess.CompletedProcess(command, 3 if "mypy" in command else 0)

    monkeypatch.setattr(run.subprocess, "run", fake)
    monkeypatch.setattr(run, "environment", lambda test: None)
    monkeypatch.setattr(run, "system", lambda test: None)
    return commands


SHARED = ["-n", "auto", "--dist", "worksteal"]
"""As many tests at once as there are processors."""


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        ([], ["pytest", *SHARED]),
        (["--all"], ["pytest", "-m", "", *SHARED]),
        (["tests/cli", "-x"], ["pytest", "tests/cli", "-x"]),
        (["--all", "tests/cli"], ["pytest", "-m", "", "tests/cli"]),
    ],
)
def test_the_tests(run: ModuleType, arguments: list[str], command: list[str]) -> None:
    assert run.test_command(arguments) == command


def test_the_checks_are_quick_unless_more_is_asked_for(run: ModuleType) -> None:
    quick = [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]]
    house = ["pytest", "tests/house", "--ignore=tests/house/test_quality.py"]
    tests = ["pytest", *SHARED]
    every = ["pytest", "-m", "", *SHARED]
    assert run.check_commands([]) == [*quick, house]
    assert run.check_commands(["--coverage"]) == [*quick, [*tests, "--cov"]]
    assert run.check_commands(["--all"]) == [*quick, every]
    assert run.check_commands(["--all", "--coverage"]) == [*quick, [*every, "--cov"]]


def test_an_unknown_word_is_refused(run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run.check_commands(["--covrage"])
    assert caught.value.code == 2
    assert "--covrage" in capsys.readouterr().err


def test_every_check_runs_and_one_that_fails_is_the_exit_code(
    run: ModuleType, ran: list[list[str]]
) -> None:
    assert run.main(["--check"]) == 3
    assert ran == run.check_commands([])


def test_anything_else_is_for_the_program(run: ModuleType, ran: list[list[str]]) -> None:
    assert run.main(["export", "--test"]) == 0
    assert run.main(["--test", "-k", "x"]) == 0
    assert ran == [["thankyou", "export", "--test"], ["pytest", "-k", "x"]]


def test_the_program_imports_nothing_from_the_current_folder(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[list[str]] = []

    def fake(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        begun.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(run.subprocess, "run", fake)
    monkeypatch.setattr(run, "environment", lambda test: None)
    monkeypatch.setattr(run, "system", lambda test: None)
    run.main(["list", "designs"])
    assert begun[-1][1:3] == ["-P", "-m"]


def test_the_environment_is_made_again_only_when_it_is_out_of_date(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands: list[list[str]] = []

    def fake(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(run.subprocess, "run", fake)
    monkeypatch.setattr(run, "VENV", tmp_path)
    monkeypatch.setattr(run, "PYTHON", tmp_path / "python")
    (tmp_path / "python").touch()
    run.environment(False)
    assert [str(run.HERE) in command for command in commands] == [True, False]
    assert (tmp_path / "run.stamp").exists() and not (tmp_path / "test.stamp").exists()
    run.environment(False)
    assert len(commands) == 2, "nothing to do"
    run.environment(True)
    assert f"{run.HERE}[test]" in commands[2]
    assert (tmp_path / "test.stamp").exists()


def test_an_old_python_is_refused(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 10, 0))
    with pytest.raises(SystemExit):
        run.environment(False)
    assert "3.11" in capsys.readouterr().err


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_bring_the_libraries_along(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert run.missing_libraries(True) == []


def test_what_linux_lacks_is_named(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fake(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, "libm.so.6 => /lib/libm.so.6", "")

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(run.subprocess, "run", fake)
    monkeypatch.setattr(run.shutil, "which", lambda name: name if name == "ldconfig" else None)
    assert run.missing_libraries(True) == [*run.OFFSCREEN, *run.ON_SCREEN, *run.READERS]
    run.system(True)
    assert "apt-get install libegl1" in capsys.readouterr().err


@pytest.mark.parametrize("known", [True, False], ids=["known", "not known yet"])
def test_the_list_of_packages_is_fetched_only_for_what_is_not_in_it(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, known: bool
) -> None:
    done: list[str] = []

    def fake(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        done.append(command[1])
        failed = command[1] == "install" and not known and "update" not in done
        return subprocess.CompletedProcess(command, 100 if failed else 0)

    monkeypatch.setattr(run.subprocess, "run", fake)
    monkeypatch.setattr(run.shutil, "which", lambda name: name)
    monkeypatch.setattr(run.os, "geteuid", lambda: 0, raising=False)
    assert run.apt(["libegl1"])
    assert done == (["install"] if known else ["install", "update", "install"])


def test_the_tools_behind_the_door_are_installed_for_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    tools = " ".join(project["optional-dependencies"]["test"])
    for tool in ("pytest>", "pytest-xdist", "pytest-cov", "mypy", "ruff"):
        assert tool in tools


def test_pre_commit_comes_through_the_same_door() -> None:
    hooks = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "python3 run.py --check" in hooks and "repo: local" in hooks

"""The program as a process, in places that are not as they should be."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from thankyou.cli.main import main

ROOT = Path(__file__).parents[2]
PLANTED = (
    "reportlab_mods", "reportlab_settings", "sitecustomize", "usercustomize", "PIL", "icu",
    "uharfbuzz", "numpy", "lxml",
)  # fmt: skip
OF_PYTHON = (
    "json", "csv", "argparse", "typing", "collections", "re",
    "dataclasses", "warnings", "contextlib", "functools", "zipfile", "inspect", "thankyou_extra",
)  # fmt: skip
SAFE = ("-P", "-m", "thankyou")
"""How run.py starts the program; without -P Python itself looks into the current folder first."""


def run(
    words: list[str], folder: Path, home: Path, how: tuple[str, ...] = SAFE, stdout: str = ""
) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(home), "USERPROFILE": str(home)}
    with Path(stdout or os.devnull).open("w") as out:
        return subprocess.run(
            [sys.executable, *how, *words], cwd=folder, env=env, text=True, timeout=300,
            stdout=out if stdout else subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        )  # fmt: skip


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card.thankyou"
    assert main(["new", str(path), "--template", "work-patient"]) == 0
    return path


@pytest.mark.parametrize("how", [SAFE, ("-m", "thankyou")], ids=" ".join)
def test_no_module_of_the_current_or_the_home_folder_is_executed(
    tmp_path: Path, card: Path, how: tuple[str, ...]
) -> None:
    mark = tmp_path / "executed"
    home, here = tmp_path / "home", tmp_path / "here"
    for folder in (home, here):
        folder.mkdir()
        evil = f"open({str(mark)!r}, 'a').write(__name__ + '\\n')\n"
        for name in PLANTED + (OF_PYTHON if how == SAFE else ()):
            (folder / f"{name}.py").write_text(evil, "utf-8")
        for name in (".reportlab_mods", ".reportlab_settings"):
            (folder / name).write_text(evil, "utf-8")
    for folder in (home, here):
        done = run(["export", str(card), "-o", "o.pdf"], folder, home, how)
        assert done.returncode == 1, done.stderr  # fields are empty
        assert (folder / "o.pdf").stat().st_size > 1000
    assert not mark.exists(), mark.read_text("utf-8")


def test_settings_of_reportlab_in_the_environment_do_nothing(
    tmp_path: Path, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RL_invariant", "no such value")
    assert run(["export", str(card), "-o", "o.pdf"], tmp_path, tmp_path).returncode == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
@pytest.mark.parametrize("words", [["list", "designs"], ["text"], ["check"]])
def test_a_full_standard_output_is_one_sentence(
    tmp_path: Path, card: Path, words: list[str]
) -> None:
    if words[0] in ("text", "check"):
        words = [*words, str(card)]
    done = run(words, tmp_path, tmp_path, stdout="/dev/full")
    assert done.returncode == 2, done.stderr
    assert len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be removed there")
def test_a_folder_that_is_gone(tmp_path: Path, card: Path) -> None:
    script = (
        "import os, sys; os.mkdir('gone'); os.chdir('gone'); os.rmdir('../gone'); "
        "os.execv(sys.executable, [sys.executable, '-P', '-m', 'thankyou', *sys.argv[1:]])"
    )
    how = ("-c", script)
    for words, code in (
        (["new", "n.thankyou"], 2), (["export", str(card), "-o", str(tmp_path / "o.pdf")], 1),
    ):  # fmt: skip
        done = run(words, tmp_path, tmp_path, how)
        assert done.returncode == code, done.stderr
        assert len(done.stderr.splitlines()) == (code == 2)


def refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(words) == 2
    (line,) = capsys.readouterr().err.splitlines()
    return line


def test_names_that_no_system_takes(
    tmp_path: Path, card: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    long = "a" * 250 + ".thankyou"
    assert "too long" in refused(["new", long], capsys)
    assert refused(["a" * 300], capsys)
    assert "cannot be read" in refused(["export", "x\0y.thankyou", "-o", "o.pdf"], capsys)
    assert refused(["new", "x\0y.thankyou"], capsys)
    assert refused(["batch", str(card), long, "-o", "o.pdf"], capsys)
    assert refused(["check-design", long], capsys)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may search any folder")
def test_a_folder_that_may_not_be_searched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "shut"
    folder.mkdir(mode=0o000)
    for words in (["new", str(folder / "a.thankyou")], [str(folder / "a.txt")]):
        assert refused(words, capsys)


def test_nothing_from_a_file_reaches_the_terminal_as_more_than_text(
    tmp_path: Path, card: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    evil = "\x1b]0;x\x07\x1b[31m\x9b2J\u202eabc\x08\x7f"
    name = "e\x1b[2J.csv"
    Path(name).write_text(f"name,ward{evil}\nAda{evil},12{evil}\n", "utf-8")
    Path("words.txt").write_text(f"Thank you{evil} {{no such field}}. {{unit}}", "utf-8")
    said = ""
    for words in (
        ["new", "e.thankyou", "--message-file", "words.txt", "--set", f"recipient=Ada{evil}"],
        ["check", "e.thankyou", "--people", name], ["text", "e.thankyou"],
        ["text", "e.thankyou", "--as", "letter"],
        ["batch", str(card), name, "-o", "o.pdf"],
        ["batch", str(card), name, "-o", "o.pdf", "--map", f"recipient={evil}"],
        ["batch", str(card), name, "-o", "o.pdf", "--each", f"{{{evil}}}.pdf"],
        ["export", f"{evil}.thankyou", "-o", "o.pdf"], ["export", str(card), "-o", f"x{evil}"],
        ["new", f"{evil}.thankyou", "--design", evil], [evil], ["list", evil],
        ["new", "z.thankyou", "--lang", evil * 100_000],
    ):  # fmt: skip
        with contextlib.suppress(SystemExit):
            main(words)
        out, err = capsys.readouterr()
        assert max(map(len, err.split("\n"))) < 7000
        said += out + err
    assert not set(said) & {chr(c) for c in (*range(9), *range(11, 32), *range(127, 160), 0x202E)}

"""What a start takes with it: modules and files are counted, each in a process of its own.

No times: those are measured by `python -m benchmarks start`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from thankyou.base.assets import asset_root
from thankyou.cli.main import main

SUPPORT = Path(__file__).resolve().parents[1] / "support"

TYPE_AND_ART = {"uharfbuzz", "icu4py", "thankyou.typeset.fonts", "thankyou.layout.compose"}
PAINTERS = {"reportlab", "pikepdf", "PIL", "thankyou.render.pdf", "thankyou.render.raster"}
READERS = {"Crypto", "pi_heif", "hunspell", "ftfy", "chardet", "thankyou.people.table",
           "thankyou.people.spreadsheet", "thankyou.proofing", "thankyou.messages"}  # fmt: skip
WINDOW = {"PySide6", "shiboken6", "thankyou.gui"}


class Start(NamedTuple):
    modules: frozenset[str]
    """All that is imported at the end, and the packages that they are in."""
    files: tuple[str, ...]
    """What was opened in the asset folder, from there on."""

    def has(self, names: set[str]) -> set[str]:
        return names & self.modules


def started(code: str, cwd: Path) -> Start:
    """What a process has read and imported when it has run `code`."""
    told = f"""
import json, sys
from opened_files import opened_files
with opened_files() as opened:
    {code}
print(json.dumps([sorted(sys.modules), opened]), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=cwd, capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([*sys.path, str(SUPPORT)]),
             "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    modules, opened = json.loads(done.stderr.splitlines()[-1])
    parts = {name: name.split(".") for name in modules}
    packages = {".".join(p[:count]) for p in parts.values() for count in range(1, len(p) + 1)}
    root = asset_root()
    files = [Path(name) for name in opened if Path(name).is_relative_to(root)]
    inside = tuple(one.relative_to(root).as_posix() for one in files if one.is_file())
    return Start(frozenset(packages), inside)


def commands(*lines: list[str], cwd: Path) -> Start:
    """One process for these command lines, one after another."""
    return started(
        f"from thankyou.cli.main import main\n    for words in {lines!r}:\n"
        "        try: main(words)\n        except SystemExit: pass",
        cwd,
    )


def test_help_and_a_list_need_neither_type_nor_art(tmp_path: Path) -> None:
    start = commands(["--help"], ["list", "papers"], cwd=tmp_path)
    assert start.has(TYPE_AND_ART | PAINTERS | READERS | WINDOW) == set()
    assert start.files == ("papers.toml",)


def test_an_export_takes_one_design_one_language_and_no_window(tmp_path: Path) -> None:
    card = tmp_path / "card.thankyou"
    words = ["--set", "recipient=Priya", "--set", "sender=Jo", "--design", "lamp"]
    assert main(["new", str(card), "--template", "work-family", *words]) == 0
    start = commands(["export", card.name, "-o", "card.pdf"], cwd=tmp_path)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert start.has({"pikepdf", "thankyou.render.raster"} | READERS | WINDOW) == set()
    designs = [name for name in start.files if name.startswith("designs/")]
    assert {Path(name).parts[1] for name in designs} == {"lamp"}
    assert len(designs) == len(set(designs)), "a file is read once"
    assert {Path(name).parts[1] for name in start.files if name.startswith("words/")} == {"en"}


def test_the_window_is_painted_before_anything_else_is_read(tmp_path: Path) -> None:
    start = started(
        "from thankyou.gui.app import run\n"
        "    from PySide6.QtWidgets import QApplication\n"
        "    run(None, painted=lambda: QApplication.exit(0))",
        tmp_path,
    )
    assert start.has(TYPE_AND_ART | PAINTERS | READERS) == set()
    assert start.has({"thankyou.catalog", "thankyou.designs", "thankyou.gui.pages.base"}) == set()
    assert not [name for name in start.files if not name.startswith("i18n/")]


def test_the_first_page_comes_in_steps_none_of_which_imports_much(tmp_path: Path) -> None:
    """And what the pages are made of is read on a thread: making them imports nothing of theirs."""
    told = """
import json, sys
from thankyou.gui.app import create_app
from thankyou.gui.jobs import Ticket
app = create_app()
from thankyou.gui.main_window import MainWindow
from thankyou.gui.starting import first_steps, pages_ahead, read_ahead
window = MainWindow()
window.begin_on(None)
window.show()
app.processEvents()
def ours():
    return {name for name in sys.modules if name.startswith("thankyou.")}
new, before = [], ours()
for _ in first_steps(window, None):
    new.append(len(ours() - before))
    before = ours()
read_ahead(window)(Ticket("ahead"))
before = ours()
list(pages_ahead(window))
late = sorted(name for name in ours() - before if ".pages." in name)
window.close()
print(json.dumps([new, late]))
"""
    done = subprocess.run(
        [sys.executable, "-c", told], cwd=tmp_path, capture_output=True, text=True, timeout=120,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(tmp_path),
             "QT_QPA_PLATFORM": "offscreen",
             **{f"XDG_{name}_HOME": str(tmp_path) for name in ("DATA", "STATE", "CONFIG")}},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    new, late = json.loads(done.stdout.splitlines()[-1])
    assert len(new) >= 6 and max(new) <= 40, new
    assert late == []

"""What the window writes never replaces a list or a card that it has read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from open_list import open_list
from pytestqt.qtbot import QtBot

from thankyou.base.atomic_write import write_atomically
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.print.export_job import ExportJob, ExportResult


class Request:
    """A file to be written, as those of the Print page."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        write_atomically(self.path, b"%PDF-")
        return [self.path]

    def done(self, paths: Sequence[Path]) -> str:
        return "Done"


@pytest.mark.parametrize("link", ["", "symbolic", "hard"])
def test_an_export_does_not_replace_the_list(
    window: MainWindow, qtbot: QtBot, table: Path, link: str
) -> None:
    assert open_list(window, table)
    before = table.read_bytes()
    output = table if not link else table.with_name("o.pdf")
    if link == "symbolic":
        output.symlink_to(table)
    elif link == "hard":
        output.hardlink_to(table)
    job = ExportJob(window.jobs, window)
    with qtbot.waitSignal(job.ended) as ended:
        job.start(Request(output))
    result = ended.args[0]
    assert isinstance(result, ExportResult) and result.tone == "care"
    assert "which is read here" in result.words
    assert table.read_bytes() == before
    with qtbot.waitSignal(job.ended) as ended:
        job.start(Request(table.with_name("other.pdf")))
    assert ended.args[0].words == "Done"

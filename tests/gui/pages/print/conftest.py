"""The Print page by itself: a card, perhaps a list, and threads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.print.page import PrintPage


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def document(window_catalog: WindowCatalog, qtbot: QtBot) -> Document:
    return Document(window_catalog.new_card())


@pytest.fixture
def people(document: Document, jobs: Jobs, window_catalog: WindowCatalog) -> OpenTable:
    return OpenTable(jobs, lambda: document.card, document, window_catalog.root)


@pytest.fixture
def page(
    document: Document,
    window_catalog: WindowCatalog,
    people: OpenTable,
    jobs: Jobs,
    tmp_path: Path,
    qtbot: QtBot,
) -> PrintPage:
    made = PrintPage(document, window_catalog, people, jobs, lambda: tmp_path / "thank-you")
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show()
    return made

"""The Print page by itself: a card, perhaps a list, and threads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.list_opening import ListOpening
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.print_setup import PrintSetup
from thankyou.store.card_store import CardStore


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def document(window_catalog: WindowCatalog, qtbot: QtBot) -> Iterator[Document]:
    made = Document(window_catalog.new_card())
    yield made
    shiboken6.delete(made)  # on this thread, not by a collection on another


@pytest.fixture
def people(document: Document, jobs: Jobs, window_catalog: WindowCatalog) -> OpenTable:
    return OpenTable(jobs, document, document, window_catalog.root)


@pytest.fixture
def setup(window_catalog: WindowCatalog, document: Document, people: OpenTable) -> PrintSetup:
    return PrintSetup(window_catalog, document, people, document)


@pytest.fixture
def page_context(
    document: Document,
    window_catalog: WindowCatalog,
    people: OpenTable,
    jobs: Jobs,
    setup: PrintSetup,
    store: CardStore,
    tmp_path: Path,
) -> Iterator[PageContext]:
    keeper = CardKeeper(document, window_catalog, store, document)
    yield PageContext(
        document, window_catalog, jobs, people, setup, keeper,
        live_fields=frozenset, suggest_path=lambda: tmp_path / "thank-you",
        opening=ListOpening(jobs, document, document),
    )  # fmt: skip
    keeper.close()


@pytest.fixture
def page(page_context: PageContext, qtbot: QtBot) -> PrintPage:
    made = PrintPage(page_context)
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show()
    made.begin()
    return made

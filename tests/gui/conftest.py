"""The window under test: offscreen, with the user's answers given by the test."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import platformdirs
import pytest
import shiboken6

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kept_window import Kept, kept_window
from paper_desk import Paper, desk
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from type_size import set_type_size

from thankyou.gui import fitting_sizes, print_desk, theme
from thankyou.gui.app import create_app
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.keeper import CardKeeper
from thankyou.gui.list_opening import ListOpening
from thankyou.gui.main_window import MainWindow
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.registry import PageRow
from thankyou.gui.pages.write import notes_panel
from thankyou.gui.print_setup import PrintSetup
from thankyou.gui.style_sheet import style_sheet
from thankyou.gui.widgets import dialogs
from thankyou.proofing import dictionaries_aside
from thankyou.store.card_store import CardStore

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            # The offscreen platform says this for every window; it is not about ours.
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


class PatientBot(QtBot):
    """A user who waits: on a machine ten times as busy nothing fails for being late."""

    LEAST = 120_000  # milliseconds

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = LEAST) -> None:
        super().waitUntil(callback, timeout=max(timeout, self.LEAST))

    def waitSignal(self, signal: Any, *, timeout: int = LEAST, **rest: Any) -> Any:
        # Who does not expect the signal (assertNotEmitted) says how long it is waited for.
        least = self.LEAST if rest.get("raising") is not False else 0
        return super().waitSignal(signal, timeout=max(timeout, least), **rest)

    def waitSignals(self, signals: Any, *, timeout: int = LEAST, **rest: Any) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, self.LEAST), **rest)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _application(qapp: object) -> None:
    """A widget cannot be made without one."""


@pytest.fixture(autouse=True)
def _own_settings(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the window remembers is remembered for one test, and never in a person's own place."""
    folder = str(tmp_path_factory.mktemp("settings"))
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, folder)
    if sys.platform in ("win32", "darwin"):  # where the environment does not say it
        for name in ("user_config_path", "user_state_path", "user_data_path", "user_cache_path"):
            monkeypatch.setattr(platformdirs, name, lambda *_, **__: Path(folder))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, folder)


@pytest.fixture(autouse=True)
def _no_pause_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    """Notes and sizes come a moment after the last key; nobody waits for that moment here."""
    monkeypatch.setattr(notes_panel, "_QUIET_MS", 30)
    monkeypatch.setattr(fitting_sizes, "_REST", 0.03)


@pytest.fixture(autouse=True)
def _words_are_looked_up_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test starts the process of the dictionaries by having the program start."""
    monkeypatch.setattr(dictionaries_aside, "look_up_aside", lambda: None)


@pytest.fixture(autouse=True)
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paper:
    """What has come out of the printers, of which there are none unless a test says so: the
    printers of this computer are left alone."""
    made = Paper()
    monkeypatch.setattr(print_desk, "system_desk", lambda: desk(tmp_path, made))
    return made


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    """What keeps a card ends with its window."""
    yield
    assert not [one for one in threading.enumerate() if one.name == "keeping"]


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> CardStore:
    """The writer's cards: none yet."""
    return CardStore(tmp_path_factory.mktemp("cards"))


@pytest.fixture(scope="session")
def window_catalog() -> WindowCatalog:
    """Designs and type, read once for all tests."""
    return WindowCatalog()


def _bury() -> None:
    """Delete what is to be deleted now: each window that lives on makes the next one slower, since
    it too is given the new palette and font."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_window(
    qtbot: QtBot, window_catalog: WindowCatalog, store: CardStore
) -> Iterator[Callable[..., MainWindow]]:
    app = create_app()
    font = app.font()
    theme.apply(app, False)
    made: list[MainWindow] = []

    def make(
        path: Path | None = None,
        width: int = 1280,
        height: int = 800,
        rows: Sequence[PageRow] | None = None,
        page: str = "write",
    ) -> MainWindow:
        window = MainWindow(window_catalog, rows, store)
        made.append(window)
        window.resize(width, height)
        window.show()
        with qtbot.waitSignal(window.preview.shown, timeout=20_000):
            window.start(None if path is None else str(path))
            if page != window.pages.current:
                window.show_page(page)
        return window

    yield make
    for window in made:
        window.keeper.close()
        window.jobs.close()
        window.hide()
        window.deleteLater()
    made.clear()
    _bury()
    app.setFont(font)
    theme.apply(app, False)
    app.processEvents()


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture
def design_page(window: MainWindow, qtbot: QtBot) -> DesignPage:
    """The Design page, shown, with its card laid out."""
    window.show_page("design")
    page = window.page("design")
    assert isinstance(page, DesignPage)
    qtbot.waitUntil(lambda: window.card_view.composition is not None)
    return page


@pytest.fixture
def context(qtbot: QtBot, window_catalog: WindowCatalog, store: CardStore) -> Iterator[PageContext]:
    """What a part of a page needs, without a window."""
    app = create_app()
    theme.apply(app, False)
    jobs = Jobs()
    document = Document(window_catalog.new_card())
    people = OpenTable(jobs, document, document)
    keeper = CardKeeper(document, window_catalog, store, document)
    yield PageContext(
        document, window_catalog, jobs, people,
        PrintSetup(window_catalog, document, people, document), keeper,
        live_fields=lambda: frozenset(people.mapping), suggest_path=lambda: Path("card"),
        opening=ListOpening(jobs, document, document),
    )  # fmt: skip
    keeper.close()
    jobs.close()
    shiboken6.delete(document)  # on this thread, not by a collection on another


@pytest.fixture
def make_kept(
    qtbot: QtBot, window_catalog: WindowCatalog, store: CardStore
) -> Iterator[Callable[[], Kept]]:
    """Makes what keeps the card of one window; each has the same cards, as if in processes."""
    made: list[Kept] = []
    owner = QObject()

    def make() -> Kept:
        made.append(kept_window(window_catalog, CardStore(store.folder), owner))
        return made[-1]

    yield make
    for one in made:
        one.keeper.close()
    shiboken6.delete(owner)


@pytest.fixture
def kept(make_kept: Callable[[], Kept]) -> Kept:
    return make_kept()


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Three people; the second has no name."""
    path = tmp_path / "staff.csv"
    path.write_text("name,ward,notes\nAda Okafor,Ward 12,x\n,Ward 3,x\nJosé Núñez,ICU,x\n", "utf-8")
    return path


class Host(QWidget):
    """A page with one widget on it, and a button above it that can take the focus away."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.other = QPushButton("Other")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(20)
        column.addWidget(self.other)
        column.addWidget(widget)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[Callable[..., Host]]:
    """Shows a widget as the window would: in its colours, its style sheet, its size of type."""
    app = create_app()
    font = app.font()
    made: list[Host] = []

    def make(build: Callable[[], QWidget], dark: bool = False, text: float = 1.0) -> Host:
        set_type_size(text, dark)
        page = Host(build())
        made.append(page)
        page.setStyleSheet(style_sheet(theme.tokens(), app.font()))
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.other.setFocus()
        return page

    yield make
    for page in made:
        page.hide()
        page.deleteLater()
    made.clear()
    _bury()
    app.setFont(font)
    theme.apply(app, False)
    app.processEvents()


@pytest.fixture(autouse=True)
def printed_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cards that are not right are made all the same, unless a test answers otherwise
    (pages/print/test_preflight.py): a question that nobody answers would stop the suite."""
    monkeypatch.setattr(dialogs, "ask_wrong_cards", lambda *_: dialogs.Wrong.AS_THEY_ARE)

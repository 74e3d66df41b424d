"""The window as a program.

In: perhaps a card file. Out: an exit code, when the window is closed. Start-up shows the window
first and reads designs and type afterwards.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from thankyou.base.collector import collect_no_more, collector_at_rest
from thankyou.gui import theme
from thankyou.gui.opened_files import OpenedFiles
from thankyou.gui.pyside_workaround import keep_singletons
from thankyou.gui.screen_fit import WANTED, frame_margins, keep_on_screen, largest
from thankyou.gui.window_type import give_scripts, give_type


class FirstPaint(QObject):
    """Calls `then` once, right after a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return False


_SWITCH = 0.0005
"""Seconds after which a thread that computes lets another one on."""


def create_app() -> QApplication:
    """The application, with its style and colours; the one that is there, if there is one."""
    keep_singletons()
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Named here, the style is made once, and by Qt alone: setStyle() would bring QStyle along.
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
    elif app.style().name() != "fusion":  # setting it again would polish every widget there is
        app.setStyle("Fusion")
    app.setApplicationName("thankyou")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("thankyou")
    give_type(app)
    theme.apply(app, theme.wants_dark())
    return app


def run(path: str | None = None, painted: Callable[[], object] | None = None) -> int:
    """Show the window until it is closed. `painted` is called after its first painting."""
    with ExitStack() as starting:
        # What a start makes stays: it is not looked through until the first card is shown.
        starting.enter_context(collector_at_rest())
        code = _run(path, painted, starting.close)
    collect_no_more()
    return code


def _run(
    path: str | None, painted: Callable[[], object] | None, ready: Callable[[], object]
) -> int:
    # The window's thread does not wait long for one that computes: by default 5 ms at each of the
    # hundreds of calls of a repaint.
    sys.setswitchinterval(_SWITCH)
    app = create_app()
    from thankyou.gui.dropped_files import opener
    from thankyou.gui.interface_language import install_language
    from thankyou.gui.main_window import MainWindow

    opened = OpenedFiles(app) if sys.platform == "darwin" else None
    install_language(app)
    window = MainWindow()
    window.begin_on(path)
    hints = app.styleHints()
    hints.colorSchemeChanged.connect(lambda _: theme.apply(app, theme.wants_dark()))
    available = app.primaryScreen().availableGeometry()
    window.resize(largest(WANTED, available, frame_margins(window)))

    def start() -> Iterator[object]:
        from thankyou.gui.starting import first_steps, make_ahead

        steps = first_steps(window, path or (opened.take() if opened else None))
        yield next(steps)
        yield from give_scripts()
        from thankyou.proofing.dictionaries_aside import look_up_aside

        look_up_aside()
        yield
        yield from steps
        if opened:
            opened.open_in(window, opener(window.files.open, window.lists.open))
        make_ahead(window)
        yield
        from thankyou.gui.program_icon import program_icon

        app.setWindowIcon(program_icon())  # a task bar can wait for it

    def first_painted() -> None:
        keep_on_screen(window, available)  # only now is the size of the frame known
        if painted is not None:
            painted()
        else:
            window.starting.add(start())
            window.starting.step()  # from now on there is a card

    FirstPaint(window, first_painted)
    window.jobs.idle.connect(ready)
    window.show()
    code = app.exec()
    window.jobs.close()
    return code

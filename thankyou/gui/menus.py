"""The menu bar: everything that can be done, with its keys.

In: the window. Out: its actions, by name.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from thankyou.gui.i18n import tr
from thankyou.gui.language_menu import add_language_menu

if TYPE_CHECKING:
    from thankyou.gui.main_window import MainWindow

Keys = QKeySequence.StandardKey


def build(window: MainWindow) -> dict[str, QAction]:
    """Fill the window's menu bar."""
    actions: dict[str, QAction] = {}

    def menu(title: str) -> QMenu:
        made = window.menuBar().addMenu(title)
        made.setAccessibleName(title.replace("&", ""))
        return made

    def add(
        into: QMenu, name: str, text: str, act: Callable[[], object],
        *keys: Keys | str,
    ) -> None:  # fmt: skip
        made = QAction(text, window)
        made.setShortcuts([QKeySequence(key) for key in keys])
        made.triggered.connect(lambda: act())
        into.addAction(made)
        actions[name] = made

    file = menu(tr("&File"))
    add(file, "new", tr("&New card"), window.new, Keys.New)
    add(file, "open", tr("&Open…"), window.open_dialog, Keys.Open)
    file.addSeparator()
    add(file, "save", tr("&Save"), window.save, Keys.Save)
    add(file, "save_as", tr("Save &as…"), window.save_as, "Ctrl+Shift+S")
    add(file, "people", tr("Open a &list of people…"), window.open_people_dialog, "Ctrl+L")
    add(file, "export", tr("&Export…"), window.export, "Ctrl+E")
    file.addSeparator()
    add(file, "quit", tr("&Quit"), window.close, "Ctrl+Q")

    edit = menu(tr("&Edit"))
    add(edit, "undo", tr("&Undo"), window.undo, "Ctrl+Z")
    add(edit, "redo", tr("&Redo"), window.redo, "Ctrl+Shift+Z", "Ctrl+Y")
    edit.addSeparator()
    for kind, text in (
        ("card", tr("Copy the card as &text")),
        ("letter", tr("Copy as a &letter to the manager")),
        ("nomination", tr("Copy as an award &nomination")),
        ("compliments", tr("Copy for a &compliments form")),
    ):
        add(edit, f"copy_{kind}", text, lambda kind=kind: window.copy_as(kind))

    view = menu(tr("&View"))
    names = (tr("Write"), tr("Design"), tr("People"), tr("Print"))
    for index, name in enumerate(names):
        add(view, f"page{index}", name, lambda index=index: window.show_place(index),
            f"Ctrl+{index + 1}")  # fmt: skip
    view.addSeparator()
    add(view, "larger", tr("Show the card &larger"), lambda: window.preview.zoom_by(1.25),
        "Ctrl++", "Ctrl+=")  # fmt: skip
    add(view, "smaller", tr("Show the card &smaller"), lambda: window.preview.zoom_by(0.8),
        "Ctrl+-")  # fmt: skip
    add(view, "fit", tr("&Fit the card to the window"), window.preview.zoom_fit, "Ctrl+0")
    view.addSeparator()
    add(view, "side", tr("&Next side of the card"), window.next_side, "Ctrl+Tab", "F6")
    add(view, "previous", tr("&Previous person"), lambda: window.step_person(-1), "Alt+PgUp")
    add(view, "next", tr("Ne&xt person"), lambda: window.step_person(1), "Alt+PgDown")
    view.addSeparator()
    add_language_menu(view, lambda words: window.tell(words, "plain"))

    help_menu = menu(tr("&Help"))
    add(help_menu, "about", tr("&About Thank you"), window.about)
    return actions

"""View, Language: which language the window speaks.

In: the menu to stand in, and a way to say a sentence. Out: the choice, remembered.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from thankyou.gui.i18n import tr
from thankyou.gui.interface_language import (
    available_languages,
    choose_language,
    chosen_language,
    native_name,
)


def add_language_menu(into: QMenu, say: Callable[[str], object]) -> QMenu:
    """The languages that there are, each under its own name; the one that was chosen is marked.

    `say` shows the writer that the choice counts from the next start: the pages hold words that
    were translated when they were made.
    """
    menu = into.addMenu(tr("Lan&guage"))
    menu.setAccessibleName(menu.title().replace("&", ""))
    group = QActionGroup(menu)
    chosen = chosen_language()

    def add(tag: str, name: str) -> None:
        action = QAction(menu)  # as in menus.build: with a text at once, QIcon would come along
        action.setText(name)
        action.setCheckable(True)
        action.setChecked(tag == chosen)
        action.triggered.connect(lambda: take(tag))
        group.addAction(action)
        menu.addAction(action)

    def take(tag: str) -> None:
        choose_language(tag)
        say(tr("The window will be in that language when it is opened again."))

    add("", tr("As on this computer"))
    menu.addSeparator()
    for tag in available_languages():
        add(tag, native_name(tag))
    return menu

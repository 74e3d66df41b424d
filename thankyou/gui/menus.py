"""The menu bar: everything that can be done, with its keys.

In: what each action does, by its name, and the registry's pages. Out: the actions, by name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.i18n import tr
from thankyou.gui.language_menu import add_language_menu
from thankyou.gui.pages.registry import PageRow

Keys = QKeySequence.StandardKey
Act = Callable[[], object]


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class Item(NamedTuple):
    """One action of a menu."""

    name: str
    text: str
    keys: tuple[Keys | str, ...] = ()
    checkable: bool = False


class Menu(NamedTuple):
    """A menu: items, and None for a line between them."""

    key: str
    title: str
    items: tuple[Item | None, ...]


def page_action(key: str) -> str:
    """The name of the action that goes to a page."""
    return f"page-{key}"


def _page_items(rows: Iterable[PageRow]) -> tuple[Item, ...]:
    """The pages of the rail, and those behind them that have keys."""
    return tuple(
        Item(page_action(row.key), row.name.replace("&", ""), (row.shortcut,) * bool(row.shortcut))
        for row in rows
        if row.shortcut or not row.parent
    )


def menus(rows: Iterable[PageRow]) -> tuple[Menu, ...]:
    """The menus in the user's language."""
    return (
        Menu("file", tr("&File"), (
            Item("new", tr("&New card"), (Keys.New,)),
            Item("new_for_list", tr("Ne&w cards for a list…")),
            Item("open", tr("&Open…"), (Keys.Open,)),
            None,
            Item("save", tr("&Save"), (Keys.Save,)),
            Item("save_copy", tr("Save a &copy…"), ("Ctrl+Shift+S",)),
            Item("save_protected", tr("Save a copy with a &password…")),
            Item("people", tr("Open a &list of people…"), ("Ctrl+L",)),
            Item("paste_people", tr("P&aste a list of people")),
            Item("export", tr("&Export…"), ("Ctrl+E",)),
            None,
            Item("forget", tr("&Forget this session…")),
            Item("forget_mode", tr("Forget each session on clos&ing"), checkable=True),
            None,
            Item("quit", tr("&Quit"), ("Ctrl+Q",)),
        )),
        Menu("edit", tr("&Edit"), (
            Item("undo", tr("&Undo"), ("Ctrl+Z",)),
            Item("redo", tr("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            Item("history", tr("&Earlier versions…"), ("Ctrl+H",)),
            None,
            Item("copy_card", tr("Copy the card as &text")),
            Item("copy_letter", tr("Copy as a &letter to the manager")),
            Item("copy_nomination", tr("Copy as an award &nomination")),
            Item("copy_compliments", tr("Copy for a &compliments form")),
        )),
        Menu("view", tr("&View"), (
            *_page_items(rows),
            None,
            Item("larger", tr("Show the card &larger"), ("Ctrl++", "Ctrl+=")),
            Item("smaller", tr("Show the card &smaller"), ("Ctrl+-",)),
            Item("fit", tr("&Fit the card to the window"), ("Ctrl+0",)),
            None,
            Item("side", tr("&Next side of the card"), ("Ctrl+Tab", "F6")),
            Item("previous", tr("&Previous person"), ("Alt+PgUp",)),
            Item("next", tr("Ne&xt person"), ("Alt+PgDown",)),
        )),
        Menu("help", tr("&Help"), (
            Item("help", tr("&Steps, keys and files"), (Keys.HelpContents,)),
            Item("new_versions", tr("&New versions…")),
            Item("about", tr("&About Thank you")),
        )),
    )  # fmt: skip


def build(
    bar: QMenuBar,
    rows: Iterable[PageRow],
    acts: Mapping[str, Act],
    say: Callable[[str], object],
    recent: QMenu | None = None,
) -> dict[str, QAction]:
    """Fill the menu bar. `acts` says what each action does, by its name; `say` shows a sentence;
    `recent` is the menu of recent files."""
    actions: dict[str, QAction] = {}
    for menu in menus(rows):
        into = bar.addMenu(menu.title)
        into.setAccessibleName(menu.title.replace("&", ""))
        for item in menu.items:
            if item is None:
                into.addSeparator()
                continue
            action = QAction(bar)  # with a text at once, QIcon and its thousand names come along
            action.setText(item.text)
            action.setCheckable(item.checkable)
            action.setShortcuts([QKeySequence(key) for key in item.keys])
            action.triggered.connect(lambda _=False, act=acts[item.name]: act())
            into.addAction(action)
            actions[item.name] = action
            if item.name == "open" and recent is not None:
                into.addMenu(recent)
        if menu.key == "view":
            into.addSeparator()
            add_language_menu(into, say)
    return actions

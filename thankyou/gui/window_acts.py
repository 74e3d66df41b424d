"""What actions of the menus do that belong to one part of the window.

In: the part. Out: an act for each action's name (gui/menus.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from thankyou.gui.card_files import CardFiles
from thankyou.gui.document import Document
from thankyou.gui.forget import Forgetting
from thankyou.gui.list_files import ListFiles
from thankyou.gui.locked_cards import LockedCards
from thankyou.gui.menus import Act, page_action
from thankyou.gui.pages.registry import PageRow
from thankyou.gui.preview.stack import PreviewStack


def file_acts(files: CardFiles) -> dict[str, Act]:
    """The card's files."""
    return {
        "new": files.new, "open": files.ask_open, "save": files.save, "save_copy": files.ask_copy,
    }  # fmt: skip


def list_acts(lists: ListFiles) -> dict[str, Act]:
    """Lists of people."""
    return {
        "people": lists.ask, "paste_people": lists.paste, "new_for_list": lists.ask_for_new_card,
    }  # fmt: skip


def step_acts(document: Document, show_people: Callable[[], object]) -> dict[str, Act]:
    """Undo and redo. What happens to a list of people is shown where it happens."""

    def step(move: Callable[[], None]) -> None:
        before = document.people
        move()
        if document.people is not before:
            show_people()

    return {"undo": lambda: step(document.undo), "redo": lambda: step(document.redo)}


def view_acts(previews: PreviewStack) -> dict[str, Act]:
    """How the card is looked at."""
    return {
        "larger": lambda: previews.zoom_by(1.25), "smaller": lambda: previews.zoom_by(0.8),
        "fit": previews.zoom_fit, "side": previews.next_side,
        "previous": lambda: previews.step(-1), "next": lambda: previews.step(1),
    }  # fmt: skip


def copy_acts(copy_as: Callable[[str], object]) -> dict[str, Act]:
    """The card's words, on the clipboard."""
    kinds = ("card", "letter", "nomination", "compliments")
    return {f"copy_{kind}": lambda kind=kind: copy_as(kind) for kind in kinds}


def page_acts(rows: Iterable[PageRow], show_page: Callable[[str], object]) -> dict[str, Act]:
    """The pages."""
    return {page_action(row.key): lambda key=row.key: show_page(key) for row in rows}


def private_acts(locked: LockedCards, forgetting: Forgetting) -> dict[str, Act]:
    """A password, and what a shared computer is not to keep."""
    return {
        "save_protected": locked.ask_copy,
        "forget": forgetting.ask, "forget_mode": forgetting.toggle,
    }  # fmt: skip


def about_acts(window: QWidget) -> dict[str, Act]:
    """What the program says of itself."""

    def about() -> None:
        from thankyou.gui.widgets.about import show_about

        show_about(window)

    def new_versions() -> None:
        from thankyou.gui.widgets.new_versions import show_new_versions

        show_new_versions(window)

    return {"about": about, "new_versions": new_versions}

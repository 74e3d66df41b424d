"""The card's words on the clipboard, as they are or as another text.

In: a card and a kind of text. Out: the clipboard's text, and a sentence that says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.message_bar import MessageBar
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.language.rules import Languages

_last: list[str] = []
"""What was copied last."""


def still_copied() -> bool:
    """Whether something that was copied in this window can still be pasted."""
    clipboard = QApplication.clipboard()
    return clipboard.ownsClipboard() or (bool(_last) and clipboard.text() == _last[0])


def forget_copied() -> None:
    """Take it away from the clipboard, unless another program has put something else there."""
    clipboard = QApplication.clipboard()
    if still_copied():
        clipboard.clear()
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(clipboard.Mode.Selection)
    _last.clear()


def copy_words(card: Card, kind: str, languages: Languages, bar: MessageBar) -> None:
    """Copy the words as the text of a kind (messages.text_export), and say so in the bar."""
    from thankyou.messages.text_export import text_as

    try:
        text = text_as(card, kind, languages)
    except CardError as error:
        bar.show_error(error)
        return
    QApplication.clipboard().setText(text)
    _last[:] = [text]
    bar.show_message(
        tr("Copied: paste it where you need it. Please read it through once more."), "good"
    )

"""The card's words on the clipboard, as they are or as another text.

In: a card and a kind of text. Out: the clipboard's text, and a sentence that says so.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.message_bar import MessageBar
from thankyou.language.rules import Languages
from thankyou.model.card import Card


def copy_words(card: Card, kind: str, languages: Languages, bar: MessageBar) -> None:
    """Copy the words as the text of a kind (messages.text_export), and say so in the bar."""
    from thankyou.messages.text_export import text_as

    try:
        text = text_as(card, kind, languages)
    except CardError as error:
        bar.show_error(error)
        return
    QApplication.clipboard().setText(text)
    bar.show_message(
        tr("Copied: paste it where you need it. Please read it through once more."), "good"
    )

"""Fields for text whose undo is the window's own.

In: typing. Out: Qt's text fields without a history of their own.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QTextDocument
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QToolTip

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import announce

MOST_LETTERS = 20_000
"""In a field of several lines: more than the largest card has room for (layout.collect_words)."""


_LINE_ENDS = str.maketrans({"\u2029": "\n", "\u2028": "\n", "\ufdd0": "\n", "\ufdd1": "\n"})
"""What stands between paragraphs and lines, and around blocks, in Qt's raw text."""


def words_of(document: QTextDocument) -> str:
    """What stands in a document, letter by letter. (Qt's toPlainText turns no-break spaces into
    spaces, and a name that was kept together would be parted.)"""
    return document.toRawText().translate(_LINE_ENDS)


class HistoryKeys(QObject):
    """Gives Undo and Redo, pressed in a field, to the window instead of to the field.

    A text field claims these keys for its own history in a ShortcutOverride; unclaimed, they
    reach the menu's actions.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Z, Qt.Key.Key_Y):
                event.ignore()
                return True
        return False


class LineField(QLineEdit):
    """One line of text whose undo is the window's."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = edit_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()


class CopiedText(QPlainTextEdit):
    """Text of which a copy has the letters as they are, no-break spaces among them."""

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied, cut or dragged."""
        data = QMimeData()
        data.setText(self.textCursor().selectedText().translate(_LINE_ENDS))
        return data


class TextField(CopiedText):
    """A few lines of text whose undo is the window's. Tab goes on to the next field."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setLines(lines)

    def setLines(self, lines: int) -> None:
        """Make room for this many lines."""
        frame = 2 * round(theme.unit() * 0.3) + 12
        self.setMinimumHeight(max(32, self.fontMetrics().lineSpacing() * lines + frame))
        self.setMaximumHeight(self.minimumHeight())

    def words(self) -> str:
        """What stands in the field."""
        return words_of(self.document())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped, unless the field would hold more than any card has room
        for: nothing of it then, rather than some of it unseen."""
        letters = len(source.text())
        held = self.document().characterCount() - len(self.textCursor().selectedText())
        if letters + held > MOST_LETTERS:
            self.refuse(letters)
        else:
            super().insertFromMimeData(source)

    def refuse(self, letters: int) -> None:
        """So many letters were not put in: say so, where the writer looks."""
        words = too_long(letters)
        announce(self, words)
        QToolTip.showText(self.mapToGlobal(self.cursorRect().bottomLeft()), words, self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = edit_menu(self)
        menu.exec(event.globalPos())
        menu.deleteLater()


def too_long(letters: int) -> str:
    """The sentence about a text that was not put in."""
    return tr(
        "That text has {letters} letters, and a card takes {limit} at most, so it was not put in: "
        "take a part of it.",
        letters=letters, limit=MOST_LETTERS,
    )  # fmt: skip


def edit_menu(field: QLineEdit | QPlainTextEdit) -> QMenu:
    """Qt's menu of a text field without Undo and Redo, which are the window's."""
    menu = field.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    first = menu.actions()[0] if menu.actions() else None
    if first is not None and first.isSeparator():
        menu.removeAction(first)
    return menu

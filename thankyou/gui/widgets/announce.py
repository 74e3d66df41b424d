"""Words that change by themselves, for those who do not see them: a screen reader says them.

In: a widget and its words. Out: an announcement to assistive technology, politely: once the words
have rested for a moment, and only if they are not those that were said last.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

REST_MS = 900
"""Milliseconds for which words must stay the same: nobody is interrupted at each keystroke."""


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` when it has finished what it is saying."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # after the window is seen

    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """Announces a widget's words when they have changed and rested, while the widget is seen."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._words = ""
        self._said = ""
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(REST_MS)
        self.timer.timeout.connect(self._say)

    def words_changed(self, words: str, aloud: bool = True) -> None:
        """The widget's words are these now; not `aloud`: no need to say them."""
        if words == self._words:
            return
        self._words = words
        if not aloud:
            self._said = words
        if words and words != self._said:
            self.timer.start()
        else:
            self.timer.stop()

    def _say(self) -> None:
        if self._widget.isVisible():
            self._said = self._words
            announce(self._widget, self._words)


class StatusLabel(QLabel):
    """A label whose words change by themselves: they are its accessible name, and are announced.

    `what` says what the words are about; a screen reader reads it after them.
    """

    def __init__(self, what: str, role: str = "") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)
        self.setAccessibleDescription(what)
        self.announcer = Announcer(self)

    def show_words(self, words: str, aloud: bool = True) -> None:
        """Show other words; not `aloud`: they need not be said."""
        if self.text() != words:
            self.setText(words)  # without an accessible name of its own, a label's text is it
            self.announcer.words_changed(words, aloud)

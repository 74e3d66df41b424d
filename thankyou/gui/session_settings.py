"""What a session leaves in the settings that could tell of it: files opened, a return address,
the folders that file dialogs were in.

In: the settings as they were when the session began. Out: the same again.
"""

from __future__ import annotations

from PySide6.QtCore import QSettings

from thankyou.gui import interface_language

OURS = ("files/recent", "print/return-address")
"""Settings that hold words or names; the others are about paper, printers and the window."""
QT_DIALOGS = ("FileDialog/lastVisited", "FileDialog/history")
"""What Qt's own file dialog writes down, for all programs that use it."""


class SessionSettings:
    """A mark to go back to."""

    def __init__(self) -> None:
        self._before = [
            (held, {key: held().value(key) for key in keys})
            for held, keys in ((interface_language.settings, OURS), (_qt, QT_DIALOGS))
        ]

    def go_back(self, emptied: bool = False) -> None:
        """As it was when the session began; `emptied`: nothing of it at all."""
        for held, before in self._before:
            settings = held()
            for key, value in before.items():
                if value is None or emptied:
                    settings.remove(key)
                elif settings.value(key) != value:
                    settings.setValue(key, value)
            settings.sync()


def _qt() -> QSettings:
    return QSettings(QSettings.Scope.UserScope, "QtProject")

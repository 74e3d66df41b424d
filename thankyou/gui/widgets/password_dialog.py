"""Two dialogs about a password: the one that opens a card, and the one that a copy gets.

In: what is locked or is to be; work that tries a password. Out: what the work returned, or the new
password; None if the writer would rather not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.widgets.dialogs import choices
from thankyou.gui.widgets.labels import WholeLabel
from thankyou.gui.widgets.password_fields import PasswordFields

LANE = "password"
_WIDE = 26.0
"""The width of the fields in units of the type."""


class _PasswordDialog(QDialog):
    """Words, fields, and two buttons."""

    def __init__(self, parent: QWidget, title: str, words: str, twice: bool, use: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setSpacing(round(theme.unit() * 0.6))
        self.words = WholeLabel()
        self.words.setText(words)
        self.words.setMinimumWidth(round(theme.unit() * _WIDE))
        self.fields = PasswordFields(twice, keeps_room=True)
        column.addWidget(self.words)
        column.addWidget(self.fields)
        buttons, self.use = choices(self, use)
        for other in buttons.buttons():
            if isinstance(other, QPushButton) and other is not self.use:
                other.setAutoDefault(False)  # Return in a field is never a way out
        column.addWidget(buttons)
        self.fields.changed.connect(self._changed)
        self._changed()
        self.fields.first.setFocus()

    def _changed(self) -> None:
        self.use.setEnabled(self.fields.error() is None)


class ProtectDialog(_PasswordDialog):
    """A password for a copy, typed twice."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            tr("Save a copy with a password"),
            tr("Whoever opens the copy is asked for this password. Your card here stays as it is."),
            True,
            tr("Save the copy…"),
        )


class UnlockDialog(_PasswordDialog):
    """A password that is tried when it is typed, as often as the writer likes.

    `unlock` is called with it on a thread; it raises CardError "wrong-password" or "card-locked"
    for one that does not fit, and any other for what cannot be opened at all.
    """

    def __init__(
        self, parent: QWidget, name: str, jobs: Jobs, unlock: Callable[[str], Any]
    ) -> None:
        super().__init__(
            parent,
            tr("Open a protected card"),
            tr("“{name}” is protected with a password.", name=name),
            False,
            tr("Open it"),
        )
        self._jobs = jobs
        self._unlock = unlock
        self.opened: Any = None
        """What `unlock` returned."""
        self.trouble: Exception | None = None
        """Why it cannot be opened at all."""

    def accept(self) -> None:
        """Try the password; the dialog ends when it fits."""
        password = self.fields.password
        if not password or self._jobs.busy(LANE):
            return
        self._jobs.run(LANE, lambda _: self._unlock(password), self._fits, self._fails)

    def reject(self) -> None:
        self._jobs.cancel(LANE)
        super().reject()

    def _fits(self, opened: Any) -> None:
        self.opened = opened
        super().accept()

    def _fails(self, error: Exception) -> None:
        if isinstance(error, CardError) and error.code in ("wrong-password", "card-locked"):
            self.fields.say(
                tr("This password does not open it. Look whether capital letters are on, and "
                   "type it again.")
            )  # fmt: skip
            self.fields.first.selectAll()
            self.fields.first.setFocus()
            return
        self.trouble = error
        super().reject()


def ask_new(parent: QWidget) -> str | None:
    """A new password, or None."""
    dialog = ProtectDialog(parent)
    password = dialog.fields.password if dialog.exec() else ""
    dialog.deleteLater()
    return password or None


def ask_to_open(parent: QWidget, name: str, jobs: Jobs, unlock: Callable[[str], Any]) -> Any:
    """What `unlock` returned, or None. Raises what kept it from being opened at all."""
    dialog = UnlockDialog(parent, name, jobs, unlock)
    dialog.exec()
    dialog.deleteLater()
    if dialog.trouble is not None:
        raise dialog.trouble
    return dialog.opened

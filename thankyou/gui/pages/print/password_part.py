"""“Protect with a password”: a box to tick, and the fields beneath it.

In: the writer's choice. Out: the password of the PDF, or why there is none yet.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.password_fields import PasswordFields


class PasswordPart(Section):
    """Off at first. What was typed is forgotten when it is turned off, and with its card."""

    changed = Signal()
    opened = Signal(QWidget)

    def __init__(self) -> None:
        super().__init__()
        self.box = CheckBox(tr("Protect with a password"))
        self.fields = PasswordFields(twice=True)
        self.fields.hide()
        self.column.addWidget(self.box)
        self.column.addWidget(self.fields)
        self.box.toggled.connect(self._toggled)
        self.fields.changed.connect(self.changed)

    @property
    def password(self) -> str:
        """What will open the file; "" for a file that everybody can open."""
        return self.fields.password if self.box.isChecked() else ""

    def error(self) -> CardError | None:
        """Why nothing can be saved yet, or None."""
        return self.fields.error() if self.box.isChecked() else None

    def forget(self) -> None:
        """Another card has another password, or none."""
        self.box.setChecked(False)

    def _toggled(self, on: bool) -> None:
        self.fields.setVisible(on)
        if not on:
            self.fields.clear()
        self.changed.emit()
        if on:
            self.fields.first.setFocus()
            QTimer.singleShot(0, self, self._reveal)  # when the page has made room for them

    def _reveal(self) -> None:
        """What is read first, and where one types: all of it may be higher than the window."""
        for part in (self.fields.final, self.fields.first):
            self.opened.emit(part)

"""A dialog that asks for a signature by hand.

In: a hand that draws. Out: a CardSignature.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from thankyou.gui.i18n import tr
from thankyou.gui.pages.design.ink_pad import InkPad
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label
from thankyou.model.card import CardSignature
from thankyou.pictures.ink import Ink


class SignDialog(QDialog):
    """Asks for a signature by hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw your signature"))
        column = QVBoxLayout(self)
        column.addWidget(label(tr("Sign on the line, with the mouse, a pen or a finger."), "hint"))
        self.pad = InkPad()
        column.addWidget(self.pad)
        self.buttons, self.use = dialogs.choices(self, tr("Use this signature"))
        self.use.setEnabled(False)
        self.again = button(tr("Begin again"), self.pad.clear)
        self.buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ResetRole)
        self.pad.drawn.connect(lambda: self.use.setEnabled(bool(self.pad.strokes)))
        column.addWidget(self.buttons)

    @property
    def signature(self) -> CardSignature:
        return CardSignature(Ink.from_points(self.pad.strokes).strokes)

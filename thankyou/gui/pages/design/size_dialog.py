"""A dialog for a size of the writer's own.

In: the format that the card has. Out: the id of a format.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QWidget

from thankyou.base.units import to_mm
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.dialogs import choices
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.number_field import DecimalField
from thankyou.model.format import Format
from thankyou.stationery.formats import LARGEST, SMALLEST, WIDEST, custom_id


class SizeDialog(QDialog):
    """A size of the writer's own: both sides of the closed card, and how it folds."""

    def __init__(self, parent: QWidget, card_format: Format) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A size of your own"))
        front = card_format.panels[0]
        form = QFormLayout(self)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.across = self._side(tr("Width of the closed card"), to_mm(front.width))
        self.down = self._side(tr("Height of the closed card"), to_mm(front.height))
        # Covers are drawn for cards at most WIDEST times as wide as they are high.
        self.down.valueChanged.connect(self._not_too_wide)
        self.across.valueChanged.connect(self._not_too_wide)
        self.fold = DropDown()
        self.fold.setAccessibleName(tr("How it folds"))
        for fold, words in (
            ("flat", tr("It does not fold")),
            ("side", tr("Once, and opens like a book")),
            ("tent", tr("Once, and opens upwards")),
        ):
            self.fold.addItem(words, fold)
        self.fold.setCurrentIndex(max(0, self.fold.findData(card_format.fold)))
        form.addRow(label(tr("These are the measures of the card when it is closed."), "hint"))
        form.addRow(tr("&Width"), self.across)
        form.addRow(tr("&Height"), self.down)
        form.addRow(tr("&Fold"), self.fold)
        buttons, _ = choices(self, tr("Use this size"))
        form.addRow(buttons)

    def _not_too_wide(self) -> None:
        if self.across.value() > WIDEST * self.down.value():
            other = self.across if self.sender() is self.down else self.down
            other.setValue(
                WIDEST * self.down.value() - 0.05
                if other is self.across
                else self.across.value() / WIDEST + 0.05
            )

    @staticmethod
    def _side(name: str, value: float) -> DecimalField:
        field = DecimalField(SMALLEST, LARGEST, " mm")
        field.setValue(value)
        field.setAccessibleName(name)
        return field

    @property
    def chosen(self) -> str:
        """The id of the format."""
        return custom_id(self.across.value(), self.down.value(), str(self.fold.currentData()))

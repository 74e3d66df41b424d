"""The rail at the left: where one is, and whether the card is safe.

In: clicks, Ctrl+1 to 4, Alt and a letter. Out: `chosen(index)`.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.labels import label

CARD = 4
"""The rail's fifth place, shown in narrow windows only: the card itself."""


class NavRail(QFrame):
    """Write, Design, People, Print, and in narrow windows the card."""

    chosen = Signal(int)
    """Another place than before."""
    clicked = Signal(int)
    """A place, perhaps the one where one is."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(round(u * 0.7), round(u * 1.4), round(u * 0.7), round(u))
        column.setSpacing(round(u * 0.4))
        self.mark = label("Thank you", wrap=False)
        self.mark.setContentsMargins(round(u), 0, 0, round(u * 0.9))
        self._set_mark_font()
        column.addWidget(self.mark)
        self.buttons: list[ChoiceButton] = []
        self._group = QButtonGroup(self)
        places = (
            (tr("&Write"), tr("find the right words")),
            (tr("&Design"), tr("choose how it looks")),
            (tr("&People"), tr("make one for each")),
            (tr("P&rint"), tr("paper, PDF or pictures")),
            (tr("The &card"), tr("see it as printed")),
        )
        for index, (name, note) in enumerate(places):
            made = ChoiceButton(name, note, "rail")
            if index < CARD:
                made.setToolTip(tr("Ctrl+{number}", number=index + 1))
            self._group.addButton(made, index)
            self.buttons.append(made)
            column.addWidget(made)
        self.buttons[CARD].hide()
        self.buttons[0].setChecked(True)
        self._group.idToggled.connect(self._toggled)
        self._group.idClicked.connect(self.clicked)
        column.addStretch(1)
        self.saved = label("", "hint")
        self.saved.setContentsMargins(round(u), 0, 0, 0)
        self.saved.setAccessibleName(tr("Saved or not"))
        column.addWidget(self.saved)

    def _set_mark_font(self) -> None:
        font = QFont(self.font())
        font.setFamilies(["Cormorant Garamond", "Georgia", "Noto Serif", font.family()])
        font.setItalic(True)
        font.setPointSizeF(max(font.pointSizeF(), 8.0) * 1.9)
        self.mark.setFont(font)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _toggled(self, index: int, on: bool) -> None:
        if on:
            self.chosen.emit(index)

    def show_place(self, index: int) -> None:
        self.buttons[index].setChecked(True)

    def show_card_place(self, shown: bool) -> None:
        """In a narrow window the card is a place of its own."""
        self.buttons[CARD].setVisible(shown)
        if not shown and self.buttons[CARD].isChecked():
            self.buttons[0].setChecked(True)

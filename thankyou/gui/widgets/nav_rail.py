"""The rail at the left: which page is shown, and whether the card is safe.

In: an entry a page, clicks, Alt and a letter. Out: `chosen(key)`.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QVBoxLayout

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.labels import label

CARD = "card"
"""The key of the rail's last entry, shown in narrow windows only: the card itself."""


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class RailEntry(NamedTuple):
    """One place to go to; `tip` is its shortcut."""

    key: str
    name: str
    note: str
    tip: str = ""


class NavRail(QFrame):
    """A list of entries, one of them chosen; in narrow windows the card is the last."""

    chosen = Signal(str)
    """The user chose an entry, perhaps the one that is shown."""

    def __init__(self, entries: Iterable[RailEntry]) -> None:
        super().__init__()
        self.setObjectName("rail")
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(round(u * 0.7), round(u * 1.4), round(u * 0.7), round(u))
        column.setSpacing(round(u * 0.4))
        self.mark = label(tr("Thank you"), wrap=False)
        self.mark.setContentsMargins(round(u), 0, 0, round(u * 0.9))
        self._set_mark_font()
        column.addWidget(self.mark)
        self.buttons: dict[str, ChoiceButton] = {}
        self._group = QButtonGroup(self)
        card = RailEntry(CARD, tr("&The card"), tr("see it as printed"))
        for entry in (*entries, card):
            made = ChoiceButton(entry.name, entry.note, "rail")
            made.setToolTip(entry.tip)
            made.setObjectName(entry.key)
            self._group.addButton(made)
            self.buttons[entry.key] = made
            column.addWidget(made)
        self.buttons[CARD].hide()
        next(iter(self.buttons.values())).setChecked(True)
        self._group.buttonClicked.connect(self._clicked)
        column.addStretch(1)
        self.saved = StatusLabel(tr("Saved or not"), "hint")
        self.saved.setContentsMargins(round(u), 0, 0, 0)
        column.addWidget(self.saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window with large type the places matter more than the program's name."""
        column = self.layout()
        parts = (column.itemAt(at) for at in range(column.count()))
        shown = [one for one in parts if one.widget() is not None and one.widget() is not self.mark]
        needed = sum(
            one.sizeHint().height() + column.spacing() for one in shown if not one.isEmpty()
        )
        margins = column.contentsMargins()
        needed += self.mark.sizeHint().height() + margins.top() + margins.bottom()
        self.mark.setVisible(needed <= self.height())

    def _set_mark_font(self) -> None:
        font = QFont(self.font())
        font.setFamilies(["Cormorant Garamond", "Georgia", "Noto Serif", font.family()])
        font.setItalic(True)
        font.setPointSizeF(max(font.pointSizeF(), 8.0) * 1.9)
        self.mark.setFont(font)
        self.mark.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.objectName())

    def show_entry(self, key: str) -> None:
        """Mark an entry as the one that is shown."""
        self.buttons[key].setChecked(True)

    @property
    def on_card(self) -> bool:
        """Whether the card is the entry that is shown."""
        return self.buttons[CARD].isChecked()

    def show_place(self, key: str, shown: bool) -> None:
        """Whether a place can be gone to at all."""
        self.buttons[key].setVisible(shown)
        self._fit()

    def show_card_entry(self, shown: bool) -> None:
        """In a narrow window the card is an entry of its own."""
        self.buttons[CARD].setVisible(shown)
        self._fit()

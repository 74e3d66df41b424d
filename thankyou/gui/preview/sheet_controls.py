"""What stands beneath the sheet: whose card is chosen, how the sheet is turned, and links.

In: what there is to be said and done. Out: signals of what the person would like.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.preview.zoom import STEP
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label


class SheetOffers(NamedTuple):
    """What there is to be said and done. `pieces`: pieces of this sheet may be gone; `ready_made`:
    it is one of a maker's. `tight`: there is little room; what is in the menu or on the page, too,
    gives way to the sheet."""

    turning: str = ""
    notes: str = ""
    turns: bool = False
    turned: bool = False
    edge: bool = False
    pieces: bool = False
    ready_made: bool = False
    tight: bool = False


class SheetControls(QWidget):
    """The lines and links beneath a sheet."""

    zoomed = Signal(float)
    fitted = Signal()
    turned = Signal()
    edge_toggled = Signal()
    used_toggled = Signal()

    def __init__(self) -> None:
        super().__init__()
        u = theme.unit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(u * 0.4))
        self.whose = StatusLabel(tr("What stands at the chosen position"))
        self.used = button(tr("This piece is gone"), self.used_toggled.emit, "link")
        self.turning = label("", "hint")
        self.notes = label("", "hint")
        for words in (self.whose, self.turning, self.notes):
            words.setAlignment(Qt.AlignmentFlag.AlignCenter)
            words.setContentsMargins(round(u), 0, round(u), 0)
        column.addWidget(self.whose)
        column.addWidget(self.used, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.turning)
        column.addWidget(self.notes)
        column.addLayout(self._views())

    def _views(self) -> FlowLayout:
        """The links beneath the lines."""
        views = FlowLayout(0, centred=True)
        self.smaller = button(tr("Smaller"), lambda: self.zoomed.emit(1 / STEP), "link",
                              tr("Show the sheet smaller"))  # fmt: skip
        self.fit = button(tr("Fit"), self.fitted.emit, "link", tr("Fit the sheet to the window"))
        self.larger = button(tr("Larger"), lambda: self.zoomed.emit(STEP), "link",
                             tr("Show the sheet larger"))  # fmt: skip
        self.over = button(tr("Turn it over"), self.turned.emit, "link")
        self.edge = button(tr("Hide the unprintable edge"), self.edge_toggled.emit, "link")
        for one in (self.smaller, self.fit, self.larger, self.over, self.edge):
            views.addWidget(one)
        return views

    def show_offers(self, offers: SheetOffers) -> None:
        """What there is with this sheet."""
        for one in (self.smaller, self.fit, self.larger):
            one.setVisible(not offers.tight)
        self.over.setVisible(offers.turns)
        _put(self.over, tr("Show both sides") if offers.turned else tr("Turn it over"))
        self.edge.setVisible(offers.edge)
        # From sheet to sheet nothing grows or jumps: the link's room stays.
        policy = self.used.sizePolicy()
        policy.setRetainSizeWhenHidden(offers.ready_made)
        self.used.setSizePolicy(policy)
        self.used.setVisible(offers.pieces)
        self.turning.setText(offers.turning)
        self.turning.setVisible(offers.turned or not offers.tight)
        self.notes.setText(offers.notes)
        self.notes.setVisible(bool(offers.notes) and not offers.tight)

    def show_edge(self, shown: bool) -> None:
        """Whether the unprintable edge is to be seen."""
        _put(self.edge, tr("Hide the unprintable edge") if shown else
             tr("Show the unprintable edge"))  # fmt: skip

    def show_chosen(self, words: str, chosen: bool, gone: bool) -> None:
        """What is said about the chosen position, or what a click does if none is `chosen`."""
        self.whose.show_words(words, aloud=chosen)
        self.used.setEnabled(chosen)
        _put(self.used, tr("This piece is there") if gone else tr("This piece is gone"))


def _put(one: QPushButton, text: str) -> None:
    if one.text() != text:
        one.setText(text)
        one.setAccessibleName(text)

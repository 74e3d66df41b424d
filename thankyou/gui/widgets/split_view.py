"""The page beside the card; in a narrow window one of the two.

In: two widgets, and the window's width. Out: how the width is divided between them.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from thankyou.gui import theme

_PAGE_SHARE = 0.54
"""A little more room for the work than for the card, until the user moves the handle."""


class SplitView(QSplitter):
    """The page at the left, the card at the right."""

    def __init__(self, page: QWidget, card: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._page, self._card = page, card
        self.narrow = False
        self._alone = False
        self._by_hand = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(max(6, round(theme.unit() * 0.4)))
        for part in (page, card):
            self.addWidget(part)
        for index in (0, 1):
            self.setStretchFactor(index, 5)
        self.splitterMoved.connect(self._moved)

    def _moved(self) -> None:
        self._by_hand = True

    def divide(self, width: int) -> None:
        """Divide `width` pixels, unless the user has done so."""
        if not self._by_hand:
            page = round(width * _PAGE_SHARE)
            self.setSizes([page, width - page])

    def set_narrow(self, narrow: bool, on_card: bool) -> None:
        """There is room for one of the two only; `on_card`: for the card."""
        self.narrow = narrow
        self._card.setVisible(on_card or not (narrow or self._alone))
        self._page.setVisible(not (narrow and on_card))

    def show_page(self) -> None:
        self._page.show()
        self._card.setVisible(not (self.narrow or self._alone))

    def set_alone(self, alone: bool) -> None:
        """Whether the page that is to be shown has the whole width."""
        self._alone = alone

    def show_card(self) -> None:
        """The card, and in a narrow window nothing else."""
        self._page.setVisible(not self.narrow)
        self._card.show()

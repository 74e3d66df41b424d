"""The view of the people: rows, one of them chosen.

In: a model. Out: a table whose rows follow the type.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.stray_keys import is_stray


class PeopleTable(QTableView):
    """Rows, one of them chosen. Tab goes on to the next control."""

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAlternatingRowColors(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(tr("The people in your list"))
        self.restyle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_stray(self, event):
            super().keyPressEvent(event)

    def restyle(self, rows: int = 8) -> None:
        """Rows high enough to click on, and room for up to fourteen of `rows` of them."""
        u = theme.unit()
        high = max(32, round(u * 2.3))
        self.verticalHeader().setDefaultSectionSize(high)
        self.setMinimumHeight(high * (min(max(rows, 3), 14) + 2))

"""What can be chosen for pictures: their kind, which sides, and how fine.

In: the kinds of output that need a file for each panel, and the panels' names. Out: the kind,
the panel (None for every side) and the dots an inch that are chosen.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.export.output_kinds import DEFAULT_DPI, OutputKind
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.number_field import NumberField

LEAST_DPI, MOST_DPI = 72, 600
"""Dots an inch: coarser is not worth looking at; finer takes long and shows nothing more."""


class PictureOptions(QWidget):
    """Three controls beside each other, each under its name; those a kind does not take hide."""

    def __init__(self, kinds: Sequence[OutputKind]) -> None:
        super().__init__()
        self._kinds = {kind.key: kind for kind in kinds}
        self.kinds = DropDown()
        for kind in kinds:
            self.kinds.addItem(tr(kind.choice), kind.key)
        self.panels = DropDown()
        self.dpi = NumberField(LEAST_DPI, MOST_DPI, tr(" dots an inch"))
        self.dpi.setSingleStep(50)
        self.dpi.setValue(DEFAULT_DPI)
        row = ColumnsLayout(round(theme.unit() * 0.8), round(theme.unit() * 12), 3)
        self.setLayout(row)
        row.addWidget(_named(tr("Kind of picture"), self.kinds))
        self._panel_block = _named(tr("Which sides"), self.panels)
        row.addWidget(self._panel_block)
        self._dpi_block = _named(tr("Fineness"), self.dpi)
        row.addWidget(self._dpi_block)
        self.kinds.currentIndexChanged.connect(lambda _: self._show_what_it_takes())
        self._show_what_it_takes()

    @property
    def kind(self) -> OutputKind:
        return self._kinds[str(self.kinds.currentData())]

    @property
    def panel(self) -> str | None:
        """The one panel that is chosen; None for every side."""
        if "panel" not in self.kind.takes:
            return None
        name = self.panels.currentData()
        return None if name is None else str(name)

    def chosen_panels(self) -> list[str]:
        """The panels that become pictures."""
        every = [str(self.panels.itemData(i)) for i in range(1, self.panels.count())]
        return every if self.panel is None else [self.panel]

    def show_panels(self, names: Sequence[str]) -> None:
        """Offer the panels of a format; the choice stays while the panels are the same."""
        if [self.panels.itemData(i) for i in range(1, self.panels.count())] == list(names):
            return
        self.panels.clear()
        self.panels.addItem(tr("Every side"), None)
        for name in names:
            self.panels.addItem(tr("Only the {panel}", panel=tr(name)), name)

    def _show_what_it_takes(self) -> None:
        takes = self.kind.takes
        self._panel_block.setVisible("panel" in takes)
        self._dpi_block.setVisible("dpi" in takes)


def _named(name: str, control: QWidget) -> QWidget:
    """A control under its name, which is also what is read aloud for it."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(round(theme.unit() * 0.2))
    heading = label(name, "label")
    heading.setBuddy(control)
    control.setAccessibleName(name)
    column.addWidget(heading)
    column.addWidget(control)
    return block

"""Where newer versions are found: an address to copy. Nothing is asked of the network by us.

In: the program's version, and the address that whoever published it wrote down. Out: a dialog.
"""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from thankyou import RELEASES
from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.about import version_column
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.labels import label


class NewVersionsDialog(QDialog):
    """The version that is here, and where there may be a newer one."""

    def __init__(self, parent: QWidget, address: str = RELEASES) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("New versions"))
        column = version_column(self)
        self.address: QLineEdit | None = None
        if address:
            column.addWidget(label(tr("Newer versions are found at this address:")))
            self.address = QLineEdit(address)
            self.address.setReadOnly(True)
            self.address.setAccessibleName(tr("The address of new versions"))
            self.address.selectAll()
            column.addWidget(self.address)
        else:
            column.addWidget(label(tr("Newer versions are found where this one came from.")))
        never = tr("Thank you never looks for them by itself: it sends and asks nothing.")
        column.addWidget(label(never, "hint"))
        column.addStretch(1)
        column.addWidget(button(tr("Close"), self.accept, "main"))
        self.resize(round(theme.unit() * 30), self.sizeHint().height())


def show_new_versions(parent: QWidget) -> None:
    """Show where new versions are, until it is closed."""
    box = NewVersionsDialog(parent)
    box.exec()
    box.deleteLater()

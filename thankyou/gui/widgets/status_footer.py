"""The line below the page that says how the words fit.

In: a Status. Out: its sentence on the ground of its tone.
"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.fit_status import Status


class StatusFooter(QFrame):
    """One sentence, in the colours of its tone."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("footer")
        u = theme.unit()
        row = QHBoxLayout(self)
        row.setContentsMargins(round(u * 2), round(u * 0.3), round(u * 1.2), round(u * 0.3))
        self.status = StatusLabel(tr("How the words fit"))
        self.status.setMinimumHeight(32)
        row.addWidget(self.status, 1)
        self._tone = "plain"

    def show_status(self, status: Status) -> None:
        """Show another sentence."""
        self.status.show_words(status.words)
        self._tone = status.tone
        self.restyle()

    def restyle(self) -> None:
        """Take the colours of the moment."""
        t = theme.tokens()
        ink, ground = {
            "good": (t.on_good, t.good),
            "care": (t.on_care, t.care),
            "plain": (t.muted, t.rail),
        }[self._tone]
        look = (
            f"#footer {{ background: {ground}; border-top: 1px solid {t.line}; }}"
            f"#footer QLabel {{ color: {ink}; font-weight: 600; }}"
        )
        if self.styleSheet() != look:  # setting it again would cost a polish at each keystroke
            self.setStyleSheet(look)

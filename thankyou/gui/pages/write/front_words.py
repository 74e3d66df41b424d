"""The words on the front of the card: the sentiment, and the tagline beneath it.

In: the document. Out: the document with these words changed.
"""

from __future__ import annotations

from PySide6.QtCore import Signal

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField


class FrontWords(Section):
    """Two lines to write."""

    kind_wanted = Signal(str)

    def __init__(self, document: Document, keys: HistoryKeys) -> None:
        super().__init__(tr("On the front"))
        self._document = document
        self._filling = False
        u = theme.unit()
        row = ColumnsLayout(round(u * 0.8), round(u * 13))
        self.edits: dict[str, LineField] = {}
        for name, text in (
            ("sentiment", tr("Large words")),
            ("tagline", tr("Line beneath (you may leave it empty)")),
        ):
            edit = LineField()
            edit.setAccessibleName(tr("On the front: {what}", what=text))
            edit.installEventFilter(keys)
            edit.textChanged.connect(lambda _, name=name: self._typed(name))
            block = titled(text, edit)
            self.edits[name] = edit
            row.addWidget(block)
        self.column.addLayout(row)

    def _typed(self, name: str) -> None:
        if self._filling:
            return
        value = self.edits[name].text()
        self.kind_wanted.emit("cover")
        self._document.change(name, value[-1:].isspace(), **{name: value})

    def refresh(self) -> None:
        """Show the card as it is now."""
        card = self._document.card
        self._filling = True
        try:
            for name, edit in self.edits.items():
                if edit.text() != getattr(card, name):
                    edit.setText(getattr(card, name))
        finally:
            self._filling = False

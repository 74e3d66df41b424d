"""Mending a name: whom a card is for, where it was, from whom; a slip there is no word of theirs.

In: the answer that is shown. Out: `mended`, another text for a target.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.answers.answer import NAMES, Answer
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.text_fields import HistoryKeys, LineField

_WIDE = 13.0
"""The least width of a field, in units of the type."""


class NameFields(Section):
    """A field for each name that the form asked for, or could have."""

    mended = Signal(str, str)
    """(target, text): a field was left, or Enter pressed in it, with another text."""

    def __init__(self, labels: Mapping[str, str]) -> None:
        """`labels`: what each field asks."""
        super().__init__()
        u = theme.unit()
        row = ColumnsLayout(round(u * 0.7), round(u * _WIDE), 3)
        self._keys = HistoryKeys(self)
        self.fields: dict[str, LineField] = {}
        for target in NAMES:
            field = LineField()
            field.installEventFilter(self._keys)
            field.editingFinished.connect(partial(self._left, target))
            self.fields[target] = field
            row.addWidget(titled(labels[target], field))
        self.column.addLayout(row)
        self.setAccessibleName(tr("Mend a name"))
        self._texts: dict[str, str] = {}

    def show_answer(self, answer: Answer) -> None:
        """Show the names as they are."""
        self._texts = {one.target: one.text for one in answer.written}
        for target, field in self.fields.items():
            text = self._texts.get(target, "")
            if field.text() != text:
                field.setText(text)

    def _left(self, target: str) -> None:
        text = self.fields[target].text().strip()
        if text != self._texts.get(target, ""):
            self._texts[target] = text
            self.mended.emit(target, text)

    def take(self) -> None:
        """What is being typed is taken now."""
        for target in self.fields:
            self._left(target)

    def first_field(self) -> QWidget:
        return self.fields[NAMES[0]]

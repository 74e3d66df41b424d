"""What to look at on the chosen person's card: whole sentences, each with what helps beside it.

In: a person's problems, and what can be done about them. Out: quiet boxes with buttons.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.widgets.notes import NoteBox


class Detail(NamedTuple):
    """One sentence; its tone as in widgets.notes; buttons, as (words, what they do)."""

    words: str
    tone: str = "care"
    acts: tuple[tuple[str, Callable[[], object]], ...] = ()


class RowDetails(QWidget):
    """The boxes, built anew only when they say something else."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(theme.unit() * 0.4))
        self._key: object = ()
        self._shown: tuple[Detail, ...] = ()
        self.hide()

    def show_details(self, details: Sequence[Detail], of: object = None) -> None:
        """Show these. `of`: whom they are about; the buttons of another person do other things."""
        said = tuple((one.words, one.tone, tuple(act[0] for act in one.acts)) for one in details)
        if (said, of) == self._key:
            return
        self._key = (said, of)
        self._shown = tuple(details)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in details:
            self._column.addWidget(NoteBox(one.words, one.tone, *one.acts))
        self.setVisible(bool(details))

    def details(self) -> tuple[Detail, ...]:
        """What is shown."""
        return self._shown

    def sentences(self) -> list[str]:
        """The sentences that are shown."""
        return [one.words for one in self._shown]

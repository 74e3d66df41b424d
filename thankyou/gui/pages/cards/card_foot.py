"""What can be done with the chosen cards: a row of buttons, and the same as a menu.

In: which cards are chosen, and whether they are in the bin. Out: `wanted(act)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.cards.card_model import can_be_renamed
from thankyou.gui.pages.cards.card_words import unread
from thankyou.gui.widgets.buttons import Button, button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.store.values import KeptCard

OPEN, RENAME, DUPLICATE, COPY, DELETE = "open", "rename", "duplicate", "copy", "delete"
RESTORE, FOR_GOOD = "restore", "for_good"


def acts_for(cards: Sequence[KeptCard], in_bin: bool) -> tuple[tuple[str, str], ...]:
    """(act, its name) for these cards, what is wanted most often first."""
    if not cards:
        return ()
    count = len(cards)
    if in_bin:
        return (
            (RESTORE, plural("Bring back", "Bring back %n cards", count)),
            (FOR_GOOD, plural("Delete for good…", "Delete %n cards for good…", count)),
        )
    if count > 1:
        return ((DELETE, plural("Delete", "Delete %n cards", count)),)
    card = cards[0]
    acts = [(OPEN, tr("Open"))]
    if can_be_renamed(card):
        acts.append((RENAME, tr("Rename")))
    if not unread(card):
        acts += [(DUPLICATE, tr("Duplicate")), (COPY, tr("Save a copy…"))]
    return (*acts, (DELETE, tr("Delete")))


class CardFoot(QWidget):
    """The buttons; they stand in more rows where one is too narrow."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout(round(theme.unit() * 0.5))
        column.addLayout(self._flow)
        self.buttons: dict[str, Button] = {}
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_acts(self, acts: tuple[tuple[str, str], ...]) -> None:
        """Offer these."""
        if acts == self._shown:
            return
        self._shown = acts
        names = dict(acts)
        for act, name in acts:
            if act not in self.buttons:
                role = "main" if act in (OPEN, RESTORE) else ""
                made = button(name, lambda act=act: self.wanted.emit(act), role)
                self.buttons[act] = made
                self._flow.addWidget(made)
        for act, made in self.buttons.items():
            made.setVisible(act in names)
            if act in names:
                made.setText(names[act])
                made.setAccessibleName(names[act])
        self.setVisible(bool(acts))

    def menu(self, parent: QWidget, at: QPoint) -> QMenu:
        """The same acts as a menu, shown at a point of the screen."""
        menu = QMenu(parent)
        menu.setAccessibleName(tr("What can be done with the chosen cards"))
        for act, name in self._shown:
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, act=act: self.wanted.emit(act))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

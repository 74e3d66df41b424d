"""What can be done with the chosen cards: a row of buttons, and the same as a menu.

In: which cards are chosen, and whether they are in the bin. Out: `wanted(act)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
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
    """The buttons. Where not all have room beside each other, the rarer ones are in a menu."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._gap = round(theme.unit() * 0.5)
        self._flow = FlowLayout(self._gap)
        column.addLayout(self._flow)
        self.buttons: dict[str, Button] = {}
        self.more = button(tr("More…"), self._show_more)
        self._flow.addWidget(self.more)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._behind: tuple[tuple[str, str], ...] = ()

    def show_acts(self, acts: tuple[tuple[str, str], ...]) -> None:
        """Offer these."""
        if acts == self._shown:
            return
        self._shown = acts
        for act, name in acts:
            if act not in self.buttons:
                role = "main" if act in (OPEN, RESTORE) else ""
                self.buttons[act] = button(name, lambda act=act: self.wanted.emit(act), role)
                self._flow.addWidget(self.buttons[act])
            self.buttons[act].setText(name)
            self.buttons[act].setAccessibleName(name)
        self._flow.arrange([*self.buttons.values(), self.more])
        self._divide()
        self.setVisible(bool(acts))

    def _divide(self) -> None:
        """Which acts are buttons, and which are behind “More…”."""
        wide = sum(self.buttons[act].sizeHint().width() + self._gap for act, _ in self._shown)
        tight = wide - self._gap > self.width() and len(self._shown) > 2
        behind = tuple(pair for pair in self._shown if tight and pair[0] not in (OPEN, DELETE))
        self._behind = behind
        seen = {act for act, _ in self._shown} - {act for act, _ in behind}
        for act, made in self.buttons.items():
            made.setVisible(act in seen)
        self.more.setVisible(bool(behind))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._divide()

    def _show_more(self) -> None:
        at = self.more.mapToGlobal(self.more.rect().topLeft())
        self._menu(self._behind, at)

    def menu(self, at: QPoint) -> QMenu:
        """The same acts as a menu, shown at a point of the screen."""
        return self._menu(self._shown, at)

    def _menu(self, acts: tuple[tuple[str, str], ...], at: QPoint) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(tr("What can be done with the chosen cards"))
        for act, name in acts:
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, act=act: self.wanted.emit(act))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        return menu

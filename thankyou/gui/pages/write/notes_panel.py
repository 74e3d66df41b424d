"""The notes beside the words: what to look at once more, with one click to act or to keep.

In: the card, as it is being written. Out: `put`, a card after a click; `go_to`, a field to fill in;
`marked`, where in the message the words stand. The notes are found on a thread, a moment after the
last key; a result that is no longer about this card is dropped. A note never blocks anything.

The way of a change: Document.changed -> follow -> thread: proofing.notes -> shown.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.notes import NoteBox
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.language.rules import Languages
    from thankyou.proofing import notes as wordnotes

LANE = "notes"
_QUIET_MS = 450
"""Milliseconds after the last key: no note is about a word that is still being typed."""
_FEW = 3


class ShownNote(NamedTuple):
    """A note, its sentence, and what one click can do."""

    note: wordnotes.Note
    words: str
    acts: tuple[wordnotes.Act, ...]


class NotesPanel(QWidget):
    """A column of notes under the message."""

    put = Signal(object)
    go_to = Signal(str)
    marked = Signal(object)
    """The words of the notes in the message: a tuple of (start, end), in code points."""
    done = Signal()
    """The last note has been dealt with."""
    settled = Signal()
    """The notes are those of the card as it is now."""

    def __init__(self, jobs: Jobs, placeholders: Mapping[str, str], languages: Languages) -> None:
        super().__init__()
        self._jobs = jobs
        self._placeholders = placeholders
        self._languages = languages
        self._card: Card | None = None
        self._late = False
        self._all = False
        self.shown: tuple[ShownNote, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(round(theme.unit() * 0.4))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._timer.timeout.connect(self._look)
        self.hide()

    def follow(self, card: Card, placeholders: Mapping[str, str] | None = None) -> None:
        """The card is now this one: look at it when the writer pauses."""
        held, self._card = self._card, card
        before = self._placeholders
        self._placeholders = before if placeholders is None else placeholders
        same = self._placeholders == before
        if same and held is not None and _looked_at(held) == _looked_at(card):
            return
        self._jobs.cancel(LANE)
        self._timer.start()

    def _look(self) -> None:
        card, owner = self._card, self.parentWidget()
        # A page that is only ready to be shown asks for no dictionary.
        self._late = owner is not None and not owner.isVisible()
        if card is None or self._late:
            return
        placeholders, languages = dict(self._placeholders), self._languages

        def work(ticket: Ticket) -> tuple[ShownNote, ...]:
            return _notes(card, placeholders, languages, ticket)

        self._jobs.run(LANE, work, self._arrived)

    def catch_up(self) -> None:
        """The page is shown: look at the card, if nobody could see the notes before."""
        if self._late:
            self._look()

    def _arrived(self, found: tuple[ShownNote, ...]) -> None:
        if found != self.shown:
            self.shown = found
            self._show()
        spans = tuple(
            (one.note.start, one.note.end) for one in found if one.note.where == "message"
        )
        self.marked.emit(spans)
        self.settled.emit()

    # ------------------------------------------------------------------ showing

    def _show(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        shown = self.shown if self._all else self.shown[:_FEW]
        for one in shown:
            self._column.addWidget(self._note(one))
        left = len(self.shown) - len(shown)
        if left:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(
                button(plural("Show one more", "Show %n more", left), self._show_all, "link")
            )
            line.addStretch(1)
            self._column.addWidget(row)
        self.setVisible(bool(self.shown))

    def _show_all(self) -> None:
        self._all = True
        self._show()
        self._keep_focus(_FEW)

    def _note(self, shown: ShownNote) -> NoteBox:
        acts: list[tuple[str, Callable[[], object]]] = [
            (self._name(shown, act), partial(self._act, shown, act)) for act in shown.acts
        ]
        keep = tr("It is right") if shown.note.kind == "misspelt" else tr("Keep it")
        acts.append((keep, partial(self._keep, shown)))
        return NoteBox(shown.words, "plain", *acts)

    def _name(self, shown: ShownNote, act: wordnotes.Act) -> str:
        kind = shown.note.kind
        if act.kind == "fill-in":
            return tr("Fill it in")
        if act.kind == "leave-out":
            return tr("Leave out the sentence") if _long(act, shown.note) else tr("Leave it out")
        if kind == "exclamation":
            return tr("Take it out")
        if kind == "shouting":
            return tr("Small letters")
        if kind == "repeated-word":
            return tr("Once is enough")
        if kind == "small-i":
            return tr("With a capital")
        return tr("“{words}”", words=act.replacement)

    # ------------------------------------------------------------------ the writer acts

    def _act(self, shown: ShownNote, act: wordnotes.Act) -> None:
        from thankyou.proofing.fixes import apply_fix

        card = self._card
        if card is None:
            return
        if act.kind == "fill-in":
            self.go_to.emit(act.field)
            return
        after = apply_fix(card, shown.note, act, self._placeholders, self._languages)
        if after != card:
            self._drop(shown)
            self.put.emit(after)

    def _keep(self, shown: ShownNote) -> None:
        from thankyou.proofing.fixes import dismiss

        if self._card is not None:
            self._drop(shown)
            self.put.emit(dismiss(self._card, shown.note))

    def _drop(self, shown: ShownNote) -> None:
        """The note goes at once; the others follow when the card has been looked at again."""
        at = self.shown.index(shown)
        self.shown = tuple(one for one in self.shown if one.note.key != shown.note.key)
        self._show()
        self._keep_focus(min(at, len(self.shown) - 1))

    def _keep_focus(self, number: int) -> None:
        """The button that had the keyboard has gone: go on with that note, or with the words."""
        item = self._column.itemAt(number) if number >= 0 else None
        note = item.widget() if item is not None else None
        if note is None:
            self.done.emit()
            return
        note.show()
        note.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def sentences(self) -> list[str]:
        return [one.words for one in self.shown]


def _long(act: wordnotes.Act, note: wordnotes.Note) -> bool:
    return act.end - act.start > note.end - note.start + 2


def _looked_at(card: Card) -> Card:
    """The card without what no note is about."""
    return replace(card, design="", palette="", format="", template=None, guided=(), display="")


def _notes(
    card: Card, placeholders: Mapping[str, str], languages: Languages, ticket: Ticket
) -> tuple[ShownNote, ...]:
    """On a thread: the notes of a card, with their sentences and what may be meant."""
    from thankyou.error_messages import sentence
    from thankyou.proofing import notes as wordnotes

    found = wordnotes.notes(card, languages, placeholders=placeholders)
    shown = []
    for number, note in enumerate(found):
        if ticket.cancelled():
            return ()
        acts = note.acts
        if note.kind == "misspelt" and number < 2 * _FEW:
            second = card.second.language if card.second else card.language
            acts = wordnotes.suggestions(note, second if note.where == "second" else card.language)[
                :2
            ]
        words = sentence(note.problem(), tr)
        if note.where != "message":
            words = f"{_place(note, card)} {words}"
        shown.append(ShownNote(note, words, acts))
    return tuple(shown)


def _place(note: wordnotes.Note, card: Card) -> str:
    """Where the words stand, when it is not the message."""
    if note.where in ("sentiment", "tagline"):
        return tr("On the front:")
    if note.where == "second":
        return tr("In the second language:")
    if note.where == "field":
        return tr("In your answers:")
    return tr("By a signer:")

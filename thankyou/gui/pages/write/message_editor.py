"""The message, as it will be read: real words, with the fields softly marked.

In: the card's source and values. Out: `edited(source, word_ended)`. What is shown is the text of
merge.editing, never braces; the source keeps up with each edit. Qt counts UTF-16 units where
Python counts code points; the two meet only in `units` and `points` below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from thankyou.gui import theme
from thankyou.gui.widgets.text_fields import TextField
from thankyou.merge.editing import Draft
from thankyou.merge.join_rules import JoinRules


def units(text: str) -> int:
    """How many UTF-16 units, as Qt counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def points(text: str, position: int) -> int:
    """The code point of `text` at a position in UTF-16 units."""
    whole = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    # A position inside a pair of units is behind its character: half of it counts as one.
    return len(whole.decode("utf-16-le", "replace"))


def difference(old: str, new: str, at: int | None = None) -> tuple[int, int, str]:
    """One edit that makes `new` of `old`: (position, removed, inserted).

    `at` says where it began, if known: among the letters of "aa" a third could be anywhere.
    """
    shorter = min(len(old), len(new))
    start = _alike(shorter if at is None else min(shorter, at), lambda n: old[:n] == new[:n])
    tail = _alike(shorter - start, lambda n: old[len(old) - n :] == new[len(new) - n :])
    return start, len(old) - start - tail, new[start : len(new) - tail]


def _alike(most: int, alike: Callable[[int], bool]) -> int:
    """The largest number up to `most` that is alike, as each below it is."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if alike(middle):
            least = middle
        else:
            most = middle - 1
    return least


class MessageEditor(TextField):
    """The editor of the message."""

    edited = Signal(str, bool)
    too_long = Signal(int)
    """So many letters were to be put in, and were not."""

    def __init__(self) -> None:
        super().__init__(11)
        self.setMaximumHeight(16_777_215)
        self._draft = Draft("")
        self._language = ""
        self._noted: tuple[tuple[int, int], ...] = ()
        self._from: int | None = None
        self._setting = False
        self.document().contentsChange.connect(self._remember)
        self.textChanged.connect(self._changed)

    @property
    def draft(self) -> Draft:
        return self._draft

    def show_source(
        self,
        source: str,
        values: Mapping[str, str],
        placeholders: Mapping[str, str],
        language: str,
        rules: JoinRules,
    ) -> None:
        """Show the card's words. The cursor stays among its own."""
        held = self._draft
        if (source, values, placeholders, language, rules) == (
            held.source, held.values, held.placeholders, self._language, held.rules,
        ):  # fmt: skip
            return
        self._language = language
        self._draft = Draft(source, dict(values), dict(placeholders), rules)
        from thankyou.typeset.bidi import is_rtl  # read after the window is seen

        self._write_from(is_rtl(language))
        self._show()

    def _write_from(self, right: bool) -> None:
        """Lines begin at the side of the card's language; each still turns by its own letters."""
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if bool(option.alignment() & side):
            return
        directions = Qt.LayoutDirection
        option.setTextDirection(directions.RightToLeft if right else directions.LayoutDirectionAuto)
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.document().setDefaultTextOption(option)

    def restyle(self) -> None:
        """Mark the fields, in the colours of the moment."""
        t = theme.tokens()
        marks = []
        text = self._draft.text
        for span in self._draft.spans:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(text[: span.start]))
            cursor.setPosition(units(text[: span.end]), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setBackground(QColor(t.mark))
            if span.kind == "placeholder":
                look.setForeground(QColor(t.muted))
                look.setFontItalic(True)
            mark.cursor, mark.format = cursor, look  # type: ignore[attr-defined]
            marks.append(mark)
        for start, end in self._noted:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(text[:start]))
            cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(QColor(t.on_care))
            mark.cursor, mark.format = cursor, look  # type: ignore[attr-defined]
            marks.append(mark)
        self.setExtraSelections(marks)

    def mark_notes(self, spans: tuple[tuple[int, int], ...]) -> None:
        """Underline the words that a note is about, until they change."""
        if spans != self._noted:
            self._noted = tuple(span for span in spans if span[1] <= len(self._draft.text))
            self.restyle()

    def _move_notes(self, start: int, removed: int, inserted: int) -> None:
        """The underlined words after an edit: those before it, and those behind it, moved."""
        stop, by = start + removed, inserted - removed
        self._noted = tuple(
            (low, high) if high < start else (low + by, high + by)
            for low, high in self._noted
            if high < start or low > stop
        )

    def _show(self) -> None:
        self._setting = True
        try:
            old, new = self.words(), self._draft.text
            if old != new:
                start, removed, inserted = difference(old, new)
                self._move_notes(start, removed, len(inserted))
                cursor = QTextCursor(self.document())
                cursor.setPosition(units(old[:start]))
                cursor.setPosition(units(old[: start + removed]), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(inserted)
            self.restyle()
        finally:
            self._setting = False

    def _remember(self, position: int, removed: int, added: int) -> None:
        self._from = position

    def _changed(self) -> None:
        if self._setting:
            return
        new, old = self.words(), self._draft.text
        if new == old:
            return
        at = points(new, self._from) if self._from is not None else None
        position, removed, inserted = difference(old, new, at)
        self._draft = self._draft.edited(position, removed, inserted)
        self._move_notes(position, removed, len(inserted))
        if self._draft.text != new:
            self._show()
        else:
            self.restyle()
        ended = len(inserted) != 1 or inserted.isspace()
        self.edited.emit(self._draft.source, ended)

    def refuse(self, letters: int) -> None:
        self.too_long.emit(letters)

    def keyPressEvent(self, event: object) -> None:
        # Shift+Return would make a line separator inside a paragraph: one kind of line is enough.
        key = event.key()  # type: ignore[attr-defined]
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]

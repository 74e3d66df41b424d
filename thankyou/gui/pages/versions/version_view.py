"""One of two versions: what it is called, its pictures, how it differs, and its words.

In: a card, its pictures as soon as they are painted, and which of its words differ. Out: a column
to put beside the other's.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.pages.section import Section
from thankyou.gui.pages.versions.word_marks import Mark, marked_words
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.text_fields import CopiedText


class VersionPicture(QWidget):
    """A picture of a card, as wide as there is room for, up to its own size."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.image: QImage | None = None
        self._shape = 1.4
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def side(self) -> int:
        """The longer side of the picture, in pixels of the screen's own measure."""
        return round(theme.unit() * 24)

    def _high(self, width: int) -> int:
        side = self.side()
        widest = side / self._shape if self._shape >= 1 else side
        return round(min(width, widest) * self._shape)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._high(width)

    def sizeHint(self) -> QSize:
        wide = round(theme.unit() * 16)
        return QSize(wide, self._high(wide))

    def show_image(self, image: QImage | None) -> None:
        """The picture of the card, or None while there is none."""
        self.image = image
        if image is not None:
            size = image.deviceIndependentSize()
            self._shape = size.height() / size.width()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        high = min(self.height(), self._high(self.width()))
        box = QRect(0, 0, round(high / self._shape), high)
        if self.isRightToLeft():
            box.moveRight(self.rect().right())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(box, QColor(t.line))
        if self.image is not None:
            painter.drawImage(box, self.image)
        painter.setPen(QPen(QColor(t.line), 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.end()


class MarkedText(CopiedText):
    """Plain text to read, as high as its lines, some of its words marked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._words, self._marks = "", [Mark(0, 0)]

    def show_words(self, words: str, found: Sequence[Mark]) -> None:
        """Show a text with these stretches marked: by a ground, and by a line beneath them."""
        self._words, self._marks = words, list(found)
        self.setPlainText(words)
        cursor = QTextCursor(self.document())
        marked = self._format()
        for mark in found:
            # Qt counts in units of UTF-16, of which some characters take two.
            cursor.setPosition(_units(words[: mark.start]))
            cursor.setPosition(_units(words[: mark.end]), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(marked)
        self._fit()

    def restyle(self) -> None:
        """The colours or the type have changed."""
        self.show_words(self._words, self._marks)

    def _format(self) -> QTextCharFormat:
        t = theme.tokens()
        made = QTextCharFormat()
        made.setBackground(QColor(t.mark))
        made.setForeground(QColor(t.ink))
        made.setFontWeight(QFont.Weight.DemiBold)
        made.setFontUnderline(True)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        block, lines = self.document().begin(), 0.0
        while block.isValid():
            lines += self.blockBoundingRect(block).height()  # lays it out, in sight or not
            block = block.next()
        around = self.height() - self.viewport().height()
        margin = 2 * self.document().documentMargin()
        high = round(lines + margin + around + theme.unit() * 0.3)
        if high != self.minimumHeight():
            self.setFixedHeight(high)


class VersionView(Section):
    """The parts of one version, one beneath the other."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.difference = label("", "hint")
        self.column.addWidget(self.difference)
        self.pictures = {
            "cover": VersionPicture(tr("Picture of the front: {which}", which=title)),
            "letter": VersionPicture(tr("Picture of the message: {which}", which=title)),
        }
        row = QHBoxLayout()
        row.setSpacing(round(theme.unit()))
        for picture in self.pictures.values():
            row.addWidget(picture, 1)
        self.column.addLayout(row)
        self.only = label("", "hint")
        self.column.addWidget(self.only)
        self.text = MarkedText(tr("The words: {which}", which=title))
        self.column.addWidget(self.text)
        self.column.addStretch(1)

    def show_words(self, words: str, found: list[Mark], difference: str) -> None:
        """The card's words, those that differ, and the rest of what differs, in a few words."""
        self.difference.setText(difference)
        if found:
            only = tr("Only in this one: {words}", words=" … ".join(marked_words(words, found)))
        else:
            only = tr("No words that the other one lacks")
        self.only.setText(only)
        self.text.setAccessibleDescription(only)
        self.text.show_words(words, found)


def _units(text: str) -> int:
    """The length of a text in units of UTF-16."""
    return len(text) + sum(ord(character) > 0xFFFF for character in text)

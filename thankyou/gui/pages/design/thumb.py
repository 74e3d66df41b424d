"""One design to choose: this card's front in it, its name, and what it is for.

In: a design, and later a picture. Out: a choice to click, described for screen readers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from thankyou.gui import theme
from thankyou.gui.i18n import tr
from thankyou.gui.widgets.choice import TEXT, WRAPPED, Choice
from thankyou.gui.widgets.focus_ring import ROOM

if TYPE_CHECKING:
    from thankyou.designs.model import DesignHead

_FAINT = 0.45
"""Opacity of a picture of the card as it was."""


class Thumb(Choice):
    """A small card; `note` says which thanks its design is made for."""

    def __init__(self, design: DesignHead, note: str) -> None:
        super().__init__(tr(design.name))
        self.design = design
        self.note = note
        self.image: QImage | None = None
        self.older = False
        """Whether the picture is of the card as it was."""
        self._shape = 148 / 105
        self.setAccessibleDescription(
            " ".join(filter(None, (tr(design.alt or design.note), tr("Made for: {thanks}",
                                                                   thanks=note))))
        )  # fmt: skip
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_shape(self, shape: float) -> None:
        """Height over width of the front."""
        if abs(shape - self._shape) > 1e-6:
            self._shape = shape
            self.updateGeometry()
            self.update()

    def picture_width(self) -> int:
        return max(184, round(theme.unit(self.font()) * 14))

    def _pad(self) -> int:
        """Between the picture and the words."""
        return round(theme.unit(self.font()) * 0.4)

    def _inset(self) -> int:
        """From the edge to the picture: the box's border stays outside it, with a ring too."""
        return max(self._pad(), ROOM + 4)

    def _note_height(self) -> int:
        room = QRect(0, 0, self.picture_width(), 1000)
        return QFontMetrics(self.font()).boundingRect(room, WRAPPED, self.note).height()

    def picture_rect(self) -> QRect:
        width, inset = self.picture_width(), self._inset()
        return QRect(inset, inset, width, round(width * self._shape))

    def sizeHint(self) -> QSize:
        box, inset = self.picture_rect(), self._inset()
        words = QFontMetrics(self.bold()).height() + self._note_height()
        return QSize(box.width() + 2 * inset, box.height() + self._pad() + words + 2 * inset)

    minimumSizeHint = sizeHint

    def show_image(self, image: QImage) -> None:
        """A picture of the card as it is."""
        self.image = image
        self.older = False
        self.update()

    def set_older(self, older: bool) -> None:
        if older != self.older:
            self.older = older
            self.update()

    def draw(self, painter: QPainter) -> None:
        t = theme.tokens()
        if self.isChecked() or self.underMouse():
            self.draw_box(painter)
        box = self.picture_rect()
        painter.fillRect(box, QColor(t.line))
        if self.image is not None:
            painter.setOpacity(_FAINT if self.older else 1.0)
            painter.drawImage(box, self.image)
            painter.setOpacity(1.0)
        painter.setPen(QPen(QColor(0, 0, 0, 40), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.setFont(self.bold())
        painter.setPen(QColor(t.ink))
        name = QFontMetrics(self.bold()).height()
        line = QRect(box.left(), box.bottom() + self._pad(), box.width(), name)
        painter.drawText(line, TEXT, self.text())
        painter.setFont(self.font())
        painter.setPen(QColor(t.muted))
        line = QRect(box.left(), line.bottom() + 1, box.width(), self._note_height())
        painter.drawText(line, WRAPPED, self.note)

"""A card on its way open: the pictures between its front and its inside.

In: pictures of both, and how far the cover has turned. Out: what a painter draws.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter


class OpeningAnimation:
    """A card on its way open: the cover turns on its fold and uncovers the inside.

    `down`: the fold is above (a tent card), and the cover turns upwards. `mirrored`: the fold is
    at the right, and the cover turns to the right.
    """

    def __init__(self, front: QImage, inside: QImage, down: bool, mirrored: bool = False) -> None:
        self.front, self.inside, self.down, self.mirrored = front, inside, down, mirrored
        self.progress = 0.0

    @property
    def size(self) -> QSize:
        return self.inside.deviceIndependentSize().toSize()

    def paint(self, painter: QPainter, box: QRectF) -> None:
        """Draw it into the open card's box."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.inside.rect())
        near, far = self._halves(box)
        near_part, far_part = self._halves(whole)
        painter.drawImage(far, self.inside, far_part)
        swing = math.cos(math.pi * self.progress)
        if swing > 0:  # the cover's outside still shows
            picture, part, room = self.front, QRectF(self.front.rect()), far
        else:
            picture, part, room = self.inside, near_part, near
        size = abs(swing)
        if self.down:
            height = room.height() * size
            top = room.top() if swing > 0 else room.bottom() - height
            place = QRectF(room.left(), top, room.width(), height)
        else:
            width = room.width() * size
            from_left = (swing > 0) != self.mirrored
            left = room.left() if from_left else room.right() - width
            place = QRectF(left, room.top(), width, room.height())
        painter.drawImage(place, picture, part)
        # The leaf is darker the nearer it is to upright.
        painter.fillRect(place, QColor(0, 0, 0, round(70 * (1 - size))))

    def _halves(self, box: QRectF) -> tuple[QRectF, QRectF]:
        """The half that the cover turns to, and the half that it lay on."""
        if self.down:
            half = box.height() / 2
            return (
                QRectF(box.left(), box.top(), box.width(), half),
                QRectF(box.left(), box.top() + half, box.width(), half),
            )
        half = box.width() / 2
        left = QRectF(box.left(), box.top(), half, box.height())
        right = QRectF(box.left() + half, box.top(), half, box.height())
        return (right, left) if self.mirrored else (left, right)

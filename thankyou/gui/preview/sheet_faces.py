"""The sides of a sheet on the desk: paper with a shadow, and a caption beneath each.

In: how each side is looked at, its picture once it is painted, what stands at each position. Out:
the picture; `clicked` with the position under the mouse, `missed` beside all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.preview.shadow import Shadow
from thankyou.gui.preview.sheet_overlay import Overlay, draw_overlay
from thankyou.gui.preview.zoom import fit_scale, whole_pixels

if TYPE_CHECKING:
    from thankyou.gui.preview.sheet_geometry import SideView
    from thankyou.gui.preview.sheet_turn import TurningSheet


class Face(NamedTuple):
    """One side, and what is written beneath it; `short` where there is little room."""

    view: SideView
    caption: str
    short: str


class SheetFaces(QWidget):
    """One side, or two beside or above each other, as is larger."""

    clicked = Signal(int)
    missed = Signal()
    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.faces: tuple[Face, ...] = ()
        self.images: list[QImage | None] = []
        self.overlay = Overlay()
        self.turning: TurningSheet | None = None
        self._sizes: list[QSize] = []
        self._stacked = False
        self._shadow = Shadow()
        self.setMouseTracking(True)

    # ------------------------------------------------------------------ what is shown

    def show_faces(self, faces: Sequence[Face], images: Sequence[QImage | None]) -> None:
        """Other sides. Their pictures may come later."""
        self.faces = tuple(faces)
        self.images = list(images)
        self.update()

    def show_overlay(self, overlay: Overlay) -> None:
        self.overlay = overlay
        self.update()

    # ------------------------------------------------------------------ measures

    @property
    def margin(self) -> int:
        return max(14, round(theme.unit() * 1.4))

    @property
    def _caption(self) -> int:
        """The height of a caption with the gap above it."""
        return self.fontMetrics().height() + round(theme.unit() * 0.7)

    def fit(self, room: QSize) -> float:
        """The largest scale at which everything fits, in pixels of the screen to a point; the
        sides come to stand beside or above each other, as is larger."""
        scales = {stacked: self._fit(room, stacked) for stacked in (False, True)}
        self._stacked = len(self.faces) > 1 and scales[True] > scales[False]
        return scales[self._stacked]

    def _fit(self, room: QSize, stacked: bool) -> float:
        count = max(1, len(self.faces))
        across, down = (1, count) if stacked else (count, 1)
        width = (room.width() - self.margin) // across + self.margin
        height = (room.height() - self.margin) // down + self.margin - self._caption
        sizes = [face.view.size for face in self.faces]
        return min((fit_scale(one, QSize(width, height), self.margin) for one in sizes), default=1)

    def set_scale(self, scale: float, ratio: float) -> float:
        """Show the sides at this scale; the exact one in device pixels to a point."""
        exact = scale * ratio
        self._sizes = []
        for face in self.faces:
            size, exact = whole_pixels(face.view.size, scale, ratio)
            self._sizes.append(size)
        margin, caption = self.margin, self._caption
        widths = [size.width() for size in self._sizes] or [1]
        heights = [size.height() + caption for size in self._sizes] or [1]
        gaps = margin * (len(widths) - 1)
        if self._stacked:
            whole = QSize(max(widths), sum(heights) + gaps)
        else:
            whole = QSize(sum(widths) + gaps, max(heights))
        self.setMinimumSize(whole + QSize(2 * margin, 2 * margin))
        self.update()
        return exact

    def boxes(self) -> list[QRect]:
        """Where the sides lie. In a mirrored window the first lies at the right."""
        if not self._sizes:
            return []
        margin, caption = self.margin, self._caption
        found = []
        if self._stacked:
            high = sum(size.height() + caption for size in self._sizes)
            y = (self.height() - high - margin * (len(self._sizes) - 1)) // 2
            for size in self._sizes:
                found.append(QRect((self.width() - size.width()) // 2, y,
                                   size.width(), size.height()))  # fmt: skip
                y += size.height() + caption + margin
            return found
        wide = sum(size.width() for size in self._sizes) + margin * (len(self._sizes) - 1)
        high = max(size.height() for size in self._sizes) + caption
        x, y = (self.width() - wide) // 2, (self.height() - high) // 2
        for size in self._sizes:
            left = self.width() - x - size.width() if self.isRightToLeft() else x
            found.append(QRect(left, y, size.width(), size.height()))
            x += size.width() + margin
        return found

    def place_box(self, face: int, position: int) -> QRectF:
        """Where a position lies on a side that is shown."""
        box, view = QRectF(self.boxes()[face]), self.faces[face].view
        scale = box.width() / view.size.width
        place = view.places[position]
        return QRectF(box.x() + place.x * scale, box.y() + place.y * scale,
                      place.width * scale, place.height * scale)  # fmt: skip

    def place_at(self, point: QPointF) -> int | None:
        """The position under a point."""
        for index, box in enumerate(self.boxes()):
            if not box.contains(point.toPoint()):
                continue
            for position in range(len(self.faces[index].view.places)):
                if self.place_box(index, position).contains(point):
                    return position
        return None

    # ------------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self.turning is not None:
            super().mousePressEvent(event)
            return
        position = self.place_at(event.position())
        if position is None:
            self.missed.emit()
        else:
            self.clicked.emit(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.place_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)
        super().mouseMoveEvent(event)

    # ------------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(t.desk))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, box in enumerate(self.boxes()):
            if self.turning is not None:
                self.turning.paint(painter, QRectF(box))
                continue
            self._shadow.draw(painter, box, self.margin, t.dark)
            self._draw_face(painter, box, index)
            painter.setPen(QColor(t.muted))
            self._draw_caption(painter, box, self.faces[index])
        painter.end()
        self.painted.emit()

    def _draw_caption(self, painter: QPainter, box: QRect, face: Face) -> None:
        """Beneath the paper, as wide as there is room for beside the other side."""
        top = box.bottom() + 1 + round(theme.unit() * 0.7)
        reach = self.margin / 2 - 1
        room = QRectF(box.x() - reach, top, box.width() + 2 * reach, self._caption)
        fits = self.fontMetrics().horizontalAdvance(face.caption) <= room.width()
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, centre, face.caption if fits else face.short)

    def _draw_face(self, painter: QPainter, box: QRect, index: int) -> None:
        painter.fillRect(box, QColor("#ffffff"))
        image = self.images[index] if index < len(self.images) else None
        if image is not None:
            # Until the picture in a new size is painted, the old one is shown stretched.
            if image.deviceIndependentSize().toSize() == box.size():
                painter.drawImage(box.topLeft(), image)
            else:
                painter.drawImage(box, image)
        draw_overlay(painter, QRectF(box), self.faces[index].view, self.overlay)

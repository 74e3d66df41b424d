"""What is drawn over the picture of a sheet: lines, the unprintable edge, places that are used.

In: a painter, how the side is looked at, and what stands at each position. Out: quiet drawing:
never over the words of a card.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath, QPen

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui import theme
from thankyou.gui.preview.sheet_places import CARD, EMPTY, USED

if TYPE_CHECKING:
    from thankyou.base.geometry import Rect
    from thankyou.gui.preview.sheet_geometry import SideView
    from thankyou.model.sheet import SheetLine


# On paper, which is white in the dark, too.
_LINE = QColor(0, 0, 0, 60)
_GREY = QColor(70, 74, 78)
_GONE = QColor(120, 120, 120, 46)
_HATCH = QColor(96, 84, 60, 60)
_TINT = QColor(150, 132, 92, 22)


class Overlay(NamedTuple):
    """What is to be seen. `chosen` is the position that is outlined, or None."""

    places: Sequence[str] = ()
    chosen: int | None = None
    edge: bool = True


def draw_overlay(painter: QPainter, box: QRectF, view: SideView, overlay: Overlay) -> None:
    """All of it, into the box in which the paper lies."""
    painter.save()
    painter.setClipRect(box)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = box.width() / view.size.width
    if overlay.edge:
        _draw_edge(painter, box, _on(box, view.clear, scale))
    _draw_lines(painter, box, scale, view.folds, Qt.PenStyle.DashLine)
    _draw_lines(painter, box, scale, view.cuts, Qt.PenStyle.DotLine)
    _draw_pieces(painter, box, scale, view)
    for number, (what, place) in enumerate(zip(overlay.places, view.places, strict=False), 1):
        if what == USED:
            _draw_used(painter, _on(box, place, scale), number)
        elif what == EMPTY and view.pieces:
            _draw_number(painter, _on(box, place, scale), number)
    painter.restore()
    if overlay.chosen is not None and overlay.chosen < len(view.boxes):
        card = overlay.places[overlay.chosen] == CARD
        place = (view.boxes if card else view.places)[overlay.chosen]
        _draw_chosen(painter, _on(box, place, scale))


def _on(box: QRectF, place: Rect, scale: float) -> QRectF:
    return QRectF(
        box.x() + place.x * scale, box.y() + place.y * scale,
        place.width * scale, place.height * scale,
    )  # fmt: skip


def _draw_edge(painter: QPainter, box: QRectF, clear: QRectF) -> None:
    """What the printer leaves white, hatched."""
    if clear.width() >= box.width() - 0.5 and clear.height() >= box.height() - 0.5:
        return
    ring = QPainterPath()
    ring.addRect(box)
    inside = QPainterPath()
    inside.addRect(clear)
    ring = ring.subtracted(inside)
    painter.fillPath(ring, _TINT)
    painter.fillPath(ring, QBrush(_HATCH, Qt.BrushStyle.BDiagPattern))


def _draw_lines(
    painter: QPainter, box: QRectF, scale: float, lines: Sequence[SheetLine], style: Qt.PenStyle
) -> None:
    painter.setPen(QPen(_LINE, 1, style))
    for x0, y0, x1, y1 in lines:
        # In the middle of a pixel, a level or upright line is one pixel wide.
        ends = [round(v * scale + o) + 0.5 for v, o in
                ((x0, box.x()), (y0, box.y()), (x1, box.x()), (y1, box.y()))]  # fmt: skip
        painter.drawLine(QLineF(*ends))


def _draw_pieces(painter: QPainter, box: QRectF, scale: float, view: SideView) -> None:
    """The pieces of a maker's sheet, which are cut already."""
    painter.setPen(QPen(_LINE, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    corner = view.round * scale
    for piece in view.pieces:
        painter.drawRoundedRect(_on(box, piece, scale), corner, corner)


def _draw_used(painter: QPainter, place: QRectF, number: int) -> None:
    """A piece that is gone: grey and crossed out."""
    painter.fillRect(place, _GONE)
    painter.setPen(QPen(QColor(70, 74, 78, 110), 1.2))
    painter.drawLine(QLineF(place.topLeft(), place.bottomRight()))
    painter.drawLine(QLineF(place.topRight(), place.bottomLeft()))
    _draw_number(painter, place, number, disc=True)


def _draw_number(painter: QPainter, place: QRectF, number: int, disc: bool = False) -> None:
    least = min(place.width(), place.height())
    high = max(9.0, min(theme.unit() * 1.5, least * 0.4))
    centre = place.center()
    if disc:
        reach = high * 0.85
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(238, 238, 236))
        painter.drawEllipse(centre, reach, reach)
    font = QFont(painter.font())
    font.setPixelSize(round(high))
    painter.setFont(font)
    painter.setPen(_GREY)
    painter.drawText(
        QRectF(centre - QPointF(high * 2, high), centre + QPointF(high * 2, high)),
        Qt.AlignmentFlag.AlignCenter, str(number),
    )  # fmt: skip


def _draw_chosen(painter: QPainter, place: QRectF) -> None:
    """An outline that is seen on any art: light within dark."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    around = place.adjusted(-1, -1, 1, 1)
    for color, width in (("#ffffff", 5), (theme.LIGHT.accent, 3)):
        painter.setPen(QPen(QColor(color), width))
        painter.drawRect(around)
    painter.restore()

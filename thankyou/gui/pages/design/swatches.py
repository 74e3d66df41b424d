"""Colourways to choose from: a design's paper, its art and its ink, side by side.

In: a design in one of its palettes. Out: a choice to click.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from thankyou.base.color import Color
from thankyou.designs.model import Design, PanelDesign
from thankyou.gui import theme
from thankyou.gui.widgets.controls import draw_choice
from thankyou.model.scene import Group, Item, Path


class Swatch(QRadioButton):
    """One colourway: its paper, its art and its ink as three overlapping discs, and its name."""

    def __init__(self, name: str, colors: tuple[QColor, QColor, QColor]) -> None:
        super().__init__(name)
        self._colors = colors
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(round(text + 5.4 * u), round(max(2.6 * u, 34)))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_choice(painter, self)
        size = u * 1.3
        x, y = u * 0.8, (self.height() - size) / 2
        painter.setPen(QPen(QColor(t.edge), 1))
        for color in self._colors:
            painter.setBrush(color)
            painter.drawEllipse(QRectF(x, y, size, size))
            x += size * 0.62
        painter.setPen(QColor(t.ink))
        room = QRectF(x + size * 0.75, 0, self.width(), self.height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        painter.end()


def three_colors(design: Design) -> tuple[QColor, QColor, QColor]:
    """A design's paper, the strongest colour of its art, and its ink."""
    cover = design.panels["cover"]
    ground = cover.ground
    paper = ground if isinstance(ground, tuple) else ground.stops[0][1]
    ink = design.styles["sentiment"].color
    art = max(_tones(cover), key=lambda c: max(c) - min(c), default=ink)
    return QColor(*paper), QColor(*art), QColor(*ink)


def _tones(panel: PanelDesign) -> Iterator[Color]:
    stack: list[Item] = [item for layer in panel.layers for item in layer.art.items]
    while stack:
        item = stack.pop()
        if isinstance(item, Group):
            stack.extend(item.items)
        elif isinstance(item, Path):
            if isinstance(item.fill, tuple):
                yield item.fill
            if item.stroke is not None:
                yield item.stroke.color

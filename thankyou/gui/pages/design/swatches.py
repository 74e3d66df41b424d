"""Colourways to choose from: a design's paper, its art and its ink, side by side.

In: a design in one of its palettes. Out: a choice to click.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from thankyou.base.color import Color
from thankyou.designs.model import Design, PanelDesign
from thankyou.designs.palette import mover, palette_of
from thankyou.gui import theme
from thankyou.gui.widgets.choice import Choice
from thankyou.model.scene import Group, Item, Path, TintedMask, tones

_WORDS = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Swatch(Choice):
    """One colourway: its paper, its art and its ink as three overlapping discs, and its name."""

    def __init__(self, name: str, colors: tuple[QColor, QColor, QColor]) -> None:
        super().__init__(name)
        self._colors = colors
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _disc(self) -> int:
        return round(theme.unit(self.font()) * 1.3)

    def _discs(self) -> list[QRect]:
        """Where the three discs are, measured from the left."""
        size = self._disc()
        x, y = round(theme.unit(self.font()) * 0.8), (self.height() - size) // 2
        return [QRect(x + round(size * 0.62 * at), y, size, size) for at in range(3)]

    def _text_left(self) -> int:
        return self._discs()[-1].right() + 1 + round(theme.unit(self.font()) * 0.5)

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        text = QFontMetrics(self.font()).horizontalAdvance(self.text())
        width = self._text_left() + text + round(u)
        return QSize(width, round(max(2.6 * u, 34)))

    minimumSizeHint = sizeHint

    def draw(self, painter: QPainter) -> None:
        t = theme.tokens()
        self.draw_box(painter)
        painter.setPen(QPen(QColor(t.edge), 1))
        for disc, color in zip(self._discs(), self._colors, strict=True):
            painter.setBrush(color)
            painter.drawEllipse(QRectF(self.mirrored(disc)))
        painter.setPen(QColor(t.ink))
        left = self._text_left()
        room = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(self.mirrored(room), _WORDS, self.text())


def three_colors(design: Design, name: str) -> tuple[QColor, QColor, QColor]:
    """A design's paper, the strongest colour of its art, and its ink, in one of its palettes.
    The whole art is not recoloured for these three. Raises CardError("unknown-palette")."""
    palette = palette_of(design, name)
    move = (lambda color: color) if palette is None else mover(palette)
    words = {} if palette is None else palette.words
    cover = design.panels["cover"]
    paper = move(tones(cover.ground)[0])
    ink = words.get("sentiment") or move(design.styles["sentiment"].color)
    moved = map(move, dict.fromkeys(_tones(cover)))
    art = max(moved, key=lambda c: max(c) - min(c), default=ink)
    return QColor(*paper), QColor(*art), QColor(*ink)


def _tones(panel: PanelDesign) -> Iterator[Color]:
    stack: list[Item] = [item for layer in panel.layers for item in layer.art.items]
    while stack:
        item = stack.pop()
        if isinstance(item, Group):
            stack.extend(item.items)
        elif isinstance(item, TintedMask):
            yield item.color
        elif isinstance(item, Path):
            if isinstance(item.fill, tuple):
                yield item.fill
            if item.stroke is not None:
                yield item.stroke.color

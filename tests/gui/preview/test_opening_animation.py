"""The pictures of a card on its way open."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from thankyou.gui.preview.opening_animation import OpeningAnimation

FRONT, NEAR, FAR = QColor("#ff0000"), QColor("#00ff00"), QColor("#0000ff")


def plain(width: int, height: int, color: QColor) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(color)
    return image


def drawn(down: bool, mirrored: bool, progress: float) -> QImage:
    """A card of 40 x 30 (or 30 x 40) opened so far; the far half lies under the cover."""
    size = QSize(30, 40) if down else QSize(40, 30)
    inside = plain(size.width(), size.height(), FAR)
    half = QRectF(0, 0, 30, 20) if down else QRectF(20 if mirrored else 0, 0, 20, 30)
    painter = QPainter(inside)
    painter.fillRect(half, NEAR)
    painter.end()
    animation = OpeningAnimation(plain(30 if down else 20, 20 if down else 30, FRONT), inside,
                                 down, mirrored)  # fmt: skip
    animation.progress = progress
    picture = plain(size.width(), size.height(), QColor("white"))
    painter = QPainter(picture)
    animation.paint(painter, QRectF(picture.rect()))
    painter.end()
    assert animation.size == size
    return picture


@pytest.mark.parametrize(
    ("down", "mirrored", "near", "far"),
    [(False, False, (5, 15), (35, 15)), (False, True, (35, 15), (5, 15)),
     (True, False, (15, 5), (15, 35))],
)  # fmt: skip
def test_the_cover_lies_on_the_far_half_and_turns_to_the_near_one(
    down: bool, mirrored: bool, near: tuple[int, int], far: tuple[int, int]
) -> None:
    closed, opened = drawn(down, mirrored, 0.0), drawn(down, mirrored, 1.0)
    assert closed.pixelColor(*far) == FRONT and closed.pixelColor(*near) == QColor("white")
    assert opened.pixelColor(*far) == FAR and opened.pixelColor(*near) == NEAR


def test_the_leaf_is_darker_on_its_way() -> None:
    assert drawn(False, False, 0.25).pixelColor(21, 15).red() < 255

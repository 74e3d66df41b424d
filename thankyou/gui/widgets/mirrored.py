"""Places in a window that is read from the right.

In: a place that was measured from the left. Out: where it is. As QStyle.visualRect, whose class
brings a thousand names along, which the window would make before it is seen.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt


def visual_rect(direction: Qt.LayoutDirection, whole: QRect, part: QRect) -> QRect:
    """`part` where one reads from the left; else as far from the right edge of `whole`."""
    if direction == Qt.LayoutDirection.LeftToRight:
        return part
    return part.translated(whole.left() + whole.right() - part.left() - part.right(), 0)

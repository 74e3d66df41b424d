"""Opening a card: its pictures are painted on a thread, then the cover turns.

In: the front and the inside of a card. Out: an OpeningAnimation that moves, then `opened`. Where
the system asks for less motion, `opened` at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.jobs import Jobs

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from thankyou.gui.jobs import Ticket
    from thankyou.gui.preview.opening_animation import OpeningAnimation
    from thankyou.model.scene import Scene

_LANE = "open"
DURATION = 700
"""Milliseconds that the cover takes."""


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class ClosedCard(NamedTuple):
    """A card that can be opened.

    `scale`: pixels of the screen's own measure to a point; `ratio`: device pixels to such a pixel.
    `down`: the fold is above. `mirrored`: the fold is at the right.
    """

    front: Scene
    inside: Scene
    scale: float
    ratio: float
    down: bool = False
    mirrored: bool = False


class CardOpening(QObject):
    """Opens one card at a time."""

    begun = Signal(object)
    """The pictures are ready: an OpeningAnimation, to be drawn from now on."""
    moved = Signal()
    """The animation shows another picture."""
    ended = Signal()
    """There is no animation to be drawn any more."""
    opened = Signal()
    """The card is open: its inside is to be shown."""
    trouble = Signal(Exception)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._turn: QVariantAnimation | None = None
        self._animation: OpeningAnimation | None = None

    def open(self, card: ClosedCard) -> None:
        """Open a card, instead of any that is on its way."""
        self.stop()

        def work(_: Ticket) -> tuple[QImage, QImage] | None:
            from thankyou.gui.preview.painter import paint_once
            from thankyou.gui.preview.reduced_motion import less_motion

            if less_motion():
                return None
            scale = card.scale * card.ratio
            return (
                paint_once(card.front, scale, card.ratio),
                paint_once(card.inside, scale, card.ratio),
            )

        def done(images: tuple[QImage, QImage] | None) -> None:
            from thankyou.gui.preview.opening_animation import OpeningAnimation

            if images is None:
                self.opened.emit()
            else:
                self._start(OpeningAnimation(*images, card.down, card.mirrored))

        self._jobs.run(_LANE, work, done, self.trouble.emit)

    def stop(self) -> None:
        """Stop at once, without `opened`."""
        self._jobs.cancel(_LANE)
        turn, self._turn = self._turn, None
        self._animation = None
        if turn is not None:
            turn.stop()
            turn.deleteLater()
            self.ended.emit()

    def _start(self, animation: OpeningAnimation) -> None:
        # What animates is read when a card is opened, not when the window is.
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        self._animation = animation
        self.begun.emit(animation)
        turn = self._turn = QVariantAnimation(self)
        turn.setDuration(DURATION)
        turn.setStartValue(0.0)
        turn.setEndValue(1.0)
        turn.setEasingCurve(QEasingCurve.Type.InOutSine)
        turn.valueChanged.connect(self._turned)
        turn.finished.connect(self._finished)
        turn.start()

    def _turned(self, progress: float) -> None:
        if self._animation is not None:
            self._animation.progress = progress
            self.moved.emit()

    def _finished(self) -> None:
        self.stop()
        self.opened.emit()


def animates(widget: QWidget) -> bool:
    """Whether Qt's style lets things move: it hands on a system's "less motion" as no duration."""
    from PySide6.QtWidgets import QStyle

    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0

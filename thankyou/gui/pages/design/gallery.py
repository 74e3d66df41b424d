"""The writer's own card in every design, small.

In: a card. Out: a picture of the front that it would have in each design, painted on a thread, one
after another, while the older picture stays, faint. Work begins when the card has rested for a
moment, and only while the designs are on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QImage

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError
from thankyou.gui.cover_words import in_design, is_ours
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog
    from thankyou.gui.pages.design.thumb import Thumb

REST = 350
"""Milliseconds the card rests before the pictures follow it."""
KEPT = 120
"""Pictures that are kept: the designs as they were before a few changes, for who goes back."""

Key = tuple[Card, int, float]
"""What a thumb shows: a card, how wide in the screen's own measure, and the screen's ratio."""


class GalleryPainter(QTimer):
    """Keeps the thumbs as new as the card.

    A picture that is older than the card is shown faintly until the new one is there. Those in
    sight are painted first; those that a filter hides, when they are shown again.
    """

    painted = Signal(str)
    """The picture of this design is in place."""
    caught_up = Signal()
    """Every picture is as new as the card."""
    failed = Signal(str)
    """This design cannot be read: it is in `broken`, and `trouble` has said why."""
    trouble = Signal(Exception)

    def __init__(self, jobs: Jobs, thumbs: dict[str, Thumb], catalog: WindowCatalog) -> None:
        super().__init__()
        self.setSingleShot(True)
        self.setInterval(REST)
        self._jobs = jobs
        self._thumbs = thumbs
        self._keys: dict[str, Key] = {}
        self._kept: BoundedCache[Key, QImage] = BoundedCache(KEPT)
        self._catalog = catalog
        self.broken: set[str] = set()
        """Designs that turned out not to be readable when their pictures were painted."""
        self._worker_catalog = catalog.worker_catalog
        self.timeout.connect(self._go)

    def look_again(self) -> None:
        """Begin anew: say which designs cannot be offered, and try the others again."""
        self.broken.clear()
        for error in self._catalog.full.designs.broken.values():
            self.trouble.emit(error)

    def follow(self, card: Card, ratio: float, at_once: bool = False) -> None:
        """Show this card in every design: what was painted before at once, the rest soon."""
        ours = is_ours(self._catalog, card)
        keys = {
            name: (
                seen_of(in_design(self._catalog, card, name, ours)), thumb.picture_width(), ratio,
            )
            for name, thumb in self._thumbs.items()
        }  # fmt: skip
        same = keys == self._keys
        self._keys = keys
        missing = False
        for name, thumb in self._thumbs.items():
            kept = self._kept.get(keys[name])
            if kept is not None:
                thumb.show_image(kept)
            else:
                thumb.set_older(True)
                missing = missing or not thumb.isHidden()
        if same and (self.isActive() or self._jobs.busy("gallery")):
            return
        self._jobs.cancel("gallery")
        if not missing:
            self.stop()
        elif at_once:
            self.stop()
            self._go()
        else:
            self.start()

    def _next(self) -> list[Key]:
        """What is to be painted, what is in sight first."""
        missing = [
            (thumb.visibleRegion().isEmpty(), thumb.y(), thumb.x(), self._keys[name])
            for name, thumb in self._thumbs.items()
            if not thumb.isHidden()
            and name not in self.broken
            and self._keys[name] not in self._kept
        ]
        return [key for *_, key in sorted(missing, key=lambda one: one[:3])]

    def _go(self) -> None:
        keys = self._next()

        def work(ticket: Ticket) -> bool:
            from thankyou.gui.preview.painter import paint_once

            for key in keys:
                card, width, ratio = key
                try:
                    with self._worker_catalog.borrow() as catalog:
                        if ticket.cancelled():
                            return False
                        scene = catalog.composer(card).compose().scenes[0]
                        image = paint_once(scene, width * ratio / scene.size.width, ratio)
                except CardError as error:  # the others have their pictures all the same
                    self._jobs.report(ticket, self._leave_out, (card.design, error))
                else:
                    self._jobs.report(ticket, self._place, (key, image))
            return True

        def done(whole: bool) -> None:
            if whole and not self._next():
                self.caught_up.emit()

        self._jobs.run("gallery", work, done, self.trouble.emit)

    def _leave_out(self, parcel: tuple[str, CardError]) -> None:
        name, error = parcel
        self.broken.add(name)
        self.failed.emit(name)
        self.trouble.emit(error)

    def _place(self, parcel: tuple[Key, QImage]) -> None:
        key, image = parcel
        self._kept.put(key, image)
        name = key[0].design
        if self._keys.get(name) == key:
            self._thumbs[name].show_image(image)
            self.painted.emit(name)


def seen_of(card: Card) -> Card:
    """The card without what its front does not show: pictures stay as new while that changes."""
    photo = card.photo if card.photo is not None and card.photo.cover else None
    return card.changed(
        message="", second=None, signers=(), photo=photo, signature=None, text_size=100, name="",
        guided=(), dismissed=(), template=None, display="", people=None,
    )  # fmt: skip

"""The part of the Design page that is about the photo: added, placed, taken away.

In: the document, and a file that the writer chooses. Out: the card's photo. Pictures are read on a
thread.
"""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from thankyou.error_messages import sentence
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.pages.design.crop_view import CropView
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.slider import Slider
from thankyou.layout.photo_place import ratio_of
from thankyou.model.card import PHOTO_SHAPES, CardPhoto
from thankyou.pictures.photo import MAX_ZOOM, Placement

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

PICTURES = "*.jpg *.jpeg *.png *.heic *.heif *.webp *.tif *.tiff"
"""The files that a photo or a signature can be read from."""
MOST_BYTES = 128 << 20


class PhotoSection(QWidget):
    """A button while there is no photo; then the photo, and what can be done with it."""

    added = Signal()
    moved = Signal(str)
    """The kind of panel on which the photo stands now."""
    trouble = Signal(Exception)

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__()
        self._document = document
        self._catalog = catalog
        self._jobs = jobs
        self.notes = NoteList()
        """What the photo needs; whoever holds this part gives it a place."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.add = button(tr("Add a photo…"), self.ask_photo)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.box = QWidget()
        self._build_box()
        column.addWidget(self.box)
        document.changed.connect(self.refresh)
        self.refresh()

    def _build_box(self) -> None:
        u = theme.unit()
        parts = ColumnsLayout(round(u), round(u * 16))
        self.box.setLayout(parts)
        self.crop = CropView()
        self.crop.placed.connect(self._placed)
        parts.addWidget(self.crop)
        parts.setAlignment(self.crop, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        beside = QWidget()
        parts.addWidget(beside)
        side = QVBoxLayout(beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(label(tr("Drag the photo to place it."), "hint"))
        closer = label(tr("Clo&ser"), wrap=False)
        self.zoom = Slider(0, 100)
        self.zoom.setAccessibleName(tr("How close the photo is"))
        self.zoom.valueChanged.connect(lambda v: self.crop.zoom_to(_zoom_at(v), False))
        self.zoom.sliderReleased.connect(lambda: self._placed(self.crop.placement))
        self.zoom.actionTriggered.connect(self._zoomed_by_key)
        closer.setBuddy(self.zoom)
        side.addWidget(closer)
        side.addWidget(self.zoom)
        self.shape = DropDown()
        for value, name in zip(
            PHOTO_SHAPES,
            (tr("The photo’s own"), tr("Upright"), tr("Square"), tr("Level")),
            strict=True,
        ):
            self.shape.addItem(name, value)
        self.shape.activated.connect(lambda: self._change(shape=str(self.shape.currentData())))
        shape = label(tr("S&hape"), wrap=False)
        self.shape.setAccessibleName(tr("The shape in which the photo is seen"))
        shape.setBuddy(self.shape)
        side.addWidget(shape)
        side.addWidget(self.shape)
        self.cover = CheckBox(tr("On the &front of the card"))
        self.cover.clicked.connect(self._to_cover)
        side.addWidget(self.cover)
        self.no_place = label(tr("This design has no place for a photo on its front."), "hint")
        side.addWidget(self.no_place)
        self.grey = CheckBox(tr("In &grey"))
        self.grey.toggled.connect(lambda on: self._change(grey=on))
        side.addWidget(self.grey)
        about = label(tr("What it shows, for people who cannot see it"), wrap=False)
        about.setWordWrap(True)
        self.alt = QLineEdit()
        self.alt.setAccessibleName(about.text())
        self.alt.textEdited.connect(lambda text: self._change("photo-alt", alt=text))
        about.setBuddy(self.alt)
        side.addWidget(about)
        side.addWidget(self.alt)
        another = button(tr("Another photo…"), self.ask_photo, "link")
        side.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove = button(
            tr("Remove the photo"), lambda: self._document.change(photo=None), "link"
        )
        side.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)

    def ask_photo(self) -> None:
        """Ask for a file, and open it."""
        name = dialogs.open_name(
            self, tr("Add a photo"), str(Path.home()),
            tr("Pictures ({kinds});;All files (*)", kinds=PICTURES),
        )  # fmt: skip
        if name:
            self.open_photo(Path(name))

    def open_photo(self, path: Path) -> None:
        """Read a photo on a thread, and put it on the card."""

        def work(ticket: Ticket) -> CardPhoto:
            from thankyou.base.read_file import read_bytes, shown
            from thankyou.pictures.photo import read_photo
            from thankyou.storage.container import card_photo

            data = read_bytes(path, MOST_BYTES)
            return card_photo(read_photo(data, shown(path), ticket.cancelled))

        def done(photo: CardPhoto) -> None:
            self._document.change(photo=photo)
            self.added.emit()

        self._jobs.run("photo", work, done, self.trouble.emit)

    def _change(self, typing: str | None = None, **changes: object) -> None:
        photo = self._document.card.photo
        if photo is not None and any(getattr(photo, k) != v for k, v in changes.items()):
            self._document.change(typing, photo=replace(photo, **changes))  # type: ignore[arg-type]

    def _to_cover(self, on: bool) -> None:
        self._change(cover=on)
        self.moved.emit("cover" if on else "letter")

    def _placed(self, placement: Placement) -> None:
        self._change(x=placement.x, y=placement.y, zoom=placement.zoom)

    def _zoomed_by_key(self, _: int) -> None:
        if not self.zoom.isSliderDown():
            self.crop.zoom_to(_zoom_at(self.zoom.sliderPosition()), True)

    def refresh(self) -> None:
        """Show what the card has."""
        card = self._document.card
        photo = card.photo
        self.add.setVisible(photo is None)
        self.box.setVisible(photo is not None)
        notes = []
        if photo is not None:
            self.crop.show_photo(photo, ratio_of(photo))
            self.shape.setCurrentIndex(self.shape.findData(photo.shape))
            design = self._catalog.designs.get(card.design)
            has_place = design is not None and design.panels["cover"].with_photo is not None
            self.cover.setChecked(photo.cover and has_place)
            self.cover.setEnabled(has_place)
            self.no_place.setVisible(not has_place)
            self.zoom.blockSignals(True)
            self.zoom.setValue(round(math.log(photo.zoom) / math.log(MAX_ZOOM) * 100))
            self.zoom.blockSignals(False)
            self.grey.setChecked(photo.grey)
            if self.alt.text() != photo.alt:
                self.alt.setText(photo.alt)
            found = self._catalog.full.photo_notes(card)
            notes = [(sentence(one, tr), "care", None) for one in found]
        self.notes.show_notes(notes)


def _zoom_at(position: int) -> float:
    """The zoom at a place of the slider, on which each step is the same factor."""
    return float(MAX_ZOOM ** (position / 100))

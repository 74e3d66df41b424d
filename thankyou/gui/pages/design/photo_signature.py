"""Photo and signature, one below the other.

In: the document. Out: the card's photo and signature.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.jobs import Jobs
from thankyou.gui.pages.design.photo_section import PhotoSection
from thankyou.gui.pages.design.signature_section import SignatureSection

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog


class PhotoAndSignature(QWidget):
    """The part of the Design page that is about photo and signature."""

    kind_wanted = Signal(str)
    """The kind of panel on which what was added can be seen."""
    trouble = Signal(Exception)

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__()
        self.photo = PhotoSection(document, catalog, jobs)
        self.signature = SignatureSection(document, jobs)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.5))
        for part in (self.photo, self.signature):
            column.addWidget(part)
            part.added.connect(lambda: self.kind_wanted.emit("letter"))
            part.trouble.connect(self.trouble)
        self.photo.moved.connect(self.kind_wanted)
        column.addWidget(self.photo.notes)

    def focus_first(self) -> None:
        """The focus to the photo, or to the button that adds one."""
        shown = self.photo.add
        (shown if shown.isVisibleTo(self) else self.photo.crop).setFocus()

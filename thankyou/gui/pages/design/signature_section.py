"""The part of the Design page that is about the signature: drawn or scanned, and taken away.

In: the document, a hand that draws, or a photo of a signed sheet. Out: the card's signature.
Pictures are read on a thread.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.pages.design.photo_section import MOST_BYTES, PICTURES
from thankyou.gui.pages.design.sign_dialog import SignDialog
from thankyou.gui.pages.design.signature_view import SignatureView
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.model.card import CardSignature


class SignatureSection(QWidget):
    """Two ways to a signature; the signature itself, once there is one."""

    added = Signal()
    trouble = Signal(Exception)

    def __init__(self, document: Document, jobs: Jobs) -> None:
        super().__init__()
        self._document = document
        self._jobs = jobs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.5))
        row = FlowLayout(round(theme.unit() * 0.5))
        self.draw = button(tr("Draw a signature…"), self.ask_signature)
        self.scan = button(
            tr("Take it from a photo…"), self.ask_sheet, "",
            tr("Take a signature from a photo of a sheet of paper"),
        )  # fmt: skip
        row.addWidget(self.draw)
        row.addWidget(self.scan)
        column.addLayout(row)
        signed = FlowLayout(round(theme.unit() * 0.5))
        self.view = SignatureView()
        self.remove = button(
            tr("Remove the signature"), lambda: document.change(signature=None), "link"
        )
        signed.addWidget(self.view)
        signed.addWidget(self.remove)
        column.addLayout(signed)
        document.changed.connect(self.refresh)
        self.refresh()

    def ask_signature(self) -> None:
        """Ask for a signature by hand."""
        dialog = SignDialog(self)
        dialog.accepted.connect(lambda: self._sign(dialog.signature))
        dialog.open()

    def ask_sheet(self) -> None:
        """Ask for a picture of a signed sheet, and open it."""
        name = dialogs.open_name(
            self, tr("A photo of your signature on white paper"), str(Path.home()),
            tr("Pictures ({kinds});;All files (*)", kinds=PICTURES),
        )  # fmt: skip
        if name:
            self.open_sheet(Path(name))

    def open_sheet(self, path: Path) -> None:
        """Find the signature in a picture, on a thread."""

        def work(ticket: Ticket) -> CardSignature:
            from thankyou.base.read_file import read_bytes, shown
            from thankyou.pictures.signature_scan import signature_mask
            from thankyou.storage.container import signature_from_mask

            mask = signature_mask(read_bytes(path, MOST_BYTES), shown(path), ticket.cancelled)
            return signature_from_mask(mask.data)

        self._jobs.run("photo", work, self._sign, self.trouble.emit)

    def _sign(self, signature: CardSignature) -> None:
        if signature.strokes or signature.mask:
            self._document.change(signature=signature)
            self.added.emit()

    def refresh(self) -> None:
        """Show what the card has."""
        signature = self._document.card.signature
        for one in (self.view, self.remove):
            one.setVisible(signature is not None)
        if signature is not None:
            self.view.show_signature(signature)

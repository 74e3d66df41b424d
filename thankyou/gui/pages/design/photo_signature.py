"""Photo and signature: added, placed, and taken away again.

In: the document, files that the writer chooses, a hand that draws. Out: the card's photo and
signature. Pictures are read on a thread; while one is dragged, only this view moves, and the card
follows when it is let go.
"""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QImageReader,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.model.card import CardPhoto, CardSignature
from thankyou.pictures.ink import Ink
from thankyou.pictures.outline import outline
from thankyou.pictures.photo import MAX_ZOOM, Placement, moved, zoomed

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

_PICTURES = "*.jpg *.jpeg *.png *.heic *.heif *.webp *.tif *.tiff"
_MOST_BYTES = 200 << 20
_SIDE = 640
_NUDGE = 0.03
_STEP = 1.15


def placement_of(photo: CardPhoto) -> Placement:
    return Placement(photo.x, photo.y, photo.zoom, photo.grey)


class CropView(QWidget):
    """The photo in its place: dragged with the mouse or the arrow keys, closer with + and -."""

    placed = Signal(object)
    """The photo was let go at this Placement."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self._key = ""
        self._ratio = 1.0
        self._slot = 1.25
        self._placement = Placement()
        self._held: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Your photo, as it is seen on the card"))
        self.setAccessibleDescription(tr("Arrow keys move it; plus and minus bring it closer."))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def placement(self) -> Placement:
        return self._placement

    def show_photo(self, photo: CardPhoto, slot_ratio: float) -> None:
        if photo.key != self._key:
            self._key = photo.key
            self._image = _small(photo)
        self._ratio = photo.width / photo.height
        if abs(slot_ratio - self._slot) > 1e-6:
            self._slot = slot_ratio
            self.updateGeometry()
        self._placement = placement_of(photo).clamped(self._ratio, self._slot)
        self.update()

    def sizeHint(self) -> QSize:
        side = max(220, round(theme.unit(self.font()) * 18))
        if self._slot >= 1:
            return QSize(side, round(side / self._slot))
        return QSize(round(side * self._slot), side)

    minimumSizeHint = sizeHint

    def _put(self, placement: Placement, done: bool) -> None:
        self._placement = placement
        self.update()
        if done:
            self.placed.emit(placement)

    def zoom_to(self, zoom: float, done: bool) -> None:
        factor = zoom / self._placement.zoom
        self._put(zoomed(self._placement, factor, self._ratio, self._slot), done)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is None:
            return
        by = event.position() - self._held
        self._held = event.position()
        self._drag(by.x() / self.width(), by.y() / self.height(), False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.placed.emit(self._placement)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.angleDelta().y():
            factor = _STEP if event.angleDelta().y() > 0 else 1 / _STEP
            at = (event.position().x() / self.width(), event.position().y() / self.height())
            self._put(zoomed(self._placement, factor, self._ratio, self._slot, at), True)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {
            Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in ways:
            self._drag(ways[key][0] * _NUDGE, ways[key][1] * _NUDGE, True)
        elif event.text() in ("+", "=", "-"):
            factor = 1 / _STEP if event.text() == "-" else _STEP
            self.zoom_to(self._placement.zoom * factor, True)
        else:
            super().keyPressEvent(event)

    def _drag(self, across: float, down: float, done: bool) -> None:
        self._put(moved(self._placement, across, down, self._ratio, self._slot), done)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        width, height = self._placement.seen(self._ratio, self._slot)
        whole = self._image.size()
        part = QRectF(
            (self._placement.x - width / 2) * whole.width(),
            (self._placement.y - height / 2) * whole.height(),
            width * whole.width(), height * whole.height(),
        )  # fmt: skip
        image = self._image
        if self._placement.grey:
            image = image.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(QRectF(self.rect()), image, part)
        tokens = theme.tokens()
        painter.setPen(QPen(QColor(tokens.accent if self.hasFocus() else tokens.edge),
                            2 if self.hasFocus() else 1))  # fmt: skip
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _small(photo: CardPhoto) -> QImage:
    """The photo no larger than this view needs; a JPEG is decoded at a part of its size."""
    held = QByteArray(photo.data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    scale = min(1.0, _SIDE * 2 / max(photo.width, photo.height))
    reader.setScaledSize(QSize(round(photo.width * scale), round(photo.height * scale)))
    return reader.read()


class InkPad(QWidget):
    """Paper to sign on, with mouse, pen or finger."""

    drawn = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.strokes: list[list[tuple[float, float, float]]] = []
        self._open = False
        self._pen = False
        u = theme.unit()
        self.setFixedSize(round(u * 34), round(u * 13))
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking, False)
        self.setAccessibleName(tr("Paper to sign on"))
        self.setCursor(Qt.CursorShape.CrossCursor)

    def clear(self) -> None:
        self.strokes = []
        self.update()
        self.drawn.emit()

    def _begin(self, at: QPointF, pressure: float) -> None:
        self.strokes.append([(at.x(), at.y(), pressure)])
        self._open = True
        self.update()

    def _go(self, at: QPointF, pressure: float) -> None:
        if self._open:
            self.strokes[-1].append((at.x(), at.y(), pressure))
            self.update()

    def _end(self) -> None:
        if self._open:
            self._open = False
            self.drawn.emit()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QTabletEvent.Type.TabletPress:
            self._pen = True
            self._begin(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletMove:
            self._go(event.position(), event.pressure())
        elif kind == QTabletEvent.Type.TabletRelease:
            self._end()
            self._pen = False
        event.accept()  # so that the pen does not come as a mouse once more

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self._pen:
            self._begin(event.position(), 0.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._pen:
            self._go(event.position(), 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._pen:
            self._end()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor("#fdfbf6"))
        painter.setPen(QPen(QColor("#c9c2b2"), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        line = self.height() * 0.74
        painter.drawLine(QPointF(self.width() * 0.08, line), QPointF(self.width() * 0.92, line))
        for stroke in self.strokes:
            for (x0, y0, a), (x1, y1, b) in zip(stroke, stroke[1:], strict=False):
                pen = QPen(QColor("#22304a"), 1.2 + 2.4 * (a + b) / 2)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
            if len(stroke) == 1:
                painter.setPen(QPen(QColor("#22304a"), 3))
                painter.drawPoint(QPointF(stroke[0][0], stroke[0][1]))
        painter.end()


class SignDialog(QDialog):
    """Asks for a signature by hand."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Draw your signature"))
        column = QVBoxLayout(self)
        column.addWidget(label(tr("Sign on the line, with the mouse, a pen or a finger."), "hint"))
        self.pad = InkPad()
        column.addWidget(self.pad)
        self.buttons, self.use = dialogs.choices(self, tr("Use this signature"))
        self.use.setEnabled(False)
        self.again = button(tr("Begin again"), self.pad.clear)
        self.buttons.addButton(self.again, QDialogButtonBox.ButtonRole.ResetRole)
        self.pad.drawn.connect(lambda: self.use.setEnabled(bool(self.pad.strokes)))
        column.addWidget(self.buttons)

    @property
    def signature(self) -> CardSignature:
        return CardSignature(Ink.from_points(self.pad.strokes).strokes)


class SignatureView(QWidget):
    """The signature, small."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Your signature"))

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        return QSize(round(u * 14), round(u * 4.4))

    minimumSizeHint = sizeHint

    def show_signature(self, signature: CardSignature) -> None:
        self._path, self._image = QPainterPath(), None
        if signature.strokes:
            for one in outline(Ink(signature.strokes)):
                numbers = [float(v) for v in one[1:]]
                if one[0] == "M":
                    self._path.moveTo(*numbers)
                elif one[0] == "L":
                    self._path.lineTo(*numbers)
                elif one[0] == "C":
                    self._path.cubicTo(*numbers)
                else:
                    self._path.closeSubpath()
            self._path.setFillRule(Qt.FillRule.WindingFill)
        else:
            image = QImage.fromData(signature.mask, "PNG")  # type: ignore[arg-type]
            image.invertPixels()
            self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor("#ffffff"))
        room = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        box = self._path.boundingRect() if self._image is None else QRectF(self._image.rect())
        if box.width() > 0 and box.height() > 0:
            scale = min(room.width() / box.width(), room.height() / box.height())
            painter.translate(room.center())
            painter.scale(scale, scale)
            painter.translate(-box.center())
            if self._image is None:
                painter.fillPath(self._path, QColor("#22304a"))
            else:
                painter.drawImage(box, self._image)
            painter.resetTransform()
        painter.setPen(QPen(QColor(theme.tokens().edge), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PhotoAndSignature(QWidget):
    """The part of the Design page that is about photo and signature."""

    kind_wanted = Signal(str)
    trouble = Signal(Exception)

    def __init__(self, document: Document, catalog: WindowCatalog, jobs: Jobs) -> None:
        super().__init__()
        self._document = document
        self._catalog = catalog
        self._jobs = jobs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.unit() * 0.5))
        self.add_photo = button(tr("Add a photo…"), self.ask_photo)
        self.photo_box = QWidget()
        self._build_photo()
        column.addWidget(self.add_photo, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.photo_box)
        row = QHBoxLayout()
        self.draw = button(tr("Draw a signature…"), self.ask_signature)
        self.scan = button(
            tr("Take it from a photo…"), self.ask_sheet, "",
            tr("Take a signature from a photo of a sheet of paper"),
        )  # fmt: skip
        row.addWidget(self.draw)
        row.addWidget(self.scan)
        row.addStretch(1)
        column.addLayout(row)
        signed = QHBoxLayout()
        self.signature_view = SignatureView()
        self.unsign = button(tr("Remove the signature"), lambda: document.change(signature=None),
                             "link")  # fmt: skip
        signed.addWidget(self.signature_view)
        signed.addWidget(self.unsign)
        signed.addStretch(1)
        column.addLayout(signed)
        self.notes = NoteList()
        column.addWidget(self.notes)
        document.changed.connect(self.refresh)
        self.refresh()

    def _build_photo(self) -> None:
        row = QHBoxLayout(self.photo_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(theme.unit()))
        self.crop = CropView()
        self.crop.placed.connect(self._placed)
        row.addWidget(self.crop, 0, Qt.AlignmentFlag.AlignTop)
        side = QVBoxLayout()
        side.addWidget(label(tr("Drag the photo to place it."), "hint"))
        closer = QLabel(tr("C&loser"))
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self.zoom.setRange(0, 100)
        self.zoom.setAccessibleName(tr("How close the photo is"))
        self.zoom.valueChanged.connect(lambda v: self.crop.zoom_to(_zoom_at(v), False))
        self.zoom.sliderReleased.connect(lambda: self._placed(self.crop.placement))
        self.zoom.actionTriggered.connect(self._zoomed_by_key)
        closer.setBuddy(self.zoom)
        side.addWidget(closer)
        side.addWidget(self.zoom)
        self.grey = CheckBox(tr("In &grey"))
        self.grey.toggled.connect(lambda on: self._change(grey=on))
        side.addWidget(self.grey)
        said = QLabel(tr("What it shows, for people who cannot see it"))
        said.setWordWrap(True)
        self.alt = QLineEdit()
        self.alt.setAccessibleName(said.text())
        self.alt.textEdited.connect(lambda text: self._change("photo-alt", alt=text))
        said.setBuddy(self.alt)
        side.addWidget(said)
        side.addWidget(self.alt)
        another = button(tr("Another photo…"), self.ask_photo, "link")
        side.addWidget(another, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove_photo = button(
            tr("Remove the photo"), lambda: self._document.change(photo=None), "link"
        )
        side.addWidget(self.remove_photo, 0, Qt.AlignmentFlag.AlignLeft)
        side.addStretch(1)
        row.addLayout(side, 1)

    # ------------------------------------------------------------------ photo

    def ask_photo(self) -> None:
        name = dialogs.open_name(
            self, tr("Add a photo"), str(Path.home()),
            tr("Pictures ({kinds});;All files (*)", kinds=_PICTURES),
        )  # fmt: skip
        if name:
            self.open_photo(Path(name))

    def open_photo(self, path: Path) -> None:
        """Read a photo on a thread, and put it on the card."""

        def work(_: Ticket) -> CardPhoto:
            from thankyou.base.read_file import read_bytes, shown
            from thankyou.pictures.photo import read_photo
            from thankyou.storage.container import card_photo

            return card_photo(read_photo(read_bytes(path, _MOST_BYTES), shown(path)))

        def done(photo: CardPhoto) -> None:
            self._document.change(photo=photo)
            self.kind_wanted.emit("letter")

        self._jobs.run("photo", work, done, self.trouble.emit)

    def _change(self, typing: str | None = None, **changes: object) -> None:
        photo = self._document.card.photo
        if photo is not None and any(getattr(photo, k) != v for k, v in changes.items()):
            self._document.change(typing, photo=replace(photo, **changes))  # type: ignore[arg-type]

    def _placed(self, placement: Placement) -> None:
        self._change(x=placement.x, y=placement.y, zoom=placement.zoom)

    def _zoomed_by_key(self, _: int) -> None:
        if not self.zoom.isSliderDown():
            self.crop.zoom_to(_zoom_at(self.zoom.sliderPosition()), True)

    # ------------------------------------------------------------------ signature

    def ask_signature(self) -> None:
        dialog = SignDialog(self)
        dialog.accepted.connect(lambda: self._sign(dialog.signature))
        dialog.open()

    def ask_sheet(self) -> None:
        name = dialogs.open_name(
            self, tr("A photo of your signature on white paper"), str(Path.home()),
            tr("Pictures ({kinds});;All files (*)", kinds=_PICTURES),
        )  # fmt: skip
        if name:
            self.open_sheet(Path(name))

    def open_sheet(self, path: Path) -> None:
        """Find the signature in a picture, on a thread."""

        def work(_: Ticket) -> CardSignature:
            from thankyou.base.read_file import read_bytes, shown
            from thankyou.pictures.signature_scan import signature_mask
            from thankyou.storage.container import signature_from_mask

            mask = signature_mask(read_bytes(path, _MOST_BYTES), shown(path))
            return signature_from_mask(mask.data)

        self._jobs.run("photo", work, self._sign, self.trouble.emit)

    def _sign(self, signature: CardSignature) -> None:
        if signature.strokes or signature.mask:
            self._document.change(signature=signature)
            self.kind_wanted.emit("letter")

    # ------------------------------------------------------------------ what is there

    def refresh(self) -> None:
        """Show what the card has."""
        card = self._document.card
        photo, signature = card.photo, card.signature
        self.add_photo.setVisible(photo is None)
        self.photo_box.setVisible(photo is not None)
        told = []
        if photo is not None:
            try:
                place = self._catalog.composer(card).photo_place
            except CardError:
                place = None
            self.crop.show_photo(photo, place.width / place.height if place else 1.25)
            self.zoom.blockSignals(True)
            self.zoom.setValue(round(math.log(photo.zoom) / math.log(MAX_ZOOM) * 100))
            self.zoom.blockSignals(False)
            self.grey.setChecked(photo.grey)
            if self.alt.text() != photo.alt:
                self.alt.setText(photo.alt)
            if card.design in self._catalog.designs:
                notes = self._catalog.full.photo_notes(card)
                told = [(sentence(one, tr), "care", None) for one in notes]
        self.notes.show_notes(told)
        for one in (self.signature_view, self.unsign):
            one.setVisible(signature is not None)
        if signature is not None:
            self.signature_view.show_signature(signature)


def _zoom_at(position: int) -> float:
    """The slider is even in steps of closeness: each step is the same factor."""
    return float(MAX_ZOOM ** (position / 100))

"""Design: the writer's own card on each design, and the sizes it can have.

In: the document. Out: its design and format, chosen by looking.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from thankyou.card import Format
from thankyou.designs.model import MOODS, Design, PanelDesign
from thankyou.errors import CardError
from thankyou.gui import theme
from thankyou.gui.controls import Notes, Segments, button, label
from thankyou.gui.document import Document
from thankyou.gui.flow import Flow
from thankyou.gui.gallery import GalleryPainter, Thumb
from thankyou.gui.keepsakes import Keepsakes
from thankyou.gui.lettering import Lettering
from thankyou.gui.page import Page
from thankyou.gui.tr import tr
from thankyou.scene import Color, Group, Item, Path
from thankyou.sheet.formats import LARGEST, SMALLEST, WIDEST, custom_id
from thankyou.units import mm, to_mm

if TYPE_CHECKING:
    from thankyou.gui.shelf import Shelf
    from thankyou.gui.workers import Workers

_LARGEST = mm(215)


def size_words(card_format: Format) -> str:
    """The size of the closed card, in millimetres."""
    front = card_format.panels[0]
    return tr("{width} × {height} mm", width=round(to_mm(front.width)),
              height=round(to_mm(front.height)))  # fmt: skip


class FormatChoice(QRadioButton):
    """One size: a little drawing to scale, its name, and its measures."""

    def __init__(self, card_format: Format) -> None:
        super().__init__(card_format.name)
        self.format = card_format
        self.setAccessibleName(f"{card_format.name}, {size_words(card_format)}")
        self.setAccessibleDescription(card_format.note)
        self.setToolTip(card_format.note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _drawing(self) -> float:
        return theme.unit(self.font()) * 6.0

    def sizeHint(self) -> QSize:
        u = theme.unit(self.font())
        text = max(
            QFontMetrics(self._bold()).horizontalAdvance(self.text()),
            QFontMetrics(self.font()).horizontalAdvance(size_words(self.format)),
        )
        width = max(text, self._drawing() * 1.2) + 2 * u
        height = self._drawing() + 2 * QFontMetrics(self.font()).height() + 2.4 * u
        return QSize(round(width), round(height))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: object) -> bool:
        return self.rect().contains(pos)  # type: ignore[call-overload]

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        u = theme.unit(self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        painter.setPen(
            QPen(QColor(t.accent if chosen or self.underMouse() else t.edge), 2 if chosen else 1)
        )
        painter.setBrush(QColor(t.soft if chosen else t.base))
        painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
        self._draw_card(painter, u)
        painter.setPen(QColor(t.ink))
        painter.setFont(self._bold())
        high = QFontMetrics(self.font()).height()
        top = u * 0.9 + self._drawing() + u * 0.5
        middle = int(Qt.AlignmentFlag.AlignHCenter)
        painter.drawText(QRectF(0, top, self.width(), high), middle, self.text())
        painter.setPen(QColor(t.muted))
        painter.setFont(self.font())
        painter.drawText(QRectF(0, top + high, self.width(), high), middle,
                         size_words(self.format))  # fmt: skip
        painter.end()

    def _draw_card(self, painter: QPainter, u: float) -> None:
        """The card to scale; one that folds stands a little open."""
        t = theme.tokens()
        front = self.format.panels[0]
        scale = self._drawing() / _LARGEST
        width, height = front.width * scale, front.height * scale
        left = (self.width() - width) / 2
        top = u * 0.9 + (self._drawing() - height) / 2
        painter.setPen(QPen(QColor(t.ink), 1.2))
        painter.setBrush(QColor(t.base))
        if self.format.fold == "tent":
            behind = [
                (left, top),
                (left + u * 0.25, top - height * 0.16),
                (left + width + u * 0.25, top - height * 0.16),
                (left + width, top),
            ]
            painter.drawPolygon([QPointF(x, y) for x, y in behind])
        elif self.format.fold != "flat":
            behind = [
                (left, top),
                (left + width * 1.18, top - u * 0.25),
                (left + width * 1.18, top + height - u * 0.25),
                (left, top + height),
            ]
            painter.drawPolygon([QPointF(x, y) for x, y in behind])
        painter.drawRect(QRectF(left, top, width, height))
        painter.setPen(QPen(QColor(t.accent), 1.6))
        for part, across in ((0.42, 0.5), (0.52, 0.32)):
            y = top + height * part
            painter.drawLine(
                round(left + width * (0.5 - across / 2)), round(y),
                round(left + width * (0.5 + across / 2)), round(y),
            )  # fmt: skip


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
        whole = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        chosen = self.isChecked()
        painter.setPen(
            QPen(QColor(t.accent if chosen or self.underMouse() else t.edge), 2 if chosen else 1)
        )
        painter.setBrush(QColor(t.soft if chosen else t.base))
        painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
        if self.hasFocus():
            painter.setPen(QPen(QColor(t.ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole, u * 0.6, u * 0.6)
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


class SizeDialog(QDialog):
    """A size of one's own: both sides of the closed card, and how it folds."""

    def __init__(self, parent: QWidget, card_format: Format) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A size of your own"))
        front = card_format.panels[0]
        form = QFormLayout(self)
        self.across = self._side(tr("Width of the closed card"), to_mm(front.width))
        self.down = self._side(tr("Height of the closed card"), to_mm(front.height))
        # Covers are drawn so wide and no wider.
        self.down.valueChanged.connect(self._not_too_wide)
        self.across.valueChanged.connect(self._not_too_wide)
        self.fold = QComboBox()
        self.fold.setAccessibleName(tr("How it folds"))
        for fold, words in (
            ("flat", tr("It does not fold")),
            ("side", tr("Once, and opens like a book")),
            ("tent", tr("Once, and opens upwards")),
        ):
            self.fold.addItem(words, fold)
        self.fold.setCurrentIndex(max(0, self.fold.findData(card_format.fold)))
        form.addRow(label(tr("These are the measures of the card when it is closed."), "hint"))
        form.addRow(tr("&Width"), self.across)
        form.addRow(tr("&Height"), self.down)
        form.addRow(tr("&Fold"), self.fold)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Use this size"))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form.addRow(buttons)

    def _not_too_wide(self) -> None:
        if self.across.value() > WIDEST * self.down.value():
            other = self.across if self.sender() is self.down else self.down
            wanted = (
                WIDEST * self.down.value() - 0.05
                if other is self.across
                else self.across.value() / WIDEST + 0.05
            )
            other.setValue(wanted)

    @staticmethod
    def _side(name: str, value: float) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setDecimals(1)
        box.setRange(SMALLEST, LARGEST)
        box.setSuffix(" mm")
        box.setValue(value)
        box.setAccessibleName(name)
        return box

    @property
    def chosen(self) -> str:
        """The id of the format."""
        return custom_id(self.across.value(), self.down.value(), str(self.fold.currentData()))


class DesignPage(Page):
    """The second page."""

    kind_wanted = Signal(str)

    def __init__(self, document: Document, shelf: Shelf, workers: Workers) -> None:
        super().__init__(tr("Choose how your card looks"), widest=70)
        self._document = document
        self._shelf = shelf
        u = theme.unit()
        names = {appeal.id: appeal.name for appeal in shelf.appeals}
        self.order_hint = label("", "hint")
        self.column.addWidget(self.order_hint)
        self.swatches: dict[str, Swatch] = {}
        self._colors = QButtonGroup(self)
        self._color_row = Flow(round(u * 0.6))
        self._colored: str | None = None
        self.column.addWidget(label(tr("Colours"), "section"))
        self.column.addLayout(self._color_row)
        self.lettering = Lettering(document, shelf)
        self.column.addWidget(self.lettering)
        links = QHBoxLayout()
        self.size_link = button("", self._to_sizes, "link")
        self.photo_link = button(tr("Photo and signature…"), self._to_keepsakes, "link")
        links.addWidget(self.size_link)
        links.addWidget(self.photo_link)
        links.addStretch(1)
        self.column.addLayout(links)
        self.gap(0.5)
        self.column.addWidget(label(tr("Designs"), "section"))
        self.moods = Segments(tr("Mood of the designs"))
        self.moods.set_names(
            [tr("All"), tr("For my thanks"), tr("Quiet"), tr("Bright"), tr("Plain")], 0
        )
        self.moods.chosen.connect(self._filter)
        self.column.addWidget(self.moods, 0, Qt.AlignmentFlag.AlignLeft)
        self.gap(0.3)
        self._mood = 0
        self.thumbs: dict[str, Thumb] = {}
        self._designs = QButtonGroup(self)
        self._flow = flow = Flow(round(u * 0.6))
        self._path: tuple[str, bool, int] | None = None
        for design in shelf.designs.values():
            note = " · ".join(names.get(appeal, appeal) for appeal in design.appeals)
            thumb = Thumb(design, note)
            thumb.clicked.connect(lambda _=False, name=design.id: self.choose_design(name))
            self.thumbs[design.id] = thumb
            self._designs.addButton(thumb)
            flow.addWidget(thumb)
        self.column.addLayout(flow)
        self.gap()
        self.column.addWidget(label(tr("Size and fold"), "section"))
        self.formats: dict[str, FormatChoice] = {}
        self._formats = QButtonGroup(self)
        sizes = Flow(round(u * 0.6))
        for card_format in shelf.formats.values():
            choice = FormatChoice(card_format)
            choice.clicked.connect(lambda _=False, name=card_format.id: self.choose_format(name))
            self.formats[card_format.id] = choice
            self._formats.addButton(choice)
            sizes.addWidget(choice)
        self.own_size: FormatChoice | None = None
        self._sizes = sizes
        self.column.addLayout(sizes)
        self.about_format = label("", "hint")
        self.column.addWidget(self.about_format)
        self.size_button = button(
            tr("A size of your own…"), self.ask_size, "link", tr("Choose a size of your own")
        )
        self.column.addWidget(self.size_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.gap()
        self.column.addWidget(label(tr("Photo and signature"), "section"))
        self.keepsakes = Keepsakes(document, shelf, workers)
        self.keepsakes.kind_wanted.connect(self.kind_wanted)
        self.column.addWidget(self.keepsakes)
        self.notes = Notes()
        self.column.addWidget(self.notes)
        self.painter = GalleryPainter(workers, self.thumbs)
        self.painter.setParent(self)
        document.changed.connect(self.refresh)
        self.refresh()

    def choose_design(self, design: str) -> None:
        if design != self._document.card.design:
            self._document.change(design=design, palette="")
        self.kind_wanted.emit("cover")

    def choose_format(self, card_format: str) -> None:
        self._document.change(format=card_format)

    def choose_palette(self, palette: str) -> None:
        self._document.change(palette=palette)
        self.kind_wanted.emit("cover")

    def _to_sizes(self) -> None:
        """Down to the sizes, which stand below the designs."""
        held = self.formats.get(self._document.card.format)
        if held is not None:
            held.setFocus()
            self.ensureWidgetVisible(self.size_button)
            self.ensureWidgetVisible(held)

    def _to_keepsakes(self) -> None:
        shown = self.keepsakes.add_photo
        (shown if shown.isVisibleTo(self.keepsakes) else self.keepsakes.crop).setFocus()
        self.ensureWidgetVisible(self.keepsakes)

    def ask_size(self) -> None:
        """Ask for a size of the writer's own, and use it."""
        dialog = SizeDialog(self, self._shelf.library.format(self._document.card.format))
        dialog.finished.connect(
            lambda result: self.choose_format(dialog.chosen) if result else None
        )
        dialog.open()

    def _filter(self, mood: int) -> None:
        self._mood = mood
        self.refresh()

    def _show_colors(self, design: str) -> None:
        """The colourways of the design; its own first."""
        if design == self._colored or design not in self._shelf.designs:
            return
        self._colored = design
        held = self._shelf.designs[design]
        for old in self.swatches.values():
            self._colors.removeButton(old)
            self._color_row.removeWidget(old)
            old.deleteLater()
        self.swatches = {}
        for palette, name in (
            ("", tr("Its own")), *((one.id, tr(one.name)) for one in held.palettes),
        ):  # fmt: skip
            swatch = Swatch(name, _three(self._shelf.library.coloured(design, palette)))
            swatch.clicked.connect(lambda _=False, chosen=palette: self.choose_palette(chosen))
            self.swatches[palette] = swatch
            self._colors.addButton(swatch)
            self._color_row.addWidget(swatch)
            swatch.show()

    def refresh(self) -> None:
        """Show what the card has; the pictures follow when the page is seen."""
        card = self._document.card
        self._order(card.appeal, card.remembering)
        if card.design in self.thumbs:
            self.thumbs[card.design].setChecked(True)
        self._show_colors(card.design)
        if card.palette in self.swatches:
            self.swatches[card.palette].setChecked(True)
        held = self._format_of(card.format)
        if held is not None:
            self._show_own_size(held)
            self.formats[card.format].setChecked(True)
            self.about_format.setText(held.note)
            self.size_link.setText(tr("Size and fold: {name}. Change it…", name=held.name))
            self.size_link.setAccessibleName(self.size_link.text())
            front = held.panels[0]
            for thumb in self.thumbs.values():
                thumb.set_shape(front.height / front.width)
        if self.isVisible():
            self.painter.follow(card, self.devicePixelRatioF())

    def _format_of(self, name: str) -> Format | None:
        try:
            return self._shelf.library.format(name)
        except CardError:
            return None

    def _show_own_size(self, held: Format) -> None:
        """A size of the writer's own stands among the others, once it is chosen."""
        if held.id in self.formats:
            return
        if self.own_size is not None:
            self._formats.removeButton(self.own_size)
            self._sizes.removeWidget(self.own_size)
            del self.formats[self.own_size.format.id]
            self.own_size.deleteLater()
        choice = self.own_size = FormatChoice(held)
        choice.clicked.connect(lambda _=False, name=held.id: self.choose_format(name))
        self.formats[held.id] = choice
        self._formats.addButton(choice)
        self._sizes.addWidget(choice)
        choice.show()

    def _shown(self, design: Design, appeal: str) -> bool:
        """Whether the filter lets a design through; the card's own is never hidden."""
        if self._mood == 0 or design.id == self._document.card.design:
            return True
        if self._mood == 1:
            return appeal in design.appeals
        return design.mood == MOODS[self._mood - 2]

    def _order(self, appeal: str, remembering: bool) -> None:
        """The designs that suit come first; in remembrance, the quiet ones."""
        for name, thumb in self.thumbs.items():
            thumb.setVisible(self._shown(self._shelf.designs[name], appeal))
        if self._path == (appeal, remembering, self._mood):
            return
        self._path = appeal, remembering, self._mood
        self.order_hint.setText(
            tr("These are your own words, in each design. The quiet ones come first.")
            if remembering
            else tr("These are your own words, in each design.")
        )
        shelf = self._shelf.library.shelf_for(appeal, remembering)
        self._flow.arrange([self.thumbs[design.id] for design in shelf])
        for before, after in pairwise(shelf):
            QWidget.setTabOrder(self.thumbs[before.id], self.thumbs[after.id])

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.painter.follow(self._document.card, self.devicePixelRatioF(), at_once=True)


def _three(design: Design) -> tuple[QColor, QColor, QColor]:
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

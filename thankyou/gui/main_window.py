"""The one window: the rail, the page, the card, and a line that says how the words fit.

In: the document. Out: what the user sees. It joins the parts; each part is in a module of its own.

A keystroke: field -> Document.put -> changed -> compose -> PreviewPane.show_card -> paint.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from thankyou.base.errors import CardError
from thankyou.gui import menus, theme
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.open_table import OpenTable
from thankyou.gui.preview.pane import PreviewPane
from thankyou.gui.style_sheet import style_sheet
from thankyou.gui.widgets.fit_status import Status, fit_status
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.nav_rail import CARD, NavRail
from thankyou.gui.widgets.notes import NoteBox
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.gui.pages.base import Page
    from thankyou.gui.pages.write.page import WritePage
    from thankyou.layout.composition import Composition

WRITE, DESIGN, PEOPLE, PRINT = range(4)
GUIDE, WORDS = 10, 11
"""Pages behind Write, which the rail does not list: the questions, and all wordings."""
WRITING = (WRITE, GUIDE, WORDS)
NARROW = 900
"""Below this width the card becomes a place of its own."""

_JUST_NOW_MS = 60_000


class MainWindow(QMainWindow):
    """The main window."""

    composed = Signal()
    """The preview has been given the card as it is now."""

    def __init__(self, catalog: WindowCatalog | None = None) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.catalog = catalog or WindowCatalog()
        self.jobs = Jobs(self)
        self.document = Document(Card(), self)
        self.people = OpenTable(self.jobs, lambda: self.document.card, self, self.catalog.root)
        self.composition: Composition | None = None
        self._ready = False
        self._place = WRITE
        self._trial: Card | None = None
        self._narrow = False
        self._divided = False
        self._styled: tuple[object, ...] = ()
        self._build()
        self.actions_by_name = menus.build(self)
        self._connect()
        self.restyle()
        self._show_state()
        self._show_status()

    # ------------------------------------------------------------------ building

    def _build(self) -> None:
        self.rail = NavRail()
        self.stack = QStackedWidget()
        self.stack.setMinimumWidth(round(theme.unit() * 20))
        self._pages: dict[int, Page] = {}
        self.preview = PreviewPane(self.jobs)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(max(6, round(theme.unit() * 0.4)))
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.preview)
        self.splitter.setStretchFactor(0, 5)
        self.splitter.setStretchFactor(1, 5)
        self.bar = QWidget()
        self._bar_column = QVBoxLayout(self.bar)
        self._bar_column.setContentsMargins(8, 8, 8, 8)
        self.bar.hide()
        footer = QFrame()
        footer.setObjectName("footer")
        u = theme.unit()
        row = QHBoxLayout(footer)
        row.setContentsMargins(round(u * 2), round(u * 0.3), round(u * 1.2), round(u * 0.3))
        self.status = label("")
        self.status.setMinimumHeight(32)
        self.status.setAccessibleName(tr("How the words fit"))
        row.addWidget(self.status, 1)
        self.footer = footer
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.splitter, 1)
        column.addWidget(footer)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(right, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(640, 480)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_place)
        self.rail.clicked.connect(self._back_to_write)
        self.document.changed.connect(self._card_changed)
        self.document.state_changed.connect(self._show_state)
        self.preview.step.connect(self.step_person)
        self.preview.trouble.connect(self.tell_trouble)
        self.splitter.splitterMoved.connect(self._was_divided)
        self.people.changed.connect(self._compose)
        self.people.selected.connect(self._compose)
        self._just_saved = QTimer(self)
        self._just_saved.setSingleShot(True)
        self._just_saved.setInterval(_JUST_NOW_MS)
        self._just_saved.timeout.connect(self._show_state)

    def page(self, place: int) -> Page:
        """A page, made when it is first wanted."""
        made = self._pages.get(place)
        if made is not None:
            return made
        if place == WRITE:
            from thankyou.gui.pages.write.page import WritePage

            write = WritePage(self.document, self.catalog, self.jobs)
            write.kind_wanted.connect(self.preview.show_kind)
            write.undo_wanted.connect(self.undo)
            write.larger_wanted.connect(lambda: self.show_place(DESIGN))
            write.guide_wanted.connect(lambda: self.show_place(GUIDE))
            write.words_wanted.connect(lambda: self.show_place(WORDS))
            write.live = lambda: frozenset(self.people.mapping)
            made = write
        elif place == GUIDE:
            from thankyou.gui.pages.write.guide import GuidePage

            guide = GuidePage(self.document, self.catalog)
            guide.trial.connect(self._try)
            guide.left.connect(lambda: self.show_place(WRITE))
            guide.live = lambda: frozenset(self.people.mapping)
            made = guide
        elif place == WORDS:
            from thankyou.gui.pages.write.wordings import WordingsPage

            words = WordingsPage(self.document, self.catalog)
            words.trial.connect(self._try)
            words.left.connect(lambda: self.show_place(WRITE))
            made = words
        elif place == DESIGN:
            from thankyou.gui.pages.design.page import DesignPage

            design = DesignPage(self.document, self.catalog, self.jobs)
            design.kind_wanted.connect(self.preview.show_kind)
            design.painter.trouble.connect(self.tell_trouble)
            design.photo_signature.trouble.connect(self.tell_trouble)
            design.lettering.trouble.connect(self.tell_trouble)
            made = design
        elif place == PEOPLE:
            from thankyou.gui.pages.people.page import PeoplePage

            people = PeoplePage(self.people, self.catalog)
            people.open_wanted.connect(self.open_people_dialog)
            people.trouble.connect(self.tell_trouble)
            made = people
        else:
            from thankyou.gui.pages.print.page import PrintPage

            made = PrintPage(self.document, self.catalog, self.people, self.jobs, self._suggested)
            if self.composition is not None:
                made.show_problems(self.composition.problems)
        self._pages[place] = made
        self.stack.addWidget(made)
        return made

    @property
    def write(self) -> WritePage:
        page = self.page(WRITE)
        assert page is self._pages[WRITE]
        return page  # type: ignore[return-value]

    # ------------------------------------------------------------------ starting

    def start(self, path: str | None = None) -> None:
        """After the first painting: bring the words, open the file, and bring the card.

        The window is seen before the templates are read and the pages are built.
        """
        self.document.replace(self.catalog.new_card())
        self.show_place(WRITE)
        if path is not None:
            file = Path(path)
            if file.exists():
                self.open(file)
            else:
                self.document.replace(self.document.card, file, saved=False)
        self.write.appeals[self.document.card.appeal].setFocus()
        self.warm_up()

    def warm_up(self) -> None:
        """Read the designs and open the type on a thread, then show the card."""
        card = self.document.card
        catalog = self.catalog

        def work(_: Ticket) -> None:
            import thankyou.render.raster.painter  # noqa: F401

            catalog.compose(card)

        def done(_: None) -> None:
            self._ready = True
            self._compose()

        def failed(error: Exception) -> None:
            self._ready = True
            self._compose()

        self.jobs.run("start", work, done, failed)

    # ------------------------------------------------------------------ the card

    def _card_changed(self) -> None:
        self._clear_bar()
        self.people.card_changed()
        self._compose()

    def _compose(self) -> None:
        """Lay the card out and show it: the one place where the preview gets its card."""
        if not self._ready:
            return
        card = self._trial or self.document.card
        person = self._shows_person()
        try:
            composition = self.catalog.compose(card, self.people.values() if person else None)
        except CardError as error:
            self.tell_trouble(error)
            return
        self.composition = composition
        card_format = self.catalog.full.format_of(card)
        mourning = card.remembering or card.appeal == "tears"
        self.preview.show_card(composition, card_format, mourning)
        self.preview.show_person(
            self.people.place() if person else "",
            self.people.index == 0,
            self.people.index + 1 >= self.people.count,
        )
        design = self.catalog.designs[card.design]
        self.preview.caption.setText(f"{card_format.name} · {design.name}")
        self._show_status()
        self.write.show_problems(
            composition.problems if not person else self.catalog.compose(card).problems
        )
        if PRINT in self._pages:
            self._pages[PRINT].show_problems(composition.problems)  # type: ignore[attr-defined]
        self.composed.emit()

    def _back_to_write(self, place: int) -> None:
        """Write, chosen in the rail from one of the pages behind it."""
        if place == WRITE and self._place in (GUIDE, WORDS):
            self.show_place(WRITE)

    def _try(self, card: Card | None) -> None:
        """Show a card that is not (yet) the document's; with None, the document's again."""
        self._trial = card
        if card is not None:
            self.preview.show_kind("letter")
        self._compose()

    def _shows_person(self) -> bool:
        """Where words are written the card shows them; elsewhere, the chosen person's."""
        return self.people.count > 0 and self._place not in WRITING

    def _show_status(self) -> None:
        status: Status = fit_status(self.composition)
        if self.status.text() != status.words:
            self.status.setText(status.words)
        t = theme.tokens()
        color = {"good": t.on_good, "care": t.on_care, "plain": t.muted}[status.tone]
        ground = {"good": t.good, "care": t.care, "plain": t.rail}[status.tone]
        look = (
            f"#footer {{ background: {ground}; border-top: 1px solid {t.line}; }}"
            f"#footer QLabel {{ color: {color}; font-weight: 600; }}"
        )
        if self.footer.styleSheet() != look:
            self.footer.setStyleSheet(look)

    # ------------------------------------------------------------------ places

    def show_place(self, place: int) -> None:
        """Go to Write, Design, People, Print, or (narrow) the card."""
        self.rail.show_place(WRITE if place in WRITING else place)
        if place == CARD:
            self.stack.hide()
            self.preview.show()
            return
        self.document.close_step()
        before, self._place = self._place, place
        if place not in (GUIDE, WORDS) and self._trial is not None:
            self._try(None)
        page = self.page(place)
        self.stack.setCurrentWidget(page)
        self.stack.show()
        self.preview.setVisible(not self._narrow)
        focus = page.focusWidget()
        group = focus.group() if isinstance(focus, QAbstractButton) else None
        if group is not None and (checked := group.checkedButton()) is not None:
            checked.setFocus()  # among choices, start from the one that is made
        if place in (GUIDE, WORDS):
            page.begin()  # type: ignore[attr-defined]
        if self.people.count and (before in WRITING) != (place in WRITING):
            self._compose()

    @property
    def place(self) -> int:
        return self._place

    def next_side(self) -> None:
        """The next panel of the card."""
        if self.composition is not None:
            self.preview.show_panel((self.preview.panel + 1) % len(self.composition.scenes))

    def step_person(self, by: int) -> None:
        if self.people.count:
            self.people.select(self.people.index + by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._divided:
            # Until the user moves the handle: a little more room for the work than for the card.
            room = self.width() - self.rail.sizeHint().width()
            self.splitter.setSizes([round(room * 0.54), round(room * 0.46)])
        narrow = self.width() < max(NARROW, round(theme.unit() * 66))
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.rail.show_card_place(narrow)
        on_card = narrow and self.rail.buttons[CARD].isChecked()
        self.preview.setVisible(not narrow or on_card)
        self.stack.setVisible(not on_card)

    def _was_divided(self) -> None:
        self._divided = True

    # ------------------------------------------------------------------ telling

    def tell(self, words: str, tone: str = "care") -> None:
        """One quiet sentence above the page, until it is closed or no longer true."""
        self._clear_bar()
        self._bar_column.addWidget(NoteBox(words, tone, None, (tr("Close"), self._clear_bar)))
        self.bar.show()

    def tell_trouble(self, error: Exception) -> None:
        """What went wrong, in one sentence."""
        if isinstance(error, CardError):
            from thankyou.error_messages import sentence

            self.tell(sentence(error, tr))
        elif isinstance(error, OSError):
            self.tell(tr("That did not work: {why}.", why=error.strerror or str(error)))
        else:
            raise error

    def _clear_bar(self) -> None:
        while (item := self._bar_column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.bar.hide()

    def told(self) -> str:
        """The sentence in the bar, or ""."""
        item = self._bar_column.itemAt(0)
        note = item.widget() if item is not None else None
        return note.words.text() if isinstance(note, NoteBox) and not self.bar.isHidden() else ""

    def _name(self) -> str:
        path = self.document.path
        return path.stem if path else tr("Your card")

    def _show_state(self) -> None:
        document = self.document
        self.setWindowTitle(f"{self._name()}[*] — {tr('Thank you')}")
        self.setWindowModified(document.modified)
        if document.modified or not document.ever_saved:
            words = tr("Not saved yet")
        elif self._just_saved.isActive():
            words = tr("Saved just now")
        else:
            words = tr("Saved")
        self.rail.saved.setText(words)
        self.actions_by_name["undo"].setEnabled(document.can_undo)
        self.actions_by_name["redo"].setEnabled(document.can_redo)

    # ------------------------------------------------------------------ files

    def new(self) -> None:
        """A new card, after the old one is safe."""
        if self._may_leave():
            self.document.replace(self.catalog.new_card())
            self.show_place(WRITE)

    def open_dialog(self) -> None:
        from thankyou.gui.widgets import dialogs

        if not self._may_leave():
            return
        name = dialogs.open_name(self, tr("Open a card"), self._folder(), dialogs.card_filter())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> bool:
        """Open a card. If it cannot be read, the card that is open stays."""
        from thankyou.storage.card_file import read_card

        try:
            card = read_card(path)
            # A card whose design or format is not here could not be shown.
            self.catalog.full.design(card.design)
            self.catalog.full.format(card.format)
        except (CardError, OSError) as error:
            self.tell_trouble(error)
            return False
        self._clear_bar()
        self.document.replace(card, path)
        return True

    def save(self) -> bool:
        path = self.document.path
        return self.save_as() if path is None else self._save(path)

    def save_as(self) -> bool:
        from thankyou.gui.widgets import dialogs

        name = dialogs.save_name(
            self, tr("Save your card"), str(self._suggested().with_suffix(".thankyou")),
            dialogs.card_filter(), "thankyou",
        )  # fmt: skip
        if not name:
            return False
        path = Path(name)
        if path.suffix != ".thankyou":
            path = path.with_name(path.name + ".thankyou")
        return self._save(path)

    def _save(self, path: Path) -> bool:
        self._just_saved.start()
        try:
            self.document.save(path)
        except (CardError, OSError) as error:
            self._just_saved.stop()
            self._show_state()
            self.tell_trouble(error)
            return False
        self._clear_bar()
        return True

    def export(self) -> None:
        """File, Export: the Print page has the choices."""
        self.show_place(PRINT)
        self._pages[PRINT].save_button.setFocus()  # type: ignore[attr-defined]

    def open_people_dialog(self) -> None:
        from thankyou.gui.widgets import dialogs

        name = dialogs.open_name(
            self, tr("Open a list of people"), self._folder(),
            tr("Lists (*.csv *.tsv *.txt);;All files (*)"),
        )  # fmt: skip
        if name:
            self.open_people(Path(name))

    def open_people(self, path: Path) -> bool:
        """Open a list. If it cannot be read, the one that was open stays."""
        try:
            self.people.open(path)
        except (CardError, OSError) as error:
            self.tell_trouble(error)
            return False
        self._clear_bar()
        self.show_place(PEOPLE)
        return True

    def _folder(self) -> str:
        return str(self.document.path.parent) if self.document.path else str(Path.home())

    def _suggested(self) -> Path:
        path = self.document.path
        if path is not None:
            return path
        return Path(self._folder()) / tr("thank-you")

    def _may_leave(self) -> bool:
        """True when nothing would be lost, or the user has said what to do."""
        if not self.document.modified:
            return True
        from thankyou.gui.widgets import dialogs

        answer = dialogs.ask_unsaved(self, self._name())
        if answer is dialogs.Answer.SAVE:
            return self.save()
        return answer is dialogs.Answer.DISCARD

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self.jobs.close()
        event.accept()

    # ------------------------------------------------------------------ edit, help

    def undo(self) -> None:
        self.document.undo()

    def redo(self) -> None:
        self.document.redo()

    def copy_as(self, kind: str) -> None:
        """Put the card's words on the clipboard, as they are or as another text."""
        from PySide6.QtWidgets import QApplication

        from thankyou.messages.text_export import text_as

        try:
            text = text_as(self.document.card, kind, self.catalog.languages)
        except CardError as error:
            self.tell_trouble(error)
            return
        QApplication.clipboard().setText(text)
        self.tell(
            tr("Copied: paste it where you need it. Please read it through once more."), "good"
        )

    def about(self) -> None:
        from thankyou.gui.widgets.about import AboutDialog

        box = AboutDialog(self)
        box.exec()
        box.deleteLater()

    # ------------------------------------------------------------------ looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (
            QEvent.Type.ApplicationFontChange,
            QEvent.Type.FontChange,
            QEvent.Type.ApplicationPaletteChange,
            QEvent.Type.PaletteChange,
        )
        if event.type() in kinds and hasattr(self, "actions_by_name"):
            self.restyle()

    def restyle(self) -> None:
        """Follow the system's colours and type."""
        t = theme.tokens()
        from PySide6.QtWidgets import QApplication

        font = QApplication.font()
        key = (t, font.toString())
        if key == self._styled:
            return
        self._styled = key
        self.setStyleSheet(style_sheet(t, font))
        for page in self._pages.values():
            restyle = getattr(page, "restyle", None)
            if restyle is not None:
                restyle()
        self._show_status()

    def card(self) -> Card:
        return self.document.card

"""Print: this card or everyone's, to a PDF or to pictures.

In: the document and the people. Out: files, written on a thread that can be stopped. What is
wrong with the cards is said before; it holds nobody up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from thankyou.base.errors import CardError, Problem
from thankyou.gui import theme
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.base import Page
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.choice_button import ChoiceButton
from thankyou.gui.widgets.drop_down import DropDown
from thankyou.gui.widgets.flow_layout import ColumnsLayout
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.notes import NoteList
from thankyou.gui.widgets.number_field import NumberField

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

_LANE = "export"
_TELL_EVERY = 0.05
"""Seconds between two reports of progress."""


class Stopped(Exception):
    """The writer stopped the work."""


class PrintPage(Page):
    """The fourth page."""

    finished = Signal()
    """Done, stopped or failed: the last line says which."""

    def __init__(
        self, document: Document, catalog: WindowCatalog, people: OpenTable, jobs: Jobs,
        suggest: Callable[[], Path],
    ) -> None:  # fmt: skip
        super().__init__(tr("Save your card as a PDF, or as pictures"))
        self._document = document
        self._catalog = catalog
        self._people = people
        self._jobs = jobs
        self._suggest = suggest
        self._problems: tuple[Problem, ...] = ()
        self._folder: Path | None = None
        self._ticket: Ticket | None = None
        self._add_choices()
        self._add_pictures()
        self._add_work()
        people.changed.connect(self.refresh)
        people.check_done.connect(self.refresh)
        document.changed.connect(self._card_changed)
        self.refresh()

    # ------------------------------------------------------------------ building

    def _choices(
        self, title: str, choices: tuple[tuple[str, str, str], ...]
    ) -> dict[str, ChoiceButton]:
        self.column.addWidget(label(title, "section"))
        grid = ColumnsLayout(round(theme.unit() * 0.6), round(theme.unit() * 13))
        group = QButtonGroup(self)
        made: dict[str, ChoiceButton] = {}
        for key, name, note in choices:
            one = ChoiceButton(name, note)
            one.clicked.connect(lambda: self.refresh())
            group.addButton(one)
            grid.addWidget(one)
            made[key] = one
        self.column.addLayout(grid)
        next(iter(made.values())).setChecked(True)
        return made

    def _add_choices(self) -> None:
        self.whose = self._choices(
            tr("Which cards?"),
            (
                ("one", tr("This card"), tr("as you see it")),
                ("all", tr("Everyone on the list"), tr("one card for each person")),
            ),
        )
        self.gap()
        self.kind = self._choices(
            tr("What for?"),
            (
                ("pdf", tr("A PDF"), tr("to print, or to send by e-mail")),
                ("pictures", tr("Pictures"), tr("one of each side, to share on a screen")),
            ),
        )

    def _add_pictures(self) -> None:
        u = theme.unit()
        self.picture_options = QWidget()
        row = ColumnsLayout(round(u * 0.8), round(u * 12), 3)
        self.picture_options.setLayout(row)
        self.picture_kind = DropDown()
        self.picture_kind.addItem(tr("PNG (sharpest)"), "png")
        self.picture_kind.addItem(tr("JPEG (smaller)"), "jpg")
        self.panels = DropDown()
        self.dpi = NumberField(72, 600, tr(" dots an inch"))
        self.dpi.setSingleStep(50)
        self.dpi.setValue(300)
        for text, control in (
            (tr("Kind of picture"), self.picture_kind),
            (tr("Which sides"), self.panels),
            (tr("Fineness"), self.dpi),
        ):
            block = QWidget()
            column = QVBoxLayout(block)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(round(u * 0.2))
            heading = label(text, "label")
            heading.setBuddy(control)
            control.setAccessibleName(text)
            column.addWidget(heading)
            column.addWidget(control)
            row.addWidget(block)
        self.column.addWidget(self.picture_options)

    def _add_work(self) -> None:
        u = theme.unit()
        self.gap()
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        row = QHBoxLayout()
        self.save_button = button(tr("Save as PDF…"), self.choose_and_export, "main")
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.working = QWidget()
        row = QHBoxLayout(self.working)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(u * 0.6))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("How far the work is"))
        row.addWidget(self.progress, 1)
        self.stop_button = button(tr("Stop"), self.stop, name=tr("Stop the work"))
        row.addWidget(self.stop_button)
        self.working.hide()
        self.column.addWidget(self.working)
        self.done_notes = NoteList()
        self.column.addWidget(self.done_notes)

    # ------------------------------------------------------------------ what is chosen

    @property
    def everyone(self) -> bool:
        return self.whose["all"].isChecked() and self._people.count > 0

    @property
    def pictures(self) -> bool:
        return self.kind["pictures"].isChecked() and not self.everyone

    def refresh(self) -> None:
        """Offer what there is to choose, and say what to look at first."""
        count = self._people.count
        everyone = self.whose["all"]
        everyone.setEnabled(count > 0)
        everyone.setVisible(count > 0)
        if count:
            everyone.setText(tr("All {count} people", count=count))
            everyone.setAccessibleName(everyone.text())
        elif everyone.isChecked():
            self.whose["one"].setChecked(True)
        self.kind["pictures"].setEnabled(not self.everyone)
        if self.everyone:
            self.kind["pdf"].setChecked(True)
        self.kind["pictures"].setVisible(not self.everyone)
        self.picture_options.setVisible(self.pictures)
        if self.everyone:
            words = tr("Save {count} cards as one PDF…", count=count)
        elif self.pictures:
            words = tr("Save pictures…")
        else:
            words = tr("Save as PDF…")
        self.save_button.setText(words)
        self.save_button.setAccessibleName(words)
        self._show_panels()
        self._show_summary()

    def _show_panels(self) -> None:
        try:
            held = self._catalog.full.format(self._document.card.format)
        except CardError:
            return
        names = [panel.name for panel in held.panels]
        if [self.panels.itemData(i) for i in range(1, self.panels.count())] != names:
            self.panels.clear()
            self.panels.addItem(tr("Every side"), None)
            for name in names:
                self.panels.addItem(tr("Only the {panel}", panel=tr(name)), name)

    def _show_summary(self) -> None:
        from thankyou.error_messages import sentence

        if self.everyone:
            checked, troubled, count = self._people.counts()
            if checked < count:
                notes = [(tr("Still checking how each card fits."), "plain", None)]
            elif troubled:
                words = (
                    tr("One card needs a look: the list on the People page says why.")
                    if troubled == 1
                    else tr("{count} cards need a look: the list on the People page says why.",
                            count=troubled)
                )  # fmt: skip
                notes = [(words, "care", None)]
            else:
                notes = [(tr("Every card fits."), "good", None)]
        elif self._problems:
            notes = [(sentence(problem, tr), "care", None) for problem in self._problems[:6]]
        else:
            notes = [(tr("Your card fits, and nothing is missing."), "good", None)]
        self.notes.show_notes(notes)

    def focus_first(self) -> None:
        self.save_button.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problems = tuple(problems)
        self._show_summary()

    def _card_changed(self) -> None:
        self.done_notes.show_notes([])
        self.refresh()

    # ------------------------------------------------------------------ the work

    def choose_and_export(self) -> None:
        """Ask where to, then do it."""
        if self._ticket is not None:
            return
        if self.pictures:
            suffix = str(self.picture_kind.currentData())
            kinds = tr("Pictures (*.{suffix})", suffix=suffix)
        else:
            suffix, kinds = "pdf", tr("PDF (*.pdf)")
        suggested = self._suggest().with_suffix("." + suffix)
        name = dialogs.save_name(
            self, self.save_button.text().rstrip("…"), str(suggested), kinds, suffix
        )
        if name:
            self.export(Path(name))

    def export(self, path: Path) -> None:
        """Write the chosen cards to `path`, on a thread."""
        if self._ticket is not None:
            return
        if path.suffix == "":
            path = path.with_suffix("." + (
                str(self.picture_kind.currentData()) if self.pictures else "pdf"))  # fmt: skip
        card = self._document.card
        people = self._people
        record = {} if self.everyone else self._shown_record()
        table, mapping = people.table, dict(people.mapping)
        everyone, pictures = self.everyone, self.pictures
        dpi, panel = self.dpi.value(), self.panels.currentData()
        tell = self._tell

        def work(ticket: Ticket) -> list[Path]:
            from thankyou.catalog import Catalog
            from thankyou.export.batch import run_batch
            from thankyou.export.single import export_pdf, export_pictures

            composer = Catalog().composer(card)
            if everyone and table is not None:
                last = 0.0

                def progress(done: int, total: int) -> None:
                    nonlocal last
                    now = monotonic()
                    if now - last > _TELL_EVERY or done == total:
                        last = now
                        self._jobs.report(ticket, tell, (done, total))

                report = run_batch(
                    composer, table, mapping, path, progress=progress, cancelled=ticket.cancelled
                )
                if report.stopped:
                    raise Stopped
                return [path]
            composition = composer.compose(record)
            if pictures:
                return export_pictures(composition, path, dpi, panel)
            return [export_pdf(card, composition, path)]

        self.done_notes.show_notes([])
        self.save_button.setEnabled(False)
        self.progress.setRange(0, 0 if not everyone else people.count)
        self.progress.setValue(0)
        self.progress.setFormat(tr("Card %v of %m") if everyone else "")
        self.working.show()
        self.stop_button.setEnabled(True)
        people.hold()
        self._ticket = self._jobs.run(_LANE, work, self._done, self._failed)

    def _shown_record(self) -> dict[str, str]:
        return self._people.values() if self._people.count else {}

    def _tell(self, step: tuple[int, int]) -> None:
        done, total = step
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def stop(self) -> None:
        """Stop the work; what was begun leaves no file."""
        if self._ticket is not None:
            self.stop_button.setEnabled(False)
            self._ticket.cancel()

    def _end(self) -> None:
        self._ticket = None
        self._people.go_on()
        self.working.hide()
        self.save_button.setEnabled(True)

    def _done(self, paths: list[Path] | None) -> None:
        self._end()
        if not paths:
            self._failed(Stopped())
            return
        self._folder = paths[0].parent
        if len(paths) == 1:
            words = tr("Done: {path}", path=paths[0])
        else:
            words = tr(
                "Done: {count} pictures, {names}, in {folder}",
                count=len(paths),
                names=", ".join(path.name for path in paths),
                folder=self._folder,
            )
        self.done_notes.show_notes([(words, "good", (tr("Open folder"), self.open_folder))])
        self._reveal_done()
        self.finished.emit()

    def _failed(self, error: Exception) -> None:
        if self._ticket is not None:
            self._end()
        from thankyou.error_messages import sentence

        if isinstance(error, Stopped):
            words, tone = tr("Stopped. No file was made."), "plain"
        elif isinstance(error, CardError):
            words, tone = sentence(error, tr), "care"
        elif isinstance(error, MemoryError):
            words = tr("This computer's memory is full: close other programs and try again.")
            tone = "care"
        elif isinstance(error, OSError):
            words = tr("The file cannot be written: {why}.", why=error.strerror or str(error))
            tone = "care"
        else:
            self.done_notes.show_notes(
                [(tr("Something went wrong, and no file was made."), "care", None)]
            )
            self.finished.emit()
            raise error
        self.done_notes.show_notes([(words, tone, None)])
        self._reveal_done()
        self.finished.emit()

    def _reveal_done(self) -> None:
        body = self.widget()
        if body is not None and body.layout() is not None:
            body.layout().activate()
        self.reveal(self.done_notes)

    def open_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    @property
    def busy(self) -> bool:
        return self._ticket is not None

"""Print: this card or everyone's, to a PDF or to pictures.

In: the document and the people. Out: files, written on a thread that can be stopped. What is
wrong with the cards is said before; it holds nobody up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout

from thankyou.base.errors import CardError, Problem
from thankyou.export.output_kinds import OutputKind, list_kinds, one_panel_kinds, whole_card_kinds
from thankyou.gui.document import Document
from thankyou.gui.i18n import plural, tr
from thankyou.gui.jobs import Jobs
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.print.choices import Choices
from thankyou.gui.pages.print.export_job import (
    ExportJob,
    ExportRequest,
    ExportResult,
    failure_of,
    file_to_write,
)
from thankyou.gui.pages.print.picture_options import PictureOptions
from thankyou.gui.pages.print.progress_row import ProgressRow
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.notes import NoteList

if TYPE_CHECKING:
    from thankyou.gui.catalog import WindowCatalog

PICTURES = "pictures"
"""The choice that stands for all kinds of output which need a file for each panel."""


class PrintPage(Page):
    """The Print page."""

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
        self._suggest = suggest
        self._problems: tuple[Problem, ...] = ()
        self._folder: Path | None = None
        self._whole_kinds = {kind.key: kind for kind in whole_card_kinds()}
        self._add_choices()
        self._add_work()
        self._job = ExportJob(jobs, self)
        self._job.progressed.connect(self.progress.step)
        self._job.ended.connect(self._ended)
        self.progress.stop_wanted.connect(self._job.stop)
        people.changed.connect(self.refresh)
        people.check_done.connect(self.refresh)
        document.changed.connect(self._card_changed)
        self.refresh()

    # ------------------------------------------------------------------ building

    def _add_choices(self) -> None:
        self.whose = Choices(
            tr("Which cards?"),
            (
                ("one", tr("This card"), tr("as you see it")),
                ("all", tr("Everyone on the list"), tr("one card for each person")),
            ),
        )
        kinds = [(key, tr(kind.choice), tr(kind.note)) for key, kind in self._whole_kinds.items()]
        kinds.append((PICTURES, tr("Pictures"), tr("one of each side, to share on a screen")))
        self.kind = Choices(tr("What for?"), kinds)
        self.options = PictureOptions(one_panel_kinds())
        for choices in (self.whose, self.kind):
            choices.changed.connect(self.refresh)
        self.column.addWidget(self.whose)
        self.gap()
        self.column.addWidget(self.kind)
        self.column.addWidget(self.options)

    def _add_work(self) -> None:
        self.gap()
        self.notes = NoteList()
        self.column.addWidget(self.notes)
        row = QHBoxLayout()
        self.save_button = button(tr("Save as PDF…"), self.choose_and_export, "main")
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.progress = ProgressRow()
        self.column.addWidget(self.progress)
        self.done_notes = NoteList()
        self.column.addWidget(self.done_notes)

    # ------------------------------------------------------------------ what is chosen

    @property
    def everyone(self) -> bool:
        return self.whose.chosen == "all" and self._people.count > 0

    @property
    def pictures(self) -> bool:
        return self.kind.chosen == PICTURES and not self.everyone

    @property
    def chosen_kind(self) -> OutputKind:
        """The row of the table of output kinds that is chosen."""
        return self.options.kind if self.pictures else self._whole_kinds[self.kind.chosen]

    def _offered_kinds(self) -> tuple[OutputKind, ...]:
        """The kinds among which the ending of a file's name may choose."""
        if self.everyone:
            return list_kinds()
        return one_panel_kinds() if self.pictures else whole_card_kinds()

    def refresh(self) -> None:
        """Offer what there is to choose, and say what to look at first."""
        count = self._people.count
        self.whose.offer("all", count > 0)
        if count:
            words = plural("The one person", "All %n people", count)
            self.whose["all"].setText(words)
            self.whose["all"].setAccessibleName(words)
        for key, kind in self._whole_kinds.items():
            self.kind.offer(key, kind.many_cards or not self.everyone)
        self.kind.offer(PICTURES, not self.everyone)
        self.options.setVisible(self.pictures)
        self._name_save_button(count)
        try:
            card_format = self._catalog.full.format(self._document.card.format)
        except CardError:
            pass  # the card says so itself, where it is shown
        else:
            self.options.show_panels([panel.name for panel in card_format.panels])
        self._show_summary()

    def _name_save_button(self, count: int) -> None:
        kind = self.chosen_kind.name
        if self.everyone:
            words = plural(
                "Save one card as {kind}…", "Save %n cards as one {kind}…", count, kind=kind
            )
        elif self.pictures:
            words = tr("Save pictures…")
        else:
            words = tr("Save as {kind}…", kind=kind)
        self.save_button.setText(words)
        self.save_button.setAccessibleName(words)

    def _show_summary(self) -> None:
        from thankyou.error_messages import sentence

        if self.everyone:
            notes = [(*self._summary_of_list(), None)]
        elif self._problems:
            notes = [(sentence(problem, tr), "care", None) for problem in self._problems[:6]]
        else:
            notes = [(tr("Your card fits, and nothing is missing."), "good", None)]
        self.notes.show_notes(notes)

    def _summary_of_list(self) -> tuple[str, str]:
        """How everyone's cards fit, in a sentence, and its tone."""
        checked, troubled, count = self._people.counts()
        if checked < count:
            return tr("Still checking how each card fits."), "plain"
        if troubled:
            words = plural(
                "One card needs a look: the list on the People page says why.",
                "%n cards need a look: the list on the People page says why.",
                troubled,
            )
            return words, "care"
        return tr("Every card fits."), "good"

    def focus_first(self) -> None:
        self.save_button.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problems = tuple(problems)
        self._show_summary()

    def _card_changed(self) -> None:
        self.done_notes.show_notes([])
        self.refresh()

    # ------------------------------------------------------------------ the work

    @property
    def busy(self) -> bool:
        return self._job.busy

    def choose_and_export(self) -> None:
        """Ask where to, then do it."""
        if self.busy:
            return
        kind = self.chosen_kind
        name = tr("Pictures") if self.pictures else kind.name
        endings = " ".join(f"*{suffix}" for suffix in kind.suffixes)
        chosen = dialogs.save_name(
            self,
            self.save_button.text().rstrip("…"),
            str(self._suggest().with_suffix(kind.suffix)),
            f"{name} ({endings})",
            kind.suffix.removeprefix("."),
        )
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write the chosen cards to `path`, on a thread."""
        if self.busy:
            return
        self.done_notes.show_notes([])
        try:
            path, kind = file_to_write(path, self.chosen_kind, self._offered_kinds())
        except CardError as error:
            self._ended(failure_of(error))
            return
        everyone = self.everyone
        self.save_button.setEnabled(False)
        self.progress.begin(self._people.count if everyone else 0)
        self._people.hold()
        self._job.start(
            ExportRequest(
                self._document.card,
                kind,
                path,
                record={} if everyone else self._people.values(),
                table=self._people.table if everyone else None,
                mapping=dict(self._people.mapping),
                dpi=self.options.dpi.value(),
                panel=self.options.panel if self.pictures else None,
                root=self._catalog.root,
            )
        )

    def _ended(self, result: ExportResult | None) -> None:
        assert result is not None
        self._people.go_on()
        self.progress.hide()
        self.save_button.setEnabled(True)
        self._folder = result.folder or self._folder
        act = (tr("Open folder"), self.open_folder) if result.folder else None
        self.done_notes.show_notes([(result.words, result.tone, act)])
        self._reveal_done()
        self.finished.emit()

    def _reveal_done(self) -> None:
        body = self.widget()
        if body is not None and body.layout() is not None:
            body.layout().activate()
        self.reveal(self.done_notes)

    def open_folder(self) -> None:
        """Show the folder of the last files in the system's file manager."""
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

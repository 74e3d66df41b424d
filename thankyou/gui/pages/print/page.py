"""Print: this card or everyone's, on sheets of paper, as a PDF, or as pictures.

In: the window's card, people and print setup. Out: files, written on a thread that can be stopped.
What is wrong with the cards is said before; it holds nobody up. Sheets that cannot be made as they
are asked for do.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from thankyou.base.errors import CardError, Problem
from thankyou.export.output_kinds import OutputKind, list_kinds, one_panel_kinds, whole_card_kinds
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.base import Page
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.choices import Choices
from thankyou.gui.pages.print.export_job import ExportRequest, file_to_write, files_asked
from thankyou.gui.pages.print.extras_section import ExtrasSection
from thankyou.gui.pages.print.fit_notes import LookFirst
from thankyou.gui.pages.print.password_part import PasswordPart
from thankyou.gui.pages.print.picture_options import PictureOptions
from thankyou.gui.pages.print.print_section import PrintSection
from thankyou.gui.pages.print.sheet_section import SheetSection
from thankyou.gui.pages.print.whose_cards import WhoseCards
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.print_setup import PAGES, PICTURES, SCREEN, SHEET
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.check_box import CheckBox
from thankyou.gui.widgets.labels import label
from thankyou.gui.widgets.tips import tip


class PrintPage(Page):
    """The Print page."""

    finished = Signal()
    """Done, stopped or failed: the last line says which."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(tr("Print, or save as a file"))
        self._context = context
        self._document = context.document
        self._catalog = context.catalog
        self._people = context.people
        self._setup = context.print_setup
        self._problems: tuple[Problem, ...] = ()
        self.work = WorkSection(context.jobs, self._people)
        self._add_choices()
        self.progress, self.done_notes = self.work.progress, self.work.done_notes
        self._add_work()
        people = self._people
        for signal in (people.changed, people.edited, people.check_done, self._setup.changed):
            signal.connect(self._something_changed)
        self._document.changed.connect(self._card_changed)
        self.refresh()

    # ------------------------------------------------------------------ building

    def _add_choices(self) -> None:
        self.kind = _ways_out()
        self.kind.changed.connect(lambda: self._setup.choose(form=self.kind.chosen))
        self.options = PictureOptions(one_panel_kinds())
        self.options.kinds.currentIndexChanged.connect(lambda _: self._name_save_button())
        hint = tr("For stock that is cut already.")
        self.no_bleed = CheckBox(tr("Without &bleed"))
        self.no_bleed.setAccessibleDescription(hint)
        self.bleed_hint = label(hint, "hint")
        self.no_bleed.clicked.connect(lambda on: self._setup.choose_bleed(not on))
        self.protection = PasswordPart()
        self.protection.changed.connect(self._something_changed)
        self.protection.opened.connect(self._show_whole)
        self._document.replaced.connect(self.protection.forget)
        self.whose = WhoseCards(self._setup, self._people)
        self.sheets = SheetSection(self._setup, self._document, self._catalog)
        self.sheets.opened.connect(self._show_whole)
        self.printing = PrintSection(self._context, self.work)
        self.printing.changed.connect(self._something_changed)
        self.printing.opened.connect(self._show_whole)
        self.column.addWidget(self.kind)
        self.column.addWidget(self.options)
        self.column.addWidget(self.no_bleed)
        self.column.addWidget(self.bleed_hint)
        self.look = LookFirst(self._context, self)
        self.look.page_wanted.connect(self.page_wanted)
        self.notes = self.look.notes
        for part in (self.protection, self.whose, self.look, self.sheets, self.printing):
            self.gap(0.4 if part is self.look else 0.8)
            self.column.addWidget(part)

    def _add_work(self) -> None:
        self.gap(0.4)
        self.column.addWidget(self.work)
        self.work.begun.connect(self._name_save_button)
        self.work.finished.connect(self._ended)
        self.extras = ExtrasSection(self._context, self.work, self._request, self.look.wrong.settle)
        self.extras.opened.connect(self._show_whole)
        self.gap()
        self.column.addWidget(self.extras)
        self.print_button = button(tr("&Print…"), self.print_wanted, "main")
        self.save_button = button(tr("Save as PDF…"), self.choose_and_export, "main")
        row = self.add_foot()
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)

    # ------------------------------------------------------------------ what is chosen

    @property
    def pictures(self) -> bool:
        return self._setup.form == PICTURES

    @property
    def chosen_kind(self) -> OutputKind:
        """The row of the table of output kinds that is offered first."""
        return self.options.kind if self.pictures else self._offered_kinds()[0]

    def _offered_kinds(self) -> tuple[OutputKind, ...]:
        """The kinds among which the ending of a file's name may choose."""
        if self.pictures:
            return one_panel_kinds()
        return list_kinds() if self._setup.everyone else whole_card_kinds()

    def error(self) -> CardError | None:
        """Why nothing can be made of what is chosen, or None."""
        if self._setup.form == SHEET:
            return self.sheets.error
        try:
            self._setup.count()
        except CardError as error:
            return error
        return self.protection.error() if self._setup.form == SCREEN else None

    # ------------------------------------------------------------------ showing

    def begin(self) -> None:
        self.refresh()
        self.printing.begin()

    def refresh(self) -> None:
        """Offer what there is to choose, and say what to look at first."""
        form = self._setup.form
        self.kind.show_chosen(form)
        self.options.setVisible(self.pictures)
        for part in (self.no_bleed, self.bleed_hint):
            part.setVisible(form == PAGES)
        self.protection.setVisible(form == SCREEN)
        self.no_bleed.setChecked(not self._setup.with_bleed)
        self.whose.refresh()
        self.sheets.setVisible(form == SHEET)
        self.printing.setVisible(form == SHEET)
        if form == SHEET:
            self.sheets.refresh()
            self.printing.refresh()
        card_format = self._catalog.full.plain_format_of(self._document.card)
        self.options.show_panels([panel.name for panel in card_format.panels])
        self._name_save_button()
        self._show_print_button()
        self.look.refresh(self._problems)
        self.extras.setVisible(self._setup.everyone)
        self.extras.refresh(self.error() is None)

    def forget(self) -> None:
        self.protection.forget()
        self.extras.forget()
        self.printing.runner.close()

    def printing_now(self) -> bool:
        return self.printing.runner.printing

    def _name_save_button(self) -> None:
        from thankyou.error_messages import sentence

        kind = self.chosen_kind.name
        error = self.error()
        short = tr("Save pictures…") if self.pictures else tr("Save as {kind}…", kind=kind)
        words = short
        if self._setup.everyone and error is None:
            words = plural(
                "Save one card as {kind}…", "Save %n cards as one {kind}…",
                self._setup.count(), kind=kind,
            )  # fmt: skip
        why = sentence(error, tr) if error is not None else ""
        # The number is heard, and stands in the dialog's title; there is no room for it here.
        self.save_button.setText(short)
        self.save_button.setAccessibleName(words)
        self.save_button.setAccessibleDescription(why)
        self.save_button.setToolTip(tip(why))
        self.save_button.setEnabled(error is None and not self.busy)

    def _show_print_button(self) -> None:
        """Beside it, saving is the lesser act."""
        prints = self._setup.form == SHEET and self.printing.offered
        self.print_button.setVisible(prints)
        self.print_button.setEnabled(self.error() is None and self.printing.can_print())
        self.print_button.setAccessibleDescription(self.printing.printer.error)
        self.print_button.setToolTip(tip(self.printing.printer.error))
        role = "" if prints else "main"
        if self.save_button.property("role") != role:
            self.save_button.setProperty("role", role)
            self.save_button.style().polish(self.save_button)

    def focus_first(self) -> None:
        self.save_button.setFocus()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        self._problems = tuple(problems)
        self.look.refresh(self._problems)

    def _something_changed(self) -> None:
        if self.isVisible():  # else when the page is shown
            self.refresh()

    def _card_changed(self) -> None:
        self.work.clear()
        self._something_changed()

    # ------------------------------------------------------------------ the work

    @property
    def busy(self) -> bool:
        return self.work.busy

    def print_wanted(self) -> None:
        """Say what a run to the printer needs."""
        if self.error() is None:
            self.look.wrong.settle(self.printing.ask, prints=True)

    def choose_and_export(self) -> None:
        """Ask about cards that are not right, and where to; then do it."""
        if not self.busy:
            self.look.wrong.settle(self._choose_and_export)

    def _choose_and_export(self) -> None:
        kind = self.chosen_kind
        chosen = dialogs.save_name(
            self, self.save_button.accessibleName().rstrip("…"),
            str(self._context.suggest_path().with_suffix(kind.suffix)),
            _filters((kind,) if self.pictures else self._offered_kinds(), self.pictures),
            kind.suffix.removeprefix("."),
            lambda path: files_asked(path, kind, self._offered_kinds(), self.options),
        )  # fmt: skip
        if chosen:
            self.export(Path(chosen))

    def export(self, path: Path) -> None:
        """Write the chosen cards to `path`, on a thread."""
        total = self._setup.count() if self._setup.everyone and self.error() is None else 0
        self.work.start(lambda: self._request(path), total)

    def _request(self, path: Path) -> ExportRequest:
        """What is chosen, as work. Raises CardError for a name or rows that cannot be."""
        setup = self._setup
        path, kind = file_to_write(path, self.chosen_kind, self._offered_kinds())
        return ExportRequest(
            self._document.card,
            kind,
            path,
            people=self._people.people,
            rows=setup.rows(),
            form=setup.form,
            settings=setup.settings,
            with_bleed=setup.with_bleed,
            dpi=self.options.dpi.value(),
            panel=self.options.panel if self.pictures else None,
            root=self._catalog.root,
            password=self.protection.password if setup.form == SCREEN else "",
        )

    def _ended(self) -> None:
        self.refresh()
        self._show_whole(self.done_notes)
        self.finished.emit()

    def _show_whole(self, part: QWidget) -> None:
        """Scroll to a part that has just become larger."""
        body = self.widget()
        if body is not None and body.layout() is not None:
            body.layout().activate()
        self.reveal(part)


def _ways_out() -> Choices:
    """What the cards are for."""
    return Choices(
        tr("What for?"),
        (
            (SHEET, tr("To print at home or on the ward"), tr("sheets to fold and cut")),
            (PAGES, tr("For a print shop"), tr("each side a page, with room for the knife")),
            (SCREEN, tr("To send by e-mail"), tr("a PDF to read on a screen")),
            (PICTURES, tr("Pictures"), tr("one of each side, to share on a screen")),
        ),
    )


def _filters(kinds: Sequence[OutputKind], pictures: bool) -> str:
    """The kinds of file for the dialog; those of pictures have a list on the page."""
    names = ((tr("Pictures") if pictures else one.name, one.suffixes) for one in kinds)
    return ";;".join(f"{name} ({' '.join(f'*{end}' for end in ends)})" for name, ends in names)

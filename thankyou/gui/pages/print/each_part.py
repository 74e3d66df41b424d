"""One file for each person: how the files are called, and into which folder they go.

In: the print setup and the list. Out: files, named by the list's columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.base.read_file import is_there
from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.context import PageContext
from thankyou.gui.pages.print.export_job import ExportRequest, page_form
from thankyou.gui.pages.print.work_section import WorkSection
from thankyou.gui.pages.print.wrong_cards import Settle, at_once
from thankyou.gui.pages.section import Section, titled
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.text_fields import LineField

if TYPE_CHECKING:
    from thankyou.people.table import Table


@dataclass(frozen=True, slots=True)
class EachRequest:
    """One file a person into a folder, in the form of `cards`; its own path is not used."""

    cards: ExportRequest
    folder: Path
    pattern: str
    total: int

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        """Stopped, the files that are finished stay."""
        from thankyou.catalog import Catalog
        from thankyou.export.card_list import CardList, Stopped, Watch
        from thankyou.export.each_file import write_each

        asked = self.cards
        catalog = Catalog(asked.root)
        cards = CardList(catalog.composer(asked.card), asked.people, asked.rows)
        watch = Watch(progress, cancelled)
        form = page_form(catalog, asked, cards=1)
        written = write_each(
            cards, form, self.folder, self.pattern, asked.kind, watch, asked.password
        )
        if not written.files:
            raise Stopped
        return list(written.files)

    def done(self, paths: Sequence[Path]) -> str:
        if len(paths) < self.total:
            return tr("Stopped: {count} of {total} files were made, in {folder}",
                      count=len(paths), total=self.total, folder=self.folder)  # fmt: skip
        return plural("Done: one file in {folder}", "Done: %n files in {folder}", len(paths),
                      folder=self.folder)  # fmt: skip


def first_pattern(table: Table, mapping: dict[str, int]) -> str:
    """A pattern to begin with: names if there are columns for them, else whom the card is for."""
    names = [table.columns[mapping[field]] for field in ("family", "given") if field in mapping]
    if not names and "recipient" in mapping:
        names = [table.columns[mapping["recipient"]]]
    return "-".join(f"{{{name}}}" for name in names) or "{row}"


class EachPart(Section):
    """The pattern, an example of what it makes, and the button."""

    def __init__(
        self,
        context: PageContext,
        work: WorkSection,
        request: Callable[[Path], ExportRequest],
        settle: Settle = at_once,
    ) -> None:
        """`request` makes what is chosen on the page into work, for a path in the folder."""
        super().__init__()
        self._context = context
        self._work = work
        self._request = request
        self._settle = settle
        self._columns: tuple[str, ...] = ()
        self.pattern = LineField()
        self.pattern.textChanged.connect(lambda _: self._show_example())
        hint = tr("{places} stand for columns of your list.", places="{…}")
        self.column.addWidget(titled(tr("How the files are called"), self.pattern, hint))
        self.example = StatusLabel(tr("The first file’s name"))
        self.column.addWidget(self.example)
        row = FlowLayout(round(theme.unit() * 0.5))
        self.save_button = button(tr("Choose a folder and save…"), self.choose)
        row.addWidget(self.save_button)
        self.column.addLayout(row)

    def refresh(self, can: bool) -> None:
        """Show an example for the list that is open; `can`: these cards can be made."""
        people = self._context.people
        table = people.table
        if table is not None and table.columns != self._columns:
            self._columns = table.columns
            self.pattern.setText(first_pattern(table, people.mapping))
        self._can = can
        self._show_example()

    def _show_example(self) -> None:
        from thankyou.error_messages import sentence
        from thankyou.export.each_file import FileNames
        from thankyou.export.output_kinds import list_kinds

        right = False
        try:
            cards = self._context.print_setup.cards()
            first = next(iter(FileNames(cards, self.pattern.text().strip(), list_kinds()[0])))
        except CardError as error:
            words = sentence(error, tr)
        else:
            right = True
            words = tr("The first file will be called {name}", name=first)
        self.example.show_words(words)
        self.example.setProperty("role", "hint" if right else "wrong")
        self.example.style().polish(self.example)
        self.save_button.setEnabled(right and self._can and not self._work.busy)

    _can = True

    def choose(self) -> None:
        """Ask about cards that are not right, and for a folder; then write."""
        self._settle(self._ask_where)

    def _ask_where(self) -> None:
        suggested = self._context.suggest_path()
        chosen = dialogs.folder_name(self, tr("A folder for the files"), str(suggested.parent))
        if chosen:
            self.save_into(Path(chosen))

    def save_into(self, folder: Path) -> None:
        """Write one file a person into a folder, on a thread; no file is written over."""
        from thankyou.export.each_file import FileNames
        from thankyou.export.output_kinds import list_kinds

        pattern, setup = self.pattern.text().strip(), self._context.print_setup

        def make() -> EachRequest:
            kind = list_kinds()[0]
            names = list(FileNames(setup.cards(), pattern, kind))
            there = sum(is_there(folder / name) for name in names)
            if there:  # the dialog has asked about a folder, not about these files
                raise CardError("files-are-there", count=there, folder=str(folder))
            cards = self._request(folder / f"each{kind.suffix}")
            return EachRequest(cards, folder, pattern, len(names))

        self._work.start(make, setup.count())

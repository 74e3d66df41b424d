"""Writing the chosen cards on a thread: progress, stopping, and the sentence at the end.

In: a request, like an `ExportRequest`. Out: files, and an `ExportResult` for the page to show;
stopped or failed, the file that was begun is not left behind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError
from thankyou.base.kept_apart import outputs_apart
from thankyou.base.read_file import is_there
from thankyou.export.card_list import Stopped
from thankyou.export.output_kinds import DEFAULT_DPI, OutputKind, kind_for
from thankyou.gui.i18n import plural, tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.print_setup import PAGES, SCREEN, SHEET
from thankyou.model.sheet import SheetSettings

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.export.page_form import PageForm
    from thankyou.gui.pages.print.picture_options import PictureOptions
    from thankyou.model.card import Card
    from thankyou.people.people_list import PeopleList

LANE = "export"
_REPORT_EVERY = 0.05
"""Seconds between two reports of progress: each costs the window a repaint."""


class FileRequest(Protocol):
    """Files to be written."""

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        """Write them, on any thread, and return their paths; `progress` is told cards done and
        cards in all. Raises Stopped, CardError, OSError, MemoryError."""

    def done(self, paths: Sequence[Path]) -> str:
        """What to say when these have been written."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be written, and where.

    With a list of `people` their cards, or those of its `rows` (from 1); else the one card with
    the words of `record`. A file that
    holds whole cards has the `form` of a way out (gui.print_setup), with its sheets as in
    `settings`; else each panel becomes a file, or one `panel` does. `root` is the asset folder,
    the program's own if None. `password`: what will open the file, "" for everybody.
    """

    card: Card
    kind: OutputKind
    path: Path
    record: Mapping[str, str] = field(default_factory=dict)
    people: PeopleList | None = None
    rows: tuple[int, ...] | None = None
    form: str = PAGES
    settings: SheetSettings = field(default_factory=SheetSettings)
    with_bleed: bool = True
    dpi: float = DEFAULT_DPI
    panel: str | None = None
    root: Path | None = None
    password: str = field(default="", repr=False)

    def write(
        self, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> list[Path]:
        return write_files(self, progress, cancelled)

    def done(self, paths: Sequence[Path]) -> str:
        if self.password:
            return tr("Done: {path} – it opens only with the password.", path=paths[0])
        return done_sentence(paths)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """How it ended: a sentence, its tone for the list of notes, and the folder of the files."""

    words: str
    tone: str
    folder: Path | None = None


def file_to_write(
    path: Path, chosen: OutputKind, offered: Sequence[OutputKind]
) -> tuple[Path, OutputKind]:
    """The file that a name typed by the writer means, and its kind.

    The kind is the one among `offered` that the name ends in. Any other name, like "Dr. Amoah",
    gets the ending of the `chosen` kind; since the dialog has not asked about a file of that
    name, CardError("output-kind") is raised if there is one.
    """
    try:
        return path, kind_for(path, offered)
    except CardError:
        longer = path.with_name(path.name + chosen.suffix)
        if is_there(longer):
            raise CardError("output-kind", path=str(path), choices=chosen.suffix) from None
        return longer, chosen


def files_asked(
    path: Path,
    chosen: OutputKind,
    offered: Sequence[OutputKind],
    options: PictureOptions,
) -> list[Path]:
    """The files that a typed name means: a picture for each of the panels that are chosen."""
    from thankyou.export.single import files_written

    path, kind = file_to_write(path, chosen, offered)
    return [path] if kind.many_panels else files_written(path, options.chosen_panels(), kind)


def write_files(
    request: ExportRequest,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> list[Path]:
    """Write what is requested and return the files' paths. Works on any thread.

    Raises Stopped, CardError, OSError, MemoryError.
    """
    from thankyou.catalog import Catalog
    from thankyou.export.batch import write_cards
    from thankyou.export.card_list import CardList, Watch
    from thankyou.export.single import export_card

    catalog = Catalog(request.root)
    composer = catalog.composer(request.card)
    cards = CardList(composer, request.people, request.rows, request.record)
    if not request.kind.many_panels:
        return export_card(
            cards.composer_of(0).card,
            cards.compose(0),
            request.path,
            kind=request.kind,
            dpi=request.dpi,
            panel=request.panel,
            password=request.password,
        )
    form = page_form(catalog, request, len(cards))
    watch = Watch(progress, cancelled)
    report = write_cards(cards, form, request.path, request.kind, watch, request.password)
    if report.stopped:
        raise Stopped
    return [request.path]


def page_form(catalog: Catalog, request: ExportRequest, cards: int) -> PageForm:
    """The pages of so many cards, for the way out that is wanted. Raises CardError."""
    from thankyou.export.page_form import FOR_SCREEN, PanelPages
    from thankyou.export.plan import plan_sheets

    if request.form == SHEET:
        card_format = catalog.format_of(request.card)
        return plan_sheets(catalog, card_format, request.settings, cards)
    return FOR_SCREEN if request.form == SCREEN else PanelPages(with_bleed=request.with_bleed)


class ExportJob(QObject):
    """One export at a time."""

    progressed = Signal(int, int)
    """Cards done, cards in all."""
    ended = Signal(object)
    """An ExportResult."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._ticket: Ticket | None = None

    @property
    def busy(self) -> bool:
        return self._ticket is not None

    def start(self, request: FileRequest) -> None:
        """Begin to write; returns at once. While it is busy, nothing happens."""
        if self._ticket is not None:
            return

        def work(ticket: Ticket) -> list[Path]:
            last = 0.0

            def progress(done: int, total: int) -> None:
                nonlocal last
                now = monotonic()
                if now - last > _REPORT_EVERY or done == total:
                    last = now
                    self._jobs.report(ticket, self._progressed, (done, total))

            with outputs_apart(session=True):
                return request.write(progress, ticket.cancelled)

        def done(paths: list[Path] | None) -> None:
            self._done(request, paths)

        self._ticket = self._jobs.run(LANE, work, done, self._failed)

    def stop(self) -> None:
        """Ask the work to stop; it ends a little later."""
        if self._ticket is not None:
            self._ticket.cancel()

    def _progressed(self, step: tuple[int, int]) -> None:
        self.progressed.emit(*step)

    def _done(self, request: FileRequest, paths: list[Path] | None) -> None:
        if not paths:  # stopped before it had begun
            self._failed(Stopped())
            return
        self._ticket = None
        self.ended.emit(ExportResult(request.done(paths), "good", paths[0].parent))

    def _failed(self, error: Exception) -> None:
        self._ticket = None
        expected = failure_of(error)
        words = tr("Something went wrong, and no file was made.")
        self.ended.emit(expected or ExportResult(words, "care"))
        if expected is None:
            raise error


def done_sentence(paths: Sequence[Path]) -> str:
    if len(paths) == 1:
        return tr("Done: {path}", path=paths[0])
    return plural(
        "Done: one picture, {names}, in {folder}",
        "Done: %n pictures, {names}, in {folder}",
        len(paths),
        names=", ".join(path.name for path in paths),
        folder=paths[0].parent,
    )


def failure_of(error: Exception) -> ExportResult | None:
    """What to say of an error that can be expected; None for one that is our mistake."""
    if isinstance(error, Stopped):
        return ExportResult(tr("Stopped. No file was made."), "plain")
    if isinstance(error, CardError):
        from thankyou.error_messages import sentence

        words = sentence(error, tr)
    elif isinstance(error, MemoryError):
        words = tr("This computer's memory is full: close other programs and try again.")
    elif isinstance(error, OSError):
        words = tr("The file cannot be written: {why}.", why=error.strerror or str(error))
    else:
        return None
    return ExportResult(words, "care")

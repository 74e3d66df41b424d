"""A run to the printer, as a person sees it: what it needs, how far it is, and what to do now.

In: a plan, or a run that was left. Out: sheets from the printer. It stands on the page and holds
nothing up: one can look at other pages while it prints.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from thankyou.base.errors import CardError
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.print.act_row import Act, ActRow, JamQuestion
from thankyou.gui.pages.print.print_runner import PrintRunner
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.message_bar import error_words

if TYPE_CHECKING:
    from thankyou.printing.job_figures import JobFigures
    from thankyou.printing.run import Progress
    from thankyou.printing.runs import Summary


def figures_words(figures: JobFigures, paper: str) -> str:
    """What a person needs to know before a run."""
    sheets = plural("One sheet of {paper}", "%n sheets of {paper}", figures.sheets, paper=paper)
    spare = plural("one spare sheet", "%n spare sheets", figures.spare)
    time = plural("about one minute", "about %n minutes", max(1, figures.minutes))
    if not figures.envelopes:
        return tr("{sheets}, {spare} in case, {time}.", sheets=sheets, spare=spare, time=time)
    envelopes = plural("one envelope", "%n envelopes", figures.envelopes)
    return tr(
        "{sheets}, {spare} in case, {envelopes}, {time}.",
        sheets=sheets, spare=spare, envelopes=envelopes, time=time,
    )  # fmt: skip


class PrintPanel(Section):
    """What is to be said, a bar, and the few things that can be done now."""

    shown = Signal()
    """It says something else: it should be in sight."""
    all_well = Signal()
    """A person says that the run came out well."""
    state_changed = Signal()
    """`active` may be another."""

    def __init__(self, runner: PrintRunner) -> None:
        super().__init__(tr("Printing"))
        self._runner = runner
        self._begin: Callable[[], None] | None = None
        self.words = StatusLabel(tr("How far the printing is"), "label")
        self.detail = StatusLabel(tr("What to do"))
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Sheets that are out"))
        self.bar.setTextVisible(False)
        for part in (self.words, self.detail, self.bar):
            self.column.addWidget(part)
        self.row, self.jam = ActRow(), JamQuestion()
        self.jam.wanted.connect(self._again)
        self.column.addWidget(self.row)
        self.column.addWidget(self.jam)
        self.hide()
        runner.moved.connect(self._moved)
        runner.ended.connect(self._ended)
        runner.failed.connect(self._failed)

    @property
    def active(self) -> bool:
        """Whether there is a run, or one is about to begin: another cannot."""
        return self._runner.run is not None or self._begin is not None

    def _say(self, words: str, detail: str, *acts: Act) -> None:
        """Show other words, and other buttons."""
        self.words.show_words(words)
        self.detail.show_words(detail)
        self.detail.setVisible(bool(detail))
        self.row.show_acts(acts)
        self.show()

    # ------------------------------------------------------------------ before a run

    def ask(self, words: str, begin: Callable[[], None]) -> None:
        """Say what a run needs; `begin` is called if the person wants it."""
        self._begin = begin
        self.bar.hide()
        self._say(
            words, tr("Put the paper into the printer first."),
            (tr("Print now"), self._print_now, "main"), (tr("Not now"), self.put_away, ""),
        )  # fmt: skip
        self._changed()
        self.row.focus_first()

    def _print_now(self) -> None:
        begin, self._begin = self._begin, None
        if begin is None:
            return
        try:
            begin()
        except (CardError, OSError) as error:
            self._failed(error)
            return
        if self._runner.run is not None:
            self._moved(self._runner.run.progress())
        self._changed()

    def say_error(self, words: str) -> None:
        """Say why there is no run."""
        self.bar.hide()
        self._say(words, "", (tr("Close"), self.put_away, ""))
        self._changed()

    def put_away(self) -> None:
        """Nothing is to be printed."""
        self._begin = None
        self.jam.hide()
        self.hide()
        self._changed()

    def offer(self, left: Summary) -> None:
        """A run that an earlier window left: go on with it, or throw it away."""
        at = min(left.out + 1, left.sheets)
        words = plural(
            "A run of one sheet stopped at sheet {at}.",
            "A run of %n sheets stopped at sheet {at}.",
            left.sheets,
            at=at,
        )
        self.bar.hide()
        self._say(
            words, tr("On {printer}.", printer=left.printer),
            (tr("Go on"), lambda: self._take_up(left, True), "main"),
            (tr("Throw it away"), lambda: self._take_up(left, False), ""),
        )  # fmt: skip
        self._changed()

    def _take_up(self, left: Summary, go_on: bool) -> None:
        try:
            progress = self._runner.resume(left.id)
        except (CardError, OSError) as error:
            self._failed(error)
            return
        if not go_on:
            self._throw_away()
        elif progress.doubtful:
            self._ended(progress)
        else:
            self._go_on()

    # ------------------------------------------------------------------ during a run

    def _moved(self, progress: Progress) -> None:
        """Sheets are coming out."""
        self._show_bar(progress)
        at = min(progress.out + 1, progress.sheets)
        words = tr("Sheet {at} of {sheets}", at=at, sheets=progress.sheets)
        trouble = self._sentence(progress)
        self._say(words, trouble, *self._acts_of_printing())

    def _acts_of_printing(self) -> Sequence[Act]:
        return (
            (tr("Pause"), self._runner.pause, ""), (tr("Stop"), self._runner.stop, ""),
            (tr("A sheet jammed…"), self.ask_jam, "link"),
        )  # fmt: skip

    def _ended(self, progress: Progress) -> None:
        """Nothing is printed now: a person is needed, or all is out."""
        self._show_bar(progress)
        jammed: Act = (tr("A sheet jammed…"), self.ask_jam, "link")
        throw: Act = (tr("Throw the run away"), self._throw_away, "link")
        sheets = progress.sheets
        if progress.doubtful:
            sheet = progress.doubtful[0]
            self._say(
                tr("Did sheet {sheet} come out well?", sheet=sheet),
                tr("Nobody can tell but you: look at the pile. It is printed once more if not."),
                (tr("Yes, it is there"), lambda: self._answer(sheet, True), "main"),
                (tr("No, print it again"), lambda: self._answer(sheet, False), ""),
            )  # fmt: skip
        elif progress.status == "turn":
            self._say(
                tr("All first sides are printed. Turn the pile over and put it back."),
                self._uppermost(),
                (tr("It is turned: go on"), self._runner.turned, "main"), jammed, throw,
            )  # fmt: skip
        elif progress.status == "printed":
            words = plural("The sheet is out.", "All %n sheets are out.", sheets)
            self._say(words, tr("Did they come out well?"),
                      (tr("All is well"), self._finish, "main"), jammed)  # fmt: skip
        else:
            self._say(
                tr("Paused: {out} of {sheets} sheets are out.", out=progress.out, sheets=sheets),
                self._sentence(progress),
                (tr("Go on"), self._go_on, "main"), jammed, throw,
            )  # fmt: skip
        self._changed()

    def _failed(self, error: Exception) -> None:
        """The printer or the disk refuses; what is out stays out."""
        words = error_words(error)
        self._begin = None
        if self._runner.run is None:
            self.say_error(words)
        else:
            self._say(
                words, tr("Nothing is lost: the run can go on."),
                (tr("Go on"), self._go_on, "main"),
                (tr("Throw the run away"), self._throw_away, "link"),
            )  # fmt: skip
        self._changed()

    def _uppermost(self) -> str:
        """Which sheet's back is printed first: so it can be seen that the pile lies right."""
        run = self._runner.run
        if run is None:
            return ""
        first = run.plan.passes[-1][0].sheet
        return tr("Sheet {sheet} gets its second side first: it lies on top.", sheet=first)

    def _show_bar(self, progress: Progress) -> None:
        self.bar.setRange(0, progress.sheets)
        self.bar.setValue(progress.out)
        self.bar.show()
        self.jam.sheet.setRange(1, progress.sheets)

    @staticmethod
    def _sentence(progress: Progress) -> str:
        from thankyou.error_messages import sentence

        return sentence(progress.trouble, tr) if progress.trouble is not None else ""

    def _changed(self) -> None:
        self.state_changed.emit()
        self.shown.emit()

    # ------------------------------------------------------------------ what the person does

    def _go_on(self) -> None:
        self._runner.go()
        if self._runner.run is not None:
            self._moved(self._runner.run.progress())

    def _answer(self, sheet: int, came_out: bool) -> None:
        self._runner.answer(sheet, came_out)
        run = self._runner.run
        progress = run.progress() if run is not None else None
        if progress is not None and progress.doubtful:
            self._ended(progress)
        else:
            self._go_on()

    def ask_jam(self) -> None:
        """Which sheet jammed?"""
        self.jam.ask()
        self.shown.emit()

    def _again(self, sheet: int) -> None:
        self.jam.hide()
        try:
            self._runner.again([sheet])
        except CardError as error:
            self._failed(error)
            return
        if self._runner.printing and self._runner.run is not None:
            self._moved(self._runner.run.progress())

    def _finish(self) -> None:
        self._do(self._runner.finish)
        if self._runner.run is None:
            self.all_well.emit()

    def _throw_away(self) -> None:
        self._do(self._runner.throw_away)

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except (CardError, OSError) as error:
            self._failed(error)
            return
        self.put_away()

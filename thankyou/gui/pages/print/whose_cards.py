"""Whose cards: this one, everyone's on the list, or some of theirs.

In: the print setup and the open list. Out: changes to the setup. Without a list there is nothing
to choose, and nothing is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.base.errors import CardError
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.print.choices import Choices
from thankyou.gui.pages.section import titled
from thankyou.gui.print_setup import PICTURES, PrintSetup
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.text_fields import LineField

if TYPE_CHECKING:
    from thankyou.gui.open_table import OpenTable

ONE, ALL, SOME = "one", "all", "some"


class WhoseCards(Choices):
    """The choice, and a field for rows."""

    def __init__(self, setup: PrintSetup, people: OpenTable) -> None:
        super().__init__(
            tr("Which cards?"),
            (
                (ONE, tr("This card"), tr("as you see it")),
                (ALL, tr("Everyone on the list"), tr("one card for each person")),
                (SOME, tr("Some of them"), tr("by their rows in the list")),
            ),
            least=9.5,
            most=3,
        )
        self._setup = setup
        self._people = people
        self.rows = LineField()
        self.rows.setPlaceholderText(tr("3, 5-7"))
        self.rows.textEdited.connect(setup.choose_rows)
        self._rows_block = titled(
            tr("Only these rows"), self.rows, tr("Numbers of people in the list, like 3, 5-7.")
        )
        self.wrong = StatusLabel(tr("What is wrong with the rows"), "wrong")
        self.column.addWidget(self._rows_block)
        self.column.addWidget(self.wrong)
        self.changed.connect(self._chosen)

    def _chosen(self) -> None:
        if self.chosen == SOME:
            rows = self.rows.text().strip() or str(self._people.index + 1)
            self._setup.choose(everyone=True)
            self._setup.choose_rows(rows)
            self.rows.setFocus()
            self.rows.selectAll()
        else:
            self._setup.choose_rows(None)
            self._setup.choose(everyone=self.chosen == ALL)

    def refresh(self) -> None:
        """Offer what there is to choose, and show what is chosen."""
        setup, count = self._setup, self._people.count
        self.setVisible(count > 0 and setup.form != PICTURES)
        self.offer(SOME, count > 1)
        words = self._all_words(count)
        self[ALL].setText(words)
        self[ALL].setAccessibleName(words)
        some = setup.everyone and setup.rows_wanted is not None
        self.show_chosen(SOME if some else ALL if setup.everyone else ONE)
        if setup.rows_wanted is not None and self.rows.text() != setup.rows_wanted:
            self.rows.setText(setup.rows_wanted)
        self._rows_block.setVisible(some)
        self._show_wrong(some)

    def _all_words(self, count: int) -> str:
        """How many get a card: not who is left out, nor an answer that nobody has approved."""
        people = self._people.people
        printed = count if people is None else len(people.printed_rows())
        if people is not None and people.guided:
            return plural("The one that is approved", "All %n that are approved", printed)
        if printed < count:
            return plural("One of {count} people", "%n of {count} people", printed, count=count)
        return plural("The one person", "All %n people", count)

    def _show_wrong(self, some: bool) -> None:
        from thankyou.error_messages import sentence

        words = ""
        if some:
            try:
                self._setup.rows()
            except CardError as error:
                words = sentence(error, tr)
        self.wrong.show_words(words)
        self.wrong.setVisible(bool(words))

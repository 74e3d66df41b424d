"""The head of the list: whose it is, how its people stand, and what else to open.

In: the open table. Out: a sentence, and links.
"""

from __future__ import annotations

from collections.abc import Callable

from thankyou.base.errors import errors_of
from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.reading_line import ReadingLine
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout


class ListHead(Section):
    """The sentence and the links beneath it."""

    def __init__(
        self, people: OpenTable, act: Callable[[str], object], look_again: Callable[[], object]
    ) -> None:
        """`act`: do what the menu's action of this name does; `look_again`: show how the list was
        read."""
        super().__init__(spacing=0.2)
        self._people = people
        self.summary = StatusLabel(tr("How the people in the list stand"))
        self.column.addWidget(self.summary)
        self.links = FlowLayout(round(theme.unit() * 0.5))
        self.other_button = button(tr("Open another list…"), lambda: act("people"), "link")
        self.paste_button = button(tr("Paste a list"), lambda: act("paste_people"), "link")
        self.close_button = button(tr("Close this list"), people.close, "link")
        self.links.addWidget(self.other_button)
        self.links.addWidget(self.paste_button)
        self.links.addWidget(self.close_button)
        self.column.addLayout(self.links)
        self.reading = ReadingLine(look_again)
        self.column.addWidget(self.reading)
        for signal in (people.checked, people.check_done, people.edited):
            signal.connect(self.refresh)

    def refresh(self) -> None:
        """Say how the people stand."""
        people = self._people.people
        if people is None:
            return
        count = self._people.count
        self.reading.show_table(people.read, people.path is not None)
        leaving = sum(one in people.left_out for one in people.ids) if people.left_out else 0
        all_of_them = plural("One person", "%n people", count)
        state = self._state()
        if leaving:
            gone = plural("one is left out", "%n are left out", leaving)
            state = tr("{state}, {gone}", state=state, gone=gone)
        words = tr("{people} in {file}: {state}.", people=all_of_them,
                   file=one_line(people.table.source) or tr("your list"), state=state)  # fmt: skip
        self.summary.show_words(words, aloud=self._people.counts()[0] == count)

    def _state(self) -> str:
        people, statuses = self._people.people, self._people.statuses
        assert people is not None
        printed = [row for row in range(len(statuses)) if people.is_printed(row)]
        if any(statuses[row] is None for row in printed):
            return tr("checking how each card fits…")
        troubled = sum(bool(errors_of(statuses[row] or ())) for row in printed)
        if troubled:
            return plural("one card needs a look", "%n cards need a look", troubled)
        return tr("every card fits") if printed else tr("nobody gets a card")

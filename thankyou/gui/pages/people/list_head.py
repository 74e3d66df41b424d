"""The head of the list: whose it is, how its people stand, and what else to open.

In: the open table. Out: a sentence, and links.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.open_table import OpenTable
from thankyou.gui.pages.people.reading_line import ReadingLine
from thankyou.gui.pages.people.standing import Standing, counts_of
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
        self.reading.show_table(people.read, people.path is not None)
        count, counts = self._people.count, counts_of(people, self._people.statuses)
        all_of_them = plural("One person", "%n people", count)
        state = _state(counts)
        if leaving := counts[Standing.LEFT_OUT]:
            gone = plural("one is left out", "%n are left out", leaving)
            state = tr("{state}, {gone}", state=state, gone=gone)
        words = tr("{people} in {file}: {state}.", people=all_of_them,
                   file=one_line(people.table.source) or tr("your list"), state=state)  # fmt: skip
        self.summary.show_words(words, aloud=not counts[Standing.CHECKING])


def _state(counts: Mapping[Standing, int]) -> str:
    """How those who get a card stand."""
    if counts[Standing.CHECKING]:
        return tr("checking how each card fits…")
    if troubled := counts[Standing.LOOK]:
        return plural("one card needs a look", "%n cards need a look", troubled)
    if counts[Standing.READY] or counts[Standing.NOTED]:
        return tr("every card fits")
    return tr("nobody gets a card")

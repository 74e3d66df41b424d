"""The end of the reading: what will be printed, what is held, and where to go from here.

In: the queue. Out: buttons.
"""

from __future__ import annotations

from collections.abc import Callable

from thankyou.gui import theme
from thankyou.gui.i18n import plural, tr
from thankyou.gui.pages.answers.queue import Queue
from thankyou.gui.pages.section import Section
from thankyou.gui.widgets.announce import StatusLabel
from thankyou.gui.widgets.buttons import button
from thankyou.gui.widgets.flow_layout import FlowLayout
from thankyou.gui.widgets.labels import label


class FinishPart(Section):
    """A heading, a sentence, three buttons."""

    def __init__(
        self,
        go_printing: Callable[[], object],
        see_held: Callable[[], object],
        read_again: Callable[[], object],
    ) -> None:
        super().__init__()
        self.column.addSpacing(round(theme.unit() * 2.0))
        self.head = label("", "title")
        self.words = StatusLabel(tr("What will be printed"))
        self.column.addWidget(self.head)
        self.column.addWidget(self.words)
        self.print_button = button(tr("Go on to printing"), go_printing, "main")
        self.held_button = button("", see_held)
        self.again_button = button(tr("Read them again"), read_again, "link")
        acts = FlowLayout(round(theme.unit() * 0.5))
        for made in (self.print_button, self.held_button, self.again_button):
            acts.addWidget(made)
        self.column.addSpacing(round(theme.unit() * 0.9))
        self.column.addLayout(acts)

    def show_queue(self, queue: Queue) -> None:
        """Say how it ended."""
        head, words = queue.finish()
        self.head.setText(head)
        self.words.show_words(words)
        self.print_button.setVisible(queue.approved > 0)
        self.held_button.setVisible(queue.held > 0)
        held = plural("See the one that is held", "See the %n that are held", queue.held)
        self.held_button.setText(held)
        self.held_button.setAccessibleName(held)

"""The card as it is shown: laid out at each change and given to the preview.

In: the document, a trial card, the chosen person. Out: `composed`, with the composition and what
is wrong with it. A keystroke: field -> Document.put -> changed -> compose -> PreviewPane.show_card.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from thankyou.base.errors import CardError, Problem
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.document import Document
from thankyou.gui.i18n import tr
from thankyou.gui.jobs import Jobs, Ticket
from thankyou.gui.open_table import OpenTable
from thankyou.gui.preview.pane import PreviewPane
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.layout.compose import Composer
    from thankyou.layout.composition import Composition


class CardView(QObject):
    """Lays the card out and shows it: the one place where the preview gets its card."""

    composed = Signal()
    """The preview has been given the card as it is now."""
    trouble = Signal(Exception)

    def __init__(
        self, document: Document, catalog: WindowCatalog, people: OpenTable, preview: PreviewPane
    ) -> None:
        super().__init__(preview)
        self._document = document
        self._catalog = catalog
        self._people = people
        self._preview = preview
        self._ready = False
        self._with_person = False
        self.composition: Composition | None = None
        """The card that is shown, laid out; None until it is ready."""
        self._own_problems: tuple[Problem, ...] = ()
        self.trial: Card | None = None
        document.replaced.connect(lambda: self.try_card(None))
        people.changed.connect(self.compose)
        people.selected.connect(self.compose)
        people.edited.connect(lambda rows: self.compose() if people.index in rows else None)

    def warm_up(self, jobs: Jobs) -> None:
        """Read the designs and open the type on a thread, then show the card."""
        card, catalog = self._document.card, self._catalog

        def work(_: Ticket) -> None:
            import thankyou.error_messages
            import thankyou.model.scene_text
            import thankyou.render.raster.painter  # noqa: F401

            catalog.compose(card)

        jobs.run("start", work, lambda _: self._begin(), lambda _: self._begin())

    def _begin(self) -> None:
        # After a failure too: composing on this thread reports it.
        self._ready = True
        self.compose()

    def try_card(self, card: Card | None) -> None:
        """Show a card that is not (yet) the document's; with None, the document's again."""
        if card is None and self.trial is None:
            return
        self.trial = card
        if card is not None:
            self._preview.show_kind("letter")
        self.compose()

    def show_with_person(self, wanted: bool) -> None:
        """Whether the chosen person's words stand over the card's own, if a table is open."""
        before, self._with_person = self._with_person, wanted
        if before != wanted and self._people.count:
            self.compose()

    def compose(self) -> None:
        """Lay the card out and show it."""
        if not self._ready:
            return
        card = self.trial or self._document.card
        person = self._with_person and self._people.count > 0
        try:
            own = self._composer(card).compose()
            composition = self._person_shown(card) if person else own
        except CardError as error:
            self.trouble.emit(error)
            return
        self.composition = composition
        filled = {*self._people.mapping, *self._people.more()}
        self._own_problems = tuple(
            problem
            for problem in own.problems
            if not (problem.code == "empty-field" and problem.field in filled)
        )
        self._show(card, composition, person)
        self.composed.emit()

    def _composer(self, card: Card) -> Composer:
        """The card made ready, which may name the columns of the list that is open."""
        ready = self._catalog.composer(card).with_words(card)
        return ready.with_columns(frozenset(self._people.more()))

    def _person_shown(self, card: Card) -> Composition:
        """The card of the chosen person, with what is that person's own."""
        from thankyou.export.person_cards import PersonCards

        people = self._people.people
        assert people is not None
        return PersonCards(self._composer(card), people).compose(self._people.index)

    def _show(self, card: Card, composition: Composition, person: bool) -> None:
        card_format = self._catalog.full.format_of(card)
        people, preview = self._people, self._preview
        mourning = card.remembering or card.appeal == "tears"
        preview.show_card(composition, card_format, mourning)
        preview.show_person(
            people.place() if person else "", people.index == 0, people.index + 1 >= people.count
        )
        design = self._catalog.designs[self._catalog.full.shown(card)[0].design]
        preview.caption.setText(f"{tr(card_format.name)} · {tr(design.name)}")

    def problems(self, with_person: bool) -> tuple[Problem, ...]:
        """What is wrong with the card that is shown; not `with_person`: with the card itself,
        from which nothing is missing that the open table fills in for each person."""
        if with_person and self.composition is not None:
            return self.composition.problems
        return self._own_problems

    def step_person(self, by: int) -> None:
        """Choose the person `by` rows further on."""
        if self._people.count:
            self._people.select(self._people.index + by)

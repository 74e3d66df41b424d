"""The catalog as the window needs it: what is quick at once, the rest when it is asked for.

In: thankyou.catalog. Out: the appeals, wordings, fields, designs and formats, and cards laid out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.assets import asset_root
from thankyou.gui.worker_catalog import WorkerCatalog
from thankyou.model.card import Card

if TYPE_CHECKING:
    from thankyou.catalog import Catalog
    from thankyou.designs.model import Design, DesignHead
    from thankyou.gui.asked_words import AskedWords
    from thankyou.language.rules import Languages
    from thankyou.layout.compose import Composer
    from thankyou.layout.composition import Composition
    from thankyou.messages.appeals import Appeal
    from thankyou.messages.fields import FieldText
    from thankyou.messages.templates import Template
    from thankyou.model.format import Format


SCREEN_DPI = 120.0
"""As many pixels of a photo as a screen shows: less to cut at each step of a drag."""


class WindowCatalog:
    """Belongs to the window's thread; work on other threads borrows `worker_catalog`."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or asset_root()
        self._templates: dict[str, tuple[Template, ...]] = {}
        self._asked: dict[str, AskedWords] = {}
        self.worker_catalog = WorkerCatalog(self.root)
        self._composer: tuple[Card, Composer] | None = None

    @cached_property
    def full(self) -> Catalog:
        from thankyou.catalog import Catalog

        return Catalog(self.root)

    @cached_property
    def languages(self) -> Languages:
        # Without the full catalog: the window asks for languages before type and designs are read.
        from thankyou.language.rules import Languages

        return Languages(self.root / "words")

    @property
    def templates(self) -> tuple[Template, ...]:
        # Straight from the words: the whole catalog would bring type and designs with it, and the
        # window is to be seen before those are read.
        return self.templates_in("en")

    @cached_property
    def all_templates(self) -> tuple[Template, ...]:
        """Those of every language: read when someone looks for them."""
        from thankyou.messages.templates import load_templates

        return load_templates(self.root / "words")

    @cached_property
    def appeals(self) -> tuple[Appeal, ...]:
        from thankyou.gui.translated_words import translated_appeals
        from thankyou.messages.appeals import load_appeals

        return translated_appeals(load_appeals(self.root / "words").appeals)

    @cached_property
    def fields(self) -> tuple[FieldText, ...]:
        """How fields are named where no card's language counts: in lists of people."""
        from thankyou.gui.translated_words import translated_fields
        from thankyou.messages.fields import load_fields

        return translated_fields(load_fields(self.root / "words"))

    def asked(self, tag: str) -> AskedWords:
        """How a card of this language is asked for: in that language, or else the window's."""
        near = self.languages.nearest(tag) or ""
        if near not in self._asked:
            from thankyou.gui.asked_words import asked_in

            own = asked_in(self.root / "words", self.languages.load(near)) if near else None
            self._asked[near] = own or self._asked_by_window
        return self._asked[near]

    @cached_property
    def _asked_by_window(self) -> AskedWords:
        from thankyou.gui.asked_words import AskedWords
        from thankyou.gui.translated_words import translated_questions
        from thankyou.messages.guide_texts import load_guide_questions

        guide = load_guide_questions(self.root / "words")
        assert guide is not None  # English has them
        return AskedWords({text.id: text for text in self.fields}, translated_questions(guide))

    @property
    def designs(self) -> Mapping[str, Design]:
        return self.full.designs

    @property
    def design_heads(self) -> Mapping[str, DesignHead]:
        """What is said of each design that can be read, in their order: nothing of their art."""
        return self.full.designs.heads

    @property
    def formats(self) -> Mapping[str, Format]:
        return self.full.formats

    def templates_in(self, tag: str) -> tuple[Template, ...]:
        """The wordings of a card's language; English ones where there are none."""
        from thankyou.messages.templates import load_templates

        near = self.languages.nearest(tag) or "en"
        if near not in self._templates:
            self._templates[near] = load_templates(self.root / "words", near)
        return self._templates[near]

    def templates_of(self, appeal: str, tag: str = "en") -> list[Template]:
        return [template for template in self.templates_in(tag) if template.appeal == appeal]

    def template_of(self, card: Card) -> Template | None:
        """The wording that the card began with, if it is one of its language."""
        return next((t for t in self.templates_in(card.language) if t.id == card.template), None)

    def values(self, card: Card) -> dict[str, str]:
        """The card's fields, with the salutation's word and the whole name."""
        from thankyou.language.card_values import card_values

        return card_values(card, card.values(), self.languages.of(card.language))

    def filled(self, card: Card) -> str:
        """The message of a card as it will be read."""
        from thankyou.messages.text_export import filled_words

        return filled_words(card.message, card.language, card, self.languages)

    def on_path(self, card: Card, appeal: str, remembering: bool) -> Card:
        """The card on another path. A design gives way when it was there for the old one, or
        when it is not quiet enough for the new; a ticked fact, when it cannot be true there."""
        from thankyou.gui.cover_words import going_along
        from thankyou.messages.facts import with_fitting_facts

        full = self.full
        changes: dict[str, object] = {"appeal": appeal, "remembering": remembering}
        moved = (appeal, remembering) != (card.appeal, card.remembering)
        held = full.suits(card.design, card.appeal, card.remembering)
        loud = remembering and not full.suits(full.shown(card)[0].design, appeal, remembering)
        if moved and (held or loud) and not full.suits(card.design, appeal, remembering):
            changes["design"] = full.design_for(appeal, remembering).id
            changes["palette"] = ""
        after = going_along(self, card, card.changed(**changes))
        return after if remembering == card.remembering else with_fitting_facts(after)

    def untouched(self, card: Card) -> bool:
        """Whether the card's words are just a wording's, or none at all: none is the writer's."""
        held = self.template_of(card)
        if card.message.strip() and (held is None or card.message != held.message):
            return False
        from thankyou.gui.cover_words import is_ours

        return is_ours(self, card)

    def written_freely(self, card: Card) -> Card:
        """The card without its wording: what the writer has not touched of it goes, on the front,
        too, where the language's own thanks stand instead."""
        held = self.template_of(card)
        card = self.told(card)
        plain = self.languages.of(card.language).sentiment
        changes: dict[str, object] = {"template": None}
        if held is not None:
            if card.message == held.message:
                changes["message"] = ""
            if card.sentiment == held.sentiment:
                changes["sentiment"] = plain
            if card.tagline == held.tagline:
                changes["tagline"] = ""
        return card.changed(**changes)

    def told(self, card: Card) -> Card:
        """The card without what its wording brought along, and the writer has not said: who speaks
        and reads in it, and its pictures. Guided writing finds these from the answers."""
        held = self.template_of(card)
        if held is None:
            return card
        return card.changed(
            speaker="" if card.speaker == held.speaker else card.speaker,
            readers="" if card.readers == held.readers else card.readers,
            pictures=(),
        )

    def in_language(self, card: Card, tag: str) -> Card:
        """The card in another language: words that nobody has touched become that language's."""
        from thankyou.gui.cover_words import going_along
        from thankyou.messages.offered import one_for

        offered = [t for t in self.templates_of(card.appeal, tag) if t.language == tag]
        template = one_for(offered, card, card.voice) if self.untouched(card) else None
        moved = card if template is None else template.card(card)
        return going_along(self, card, moved.changed(language=tag))

    def new_card(self) -> Card:
        """The card that one begins with: a card at once, better with each answer."""
        return self._first_template.card()

    @cached_property
    def _first_template(self) -> Template:
        from thankyou.messages.templates import first_template

        return first_template(self.root / "words")

    def composer(self, card: Card) -> Composer:
        """The card made ready; kept while only its fields change. Raises CardError."""
        bare = replace(card, fields=(), name="", people=None)  # a name is not on the card
        if self._composer is None or self._composer[0] != bare:
            self._composer = (bare, self.full.composer(bare, SCREEN_DPI))
        return self._composer[1]

    def compose(self, card: Card, changes: Mapping[str, str] | None = None) -> Composition:
        """The card laid out, with a record's cells over its own fields. Raises CardError."""
        return self.composer(card).compose({**card.values(), **(changes or {})})

"""The library as the window needs it: what is quick at once, the rest when it is asked for.

In: thankyou.library. Out: the appeals, wordings, fields, designs and formats, and cards laid out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from thankyou.assets import asset_root
from thankyou.card import Card, Format

if TYPE_CHECKING:
    from thankyou.compose import Composer, Composition
    from thankyou.designs.model import Design
    from thankyou.library import Library
    from thankyou.words.library import Appeal, FieldText, Template


class Shelf:
    """Belongs to the window's thread; `copy` makes another for a worker."""

    def __init__(self) -> None:
        self.root = asset_root()
        self._composer: tuple[Card, Composer] | None = None

    @cached_property
    def library(self) -> Library:
        from thankyou.library import Library

        return Library()

    @cached_property
    def templates(self) -> tuple[Template, ...]:
        # Straight from the words: the library would bring type and designs with it, and the
        # window is to be seen before those are read.
        from thankyou.words.library import load_templates

        return load_templates(self.root / "words", "en")

    @cached_property
    def all_templates(self) -> tuple[Template, ...]:
        """Those of every language: read when someone looks for them."""
        from thankyou.words.library import load_templates

        return load_templates(self.root / "words")

    @cached_property
    def appeals(self) -> tuple[Appeal, ...]:
        from thankyou.words.library import load_appeals

        return load_appeals(self.root / "words").appeals

    @cached_property
    def fields(self) -> tuple[FieldText, ...]:
        from thankyou.words.library import load_fields

        return load_fields(self.root / "words")

    @cached_property
    def placeholders(self) -> dict[str, str]:
        return {text.id: text.placeholder for text in self.fields}

    @property
    def designs(self) -> Mapping[str, Design]:
        return self.library.designs

    @property
    def formats(self) -> Mapping[str, Format]:
        return self.library.formats

    def templates_of(self, appeal: str) -> list[Template]:
        return [template for template in self.templates if template.appeal == appeal]

    def values(self, card: Card) -> dict[str, str]:
        """The card's fields, with the salutation's word and the whole name."""
        from thankyou.words.address import with_address

        return with_address(card.values(), card.language, card.register)

    def filled(self, card: Card) -> str:
        """The message of a card as it will be read."""
        from thankyou.words.grammar import fill, parse

        return fill(parse(card.message, strict=False), self.values(card), card.language).text

    def suits(self, design: str, appeal: str) -> bool:
        """Whether a design answers this appeal (so that it may give way when the appeal does)."""
        held = self.designs.get(design)
        return held is not None and appeal in held.appeals

    def design_for(self, appeal: str) -> str:
        return self.library.design_for(appeal).id

    def new_card(self) -> Card:
        """The card that one begins with: a card at once, better with each answer."""
        return self.templates[0].card()

    def composer(self, card: Card) -> Composer:
        """The card made ready; kept while only its fields change. Raises CardError."""
        bare = replace(card, fields=())
        if self._composer is None or self._composer[0] != bare:
            self._composer = (bare, self.library.composer(bare))
        return self._composer[1]

    def compose(self, card: Card, changes: Mapping[str, str] | None = None) -> Composition:
        """The card laid out, with a record's cells over its own fields. Raises CardError."""
        return self.composer(card).compose({**card.values(), **(changes or {})})

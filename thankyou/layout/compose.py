"""Card + design + format + a person's values -> one Scene a panel, and the problems found.

In: a Card, a Design, a Format, Fonts, Languages. Out: a `Composition`. Every decision of layout is
made in this room; painters make none. The steps, a file each:

    collect_words    sources and values -> the text of each role
    slots            design, format and card -> where words may stand
    styles           role and panel -> face, size, spacing
    frames           art, slots and styles of a panel: all that does not depend on the words
    fit_words        words -> blocks that fit their slots
    lay_out          blocks -> placed words, photo, signature, rules: the scene
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect
from thankyou.designs.model import Design
from thankyou.language.rules import Languages
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.collect_words import WordCollector, Words
from thankyou.layout.composition import Composition, Fit
from thankyou.layout.frames import build_frame
from thankyou.layout.lay_out import LaidPanel, lay_out
from thankyou.layout.photo_signature import PRINT_DPI, photo_dpi
from thankyou.layout.small_pictures import PICTURES
from thankyou.merge.syntax import NO_COLUMNS
from thankyou.model.card import Card
from thankyou.model.field_text import FieldText
from thankyou.model.format import Format
from thankyou.typeset.fonts import Fonts

if TYPE_CHECKING:
    from thankyou.designs.shelf import Designs
    from thankyou.messages.templates import Template

_KEPT_PANELS = 64


class Library(Protocol):
    """What other cards are made of, as catalog.Catalog has it. `root` is the asset folder."""

    root: Path

    @property
    def languages(self) -> Languages: ...

    @property
    def designs(self) -> Designs: ...

    @property
    def templates(self) -> Mapping[str, Template]: ...

    def design_for(self, appeal: str, remembering: bool = False) -> Design:
        """The first design that suits."""

    def composer(self, card: Card, photo_dpi: float | None = None) -> Composer:
        """A card made ready; for print unless `photo_dpi` says otherwise."""


class Composer:
    """A card made ready: words parsed, type opened, art placed. `compose` then is cheap.

    It keeps panels by their words: in a batch the cover is the same for everyone, and the
    painters, seeing the same Scene, need to draw it only once.
    """

    def __init__(
        self, card: Card, design: Design, card_format: Format, fonts: Fonts,
        languages: Languages, photo_dpi: float = PRINT_DPI, missing: tuple[Problem, ...] = (),
    ) -> None:  # fmt: skip
        self.missing = missing
        """What of the card is shown in something else (stand_in.py); among all its problems."""
        self.library: Library | None = None
        """Where it was made; None for one that was put together by hand."""
        self._setup = CardSetup(card, design, card_format, fonts, photo_dpi, languages.pictures)
        self._languages = languages
        self._columns = NO_COLUMNS
        self._words = WordCollector(self._setup, languages)
        self._document_title = languages.of(card.language).document_title
        self._frames = [build_frame(self._setup, panel) for panel in card_format.panels]
        self._sayers = [
            itemgetter(PICTURES, *(role for slot in frame.slots for role in slot.roles))
            for frame in self._frames
        ]
        """What gives all that a panel says: what it depends on."""
        self._panels: BoundedCache[tuple[int, object], LaidPanel] = BoundedCache(_KEPT_PANELS)
        self._over_back: BoundedCache[tuple[object, object], tuple[LaidPanel, LaidPanel]]
        self._over_back = BoundedCache(_KEPT_PANELS)

    @property
    def card(self) -> Card:
        return self._setup.card

    @property
    def design(self) -> Design:
        return self._setup.design

    @property
    def format(self) -> Format:
        return self._setup.format

    @property
    def fonts(self) -> Fonts:
        return self._setup.fonts

    @property
    def columns(self) -> frozenset[str]:
        """The fields that a list has beside the program's own, by their folded names."""
        return self._columns

    @property
    def most_dpi(self) -> float:
        """The most pixels to the inch that a photo is given."""
        return self._setup.photo_dpi

    def with_columns(self, columns: frozenset[str]) -> Composer:
        """The same card, whose words may name these columns, too."""
        if columns == self._columns:
            return self
        other = copy.copy(self)
        other._columns = columns
        other._words = WordCollector(other._setup, self._languages, columns)
        return other

    def with_words(self, card: Card) -> Composer:
        """A card that differs from this one in its words alone: look_of(card) is the same.

        Neither art nor frames are made again, and panels that say the same are shared.
        """
        other = copy.copy(self)
        other._setup = replace(self._setup, card=card)
        other._words = WordCollector(other._setup, self._languages, self._columns)
        return other

    def compose(self, changes: Mapping[str, str] | None = None) -> Composition:
        """The card with its own fields, overridden by `changes` (a record's cells)."""
        return self.laid_out(self.said(changes or {}))

    def said(self, changes: Mapping[str, str]) -> Words:
        """All that such a card says: the first half of `compose`."""
        return self._words.collect({**self.card.values(), **changes})

    def laid_out(self, words: Words) -> Composition:
        """The card with these words: the second half."""
        panels = [self._panel(number, words.by_role) for number in range(len(self._frames))]
        if "message" in [fit.role for one in panels for fit in one.fits if fit.lines_over]:
            self._go_on_to_back(panels, words.by_role)
        problems: list[Problem] = [*self.missing, *words.problems]
        fits: list[Fit] = []
        for panel in panels:
            problems += panel.problems
            fits += panel.fits
        return Composition(
            tuple([panel.scene for panel in panels]),
            tuple(problems),
            tuple(fits),
            words.title or self.design.name,
            words.addressee,
            self._document_title,
            self.format,
        )

    def _panel(self, number: int, words: Mapping[str, FieldText]) -> LaidPanel:
        key = (number, self._sayers[number](words))
        found = self._panels.get(key)
        if found is None:
            found = lay_out(self._setup, self._frames[number], words)
            self._panels.put(key, found)
        return found

    def _go_on_to_back(self, panels: list[LaidPanel], words: Mapping[str, FieldText]) -> None:
        """Lay the letter out again, over the pages inside and the back, if the format has one."""
        kinds = [frame.panel.kind for frame in self._frames]
        if "back" not in kinds:
            return
        letter, back = kinds.index("letter"), kinds.index("back")
        key = (self._sayers[letter](words), self._sayers[back](words))
        found = self._over_back.get(key)
        if found is None:
            own, other = self._frames[letter], self._frames[back]
            laid = lay_out(self._setup, own, words, back=other)
            found = laid, lay_out(self._setup, other, words, carried=laid.onward)
            self._over_back.put(key, found)
        panels[letter], panels[back] = found

    @property
    def photo_place(self) -> Rect | None:
        """Where the photo stands on its panel, in points; None without one."""
        return next((frame.photo for frame in self._frames if frame.photo is not None), None)

    @property
    def photo_dpi(self) -> float | None:
        """The photo's own pixels to the inch where it is printed; None without one."""
        place = self.photo_place
        if self.card.photo is None or place is None:
            return None
        return photo_dpi(self.card.photo, place)


def look_of(card: Card) -> Card:
    """What of a card its frames are made from: all but its words, and whose it is."""
    return replace(
        card, message="", sentiment="", tagline="", fields=(), template=None, guided=(),
        dismissed=(), display="", voice="", audience="", length="", register="", name="",
        people=None, facts=(), speaker="", readers="", address="",
    )  # fmt: skip

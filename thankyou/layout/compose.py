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

from collections.abc import Mapping

from thankyou.base.cache import BoundedCache
from thankyou.base.errors import Problem
from thankyou.base.geometry import Rect
from thankyou.designs.model import Design
from thankyou.language.rules import Languages
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.collect_words import WordCollector
from thankyou.layout.composition import Composition
from thankyou.layout.frames import build_frame
from thankyou.layout.lay_out import LaidPanel, lay_out
from thankyou.layout.photo_signature import PRINT_DPI, photo_dpi
from thankyou.model.card import Card
from thankyou.model.format import Format
from thankyou.typeset.fonts import Fonts

_KEPT_PANELS = 512


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
        self._setup = CardSetup(card, design, card_format, fonts, photo_dpi)
        self._words = WordCollector(self._setup, languages)
        self._document_title = languages.of(card.language).document_title
        self._frames = [build_frame(self._setup, panel) for panel in card_format.panels]
        self._panels: BoundedCache[tuple[int, tuple[str, ...]], LaidPanel] = BoundedCache(
            _KEPT_PANELS
        )

    @property
    def card(self) -> Card:
        return self._setup.card

    @property
    def design(self) -> Design:
        return self._setup.design

    @property
    def format(self) -> Format:
        return self._setup.format

    def compose(self, changes: Mapping[str, str] | None = None) -> Composition:
        """The card with its own fields, overridden by `changes` (a record's cells)."""
        words = self._words.collect({**self.card.values(), **(changes or {})})
        panels = [self._panel(number, words.by_role) for number in range(len(self._frames))]
        problems: list[Problem] = [*self.missing, *words.problems]
        for panel in panels:
            problems += panel.problems
        return Composition(
            tuple(panel.scene for panel in panels),
            tuple(problems),
            tuple(fit for panel in panels for fit in panel.fits),
            words.title or self.design.name,
            words.addressee,
            self._document_title,
        )

    def _panel(self, number: int, words: Mapping[str, str]) -> LaidPanel:
        frame = self._frames[number]
        key = (number, tuple(words[role] for slot in frame.slots for role in slot.roles))
        found = self._panels.get(key)
        if found is None:
            found = lay_out(self._setup, frame, words)
            self._panels.put(key, found)
        return found

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

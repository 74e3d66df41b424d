"""Everything the program ships, loaded once and handed on: formats, designs, fonts, templates.

In: the asset folder. Out: a `Catalog`, the one value that the command line and the window pass
to the rooms below. Each kind of thing is read when it is first asked for, and what reads it is
imported then: a list of papers needs neither type nor art.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from thankyou.base.assets import asset_root
from thankyou.base.cache import BoundedCache
from thankyou.base.errors import CardError, Problem

if TYPE_CHECKING:
    from thankyou.designs.model import Design, DesignHead
    from thankyou.designs.shelf import Designs
    from thankyou.language.rules import Languages
    from thankyou.layout.compose import Composer
    from thankyou.messages.templates import Template
    from thankyou.model.card import Card
    from thankyou.model.format import Format, PaperSize
    from thankyou.model.sheet import Envelope, Stock
    from thankyou.typeset.fonts import Fonts
    from thankyou.typeset.pairings import Pairing


class Catalog:
    """Everything that `root`, the asset folder, holds; the program's own if None."""

    def __init__(self, root: Path | None = None) -> None:
        self.root = root or asset_root()
        self._customized: BoundedCache[tuple[str, str, str, str, int], Design] = BoundedCache(64)
        self._coloured: dict[tuple[str, str], Design] = {}
        self._made: tuple[tuple[Card, float], Composer] | None = None
        self._custom: dict[str, Format] = {}
        self._mirrored: dict[str, Format] = {}

    @cached_property
    def languages(self) -> Languages:
        from thankyou.language.rules import Languages

        return Languages(self.root / "words")

    @cached_property
    def papers(self) -> Mapping[str, PaperSize]:
        from thankyou.stationery.papers import load_papers

        return load_papers(self.root)

    @cached_property
    def formats(self) -> Mapping[str, Format]:
        from thankyou.stationery.formats import Formats

        return Formats(self.root, self.papers)

    @cached_property
    def designs(self) -> Designs:
        """All designs in their order. One that is asked for by its id is read alone; what is only
        said of them, `heads` of it has."""
        from thankyou.designs.shelf import Designs

        return Designs(self.root / "designs")

    @cached_property
    def fonts(self) -> Fonts:
        from thankyou.typeset.fonts import load_fonts

        return load_fonts(self.root)

    @cached_property
    def pairings(self) -> Mapping[str, Pairing]:
        from thankyou.typeset.pairings import load_pairings

        return load_pairings(self.root)

    def look_notes(self, card: Card) -> tuple[Problem, ...]:
        """What the writer's own choices cost: words hard to read, a coarse photo."""
        return (*self.contrast_notes(card), *self.photo_notes(card))

    def contrast_notes(self, card: Card) -> tuple[Problem, ...]:
        """A note for each side on which the writer's colour is hard to read, measured on the
        painted card. It takes some tens of milliseconds."""
        if not card.text_color:
            return ()
        from thankyou.render.raster.contrast import LEAST, legibility

        found = []
        for scene in self.composer(card).compose().scenes:
            least = min((run.contrast for run in legibility(scene)), default=LEAST)
            if least < LEAST:
                values: dict[str, str | float] = {"contrast": round(least, 1), "side": scene.name}
                found.append(Problem("low-contrast", values, level="note"))
        return tuple(found)

    def photo_notes(self, card: Card) -> tuple[Problem, ...]:
        """A note when the photo has too few pixels for its printed size."""
        from thankyou.pictures.photo import LOW_DPI

        dpi = self.composer(card).photo_dpi if card.photo is not None else None
        if dpi is None or dpi >= LOW_DPI:
            return ()
        values: dict[str, str | float] = {"dpi": round(dpi), "least": LOW_DPI}
        return (Problem("photo-coarse", values, level="note"),)

    @cached_property
    def templates(self) -> Mapping[str, Template]:
        from thankyou.messages.templates import load_templates

        return {template.id: template for template in load_templates(self.root / "words")}

    def format(self, name: str) -> Format:
        """A shipped format, or one of the writer's own size.

        Raises CardError("unknown-format") (name), or "custom-size" (name, low, high in mm, wide).
        """
        from thankyou.stationery.formats import LARGEST, SMALLEST, WIDEST, custom_format

        held = self.formats.get(name) or self._custom.get(name)
        held = held or custom_format(name, self.papers)
        if held is None and name.startswith("custom-"):
            raise CardError("custom-size", name=name[:40], low=SMALLEST, high=LARGEST, wide=WIDEST)
        if held is None:
            raise CardError("unknown-format", name=name)
        if name not in self.formats:  # the same object each time: painters know it by that
            self._custom[name] = held
        return held

    @cached_property
    def envelopes(self) -> Mapping[str, Envelope]:
        from thankyou.stationery.envelopes import load_envelopes

        return load_envelopes(self.root)

    @cached_property
    def shipped_stock(self) -> Mapping[str, Stock]:
        from thankyou.stationery.stock import load_stock

        return load_stock(self.root, self.papers)

    @property
    def stock(self) -> Mapping[str, Stock]:
        """Makers' sheets by id, and the person's own rows, which come first. Read anew each time:
        rows can be added while the program runs."""
        return self.stock_and_problems()[0]

    def stock_and_problems(self) -> tuple[Mapping[str, Stock], tuple[Problem, ...]]:
        """All stock as above, and what is wrong with the file of the person's own rows."""
        from thankyou.stationery.own_stock import load_own

        own, problems = load_own(self.papers)
        shipped = {key: one for key, one in self.shipped_stock.items() if key not in own}
        return {**own, **shipped}, problems

    def paper(self, name: str) -> PaperSize:
        """A paper by its id or name, or of one's own size. Raises as `paper_named`."""
        from thankyou.stationery.papers import paper_named

        return paper_named(self.papers, name)

    def stock_sheet(self, name: str) -> Stock:
        """A stock by its id, or by brand and part. Raises as `stock_named`."""
        from thankyou.stationery.own_stock import stock_named

        return stock_named(*self.stock_and_problems(), name)

    def shown(self, card: Card) -> tuple[Card, tuple[Problem, ...]]:
        """The card with ids of what is here in place of those that are not, as it is laid out,
        and the problems that say so (layout.stand_in)."""
        from thankyou.layout.stand_in import Shelf, stand_in

        shelf = Shelf(self.designs, self.formats, self.pairings, self.format, self.design_for)
        return stand_in(card, shelf)

    def plain_format_of(self, card: Card) -> Format:
        """The format in which a card is shown, as its maker lists it."""
        return self.format(self.shown(card)[0].format)

    def format_of(self, card: Card) -> Format:
        """The format in which a card is shown, opening as books of its language do."""
        from thankyou.typeset.bidi import is_rtl

        held = self.plain_format_of(card)
        if not is_rtl(card.language):
            return held
        from thankyou.stationery.formats import mirrored

        if held.id not in self._mirrored:
            self._mirrored[held.id] = mirrored(held)
        return self._mirrored[held.id]

    def design(self, name: str) -> Design:
        """Raises CardError("unknown-design")."""
        if name not in self.designs:
            raise CardError("unknown-design", name=name)
        return self.designs[name]

    def coloured(self, name: str, palette: str) -> Design:
        """A design in one of its palettes, "" for its own colours; one that it lacks is refused.

        Raises CardError("unknown-design"), and ("unknown-palette") (name, design).
        """
        found = self._coloured.get((name, palette))
        if found is None:
            from thankyou.designs.palette import in_palette

            found = self._coloured[name, palette] = in_palette(self.design(name), palette)
        return found

    def template(self, name: str) -> Template:
        """Raises CardError("unknown-template")."""
        if name not in self.templates:
            raise CardError("unknown-template", name=name)
        return self.templates[name]

    def designs_for(self, appeal: str, remembering: bool = False) -> tuple[DesignHead, ...]:
        """Every design, those first that suit: fit for mourning if asked, then by appeal."""
        return tuple(
            sorted(
                self.designs.heads.values(),
                key=lambda one: (remembering and not one.mourning, appeal not in one.appeals),
            )
        )

    def design_for(self, appeal: str, remembering: bool = False) -> Design:
        """The first design that answers an appeal. Raises CardError if none can be read."""
        return self.designs.first_of(head.id for head in self.designs_for(appeal, remembering))

    def suits(self, name: str, appeal: str, remembering: bool = False) -> bool:
        """Whether a design answers this appeal; on a card that remembers someone, whether it is
        quiet: what the thanks are for counts less there."""
        held = self.designs.heads.get(name)
        if held is None:
            return False
        return held.mourning if remembering else appeal in held.appeals

    def offered(self, name: str, appeal: str, remembering: bool = False) -> bool:
        """Whether a gallery offers a design unasked: for tears and remembrance only what is quiet,
        or made for them."""
        held = self.designs.heads[name]
        return held.mourning or (not remembering and (appeal != "tears" or appeal in held.appeals))

    def composer(self, card: Card, photo_dpi: float | None = None) -> Composer:
        """The card made ready to be laid out, with what is not here replaced: see `shown`.
        `photo_dpi`: the most pixels an inch of its photo; None for what print needs.

        The last one is kept: whoever writes changes words alone, letter by letter.
        """
        from thankyou.layout.compose import look_of
        from thankyou.layout.photo_signature import PRINT_DPI

        look = look_of(card), PRINT_DPI if photo_dpi is None else photo_dpi
        held = self._made
        if held is not None and held[0] == look:
            return held[1] if held[1].card == card else held[1].with_words(card)
        made = self._composer(card, look[1])
        self._made = (look, made) if not made.missing else None
        return made

    def _composer(self, card: Card, dpi: float) -> Composer:
        from thankyou.designs.customize import customized
        from thankyou.layout.compose import Composer

        shown, missing = self.shown(card)
        choices = (shown.design, shown.palette, shown.pairing, shown.text_color, shown.text_size)
        design = self._customized.get(choices)
        if design is None:
            design = customized(self.design(shown.design), shown, self.pairings)
            self._customized.put(choices, design)
        card_format = self.format_of(shown)
        made = Composer(card, design, card_format, self.fonts, self.languages, dpi, missing)
        made.library = self
        return made

    def card_from(self, template: Template, card: Card | None = None) -> Card:
        """`card` (or a new one) with the template's words, appeal and language; fields stay."""
        return template.card(card)

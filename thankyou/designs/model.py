"""What a design is: colours, type styles, and for each kind of panel its art and slots.

In: nothing (load.py makes these from assets/designs/<id>/). Out: values for layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from thankyou.base.color import Color
from thankyou.base.geometry import Rect
from thankyou.base.language_tags import nearest_tag
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Group, Paint, Path, TintedMask

ROLES: tuple[str, ...] = ("sentiment", "tagline", "message", "colophon")
"""The words a card can carry. `sentiment` is the document's heading."""

CUTS: tuple[str, ...] = ("regular", "medium", "italic")
"""The cuts of the message's family that a part of a letter may be set in."""

TURNS: Mapping[str, str] = {"salutation": "medium", "closing": "italic", "sender": "medium"}
"""Parts of a letter, and the cut that each is set in unless the design says another. A cut goes
along with a pairing, as a face would not."""

KINDS: tuple[str, ...] = ("cover", "letter", "back")
"""The kinds of panel that a design must have art for."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the words of one role are set. Sizes in points on a face 105 mm wide.

    `face` is a key of assets/fonts.toml. `floor` is the smallest size the fit may use.
    `leading` is baseline to baseline as a multiple of the size, `tracking` extra space after
    each letter in em, `paragraph_gap` the extra space between paragraphs as a multiple of the size.
    `balance` evens out the lengths of the lines. `uppercase` sets capitals where a script has them.
    `italic`-ness and weight belong to the face. `features`: forms of its letters and figures
    (typeset.forms.FORMS) to use where the face has them; small capitals for capitals as well take
    the place of `uppercase`. `scale`: what assets/pairings.toml would have for a
    face that is in none of the pairings, so that another in its place looks as large.
    """

    role: str
    face: str
    size: float
    floor: float
    color: Color
    leading: float = 1.3
    tracking: float = 0.0
    paragraph_gap: float = 0.6
    align: Literal["start", "center", "end"] = "start"
    balance: bool = False
    uppercase: bool = False
    scale: float = 1.0
    features: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Art:
    """A drawing as scene items, in the units of its view box: an SVG file's, or one tinted mask."""

    view_box: Rect
    items: tuple[Path | Group | TintedMask, ...]


@dataclass(frozen=True, slots=True)
class ArtLayer:
    """Where one drawing stands on a panel.

    `fit` "cover": scaled evenly until it covers the panel with its bleed, the point `anchor`
    (fractions of the drawing) standing on the same fraction of that box.
    `fit` "place": its width is `width` times the shorter side of the panel's face, and its
    anchor point stands on the point `at` (fractions of the region's trim box, plus bleed where
    the fraction is 0 or 1, so that art at an edge runs off it).
    `region` is the whole "panel", only its "face" (the half that carries the words), or the box of
    its first "words": `at` then counts from the side where their lines begin.
    `span`: the drawing is made larger where it would not reach across the region with its bleed.
    """

    art: Art
    fit: Literal["cover", "place"] = "cover"
    anchor: tuple[float, float] = (0.5, 0.5)
    at: tuple[float, float] = (0.5, 0.5)
    width: float = 1.0
    region: Literal["panel", "face", "words"] = "panel"
    span: bool = False


SlotBox = tuple[float, float, float, float]
"""x, y, width and height, in fractions of a face."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A box for words: fractions of the face; `roles` are stacked with `gap` (points at 105 mm)
    between them and stand at `valign` (0 top, 0.5 middle, 1 bottom) of the box. `rules` is the
    colour of the lines to write on, one under each line of words and on to the box's foot."""

    box: SlotBox
    roles: tuple[str, ...]
    valign: float = 0.5
    gap: float = 8.0
    rules: Color | None = None


@dataclass(frozen=True, slots=True)
class PanelDesign:
    """The ground (paper tone or gradient, in fractions of the bleed box), art and slots.

    `photo` is the slot of a photo on the page that faces the letter, in fractions of that page.
    On a cover it is in fractions of the face; `with_photo` is the cover as it is with a photo, None
    if it has no place for one. `shapes` has what is otherwise where the face is "landscape" or
    "square" (model.format.Panel).
    """

    ground: Paint
    layers: tuple[ArtLayer, ...]
    slots: tuple[Slot, ...]
    shapes: Mapping[str, PanelDesign] = field(default_factory=dict)
    photo: SlotBox | None = None
    with_photo: PanelDesign | None = None

    def on(self, shape: str) -> PanelDesign:
        """This panel as it is on a face of this shape."""
        return self.shapes.get(shape, self)


@dataclass(frozen=True, slots=True)
class Palette:
    """A colourway: pairs (a colour of the design, what it becomes); all others follow their
    neighbours (designs.palette). `words`: the colours of some roles, where they are not to follow
    the art's. `chroma` multiplies how colourful the result is; 0 is grey. `low_ink`: on white
    paper, and clear in grey."""

    id: str
    name: str
    pairs: tuple[tuple[Color, Color], ...]
    words: Mapping[str, Color] = field(default_factory=dict)
    chroma: float = 1.0
    low_ink: bool = False


MOODS: tuple[str, ...] = ("quiet", "bright", "plain")


class CoverWords(NamedTuple):
    """What stands on a cover, in the merge grammar, until the writer says something else."""

    sentiment: str
    tagline: str


@dataclass(frozen=True, slots=True)
class DesignHead:
    """What a design says of itself, and on a cover: all that a shelf needs to know, without its
    art. `alt` describes the cover's art for those who hear the card. `mourning`: it is calm enough
    for a card about someone who died. `words`: its sentiment and tagline in other languages than
    English, by BCP 47 tag. `asserts` (of FACTS in model.card): what they say beyond thanks, which
    must be true of a card that gets them unasked. `colophons`: its colophon in other languages."""

    id: str
    name: str
    note: str
    alt: str
    appeals: tuple[str, ...]
    mourning: bool
    order: int
    sentiment: str
    tagline: str
    colophon: str
    mood: str
    words: Mapping[str, CoverWords]
    asserts: tuple[str, ...]
    colophons: Mapping[str, str]

    def colophon_in(self, language: str) -> str:
        """Its colophon in a card's language; "" if it has none: a card has no line in a language
        that is not its own."""
        near = nearest_tag(language, ("en", *self.colophons))
        return self.colophon if near == "en" else self.colophons.get(near or "", "")

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that its cover's words exist in, English first."""
        return ("en", *self.words)

    @property
    def own_words(self) -> CoverWords:
        """Its cover's words in English."""
        return CoverWords(self.sentiment, self.tagline)

    def words_in(self, language: str) -> CoverWords | None:
        """Its cover's words in a card's language; None if it has none."""
        near = nearest_tag(language, self.languages)
        if near is None:
            return None
        return self.own_words if near == "en" else self.words[near]


@dataclass(frozen=True, slots=True)
class Design(DesignHead):
    """One design, whole. `turns`: for each part of a letter (of TURNS) its cut, of CUTS."""

    styles: Mapping[str, TextStyle]
    panels: Mapping[str, PanelDesign]
    palettes: tuple[Palette, ...] = ()
    palette: str = ""
    turns: Mapping[str, str] = field(default_factory=lambda: TURNS)

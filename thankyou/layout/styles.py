"""Third step: in which style the words of a role are set on a panel.

In: a role, a panel, the card's setup. Out: a `Setting` for typeset. Designs have styles for their
own roles; the roles that only some cards have follow the message's, as a table says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.designs.model import TextStyle
from thankyou.layout.card_setup import CardSetup
from thankyou.model.card import Card
from thankyou.model.format import Panel
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting
from thankyou.typeset.paragraph import setter_for

FEW_SIGNERS = 3
"""So many names or fewer stand one beneath the other, as hands sign a card."""

_REFERENCE_WIDTH, _REFERENCE_HEIGHT = mm(105), mm(148)
"""The face that the sizes of a design are meant for: A6."""
_SMALLEST_FACTOR, _LARGEST_FACTOR = 0.7, 1.35


@dataclass(frozen=True, slots=True)
class _Tightness:
    """The most leading (in ems) and paragraph gap, and the highest floor (in points)."""

    leading: float
    floor: float = float("inf")
    paragraph_gap: float = float("inf")

    def applied(self, style: TextStyle) -> TextStyle:
        return replace(
            style,
            leading=min(style.leading, self.leading),
            floor=min(style.floor, self.floor),
            paragraph_gap=min(style.paragraph_gap, self.paragraph_gap),
        )


_LANDSCAPE = _Tightness(leading=1.34, floor=9.5)
_POSTCARD = _Tightness(leading=1.3, floor=8.5)
"""A message with room for few lines: they may stand closer, and be smaller at need."""
_LARGE_PRINT = _Tightness(leading=1.18, paragraph_gap=0.42)
"""Large letters need less leading, and would not find room with more."""


def _second(style: TextStyle, card: Card) -> TextStyle:
    return replace(style, role="second")


def _signers(style: TextStyle, card: Card) -> TextStyle:
    size = style.size * 0.92
    lines = any(one.line.strip() for one in card.signers)
    return replace(
        style, role="signers", size=size, floor=min(7.0, size), leading=1.22,
        paragraph_gap=0.35 if lines else 0.15,
        align=style.align if len(card.signers) <= FEW_SIGNERS else "start",
    )  # fmt: skip


def _address(style: TextStyle, card: Card) -> TextStyle:
    """Lines far enough apart to be written on by hand."""
    return replace(
        style, role="address", size=11.0, floor=8.0, leading=1.9, align="start", paragraph_gap=0.0
    )


def _delivery(style: TextStyle, card: Card) -> TextStyle:
    size = min(style.size, 9.0)
    return replace(style, role="delivery", size=size, floor=min(8.0, size), paragraph_gap=0.1)


ADDED: Mapping[str, Callable[[TextStyle, Card], TextStyle]] = {
    "second": _second,
    "signers": _signers,
    "address": _address,
    "delivery": _delivery,
}
"""The roles that only some cards have, each with its style made of the message's."""


def style_of(setup: CardSetup, role: str, panel: Panel) -> TextStyle:
    """The style of a role on a panel."""
    if role in ADDED:
        return ADDED[role](setup.design.styles["message"], setup.card)
    style = setup.design.styles[role]
    if role == "message" and panel.kind == "letter":
        if setup.format.postal is not None:
            return _POSTCARD.applied(style)
        if panel.shape == "landscape":
            return _LANDSCAPE.applied(style)
    return style


def scale_of(panel: Panel) -> float:
    """How much larger or smaller than on A6 display type is, by the panel's face."""
    face = Rect(*panel.face)
    short, long = sorted((face.width, face.height))
    factor = min(short / _REFERENCE_WIDTH, long / _REFERENCE_HEIGHT)
    return min(max(factor, _SMALLEST_FACTOR), _LARGEST_FACTOR)


def setting_of(setup: CardSetup, role: str, panel: Panel) -> Setting:
    """How typeset sets the words of a role: face, sizes, spacing, direction.

    Reading text grows more slowly than the card: a larger card holds more words too.
    """
    style = style_of(setup, role, panel)
    language = setup.language_of(role)
    factor = scale_of(panel)
    grown = factor if role in ("sentiment", "tagline") else max(factor, 1.0) ** 0.5
    least = setup.format.least_text
    size = max(style.size * grown, least, style.floor)
    floor = max(min(style.floor, size), least)
    if least:
        style = _LARGE_PRINT.applied(style)
    own_words = None
    if role == "signers":  # what a signer adds stands in the quieter face of the colophon
        face = setup.design.styles["colophon"].face
        own_words = setter_for(setup.fonts, face, language, style.tracking)
    return Setting(
        setter_for(setup.fonts, style.face, language, style.tracking),
        size,
        floor,
        style.color,
        style.leading,
        style.paragraph_gap,
        style.align,
        style.balance,
        style.uppercase,
        rtl=is_rtl(language),
        hyphenate=role in ("message", "second") and style.align == "start",
        later=own_words,
    )

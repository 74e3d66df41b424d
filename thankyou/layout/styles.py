"""Third step: in which style the words of a role are set on a panel.

In: a role, a panel, the card's setup. Out: a `Setting` for typeset. Designs have styles for their
own roles; the roles that only some cards have follow the message's (added_roles).
"""

from __future__ import annotations

import math
from dataclasses import replace

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.designs.model import TextStyle
from thankyou.layout.added_roles import ADDED
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.small_pictures import TEXT_SIZE
from thankyou.model.card import Card
from thankyou.model.format import Panel
from thankyou.stationery.tightness import (
    AS_DESIGNED,
    Tightness,
    message_tightness,
    print_tightness,
)
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Setting, Voices
from thankyou.typeset.forms import has_small_capitals
from thankyou.typeset.paragraph import Setter, setter_for
from thankyou.typeset.reading_measure import longest_line

_REFERENCE_WIDTH, _REFERENCE_HEIGHT = mm(105), mm(148)
"""The face that the sizes of a design are meant for: A6."""
_SMALLEST_SCALE, _LARGEST_SCALE = 0.7, 1.35
_DISPLAY = ("sentiment", "tagline")
"""The roles that are looked at more than read: they grow with the card."""
_READ = ("message", "second")
"""The roles that are read as running text: hyphenated, and in lines of a length for reading."""

_COMFORTABLE = 0.88
"""Of the size that was chosen for words: smaller, a message goes on to another page where it can,
and rules come closer. With our designs' 12.5 points that is 11, a book's size for reading in
comfort."""


def style_of(setup: CardSetup, role: str, panel: Panel) -> TextStyle:
    """The style of a role on a panel."""
    if role in ADDED:
        return ADDED[role].style(setup.design.styles["message"], setup.card)
    style = setup.design.styles[role]
    if role == "message" and setup.card.pictures:
        style = _easy(style, setup.card)
    if role == "message" and panel.kind == "letter" and _justified(setup.card):
        style = replace(style, align="start", balance=False)
    if role == "message" and panel.kind == "letter":
        return _tightened(style, message_tightness(setup.format, panel))
    return style


def _easy(style: TextStyle, card: Card) -> TextStyle:
    """An easy-to-read message: large, and each line begins where its picture is."""
    larger = max(1.0, TEXT_SIZE / card.text_size)
    return replace(style, size=style.size * larger, align="start", balance=False)


def _justified(card: Card) -> bool:
    """Whether the lines of a letter are justified. Those beside small pictures begin at them."""
    return card.text_align == "justified" and not card.pictures


def _tightened(style: TextStyle, tightness: Tightness) -> TextStyle:
    """The style with no more leading, gap and floor than `tightness` allows."""
    if tightness is AS_DESIGNED:
        return style
    return replace(
        style,
        leading=min(style.leading, tightness.leading),
        floor=min(style.floor, tightness.floor),
        paragraph_gap=min(style.paragraph_gap, tightness.paragraph_gap),
    )


def scale_of(panel: Panel) -> float:
    """How much larger or smaller than on A6 display type is, by the panel's face."""
    face = Rect(*panel.face)
    short, long = sorted((face.width, face.height))
    scale = min(short / _REFERENCE_WIDTH, long / _REFERENCE_HEIGHT)
    return min(max(scale, _SMALLEST_SCALE), _LARGEST_SCALE)


def setting_of(setup: CardSetup, role: str, panel: Panel) -> Setting:
    """How typeset sets the words of a role: face, sizes, spacing, direction.

    Reading text grows more slowly than the card: a larger card holds more words too.
    """
    style = style_of(setup, role, panel)
    language = setup.language_of(role)
    scale = scale_of(panel)
    grown = scale if role in _DISPLAY else max(scale, 1.0) ** 0.5
    least = setup.format.least_text
    size = max(style.size * grown, least, style.floor)
    floor = max(min(style.floor, size), least)
    style = _tightened(style, print_tightness(setup.format))
    own_words = None
    if role == "signers":  # what a signer adds stands in the quieter face of the colophon
        face = setup.design.styles["colophon"].face
        own_words = setter_for(setup.fonts, face, language, style.tracking)
    setter = setter_for(setup.fonts, style.face, language, style.tracking, style.features)
    voices = _voices(setup, setter) if role in _READ else None
    return Setting(
        setter,
        size,
        floor,
        style.color,
        style.leading,
        style.paragraph_gap,
        style.align,
        style.balance,
        style.uppercase and not has_small_capitals(setter.face, style.features),
        rtl=is_rtl(language),
        hyphenate=role in _READ and style.align == "start" and not setup.card.pictures,
        later=own_words,
        comfort=_COMFORTABLE * size,
        even=role == "signers",
        voices=voices,
        measure=longest_line(setter) if role in _READ else math.inf,
        justify=role in _READ and panel.kind == "letter" and _justified(setup.card),
    )


_CUTS = {"regular": (), "medium": ("medium", "bold"), "italic": ("italic",)}
"""How the cuts of a family are named in assets/fonts.toml, the wanted one first."""


def _voices(setup: CardSetup, setter: Setter) -> Voices:
    """What sets the parts of a letter: cuts of the message's own family, as far as it has them."""

    def voice(part: str) -> Setter:
        names = (f"{setter.key}-{cut}" for cut in _CUTS[setup.design.turns[part]])
        face = next((name for name in names if name in setup.fonts.infos), setter.key)
        return setter_for(setup.fonts, face, setter.language, setter.tracking, setter.features)

    return Voices(voice("salutation"), voice("closing"), voice("sender"))

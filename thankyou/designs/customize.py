"""A design as one card has it: the writer's colourway, lettering, colour and size of words.

In: a Design, a Card, the pairings of faces. Out: the Design that is laid out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from thankyou.base.color import parse_hex
from thankyou.base.errors import CardError
from thankyou.designs.model import Design, TextStyle
from thankyou.designs.palette import in_palette
from thankyou.model.card import Card
from thankyou.typeset.pairings import PairedFace, Pairing

_SMALLEST = 7.5
"""Points; no choice of the writer's makes words smaller."""


_LEADING = -0.75
"""Of a face that is set at a scale of its size the leading is scaled by this power of it, as those
of pairings.toml are: lines stand nearly as far apart as before."""


def customized(design: Design, card: Card, pairings: Mapping[str, Pairing]) -> Design:
    """The design in the card's palette, pairing, text colour and text size.

    Raises CardError "unknown-palette" (name, design) and "unknown-pairing" (name).
    """
    design = in_palette(design, card.palette)
    pairing = None
    if card.pairing:
        pairing = pairings.get(card.pairing)
        if pairing is None:
            raise CardError("unknown-pairing", name=card.pairing)
    if pairing is None and not card.text_color and card.text_size == 100:
        return design
    color = parse_hex(card.text_color)
    styles = {}
    for role, style in design.styles.items():
        if pairing is not None:
            own = _own_face(style, pairings)
            style = _paired(style, _face_for(style, pairing), own)
        if color is not None:
            style = replace(style, color=color)
        if role == "message":
            size = max(style.size * card.text_size / 100, _SMALLEST)
            style = replace(style, size=size, floor=min(style.floor, size))
        styles[role] = style
    return replace(design, styles=styles)


def _matched_as(style: TextStyle) -> str:
    """The role whose scales make a style look as large in another face: small letters of a tagline
    are matched as a message's are, not as its capitals."""
    return "message" if style.role == "tagline" and not style.uppercase else style.role


def _face_for(style: TextStyle, pairing: Pairing) -> PairedFace:
    """The pairing's face for a style, matched to it."""
    face, matched = pairing.faces[style.role], pairing.faces[_matched_as(style)]
    if face is matched:
        return face
    tracking = None if face.tracking is None else min(face.tracking, style.tracking)
    return replace(face, scale=matched.scale, leading=matched.leading, tracking=tracking)


def _own_face(style: TextStyle, pairings: Mapping[str, Pairing]) -> PairedFace:
    """The design's own face, with the scale at which it looks as large as the others."""
    role = _matched_as(style)
    for pairing in pairings.values():
        if pairing.faces[role].face == style.face:
            return pairing.faces[role]
    return PairedFace(style.face, style.scale, style.scale**_LEADING)


def _paired(style: TextStyle, face: PairedFace, own: PairedFace) -> TextStyle:
    """A style in another face that looks as large as the design's own."""
    scale = face.scale / own.scale
    size = max(style.size * scale, min(style.size, _SMALLEST))
    return replace(
        style,
        face=face.face,
        size=size,
        floor=min(max(style.floor * min(scale, 1.0), _SMALLEST), size),
        leading=style.leading * (face.leading or 1.0) / (own.leading or 1.0),
        tracking=style.tracking if face.tracking is None else face.tracking,
        uppercase=style.uppercase if face.uppercase is None else face.uppercase,
        features=style.features if face.features is None else face.features,
    )

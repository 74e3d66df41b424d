"""What a card says in a card file: the text's "card", and the members beside it.

In: a `Card`. Out: values that JSON can hold, and the bytes of the pictures and the list.
docs/file-format.md is the specification; card_values.py reads the same keys.
"""

from __future__ import annotations

import math

from thankyou.base.errors import CardError
from thankyou.model.card import FIELDS, PHOTO_SHAPES, PLACEMENTS, TEXT_SIZES, Card
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import MAX_ZOOM
from thankyou.storage.card_keys import (
    CHOICES,
    COLOR,
    KEYS_OF,
    MANNER,
    MOST_LETTERS,
    MOST_OF_A_SET,
    SETS,
    SETTING,
    TEXTS,
    VERSION,
    clean,
)
from thankyou.storage.container import people_parts, photo_parts, signature_parts


def content_of(card: Card) -> tuple[dict[str, object], dict[str, bytes]]:
    """What stands under "card", in the order in which it is written; and the members by name.

    Raises ValueError for a card that breaks the rules of Card, and CardError "too-large".
    """
    _check(card)
    values = card.values()
    second = card.second
    parts: dict[str, object] = {
        key: None if (value := getattr(card, key)) is None else clean(str(value)) for key in TEXTS
    }
    parts["text_size"] = card.text_size
    parts["remembering"] = card.remembering
    parts["drawing"] = card.drawing
    parts |= {key: list(getattr(card, key)) for key in SETS}
    parts["fields"] = {name: clean(values[name]) for name in FIELDS if values.get(name)}
    parts["message"] = clean(card.message).split("\n")
    parts["second"] = second and {
        "language": clean(second.language),
        "placement": second.placement,
        "message": clean(second.message).split("\n"),
    }
    parts["signers"] = [{"name": clean(s.name), "line": clean(s.line)} for s in card.signers]
    parts["guided"] = {clean(part): clean(source) for part, source in card.guided}
    parts["dismissed"] = [clean(key) for key in card.dismissed]
    members: dict[str, bytes] = {}
    parts["photo"] = photo_parts(card.photo, members)
    parts["signature"] = signature_parts(card.signature, members)
    parts["people"] = people_parts(card.people, members)
    return {key: parts[key] for key in KEYS_OF[VERSION]}, members


def _check(card: Card) -> None:
    """Refuse what could be written and not be read again."""
    unknown = set(card.values()) - set(FIELDS)
    wrong: dict[str, object] = {
        key: getattr(card, key)
        for key, choices in (*CHOICES.items(), *MANNER.items(), *SETTING.items())
        if getattr(card, key) not in choices
    }
    for key, choices in SETS.items():
        values = getattr(card, key)
        if len(values) > MOST_OF_A_SET or not set(values) <= set(choices):
            wrong[key] = values
    if card.text_size not in TEXT_SIZES:
        wrong["text_size"] = card.text_size
    if not COLOR.fullmatch(card.text_color):
        wrong["text_color"] = card.text_color
    if card.second is not None and card.second.placement not in PLACEMENTS:
        wrong["placement"] = card.second.placement
    if card.photo is not None:
        place = (card.photo.x, card.photo.y, (card.photo.zoom - 1) / (MAX_ZOOM - 1))
        if not all(math.isfinite(share) and 0 <= share <= 1 for share in place):
            wrong["photo"] = place
        if card.photo.shape not in PHOTO_SHAPES:
            wrong["shape"] = card.photo.shape
    texts = [card.message, card.sentiment, card.tagline, *card.values().values()]
    texts += [card.second.message] if card.second is not None else []
    texts += [text for one in card.signers for text in (one.name, one.line)]
    longest = max(map(len, texts))
    if longest > MOST_LETTERS:
        raise CardError("card-text-too-long", letters=longest, limit=MOST_LETTERS)
    if unknown or wrong:
        raise ValueError(f"not a valid card: fields {sorted(unknown)}, {wrong}")
    if card.signature is not None and card.signature.strokes:
        Ink.from_json(Ink(card.signature.strokes).to_json())

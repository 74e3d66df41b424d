"""A card as texts by attribute, and what changed from one card to the next.

In: cards. Out: `Flat` (each attribute as one text of JSON), and deltas: of each attribute that
changed the place where, how many characters went, and which came. Typing a letter into a long
message is so a few bytes, and so is a letter in a signer's name. Pictures and lists of people are
named by their content and kept aside (`Parts`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Protocol

from thankyou.model.card import (
    FIELDS,
    PHOTO_SHAPES,
    PLACEMENTS,
    TEXT_SIZES,
    Card,
    CardPeople,
    CardPhoto,
    CardSignature,
    Second,
    Signer,
)
from thankyou.storage.card_keys import CHOICES, COLOR, MANNER, MOST_OF_A_SET, SETS, SETTING

Flat = dict[str, str]
"""The attributes of a card by name, each as JSON."""
Splice = tuple[int, int, str]
"""A place in a text, how many characters are taken away there, and what is put in."""
Delta = dict[str, Any]
"""By attribute a Splice, or the whole new text where there is none to change."""

NAMES = tuple(one.name for one in fields(Card))
_EMPTY = Card()


class Parts(Protocol):
    """Large things by content: pictures, strokes, lists of people."""

    def put(self, data: bytes) -> str:
        """Keep it; its key. "" for nothing. Raises CardError "cannot-write"."""

    def get(self, key: str) -> bytes | None:
        """What is kept under the key, if it is there and whole."""


def flatten(card: Card, parts: Parts, before: Card | None = None, flat: Flat | None = None) -> Flat:
    """The card's attributes. What did not change since `before`, whose are `flat`, is taken over.

    Raises as `parts`.
    """
    result: Flat = {}
    for name in NAMES:
        value = getattr(card, name)
        if before is not None and flat is not None and value == getattr(before, name):
            result[name] = flat[name]
            continue
        to_json = _TO_JSON.get(name)
        held = to_json(value, parts) if to_json and value is not None else value
        result[name] = _dumps(held)
    return result


def put_lists(cards: Iterable[Card], parts: Parts) -> bool:
    """Keep the lists of people inside these cards, if there are any: whether there were."""
    found = [card.people for card in cards if card.people is not None]
    for people in found:
        _people(people, parts)
    return bool(found)


def brings_parts(card: Card, before: Card) -> bool:
    """Whether `flatten` would put large things away that `before` did not have."""
    large = ("photo", "signature", "people")
    found = [name for name in large if getattr(card, name) not in (None, getattr(before, name))]
    return bool(found)


def difference(old: Flat, new: Flat) -> Delta:
    """What turns `old` into `new`."""
    return {
        name: splice(old[name], text) if name in old else text
        for name, text in new.items()
        if old.get(name) != text
    }


def changed(flat: Flat, delta: Mapping[str, Any]) -> Flat:
    """`flat` after a delta. Raises ValueError for one that belongs to another card."""
    result = dict(flat)
    for name, change in delta.items():
        if isinstance(change, str):
            result[name] = change
            continue
        at, removed, put = change
        text = result.get(name, "")
        if not (0 <= at <= at + removed <= len(text)):
            raise ValueError("a change of another text")
        result[name] = text[:at] + put + text[at + removed :]
    return result


def taken_away(delta: Mapping[str, Any]) -> int:
    """How many characters the delta takes out of one text, at most."""
    return max((change[1] for change in delta.values() if not isinstance(change, str)), default=0)


def splice(old: str, new: str) -> Splice:
    """The one place in which two texts differ."""
    head = _common(old, new, min(len(old), len(new)), from_end=False)
    tail = _common(old, new, min(len(old), len(new)) - head, from_end=True)
    return head, len(old) - head - tail, new[head : len(new) - tail]


def _common(old: str, new: str, most: int, from_end: bool) -> int:
    """How many characters the two share at their start, or at their end; by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if from_end:
            # What is known to be equal is not compared again.
            same = (
                old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]
            )
        else:
            same = old[low:middle] == new[low:middle]
        if same:
            low = middle
        else:
            high = middle - 1
    return low


def unflatten(
    flat: Mapping[str, str],
    parts: Parts,
    before: Card = _EMPTY,
    old: Mapping[str, str] | None = None,
) -> Card:
    """The card of these attributes; those that are as in `old` are taken from `before`.

    An attribute that cannot be read (of a newer program, say) is as in `before`; a picture whose
    part is gone is none. Never raises.
    """
    values: dict[str, Any] = {}
    for name in NAMES:
        text = flat.get(name)
        if text is None or (old is not None and old.get(name) == text):
            continue
        try:
            held = json.loads(text)
            from_json = _FROM_JSON.get(name)
            value = from_json(held, parts) if from_json and held is not None else held
            if _fits(name, value):
                values[name] = value
        except (ValueError, TypeError, KeyError, IndexError, AttributeError):
            continue
    return before.changed(**values) if values else before


def _fits(name: str, value: Any) -> bool:
    """Whether a card may have this value."""
    choices = CHOICES.get(name) or MANNER.get(name) or SETTING.get(name)
    if choices is not None:
        return value in choices
    if name in SETS:
        return len(value) <= MOST_OF_A_SET and set(value) <= set(SETS[name])
    if name == "text_size":
        return value in TEXT_SIZES
    if name == "text_color":
        return bool(COLOR.fullmatch(value))
    if name == "template":
        return value is None or isinstance(value, str)
    default = getattr(_EMPTY, name)
    return default is None or type(value) is type(default)


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _photo(photo: CardPhoto, parts: Parts) -> list[Any]:
    place = [photo.x, photo.y, photo.zoom, photo.grey, photo.alt, photo.shape, photo.cover]
    return [parts.put(photo.data), photo.key, photo.width, photo.height, *place]


def _photo_of(held: list[Any], parts: Parts) -> CardPhoto | None:
    part, key, width, height, x, y, zoom, grey, alt, *later = held
    shape, cover = later or ("", False)  # an older program wrote neither
    data = parts.get(part)
    if data is None or shape not in PHOTO_SHAPES:
        return None
    return CardPhoto(key, width, height, data, x, y, zoom, grey, alt, shape, bool(cover))


def _signature(signature: CardSignature, parts: Parts) -> list[Any]:
    strokes = parts.put(_dumps(signature.strokes).encode()) if signature.strokes else ""
    of_mask = [signature.key, signature.width, signature.height, parts.put(signature.mask)]
    return [strokes, *of_mask]


def _signature_of(held: list[Any], parts: Parts) -> CardSignature | None:
    part, key, width, height, mask_part = held
    drawn, mask = parts.get(part), parts.get(mask_part)
    if drawn is None or mask is None:
        return None
    strokes = tuple(
        tuple((float(x), float(y), float(pressure)) for x, y, pressure in stroke)
        for stroke in (json.loads(drawn) if drawn else ())
    )
    return CardSignature(strokes, key, width, height, mask)


def _people(people: CardPeople, parts: Parts) -> str:
    whole: list[object] = [people.name, people.columns, people.records, people.mapping]
    whole += [people.turned, people.guided, people.left_out, people.approved, people.held]
    return parts.put(_dumps(whole).encode("utf-8", "surrogatepass"))


def _people_of(held: str, parts: Parts) -> CardPeople | None:
    data = parts.get(held)
    if data is None:
        return None
    name, columns, records, mapping, *later = json.loads(data)  # an older program wrote four
    turned, guided, *rows = later or (False, False, (), (), ())
    return CardPeople(
        name, tuple(columns), tuple(tuple(row) for row in records), _pairs(mapping),
        turned, guided, *(tuple(indexes) for indexes in rows),
    )  # fmt: skip


def _pairs(held: Any, _parts: Parts | None = None) -> tuple[tuple[Any, Any], ...]:
    return tuple((first, second) for first, second in held)


def _second_of(held: Any, _parts: Parts) -> Second | None:
    language, message, placement = held
    return Second(language, message, placement) if placement in PLACEMENTS else None


_TO_JSON: Mapping[str, Callable[[Any, Parts], Any]] = {
    "signers": lambda signers, _: [[one.name, one.line] for one in signers],
    "second": lambda second, _: [second.language, second.message, second.placement],
    "photo": _photo,
    "signature": _signature,
    "people": _people,
}

_FROM_JSON: Mapping[str, Callable[[Any, Parts], Any]] = {
    "fields": lambda held, _: tuple(pair for pair in _pairs(held) if pair[0] in FIELDS),
    "guided": _pairs,
    "dismissed": lambda held, _: tuple(held),
    "facts": lambda held, _: tuple(held),
    "pictures": lambda held, _: tuple(held),
    "signers": lambda held, _: tuple(Signer(name, line) for name, line in held),
    "second": _second_of,
    "photo": _photo_of,
    "signature": _signature_of,
    "people": _people_of,
}

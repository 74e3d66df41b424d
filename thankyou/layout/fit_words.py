"""Fourth step: the words of each slot fitted to it.

In: a frame and the words by role. Out: for each slot a `FittedSlot`: the roles that have words, and
their blocks. Names stand in as many columns as let them be largest; two languages that face each
other agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from thankyou.base.geometry import Rect
from thankyou.layout.added_roles import ADDED
from thankyou.layout.frames import Frame
from thankyou.layout.photo_signature import signature_size
from thankyou.layout.slots import ADDED_GAP, PlacedSlot
from thankyou.model.card import CardSignature
from thankyou.model.field_text import FieldText
from thankyou.typeset.block import Setting
from thankyou.typeset.by_sense import fit_by_sense
from thankyou.typeset.fit import Fitted

OVER_SIGNATURE = 5.0
"""Between the last words and the signature, in points."""
_CASELESS = 1.45
"""How much larger a script without capitals is set where others are set in small capitals."""


class FittedSlot(NamedTuple):
    """A slot, its roles that have words, and their blocks in its box."""

    slot: PlacedSlot
    roles: tuple[str, ...]
    stack: Fitted


def fit_words(frame: Frame, words: Mapping[str, FieldText]) -> list[FittedSlot]:
    """Every slot of a panel, in the order in which they are read."""
    fitted = []
    for slot in frame.slots:
        roles = tuple(role for role in slot.roles if words[role].text.strip())
        fitted.append(FittedSlot(slot, roles, _fit_slot(frame, slot, roles, words)))
    return _agree(frame, fitted, words)


def _fit_slot(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> Fitted:
    """The words of some roles in a slot; names in as many columns as let them be largest."""
    gap = ADDED_GAP if len(roles) > 1 and any(role in ADDED for role in roles) else slot.gap
    signature = slot.signature
    box = slot.box if signature is None else _above_signature(signature, slot.box)
    names = "signers" in roles
    # Alone, a short message may be larger; beside others it is as large as they are.
    larger = slot.airy and slot.may_grow and not names and roles[:1] == ("message",)
    settings = [_as_tall(frame.settings[role], words[role].text) for role in roles]

    def fit(columns: int) -> Fitted:
        texts = [
            (
                _sized(setting, setting.size, setting.floor, columns)
                if role == "signers"
                else setting,
                words[role],
            )
            for role, setting in zip(roles, settings, strict=True)
        ]
        pen = frame.settings[slot.roles[0]]
        ruled = 0.0 if slot.rules is None else pen.leading * pen.size
        return fit_by_sense(texts, box, slot.valign, gap * frame.scale, slot.airy, larger, ruled)

    if names:
        tried = [fit(columns) for columns in slot.columns]
        return min(tried, key=lambda one: (one.lines_over, -one.arranged[0].size))
    fitted = fit(1)
    if fitted.indent and signature is not None:
        wide, _ = signature_size(signature, box.width)
        fitted = fitted._replace(indent=min(fitted.indent, max(box.width - wide, 0.0)))
    return fitted


def _above_signature(signature: CardSignature, box: Rect) -> Rect:
    """The box without the signature's room at its foot: words stand where they would, only their
    room ends above the signature."""
    _, high = signature_size(signature, box.width)
    return Rect(box.x, box.y, box.width, max(box.height - high - OVER_SIGNATURE, 1.0))


def _as_tall(setting: Setting, text: str) -> Setting:
    """The size of a line of capitals is for capitals: words that are mostly of a script without
    them are set larger."""
    if not setting.uppercase:
        return setting
    letters = [char for char in text if char.isalpha()]
    cased = sum(char.upper() != char.lower() for char in letters)
    if 2 * cased >= len(letters):
        return setting
    size, floor = setting.size * _CASELESS, setting.floor * _CASELESS
    return _sized(setting, size, floor, setting.columns)


@lru_cache(maxsize=256)
def _sized(setting: Setting, size: float, floor: float, columns: int) -> Setting:
    """The setting with other sizes and columns: the same one each time, so that what was set in it
    is known again."""
    return replace(setting, size=size, floor=floor, columns=columns)


def _agree(
    frame: Frame, fitted: list[FittedSlot], words: Mapping[str, FieldText]
) -> list[FittedSlot]:
    """What faces the message begins at its height; a second language has its size, too."""
    message = _beginning_with(fitted, "message")
    names = _beginning_with(fitted, "signers")
    second = _beginning_with(fitted, "second")
    if message is None:
        return fitted
    agreed = list(fitted)
    if second is not None:
        agreed[message], agreed[second] = _level(
            *_same_size(frame, fitted[message], fitted[second], words)
        )
    elif names is not None:
        agreed[names] = _lowered(fitted[names], fitted[message])
    return agreed


def _beginning_with(fitted: list[FittedSlot], role: str) -> int | None:
    """The number of the slot whose first words are of a role."""
    for number, one in enumerate(fitted):
        if one.roles[:1] == (role,):
            return number
    return None


def _same_size(
    frame: Frame, one: FittedSlot, other: FittedSlot, words: Mapping[str, FieldText]
) -> tuple[FittedSlot, FittedSlot]:
    """Two slots, the larger of which is set again in the size of the smaller."""
    sizes = [slot.stack.arranged[0].size for slot in (one, other)]
    least = min(sizes)
    if sizes[0] > least:
        return _set_again(frame, one, least, words), other
    if sizes[1] > least:
        return one, _set_again(frame, other, least, words)
    return one, other


def _set_again(
    frame: Frame, fitted: FittedSlot, size: float, words: Mapping[str, FieldText]
) -> FittedSlot:
    """A slot whose first words are at most `size` points large, if their floor allows it."""
    role = fitted.roles[0]
    setting = frame.settings[role]
    floor = setting.floor
    smaller = _sized(setting, max(size, floor), floor, setting.columns)
    own = replace(frame, settings={**frame.settings, role: smaller})
    return fitted._replace(stack=_fit_slot(own, fitted.slot, fitted.roles, words))


def _level(one: FittedSlot, other: FittedSlot) -> tuple[FittedSlot, FittedSlot]:
    """Two slots whose words begin at the height of the higher; of rules, if one stands on them."""
    first, second = _first_baseline(one.stack), _first_baseline(other.stack)
    highest = first if one.stack.rule else min(first, second)
    return _raised(one, first - highest), _raised(other, second - highest)


def _raised(fitted: FittedSlot, by: float) -> FittedSlot:
    tops = tuple(top - by for top in fitted.stack.tops)
    return fitted._replace(stack=fitted.stack._replace(tops=tops))


def _first_baseline(stack: Fitted) -> float:
    return stack.tops[0] + stack.arranged[0].lines[0].baseline


def _lowered(names: FittedSlot, message: FittedSlot) -> FittedSlot:
    """Names that face a message begin at its height, if there is room for them below."""
    stack = names.stack
    down = _first_baseline(message.stack) - _first_baseline(stack)
    room = names.slot.box.bottom - stack.tops[0] - stack.arranged[0].height
    top = stack.tops[0] + min(down, max(room, 0.0))
    return names._replace(stack=stack._replace(tops=(top,)))

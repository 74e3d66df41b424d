"""Fourth step: the words of each slot fitted to it.

In: a frame and the words by role. Out: for each slot a `FittedSlot`: the roles that have words, and
their blocks. Names stand in as many columns as let them be largest; two languages that face each
other agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from thankyou.base.geometry import Rect
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.frames import Frame
from thankyou.layout.photo_signature import signature_size
from thankyou.layout.slots import PlacedSlot
from thankyou.layout.styles import ADDED, FEW_SIGNERS
from thankyou.model.card import CardSignature
from thankyou.typeset.block import Setting
from thankyou.typeset.fit import Fitted, fit_stack

OVER_SIGNATURE = 5.0
"""Between the last words and the signature, in points."""
_MOST_COLUMNS = 4
_CASELESS = 1.45
"""How much larger a script without capitals is set where others are set in small capitals."""


@dataclass(frozen=True, slots=True)
class FittedSlot:
    """A slot, its roles that have words, and their blocks in its box."""

    slot: PlacedSlot
    roles: tuple[str, ...]
    stack: Fitted


def fit_words(setup: CardSetup, frame: Frame, words: Mapping[str, str]) -> list[FittedSlot]:
    """Every slot of a panel, in the order in which they are read."""
    fitted = []
    for slot in frame.slots:
        roles = tuple(role for role in slot.roles if words[role].strip())
        stack = _fit_slot(setup, frame, slot, roles, words)
        fitted.append(FittedSlot(slot, roles, stack))
    return _agree(setup, frame, fitted, words)


def _fit_slot(
    setup: CardSetup,
    frame: Frame,
    slot: PlacedSlot,
    roles: tuple[str, ...],
    words: Mapping[str, str],
) -> Fitted:
    card = setup.card
    gap = slot.added_gap if len(roles) > 1 and any(r in ADDED for r in roles) else slot.gap
    signature = card.signature if "message" in slot.roles else None
    box = slot.box if signature is None else _above_signature(signature, slot.box)
    # Alone, a short message may be larger; beside others it is as large as they are.
    alone = card.second is None and "signers" not in roles
    larger = slot.airy and alone and roles[:1] == ("message",) and card.text_size >= 100
    settings = [_as_tall(frame.settings[role], words[role]) for role in roles]

    def fit(columns: int) -> Fitted:
        texts = [
            (replace(setting, columns=columns) if role == "signers" else setting, words[role])
            for role, setting in zip(roles, settings, strict=True)
        ]
        return fit_stack(texts, box, slot.valign, gap * frame.scale, slot.airy, larger)

    if "signers" in roles:
        names = len(card.signers)
        few = 1 if names <= FEW_SIGNERS else 2
        tried = [fit(columns) for columns in range(few, max(few, min(names, _MOST_COLUMNS)) + 1)]
        return min(tried, key=lambda one: (one.lines_over, -one.arranged[0].size))
    fitted = fit(1)
    if fitted.indent and signature is not None:
        wide, _ = signature_size(signature, box.width)
        fitted = replace(fitted, indent=min(fitted.indent, max(box.width - wide, 0.0)))
    return fitted


def _above_signature(signature: CardSignature, box: Rect) -> Rect:
    """The box without the signature's room at its foot: words stand where they would, only their
    room ends above the signature."""
    _, high = signature_size(signature, box.width)
    return Rect(box.x, box.y, box.width, max(box.height - high - OVER_SIGNATURE, 1.0))


def _as_tall(setting: Setting, text: str) -> Setting:
    """The size of a line of capitals is for capitals: words that are mostly of a script without
    them are set larger."""
    letters = [char for char in text if char.isalpha()]
    cased = sum(char.upper() != char.lower() for char in letters)
    if not setting.uppercase or 2 * cased >= len(letters):
        return setting
    return replace(setting, size=setting.size * _CASELESS, floor=setting.floor * _CASELESS)


def _agree(
    setup: CardSetup, frame: Frame, fitted: list[FittedSlot], words: Mapping[str, str]
) -> list[FittedSlot]:
    """What faces the message begins at its height; a second language has its size, too."""
    message = next((n for n, one in enumerate(fitted) if one.roles[:1] == ("message",)), None)
    facing = next(
        (n for n, one in enumerate(fitted) if one.roles and one.roles[0] in ("second", "signers")),
        None,
    )
    if message is None or facing is None:
        return fitted
    agreed = list(fitted)
    if fitted[facing].roles[0] == "signers":
        names = _lowered(fitted[facing].stack, fitted[message].stack, fitted[facing].slot.box)
        agreed[facing] = replace(fitted[facing], stack=names)
        return agreed
    sizes = {n: fitted[n].stack.arranged[0].size for n in (message, facing)}
    larger = message if sizes[message] > sizes[facing] else facing
    if sizes[message] != sizes[facing]:
        one = fitted[larger]
        setting = frame.settings[one.roles[0]]
        smaller = replace(setting, size=max(min(sizes.values()), setting.floor))
        own = replace(frame, settings={**frame.settings, one.roles[0]: smaller})
        agreed[larger] = replace(one, stack=_fit_slot(setup, own, one.slot, one.roles, words))
    baselines = {n: _first_baseline(agreed[n].stack) for n in (message, facing)}
    for number, baseline in baselines.items():
        up = baseline - min(baselines.values())
        stack = agreed[number].stack
        level = replace(stack, tops=tuple(top - up for top in stack.tops))
        agreed[number] = replace(agreed[number], stack=level)
    return agreed


def _first_baseline(stack: Fitted) -> float:
    return stack.tops[0] + stack.arranged[0].lines[0].baseline


def _lowered(names: Fitted, message: Fitted, box: Rect) -> Fitted:
    """Names that face a message begin at its height, if there is room for them below."""
    down = _first_baseline(message) - _first_baseline(names)
    room = box.bottom - names.tops[0] - names.arranged[0].height
    return replace(names, tops=(names.tops[0] + min(down, max(room, 0.0)),))

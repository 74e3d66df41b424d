"""Fourth step: the words of each slot fitted to it.

In: a frame and the words by role. Out: for each slot a `FittedSlot`: the roles that have words, and
their blocks. Names stand in as many columns as let them be largest; two languages that face each
other agree. A message that would have to be set small goes on from the facing page instead, and one
that is too long even so goes on to the back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from thankyou.base.geometry import Rect
from thankyou.base.quick_tuple import NamedTuple
from thankyou.layout.added_roles import ADDED
from thankyou.layout.back_page import onto_back
from thankyou.layout.frames import Frame
from thankyou.layout.letter_parts import letter_parts
from thankyou.layout.photo_signature import signature_size
from thankyou.layout.slots import ADDED_GAP, PlacedSlot
from thankyou.model.card import CardSignature
from thankyou.model.field_text import FieldText
from thankyou.typeset.block import NO_PARTS, Parts, Setting
from thankyou.typeset.by_sense import fit_by_sense
from thankyou.typeset.fit import Fitted
from thankyou.typeset.flow import Flow, fit_pages

OVER_SIGNATURE = 5.0
"""Between the last words and the signature, in points."""
BETWEEN_LANGUAGES = 24.0
"""Between two languages, where a mark stands, in points on A6."""
_ROUNDS = 4
"""How often two languages that face each other are set anew, at most."""
_PARTED = ("message", "second")
"""The roles whose paragraphs may go on to another page."""
_CASELESS = 1.45
"""How much larger a script without capitals is set where others are set in small capitals."""


class FittedSlot(NamedTuple):
    """A slot, its roles that have words, and their blocks in its box. `page` of `pages`: words that
    go on from page to page have a slot on each. `on_back`: its box is one of the card's back."""

    slot: PlacedSlot
    roles: tuple[str, ...]
    stack: Fitted
    page: int = 1
    pages: int = 1
    on_back: bool = False


def fit_words(
    frame: Frame, words: Mapping[str, FieldText], back: Frame | None = None
) -> list[FittedSlot]:
    """Every slot of a panel, in the order in which they are read. `back`: that of the card, where
    the message may go on, unless other words would then be read in between."""
    fitted: list[FittedSlot] = []
    spoken = [
        (slot, tuple([role for role in slot.roles if words[role].text.strip()]))
        for slot in frame.slots
    ]
    said = [roles for _, roles in spoken if roles]
    for slot, roles in spoken:
        own = _flowing(frame, slot, roles, words) or [_fitted(frame, slot, roles, words)]
        if back is not None and len(said) == 1 and "message" in roles and _too_many(own):
            own = _on_back(frame, slot, roles, words, back) or own
        fitted += own
    if len(fitted) < 2 or any(one.pages > 1 for one in fitted):
        return fitted
    return _agree(frame, fitted, words)


def _fitted(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> FittedSlot:
    """The words of some roles in their slot. Names that are too long for it have the roomier one,
    and as a last resort lines that are not evenly far apart."""
    first = FittedSlot(slot, roles, _fit_slot(frame, slot, roles, words))
    if not first.stack.lines_over or "signers" not in roles:
        return first
    closer = {**frame.settings, "signers": _uneven(frame.settings["signers"])}
    found = [first]
    for settings in (frame.settings, closer):
        for box in (slot.box, slot.roomier):
            if box is not None:
                own = replace(slot, box=box)
                stack = _fit_slot(replace(frame, settings=settings), own, roles, words)
                found.append(FittedSlot(own, roles, stack))
                if not stack.lines_over:
                    return found[-1]
    return min(found, key=lambda one: one.stack.lines_over)


@lru_cache(maxsize=256)
def _uneven(setting: Setting) -> Setting:
    """The setting with lines only as far apart as each must be: the same one each time."""
    return replace(setting, even=False)


def _flowing(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> list[FittedSlot]:
    """The words of a slot that begin on the facing page, or those that fit their own in comfort;
    [] if they are still to be fitted there."""
    if slot.facing is None or "message" not in roles:
        return []
    large_print = {role: _comfortable(frame.settings[role]) for role in roles}
    large = _fit_slot(replace(frame, settings=large_print), slot, roles, words)
    if not large.lines_over:  # names may be larger yet, in other columns
        return [] if "signers" in roles else [FittedSlot(slot, roles, large)]
    if large.wide_word:  # it is not for want of a page
        small = _fit_slot(frame, slot, roles, words)
        if not small.lines_over:
            return []
    return _over_pages(frame, _inside(slot), roles, words)


def _inside(slot: PlacedSlot) -> list[PlacedSlot]:
    """The slot on the pages inside the card, in the order in which they are read."""
    return [slot] if slot.facing is None else [replace(slot, box=slot.facing), slot]


def _too_many(fitted: list[FittedSlot]) -> bool:
    """Whether words are too long for want of a page."""
    return any(one.stack.lines_over and not one.stack.wide_word for one in fitted)


def _on_back(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText],
    back: Frame,
) -> list[FittedSlot]:  # fmt: skip
    """The words of a slot, that go on to the back below what is said there; [] if there is no
    room."""
    if back.writable is None:
        return []
    said = [one for one in fit_words(back, words) if "colophon" not in one.roles and one.roles]
    ends = [one.stack.tops[-1] + one.stack.arranged[-1].height for one in said]
    below = max((end + BETWEEN_LANGUAGES * frame.scale for end in ends), default=0.0)
    box = onto_back(frame.panel, slot, back.panel, back.writable, below)
    if box is None:
        return []
    slots = [*_inside(slot), replace(slot, box=box, facing=None)]
    *inside, last = _over_pages(frame, slots, roles, words)
    return [*inside, last._replace(on_back=last.page == len(slots))]


def _over_pages(
    frame: Frame, slots: list[PlacedSlot], roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> list[FittedSlot]:
    """The words from page to page; the signature stands on the last of them."""
    last = slots[-1]
    box, settings = _signed(frame, last, roles, words)
    texts = [(settings[role], words[role]) for role in roles]
    whole = frozenset(number for number, role in enumerate(roles) if role not in _PARTED)
    close = settings[roles[0]].parts.close
    flow = Flow(
        texts, _gap(last, roles) * frame.scale, whole, close if close >= 0 else None,
        ruled=_ruled(frame, last),
    )  # fmt: skip
    boxes = (*(slot.box for slot in slots[:-1]), box)
    parts = fit_pages(flow, boxes, last.valign)
    return [
        FittedSlot(
            slot if page == len(parts) else replace(slot, signature=None),
            tuple(roles[number] for number in part.blocks), part.fitted, page, len(parts),
        )
        for page, (slot, part) in enumerate(zip(slots, parts, strict=False), 1)
    ]  # fmt: skip


@lru_cache(maxsize=256)
def _comfortable(setting: Setting) -> Setting:
    """The setting, no smaller than one reads in comfort: the same one each time."""
    return replace(setting, floor=max(setting.floor, setting.comfort))


def _gap(slot: PlacedSlot, roles: tuple[str, ...]) -> float:
    """Between two texts of a slot, in points on A6."""
    if "second" in roles[1:]:
        return BETWEEN_LANGUAGES
    return ADDED_GAP if len(roles) > 1 and any(role in ADDED for role in roles) else slot.gap


def _ruled(frame: Frame, slot: PlacedSlot) -> float:
    """How far apart the rules of a slot are at least, in points; 0 without rules."""
    pen = frame.settings[slot.roles[0]]
    return 0.0 if slot.rules is None else pen.leading * pen.size


def _fit_slot(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> Fitted:
    """The words of some roles in a slot; names in as many columns as let them be largest."""
    gap = _gap(slot, roles)
    signature = slot.signature
    box, own = _signed(frame, slot, roles, words)
    names = "signers" in roles
    # Alone, a short message may be larger; beside others it is as large as they are.
    larger = slot.airy and slot.may_grow and not names and roles[:1] == ("message",)
    settings = [own[role] for role in roles]

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
        ruled = _ruled(frame, slot)
        return fit_by_sense(texts, box, slot.valign, gap * frame.scale, slot.airy, larger, ruled)

    if names:
        tried = [fit(columns) for columns in slot.columns]
        return min(tried, key=lambda one: (one.lines_over, _broken(one), -one.arranged[0].size))
    fitted = fit(1)
    if fitted.indent and signature is not None:
        wide, _ = signature_size(signature, box.width)
        fitted = fitted._replace(indent=min(fitted.indent, max(box.width - wide, 0.0)))
    return fitted


def _broken(fitted: Fitted) -> bool:
    """Whether a name among the last words takes more than a line."""
    rows = [(line.paragraph, line.row) for line in fitted.arranged[-1].lines if not line.row]
    return len(rows) > len(set(rows))


def _signed(
    frame: Frame, slot: PlacedSlot, roles: tuple[str, ...], words: Mapping[str, FieldText]
) -> tuple[Rect, Mapping[str, Setting]]:
    """The box for the words, and how each role is set: with room for the signature above the typed
    name, where that is known, else at the foot of the box."""
    box, settings = slot.box, {}
    for role in roles:
        setting = _as_tall(frame.settings[role], words[role].text)
        parts = letter_parts(words[role]) if setting.voices is not None else NO_PARTS
        if role == "message" and slot.signature is not None and parts.name >= 0:
            _, high = signature_size(slot.signature, box.width)
            parts = parts._replace(room=high + OVER_SIGNATURE)
        settings[role] = _voiced(setting, parts) if parts != NO_PARTS else setting
    in_letter = "message" in settings and settings["message"].parts.room
    if slot.signature is not None and not in_letter:
        box = _above_signature(slot.signature, box)
    return box, settings


@lru_cache(maxsize=512)
def _voiced(setting: Setting, parts: Parts) -> Setting:
    """The setting for a letter of these parts: the same one each time."""
    return replace(setting, parts=parts)


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
    """Two slots, the larger of which is set again in the size of the smaller, until they agree: on
    near rules it may then be smaller still."""
    for _ in range(_ROUNDS):
        size, other_size = (slot.stack.arranged[0].size for slot in (one, other))
        if size > other_size:
            one = _set_again(frame, one, other_size, words)
        elif other_size > size:
            other = _set_again(frame, other, size, words)
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
    stack = fitted.stack
    tops = tuple(top - by for top in stack.tops)
    return fitted._replace(stack=stack._replace(tops=tops, lift=stack.lift + by))


def _first_baseline(stack: Fitted) -> float:
    return stack.tops[0] + stack.arranged[0].lines[0].baseline


def _lowered(names: FittedSlot, message: FittedSlot) -> FittedSlot:
    """Names that face a message begin at its height, if there is room for them below."""
    stack = names.stack
    down = _first_baseline(message.stack) - _first_baseline(stack)
    room = names.slot.box.bottom - stack.tops[0] - stack.arranged[0].height
    top = stack.tops[0] + min(down, max(room, 0.0))
    return names._replace(stack=stack._replace(tops=(top,)))

"""Last step: a panel's scene.

In: a frame, the words by role. Out: a `LaidPanel`: the scene with its items from back to front, the
problems, and how each role fits. Words that go on to the card's back are handed on to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from thankyou.base.errors import Problem, Value
from thankyou.base.geometry import Rect, Size
from thankyou.base.quick_tuple import NamedTuple
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.composition import Fit
from thankyou.layout.drawing_place import drawing_frame
from thankyou.layout.fit_words import FittedSlot, fit_words
from thankyou.layout.frames import Frame
from thankyou.layout.items import (
    lines_to_write_on,
    mark_between,
    postal_marks,
    signature_below,
    signature_place,
)
from thankyou.layout.photo_signature import photo_item
from thankyou.layout.small_pictures import PICTURES, small_pictures
from thankyou.model.field_text import FieldText
from thankyou.model.scene import Group, Item, Role, Scene
from thankyou.typeset.place import place


class LaidPanel(NamedTuple):
    """A panel with its words. `onward`: what of them stands on the card's back."""

    scene: Scene
    problems: tuple[Problem, ...]
    fits: tuple[Fit, ...]
    onward: tuple[Item, ...] = ()


def lay_out(
    setup: CardSetup, frame: Frame, words: Mapping[str, FieldText], back: Frame | None = None,
    carried: tuple[Item, ...] = (),
) -> LaidPanel:  # fmt: skip
    """A panel with these words. A letter may go on to `back`; `carried` is what has gone on to this
    one, and is read before its own."""
    panel = frame.panel
    items = [*_beneath_words(setup, frame), *carried]
    onward: tuple[Item, ...] = ()
    problems: list[Problem] = []
    fits: dict[str, Fit] = {}
    for fitted in fit_words(frame, words, back):
        box = _measure(frame, fitted)
        own = list(_slot_items(setup, frame, fitted, box, words[PICTURES].text))
        if fitted.on_back:
            onward = tuple(own)
        else:
            items += own if fitted.page == 1 else _joined(items, own, fitted)
        problems += (p for p in _slot_problems(panel.name, fitted) if p not in problems)
        fits.update((fit.role, fit) for fit in _slot_fits(frame, fitted, box))
    size = _size(panel.width, panel.height)
    scene = Scene(panel.name, size, setup.format.bleed, tuple(items), setup.card.language)
    return LaidPanel(scene, tuple(problems), tuple(fits.values()), onward)


@lru_cache(maxsize=64)
def _size(width: float, height: float) -> Size:
    return Size(width, height)


def _beneath_words(setup: CardSetup, frame: Frame) -> Iterator[Item]:
    """The art, the marks of a postcard, the frame of a drawing, the photo."""
    yield frame.art
    postal = setup.postal_of(frame.panel)
    if postal is not None:
        yield postal_marks(postal, frame.panel, setup.design.styles["message"].color)
    if frame.drawing is not None:
        yield drawing_frame(frame.drawing, setup.design.styles["message"].color)
    if frame.photo is not None and setup.card.photo is not None:
        yield photo_item(setup.card.photo, frame.photo, setup.photo_dpi)


def _measure(frame: Frame, fitted: FittedSlot) -> Rect:
    """The part of the slot's box that its lines have, moved by their indent towards their end."""
    box, inset, indent = fitted.slot.box, fitted.stack.inset, fitted.stack.indent
    if not inset and not indent:
        return box
    rtl = bool(fitted.roles) and frame.settings[fitted.roles[0]].rtl
    x = box.x + inset + (-indent if rtl else indent)
    return Rect(x, box.y, box.width - 2 * inset, box.height)


def _joined(items: list[Item], own: list[Item], fitted: FittedSlot) -> list[Item]:
    """The words of a next page; a paragraph that goes on there is one with its beginning, for
    whoever hears the card."""
    first = fitted.stack.arranged[0].paragraphs[0].lines[0]
    if not (first.row or first.line[0]):
        return own
    before, head = _read_paragraphs(items)[-1]
    after, tail = _read_paragraphs(own)[0]
    items[before] = _paragraph((*head.items, *tail.items), "P", head.language)
    return [*own[:after], *own[after + 1 :]]


def _read_paragraphs(items: list[Item]) -> list[tuple[int, Group]]:
    """The paragraphs among some items, with their numbers."""
    return [
        (number, item)
        for number, item in enumerate(items)
        if isinstance(item, Group) and item.role == "P"
    ]


def _slot_items(
    setup: CardSetup, frame: Frame, fitted: FittedSlot, box: Rect, pictures: str
) -> Iterator[Item]:
    """Lines to write on, the words, the mark above a second language, the small pictures beside
    the message, the signature."""
    slot, stack = fitted.slot, fitted.stack
    if slot.rules is not None:
        signed = signature_place(frame, fitted, box)
        yield lines_to_write_on(frame, fitted, slot.rules, signed)
    end = box.y
    for role, arranged, top in zip(fitted.roles, stack.arranged, stack.tops, strict=True):
        if role == "second" and role != fitted.roles[0] and slot.rules is None:
            yield mark_between(arranged, box, top, top - end)
        end = top + arranged.height
        if role == "message" and pictures:
            yield from small_pictures(setup.pictures, pictures.split("\n"), arranged, box, top)
        language = setup.language_of(role)
        own = language if language != setup.card.language else None
        for runs in place(arranged, box, top):
            yield _paragraph(runs, "H1" if role == "sentiment" else "P", own)
    signature = signature_below(setup, frame, fitted, box)
    if signature is not None:
        yield signature


@lru_cache(maxsize=512)
def _paragraph(runs: tuple[Item, ...], role: Role, language: str | None) -> Group:
    """A paragraph's words: the very same group each time that it stands in the same place."""
    return Group(runs, role=role, language=language)


def _slot_problems(panel: str, fitted: FittedSlot) -> Iterator[Problem]:
    """Characters that no font has, each once, and words that do not fit."""
    stack = fitted.stack
    missing = dict.fromkeys(char for one in stack.arranged for char in one.block.missing)
    for char in missing:
        code = " ".join(f"U+{ord(c):04X}" for c in char)
        yield Problem("missing-glyph", {"character": char, "code": code}, panel=panel)
    if stack.lines_over and fitted.page == fitted.pages:
        values: dict[str, Value] = {
            "lines": stack.lines_over,
            "words": fitted.roles[-1],
            "wide": int(stack.wide_word),
        }
        yield Problem("overflow", values, panel=panel)


def _slot_fits(frame: Frame, fitted: FittedSlot, box: Rect) -> Iterator[Fit]:
    """How each role fits; for a message that is still empty, how many lines there are."""
    panel, stack = frame.panel.name, fitted.stack
    for role, arranged in zip(fitted.roles, stack.arranged, strict=True):
        yield Fit(
            panel, role, stack.lines_free, stack.lines_over, stack.wide_word, stack.shrunk,
            arranged.size, fitted.pages, fitted.slot.facing is not None, fitted.on_back,
        )  # fmt: skip
    if not fitted.roles and "message" in fitted.slot.roles:
        setting = frame.settings["message"]
        lines = max(0, int(box.height / (setting.size * setting.leading) + 1e-6))
        yield Fit(panel, "message", lines, 0, False, False, 0.0)

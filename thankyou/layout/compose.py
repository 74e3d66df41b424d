"""Card + design + format + a person's fields -> one Scene a panel, and the problems found.

In: a Card, a Design, a Format, Fonts. Out: a `Composition`: scenes for the painters, problems
and fits for the people who read them. Every decision of layout is made here; painters make none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from thankyou.base.errors import CardError, Problem
from thankyou.base.geometry import Rect, Size
from thankyou.base.units import mm
from thankyou.designs.model import Design, PanelDesign, SlotBox, TextStyle
from thankyou.language.quotes import quoted
from thankyou.language.rules import Languages
from thankyou.language.salutation import with_address
from thankyou.layout.artwork import artwork, bleed_box, heads
from thankyou.layout.photo_signature import (
    PRINT_DPI,
    photo_dpi,
    photo_item,
    signature_item,
    signature_size,
)
from thankyou.merge.fill import fill
from thankyou.merge.syntax import Parsed, parse
from thankyou.model.card import Card
from thankyou.model.format import Format, Panel, Postal
from thankyou.model.scene import (
    Color,
    Group,
    Item,
    Path,
    Role,
    Scene,
    Segments,
    Stroke,
    rect_segments,
)
from thankyou.typeset.bidi import is_rtl
from thankyou.typeset.block import Arranged, Fitted, Setting, fit_stack, place
from thankyou.typeset.fonts import Fonts
from thankyou.typeset.paragraph import setter_for

_REFERENCE_WIDTH = mm(105)
_REFERENCE_HEIGHT = mm(148)
_SMALLEST_FACTOR, _LARGEST_FACTOR = 0.7, 1.35
EDGE = mm(5)
"""Words keep this far from the trim: the safe zone."""
_WRITTEN = ("sentiment", "tagline", "message")
_ADDED = ("second", "signers", "delivery", "address")
"""Words that only some cards have: they stand after the message, on the facing page, or on the
back, and are set in the style of the message."""
_MANY_SIGNERS = 6
"""More names than this go to the facing page, if there is one."""
_FEW_SIGNERS = 3
"""So many names or fewer stand one beneath the other, as hands sign a card."""
_MOST_COLUMNS = 4
_NAMES_EDGE = 0.075
_ADDRESS_LEADING = 1.9
_LARGE_LEADING, _LARGE_GAP, _LARGE_SIDE = 1.18, 0.42, 0.05
_LEVEL, _LEVEL_SIDE = (1.34, 9.5), 0.095
_POSTAL = (1.3, 8.5)
"""The most leading and the highest floor on a postcard; above it, those of a level card."""
_ABOVE = (0.06, 0.06, 0.88, 0.88)
_RULE = 28.0
"""How long the line is between two languages, in points."""
_BACK_BOX = (0.12, 0.1, 0.76, 0.22)
"""Where a folded card says on its back who it is for: above, as on an envelope."""
_REMEMBERED_PANELS = 512
_FACING_PHOTO, _FACING_LEVEL = (0.13, 0.16, 0.74, 0.6), (0.2, 0.11, 0.6, 0.78)
_ABOVE_MESSAGE, _UNDER_PHOTO = 0.36, 14.0
"""A photo above the message: its share of the slot's height, and the gap in points."""
_OVER_SIGNATURE = 5.0
_UNDER_ART = 8.0
"""The least room between art at the head of a page and the words below it, in points."""
_CASELESS = 1.45
"""How much larger a script without capitals is set where others are set in small capitals."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How the words of one slot fit. `lines_over` is 0 when they do; `size` in points."""

    panel: str
    role: str
    lines_free: int
    lines_over: int
    wide_word: bool
    shrunk: bool
    size: float


@dataclass(frozen=True, slots=True)
class Composition:
    """A card laid out: a scene a panel in the format's order, what is wrong, and how it fits."""

    scenes: tuple[Scene, ...]
    problems: tuple[Problem, ...]
    fits: tuple[Fit, ...]
    title: str

    @property
    def message_fit(self) -> Fit | None:
        """How the message fits: the writer's question."""
        return next((f for f in self.fits if f.role == "message"), None)


@dataclass(frozen=True, slots=True)
class _LaidPanel:
    scene: Scene
    problems: tuple[Problem, ...]
    fits: tuple[Fit, ...]


class Composer:
    """A card made ready: words parsed, type opened, art placed. `compose` then is cheap.

    It remembers panels by their words: in a batch the cover is the same for everyone, and the
    painters, seeing the same Scene, need to draw it only once.
    """

    def __init__(
        self, card: Card, design: Design, card_format: Format, fonts: Fonts,
        languages: Languages, photo_dpi: float = PRINT_DPI,
    ) -> None:  # fmt: skip
        self.card = card
        self._photo_dpi = photo_dpi
        self.design = design
        self.format = card_format
        self.language = card.language
        self._fonts = fonts
        self._languages = languages
        self._parsed: dict[str, Parsed] = {
            "sentiment": parse(card.sentiment, strict=False),
            "tagline": parse(card.tagline, strict=False),
            "message": parse(card.message, strict=False),
        }
        if card.second is not None:
            self._parsed["second"] = parse(card.second.message, strict=False)
        ways = languages.of(card.language)
        self._back = parse(ways.back[card.audience], strict=True)
        self._display = ways.back[f"display_{card.display}"] if card.display else ""
        self._frames = [self._frame(panel) for panel in card_format.panels]
        self._panels: dict[tuple[int, tuple[str, ...]], _LaidPanel] = {}

    def compose(self, changes: Mapping[str, str] | None = None) -> Composition:
        """The card with its own fields, overridden by `changes` (a record's cells)."""
        values = self.card.values()
        if changes:
            values.update(changes)
        values = with_address(values, self._languages.of(self.language), self.card.register)
        words = {"colophon": self.design.colophon, "signers": self._signers, "second": ""}
        words["address"], words["delivery"] = self._delivery(values)
        problems: list[Problem] = []
        for role in _WRITTEN:
            rules = self._languages.join_rules(self.language)
            filled = fill(self._parsed[role], values, rules)
            words[role] = _set(filled.text, self.language, self._languages)
            problems.extend(p for p in filled.problems if p not in problems)
        second = self.card.second
        if second is not None:
            own = with_address(values, self._languages.of(second.language), self.card.register)
            rules = self._languages.join_rules(second.language)
            filled = fill(self._parsed["second"], own, rules)
            words["second"] = _set(filled.text, second.language, self._languages)
            problems.extend(p for p in filled.problems if p not in problems)
        laid = [self._panel(number, words) for number in range(len(self._frames))]
        for one in laid:
            problems.extend(one.problems)
        title = " ".join(words["sentiment"].split()) or self.design.name
        return Composition(
            tuple(one.scene for one in laid),
            tuple(problems),
            tuple(fit for one in laid for fit in one.fits),
            title,
        )

    @property
    def _signers(self) -> str:
        """A paragraph for each signer: the name, and beneath it what they add."""
        paragraphs = (
            "\n".join(
                _set(" ".join(text.split()), self.language, self._languages)
                for text in (one.name, one.line)
                if text.strip()
            )
            for one in self.card.signers
        )
        return "\n\n".join(filter(None, paragraphs))

    def _delivery(self, values: Mapping[str, str]) -> tuple[str, str]:
        """A postcard's address, and what is said elsewhere of who the card is for and whether it
        may be displayed."""
        told = ""
        if any(values.get(name) for name in self._back.fields()):
            told = fill(self._back, values, self._languages.join_rules(self.language)).text
        if self.format.postal is not None:
            lines = (values.get("recipient") or values.get("role", ""), values.get("unit", ""))
            return told or "\n".join(filter(None, lines)), self._display
        return "", "\n".join(line for line in (told, self._display) if line)

    def _frame(self, panel: Panel) -> _Frame:
        panel_design = self.design.panels.get(panel.kind)
        if panel_design is None:
            raise CardError("design-invalid", file=self.design.id, what=f"no {panel.kind} panel")
        panel_design = panel_design.on(panel.shape)
        postal = self.format.postal if panel.kind == "letter" else None
        if postal is not None:  # what is read by a post office has no art around it
            panel_design = replace(panel_design, layers=())
        art = artwork(self.design, self.format, panel, panel_design)
        face = Rect(*panel.face)
        short, long = sorted((face.width, face.height))
        factor = min(short / _REFERENCE_WIDTH, long / _REFERENCE_HEIGHT)
        factor = min(max(factor, _SMALLEST_FACTOR), _LARGEST_FACTOR)
        slots = self._slots(panel, panel_design, face)
        photo = None
        if self.card.photo is not None and panel.kind == "letter":
            slots, photo = self._with_photo(panel, face, slots, panel_design.photo)
        settings = {
            role: self._setting(self._style(role, panel), factor, self._language_of(role))
            for slot in slots
            for role in slot.roles
        }
        return _Frame(panel, art, face, factor, settings, slots, photo)

    def _slots(self, panel: Panel, panel_design: PanelDesign, face: Rect) -> tuple[_Slot, ...]:
        """The design's slots on this panel, with room for what only this card has."""
        card = self.card
        facing_face = _facing(panel)
        postal = self.format.postal if panel.kind == "letter" else None
        back = any(one.kind == "back" for one in self.format.panels)
        after: list[str] = []
        facing: list[str] = []
        if card.second is not None:
            there = facing_face is not None and card.second.placement == "facing"
            (facing if there else after).append("second")
        if card.signers:
            there = facing_face is not None and not facing and len(card.signers) > _MANY_SIGNERS
            (facing if there else after).append("signers")
        if not back:
            after.append("delivery")
        found: list[_Slot] = []
        share = _LEVEL_SIDE if panel.shape == "landscape" else 0.0
        share = _LARGE_SIDE if self.format.least_text else share
        for slot in panel_design.slots:
            roles, gap = slot.roles, slot.gap
            if "message" in roles:
                roles = (*roles, *after)
            box = _safe(face.part(*slot.box), face)
            if postal is not None:
                box = _within(face, postal.clear)
            elif "message" in slot.roles and share:
                ends = heads(panel_design, panel, bleed_box(panel, self.format))
                box = _roomy(box, face, share, ends)
            airy = "message" in roles and postal is None and slot.rules is None
            found.append(_Slot(box, roles, slot.valign, gap, 14.0, slot.rules, airy))
            if "message" in roles and facing and facing_face is not None:
                # Read after the message, though it stands before.
                there_box = slot.box if "second" in facing else _wider(slot.box)
                if panel.fold_y is not None and "signers" in facing:  # no art above the fold
                    there_box = _ABOVE
                found.append(_Slot(facing_face.part(*there_box), tuple(facing), 0.2, 14.0))
        if postal is not None:
            lines = self.design.styles["message"].color
            found.append(_Slot(Rect(*postal.address), ("address",), 0.0, 0.0, rules=lines))
        if panel.kind == "back":
            found.append(_Slot(face.part(*_BACK_BOX), ("delivery",), 0.0, 0.0))
        return tuple(found)

    def _with_photo(
        self, panel: Panel, face: Rect, slots: tuple[_Slot, ...], wished: SlotBox | None
    ) -> tuple[tuple[_Slot, ...], Rect]:
        """The photo's place: the design's slot on the facing page, where there is one and it is
        free; else above the message, which gives way."""
        facing = _facing(panel)
        if facing is not None and not any(facing.holds(slot.box) for slot in slots):
            share = _FACING_LEVEL if panel.shape == "landscape" else _FACING_PHOTO
            return slots, _safe(facing.part(*(wished or share)), facing)
        number = next(n for n, slot in enumerate(slots) if "message" in slot.roles)
        box = slots[number].box
        high = box.height * _ABOVE_MESSAGE
        place_ = Rect(box.x, box.y, box.width, high)
        below = Rect(box.x, box.y + high + _UNDER_PHOTO, box.width,
                     box.height - high - _UNDER_PHOTO)  # fmt: skip
        given = replace(slots[number], box=below, valign=0.0, airy=False)
        return (*slots[:number], given, *slots[number + 1 :]), place_

    @property
    def photo_place(self) -> Rect | None:
        """Where the photo stands on its panel, in points; None without one."""
        return next((frame.photo for frame in self._frames if frame.photo is not None), None)

    @property
    def photo_dpi(self) -> float | None:
        """The photo's own pixels to the inch where it is printed; None without one."""
        places = [frame.photo for frame in self._frames if frame.photo is not None]
        if self.card.photo is None or not places:
            return None
        return photo_dpi(self.card.photo, places[0])

    def _signed(self, frame: _Frame, slot: _Slot, fitted: Fitted) -> Group | None:
        """The signature beneath the last words of the message's slot."""
        signature = self.card.signature
        if signature is None or not fitted.arranged:
            return None
        width, height = signature_size(signature, slot.box.width)
        setting = frame.settings["message"]
        align = setting.align
        if setting.rtl and align != "center":
            align = "end" if align == "start" else "start"
        x = slot.box.x + {"start": 0.0, "center": 0.5, "end": 1.0}[align] * (slot.box.width - width)
        y = fitted.tops[-1] + fitted.arranged[-1].height + _OVER_SIGNATURE
        ground = self.design.panels["letter"].ground
        tone = ground if isinstance(ground, tuple) else ground.stops[0][1]
        alt = "A signature."
        return signature_item(signature, Rect(x, y, width, height), setting.color, tone, alt)

    def _style(self, role: str, panel: Panel) -> TextStyle:
        """The style of a role; added words follow the message's.

        Where a panel has room for few lines, they may stand closer, and be smaller at need.
        """
        style = self.design.styles[role if role not in _ADDED else "message"]
        leading, floor = style.leading, style.floor
        if role == "message" and panel.kind == "letter":
            if self.format.postal is not None:
                leading, floor = _POSTAL
            elif panel.shape == "landscape":
                leading, floor = _LEVEL
        style = replace(style, leading=min(style.leading, leading), floor=min(style.floor, floor))
        if role not in _ADDED:
            return style
        if role == "second":
            return replace(style, role=role)
        if role == "signers":
            size = style.size * 0.92
            lines = any(one.line.strip() for one in self.card.signers)
            return replace(
                style, role=role, size=size, floor=min(7.0, size), leading=1.22,
                paragraph_gap=0.35 if lines else 0.15,
                align=style.align if len(self.card.signers) <= _FEW_SIGNERS else "start",
            )  # fmt: skip
        if role == "address":
            return replace(
                style, role=role, size=11.0, floor=8.0, leading=_ADDRESS_LEADING, align="start",
                paragraph_gap=0.0,
            )  # fmt: skip
        size = min(style.size, 9.0)
        return replace(style, role=role, size=size, floor=min(8.0, size), paragraph_gap=0.1)

    def _language_of(self, role: str) -> str:
        second = self.card.second
        return second.language if role == "second" and second is not None else self.language

    def _setting(self, style: TextStyle, factor: float, language: str) -> Setting:
        # Reading text grows more slowly than the card: a larger card holds more words too.
        display = style.role in ("sentiment", "tagline")
        tight = self.format.least_text > 0
        grown = factor if display else max(factor, 1.0) ** 0.5
        least = self.format.least_text
        size = max(style.size * grown, least, style.floor)
        signers = style.role == "signers"
        own_words = self.design.styles["colophon"].face if signers else ""
        return Setting(
            setter_for(self._fonts, style.face, language, style.tracking),
            size,
            max(min(style.floor, size), least),
            style.color,
            min(style.leading, _LARGE_LEADING) if tight else style.leading,
            min(style.paragraph_gap, _LARGE_GAP) if tight else style.paragraph_gap,
            style.align,
            style.balance,
            style.uppercase,
            rtl=is_rtl(language),
            hyphenate=style.role in ("message", "second") and style.align == "start",
            later=setter_for(self._fonts, own_words, language, style.tracking) if signers else None,
        )

    def _fit(
        self, frame: _Frame, slot: _Slot, roles: list[str], words: Mapping[str, str]
    ) -> Fitted:
        """The slot's words fitted to it; names in as many columns as let them be largest."""
        gap = slot.added_gap if len(roles) > 1 and any(r in _ADDED for r in roles) else slot.gap
        settings = [frame.settings[role] for role in roles]

        box = slot.box
        if "message" in slot.roles and self.card.signature is not None:
            _, high = signature_size(self.card.signature, box.width)
            room = max(box.height - high - _OVER_SIGNATURE, 1.0)
            # Words stand where they would; only their room ends above the signature.
            box = Rect(box.x, box.y, box.width, room)

        told = [words[role] for role in roles]
        # Alone, a short message may be larger; beside others it is as large as they are.
        alone = self.card.second is None and "signers" not in roles
        larger = slot.airy and alone and roles[:1] == ["message"] and self.card.text_size >= 100

        def fit(columns: int) -> Fitted:
            texts = [
                (replace(setting, columns=columns) if role == "signers" else setting, words[role])
                for role, setting in zip(roles, map(_as_tall, settings, told), strict=True)
            ]
            return fit_stack(texts, box, slot.valign, gap * frame.factor, slot.airy, larger)

        if "signers" not in roles:
            fitted = fit(1)
            if fitted.indent and "message" in slot.roles and self.card.signature is not None:
                wide, _ = signature_size(self.card.signature, box.width)
                fitted = replace(fitted, indent=min(fitted.indent, max(box.width - wide, 0.0)))
            return fitted
        names = len(self.card.signers)
        few = 1 if names <= _FEW_SIGNERS else 2
        tried = [fit(columns) for columns in range(few, max(few, min(names, _MOST_COLUMNS)) + 1)]
        return min(tried, key=lambda one: (one.lines_over, -one.arranged[0].size))

    def _match(
        self,
        frame: _Frame,
        shown: list[list[str]],
        stacks: list[Fitted],
        words: Mapping[str, str],
    ) -> None:
        """Two languages that face each other begin at one height, and in one size."""
        first = next((n for n, roles in enumerate(shown) if roles[:1] == ["message"]), None)
        facing = next((n for n, r in enumerate(shown) if r and r[0] in ("second", "signers")), None)
        if facing is None or first is None:
            return
        if shown[facing][0] == "signers":
            stacks[facing] = _lowered(stacks[facing], stacks[first], frame.slots[facing].box)
            return
        sizes = [stacks[n].arranged[0].size for n in (first, facing)]
        larger = first if sizes[0] > sizes[1] else facing
        if sizes[0] != sizes[1]:
            role = shown[larger][0]
            setting = frame.settings[role]
            smaller = replace(setting, size=max(min(sizes), setting.floor))
            own = replace(frame, settings={**frame.settings, role: smaller})
            stacks[larger] = self._fit(own, frame.slots[larger], shown[larger], words)
        lines = [stacks[n].arranged[0].lines for n in (first, facing)]
        baselines = [
            stacks[n].tops[0] + some[0].baseline
            for n, some in zip((first, facing), lines, strict=True)
        ]
        for number, baseline in zip((first, facing), baselines, strict=True):
            up = baseline - min(baselines)
            held = stacks[number]
            stacks[number] = replace(held, tops=tuple(top - up for top in held.tops))

    def _panel(self, number: int, words: Mapping[str, str]) -> _LaidPanel:
        frame = self._frames[number]
        key = (number, tuple(words[role] for slot in frame.slots for role in slot.roles))
        found = self._panels.get(key)
        if found is None:
            if len(self._panels) >= _REMEMBERED_PANELS:
                # Drop the oldest half: what the whole batch shares comes back at once.
                for old in list(self._panels)[: _REMEMBERED_PANELS // 2]:
                    del self._panels[old]
            found = self._lay_out(frame, words)
        else:
            del self._panels[key]  # set again below, so that what is used stays
        self._panels[key] = found
        return found

    def _lay_out(self, frame: _Frame, words: Mapping[str, str]) -> _LaidPanel:
        panel = frame.panel
        items: list[Item] = [frame.art]
        if self.format.postal is not None and panel.kind == "letter":
            color = self.design.styles["message"].color
            items.append(_postal_marks(self.format.postal, panel, color))
        problems: list[Problem] = []
        fits: list[Fit] = []
        if frame.photo is not None and self.card.photo is not None:
            items.append(photo_item(self.card.photo, frame.photo, self._photo_dpi))
        shown = [[role for role in slot.roles if words[role].strip()] for slot in frame.slots]
        stacks = [
            self._fit(frame, slot, roles, words)
            for slot, roles in zip(frame.slots, shown, strict=True)
        ]
        self._match(frame, shown, stacks, words)
        for slot, roles, fitted in zip(frame.slots, shown, stacks, strict=True):
            towards_end = -1.0 if roles and frame.settings[roles[0]].rtl else 1.0
            box = replace(slot.box, x=slot.box.x + towards_end * fitted.indent)
            if slot.rules is not None:
                items.append(_lines_to_write_on(frame, slot, fitted, slot.rules))
            missing: dict[str, None] = {}
            for role, arranged, top in zip(roles, fitted.arranged, fitted.tops, strict=True):
                structure: Role = "H1" if role == "sentiment" else "P"
                language = self._language_of(role)
                if role == "second" and role != roles[0]:
                    items.append(_rule(arranged, box, top, slot.added_gap * frame.factor))
                for runs in place(arranged, box, top):
                    own = language if language != self.language else None
                    items.append(Group(tuple(runs), role=structure, language=own))
                missing.update(dict.fromkeys(arranged.block.missing))
                fits.append(
                    Fit(
                        panel.name,
                        role,
                        fitted.lines_free,
                        fitted.lines_over,
                        fitted.wide_word,
                        fitted.shrunk,
                        arranged.size,
                    )
                )
            if "message" in slot.roles:
                signed = self._signed(frame, replace(slot, box=box), fitted)
                if signed is not None:
                    items.append(signed)
            problems.extend(
                Problem(
                    "missing-glyph",
                    {"character": char, "code": " ".join(f"U+{ord(c):04X}" for c in char)},
                    panel=panel.name,
                )
                for char in missing
            )
            if fitted.lines_over:
                problems.append(
                    Problem(
                        "overflow",
                        {
                            "lines": fitted.lines_over,
                            "words": roles[-1],
                            "wide": int(fitted.wide_word),
                        },
                        panel=panel.name,
                    )
                )
            if not roles and "message" in slot.roles:
                fits.append(Fit(panel.name, "message", _room(frame, box), 0, False, False, 0.0))
        scene = Scene(
            panel.name, Size(panel.width, panel.height), self.format.bleed, tuple(items),
            self.language,
        )  # fmt: skip
        return _LaidPanel(scene, tuple(problems), tuple(fits))


@dataclass(frozen=True, slots=True)
class _Frame:
    """A panel of this design and format: all that does not depend on the words."""

    panel: Panel
    art: Group
    face: Rect
    factor: float
    settings: Mapping[str, Setting]
    slots: tuple[_Slot, ...]
    photo: Rect | None = None


@dataclass(frozen=True, slots=True)
class _Slot:
    """A slot in its place on the panel, in points; `added_gap` parts the message from more.
    `airy`: few words stand near its optical centre (block.fit_stack)."""

    box: Rect
    roles: tuple[str, ...]
    valign: float
    gap: float
    added_gap: float = 14.0
    rules: Color | None = None
    airy: bool = False


def _as_tall(setting: Setting, text: str) -> Setting:
    """The size of a line of capitals is for capitals: words that are mostly of a script without
    them are set larger."""
    letters = [char for char in text if char.isalpha()]
    cased = sum(char.upper() != char.lower() for char in letters)
    if not setting.uppercase or 2 * cased >= len(letters):
        return setting
    return replace(setting, size=setting.size * _CASELESS, floor=setting.floor * _CASELESS)


def _facing(panel: Panel) -> Rect | None:
    """The page across the fold from the one that carries the words."""
    face = Rect(*panel.face)
    if panel.fold_x is not None:
        return Rect(panel.width - face.width - face.x, face.y, face.width, face.height)
    if panel.fold_y is not None:
        return Rect(face.x, panel.height - face.height - face.y, face.width, face.height)
    return None


def _safe(box: Rect, face: Rect) -> Rect:
    """A slot kept out of the outer millimetres of its face, where trimming is not exact."""
    x, y = max(box.x, face.x + EDGE), max(box.y, face.y + EDGE)
    right, bottom = min(box.right, face.right - EDGE), min(box.bottom, face.bottom - EDGE)
    return Rect(x, y, right - x, bottom - y)


def _roomy(box: Rect, face: Rect, share: float, ends: tuple[float, ...]) -> Rect:
    """A message that may stand nearer to the edges, large print or on a level card: `share` of the
    face's width from each side and from the top, but below the art of the head (it ends at
    `ends`); its foot stays above the art."""
    side = face.width * share
    top = min(box.y, max([face.y + side, *(end + _UNDER_ART for end in ends)]))
    return Rect(face.x + side, top, face.width - 2 * side, box.bottom - top)


def _within(face: Rect, clear: float) -> Rect:
    """The message's half of a postcard, above what the post office keeps for itself."""
    side = face.width * 0.1
    return Rect(face.x + side, face.y + side, face.width - 2 * side, face.height - side - clear)


def _postal_marks(postal: Postal, panel: Panel, color: Color) -> Group:
    """The line between message and address, and the place for the stamp."""
    x, y, width, height = postal.stamp
    line = Stroke(color, 0.5, 0.6)
    foot = panel.height - max(postal.clear, EDGE)
    upright: Segments = (("M", postal.divider, EDGE), ("L", postal.divider, foot))
    stamp = Path(rect_segments(Rect(x, y, width, height)), stroke=line)
    return Group((Path(upright, stroke=line), stamp), role="Artifact")


def _lowered(names: Fitted, message: Fitted, box: Rect) -> Fitted:
    """Names that face a message begin at its height, if there is room for them below."""
    block = names.arranged[0]
    down = message.tops[0] + message.arranged[0].lines[0].baseline
    down -= names.tops[0] + block.lines[0].baseline
    room = box.bottom - names.tops[0] - block.height
    return replace(names, tops=(names.tops[0] + min(down, max(room, 0.0)),))


def _lines_to_write_on(frame: _Frame, slot: _Slot, fitted: Fitted, color: Color) -> Path:
    """A fine line under each line of words, and on to the foot of the box for a pen."""
    setting = frame.settings[slot.roles[0]]
    size, first = setting.size, slot.box.y + setting.setter.face.ascent * setting.size
    if fitted.arranged:
        size = fitted.arranged[0].size
        first = fitted.tops[0] + fitted.arranged[0].lines[0].baseline
    step = setting.leading * size
    y = first + size * 0.24
    segments: list[tuple[str, float, float]] = []
    while y <= slot.box.bottom:
        segments += [("M", slot.box.x, y), ("L", slot.box.right, y)]
        y += step
    faint = 0.55 if slot.roles == ("address",) else 1.0
    return Path(tuple(segments), stroke=Stroke(color, 0.5, faint))  # type: ignore[arg-type]


def _rule(arranged: Arranged, box: Rect, top: float, gap: float) -> Path:
    """A short fine line in the middle of the gap above a second language."""
    setting = arranged.block.setting
    length = min(_RULE, box.width)
    at = {"start": 0.0, "center": 0.5, "end": 1.0}[setting.align]
    x = box.x + at * (box.width - length)
    y = top - gap / 2
    segments: Segments = (("M", x, y), ("L", x + length, y))
    return Path(segments, stroke=Stroke(setting.color, 0.6, 0.55))


def _wider(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Room for many names: as low as the message may stand, but nearer the other edges."""
    x, y, width, height = box
    top, side = min(y, _NAMES_EDGE), min(x, _NAMES_EDGE)
    return (side, top, max(width, 1 - 2 * side), y + height - top)


def _room(frame: _Frame, box: Rect) -> int:
    setting = frame.settings["message"]
    return max(0, int(box.height / (setting.size * setting.leading)))


_LINE_ENDS = str.maketrans({"\r": "\n", "\v": "\n", "\f": "\n", "\x85": "\n", "\u2028": "\n",
                            "\u2029": "\n", "\t": " "})  # fmt: skip


def clean(text: str) -> str:
    """Text as it can be set: line ends as newlines, tabs as spaces, lone surrogates as U+FFFD."""
    text = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def _set(text: str, language: str, languages: Languages) -> str:
    """Text as it is set: clean, with the quotation marks of a language that we know."""
    if '"' not in text and "'" not in text:
        return clean(text)
    if languages.nearest(language) is None:
        return clean(text)
    ways = languages.of(language)
    return quoted(clean(text), ways.quotes, ways.quote_space)


def compose_all(
    composer: Composer, records: Iterator[tuple[int, Mapping[str, str]]]
) -> Iterator[tuple[int, Composition]]:
    """Each record's composition, its problems marked with the row."""
    for row, values in records:
        composition = composer.compose(values)
        if composition.problems:
            composition = Composition(
                composition.scenes,
                tuple(p.at_row(row) for p in composition.problems),
                composition.fits,
                composition.title,
            )
        yield row, composition

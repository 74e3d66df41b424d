"""One content stream: the painter's single match over scene items, and its marked content.

In: the items of a page or form. Out: operators, and what each marked sequence of the page is, in
order. Text is marked as headings, paragraphs and cells, pictures with a description as Figure, all
else as Artifact (ISO 14289-1, 7.1: everything is one or the other).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import TypeGuard

from thankyou.base.color import Color
from thankyou.base.geometry import IDENTITY, Rect, Transform
from thankyou.model.scene import GlyphRun, Group, Item, Part, Path, Picture, Scene, TintedMask
from thankyou.render.pdf.font_book import Drawn, FontBook
from thankyou.render.pdf.marked import Marked, Run, turned_box
from thankyou.render.pdf.operators import (
    clip_ops,
    color_op,
    matrix_op,
    num,
    nums,
    path_ops,
    stroke_ops,
)
from thankyou.render.pdf.panels import Panel, PanelCache, Seen, begin, drawing_scale
from thankyou.render.pdf.resources import Resources
from thankyou.render.pdf.shown_line import Outline, TextState
from thankyou.render.pdf.text import show_run
from thankyou.render.pdf.turned_text import runs_from_the_right

_BLACK: Color = (0, 0, 0)
"""What content fills with at its start (8.4.1)."""
_State = tuple[Color, str, float, Transform]
_WORDS = ("H1", "H2", "P")
_ARTIFACT = Marked("P")
"""Stands for an open /Artifact sequence; it is never entered in the structure."""


class Content:
    """Operators under way. What is set already is remembered, so that it is not set again."""

    def __init__(
        self, resources: Resources, book: FontBook, panels: PanelCache | None, tagged: bool,
        at: Transform = IDENTITY,
    ) -> None:  # fmt: skip
        self._resources, self._book = resources, book
        self._panels = panels  # None inside a panel or a form, which hold no parts of cards
        self._out: list[str] = []
        self._tagged, self._at = tagged, at
        self._fill: Color = _BLACK
        self._text, self._in_text = TextState(), False
        self._outlines: list[Outline] = []
        self._quiet = not tagged  # in a role, a form, an untagged document: nothing is marked
        self._open: Marked | None = None
        self.marked: list[Marked] = []
        self.runs: list[Run] = []
        self._begins: list[int] = []

    def page(self, scene: Scene) -> bytes:
        """The whole content of a page."""
        self._book.rtl_page = runs_from_the_right(scene.items, self._book)
        self._at, operator = _turned(scene.bleed, scene.size.height)
        self._out.append(operator)
        self._turn()
        return self.items(scene.items)

    def items(self, items: tuple[Item, ...]) -> bytes:
        """The content of `items` alone."""
        self._draw_all(items)
        return "\n".join(self._out).encode("latin-1")

    def panel(self, items: tuple[Item, ...]) -> Panel:
        """The content of a panel that may stand in many places."""
        self._draw_all(items)
        return Panel.cut(items, self._out, self._begins, self.marked)

    def _draw_all(self, items: tuple[Item, ...]) -> None:
        for item in items:
            self._draw(item)
        self._close()

    def _draw(self, item: Item) -> None:
        match item:
            case GlyphRun():
                if not self._quiet:
                    self._mark(_loose_text(self._open))
                self._run(item)
            case Group():
                self._group(item)
            case Path():
                self._mark(_ARTIFACT)
                self._path(item)
            case Picture():
                self._mark(_figure(item, self._at))
                self._image(self._resources.picture(item), item.rect)
            case TintedMask():
                self._mark(_ARTIFACT)
                self._image(self._resources.mask(item), item.rect, item.opacity)

    def _run(self, run: GlyphRun) -> None:
        if not self._in_text:
            self._out.append("BT")
            self._in_text = True
        self._fill_with(run.color)
        self._out.append(show_run(run, self._book, self._text, self._outlines))

    def _fill_with(self, color: Color) -> None:
        if self._fill != color:
            self._fill = color
            self._out.append(color_op(color, "g rg"))

    def _group(self, group: Group) -> None:
        if not group.items and group.role not in ("TH", "TD"):
            return
        if not self._quiet and (group.role in _WORDS or (group.role and group.form)):
            self._again(group)
            return
        own = None if self._quiet else role_of(group, self._resources, self._at)
        if not self._quiet:
            self._close()
        if own is not None:
            self._mark(own)
            self._quiet = True
        self._framed(group)
        if own is not None:
            self._quiet = False
            self._close()

    def _again(self, group: Group) -> None:
        """A paragraph, or art that repeats: drawn now unless it was so before in this document."""
        if self._in_text or self._open is not None:
            self._close()
        at = self._at if group.form else None
        book, text = self._book, self._text
        key = (id(group), at, self._fill, text.font, text.size, book.rtl_page, book.upright)
        known = book.drawn.get(key)
        if known is None:
            mark = role_of(group, self._resources, self._at) or _ARTIFACT
            before = len(self._out)
            self._quiet = True
            self._framed(group)
            self._quiet = False
            self._open = mark
            self._close()
            operators = _taken(self._out, before)
            known = Drawn(group, mark, operators, self._fill, text.font, text.size)
            book.keep(key, known)
        self._fill, text.font, text.size = known.fill, known.font, known.size
        self._begin(known.mark)
        self._out.append(known.operators)
        self._open = None

    def _framed(self, group: Group) -> None:
        """The group's items, in its place and its clip."""
        moved = group.transform is not IDENTITY and group.transform != IDENTITY
        framed = moved or group.clip is not None
        if framed:
            kept = self._save()
            if moved:
                self._move(group.transform)
            if group.clip is not None:
                self._out.append(clip_ops(group.clip, _digits(self._at)))
        if group.form is not None and (self._quiet or not _has_roles(group.items)):
            self._form(group, group.form)
        elif group.part is not None and self._panels is not None:
            self._part(group, group.part, self._panels)
        else:
            for item in group.items:
                self._draw(item)
        if framed:
            if not self._quiet:
                self._close()
            self._restore(kept)

    def _part(self, group: Group, part: Part, panels: PanelCache) -> None:
        """A panel of a card: what it marks is the card's, wherever the sheet has it."""
        first = len(self.marked)
        seen = Seen(group.clip, self._at)
        for item in group.items:
            # Inside a role nothing is marked; a panel that is kept has its marks.
            if _only_moves(item) and self._quiet is not self._tagged:
                kept = self._save()
                self._move(item.transform)
                self._place(item.items, panels, seen)
                self._restore(kept)
            else:
                self._draw(item)
        if not self._quiet:
            self._close()
        self.runs.append((part, first, len(self.marked)))

    def _place(self, items: tuple[Item, ...], panels: PanelCache, seen: Seen) -> None:
        """The content of a panel here, drawn now unless it stood somewhere before."""
        scale = drawing_scale(self._at.scale)
        sized = Transform.scaling(scale, scale)
        inside = Content(self._resources, self._book, None, self._tagged, sized)
        panel = panels.drawn(items, scale, self._book.way, inside.panel)
        self._fill_with(_BLACK)
        self._out += panel.operators(len(self.marked))
        self.marked += panel.placed(self._at, scale, seen)

    def _form(self, group: Group, key: str) -> None:
        self._leave_text()
        name = self._resources.form(key)
        if name is None:
            inside = Content(self._resources, self._book, None, False, self._at)
            content = inside.items(group.items)
            name = self._resources.add_form(key, content, self._resources.box(group))
        self._out.append(f"/{name} Do")

    def _path(self, path: Path) -> None:
        self._leave_text()
        construct = path_ops(path.segments, _digits(self._at))
        fill, stroke = path.fill, path.stroke
        if isinstance(fill, tuple):
            kept = self._save("ca", path.opacity) if path.opacity < 1 else None
            self._fill_with(fill)
            self._out += (construct, "f")
            if kept:
                self._restore(kept)
        elif fill is not None:
            kept = self._save("ca", path.opacity)
            self._out += (construct, "W n", f"/{self._resources.gradient(fill)} sh")
            self._restore(kept)
        if stroke is not None:
            kept = self._save("CA", stroke.opacity)
            self._out += (*stroke_ops(stroke, _digits(self._at)), construct, "S")
            self._restore(kept)

    def _image(self, name: str, r: Rect, opacity: float = 1.0) -> None:
        kept = self._save("ca", opacity)
        # An image fills the unit square with its first row at the top, where y is 1.
        self._out += (f"{nums((r.width, 0, 0, -r.height, r.x, r.bottom))} cm", f"/{name} Do")
        self._restore(kept)

    def _mark(self, mark: Marked) -> None:
        """Opens a marked sequence, unless one of the kind is open."""
        if not self._quiet and self._open is not mark:
            self._close()
            self._begin(mark)

    def _begin(self, mark: Marked) -> None:
        """Opens a marked sequence where none is open."""
        self._open = mark
        if mark is _ARTIFACT:
            self._out.append("/Artifact BMC")
        else:
            self._begins.append(len(self._out))
            self._out.append(begin(mark, len(self.marked)))
            self.marked.append(mark)

    def _close(self) -> None:
        """Ends the text object and the marked sequence, if they are open."""
        self._leave_text()
        if self._open is not None and not self._quiet:
            self._out.append("EMC")
            self._open = None

    def _leave_text(self) -> None:
        if self._in_text:
            self._out.append("ET")
            self._in_text = False
        if self._outlines:
            self._out += _outlined(self._outlines, self._resources)
            self._outlines.clear()

    def _move(self, transform: Transform) -> None:
        self._out.append(matrix_op(transform))
        self._at = transform.then(self._at)
        self._turn()

    def _turn(self) -> None:
        if self._panels is not None:  # what is inside a panel is turned with it
            self._book.upright = self._at.a > abs(self._at.b)

    def _save(self, kind: str = "ca", opacity: float = 1.0) -> _State:
        """Keep the state; fills ("ca") or strokes ("CA") may be translucent until it is back."""
        self._leave_text()
        self._out.append("q")
        if opacity < 1:
            self._out.append(f"/{self._resources.opacity(kind, opacity)} gs")
        return (self._fill, self._text.font, self._text.size, self._at)

    def _restore(self, kept: _State) -> None:
        self._leave_text()
        self._out.append("Q")
        self._fill, self._text.font, self._text.size, self._at = kept
        self._turn()


def _taken(out: list[str], first: int) -> str:
    """The operators from the first of these on, taken out."""
    taken = "\n".join(out[first:])
    del out[first:]
    return taken


def _figure(picture: Picture, at: Transform) -> Marked:
    """What a picture is marked as, where `at` has it."""
    return Marked("Figure", picture.alt, turned_box(picture.rect, at)) if picture.alt else _ARTIFACT


@lru_cache(maxsize=64)
def _turned(bleed: float, height: float) -> tuple[Transform, str]:
    """How a page of this trim height has its axis turned, and the operator that does it."""
    turned = Transform(1.0, 0.0, 0.0, -1.0, bleed, height + bleed)
    return turned, matrix_op(turned)


def _digits(at: Transform) -> int:
    """Decimals for a coordinate there: a thousandth of a point, also where art is scaled up."""
    scale = at.scale
    return 3 if scale <= 1.5 else min(6, 3 + math.ceil(math.log10(scale)))


def role_of(group: Group, resources: Resources, at: Transform) -> Marked | None:
    """What the whole group is marked as, where `at` has it; None if its items speak for
    themselves."""
    match group.role:
        case "H1" | "H2" | "P":
            return Marked(group.role, language=group.language)
        case "TH" | "TD":
            return Marked(group.role, language=group.language, row=group.row)
        case "Figure" if group.alt:
            place = group.transform.then(at)
            return Marked("Figure", group.alt, turned_box(resources.box(group), place))
        case "Figure" | "Artifact":
            return _ARTIFACT
        case _ if group.form is not None and not _has_roles(group.items):
            return Marked("P") if _has_text(group.items) else _ARTIFACT
        case _:
            return None


def _outlined(outlines: list[Outline], resources: Resources) -> Iterator[str]:
    """Operators that draw glyphs as shapes."""
    size, sized = 0.0, ""
    for o in outlines:
        if o.size != size:
            size, sized = o.size, f"q {nums((o.size, 0, 0, -o.size))}"
        yield f"{sized} {num(o.x)} {num(o.y)} cm/{resources.glyph(o.font, o.glyph)} Do Q"


def _loose_text(current: Marked | None) -> Marked:
    """Text that no group calls anything is a paragraph; more of it joins the same one."""
    if current is not None and current is not _ARTIFACT and current.tag == "P":
        return current
    return Marked("P")


def _only_moves(item: Item) -> TypeGuard[Group]:
    """Whether an item is a group that does nothing but place its items."""
    return isinstance(item, Group) and (item.clip, item.role, item.form, item.part) == (None,) * 4


def _has_roles(items: tuple[Item, ...]) -> bool:
    return any(
        isinstance(item, Group) and (item.role is not None or _has_roles(item.items))
        for item in items
    )


def _has_text(items: tuple[Item, ...]) -> bool:
    return any(
        isinstance(item, GlyphRun) or (isinstance(item, Group) and _has_text(item.items))
        for item in items
    )

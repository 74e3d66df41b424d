"""One content stream: the painter's single match over scene items, and its marked content.

In: the items of a page or form. Out: operators, and what each marked sequence of the page is, in
order. Text and headings are marked as H1 and P, pictures with a description as Figure, all else
as Artifact (ISO 14289-1, 7.1: everything is one or the other).
"""

from __future__ import annotations

import math

from thankyou.base.color import Color
from thankyou.base.geometry import IDENTITY, Rect, Transform
from thankyou.model.scene import GlyphRun, Group, Item, Path, Picture, Scene
from thankyou.render.pdf.operators import color_op, matrix_op, num, nums, path_ops
from thankyou.render.pdf.resources import Resources
from thankyou.render.pdf.tags import Marked
from thankyou.render.pdf.text import FontBook, Outline, TextState, run_ops

_CAPS = {"butt": 0, "round": 1, "square": 2}
_JOINS = {"miter": 0, "round": 1, "bevel": 2}
_ARTIFACT = Marked("P")
"""Stands for an open /Artifact sequence; it is never entered in the structure."""


class Content:
    """Operators under way. What is set already is remembered, so that it is not set again."""

    def __init__(
        self, resources: Resources, book: FontBook, tagged: bool, at: Transform = IDENTITY
    ) -> None:
        self._resources = resources
        self._book = book
        self._out: list[str] = []
        self._at = at
        self._fill: Color = (0, 0, 0)
        self._text = TextState()
        self._in_text = False
        self._outlines: list[Outline] = []
        # Inside a role, or in a form or an untagged document: nothing more is marked.
        self._quiet = not tagged
        self._open: Marked | None = None
        self.marked: list[Marked] = []

    def page(self, scene: Scene) -> bytes:
        """The whole content of a page."""
        turn = Transform(1, 0, 0, -1, scene.bleed, scene.size.height + scene.bleed)
        self._out.append(matrix_op(turn))
        self._at = turn
        return self.items(scene.items)

    def items(self, items: tuple[Item, ...]) -> bytes:
        """The content of `items` alone."""
        for item in items:
            self._draw(item)
        self._close()
        return "\n".join(self._out).encode("latin-1")

    def _draw(self, item: Item) -> None:
        match item:
            case GlyphRun():
                self._mark(_loose_text(self._open))
                self._run(item)
            case Group():
                self._group(item)
            case Path():
                self._mark(_ARTIFACT)
                self._path(item)
            case Picture():
                box = _turned(item.rect, self._at)
                self._mark(Marked("Figure", item.alt, box) if item.alt else _ARTIFACT)
                self._picture(item)

    def _run(self, run: GlyphRun) -> None:
        if not self._in_text:
            self._out.append("BT")
            self._in_text = True
        if self._fill != run.color:
            self._fill = run.color
            self._out.append(color_op(run.color, "g rg"))
        self._out.append(run_ops(run, self._book, self._text, self._outlines))

    def _group(self, group: Group) -> None:
        if not group.items:
            return
        own = self._role(group)
        if own is not None:
            self._close()
            self._mark(own)
            self._quiet = True
        elif not self._quiet:
            self._close()
        framed = group.transform != IDENTITY or group.clip is not None
        outer = self._at
        if framed:
            kept = self._save()
            if group.transform != IDENTITY:
                self._out.append(matrix_op(group.transform))
                self._at = group.transform.then(outer)
            if group.clip is not None:
                self._out.append(path_ops(group.clip, self._digits()) + "\nW n")
        if group.form is not None and (self._quiet or not _has_roles(group.items)):
            self._form(group, group.form)
        else:
            for item in group.items:
                self._draw(item)
        if framed:
            if not self._quiet:
                self._close()
            self._restore(kept)
            self._at = outer
        if own is not None:
            self._quiet = False
            self._close()

    def _role(self, group: Group) -> Marked | None:
        """What the whole group is marked as; None if its items speak for themselves."""
        if self._quiet:
            return None
        match group.role:
            case "H1" | "P":
                return Marked(group.role, language=group.language)
            case "Figure" if group.alt:
                return Marked("Figure", group.alt, self._figure_box(group))
            case "Figure" | "Artifact":
                return _ARTIFACT
            case _ if group.form is not None and not _has_roles(group.items):
                return Marked("P") if _has_text(group.items) else _ARTIFACT
            case _:
                return None

    def _figure_box(self, group: Group) -> Rect:
        return _turned(self._resources.box(group), group.transform.then(self._at))

    def _form(self, group: Group, key: str) -> None:
        self._leave_text()
        name = self._resources.form(key)
        if name is None:
            inside = Content(self._resources, self._book, False, self._at)
            content = inside.items(group.items)
            name = self._resources.add_form(key, content, self._resources.box(group))
        self._out.append(f"/{name} Do")

    def _path(self, path: Path) -> None:
        self._leave_text()
        construct = path_ops(path.segments, self._digits())
        fill, stroke = path.fill, path.stroke
        if isinstance(fill, tuple):
            kept = self._save() if path.opacity < 1 else None
            if kept:
                self._out.append(f"/{self._resources.opacity('ca', path.opacity)} gs")
            if self._fill != fill:
                self._fill = fill
                self._out.append(color_op(fill, "g rg"))
            self._out += (construct, "f")
            if kept:
                self._restore(kept)
        elif fill is not None:
            kept = self._save()
            if path.opacity < 1:
                self._out.append(f"/{self._resources.opacity('ca', path.opacity)} gs")
            self._out += (construct, "W n", f"/{self._resources.gradient(fill)} sh")
            self._restore(kept)
        if stroke is not None:
            kept = self._save()
            if stroke.opacity < 1:
                self._out.append(f"/{self._resources.opacity('CA', stroke.opacity)} gs")
            self._out.append(color_op(stroke.color, "G RG"))
            self._out.append(f"{num(stroke.width, self._digits())} w")
            if stroke.cap != "butt":
                self._out.append(f"{_CAPS[stroke.cap]} J")
            if stroke.join != "miter":  # the mitre limit is PDF's own, 10
                self._out.append(f"{_JOINS[stroke.join]} j")
            self._out += (construct, "S")
            self._restore(kept)

    def _picture(self, picture: Picture) -> None:
        self._leave_text()
        r = picture.rect
        kept = self._save()
        # An image fills the unit square with its first row at the top, where y is 1.
        self._out.append(f"{nums((r.width, 0, 0, -r.height, r.x, r.bottom))} cm")
        self._out.append(f"/{self._resources.picture(picture)} Do")
        self._restore(kept)

    def _digits(self) -> int:
        """Decimals for a coordinate here: a thousandth of a point, also where art is scaled up."""
        scale = self._at.scale
        return 3 if scale <= 1.5 else min(6, 3 + math.ceil(math.log10(scale)))

    def _mark(self, mark: Marked) -> None:
        """Opens a marked sequence, unless one of the kind is open."""
        if self._quiet or self._open is mark:
            return
        self._close()
        self._open = mark
        if mark is _ARTIFACT:
            self._out.append("/Artifact BMC")
        else:
            self._out.append(f"/{mark.tag}<</MCID {len(self.marked)}>>BDC")
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
            for o in self._outlines:
                place = f"q {nums((o.size, 0, 0, -o.size, o.x, o.y))} cm"
                self._out.append(f"{place}/{self._resources.glyph(o.font, o.glyph)} Do Q")
            self._outlines.clear()

    def _save(self) -> tuple[Color, str, float]:
        self._leave_text()
        self._out.append("q")
        return (self._fill, self._text.font, self._text.size)

    def _restore(self, kept: tuple[Color, str, float]) -> None:
        self._leave_text()
        self._out.append("Q")
        self._fill, self._text.font, self._text.size = kept


def _loose_text(current: Marked | None) -> Marked:
    """Text that no group calls anything is a paragraph; more of it joins the same one."""
    if current is not None and current is not _ARTIFACT and current.tag == "P":
        return current
    return Marked("P")


def _turned(box: Rect, transform: Transform) -> Rect:
    """The upright rectangle around `box` after `transform`."""
    corners = [(x, y) for x in (box.x, box.right) for y in (box.y, box.bottom)]
    points = [transform.apply(corner) for corner in corners]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)


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

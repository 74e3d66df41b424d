"""A documented subset of SVG, read into scene values.

In: the path of an SVG file. Out: `Art`: its view box and flat items in the view box's units,
every transform and inherited property already resolved, so that no painter has to know of SVG.
The subset is written down for designers in docs/designs.md; whatever lies outside it is refused
with its line, because art that is silently drawn wrong is found only on the printed card.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import Path as FilePath
from typing import Literal, cast
from xml.parsers import expat

from thankyou.base.color import Color
from thankyou.base.errors import CardError
from thankyou.base.geometry import IDENTITY, Rect, Transform
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.designs.model import Art
from thankyou.designs.svg_elements import (
    GRADIENTS,
    PROPERTIES,
    Node,
    Refuse,
    Unsupported,
    read_tree,
    refused,
)
from thankyou.designs.svg_path import ellipse, parse_path, polyline, rectangle, transformed
from thankyou.designs.svg_values import FARTHEST, color_of, number_of, numbers_of, share_of
from thankyou.model.scene import (
    Group,
    LinearGradient,
    Paint,
    Path,
    RadialGradient,
    Segments,
    Stroke,
)

MAX_BYTES = 2_000_000
MOST_SEGMENTS = 200_000
"""Of all outlines together; the richest design that is shipped has a tenth of it."""
_TRANSFORM = late(r"\s*,?\s*([A-Za-z]+)\s*\(([^()]*)\)\s*")
_URL = late(r"url\(\s*['\"]?#([^'\")]+)['\"]?\s*\)")


_Cap = Literal["butt", "round", "square"]
_Join = Literal["miter", "round", "bevel"]


SMALLEST = 1e-3
"""The smallest side of a view box."""


class TooMuchError(Unsupported):
    """The drawing as a whole is too much: there is no use in looking further."""


@dataclass(frozen=True, slots=True)
class _Look:
    """The properties an element inherits, and the opacity and transform gathered so far."""

    transform: Transform = IDENTITY
    opacity: float = 1.0
    fill: str = "#000000"
    fill_opacity: float = 1.0
    stroke: str = "none"
    stroke_opacity: float = 1.0
    stroke_width: float = 1.0
    cap: _Cap = "butt"
    join: _Join = "miter"


def read_art(path: FilePath) -> Art:
    """The drawing in an SVG file; coordinates and stroke widths in units of its view box.

    Raises CardError "art-unreadable" (file, what) if there is no such file or it is not XML, and
    "art-unsupported" (file, what, line) for anything outside the subset in docs/designs.md.
    A file is parsed once for as long as it does not change.
    """
    try:
        state = path.stat()
    except OSError as error:
        what = str(error.strerror)
        raise CardError("art-unreadable", file=path.name[:100], what=what) from error
    except ValueError as error:  # a NUL in the name
        raise CardError("art-unreadable", file=path.name[:100], what="no name of a file") from error
    return _read(str(path), state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=128)
def _read(path: str, _mtime: int, size: int) -> Art:
    name = FilePath(path).name
    if size > MAX_BYTES:
        raise CardError("art-unreadable", file=name, what="too large")
    try:
        data = FilePath(path).read_bytes()
    except OSError as error:
        raise CardError("art-unreadable", file=name, what=str(error.strerror)) from error
    return parse_art(data, name)


def parse_art(data: bytes, name: str = "art.svg") -> Art:
    """The drawing in the bytes of an SVG document; `name` is used in errors only."""
    try:
        root = read_tree(data)
        if root.tag != "svg":
            raise Unsupported(f"<{root.tag}> as the outermost element", root.line)
        return _art(root)
    except Unsupported as error:
        raise CardError("art-unsupported", file=name, what=error.what, line=error.line) from error
    except expat.ExpatError as error:
        raise CardError("art-unreadable", file=name, what=str(error)) from error


def art_faults(data: bytes) -> list[Unsupported]:
    """Everything in an SVG document that is outside the subset, by line. Raises CardError
    "art-unreadable" as parse_art does."""
    found: list[Unsupported] = []
    try:
        _art(read_tree(data, found.append), found.append)
    except Unsupported as error:
        found.append(error)
    except expat.ExpatError as error:
        raise CardError("art-unreadable", file="", what=str(error)) from error
    return sorted(found, key=lambda one: one.line)


def drawn_paths(data: bytes) -> tuple[tuple[int, Path], ...]:
    """Each shape of an SVG document that can be read, with its line, in the order of painting."""
    root = read_tree(data)
    named: dict[str, Node] = {}
    _name(root, named)
    reader = _Reader(named, refused)
    reader.children(root, _Look())
    return tuple(reader.drawn)


def _art(root: Node, refuse: Refuse = refused) -> Art:
    if "viewBox" not in root.attributes:
        raise Unsupported("no viewBox", root.line)
    box = numbers_of(root.attributes["viewBox"], root.line)
    if len(box) != 4 or box[2] < SMALLEST or box[3] < SMALLEST:
        raise Unsupported(f'viewBox="{root.attributes["viewBox"]}"', root.line)
    named: dict[str, Node] = {}
    _name(root, named)
    items = _Reader(named, refuse).children(root, _Look())
    return Art(Rect(*box), tuple(items))


def _name(node: Node, named: dict[str, Node]) -> None:
    if "id" in node.attributes:
        named[node.attributes["id"]] = node
    for child in node.children:
        _name(child, named)


class _Reader:
    """One walk over the tree; holds what elements refer to by name."""

    def __init__(self, named: Mapping[str, Node], refuse: Refuse) -> None:
        self._named = named
        self.drawn: list[tuple[int, Path]] = []
        self._refuse = refuse
        self._gradients: dict[str, LinearGradient | RadialGradient] = {}
        self._segments = 0

    def children(self, node: Node, outer: _Look) -> list[Path | Group]:
        look = _inherit(node, outer)
        items: list[Path | Group] = []
        for child in node.children:
            try:
                items.extend(self._child(child, node, look))
            except TooMuchError:
                raise
            except Unsupported as error:
                self._refuse(error)
        if node.tag == "g":
            return list(self._clipped(node, look, items))
        return items

    def _child(self, child: Node, node: Node, look: _Look) -> list[Path | Group]:
        if child.tag == "g":
            return self.children(child, look)
        if child.tag in ("defs", "clipPath") or child.tag in GRADIENTS:
            return []
        if child.tag in ("svg", "stop"):
            raise Unsupported(f"<{child.tag}> inside <{node.tag}>", child.line)
        own = _inherit(child, look)
        return list(self._clipped(child, own, self._shape(child, own)))

    def _clipped(self, node: Node, look: _Look, items: list[Path | Group]) -> list[Path | Group]:
        """The items, in a group with the clip if the element has one."""
        value = node.attributes.get("clip-path", "none")
        if value == "none" or not items:
            return items
        target = self._target(value, node.line)
        if target.tag != "clipPath" or len(target.children) != 1:
            raise Unsupported("a clip-path that is not one shape in a <clipPath>", node.line)
        shape = target.children[0]
        inner = _inherit(shape, replace(_inherit(target, _Look()), transform=look.transform))
        clip = self._placed(_outline(shape), inner.transform, node.line)
        return [Group(tuple(items), clip=clip)]

    def _placed(self, outline: Segments, transform: Transform, line: int) -> Segments:
        """The outline where it stands; counted, because one clip can be named a thousand times."""
        self._segments += len(outline)
        if self._segments > MOST_SEGMENTS:
            raise TooMuchError(f"more than {MOST_SEGMENTS} lines and curves", line)
        segments = transformed(outline, transform)
        together = sum(map(abs, chain.from_iterable(segment[1:] for segment in segments)))
        # Whatever is small together is small; else (and for nan) each number is looked at.
        if not together <= FARTHEST and any(
            not abs(n) <= FARTHEST for segment in segments for n in segment[1:]
        ):
            raise Unsupported(f"a place more than {FARTHEST:.0f} units away", line)
        return segments

    def _shape(self, node: Node, look: _Look) -> list[Path | Group]:
        outline = _outline(node)
        fill_opacity = look.opacity * look.fill_opacity
        fill = None if node.tag == "line" or fill_opacity <= 0 else self._paint(look, node.line)
        stroke = self._stroke(look, node.line)
        if not outline or (fill is None and stroke is None):
            return []
        segments = self._placed(outline, look.transform, node.line)
        path = Path(segments, fill, fill_opacity if fill is not None else 1.0, stroke)
        self.drawn.append((node.line, path))
        return [path]

    def _stroke(self, look: _Look, line: int) -> Stroke | None:
        opacity = look.opacity * look.stroke_opacity
        if look.stroke == "none" or opacity <= 0 or look.stroke_width <= 0:
            return None
        _must_be_even(look.transform, "a stroke", line)
        if not look.stroke_width * look.transform.scale <= FARTHEST:
            raise Unsupported(f"a stroke wider than {FARTHEST:.0f} units", line)
        return Stroke(
            color_of(look.stroke, line),
            look.stroke_width * look.transform.scale,
            opacity,
            look.cap,
            look.join,
        )

    def _paint(self, look: _Look, line: int) -> Paint | None:
        if look.fill == "none":
            return None
        if not look.fill.startswith("url"):
            return color_of(look.fill, line)
        target = self._target(look.fill, line)
        if target.tag not in GRADIENTS:
            raise Unsupported(f'fill="{look.fill}"', line)
        name = target.attributes["id"]
        if name not in self._gradients:
            self._gradients[name] = _gradient(target)
        gradient, to = self._gradients[name], look.transform
        if to is IDENTITY:
            return gradient
        _must_be_even(to, "a gradient", line)
        if isinstance(gradient, LinearGradient):
            start, end = to.apply((gradient.x0, gradient.y0)), to.apply((gradient.x1, gradient.y1))
            return LinearGradient(*start, *end, gradient.stops)
        centre = to.apply((gradient.cx, gradient.cy))
        return RadialGradient(*centre, gradient.r * to.scale, gradient.stops)

    def _target(self, value: str, line: int) -> Node:
        match = _URL.fullmatch(value)
        if match is None or match[1] not in self._named:
            raise Unsupported(f"a reference to {value!r}", line)
        return self._named[match[1]]


def _inherit(node: Node, outer: _Look) -> _Look:
    """The look inside an element: what it sets, over what it inherits."""
    own, line = node.attributes, node.line
    if own.keys().isdisjoint(PROPERTIES | {"transform"}):
        return outer
    transform = outer.transform
    if "transform" in own:
        transform = _transform(own["transform"], line).then(transform)
    cap = own.get("stroke-linecap", outer.cap)
    join = own.get("stroke-linejoin", outer.join)
    if cap not in ("butt", "round", "square"):
        raise Unsupported(f'stroke-linecap="{cap}"', line)
    if join not in ("miter", "round", "bevel"):
        raise Unsupported(f'stroke-linejoin="{join}"', line)
    width = number_of(own["stroke-width"], line) if "stroke-width" in own else outer.stroke_width
    return _Look(
        transform,
        outer.opacity * share_of(own.get("opacity", "1"), line),
        own.get("fill", outer.fill),
        share_of(own["fill-opacity"], line) if "fill-opacity" in own else outer.fill_opacity,
        own.get("stroke", outer.stroke),
        share_of(own["stroke-opacity"], line) if "stroke-opacity" in own else outer.stroke_opacity,
        width,
        cast(_Cap, cap),
        cast(_Join, join),
    )


def _outline(node: Node) -> Segments:
    """The element's geometry in its own coordinates."""
    own, line = node.attributes, node.line

    def number(key: str, default: str = "0") -> float:
        return number_of(own.get(key, default), line)

    match node.tag:
        case "path":
            try:
                return parse_path(own.get("d", ""))
            except ValueError as error:
                raise Unsupported(f"path data at {error}", line) from error
        case "rect":
            rx = number("rx", own.get("ry", "0"))
            ry = number("ry", own.get("rx", "0"))
            return rectangle(number("x"), number("y"), number("width"), number("height"), rx, ry)
        case "circle":
            return ellipse(number("cx"), number("cy"), number("r"), number("r"))
        case "ellipse":
            return ellipse(number("cx"), number("cy"), number("rx"), number("ry"))
        case "line":
            return polyline([number("x1"), number("y1"), number("x2"), number("y2")], False)
        case "polyline" | "polygon":
            points = numbers_of(own.get("points", ""), line)
            if len(points) % 2:
                raise Unsupported("an odd count of coordinates in points", line)
            return polyline(points, node.tag == "polygon")
        case tag:
            raise Unsupported(f"<{tag}> as a shape", line)


def _gradient(node: Node) -> LinearGradient | RadialGradient:
    own, line = node.attributes, node.line
    if own.get("gradientUnits") != "userSpaceOnUse":
        raise Unsupported('a gradient without gradientUnits="userSpaceOnUse"', line)
    stops: list[tuple[float, Color]] = []
    for stop in node.children:
        if stop.tag != "stop":
            raise Unsupported(f"<{stop.tag}> inside a gradient", stop.line)
        offset = share_of(stop.attributes.get("offset", "0"), stop.line)
        at = max(offset, stops[-1][0]) if stops else offset
        stops.append((at, color_of(stop.attributes.get("stop-color", "#000"), stop.line)))
    if len(stops) < 2:
        raise Unsupported("a gradient with fewer than two stops", line)
    wanted = ("x1", "y1", "x2", "y2") if node.tag == "linearGradient" else ("cx", "cy", "r")
    missing = [key for key in wanted if key not in own]
    if missing:
        raise Unsupported(f"a gradient without {missing[0]}", line)
    values = [number_of(own[key], line) for key in wanted]
    if node.tag == "linearGradient":
        return LinearGradient(values[0], values[1], values[2], values[3], tuple(stops))
    return RadialGradient(values[0], values[1], values[2], tuple(stops))


def _transform(text: str, line: int) -> Transform:
    """A transform list, SVG 1.1 section 7.6: the rightmost is applied first."""
    result, position = IDENTITY, 0
    while position < len(text):
        match = _TRANSFORM.match(text, position)
        if match is None:
            raise Unsupported(f'transform="{text}"', line)
        position = match.end()
        result = _one_transform(match[1], numbers_of(match[2], line), line).then(result)
    return result


def _one_transform(name: str, n: list[float], line: int) -> Transform:
    match name, len(n):
        case "matrix", 6:
            return Transform(n[0], n[1], n[2], n[3], n[4], n[5])
        case "translate", 1 | 2:
            return Transform.translation(n[0], n[1] if len(n) == 2 else 0.0)
        case "scale", 1 | 2:
            return Transform.scaling(n[0], n[-1])
        case "rotate", 1:
            return Transform.rotation(n[0])
        case "rotate", 3:
            back = Transform.translation(-n[1], -n[2])
            return back.then(Transform.rotation(n[0])).then(Transform.translation(n[1], n[2]))
        case _:
            raise Unsupported(f"transform {name}() of {len(n)} numbers", line)


def _must_be_even(t: Transform, what: str, line: int) -> None:
    """A stroke's width and a gradient's circle survive only turning, mirroring and even scaling."""
    across = t.a * t.c + t.b * t.d
    unequal = t.a * t.a + t.b * t.b - t.c * t.c - t.d * t.d
    limit = 1e-4 * max(t.a * t.a + t.b * t.b, 1e-12)
    if abs(across) > limit or abs(unequal) > limit:
        raise Unsupported(f"{what} under an uneven scale or a skew", line)

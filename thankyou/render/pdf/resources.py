"""What pages share besides fonts: opacities, gradients, pictures and forms, under resource names.

In: paints and pictures of a scene. Out: a name to use in content, and ReportLab objects that
`SharedObjects` writes once a document. All contents of a document share one resource
dictionary, so an equal opacity or gradient is one object however many cards use it, and forms
keep their opacities and gradients (which ReportLab 5.1's own endForm() drops).
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import field
from itertools import pairwise
from typing import TypeVar, cast

from reportlab.pdfbase import pdfdoc

from thankyou.base.geometry import IDENTITY, Point, Rect, Transform
from thankyou.base.quick_dataclass import dataclass
from thankyou.model.scene import (
    Face,
    GlyphRun,
    Group,
    Item,
    LinearGradient,
    Path,
    Picture,
    RadialGradient,
    Segments,
    TintedMask,
)
from thankyou.render.pdf import reportlab_private as rl
from thankyou.render.pdf.fonts import DocumentFont
from thankyou.render.pdf.names import FontCodes, KnownNames, Naming, UnnamedError

_JPEG_QUALITY = 92
_LOSSLESS_WORTH = 1.5
"""A picture stays lossless up to this many times the size of its JPEG."""

Gradient = LinearGradient | RadialGradient
K = TypeVar("K", bound=Hashable)


@dataclass(slots=True)
class Resources:
    """Names for what content uses, and the objects behind them."""

    shared: rl.SharedObjects | None
    naming: Naming = field(default_factory=Naming)
    reference: rl.Node = None
    _all: rl.Node = None
    _opacities: dict[tuple[str, float], str] = field(default_factory=dict)
    _gradients: dict[Gradient, str] = field(default_factory=dict)
    _pictures: dict[str, str] = field(default_factory=dict)
    _soft_masks: dict[str, rl.Node] = field(default_factory=dict)
    _forms: dict[str, str] = field(default_factory=dict)
    _glyphs: dict[tuple[Face, int], str] = field(default_factory=dict)
    _boxes: dict[str, Rect] = field(default_factory=dict)
    _states: dict[str, rl.Node] = field(default_factory=dict)
    _shadings: dict[str, rl.Node] = field(default_factory=dict)
    _xobjects: dict[str, rl.Node] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._all = rl.dictionary({})
        if self.shared is not None:
            self.reference = self.shared.add(self._all)

    def _add(self, node: rl.Node) -> rl.Node:
        """A reference to a new object. Raises UnnamedError where no names are given out."""
        if self.shared is None:
            raise UnnamedError
        return self.shared.add(node)

    def opacity(self, kind: str, value: float) -> str:
        """The name of a graphics state; `kind` is "ca" (fills and shadings) or "CA" (strokes)."""
        key = (kind, round(value, 3))
        name = self._opacities.get(key)
        if name is None:
            self.naming.check()
            name = self._opacities[key] = f"G{len(self._opacities) + 1}"
            self._states[name] = self._add(rl.dictionary({kind: key[1]}))
        return name

    def gradient(self, paint: Gradient) -> str:
        """The name of a shading in the path's own coordinates; its end colours extend."""
        name = self._gradients.get(paint)
        if name is None:
            self.naming.check()
            name = self._gradients[paint] = f"S{len(self._gradients) + 1}"
            shading = _shading(paint)
            self._shadings[name] = self._add(shading)
        return name

    def picture(self, picture: Picture) -> str:
        """The name of an image, re-encoded from its rows: no metadata can come along."""
        name = self._pictures.get(picture.key)
        if name is None:
            self.naming.check()
            name = self._pictures[picture.key] = f"I{len(self._pictures) + 1}"
            self._xobjects[name] = self._add(_image(picture))
        return name

    def mask(self, mask: TintedMask) -> str:
        """The name of an image of one pixel, the ink, whose soft mask is the picture (11.6.5.3).

        The soft mask is the mask's own rows as they are: one object, whatever inks it has.
        """
        key = f"mask {mask.key} {bytes(mask.color).hex()}"
        name = self._pictures.get(key)
        if name is None:
            self.naming.check()
            name = self._pictures[key] = f"I{len(self._pictures) + 1}"
            soft = self._soft_masks.get(mask.key)
            if soft is None:
                soft = self._soft_masks[mask.key] = self._add(_soft_mask(mask))
            ink = rl.stream({**_image_entries(1, 1, "DeviceRGB"), "SMask": soft}, bytes(mask.color))
            self._xobjects[name] = self._add(ink)
        return name

    def form(self, key: str) -> str | None:
        """The name of a form that has been drawn; None: it has to be, for `add_form`."""
        name = self._forms.get(key)
        if name is None:
            self.naming.check()
        return name

    def add_form(self, key: str, content: bytes, box: Rect) -> str:
        """Keeps `content` as a form; `box` is what it may mark."""
        name = self._forms[key] = f"X{len(self._forms) + 1}"
        entries = {
            "Type": rl.name("XObject"),
            "Subtype": rl.name("Form"),
            "BBox": rl.array([round(v, 2) for v in (box.x, box.y, box.right, box.bottom)]),
            "Resources": self.reference,
        }
        self._xobjects[name] = self._add(rl.stream(entries, content))
        return name

    def glyph(self, font: DocumentFont, glyph: int) -> str:
        """The name of a form that draws one glyph, an em wide and high, y up."""
        key = (font.face, glyph)
        name = self._glyphs.get(key)
        if name is None:
            self.naming.check()
            name = self._glyphs[key] = f"M{len(self._glyphs) + 1}"
            path, box = font.outline(glyph)
            unit = 1 / font.face.units_per_em
            entries = {
                "Type": rl.name("XObject"),
                "Subtype": rl.name("Form"),
                "BBox": rl.array(box),
                "Matrix": rl.array([f"{unit:.8f}", 0, 0, f"{unit:.8f}", 0, 0]),
                "Resources": rl.dictionary({}),
            }
            content = f"{path}\nf".encode("ascii")
            self._xobjects[name] = self._add(rl.stream(entries, content))
        return name

    def box(self, group: Group) -> Rect:
        """What the group's items may mark, in their own coordinates; found once for a form."""
        if group.form is None:
            return bounds(group.items)
        box = self._boxes.get(group.form)
        if box is None:
            box = self._boxes[group.form] = bounds(group.items)
        return box

    def known(self, fonts: Iterable[DocumentFont]) -> KnownNames:
        """All names of the document, these fonts' among them."""
        return KnownNames(
            tuple(FontCodes(font.face.key, font.pairs) for font in fonts),
            tuple((face.key, glyph) for face, glyph in self._glyphs),
            tuple(self._opacities),
            tuple(self._gradients),
            tuple(self._pictures),
            tuple(self._forms),
        )

    @property
    def count(self) -> int:
        """How many names there are, fonts not among them."""
        count = len(self._glyphs) + len(self._opacities) + len(self._gradients)
        return count + len(self._pictures) + len(self._forms)

    def learn(self, known: KnownNames, face: Callable[[str], Face]) -> None:
        """Name things as another has, whose names begin with those that are known here."""
        self._glyphs = _named("M", ((face(key), glyph) for key, glyph in known.glyphs))
        self._opacities = _named("G", known.opacities)
        self._gradients = _named("S", cast("Iterable[Gradient]", known.gradients))
        self._pictures = _named("I", known.pictures)
        self._forms = _named("X", known.forms)

    def finish(self, fonts: rl.Node) -> None:
        """Completes the resource dictionary that `reference` stands for."""
        kinds = {"ExtGState": self._states, "Shading": self._shadings, "XObject": self._xobjects}
        for kind, names in kinds.items():
            if names:
                self._all[kind] = rl.dictionary(names)
        self._all["Font"] = fonts


def _named(letter: str, keys: Iterable[K]) -> dict[K, str]:
    return {key: f"{letter}{number}" for number, key in enumerate(keys, 1)}


Stops = list[tuple[float, list[float]]]


def _shading(paint: Gradient) -> rl.Node:
    """Axial or radial shading between the first and the last stop (8.7.4.5); the ends extend.

    What lies beyond the stops is left to the extension: viewers divide the rest into 256 steps.
    """
    stops = _color_stops(paint)
    first, last = stops[0][0], stops[-1][0]
    if last <= first:
        first, last = 0.0, 1.0
    span = last - first
    function = _function([((at - first) / span, values) for at, values in stops])
    extend = rl.array(["true", "true"])
    if isinstance(paint, LinearGradient):
        dx, dy = paint.x1 - paint.x0, paint.y1 - paint.y0
        ends = [paint.x0 + first * dx, paint.y0 + first * dy]
        ends += [paint.x0 + last * dx, paint.y0 + last * dy]
        return pdfdoc.PDFAxialShading(*ends, function, "DeviceRGB", Extend=extend)
    circles = (paint.cx, paint.cy, first * paint.r, paint.cx, paint.cy, last * paint.r)
    return pdfdoc.PDFRadialShading(*circles, function, "DeviceRGB", Extend=extend)


def _function(points: Stops) -> rl.Node:
    """The values between the stops: one linear function a gap, stitched (7.10.4)."""
    if points[0][0] > 0:
        points = [(0.0, points[0][1]), *points]
    if points[-1][0] < 1:
        points = [*points, (1.0, points[-1][1])]
    gaps = [(a, b) for a, b in pairwise(points) if b[0] > a[0]]
    parts = [pdfdoc.PDFExponentialFunction(a[1], b[1], 1) for a, b in gaps]
    if len(parts) == 1:
        return parts[0]
    bounds = [round(b[0], 5) for _, b in gaps[:-1]]
    domain = rl.array([0, 1])
    return pdfdoc.PDFStitchingFunction(parts, bounds, [0, 1] * len(parts), Domain=domain)


def _color_stops(paint: Gradient) -> Stops:
    return [(_unit(at), [round(c / 255, 4) for c in color]) for at, color in paint.stops]


def _unit(value: float) -> float:
    return min(1.0, max(0.0, value))


def _image(picture: Picture) -> rl.Node:
    from PIL import Image

    size = (picture.width_px, picture.height_px)
    image = Image.frombytes("RGB", size, picture.rgb)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_JPEG_QUALITY, subsampling=0, optimize=True)
    jpeg = buffer.getvalue()
    # Deflating a whole photo to learn that JPEG is smaller takes a second; every 16th row will do.
    row = 3 * picture.width_px
    sample = b"".join(picture.rgb[at : at + row] for at in range(0, len(picture.rgb), 16 * row))
    estimate = len(zlib.compress(sample, 1)) * len(picture.rgb) / max(1, len(sample))
    entries = _image_entries(picture.width_px, picture.height_px, "DeviceRGB")
    if estimate < _LOSSLESS_WORTH * len(jpeg):
        return rl.stream(entries, picture.rgb)
    return rl.stream({**entries, "Filter": rl.name("DCTDecode")}, jpeg)


def _soft_mask(mask: TintedMask) -> rl.Node:
    """A mask's rows, which are filtered as PNG filters (predictor 15: row by row, 7.4.4.4)."""
    filtered = {"Predictor": 15, "Colors": 1, "BitsPerComponent": 8, "Columns": mask.width_px}
    entries = {
        **_image_entries(mask.width_px, mask.height_px, "DeviceGray"),
        "Filter": rl.name("FlateDecode"),
        "DecodeParms": rl.dictionary(filtered),
    }
    return rl.stream(entries, mask.rows)


def _image_entries(width: int, height: int, space: str) -> dict[str, rl.Node]:
    return {
        "Type": rl.name("XObject"),
        "Subtype": rl.name("Image"),
        "Width": width,
        "Height": height,
        "ColorSpace": rl.name(space),
        "BitsPerComponent": 8,
    }


def bounds(items: tuple[Item, ...], transform: Transform = IDENTITY) -> Rect:
    """A rectangle that holds what `items` mark: control points, strokes and type with room."""
    points = list(_corners(items, transform))
    if not points:
        return Rect(0.0, 0.0, 0.0, 0.0)
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    return Rect(left, top, right - left, bottom - top)


def _corners(items: tuple[Item, ...], transform: Transform) -> Iterator[Point]:
    for item in items:
        match item:
            case Group():
                inner = item.transform.then(transform)
                if item.clip is not None:
                    yield from _path_corners(item.clip, 0.0, inner)
                else:
                    yield from _corners(item.items, inner)
            case Path():
                # A mitre may reach ten half widths out (the limit we set).
                room = 0.0
                if item.stroke:
                    room = item.stroke.width * (5.0 if item.stroke.join == "miter" else 0.75)
                yield from _path_corners(item.segments, room, transform)
            case GlyphRun():
                end = max((at + s.advance * item.size for at, s in item.parts), default=0.0)
                room = item.size
                for x in (item.x - room / 2, item.x + end + room / 2):
                    yield transform.apply((x, item.y - 1.5 * room))
                    yield transform.apply((x, item.y + room))
            case Picture() | TintedMask():
                r = item.rect
                for corner in ((r.x, r.y), (r.right, r.y), (r.x, r.bottom), (r.right, r.bottom)):
                    yield transform.apply(corner)


def _path_corners(segments: Segments, room: float, transform: Transform) -> Iterator[Point]:
    if transform.b == 0.0 == transform.c:
        # Nothing turns: two corners of the rectangle round all points say as much as these do.
        xs = [x for segment in segments for x in segment[1::2]]
        ys = [y for segment in segments for y in segment[2::2]]
        if xs:
            yield transform.apply((min(xs) - room, min(ys) - room))
            yield transform.apply((max(xs) + room, max(ys) + room))
        return
    for segment in segments:
        values = segment[1:]
        for x, y in zip(values[::2], values[1::2], strict=True):
            for dx, dy in ((-room, -room), (room, -room), (-room, room), (room, room)):
                yield transform.apply((x + dx, y + dy))
                if not room:
                    break

"""A panel's ground and drawings, each at its place.

In: a design's panel, and a panel of a format. Out: one group that painters can reuse, beneath the
words; and where the drawings at the panel's head end and whether there are any at a page's foot,
which words keep clear of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thankyou.base.geometry import Rect, Transform
from thankyou.designs.model import ArtLayer, Design, PanelDesign
from thankyou.model.format import Format, Panel
from thankyou.model.scene import (
    Group,
    Item,
    LinearGradient,
    Paint,
    Path,
    RadialGradient,
    rect_segments,
)


def bleed_box(panel: Panel, card_format: Format) -> Rect:
    """A panel with its bleed, in points from the corner of its trim box."""
    return Rect(0.0, 0.0, panel.width, panel.height).inset(-card_format.bleed)


def artwork(
    design: Design, card_format: Format, panel: Panel, panel_design: PanelDesign, words: Rect,
    rtl: bool, variant: str = "",
) -> Group:  # fmt: skip
    """The ground and art of a panel as one reusable group, clipped to the bleed.

    `words` is the box of the panel's first words, whose lines begin at its right if `rtl`.
    `variant` tells panels of one design apart that have other art, as a front with a photo has.
    """
    bleed = bleed_box(panel, card_format)
    items: list[Item] = [Path(rect_segments(bleed), fill=_ground(panel_design.ground, bleed))]
    for layer in panel_design.layers:
        beside = layer.region == "words"
        place = _beside(layer, words, panel, rtl) if beside else layer_place(layer, panel, bleed)
        items.append(Group(layer.art.items, transform=place))
    cover = panel.kind == "cover"
    opening = "mirrored" if panel.mirrored and panel.fold_x is not None else ""
    if rtl and any(layer.region == "words" for layer in panel_design.layers):
        opening += "rtl"
    return Group(
        tuple(items),
        clip=rect_segments(bleed),
        role="Figure" if cover and design.alt else "Artifact",
        alt=design.alt if cover and design.alt else None,
        form="/".join(
            filter(None, (design.id, design.palette, card_format.id, panel.name, variant, opening))
        ),
    )


def _ground(ground: Paint, box: Rect) -> Paint:
    """A ground's gradient, given in fractions of the bleed box, in points."""
    match ground:
        case LinearGradient(x0, y0, x1, y1, stops):
            return LinearGradient(
                box.x + x0 * box.width,
                box.y + y0 * box.height,
                box.x + x1 * box.width,
                box.y + y1 * box.height,
                stops,
            )
        case RadialGradient(cx, cy, r, stops):
            return RadialGradient(
                box.x + cx * box.width,
                box.y + cy * box.height,
                r * box.width,
                stops,
            )
        case _:
            return ground


def layer_place(layer: ArtLayer, panel: Panel, bleed: Rect) -> Transform:
    """Where a layer's drawing stands on a panel.

    On a spread that opens the other way, art of the whole spread is seen in a mirror, and what
    belongs to the page with the words stays as drawn, at the other side of that page.
    """
    if not panel.mirrored or panel.fold_x is None:
        return _placed(layer, panel, bleed)
    if layer.region == "face":
        anchor, at = (1 - layer.anchor[0], layer.anchor[1]), (1 - layer.at[0], layer.at[1])
        return _placed(replace(layer, anchor=anchor, at=at), panel, bleed)
    own = replace(panel, face=(panel.width - panel.face[0] - panel.face[2], *panel.face[1:]))
    mirror = Transform(-1.0, 0.0, 0.0, 1.0, panel.width, 0.0)
    return _placed(layer, own, bleed).then(mirror)


def _placed(layer: ArtLayer, panel: Panel, bleed: Rect) -> Transform:
    """From a drawing's units to the panel's points, as designs.model.ArtLayer says."""
    view = layer.art.view_box
    if layer.fit == "cover":
        area = bleed
        if layer.region == "face":
            area = _with_bleed(Rect(*panel.face), panel, bleed)
        scale = max(area.width / view.width, area.height / view.height)
        x = area.x + layer.anchor[0] * (area.width - view.width * scale)
        y = area.y + layer.anchor[1] * (area.height - view.height * scale)
    else:
        face = Rect(*panel.face)
        region = face if layer.region == "face" else Rect(0.0, 0.0, panel.width, panel.height)
        area = _with_bleed(region, panel, bleed)
        scale = layer.width * min(face.width, face.height) / view.width
        if layer.span:
            scale = max(scale, area.width / view.width)
        at_x = _edge(layer.at[0], region.x, region.right, area.x, area.right)
        at_y = _edge(layer.at[1], region.y, region.bottom, area.y, area.bottom)
        x = at_x - layer.anchor[0] * view.width * scale
        y = at_y - layer.anchor[1] * view.height * scale
    return Transform(scale, 0.0, 0.0, scale, x - view.x * scale, y - view.y * scale)


def _beside(layer: ArtLayer, words: Rect, panel: Panel, rtl: bool) -> Transform:
    """A drawing that stands by the words' box, at the side where their lines begin."""
    view = layer.art.view_box
    (anchor_x, anchor_y), (at_x, at_y) = layer.anchor, layer.at
    if rtl:
        anchor_x, at_x = 1 - anchor_x, 1 - at_x
    scale = layer.width * min(panel.face[2], panel.face[3]) / view.width
    x = words.x + at_x * words.width - anchor_x * view.width * scale
    y = words.y + at_y * words.height - anchor_y * view.height * scale
    return Transform(scale, 0.0, 0.0, scale, x - view.x * scale, y - view.y * scale)


def _with_bleed(region: Rect, panel: Panel, bleed: Rect) -> Rect:
    """The region, reaching into the bleed on those sides where it touches the panel's trim."""
    left = bleed.x if region.x <= 0.01 else region.x
    top = bleed.y if region.y <= 0.01 else region.y
    right = bleed.right if region.right >= panel.width - 0.01 else region.right
    bottom = bleed.bottom if region.bottom >= panel.height - 0.01 else region.bottom
    return Rect(left, top, right - left, bottom - top)


def _edge(fraction: float, low: float, high: float, outer_low: float, outer_high: float) -> float:
    """A coordinate between `low` and `high`; at 0, 1 and beyond, counted from the outer ones."""
    if fraction <= 0.0:
        return outer_low + fraction * (high - low)
    if fraction >= 1.0:
        return outer_high + (fraction - 1.0) * (high - low)
    return low + fraction * (high - low)


def layer_box(layer: ArtLayer, panel: Panel, bleed: Rect) -> Rect:
    """Where a layer's view box stands on a panel, in points; in a mirror, too, its left is left."""
    view, to_panel = layer.art.view_box, layer_place(layer, panel, bleed)
    (x0, y0), (x1, y1) = to_panel.apply((view.x, view.y)), to_panel.apply((view.right, view.bottom))
    return Rect(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))


def head_art_ends(panel_design: PanelDesign, panel: Panel, bleed: Rect) -> tuple[float, ...]:
    """Where the drawings at the head of a panel end, in points from its top."""
    ends = []
    for layer in panel_design.layers:
        if layer.region == "words":  # it keeps clear of them by itself
            continue
        box = layer_box(layer, panel, bleed)
        across = box.right > panel.face[0] and box.x < panel.face[0] + panel.face[2]
        if across and box.y < panel.height / 2:
            ends.append(box.bottom)
    return tuple(ends)


def foot_is_free(panel_design: PanelDesign, panel: Panel, bleed: Rect, page: Rect) -> bool:
    """Whether no drawing reaches the lower half of a page of a panel."""
    for layer in panel_design.layers:
        box = layer_box(layer, panel, bleed)
        across = box.right > page.x and box.x < page.right
        if across and box.bottom > page.y + page.height / 2 and box.y < page.bottom:
            return False
    return True


_SMALL = 0.2
"""Of a page's width: what is smaller is a thing that words must not lie on, not a wash."""


def free_to(panel_design: PanelDesign, panel: Panel, bleed: Rect, box: Rect, away: float) -> float:
    """How far down words may go in a box and keep `away` from the small things in its lower half:
    to the highest of those that reach into it, or to the box's end."""
    end = box.bottom
    for layer in panel_design.layers:
        to_panel = layer_place(layer, panel, bleed)
        for x0, y0, x1, y1 in _extents(layer.art.items, to_panel):
            small = x1 - x0 < _SMALL * box.width
            if small and x1 > box.x and x0 < box.right and box.y + box.height / 2 < y1:
                end = min(end, y0 - away)
    return end


def _extents(items: Iterable[Item], place: Transform) -> Iterator[tuple[float, ...]]:
    """(left, top, right, bottom) of each shape; curves by their handles, which enclose them."""
    for item in items:
        if isinstance(item, Group):
            inner = place if item.transform is None else item.transform.then(place)
            yield from _extents(item.items, inner)
        elif isinstance(item, Path):
            numbers = [
                place.apply((float(one[at]), float(one[at + 1])))
                for one in item.segments
                for at in range(1, len(one), 2)
            ]
            if numbers:
                xs, ys = [x for x, _ in numbers], [y for _, y in numbers]
                yield min(xs), min(ys), max(xs), max(ys)

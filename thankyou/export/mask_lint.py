"""What is wrong with a design's tinted masks: too many bytes, too few pixels, damaged rows.

In: a design that could be read, and the text of its design.toml. Out: findings, each with the line
of its layer.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from PIL import Image, ImageChops

from thankyou.base.errors import CardError, Value
from thankyou.base.quick_tuple import NamedTuple
from thankyou.base.toml_places import Keys, key_places, line_of
from thankyou.base.units import POINTS_PER_INCH
from thankyou.catalog import Catalog
from thankyou.designs.model import ArtLayer, Design
from thankyou.layout.artwork import bleed_box, layer_place
from thankyou.model.format import Format, Panel
from thankyou.model.scene import TintedMask
from thankyou.render.raster.draw_mask import coverage

MOST_MASK_BYTES = 250_000
MOST_MASKS_BYTES = 600_000
"""Of one mask, and of all masks of a design on one shape of card (docs/decisions.md)."""
LEAST_DPI = 300
_ROUNDING = 0.99
_FAINT = 12
"""Of 255: ink that may end anywhere."""
_HAIR = 0.3
"""Points: rounding."""
SMOOTH = 6
"""Of 255: where neighbours differ by no more, a viewer that shows pixels as squares shows none."""


class MaskLayer(NamedTuple):
    """A mask of a design, its layer, the kind of panel and the shape ("": any that has no layers of
    its own)."""

    mask: TintedMask
    layer: ArtLayer
    kind: str
    shape: str
    number: int

    def line(self, text: str) -> int:
        """Where design.toml names the mask."""
        own: Keys = ("panels", self.kind, self.shape, "layers")
        held = own if own in key_places(text) else ("panels", self.kind, "layers")
        return line_of(text, (*held, self.number, "mask"))


class MaskFault(NamedTuple):
    """A code and its values, at a line of design.toml (0: of the design as a whole)."""

    code: str
    line: int
    values: Mapping[str, Value]


def mask_layers(design: Design) -> Iterator[MaskLayer]:
    """Every layer with a mask, in every shape of every panel."""
    for kind, panel in design.panels.items():
        for shape, own in (("", panel), *panel.shapes.items()):
            for index, layer in enumerate(own.layers):
                for item in layer.art.items:
                    if isinstance(item, TintedMask):
                        yield MaskLayer(item, layer, kind, shape, index)


def mask_bytes(design: Design) -> int:
    """What the design's masks take in a PDF, each once: on faces of the shape that has most."""
    shapes = {shape for panel in design.panels.values() for shape in ("", *panel.shapes)}
    sums = []
    for shape in shapes:
        panels = [panel.on(shape) for panel in design.panels.values()]
        layers = [layer for panel in panels for layer in panel.layers]
        masks = [item for layer in layers for item in layer.art.items]
        sums.append(sum({m.key: len(m.rows) for m in masks if isinstance(m, TintedMask)}.values()))
    return max(sums)


def check_masks(design: Design, catalog: Catalog, text: str) -> Iterator[MaskFault]:
    """Everything that is wrong with the masks of a design, which may have none."""
    steepest: dict[str, int] = {}
    for one in mask_layers(design):
        mask, line = one.mask, one.line(text)
        values: dict[str, Value] = {"name": mask.name, "size": len(mask.rows)}
        if len(mask.rows) > MOST_MASK_BYTES:
            yield MaskFault("mask-heavy", line, {**values, "limit": MOST_MASK_BYTES})
        try:
            if mask.key not in steepest:
                steepest[mask.key] = steepest_step(coverage(mask))
        except CardError as error:
            yield MaskFault(error.code, line, error.values)
            continue
        for side, place in cut_sides(one, design, catalog).items():
            values = {"name": mask.name, "side": side, "format": place}
            yield MaskFault("mask-cut", line, values)
        dpi, where = least_dpi(one, design, catalog)
        if dpi < LEAST_DPI * _ROUNDING and steepest[mask.key] > SMOOTH:
            values = {"name": mask.name, "dpi": int(dpi), "format": where, "least": LEAST_DPI}
            yield MaskFault("mask-coarse", line, values)
    total = mask_bytes(design)
    if total > MOST_MASKS_BYTES:
        yield MaskFault("masks-heavy", 0, {"size": total, "limit": MOST_MASKS_BYTES})


def steepest_step(image: Image.Image) -> int:
    """The largest difference of two pixels beside or above each other, of 255."""
    steepest = 0
    for dx, dy in ((1, 0), (0, 1)):
        width, height = image.width - dx, image.height - dy
        if width > 0 and height > 0:
            here = image.crop((0, 0, width, height))
            there = image.crop((dx, dy, dx + width, dy + height))
            extrema = ImageChops.difference(here, there).getextrema()
            steepest = max(steepest, int(extrema[1]))  # type: ignore[arg-type]  # one band
    return steepest


def cut_sides(one: MaskLayer, design: Design, catalog: Catalog) -> dict[str, str]:
    """The sides at which a cover's mask ends in sight though it has ink there, each with a format.

    An upright card may be nearly as wide as it is high, and shows more of a cover than A6 does.
    """
    if one.layer.fit != "cover":
        return {}
    image, found = coverage(one.mask), dict[str, str]()
    ends = {"left": image.crop((0, 0, 1, image.height)),
            "right": image.crop((image.width - 1, 0, image.width, image.height))}  # fmt: skip
    for card_format, panel in _shown(one, design, catalog):
        bleed, rect = bleed_box(panel, card_format), one.mask.rect
        place = layer_place(one.layer, panel, bleed)
        for side, x in (("left", rect.x), ("right", rect.right)):
            at = place.apply((x, rect.y))[0]
            inked = int(ends[side].getextrema()[1]) > _FAINT  # type: ignore[arg-type]  # one band
            if inked and bleed.x + _HAIR < at < bleed.right - _HAIR:
                found.setdefault(side, card_format.id)
    return found


def _shown(one: MaskLayer, design: Design, catalog: Catalog) -> Iterator[tuple[Format, Panel]]:
    """The panels that show the mask, in every format."""
    own_shapes = design.panels[one.kind].shapes
    for card_format in catalog.formats.values():
        for panel in card_format.panels:
            shape = panel.shape if panel.shape in own_shapes else ""
            if (panel.kind, shape) == (one.kind, one.shape):
                yield card_format, panel


def least_dpi(one: MaskLayer, design: Design, catalog: Catalog) -> tuple[float, str]:
    """Pixels to the inch on the format where the mask is largest, and that format."""
    found = (math.inf, "")
    for card_format, panel in _shown(one, design, catalog):
        scale = layer_place(one.layer, panel, bleed_box(panel, card_format)).scale
        wide = one.mask.rect.width * scale / POINTS_PER_INCH
        found = min(found, (one.mask.width_px / wide, card_format.id))
    return found

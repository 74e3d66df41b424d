"""A card's photo and signature as scene items.

In: what the card holds of them, and where they stand, in points. Out: groups for the scene.
Pixels are cut here to what is printed; painters only place them.
"""

from __future__ import annotations

from thankyou.base.cache import BoundedCache
from thankyou.base.color import Color
from thankyou.base.geometry import Rect, Transform
from thankyou.base.units import mm
from thankyou.model.card import CardPhoto, CardSignature
from thankyou.model.scene import Group, Path, Picture, Segment, Segments
from thankyou.pictures.ink import Ink
from thankyou.pictures.outline import outline
from thankyou.pictures.photo import Photo, Placement, crop_box, cropped, printed_dpi
from thankyou.pictures.signature_mask import inked

PRINT_DPI = 300.0
SIGNATURE_HEIGHT = mm(13)
_WIDEST = 0.62
"""A signature's most width, as a share of its slot's."""
_crops: BoundedCache[tuple[object, ...], bytes] = BoundedCache(6)
"""The last few crops: a card is laid out again at each keystroke, its photo is not."""


def photo_item(photo: CardPhoto, rect: Rect, dpi: float = PRINT_DPI) -> Group:
    """The photo cropped into `rect`, with at most `dpi` pixels to the inch."""
    box = _box(photo, rect)
    most = min(dpi, printed_dpi(box, rect.width))
    size = (
        max(1, round(rect.width / 72 * most)),
        max(1, round(rect.height / 72 * most)),
    )
    key = (photo.key, box, size, photo.grey)
    rgb = _crops.get(key)
    if rgb is None:
        held = Photo(photo.data, photo.width, photo.height, photo.key)
        rgb = cropped(held, box, size, photo.grey).tobytes()
        _crops.put(key, rgb)
    name = "-".join(f"{v:.1f}" for v in box)
    picture = Picture(f"{photo.key}-{name}-{size[0]}x{size[1]}-{int(photo.grey)}", *size, rgb, rect)
    return Group((picture,), role="Figure", alt=photo.alt or "A photo.")


def photo_dpi(photo: CardPhoto, rect: Rect) -> float:
    """The photo's own pixels to the inch where it is printed."""
    return printed_dpi(_box(photo, rect), rect.width)


def _box(photo: CardPhoto, rect: Rect) -> tuple[float, float, float, float]:
    placement = Placement(photo.x, photo.y, photo.zoom, photo.grey)
    return crop_box(photo.width, photo.height, rect.width / rect.height, placement)


def signature_size(signature: CardSignature, room: float) -> tuple[float, float]:
    """Width and height of the signature in a slot `room` wide."""
    if signature.strokes:
        ratio = max(Ink(signature.strokes).aspect, 0.05)
    else:
        ratio = signature.width / max(signature.height, 1)
    height = min(SIGNATURE_HEIGHT, room * _WIDEST / ratio)
    return ratio * height, height


def signature_item(
    signature: CardSignature, rect: Rect, color: Color, ground: Color, alt: str
) -> Group:
    """The signature in `rect`: strokes as one path, a mask as ink on the paper's tone."""
    if signature.strokes:
        scale = Transform(rect.height, 0.0, 0.0, rect.height, rect.x, rect.y)
        drawn = Path(_moved(outline(Ink(signature.strokes)), scale), fill=color)
        return Group((drawn,), role="Figure", alt=alt)
    rgb = inked(signature.mask, color, ground)
    key = f"{signature.key}-{color}-{ground}"
    picture = Picture(key, signature.width, signature.height, rgb, rect)
    return Group((picture,), role="Figure", alt=alt)


def _moved(segments: Segments, to: Transform) -> Segments:
    out: list[Segment] = []
    for one in segments:
        numbers = [float(v) for v in one[1:]]
        points = [to.apply((numbers[i], numbers[i + 1])) for i in range(0, len(numbers), 2)]
        flat = [v for point in points for v in point]
        out.append((one[0], *flat))  # type: ignore[arg-type]
    return tuple(out)

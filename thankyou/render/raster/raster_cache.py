"""What is kept between paintings of nearly the same scene.

In: scenes' items. Out: `RasterCache`, and the name of the art at the back of a scene, under which
its pixels are kept.
"""

from __future__ import annotations

from collections.abc import Hashable

from PIL import Image

from thankyou.base.cache import BoundedCache
from thankyou.model.scene import Group, Item, Path, Picture, TintedMask
from thankyou.render.raster.fill import Mask


class RasterCache:
    """What a window keeps between paintings: art as pixels, lines of text as masks, and
    the coverage of tinted masks, which a sheet shows several times.

    Bounded in bytes. Belongs to one thread. Keys hold the scene's shapes, whose identity is
    their meaning.
    """

    __slots__ = ("art", "lines", "masks")

    def __init__(
        self, art_bytes: int = 96 << 20, line_bytes: int = 24 << 20, mask_bytes: int = 24 << 20
    ) -> None:
        self.art: BoundedCache[Hashable, bytes] = BoundedCache(art_bytes, len)
        self.lines: BoundedCache[Hashable, Mask] = BoundedCache(line_bytes, _weight)
        self.masks: BoundedCache[str, Image.Image] = BoundedCache(mask_bytes, _pixels)

    def clear(self) -> None:
        self.art.clear()
        self.lines.clear()
        self.masks.clear()


def _weight(mask: Mask) -> int:
    return mask.image.width * mask.image.height + 512


def _pixels(image: Image.Image) -> int:
    return image.width * image.height


def backdrop(items: tuple[Item, ...]) -> tuple[int, tuple[Hashable, ...]]:
    """How many items from the back are art that repeats, and their name together."""
    keys: list[Hashable] = []
    for item in items:
        key = _lasting(item)
        if key is None:
            break
        keys.append(key)
    return len(keys), tuple(keys)


def _lasting(item: Item) -> Hashable | None:
    """A name for an item that looks the same wherever this name appears; None for words."""
    match item:
        case Path():
            return item
        case Picture():
            return ("picture", item.key, item.rect)
        case TintedMask():
            return ("mask", item.key, item.rect, item.color, item.opacity)
        case Group(form=str()):
            return ("form", item.form, item.transform, item.clip)
        case Group():
            keys = tuple(_lasting(inner) for inner in item.items)
            return None if None in keys else ("group", keys, item.transform, item.clip)
        case _:
            return None

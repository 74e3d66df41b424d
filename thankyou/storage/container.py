"""A card with pictures, or with a list of people: a zip of its text and of these.

In: a card's photo, signature and people, or the bytes of a file. Out: the parts that stand in the
text, and the zip. docs/file-format.md is the specification. Members are read by their known names,
each within a limit (zip_reader.py); none is ever written to the disk by its own name.
"""

from __future__ import annotations

import io
import math
from collections.abc import Mapping
from typing import Any

from thankyou.base.errors import CardError
from thankyou.base.read_file import MEGABYTE
from thankyou.model.card import PHOTO_SHAPES, CardPeople, CardPhoto, CardSignature
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import MAX_ZOOM, Photo
from thankyou.pictures.signature_mask import key_of, mask_of
from thankyou.storage.card_keys import MAX_BYTES, VERSION, clean
from thankyou.storage.people_part import MOST_PEOPLE_BYTES, people_bytes
from thankyou.storage.zip_reader import BadContainerError as BadContainerError
from thankyou.storage.zip_reader import read_zip, rescued

MIMETYPE = b"application/vnd.thankyou.card+zip"
CARD_MEMBER, PHOTO_MEMBER, MASK_MEMBER = "card.json", "photo.jpg", "signature.png"
PEOPLE_MEMBER = "people.json"
PARTS = {
    CARD_MEMBER: "words",
    PHOTO_MEMBER: "photo",
    MASK_MEMBER: "signature",
    PEOPLE_MEMBER: "people",
}
"""What each member is a part of; all but the words are attributes of `Card`."""
MAX_CONTAINER = 48 * MEGABYTE
_LIMITS = {
    "mimetype": len(MIMETYPE),
    CARD_MEMBER: MAX_BYTES,
    PHOTO_MEMBER: 32 * MEGABYTE,
    MASK_MEMBER: 4 * MEGABYTE,
    PEOPLE_MEMBER: MOST_PEOPLE_BYTES,
}
_SMALL = (CARD_MEMBER, PEOPLE_MEMBER)
"""What is compressed; pictures are already."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can say: equal cards are equal files."""


class BadPartError(Exception):
    """The entry of a part in the card's text is wrong."""

    def __init__(self, key: str, expected: str) -> None:
        super().__init__(key)
        self.key, self.expected = key, expected


def is_container(data: bytes) -> bool:
    """Whether these are the bytes of a card with pictures.

    A zip's first member, stored, has its name at byte 30 and its content after it (APPNOTE.TXT
    4.3.7), as in EPUB and OpenDocument.
    """
    return data.startswith(b"PK\x03\x04") and data[30:].startswith(b"mimetype" + MIMETYPE)


def starts_as_container(data: bytes) -> bool:
    """Whether a damaged file may have been one: any zip."""
    return data.startswith(b"PK\x03\x04")


def packed(card: bytes, members: Mapping[str, bytes]) -> bytes:
    """The zip of the card's text and its parts; nothing is compressed twice.

    Raises CardError "too-large" (path "", size, limit) for a part that could not be read again.
    """
    for name, data in members.items():
        if len(data) > _LIMITS[name]:
            raise CardError("too-large", path="", size=len(data), limit=_LIMITS[name])
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (("mimetype", MIMETYPE), (CARD_MEMBER, card), *sorted(members.items())):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0  # the same on every system
            info.compress_type = zipfile.ZIP_DEFLATED if name in _SMALL else zipfile.ZIP_STORED
            archive.writestr(info, data)
    return file.getvalue()


def unpacked(data: bytes) -> dict[str, bytes]:
    """The known members of the zip. Raises BadContainerError."""
    found = read_zip(data, _LIMITS, MAX_CONTAINER)
    if CARD_MEMBER not in found:
        raise BadContainerError(CARD_MEMBER)
    found.pop("mimetype", None)
    return found


def rescued_members(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """What is left of the card's text, perhaps cut short, and the other members that are whole."""
    found = rescued(data, _LIMITS)
    text, _ = found.pop(CARD_MEMBER, (b"", False))
    found.pop("mimetype", None)
    return text, {name: content for name, (content, whole) in found.items() if whole}


def people_parts(people: CardPeople | None, members: dict[str, bytes]) -> dict[str, Any] | None:
    """What the card's text says of its list; the list is put among the members.

    Raises ValueError for what is no list.
    """
    if people is None:
        return None
    members[PEOPLE_MEMBER] = people_bytes(people)
    return {"file": PEOPLE_MEMBER}


def photo_parts(photo: CardPhoto | None, members: dict[str, bytes]) -> dict[str, Any] | None:
    """What the card's text says of the photo; its bytes are put among the members."""
    if photo is None:
        return None
    members[PHOTO_MEMBER] = photo.data
    return {
        "file": PHOTO_MEMBER, "x": round(photo.x, 5), "y": round(photo.y, 5),
        "zoom": round(photo.zoom, 4), "grey": photo.grey,
        "alt": clean(photo.alt), "shape": photo.shape, "cover": photo.cover,
    }  # fmt: skip


_PHOTO_KEYS_3 = ("file", "x", "y", "zoom", "grey", "alt")
_PHOTO_KEYS = (*_PHOTO_KEYS_3, "shape", "cover")
"""What a card says of its photo, since version 7; before, its shape was its place's."""


def photo_of(
    value: object, members: Mapping[str, bytes], path: str, version: int = VERSION
) -> CardPhoto | None:
    """The photo of a card. Raises BadPartError, and CardError "photo-unreadable"."""
    if value is None:
        return None
    keys = set(_PHOTO_KEYS if version >= 7 else _PHOTO_KEYS_3)
    if not isinstance(value, dict) or set(value) != keys or value["file"] != PHOTO_MEMBER:
        raise BadPartError("photo", f"{', '.join(sorted(keys))}, the file {PHOTO_MEMBER}")
    if PHOTO_MEMBER not in members:
        raise BadPartError("photo.file", "a file that is there")
    x, y = _number(value, "x", 0.0, 1.0), _number(value, "y", 0.0, 1.0)
    zoom = _number(value, "zoom", 1.0, MAX_ZOOM)
    grey, alt = value["grey"], value["alt"]
    if not isinstance(grey, bool):
        raise BadPartError("photo.grey", "true or false")
    if not isinstance(alt, str) or clean(alt) != alt:
        raise BadPartError("photo.alt", "text")
    shape, cover = value.get("shape", ""), value.get("cover", False)
    if shape not in PHOTO_SHAPES:
        raise BadPartError("photo.shape", ", ".join(PHOTO_SHAPES[1:]) + ", or nothing")
    if not isinstance(cover, bool):
        raise BadPartError("photo.cover", "true or false")
    held = Photo.from_stored(members[PHOTO_MEMBER], f"{path}, {PHOTO_MEMBER}")
    return CardPhoto(
        held.key, held.width, held.height, held.data, x, y, zoom, grey, alt, shape, cover
    )


def signature_parts(
    signature: CardSignature | None, members: dict[str, bytes]
) -> dict[str, Any] | None:
    """What the card's text says of the signature; a mask is put among the members."""
    if signature is None:
        return None
    if signature.strokes:
        return {"strokes": Ink(signature.strokes).to_json()}
    members[MASK_MEMBER] = signature.mask
    return {"file": MASK_MEMBER}


def signature_of(value: object, members: Mapping[str, bytes], path: str) -> CardSignature | None:
    """The signature of a card. Raises BadPartError, and CardError "photo-unreadable"."""
    if value is None:
        return None
    if isinstance(value, dict) and set(value) == {"strokes"}:
        try:
            ink = Ink.from_json(value["strokes"])
        except ValueError as error:
            raise BadPartError("signature.strokes", "strokes of points") from error
        if not ink.strokes:
            raise BadPartError("signature.strokes", "a stroke or more")
        return CardSignature(ink.strokes)
    if value != {"file": MASK_MEMBER} or MASK_MEMBER not in members:
        raise BadPartError("signature", f"strokes, or the file {MASK_MEMBER}")
    mask = mask_of(members[MASK_MEMBER], f"{path}, {MASK_MEMBER}")
    return CardSignature((), key_of(mask.data), mask.width, mask.height, mask.data)


def signature_from_mask(data: bytes) -> CardSignature:
    """A signature of a mask from pictures.signature_scan. Raises CardError "photo-unreadable"."""
    mask = mask_of(data, MASK_MEMBER)
    return CardSignature((), key_of(mask.data), mask.width, mask.height, data)


def card_photo(photo: Photo) -> CardPhoto:
    """A photo that was read, in the middle of its place."""
    return CardPhoto(photo.key, photo.width, photo.height, photo.data)


def _number(value: Mapping[str, Any], key: str, low: float, high: float) -> float:
    number = value[key]
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise BadPartError(f"photo.{key}", "a number")
    if not math.isfinite(number) or not low <= number <= high:
        raise BadPartError(f"photo.{key}", f"a number from {low:g} to {high:g}")
    return float(number)

"""A card with pictures: a zip of the card's text, its photo and its signature.

In: a card's photo and signature, or the bytes of a file. Out: the parts that stand in the text,
and the zip. docs/file-format.md is the specification. Members are read by their known names, each
within a limit; none is ever written to the disk by its own name.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Mapping
from typing import Any

from thankyou.base.read_file import MEGABYTE
from thankyou.model.card import CardPhoto, CardSignature
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import MAX_ZOOM, Photo
from thankyou.pictures.signature_mask import key_of, mask_of

MIMETYPE = b"application/vnd.thankyou.card+zip"
CARD_MEMBER, PHOTO_MEMBER, MASK_MEMBER = "card.json", "photo.jpg", "signature.png"
MAX_CONTAINER = 48 * MEGABYTE
_LIMITS = {PHOTO_MEMBER: 32 * MEGABYTE, MASK_MEMBER: 4 * MEGABYTE}
_DATE = (1980, 1, 1, 0, 0, 0)
"""The first that a zip can say: equal cards are equal files."""


class BadContainerError(Exception):
    """The zip lacks a part, or it is damaged; the text is the part's name."""


class BadPictureError(Exception):
    """A photo's or signature's entry in the card's text is wrong."""

    def __init__(self, key: str, expected: str) -> None:
        super().__init__(key)
        self.key, self.expected = key, expected


def is_container(data: bytes) -> bool:
    """Whether these are the bytes of a card with pictures.

    A zip's first member, stored, has its name at byte 30 and its content after it (APPNOTE.TXT
    4.3.7), as in EPUB and OpenDocument.
    """
    return data.startswith(b"PK\x03\x04") and data[30:].startswith(b"mimetype" + MIMETYPE)


def packed(card: bytes, members: Mapping[str, bytes]) -> bytes:
    """The zip of the card's text and its pictures; nothing is compressed twice."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in (("mimetype", MIMETYPE), (CARD_MEMBER, card), *sorted(members.items())):
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 0  # the same on every system
            small = name == CARD_MEMBER
            info.compress_type = zipfile.ZIP_DEFLATED if small else zipfile.ZIP_STORED
            archive.writestr(info, data)
    return file.getvalue()


def unpacked(data: bytes, most_text: int) -> dict[str, bytes]:
    """The known members of the zip. Raises BadContainerError."""
    limits = {CARD_MEMBER: most_text, **_LIMITS}
    found: dict[str, bytes] = {}
    name = CARD_MEMBER
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for info in archive.infolist():
                name = info.filename
                if name == "mimetype":
                    continue
                if name not in limits or name in found:
                    raise BadContainerError(name)
                with archive.open(info) as member:
                    found[name] = member.read(limits[name] + 1)
                if len(found[name]) > limits[name]:
                    raise BadContainerError(name)
    except BadContainerError:
        raise
    except Exception as error:  # zipfile raises whatever it meets in a damaged file
        raise BadContainerError(name[:100]) from error
    if CARD_MEMBER not in found:
        raise BadContainerError(CARD_MEMBER)
    return found


def photo_parts(photo: CardPhoto | None, members: dict[str, bytes]) -> dict[str, Any] | None:
    """What the card's text says of the photo; its bytes are put among the members."""
    if photo is None:
        return None
    members[PHOTO_MEMBER] = photo.data
    return {
        "file": PHOTO_MEMBER, "x": round(photo.x, 5), "y": round(photo.y, 5),
        "zoom": round(photo.zoom, 4), "grey": photo.grey, "alt": photo.alt,
    }  # fmt: skip


def photo_of(value: object, members: Mapping[str, bytes], path: str) -> CardPhoto | None:
    """The photo of a card. Raises BadPictureError, and CardError "photo-unreadable"."""
    if value is None:
        return None
    keys = {"file", "x", "y", "zoom", "grey", "alt"}
    if not isinstance(value, dict) or set(value) != keys or value["file"] != PHOTO_MEMBER:
        raise BadPictureError("photo", f"{', '.join(sorted(keys))}, the file {PHOTO_MEMBER}")
    if PHOTO_MEMBER not in members:
        raise BadPictureError("photo.file", "a file that is there")
    x, y = _number(value, "x", 0.0, 1.0), _number(value, "y", 0.0, 1.0)
    zoom = _number(value, "zoom", 1.0, MAX_ZOOM)
    grey, alt = value["grey"], value["alt"]
    if not isinstance(grey, bool):
        raise BadPictureError("photo.grey", "true or false")
    if not isinstance(alt, str) or _half(alt):
        raise BadPictureError("photo.alt", "text")
    held = Photo.from_stored(members[PHOTO_MEMBER], f"{path}, {PHOTO_MEMBER}")
    return CardPhoto(held.key, held.width, held.height, held.data, x, y, zoom, grey, alt)


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
    """The signature of a card. Raises BadPictureError, and CardError "photo-unreadable"."""
    if value is None:
        return None
    if isinstance(value, dict) and set(value) == {"strokes"}:
        try:
            ink = Ink.from_json(value["strokes"])
        except ValueError as error:
            raise BadPictureError("signature.strokes", "strokes of points") from error
        if not ink.strokes:
            raise BadPictureError("signature.strokes", "a stroke or more")
        return CardSignature(ink.strokes)
    if value != {"file": MASK_MEMBER} or MASK_MEMBER not in members:
        raise BadPictureError("signature", f"strokes, or the file {MASK_MEMBER}")
    mask = mask_of(members[MASK_MEMBER], f"{path}, {MASK_MEMBER}")
    return CardSignature((), key_of(mask.data), mask.width, mask.height, mask.data)


def signature_from_mask(data: bytes) -> CardSignature:
    """A signature of a mask from pictures.signature_scan. Raises CardError "photo-unreadable"."""
    mask = mask_of(data, MASK_MEMBER)
    return CardSignature((), key_of(data), mask.width, mask.height, data)


def card_photo(photo: Photo) -> CardPhoto:
    """A photo that was read, in the middle of its place."""
    return CardPhoto(photo.key, photo.width, photo.height, photo.data)


def _number(value: Mapping[str, Any], key: str, low: float, high: float) -> float:
    number = value[key]
    if isinstance(number, bool) or not isinstance(number, (int, float)):
        raise BadPictureError(f"photo.{key}", "a number")
    if not math.isfinite(number) or not low <= number <= high:
        raise BadPictureError(f"photo.{key}", f"a number from {low:g} to {high:g}")
    return float(number)


def _half(text: str) -> bool:
    """Whether a half of a surrogate pair stands in the text."""
    return any("\ud800" <= char <= "\udfff" for char in text)

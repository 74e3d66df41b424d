"""The bytes of somebody's picture file, as pixels that hold nothing but the picture.

In: bytes of JPEG, PNG, WebP, TIFF or HEIC. Out: an upright RGB picture in sRGB, or CardError.
Files come from anywhere: whatever Pillow makes of broken or hostile bytes, no other exception and
no warning leaves this module. What a library written in C may do besides, it does in a process of
its own: this module runs in pictures.worker; the program calls pictures.in_worker.
"""

from __future__ import annotations

import importlib
import io
import warnings
from typing import TYPE_CHECKING

from PIL import Image, ImageCms

from thankyou.base.errors import CardError

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_MEGAPIXELS = 200
"""Of a JPEG, which can be decoded smaller than it is."""
SAFE_MEGAPIXELS = 30
"""Of any kind: this much always fits into the worker's memory."""
MEMORY = 700 << 20
"""Bytes for decoding, beyond what the worker begins with: with the program itself below 1 GiB."""
# Pillow refuses pictures of more than twice this (before it decodes them).
Image.MAX_IMAGE_PIXELS = MAX_MEGAPIXELS * 1_000_000 // 2

# pi-heif decodes only; pillow-heif also encodes, which we never do. Either will serve.
HEIF_LIBRARIES = ("pi_heif", "pillow_heif")
_HEIF_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ORIENTATION = 0x0112
_STRIP = 256  # rows
_SPACES = {"RGB": "RGB", "L": "GRAY", "CMYK": "CMYK", "LAB": "Lab"}


def decoded(data: bytes, longest: int) -> Image.Image:
    """The picture, upright, in sRGB on white, its longer side at most `longest` pixels.

    Of several frames it is the first. Raises CardError: "photo-unreadable" for bytes that are
    empty or damaged, "photo-type" for bytes of another kind, and "photo-too-large" (limit, in
    megapixels).
    """
    kind = _kind(data)
    if not data:
        raise CardError("photo-unreadable")
    if kind is None or (kind == "HEIF" and not _heif_is_there()):
        raise CardError("photo-type")
    pixels = 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # One format only: the other decoders are so much less to attack.
            with Image.open(io.BytesIO(data), formats=[kind]) as file:
                pixels = file.width * file.height
                return _upright(file, longest)
    except Image.DecompressionBombError as error:
        raise CardError("photo-too-large", limit=MAX_MEGAPIXELS) from error
    except MemoryError as error:
        raise CardError("photo-too-large", limit=SAFE_MEGAPIXELS) from error
    except Exception as error:
        # Pillow's readers raise OSError, SyntaxError, ValueError, struct.error, KeyError, ...
        if pixels > MAX_MEGAPIXELS * 1_000_000 // 2:  # libjpeg calls lack of memory broken data
            raise CardError("photo-too-large", limit=SAFE_MEGAPIXELS) from error
        raise CardError("photo-unreadable") from error


def _kind(data: bytes) -> str | None:
    """Pillow's name of the format, by the first bytes: names of files often lie."""
    if data.startswith(b"\xff\xd8"):
        return "JPEG"
    if data.startswith(b"\x89PNG"):
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"):
        return "TIFF"
    if data[4:8] == b"ftyp" and data[8:12] in _HEIF_BRANDS:
        return "HEIF"
    return None


def _heif_is_there() -> bool:
    """Register HEIF with Pillow, at the first such file, because the library is slow to load."""
    for catalog in HEIF_LIBRARIES:
        if "HEIF" in Image.OPEN:
            break
        try:
            importlib.import_module(catalog).register_heif_opener(thumbnails=False)
        except ImportError:
            continue
    return "HEIF" in Image.OPEN


def _upright(file: ImageFile, longest: int) -> Image.Image:
    scale = max(file.size) / longest
    if scale > 1:
        # A JPEG can be decoded at a half, a quarter or an eighth: never below what is asked for.
        width, height = file.size
        file.draft(None, (-int(-width // scale), -int(-height // scale)))
    file.load()
    # Of a TIFF or a HEIC the reader turns the pixels itself, and forgets the orientation.
    orientation = _orientation(file)
    profile = file.info.get("icc_profile")
    picture = _opaque(file)
    if max(picture.size) > longest:
        scale = longest / max(picture.size)
        size = (
            max(1, round(picture.width * scale)),
            max(1, round(picture.height * scale)),
        )
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    picture = _in_srgb(picture, profile)
    if orientation in _TURNS:
        picture = picture.transpose(_TURNS[orientation])
    picture.info = {}  # or a JPEG's comment would be written into the next one
    return picture


def _orientation(file: ImageFile) -> int:
    """EXIF's 1 to 8. Broken EXIF is no reason to refuse a picture."""
    try:
        return int(file.getexif().get(_ORIENTATION, 1))
    except Exception:
        return 1


def _opaque(picture: Image.Image) -> Image.Image:
    """The picture in RGB, L, CMYK or LAB, whatever is transparent laid on white."""
    if picture.mode in ("I", "F") or picture.mode.startswith("I;16"):
        return _of_eight_bits(picture)
    if picture.has_transparency_data:
        return _on_white(picture)
    if picture.mode in _SPACES:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def _on_white(picture: Image.Image) -> Image.Image:
    """In strips, because each step is a copy."""
    grey = picture.mode in ("1", "L", "LA", "La")
    paper = Image.new("L" if grey else "RGB", picture.size, "white")
    for top in range(0, picture.height, _STRIP):
        strip = picture.crop((0, top, picture.width, min(top + _STRIP, picture.height)))
        clear = strip.convert("LA" if grey else "RGBA")
        colors = clear.getchannel("L") if grey else clear.convert("RGB")
        paper.paste(colors, (0, top), clear.getchannel("A"))
    return paper


def _of_eight_bits(picture: Image.Image) -> Image.Image:
    """Grey of 16 or 32 bits, or of floating point, as L: convert() would cut it off at 255."""
    numbers = picture.convert("F")
    white = 65535.0
    if picture.mode in ("I", "F"):  # nothing in the file says what white is
        highest = numbers.getextrema()[1]
        top = highest if isinstance(highest, (int, float)) and highest > 0 else 255.0
        white = next((level for level in (1.0, 255.0, 65535.0) if top <= level), top)
    return numbers.point(lambda value: value * (255.0 / white) + 0.5).convert("L")


def _in_srgb(picture: Image.Image, profile: object) -> Image.Image:
    """The picture in RGB, its colours changed from those of `profile` (bytes of ICC)."""
    if isinstance(profile, bytes) and profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            space = source.profile.xcolor_space.strip()
            if space == "RGB" and picture.mode == "L":
                picture = picture.convert("RGB")
            if space == _SPACES[picture.mode]:
                changed = ImageCms.profileToProfile(
                    picture,
                    source,
                    ImageCms.createProfile("sRGB"),
                    ImageCms.Intent.RELATIVE_COLORIMETRIC,
                    "RGB",
                    flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
                )
                if changed is not None:
                    return changed
        except Exception:
            # A broken profile: the colours as they stand are the best there are.
            return picture.convert("RGB")
    return picture.convert("RGB")

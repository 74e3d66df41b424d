"""What a camera or a program wrote beside a picture's pixels comes out nowhere."""

from __future__ import annotations

import contextlib
import io
import json
import re
import struct
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from thankyou.catalog import Catalog
from thankyou.export.single import export_card
from thankyou.model.card import Card
from thankyou.pictures.photo import read_photo
from thankyou.printing.sheet_job import CARD
from thankyou.storage.card_file import decode, encode
from thankyou.storage.container import MASK_MEMBER, PHOTO_MEMBER, card_photo, signature_from_mask
from thankyou.store.card_store import CardStore

SECRET = "Secretward 13"
"""Stands in every kind of metadata: a description, a maker, a comment, the name of a profile."""
PLACE = (51.0, 28.0, 38.4375)
CATALOG = Catalog()


def everything(data: bytes) -> bytes:
    """A file's bytes and whatever its parts unpack to."""
    found = [data]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as pack:
            found += [everything(pack.read(name)) for name in pack.namelist()]
    for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
        with contextlib.suppress(zlib.error):
            found.append(zlib.decompressobj().decompress(data[match.start() :]))
    return b"\n".join(found)


def secrets_in(data: bytes) -> set[str]:
    """What of the metadata can be found."""
    whole = everything(data)
    marks = {
        "text": SECRET.encode(),
        "UTF-16": SECRET.encode("utf-16-le"),
        "UTF-16 BE": SECRET.encode("utf-16-be"),
        "base64": b"U2VjcmV0d2FyZ",
        "place": struct.pack(">II", 614550, 16000),  # 38.409375", as cameras write it
        "EXIF": b"Exif\0\0",
        "IPTC": b"8BIM",
        "maker": b"Canopus 900",
    }
    return {name for name, mark in marks.items() if mark in whole}


def exif() -> Image.Exif:
    made = Image.Exif()
    made[0x010E], made[0x010F], made[0x013B] = SECRET, "Canopus 900", SECRET
    made[0x9286] = b"UNICODE\0" + SECRET.encode("utf-16-be")
    made[0x8825] = {1: "N", 2: PLACE, 3: "W", 4: PLACE}
    return made


def profile() -> bytes:
    """An sRGB profile whose description is the secret."""
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    named = made.replace("sRGB built-in".encode("utf-16-be"), SECRET.encode("utf-16-be"))
    assert named != made
    return named


XMP = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc>{SECRET}</dc></x:xmpmeta>".encode()


def saved(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    if kind == "JPEG":
        iptc = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + struct.pack(">I", 18)
        iptc += b"\x1c\x02\x78" + struct.pack(">H", len(SECRET)) + SECRET.encode()
        image.save(file, "JPEG", exif=exif(), icc_profile=profile(), comment=SECRET, xmp=XMP)
        data = file.getvalue()
        app13 = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
        return data[:2] + app13 + data[2:] + SECRET.encode()  # and behind the end
    if kind == "PNG":
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Comment", SECRET)
        texts.add_text("Author", SECRET, zip=True)
        texts.add_itxt("XML:com.adobe.xmp", XMP.decode(), zip=False)
        image.save(file, "PNG", exif=exif(), icc_profile=profile(), pnginfo=texts)
        return file.getvalue() + SECRET.encode()
    if kind == "WEBP":
        image.save(file, "WEBP", exif=exif(), icc_profile=profile(), xmp=XMP)
        return file.getvalue()
    image.save(file, "TIFF", icc_profile=profile(), description=SECRET, software="Canopus 900")
    return file.getvalue()


def picture() -> Image.Image:
    return Image.linear_gradient("L").resize((300, 200)).convert("RGB")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_leaves_nothing_but_its_pixels_in_whatever_is_made(
    kind: str, tmp_path: Path
) -> None:
    data = saved(picture(), kind)
    assert len(secrets_in(data)) >= 2  # the search can find them
    card = Card(message="Thank you", photo=card_photo(read_photo(data, "a")))
    check_ways_out(card, tmp_path)


def test_a_foreign_card_file_leaves_nothing_of_its_own_either(tmp_path: Path) -> None:
    card = Card(
        message="Thank you",
        photo=card_photo(read_photo(saved(picture(), "JPEG"), "a")),
        signature=signature_from_mask(_png(Image.linear_gradient("L").resize((60, 30)))),
    )
    foreign = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(encode(card))) as own,
        zipfile.ZipFile(foreign, "w") as pack,
    ):
        for info in own.infolist():
            content = own.read(info.filename)
            if info.filename == PHOTO_MEMBER:
                content = saved(picture(), "JPEG")
            elif info.filename == MASK_MEMBER:
                content = saved(Image.linear_gradient("L").resize((60, 30)), "PNG")
            elif info.filename.endswith(".json"):
                content = _without_sums(content)
            pack.writestr(zipfile.ZipInfo(info.filename), content)
    assert len(secrets_in(foreign.getvalue())) >= 3
    check_ways_out(decode(foreign.getvalue(), "foreign"), tmp_path)


def check_ways_out(card: Card, tmp_path: Path) -> None:
    made = CATALOG.composer(card).compose()
    shown = next(scene.name for scene in made.scenes)
    for ending in (".pdf", ".png", ".jpg"):
        panel = None if ending == ".pdf" else shown
        export_card(card, made, tmp_path / f"out{ending}", dpi=72, panel=panel)
    store = CardStore(tmp_path / "store")
    opened = store.create(card)
    opened.close(replace(card, message="And more"))
    (tmp_path / CARD).write_bytes(encode(card))  # a file of one's own, and a print run's copy
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) >= 6
    for path in files:
        assert secrets_in(path.read_bytes()) == set(), path.name


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def _without_sums(content: bytes) -> bytes:
    """As another program might write it: without checksums, or with its own."""
    whole = json.loads(content)
    whole.pop("checksums", None)
    return json.dumps(whole, ensure_ascii=False).encode()

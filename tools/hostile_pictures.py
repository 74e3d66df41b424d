"""Broken and hostile picture files, made the same at each run.

In: how many, and a seed. Out: names and bytes: first the bombs and oddities that are known to have
hurt a program, one of each, then good pictures that were cut short, bent and lied about.
"""

from __future__ import annotations

import io
import random
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from itertools import chain

from PIL import Image, ImageCms

SIZE = (96, 64)


def made(mode: str, kind: str, **more: object) -> bytes:
    """A good picture: a slope of light, so that every decoder has something to do."""
    file = io.BytesIO()
    picture = Image.linear_gradient("L").resize(SIZE)
    if mode == "I;16":
        picture = picture.convert("I").point(lambda v: v * 257).convert("I;16")
    else:
        picture = picture.convert("RGB").convert(mode)
    picture.save(file, kind, **more)
    return file.getvalue()


@cache
def good() -> dict[str, bytes]:
    """One of each form that the program reads."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x8825] = {1: "N", 2: (51.0, 30.0, 0.0)}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return {
        "plain.jpg": made("RGB", "JPEG"),
        "progressive.jpg": made("RGB", "JPEG", progressive=True),
        "cmyk.jpg": made("CMYK", "JPEG"),
        "grey.jpg": made("L", "JPEG"),
        "camera.jpg": made("RGB", "JPEG", exif=exif, icc_profile=profile),
        "plain.png": made("RGB", "PNG"),
        "clear.png": made("RGBA", "PNG"),
        "palette.png": made("P", "PNG"),
        "deep.png": made("I;16", "PNG"),
        "two.png": made("1", "PNG", icc_profile=profile),
        "plain.webp": made("RGB", "WEBP"),
        "lossless.webp": made("RGBA", "WEBP", lossless=True, exif=exif),
        "plain.tif": made("RGB", "TIFF"),
        "lzw.tif": made("RGB", "TIFF", compression="tiff_lzw"),
        "deflate.tif": made("CMYK", "TIFF", compression="tiff_adobe_deflate"),
        "fax.tif": made("1", "TIFF", compression="group4"),
        "jpeg.tif": made("RGB", "TIFF", compression="jpeg"),
        "deep.tif": made("I;16", "TIFF"),
    }


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int, height: int, *chunks: bytes, depth: int = 8, color: int = 2) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    parts = (chunk(b"IHDR", head), *chunks, chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@cache
def zeros(megabytes: int) -> bytes:
    """So many megabytes of zeros, deflated: a thousandth of it."""
    packer = zlib.compressobj(9)
    return b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(megabytes)), packer.flush()])


def tiff(entries: list[tuple[int, int, int, int]], rest: bytes = b"", next_ifd: int = 0) -> bytes:
    """A little-endian TIFF of one directory of (tag, type, count, value)."""
    body = struct.pack("<H", len(entries))
    body += b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + body + struct.pack("<I", next_ifd) + rest


def tiff_of(width: int, height: int, **more: int) -> bytes:
    tags = {256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: 200, 277: 1, 278: height,
            279: width * height % (1 << 32)}  # fmt: skip
    tags |= {int(key[1:]): value for key, value in more.items()}
    return tiff([(tag, 4, 1, value) for tag, value in sorted(tags.items())], bytes(500))


def box(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", 8 + len(body)) + kind + body


def heavy() -> Iterator[tuple[str, bytes]]:
    """Bombs: one of each."""
    line = zeros(3)
    yield "30000.png", png(30_000, 30_000, chunk(b"IDAT", zeros(200)))
    yield "15000.png", png(15_000, 13_000, chunk(b"IDAT", zeros(600)))
    yield "13000-clear.png", png(13_000, 13_000, chunk(b"IDAT", zeros(700)), color=6)
    yield "14000-grey.png", png(14_000, 14_000, chunk(b"IDAT", zeros(190)), color=0)
    yield "16-bit.png", png(9000, 9000, chunk(b"IDAT", zeros(490)), depth=16)
    yield "line.png", png(190_000_000, 1, chunk(b"IDAT", zeros(600)))
    yield "column.png", png(1, 1_000_000, chunk(b"IDAT", line))
    bomb = zeros(300)
    small = chunk(b"IDAT", zlib.compress(bytes(30 * 91)))
    yield "itxt.png", png(30, 30, chunk(b"iTXt", b"a\0\1\0\0\0" + bomb), small)
    yield "ztxt.png", png(30, 30, chunk(b"zTXt", b"a\0\0" + bomb), small)
    yield "ztxts.png", png(30, 30, *[chunk(b"zTXt", b"a\0\0" + zeros(60))] * 40, small)
    yield "iccp.png", png(30, 30, chunk(b"iCCP", b"a\0\0" + bomb), small)
    yield "texts.png", png(30, 30, *[chunk(b"tEXt", b"a\0" + b"x" * 99)] * 50_000, small)
    jpeg = good()["plain.jpg"]
    at = jpeg.index(b"\xff\xc0") + 5
    yield "14000.jpg", jpeg[:at] + struct.pack(">HH", 14_000, 14_000) + jpeg[at + 4 :]
    slow = good()["progressive.jpg"]
    at = slow.index(b"\xff\xc2") + 5
    yield "14000-progressive.jpg", slow[:at] + struct.pack(">HH", 14_000, 14_000) + slow[at + 4 :]
    scan = slow[slow.rindex(b"\xff\xda") : -2]
    yield "scans.jpg", slow[:at] + b"\x0f\xa0\x0f\xa0" + slow[at + 4 : -2] + scan * 5000
    yield "markers.jpg", b"\xff\xd8" + b"\xff\xfe\x00\x03x" * 400_000 + jpeg[2:]
    yield "no-end.jpg", jpeg[:-2] + b"\xff\x00" * 500_000
    yield "mpo.jpg", jpeg + jpeg * 500
    yield "deflate.tif", tiff_of(13_000, 13_000, t259=8) + zeros(300)
    yield from animations()


def light() -> Iterator[tuple[str, bytes]]:
    """Oddities that cost nothing to make: one of each."""
    line = zeros(3)
    yield "40000.png", png(40_000, 40_000, chunk(b"IDAT", line))
    yield "wide.png", png(2**31 - 1, 1, chunk(b"IDAT", line))
    yield "nothing.png", png(0, 0, chunk(b"IDAT", line))
    small = chunk(b"IDAT", zlib.compress(bytes(30 * 91)))
    yield "exif.png", png(30, 30, chunk(b"eXIf", b"II*\0\x08\0\0\0" + b"\xff" * 60_000), small)
    yield "frames.png", png(30, 30, chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0)), small)
    yield "long-chunk.png", png(30, 30)[:-12] + struct.pack(">I", 2**31 - 1) + b"IDAT" + b"x" * 99
    jpeg = good()["plain.jpg"]
    at = jpeg.index(b"\xff\xc0") + 5
    yield "65535.jpg", jpeg[:at] + b"\xff\xff\xff\xff" + jpeg[at + 4 :]
    yield "app1.jpg", b"\xff\xd8" + b"\xff\xe1\xff\xffExif\0\0" + b"\xff" * 65_527 + jpeg[2:]
    yield "icc.jpg", made("RGB", "JPEG", icc_profile=random.Random(4).randbytes(60_000))
    loop = tiff([(0x8769, 4, 1, 8), (0x8825, 4, 1, 8), (0x0112, 3, 1, 9)], next_ifd=8)
    yield "exif-loop.jpg", made("RGB", "JPEG", exif=b"Exif\0\0" + loop)
    many = tiff([(0x8769, 4, 1, 8), (0x010E, 2, 2**31, 8), (0x0112, 12, 2**30, 8)])
    yield "exif-long.jpg", made("RGB", "JPEG", exif=b"Exif\0\0" + many)
    yield "loop.tif", tiff([(256, 4, 1, 9), (257, 4, 1, 9)], next_ifd=8)
    yield "strips.tif", tiff_of(30_000, 30_000, t278=1)
    yield "strip-count.tif", tiff([(256, 4, 1, 99), (257, 4, 1, 99), (273, 4, 2**31 - 1, 8)])
    yield "tiles.tif", tiff_of(64, 64, t322=2**31 - 1, t323=2**31 - 1, t324=8, t325=9)
    yield "small-tiles.tif", tiff_of(14_000, 14_000, t322=1, t323=1, t324=8, t325=1)
    yield "samples.tif", tiff_of(64, 64, t277=65_535)
    yield "bits.tif", tiff_of(64, 64, t258=65_535)
    yield "big.tif", b"II+\0\x08\0\0\0" + struct.pack("<Q", 2**63) + bytes(99)
    yield "no-type.tif", tiff([(256, 99, 1, 9), (257, 99, 2**31, 9)])
    yield from containers()


def animations() -> Iterator[tuple[str, bytes]]:
    frames = [Image.new("RGB", (8, 8), (n % 256, n * 7 % 256, 99)) for n in range(300)]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:] * 34)
    yield "10000.gif", file.getvalue()
    yield "10000-gif.png", file.getvalue()
    file = io.BytesIO()
    frames[0].save(file, "WEBP", save_all=True, append_images=frames[1:200])
    whole = file.getvalue()
    yield "frames.webp", whole
    at = whole.index(b"ANMF")
    again = whole + whole[at:] * 50
    yield "10000.webp", again[:4] + struct.pack("<I", len(again) - 8) + again[8:]
    big = bytearray(whole)
    at = whole.index(b"VP8X") + 12
    big[at : at + 6] = b"\xff\x3f\0\xff\x3f\0"  # 16,384 x 16,384
    yield "16384.webp", bytes(big)


def containers() -> Iterator[tuple[str, bytes]]:
    brand = box(b"ftyp", b"heic\0\0\0\0mif1heic")
    yield "empty.heic", brand
    yield "junk.heic", brand + random.Random(5).randbytes(20_000)
    yield "long.heic", brand + struct.pack(">I", 2**32 - 1) + b"meta" + bytes(99)
    deep = b""
    for _ in range(5000):
        deep = box(b"meta", b"\0\0\0\0" + deep)
    yield "deep.heic", brand + deep
    items = b"\0\0\0\0" + struct.pack(">H", 65_535) + box(b"infe", bytes(20)) * 9000
    yield "items.heic", brand + box(b"meta", b"\0\0\0\0" + box(b"iinf", items))
    yield (
        "svg.png",
        b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    )
    yield "eps.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(/etc/passwd) run\n"
    yield "empty.jpg", b""
    yield "zeros.jpg", bytes(1 << 20)
    yield "signature-only.jpg", b"\xff\xd8"
    yield "signature-only.png", b"\x89PNG\r\n\x1a\n"
    yield "signature-only.webp", b"RIFF\xff\xff\xff\xffWEBP"


def bent(data: bytes, chance: random.Random) -> bytes:
    """The file cut short, with bytes changed, doubled, left out, or numbers made large."""
    whole = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(whole))
        match chance.randrange(6):
            case 0:
                del whole[max(at, 3) :]
            case 1 | 2:
                whole[at] = chance.randrange(256)
            case 3:
                whole[at : at + 4] = chance.choice((b"\xff" * 4, b"\x7f\xff\xff\xff", bytes(4)))
            case 4:
                whole[at:at] = whole[at : at + chance.randrange(1, 400)]
            case 5:
                del whole[at : at + chance.randrange(1, 40)]
        if not whole:
            return b""
    return bytes(whole)


def pictures(count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """`count` of them."""
    chance = random.Random(seed)
    left = count
    for one in chain(heavy(), light()):
        if not left:
            return
        yield one
        left -= 1
    names = list(good())
    for number in range(left):
        name = names[number % len(names)]
        other = chance.choice(names).rsplit(".", 1)[1]  # names lie
        yield f"{number}-{name.rsplit('.', 1)[0]}.{other}", bent(good()[name], chance)

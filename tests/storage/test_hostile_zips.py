"""Zips that lie: each is refused with a sentence, before it costs memory."""

from __future__ import annotations

import bz2
import io
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable

import pytest

from thankyou.base.errors import CardError
from thankyou.model.card import Card, CardPeople
from thankyou.storage.card_file import decode, encode
from thankyou.storage.container import MIMETYPE

CARD = Card(message="Thank you.", people=CardPeople("a.csv", ("Name",), (("Ada",),)))
WHOLE = encode(CARD)
LIMIT = 40 * 1024 * 1024


def members() -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: list[tuple[str, bytes]], method: int = zipfile.ZIP_STORED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", MIMETYPE)
        for name, data in parts:
            archive.writestr(name, data, method)
    return file.getvalue()


def patched(place: int, change: bytes, *, data: bytes = WHOLE) -> bytes:
    whole = bytearray(data)
    whole[place : place + len(change)] = change
    return bytes(whole)


def central(name: bytes) -> int:
    """Where the directory speaks of a member."""
    at = WHOLE.index(b"PK\x01\x02")
    while WHOLE[at + 46 : at + 46 + len(name)] != name:
        at = WHOLE.index(b"PK\x01\x02", at + 4)
    return at


def local(name: bytes) -> int:
    return WHOLE.index(name) - 30


def end(**changes: int) -> bytes:
    names = ("disk", "first", "here", "count", "size", "start", "comment")
    values = dict(zip(names, struct.unpack("<4H2IH", WHOLE[-18:]), strict=True)) | changes
    return WHOLE[:-18] + struct.pack("<4H2IH", *values.values())


def bomb() -> bytes:
    """A card.json that says it is 8 MB and unpacks to 100."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = b"".join(packer.compress(bytes(1 << 20)) for _ in range(100)) + packer.flush()
    data = zipped([("card.json", packed)])
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        place = data.index(mark, data.index(mark) + 4)
        data = patched(place + at, struct.pack("<H", 8), data=data)
        sizes = at + 14
        data = patched(place + sizes, struct.pack("<I", 8 << 20), data=data)
    return data


def overlapping() -> bytes:
    """people.json begins inside card.json, whose bytes hold a header of it."""
    inner = zipped([("people.json", members()["people.json"])])
    header = inner[inner.index(b"people.json") - 30 : inner.index(b"PK\x01\x02")]
    data = zipped([("card.json", b" " * 9 + header), ("people.json", members()["people.json"])])
    mark = data.rindex(b"PK\x01\x02")
    return patched(mark + 42, struct.pack("<I", data.index(header)), data=data)


def swapped() -> bytes:
    """The directory calls the list card.json, and the text people.json."""
    one, other = central(b"card.json") + 42, central(b"people.json") + 42
    offsets = WHOLE[one : one + 4], WHOLE[other : other + 4]
    return patched(other, offsets[0], data=patched(one, offsets[1]))


HOSTILE: dict[str, Callable[[], bytes]] = {
    "bzip2, as the card of 2,570 bytes that took 6.3 GB": lambda: zipped(
        [("card.json", b" " * 8_000_000)], zipfile.ZIP_BZIP2
    ),
    "bzip2 in bzip2": lambda: zipped([("card.json", bz2.compress(bytes(1 << 20)))],
                                     zipfile.ZIP_BZIP2),
    "LZMA": lambda: zipped([("card.json", members()["card.json"])], zipfile.ZIP_LZMA),
    "a bomb": bomb,
    "a text too large": lambda: zipped([("card.json", b" " * (8 << 20) + b"x")],
                                       zipfile.ZIP_DEFLATED),
    "a list too large": lambda: zipped(
        [("card.json", members()["card.json"]), ("people.json", bytes((16 << 20) + 1))],
        zipfile.ZIP_DEFLATED,
    ),
    "all too large": lambda: zipped(
        [("card.json", b" " * (8 << 20)), ("photo.jpg", bytes(32 << 20)),
         ("people.json", bytes(16 << 20))], zipfile.ZIP_DEFLATED,
    ),
    "a name twice": lambda: zipped([("card.json", b"{}"), ("card.jsom", b"{}")]).replace(
        b"jsom", b"json"
    ),
    "an absolute name": lambda: zipped([("/card.json", b"{}")]),
    "a name that leads out": lambda: zipped([("../card.json", b"{}"), ("card.json", b"{}")]),
    "a folder": lambda: zipped([("card.json", b"{}"), ("folder/", b"")]),
    "ten thousand members": lambda: zipped([(f"{n}", b"") for n in range(10_000)]),
    "encrypted": lambda: patched(local(b"card.json") + 6, b"\x01",
                                 data=patched(central(b"card.json") + 8, b"\x01")),
    "encrypted, says the directory": lambda: patched(central(b"card.json") + 8, b"\x01"),
    "bytes before": lambda: b"#!/bin/sh\n" + WHOLE,
    "bytes after": lambda: WHOLE + b"\n",
    "a comment": lambda: end(comment=3) + b"abc",
    "bytes between": lambda: WHOLE.replace(b"PK\x01\x02", b"<b>PK\x01\x02", 1),
    "a directory that begins elsewhere": lambda: end(start=10),
    "a directory beyond the end": lambda: end(start=0xFFFFFFFF, size=0xFFFFFFFF),
    "more members than there are": lambda: end(here=4, count=4),
    "fewer members than there are": lambda: end(here=2, count=2),
    "no members": lambda: end(here=0, count=0),
    "another disk": lambda: end(disk=1),
    "zip64 in the directory": lambda: patched(central(b"card.json") + 20, b"\xff" * 8),
    "zip64 in the end": lambda: end(count=0xFFFF, here=0xFFFF),
    "a smaller size in the directory": lambda: patched(central(b"card.json") + 24, b"\x10\0\0\0"),
    "a larger size": lambda: patched(central(b"card.json") + 24, b"\xff\xff\0\0"),
    "another sum": lambda: patched(central(b"card.json") + 16, b"\0\0\0\0"),
    "an offset into the middle": lambda: patched(central(b"people.json") + 42, b"\x20\0\0\0"),
    "an offset beyond the end": lambda: patched(central(b"people.json") + 42, b"\xff" * 4),
    "overlapping members": overlapping,
    "swapped members": swapped,
    "another name before the member": lambda: patched(WHOLE.index(b"card.json"), b"CARD.json"),
    "another method before the member": lambda: patched(local(b"card.json") + 8, b"\0"),
    "cut in the middle": lambda: WHOLE[: len(WHOLE) // 2],
    "cut at the end": lambda: WHOLE[:-1],
    "nothing but its beginning": lambda: WHOLE[:70],
}  # fmt: skip


@pytest.mark.parametrize("case", HOSTILE)
def test_a_zip_that_lies_is_refused_and_costs_little(case: str) -> None:
    data = HOSTILE[case]()
    tracemalloc.start()
    try:
        with pytest.raises(CardError) as caught:
            decode(data, "x.thankyou")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert caught.value.code in ("not-a-card", "card-damaged")
    assert caught.value.values["path"] == "x.thankyou"
    assert peak < LIMIT


def test_the_damage_above_is_done_to_a_file_that_opens() -> None:
    assert end() == WHOLE and decode(WHOLE) == CARD
    assert decode(zipped(list(members().items())[1:])) == CARD
    assert decode(zipped(list(members().items())[1:], zipfile.ZIP_DEFLATED)) == CARD


class Unseekable(io.RawIOBase):
    """A file that a program can only write forwards, as a pipe."""

    def __init__(self) -> None:
        self.data = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def test_sizes_may_stand_behind_a_member_as_some_programs_write_them() -> None:
    file = Unseekable()
    with zipfile.ZipFile(file, "w") as archive:  # type: ignore[call-overload]
        for name, data in members().items():
            archive.writestr(name, data, zipfile.ZIP_DEFLATED if name != "mimetype" else 0)
    # Such a mimetype has no sizes before it, but its bytes are where they must be.
    assert decode(file.data) == CARD

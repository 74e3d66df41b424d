"""Card files with something wrong: none may hang, eat memory, or end in anything but a sentence.

    python tools/mutate_cards.py                  2,000 files
    python tools/mutate_cards.py --count 100 --seed 7

Files are made from those in tests/storage/fixtures: bytes changed, taken out, put twice; values of
the JSON replaced by what a stranger could write there; zips packed anew, with sizes that lie; and
some that unpack or parse to as much as a file can. Each is read in a process that is watched, and
if it is refused, what is left of it is salvaged. Told are the outcomes, the longest processor time
and the most memory (of one reading, beyond what the program itself needs). Exits with 1 if a file
ended in a traceback, took more than 20 s or more than 1 GiB, or came back as another card.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import struct
import sys
import time
import warnings
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PIL import Image

from thankyou.base.errors import CardError
from thankyou.error_messages import sentence
from thankyou.model.card import Card
from thankyou.storage.card_file import decode, encode
from thankyou.storage.container import MIMETYPE
from thankyou.storage.salvage import salvage

FIXTURES = Path(__file__).parents[1] / "tests" / "storage" / "fixtures"
SECONDS = 20.0
GIB = 1 << 30
PASSWORD = "käse und Brot"  # noqa: S105 - that of the fixture

Chance = random.Random
Case = tuple[str, bytes]


# ---------------------------------------------------------------------- bytes


def changed_bytes(chance: Chance, data: bytes) -> bytes:
    """Some bytes are others."""
    whole = bytearray(data or b"x")
    for _ in range(chance.choice((1, 1, 2, 8, 64))):
        whole[chance.randrange(len(whole))] = chance.randrange(256)
    return bytes(whole)


def cut_bytes(chance: Chance, data: bytes) -> bytes:
    """A piece is missing, stands twice, or all after it is missing."""
    start = chance.randrange(len(data) + 1)
    end = min(len(data), start + chance.choice((1, 4, 99, 5000)))
    return chance.choice((
        data[:start], data[:start] + data[end:], data[:end] + data[start:], data[start:],
        data[:start] + bytes(end - start) + data[end:],
    ))  # fmt: skip


# ---------------------------------------------------------------------- JSON

RAW = (
    "1e999", "-1e999", "1" * 4000, "1" * 100_000, "0." + "1" * 100_000, "NaN", "Infinity", "-0",
    '"\\ud800"', '"\\u0000"', '"\\u001b[31m"', '"' + "x" * 1_000_000 + '"', '"{' * 3 + '"',
    "[" * 100_000, '{"a":' * 100_000, "[" * 900 + "]" * 900, "[" + "[]," * 200_000 + "[]]",
    "{}", "[]", "null", "true", "0", "-1", "1.5", '""', '"../../etc/passwd"',
    "{" + ",".join(f'"{n}":0' for n in range(100_000)) + "}", '{"a":1,"a":2}',
)  # fmt: skip
"""Values as a stranger could write them, as text: not all of them are JSON."""


def changed_json(chance: Chance, data: bytes) -> bytes:
    """One value, anywhere, is another; or a key is gone, new, or another's."""
    try:
        whole = json.loads(data)
        key: Any = chance.choice(list(whole))
    except (ValueError, RecursionError, TypeError, IndexError):  # it was changed before
        return changed_bytes(chance, data)
    place: Any = whole
    while isinstance(place[key], (dict, list)) and place[key] and chance.random() < 0.8:
        place = place[key]
        key = (
            chance.choice(list(place)) if isinstance(place, dict) else chance.randrange(len(place))
        )
    act = chance.choice(("value", "value", "value", "delete", "rename", "more", "twice"))
    if act == "delete":
        del place[key]
    elif act == "rename" and isinstance(place, dict):
        place[chance.choice(("", "x" * 9999, "\ud800", "\x1b[2J", "Card"))] = place.pop(key)
    elif act == "more" and isinstance(place, dict):
        place[f"key {chance.random()}"] = place[key]
    elif act == "twice" and isinstance(place, list):
        place *= chance.choice((2, 1000))
    else:
        place[key] = "\0here\0"
        text = json.dumps(whole)
        return text.replace('"\\u0000here\\u0000"', chance.choice(RAW)).encode()
    return json.dumps(whole).encode()


# ---------------------------------------------------------------------- zips


def members_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: list[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, data in members:
            archive.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else method)
    return file.getvalue()


METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
NAMES = (
    "/card.json",
    "../card.json",
    "photo.jpg",
    "card.json",
    "people.json",
    "x",
    "a/",
    "CON",
)
NUMBERS = (0, 1, 0xFF, 0xFFFF, 0xFFFFFFFF, 0x7FFFFFFF, 8 << 20)


def repacked(chance: Chance, data: bytes) -> bytes:
    """A zip of the same members, one of them changed, packed in another way, or beside others."""
    members = list(members_of(data).items())
    for _ in range(chance.randrange(3)):
        at = chance.randrange(1, len(members))
        name, content = members[at]
        change = changed_json if name.endswith(".json") else changed_bytes
        members[at] = name, chance.choice((change, changed_bytes, cut_bytes))(chance, content)
    act = chance.choice(("as it is", "as it is", "more", "swap", "unsummed"))
    if act == "more":
        members.append((chance.choice(NAMES), chance.choice(members)[1]))
    elif act == "swap":
        one, other = chance.sample(range(len(members)), 2)
        members[one], members[other] = members[other], members[one]
    elif act == "unsummed":  # whatever a stranger changes, the sums are no hindrance
        members = [(name, unsummed(content) if name == "card.json" else content)
                   for name, content in members]  # fmt: skip
    return packed(members, chance.choice(METHODS))


def unsummed(text: bytes) -> bytes:
    try:
        whole = json.loads(text)
        del whole["checksums"]
        return json.dumps(whole).encode()
    except (ValueError, KeyError, TypeError, RecursionError):
        return text


def lying_zip(chance: Chance, data: bytes) -> bytes:
    """A number of a header is another."""
    whole = bytearray(data)
    mark = chance.choice((b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"))
    places = [at for at in range(len(data)) if data.startswith(mark, at)]
    at = chance.choice(places) + 4
    for _ in range(chance.choice((1, 1, 2, 4))):
        kind, field = chance.choice((("<H", 2), ("<I", 4)))
        value = chance.choice(NUMBERS) & (0xFFFF if field == 2 else 0xFFFFFFFF)
        start = min(at + 2 * chance.randrange(13), len(whole) - field)
        struct.pack_into(kind, whole, start, value)
    return bytes(whole)


# ---------------------------------------------------------------------- as much as can be


def heavy() -> Iterator[Case]:
    """Files that unpack, or parse, to as much as a file of their size can."""
    text = (FIXTURES / "version-8.thankyou").read_bytes()
    big = members_of((FIXTURES / "version-8-people.thankyou").read_bytes())
    room = (8 << 20) - len(text) - 99
    for name, unit in (("lists", b"[],"), ("objects", b"{},"), ("texts", b'"",'), ("ones", b"1,"),
                       ("floats", b"1e9,"), ("small objects", b'{"":0},')):  # fmt: skip
        value = b"[" + unit * (room // len(unit)) + b"0]"
        yield (
            f"8 MB of {name}",
            text.replace(b'"dismissed": [\n', b'"more": ' + value + b',"dismissed": [\n'),
        )
        people = (
            b'{"name":"","columns":[],"mapping":{},"records":['
            + unit * ((16 << 20) // len(unit) - 99)
            + b"0]}"
        )
        yield f"16 MB of {name}", with_member(big, "people.json", people)
    photo = io.BytesIO()
    Image.new("L", (12_000, 12_000)).save(photo, "JPEG", progressive=True)
    yield "a photo of 144 megapixels", with_member(big, "photo.jpg", photo.getvalue())
    keys = ",".join(f'"{n}":0' for n in range(800_000)).encode()[:room]
    yield "many keys", text.replace(b'"card": {', b'"card": {' + keys.rpartition(b",")[0] + b",")
    yield (
        "a long message",
        text.replace(b'"message": [\n', b'"message": [' + b'"",' * (room // 3), 1),
    )
    yield "a long line", text.replace(b'"message": [\n', b'"message": ["' + b"x" * room + b'",', 1)
    yield (
        "many signers",
        text.replace(b'"signers": [\n', b'"signers": [' + b'{"name":"","line":""},' * (room // 22)),
    )
    yield "48 MB of zeros", bytes(48 << 20)
    yield "48 MB of brackets", b"[" * (48 << 20)
    yield "48 MB of headers", b"PK\x03\x04" * (12 << 20)
    yield (
        "48 MB of members",
        packed([("mimetype", MIMETYPE)])[:-22] + b"PK\x01\x02" + bytes(48 << 20),
    )
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(2000)) + packer.flush()
    for method in METHODS[2:]:
        yield (
            f"a bomb by method {method}",
            packed([("mimetype", MIMETYPE), ("card.json", bytes(8 << 20))], method),
        )
    yield (
        "a bomb",
        lie_about_size(packed([("mimetype", MIMETYPE), ("card.json", bomb)], zipfile.ZIP_STORED)),
    )


def with_member(members: dict[str, bytes], name: str, data: bytes) -> bytes:
    """The card with another content of one member, and no sums that would tell."""
    text = unsummed(members["card.json"])
    return packed(list((members | {"card.json": text, name: data}).items()))


def lie_about_size(data: bytes) -> bytes:
    """The second member's content, which is stored, is said to be deflated, and of 8 MB."""
    whole = bytearray(data)
    for mark, method in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        at = data.index(mark, data.index(mark) + 4)
        struct.pack_into("<H", whole, at + method, 8)
        struct.pack_into("<I", whole, at + method + 14, 8 << 20)
    return bytes(whole)


def cases(count: int, seed: int) -> Iterator[Case]:
    """So many files; the heavy ones first, if there is room for them."""
    chance = Chance(seed)
    for case in heavy() if count >= 1000 else ():
        count -= 1
        yield case
    files = {path.stem: path.read_bytes() for path in sorted(FIXTURES.iterdir())}
    bytewise: tuple[Callable[[Chance, bytes], bytes], ...] = (changed_bytes, cut_bytes)
    for _ in range(count):
        name = chance.choice(list(files))
        # A locked file costs scrypt's time.
        if "locked" in name and chance.random() < 0.8:
            name = chance.choice([one for one in files if "locked" not in one])
        data = files[name]
        ways = bytewise
        if data.startswith(b"PK"):
            ways = (*bytewise, repacked, repacked, lying_zip, lying_zip)
        elif data.startswith(b"{"):
            ways = (*bytewise, changed_json, changed_json, changed_json)
        way = chance.choice(ways)
        yield f"{name}, {way.__name__}", way(chance, data)


# ---------------------------------------------------------------------- reading


def outcome(data: bytes) -> str:
    """What reading these bytes ends in; "!" begins what must not be."""
    try:
        card = decode(data, "x.thankyou", PASSWORD)
    except CardError as error:
        if error.code in ("wrong-password", "card-too-new"):
            return error.code
        said = sentence(error)
        if not said or "\n" in said or len(said) > 1000:
            return f"! a sentence of {len(said)} characters"
        try:
            left, _ = salvage(data, "x.thankyou", PASSWORD)
        except CardError:
            return error.code
        return f"{error.code}, saved{kept(left)}"
    return "opened" + kept(card)


def kept(card: Card) -> str:
    """What is said of a card's own file: "" if the card comes back from it."""
    try:
        data = encode(card)
    except CardError as error:  # a file has indents: what was just read may be too large for it
        return ", " + error.code
    return "" if decode(data) == card else ", ! another card"


def peak(reset: bool = False) -> int:
    """The most memory since the last reset, in bytes."""
    if reset:
        Path("/proc/self/clear_refs").write_text("5")
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line.split()[1] for line in lines if line.startswith("VmHWM"))) * 1024


def reader(pipe: Connection) -> None:
    """Reads what it is given, until the pipe is closed."""
    outcome((FIXTURES / "version-8-people.thankyou").read_bytes())  # load what is loaded once
    while True:
        try:
            data = pipe.recv_bytes()
        except EOFError:
            return
        before, begun = peak(reset=True), time.process_time()
        try:
            result = outcome(data)
        except Exception as error:
            result = f"! {type(error).__name__}"
        pipe.send((result, time.process_time() - begun, peak() - before))


class Reader:
    """A process that reads, begun again when one file was too much for it."""

    def __init__(self) -> None:
        self._context = get_context("spawn")
        self._begin()

    def _begin(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=reader, args=(theirs,))
        self._process.start()
        theirs.close()

    def read(self, data: bytes) -> tuple[str, float, int]:
        self._pipe.send_bytes(data)
        try:
            if self._pipe.poll(5 * SECONDS):  # a busy machine is no fault of a file
                answer: tuple[str, float, int] = self._pipe.recv()
                return answer
            result = "! hangs"
        except EOFError:
            result = "! the process ended"
        self.close()
        self._begin()
        return result, SECONDS, 0

    def close(self) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()


def main() -> int:
    parser = argparse.ArgumentParser(description="Mutated card files.")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=14)
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    slowest: tuple[float, str] = (0.0, "")
    largest: tuple[int, str] = (0, "")
    wrong: list[str] = []
    read = Reader()
    for name, data in cases(options.count, options.seed):
        result, seconds, memory = read.read(data)
        counts[result] += 1
        slowest, largest = max(slowest, (seconds, name)), max(largest, (memory, name))
        if "!" in result or seconds > SECONDS or memory > GIB:
            wrong.append(f"{name}: {result}, {seconds:.1f} s, {memory >> 20} MiB")
    read.close()
    for result, count in counts.most_common():
        print(f"{count:6} {result}")
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")
    print(f"most memory {largest[0] >> 20} MiB: {largest[1]}")
    print(f"{counts.total()} files, {len(wrong)} wrong", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

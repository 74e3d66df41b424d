"""The words of a dictionary packed small, and its rules.

In: a text of lines, as bytes. Out: fewer bytes, and the same text again, to the last byte. A
dictionary packed so has seven tenths of what gzip makes of it; in a bundle, which brings a Python
with xz, less than three fifths. Two ways are tried:

- Lines are told by what they have in common with the line before (“front coding”: Witten, Moffat,
  Bell, Managing Gigabytes, 4.1): a byte for how many bytes of that are dropped, which repeats more
  than how many are kept, and what comes then.
- Of lines like Hunspell's (word/flags) the words are told so, each letter a byte, whatever it takes
  in UTF-8, and the flags of a word by their number in a list, one byte or two.

zlib packs the result, which every Python has, or xz.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter

_LINES = b"L"
_WORDS = {b"U": "utf-8", b"1": "latin-1"}
"""The first byte: which way it is, and what letters the words are in."""
_XZ = b"\xfd7zXZ"
"""What a file begins with that xz has packed (The .xz File Format 1.2, 2.1.1.1)."""
_FIRST = 32
"""The byte of a line that drops nothing: no line contains less than a line break, 10."""
_MOST = 222
_ALL = _FIRST + _MOST + 1
"""The byte of a line that keeps nothing."""
_BREAK = 10
_BYTES = [number for number in range(256) if number != _BREAK]
_PAIRS = 32
"""First bytes of tails told by two bytes."""
_SINGLES = 40
"""There is no gain with fewer tails of one byte than these."""


def pack(text: bytes, xz: bool = False) -> bytes:
    """The text packed, by zlib or by xz; slow, some seconds for 8 MB."""
    ways = [_LINES + _packed_lines(text)]
    for kind, letters in _WORDS.items():
        if (words := _packed_words(text, letters)) is not None:
            ways.append(kind + words)
            break
    return min(map(_by_xz if xz else _by_zlib, ways), key=len)


def _by_zlib(data: bytes) -> bytes:
    return zlib.compress(data, 9)


def _by_xz(data: bytes) -> bytes:
    import lzma

    # For text: what a letter is depends on the one before, not on its place in a word of memory.
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME,
                "dict_size": 8 << 20, "lc": 4, "lp": 0, "pb": 0, "nice_len": 273}]  # fmt: skip
    return lzma.compress(data, lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=filters)


def unpack(packed: bytes) -> bytes:
    """The text again: a third of a second for 8 MB. Raises OSError where it is damaged, or packed
    by xz for a Python that lacks it."""
    try:
        data = _whole(packed)
        kind, rest = data[:1], data[1:]
        if kind in _WORDS:
            return _words(rest, _WORDS[kind])
        if kind == _LINES:
            return _lines(rest)
    except (zlib.error, EOFError, LookupError, ValueError) as error:
        raise OSError(f"damaged: {error}") from error
    raise OSError("damaged: of no known kind")


def _whole(packed: bytes) -> bytes:
    if not packed.startswith(_XZ):
        return zlib.decompress(packed)
    try:
        import lzma
    except ImportError as error:
        raise OSError("packed by xz") from error
    try:
        return lzma.decompress(packed, lzma.FORMAT_XZ)
    except lzma.LZMAError as error:
        raise ValueError(str(error)) from error


def _common(one: bytes, other: bytes) -> int:
    """How many bytes two lines begin with alike."""
    most = min(len(one), len(other))
    if one[:most] == other[:most]:
        return most
    return next(i for i in range(most) if one[i] != other[i])


def _told(line: bytes, before: bytes) -> bytes:
    same = _common(line, before)
    dropped = len(before) - same
    return bytes([_FIRST + dropped]) + line[same:] if dropped <= _MOST else bytes([_ALL]) + line


def _packed_lines(text: bytes) -> bytes:
    lines = text.split(b"\n")
    return b"\n".join(map(_told, lines, [b"", *lines]))


def _lines(data: bytes) -> bytes:
    lines, line = [], b""
    for row in data.split(b"\n"):
        dropped = row[0] - _FIRST
        line = line[: len(line) - dropped] + row[1:] if row[0] < _ALL else row[1:]
        lines.append(line)
    return b"\n".join(lines)


def _packed_words(data: bytes, encoding: str) -> bytes | None:
    """None for a text that is not of few letters and few kinds of flags."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    parts = [line.partition("/") for line in text.split("\n")]
    words, tails = [part[0] for part in parts], [part[1] + part[2] for part in parts]
    letters = sorted(set("".join(words)))
    kinds = [tail for tail, _ in Counter(tails).most_common()]
    codes = _codes(len(letters), len(kinds))
    if codes is None:
        return None
    spelt = {ord(letter): chr(number) for letter, number in zip(letters, _BYTES, strict=False)}
    plain = [word.translate(spelt).encode("latin-1") for word in words]
    code_of = dict(zip(kinds, codes, strict=False))
    rows = (_told(word, before) + code_of[tail]
            for word, before, tail in zip(plain, [b"", *plain], tails, strict=False))  # fmt: skip
    head = "\n".join(["".join(letters), *kinds]).encode(encoding)
    return len(head).to_bytes(4, "big") + head + b"".join(rows)


def _codes(letters: int, kinds: int) -> list[bytes] | None:
    """The bytes that tell each kind of tail, the commonest first: those that no letter has, and
    then pairs of which the first is such a one. None where there are not enough."""
    left = _BYTES[letters:]
    single, first = left[:-_PAIRS], left[-_PAIRS:]
    if len(single) < _SINGLES or kinds > len(single) + _PAIRS * len(_BYTES):
        return None
    return [bytes([one]) for one in single] + [
        bytes([one, other]) for one in first for other in _BYTES
    ]


def _words(data: bytes, encoding: str) -> bytes:
    size = int.from_bytes(data[:4], "big")
    letters, *kinds = data[4 : 4 + size].decode(encoding).split("\n")
    codes = _codes(len(letters), len(kinds))
    if codes is None:
        raise ValueError("too many letters")
    tail_of = dict(zip(codes, kinds, strict=False))
    after = _BYTES[len(letters)]  # the first byte that is no letter
    pair = _BYTES[-_PAIRS]
    row = re.compile(rb"(.)([^\x%02x-\xff]*)([\x%02x-\x%02x]|.[^\n])" % (after, after, pair - 1),
                     re.DOTALL)  # fmt: skip
    words, tails, word, end = [], [], b"", 4 + size
    for found in row.finditer(data, end):
        start, rest, code = found.groups()
        dropped = start[0] - _FIRST
        word = word[: len(word) - dropped] + rest if start[0] < _ALL else rest
        words.append(word)
        tails.append(tail_of[code])
        end = found.end()
    if not words or end != len(data):
        raise ValueError("it ends too early")
    spelt = {number: letter for letter, number in zip(letters, _BYTES, strict=False)}
    text = b"\n".join(words).decode("latin-1").translate(spelt)
    return "\n".join(map(str.__add__, text.split("\n"), tails)).encode(encoding)

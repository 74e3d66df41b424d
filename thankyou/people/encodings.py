"""Which encoding a table's bytes are in; and the text that they are.

In: bytes, and the encoding that a person chose, if one did. Out: the text, the codec's name, and
whether it is a guess; and what else it might be, for a person to choose from.

What can be known is known: a byte order mark, UTF-8 (text in another encoding is hardly ever valid
UTF-8 by chance), UTF-16 and UTF-32 by their zeros, ISO-2022 and HZ by their escapes, UTF-7. The
rest is guessed: chardet weighs letters by their frequencies, people.plausible what a wrong guess
makes of names. docs/decisions.md has the figures.
"""

from __future__ import annotations

import codecs
import math
import re
import unicodedata

from thankyou.base.errors import CardError, Value
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.plausible import (
    badness,
    common_in_names,
    known_headers,
    oddness,
    total_badness,
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the name of its codec, and whether that is no more than a guess."""

    text: str
    codec: str
    guessed: bool = False


_PRIORS = {
    "cp1252": 0.35, "cp1250": 0.1, "cp1251": 0.1, "cp1253": -0.1, "cp1254": -0.1, "cp1255": -0.1,
    "cp1256": -0.1, "cp1257": -0.1, "cp1258": -0.1, "cp874": -0.1, "iso8859-1": 0.15,
    "iso8859-15": 0.1, "iso8859-2": -0.1, "iso8859-5": -0.1, "iso8859-6": -0.1, "iso8859-7": -0.1,
    "iso8859-8": -0.1, "iso8859-9": -0.1, "iso8859-13": -0.1, "koi8-r": -0.1, "koi8-u": -0.1,
    "mac-roman": 0.1, "mac-latin2": -0.4, "mac-cyrillic": 0.05, "cp437": 0.0, "cp850": 0.05,
    "cp852": -0.1, "cp737": -0.1, "cp857": -0.1, "cp866": -0.1, "cp932": 0.05, "euc_jis_2004": -0.1,
    "gb18030": 0.1, "big5hkscs": -0.1, "euc_kr": -0.1, "cp949": -0.1,
}  # fmt: skip
"""What is looked for, by chardet's names, and how common it is among lists of people: the logarithm
of a factor, in units of chardet's confidence."""

_NARROWER = {
    "big5hkscs": "cp950", "euc_jis_2004": "euc_jp", "euc_kr": "cp949", "iso8859-1": "cp1252",
}  # fmt: skip
"""The codec that programs write with, where it can read the bytes as well."""

CODECS: tuple[str, ...] = (
    "utf-8", "utf-16-le", "utf-16-be", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255",
    "cp1256", "cp1257", "cp1258", "cp874", "iso8859-15", "iso8859-2", "mac-roman", "mac-latin2",
    "mac-cyrillic", "cp850", "cp437", "cp852", "cp866", "cp932", "euc_jp", "iso2022_jp",
    "gb18030", "cp950", "cp949", "koi8-r", "koi8-u", "utf-32", "utf-7",
)  # fmt: skip
"""All that a person may choose from, the likelier first; sentences.tables names them."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_WEIGHT_OF_BADNESS = 2.5
_WEIGHT_OF_HEADER = 1.0
_MOST_BADNESS = 0.9
"""Worse than that, and nothing that is known fits."""
_SOME_BADNESS = 0.2
_SAMPLE = 24_000
"""Bytes that are looked at, lines with something beyond ASCII."""
_CONTROL = late(rb"[\x00-\x08\x0e-\x19]")


def decode(data: bytes, place: str, encoding: str = "") -> Decoded:
    """The text in `data`, without its byte order mark. `place` is shown in errors.

    `encoding` is a codec's name, "" to find it. Raises CardError, with path: "unknown-encoding"
    (name), "wrong-encoding" (encoding, line, byte) where the one that was chosen, or that a mark or
    most of the file says, does not fit all of it; "cut-short" (count, line) for NULs at the end;
    "not-text" (line, byte).
    """
    if encoding:
        return _chosen(data, place, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], codec, place, len(mark)), codec)
    if b"\x00" in data:
        return _with_zeros(data, place)
    if data.isascii():
        return _of_seven_bits(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, place, error)


def alternatives(data: bytes, most: int = 12) -> tuple[str, ...]:
    """Codecs that can read the bytes, the likelier first."""
    found = []
    if b"\x00" not in data[:4000]:
        ranked = [_likelier(data, name) for _, name in _ranked(_sample(data))]
        found = [codec for codec in dict.fromkeys(("utf-8", *ranked)) if _fits(data, codec)]
    if len(data) % 2 == 0:
        found += [codec for codec in ("utf-16-le", "utf-16-be") if _fits(data, codec)]
    return tuple(found[:most])


def _chosen(data: bytes, place: str, encoding: str) -> Decoded:
    try:
        known = codecs.lookup(encoding)
    except (LookupError, ValueError):
        known = None
    if known is None or not getattr(known, "_is_text_encoding", True):
        raise CardError("unknown-encoding", path=place, name=encoding)
    codec, marked = known.name.replace("-sig", ""), 0
    for mark, name in _MARKS:
        if data.startswith(mark) and (name == codec or name.startswith(codec)):
            marked, codec = len(mark), name
            break
    text = _strict(data[marked:], codec, place, marked)
    return Decoded(text, codec)


def _strict(data: bytes, codec: str, place: str, skipped: int = 0) -> str:
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        at = error.start if isinstance(error, UnicodeDecodeError) else 0
        values: dict[str, Value] = {"line": _line(data[:at], codec), "byte": f"0x{data[at]:02X}"}
        code = "not-utf8" if codec == "utf-8" and skipped else "wrong-encoding"
        if code == "wrong-encoding":
            values["encoding"] = codec
        raise CardError(code, path=place, **values) from error
    nul = text.find("\0")
    if nul >= 0:
        _refuse_nul(text, nul, place)
    return unicodedata.normalize("NFC", text) if codec == "cp1258" else text


def _line(before: bytes, codec: str) -> int:
    text = before.decode(codec, "replace")
    return 1 + text.count("\n") + text.count("\r") - text.count("\r\n")


def _refuse_nul(text: str, at: int, place: str) -> None:
    line = 1 + text.count("\n", 0, at) + text.count("\r", 0, at) - text.count("\r\n", 0, at)
    count = len(text) - len(text.rstrip("\0"))
    if at == len(text) - count:
        raise CardError("cut-short", path=place, count=count, line=line)
    raise CardError("not-text", path=place, line=line, byte="0x00")


def _with_zeros(data: bytes, place: str) -> Decoded:
    """UTF-32 or UTF-16 without a mark, by where the zeros are; or a file that is no text."""
    for codec, width in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % width:
            continue
        try:
            text = data.decode(codec)
        except UnicodeError:
            continue
        start = text[:4000]
        if "\0" in text or not re.search(r"[\r\n,;\t]", start):
            continue
        if badness(start) < _MOST_BADNESS / 2:
            return Decoded(text, codec)
    text = data.decode("latin-1")
    _refuse_nul(text, text.index("\0"), place)
    raise AssertionError("a NUL was there")


_ESCAPES = ((b"\x1b$", "iso2022_jp_2"), (b"\x1b(", "iso2022_jp_2"), (b"\x0e", "iso2022_kr"))
_SHIFTED = late(rb"\+[A-Za-z0-9+/]+-?")


def _of_seven_bits(data: bytes) -> Decoded:
    tried = [codec for mark, codec in _ESCAPES if mark in data]
    if b"~{" in data and b"~}" in data:
        tried.append("hz")
    if _SHIFTED.search(data):
        tried.append("utf-7")
    for codec in tried:
        try:
            text = data.decode(codec)
        except UnicodeError:
            continue
        if not text.isascii() and "\x1b" not in text and badness(text[:20_000]) < 0.1:
            return Decoded(text.removeprefix("\ufeff"), codec, codec in ("hz", "utf-7"))
    return Decoded(data.decode("ascii"), "utf-8")


def _guessed(data: bytes, place: str, error: UnicodeDecodeError) -> Decoded:
    line, byte = _line(data[: error.start], "latin-1"), f"0x{data[error.start]:02X}"
    sample = _sample(data)
    if len(_CONTROL.findall(sample)) * 50 > len(sample):
        raise CardError("not-text", path=place, line=line, byte=byte)
    ranked = _ranked(sample, data[:2000], data)
    if ranked and ranked[0][0] > _SOME_BADNESS and _mostly_utf8(data):
        raise CardError("not-utf8", path=place, line=line, byte=byte)
    for bad, name in ranked:
        if bad > _MOST_BADNESS:
            continue
        codec = _likelier(data, name)
        if _fits(data, codec):
            return Decoded(_strict(data, codec, place), codec, guessed=True)
    raise CardError("not-utf8", path=place, line=line, byte=byte)


_UTF8 = late(rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def _mostly_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: two files in one, or one that is damaged.

    No other encoding would read the rest of it right."""
    beyond = len(data) - len(data.translate(None, bytes(range(128, 256))))
    valid = sum(len(match[0]) for match in _UTF8.finditer(data))
    if valid * 2 <= beyond:
        return False
    # In some encodings of two bytes, pairs look like UTF-8 by chance.
    text = b"".join(_UTF8.findall(data)[:500]).decode("utf-8", "replace")
    scripts = {unicodedata.name(c, "?").split(" ")[0] for c in text}
    return len(scripts) <= 2 and "?" not in scripts and "REPLACEMENT" not in scripts


_BEYOND_ASCII = late(rb"[\x80-\xff]")
_AROUND = 400
"""Bytes of a line that are looked at on either side."""


def _sample(data: bytes) -> bytes:
    """Lines with something beyond ASCII, from all over the data."""
    lines: list[bytes] = []
    size, at, step = 0, 0, len(data) // 200
    while size < _SAMPLE and (found := _BEYOND_ASCII.search(data, at)):
        here = found.start()
        low, high = max(here - _AROUND, at), min(here + _AROUND, len(data))
        begin = max(data.rfind(b"\n", low, here), data.rfind(b"\r", low, here)) + 1
        if not begin:
            begin = here if here > _AROUND else low
        ends = [
            end for end in (data.find(b"\n", here, high), data.find(b"\r", here, high)) if end > 0
        ]
        at = min(ends, default=high)
        lines.append(data[begin:at])
        size += at - begin
        if size > _SAMPLE // 2:
            at += step
    return b"\n".join(lines)


def _ranked(sample: bytes, start: bytes = b"", whole: bytes = b"") -> list[tuple[float, str]]:
    """(badness, chardet's name) of each encoding that may be, the likeliest first."""
    import chardet  # late: the window opens without it

    ranked = []
    returns = b"\r" in whole and b"\n" not in whole
    trials = chardet.detect_all(
        sample, ignore_threshold=True, include_encodings=[*_PRIORS, "cp1258"], compat_names=False
    )
    for trial in trials:
        name = str(trial["encoding"])
        if name not in _PRIORS:
            continue
        text = sample.decode(name, "replace")
        bad, weighed = total_badness(text)
        score = math.log(max(trial["confidence"], 0.003)) + _PRIORS[name]
        score -= _WEIGHT_OF_BADNESS * weighed
        if start:
            headers = min(known_headers(start.decode(name, "replace")), 3)
            score += _WEIGHT_OF_HEADER * headers
        if name.startswith("mac"):
            score += 0.3 if returns else -0.1  # old Macs end their lines with CR
        elif name.startswith(("gb", "big5")) and re.search("[\u3041-\u30fe]", text):
            score -= 2.0  # kana, which stand at the same place in EUC-JP
        score += 2 * common_in_names(name, text) - oddness(name, text)
        ranked.append((score, bad, name, text))
    ranked.sort(reverse=True)
    if ranked:  # of encodings that read the same, the commonest
        same = [trial for trial in ranked if trial[3] == ranked[0][3]]
        first = max(same, key=lambda trial: _PRIORS[trial[2]])
        ranked.remove(first)
        ranked.insert(0, first)
    return [(bad, name) for _, bad, name, _ in ranked]


def _likelier(data: bytes, name: str) -> str:
    narrower = _NARROWER.get(name)
    codec = narrower if narrower and _fits(data, narrower) else name
    return codecs.lookup(codec).name


def _fits(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeError:
        return False
    return True

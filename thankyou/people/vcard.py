"""Contacts (vCard 2.1, 3.0 and 4.0) to a grid of cells, a row for each.

In: a file's bytes. Out: a `Grid` of kind "vcard" whose first row names its columns. By RFC 6350 and
RFC 2426, and the vCard 2.1 of versit for telephones' exports. What a card of thanks has no place
for, photos and telephone numbers among it, is passed over.
"""

from __future__ import annotations

import codecs
import quopri
import re
from collections.abc import Iterator, Mapping

from thankyou.base.errors import CardError, Problem
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.people.encodings import decode
from thankyou.people.grid import AS_FOUND, Grid, ReadOptions
from thankyou.people.limits import MAX_LINES, MAX_RECORDS

COLUMNS: tuple[str, ...] = (
    "Title", "Given name", "Middle name", "Family name", "Suffix", "Full name", "Role",
    "Department", "Organisation", "Street", "Postcode", "City", "State", "Country",
    "Language", "Note",
)  # fmt: skip
"""Names that people.table and mailing.address_columns know."""

_NAME = ("Family name", "Given name", "Middle name", "Title", "Suffix")  # RFC 6350, 6.2.2
_MOST = 100_000
"""Characters of one value that are kept."""
_BEGIN = late(rb"\s*BEGIN\s*:\s*VCARD\s*?[\r\n]", re.IGNORECASE)


def is_vcard(data: bytes) -> bool:
    """Whether the bytes begin as a vCard does, in whichever Unicode encoding."""
    return _BEGIN.match(data[:400].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


def read_vcards(data: bytes, path: str, options: ReadOptions = AS_FOUND) -> Grid:
    """The contacts in `data`; columns that none of them fills are left out.

    "Full name" is there only if a contact has no name in parts. A note "contacts-empty" (count,
    line) tells of contacts without a name, an organisation or an address. Raises CardError, with
    path: those of people.encodings.decode, "no-people", "too-many-people" (limit).
    """
    if data.count(b"\n") + data.count(b"\r") > MAX_LINES:
        raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
    if data[:4].count(0) or data.startswith((b"\xff\xfe", b"\xfe\xff")) or options.encoding:
        decoded = decode(data, path, options.encoding)
        codec, guessed, data = decoded.codec, decoded.guessed, decoded.text.encode()
        default = "utf-8"
    else:
        data = data.removeprefix(b"\xef\xbb\xbf")
        told = re.sub(rb"(?im)^[^:\r\n]*CHARSET=[^\r\n]*", b"", data)
        decoded = decode(told, path)
        codec, guessed, default = decoded.codec, decoded.guessed, decoded.codec
    people: list[tuple[int, dict[str, str]]] = []
    empty: list[int] = []
    for line, card in _cards(data, default):
        if not card:
            empty.append(line)
        elif len(people) == MAX_RECORDS:
            raise CardError("too-many-people", path=path, limit=MAX_RECORDS)
        else:
            people.append((line, card))
    if not people:
        raise CardError("no-people", path=path)
    if all("Family name" in card or "Given name" in card for _, card in people):
        for _, card in people:
            card.pop("Full name", None)
    columns = [name for name in COLUMNS if any(name in card for _, card in people)]
    rows = [(1, tuple(columns))]
    rows += [(line, tuple(card.get(name, "") for name in columns)) for line, card in people]
    notes = []
    if empty:
        notes.append(
            Problem("contacts-empty", {"count": len(empty), "line": empty[0]}, level="note")
        )
    if guessed:
        notes.append(Problem("encoding-guessed", {"encoding": codec}, level="note"))
    return Grid(tuple(rows), "vcard", encoding=codec, guessed=guessed, notes=tuple(notes))


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    parameters: Mapping[str, str]
    value: str


def _cards(data: bytes, default: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line it begins on, what it has by column) for each card."""
    begin, version, found = 0, "3.0", dict[str, list[_Property]]()
    for line, raw in _lines(data):
        read = _property(raw, default)
        if read is None:
            continue
        if read.name == "BEGIN" and read.value.strip().upper() == "VCARD":
            if begin and found:  # the one before was never closed
                yield begin, _columns(found, version)
            begin, version, found = line, "3.0", {}
        elif read.name == "END" and begin:
            yield begin, _columns(found, version)
            begin, found = 0, {}
        elif read.name == "VERSION":
            version = read.value.strip()
        elif begin and read.name in _WANTED and read.value.strip(" ;"):
            found.setdefault(read.name, []).append(read)
    if begin and found:
        yield begin, _columns(found, version)


_WANTED = ("N", "FN", "ORG", "TITLE", "ROLE", "ADR", "LANG", "NOTE")


def _lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines of content, unfolded (RFC 6350, 3.2), each with the number of its first line."""
    lines = re.split(rb"\r\n|\r|\n", data)
    at = 0
    while at < len(lines):
        first, parts = at, [lines[at]]
        quoted = b"QUOTED-PRINTABLE" in lines[at].partition(b":")[0].upper()
        at += 1
        while at < len(lines):
            if quoted and parts[-1].endswith(b"="):
                parts[-1] = parts[-1][:-1]
                parts.append(lines[at].removeprefix(b" ") if len(lines[at]) > 1 else lines[at])
            elif lines[at][:1] in (b" ", b"\t") and lines[at].strip():
                parts.append(lines[at][1:])
            else:
                break
            at += 1
        yield first + 1, b"".join(parts)


_HEAD = late(rb"\s*(?:[\w-]+\.)?([A-Za-z][\w-]*)((?:;(?:\"[^\"]*\"|[^\":])*)*):", re.ASCII)


def _property(raw: bytes, default: str) -> _Property | None:
    head = _HEAD.match(raw[:2000])
    if head is None:
        return None
    name = head[1].decode("ascii").upper()
    parameters: dict[str, str] = {}
    for part in head[2].decode("latin-1").split(";")[1:]:
        key, equals, value = part.partition("=")
        parameters[key.strip().upper()] = value.strip(' "').upper() if equals else ""
    if name not in (*_WANTED, "BEGIN", "END", "VERSION"):
        return None
    value = raw[head.end() :]
    if "QUOTED-PRINTABLE" in (parameters.get("ENCODING", ""), *parameters):
        value = quopri.decodestring(value)
    return _Property(name, parameters, _text(value, parameters.get("CHARSET", ""), default)[:_MOST])


def _text(value: bytes, charset: str, default: str) -> str:
    for codec in (charset, "utf-8", default):
        try:
            if codec and getattr(codecs.lookup(codec), "_is_text_encoding", True):
                return value.decode(codec)
        except (LookupError, ValueError):
            continue
    return value.decode("cp1252", "replace")


def _columns(found: Mapping[str, list[_Property]], version: str) -> dict[str, str]:
    lists = version != "2.1"  # there a comma is a comma
    cells: dict[str, str] = {}
    if "N" in found:
        cells |= zip(_NAME, _parts(found["N"][0].value, lists), strict=False)
    if "FN" in found:
        cells["Full name"] = _full_name(_unescaped(found["FN"][0].value), cells)
    if "ORG" in found:
        first, *units = _parts(found["ORG"][0].value, lists=False)
        cells["Organisation"] = first
        cells["Department"] = ", ".join(unit for unit in units if unit)
    for name in ("ROLE", "TITLE"):  # a job title says more than a role
        if name in found:
            cells["Role"] = _unescaped(found[name][0].value)
    if "ADR" in found:
        cells |= _address(min(found["ADR"], key=_preference).value, lists)
    for name, column in (("LANG", "Language"), ("NOTE", "Note")):
        if name in found:
            cells[column] = _unescaped(found[name][0].value)
    cells = {column: cell.strip() for column, cell in cells.items() if cell.strip()}
    return cells if set(cells) - {"Language", "Note"} else {}


def _full_name(name: str, parts: Mapping[str, str]) -> str:
    """The name without the title and the suffix, which have columns of their own."""
    title, suffix = parts.get("Title", ""), parts.get("Suffix", "")
    if title:
        name = name.removeprefix(title + " ")
    return name.removesuffix(" " + suffix).removesuffix(",") if suffix else name


def _preference(address: _Property) -> tuple[int, bool]:
    """PREF=1 comes first; then an address at work, where cards are brought."""
    pref = address.parameters.get("PREF", "")
    types = address.parameters.get("TYPE", "").split(",") + list(address.parameters)
    rank = int(pref) if pref.isdecimal() and len(pref) < 4 else 100
    return (1 if "PREF" in types and not pref else rank, "WORK" not in types)


def _address(value: str, lists: bool) -> dict[str, str]:
    """RFC 6350, 6.3.1: box; extended; street; city; state; postcode; country."""
    box, extended, street, city, state, postcode, country = (*_parts(value, lists), *[""] * 7)[:7]
    lines = "\n".join(line for line in (street, extended, box) if line)
    return {
        "Street": lines, "City": city, "State": state, "Postcode": postcode, "Country": country,
    }  # fmt: skip


_SEMICOLON = late(r"((?:[^\\;]|\\.)*)(?:;|\Z)", re.DOTALL)
_COMMA = late(r"(?<!\\),")
_ESCAPED = late(r"\\([\\,;:nN])")


def _parts(value: str, lists: bool) -> list[str]:
    """The components of a value; with `lists`, a component's own parts are joined by spaces."""
    parts = []
    for match in _SEMICOLON.finditer(value):
        part = match[1]
        if lists:
            part = " ".join(word.strip() for word in _COMMA.split(part) if word.strip())
        parts.append(_unescaped(part).strip())
    return parts


def _unescaped(value: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)

"""A face in one PDF document: which code stands for which glyph and text, and the font objects.

In: (glyph, text) pairs as they are drawn. Out: the bytes that show them, and at the end a Type0
font with Identity-H (ISO 32000-1, 9.7) whose program holds the used glyphs only, its axes pinned.

One code (CID) stands for one pair, so a glyph that means several texts (a ligature glyph, a
letter that two characters share) still reads back right through ToUnicode. TrueType outlines take
CIDs through a CIDToGIDMap. CFF outlines (the CJK faces) have none: there the charset inside the
font program says which glyph a CID means, and we write that charset, so codes are given out in
the same way; but a glyph can have one CID only, and its second text asks for /ActualText.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Any

import uharfbuzz as hb

from thankyou.model.scene import Face, Segment
from thankyou.render.pdf import reportlab_private as rl
from thankyou.render.pdf.names import Naming
from thankyou.render.pdf.operators import path_ops
from thankyou.typeset.hbfont import hb_font

_ESCAPES = str.maketrans({"(": "\\(", ")": "\\)", "\\": "\\\\", "\r": "\\r"})
"""In a literal string these mean something else; a bare CR would be read as LF (7.3.4.2)."""

_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "post", "cmap", "OS/2", "BASE", "STAT", "vhea", "vmtx")
"""Tables that a font inside a PDF has no use for; the PDF says these things itself."""


UNMAPPED = frozenset("\0\ufeff\ufffe")
"""Characters that no entry of a ToUnicode map may have (ISO 14289-1, 7.21.7)."""

LONGEST_MAPPED = 8
"""UTF-16 units: poppler drops a longer entry of a ToUnicode map, and the words with it."""


def mapped(text: str) -> bool:
    """Whether an entry of a ToUnicode map can stand for `text`."""
    return len(text.encode("utf-16-be", "surrogatepass")) <= 2 * LONGEST_MAPPED


class DocumentFont:
    """A face's codes in one document. Follows ReportLab's dynamic-font protocol."""

    def __init__(self, face: Face, resource: str, naming: Naming | None = None) -> None:
        self.face = face
        self._naming = naming or Naming()
        self.resource = resource
        self.hb = hb_font(face)
        self._units = 1000.0 / face.units_per_em
        self._codes: dict[tuple[int, str], str] = {}
        self._pairs: list[tuple[int, str]] = []
        self._only: dict[int, str] = {}
        self._widths: dict[int, float] = {}
        self._inked: dict[int, bool] = {}
        self._marks: dict[int, bool] = {}

    def width(self, glyph: int) -> float:
        """The advance a reader gives the glyph, in thousandths of an em: what /W will say."""
        width = self._widths.get(glyph)
        if width is None:
            advance: int = self.hb.get_glyph_h_advance(glyph)
            width = self._widths[glyph] = round(advance * self._units, 2)
        return width

    @cached_property
    def space(self) -> int:
        """The glyph of U+0020; 0 if there is none."""
        return self.hb.get_nominal_glyph(0x20) or 0

    def is_mark(self, glyph: int) -> bool:
        """Whether the glyph takes no room: a mark, or without an advance."""
        mark = self._marks.get(glyph)
        if mark is None:
            kind = self.hb.face.get_layout_glyph_class(glyph)
            mark = bool(kind == hb.OTLayoutGlyphClass.MARK) or not self.width(glyph)
            self._marks[glyph] = mark
        return mark

    def outline(self, glyph: int) -> tuple[str, tuple[float, ...]]:
        """The glyph as path operators in font units, y up, and the box that holds it."""
        pen = _Pen()
        self.hb.draw_glyph_with_pen(glyph, pen)
        ext = self.hb.get_glyph_extents(glyph)
        top, left = ext.y_bearing + 1, ext.x_bearing - 1
        return path_ops(tuple(pen.segments), 1), (
            left,
            top + ext.height - 2,
            left + ext.width + 2,
            top,
        )

    def has_ink(self, glyph: int) -> bool:
        """Whether the glyph draws anything (joiners and selectors do not)."""
        inked = self._inked.get(glyph)
        if inked is None:
            extents = self.hb.get_glyph_extents(glyph)
            inked = self._inked[glyph] = bool(extents and extents.width and extents.height)
        return inked

    def code(self, glyph: int, text: str) -> str | None:
        """The code for `glyph` standing for `text`, as the inside of a literal string.

        None when the text is longer than a map's entry may be (see `mapped`), has a character that
        no map may have, or when a CFF glyph already stands for another text: draw that as
        `any_code` inside /ActualText.
        """
        code = self._codes.get((glyph, text))
        if code is None:
            if not UNMAPPED.isdisjoint(text):
                return None
            if len(text) > LONGEST_MAPPED // 2 and not mapped(text):
                return None
            if self.face.is_cff and self._only.get(glyph, text) != text:
                return None
            self._naming.check()
            code = self._new_code(glyph, text)
        return code

    def _new_code(self, glyph: int, text: str) -> str:
        self._only.setdefault(glyph, text)
        self._pairs.append((glyph, text))
        cid = len(self._pairs)
        code = (chr(cid >> 8) + chr(cid & 255)).translate(_ESCAPES)
        self._codes[(glyph, text)] = code
        return code

    @property
    def pairs(self) -> tuple[tuple[int, str], ...]:
        """What each code from 1 stands for: a glyph and its text."""
        return tuple(self._pairs)

    def text_of(self, code: int) -> str:
        """The text that a code from 1 stands for."""
        return self._pairs[code - 1][1]

    @property
    def count(self) -> int:
        """How many codes there are."""
        return len(self._pairs)

    def learn(self, pairs: Sequence[tuple[int, str]]) -> None:
        """Give codes as another has: `pairs` begin with those that are known here."""
        for glyph, text in pairs[len(self._pairs) :]:
            self._new_code(glyph, text)

    def any_code(self, glyph: int, text: str) -> str:
        """A code that draws `glyph`, meaning `text` if that can be."""
        if glyph in self._only:
            return self.code(glyph, text) or self._codes[(glyph, self._only[glyph])]
        kept = "".join(char for char in text if char not in UNMAPPED)
        return self.code(glyph, kept[: LONGEST_MAPPED // 2] or "\u2060") or ""

    def addObjects(self, doc: Any) -> None:
        """Makes the font objects; called once, when all text is known."""
        program, new_ids = _subset(self.face, self.hb, {glyph for glyph, _ in self._pairs})
        glyphs = [0, *(new_ids[glyph] for glyph, _ in self._pairs)]
        base = f"{_tag(program)}+{_postscript_name(self.hb.face, self.face.key)}"
        descendant = {
            "Type": rl.name("Font"),
            "BaseFont": rl.name(base),
            "CIDSystemInfo": rl.dictionary(
                {"Registry": "(Adobe)", "Ordering": "(Identity)", "Supplement": 0}
            ),
            "DW": 0,
            "W": rl.array([1, rl.array([self.width(glyph) for glyph, _ in self._pairs])]),
        }
        if self.face.is_cff:
            table = hb.Face(hb.Blob(program)).reference_table("CFF ").data
            data = _with_charset(table, glyphs)
            file = {
                "FontFile3": doc.Reference(rl.stream({"Subtype": rl.name("CIDFontType0C")}, data))
            }
            descendant["Subtype"] = rl.name("CIDFontType0")
        else:
            file = {"FontFile2": doc.Reference(rl.stream({"Length1": len(program)}, program))}
            id_map = b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
            descendant["Subtype"] = rl.name("CIDFontType2")
            descendant["CIDToGIDMap"] = doc.Reference(rl.stream({}, id_map))
        descriptor = {**_descriptor(self.face, self.hb, program), **file, "FontName": rl.name(base)}
        descendant["FontDescriptor"] = doc.Reference(rl.dictionary(descriptor))
        to_unicode = _to_unicode(text for _, text in self._pairs)
        font = {
            "Type": rl.name("Font"),
            "Subtype": rl.name("Type0"),
            "BaseFont": rl.name(base),
            "Encoding": rl.name("Identity-H"),
            "DescendantFonts": rl.array([doc.Reference(rl.dictionary(descendant))]),
            "ToUnicode": doc.Reference(rl.stream({}, to_unicode)),
        }
        rl.add_font(doc, self.resource, rl.dictionary(font))


class _Pen:
    """Takes an outline as the segments of a path (the pen protocol of fontTools)."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self._last = (0.0, 0.0)

    def moveTo(self, point: tuple[float, float]) -> None:
        self._last = point
        self.segments.append(("M", *point))

    def lineTo(self, point: tuple[float, float]) -> None:
        self._last = point
        self.segments.append(("L", *point))

    def curveTo(
        self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]
    ) -> None:
        self._last = end
        self.segments.append(("C", *first, *second, *end))

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1), (x2, y2) = self._last, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self.curveTo(first, second, end)

    def closePath(self) -> None:
        self.segments.append(("Z",))


def _subset(face: Face, font: hb.Font, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
    """The font program with `glyphs` only, and the new number of each."""
    plan_input = hb.SubsetInput()
    plan_input.flags = (
        hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.DOWNGRADE_CFF2
        | hb.SubsetFlags.CFF_IDENTITY_CHARSET
        # Packed, outlines written out are smaller than those that share subroutines, by a seventh;
        # and a face whose own are written out gives the same bytes (packaging/delivery).
        | hb.SubsetFlags.DESUBROUTINIZE
    )
    plan_input.glyph_set.update(glyphs | {0})
    for table in _DROPPED:
        plan_input.drop_table_tag_set.add(int.from_bytes(table.encode(), "big"))
    if font.face.has_var_data:
        pinned = dict(face.variations)
        for axis in font.face.axis_infos:
            if axis.tag in pinned:
                plan_input.pin_axis_location(font.face, axis.tag, pinned[axis.tag])
            else:
                plan_input.pin_axis_to_default(font.face, axis.tag)
    plan = hb.SubsetPlan(font.face, plan_input)
    program: bytes = plan.execute().blob.data
    return program, dict(plan.old_to_new_glyph_mapping)


def _descriptor(face: Face, font: hb.Font, program: bytes) -> dict[str, Any]:
    """What the descriptor says of the face (ISO 32000-1, table 122), in thousandths of an em."""
    k = 1000.0 / face.units_per_em
    head = hb.Face(hb.Blob(program)).reference_table("head").data
    box = [int.from_bytes(head[at : at + 2], "big", signed=True) * k for at in (36, 38, 40, 42)]
    slant: float = font.get_style_value(hb.StyleTag.SLANT_ANGLE)
    weight: float = font.get_style_value(hb.StyleTag.WEIGHT)
    caps = font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
    flags = 4  # symbolic: codes are our own, no standard Latin encoding applies
    if _is_serif(font.face):
        flags |= 2
    if slant:
        flags |= 64
    return {
        "Type": rl.name("FontDescriptor"),
        "Flags": flags,
        "FontBBox": rl.array([round(value) for value in box]),
        "ItalicAngle": round(slant, 1),
        "Ascent": round(face.ascent * 1000),
        "Descent": -round(face.descent * 1000),
        "CapHeight": round(caps * k),
        # No font says its stems' width; this is the usual estimate from the weight.
        "StemV": round(10 + 220 * (weight - 50) / 900),
    }


def _is_serif(face: hb.Face) -> bool:
    """Whether OS/2 calls the face a serif: PANOSE Latin text with serif styles 2 to 10."""
    table = face.reference_table("OS/2").data
    return len(table) > 33 and table[32] == 2 and 2 <= table[33] <= 10


def _postscript_name(face: hb.Face, fallback: str) -> str:
    name = face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or fallback
    return "".join(c for c in name if c.isascii() and (c.isalnum() or c == "-")) or "Font"


def _tag(program: bytes) -> str:
    """Six capitals that name this subset (9.6.4); the same glyphs, the same tag."""
    value = zlib.crc32(program)
    letters = ""
    for _ in range(6):
        value, letter = divmod(value, 26)
        letters += chr(65 + letter)
    return letters


def _to_unicode(texts: Iterable[str]) -> bytes:
    """The CMap from codes, counted from 1, to their texts (9.10.3)."""
    rows = (
        f"<{cid:04X}> <{text.encode('utf-16-be', 'surrogatepass').hex().upper()}>"
        for cid, text in enumerate(texts, 1)
    )
    blocks = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
        for block in _blocks(rows, 100)
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{blocks}endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _blocks(rows: Iterator[str], length: int) -> Iterator[list[str]]:
    while block := list(islice(rows, length)):
        yield block


def _with_charset(cff: bytes, glyphs: list[int]) -> bytes:
    """A CID-keyed CFF table whose charset gives glyph `glyphs[cid]` the name `cid`.

    HarfBuzz writes the charset's offset as a five-byte integer; we point it to a new charset of
    format 0 at the table's end (Adobe Technical Note 5176, chapters 4, 5, 9 and 13).
    """
    cids = dict(zip(glyphs, range(len(glyphs)), strict=True))
    charset = bytes([0]) + b"".join(
        cids[glyph].to_bytes(2, "big") for glyph in range(1, max(glyphs) + 1)
    )
    start, end = _top_dict(cff)
    at = _operand(cff, start, end, 15)
    patched = bytearray(cff)
    patched[at + 1 : at + 5] = len(cff).to_bytes(4, "big")
    return bytes(patched) + charset


def _top_dict(cff: bytes) -> tuple[int, int]:
    """Where the first Top DICT stands: after the header and the Name INDEX."""
    _, at = _index(cff, cff[2])
    (start, end), _ = _index(cff, at)
    return start, end


def _index(cff: bytes, at: int) -> tuple[tuple[int, int], int]:
    """The first entry's place in the INDEX at `at`, and where the INDEX ends."""
    count, size = int.from_bytes(cff[at : at + 2], "big"), cff[at + 2]

    def offset(n: int) -> int:
        return int.from_bytes(cff[at + 3 + n * size : at + 3 + (n + 1) * size], "big")

    base = at + 2 + (count + 1) * size
    return (base + offset(0), base + offset(1)), base + offset(count)


def _operand(cff: bytes, at: int, end: int, wanted: int) -> int:
    """Where the last operand of operator `wanted` stands; it must be a five-byte integer."""
    operand = at
    while at < end:
        byte = cff[at]
        if byte <= 21:
            if byte == wanted and cff[operand] == 29:
                return operand
            at += 2 if byte == 12 else 1
            continue
        operand = at
        if byte == 30:  # a real number ends with the nibble f
            at += 1
            while cff[at] & 15 != 15:
                at += 1
            at += 1
        else:
            at += {28: 3, 29: 5}.get(byte, 1 if byte <= 246 else 2)
    raise ValueError("no charset offset in the font's Top DICT")

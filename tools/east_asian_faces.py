"""Makes the two collections of Chinese, Japanese and Korean faces in assets/fonts, run by hand.

In: a folder with eight faces of Noto, Noto{Serif,Sans}{JP,KR,SC,TC}-Regular.otf, as the packages
pylopdf-fonts-jp, -ko, -zh-cn and -zh-tw of PyPI hold them (2.003 and 2.004). Out: a collection
for each style, in which four faces share one table of outlines.

The eight are cut from one typeface for all of these countries, and their glyphs still have its
numbers (CIDs): a CID means the same outline, widths and origin wherever it stands, which is
checked here. So the shared table has every CID once, 64 thousand in place of 95, and each face
keeps its own map of characters, its own layout and its own names. Hints for screens go: the
program draws and embeds without them. Subroutines are found anew, over all of the outlines.

Needs fontTools and cffsubr: python tools/east_asian_faces.py FOLDER assets/fonts
"""

from __future__ import annotations

import argparse
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cffsubr
from fontTools.cffLib.width import optimizeWidths
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

REGIONS = ("JP", "KR", "SC", "TC")
"""The order of the faces in each collection: `index` in assets/fonts.toml."""

NEVER_USED = ("DSIG", "VORG", "vhea", "vmtx", "BASE")
"""A signature that no longer holds, and what lines from top to bottom would ask for."""


@dataclass(frozen=True)
class Glyph:
    """One CID: `pen` has its outline, `kind` is its font dictionary's name (Kana, say)."""

    pen: RecordingPen
    metrics: tuple[int, int]
    kind: str

    def same(self, other: Glyph) -> bool:
        mine, its = (self.pen.value, self.metrics, self.kind), (other.pen.value, other.metrics)
        return mine == (*its, other.kind)


def read(path: Path) -> TTFont:
    """A face with all of its tables read, its outlines whole and without hints."""
    face = TTFont(path, lazy=False, recalcBBoxes=False)
    outlines = face["CFF "].cff
    outlines.remove_hints()
    outlines.desubroutinize()
    face.ensureDecompiled(recurse=True)
    for tag in NEVER_USED:
        if tag in face:
            del face[tag]
    return face


def kind_of(dictionary: Any) -> str:
    """What a font dictionary is called, without the face."""
    return str(dictionary.FontName).rpartition("-")[2]


def gather(faces: list[TTFont]) -> dict[str, Glyph]:
    """Every glyph of the faces under its CID's name, in order. Raises ValueError where two faces
    differ in one."""
    found: dict[str, Glyph] = {}
    for face in faces:
        top = face["CFF "].cff.topDictIndex[0]
        metrics = face["hmtx"].metrics
        for number, name in enumerate(top.charset):
            pen = RecordingPen()
            top.CharStrings[name].draw(pen)
            glyph = Glyph(pen, metrics[name], kind_of(top.FDArray[top.FDSelect[number]]))
            if not found.setdefault(name, glyph).same(glyph):
                raise ValueError(f"{face['name'].getDebugName(4)} has another glyph {name}")
    return dict(sorted(found.items(), key=lambda item: item[0].removeprefix(".notdef")))


def put_all(face: TTFont, glyphs: dict[str, Glyph], name: str) -> None:
    """Give `face` all of the glyphs, in a table called `name`."""
    cff = face["CFF "].cff
    top = cff.topDictIndex[0]
    cff.fontNames = [name]
    dictionaries = {}
    for number, dictionary in enumerate(top.FDArray):
        kind = kind_of(dictionary)
        dictionary.FontName = f"{name}-{kind}"
        dictionaries[kind] = number
        widths = [glyph.metrics[0] for glyph in glyphs.values() if glyph.kind == kind]
        private = dictionary.Private
        private.defaultWidthX, private.nominalWidthX = optimizeWidths(widths)
    numbers = [dictionaries[glyph.kind] for glyph in glyphs.values()]
    strings = top.CharStrings
    strings.charStringsIndex.items = [
        charstring(glyph, top.FDArray[number].Private)
        for glyph, number in zip(glyphs.values(), numbers, strict=True)
    ]
    strings.charStrings = {cid: number for number, cid in enumerate(glyphs)}
    top.charset = list(glyphs)
    top.FDSelect.gidArray = numbers
    top.CIDCount = 65536
    face.setGlyphOrder(list(glyphs))
    face["hmtx"].metrics = {cid: glyph.metrics for cid, glyph in glyphs.items()}


def charstring(glyph: Glyph, private: Any) -> Any:
    """The glyph anew, its width as its font dictionary asks for it."""
    width = glyph.metrics[0]
    own = None if width == private.defaultWidthX else width - private.nominalWidthX
    pen = T2CharStringPen(own, None)
    glyph.pen.replay(pen)
    return pen.getCharString(private=private)


def packed(face: TTFont) -> bytes:
    file = io.BytesIO()
    face.save(file)
    return file.getvalue()


def raw(tag: str, data: bytes) -> DefaultTable:
    """A table as it stands in a file."""
    table = DefaultTable(tag)
    table.data = data
    return table


def collection(folder: Path, style: str) -> TTCollection:
    """The four faces of a style."""
    faces = [read(folder / f"Noto{style}{region}-Regular.otf") for region in REGIONS]
    glyphs = gather(faces)
    first = faces[0]
    put_all(first, glyphs, f"Noto{style}CJK-Regular")
    outlines = TTFont(io.BytesIO(packed(first)))
    cffsubr.subroutinize(outlines)
    shared = TTFont(io.BytesIO(packed(outlines))).reader["CFF "]
    made = TTCollection()
    for face in faces:
        face["CFF "] = raw("CFF ", shared)
        face["hmtx"].metrics = first["hmtx"].metrics
        face.setGlyphOrder(list(glyphs))
        for measure in ("xMin", "yMin", "xMax", "yMax"):
            values = [getattr(one["head"], measure) for one in faces]
            setattr(face["head"], measure, (min if "Min" in measure else max)(values))
        made.fonts.append(face)
    return made


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("source", type=Path, help="the folder of the eight faces")
    parser.add_argument("target", type=Path, help="assets/fonts")
    wanted = parser.parse_args()
    for style in ("Serif", "Sans"):
        collection(wanted.source, style).save(
            wanted.target / f"Noto{style}CJK-Regular.ttc", shareTables=True
        )


if __name__ == "__main__":
    main()

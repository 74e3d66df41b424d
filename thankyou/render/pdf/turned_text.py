"""Lines that readers of a PDF would take to pieces: from right to left, both ways, letter-spaced.

In: a run, and the document's fonts. Out: its operators, so that each of three readers has its text
as it was written (readers.py knows how they read).

- What pdfium reads are the codes' own texts (ToUnicode), from left to right. Where that is not the
  order of the glyphs, or gaps between letters would be read as spaces, the glyphs are drawn as
  outlines, and codes that are not painted, in pdfium's order and stretched to the line's width,
  carry the text, as the text under a scanned page does.
- Where poppler or mupdf would read that otherwise, the line is shown twice: as it is, with an empty
  ActualText, which pdfium passes over and the two take for nothing; and not painted, with the
  ActualText that each of the two needs. pdfium takes the second for a shadow of the first and leaves
  it. poppler heeds Span alone, mupdf the innermost of any name, so that each has its own.
- Over both stands the line's text as it is read, for readers that follow ISO 32000-1, 14.9.4.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import NamedTuple

from thankyou.model.scene import GlyphRun, Item, Shape, glyph_runs
from thankyou.render.pdf.fonts import UNMAPPED, DocumentFont
from thankyou.render.pdf.operators import num, text_string
from thankyou.render.pdf.readers import (
    LEFT_TO_RIGHT,
    for_mupdf,
    for_pdfium,
    for_poppler,
    from_mupdf,
    from_poppler,
    letters_from_the_right,
    marks_first,
    mupdf_levels,
)
from thankyou.render.pdf.text import FontBook, Line, Outline, Part, TextState, said_whole, show_parts


def runs_from_the_right(items: tuple[Item, ...]) -> bool:
    """Whether most letters of a page do, so that poppler takes it all for such text."""
    runs = list(glyph_runs(items))
    if not any(run.order for run in runs):
        return False
    return sum(letters_from_the_right(run.text) for run in runs) > 0


def turned_ops(run: GlyphRun, book: FontBook, state: TextState, outlines: list[Outline]) -> str:
    """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`."""
    clusters = _in_order(run)
    text, owners = _said(run, clusters)
    said = _joined(owners, for_pdfium(text))
    natural = [clusters[at].place for at, _ in said] == sorted(c.place for c in clusters)
    if natural and run.tracked is None:
        texts = iter([words for _, words in said])
        parts = [
            (at, book.saying(shape, tuple([next(texts) for _ in shape.clusters])))
            for at, shape in run.parts
        ]
        before = replace(state)
        line, drawn = _Kept(), list[Outline]()
        show_parts(run, parts, book, state, drawn, line)
        arrays = _codes_of(line)
        if len(arrays) < 2 or (
            book.upright and (line.whole or _is_read(text, arrays, book.rtl_page))
        ):
            outlines += drawn
            return _layered(run, text, line, book)
        state.font, state.size = before.font, before.size
    line = _Kept()
    _outlined(run, book, outlines)
    _carried(run, [(clusters[at], words) for at, words in said], book, state, line)
    return _layered(run, text, line, book)


class _Cluster(NamedTuple):
    """A cluster of a run: which in visual order, as (part, cluster), and its text."""

    place: tuple[int, int]
    shape: Shape
    text: str


def _in_order(run: GlyphRun) -> list[_Cluster]:
    """The clusters of a run in the order of reading."""
    out: list[_Cluster] = []
    for part in run.order or range(len(run.parts)):
        shape = run.parts[part][1]
        own = [
            _Cluster((part, n), shape, text) for n, (_, _, text) in enumerate(shape.clusters)
        ]
        out += reversed(own) if shape.rtl else own
    return out


def _said(run: GlyphRun, clusters: Sequence[_Cluster]) -> tuple[str, list[int]]:
    """The line's text in the order of reading, and whose cluster each character is.

    Letter-spaced text says what was written, where capitals are the design's.
    """
    owners = [at for at, cluster in enumerate(clusters) for _ in cluster.text]
    shown = "".join(cluster.text for cluster in clusters)
    written = shown if run.tracked is None else run.tracked.removesuffix("\n")
    if len(written) != len(owners):  # a capital may be two letters: SS
        starts = [0, *accumulate(max(1, len(char.upper())) for char in written)]
        if starts[-1] != len(owners):
            starts = [at * len(owners) // max(1, len(written)) for at in range(len(written))]
        owners = [owners[at] for at in starts[: len(written)]]
    return written, owners


def _joined(owners: Sequence[int], said: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """What clusters say, one after the other: neighbours of one cluster as one."""
    out: list[tuple[int, str]] = []
    for at, char in said:
        owner = owners[at]
        if out and out[-1][0] == owner:
            out[-1] = (owner, out[-1][1] + char)
        else:
            out.append((owner, char))
    return out


def _outlined(run: GlyphRun, book: FontBook, outlines: list[Outline]) -> None:
    """All glyphs of a run as outlines."""
    for offset, shape in run.parts:
        font, _ = book.piece(shape) if shape.face not in book.fonts else (
            book.fonts[shape.face], None)  # fmt: skip
        size = run.size * shape.face.scale
        for glyph, x, y in zip(shape.glyphs, shape.xs, shape.ys, strict=True):
            if font.has_ink(glyph):
                left, top = run.x + offset + x * run.size, run.y + y * run.size
                outlines.append(Outline(font, glyph, left, top, size))


def _carried(
    run: GlyphRun, said: Sequence[tuple[_Cluster, str]], book: FontBook, state: TextState,
    line: _Kept,
) -> None:  # fmt: skip
    """Codes that are not painted, one after the other, as wide together as the run."""
    codes = _codes(run, said, book)
    natural = sum(code.room * run.size * code.font.face.scale / 1000 for code in codes)
    offset, last = run.parts[-1]
    room = offset + last.advance * run.size
    if not natural or room <= 0:
        return
    stretch = room / natural
    line.out.append(f"3 Tr {num(100 * stretch)} Tz")
    line.painted = False
    pen = x = 0.0
    current: DocumentFont | None = None
    for code in codes:
        font = code.font
        size = run.size * font.face.scale
        if font is not current:
            line.stop()
            current = font
            if state.font != font.resource or state.size != size:
                state.font, state.size = font.resource, size
                line.out.append(f"/{font.resource} {num(size)} Tf")
            line.pen = x = 0.0
            line.begin(font, 1.0)
            line.out.append(f"1 0 0 -1 {num(run.x + pen)} {num(run.y)} Tm")
            line.x = pen
        line.show(code.code, x, code.width)
        x += code.room
        pen += code.room * size / 1000 * stretch
    line.stop()
    line.out.append("0 Tr 100 Tz")


class _Code(NamedTuple):
    """A code that is not painted: how far it moves on, and how far what follows is from it, in
    thousandths of the font's em."""

    font: DocumentFont
    code: str
    width: float
    room: float


def _codes(
    run: GlyphRun, said: Sequence[tuple[_Cluster, str]], book: FontBook
) -> list[_Code]:
    """Codes for what clusters say, in one font, so that they are one array; as nothing is painted,
    any glyph will do. Only glyphs of CFF outlines cannot say what they like: see fonts.py."""
    one = next((book.fonts[s.face] for _, s in run.parts if _has_letter(s, book)), None)
    stands_in = 0
    if one is not None:
        glyphs = [g for _, s in run.parts if s.face is one.face for g in s.glyphs]
        stands_in = max(glyphs, key=lambda g: (one.has_ink(g) and bool(g)) * one.width(g))
    codes: list[_Code] = []
    for cluster, words in said:
        font = one or book.fonts[cluster.shape.face]
        first, count, _ = cluster.shape.clusters[cluster.place[1]]
        glyph = max(cluster.shape.glyphs[first : first + count], key=font.width)
        if words.isspace() and font.space:
            glyph = font.space
        elif cluster.shape.face is not font.face or not (glyph and font.width(glyph)):
            glyph = stands_in or font.space
        marks = marks_first(words)
        if marks and font.space and (code := font.code(font.space, words[:marks])) is not None:
            codes.append(_Code(font, code, font.width(font.space), 0.0))
            words = words[marks:]
        for chunk in _chunks(words):
            code = font.code(glyph, chunk) if glyph else None
            if code is not None:
                codes.append(_Code(font, code, font.width(glyph), font.width(glyph)))
    return codes


def _has_letter(shape: Shape, book: FontBook) -> bool:
    """Whether a glyph of the shape can stand for whatever is said, and is seen."""
    font = book.fonts[shape.face]
    return not shape.face.is_cff and any(
        g and font.width(g) and font.has_ink(g) for g in shape.glyphs
    )


def _chunks(words: str) -> Iterator[str]:
    """Words in pieces that an entry of a font's map can stand for."""
    for at in range(0, len(words), 4):
        yield words[at : at + 4]


class _Text(NamedTuple):
    """A TJ array that is kept to be shown twice: where it begins, in points from the run's start."""

    array: str
    font: DocumentFont
    x: float
    painted: bool


class _Kept(Line):
    """A line whose arrays are kept apart from its other operators."""

    __slots__ = ("_begun", "_font", "_k", "_open", "arrays", "painted", "x")

    def __init__(self) -> None:
        super().__init__()
        self.arrays: dict[int, _Text] = {}
        self.painted = True
        self.x: float | None = None
        self._font: DocumentFont | None = None
        self._k = 1.0
        self._begun = 0
        self._open = 0.0

    @property
    def whole(self) -> bool:
        """Whether all that is said in one font is one array."""
        return len(self.arrays) == self._begun

    def begin(self, font: DocumentFont, k: float) -> None:
        self._font, self._k = font, k
        self._begun += 1

    def show(self, body: str, x: float, width: float) -> None:
        if not self._array:
            self._open = self.pen
        super().show(body, x, width)

    def stop(self) -> None:
        if self._array and self._font is not None:
            x = self._open / self._k if self.x is None else self.x
            painted = self.painted and self._stretch is None
            self.arrays[len(self.out)] = _Text("".join(self._array), self._font, x, painted)
        super().stop()


_STRING = re.compile(r"\(((?:\\.|[^\\)])*)\)", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def _texts(shown: _Text) -> list[str]:
    """What the codes of an array say."""
    codes = "".join(_STRING.findall(shown.array + ")"))
    plain = _ESCAPE.sub(lambda found: "\r" if found[1] == "r" else found[1], codes)
    pairs = shown.font.pairs
    return [
        pairs[(ord(high) << 8 | ord(low)) - 1][1]
        for high, low in zip(plain[::2], plain[1::2], strict=True)
    ]


def _codes_of(line: _Kept) -> list[list[str]]:
    """What the codes of each array say."""
    return [_texts(shown) for shown in line.arrays.values()]


def _is_read(text: str, arrays: Sequence[Sequence[str]], rtl_page: bool) -> bool:
    """Whether poppler and mupdf read the text as it is."""
    said = "".join(code for own in arrays for code in own)
    if from_poppler(said, rtl_page).strip() != text.strip():
        return False
    as_they_are = [(own, "".join(own)) for own in arrays]
    return all(
        from_mupdf(as_they_are, level, times=1).strip() == text.strip() for level in (0, 1)
    )


def _layered(run: GlyphRun, text: str, line: _Kept, book: FontBook) -> str:
    """The line's operators, twice where poppler or mupdf need a text of their own."""
    arrays = _codes_of(line)
    if not arrays:
        return "\n".join(line.out)
    if not UNMAPPED.isdisjoint(text) and not run.order:
        return said_whole(text, "\n".join(line.out))
    if _is_read(text, arrays, book.rtl_page):
        return "\n".join(line.out)
    mupdf = _dealt(text, arrays)
    poppler = _cut(for_poppler(text, book.rtl_page), arrays)
    out = list(line.out)
    for at, (place, shown) in enumerate(line.arrays.items()):
        own = mupdf[at] if mupdf else ""
        out[place] = _twice(run, shown, out[place], poppler[at], own)
    if mupdf is None:
        out.insert(0, _alone(run, text, line))
    return "\n".join([f"/Span<</ActualText{text_string(text)}>>BDC", *out, "EMC"])


def _alone(run: GlyphRun, text: str, line: _Kept) -> str:
    """The line's text for mupdf alone, on a space that is not painted: poppler takes it for nothing,
    pdfium overlooks a space that is all of an array."""
    font = next(iter(line.arrays.values())).font
    # The mark keeps mupdf from taking it for a letter from the right, and turning the line.
    code = font.code(font.space, LEFT_TO_RIGHT + " ") if font.space else None
    if code is None:
        return ""
    return (
        f"/{font.resource} {num(run.size * font.face.scale)} Tf\n3 Tr\n"
        f"1 0 0 -1 {num(run.x)} {num(run.y)} Tm\n/Span<</ActualText()>>BDC\n"
        f"/Quote<</ActualText{text_string(text.strip())}>>BDC\n[({code})]TJ\nEMC\nEMC\n0 Tr"
    )


def _cut(text: str, arrays: Sequence[Sequence[str]]) -> list[str]:
    """A text cut into as many pieces as there are arrays, each as long as its array says."""
    lengths = [sum(map(len, own)) for own in arrays]
    whole = sum(lengths)
    ends = [round(sum(lengths[:n]) * len(text) / whole) for n in range(len(lengths) + 1)]
    return [text[a:b] for a, b in pairwise(ends)]


def _dealt(text: str, arrays: Sequence[Sequence[str]]) -> list[str] | None:
    """What each array says for mupdf; a space or a mark may stand at the line's end beside it. None
    if there is no way that it reads aright."""
    lengths = [sum(map(len, own)) for own in arrays]
    level, levels = 0, list[int]()
    for own in arrays:
        for _ in range(2):
            now = mupdf_levels(own, level)
            level = now[-1]
        levels += now
    ends = list(accumulate(lengths, initial=0))
    for before, after in _ENDS:
        said = for_mupdf(before + text + after, levels)
        parts = [*(said[a:b] for a, b in pairwise(ends[:-1])), said[ends[-2] :]]
        if from_mupdf(zip(arrays, parts, strict=True), 0).strip(_UNSEEN) == text.strip():
            return parts
    return None


_ENDS = (("", ""), (" ", ""), ("", " "))
_UNSEEN = " \u200e\u200f"


def _twice(run: GlyphRun, shown: _Text, operator: str, poppler: str, mupdf: str) -> str:
    place = f"1 0 0 -1 {num(run.x + shown.x)} {num(run.y)} Tm"
    unpainted, painted = ("3 Tr\n", "\n0 Tr") if shown.painted else ("", "")
    return (
        f"/Span<</ActualText()>>BDC\n{operator}\nEMC\n{unpainted}{place}\n"
        f"/Span<</ActualText{text_string(poppler)}>>BDC\n"
        f"/Quote<</ActualText{text_string(mupdf)}>>BDC\n{operator}\nEMC\nEMC{painted}"
    )

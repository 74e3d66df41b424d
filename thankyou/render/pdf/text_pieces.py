"""A shape as text operators, kept: the same at every size, and read back as the words it is.

In: a `Shape` and its font in the document. Out: a `Piece`, in thousandths of the font's em, that
text.py places in a line. A shape is shared by thousands of cards and becomes a piece once.

Readers of a PDF (pdfium and poppler, tests/render/pdf/test_pdf_words.py) make words from the places
of characters, so a piece is built to leave no place in doubt:
- One glyph for a cluster: its code alone, whether it means one character or a ligature's three.
- Marks that take no room of their own are drawn as outlines, and the base carries the whole
  cluster's text: a mark shown as a character would stand behind its base and break the word.
- Several glyphs that take room: the cluster's characters are dealt to them in order.
- A glyph that leaves a gap before the next (a wide kern in a cursive script), or more glyphs
  than characters: outlines, and a glyph that is not painted, stretched to the cluster's exact
  room, carries the text (as the text under a scanned page does).
- A text longer than a map's entry (flags of regions, many marks): on several such codes.
- Right to left: `clusters` say what each code says, as turned_text.py has found. Marks that come
  before their letter have a code of their own, which is taken back (readers.marks_first).
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.scene import Shape
from thankyou.render.pdf.fonts import LONGEST_MAPPED, DocumentFont, mapped
from thankyou.render.pdf.readers import marks_first

_GAP = 70.0
"""Thousandths of an em that poppler (at 100) would take for a space between words."""
_JOINER = "\u2060"


class Plain(NamedTuple):
    """One glyph a cluster, on the baseline: the inside of a TJ array after "[(", before ")]"."""

    body: str
    start: float
    end: float


class Step(NamedTuple):
    """A code at a place. `stretch`: not painted, and stretched to so many percent.

    `said` is text that only /ActualText can give. `blank`: nothing is to be seen of it, and it is
    shown as what stands before it: pdfium overlooks a space that is all of an array.
    """

    code: str
    x: float
    rise: float
    width: float
    stretch: float | None = None
    said: str | None = None
    blank: bool = False


class Marked(NamedTuple):
    """A piece that is not plain. `outlines` are (glyph, x, y), places in em of the run's size."""

    steps: tuple[Step, ...]
    outlines: tuple[tuple[int, float, float], ...]
    start: float


Piece = Plain | Marked


def piece_of(shape: Shape, font: DocumentFont) -> Piece:
    """The shape as a piece."""
    return _plain(shape, font) or _marked(shape, font)


def _plain(shape: Shape, font: DocumentFont) -> Plain | None:
    if len(shape.clusters) != len(shape.glyphs) or any(shape.ys):
        return None
    k = 1000.0 / shape.face.scale
    body: list[str] = []
    start = pen = shape.xs[0] * k if shape.xs else 0.0
    # The gaps of letter-spaced text are the run's own affair: it says what it means.
    careful = shape.rtl and len(shape.text) > 1
    for at, _, text in shape.clusters:
        glyph = shape.glyphs[at]
        if shape.rtl and (marks := marks_first(text)):
            apart = font.code(font.space, text[:marks]) if font.space else None
            if apart is None:
                return None
            body.append(apart)
            pen += font.width(font.space)
            text = text[marks:]
        gap = round(pen - shape.xs[at] * k)
        width = font.width(glyph)
        if not glyph or (careful and -gap > _GAP) or (not width and font.has_ink(glyph)):
            return None
        code = font.code(glyph, text)
        if code is None:
            return None
        if gap:
            body.append(f"){gap}(")
            pen -= gap
        body.append(code)
        pen += width
    return Plain("".join(body), start, pen)


@dataclass(slots=True)
class _Cluster:
    """Glyphs (their places in the shape) that stand for `text` together."""

    roomy: list[int]
    marks: list[int]
    text: str
    beside: bool = False
    """Whether a mark takes room beside its letter."""


def _marked(shape: Shape, font: DocumentFont) -> Marked:
    k = 1000.0 / shape.face.scale
    clusters = list(_clusters(shape, font))
    places = [min((shape.xs[q] for q in c.roomy), default=0.0) * k for c in clusters]
    places.append(shape.advance * k)
    steps: list[Step] = []
    outlines: list[int] = []
    for number, cluster in enumerate(clusters):
        outlines += cluster.marks
        roomy = cluster.roomy
        text = cluster.text
        start, after = places[number], places[number + 1]
        if shape.rtl and font.space and (marks := marks_first(text)):
            apart = font.code(font.space, text[:marks])
            if apart is not None:
                steps.append(Step(apart, start, 0.0, font.width(font.space), None, None, True))
                text = text[marks:]
        end = max((shape.xs[q] * k + font.width(shape.glyphs[q]) for q in roomy), default=start)
        glyphs = [shape.glyphs[q] for q in roomy]
        loose = cluster.beside or 0 in glyphs or len(roomy) > len(text) or not mapped(text)
        if after > start and (loose or after - end > _GAP):
            glyph = max((shape.glyphs[q] for q in roomy), key=font.width)
            if glyph and not mapped(text):
                outlines += roomy
                steps += _unpainted(text, glyph, start, after, font)
                continue
            # Glyph 0 is never shown as text (ISO 14289-1, 7.21.8): what it stands for is lost.
            code = font.code(glyph, text) if glyph else None
            if code is not None or not glyph:
                outlines += roomy
            if code is not None:
                width = font.width(glyph)
                stretch = round(100 * (after - start) / width, 2)
                steps.append(Step(code, start, 0.0, width, stretch))
            if code is not None or not glyph:
                continue
        for q, letters in zip(roomy, _dealt(text, len(roomy)), strict=True):
            glyph = shape.glyphs[q]
            code = font.code(glyph, letters)
            said = None if code is not None else letters
            rise = -shape.ys[q] / shape.face.scale
            code = code or font.any_code(glyph, letters)
            blank = letters.isspace() and said is None
            steps.append(Step(code, shape.xs[q] * k, rise, font.width(glyph), None, said, blank))
    drawn = tuple((shape.glyphs[q], shape.xs[q], shape.ys[q]) for q in outlines)
    return Marked(tuple(steps), drawn, steps[0].x if steps else 0.0)


def _unpainted(
    text: str, glyph: int, start: float, after: float, font: DocumentFont
) -> Iterator[Step]:
    """A text too long for one code, on unpainted codes that share the cluster's room."""
    half = LONGEST_MAPPED // 2  # characters, of up to two units each
    chunks = [text[at : at + half] for at in range(0, len(text), half)]
    room = (after - start) / len(chunks)
    width = font.width(glyph)
    for number, chunk in enumerate(chunks):
        code = font.code(glyph, chunk)
        said = None if code is not None else chunk
        stretch = round(100 * room / width, 2) if width else 100.0
        code = code or font.any_code(glyph, chunk)
        yield Step(code, start + number * room, 0.0, width, stretch, said)


def _clusters(shape: Shape, font: DocumentFont) -> Iterator[_Cluster]:
    """The clusters in visual order; one of marks alone joins the letter that it sits on."""
    found: list[_Cluster] = []
    waiting: list[_Cluster] = []
    for first, count, text in shape.clusters:
        glyphs = range(first, first + count)
        inked = [q for q in glyphs if font.has_ink(shape.glyphs[q])] or [first]
        beside = [q for q in inked if font.is_mark(shape.glyphs[q]) and _spaces(shape, q, font)]
        roomy = [q for q in inked if not font.is_mark(shape.glyphs[q]) or q in beside]
        marks = [q for q in inked if q not in roomy]
        cluster = _Cluster(roomy, marks, text, bool(beside))
        if roomy or (not shape.rtl and not found):
            for mark in waiting:  # right to left: the letter stands to the right of its marks
                cluster.marks += mark.marks
                cluster.text = mark.text + cluster.text
            waiting.clear()
            found.append(cluster)
        elif shape.rtl:
            waiting.append(cluster)
        else:
            found[-1].marks += marks
            found[-1].text += text
    for cluster in (*found, *waiting):
        if not cluster.roomy:  # a mark with no letter to sit on: it stands for itself
            cluster.roomy, cluster.marks = cluster.marks[:1], cluster.marks[1:]
        yield cluster


def _spaces(shape: Shape, q: int, font: DocumentFont) -> bool:
    """Whether a mark takes room all the same, as vowels beside their letter do in India."""
    width = font.width(shape.glyphs[q]) * shape.face.scale / 1000
    if shape.rtl or not width:
        return False
    after = shape.xs[q + 1] if q + 1 < len(shape.xs) else shape.advance
    return after - shape.xs[q] >= width / 2


def _dealt(text: str, count: int) -> list[str]:
    """`text` dealt to `count` glyphs; none may mean nothing (ISO 14289-1, 7.21.7)."""
    letters = [*text[: count - 1], text[count - 1 :]]
    return [letter or _JOINER for letter in letters] + [_JOINER] * (count - len(letters))

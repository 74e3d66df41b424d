"""Glyph runs to text operators: exact glyphs at exact places that read back as the words they are.

In: `GlyphRun`s and the document's fonts. Out: operators between BT and ET. A `Shape` is shared
by thousands of cards, so what it becomes is kept: the inside of a TJ array with its kerning in
thousandths of an em, which holds at every size. A run on one baseline is then one Tm and one TJ,
the kept pieces joined by the gaps between them.

How text comes back out right in pdfium and in poppler (tests/paint/test_pdf_words.py):
- One glyph for a cluster: its code alone, through ToUnicode, whether it stands for one character
  or for a ligature's three.
- Several glyphs, left to right (marks, reordered vowels): /Span with ActualText around them.
- Right to left: readers turn such text round themselves and lose ActualText's order while they
  do. The widest glyph carries the whole cluster, its characters in visual order, and the others
  (vowels, dots) are drawn as outlines.
- Letter-spaced text: ActualText over each word, or its gaps are read as spaces.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from thankyou.paint.pdffont import DocumentFont
from thankyou.paint.pdfops import num, nums, text_string
from thankyou.scene import Face, GlyphRun, Shape

_KEEP = 4096
"""Pieces kept a font; a batch's names would otherwise pile up."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """One glyph a cluster on the baseline. Places are in thousandths of the font's em."""

    body: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Step:
    """A glyph of a piece that is not plain, or the text that begins (`text`) or ends (no code)."""

    code: str | None
    x: float = 0.0
    rise: float = 0.0
    width: float = 0.0
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A piece with marks above the baseline, ActualText or outlines."""

    steps: tuple[_Step, ...]
    outlines: tuple[tuple[int, float, float], ...]
    start: float
    end: float


Piece = _Plain | _Marked


@dataclass(slots=True)
class FontBook:
    """The document's fonts by face, and what became of each shape."""

    fonts: dict[Face, DocumentFont] = field(default_factory=dict)
    new: list[DocumentFont] = field(default_factory=list)
    pieces: dict[Shape, tuple[DocumentFont, Piece]] = field(default_factory=dict)

    def piece(self, shape: Shape) -> tuple[DocumentFont, Piece]:
        """The font of `shape` and its operators, made now if need be."""
        face = shape.face
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = DocumentFont(face, f"F{len(self.fonts) + 1}")
            self.new.append(font)
        if len(self.pieces) >= _KEEP:
            self.pieces.clear()
        made = self.pieces[shape] = (font, _plain(shape, font) or _marked(shape, font))
        return made

    def take_new(self) -> list[DocumentFont]:
        """The fonts that have come since the last call."""
        new, self.new = self.new, []
        return new


@dataclass(slots=True)
class TextState:
    """What the content stream has set so far, so that nothing is set twice."""

    font: str = ""
    size: float = 0.0


def run_ops(run: GlyphRun, book: FontBook, state: TextState, outlines: list[str]) -> str:
    """Operators for `run`, to stand between BT and ET; paths to fill after ET go to `outlines`."""
    out: list[str] = []
    line: list[str] = []  # the open TJ array, from "[(" on
    pen = 0.0  # in thousandths of the font's em, from run.x
    k = 1.0
    current: DocumentFont | None = None
    pieces = book.pieces
    for offset, shape in run.parts:
        found = pieces.get(shape) or book.piece(shape)
        font, piece = found
        if font is not current:
            if line:
                out.append("".join(line) + ")]TJ")
                line = []
            current = font
            size = run.size * font.face.scale
            k = 1000.0 / size
            if state.font != font.resource or state.size != size:
                state.font, state.size = font.resource, size
                out.append(f"/{font.resource} {num(size)} Tf")
            pen = offset * k + piece.start
            out.append(f"1 0 0 -1 {num(run.x + pen / k)} {num(run.y)} Tm")
        gap = round(pen - offset * k - piece.start)
        pen += piece.end - piece.start - gap
        if type(piece) is _Plain:
            if not line:
                line.append(f"[{gap}(" if gap else "[(")
            elif gap:
                line.append(f"){gap}(")
            line.append(piece.body)
            continue
        if line:
            out.append("".join(line) + ")]TJ")
            line = []
        if gap:
            out.append(f"[{gap}]TJ")
        assert isinstance(piece, _Marked)
        out.append(_marked_ops(piece, run.size * font.face.scale))
        for glyph, x, y in piece.outlines:
            at = run.x + offset + x * run.size, run.y + y * run.size
            outlines.append(_outline(font, glyph, at, run.size * font.face.scale))
    if line:
        out.append("".join(line) + ")]TJ")
    ops = "\n".join(out)
    if run.tracked is not None:
        return f"/Span<</ActualText{text_string(run.tracked)}>>BDC\n{ops}\nEMC"
    return ops


def _plain(shape: Shape, font: DocumentFont) -> _Plain | None:
    """The shape as the inside of one TJ string, if one glyph stands for each cluster."""
    if len(shape.clusters) != len(shape.glyphs) or any(shape.ys):
        return None
    k = 1000.0 / shape.face.scale
    body: list[str] = []
    start = pen = shape.xs[0] * k if shape.xs else 0.0
    for at, _, text in shape.clusters:
        glyph = shape.glyphs[at]
        code = font.code(glyph, text[::-1] if shape.rtl else text) if glyph else None
        if code is None:
            return None
        gap = round(pen - shape.xs[at] * k)
        if gap:
            body.append(f"){gap}(")
            pen -= gap
        body.append(code)
        pen += font.width(glyph)
    return _Plain("".join(body), start, pen)


def _marked(shape: Shape, font: DocumentFont) -> _Marked:
    k = 1000.0 / shape.face.scale
    steps: list[_Step] = []
    outlines: list[tuple[int, float, float]] = []
    for first, count, text in shape.clusters:
        inked = [
            q for q in range(first, first + count) if count == 1 or font.has_ink(shape.glyphs[q])
        ]
        # Glyph 0 must not be shown as text (ISO 14289-1, 7.21.8); what it stands for is lost.
        drawn = [q for q in inked or [first] if shape.glyphs[q]]
        outlines += [(0, shape.xs[q], shape.ys[q]) for q in inked if not shape.glyphs[q]]
        if not drawn:
            continue
        if shape.rtl and len(drawn) > 1:
            base = max(drawn, key=lambda q: font.width(shape.glyphs[q]))
            outlines += [(shape.glyphs[q], shape.xs[q], shape.ys[q]) for q in drawn if q != base]
            drawn = [base]
        said = text[::-1] if shape.rtl else text
        alone = font.code(shape.glyphs[drawn[0]], said) if len(drawn) == 1 else None
        spoken = alone is None
        if alone is not None:
            codes = [alone]
        else:
            steps.append(_Step(None, text=text))
            codes = [
                font.any_code(shape.glyphs[q], letters)
                for q, letters in zip(drawn, _shared_out(said, len(drawn)), strict=True)
            ]
        for q, code in zip(drawn, codes, strict=True):
            steps.append(
                _Step(
                    code,
                    shape.xs[q] * k,
                    -shape.ys[q] / shape.face.scale,
                    font.width(shape.glyphs[q]),
                )
            )
        if spoken:
            steps.append(_Step(None))
    shown = [step for step in steps if step.code is not None]
    start = shown[0].x if shown else 0.0
    pen = start
    for step in shown:
        pen += step.width - round(pen - step.x)
    return _Marked(tuple(steps), tuple(outlines), start, pen)


def _shared_out(text: str, count: int) -> list[str]:
    """`text` dealt to `count` glyphs, for readers that know no ActualText.

    No glyph may mean nothing (ISO 14289-1, 7.21.7); one too many means a word joiner.
    """
    letters = [*text[: count - 1], text[count - 1 :]]
    return [letter or "\u2060" for letter in letters] + ["\u2060"] * (count - len(letters))


def _marked_ops(piece: _Marked, size: float) -> str:
    out: list[str] = []
    line: list[str] = []
    pen = piece.start
    rise = 0.0

    def flush() -> None:
        if line:
            out.append(f"[{''.join(line)}]TJ")
            line.clear()

    for step in piece.steps:
        if step.code is None:
            flush()
            out.append(f"/Span<</ActualText{text_string(step.text)}>>BDC" if step.text else "EMC")
            continue
        if abs(step.rise - rise) > 1e-4:
            flush()
            rise = step.rise
            out.append(f"{num(rise * size)} Ts")
        gap = round(pen - step.x)
        if gap:
            line.append(f"{gap}({step.code})")
        elif line:
            line[-1] = f"{line[-1][:-1]}{step.code})"
        else:
            line.append(f"({step.code})")
        pen += step.width - gap
    flush()
    if rise:
        out.append("0 Ts")
    return "\n".join(out)


class _Pen:
    """Collects a glyph's outline as path operators, its origin at (x, y), y down."""

    def __init__(self, x: float, y: float, scale: float) -> None:
        self.ops: list[str] = []
        self._x, self._y, self._scale = x, y, scale
        self._last = (0.0, 0.0)

    def _put(self, operator: str, *points: tuple[float, float]) -> None:
        self._last = points[-1]
        flat = (
            v for x, y in points for v in (self._x + x * self._scale, self._y - y * self._scale)
        )
        self.ops.append(f"{nums(flat)} {operator}")

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802  (fontTools' pen protocol)
        self._put("m", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._put("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._put("c", *points)

    def qCurveTo(self, control: tuple[float, float], end: tuple[float, float]) -> None:  # noqa: N802
        (x0, y0), (x1, y1), (x2, y2) = self._last, control, end
        first = (x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0))
        second = (x2 + 2 / 3 * (x1 - x2), y2 + 2 / 3 * (y1 - y2))
        self._put("c", first, second, end)

    def closePath(self) -> None:  # noqa: N802
        self.ops.append("h")


def _outline(font: DocumentFont, glyph: int, at: tuple[float, float], size: float) -> str:
    pen = _Pen(*at, size / font.face.units_per_em)
    font.hb.draw_glyph_with_pen(glyph, pen)
    return "\n".join([*pen.ops, "f"]) if pen.ops else ""

"""Glyph runs to text operators: exact glyphs at exact places.

In: `GlyphRun`s and the document's fonts. Out: operators between BT and ET. Lines that readers would
take to pieces, those that run from the right or are letter-spaced, are said in turned_text.py.
"""

from __future__ import annotations

from thankyou.model.scene import GlyphRun, Shape
from thankyou.render.pdf.font_book import FontBook, Shown
from thankyou.render.pdf.fonts import UNMAPPED
from thankyou.render.pdf.shown_line import Line, Outline, TextState, said_whole
from thankyou.render.pdf.shown_parts import show_parts
from thankyou.render.pdf.text_pieces import Plain
from thankyou.render.pdf.turned_text import ends_raised, turned_ops

_KEEP_RUNS = 512
"""Lines kept; a letter has twenty."""


def show_run(run: GlyphRun, book: FontBook, state: TextState, outlines: list[Outline]) -> str:
    """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`.

    Kept for as long as the very same run comes again: most lines of a batch do.
    """
    key = (run, state.font, state.size, book.rtl_page, book.upright)
    shown = book.runs.get(key)
    if shown is None:
        drawn: list[Outline] = []
        operators = run_ops(run, book, state, drawn)
        shown = Shown(operators, state.font, state.size, tuple(drawn))
        if len(book.runs) >= _KEEP_RUNS:
            book.runs.clear()
        book.runs[key] = shown
    else:
        state.font, state.size = shown.font, shown.size
    outlines += shown.outlines
    return shown.operators


def run_ops(run: GlyphRun, book: FontBook, state: TextState, outlines: list[Outline]) -> str:
    """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`."""
    text = "".join([shape.text for _, shape in run.parts])
    if run.order or run.tracked is not None or ends_raised(run) or _crosses(run, text, book):
        return turned_ops(run, book, state, outlines)
    line = Line()
    line.says = whole = _as_a_whole(text) or _stacked_apart(run, text, book)
    show_parts(run, run.parts, book, state, outlines, line)
    ops = "\n".join(line.out)
    return said_whole(text, ops) if whole else ops


def _crosses(run: GlyphRun, text: str, book: FontBook) -> bool:
    """Whether a line does not go across the page from the left and takes several arrays.

    pdfium takes what is furthest to the left of the page first.
    """
    if book.upright or not run.parts or text.isascii():
        return False
    face = run.parts[0][1].face
    return not all(
        shape.face is face and isinstance(book.piece(shape)[1], Plain) for _, shape in run.parts
    )


def _as_a_whole(text: str) -> bool:
    """Whether a line from left to right is to be said as a whole.

    When it has a character that no font's map may have; and when all of its words are of one
    letter, for poppler takes it for letters set apart. But not with characters beyond U+FFFF, which
    pdfium leaves out of such a text.
    """
    if not text.isprintable() and not UNMAPPED.isdisjoint(text):
        return True
    if len(text) >= _SHORT or len(text[:2].strip()) > 1:  # its first word has two letters
        return False
    words = text.split()
    return len(words) > 1 and max(map(len, words)) == 1 and max(text) <= "\uffff"


def _stacked_apart(run: GlyphRun, text: str, book: FontBook) -> bool:
    """Whether letters of a line are set apart (it is justified) and some stand over others, as in
    Tibetan: poppler, which cuts words at both, then takes small gaps for spaces."""
    if text.isascii() or max(text) > "\uffff":
        return False
    end, before, apart = 0.0, " ", False
    for offset, shape in run.parts:
        apart = apart or (offset - end > _APART * run.size and not before.isspace())
        end, before = offset + shape.advance * run.size, shape.text[-1:]
    return apart and any(_steps_back(shape, book) for _, shape in run.parts)


def _steps_back(shape: Shape, book: FontBook) -> bool:
    """Whether a glyph begins well before the end of one that stands before it."""
    font, scale = book.font(shape.face), shape.face.scale / 1000
    end = 0.0
    for glyph, x in zip(shape.glyphs, shape.xs, strict=True):
        width = font.width(glyph) * scale
        if width and x < end - _BACK * shape.face.scale:
            return True
        end = max(end, x + width)
    return False


_APART, _BACK = 0.01, 0.08
"""In em: from which gap on letters are set apart, and how far over another a glyph begins; poppler
cuts a word at 0.1 of the latter (minDupBreakOverlap)."""
_SHORT = 80

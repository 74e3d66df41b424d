"""Lines that readers of a PDF would take to pieces: from right to left, both ways, letter-spaced.

In: a run, and the document's fonts. Out: its operators, so that each of three readers has its text
as it was written (readers.py knows how they read).

- What pdfium reads are the codes' own texts (ToUnicode), from left to right. Where that is not the
  order of the glyphs, or gaps between letters would be read as spaces and steps as other lines
  (Nastaliq), the glyphs are drawn as
  outlines, and codes that are not painted, in pdfium's order and stretched to the line's width,
  carry the text, as the text under a scanned page does.
- Where poppler or mupdf would read that otherwise, the line is shown twice: as it is, with an empty
  ActualText, which pdfium passes over and the two take for nothing; and not painted, with the
  ActualText that each of the two needs. pdfium takes the second for a shadow of the first and
  leaves it. poppler heeds Span alone, mupdf the innermost of any name, so that each has its own.
- Over both stands the line's text as it is read, for readers that follow ISO 32000-1, 14.9.4.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from thankyou.model.scene import GlyphRun, Item
from thankyou.render.pdf.font_book import FontBook
from thankyou.render.pdf.fonts import UNMAPPED
from thankyou.render.pdf.kept_line import KeptLine, KeptText, codes_of
from thankyou.render.pdf.operators import num, text_string
from thankyou.render.pdf.readers import (
    LEFT_TO_RIGHT,
    for_mupdf,
    for_pdfium,
    for_poppler,
    from_mupdf,
    from_poppler,
    is_mark,
    letters_from_the_right,
    levels_before,
    mupdf_levels,
)
from thankyou.render.pdf.shown_line import Outline, TextState, said_whole
from thankyou.render.pdf.shown_parts import show_parts
from thankyou.render.pdf.unpainted import Cluster, carry, outline_all


def runs_from_the_right(items: tuple[Item, ...], book: FontBook) -> bool:
    """Whether most letters of a page do, so that poppler takes it all for such text."""
    runs = [run for item in items for run in book.runs_in(item)]
    orders = [run.order for run in runs]
    if not any(orders):
        return False
    return sum(letters_from_the_right(run.text) for run in runs) > 0


def turned_ops(run: GlyphRun, book: FontBook, state: TextState, outlines: list[Outline]) -> str:
    """Operators for `run`, to stand between BT and ET; what to draw after ET joins `outlines`."""
    run = _without_end(run)
    clusters = _in_order(run)
    text, owners = _said(run, clusters)
    said = _joined(owners, for_pdfium(text))
    natural = [clusters[at].place for at, _ in said] == sorted(c.place for c in clusters)
    if natural and run.tracked is None and not _climbs(run) and not ends_raised(run):
        texts = iter([words for _, words in said])
        parts = [
            (at, book.saying(shape, tuple([next(texts) for _ in shape.clusters])))
            for at, shape in run.parts
        ]
        before = replace(state)
        line, drawn = KeptLine(), list[Outline]()
        show_parts(run, parts, book, state, drawn, line)
        arrays = codes_of(line)
        # Marks in several arrays are where poppler's own eye for places is at a loss.
        simple = book.upright and not any(map(is_mark, text))
        if len(arrays) < 2 or (simple and _is_read(text, arrays, book.rtl_page)):
            outlines += drawn
            return _layered(run, text, line, book)
        state.font, state.size = before.font, before.size
    line = KeptLine()
    outline_all(run, book, outlines)
    carry(run, [(clusters[at], words) for at, words in said], book, state, line)
    return _layered(run, text, line, book)


_RAISED = frozenset("‘’“”'\"ʼʻ")


def ends_raised(run: GlyphRun) -> bool:
    """Whether a line ends with a quotation mark in another face than what it follows, alone: where
    that is lower, pdfium takes the mark for a line of its own."""
    if len(run.parts) < 2:
        return False
    (_, before), (_, last) = run.parts[-2:]
    return before.face is not last.face and _RAISED.issuperset(last.text.strip() or "x")


def _climbs(run: GlyphRun) -> bool:
    """Whether letters stand above each other, as in Nastaliq: readers take them for other lines."""
    return any(shape.face.inked and any(shape.ys) for _, shape in run.parts)


def _without_end(run: GlyphRun) -> GlyphRun:
    """The run without white space at the line's end that is a part of its own.

    At the left, it would be an array of its own.
    """
    order = run.order or tuple(range(len(run.parts)))
    if len(order) < 2 or not run.parts[order[-1]][1].text.isspace():
        return run
    gone = order[-1]
    parts = run.parts[:gone] + run.parts[gone + 1 :]
    kept = tuple(at - (at > gone) for at in order[:-1])
    tracked = run.tracked if run.tracked is None else run.tracked.rstrip()
    return replace(run, parts=parts, order=kept, tracked=tracked)


def _in_order(run: GlyphRun) -> list[Cluster]:
    """The clusters of a run in the order of reading."""
    out: list[Cluster] = []
    for part in run.order or range(len(run.parts)):
        shape = run.parts[part][1]
        own = [Cluster((part, n), shape, text) for n, (_, _, text) in enumerate(shape.clusters)]
        out += reversed(own) if shape.rtl else own
    return out


def _said(run: GlyphRun, clusters: Sequence[Cluster]) -> tuple[str, list[int]]:
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


def _is_read(text: str, arrays: Sequence[Sequence[str]], rtl_page: bool) -> bool:
    """Whether poppler and mupdf read the text as it is."""
    said = "".join(code for own in arrays for code in own)
    if from_poppler(said, rtl_page).strip() != text.strip():
        return False
    if any(all(map(is_mark, code)) for own in arrays for code in own):
        return False  # poppler breaks a word where a code is taken back
    as_they_are = [(own, "".join(own)) for own in arrays]
    return all(
        from_mupdf(as_they_are, level, times=1).strip() == text.strip()
        for level in levels_before(arrays[0][0])
    )


def _layered(run: GlyphRun, text: str, line: KeptLine, book: FontBook) -> str:
    """The line's operators, twice where poppler or mupdf need a text of their own."""
    arrays = codes_of(line)
    if not arrays:
        return "\n".join(line.out)
    if not UNMAPPED.isdisjoint(text) and not any(shape.rtl for _, shape in run.parts):
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


def _alone(run: GlyphRun, text: str, line: KeptLine) -> str:
    """The line's text for mupdf alone, on a space that is not painted.

    poppler takes it for nothing, pdfium overlooks a space that is all of an array.
    """
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
    before_line = levels_before(arrays[0][0])
    for before, after in _ENDS:
        said = for_mupdf(before + text + after, levels)
        parts = [*(said[a:b] for a, b in pairwise(ends[:-1])), said[ends[-2] :]]
        shown = list(zip(arrays, parts, strict=True))
        if all(from_mupdf(shown, level).strip() == text.strip() for level in before_line):
            return parts
    return None


_ENDS = (("", ""), (" ", ""), ("", " "))


def _twice(run: GlyphRun, shown: KeptText, operator: str, poppler: str, mupdf: str) -> str:
    place = f"1 0 0 -1 {num(run.x + shown.x)} {num(run.y)} Tm"
    unpainted, painted = ("3 Tr\n", "\n0 Tr") if shown.painted else ("", "")
    return (
        f"/Span<</ActualText()>>BDC\n{operator}\nEMC\n{unpainted}{place}\n"
        f"/Span<</ActualText{text_string(poppler)}>>BDC\n"
        f"/Quote<</ActualText{text_string(mupdf)}>>BDC\n{operator}\nEMC\nEMC{painted}"
    )

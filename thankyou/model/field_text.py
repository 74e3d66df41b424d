"""Words, and which stretches of them are values: what filling knows, and setting needs to know.

In: words that merge.fill or the mailing room put together. Out: the same words with the extents of
the values in them, through every step that changes, cuts or joins them. A value is set as something
foreign in the line (typeset.direction), and the name of a person is one thing in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from thankyou.base.quick_tuple import NamedTuple


class Extent(NamedTuple):
    """A value in a text: [start, end) in code points.

    `name` is the merge field's (of model.card.FIELDS, DERIVED, or a list's own column), "signer"
    for who signs, or "" for what is no field: the name of a printer.
    """

    start: int
    end: int
    name: str = ""


class FieldText(NamedTuple):
    """A text and its values, in order; none overlaps another, and none is empty."""

    text: str
    extents: tuple[Extent, ...] = ()

    def part(self, start: int, end: int) -> FieldText:
        """The characters [start, end), with what of the values is among them."""
        if not start and end >= len(self.text):
            return self
        kept: list[Extent] = []
        for first, after, name in self.extents:
            first, after = max(first, start), min(after, end)
            if first < after:
                kept.append(Extent(first - start, after - start, name))
        return FieldText(self.text[start:end], tuple(kept))

    def stripped(self, chars: str | None = None) -> FieldText:
        """The text without these characters (white space) at its two ends."""
        start = len(self.text) - len(self.text.lstrip(chars))
        return self.part(start, max(start, len(self.text.rstrip(chars))))

    def lines(self) -> list[FieldText]:
        """The lines, which newlines part: at least one, perhaps empty."""
        if "\n" not in self.text:
            return [self]
        if not self.extents:
            return [FieldText(line) for line in self.text.split("\n")]
        out: list[FieldText] = []
        start = at = 0  # `at`: the first value that does not end before the line
        for line in self.text.split("\n"):
            end = start + len(line)
            kept: list[Extent] = []
            while at < len(self.extents) and self.extents[at].start < end:
                first, after, name = self.extents[at]
                first = max(first, start)
                if first < min(after, end):
                    kept.append(Extent(first - start, min(after, end) - start, name))
                if after > end:
                    break  # it goes on in the next line
                at += 1
            out.append(FieldText(line, tuple(kept)))
            start = end + 1
        return out

    def in_pieces(self, pieces: Sequence[str]) -> FieldText:
        """What becomes of the text when a piece (of any length) takes each character's place."""
        text = "".join(pieces)
        if not self.extents:
            return FieldText(text)
        at = [0, *accumulate(map(len, pieces))]
        moved = (Extent(at[one.start], at[one.end], one.name) for one in self.extents)
        return FieldText(text, tuple(one for one in moved if one.start < one.end))

    def changed(self, change: Callable[[str], str]) -> FieldText:
        """What becomes of the text when `change` is done to each value and to each stretch
        between."""
        if not self.extents:
            return FieldText(change(self.text))
        return joined("", (
            FieldText(changed, (Extent(0, len(changed), name),) if name is not None else ())
            for text, name in self.stretches()
            if (changed := change(text))
        ))  # fmt: skip

    def stretches(self) -> Iterator[tuple[str, str | None]]:
        """The text in stretches: each value with its name, and with None what stands between."""
        at = 0
        for start, end, name in self.extents:
            if at < start:
                yield self.text[at:start], None
            yield self.text[start:end], name
            at = end
        if at < len(self.text):
            yield self.text[at:], None


class Paragraph(NamedTuple):
    """Lines of words, and how many blank lines stand before them; empty ones at a text's very
    start do not count."""

    blank: int
    words: FieldText


@lru_cache(maxsize=64)
def paragraphs(words: FieldText) -> tuple[Paragraph, ...]:
    """The paragraphs, which blank lines part. Kept for a moment: more than one asks for those of a
    letter."""
    words = words.stripped("\n")
    out: list[Paragraph] = []
    text, extents = words
    start, at, blank, first = -1, 0, 0, 0  # `first`: the value that ends in this paragraph or later
    for line in (*text.split("\n"), ""):
        if line and not line.isspace():
            if start < 0:
                start = at
        else:
            if start >= 0:
                while first < len(extents) and extents[first].end <= start:
                    first += 1
                named = first < len(extents) and extents[first].start < at
                own = words.part(start, at - 1) if named else FieldText(text[start : at - 1])
                out.append(Paragraph(blank, own))
                start, blank = -1, 0
            blank += 1
        at += len(line) + 1
    return tuple(out)


def value(text: str, name: str = "") -> FieldText:
    """A text that is a value as a whole."""
    return FieldText(text, (Extent(0, len(text), name),) if text else ())


def joined(between: str, parts: Iterable[FieldText | str]) -> FieldText:
    """The parts in one text, as str.join does it."""
    texts: list[str] = []
    extents: list[Extent] = []
    at = 0
    for part in map(as_field_text, parts):
        if texts:
            at += len(between)
        extents += (Extent(at + one.start, at + one.end, one.name) for one in part.extents)
        texts.append(part.text)
        at += len(part.text)
    return FieldText(between.join(texts), tuple(extents))


def with_values(sentence: str, **values: FieldText | str) -> FieldText:
    """A sentence of the program's own, with a value for each {name} in it: what `str.replace` does,
    and the extents. A value that is a FieldText keeps its own: words of the program are none."""
    parts: list[FieldText | str] = [sentence]
    for name, text in values.items():
        mark = f"{{{name}}}"
        split: list[FieldText | str] = []
        for part in parts:
            if not isinstance(part, str):
                split.append(part)
                continue
            for number, piece in enumerate(part.split(mark)):
                put = text if isinstance(text, FieldText) else value(text, name)
                split += [put, piece] if number else [piece]
        parts = split
    return joined("", parts)


def as_field_text(words: FieldText | str) -> FieldText:
    """Words without extents as the same kind of value."""
    return words if isinstance(words, FieldText) else FieldText(words)

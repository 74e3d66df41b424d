"""The writer edits the words of the card; the merge source behind them keeps up.

In: a source, the values of the fields, and words to show for a field that is still empty.
Out: the text to show, where the fields stand in it, and after each edit a new Draft. The window's
message editor has text and a cursor, no braces; Card.message is the (lenient) source. Pure: undo
is a list of drafts, or of cards.

What an edit does to the source:

* inside literal words the source is spliced; what is typed is in the merge grammar, so that a
  "{recipient}" becomes a field with its last brace; any other brace or bracket stays what it is;
* inside a field's words the field becomes the writer's own words, and is a field no more;
* a field's words taken away whole take the field away;
* a stretch that is not shown survives edits around it, unless words on both of its sides are
  taken away in one edit; a stretch that has lost its last field loses its brackets, not its words.

How: the source is cut into atoms, each shown or not. An edit keeps, drops or rewrites atoms and
puts the new words in a slot between them (merge.edit_sources). Where several slots look alike on
the card (before or behind something not shown), where typed marks could run together with their
neighbours, and where a mark would go with something not shown, the candidates are tried in order
of preference and the first whose text is what the writer now sees is taken. So what the writer
sees is never at odds with the source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from thankyou.base.errors import Problem
from thankyou.merge.edit_sources import Atom, candidates, swallowed, touched
from thankyou.merge.fill import Span, fill, render, spans
from thankyou.merge.join_rules import NO_RULES, JoinRules
from thankyou.merge.spacing import Piece
from thankyou.merge.syntax import MARKS, Node, Parsed, Stretch, Text, columns_of, escape, parse


@dataclass(frozen=True, slots=True)
class Draft:
    """A source as the writer sees it. `placeholders` maps field names to words shown when empty:
    the program's own, and by their folded names the columns of the list that is open.

    `rules` are those of the words' language; without any, values are joined by their marks alone.
    Positions are in Unicode code points, as Python counts; Qt counts UTF-16 units.
    """

    source: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)
    placeholders: Mapping[str, str] = field(default_factory=dict, hash=False)
    rules: JoinRules = NO_RULES
    text: str = field(init=False, compare=False)
    spans: tuple[Span, ...] = field(init=False, compare=False)
    _pieces: tuple[Piece, ...] = field(init=False, compare=False, repr=False)
    _columns: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_columns", columns_of(self.placeholders))
        pieces, _ = render(self.parsed, self.values, self.placeholders, self.rules)
        object.__setattr__(self, "_pieces", tuple(pieces))
        object.__setattr__(self, "text", "".join(piece.text for piece in pieces))
        object.__setattr__(self, "spans", spans(pieces))

    @property
    def parsed(self) -> Parsed:
        return parse(self.source, strict=False, more=self._columns)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What `fill` says about this source with these values."""
        return fill(self.parsed, self.values, self.rules).problems

    def with_values(self, values: Mapping[str, str]) -> Draft:
        """The same source for other values."""
        return Draft(self.source, values, self.placeholders, self.rules)

    def edited(self, position: int, removed: int, inserted: str) -> Draft:
        """The draft after `removed` characters at `position` gave way to `inserted`.

        Its text is the old text so edited, unless the edit completed a field or a stretch: then
        it is the filled new source. Beside a stretch that is not shown, a letter may take the
        stretch's capital, and spaces at the end of the text may be tidied away.
        Raises ValueError when the range is not inside the text.
        """
        stop = position + removed
        if not 0 <= position <= stop <= len(self.text):
            raise ValueError(f"edit {position}+{removed} outside a text of {len(self.text)}")
        if not removed and not inserted:
            return self
        if removed == len(self.text) and removed:
            return self._first((inserted, escape(inserted)), inserted, 0)
        expected = self.text[:position] + inserted + self.text[stop:]
        atoms = self._atoms_for(position, stop)
        gone = sum(
            len(parse(atom.source, strict=False, more=self._columns).tokens())
            for atom in atoms
            if (atom.kind == "token" and touched(atom, position, stop))
            or (atom.kind == "hidden" and swallowed(atom, position, stop))
        )
        kept = len(self.parsed.tokens()) - gone
        if not MARKS & set(inserted) and any(_leaves_marks(a, position, stop) for a in atoms):
            kept = len(self.source)  # what is left of a value completes nothing
        return self._first(candidates(atoms, position, stop, inserted), expected, kept)

    def _first(self, sources: Iterator[str] | tuple[str, ...], expected: str, kept: int) -> Draft:
        """The first candidate that shows what is expected, or that has a field more than `kept`, or
        as many and a stretch more than before."""
        stretches = sum(type(node) is Stretch for node in self.parsed.nodes)
        near: Draft | None = None
        for source in sources:
            draft = Draft(source, self.values, self.placeholders, self.rules)
            if draft.text == expected or _given_capital(draft.text, expected):
                return draft
            if near is None and draft.text.split() == expected.split():
                near = draft
            now = draft.parsed
            if len(now.tokens()) > kept:
                return draft
            if len(now.tokens()) == kept and stretches < sum(
                type(node) is Stretch for node in now.nodes
            ):
                return draft
        return near or Draft(escape(expected), self.values, self.placeholders, self.rules)

    def _atoms_for(self, position: int, stop: int) -> tuple[Atom, ...]:
        """The atoms for an edit. Halves of a name that stand turned on the card stand so in the
        source, too, once one of them is edited (merge.whole_names)."""
        atoms = tuple(self._atoms())
        as_shown = tuple(self._atoms(as_shown=True))
        turned = (a for a, b in zip(atoms, as_shown, strict=True) if a != b)
        return as_shown if any(touched(atom, position, stop) for atom in turned) else atoms

    def _atoms(self, as_shown: bool = False) -> Iterator[Atom]:
        """The whole source in order, as atoms; with fields as they are shown, or as written."""
        shown = {piece.start: piece for piece in self._pieces}
        places = sorted(shown)
        at = 0

        def inside(start: int, end: int) -> list[Piece]:
            """The pieces that begin between two places of the source."""
            some = places[bisect_left(places, start) : bisect_left(places, end)]
            return [shown[place] for place in some]

        def walk(nodes: tuple[Node, ...], stretch: int) -> Iterator[Atom]:
            nonlocal at
            for node in nodes:
                if isinstance(node, Stretch):
                    if any(piece.end <= node.end for piece in inside(node.start, node.end)):
                        yield Atom("open", "[", "", at, node.start)
                        yield from walk(node.nodes, node.start)
                        yield Atom("close", "]", "", at, node.start)
                    else:
                        yield Atom("hidden", self.source[node.start : node.end], "", at, stretch)
                elif isinstance(node, Text):
                    yield from literal(node, stretch)
                else:
                    piece = shown.get(node.start)
                    kind, text = ("token", piece.text) if piece else ("hidden", "")
                    source = self.source[node.start : node.end]
                    if as_shown and piece and piece.name != node.name:
                        source = f"{{{piece.name}}}"
                    yield Atom(kind, source, text, at, stretch)
                    at += len(text)

        def literal(node: Text, stretch: int) -> Iterator[Atom]:
            nonlocal at
            reached = node.start
            for piece in inside(node.start, node.end):
                if reached < piece.start:
                    yield Atom("tidied", self.source[reached : piece.start], "", at, stretch)
                yield Atom("text", self.source[piece.start : piece.end], piece.text, at, stretch)
                at += len(piece.text)
                reached = piece.end
            if reached < node.end:
                yield Atom("tidied", self.source[reached : node.end], "", at, stretch)

        yield from walk(self.parsed.nodes, -1)


def _leaves_marks(atom: Atom, start: int, stop: int) -> bool:
    """Whether the edit leaves a part of a field's words, with a brace or bracket in it."""
    left = atom.shown[: max(start - atom.at, 0)] + atom.shown[max(stop - atom.at, 0) :]
    return atom.kind == "token" and touched(atom, start, stop) and bool(MARKS & set(left))


def _given_capital(text: str, expected: str) -> bool:
    """Whether the text is as expected but for one letter, which filling made a capital or not."""
    if len(text) != len(expected):
        return False
    other = [(a, b) for a, b in zip(text, expected, strict=True) if a != b]
    return len(other) == 1 and other[0][0].lower() == other[0][1].lower()

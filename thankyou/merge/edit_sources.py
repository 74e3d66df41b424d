"""The sources that an edit may make of a draft's source, the most faithful first.

In: the source of a draft cut into atoms, and an edit of the text that it shows. Out: sources, of
which merge.editing takes the first that shows what the writer sees.
"""

from __future__ import annotations

from collections.abc import Iterator

from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge.spacing import STOPS
from thankyou.merge.syntax import escape


class Atom(NamedTuple):
    """An indivisible part of the source, and what is shown of it.

    Kinds: "text" (`shown` has a character for each of `source`; or one for a doubled mark; or
    the article that a value asks for: merge.articles),
    "token" (a field in the text), "open" and "close" (a shown stretch's brackets), "hidden" (a
    stretch or field that shows nothing), "tidied" (literal words that merge.spacing left out).
    `at` is the place in the text; `stretch` the shown stretch it belongs to, by its start, or -1.
    """

    kind: str
    source: str
    shown: str
    at: int
    stretch: int

    @property
    def end(self) -> int:
        return self.at + len(self.shown)


def touched(atom: Atom, start: int, stop: int) -> bool:
    """Whether the edit reaches into the atom's shown words."""
    if start == stop:
        return atom.at < start < atom.end
    return atom.at < stop and start < atom.end


def swallowed(atom: Atom, start: int, stop: int) -> bool:
    """Whether the edit takes away words on both sides of something not shown."""
    return start < atom.at and atom.end < stop


class Part(NamedTuple):
    """What an edit leaves of an atom, or (kind "slot") a place where the insertion may go."""

    kind: str
    source: str
    stretch: int
    rank: int = 0


_INSTEAD, _OUTSIDE, _INSIDE = 0, 1, 2
"""Slots, best first: where words were taken away, outside a stretch, inside one."""

_NONE, _BESIDE, _ALL = 0, 1, 2
"""How much of what spacing had left out an edit lets go of."""

_AS_THEY_ARE = ((_NONE, False), (_BESIDE, False), (_NONE, True), (_BESIDE, True), (_ALL, True))
_NEAR = ((0, 1), (1, 0), (0, 2), (2, 0), (1, 1), (0, 4), (4, 0), (4, 4), (0, 9), (9, 0), (30, 30))
"""How far before and behind an edit what is not shown may be moved, in characters."""


def candidates(atoms: tuple[Atom, ...], start: int, stop: int, inserted: str) -> Iterator[str]:
    """Sources for the edit, the most faithful first.

    As typed, and with typed marks doubled, in each slot. Of two slots of a rank the left one, or
    the right one at the start of a line: words belong to the words they touch. Then again without
    the characters that spacing had left out beside the edit; then with every literal mark doubled;
    and with all literal words as they are seen. Then with what is not shown beside the edit moved
    past a few characters, and nothing left out there: where it was, spacing would take away a mark
    that the writer sees. And last with the fields beside the edit as words.
    """
    tried: set[str] = set()

    def untried(sources: Iterator[str]) -> Iterator[str]:
        for source in sources:
            if source not in tried:
                tried.add(source)
                yield source

    edit = Edit(start, stop, inserted)
    for tidy, doubled in _AS_THEY_ARE:
        yield from untried(_in_slots(atoms, edit, tidy, doubled))
    for words in (False, True):
        if words:
            yield from untried(_in_slots(atoms, edit, _ALL, doubled=True, words=words))
        for before, behind in _NEAR:
            for rightwards in (True, False):
                moved = _moved(atoms, edit, before, behind, rightwards)
                for doubled in (True,) if words else (False, True):
                    yield from untried(_in_slots(moved, edit, _BESIDE, doubled, words))


class Edit(NamedTuple):
    """The words from `start` to `stop` of the text give way to `inserted`."""

    start: int
    stop: int
    inserted: str


def _in_slots(
    atoms: tuple[Atom, ...], edit: Edit, tidy: int, doubled: bool, words: bool = False
) -> Iterator[str]:
    """The sources of the edit that differ in where the words go, and in what is doubled of them."""
    start, stop, inserted = edit
    text = "".join(atom.shown for atom in atoms)
    step = -1 if text[:start][-1:] in ("", "\n") else 1
    parts = _without_empty_brackets(_parts(atoms, start, stop, tidy, doubled, words))
    slots = [index for index, part in enumerate(parts) if part.kind == "slot"][::step]
    slots.sort(key=lambda index: parts[index].rank)
    first = (inserted + text[stop : stop + 1])[:1]
    dropped = bool(first) and first in STOPS  # as one stop behind a value is
    if not inserted:
        dropped = dropped and any(atom.kind == "token" and atom.end == start for atom in atoms)
    twice = first + inserted if dropped else inserted
    for typed in dict.fromkeys((inserted, escape(inserted), twice)):
        for slot in slots:
            sources = [part.source for part in parts]
            sources[slot] = typed
            yield "".join(sources)


def _moved(
    atoms: tuple[Atom, ...], edit: Edit, before: int, behind: int, rightwards: bool
) -> tuple[Atom, ...]:
    """The atoms with what is not shown near the edit moved to the end, or the start, of the
    characters that are `before` and `behind` it, though into no word; and without what spacing had
    left out there."""
    text = "".join(atom.shown for atom in atoms)
    left, right = max(edit.start - before, 0), min(edit.stop + behind, len(text))
    while 0 < left < len(text) and text[left - 1].isalnum() and text[left].isalnum():
        left -= 1
    while 0 < right < len(text) and text[right - 1].isalnum() and text[right].isalnum():
        right += 1
    staying: list[Atom] = []
    moving: list[Atom] = []
    for atom in atoms:
        if atom.end < left or right < atom.at or swallowed(atom, edit.start, edit.stop):
            staying.append(atom)
        elif atom.kind == "hidden":
            moving.append(atom)
        elif atom.kind != "tidied":
            staying += _cut(atom, left, right)
    goal = right if rightwards else left
    if rightwards:
        place = next((n for n, atom in enumerate(staying) if atom.at >= goal), len(staying))
    else:
        place = next((n for n, atom in enumerate(staying) if atom.end > goal), len(staying))
    at = staying[place].at if place < len(staying) else len(text)
    moving = [atom._replace(at=at) for atom in moving]
    return (*staying[:place], *moving, *staying[place:])


def _cut(atom: Atom, *places: int) -> Iterator[Atom]:
    """Literal words parted at places of the text; any other atom whole."""
    if atom.kind == "text" and len(atom.source) == len(atom.shown):
        for place in places:
            if atom.at < place < atom.end:
                head = place - atom.at
                yield atom._replace(source=atom.source[:head], shown=atom.shown[:head])
                atom = atom._replace(source=atom.source[head:], shown=atom.shown[head:], at=place)
    yield atom


def _parts(
    atoms: tuple[Atom, ...], start: int, stop: int, tidy: int, doubled: bool, words: bool
) -> list[Part]:
    """The atoms after the removal, with a slot wherever the insertion would be seen at `start`.

    `tidy` lets go of what spacing had left out (beside the edit, or everywhere) and keeps its
    capitals; `doubled` doubles every literal mark; `words` turns the fields beside the edit into
    words.
    """
    parts: list[Part] = []
    length = 0  # of the shown words so far, which says whether this is a slot
    stretch = -1
    dot_goes = False  # the full stop that a value made needless goes with the value

    def slot(instead: bool = False) -> None:
        if length == start:
            rank = _INSTEAD if instead else _OUTSIDE if stretch < 0 else _INSIDE
            parts.append(Part("slot", "", stretch, rank))

    slot()
    for atom in atoms:
        beside = atom.at <= stop and start <= atom.end
        tidied = tidy == _ALL or (beside and tidy == _BESIDE)
        if atom.kind == "open":
            stretch = atom.stretch
        if atom.kind in ("text", "token"):
            cut = min(max(start - atom.at, 0), len(atom.shown))
            rest = min(max(stop - atom.at, 0), len(atom.shown))
            token = atom.kind == "token"
            whole = token and not touched(atom, start, stop) and not (beside and words)
            dot_goes = token and not whole
            if whole:
                parts.append(Part("token", atom.source, stretch))
                length += len(atom.shown)
            for a, b in () if whole else ((0, cut), (rest, len(atom.shown))):
                if a == rest:
                    slot(instead=cut < rest)
                if a < b:
                    source = _literal(atom, a, b, token or doubled, tidied)
                    parts.append(Part("text", source, stretch))
                    length += b - a
        elif atom.kind == "tidied":
            stop_goes = dot_goes and atom.source[0] == "."
            if not (swallowed(atom, start, stop) or tidied or stop_goes):
                parts.append(Part("tidied", atom.source, stretch))
        elif atom.kind != "hidden" or not swallowed(atom, start, stop):
            parts.append(Part(atom.kind, atom.source, stretch))
        if atom.kind == "close":
            stretch = -1
        slot()
    return parts


def _without_empty_brackets(parts: list[Part]) -> list[Part]:
    """The parts without the brackets of a stretch that has no field any more."""
    optional = {part.stretch for part in parts if part.kind in ("token", "hidden")}
    return [
        part for part in parts if part.kind not in ("open", "close") or part.stretch in optional
    ]


def _literal(atom: Atom, a: int, b: int, doubled: bool, capital: bool) -> str:
    """The source of part of an atom's words; `capital` keeps them as shown."""
    if doubled:
        return escape(atom.shown[a:b])
    if len(atom.source) != len(atom.shown):  # a doubled mark, or an article that met a value
        whole = (a, b) == (0, len(atom.shown))
        return atom.source if whole and not capital else escape(atom.shown[a:b])
    return atom.shown[a:b] if capital else atom.source[a:b]

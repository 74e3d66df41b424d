"""The merge grammar: a source with {fields}, read once into nodes.

In: a source. Out: a `Parsed`, which merge.fill fills with one person's values. Templates
(messages.templates), messages typed in the window (merge.editing) and message files are all
sources.

    {recipient}                 a field
    {recipient|everyone}        a field with the words to use when it is empty
    [It was {date}.]            an optional stretch: gone, whole, when a field in it is empty
    {{  }}  [[  ]]              the character itself

Fields are an allow-list (card.FIELDS and DERIVED, and the columns of an open list by their folded
names) looked up by name: no attribute, no index, no format specification, so a value or a source
can reach nothing in the program, and a source prints no more than its own length and the values it
names.

A stretch does not nest. A stretch counts a field with a fallback as never empty. Doubling is read
from the left, so ``{{{date}}}`` is a brace, a date and a brace.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from thankyou.base.errors import CardError, Problem, Value
from thankyou.base.folded import folded
from thankyou.base.late_pattern import late
from thankyou.base.quick_dataclass import dataclass
from thankyou.base.quick_tuple import NamedTuple
from thankyou.model.card import DERIVED, FIELDS


def columns_of(fields: Iterable[str]) -> frozenset[str]:
    """The columns of a list among the names of fields: all that the program has not itself."""
    return frozenset(fields) - _KNOWN


class Text(NamedTuple):
    """Literal words. `end - start` is 2 for a doubled mark and otherwise len(text)."""

    text: str
    start: int
    end: int


class Field(NamedTuple):
    """A merge field; `fallback` is None when there is none. Offsets are into the source."""

    name: str
    fallback: str | None
    start: int
    end: int


class Stretch(NamedTuple):
    """An optional stretch, its brackets at `start` and `end - 1`."""

    nodes: tuple[Text | Field, ...]
    needs: tuple[str, ...]
    start: int
    end: int
    capital: bool


Node = Text | Field | Stretch


@dataclass(frozen=True, slots=True)
class Parsed:
    """A source and what was found in it. `problems` are the unknown fields of a lenient source."""

    source: str
    nodes: tuple[Node, ...]
    problems: tuple[Problem, ...] = ()

    def fields(self) -> tuple[str, ...]:
        """The names of the fields, in the order of their first appearance."""
        return tuple(dict.fromkeys(field.name for field in self.tokens()))

    def required(self) -> tuple[str, ...]:
        """The fields whose absence is a problem: outside a stretch and without a fallback."""
        return tuple(
            dict.fromkeys(
                node.name for node in self.nodes if type(node) is Field and node.fallback is None
            )
        )

    def tokens(self) -> tuple[Field, ...]:
        """Every field as it occurs, inside stretches too."""
        found: list[Field] = []
        for node in self.nodes:
            inner = node.nodes if type(node) is Stretch else (node,)
            found += (part for part in inner if type(part) is Field)
        return tuple(found)


MARKS = frozenset("{}[]")
"""The characters of the grammar."""


def escape(text: str) -> str:
    """The source that fills to exactly `text`."""
    for mark in MARKS:
        text = text.replace(mark, mark + mark)
    return text


_KNOWN = frozenset((*FIELDS, *DERIVED))
NO_COLUMNS: frozenset[str] = frozenset()
"""No list is open, or it has no columns but those that fill fields."""
_MARK = late(r"[{}\[\]]")
_INSIDE_BRACES = late(r"\{([^{}\[\]\n]*)\}")


REASONS: Mapping[str, str] = {
    "open-brace": "“{” has no “}” on its line; double it to print it",
    "stray-brace": "“}” has no “{”; double it to print it",
    "open-bracket": "“[” has no “]”; double it to print it",
    "stray-bracket": "“]” has no “[”; double it to print it",
    "nested": "an optional stretch cannot stand in another",
    "no-field": "an optional stretch needs a field; double its brackets to print them",
    "no-name": "a field needs a name",
}
"""Why a template cannot be read, by reason: for its editor, so in English."""


class _Reader:
    """One pass over a source. Kept apart from Parsed because it only lives while reading."""

    def __init__(self, source: str, strict: bool, more: frozenset[str]) -> None:
        self.source = source
        self.strict = strict
        self.more = more
        self.problems: list[Problem] = []

    def place(self, at: int) -> tuple[int, int]:
        """Line and column of an offset, both counted from 1, the column in code points."""
        return self.source.count("\n", 0, at) + 1, at - self.source.rfind("\n", 0, at)

    def wrong(self, at: int, reason: str) -> None:
        """A syntax error when strict; nothing when lenient, where the mark is literal."""
        if self.strict:
            line, column = self.place(at)
            raise CardError(
                "template-syntax",
                line=line,
                column=column,
                reason=reason,
                what=REASONS[reason],
                name=self.source[at : at + 20].split("\n")[0],
            )

    def unknown(self, at: int, name: str) -> None:
        line, column = self.place(at)
        if self.strict:
            raise CardError("unknown-field", name=name, line=line, column=column)
        values: dict[str, Value] = {"name": name, "line": line, "column": column}
        if self.more:
            values["kind"] = "listed"
        self.problems.append(Problem("unknown-field", values, field=name))

    def run(self, at: int, inside: bool) -> tuple[list[Node], int]:
        """Nodes from `at` to the end, or inside a stretch to its closing bracket.

        Returns where it stopped: at a single bracket, or at the end of the source.
        """
        source = self.source
        nodes: list[Node] = []
        literal = at
        while mark := _MARK.search(source, at):
            at, char = mark.start(), mark.group()
            node: Node | None = None
            if source.startswith(char, at + 1):
                node = Text(char, at, at + 2)
            elif char == "{":
                node = self.field(at)
            elif inside and char in "[]":
                break
            elif char == "[":
                node = self.stretch(at)
            else:
                self.wrong(at, "stray-brace" if char == "}" else "stray-bracket")
            if node is None:
                at += 1
                continue
            if literal < at:
                nodes.append(Text(source[literal:at], literal, at))
            nodes.append(node)
            at = literal = node.end
        else:
            at = len(source)
        if literal < at:
            nodes.append(Text(source[literal:at], literal, at))
        return nodes, at

    def field(self, at: int) -> Field | None:
        match = _INSIDE_BRACES.match(self.source, at)
        if match is None:
            self.wrong(at, "open-brace")
            return None
        name, bar, fallback = match.group(1).partition("|")
        if name in _KNOWN:
            return Field(name, fallback.strip() if bar else None, at, match.end())
        if self.more and (key := folded(name)) in self.more:
            return Field(key, fallback.strip() if bar else None, at, match.end())
        if any(char.isalnum() for char in name):
            self.unknown(at, name.strip())
        else:
            self.wrong(at, "no-name")
        return None

    def stretch(self, at: int) -> Stretch | None:
        known = len(self.problems)
        nodes, stop = self.run(at + 1, inside=True)
        inner = tuple(node for node in nodes if not isinstance(node, Stretch))
        fields = [node for node in inner if type(node) is Field]
        reason = ""
        if not self.source.startswith("]", stop):
            reason = "nested" if stop < len(self.source) else "open-bracket"
        elif not fields:
            reason = "no-field"
        if reason:
            self.wrong(stop if reason == "nested" else at, reason)
            del self.problems[known:]  # it is read again, as literal text
            return None
        needs = tuple(dict.fromkeys(part.name for part in fields if part.fallback is None))
        first = inner[0]
        lead = first.text.lstrip()[:1] if type(first) is Text else ""
        return Stretch(inner, needs, at, stop + 1, lead.isupper())


@lru_cache(maxsize=512)
def _parse(source: str, strict: bool, more: frozenset[str]) -> Parsed:
    reader = _Reader(source, strict, more)
    nodes, _ = reader.run(0, inside=False)
    return Parsed(source, tuple(nodes), tuple(reader.problems))


def parse(source: str, *, strict: bool, more: frozenset[str] = NO_COLUMNS) -> Parsed:
    """Read a source. `more` are the folded names of the columns of the list that is open: they are
    fields as well, in whichever of its spellings a name stands ({Hospital Name}, {hospital_name}).

    Strict, for templates: raises CardError "template-syntax" (line, column, name: the words from
    there on, reason: a key of REASONS, what: its words) or "unknown-field" (name, line, column).
    Lenient, for a writer's own words: never raises; what is not a field is literal, and an
    unknown {word} is a Problem "unknown-field" (name, line, column; kind "listed" where a list is
    open, which has no such column either).
    """
    return _parse(source, strict, more)

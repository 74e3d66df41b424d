"""The merge grammar: a source with {fields} goes in, the words that stand on the card come out.

Templates (messages.templates), messages typed in the window (merge.editing) and message files are
all sources. `parse` reads a source once, `fill` puts one person's values in.

    {recipient}                 a field
    {recipient|everyone}        a field with the words to use when it is empty
    [It was {date}.]            an optional stretch: gone, whole, when a field in it is empty
    {{  }}  [[  ]]              the character itself

Fields are an allow-list (card.FIELDS and DERIVED) looked up by name: no attribute, no index, no
format specification, so a value or a source can reach nothing in the program, and a source prints
no more than its own length and the values it names. Values go in as they are and are never parsed.

A stretch does not nest. A stretch counts a field with a fallback as never empty. Doubling is read
from the left, so ``{{{date}}}`` is a brace, a date and a brace.

What vanishes takes its join with it; see merge.spacing. Two more rules keep sentences right:

* a "." directly after a field is left out when the value already ends a sentence, so that
  ``{moment}.`` reads well whether or not the writer typed the full stop;
* when a stretch that began with a capital vanishes at the start of a sentence, the next of the
  source's own words takes the capital: ``[On {unit}, ]you stayed`` becomes ``You stayed``.

The words of a value stay as they were written; at its two edges the join may change what a typist
would: an answer that begins a sentence takes a capital (names of people excepted, which are as
their owners write them), a small word ("A Sunday in March") loses it inside one, and a comma left
at the end of an answer gives way to the full stop that follows.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from thankyou.base.errors import CardError, Problem, Value
from thankyou.merge import spacing as joins
from thankyou.merge.articles import meeting
from thankyou.merge.join_rules import JoinRules
from thankyou.merge.spacing import Piece
from thankyou.model.card import DERIVED, FIELDS

__all__ = [
    "Field",
    "Filled",
    "Node",
    "Parsed",
    "Piece",
    "Span",
    "Stretch",
    "Text",
    "clean",
    "escape",
    "fill",
    "parse",
    "plain_lines",
    "render",
]


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


class Span(NamedTuple):
    """Where a field stands in the filled text; `kind` is value, fallback or placeholder."""

    start: int
    end: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The words of one card, and what the writer should know about them."""

    text: str
    problems: tuple[Problem, ...]
    spans: tuple[Span, ...]


def escape(text: str) -> str:
    """The source that fills to exactly `text`."""
    for mark in "{}[]":
        text = text.replace(mark, mark + mark)
    return text


_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_ODD = re.compile("[\r\t\u2028\u2029]")


def plain_lines(text: str) -> str:
    """The text with every kind of line end as a newline: for message files, before `parse`."""
    return _LINE_ENDS.sub("\n", text)


def clean(value: str) -> str:
    """A value as it is printed: plain line ends, spaces for tabs, nothing around it.

    A value of invisible characters alone (a zero-width space from a spreadsheet) is empty: it
    would print nothing, and must not pass for a name.
    """
    if _ODD.search(value):
        value = plain_lines(value).replace("\t", " ")
    value = value.strip()
    return "" if all(unicodedata.category(c) in _INVISIBLE for c in value) else value


_INVISIBLE = frozenset(("Cf", "Zs", "Zl", "Zp"))


# --------------------------------------------------------------------------------- reading

_KNOWN = frozenset((*FIELDS, *DERIVED))
_MARK = re.compile(r"[{}\[\]]")
_INSIDE_BRACES = re.compile(r"\{([^{}\[\]\n]*)\}")


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

    def __init__(self, source: str, strict: bool) -> None:
        self.source = source
        self.strict = strict
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
def _parse(source: str, strict: bool) -> Parsed:
    reader = _Reader(source, strict)
    nodes, _ = reader.run(0, inside=False)
    return Parsed(source, tuple(nodes), tuple(reader.problems))


def parse(source: str, *, strict: bool) -> Parsed:
    """Read a source.

    Strict, for templates: raises CardError "template-syntax" (line, column, name: the words from
    there on, reason: a key of REASONS, what: its words) or "unknown-field" (name, line, column).
    Lenient, for a writer's own words: never raises; what is not a field is literal, and an
    unknown {word} is a Problem "unknown-field" (name, line, column).
    """
    return _parse(source, strict)


# --------------------------------------------------------------------------------- filling


_AS_WRITTEN = frozenset(("recipient", "title", "given", "family", "sender"))
"""Names: never given a capital, nor robbed of one."""
_IN_SENTENCE = frozenset(("role", "unit", "date", "shift", "loved_one"))
"""Answers that may stand inside a sentence, where a small word at their start is small."""


def _met(word: str, name: str, out: list[Piece], rules: JoinRules) -> str:
    """The value beside the literal words in `out`, whose last word may change or go."""
    text, start, end, kind, _ = out[-1]
    if end - start != len(text):
        return word
    found = meeting(text[-16:], word, rules)
    if found is None or (name not in _IN_SENTENCE and not found.text):
        return word
    out.pop()
    cut = len(text) - found.drop
    if cut:
        out.append(Piece(text[:cut], start, start + cut, kind, ""))
    if found.text:
        out.append(Piece(found.text, start + cut, end, kind, ""))
    return word[found.skip :]


def _joined(word: str, name: str, out: list[Piece], rules: JoinRules) -> str:
    """The value as it stands after the words in `out`."""
    if joins.at_start(out):
        return joins.with_capital(word)
    if name in _IN_SENTENCE and word[0].isupper():
        first = word.split(" ", 1)[0]
        small = first[0].lower() + first[1:]
        if small.islower() and small in rules.small_words:
            return small + word[len(first) :]
    return word


def render(
    parsed: Parsed,
    values: Mapping[str, str],
    placeholders: Mapping[str, str] | None,
    rules: JoinRules,
) -> tuple[list[Piece], list[str]]:
    """The printed pieces in order, each with its place in the source, and the empty fields.

    Source that no piece covers is not printed: brackets, what vanished, and tidied joins. An
    empty field that has a text in `placeholders` shows that text instead of vanishing.
    """
    known: dict[str, str] = {}
    out: list[Piece] = []
    empty: list[str] = []
    gap = joins.NO_GAP

    def put(nodes: tuple[Node, ...]) -> None:
        nonlocal gap
        for node in nodes:
            kind = type(node)
            if kind is Text:
                gap = joins.add_text(out, node, gap)  # type: ignore[arg-type]
            elif kind is Field:
                _, fallback, start, end = node  # type: ignore[misc]
                name: str = node[0]  # type: ignore[assignment]
                word, how = value(name), "value"
                if not word:
                    if fallback is not None:
                        word, how = fallback, "fallback"
                    else:
                        empty.append(name)
                        word, how = (placeholders or {}).get(name, ""), "placeholder"
                if word:
                    if how != "placeholder" and name not in _AS_WRITTEN:
                        if out and out[-1][3] == "text" and out[-1][0][-1:] == " ":
                            word = _met(word, name, out, rules)
                        word = _joined(word, name, out, rules)
                    out.append(Piece(word, start, end, how, name))
                    gap = joins.NO_GAP
                else:
                    gap = gap or joins.GAP
            else:
                inner, needs, _, _, capital = node  # type: ignore[misc]
                for need in needs:
                    if not value(need):
                        gap = joins.CAPITAL_GAP if capital else gap or joins.GAP
                        break
                else:
                    put(inner)

    def value(name: str) -> str:
        word = known.get(name)
        if word is None:
            word = known[name] = clean(values.get(name, ""))
        return word

    put(parsed.nodes)
    if gap:
        joins.end(out)
    return out, empty


def fill(parsed: Parsed, values: Mapping[str, str], rules: JoinRules) -> Filled:
    """The words for one person, with Problems "empty-field" (name) and those of the source.

    `rules` are those of the words' language (`Languages.join_rules`).
    """
    pieces, empty = render(parsed, values, None, rules)
    problems = parsed.problems
    if empty:
        problems += tuple(
            Problem("empty-field", {"name": name}, field=name) for name in dict.fromkeys(empty)
        )
    return Filled("".join([piece[0] for piece in pieces]), problems, spans(pieces))


def spans(pieces: list[Piece]) -> tuple[Span, ...]:
    """Where the fields stand in the joined text of the pieces."""
    found: list[Span] = []
    at = 0
    for text, _, _, kind, name in pieces:
        end = at + len(text)
        if kind != "text":
            found.append(Span(at, end, name, kind))
        at = end
    return tuple(found)

"""Filling: one person's values in a source, and the words that then stand on the card.

In: a `Parsed` source (merge.syntax), values by field, the `JoinRules` of the words' language. Out:
`Filled`, or the pieces that it is joined from.

Values go in as they are and are never parsed. What vanishes takes its space with it; see
merge.spacing. More rules keep sentences right:

* a "." directly after a field is left out when the value already ends a sentence, so that
  ``{moment}.`` reads well whether or not the writer typed the full stop;
* when a stretch that began with a capital vanishes at the start of a sentence, the next of the
  source's own words takes the capital: ``[On {unit}, ]you stayed`` becomes ``You stayed``;
* the literal word before a value may change to suit it, or go; see merge.articles. A Korean
  particle behind one does, too; see merge.particles;
* “my father, Walt” gets its second comma where the sentence goes on after it;
* the two halves of a name that stand side by side (``{given} {family}``) are a whole name, in the
  order of the language, be they written so or not; see merge.whole_names;
* a field that is a sentence of its own, between the start of a sentence and a full stop or the end
  of a line, takes its value from `alone(name)`, if that is there: an answer such as “when you sat
  with her” is made a sentence by language.frames. So does a recipient behind which no title stands:
  what was typed with the name is never lost.

The words of a value stay as they were written; only its two edges may change, as a typist would
change them: an answer that begins a sentence takes a capital (names of people excepted, which are
as their owners write them), a small word ("A Sunday in March") loses it inside one, and a comma
left at the end of an answer gives way to the full stop that follows.
"""

from __future__ import annotations

from collections.abc import Mapping

from thankyou.base.errors import Problem
from thankyou.base.quick_tuple import NamedTuple
from thankyou.merge import spacing
from thankyou.merge.articles import is_surname_with_article, meeting
from thankyou.merge.clean_text import clean
from thankyou.merge.join_rules import ANY_WORD, JoinRules
from thankyou.merge.letter_case import small_letter
from thankyou.merge.particles import FIRST_PARTICLE, particle
from thankyou.merge.prefixes import PREFIXED, behind_prefix
from thankyou.merge.spacing import Piece
from thankyou.merge.syntax import Field, Node, Parsed, Stretch, Text
from thankyou.merge.whole_names import NAME_ORDER, NOTHING_TURNED, whole_names
from thankyou.model.field_text import Extent, FieldText


def alone(name: str) -> str:
    """The key under which a field's value stands for where it is a sentence of its own. No field
    is called so: a colon is in no name."""
    return f"{name}:alone"


MOST_FROM_VALUES = 100_000
"""Letters that fields may bring into one text. A small card of many fields and a long name would
fill this computer's memory; no card has room for a tenth of it."""


class Span(NamedTuple):
    """Where a field stands in the filled text; `kind` is value, fallback or placeholder."""

    start: int
    end: int
    name: str
    kind: str


class Filled(NamedTuple):
    """The words of one card, and what the writer should know about them."""

    text: str
    problems: tuple[Problem, ...]
    spans: tuple[Span, ...]

    @property
    def words(self) -> FieldText:
        """The text with the extents of its values; what stands in place of an empty one is the
        writer's own words."""
        extents = [
            Extent(start, end, name)
            for start, end, name, kind in self.spans
            if kind != "fallback" and start < end
        ]
        return FieldText(self.text, tuple(extents))


def fill(parsed: Parsed, values: Mapping[str, str], rules: JoinRules) -> Filled:
    """The words for one person, with Problems "empty-field" (name), "values-too-long" (limit), and
    those of the source.

    `rules` are those of the words' language.
    """
    filling = _filling(parsed, values, {}, rules)
    pieces, empty = filling.out, filling.empty
    problems = parsed.problems
    if filling.left < 0:
        problems += (Problem("values-too-long", {"limit": MOST_FROM_VALUES}),)
    if empty:
        problems += tuple(
            Problem("empty-field", {"name": name}, field=name) for name in dict.fromkeys(empty)
        )
    return Filled("".join([piece[0] for piece in pieces]), problems, spans(pieces))


def render(
    parsed: Parsed,
    values: Mapping[str, str],
    placeholders: Mapping[str, str],
    rules: JoinRules,
) -> tuple[list[Piece], list[str]]:
    """The printed pieces in order, each with its place in the source, and the empty fields.

    Source that no piece covers is not printed: brackets, what vanished, and what was tidied away
    beside it. An empty field that has a text in `placeholders` shows that text instead of
    vanishing. A field whose value is more than is left of MOST_FROM_VALUES vanishes.
    """
    filling = _filling(parsed, values, placeholders, rules)
    return filling.out, filling.empty


def _filling(
    parsed: Parsed, values: Mapping[str, str], placeholders: Mapping[str, str], rules: JoinRules
) -> _Filling:
    filling = _Filling(values, placeholders, rules)
    filling.put(parsed.nodes)
    if filling.gap:
        spacing.end(filling.out)
    return filling


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


_AS_WRITTEN = frozenset(("recipient", "title", "given", "family", "sender"))
"""Names: never given a capital, nor robbed of one."""
_IN_SENTENCE = frozenset((
    "role", "unit", "date", "shift", "loved_one", "at", "when", "since", "on_shift", "place",
    "time", "the_role",
))  # fmt: skip
"""Answers that may stand inside a sentence, where a small word at their start is small."""


class _Filling:
    """One pass over the nodes. `gap` is what is open after `out`, as merge.spacing counts it;
    `left` is how many letters fields may still bring, below 0 once one was left out."""

    __slots__ = ("_known", "_placeholders", "_rules", "_values", "empty", "gap", "left", "out")

    def __init__(
        self, values: Mapping[str, str], placeholders: Mapping[str, str], rules: JoinRules
    ) -> None:
        self.out: list[Piece] = []
        self.empty: list[str] = []
        self.gap = spacing.NO_GAP
        self.left = MOST_FROM_VALUES
        self._values, self._placeholders, self._rules = values, placeholders, rules
        self._known: dict[str, str] = {}

    def put(self, nodes: tuple[Node, ...]) -> None:
        """Append what the nodes print."""
        order = self._values.get(NAME_ORDER)
        turned = whole_names(nodes, order) if order else NOTHING_TURNED
        for at, node in enumerate(nodes):
            if turned is not NOTHING_TURNED:
                node = turned.fields.get(at, node)
                if at in turned.gone:
                    continue
            if isinstance(node, Text):
                if self.out and self.out[-1].name == "loved_one":
                    _close_apposition(self.out, node)
                self._put_text(node)
            elif isinstance(node, Field):
                self._put_field(node, nodes[at + 1 : at + 3])
                if at in turned.spaced:
                    self.out[-1] = self.out[-1]._replace(text=self.out[-1].text + turned.space)
            elif all(map(self._value, node.needs)):
                self.put(node.nodes)
            else:
                self.gap = spacing.CAPITAL_GAP if node.capital else self.gap or spacing.GAP

    def _put_text(self, node: Text) -> None:
        out, (text, start, end) = self.out, node
        if text[0] < FIRST_PARTICLE and text[0] != "(":
            self.gap = spacing.add_text(out, node, self.gap)
            return
        found = particle(out[-1].text, text) if out and out[-1].kind != "text" else None
        if found is not None and self.gap == spacing.NO_GAP and end - start == len(text):
            rest = start + found.length
            out.append(Piece(found.word, start, rest, "text", ""))
            text, start = text[found.length :], rest
        if text:
            self.gap = spacing.add_text(out, Text(text, start, end), self.gap)

    def _put_field(self, node: Field, following: tuple[Node, ...]) -> None:
        name, fallback, start, end = node
        word, kind = self._value(name), "value"
        if word and self._values.get(key := alone(name)) and self._is_alone(name, following):
            word = self._value(key)
        if not word:
            if fallback is not None:
                word, kind = fallback, "fallback"
            else:
                self.empty.append(name)
                word, kind = self._placeholders.get(name, ""), "placeholder"
        if len(word) > self.left:
            word, self.left = "", -1
        if not word:
            self.gap = self.gap or spacing.GAP
            return
        self.left -= len(word)
        out = self.out
        as_written = name in _AS_WRITTEN
        if kind != "placeholder":
            if out and out[-1][3] == "text":
                if out[-1][0][-1:] == " ":
                    word = _met(word, name, out, self._rules)
                elif self._rules.tag in PREFIXED:
                    word = behind_prefix(word, out[-1][0], self._rules.tag)
            if not as_written:
                word = _cased(word, name, out, self._rules)
        out.append(Piece(word, start, end, kind, name))
        self.gap = spacing.NO_GAP

    def _is_alone(self, name: str, following: tuple[Node, ...]) -> bool:
        """Whether a field here is a sentence of its own; a name, whether nothing is said behind it
        that belongs to it."""
        if name == "recipient":
            return not _names_go_on(following)
        ended = not following or (
            isinstance(following[0], Text) and following[0].text[0] in spacing.STOPS + "\n"
        )
        return ended and spacing.at_start(self.out)

    def _value(self, name: str) -> str:
        """The field's value as it is printed."""
        word = self._known.get(name)
        if word is None:
            word = self._known[name] = clean(self._values.get(name, ""))
        return word


_BEHIND_A_NAME = frozenset(("title", "vocative", "honorific"))


def _names_go_on(following: tuple[Node, ...]) -> bool:
    """Whether a title or an honorific stands behind a name, at once or after a space."""
    for node in following:
        if isinstance(node, Text):
            if node.text.strip():
                return False
            continue
        inner = node.nodes if isinstance(node, Stretch) else (node,)
        return any(isinstance(one, Field) and one.name in _BEHIND_A_NAME for one in inner)
    return False


_LONGEST_APPOSITION = 3
"""Words of a name behind a comma; more of them are no name."""


def _close_apposition(out: list[Piece], following: Text) -> None:
    """A name behind a comma has one after it, too, where the sentence goes on: “my wife, Ann, on
    Ward 5”."""
    if following.text[0] != " ":
        return
    text = out[-1].text
    name = text.rpartition(", ")[2].split()
    if len(name) <= _LONGEST_APPOSITION and ", " in text and all(w[0].isupper() for w in name):
        out[-1] = out[-1]._replace(text=f"{text},")


def _met(word: str, name: str, out: list[Piece], rules: JoinRules) -> str:
    """The value beside the literal words at the end of `out`, whose last word may change or go."""
    text, start, end, kind, _ = out[-1]
    if end - start != len(text):
        return word
    if text == " " and len(out) > 1 and out[-2].name == "dear":
        # The salutation's word is a value, and stays: only an article behind it goes.
        greeted = out[-2].text.rpartition(" ")[2]
        found = meeting(f"{greeted} ", word, rules)
        return word[found.skip :] if found and found.text == f"{greeted} " else word
    found = meeting(text[-16:], word, rules)
    if found is None or (name not in _IN_SENTENCE and not found.text):
        return word
    surname = name in _AS_WRITTEN and (not found.skip or is_surname_with_article(word))
    if surname and not found.ruled:
        return word  # a name has no article of ours: only its own gives way, if it is one
    out.pop()
    cut = len(text) - found.drop
    if cut:
        out.append(Piece(text[:cut], start, start + cut, kind, ""))
    if found.text:
        out.append(Piece(found.text, start + cut, end, kind, ""))
    return word[found.skip :]


def _cased(word: str, name: str, out: list[Piece], rules: JoinRules) -> str:
    """The value with the capital, or the small letter, that its place after `out` asks for."""
    if spacing.at_start(out):
        small_ones = rules.after_comma
        if small_ones and spacing.goes_on(out):
            small = spacing.small_after_comma(word, small_ones)
            if small is not None or ANY_WORD in small_ones:
                return small or word
            return spacing.with_capital(word, rules.tag)
        return spacing.with_capital(word, rules.tag)
    if name in _IN_SENTENCE and word[0].isupper():
        first = word.split(" ", 1)[0]
        small = small_letter(first[0], rules.tag) + first[1:]
        if small.islower() and small in rules.small_words:
            return small + word[len(first) :]
    return word

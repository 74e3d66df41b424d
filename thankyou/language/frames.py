"""Frames: how an answer that is no sentence becomes one, with its words unchanged.

In: the [[frame]] tables of assets/words/<language>/guide.toml, an answer and its shape. Out: the
answer as it stands where it is a sentence of its own: “I remember when you sat on the floor.”
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from thankyou.base.quick_dataclass import dataclass
from thankyou.base.toml_table import Table
from thankyou.language.answer_shapes import SHAPES, has_inner_end
from thankyou.language.conditions import OF_MANNER, OF_VOICE, Narrowed, holds, narrowed
from thankyou.language.manner import Manner
from thankyou.language.word_files import guide_table
from thankyou.language.you_words import with_you
from thankyou.merge.articles import joined
from thankyou.merge.join_rules import JoinRules
from thankyou.merge.letter_case import small_letter
from thankyou.merge.particles import with_particle
from thankyou.merge.toml_source import merge_source
from thankyou.model.card import SENTENCES, TICKED

_STANDS_ALONE = frozenset(("sentence", "greeting"))
_STOPS = ".。।۔"
_MARKS = ".,;:!?…"
_BEGINS_SMALL = frozenset(
    ("when", "how", "that", "gerund", "past", "own", "infinitive", "adjective", "degree")
)
"""Shapes whose first word is a verb, a conjunction or the like."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """Literal words before and after an answer, and when they suit."""

    field: str
    shapes: tuple[str, ...]
    before: str
    after: str
    told: Narrowed
    asserts: frozenset[str]

    def suits(self, name: str, shape: str, manner: Manner) -> bool:
        """Whether it is for an answer to this field, of this shape, in a card of this manner."""
        return (
            self.field == name
            and shape in self.shapes
            and holds(self.told, manner)
            and self.asserts <= manner.facts
        )


def load_frames(root: Path, tag: str) -> tuple[Frame, ...]:
    """The frames of a language, from the folder of the languages.

    Raises CardError "words-unreadable" and "words-invalid" (file, line, what).
    """
    return _load(root, tag)


def framed(
    name: str, answer: str, shape: str, manner: Manner, frames: tuple[Frame, ...], rules: JoinRules
) -> str:
    """The answer as a sentence of its own: as it is, if it is one already."""
    if shape in _STANDS_ALONE:
        return answer
    frame = next((one for one in frames if one.suits(name, shape, manner)), None)
    if frame is None:
        return answer
    inside = answer
    small = shape in _BEGINS_SMALL
    listed = frame.before.rstrip().endswith((":", "：")) and has_inner_end(answer)
    if frame.before and (small or not listed):
        inside = _inside(answer, small, rules)
    after = frame.after
    if after[:1] and after[0] in _STOPS:
        # The full stop of the source follows the field; what is left of the frame comes before.
        after = after[1:]
    elif after:
        inside = inside.rstrip(_STOPS)
    return joined(frame.before, inside, rules) + with_particle(inside, after)


def _inside(answer: str, begins_small: bool, rules: JoinRules) -> str:
    """The answer within a sentence: a small word loses the capital that a beginning gave it, and so
    does a word that no name can be (`begins_small`)."""
    first = answer.split(" ", 1)[0]
    small = small_letter(first[:1], rules.tag) + first[1:]
    known = small.rstrip(_MARKS) in rules.small_words or (begins_small and len(small) > 1)
    if first[:1].isupper() and small.islower() and known:
        return small + answer[len(first) :]
    return answer


@cache
def _load(root: Path, tag: str) -> tuple[Frame, ...]:
    table = guide_table(root, tag)
    return tuple(_frame(one) for own in table.tables("frame") for one in with_you(own, root, tag))


def _frame(table: Table) -> Frame:
    name = table.one_of("field", SENTENCES)
    text = merge_source(table, "text", filled=True)
    before, found, after = text.partition(f"{{{name}}}")
    if not found or any(mark in before + after for mark in "{}[]"):
        raise table.wrong("text", f"“text” has {{{name}}} once, and no other field")
    frame = Frame(
        name,
        table.some_of("shapes", SHAPES, needed=True),
        before,
        after,
        narrowed(table, {**OF_MANNER, **OF_VOICE}),
        frozenset(table.few_of("asserts", TICKED)),
    )
    table.done()
    return frame

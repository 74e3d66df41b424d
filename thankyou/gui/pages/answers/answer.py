"""One answer as it is shown: each question with what was written, and what has come of it.

In: a list, a row, the card that was made of it. Out: plain values for widgets. No Qt.
"""

from __future__ import annotations

from dataclasses import dataclass

from thankyou.language.form_answers import language_meant, says_nothing
from thankyou.language.rules import Languages
from thankyou.messages.from_answers import answered_card, not_on_the_card
from thankyou.model.card import FIELDS, Card
from thankyou.people.own_column import own_cell
from thankyou.people.people_list import PeopleList
from thankyou.people.person import Person, person_at

NAMES: tuple[str, ...] = ("recipient", "unit", "sender")
"""What is mended as a name: a slip in it is no word of the writer's."""
WORDS: tuple[str, ...] = ("moment", "effect", "wish", "message")
_MADE_HERE = frozenset(("language", "draft", "remembering"))


@dataclass(frozen=True, slots=True)
class Written:
    """One question and what was written. `first` is what the file had, if that was changed here;
    `target` what the answer is used for, "" for nothing; `unsaid`: it is not on the card."""

    column: int
    question: str
    text: str
    target: str = ""
    first: str | None = None
    unsaid: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A person's answers and the card that they make. `edited`: words of it were changed here.

    `language` is the tag in which it is written, "" where the card's own is used for it.
    """

    index: int
    card: Card
    person: Person
    written: tuple[Written, ...]
    edited: bool
    language: str

    @property
    def whom(self) -> str:
        """Whom it thanks, as the card says it; "" if it does not."""
        return self.card.values().get("recipient") or self.card.values().get("role", "")


def answer_at(
    people: PeopleList, index: int, card: Card, languages: Languages, unused: frozenset[int]
) -> Answer:
    """The answer at `index`. `card` is the reader's; `unused` are columns that nobody wrote."""
    person = person_at(people, index)
    made = answered_card(card, person.values, person.own, languages)
    unsaid = not_on_the_card(made, person.values, person.own, languages)
    targets = {at: name for name, at in people.mapping}
    before = _as_read(people, index)
    written = []
    for at, question in enumerate(people.table.columns):
        text = people.table.records[index][at].strip()
        first = before[at].strip() if at < len(before) else text
        target = targets.get(at, "")
        changed = first if first != text else None
        made_here = at >= len(before) and target in _MADE_HERE
        if (text or changed) and at not in unused and not made_here:
            nowhere = target in unsaid or (not target) or says_nothing(text, languages)
            written.append(Written(at, question, text, target, changed, nowhere))
    edited = any(one.first is not None and one.target in WORDS for one in written)
    language = language_meant(own_cell(people, index, "language"), languages) or ""
    return Answer(index, made, person, tuple(written), edited, language)


def column_of(people: PeopleList, target: str) -> int | None:
    """The column of a target."""
    return dict(people.mapping).get(target)


def _as_read(people: PeopleList, index: int) -> tuple[str, ...]:
    """The row as the file had it; as it is now, if it is not from there."""
    read, at = people.read, people.ids[index]
    if read is None or at >= len(read.records):
        return people.table.records[index]
    return read.records[at]


assert set(NAMES) <= set(FIELDS)

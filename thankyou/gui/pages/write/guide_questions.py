"""The questions of guided writing: a row each.

In: how cards of a language are asked for, and whether the card remembers someone who died. Out:
what is asked, why, and which fields answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from thankyou.gui.i18n import tr

if TYPE_CHECKING:
    from thankyou.messages.guide_texts import GuideTexts

APPEAL, FACTS, DRAFTS = "appeal", "facts", "drafts"
"""The first question, which chooses what to thank for; what is true, to be ticked; and the last
step, which has the drafts."""

STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (APPEAL, ()),
    ("who", ("recipient", "title", "role")),
    ("where", ("unit", "date", "shift")),
    ("moment", ("moment",)),
    ("effect", ("effect", "wish")),
    (FACTS, ()),
    ("sender", ("loved_one", "sender")),
    (DRAFTS, ()),
)
"""The steps in their order, each with its fields."""


@dataclass(frozen=True, slots=True)
class Question:
    """One step of the guide. `fields` answer it."""

    key: str
    text: str
    why: str = ""
    """A line beneath the question: what helps, or what is done with the answer."""
    fields: tuple[str, ...] = ()
    own: bool = False
    """Whether it is asked in words of the card's language; `own_why`: whether `why` is."""
    own_why: bool = False


def questions(remembering: bool, texts: GuideTexts) -> tuple[Question, ...]:
    """The steps in their order, as they are asked. What the language of the card has no words for
    is asked in the window's."""
    ours = {
        FACTS: (
            tr("What is true? Tick what fits."),
            tr("The card says only what you have told. To skip this is always right."),
        ),
        DRAFTS: (tr("Your card"), ""),
    }
    made = []
    for key, fields in STEPS:
        text, why = ours.get(key, ("", ""))
        own, own_why = texts.question(key, remembering), texts.why.get(key, "")
        made.append(Question(key, own or text, own_why or why, fields, bool(own), bool(own_why)))
    return tuple(made)

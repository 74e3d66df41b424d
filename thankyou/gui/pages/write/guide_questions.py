"""The questions of guided writing: a row each.

In: whether the card remembers someone who died. Out: what is asked, why, and which fields answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from thankyou.gui.i18n import tr

APPEAL, DRAFTS = "appeal", "drafts"
"""The first question, which chooses what to thank for, and the last step, which has the drafts."""


@dataclass(frozen=True, slots=True)
class Question:
    """One step of the guide."""

    key: str
    text: str
    why: str = ""
    """A line beneath the question: what helps, or what is done with the answer."""
    fields: tuple[str, ...] = ()


def questions(remembering: bool) -> tuple[Question, ...]:
    """The steps in their order, in the user's language."""
    return (
        Question(APPEAL, tr("What would you like to thank them for?")),
        Question(
            "who", tr("Who is it for?"), tr("A name, a first name, a team, or what they do."),
            ("recipient", "title", "role"),
        ),
        Question(
            "where", tr("Where was it, and about when?"), tr("It helps them to remember you."),
            ("unit", "date", "shift"),
        ),
        Question(
            "moment",
            tr("What do you remember of them?") if remembering else tr("One moment you remember"),
            tr("Something said or done. In your own words: they stay as you write them."),
            ("moment",),
        ),
        Question("effect", tr("What did it mean to you?"), fields=("effect",)),
        Question("wish", tr("A wish, or a last thought?"), fields=("wish",)),
        Question(
            "sender",
            tr("Who died, and who is writing?") if remembering else tr("Who is it from?"),
            fields=("loved_one", "sender"),
        ),
        Question(DRAFTS, tr("Your card")),
    )  # fmt: skip

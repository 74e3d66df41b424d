"""The status line: how the words fit, in the plain words of a helpful printer.

In: a Composition. Out: one sentence and its tone. Pure functions; no widgets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from thankyou.gui.i18n import tr

if TYPE_CHECKING:
    from thankyou.layout.composition import Composition, Fit

Tone = Literal["good", "care", "plain"]

_MANY_LINES = 8
"""Room for more lines than this is simply plenty of room."""


@dataclass(frozen=True, slots=True)
class Status:
    """A sentence for the status line; "good" fits, "care" needs the writer, "plain" waits."""

    words: str
    tone: Tone


def number(count: int) -> str:
    """A count as in running text: spelled out up to twelve."""
    spelled = (
        tr("no"), tr("one"), tr("two"), tr("three"), tr("four"), tr("five"), tr("six"),
        tr("seven"), tr("eight"), tr("nine"), tr("ten"), tr("eleven"), tr("twelve"),
    )  # fmt: skip
    return spelled[count] if 0 <= count < len(spelled) else str(count)


def capital(words: str) -> str:
    """The words with a capital at their start."""
    return words[:1].upper() + words[1:]


def fit_status(composition: Composition | None) -> Status:
    """Do the words fit? The slot that fits worst speaks; otherwise the message does."""
    if composition is None:
        return Status(tr("Getting your card ready…"), "plain")
    over = [fit for fit in composition.fits if fit.lines_over > 0]
    if over:
        return Status(_too_long(max(over, key=lambda fit: fit.lines_over)), "care")
    if any(problem.code == "missing-glyph" for problem in composition.problems):
        return Status(tr("One character cannot be printed: the notes say which"), "care")
    message = composition.message_fit
    if message is None:
        return Status(tr("Fits"), "good")
    if message.size == 0.0:
        return Status(tr("No message yet: the card is ready for your words"), "plain")
    return Status(_fits(message), "good")


def _too_long(fit: Fit) -> str:
    if fit.wide_word:
        if fit.role == "message":
            return tr("A word is too long for the line: shorten it, or choose a larger card")
        return tr("A word on the front is too long for the line: shorten it")
    lines = capital(number(fit.lines_over))
    if fit.role in ("sentiment", "tagline"):
        if fit.lines_over == 1:
            return tr("One line too long on the front: shorten those words")
        return tr("{lines} lines too long on the front: shorten those words", lines=lines)
    if fit.lines_over == 1:
        return tr("One line too long: shorten the message, or choose a larger card")
    return tr("{lines} lines too long: shorten the message, or choose a larger card", lines=lines)


def _fits(fit: Fit) -> str:
    if fit.lines_free <= 0:
        if fit.shrunk:
            return tr("Fits exactly, in slightly smaller type")
        return tr("Fits exactly")
    if fit.lines_free > _MANY_LINES:
        return tr("Fits, with plenty of room")
    if fit.lines_free == 1:
        return tr("Fits, with room for one more line")
    return tr("Fits, with room for {lines} more lines", lines=number(fit.lines_free))

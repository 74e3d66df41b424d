"""The status line: how the words fit, and which names they still ask for.

In: a Composition. Out: one sentence and its tone. Pure functions; no widgets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from thankyou.base.errors import Problem
from thankyou.base.quick_tuple import NamedTuple
from thankyou.gui.i18n import plural, tr

if TYPE_CHECKING:
    from thankyou.layout.composition import Composition, Fit

Tone = Literal["good", "care", "plain"]

_MANY_LINES = 8
"""Room for more lines than this is simply plenty of room."""


# A NamedTuple: made at start-up in a tenth of the time that a dataclass takes.
class Status(NamedTuple):
    """A sentence for the status line. Its tone: "good", it fits; "care", the writer should change
    something; "plain", something is still to come."""

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


def fit_status(
    composition: Composition | None, problems: Sequence[Problem] | None = None
) -> Status:
    """Do the words fit? The slot that fits worst speaks; otherwise the message does.

    `problems`: those to mind, where they are not all that the composition has.
    """
    if composition is None:
        return Status(tr("Getting your card ready…"), "plain")
    if problems is None:
        problems = composition.problems
    over = [fit for fit in composition.fits if fit.lines_over > 0]
    if over:
        return Status(_too_long(max(over, key=lambda fit: fit.lines_over)), "care")
    if any(problem.code == "missing-glyph" for problem in problems):
        return Status(tr("One character cannot be printed: the notes say which"), "care")
    message = composition.message_fit
    if message is not None and message.size == 0.0:
        return Status(tr("No message yet: the card is ready for your words"), "plain")
    missing = _missing(problems)
    if missing:
        return Status(tr("Fits. Still to fill in: {what}", what=missing), "plain")
    return Status(tr("Fits") if message is None else _fits(message), "good")


def _missing(problems: Sequence[Problem]) -> str:
    """What the words ask for and nobody has filled in, or ""; two of them by name."""
    from thankyou.error_messages import FIELD_NAMES  # read after the window is seen

    names = [
        tr(FIELD_NAMES.get(problem.field or "", "")).strip() or (problem.field or "")
        for problem in problems
        if problem.code == "empty-field"
    ]
    if len(names) < 2:
        return "".join(names)
    if len(names) == 2:
        return tr("{first}, and {second}", first=names[0], second=names[1])
    return tr("{first}, {second}, and more", first=names[0], second=names[1])


def _too_long(fit: Fit) -> str:
    if fit.wide_word:
        if fit.role == "message":
            return tr("A word is too long for the line: shorten it, or choose a larger card")
        return tr("A word on the front is too long for the line: shorten it")
    over = fit.lines_over
    lines = capital(number(over))
    if fit.role in ("sentiment", "tagline"):
        return plural(
            "One line too long on the front: shorten those words",
            "{lines} lines too long on the front: shorten those words",
            over, lines=lines,
        )  # fmt: skip
    return plural(
        "One line too long: shorten the message, or choose a larger card",
        "{lines} lines too long: shorten the message, or choose a larger card",
        over, lines=lines,
    )  # fmt: skip


def _fits(fit: Fit) -> str:
    if fit.pages > 1:
        return _fits_pages(fit)
    if fit.lines_free <= 0 and fit.may_flow:
        return tr("Fits this page; more words go on to the facing page")
    if fit.lines_free <= 0:
        if fit.shrunk:
            return tr("Fits exactly, in slightly smaller type")
        return tr("Fits exactly")
    if fit.lines_free > _MANY_LINES:
        return tr("Fits, with plenty of room")
    return plural(
        "Fits, with room for one more line",
        "Fits, with room for {lines} more lines",
        fit.lines_free, lines=number(fit.lines_free),
    )  # fmt: skip


def _fits_pages(fit: Fit) -> str:
    if fit.on_back:
        return _fits_back(fit)
    if fit.lines_free <= 0:
        return tr("Fits, on both pages")
    if fit.lines_free > _MANY_LINES:
        return tr("Fits, on both pages, with plenty of room")
    return plural(
        "Fits, on both pages, with room for one more line",
        "Fits, on both pages, with room for {lines} more lines",
        fit.lines_free, lines=number(fit.lines_free),
    )  # fmt: skip


def _fits_back(fit: Fit) -> str:
    if fit.lines_free <= 0:
        return tr("Fits, and ends on the back, which is full")
    if fit.lines_free > _MANY_LINES:
        return tr("Fits, and ends on the back, with plenty of room")
    return plural(
        "Fits, and ends on the back, with room for one more line",
        "Fits, and ends on the back, with room for {lines} more lines",
        fit.lines_free, lines=number(fit.lines_free),
    )  # fmt: skip

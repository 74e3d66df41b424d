"""How a person's card fits, in the few words that a column of a table has room for.

In: the problems of one person's card. Out: words. Pure functions; no widgets.
"""

from __future__ import annotations

from thankyou.base.errors import Problem
from thankyou.gui.i18n import plural, tr
from thankyou.gui.one_line import one_line
from thankyou.gui.widgets.fit_status import capital, number


def status_words(problems: tuple[Problem, ...] | None) -> str:
    """A person's status in plain words."""
    if problems is None:
        return tr("Checking…")
    if not problems:
        return tr("Fits")
    words = _short(problems[0])
    if problems[0].level == "note":
        words = tr("Fits. {note}", note=words)
    if len(problems) > 1:
        more = plural("(and one more)", "(and %n more)", len(problems) - 1)
        words = f"{words} {more}"
    return words


def _short(problem: Problem) -> str:
    """A problem in the few words that a column has room for; the notes say it in full."""
    from thankyou.error_messages import FIELD_NAMES, sentence

    if problem.code == "empty-field":
        return tr("Missing: {what}", what=tr(FIELD_NAMES.get(problem.field or "", "")))
    if problem.code == "overflow":
        if problem.values.get("wide"):
            return tr("A word is too long")
        lines = int(problem.values.get("lines", 1))
        return plural(
            "One line too long", "{lines} lines too long", lines, lines=capital(number(lines))
        )
    if problem.code == "duplicate-person":
        other = problem.values.get("other", "")
        if problem.values.get("near"):
            return tr("Like row {row}?", row=other)
        return tr("Twice: row {row}", row=other)
    if problem.code == "damaged-cell":
        words = str(problem.values.get("words", ""))[:30]
        return tr("Look at “{words}”", words=one_line(words))
    if problem.code == "bad-row":
        return tr("Check this row's cells")
    if problem.code == "missing-glyph":
        return tr("Cannot print “{character}”", character=problem.values.get("character", ""))
    return sentence(problem, tr)

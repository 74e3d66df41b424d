"""What is said about sheets of paper: their names and measures, and how many there will be.

In: papers, and the plan of a run. Out: words in the user's language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from thankyou.base.units import to_mm
from thankyou.gui.i18n import plural, tr

if TYPE_CHECKING:
    from thankyou.export.page_form import SheetPages
    from thankyou.model.format import PaperSize


def mm_words(points: float) -> str:
    """A length in millimetres, to a tenth, whole where it is whole."""
    return f"{round(to_mm(points), 1):g}"


def size_words(width: float, height: float) -> str:
    """Two sides given in points, in millimetres: "210 × 297 mm"."""
    return tr("{width} × {height} mm", width=mm_words(width), height=mm_words(height))


def paper_words(paper: PaperSize) -> str:
    """A paper's name and its measures."""
    return tr("{paper}, {size}", paper=tr(paper.name), size=size_words(paper.width, paper.height))


def plan_words(plan: SheetPages, cards: int) -> str:
    """How many cards come onto how many sheets, in one sentence."""
    from thankyou.imposition.order import order_of

    layout, settings = plan.layout, plan.settings
    sheets = order_of(settings, cards, len(layout.spots)).sheets
    if layout.two_sided and layout.duplex == "off":
        sheets *= 2
    made = cards * settings.copies
    what = plural("One card", "%n cards", made)
    where = plural("one sheet of {paper}", "%n sheets of {paper}", sheets,
                   paper=tr(layout.paper.name))  # fmt: skip
    if not layout.two_sided:
        return tr("{cards} on {sheets}, printed on one side.", cards=what, sheets=where)
    if layout.duplex == "off":
        return tr("{cards} on {sheets}, each side on its own.", cards=what, sheets=where)
    return tr("{cards} on {sheets}, printed on both sides.", cards=what, sheets=where)

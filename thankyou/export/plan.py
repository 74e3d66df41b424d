"""From a person's wishes to sheets: the paper or stock looked up, the layout worked out.

In: a Catalog, a format, SheetSettings, how many cards there are. Out: `SheetPages`. The command
line and the window plan alike.
"""

from __future__ import annotations

from dataclasses import replace

from thankyou.catalog import Catalog
from thankyou.export.page_form import SheetPages
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.format import Format, PaperSize
from thankyou.model.sheet import SheetSettings


def plan_sheets(
    catalog: Catalog, card_format: Format, settings: SheetSettings, cards: int
) -> SheetPages:
    """The sheets for so many cards. One card alone stands in the middle of its sheet.

    Raises CardError as `sheet_layout` does, and for a paper or stock that is not known.
    """
    whole_sheet = settings.start == 1 and not settings.skip and not settings.stock
    if settings.per_sheet is None and whole_sheet and cards * settings.copies == 1:
        settings = replace(settings, per_sheet=1)
    stock = catalog.stock_sheet(settings.stock) if settings.stock else None
    paper = paper_of(catalog, card_format, settings)
    return SheetPages(sheet_layout(card_format, settings, paper, stock), settings)


def paper_of(catalog: Catalog, card_format: Format, settings: SheetSettings) -> PaperSize:
    """The paper that is meant: the stock's page, the one that is named, or the format's own.

    Raises CardError for a paper or stock that is not known.
    """
    if settings.stock:
        return catalog.paper(catalog.stock_sheet(settings.stock).page)
    return catalog.paper(settings.paper) if settings.paper else card_format.paper

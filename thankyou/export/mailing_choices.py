"""Which envelope, sheet of labels and paper go with the cards when nobody says which.

In: a catalog, the cards' format and paper, names that a person gave ("" for none). Out: an
Envelope, a Stock, a PaperSize.
"""

from __future__ import annotations

from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.model.format import Format, PaperSize
from thankyou.model.sheet import Envelope, Stock
from thankyou.stationery.envelopes import envelope_for, envelope_named

_FEWEST, _MOST = 21, 30
"""Labels on a sheet of address labels: at fewer they are for parcels, at more for a sender."""
_NARROWEST, _WIDEST = mm(140), mm(220)


def envelope_of(catalog: Catalog, card_format: Format, name: str = "") -> Envelope:
    """The envelope that is named, or the smallest that the card slides into.

    Raises CardError "unknown-envelope", "no-envelope" as stationery.envelopes does.
    """
    if name:
        return envelope_named(catalog.envelopes, name)
    return envelope_for(card_format, catalog.envelopes)


def label_stock_of(catalog: Catalog, paper: PaperSize, name: str = "") -> Stock:
    """The stock that is named, or a usual sheet of address labels: on the cards' paper, else on
    A4 or Letter; the person's own if they have one, else the one with the largest labels.

    Raises CardError "unknown-stock" (name, near).
    """
    if name:
        return catalog.stock_sheet(name)
    pages = (paper.id, _of_its_country(paper))
    usual = [
        stock
        for stock in catalog.stock.values()
        if stock.kind == "label" and _FEWEST <= stock.count <= _MOST and stock.page in pages
    ]
    return min(usual, key=lambda stock: (pages.index(stock.page), not stock.own, stock.count))


def list_paper(catalog: Catalog, paper: PaperSize) -> PaperSize:
    """The paper of lists beside cards on `paper`: that itself if a list can be read on it, else A4
    or Letter."""
    if _NARROWEST <= paper.width <= _WIDEST:
        return paper
    return catalog.paper(_of_its_country(paper))


def _of_its_country(paper: PaperSize) -> str:
    """The paper that offices have where this one is used: sizes in inches are American."""
    return "Letter" if paper.media.endswith("in") else "A4"

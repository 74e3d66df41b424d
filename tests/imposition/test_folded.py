"""Sheets printed, cut, folded and read in code: every card is right in the hand (paper_model.py).

A sample of what `python tools/check_sheets.py fold` does in full.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sheet_checks import faults, planned

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.export import sheet_run
from thankyou.imposition import order, sheet_side, turning
from thankyou.model.sheet import Margins, SheetSettings, Stock
from thankyou.stationery.formats import mirrored

CATALOG = Catalog()
WAYS = [("long", False), ("short", False), ("hand", False), ("hand", True)]


def formats() -> Iterator[tuple[str, bool]]:
    for held in CATALOG.formats.values():
        yield held.id, False
        if mirrored(held) != held:
            yield held.id, True


def cases() -> Iterator[tuple[Any, ...]]:
    for name, opens_left in formats():
        for paper in CATALOG.papers:
            for duplex, face_up in WAYS:
                yield name, opens_left, paper, duplex, face_up


@pytest.mark.parametrize(("name", "opens_left", "paper", "duplex", "face_up"), list(cases())[::11])
def test_every_card_is_right_in_the_hand(
    name: str, opens_left: bool, paper: str, duplex: str, face_up: bool
) -> None:
    held = CATALOG.formats[name]
    held = mirrored(held) if opens_left else held
    for stack in ("across", "cut"):
        settings = SheetSettings(
            duplex=duplex, stacks_face_up=face_up, stack=stack, gutter=6 * (stack == "across")
        )
        try:
            layout = planned(held, settings, CATALOG.papers[paper])
        except CardError as error:
            assert error.code == "paper-too-small"
            return
        count = len(layout.spots) + 1  # a last sheet that is not full
        assert faults(CATALOG, held, layout, settings, count) == []


@pytest.mark.parametrize("name", ["flat-a6", "fold-a6", "tent-5x7", "quarter-letter"])
@pytest.mark.parametrize("duplex", ["long", "short", "hand"])
@pytest.mark.parametrize("turn", [1, 2, 3])
def test_however_cards_lie_on_the_sheet(name: str, duplex: str, turn: int) -> None:
    """A card that lies on its side, or on its head, on stock of its own size."""
    held = CATALOG.formats[name]
    plain = planned(held, SheetSettings(), CATALOG.papers["A3"]).card
    w, h = (plain.height, plain.width) if turn % 2 else (plain.width, plain.height)
    stock = Stock("Own", "1", "cards", "card", "own", 2 * w + 120, h + 90, w, h, 2, 1, 31, 17,
                  w + 7, h)  # fmt: skip
    settings = SheetSettings(duplex=duplex, skip=frozenset({1}))
    layout = planned(held, settings, CATALOG.papers["A4"], stock, turn - turn % 2)
    assert {spot.turns % 2 for spot in layout.spots} == {turn % 2}
    assert faults(CATALOG, held, layout, settings, 4) == []


@pytest.mark.parametrize("duplex", ["long", "short", "hand"])
def test_part_used_stock_whose_cards_are_not_in_the_middle(duplex: str) -> None:
    """Two columns near one edge: mirrored about the paper, not about the cards."""
    held = CATALOG.formats["flat-a6"]
    stock = Stock("Own", "1", "cards", "card", "own", 800, 1300, 298, 420, 2, 3, 10, 5, 310, 425)
    for stack in ("across", "cut"):
        settings = SheetSettings(
            duplex=duplex, stack=stack, start=2, skip=frozenset({4, 5}), copies=2
        )
        layout = planned(held, settings, CATALOG.papers["A4"], stock)
        assert faults(CATALOG, held, layout, settings, 7) == []


def test_uneven_margins_of_a_quarter_fold() -> None:
    held = CATALOG.formats["quarter-a4"]
    settings = SheetSettings(margins=Margins(10, 40, 90, 20), per_sheet=1)
    layout = planned(held, settings, CATALOG.papers["A3"])
    assert faults(CATALOG, held, layout, settings, 2) == []


@pytest.mark.parametrize("duplex", ["long", "short"])
def test_the_model_finds_what_is_wrong(duplex: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Backs turned over the other edge; a fold turned over the other way; backs of others."""
    settings = SheetSettings(duplex=duplex)

    def found(name: str) -> list[str]:
        held = CATALOG.formats[name]
        layout = planned(held, settings, CATALOG.papers["A3"])
        return faults(CATALOG, held, layout, settings, 3)

    assert all(found(name) == [] for name in ("flat-a6", "fold-a6", "tent-a6"))
    right = turning.sheet_turned
    with monkeypatch.context() as patch:
        over = {"long": "short", "short": "long"}

        def wrong(layout: Any) -> Any:
            return right(replace(layout, duplex=over[layout.duplex]))

        patch.setattr(turning, "sheet_turned", wrong)
        patch.setattr(sheet_side, "sheet_turned", wrong)
        assert all(found(name) for name in ("flat-a6", "fold-a6", "tent-a6"))
    with monkeypatch.context() as patch:
        patch.setattr(sheet_side, "panel_on_card", lambda p, w, h: turning.Transform(e=p.x, f=p.y))
        assert found("tent-a6") and found("quarter-a4") and not found("fold-a6")


def test_the_model_finds_a_pile_in_the_wrong_order(monkeypatch: pytest.MonkeyPatch) -> None:
    held, settings = CATALOG.formats["flat-a6"], SheetSettings(duplex="hand")
    layout = planned(held, settings, CATALOG.papers["A4"])
    assert faults(CATALOG, held, layout, settings, 9) == []
    monkeypatch.setattr(
        sheet_run, "PageOrder", lambda n, d, two, up: order.PageOrder(n, d, two, not up)
    )
    assert faults(CATALOG, held, layout, settings, 9)

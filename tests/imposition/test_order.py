"""Whose card stands where: every copy once, and the piles in the list's order when they are cut."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from paper_model import sheets_printed

from thankyou.base.geometry import Size
from thankyou.imposition.order import SheetOrder, order_of, page_order
from thankyou.model.scene import Scene
from thankyou.model.sheet import SheetSettings


@st.composite
def orders(draw: st.DrawFn) -> SheetOrder:
    positions = draw(st.integers(1, 12))
    used = draw(st.frozensets(st.integers(0, positions - 1), max_size=positions - 1))
    return SheetOrder(
        draw(st.integers(1, 40)), positions, used, draw(st.integers(1, 4)), draw(st.booleans())
    )


@given(orders())
def test_every_card_stands_on_paper_exactly_as_often_as_it_is_wanted(order: SheetOrder) -> None:
    made: Counter[int] = Counter()
    for sheet in range(order.sheets):
        for position, place in order.on_sheet(sheet).items():
            assert 0 <= position < order.positions
            assert sheet > 0 or position not in order.used
            made[order.card(place)] += 1
    assert made == dict.fromkeys(range(order.cards), order.copies)


@given(orders())
def test_no_sheet_is_empty_and_none_could_be_saved(order: SheetOrder) -> None:
    counts = [len(order.on_sheet(sheet)) for sheet in range(order.sheets)]
    room = order.positions - len(order.used) + (order.sheets - 2) * order.positions
    assert all(counts) or order.cut  # cut in piles, the last piles may be short
    assert order.sheets == 1 or room < order.total


@given(orders())
def test_sheets_are_in_the_order_of_the_list_and_so_are_piles(order: SheetOrder) -> None:
    sheets = [order.on_sheet(sheet) for sheet in range(order.sheets)]
    if order.cut:  # each position is a pile, its uppermost card from the first sheet
        piles = [[s[at] for s in sheets if at in s] for at in range(order.positions)]
        places = [place for pile in piles for place in pile]
    else:
        places = [sheet[at] for sheet in sheets for at in sorted(sheet)]
    assert places == list(range(order.total))


@given(orders())
def test_copies_of_a_card_follow_each_other(order: SheetOrder) -> None:
    cards = [order.card(place) for place in range(order.total)]
    assert cards == [card for card in range(order.cards) for _ in range(order.copies)]


@given(st.integers(1, 30), st.integers(1, 10), st.integers(1, 10), st.frozensets(
    st.integers(1, 10), max_size=4), st.booleans())  # fmt: skip
def test_settings_say_which_positions_are_used(
    cards: int, positions: int, start: int, skip: frozenset[int], cut: bool
) -> None:
    assume(start <= positions and all(one <= positions for one in skip))
    settings = SheetSettings(start=start, skip=skip, stack="cut" if cut else "across")
    order = order_of(settings, cards, positions)
    assert order.used == {at for at in range(positions) if at + 1 < start or at + 1 in skip}
    assert order.cut == cut


def test_ten_cards_four_to_a_sheet() -> None:
    across = SheetOrder(10, 4)
    assert [list(across.on_sheet(s).values()) for s in range(3)] == [
        [0, 1, 2, 3], [4, 5, 6, 7], [8, 9],
    ]  # fmt: skip
    cut = SheetOrder(10, 4, cut=True)
    assert [cut.on_sheet(s) for s in range(3)] == [
        {0: 0, 1: 3, 2: 6, 3: 9}, {0: 1, 1: 4, 2: 7}, {0: 2, 1: 5, 2: 8},
    ]  # fmt: skip


def test_no_cards_need_no_paper() -> None:
    assert SheetOrder(0, 4).sheets == 0


def test_printers_that_turn_paper_get_both_sides_of_a_sheet_together() -> None:
    for duplex in ("long", "short", "off"):
        assert list(page_order(3, duplex, two_sided=True)) == [
            (0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1),
        ]  # fmt: skip
        assert list(page_order(3, duplex, two_sided=False)) == [(0, 0), (1, 0), (2, 0)]


@pytest.mark.parametrize("face_up", [False, True])
@pytest.mark.parametrize("sheets", [1, 2, 5])
def test_by_hand_each_back_comes_onto_its_own_front(sheets: int, face_up: bool) -> None:
    """Fronts first; then the pile as it came out is printed from the top (paper_model.py)."""
    order = list(page_order(sheets, "hand", True, face_up))
    assert order[:sheets] == [(sheet, 0) for sheet in range(sheets)]
    pages = [Scene(f"{sheet} {side}", Size(1, 1), 0.0, ()) for sheet, side in order]
    pairs = sheets_printed(pages, "hand", True, face_up)
    for front, back in pairs:
        assert back is not None
        assert back.name == front.name.replace(" 0", " 1")
    assert sorted(front.name for front, _ in pairs) == [f"{sheet} 0" for sheet in range(sheets)]

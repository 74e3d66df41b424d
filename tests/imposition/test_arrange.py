"""Cards on a sheet: as many as a guillotine can cut, apart, inside, and cut by the fewest lines."""

from __future__ import annotations

from itertools import combinations

import pytest
from cutting import most_by_guillotine, pieces, uncut
from hypothesis import example, given
from hypothesis import strategies as st

from thankyou.base.geometry import Rect
from thankyou.imposition.arrange import Arrangement, arrange

ROOMS = st.tuples(st.integers(100, 430), st.integers(100, 430))
CARDS = st.tuples(st.integers(45, 200), st.integers(45, 200))
GUTTERS = st.sampled_from([0, 0, 2, 5, 9])


def room_of(found: Arrangement) -> Rect:
    return Rect(0.0, 0.0, found.width, found.height)


def apart(one: Rect, other: Rect, gutter: float) -> bool:
    """Whether two boxes are at least a gutter apart, in one direction or the other."""
    across = max(one.x, other.x) - min(one.right, other.right)
    down = max(one.y, other.y) - min(one.bottom, other.bottom)
    return max(across, down) >= gutter - 1e-6


def check(found: Arrangement, card: tuple[int, int], gutter: int, room: tuple[int, int]) -> None:
    assert found.width <= room[0] + 0.05 and found.height <= room[1] + 0.05
    boxes = [spot.box for spot in found.spots]
    for spot in found.spots:
        size = card if spot.turns % 2 == 0 else card[::-1]
        assert (spot.box.width, spot.box.height) == pytest.approx(size)
        assert room_of(found).holds(spot.box)
    assert all(apart(one, other, gutter) for one, other in combinations(boxes, 2))
    assert uncut(boxes, pieces(room_of(found), found.cuts)) == []


@given(ROOMS, CARDS, GUTTERS)
@example((312, 277), (40, 108), 2)
@example((210, 297), (105, 148), 0)
def test_as_many_as_a_guillotine_can_cut(
    room: tuple[int, int], card: tuple[int, int], gutter: int
) -> None:
    found = arrange(room, card, gutter)
    assert len(found.spots) == most_by_guillotine(room, card, gutter)
    check(found, card, gutter, room)


@given(ROOMS, CARDS, GUTTERS, st.integers(1, 12))
def test_as_many_as_are_wanted_if_they_fit(
    room: tuple[int, int], card: tuple[int, int], gutter: int, wanted: int
) -> None:
    found = arrange(room, card, gutter, wanted)
    most = most_by_guillotine(room, card, gutter)
    assert len(found.spots) == min(wanted, most)
    check(found, card, gutter, room)


def lines_of_grid(across: int, down: int, gutter: int) -> int:
    """Cuts that a grid needs: around it, and one (with a gutter, two) between its cards."""
    each = 2 if gutter else 1
    return 4 + each * (across + down - 2)


@given(ROOMS, CARDS, GUTTERS)
@example((210, 297), (105, 99), 0)
def test_no_plain_grid_of_as_many_cards_needs_fewer_cuts(
    room: tuple[int, int], card: tuple[int, int], gutter: int
) -> None:
    found = arrange(room, card, gutter)
    for w, h in (card, card[::-1]):
        across, down = (room[0] + gutter) // (w + gutter), (room[1] + gutter) // (h + gutter)
        if across * down and across * down == len(found.spots):
            assert len(found.cuts) <= lines_of_grid(across, down, gutter)


@given(CARDS, st.integers(2, 4), st.integers(1, 3), GUTTERS)
def test_a_room_for_a_grid_alone_gets_the_grid(
    card: tuple[int, int], across: int, down: int, gutter: int
) -> None:
    """Its cuts are those of a grid: no block is parted that need not be."""
    room = (across * (card[0] + gutter) - gutter, down * (card[1] + gutter) - gutter)
    found = arrange(room, card, gutter)
    if len(found.spots) == across * down and all(spot.turns == 0 for spot in found.spots):
        assert len(found.cuts) == lines_of_grid(across, down, gutter)
        assert (found.width, found.height) == pytest.approx(room)


@given(ROOMS, CARDS, GUTTERS, st.integers(1, 9))
def test_spots_are_in_reading_order(
    room: tuple[int, int], card: tuple[int, int], gutter: int, wanted: int
) -> None:
    tops = [round(spot.box.y, 1) for spot in arrange(room, card, gutter, wanted).spots]
    assert tops == sorted(tops)
    lefts = [spot.box.x for spot in arrange(room, card, gutter, wanted).spots]
    assert all(a < b for (a, b), (s, t) in zip(
        zip(lefts, lefts[1:], strict=False), zip(tops, tops[1:], strict=False), strict=True
    ) if s == t)  # fmt: skip


def test_turned_cards_fill_what_upright_ones_leave() -> None:
    """100 × 70 on 170 × 210: three upright and two turned beside them; no grid holds five."""
    found = arrange((170, 210), (100, 70))
    assert sorted(spot.turns for spot in found.spots) == [0, 0, 0, 1, 1]
    # The line between, the rest around and in the columns: 4 + 2 rows, 4 + 1 row, one line shared.
    assert len(found.cuts) == 10


def test_of_two_grids_of_as_many_the_one_with_fewer_cuts_is_taken() -> None:
    """Six in a row need seven lines across, two rows of three need one less."""
    assert len(arrange((300, 140), (100, 70)).cuts) == lines_of_grid(3, 2, 0)
    upright = arrange((140, 140), (70, 70))
    assert all(spot.turns == 0 for spot in upright.spots) and len(upright.cuts) == 6


@pytest.mark.parametrize("room", [(50, 50), (0, 0), (-300, -300), (104.9, 147.9), (300, 20)])
def test_no_room_no_card(room: tuple[float, float]) -> None:
    found = arrange(room, (105, 148))
    assert (found.spots, found.cuts, found.width, found.height) == ((), (), 0, 0)


def test_a_size_rounded_to_hundredths_still_fits() -> None:
    """A6 in points, as stock has it, on a room of its exact size."""
    assert len(arrange((297.638, 419.528), (297.64, 419.53)).spots) == 1
    assert not arrange((297.5, 419.4), (297.64, 419.53)).spots

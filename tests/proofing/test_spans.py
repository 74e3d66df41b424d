"""Quick answers about stretches are those of looking at each stretch."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.proofing.spans import Cover, Places, Taken

PLACE = st.integers(0, 40)
SPAN = st.tuples(PLACE, st.integers(1, 6)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def overlap(one: tuple[int, int], two: tuple[int, int]) -> bool:
    return one[0] < two[1] and two[0] < one[1]


@given(st.lists(SPAN, max_size=30))
def test_a_stretch_is_taken_once(spans: list[tuple[int, int]]) -> None:
    taken, kept = Taken(), []
    for span in spans:
        free = not any(overlap(span, other) for other in kept)
        assert taken.add(*span) == free
        if free:
            kept.append(span)


@given(st.lists(SPAN, max_size=20), SPAN)
def test_a_cover_is_met_where_any_stretch_is(
    spans: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    assert Cover(spans).meets(*asked) == any(overlap(asked, span) for span in spans)


@given(st.lists(SPAN, max_size=20), SPAN)
def test_places_hold_and_lie_inside(spans: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    taken = Taken()
    apart = sorted(span for span in spans if taken.add(*span))
    places = Places(apart)
    holding = [n for n, (low, high) in enumerate(apart) if low <= asked[0] and asked[1] <= high]
    assert places.holding(*asked) == (holding[0] if holding else None)
    inside = [n for n, (low, high) in enumerate(apart) if asked[0] <= low and high <= asked[1]]
    assert list(places.inside(*asked)) == inside

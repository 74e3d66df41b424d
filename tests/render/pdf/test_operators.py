"""Paths that are written at once are what their numbers are one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from thankyou.render.pdf.operators import nums, path_ops

_number = st.one_of(
    st.floats(-1e5, 1e5),
    st.floats(-1.1, 1.1),
    st.floats(-0.001, 0.001),
    st.integers(-1000, 1000).map(float),
    st.sampled_from([0.0, -0.0, 100.0, 0.5, -0.5, 0.05, -0.0004, 0.1001, 1e-7]),
)
_segment = st.one_of(
    st.tuples(st.sampled_from("ML"), _number, _number),
    st.tuples(st.just("C"), *[_number] * 6),
    st.just(("Z",)),
)


@given(st.lists(_segment, min_size=1, max_size=6), st.integers(3, 6))
def test_a_path_is_its_numbers_as_short_as_can_be(segments: list[tuple], digits: int) -> None:  # type: ignore[type-arg]
    names = {"M": "m", "L": "l", "C": "c"}
    one_by_one = [
        "h" if kind == "Z" else f"{nums(values, digits)} {names[kind]}"
        for kind, *values in segments
    ]
    assert path_ops(tuple(segments), digits) == "\n".join(one_by_one)

"""A printer's own fault, put right: each point of a side lands where its correction says."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marker_cards import MarkerCards
from paper_model import marks_on

from thankyou.catalog import Catalog
from thankyou.export.sheet_run import SheetRun
from thankyou.imposition.sheet_layout import sheet_layout
from thankyou.model.sheet import Calibration, Correction, SheetSettings

CATALOG = Catalog()
SHIFTS, SCALES = st.floats(-50, 50), st.floats(0.98, 1.02)
CORRECTIONS = st.builds(Correction, SHIFTS, SHIFTS, SCALES, SCALES)


def run_of(name: str, settings: SheetSettings) -> SheetRun:
    held = CATALOG.formats[name]
    layout = sheet_layout(held, settings, held.paper)
    return SheetRun(MarkerCards(CATALOG, held, 3), layout, settings)


@given(
    CORRECTIONS, CORRECTIONS,
    st.sampled_from(["flat-a6", "fold-a6", "tent-a6", "quarter-a4"]),
    st.sampled_from(["long", "short", "hand"]),
)  # fmt: skip
def test_each_point_lands_where_its_correction_says(
    front: Correction, back: Correction, name: str, duplex: str
) -> None:
    plain = SheetSettings(duplex=duplex)
    settings = replace(plain, calibration=Calibration(front, back))
    before, after = run_of(name, plain), run_of(name, settings)
    for side in range(after.sides.count):
        c = back if side else front
        ours, theirs = marks_on(before.side(0, side)), marks_on(after.side(0, side))
        assert [m.name for m in ours] == [m.name for m in theirs] != []
        for one, moved in zip(ours, theirs, strict=True):
            x, y = one.at[0], -one.at[1]
            want = (x * c.scale_x + c.x0, -(y * c.scale_y + c.y0), 0)
            assert moved.at == pytest.approx(np.array(want), abs=1e-9)


def test_a_printer_that_is_right_gets_the_panels_themselves() -> None:
    """Without a correction there is no group around the page: nothing is done by halves."""
    (scene,) = (run_of("quarter-a4", SheetSettings()).side(0, 0),)
    assert all(item.part is not None for item in scene.items)  # type: ignore[union-attr]
    settings = SheetSettings(calibration=Calibration(Correction(1.0)))
    (whole,) = run_of("quarter-a4", settings).side(0, 0).items
    assert whole.part is None and whole.clip is None  # type: ignore[union-attr]

"""Calibration: what is measured on a test page lets the next page land where it should."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankyou.base.errors import CardError
from thankyou.base.units import mm, to_mm
from thankyou.error_messages import sentence
from thankyou.model.sheet import Calibration, Correction
from thankyou.printing.calibration import CROSS, RULER, WHAT, Measured, calibration_from
from thankyou.printing.calibration_store import CalibrationStore, Kept

scales = st.floats(0.98, 1.02)
shifts = st.floats(-7, 7)
places = st.floats(0, 420)


def corrected(correction: Correction, x: float, y: float) -> tuple[float, float]:
    """Where content for (x, y) is painted (mm)."""
    return (
        to_mm(mm(x) * correction.scale_x + correction.x0),
        to_mm(mm(y) * correction.scale_y + correction.y0),
    )


@given(scales, scales, shifts, shifts, shifts, shifts, places, places)
def test_whatever_the_printer_does_content_lands_where_it_should(
    k_x: float, k_y: float, t_x: float, t_y: float, back_x: float, back_y: float, x: float, y: float
) -> None:
    def printed(point: tuple[float, float], t: tuple[float, float]) -> tuple[float, float]:
        return k_x * point[0] + t[0], k_y * point[1] + t[1]

    front, back = (t_x, t_y), (back_x, back_y)
    cross = printed((CROSS, CROSS), front)
    end = printed((CROSS + RULER, CROSS + RULER), front)
    cross_back = printed((CROSS, CROSS), back)
    calibration = calibration_from(
        Measured(*cross, end[0] - cross[0], end[1] - cross[1], *cross_back)
    )
    for correction, t in ((calibration.front, front), (calibration.back, back)):
        landed = printed(corrected(correction, x, y), t)
        assert math.dist(landed, (x, y)) < 0.01


def test_a_printer_without_fault_needs_nothing() -> None:
    assert not calibration_from(Measured(20, 20, 100, 100, 20, 20)).corrects


def test_a_page_that_lies_too_far_right_and_down_is_moved_left_and_up() -> None:
    front = calibration_from(Measured(21.5, 20.5)).front
    assert (to_mm(front.x0), to_mm(front.y0)) == pytest.approx((-1.5, -0.5))
    assert calibration_from(Measured(21.5, 20.5)).back == Correction()


GOOD = Measured(20, 20, 100, 100, 20, 20)


@pytest.mark.parametrize("name", WHAT)
@pytest.mark.parametrize("wrong", [2.0, 200.0, math.nan, -20.0])
def test_a_slip_of_the_pen_is_said(name: str, wrong: float) -> None:
    with pytest.raises(CardError) as caught:
        calibration_from(replace(GOOD, **{name: wrong}))
    assert caught.value.code == "measured-far-off"
    assert sentence(caught.value).startswith(f"{WHAT[name]} is given as {wrong:g} mm")


@pytest.mark.parametrize(
    ("name", "value"), [("ruler_across", 97.0), ("ruler_down", 103.0), ("front_x", 31.0)]
)
def test_fit_to_page_is_not_corrected_but_said(name: str, value: float) -> None:
    with pytest.raises(CardError):
        calibration_from(replace(GOOD, **{name: value}))


def moved(x0: float) -> Calibration:
    return Calibration(Correction(x0, 0.0), Correction(0.0, x0, 0.99, 1.01))


@pytest.fixture
def store(tmp_path: Path) -> CalibrationStore:
    return CalibrationStore(tmp_path / "settings" / "calibrations.json")


def found(store: CalibrationStore, *key: str) -> float | None:
    kept = store.find(*key)
    return kept.calibration.front.x0 if kept else None


def test_what_was_kept_is_found_again(store: CalibrationStore) -> None:
    assert store.all() == [] and store.find("P") is None
    store.keep(Kept("P", "main", "A4", moved(1)))
    store.keep(Kept("P", "main", "A4", moved(2)))
    kept = store.find("P", "main", "A4")
    assert kept is not None and kept.calibration == moved(2)
    assert kept.measured_with("main", "A4")
    assert len(store.all()) == 1


def test_what_was_measured_otherwise_is_used_where_it_holds(store: CalibrationStore) -> None:
    store.keep(Kept("P", "main", "A4", moved(1)))
    store.keep(Kept("P", "rear", "A4", moved(2)))
    store.keep(Kept("P", "rear", "A5", moved(3)))
    assert found(store, "P", "main", "A5") == 1, "the same tray"
    assert found(store, "P", "rear", "A4") == 2
    assert found(store, "P", "rear", "Letter") == 3, "the newest of the tray"
    assert found(store, "P", "", "A4") == 2, "the printer chooses the tray"
    assert found(store, "P", "manual", "A4") is None, "never another named tray"
    assert found(store, "Q", "main", "A4") is None
    store.keep(Kept("P", "", "A4", moved(4)))
    assert found(store, "P", "manual", "A4") == 4, "measured without naming a tray"
    assert found(store, "P", "", "A5") == 4


def test_calibrations_are_put_away(store: CalibrationStore) -> None:
    for tray, paper in (("main", "A4"), ("main", "A5"), ("rear", "A4")):
        store.keep(Kept("P", tray, paper, moved(1)))
    store.keep(Kept("Q", "", "A4", moved(1)))
    assert store.forget("P", "main", "A5") == 1
    assert store.forget("P", paper="A4") == 2
    assert store.forget("P") == 0
    assert [one.printer for one in store.all()] == ["Q"]


GOOD_ROW = {"printer": "P", "tray": "", "paper": "A4", "calibration": {
    "front": {"x0": 1, "y0": 0, "scale_x": 1, "scale_y": 1},
    "back": {"x0": 0, "y0": 0, "scale_x": 1, "scale_y": 1},
}}  # fmt: skip


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"calibrations": 3}', "\x80", "[" * 99999]
)
def test_a_damaged_file_counts_as_not_measured(store: CalibrationStore, text: str) -> None:
    store.path.parent.mkdir()
    store.path.write_text(text, encoding="latin-1")
    assert store.all() == []
    store.keep(Kept("P", "", "A4", moved(1)))
    assert found(store, "P", "", "A4") == 1


@pytest.mark.parametrize(
    "change",
    [
        {"printer": 3}, {"calibration": None}, {"calibration": {"front": {}, "back": {}}},
        {"calibration": {**GOOD_ROW["calibration"], "front": {  # type: ignore[dict-item]
            "x0": 1e9, "y0": 0, "scale_x": 1, "scale_y": 1}}},
        {"calibration": {**GOOD_ROW["calibration"], "front": {  # type: ignore[dict-item]
            "x0": 0, "y0": 0, "scale_x": 0, "scale_y": 1}}},
        {"calibration": {**GOOD_ROW["calibration"], "back": {  # type: ignore[dict-item]
            "x0": math.nan, "y0": 0, "scale_x": 1, "scale_y": 1}}},
    ],
)  # fmt: skip
def test_a_damaged_row_does_not_take_the_others_along(
    store: CalibrationStore, change: dict[str, object]
) -> None:
    store.path.parent.mkdir()
    rows = [{**GOOD_ROW, **change}, {**GOOD_ROW, "printer": "Q"}, "row"]
    store.path.write_text(json.dumps({"calibrations": rows}))
    assert [one.printer for one in store.all()] == ["Q"]


def test_settings_that_cannot_be_written_are_said(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file, not a folder")
    with pytest.raises(CardError) as caught:
        CalibrationStore(tmp_path / "settings" / "c.json").keep(Kept("P", "", "A4", moved(1)))
    assert caught.value.code == "cannot-write"

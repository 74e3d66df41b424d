"""What masks are made with: the same on every run, at any density, and no ink beyond."""

from __future__ import annotations

from types import ModuleType

import numpy as np
import pytest
from tool_modules import drawing_tools

from thankyou.designs.mask_file import parse_mask
from thankyou.export.mask_lint import SMOOTH, steepest_step
from thankyou.model.scene import TintedMask
from thankyou.render.raster.draw_mask import coverage

BOX = (0, 0, 60, 40)


tools = pytest.fixture(drawing_tools)


@pytest.fixture
def washes(tools: None) -> ModuleType:
    from drawing import washes

    return washes


def test_distances_are_true_and_windings_count(washes: ModuleType) -> None:
    sheet = washes.Sheet(BOX, 2.0)
    ring = [[(10, 10), (50, 10), (50, 30), (10, 30)], [(20, 15), (20, 25), (40, 25), (40, 15)]]
    depth = washes.inside(sheet, ring, reach=100)
    assert depth.shape == (80, 120)
    for (x, y), wanted in {(30, 20): -5, (12, 20): 2, (5, 20): -5, (4, 6): -(52**0.5)}.items():
        assert depth[round(y * 2), round(x * 2)] == pytest.approx(wanted, abs=0.6)
    assert (depth > 0).sum() / 4 == pytest.approx(40 * 20 - 20 * 10, rel=0.01)


def test_a_wash_has_a_rim_and_stays_in_its_shape(washes: ModuleType) -> None:
    sheet = washes.Sheet(BOX)
    depth = washes.inside(sheet, washes.outlines("M10,8L50,8C52,8 52,32 50,32L10,32Z"))
    ink = washes.wash(sheet, depth, 3)
    assert ink.min() >= 0 and ink.max() <= 1 and ink.dtype == np.float32
    assert ink[depth < -4].max() == 0
    even = washes.wash(sheet, depth, 3, ragged=0, pool=0)
    rim, body = even[(depth > 0.3) & (depth < 0.8)].mean(), even[depth > 6].mean()
    assert rim > body * 1.15
    wet = washes.wash(sheet, depth, 3, soft=8.0)
    assert wet[(depth > -1) & (depth < 1)].mean() < body


def test_the_same_again_and_at_any_density(washes: ModuleType) -> None:
    coarse, fine = (washes.Sheet(BOX, dots) for dots in (2.0, 4.0))
    drawn = []
    for sheet in (coarse, fine, fine):
        depth = washes.inside(sheet, [washes.blot(30, 20, 20, 12, 4)])
        drawn.append(washes.wash(sheet, depth, 5, grain=0))
    assert (drawn[1] == drawn[2]).all()
    halved = drawn[1].reshape(80, 2, 120, 2).mean(axis=(1, 3))
    assert np.abs(halved - drawn[0]).mean() < 0.01


def test_the_same_in_any_box(washes: ModuleType) -> None:
    """A level card's wider mask shows what an upright card's shows."""
    whole, part = washes.Sheet((-30, -20, 90, 60), 2.0), washes.Sheet((10, 5, 30, 20), 2.0)
    for made in (
        lambda sheet: washes.noise(sheet, (7, 19), 4),
        lambda sheet: washes.paper(sheet, 2),
        lambda sheet: washes.wash(sheet, washes.inside(sheet, [washes.blot(24, 14, 12, 9, 4)]), 5),
    ):
        assert np.abs(made(whole)[50:90, 80:140] - made(part)).max() < 1e-3


def test_other_inks_stay_where_they_are_laid(washes: ModuleType) -> None:
    sheet = washes.Sheet(BOX)
    depth = washes.inside(sheet, [[(20, 10), (40, 10), (40, 30), (20, 30)]])
    pressed = washes.press(sheet, depth, 2)
    assert pressed[depth < -0.5].max() == 0
    assert pressed[(depth > 0.2) & (depth < 0.5)].mean() > pressed[depth > 3].mean()
    stroke = washes.dry_brush(sheet, [(8, 20), (30, 18), (52, 22)], 8, 3, dry=0.6)
    far, run, _ = washes.along(sheet, [(8, 20), (30, 18), (52, 22)], 20)
    assert stroke[far > 6].max() == 0
    near = far < 3
    assert stroke[near & (run < 12)].mean() > 1.5 * stroke[near & (run > 32)].mean()


def test_a_glow_has_no_step_that_shows(washes: ModuleType) -> None:
    sheet = washes.Sheet((0, 0, 300, 300), 2.0)
    held = parse_mask(washes.mask(washes.glow(sheet, 150, 150, 140), seed=1, dither=1, levels=256))
    drawn = TintedMask(held.key, held.width_px, held.height_px, held.rows, None, (0, 0, 0))  # type: ignore[arg-type]
    image = coverage(drawn)
    assert image.getpixel((300, 300)) >= 253 and image.getpixel((1, 1)) == 0  # type: ignore[operator]
    assert steepest_step(image) <= SMOOTH


def test_a_blur_spreads_ink_and_loses_none(washes: ModuleType) -> None:
    sheet = washes.Sheet(BOX, 2.0)
    ink = sheet.full(0)
    ink[40, 60] = 1
    soft = washes.blurred(ink, 4.0, sheet)
    assert soft.sum() == pytest.approx(1, abs=1e-3)
    _, xs = np.mgrid[:80, :120]
    spread = ((xs - 60) ** 2 * soft).sum() ** 0.5 / 2
    assert spread == pytest.approx(4.0, rel=0.08)

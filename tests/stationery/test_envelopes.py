"""Envelopes: their sizes, and the one that a card slides into."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.base.units import mm, to_mm
from thankyou.catalog import Catalog
from thankyou.stationery.envelopes import ROOM, envelope_for, envelope_named, fits, load_envelopes
from thankyou.stationery.formats import custom_format

CATALOG = Catalog()
ENVELOPES = CATALOG.envelopes


@pytest.mark.parametrize(
    ("card_format", "envelope"),
    [
        ("flat-a6", "C6"), ("fold-a6", "C6"), ("tent-a6", "C6"), ("quarter-a4", "C6"),
        ("flat-5x7", "A7"), ("fold-5x7", "A7"), ("tent-5x7", "A7"), ("quarter-letter", "A2"),
        ("postcard-a6", "C6"), ("postcard-us", "C6"),
        ("square-148", "square-155"), ("flat-square-148", "square-155"), ("large-a5", "C5"),
    ],
)  # fmt: skip
def test_each_format_has_the_envelope_that_its_note_names(card_format: str, envelope: str) -> None:
    assert envelope_for(CATALOG.format(card_format), ENVELOPES).id == envelope


def test_a_card_of_ones_own_size_has_the_smallest_that_holds_it() -> None:
    for width, height in ((70, 70), (100, 200), (140, 100), (150, 210), (210, 150)):
        held = custom_format(f"custom-{width}x{height}-flat", CATALOG.papers)
        assert held is not None
        found = envelope_for(held, ENVELOPES)
        assert fits(held, found)
        long, short = max(width, height), min(width, height)
        assert to_mm(found.width) >= long + to_mm(ROOM) - 0.01
        assert to_mm(found.height) >= short + to_mm(ROOM) - 0.01
        smaller = [
            one for one in ENVELOPES.values() if one.width * one.height < found.width * found.height
        ]
        assert not any(fits(held, one) for one in smaller)


def test_a_card_that_is_too_large_for_all_of_them_is_said_to_be() -> None:
    held = CATALOG.format("large-a5")
    few = {key: ENVELOPES[key] for key in ("C6", "DL")}
    with pytest.raises(CardError) as caught:
        envelope_for(held, few)
    assert caught.value.code == "no-envelope" and caught.value.values["height"] == 210


def test_the_sizes_are_those_of_the_standards() -> None:
    assert (ENVELOPES["C6"].width, ENVELOPES["C6"].height) == (mm(162), mm(114))
    assert (ENVELOPES["DL"].width, ENVELOPES["DL"].height) == (mm(220), mm(110))
    ten = ENVELOPES["10"]
    assert (ten.width, ten.height) == pytest.approx((9.5 * 72, 4.125 * 72))
    assert {"C5", "A2", "A6", "A7"} <= set(ENVELOPES)


def test_an_envelope_is_found_by_any_of_its_names() -> None:
    names = {
        "10": "10", "#10": "10", "#10 (US)": "10", "c6": "C6", " DL ": "DL", "monarch": "Monarch",
        "4Bar": "A1", "a7 (us)": "A7", "6-3/4": "6-3-4", "6¾": "6-3-4",
        "Square 155 mm": "square-155",
    }  # fmt: skip
    assert {text: envelope_named(ENVELOPES, text).id for text in names} == names
    for text in ("Z9", "6", "#6", "", "#"):
        with pytest.raises(CardError) as caught:
            envelope_named(ENVELOPES, text)
        assert caught.value.code == "unknown-envelope"


@pytest.mark.parametrize(
    ("width", "media", "line"),
    [(100, "iso_c6_114x162mm", 4), (162, "iso_c6_114x163mm", 6), (162, "C6", 6)],
)
def test_a_wrong_row_is_refused(tmp_path: Path, width: int, media: str, line: int) -> None:
    (tmp_path / "envelopes.toml").write_text(
        f'[[envelopes]]\nid = "C6"\nname = "C6"\nwidth_mm = {width}\nheight_mm = 114\n'
        f'media = "{media}"\nsource = "ISO 269"\n'
    )
    with pytest.raises(CardError) as caught:
        load_envelopes(tmp_path)
    assert caught.value.values["line"] == line

"""How closely words may stand on a format's panels."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.stationery.tightness import (
    AS_DESIGNED,
    LANDSCAPE,
    LARGE_PRINT,
    POSTCARD,
    Tightness,
    message_tightness,
    print_tightness,
)

CATALOG = Catalog()


@pytest.mark.parametrize(
    ("card_format", "message", "printed"),
    [
        ("flat-a6", AS_DESIGNED, AS_DESIGNED),
        ("square-148", AS_DESIGNED, AS_DESIGNED),
        ("tent-a6", LANDSCAPE, AS_DESIGNED),
        ("custom-140x100-flat", LANDSCAPE, AS_DESIGNED),
        ("postcard-a6", POSTCARD, AS_DESIGNED),
        ("large-a5", AS_DESIGNED, LARGE_PRINT),
    ],
)
def test_each_kind_of_card_has_its_own(
    card_format: str, message: Tightness, printed: Tightness
) -> None:
    held = CATALOG.format(card_format)
    letter = next(panel for panel in held.panels if panel.kind == "letter")
    assert message_tightness(held, letter) is message
    assert print_tightness(held) is printed


def test_a_postcards_cover_is_no_postcards_message() -> None:
    held = CATALOG.format("postcard-a6")
    assert message_tightness(held, held.panels[0]) is LANDSCAPE

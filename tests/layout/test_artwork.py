"""Art that stands by the words' box: in line with them on every format, in both directions."""

from __future__ import annotations

import pytest
from card_setups import CATALOG, frame_of, setup_of

from thankyou.model.scene import Group, Path


def side_of_art(language: str, card_format: str, kind: str) -> tuple[float, float, float, float]:
    """Left and right edge of Large print's disc, and of the box of its words, in points."""
    setup = setup_of(design="large-print", language=language, format=card_format)
    frame = frame_of(setup, kind)
    (disc,) = (one for one in frame.art.items if isinstance(one, Group))
    (path,) = disc.items
    assert isinstance(path, Path)
    xs = [
        disc.transform.apply((float(segment[-2]), float(segment[-1])))[0]
        for segment in path.segments
        if len(segment) > 1
    ]
    box = frame.slots[0].box
    return min(xs), max(xs), box.x, box.right


@pytest.mark.parametrize("kind", ["cover", "letter"])
@pytest.mark.parametrize(
    "card_format", ["flat-a6", "fold-5x7", "tent-a6", "square-148", "large-a5", "quarter-a4"]
)
def test_it_is_aligned_where_lines_begin(card_format: str, kind: str) -> None:
    left, right, start, end = side_of_art("en", card_format, kind)
    over = 0.02 * (right - left)  # a round shape reaches a little beyond a straight edge
    assert start - over <= left <= start and right < end
    left, right, start, end = side_of_art("ar", card_format, kind)
    assert end <= right <= end + over and left > start


def test_its_form_is_another_where_it_stands_elsewhere() -> None:
    """Painters draw what has one form once."""
    forms = [
        frame_of(setup_of(design="large-print", language=tag), "cover").art.form
        for tag in ("en", "ja", "ar", "he")
    ]
    assert forms[0] == forms[1] != forms[2] == forms[3]
    plain = [frame_of(setup_of(language=tag), "cover").art.form for tag in ("en", "ar")]
    assert plain[0] == plain[1]


def test_designs_say_what_they_stand_by() -> None:
    regions = {
        layer.region
        for design in CATALOG.designs.values()
        for panel in design.panels.values()
        for layer in panel.layers
    }
    assert regions == {"panel", "face", "words"}

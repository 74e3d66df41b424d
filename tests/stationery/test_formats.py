"""Formats: the sizes they say, folded from sheets that exist; one's own size within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opened_files import opened_files

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.units import mm, to_mm
from thankyou.catalog import Catalog
from thankyou.model.card import Card
from thankyou.model.scene import GlyphRun, Group, Item
from thankyou.render.raster.contrast import LEAST, legibility
from thankyou.stationery.formats import (
    LARGEST,
    SMALLEST,
    WIDEST,
    Formats,
    custom_format,
    custom_id,
    load_formats,
)

CATALOG = Catalog()


def test_what_is_offered() -> None:
    sizes = {
        f.id: (round(to_mm(f.panels[0].width), 1), round(to_mm(f.panels[0].height), 1), f.fold)
        for f in CATALOG.formats.values()
    }
    assert sizes == {
        "flat-a6": (105, 148, "flat"),
        "flat-5x7": (127, 177.8, "flat"),
        "fold-a6": (105, 148, "side"),
        "fold-5x7": (127, 177.8, "side"),
        "tent-a6": (148, 105, "tent"),
        "tent-5x7": (177.8, 127, "tent"),
        "square-148": (148, 148, "side"),
        "flat-square-148": (148, 148, "flat"),
        "postcard-a6": (148, 105, "flat"),
        "postcard-us": (152.4, 108, "flat"),
        "quarter-a4": (105, 148.5, "quarter"),
        "quarter-letter": (108, 139.7, "quarter"),
        "large-a5": (148.5, 210, "side"),
    }


def test_folds_lie_between_panel_and_face() -> None:
    for held in CATALOG.formats.values():
        for panel in held.panels:
            face = Rect(*panel.face)
            assert face.right <= panel.width + 0.01 and face.bottom <= panel.height + 0.01
            if panel.fold_x is not None:
                assert face.x == panel.fold_x == pytest.approx(panel.width / 2)
            if panel.fold_y is not None:
                assert face.y == panel.fold_y == pytest.approx(panel.height / 2)


@given(
    st.floats(SMALLEST, LARGEST).map(lambda v: round(v, 1)),
    st.floats(SMALLEST, LARGEST).map(lambda v: round(v, 1)),
    st.sampled_from(("flat", "side", "tent")),
)
def test_a_size_of_one_s_own(width: float, height: float, fold: str) -> None:
    held = custom_format(custom_id(width, height, fold), CATALOG.papers)
    if width > WIDEST * height:
        assert held is None
        return
    assert held is not None and held.fold == fold
    front = held.panels[0]
    assert to_mm(front.width) == pytest.approx(width, abs=0.06)
    assert to_mm(front.height) == pytest.approx(height, abs=0.06)


@pytest.mark.parametrize(
    "name", ["custom-10x10-flat", "custom-210x99-flat", "custom-100x999-side",
             "custom-100x100-quarter",
             "custom-axb-flat", "custom--5x100-flat", "custom-100x100", "x" * 5000, ""],
)  # fmt: skip
def test_no_such_size(name: str) -> None:
    assert custom_format(name, CATALOG.papers) is None
    with pytest.raises(CardError) as caught:
        CATALOG.format(name)
    wanted = "custom-size" if name.startswith("custom-") else "unknown-format"
    assert caught.value.code == wanted


def runs(items: tuple[Item, ...]) -> list[GlyphRun]:
    found: list[GlyphRun] = []
    for item in items:
        if isinstance(item, Group):
            found += runs(item.items)
        elif isinstance(item, GlyphRun):
            found.append(item)
    return found


@pytest.mark.parametrize("design", CATALOG.designs)
@pytest.mark.parametrize(
    "size", [(70, 100), (101, 70), (70, 210), (99, 210), (100, 80), (210, 210)]
)
def test_every_design_takes_any_size(design: str, size: tuple[int, int]) -> None:
    name = custom_id(*size, "flat")
    held = CATALOG.designs[design]
    card = Card(message="Thank you.", sentiment=held.sentiment, tagline=held.tagline,
                design=design, format=name)  # fmt: skip
    composition = CATALOG.composer(card).compose()
    assert not composition.problems
    for scene in composition.scenes:
        assert all(one.contrast >= LEAST for one in legibility(scene))
        for run in runs(scene.items):
            assert mm(5) - 0.6 * run.size <= run.x <= scene.size.width - mm(5)
            assert mm(5) <= run.y <= scene.size.height - mm(5) + 0.01


def test_a_postcard_keeps_the_post_office_s_half_free() -> None:
    for name in ("postcard-a6", "postcard-us"):
        card = Card(message="Thank you for the night. " * 8, format=name, display="yes")
        card = card.with_fields({"recipient": "Sister Amoah", "unit": "Ward 12"})
        composition = CATALOG.composer(card).compose()
        held = CATALOG.formats[name]
        postal, panel = held.postal, held.panels[1]
        assert postal is not None
        address = Rect(*postal.address)
        beyond = [r for r in runs(composition.scenes[1].items) if r.x > postal.divider]
        text = "".join(shape.text for run in beyond for _, shape in run.parts)
        assert "Sister Amoah" in text and "displayed" not in text
        for run in beyond:
            assert address.x - 0.01 <= run.x and run.y <= address.bottom + 0.01
        assert all(r.y <= panel.height - postal.clear + 0.01
                   for r in runs(composition.scenes[1].items))  # fmt: skip


def test_large_print_is_sixteen_points_or_more() -> None:
    for design in CATALOG.designs:
        card = Card(message="Thank you for the night. " * 9, design=design, format="large-a5")
        composition = CATALOG.composer(card).compose()
        assert all(r.size >= 15.99 for r in runs(composition.scenes[1].items)), design


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [('fold = "side"', 'fold = "thrice"', "fold ="), ("width_mm = 105", "breadth = 105", None),
     ("order = 3", 'paper = "A0"', "paper"), ("order = 3", "longer = 1", "longer"),
     ("height_mm = 148", "height_mm = -1", "height_mm"),
     ("order = 3", "[postal]\naddress_mm = [80, 46, 60, 40]", "address_mm")],
)  # fmt: skip
def test_a_mistake_in_a_format_is_reported_with_its_line(
    tmp_path: Path, old: str, new: str, at: str | None
) -> None:
    (tmp_path / "formats").mkdir()
    text = (CATALOG.root / "formats" / "fold-a6.toml").read_text(encoding="utf-8")
    assert old in text
    text = text.replace(old, "") + new
    (tmp_path / "formats" / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CardError) as caught:
        load_formats(tmp_path, CATALOG.papers)
    assert caught.value.code == "asset-invalid" and caught.value.values["file"] == "x.toml"
    line = text[: text.index(at)].count("\n") + 1 if at else 1
    assert caught.value.values["line"] == line


def test_one_format_is_read_alone_and_all_in_their_order() -> None:
    with opened_files() as opened:
        formats = Formats(CATALOG.root, CATALOG.papers)
        one = formats["tent-a6"]
    files = [Path(name).name for name in opened if name.endswith(".toml")]
    assert files == ["tent-a6.toml"] and one == load_formats(CATALOG.root, CATALOG.papers)[one.id]
    assert list(formats) == list(load_formats(CATALOG.root, CATALOG.papers))
    assert formats["tent-a6"] is one and len(formats) == len(list(formats))
    assert formats.get("nothing") is None and "../papers" not in formats


def test_a_format_may_have_another_name_than_its_file(tmp_path: Path) -> None:
    (tmp_path / "formats").mkdir()
    text = (CATALOG.root / "formats" / "fold-a6.toml").read_text(encoding="utf-8")
    (tmp_path / "formats" / "mine.toml").write_text(text, encoding="utf-8")
    formats = Formats(tmp_path, CATALOG.papers)
    assert "mine" not in formats and formats["fold-a6"].id == "fold-a6" and len(formats) == 1

"""Runs of sheets: whose card stands where, and every page in the order of printing."""

from __future__ import annotations

from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.catalog import Catalog
from thankyou.export.batch import write_cards
from thankyou.export.card_list import CardList, Watch, parse_rows
from thankyou.export.output_kinds import OUTPUT_KINDS
from thankyou.export.page_form import PanelPages, SheetPages
from thankyou.export.plan import plan_sheets
from thankyou.export.sheet_run import SheetRun
from thankyou.model.card import Card
from thankyou.model.scene import Group, Part, Scene, glyph_runs
from thankyou.model.sheet import SheetSettings
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

NAMES = ("Ama", "Bo", "Cem", "Dora", "Efua", "Finn")


def cards_of(catalog: Catalog, rows: tuple[int, ...] | None = None) -> CardList:
    card = Card(message="Dear {recipient},\n\nThank you.", sentiment="Thank you", design="quilt")
    table = Table(("recipient",), tuple((name,) for name in NAMES))
    return CardList(catalog.composer(card), PeopleList(table, (("recipient", 0),)), rows)


def form_of(catalog: Catalog, settings: SheetSettings, cards: int = 6) -> SheetPages:
    return plan_sheets(catalog, catalog.formats["flat-a6"], settings, cards)


def parts(scene: Scene) -> list[Part]:
    return [item.part for item in scene.items if isinstance(item, Group) and item.part]


def said(scene: Scene) -> list[str]:
    """The names on a page, panel by panel."""
    found = []
    for item in scene.items:
        text = "".join(run.text for run in glyph_runs((item,)))
        found += [name for name in NAMES if f"Dear {name}," in text]
    return found


def test_whose_card_stands_where(catalog: Catalog) -> None:
    settings = SheetSettings(skip=frozenset({2}), copies=2)
    run = SheetRun(cards_of(catalog), form_of(catalog, settings).layout, settings)
    assert run.sheets == 4
    assert run.cards_on(0) == {0: 0, 2: 0, 3: 1}
    assert run.cards_on(3) == {0: 5}


@pytest.mark.parametrize("stack", ["across", "cut"])
def test_each_card_has_its_persons_words_name_and_number(catalog: Catalog, stack: str) -> None:
    settings = SheetSettings(stack=stack)
    run = SheetRun(cards_of(catalog, (5, 2, 1, 6, 3)), form_of(catalog, settings).layout, settings)
    wanted = ["Efua", "Bo", "Ama", "Finn", "Cem"]
    for sheet in range(run.sheets):
        numbers = list(run.cards_on(sheet).values())
        front, back = run.side(sheet, 0), run.side(sheet, 1)
        assert said(back) == [wanted[number] for number in numbers]
        assert [(p.card, p.title, p.rank) for p in parts(front)] == [
            (number, wanted[number], 0) for number in numbers
        ]
        assert [part.rank for part in parts(back)] == [2] * len(numbers)


def test_fronts_of_all_cards_are_the_very_same_items(catalog: Catalog) -> None:
    """What a painter has drawn once it knows again by its identity."""
    settings = SheetSettings()
    run = SheetRun(cards_of(catalog), form_of(catalog, settings).layout, settings)
    inner = [
        id(item.items[0].items)  # type: ignore[union-attr]
        for sheet in range(run.sheets)
        for item in run.side(sheet, 0).items
        if isinstance(item, Group) and item.part
    ]
    assert len(inner) == 6 and len(set(inner)) == 1


def test_spots_and_cuts_of_the_back_are_those_of_the_front_seen_from_behind(
    catalog: Catalog,
) -> None:
    settings = SheetSettings(duplex="long")
    layout = form_of(catalog, settings).layout
    sides = SheetRun(cards_of(catalog), layout, settings).sides
    for number, spot in enumerate(layout.spots):
        box = spot.box
        same = sides.spot_box(number, 0)
        assert (same.x, same.y, same.right, same.bottom) == pytest.approx(
            (box.x, box.y, box.right, box.bottom)
        )
        behind = Rect(layout.width - box.right, box.y, box.width, box.height)
        found = sides.spot_box(number, 1)
        assert (found.x, found.y) == pytest.approx((behind.x, behind.y))
    assert sides.cuts(0) == layout.cuts
    assert [cut[0] for cut in sides.cuts(1)] == pytest.approx(
        [layout.width - cut[2] for cut in layout.cuts]
    )


def test_pages_of_a_print_shop_are_numbered_copy_by_copy(catalog: Catalog) -> None:
    cards = cards_of(catalog, (1, 2))
    pages = list(PanelPages(copies=2).pages(cards))
    assert [page.part.card for page in pages if page.part] == [0, 0, 1, 1, 2, 2, 3, 3]
    assert all(page.bleed > 0 for page in pages)
    assert all(page.bleed == 0 for page in PanelPages(with_bleed=False).pages(cards))


@pytest.mark.parametrize(
    ("duplex", "name"),
    [("long", "DuplexFlipLongEdge"), ("short", "DuplexFlipShortEdge"), ("hand", "Simplex"),
     ("off", "Simplex")],
)  # fmt: skip
def test_what_is_asked_of_the_printer(catalog: Catalog, duplex: str, name: str) -> None:
    form = form_of(catalog, SheetSettings(duplex=duplex))
    assert (form.duplex, form.scaling_none) == (name, True)
    assert PanelPages().duplex is None
    quarter = plan_sheets(catalog, catalog.formats["quarter-a4"], SheetSettings(duplex=duplex), 3)
    assert quarter.duplex == "Simplex"


def test_a_run_that_is_stopped_leaves_no_file(catalog: Catalog, tmp_path: Path) -> None:
    cards, path = cards_of(catalog), tmp_path / "sheets.pdf"
    seen: list[tuple[int, int]] = []
    watch = Watch(lambda done, count: seen.append((done, count)), lambda: len(seen) == 3)
    (kind,) = (kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    report = write_cards(cards, form_of(catalog, SheetSettings()), path, kind, watch)
    assert report.stopped and not report.ok and not path.exists()
    assert seen == [(1, 6), (2, 6), (3, 6)]


def test_each_card_is_laid_out_once_for_both_sides(catalog: Catalog, tmp_path: Path) -> None:
    cards = cards_of(catalog)
    seen: list[int] = []
    (kind,) = (kind for kind in OUTPUT_KINDS if kind.key == "pdf")
    report = write_cards(
        cards, form_of(catalog, SheetSettings()), tmp_path / "a.pdf", kind,
        Watch(lambda done, _: seen.append(done)),
    )  # fmt: skip
    assert report.ok and report.records == 6
    assert seen == [1, 2, 3, 4, 5, 6]


# ------------------------------------------------------------------ rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [("3", (3,)), ("1-3", (1, 2, 3)), (" 5 , 1–2,2 ", (5, 1, 2)), ("4-4,", (4,)),
     ("2 - 3", (2, 3))],
)  # fmt: skip
def test_rows_as_people_write_them(text: str, rows: tuple[int, ...]) -> None:
    assert parse_rows(text, 5) == rows


@pytest.mark.parametrize("text", ["", ",", "a", "3-1", "0", "-2", "1..3", "1-", "1;2"])
def test_what_names_no_rows_is_refused(text: str) -> None:
    with pytest.raises(CardError) as caught:
        parse_rows(text, 5)
    assert caught.value.code == "bad-rows"


def test_a_row_past_the_end_is_named() -> None:
    for text in ("6", "2-6", "1,99999999999999999999"):
        with pytest.raises(CardError) as caught:
            parse_rows(text, 5)
        assert caught.value.code == "row-past-end" and caught.value.values["count"] == 5

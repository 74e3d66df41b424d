"""Pages are laid out, drawn and placed some dozens at a time; the file does not show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from thankyou.catalog import Catalog
from thankyou.export import page_blocks
from thankyou.export.batch import write_cards
from thankyou.export.card_list import CardList, Watch
from thankyou.export.output_kinds import OutputFile, kind_for
from thankyou.export.page_form import FOR_SCREEN, FOR_SHOP, PageForm
from thankyou.export.plan import plan_sheets
from thankyou.model.card import Card
from thankyou.model.scene import Scene
from thankyou.model.sheet import SheetSettings
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.render.pdf.page_painter import PagePainter
from thankyou.render.pdf.writer import PdfWriter

CARD = Card(message="Dear {recipient},\n\nthank you.\n\nRuth", format="flat-a6")
COUNT = 59
NAMES = ("Ada Lovelace", "王小明", "أماني", "रेखा शर्मा", "Nguyễn Thị Ánh", "שרה", "ffi fl", "Q. X.")


def cards_of(catalog: Catalog, *names: str) -> CardList:
    """Cards for these; or for names in many scripts, with new letters up to the last one."""
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZàéîõüçñ"
    some = names or [f"{NAMES[n % len(NAMES)]} {letters[n]}" for n in range(COUNT)]
    rows = tuple((name,) for name in some)
    return CardList(catalog.composer(CARD), PeopleList.of(Table(("recipient",), rows)))


def one_by_one(file: OutputFile, pages: Iterator[Scene], panels: bool) -> Iterator[None]:
    for page in pages:
        file.add(page)
        yield


def written(path: Path, cards: CardList, form: PageForm) -> bytes:
    write_cards(cards, form, path, kind_for(path))
    return path.read_bytes()


@pytest.mark.parametrize("form", ["shop", "screen", "sheets"])
def test_the_file_is_that_of_page_by_page(
    form: str, catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Letters that no name before had come up to the last card, in the midst of blocks."""
    sheets = plan_sheets(catalog, catalog.format_of(CARD), SheetSettings(), COUNT)
    asked = {"shop": FOR_SHOP, "screen": FOR_SCREEN, "sheets": sheets}[form]
    made = []
    for block in (8, 96):
        monkeypatch.setattr(page_blocks, "_PAGES", block)
        monkeypatch.setattr(page_blocks, "_SHEETS", block)
        made.append(written(tmp_path / "blocks.pdf", cards_of(catalog), asked))
    monkeypatch.setattr("thankyou.export.batch.add_pages", one_by_one)
    assert made == 2 * [written(tmp_path / "pages.pdf", cards_of(catalog), asked)]


def test_what_is_laid_out_together_is_drawn_together(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for owner, name in ((CardList, "panels"), (PagePainter, "draw"), (PdfWriter, "place")):
        whole = getattr(owner, name)

        def seen(*given: object, whole: object = whole, name: str = name, **more: object) -> object:
            done.append(name)
            return whole(*given, **more)  # type: ignore[operator]

        monkeypatch.setattr(owner, name, seen)
    monkeypatch.setattr(page_blocks, "_PAGES", 32)
    written(tmp_path / "cards.pdf", cards_of(catalog, *["Ada", "Bo"] * 24), FOR_SHOP)
    # Nothing in the third block is new: its sixteen cards, then their pages, then these in place.
    assert done[-80:] == ["panels"] * 16 + ["draw"] * 32 + ["place"] * 32


def test_stopped_in_a_block_it_leaves_no_file(catalog: Catalog, tmp_path: Path) -> None:
    cards = cards_of(catalog)
    path = tmp_path / "cards.pdf"
    report = write_cards(
        cards, FOR_SHOP, path, kind_for(path), Watch(cancelled=lambda: cards.done >= 30)
    )
    assert report.stopped and report.records == 30 and not path.exists()


def test_a_file_that_draws_by_itself_is_given_page_by_page(catalog: Catalog) -> None:
    got: list[Scene] = []

    class Plain:
        def add(self, scene: Scene) -> None:
            got.append(scene)

        def finish(self) -> None: ...

        def abort(self) -> None: ...

    pages = list(FOR_SHOP.pages(cards_of(catalog)))
    assert len(list(page_blocks.add_pages(Plain(), iter(pages), True))) == -(-len(pages) // 96)
    assert got == pages

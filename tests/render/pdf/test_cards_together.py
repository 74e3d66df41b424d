"""Cards whose pages follow each other: their sections and bookmarks, written as they come, are
those that are written at the end."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from thankyou.catalog import Catalog
from thankyou.export.card_list import CardList
from thankyou.model.card import Card
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table
from thankyou.render.pdf.writer import PdfWriter

ROWS = (("Ada", "en"), ("Анна", "uk"), ("", "en"), ("Grace Hopper", "en"))


def written(catalog: Catalog, people: PeopleList, together: bool) -> pikepdf.Pdf:
    card = Card(message="{recipient}\\n\\nthank you\\n\\nRuth", sentiment="", design="")
    cards = CardList(catalog.composer(card), people)
    out = io.BytesIO()
    writer = PdfWriter(out, title="t", author="a", language="en", together=together)
    for number in range(len(cards)):
        for page in cards.panels(number):
            writer.add(page)
    writer.finish()
    return pikepdf.open(out)


def outline(pdf: pikepdf.Pdf) -> list[tuple[str, int]]:
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
    found: list[tuple[str, int]] = []
    entries = pdf.Root.get("/Outlines")
    entry = None if entries is None else entries.First
    before = None
    while entry is not None:
        found.append((str(entry.Title), pages[entry.Dest[0].objgen]))
        assert entry.Parent.objgen == entries.objgen
        assert before is None or entry.Prev.objgen == before.objgen
        before, entry = entry, entry.get("/Next")
    if entries is not None:
        assert entries.Last.objgen == before.objgen
        assert entries.Count == len(found)
    return found


def structure(pdf: pikepdf.Pdf) -> Any:
    pages = {page.objgen: number for number, page in enumerate(pdf.pages)}

    def said(node: Any) -> Any:
        if "/Pg" in node:
            return (str(node.S), pages[node.Pg.objgen], int(node.K))
        return (str(node.S), str(node.get("/Lang", "")), [said(kid) for kid in node.K])

    return said(pdf.Root.StructTreeRoot.K)


@pytest.mark.parametrize("count", [1, 4])
def test_sections_and_bookmarks_are_the_same(catalog: Catalog, count: int) -> None:
    people = PeopleList.of(Table(("recipient", "language"), ROWS[:count]))
    at_end, at_once = (written(catalog, people, together) for together in (False, True))
    assert structure(at_end) == structure(at_once)
    assert outline(at_end) == outline(at_once)
    assert [title for title, _ in outline(at_once)][:1] == ["Ada"]

"""Tables: cells in rows, rows in a table, and every row as long as the longest."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pdfhelp import lines, marked_content, page, write

from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun, Group, Item, Role
from thankyou.model.scene_text import words_of

Words = tuple[GlyphRun, ...]


@pytest.fixture
def words(catalog: Catalog) -> Words:
    return lines(catalog, "Ward 12")


def cell(words: Words, row: int, role: Role = "TD") -> Group:
    return Group(words, role=role, row=row)


def shape(node: Any) -> Any:
    """An element: its type, or its type and its children."""
    kids = node.get("/K", [])
    inner = [kid for kid in kids if "/S" in kid] if isinstance(kids, pikepdf.Array) else []
    return (str(node.S), *map(shape, inner)) if inner else str(node.S)


def structure(path: Path, *items: Item) -> tuple[Any, Any]:
    write(path, page(*items))
    with pikepdf.open(path) as pdf:
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        owners = list(parents[0])
        assert marked_content(pdf.pages[0]) == [(str(o.S), n) for n, o in enumerate(owners)]
        assert [int(owner.K) for owner in owners] == list(range(len(owners)))
        section = pdf.Root.StructTreeRoot.K.K[0]
        scopes = [str(o.A.Scope) for o in owners if o.S == "/TH"]
        return shape(section), scopes


def test_cells_make_rows_and_rows_a_table(tmp_path: Path, words: Words) -> None:
    found, scopes = structure(
        tmp_path / "table.pdf",
        Group(words, role="H1"),
        *(cell(words, 0, "TH") for _ in range(2)),
        *(cell(words, row) for row in (1, 1, 2, 2)),
        Group(words, role="H2"),
        cell(words, 3, "TH"),
        cell(words, 3),
    )
    row = ("/TR", "/TD", "/TD")
    assert found == (
        "/Sect", "/H1", ("/Table", ("/TR", "/TH", "/TH"), row, row),
        "/H2", ("/Table", ("/TR", "/TH", "/TD")),
    )  # fmt: skip
    assert scopes == ["/Column", "/Column", "/Row"]


def test_an_empty_cell_and_a_short_row_leave_the_columns_even(tmp_path: Path, words: Words) -> None:
    found, _ = structure(
        tmp_path / "even.pdf",
        cell(words, 0), Group((), role="TD", row=0), cell(words, 0), cell(words, 1),
    )  # fmt: skip
    row = ("/TR", "/TD", "/TD", "/TD")
    assert found == ("/Sect", ("/Table", row, row))


def test_the_words_of_a_table_are_heard(words: Words) -> None:
    scene = page(Group(words, role="H2"), cell(words, 0, "TH"), cell(words, 0))
    assert words_of(scene) == "\n\n".join(["Ward 12"] * 3)

"""The tagged structure: reading order, roles, alternative text, and marked content that matches."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from pdfhelp import PAGE, art, elements, lines, marked_content, page, write

from thankyou.base.geometry import Rect, Transform
from thankyou.catalog import Catalog
from thankyou.model.scene import GlyphRun, Group, Item, Picture

PHOTO = Picture("p", 2, 2, bytes(12), Rect(10, 20, 30, 40), alt="The ward")


@pytest.fixture
def words(catalog: Catalog) -> tuple[GlyphRun, ...]:
    return lines(catalog, "Thank you")


def structure(tmp_path: Path, *items: Item) -> list[tuple[str, str]]:
    path = tmp_path / "tags.pdf"
    write(path, page(*items))
    with pikepdf.open(path) as pdf:
        return elements(pdf)


def test_roles_come_in_the_order_of_the_scene(tmp_path: Path, words: tuple[GlyphRun, ...]) -> None:
    found = structure(
        tmp_path,
        art(),
        Group(words, role="H1"),
        art("leaf", "Figure", "A fern leaf"),
        Group(words, role="P"),
        PHOTO,
    )
    assert found == [
        ("/Sect", ""),
        ("/H1", ""),
        ("/Figure", "A fern leaf"),
        ("/P", ""),
        ("/Figure", "The ward"),
    ]


def test_loose_text_is_one_paragraph_and_loose_art_none(
    tmp_path: Path, words: tuple[GlyphRun, ...]
) -> None:
    found = structure(tmp_path, *art().items, *words, *words, *art().items, *words)
    assert found == [("/Sect", ""), ("/P", ""), ("/P", "")]


def test_a_figure_without_words_is_an_artifact_and_no_empty_group_is_marked(
    tmp_path: Path,
) -> None:
    assert structure(tmp_path, art("a", "Figure", None), Group((), role="P")) == [("/Sect", "")]


def test_roles_are_found_inside_panels_that_are_turned(
    tmp_path: Path, words: tuple[GlyphRun, ...]
) -> None:
    turned = Transform(-1, 0, 0, -1, PAGE.width, PAGE.height)
    panel = Group((Group(words, role="H1"), art(), Group(words, role="P")), transform=turned)
    assert structure(tmp_path, panel) == [("/Sect", ""), ("/H1", ""), ("/P", "")]


def test_text_inside_a_form_is_a_paragraph(tmp_path: Path, words: tuple[GlyphRun, ...]) -> None:
    assert structure(tmp_path, Group(words, form="f")) == [("/Sect", ""), ("/P", "")]


def test_everything_drawn_is_marked_once_and_the_parent_tree_leads_back(
    tmp_path: Path, words: tuple[GlyphRun, ...]
) -> None:
    path = tmp_path / "tags.pdf"
    scene = page(art(), Group(words, role="H1"), *words, PHOTO)
    write(path, *([scene] * 70), page(*words, language="fr"))
    with pikepdf.open(path) as pdf:
        assert pdf.Root.MarkInfo.Marked
        parents = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        assert len(parents) == 71
        for number in (0, 63, 64, 69, 70):
            sheet = pdf.pages[number]
            assert sheet.obj.Tabs == "/S"
            marks = marked_content(sheet)
            kinds = [element.S for element in parents[int(sheet.obj.StructParents)]]
            assert marks == [(str(kind), mcid) for mcid, kind in enumerate(kinds)]
            for mcid, element in enumerate(parents[int(sheet.obj.StructParents)]):
                assert element.Pg.objgen == sheet.obj.objgen
                assert int(element.K) == mcid
        sections = list(pdf.Root.StructTreeRoot.K.K)
        assert "/Lang" not in sections[0]
        assert sections[70].Lang == "fr"


def test_a_figure_says_where_it_stands(tmp_path: Path) -> None:
    path = tmp_path / "box.pdf"
    write(path, page(PHOTO, bleed=5))
    with pikepdf.open(path) as pdf:
        figure = pdf.Root.StructTreeRoot.K.K[0].K[0]
        assert [float(v) for v in figure.A.BBox] == [15, PAGE.height + 5 - 60, 45, PAGE.height - 15]

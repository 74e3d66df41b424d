"""Pages drawn apart from their file: with a document's names, and with no others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from masks import mask
from pdfhelp import art, lines, page

from thankyou.base.geometry import Rect
from thankyou.catalog import Catalog
from thankyou.model.scene import Group, Scene
from thankyou.render.pdf.file import _predicted
from thankyou.render.pdf.names import UnnamedError
from thankyou.render.pdf.page_painter import PagePainter
from thankyou.render.pdf.writer import PdfWriter


def card(catalog: Catalog, name: str) -> Scene:
    return page(
        art(),
        Group(lines(catalog, name), role="H1"),
        Group(lines(catalog, "thank you", face="lora"), role="P"),
    )


def test_another_painter_draws_the_same_page_with_names_it_has_learnt(
    catalog: Catalog, tmp_path: Path
) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", title="", author="", language="en")
    writer.add(card(catalog, "abcd أمين 山田"))
    other = PagePainter(None, tagged=True)
    other.learn(writer.painter.known(), catalog.fonts.face)
    scene = card(catalog, "dcab أمين 田山")
    found = other.draw(scene)
    with writer.painter.closed():
        expected = writer.painter.draw(scene)
    writer.abort()
    assert (found.digest, found.content) == (expected.digest, expected.content)
    assert [mark.tag for mark in found.marked] == ["H1", "P"]


@pytest.mark.parametrize("name", ["abcX", "Ж", "ab\u0301c"])
def test_what_has_no_name_is_not_drawn_where_none_are_given(
    catalog: Catalog, tmp_path: Path, name: str
) -> None:
    """The letter, the font or the mark comes with the next page that is the document's own."""
    writer = PdfWriter(tmp_path / "a.pdf", title="", author="", language="en")
    writer.add(card(catalog, "abcd"))
    names, scene = writer.painter.names, card(catalog, name)
    with writer.painter.closed(), pytest.raises(UnnamedError):
        writer.painter.draw(scene)
    other = PagePainter(None, tagged=True)
    other.learn(writer.painter.known(), catalog.fonts.face)
    with pytest.raises(UnnamedError):
        other.draw(scene)
    assert writer.painter.names == names
    writer.add(scene)
    assert writer.painter.names > names
    other.learn(writer.painter.known(), catalog.fonts.face)
    drawn = other.draw(scene)
    writer.abort()
    assert drawn.content == writer.painter.draw(scene).content


def test_an_older_lesson_takes_nothing_away(catalog: Catalog, tmp_path: Path) -> None:
    writer = PdfWriter(tmp_path / "a.pdf", title="", author="", language="en")
    writer.add(card(catalog, "ab"))
    old = writer.painter.known()
    writer.add(card(catalog, "cd"))
    other = PagePainter(None, tagged=True)
    for known in (writer.painter.known(), old):
        other.learn(known, catalog.fonts.face)
    writer.abort()
    assert other.known() == writer.painter.known()
    assert other.names == other.known().total > old.total


@given(st.lists(st.binary(min_size=8, max_size=8), min_size=1, max_size=20), st.data())
def test_rows_are_predicted_from_the_row_above(rows: list[bytes], data: st.DataObject) -> None:
    rows = [b"\0" + row[1:] for row in rows]
    above = b"\0" + data.draw(st.binary(min_size=7, max_size=7))
    naive = b"".join(
        b"\2" + bytes((a - b) & 255 for a, b in zip(row[1:], before[1:], strict=True))
        for row, before in zip(rows, [above, *rows], strict=False)
    )
    assert _predicted(b"".join(rows), above) == naive


def test_masks_have_names_that_another_painter_learns(tmp_path: Path, catalog: Catalog) -> None:
    blue, red = mask(Rect(0, 0, 30, 20), (0, 0, 99)), mask(Rect(9, 9, 30, 20), (99, 0, 0), 0.5)
    writer = PdfWriter(tmp_path / "a.pdf", title="", author="", language="en")
    writer.add(page(blue))
    other = PagePainter(None, tagged=True)
    other.learn(writer.painter.known(), catalog.fonts.face)
    with pytest.raises(UnnamedError):  # a new ink is a new name
        other.draw(page(red))
    writer.add(page(red))
    other.learn(writer.painter.known(), catalog.fonts.face)
    drawn = other.draw(page(red, blue))
    expected = writer.painter.draw(page(red, blue))
    writer.abort()
    assert drawn.content == expected.content

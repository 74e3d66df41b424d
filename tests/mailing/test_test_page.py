"""The test page in numbers: crosses, rulers and ladders, and words that never touch them."""

from __future__ import annotations

import itertools

import pytest
from mailing_scenes import apart, groups, said, straight_lines, word_boxes

from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import english
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.mailing.lettering import Lettering
from thankyou.mailing.test_page import printer_test_pages
from thankyou.mailing.test_page_marks import CROSS, RULER, crosses, marks, rulers, words_area
from thankyou.printing import calibration

CATALOG = Catalog()
LETTERS = Lettering(CATALOG.fonts)
PAPERS = {one.id: Size(one.width, one.height) for one in CATALOG.papers.values()}
BOTH = [(name, side) for name in PAPERS for side in (0, 1)]


def lines_of(name: str, side: int) -> set[tuple[float, float, float, float]]:
    return straight_lines(printer_test_pages(PAPERS[name], LETTERS, english)[side])


def line(*ends: float) -> tuple[float, ...]:
    """A line given in millimetres."""
    return tuple(round(mm(end), 3) for end in ends)


@pytest.mark.parametrize(("name", "side"), BOTH)
def test_crosses_are_20_mm_from_every_corner(name: str, side: int) -> None:
    drawn = lines_of(name, side)
    width, height = (value / mm(1) for value in (PAPERS[name].width, PAPERS[name].height))
    for x, y in itertools.product((20, width - 20), (20, height - 20)):
        assert line(x - 5, y, x + 5, y) in drawn
        assert line(x, y - 5, x, y + 5) in drawn


@pytest.mark.parametrize(("name", "side"), [("A4", 0), ("A4", 1), ("Letter", 0), ("A5", 1)])
def test_rulers_have_every_millimetre_and_every_sixteenth(name: str, side: int) -> None:
    drawn = lines_of(name, side)
    ends_across = {(x1, x0) for x0, y0, x1, y1 in drawn if x0 == x1 and y0 == round(mm(20), 3)}
    ends_down = {(y1, y0) for x0, y0, x1, y1 in drawn if y0 == y1 and x0 == round(mm(20), 3)}
    for ends in (ends_across, ends_down):
        at = {value for pair in ends for value in pair}
        assert all(round(mm(20 + n), 3) in at for n in range(1, 101))
        assert all(round(mm(20) + 72 * n / 16, 3) in at for n in range(1, 65))
    across = [e for e in drawn if e[1] == e[3] == round(mm(20), 3) and e[0] == round(mm(20), 3)]
    assert max(e[2] - e[0] for e in across) == pytest.approx(288, abs=0.002)


def test_the_marks_are_where_the_calibration_reckons_with_them() -> None:
    assert pytest.approx(mm(calibration.CROSS)) == CROSS
    assert pytest.approx(mm(calibration.RULER)) == RULER


@pytest.mark.parametrize(("name", "side"), BOTH)
def test_ladders_stand_2_to_6_mm_from_each_edge(name: str, side: int) -> None:
    drawn = lines_of(name, side)
    width, height = PAPERS[name].width, PAPERS[name].height
    for distance in (2, 3, 4, 5, 6):
        off = mm(distance)
        for level in (off, height - off):
            assert any(e[1] == e[3] == round(level, 3) for e in drawn), distance
        for upright in (off, width - off):
            assert any(e[0] == e[2] == round(upright, 3) for e in drawn), distance


SMALL = {"A7": Size(mm(74), mm(105)), "card": Size(mm(85), mm(55)), "note": Size(mm(50), mm(50))}


@pytest.mark.parametrize("name", [*PAPERS, *SMALL])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_words_and_marks_never_overlap(name: str, tag: str) -> None:
    paper = {**PAPERS, **SMALL}[name]
    letters = Lettering(CATALOG.fonts, tag)
    taken = [ruler.area for ruler in rulers(paper)]
    taken += [Rect(x, y, 0, 0).inset(-mm(5)) for x, y in crosses(paper)]
    area = words_area(paper)
    for scene in printer_test_pages(paper, letters, english):
        words = [box for group in groups(scene, "H1", "P") for box in boxes_of(scene, group)]
        for box in words:
            assert area.x - 2 <= box.x and box.right <= area.right + 4, box  # spaces hang
            assert all(apart(box, other) for other in taken)
        every = word_boxes(scene)
        assert all(apart(a, b) for at, a in enumerate(every) for b in every[:at])


def boxes_of(scene, group) -> list[Rect]:  # type: ignore[no-untyped-def]
    from dataclasses import replace

    return word_boxes(replace(scene, items=(group,)))


@pytest.mark.parametrize("name", ["A4", "Letter", "A5", "A6", "4x6"])
def test_the_words_that_matter_have_room(name: str) -> None:
    paper = PAPERS.get(name, Size(mm(101.6), mm(152.4)))
    front, back = (said(scene) for scene in printer_test_pages(paper, LETTERS, english))
    for words in ("FRONT", "came out of the printer first", "1 From the left", "2 From the upper",
                  "long edge", "short edge"):  # fmt: skip
        assert words in front, words
    for words in ("BACK", "5 From the left edge", "6 From the upper edge", "long edge"):
        assert words in back, words
    assert ("3 The ruler across" in front) == (paper.width >= mm(127))
    assert "4 The ruler down" in front


def test_a_narrow_paper_has_its_ruler_above_the_lower_crosses() -> None:
    paper = Size(mm(127), mm(177.8))
    across = next(one for one in rulers(paper) if not one.upright)
    assert across.x == CROSS and not across.inches
    found = list(marks(paper, LETTERS))
    assert found, "and it is drawn"
    assert all(apart(across.area, Rect(x, y, 0, 0).inset(-mm(5))) for x, y in crosses(paper))

"""The handover list: wards and their people, on paper and as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailing_scenes import HOSTILE, apart, groups, said, text_of, word_boxes

from thankyou.base.geometry import Rect, Size
from thankyou.base.translatable import english
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.mailing.handover import (
    HandoverRow,
    handover_csv,
    handover_rows,
    harmless,
    wards,
)
from thankyou.mailing.handover_pages import handover_pages
from thankyou.mailing.lettering import Lettering
from thankyou.model.scene import glyph_runs
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

CATALOG = Catalog()
LETTERS = Lettering(CATALOG.fonts)
A4, LETTER = Size(mm(210), mm(297)), Size(612, 792)


def rows(count: int, of: int = 3) -> list[HandoverRow]:
    return [
        HandoverRow(n, f"Person {n}", "Nurse", f"Ward {n % of}", n) for n in range(1, count + 1)
    ]


def test_rows_follow_the_cards_and_wards_their_first_card() -> None:
    table = Table(
        ("Title", "Name", "Role", "Ward"),
        (("", "Ann", "Nurse", "Ward 2"), ("Dr", "Bo", "", ""), ("", "Cy", "", "Ward 1"),
         ("", "Di", "", "ward  2")),
    )  # fmt: skip
    english_rules = CATALOG.languages.of("en")
    made = handover_rows(PeopleList.of(table), (4, 2, 1, 3), english_rules)
    assert [(one.number, one.name, one.row) for one in made] == [
        (1, "Di", 4), (2, "Dr Bo", 2), (3, "Ann", 1), (4, "Cy", 3),
    ]  # fmt: skip
    found = wards(made)
    assert [(ward.name, [row.number for row in ward.rows]) for ward in found] == [
        ("ward 2", [1, 3]), ("Ward 1", [4]), ("", [2]),
    ]  # fmt: skip


def test_no_break_spaces_stay_in_a_list_and_make_no_other_ward() -> None:
    table = Table(("Name", "Ward"), (("Ada\u00a0B.  Okafor", "Ward\u00a07"), ("Bo", "Ward 7")))
    made = handover_rows(PeopleList.of(table), (1, 2), CATALOG.languages.of("en"))
    assert made[0].name == "Ada\u00a0B. Okafor"
    assert len(wards(made)) == 1


def test_headings_of_every_script_have_one_size_and_baseline() -> None:
    names = ["Ward 7", "قسم الطوارئ", "شعبہ قلب", "救急病棟", "หอผู้ป่วยอายุรกรรม"]
    made = wards([HandoverRow(n, "Ann", "", name, n) for n, name in enumerate(names, 1)])
    (page,) = handover_pages(made, A4, LETTERS, english)
    heads = [next(glyph_runs((one,))) for one in page.scene.items if one.role == "H2"]
    assert len({run.size for run in heads}) == 1
    gaps = [round(b.y - a.y, 2) for a, b in zip(heads[1:], heads[2:], strict=False)]
    assert len(set(gaps)) == 1


def test_apostrophes_are_set_as_on_the_card() -> None:
    made = wards([HandoverRow(1, "Jean-Luc d'Estaing", "", "", 1)])
    (page,) = handover_pages(made, A4, LETTERS, english)
    assert "d’Estaing" in said(page.scene)


@pytest.mark.parametrize("paper", [A4, LETTER, Size(mm(148), mm(210))])
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_pages_have_everybody_once_and_nothing_overlaps(paper: Size, tag: str) -> None:
    pages = handover_pages(wards(rows(90)), paper, Lettering(CATALOG.fonts, tag), english)
    inside = Rect(0, 0, paper.width, paper.height).inset(mm(9))
    names: list[str] = []
    for number, page in enumerate(pages, 1):
        boxes = word_boxes(page.scene)
        assert all(inside.holds(box) for box in boxes)
        assert all(apart(a, b) for at, a in enumerate(boxes) for b in boxes[:at])
        assert f"Page {number} of {len(pages)}" in said(page.scene)
        cells = groups(page.scene, "TH", "TD")
        assert cells[0].role == "TH", "each page begins with a table's head"
        body = [cell for cell in cells if cell.role == "TD"]
        names += [text_of(cell).strip() for cell in body[2::6]]
    assert sorted(names) == sorted(f"Person {n}" for n in range(1, 91))
    assert len(groups(pages[0].scene, "H1")) == 1


def test_a_table_has_a_head_and_six_cells_a_row() -> None:
    (page,) = handover_pages(wards(rows(7)), A4, LETTERS, english)
    cells = groups(page.scene, "TH", "TD")
    by_row: dict[int | None, list[str | None]] = {}
    for cell in cells:
        by_row.setdefault(cell.row, []).append(cell.role)
    assert [len(kinds) for kinds in by_row.values()] == [6] * 10
    assert sum(kinds == ["TH"] * 6 for kinds in by_row.values()) == 3
    heads = [text_of(one) for one in groups(page.scene, "H2")]
    assert heads == ["Ward 1\n", "Ward 2\n", "Ward 0\n"]
    assert "3 cards" in said(page.scene) and "7 cards" in said(page.scene)


def test_a_ward_that_goes_on_says_so() -> None:
    pages = handover_pages(wards(rows(60, of=1)), A4, LETTERS, english)
    assert len(pages) > 1
    for page in pages[1:]:
        assert text_of(groups(page.scene, "H2")[0]) == "Ward 0 (continued)\n"
        assert [text_of(cell).strip() for cell in groups(page.scene, "TH")][2] == "Name"


def test_without_a_ward_and_without_anybody() -> None:
    (page,) = handover_pages(wards([HandoverRow(1, "A", "", "", 1)]), A4, LETTERS, english)
    assert "Without a ward" in said(page.scene) and "1 card" in said(page.scene)
    (empty,) = handover_pages((), A4, LETTERS, english)
    assert "0 cards" in said(empty.scene)


def test_names_of_every_script(scripts: list[dict[str, Any]]) -> None:
    people = [HandoverRow(n, one["recipient"], "", "W", n) for n, one in enumerate(scripts, 1)]
    pages = handover_pages(wards(people), A4, LETTERS, english)
    text = " ".join(said(page.scene) for page in pages)
    for one in people:
        assert one.name in text
    assert not [problem for page in pages for problem in page.problems]


@pytest.mark.parametrize("text", HOSTILE)
def test_long_words_stay_in_their_cells(text: str) -> None:
    row = HandoverRow(1, text, text, text, 4)
    pages = handover_pages(wards([row, HandoverRow(2, "B", "R", "W", 5)]), A4, LETTERS, english)
    for page in pages:
        boxes = word_boxes(page.scene)
        shown = [box for box in boxes if box.width > 0]
        assert all(apart(a, b) for at, a in enumerate(shown) for b in shown[:at])
    assert {problem.row for page in pages for problem in page.problems} <= {4, None}


@given(st.lists(st.tuples(st.text(max_size=40), st.text(max_size=20)), max_size=8))
def test_csv_is_rfc_4180_and_keeps_every_row(cells: list[tuple[str, str]]) -> None:
    made = [HandoverRow(n, name, "", ward, n) for n, (name, ward) in enumerate(cells, 1)]
    data = handover_csv(wards(made), english)
    assert data.startswith(b"\xef\xbb\xbf")
    text = data.decode("utf-8-sig")
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert len(read) == len(cells) + 1 and {len(line) for line in read} == {6}
    assert sorted(int(line[0]) for line in read[1:]) == list(range(1, len(cells) + 1))
    for line in read[1:]:
        assert not any(cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\0") for cell in line if cell)


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-2", "@SUM(1)", "\t=1", "\0=1", "\r=1", " =1", "\ufeff=1", "＝1+1"]
)
def test_no_cell_is_run(text: str) -> None:
    assert harmless(text).startswith("'")


def test_other_cells_stay_as_they_are() -> None:
    for text in ("", "Ann-Marie", "O’Neil", "Ward 3", "12", "a=b", "\u05d0"):
        assert harmless(text) == text
    assert "\0" not in harmless("a\0b")

"""Labels stand where the stock has them, in order, and keep off corners and edges."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailing_scenes import HOSTILE, groups, said, text_of, word_boxes

from thankyou.base.errors import CardError
from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.mailing.address import Address
from thankyou.mailing.labels import label_pages, label_sheets, words_box
from thankyou.mailing.lettering import Lettering

CATALOG = Catalog()
LETTERS = Lettering(CATALOG.fonts)
LABELS = {key: one for key, one in CATALOG.shipped_stock.items() if one.kind == "label"}
STOCK = LABELS["avery-5160"]


def people(count: int) -> list[Address]:
    return [Address((f"Person {n}", "Nurse", "Ward 1"), n % 2 == 0, n) for n in range(1, count + 1)]


@pytest.mark.parametrize("stock", LABELS.values(), ids=LABELS)
def test_each_label_is_in_its_place_on_every_stock(stock) -> None:  # type: ignore[no-untyped-def]
    (page,) = label_pages(people(stock.count), stock, LETTERS)
    assert (page.scene.size.width, page.scene.size.height) == (stock.page_width, stock.page_height)
    paper = Rect(0, 0, stock.page_width, stock.page_height).inset(mm(4.5))
    for index, group in enumerate(groups_by_label(page.scene, stock.count)):
        column, row = index % stock.across, index // stock.across
        item = Rect(stock.x0 + column * stock.dx, stock.y0 + row * stock.dy,
                    stock.width, stock.height)  # fmt: skip
        for box in group:
            assert item.holds(box) and paper.holds(box)


def groups_by_label(scene, count: int):  # type: ignore[no-untyped-def]
    """The boxes of each label's words: a name and what is beneath it."""
    found = groups(scene, "P")
    assert len(found) == 2 * count
    for at in range(count):
        pair = found[2 * at : 2 * at + 2]
        assert text_of(pair[0]) == f"Person {at + 1}\n"
        yield word_boxes(replace(scene, items=tuple(pair)))


def test_words_keep_off_round_corners() -> None:
    for stock in LABELS.values():
        box, item = words_box(stock, 0), stock.item(0)
        radius = stock.round
        near_x, near_y = box.x - item.x, box.y - item.y
        if near_x < radius and near_y < radius:
            assert math.hypot(radius - near_x, radius - near_y) <= radius
        assert item.holds(box) and box.width > 0.5 * item.width


def test_labels_begin_at_a_position_and_skip_used_ones() -> None:
    pages = list(label_pages(people(40), STOCK, LETTERS, 4, frozenset({6, 30})))
    first, second = (groups(page.scene, "P") for page in pages)
    assert [len(first), len(second)] == [2 * 25, 2 * 15]
    used = [4, 5, *range(7, 30)]
    for number, position in enumerate(used):
        item = STOCK.item(position - 1)
        one = replace(pages[0].scene, items=tuple(first[2 * number : 2 * number + 2]))
        assert all(item.holds(box) for box in word_boxes(one))
    assert text_of(second[0]) == "Person 26\n", "the next sheet begins at its first label"
    assert STOCK.item(0).holds(word_boxes(pages[1].scene)[0])
    assert label_sheets(40, STOCK.count, len(used)) == 2
    assert label_sheets(25, STOCK.count, len(used)) == 1 and label_sheets(0, 30, 30) == 0


@pytest.mark.parametrize(
    ("start", "skip", "code"),
    [
        (0, frozenset(), "start-past-sheet"),
        (31, frozenset(), "start-past-sheet"),
        (1, frozenset({31}), "skip-past-sheet"),
        (29, frozenset({29, 30}), "sheet-used"),
    ],
)
def test_positions_past_the_sheet_are_refused_at_once(
    start: int, skip: frozenset[int], code: str
) -> None:
    with pytest.raises(CardError) as caught:
        label_pages(people(1), STOCK, LETTERS, start, skip)
    assert caught.value.code == code


@given(st.integers(0, 90), st.integers(1, 30), st.frozensets(st.integers(1, 30), max_size=20))
def test_every_label_is_printed_once(count: int, start: int, skip: frozenset[int]) -> None:
    free = [at for at in range(start, 31) if at not in skip]
    if not free:
        return
    pages = list(label_pages(people(count), STOCK, LETTERS, start, skip))
    assert len(pages) == label_sheets(count, STOCK.count, len(free))
    text = " ".join(said(page.scene) for page in pages)
    assert text.count("Person") == count
    assert all(f"Person {n} " in text for n in range(1, count + 1))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_words_reach_another_label(text: str) -> None:
    address = Address((text, text[:30] or "x", "Ward"), False, 5)
    (page,) = label_pages([address], STOCK, LETTERS, 8)
    for box in word_boxes(page.scene):
        assert STOCK.item(7).holds(box)
    assert said(page.scene).endswith("Ward")
    assert all(problem.row == 5 for problem in page.problems)


def test_a_long_role_is_broken_before_it_is_tiny() -> None:
    role = "Senior charge nurse and practice educator for the whole unit"
    (page,) = label_pages([Address(("Grace Amoah", role, "Ward 3"), False)], STOCK, LETTERS)
    sizes = {run.size for group in groups(page.scene, "P") for run in group.items}  # type: ignore[union-attr]
    assert min(sizes) > 8 and not page.problems

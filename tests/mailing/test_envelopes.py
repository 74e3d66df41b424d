"""Envelopes in numbers: what postal services read, where the stamp goes, and long words."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailing_scenes import HOSTILE, apart, groups, said, text_of, word_boxes

from thankyou.base.geometry import Rect, Size
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.mailing.address import Address
from thankyou.mailing.envelopes import envelope_page, postal_areas
from thankyou.mailing.lettering import Lettering, lettering_of

CATALOG = Catalog()
LETTERS = Lettering(CATALOG.fonts)
SENDER = ("The Lindqvist family", "4 Mill Lane", "Cambridge CB2 1RX")
POSTAL = Address(
    ("Dr Amara Okafor", "Ward 12", "St Mary’s Hospital", "Praed Street", "London", "W2 1NY"), True
)
INTERNAL = Address(("Sister Grace Amoah", "Charge nurse", "Intensive care"), False)
SIZES = {one.id: Size(one.width, one.height) for one in CATALOG.envelopes.values()}


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("tag", ["en", "he"])
def test_post_is_read_by_machines(name: str, tag: str) -> None:
    size = SIZES[name]
    page = envelope_page(POSTAL, size, Lettering(CATALOG.fonts, tag), SENDER)
    sender, address = groups(page.scene, "P")
    # The figures of the UPU and the USPS, written out again: 74 × 40 mm, 16 mm, 15 mm, 140 mm.
    stamp = Rect(size.width - mm(74), 0, mm(74), mm(40))
    inside = Rect(mm(6), mm(6), size.width - mm(12), size.height - mm(12))
    boxes = word_boxes(page.scene)
    for box in boxes:
        assert apart(box, stamp) or size.height < mm(90)
        assert box.bottom <= size.height - mm(15.875)
        assert inside.holds(box)
    for box in boxes[len(sender.items) :]:
        assert box.right <= size.width - mm(15) + 0.01
        assert box.x >= max(size.width - mm(140), mm(12.7)) - 0.01
        assert box.y >= mm(38) or size.height < mm(90)
        assert box.bottom >= size.height - mm(69.85)
    assert text_of(address) == "".join(line + "\n" for line in POSTAL.lines)
    assert text_of(sender) == "".join(line + "\n" for line in SENDER)


def test_an_address_begins_right_of_the_middle_third_and_long_ones_move_left() -> None:
    size = SIZES["C6"]
    (address,) = groups(envelope_page(POSTAL, size, LETTERS).scene, "P")
    assert min(box.x for box in word_boxes(envelope_page(POSTAL, size, LETTERS).scene)) == (
        pytest.approx(0.43 * size.width, abs=2)
    )
    long = Address((*POSTAL.lines[:1], "The Department of Paediatric Cardiology and Surgery"), True)
    page = envelope_page(long, size, LETTERS)
    assert min(box.x for box in word_boxes(page.scene)) < 0.4 * size.width
    assert len(groups(page.scene, "P")[0].items) == 2, "no line is broken"
    assert address.role == "P"


def test_hebrew_ends_at_the_right_and_keeps_its_numbers() -> None:
    address = Address(("ד״ר נועה לוי", "רחוב הרצל 5", "תל אביב 6688312"), True)
    size = SIZES["C6"]
    page = envelope_page(address, size, Lettering(CATALOG.fonts, "he"), ("חיפה",))
    sender, *boxes = word_boxes(page.scene)
    assert max(abs(box.right - boxes[0].right) for box in boxes) < 0.01
    assert sender.x < size.width / 4, "the stamp has its place in every language"
    assert said(page.scene) == "חיפה ד״ר נועה לוי רחוב הרצל 5 תל אביב 6688312"


def test_a_name_from_the_right_begins_at_the_left_among_others() -> None:
    address = Address(("الأخت أماني", "Ward 12", "London"), True)
    boxes = word_boxes(envelope_page(address, SIZES["C6"], LETTERS).scene)
    assert max(abs(box.x - boxes[1].x) for box in boxes) < 1


@pytest.mark.parametrize("name", SIZES)
def test_internal_mail_has_a_large_name_in_the_middle(name: str) -> None:
    size = SIZES[name]
    page = envelope_page(INTERNAL, size, LETTERS, SENDER, number=3)
    _, first, second = groups(page.scene, "P")
    assert first.items[0].size > 1.6 * second.items[0].size  # type: ignore[union-attr]
    boxes = word_boxes(page.scene)[3:]
    for box in boxes:
        assert (box.x + box.right) / 2 == pytest.approx(size.width / 2, abs=1.5)
    middle = (boxes[0].y + boxes[-1].bottom) / 2
    assert 0.42 * size.height < middle < 0.62 * size.height
    assert not page.problems
    part = page.scene.part
    assert part is not None and (part.card, part.title) == (3, "Sister Grace Amoah")


def test_words_in_every_script_are_there_in_logical_order(scripts: list[dict[str, Any]]) -> None:
    for text in scripts:
        name = text["recipient"]
        for postal in (True, False):
            address = Address((name, "Ward 12"), postal)
            letters = Lettering(CATALOG.fonts, text["language"], "garamond", "garamond")
            page = envelope_page(address, SIZES["C6"], letters)
            assert said(page.scene) == f"{name} Ward 12"
            assert not page.problems, text["script"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("postal", [True, False])
def test_no_words_are_cut_or_leave_the_envelope(text: str, postal: bool) -> None:
    size = SIZES["C6"]
    address = Address((text, "Ward 12"), postal, 7)
    page = envelope_page(address, size, LETTERS, (text, "x"))
    inside = Rect(mm(6), mm(6), size.width - mm(12), size.height - mm(12))
    for box in word_boxes(page.scene):
        assert inside.holds(box)
    assert said(page.scene).count("Ward 12") == 1
    assert all(problem.row == 7 for problem in page.problems)
    if text == "W" * 60 and not postal:
        assert "address-small" in {problem.code for problem in page.problems}
        assert said(page.scene).replace(" ", "").count("W") == 121


@given(
    st.lists(st.text(min_size=1, max_size=50), min_size=1, max_size=9).map(tuple),
    st.sampled_from(sorted(SIZES)),
    st.booleans(),
)
def test_whatever_is_written_stays_in_its_area(
    lines: tuple[str, ...], name: str, postal: bool
) -> None:
    size = SIZES[name]
    lines = tuple(" ".join(line.split()) or "x" for line in lines)
    page = envelope_page(Address(lines, postal), size, LETTERS)
    areas = postal_areas(size.width, size.height)
    room = areas.address if postal else Rect(0, 0, size.width, size.height).inset(mm(6))
    for group in groups(page.scene, "P"):
        for run in group.items:
            assert room.x - 2 <= run.x and run.y <= room.bottom + 0.01  # type: ignore[union-attr]


def test_a_script_face_is_not_for_machines() -> None:
    hand = Lettering(CATALOG.fonts, "en", "great-vibes", "great-vibes", (40, 80, 60))
    faces = {
        shape.face.key
        for group in groups(envelope_page(POSTAL, SIZES["C6"], hand).scene, "P")
        for run in group.items
        for _, shape in run.parts  # type: ignore[union-attr]
    }
    assert faces == {"source-serif"}
    inside = envelope_page(INTERNAL, SIZES["C6"], hand).scene
    assert groups(inside, "P")[0].items[0].parts[0][1].face.key == "great-vibes"  # type: ignore[union-attr]


def test_lettering_follows_the_card_and_can_be_read() -> None:
    for design in CATALOG.designs.values():
        letters = lettering_of(CATALOG.fonts, design, "en")
        assert letters.face == design.styles["message"].face

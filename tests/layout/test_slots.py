"""The second step: where words may stand. Numbers in points."""

from __future__ import annotations

from dataclasses import replace

import pytest
from card_setups import CATALOG, frame_of, panel_of, setup_of, slots_of, team

from thankyou.base.geometry import Rect
from thankyou.layout.added_roles import FEW_SIGNERS, MANY_SIGNERS, placed_roles
from thankyou.layout.frames import build_frame
from thankyou.layout.photo_place import with_photo
from thankyou.model.card import CardPhoto, CardSignature, Second
from thankyou.stationery.panel_parts import SAFE_EDGE, facing_page

PHOTO = CardPhoto("key", 400, 300, b"")
STROKES = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))


def test_a_postcard_has_its_message_on_the_left_and_lines_for_the_address() -> None:
    setup = setup_of(format="postcard-a6")
    postal = setup.format.postal
    assert postal is not None
    message, address = slots_of(setup)
    assert message.roles == ("message", "delivery") and not message.airy
    assert message.box.right < postal.divider
    panel = panel_of(setup)
    assert message.box.bottom == pytest.approx(panel.height - postal.clear)
    assert message.box.x == pytest.approx(postal.divider * 0.1)
    assert address.roles == ("address",) and address.box == Rect(*postal.address)
    assert address.rules == setup.design.styles["message"].color
    assert 0 < address.rules_opacity < 1


def test_a_postcards_cover_is_as_any_other() -> None:
    assert [slot.roles for slot in slots_of(setup_of(format="postcard-a6"), "cover")] == [
        ("sentiment", "tagline")
    ]


def test_nine_signers_of_a_folded_card_face_the_message_in_columns() -> None:
    setup = setup_of(format="fold-a6", signers=team(9))
    message, names = slots_of(setup)
    page = facing_page(panel_of(setup))
    assert message.roles == ("message",) and names.roles == ("signers",)
    assert page is not None and page.holds(names.box) and not page.holds(message.box)
    assert names.columns == (2, 3, 4)
    # The margins of the letter; nearer to the edges only what would not fit, and no lower: the
    # design's art is at the foot.
    assert names.box.width == pytest.approx(message.box.width)
    assert names.box.y == pytest.approx(message.box.y)
    assert names.roomier is not None and names.roomier.width > names.box.width
    assert names.roomier.bottom == pytest.approx(message.box.bottom)


def test_names_on_a_tent_card_stand_above_its_fold() -> None:
    setup = setup_of(format="tent-a6", signers=team(9))
    _, names = slots_of(setup)
    fold = panel_of(setup).fold_y
    assert fold is not None and names.box.bottom < fold


@pytest.mark.parametrize("card_format", ["flat-a6", "fold-a6"])
def test_a_few_signers_follow_the_message_one_beneath_the_other(card_format: str) -> None:
    (message,) = slots_of(setup_of(format=card_format, signers=team(FEW_SIGNERS)))
    assert message.roles[:2] == ("message", "signers")
    assert message.columns[0] == 1


def test_many_signers_of_a_flat_card_stay_with_the_message() -> None:
    (message,) = slots_of(setup_of(signers=team(MANY_SIGNERS + 3)))
    assert message.roles == ("message", "signers", "delivery")
    assert message.columns == (2, 3, 4)


def test_a_facing_language_leaves_the_names_beneath_the_message() -> None:
    second = Second("de", "Danke.", "facing")
    setup = setup_of(format="fold-a6", second=second, signers=team(9))
    message, facing = slots_of(setup)
    assert message.roles == ("message", "signers") and facing.roles == ("second",)
    fold = panel_of(setup).fold_x
    assert fold is not None and facing.box.right < fold < message.box.x
    # The same box on the other page, so that both languages have the same measure.
    assert facing.box.width == pytest.approx(message.box.width)
    assert facing.box.x + fold == pytest.approx(message.box.x)


def test_a_facing_language_stands_beneath_where_there_is_no_facing_page() -> None:
    (message,) = slots_of(setup_of(second=Second("de", "Danke.", "facing")))
    assert message.roles == ("message", "second", "delivery")


def test_the_back_of_a_folded_card_says_who_it_is_for() -> None:
    setup = setup_of(format="fold-a6")
    assert placed_roles(setup, panel_of(setup)) == {"back": ("delivery",)}
    *_, delivery = slots_of(setup, "back")
    assert delivery.roles == ("delivery",)
    assert delivery.box.bottom < panel_of(setup, "back").height / 2
    assert all("delivery" not in slot.roles for slot in slots_of(setup))


def test_a_message_may_grow_only_alone_and_in_its_own_size() -> None:
    assert slots_of(setup_of())[0].may_grow
    assert not slots_of(setup_of(second=Second("de", "Danke.")))[0].may_grow
    assert not slots_of(setup_of(text_size=85))[0].may_grow


def test_a_message_of_large_print_stands_nearer_to_the_edges() -> None:
    (large,) = slots_of(setup_of(format="large-a5"))
    face = panel_of(setup_of(format="large-a5")).face
    assert large.box.x - face[0] == pytest.approx(0.05 * face[2])
    assert large.box.right == pytest.approx(face[0] + 0.95 * face[2])


def test_only_the_slot_of_the_message_has_the_signature() -> None:
    setup = setup_of(format="fold-a6", signature=STROKES, signers=team(9))
    assert [slot.signature for slot in slots_of(setup)] == [STROKES, None]


def test_a_photo_takes_the_free_facing_page_and_changes_no_slot() -> None:
    setup = setup_of(format="fold-a6", photo=PHOTO)
    panel, slots = panel_of(setup), slots_of(setup)
    beside, place = with_photo(panel, slots, None, 1.5)
    page = facing_page(panel)
    assert beside == slots and page is not None and page.holds(place)
    assert frame_of(setup).photo is not None


def test_above_a_message_a_photo_takes_room_from_it_and_no_other_slot() -> None:
    setup = setup_of(format="postcard-a6", photo=PHOTO)
    slots = slots_of(setup)
    (message, address), place = with_photo(panel_of(setup), slots, None, 1.5)
    box = slots[0].box
    assert (place.x, place.y) == (box.x, box.y) and place.width <= box.width
    assert message.box.y > place.bottom and message.box.bottom == pytest.approx(box.bottom)
    assert message.valign == 0.0 and not message.airy
    assert address == slots[1]


def test_a_photo_gives_way_to_a_facing_language() -> None:
    second = Second("fr", "Merci.", "facing")
    frame = frame_of(setup_of(format="fold-a6", photo=PHOTO, second=second))
    page = facing_page(frame.panel)
    assert page is not None and frame.photo is not None and not page.holds(frame.photo)


@pytest.mark.parametrize("card_format", CATALOG.formats)
def test_every_slot_keeps_clear_of_the_knife(card_format: str) -> None:
    made = setup_of(format=card_format, signers=team(9), second=Second("fr", "Merci."))
    for panel in made.format.panels:
        safe = Rect(0, 0, panel.width, panel.height).inset(SAFE_EDGE - 0.01)
        for slot in build_frame(made, panel).slots:
            assert safe.holds(slot.box), (panel.name, slot.roles)


def test_an_address_side_has_no_art() -> None:
    made = setup_of(format="postcard-a6")
    front, address = (build_frame(made, panel) for panel in made.format.panels)
    assert len(front.art.items) > 1 and len(address.art.items) == 1


def test_the_setup_knows_each_roles_language() -> None:
    made = setup_of(second=Second("fr", "Merci."))
    assert (made.language_of("second"), made.language_of("message")) == ("fr", "en")
    bare = replace(made, card=made.card.changed(second=None))
    assert bare.language_of("second") == "en"


@pytest.mark.parametrize("design", CATALOG.designs)
def test_every_design_has_one_slot_for_the_message(design: str) -> None:
    for card_format in CATALOG.formats:
        slots = slots_of(setup_of(design=design, format=card_format))
        assert sum("message" in slot.roles for slot in slots) == 1

"""Where words may stand: slots as numbers, before any word is set."""

from __future__ import annotations

from dataclasses import replace

import pytest

from thankyou.base.geometry import Rect
from thankyou.catalog import Catalog
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.frames import build_frame
from thankyou.layout.slots import ADDED_GAP, EDGE, PlacedSlot, facing_page
from thankyou.model.card import Card, CardPhoto, Second, Signer

CATALOG = Catalog()
NINE = tuple(Signer(f"Signer {number}") for number in range(9))


def setup(card_format: str, **changes: object) -> CardSetup:
    card = Card(design="fern", format=card_format, message="Thank you.").changed(**changes)
    design = CATALOG.design("fern")
    return CardSetup(card, design, CATALOG.format_of(card), CATALOG.fonts, 300.0)


def slots(card_format: str, kind: str = "letter", **changes: object) -> tuple[PlacedSlot, ...]:
    made = setup(card_format, **changes)
    panel = next(panel for panel in made.format.panels if panel.kind == kind)
    return build_frame(made, panel).slots


def roles(found: tuple[PlacedSlot, ...]) -> list[tuple[str, ...]]:
    return [slot.roles for slot in found]


@pytest.mark.parametrize("card_format", list(CATALOG.formats))
def test_every_slot_of_the_letter_keeps_clear_of_the_knife(card_format: str) -> None:
    made = setup(card_format, signers=NINE, second=Second("fr", "Merci."))
    for panel in made.format.panels:
        safe = Rect(0, 0, panel.width, panel.height).inset(EDGE - 0.01)
        for slot in build_frame(made, panel).slots:
            assert safe.holds(slot.box), (panel.name, slot.roles)


def test_a_flat_card_says_under_the_message_who_it_is_for() -> None:
    (message,) = slots("flat-a6")
    assert message.roles[-1] == "delivery" and message.added_gap == ADDED_GAP


def test_a_folded_card_says_it_on_its_back() -> None:
    assert "delivery" not in roles(slots("fold-a6"))[0]
    assert ("delivery",) in roles(slots("fold-a6", "back"))


def test_a_postcard_has_lines_for_the_address_and_keeps_the_postal_zone_free() -> None:
    made = setup("postcard-us")
    message, address = slots("postcard-us")
    postal = made.format.postal
    assert postal is not None and postal.clear > 0
    assert address.roles == ("address",) and address.rules is not None
    assert address.box == Rect(*postal.address)
    height = made.format.panels[1].height
    assert message.box.bottom <= height - postal.clear + 1e-6
    assert not message.airy


def test_few_signers_follow_the_message_and_many_face_it() -> None:
    assert roles(slots("fold-a6", signers=NINE[:6])) == [("message", "signers")]
    message, names = slots("fold-a6", signers=NINE)
    assert (message.roles, names.roles) == (("message",), ("signers",))
    made = setup("fold-a6")
    page = facing_page(made.format.panels[1])
    assert page is not None and page.holds(names.box)


def test_one_thing_at_most_faces_the_message() -> None:
    second = Second("fr", "Merci.", "facing")
    found = roles(slots("fold-a6", signers=NINE, second=second))
    assert found == [("message", "signers"), ("second",)]


def test_where_no_page_faces_the_message_all_follows_it() -> None:
    second = Second("fr", "Merci.", "facing")
    (message,) = slots("flat-a6", signers=NINE, second=second)
    assert message.roles == ("message", "second", "signers", "delivery")


def test_a_photo_faces_the_message_or_stands_above_it() -> None:
    photo = CardPhoto("k", 400, 300, b"")
    for card_format, faces in (("fold-a6", True), ("flat-a6", False)):
        made = setup(card_format, photo=photo)
        panel = made.format.panels[1]
        frame = build_frame(made, panel)
        assert frame.photo is not None
        page = facing_page(panel)
        assert (page is not None and page.holds(frame.photo)) is faces
        message = frame.slots[0].box
        bare = slots(card_format)[0].box
        assert message == bare if faces else message.y > frame.photo.bottom
        assert message.bottom == pytest.approx(bare.bottom)


def test_a_photo_gives_way_to_a_facing_language() -> None:
    photo = CardPhoto("k", 400, 300, b"")
    made = setup("fold-a6", photo=photo, second=Second("fr", "Merci.", "facing"))
    frame = build_frame(made, made.format.panels[1])
    page = facing_page(frame.panel)
    assert page is not None and frame.photo is not None and not page.holds(frame.photo)


def test_an_address_side_has_no_art() -> None:
    made = setup("postcard-a6")
    front, address = (build_frame(made, panel) for panel in made.format.panels)
    assert len(front.art.items) > 1 and len(address.art.items) == 1


def test_the_setup_knows_each_roles_language() -> None:
    made = setup("flat-a6", second=Second("fr", "Merci."))
    assert (made.language_of("second"), made.language_of("message")) == ("fr", "en")
    bare = replace(made, card=made.card.changed(second=None))
    assert bare.language_of("second") == "en"

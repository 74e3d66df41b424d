"""In which style a role is set: numbers by format, panel and what the card has."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.styles import ADDED, scale_of, setting_of, style_of
from thankyou.model.card import Card, Signer
from thankyou.model.format import Panel

CATALOG = Catalog()


def made(card_format: str, **changes: object) -> tuple[CardSetup, Panel]:
    card = Card(design="fern", format=card_format).changed(**changes)
    setup = CardSetup(card, CATALOG.design("fern"), CATALOG.format_of(card), CATALOG.fonts, 300.0)
    return setup, next(p for p in setup.format.panels if p.kind == "letter")


def test_a_message_stands_closer_where_there_is_room_for_few_lines() -> None:
    own = CATALOG.design("fern").styles["message"]
    for card_format, leading, floor in (("postcard-a6", 1.3, 8.5), ("flat-5x7", 1.9, 99.0)):
        setup, panel = made(card_format)
        style = style_of(setup, "message", panel)
        assert style.leading == min(own.leading, leading)
        assert style.floor == min(own.floor, floor)


@pytest.mark.parametrize("role", list(ADDED))
def test_what_is_added_is_set_in_the_face_and_colour_of_the_message(role: str) -> None:
    setup, panel = made("fold-a6", signers=(Signer("Ada"),))
    message, added = style_of(setup, "message", panel), style_of(setup, role, panel)
    assert (added.role, added.face, added.color) == (role, message.face, message.color)


def test_large_print_is_never_smaller_than_its_format_says() -> None:
    setup, panel = made("large-a5", signers=(Signer("Ada"),))
    least = setup.format.least_text
    assert least > 0
    for role in ("message", *ADDED):
        setting = setting_of(setup, role, panel)
        assert setting.size >= least and setting.floor >= least
        assert setting.leading <= 1.18


def test_many_names_begin_at_one_edge_and_few_stand_as_the_message_does() -> None:
    align = CATALOG.design("fern").styles["message"].align
    for count, expected in ((3, align), (4, "start")):
        setup, panel = made("fold-a6", signers=(Signer("Ada"),) * count)
        assert style_of(setup, "signers", panel).align == expected


def test_display_type_grows_with_the_card_and_text_with_its_square_root() -> None:
    small, large = made("flat-a6"), made("flat-5x7")
    growth = scale_of(large[1]) / scale_of(small[1])
    assert growth > 1.05

    def sizes(role: str) -> float:
        return setting_of(*_in(large, role)).size / setting_of(*_in(small, role)).size

    def _in(one: tuple[CardSetup, Panel], role: str) -> tuple[CardSetup, str, Panel]:
        return one[0], role, one[1]

    assert sizes("sentiment") == pytest.approx(growth)
    assert sizes("message") == pytest.approx(growth**0.5)


def test_right_to_left_follows_the_language_of_the_words() -> None:
    setup, panel = made("fold-a6", language="ar")
    assert setting_of(setup, "message", panel).rtl
    setup, panel = made("fold-a6")
    assert not setting_of(setup, "message", panel).rtl

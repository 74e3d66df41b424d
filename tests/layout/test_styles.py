"""The third step: in which style the words of a role are set."""

from __future__ import annotations

import pytest
from card_setups import panel_of, setup_of, team

from thankyou.layout.added_roles import ADDED
from thankyou.layout.styles import scale_of, setting_of, style_of
from thankyou.model.card import Second


def test_added_roles_follow_the_message() -> None:
    setup = setup_of(second=Second("de", "Danke."), signers=team(2))
    panel = panel_of(setup)
    message = setup.design.styles["message"]
    for role in ADDED:
        style = style_of(setup, role, panel)
        assert style.role == role
        assert (style.face, style.color) == (message.face, message.color)
        assert style.floor <= style.size <= message.size


def test_a_second_language_is_set_as_the_message_but_in_its_own_direction() -> None:
    setup = setup_of(second=Second("ar", "شكرا لكم."))
    message, second = (setting_of(setup, role, panel_of(setup)) for role in ("message", "second"))
    assert (message.size, message.leading) == (second.size, second.leading)
    assert second.rtl and not message.rtl
    assert (message.setter.language, second.setter.language) == ("en", "ar")


def test_what_signers_add_is_in_the_face_of_the_colophon() -> None:
    setup = setup_of(signers=team(2, "thank you"))
    names = setting_of(setup, "signers", panel_of(setup))
    assert names.later is not None
    assert names.later.key == setup.design.styles["colophon"].face
    assert setting_of(setup, "message", panel_of(setup)).later is None


def test_names_in_columns_begin_at_one_edge() -> None:
    for design in ("letterpress", "fern"):
        few, many = (
            style_of(made, "signers", panel_of(made)).align
            for made in (setup_of(design=design, signers=team(n)) for n in (3, 4))
        )
        assert few == setup_of(design=design).design.styles["message"].align
        assert many == "start"


@pytest.mark.parametrize(
    ("card_format", "leading", "floor"), [("postcard-a6", 1.3, 8.5), ("tent-a6", 1.34, 9.5)]
)
def test_a_message_with_room_for_few_lines_stands_closer(
    card_format: str, leading: float, floor: float
) -> None:
    setup = setup_of(format=card_format)
    style = style_of(setup, "message", panel_of(setup))
    designed = setup.design.styles["message"]
    assert style.leading == min(leading, designed.leading) < designed.leading
    assert style.floor == min(floor, designed.floor)
    cover = panel_of(setup, "cover")
    assert style_of(setup, "sentiment", cover) == setup.design.styles["sentiment"]


def test_no_words_of_large_print_are_smaller_than_it_promises() -> None:
    setup = setup_of(format="large-a5", signers=team(9))
    for role, kind in (("message", "letter"), ("signers", "letter"), ("delivery", "back"),
                       ("colophon", "back"), ("tagline", "cover")):  # fmt: skip
        setting = setting_of(setup, role, panel_of(setup, kind))
        assert setting.floor >= setup.format.least_text == 16.0
        assert setting.leading <= 1.18 and setting.paragraph_gap <= 0.42


def test_reading_text_grows_less_than_display_type_and_never_shrinks_with_the_card() -> None:
    def grown(role: str, card_format: str) -> float:
        setup = setup_of(format=card_format)
        kind = "cover" if role == "sentiment" else "letter"
        return setting_of(setup, role, panel_of(setup, kind)).size / setup.design.styles[role].size

    assert scale_of(panel_of(setup_of())) == pytest.approx(1.0)
    growth = scale_of(panel_of(setup_of(format="flat-5x7")))
    assert growth > 1.05
    assert grown("sentiment", "flat-5x7") == pytest.approx(growth)
    assert grown("message", "flat-5x7") == pytest.approx(growth**0.5)
    small = "custom-74x105-flat"
    assert grown("sentiment", small) < 1.0 and grown("message", small) == pytest.approx(1.0)


def test_only_running_text_is_hyphenated() -> None:
    setup = setup_of(signers=team(2), second=Second("de", "Danke."))
    for role in ("message", "second", "signers", "delivery"):
        setting = setting_of(setup, role, panel_of(setup))
        assert setting.hyphenate == (role in ("message", "second") and setting.align == "start")

"""The fourth step: the words of each slot fitted to it."""

from __future__ import annotations

from typing import Any

import pytest
from card_setups import frame_of, setup_of, team

from thankyou.layout.fit_words import FittedSlot, fit_words
from thankyou.model.card import CardSignature, Second
from thankyou.model.field_text import FieldText

EMPTY = dict.fromkeys(
    ("sentiment", "tagline", "message", "colophon", "second", "signers", "delivery", "address"), ""
)
STROKES = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))
SENTENCE = "You stayed, and we were glad of it. "


def fitted(words: dict[str, str], **changes: Any) -> list[FittedSlot]:
    return fit_words(frame_of(setup_of(**changes)), said(words))


def said(words: dict[str, str]) -> dict[str, FieldText]:
    return {role: FieldText(text) for role, text in {**EMPTY, **words}.items()}


def first_baseline(one: FittedSlot) -> float:
    return one.stack.tops[0] + one.stack.arranged[0].lines[0].baseline


def test_a_role_without_words_takes_no_room() -> None:
    (message,) = fitted({"message": "Thank you."}, signers=team(2))
    assert message.roles == ("message",)
    assert len(message.stack.arranged) == 1
    (nothing,) = fitted({"message": " \n"})
    assert nothing.roles == () and nothing.stack.arranged == ()


def test_names_stand_in_the_columns_that_let_them_be_largest() -> None:
    names = "\n\n".join(one.name for one in team(24))
    (message,) = fitted({"message": SENTENCE * 8, "signers": names}, signers=team(24))
    chosen = message.stack.arranged[1].block.setting.columns
    assert chosen > 2 and not message.stack.lines_over
    (few,) = fitted({"message": "Thank you.", "signers": "Ada\n\nBo"}, signers=team(2))
    assert few.stack.arranged[1].block.setting.columns == 1


@pytest.mark.parametrize("longer", ["message", "second"])
def test_two_languages_that_face_each_other_begin_at_one_height_in_one_size(longer: str) -> None:
    words = {"message": "Thank you.", "second": "Danke.", longer: SENTENCE * 30}
    second = Second("de", "Danke.", "facing")
    message, facing = fitted(words, format="fold-a6", second=second)
    assert message.stack.arranged[0].size == facing.stack.arranged[0].size
    assert first_baseline(message) == pytest.approx(first_baseline(facing))


def test_names_that_face_a_message_are_lowered_only_as_far_as_they_have_room() -> None:
    def both(count: int) -> list[FittedSlot]:
        names = "\n\n".join(one.name for one in team(count))
        words = {"message": "Thank you.", "signers": names}
        return fitted(words, format="fold-a6", signers=team(count))

    message, names = both(8)
    assert first_baseline(names) == pytest.approx(first_baseline(message))
    _, names = both(60)
    block = names.stack.arranged[0]
    assert names.stack.tops[0] + block.height <= names.slot.box.bottom + 0.02


def test_words_end_above_the_signature() -> None:
    words = {"message": SENTENCE * 60}
    (free,), (signed,) = fitted(words), fitted(words, signature=STROKES)
    assert signed.stack.lines_over > free.stack.lines_over > 0
    assert signed.slot.box == free.slot.box


def test_a_script_without_capitals_is_larger_where_others_are_in_capitals() -> None:
    def size(tagline: str) -> float:
        frame = frame_of(setup_of(), "cover")
        (slot,) = fit_words(frame, said({"tagline": tagline}))
        return slot.stack.arranged[0].size

    assert size("謝謝") == pytest.approx(1.45 * size("for all"))
    assert size("for 謝") == size("for all")

"""Greeting, close and name: found where they are sure, and nowhere else."""

from __future__ import annotations

import pytest
from card_setups import CATALOG, frame_of, setup_of

from thankyou.layout.collect_words import WordCollector
from thankyou.layout.fit_words import fit_words
from thankyou.layout.letter_parts import letter_parts
from thankyou.model.card import CardSignature
from thankyou.model.field_text import FieldText, as_field_text
from thankyou.typeset.block import NO_PARTS, Parts

BODY = "You stayed with us until it was morning. We have not forgotten it."
VALUES = {"recipient": "Priya", "sender": "Ada", "title": "Dr.", "date": "May", "unit": "Ward 7"}


def filled(source: str, language: str = "en") -> FieldText:
    setup = setup_of(message=source, language=language)
    return WordCollector(setup, CATALOG.languages).collect(VALUES).by_role["message"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (f"Dear Priya,\n\n{BODY}\n\nYours,\nAda", Parts(True, 2, 1)),
        (f"Liebe Frau Schmidt,\n\n{BODY}\n\nMit herzlichem Dank\nAda", Parts(True, 2, 1)),
        (f"李医生：\n\n{BODY}\n\n心怀感激，\n小明", Parts(True, 2, 1)),
        (f"العزيزة سلمى،\n\n{BODY}\n\nمع الشكر،\nأدا", Parts(True, 2, 1)),
        (f"Dear Priya:\n\n{BODY}\n\nAda", Parts(True, -1, -1)),
        (f"You saved my life!\n\n{BODY}\n\nAda", NO_PARTS),
        (f"Dear Dr. Osei,\n\n{BODY}", Parts(True, -1, -1)),
        # No greeting: a sentence, two sentences, two lines, a long one.
        (f"You stayed.\n\n{BODY}", NO_PARTS),
        (f"You stayed. Thank you!\n\n{BODY}\n\n{BODY}", NO_PARTS),
        (f"Dear Priya,\ndear team,\n\n{BODY}", NO_PARTS),
        ("When you came in at three in the morning and nobody else sat up,\n\n" + BODY, NO_PARTS),
        # No close: sentences, three lines of verse, a question.
        (f"Dear Priya,\n\n{BODY}\n\nThank you.\nWe were glad.", Parts(True, -1, -1)),
        (f"Dear Priya,\n\n{BODY}\n\nThe night was long,\nthe day was short,\nand you were there",
         Parts(True, -1, -1)),
        (f"Dear Priya,\n\n{BODY}\n\nHow can we\nthank you?", Parts(True, -1, -1)),
        (BODY, NO_PARTS),
        ("", NO_PARTS),
        ("Dear Priya,", NO_PARTS),
    ],
)  # fmt: skip
def test_parts_of_typed_words(text: str, parts: Parts) -> None:
    assert letter_parts(as_field_text(text)) == parts


@pytest.mark.parametrize(
    ("source", "language", "parts"),
    [
        ("{dear} [{title} ]{recipient},\n\n" + BODY + "\n\nYours,\n{sender}", "en", (True, 2, 1)),
        ("{recipient}\n\n" + BODY + "\n\n{sender}", "en", (True, 2, 0)),
        ("{dear}{recipient}[{title}]：\n\n谢谢您。\n\n心怀感激\n{sender}", "zh-Hans", (True, 2, 1)),
        ("[{dear}][{recipient} ]님께\n\n감사합니다.\n\n함께 기억하며\n{sender} 드림", "ko",
         (True, 2, 1)),
        ("Für {recipient}\n\n" + BODY + "\n\nDanke\n{sender}\n\n[{unit}]", "de", (True, 2, 1)),
        ("Liebe {recipient}!\n\n" + BODY, "de", (True, -1, -1)),
        ("{recipient}, thank you for the night in May, for all of it.\n\nAgain.", "en",
         (False, -1, -1)),
        (BODY + "\n\n" + "This is from {sender}, who was in bed four.", "en", (False, -1, -1)),
    ],
)  # fmt: skip
def test_values_tell_what_a_line_is(
    source: str, language: str, parts: tuple[bool, int, int]
) -> None:
    assert letter_parts(filled(source, language))[:3] == parts


@pytest.mark.parametrize("template", list(CATALOG.templates.values())[::23], ids=lambda t: t.id)
def test_the_messages_to_begin_with_have_their_parts(template: object) -> None:
    """Whoever writes with one of ours never sees a sentence set as a greeting or a name."""
    text = filled(template.message, template.language)  # type: ignore[attr-defined]
    parts = letter_parts(text)
    rows = [one.split("\n") for one in text.text.strip("\n").split("\n\n") if one.strip()]
    if parts.greets:
        assert len(rows[0]) == 1 and len(rows[0][0]) <= 60
    if parts.close >= 0:
        assert "Ada" in rows[parts.close][parts.name]
        assert all(len(row) <= 60 for one in rows[parts.close :] for row in one)


def test_each_part_has_its_cut_of_the_message_s_family() -> None:
    setup = setup_of(message=f"Dear Priya,\n\n{BODY}\n\nYours,\nAda")
    words = WordCollector(setup, CATALOG.languages).collect({}).by_role
    (slot,) = fit_words(frame_of(setup), words)
    faces = [line.measured.words[0].parts[0].shape.face.key
             for line in slot.stack.arranged[0].lines]  # fmt: skip
    own = setup.design.styles["message"].face
    assert faces[0] == faces[-1] == f"{own}-medium" and faces[-2] == f"{own}-italic"
    assert set(faces[1:-2]) == {own}


@pytest.mark.parametrize("card_format", ["flat-a6", "fold-a6", "tent-5x7"])
@pytest.mark.parametrize("sentences", [1, 12])
def test_a_signature_has_its_room_above_the_typed_name(card_format: str, sentences: int) -> None:
    strokes = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))
    message = f"Dear Priya,\n\n{BODY * sentences}\n\nYours,\nAda"
    setup = setup_of(message=message, signature=strokes, format=card_format)
    frame = frame_of(setup)
    slots = fit_words(frame, WordCollector(setup, CATALOG.languages).collect({}).by_role)
    lines = [line for slot in slots for line in slot.stack.arranged[0].lines]
    gap = lines[-1].baseline - lines[-2].baseline
    parts = slots[-1].stack.arranged[0].block.setting.parts
    assert parts.room > 30 and gap > parts.room + 10

"""What only some cards have: a second language, signers, who it is for. Numbers on scenes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from thankyou.card import Card, Second, Signer
from thankyou.compose import Composition
from thankyou.library import Library
from thankyou.scene import GlyphRun, Group, Item

LIBRARY = Library()
ANSWERS = {"role": "night nurse", "unit": "Ward 7", "date": "3 March", "recipient": "Ada"}
SECOND = Second("ar", "شكرا لكم يا {recipient}.")
MESSAGE = "Dear {recipient},\n\nThank you."


def compose(**changes: object) -> Composition:
    card = Card(message=MESSAGE, **changes).with_fields(ANSWERS)  # type: ignore[arg-type]
    return LIBRARY.composer(card).compose()


def lines(composition: Composition, panel: str) -> list[tuple[str, float, float]]:
    """(text, x, y) of each line of words on a panel, in order."""
    scene = next(s for s in composition.scenes if s.name == panel)

    def runs(items: tuple[Item, ...]) -> Iterator[GlyphRun]:
        for item in items:
            if isinstance(item, Group):
                yield from runs(item.items)
            elif isinstance(item, GlyphRun):
                yield item

    return [
        ("".join(shape.text for _, shape in run.parts), run.x, run.y) for run in runs(scene.items)
    ]


def words(composition: Composition, panel: str) -> list[str]:
    return [text for text, _, _ in lines(composition, panel)]


def test_a_second_language_stands_beneath_in_its_own_direction() -> None:
    found = lines(compose(second=SECOND), "back")
    texts = [text for text, _, _ in found]
    assert any("Thank you." in text for text in texts)
    arabic = next(one for one in found if "شكرا" in one[0])
    english = next(one for one in found if "Thank you." in one[0])
    assert arabic[2] > english[2]
    assert any("Ada" in text for text, _, y in found if y >= arabic[2])


def test_on_a_folded_card_it_may_face_the_first() -> None:
    composition = compose(second=Second("ar", SECOND.message, "facing"), format="fold-a6")
    panel = next(p for p in LIBRARY.formats["fold-a6"].panels if p.kind == "letter")
    assert panel.fold_x is not None
    found = lines(composition, panel.name)
    assert all(
        (x < panel.fold_x) == any("\u0600" <= char <= "\u06ff" for char in text)
        for text, x, _ in found
    )


@pytest.mark.parametrize("count", [1, 2, 5, 12])
@pytest.mark.parametrize("card_format", ["flat-a6", "flat-5x7", "fold-a6"])
def test_every_signer_is_there_in_order_or_the_overflow_is_told(
    count: int, card_format: str
) -> None:
    signers = tuple(Signer(f"Zoë {n}", "thank you") for n in range(count))
    composition = compose(signers=signers, format=card_format)
    panel = next(p.name for p in LIBRARY.formats[card_format].panels if p.kind == "letter")
    text = " ".join(words(composition, panel))
    places = [text.index(f"Zoë {n} – thank you") for n in range(count)]
    assert places == sorted(places)
    assert not composition.problems


def test_too_many_signers_are_a_problem_and_none_is_dropped() -> None:
    signers = tuple(Signer(f"Signer {n}", "with a line of their own") for n in range(80))
    composition = compose(signers=signers)
    assert "Signer 79" in " ".join(words(composition, "back"))
    over = [p for p in composition.problems if p.code == "overflow"]
    assert over
    assert over[0].values["words"] in ("signers", "delivery")


@pytest.mark.parametrize(("card_format", "panel"), [("flat-a6", "back"), ("fold-a6", "back")])
def test_the_back_says_who_it_is_for_and_whether_it_may_be_displayed(
    card_format: str, panel: str
) -> None:
    text = " ".join(words(compose(audience="unknown", display="no", format=card_format), panel))
    assert "For the night nurse" in text
    assert "Ward 7" in text
    assert "please do not display" in text
    plain = " ".join(words(compose(format=card_format), panel))
    assert "night nurse" not in plain
    assert "display" not in plain


def test_overflow_of_the_second_message_is_told() -> None:
    composition = compose(second=Second("de", "Danke. " * 400))
    assert [p.code for p in composition.problems] == ["overflow"]

"""Names from the right on cards from the left, and the other way round: where they stand."""

from __future__ import annotations

import pytest

from thankyou.catalog import Catalog
from thankyou.model.card import Card, Signer
from thankyou.model.scene import GlyphRun, Scene, glyph_runs

CATALOG = Catalog()
SALMA, LIAT, RASHIDU, FANTA = "سلمى", "ליאת ברק", "ރަޝީދު", "ߝߊ߲ߕߊ߫"


LONG = {"ar": "شكرا جزيلا لكم جميعا على كل شيء. ", "he": "תודה רבה לכולכם על הכול. "}


def letter(language: str, message: str, recipient: str = "", **more: object) -> Scene:
    """A card with a line of its own, and so many more that none is moved towards the middle."""
    long = LONG["he" if language == "he" else "ar"] if language in RTL else "Thank you for all. "
    made = Card(
        message=f"{message}\n\n{long * 12}".strip(), sentiment="", tagline="",
        language=language, format="flat-a6",
        fields=(("recipient", recipient),), **more,
    )  # type: ignore[arg-type]  # fmt: skip
    return CATALOG.composer(made).compose().scenes[-1]


RTL = ("ar", "he", "fa", "ur")


def ends(run: GlyphRun) -> tuple[float, float]:
    return run.x, run.x + sum(shape.advance for _, shape in run.parts) * run.size


def line(scene: Scene, number: int = 0) -> GlyphRun:
    return list(glyph_runs(scene.items))[number]


def seen(run: GlyphRun) -> str:
    """The line from left to right, each of its shapes as it is written."""
    return "|".join(shape.text.strip() for _, shape in run.parts if shape.text.strip())


@pytest.mark.parametrize("name", [LIAT, SALMA, RASHIDU, FANTA, "𞤀𞤣𞤢𞤥", "ליאת Cohen"])
def test_a_line_that_begins_with_a_name_from_the_right_begins_at_the_left(name: str) -> None:
    run = line(letter("en", "{recipient}, thank you for 3 May.", name))
    other = line(letter("en", "Ada, thank you for 3 May.", name))
    assert run.x == pytest.approx(other.x, abs=0.3)
    assert seen(run).split("|")[-5:] == ["thank", "you", "for", "3", "May."]


@pytest.mark.parametrize("name", [LIAT, SALMA])
def test_figures_after_a_name_stay_behind_it(name: str) -> None:
    run = line(letter("en", "Dear {recipient} 12 West,", name))
    assert seen(run).split("|")[-2:] == ["12", "West,"] and seen(run).startswith("Dear")


@pytest.mark.parametrize("language, name", [("ar", "Catherine (RN)"), ("he", "Dr Ada B"),
                                            ("fa", "Ann-Marie"), ("ur", "Jo & Bo")])  # fmt: skip
def test_a_name_from_the_left_stands_in_its_order_in_a_line_from_the_right(
    language: str, name: str
) -> None:
    scene = letter(language, "{recipient}!", name)
    run = line(scene)
    assert seen(run).replace("|", "").replace(" ", "") == f"!{name}".replace(" ", "")
    # It stands at the right, where the card's lines begin.
    assert ends(run)[1] == pytest.approx(ends(line(scene, 1))[1], abs=0.5)


@pytest.mark.parametrize("language, name, own", [
    ("en", SALMA, "Ward 7"), ("en", LIAT, "with love"), ("de", SALMA, "Station 3"),
    ("en", SALMA, "شكرا"), ("en", "Ada", "شكرا"), ("ar", "Ada", "شكرا"), ("he", "Ada", "Ward 7"),
])  # fmt: skip
def test_signers_stand_at_the_cards_start_edge_with_their_line(
    language: str, name: str, own: str
) -> None:
    scene = letter(language, "", signers=(Signer(name, own),))
    edge = 1 if language in ("ar", "he") else 0
    runs = [run for run in glyph_runs(scene.items) if run.text.strip() in (name, own)]
    assert len(runs) == 2
    for run in runs:
        assert ends(run)[edge] == pytest.approx(ends(line(scene))[edge], abs=0.5), run.text


def test_typed_isolates_are_read_by_nobody() -> None:
    scene = letter("en", "Dear \u2068{recipient}\u2069, thank you.", f"\u2068{LIAT}\u2069")
    run = line(scene)
    assert run.text.strip() == f"Dear {LIAT}, thank you."
    shown = "".join(shape.text for _, shape in run.parts)
    assert not set(shown) & set("\u200e\u200f\u2066\u2067\u2068\u2069\u061c")


@pytest.mark.parametrize("message", [SALMA, f"{LIAT}\n\nThank you.", "שלום", f"{FANTA}.\n\nAda"])
@pytest.mark.parametrize("card_format", ["flat-a6", "fold-a6", "tent-a6", "square-148"])
def test_a_short_line_from_the_right_stays_in_its_box(message: str, card_format: str) -> None:
    """A few lines stand nearer to the middle: one from the other side would leave the card."""
    made = Card(message=message, sentiment="", tagline="", format=card_format)
    scene = next(s for s in CATALOG.composer(made).compose().scenes if list(glyph_runs(s.items)))
    for run in glyph_runs(scene.items):
        assert run.x > 14 and ends(run)[1] < scene.size.width - 14, run.text

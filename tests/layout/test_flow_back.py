"""A letter too long for the pages inside ends on the card's back, where there is one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from card_setups import CATALOG
from flow_words import LETTERS, Row, letter, rows_of
from sampling import sampled

from thankyou.layout.compose import Composer
from thankyou.layout.composition import Composition
from thankyou.model.card import Card, CardPhoto, CardSignature, Second, Signer
from thankyou.model.format import Panel
from thankyou.model.scene import Group

BACKED = ("fold-a6", "fold-5x7", "tent-a6", "square-148", "quarter-letter", "large-a5")
FLAT = ("flat-a6", "flat-5x7", "postcard-a6", "flat-square-148")


def composed(**changes: Any) -> Composition:
    return CATALOG.composer(Card(**{"design": "fern", **changes})).compose()


def on_back(made: Composition) -> list[Row]:
    """The lines of the letter on the back: all but whom it is for, and the colophon at the foot."""
    panel = back_of(made)
    rows = rows_of(made, "back")
    return [row for row in rows if row.y < 0.86 * panel.height and not row.text.startswith("For ")]


def back_of(made: Composition) -> Panel:
    assert made.format is not None
    return next(one for one in made.format.panels if one.kind == "back")


def longest(**changes: Any) -> tuple[str, Composition]:
    """The first letter, of ever more sentences, that ends on the back."""
    for count in range(8, 90):
        message = letter(changes.get("language", "en"), count)
        made = composed(message=message, **changes)
        if made.message_fit is not None and made.message_fit.on_back:
            return message, made
    raise AssertionError("it never did")


def bare(rows: list[Row]) -> str:
    return "".join("".join(row.text.split()) for row in rows).replace("\u00ad", "")


CASES = [(language, one) for language in sorted(LETTERS) for one in BACKED]


@pytest.mark.parametrize(("language", "card_format"), sampled(CASES, every=7))
def test_it_ends_on_the_back(language: str, card_format: str) -> None:
    message, made = longest(language=language, format=card_format)
    assert not made.problems and made.message_fit is not None and made.message_fit.pages == 3
    inside, back = rows_of(made, "letter"), on_back(made)
    assert bare(inside + back) == "".join(message.split())
    assert back and len({row.size for row in inside + back}) == 1
    # The margins of the letter; clear of art and colophon at the foot.
    panel = back_of(made)
    width = max(row.right - row.x for row in inside)
    assert max(row.right - row.x for row in back) <= width + 0.5
    assert min(row.x for row in back) >= 14
    assert max(row.y for row in back) < 0.85 * panel.height


def test_it_stands_below_whom_the_card_is_for() -> None:
    fields = (("recipient", "Ward 7 night team"), ("unit", "Ward 7"))
    _, made = longest(format="fold-a6", audience="team", fields=fields)
    rows, back = rows_of(made, "back"), on_back(made)
    (line,) = (row for row in rows if row.text.startswith("For "))
    assert line.y + 20 < back[0].y
    assert rows.index(back[0]) < rows.index(line)  # whoever hears the card hears the letter first


def test_the_signature_stands_on_the_back_alone() -> None:
    strokes = CardSignature((((0.0, 0.0, 0.5), (2.0, 1.0, 0.5)),))
    _, made = longest(format="fold-a6", signature=strokes)
    counts = [
        sum(isinstance(item, Group) and item.role == "Figure" for item in scene.items)
        for scene in made.scenes
    ]
    assert counts[1:] == [0, 1]


def test_a_photo_keeps_the_facing_page_and_the_letter_ends_on_the_back(monkeypatch: Any) -> None:
    monkeypatch.setattr("thankyou.layout.lay_out.photo_item", lambda *_: Group(()))
    message, made = longest(format="fold-a6", photo=CardPhoto("k", 4, 3, b""))
    assert made.message_fit is not None and made.message_fit.pages == 2
    assert bare(rows_of(made, "letter") + on_back(made)) == "".join(message.split())


@pytest.mark.parametrize(
    "between",
    [
        {"second": Second("de", "Danke.", "facing")},
        {"signers": tuple(Signer(f"Person {n}") for n in range(12))},
    ],
)
def test_no_other_words_are_read_in_between(between: dict[str, Any]) -> None:
    made = composed(message=letter("en", 30), format="fold-a6", **between)
    assert made.message_fit is not None and made.message_fit.lines_over
    assert not on_back(made)


@pytest.mark.parametrize("card_format", FLAT)
def test_a_card_without_a_back_has_none(card_format: str) -> None:
    made = composed(message=letter("en", 60), format=card_format)
    assert made.message_fit is not None and made.message_fit.lines_over
    assert not made.message_fit.on_back


def with_back(**changes: Any) -> Composition:
    card = Card(message=letter("en", 22), design="fern", format="fold-a6")
    design = CATALOG.designs["fern"]
    back = replace(design.panels["back"], **changes)
    design = replace(design, panels={**design.panels, "back": back})
    card_format = CATALOG.formats["fold-a6"]
    return Composer(card, design, card_format, CATALOG.fonts, CATALOG.languages).compose()


def test_nobody_reads_dark_words_on_a_dark_back() -> None:
    assert with_back().message_fit.on_back  # type: ignore[union-attr]
    dark = with_back(ground=(0.1, 0.15, 0.12))
    assert dark.message_fit is not None and dark.message_fit.lines_over


def test_words_do_not_lie_on_art_in_the_middle_of_a_back() -> None:
    design = CATALOG.designs["fern"]
    (layer,) = design.panels["back"].layers
    middle = with_back(layers=(replace(layer, at=(0.5, 0.5), anchor=(0.5, 0.5)),))
    assert middle.message_fit is not None and middle.message_fit.lines_over


def test_too_long_even_so_is_said_once_and_of_the_letter() -> None:
    made = composed(message=letter("en", 80), format="fold-a6")
    (problem,) = (one for one in made.problems if one.code == "overflow")
    assert problem.panel == "inside" and problem.values["lines"] > 5  # type: ignore[operator]
    whole = composed(message=letter("en", 90), format="fold-a6")
    (worse,) = (one for one in whole.problems if one.code == "overflow")
    assert worse.values["lines"] > problem.values["lines"]  # type: ignore[operator]


def test_a_back_is_its_own_persons() -> None:
    """Letters that end on the back are not mixed up when many are made from one card."""
    card = Card(message=letter("en", 21).replace("Ada", "{sender}"), design="fern",
                format="fold-a6")  # fmt: skip
    composer = CATALOG.composer(card)
    for name in ("Ada", "Grace", "Ada"):
        assert on_back(composer.compose({"sender": name}))[-1].text.strip() == name
    short = composer.with_words(replace(card, message="Thank you."))
    assert not on_back(short.compose())


def test_the_back_holds_no_words_that_fit_inside() -> None:
    inside = composed(message=letter("en", 14), format="fold-a6")
    assert inside.message_fit is not None and inside.message_fit.pages == 2
    assert not on_back(inside)

"""What only some cards have: a second language, signers, who it is for. Numbers on scenes."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from sampling import sampled

from thankyou.catalog import Catalog
from thankyou.layout.composition import Composition
from thankyou.model.card import Card, Second, Signer
from thankyou.model.scene import GlyphRun, Group, Item, Path, glyph_runs

CATALOG = Catalog()
ANSWERS = {"role": "night nurse", "unit": "Ward 7", "date": "3 March", "recipient": "Ada"}
SECOND = Second("ar", "شكرا لكم يا {recipient}.")
MESSAGE = "Dear {recipient},\n\nThank you."


def compose(**changes: object) -> Composition:
    card = Card(message=MESSAGE, **changes).with_fields(ANSWERS)  # type: ignore[arg-type]
    return CATALOG.composer(card).compose()


def lines(composition: Composition, panel: str) -> list[tuple[str, float, float]]:
    """(text, x, y) of each line of words on a panel, in order."""
    scene = next(s for s in composition.scenes if s.name == panel)

    return [
        ("".join(shape.text for _, shape in run.parts), run.x, run.y)
        for run in glyph_runs(scene.items)
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
    panel = next(p for p in CATALOG.formats["fold-a6"].panels if p.kind == "letter")
    assert panel.fold_x is not None
    found = lines(composition, panel.name)
    assert all(
        (x < panel.fold_x) == any("\u0600" <= char <= "\u06ff" for char in text)
        for text, x, _ in found
    )


@pytest.mark.parametrize("count", [1, 2, 5, 12])
@pytest.mark.parametrize("card_format", ["flat-a6", "flat-5x7", "fold-a6"])
def test_every_signer_is_there_in_order_or_the_overflow_is_reported(
    count: int, card_format: str
) -> None:
    signers = tuple(Signer(f"Zoë {n}", "thank you") for n in range(count))
    composition = compose(signers=signers, format=card_format)
    panel = next(p.name for p in CATALOG.formats[card_format].panels if p.kind == "letter")
    text = " ".join(words(composition, panel)) + " "
    places = [text.index(f"Zoë {n} thank you ") for n in range(count)]
    assert places == sorted(places)
    assert not composition.problems


NAMES = ["Zoë Abara", "Tom O’Neill", "王敏", "ليلى حداد", "José Núñez", "Нина",
         "Bartholomew Featherstonehaugh-Cholmondeley"]  # fmt: skip


def team(count: int, line: str = "") -> tuple[Signer, ...]:
    return tuple(Signer(f"{NAMES[n % len(NAMES)]} {n}", line) for n in range(count))


def boxes(composition: Composition, panel: str) -> list[tuple[float, float, float, float, str]]:
    """(left, right, baseline, size, text) of every line of words on a panel."""
    scene = next(s for s in composition.scenes if s.name == panel)
    found = []

    def walk(items: tuple[Item, ...]) -> None:
        for item in items:
            if isinstance(item, Group):
                walk(item.items)
            elif isinstance(item, GlyphRun):
                last, shape = item.parts[-1]
                text = "".join(part.text for _, part in item.parts)
                width = last + shape.advance * item.size if text.strip() else 0.0
                found.append((item.x, item.x + width, item.y, item.size, text))

    walk(scene.items)
    return found


COUNTS = (2, 3, 7, 12, 20, 30)
LINES = ("", "thank you for every single night shift")
LOOKS = [(d, f) for d in sorted(CATALOG.designs) for f in ("flat-a6", "fold-a6")] + [
    (d, f) for d in ("fern", "lighthouse", "by-hand") for f in sorted(CATALOG.formats)
]


@pytest.mark.parametrize(
    ("count", "line", "design", "card_format"),
    sampled(((n, line, *look) for n, line, look in product(COUNTS, LINES, LOOKS)), every=7),
)
def test_signers_stand_apart_in_the_panel_or_the_overflow_is_reported(
    count: int, line: str, design: str, card_format: str
) -> None:
    composition = compose(signers=team(count, line), format=card_format, design=design)
    held = CATALOG.formats[card_format]
    panel = next(p for p in held.panels if p.kind == "letter")
    folded = panel.fold_x is not None or panel.fold_y is not None
    overflow = [p for p in composition.problems if p.code == "overflow"]
    room = 30 if folded or not line else 12
    if held.postal is not None or held.least_text:
        room = 7 if line else 20
    if count <= room:
        assert not overflow
    if overflow:
        return
    found = boxes(composition, panel.name)
    text = " ".join(one[4] for one in found)
    assert all(f" {n}" in text for n in range(count))
    for left, right, y, size, words_ in found:
        assert left >= -0.01 and right <= panel.width + 0.01, words_
        assert size <= y <= panel.height
        if panel.fold_x is not None:
            assert right <= panel.fold_x + 0.01 or left >= panel.fold_x - 0.01, words_
    for a in found:
        for b in found:
            if a is not b and abs(a[2] - b[2]) < min(a[3], b[3]) * 0.6:
                assert a[1] <= b[0] + 0.01 or b[1] <= a[0] + 0.01, (a, b)


def test_names_run_down_the_columns_and_from_the_right_in_arabic() -> None:
    for tag, order in (("en", 1), ("ar", -1)):
        composition = compose(signers=team(30), format="fold-a6", language=tag)
        found = [one for one in boxes(composition, "inside") if one[4].strip()[-1:].isdigit()]
        panel = CATALOG.formats["fold-a6"].panels
        fold = next(p.fold_x for p in panel if p.fold_x is not None)
        found = [one for one in found if (one[0] < fold) == (order == 1)]  # the facing page
        edge = 0 if order == 1 else 1
        columns = list(dict.fromkeys(round(one[edge]) for one in found))
        assert 1 < len(columns) <= 4
        assert columns == sorted(columns, reverse=order == -1)
        heights = [sum(round(one[edge]) == column for one in found) for column in columns]
        assert max(heights) - min(heights) <= 4


def test_names_that_face_a_message_begin_at_its_height() -> None:
    composition = compose(signers=team(8), format="fold-a6")
    found = boxes(composition, "inside")
    first = next(one for one in found if one[4].startswith("Dear"))
    assert min(one[2] for one in found) == pytest.approx(first[2], abs=0.01)


def test_two_languages_facing_begin_at_one_height_in_one_size() -> None:
    long = MESSAGE + " You stayed, and we were glad of it." * 9
    for mine, other in ((MESSAGE, long), (long, MESSAGE)):
        card = Card(message=mine, format="fold-a6", second=Second("de", other, "facing"))
        found = boxes(CATALOG.composer(card.with_fields(ANSWERS)).compose(), "inside")
        starts = [one for one in found if one[4].startswith("Dear")]
        assert len(starts) == 2
        assert starts[0][2] == pytest.approx(starts[1][2], abs=0.01)
        assert starts[0][3] == starts[1][3]


def test_a_mark_separates_two_languages_and_no_others() -> None:
    def marks(composition: Composition) -> int:
        scene = next(s for s in composition.scenes if s.name == "back")
        assert not any(isinstance(item, Path) for item in scene.items)
        return sum(isinstance(item, Group) and len(item.items) == 3
                   and all(isinstance(dot, Path) for dot in item.items)
                   for item in scene.items if item is not scene.items[0])  # fmt: skip

    assert marks(compose(second=SECOND)) == 1
    assert marks(compose(signers=team(4))) == 0


def test_names_of_many_scripts_stand_evenly_and_as_far_in_as_the_letter() -> None:
    names = ["Ada Okafor", "สมชาย ใจดี", "سلمى الخطيب", "王小明", "Nguyễn Thị Ánh", "आशा शर्मा"] * 5
    signers = tuple(Signer(name) for name in names)
    found = lines(compose(signers=signers, format="fold-a6"), "inside")
    page = CATALOG.formats["fold-a6"].panels[1].width / 2
    here = [(x, y) for _, x, y in found if x < page]
    assert len(here) == 30
    rows = sorted({round(y, 1) for _, y in here})
    steps = [b - a for a, b in pairwise(rows)]
    assert max(steps) - min(steps) < 0.3
    letter = min(x for _, x, _ in found if x >= page) - page
    assert min(x for x, _ in here) >= 0.12 * page and letter >= 0.12 * page


def test_every_line_of_an_arabic_card_stands_at_the_right() -> None:
    message = "إلى {recipient}،\n\nAda شكرا لكم.\n\nAda"
    card = Card(message=message, language="ar").with_fields(ANSWERS)
    found = boxes(CATALOG.composer(card).compose(), "back")
    assert len({round(one[1]) for one in found}) == 1


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


def test_overflow_of_the_second_message_is_reported() -> None:
    composition = compose(second=Second("de", "Danke. " * 400))
    assert [p.code for p in composition.problems] == ["overflow"]

"""Each person's card: what their row has of their own, and who gets none."""

from __future__ import annotations

import pickle

import pytest

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.error_messages import sentence
from thankyou.export.card_list import CardList
from thankyou.export.own_choices import language_named
from thankyou.export.person_cards import PersonCards
from thankyou.export.plan import plan_sheets
from thankyou.export.sheet_run import SheetRun
from thankyou.layout import compose as composing
from thankyou.layout.compose import Composer
from thankyou.layout.composition import Composition
from thankyou.model.card import Card, Second
from thankyou.model.scene import GlyphRun, Group, Item
from thankyou.model.sheet import SheetSettings
from thankyou.people.people_list import PeopleList
from thankyou.people.table import Table

CATALOG = Catalog()
CARD = Card(message="Dear {recipient}, thank you.", design="fern")
TARGETS = ("recipient", "message", "design", "language", "voice", "display")


def people(*rows: tuple[str, ...], columns: tuple[str, ...] = TARGETS) -> PeopleList:
    table = Table(columns, tuple((*row, *("",) * (len(columns) - len(row))) for row in rows))
    mapping = tuple((name, at) for at, name in enumerate(columns) if name in TARGETS)
    return PeopleList(table, mapping)


def words_of(made: Composition) -> str:
    """All words of a card as they are set, its lines joined."""
    found: list[str] = []

    def read(items: tuple[Item, ...]) -> None:
        for item in items:
            if isinstance(item, Group):
                read(item.items)
            elif isinstance(item, GlyphRun):
                found.append(item.text)

    for scene in made.scenes:
        read(scene.items)
    return " ".join(" ".join(found).split())


def codes(made: Composition) -> list[tuple[str, str | None]]:
    return [(problem.code, problem.field) for problem in made.problems]


def test_a_message_of_ones_own_is_set_as_it_was_written() -> None:
    own = "Hello {recipient} [maybe]\n\nA second paragraph."
    cards = PersonCards(CATALOG.composer(CARD), people(("Ada",), ("Bo", own)))
    assert "Dear Ada, thank you." in words_of(cards.compose(0))
    made = cards.compose(1)
    assert "Hello {recipient} [maybe]" in words_of(made) and "Dear" not in words_of(made)
    assert "A second paragraph." in words_of(made) and not made.problems
    assert cards.of(1).card.message == "Hello {{recipient}} [[maybe]]\n\nA second paragraph."


def test_messages_of_ones_own_make_no_frames_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    real = composing.build_frame
    monkeypatch.setattr(
        composing, "build_frame", lambda setup, panel: made.append(panel.name) or real(setup, panel)
    )
    rows = [(f"Person {n}", f"Message number {n}.") for n in range(5)]
    cards = PersonCards(Catalog().composer(CARD), people(*rows))
    compositions = [cards.compose(index) for index in range(5)]
    assert len(made) == len(CATALOG.format_of(CARD).panels)
    fronts = {id(one.scenes[0]) for one in compositions}
    assert len(fronts) == 1, "what says the same is laid out once"


def test_a_design_of_ones_own_by_its_id_or_its_name() -> None:
    other = next(d for d in CATALOG.designs.values() if d.id != "fern")
    rows = people(("A", "", other.id), ("B", "", other.name.upper()), ("C", "", "no such thing"))
    cards = PersonCards(CATALOG.composer(CARD), rows)
    assert [cards.of(at).card.design for at in range(3)] == [other.id, other.id, "fern"]
    assert codes(cards.compose(2)) == [("own-design", "design")]
    assert cards.of(0).composer.design is cards.of(1).composer.design
    listed = CardList(CATALOG.composer(CARD), rows)
    for number in range(3):
        listed.compose(number)
    (problem,) = listed.problems()
    assert problem.row == 3 and "no such thing" in sentence(problem)


@pytest.mark.parametrize(
    ("cell", "tag"),
    [
        ("Deutsch", "de"), ("german", "de"), ("de", "de"), ("de-AT", "de"),
        ("German (Austria)", "de"), ("Français", "fr"), ("中文", "zh-Hans"),
        ("Chinese", "zh-Hans"), ("zh_CN", "zh-Hans"), ("UKRAINIAN", "uk"), ("Klingon", None),
        ("xx", None), ("", None),
    ],
)  # fmt: skip
def test_a_language_by_its_tag_or_in_words(cell: str, tag: str | None) -> None:
    assert language_named(cell, CATALOG.languages) == tag


def test_a_message_in_another_language_has_that_languages_front_and_rules() -> None:
    card = CARD.changed(sentiment="Thank you")
    rows = people(("Eva", 'Danke f\u00fcr "alles".', "", "Deutsch"))
    made = PersonCards(CATALOG.composer(card), rows).compose(0)
    assert "Danke für „alles“." in words_of(made) and not made.problems
    assert made.scenes[0].language == "de" and "Thank you" not in words_of(made)


def test_a_message_is_never_set_as_if_it_were_in_another_language() -> None:
    made = PersonCards(CATALOG.composer(CARD), people(("Eva", "", "", "Deutsch"))).compose(0)
    assert made.scenes[0].language == "en"
    assert codes(made) == [("own-language-words", "language")]
    assert "English" in sentence(made.problems[0])


def test_a_wording_of_ours_is_there_in_each_persons_language() -> None:
    template = next(t for t in CATALOG.templates.values() if t.language == "en")
    card = template.card(Card(fields=(("sender", "Ada"),)))
    cards = PersonCards(CATALOG.composer(card), people(("Eva", "", "", "es"), ("Bo",)))
    spanish = cards.of(0).card
    assert spanish.language == "es" and spanish.message != card.message
    held = CATALOG.templates[spanish.template or ""]
    assert (held.language, held.appeal, held.audience) == ("es", card.appeal, card.audience)
    assert cards.of(1).card == card


def test_the_second_language_comes_first_for_those_who_read_it() -> None:
    card = CARD.changed(second=Second("es", "Gracias, {recipient}."))
    turned = PersonCards(CATALOG.composer(card), people(("Eva", "", "", "Spanish"))).of(0).card
    assert turned.language == "es" and turned.message == "Gracias, {recipient}."
    assert turned.second == Second("en", CARD.message)


def test_leave_to_display_is_never_made_up() -> None:
    card = CARD.changed(display="yes")
    cells = ("No, thank you", "Yes – in the staff room only", "ja", "perhaps", "")
    rows = people(*(("P", "", "", "", "", cell) for cell in cells))
    cards = PersonCards(CATALOG.composer(card), rows)
    assert [cards.of(at).card.display for at in range(5)] == ["no", "staff", "yes", "", "yes"]
    assert codes(cards.compose(3)) == [("own-display", "display")]


def test_any_other_column_is_a_field() -> None:
    columns = ("recipient", "Hospital Name", "Ort")
    rows = people(("Ada", "St Mary's", "Leeds"), ("Bo", "", "York"), columns=columns)
    source = "At {hospital_name}, {ORT}: {Hospital Name|here}[ in {ort}]. {nowhere}"
    cards = PersonCards(CATALOG.composer(CARD.changed(message=source)), rows)
    assert "At St Mary’s, Leeds: St Mary’s in Leeds. {nowhere}" in words_of(cards.compose(0))
    assert "York: here in York" in words_of(cards.compose(1))
    empty, unknown = sorted(cards.compose(1).problems, key=lambda one: one.code)
    assert empty.code == "empty-field" and "Hospital Name" in sentence(empty)
    assert unknown.code == "unknown-field" and "column of the list" in sentence(unknown)
    alone = CATALOG.composer(CARD.changed(message=source)).compose()
    assert "{Hospital Name|here}" in words_of(alone)
    assert "list that is not open" in sentence(alone.problems[0])


def test_who_is_left_out_gets_no_card_even_if_asked_for() -> None:
    rows = people(("A",), ("B",), ("C",)).ticked([1], False)
    composer = CATALOG.composer(CARD)
    assert CardList(composer, rows).rows == (1, 3)
    assert CardList(composer, rows, (3, 2)).rows == (3,)
    with pytest.raises(CardError, match="nobody-printed") as caught:
        CardList(composer, rows, (2,))
    assert "left out" in sentence(caught.value)


def test_only_what_was_approved_of_a_guided_list_is_printed() -> None:
    table = Table(("recipient", "moment"), (("Ada", "you sat with me"), ("Bo", "you sang")))
    rows = PeopleList(table, (("recipient", 0), ("moment", 1)), guided=True)
    with pytest.raises(CardError, match="nobody-printed") as caught:
        CardList(CATALOG.composer(Card()), rows)
    assert "approve" in sentence(caught.value)
    cards = CardList(CATALOG.composer(Card()), rows.decided([1], "approved"))
    assert cards.rows == (2,) and "sang" in words_of(cards.compose(0))


def test_the_same_cards_are_made_of_what_another_process_is_sent() -> None:
    rows = people(("A", "Own words."), ("B", "", "", "Klingon"), ("C",)).ticked([2], False)
    cards = CardList(CATALOG.composer(CARD), rows)
    sent = pickle.loads(pickle.dumps(cards.ingredients))  # noqa: S301
    there = sent.cards()
    for number in range(2):
        assert there.compose(number).problems == cards.compose(number).problems
        assert words_of(there.compose(number)) == words_of(cards.compose(number))


def test_a_composer_put_together_by_hand_has_no_other_cards() -> None:
    design, card_format = CATALOG.design("fern"), CATALOG.format_of(CARD)
    composer = Composer(CARD, design, card_format, CATALOG.fonts, CATALOG.languages)
    assert PersonCards(composer, people(("A",))).compose(0).scenes
    with pytest.raises(ValueError, match="library"):
        PersonCards(composer, people(("A", "", "iris"))).compose(0)


def test_answers_about_a_death_never_stand_in_a_loud_design() -> None:
    loud = next(d for d in CATALOG.designs.values() if not d.mourning)
    columns = ("recipient", "moment", "remembering", "design")
    answers = (
        ("Ada", "You held her hand.", "Yes", ""),
        ("Bo", "You held my hand.", "No", ""),
        ("Cy", "You held his hand.", "Yes", loud.id),
    )
    mapping = tuple((name, at) for at, name in enumerate(columns))
    rows = PeopleList(Table(columns, answers), mapping, guided=True)
    cards = PersonCards(CATALOG.composer(Card(design=loud.id)), rows)
    mourning, happy, chosen = (cards.of(at).card for at in range(3))
    assert mourning.remembering and CATALOG.designs[mourning.design].mourning
    assert happy.design == loud.id and not happy.remembering
    assert chosen.remembering and chosen.design == loud.id, "the row asks for it"


def test_an_own_message_may_be_in_a_language_that_has_no_words_here() -> None:
    rows = people(("Eva", "Grazie di tutto.", "", "it"), ("Bo", "", "", "it"))
    cards = PersonCards(CATALOG.composer(CARD), rows)
    assert cards.compose(0).scenes[0].language == "it" and not cards.compose(0).problems
    assert codes(cards.compose(1)) == [("own-language-words", "language")]


def test_a_card_written_from_the_right_opens_from_the_right_on_a_sheet_of_others() -> None:
    columns = ("recipient", "message", "language")
    mapping = tuple((name, at) for at, name in enumerate(columns))
    rows = (("Ada", "Thank you.", ""), ("أمل", "شكرًا لك.", "ar"))
    mixed = PeopleList(Table(columns, rows), mapping)
    card = CARD.changed(format="fold-a6")
    listed = CardList(CATALOG.composer(card), mixed)
    plan = plan_sheets(CATALOG, CATALOG.format_of(card), SheetSettings(), 2)
    run = SheetRun(listed, plan.layout, plan.settings)
    left, right = (run._sides_of(listed.compose(number).format) for number in (0, 1))
    assert left == () and right
    fronts = [next(p for p in sides[0].places if p.panel == "front")
              for sides in (plan.layout.card.sides, right)]  # fmt: skip
    assert fronts[0].x > 0 and fronts[1].x == 0, "the fold is at the other side"
    assert run.side(0, 0).items and run.side(0, 1).items

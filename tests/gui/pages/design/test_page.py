"""The Design page: colours, sizes, moods and lettering, as a user meets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from mouse_wheel import turn_wheel
from PySide6.QtCore import Qt
from type_size import set_type_size

from thankyou.designs.shelf import Designs
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.design.size_dialog import SizeDialog
from thankyou.gui.pages.design.thumb import Thumb


@pytest.fixture
def page(design_page: DesignPage) -> DesignPage:
    return design_page


def test_a_colour_is_chosen_and_undone(window: MainWindow, page: DesignPage, qtbot: Any) -> None:
    page.choose_design("fern")
    assert next(iter(page.swatches)) == "" and page.swatches[""].isChecked()
    with qtbot.waitSignal(window.preview.shown):
        qtbot.mouseClick(page.swatches["copper"], Qt.MouseButton.LeftButton)
    assert window.document.card.palette == "copper"
    window.document.undo()
    assert window.document.card.palette == "" and page.swatches[""].isChecked()


def test_another_design_has_other_colours(window: MainWindow, page: DesignPage) -> None:
    page.choose_design("fern")
    page.choose_palette("sea")
    page.choose_design("lamp")
    assert window.document.card.palette == ""
    lamp = window.catalog.designs["lamp"]
    assert set(page.swatches) == {"", *(palette.id for palette in lamp.palettes)}
    assert "sea" not in page.swatches
    for swatch in page.swatches.values():
        assert swatch.accessibleName()


def shown(page: DesignPage) -> set[str]:
    return {name for name, thumb in page.thumbs.items() if not thumb.isHidden()}


def new(thumb: Thumb) -> bool:
    return thumb.image is not None and not thumb.older


def test_moods_hide_what_is_not_wanted_but_never_the_card_s_own(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    page.choose_design("fern")
    plain = {d.id for d in window.catalog.designs.values() if d.mood == "plain"}
    qtbot.mouseClick(page.designs.moods.choice(3), Qt.MouseButton.LeftButton)
    assert shown(page) == plain | {"fern"}
    qtbot.mouseClick(page.designs.moods.choice(0), Qt.MouseButton.LeftButton)
    assert shown(page) == set(page.thumbs)


def test_for_tears_the_loud_designs_wait_until_they_are_asked_for(
    window: MainWindow, page: DesignPage
) -> None:
    page.choose_design("still-water")
    window.document.change(appeal="tears")
    designs = window.catalog.designs
    loud = {d.id for d in designs.values() if not d.mourning and "tears" not in d.appeals}
    assert "trace" in loud and shown(page) == set(page.thumbs) - loud
    pick(page.designs.thanks, "lives")
    assert "trace" in shown(page)
    pick(page.designs.thanks, "tears")
    assert not loud & shown(page)
    pick(page.designs.thanks, "")
    window.document.change(design="trace")  # a card that has it keeps it in sight
    assert "trace" in shown(page)
    window.document.change(appeal="work")
    assert shown(page) == set(page.thumbs)


def test_filters_by_thanks_and_language(
    window: MainWindow, page: DesignPage, monkeypatch: Any
) -> None:
    designs = window.catalog.full.designs
    page.choose_design("fern")
    pick(page.designs.thanks, "tears")
    tears = {d.id for d in designs.values() if "tears" in d.appeals}
    assert shown(page) == tears | {"fern"}
    quiet_tears = {name for name in tears if designs[name].mood == "quiet"}
    page.designs.moods.choice(1).click()
    assert shown(page) == quiet_tears | {"fern"}
    page.designs.moods.choice(0).click()
    pick(page.designs.thanks, "")
    assert page.designs.language.findData("de") > 0
    changed = {**designs.heads, "lamp": replace(designs.heads["lamp"], words={})}
    monkeypatch.setattr(Designs, "heads", changed)
    pick(page.designs.language, "de")
    assert shown(page) == set(page.thumbs) - {"lamp"}
    assert page.designs.nothing.isHidden()


def test_a_design_brings_its_own_words_while_the_front_has_ours(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    before = window.document.card
    page.choose_design("lit-window")
    card = window.document.card
    assert (card.sentiment, card.tagline) == ("While we slept", "thank you for staying up")
    assert card.message == before.message
    designs = page.designs
    assert before.sentiment in designs.own_words.text()
    qtbot.mouseClick(designs.use_own, Qt.MouseButton.LeftButton)  # keep those from before
    kept = window.document.card
    assert (kept.sentiment, kept.tagline) == (before.sentiment, before.tagline)
    assert "While we slept" in designs.own_words.text()
    qtbot.mouseClick(designs.use_own, Qt.MouseButton.LeftButton)
    assert window.document.card == card
    page.choose_design("lighthouse")  # a design's words are ours, too
    assert window.document.card.sentiment == "You were there"
    for _ in range(4):
        window.document.undo()
    assert window.document.card == before


def test_words_that_the_writer_put_on_the_front_stay_in_every_design(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    window.document.change(sentiment="For Ward 9", tagline="")
    before = window.document.card
    page.choose_design("lit-window")
    assert window.document.card == before.changed(design="lit-window")
    assert "While we slept" in page.designs.own_words.text()
    qtbot.mouseClick(page.designs.use_own, Qt.MouseButton.LeftButton)
    assert window.document.card.sentiment == "While we slept"
    assert page.designs.use_own.isHidden() and page.designs.own_words.isHidden()
    window.document.undo()
    assert window.document.card.sentiment == "For Ward 9"


def test_a_design_s_words_are_never_put_where_they_would_say_too_much(
    window: MainWindow, page: DesignPage
) -> None:
    assert window.document.card.appeal == "work"
    before = window.document.card.sentiment
    for name in ("still-water", "soft-rain", "trace", "falling-leaf"):  # tears, a life, a death
        page.choose_design(name)
        assert window.document.card.sentiment == before
        assert not page.designs.use_own.isHidden()  # they may be asked for
    page.choose_design("lit-window")
    window.document.change(remembering=True)
    page.choose_design("trace")  # not for someone who died
    assert window.document.card.sentiment == "While we slept"
    assert page.designs.use_own.isHidden()


def test_a_design_s_words_go_along_into_another_language(
    window: MainWindow, page: DesignPage
) -> None:
    page.choose_design("lit-window")
    window.document.put(window.catalog.in_language(window.document.card, "de"))
    german = window.catalog.designs["lit-window"].words_in("de")
    assert german is not None
    assert (window.document.card.sentiment, window.document.card.tagline) == german
    page.choose_design("lighthouse")
    there = window.catalog.designs["lighthouse"].words_in("de")
    assert there is not None and window.document.card.sentiment == there.sentiment


def test_other_thanks_that_bring_another_design_bring_its_words(window: MainWindow) -> None:
    card = window.document.card.changed(design="lit-window", appeal="calling", message="My own.")
    words = window.catalog.designs["lit-window"].own_words
    card = card.changed(sentiment=words.sentiment, tagline=words.tagline)
    after = window.catalog.on_path(card, "lives", False)
    assert after.design != "lit-window" and after.message == "My own."
    assert after.sentiment in ("Thank you", window.catalog.designs[after.design].sentiment)
    own = card.changed(sentiment="For Ward 9")
    assert window.catalog.on_path(own, "lives", False).sentiment == "For Ward 9"


def test_a_picture_older_than_the_card_is_marked_and_kept_ones_come_back(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    thumbs, painter = page.thumbs, page.painter
    qtbot.waitUntil(lambda: all(new(t) for t in thumbs.values()), timeout=20_000)
    first = {name: thumb.image for name, thumb in thumbs.items()}
    window.document.change(message="Other words inside")
    assert not any(thumb.older for thumb in thumbs.values())
    with qtbot.waitSignal(painter.caught_up, timeout=20_000):
        window.document.change(sentiment="Bless you")
        assert all(thumb.older for thumb in thumbs.values())
    assert not any(thumb.older for thumb in thumbs.values())
    window.document.undo()
    assert {name: thumb.image for name, thumb in thumbs.items()} == first
    assert not any(thumb.older for thumb in thumbs.values())


def test_the_card_s_own_design_has_its_palette_in_the_list(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    page.choose_design("fern")
    thumbs = page.thumbs
    qtbot.waitUntil(lambda: all(new(t) for t in thumbs.values()), timeout=20_000)
    green, lamp = thumbs["fern"].image, thumbs["lamp"].image
    with qtbot.waitSignal(page.painter.caught_up, timeout=20_000):
        page.choose_palette("copper")
    assert thumbs["fern"].image != green and thumbs["lamp"].image is lamp


def test_a_size_of_one_s_own(window: MainWindow, page: DesignPage, qtbot: Any) -> None:
    page.ask_size()
    dialog = page.findChild(SizeDialog)
    assert isinstance(dialog, SizeDialog)
    dialog.across.setValue(120)
    dialog.down.setValue(95.5)
    dialog.fold.setCurrentIndex(dialog.fold.findData("tent"))
    with qtbot.waitSignal(window.preview.shown):
        dialog.accept()
    assert window.document.card.format == "custom-120x95.5-tent"
    assert page.formats["custom-120x95.5-tent"].isChecked()
    page.choose_format("flat-a6")
    assert page.formats["flat-a6"].isChecked()


def pick(box: Any, data: object) -> None:
    """Choose an item as a user does."""
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def test_lettering_size_and_colour_of_the_words(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    lettering = page.lettering
    pick(lettering.faces, "bookish")
    pick(lettering.text_size, 115)
    pick(lettering.text_align, "justified")
    assert lettering.text_align.accessibleName() == "Edges of the message"
    assert window.document.card.text_align == "justified"
    window.document.undo()
    assert lettering.text_align.currentData() == ""
    pick(lettering.text_align, "justified")
    pick(lettering.color, "#1c2f57")
    card = window.document.card
    assert (card.pairing, card.text_size, card.text_color) == ("bookish", 115, "#1c2f57")
    assert card.text_align == "justified"
    qtbot.waitUntil(lambda: lettering.measured == "#1c2f57")
    assert lettering.notes.sentences() == []
    page.choose_design("fern")
    with qtbot.waitSignal(lettering.settled):
        pick(lettering.color, "#ffffff")
    qtbot.waitUntil(lambda: lettering.measured == "#ffffff")
    assert "contrast" in lettering.notes.sentences()[0]
    window.document.change(text_color="#123456")
    assert lettering.color.currentData() == "#123456"
    window.document.undo()
    window.document.undo()
    assert lettering.color.currentData() == "#1c2f57"


def test_the_wheel_over_the_page_scrolls_it_and_changes_no_card(
    window: MainWindow, page: DesignPage
) -> None:
    before = window.document.card
    lettering, designs = page.lettering, page.designs
    closed = (
        lettering.faces, lettering.text_size, lettering.text_align, lettering.color, designs.thanks,
    )  # fmt: skip
    shown = [box.currentIndex() for box in closed]
    for box in closed:
        box.setFocus()
        for by in (-120, 120):
            assert not turn_wheel(box, by).isAccepted()
    assert window.document.card == before
    assert [box.currentIndex() for box in closed] == shown


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_on_the_page_is_cut_at_the_side(
    make_window: Callable[..., MainWindow], scale: float
) -> None:
    app = set_type_size(scale)
    window = make_window(None, 1024, 700)
    window.show_page("design")
    app.processEvents()
    page = window.page("design")
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()

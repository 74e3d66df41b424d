"""Colours, sizes, moods, the sheet and the opening card, as a user meets them."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle

from thankyou.gui.main_window import DESIGN, MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.design.size_dialog import SizeDialog
from thankyou.gui.pages.design.thumb import Thumb
from thankyou.gui.preview.reduced_motion import less_motion


@pytest.fixture
def page(window: MainWindow, qtbot: Any) -> DesignPage:
    window.show_place(DESIGN)
    found = window.page(DESIGN)
    assert isinstance(found, DesignPage)
    qtbot.waitUntil(lambda: window.composition is not None)
    return found


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
    assert set(page.swatches) == {"", "moon", "grey"}
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


def test_filters_by_thanks_and_language(
    window: MainWindow, page: DesignPage, monkeypatch: Any
) -> None:
    designs = window.catalog.designs
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
    changed = {**designs, "lamp": replace(designs["lamp"], words={})}
    monkeypatch.setitem(window.catalog.full.__dict__, "designs", changed)
    pick(page.designs.language, "de")
    assert shown(page) == set(page.thumbs) - {"lamp"}
    assert page.designs.nothing.isHidden()


def test_a_design_s_own_words_on_the_cover(
    window: MainWindow, page: DesignPage, qtbot: Any
) -> None:
    page.choose_design("lit-window")
    window_catalog = page.designs
    assert "While we slept" in window_catalog.own_words.text()
    before = window.document.card
    qtbot.mouseClick(window_catalog.use_own, Qt.MouseButton.LeftButton)
    card = window.document.card
    assert (card.sentiment, card.tagline) == ("While we slept", "thank you for staying up")
    assert window_catalog.use_own.isHidden() and window_catalog.own_words.isHidden()
    window.document.undo()
    assert window.document.card == before
    window.document.change(language="de")
    assert "While we slept" not in window_catalog.own_words.text()
    page.choose_design("trace")  # not for someone who died
    window.document.change(remembering=True)
    assert window_catalog.use_own.isHidden()


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


def test_the_card_s_own_design_wears_its_palette_on_the_shelf(
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


def test_the_sheet_and_back(window: MainWindow, page: DesignPage, qtbot: Any) -> None:
    preview = window.preview
    with qtbot.waitSignal(preview.shown):
        page.choose_format("quarter-a4")
    with qtbot.waitSignal(preview.shown):
        qtbot.mouseClick(preview.paper, Qt.MouseButton.LeftButton)
    assert preview.on_paper and len(preview.sheet_view.lines.folds) == 2
    with qtbot.waitSignal(preview.shown):
        page.choose_format("flat-a6")
    assert preview.on_paper and len(preview.sheet_view.lines.cuts) == 4
    assert preview.open.isHidden()
    with qtbot.waitSignal(preview.shown):
        qtbot.mouseClick(preview.paper, Qt.MouseButton.LeftButton)
    assert not preview.on_paper and preview.sheet_view.lines.cuts == ()


def test_the_card_opens(window: MainWindow, page: DesignPage, qtbot: Any, monkeypatch: Any) -> None:
    preview = window.preview
    monkeypatch.setattr("thankyou.gui.preview.pane.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.opening.DURATION", 40)
    for card_format in ("fold-a6", "tent-a6"):
        with qtbot.waitSignal(preview.shown):
            page.choose_format(card_format)
        preview.show_kind("cover")
        seen: list[object] = []
        preview._opening.begun.connect(seen.append)
        with qtbot.waitSignal(preview.shown):
            qtbot.mouseClick(preview.open, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: preview.kind == "letter")
        assert seen and preview.sheet_view.opening is None


def test_nothing_moves_in_remembrance_or_where_motion_is_not_wanted(
    window: MainWindow, page: DesignPage, qtbot: Any, monkeypatch: Any
) -> None:
    preview = window.preview
    with qtbot.waitSignal(preview.shown):
        page.choose_format("fold-a6")
    calls: list[int] = []
    preview._opening.begun.connect(lambda _: calls.append(1))
    monkeypatch.setattr(
        type(preview.style()), "styleHint",
        lambda self, hint, *rest: 0 if hint == QStyle.StyleHint.SH_Widget_Animation_Duration else 1,
    )  # fmt: skip
    preview.show_kind("cover")
    preview.open_card()
    assert preview.kind == "letter" and not calls
    monkeypatch.undo()
    for change in ({"remembering": True}, {"remembering": False, "appeal": "tears"}):
        window.document.change(**change)
        preview.show_kind("cover")
        preview.open_card()
        assert preview.kind == "letter" and not calls
    # where the system itself is set to less motion, which Qt does not tell
    window.document.change(appeal="work")
    monkeypatch.setattr("thankyou.gui.preview.pane.animates", lambda _: True)
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.less_motion", lambda: True)
    preview.show_kind("cover")
    preview.open_card()
    qtbot.waitUntil(lambda: preview.kind == "letter")
    assert not calls


def test_the_system_s_wish_for_less_motion(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not less_motion("linux", tmp_path)
    (tmp_path / ".config").mkdir()
    (tmp_path / ".config/kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n")
    assert less_motion("linux", tmp_path)
    (tmp_path / ".config/kdeglobals").write_text("[KDE]\nAnimationDurationFactor=rot\n")
    assert not less_motion("linux", tmp_path)
    monkeypatch.setattr("thankyou.gui.preview.reduced_motion.which", lambda _: "gsettings")
    for said, wanted in (("false\n", True), ("true\n", False), ("No such schema\n", False)):
        done = subprocess.CompletedProcess([], 0, stdout=said)
        monkeypatch.setattr(
            "thankyou.gui.preview.reduced_motion.subprocess.run", lambda *_, d=done, **__: d
        )
        assert less_motion("linux", tmp_path / "nowhere") is wanted


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
    pick(lettering.color, "#1c2f57")
    card = window.document.card
    assert (card.pairing, card.text_size, card.text_color) == ("bookish", 115, "#1c2f57")
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

"""The window as a whole: places, files, people, print, looks and shutdown."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from open_list import open_list
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from thankyou.base.errors import CardError
from thankyou.gui import theme
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.main_window import MainWindow
from thankyou.gui.pages.design.page import DesignPage
from thankyou.gui.pages.design.thumb import Thumb
from thankyou.gui.pages.people.page import PeoplePage
from thankyou.gui.pages.people.shown_list import STATUS
from thankyou.gui.pages.print.page import PrintPage
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.nav_rail import CARD
from thankyou.model.card import Card
from thankyou.storage.card_file import read_card, save_card
from thankyou.store.card_store import CardStore, OpenCard

CONTROL = Qt.KeyboardModifier.ControlModifier


def answer(words: str) -> None:
    """Press the button of that name in the dialog that is about to open."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text().replace("&", "") == words).click()

    QTimer.singleShot(0, press)


def full(*_: object, **__: object) -> None:
    raise CardError("cannot-write", path="x", reason="disk-full", detail="")


def press_act(window: MainWindow, words: str) -> None:
    """Press the button of that name in the bar above the page."""
    next(b for b in window.message_bar.findChildren(QPushButton) if b.text() == words).click()


# ------------------------------------------------------------------ kept


def test_what_is_typed_is_kept_and_found_again(
    window: MainWindow, make_window: Callable[..., MainWindow], qtbot: QtBot, store: CardStore
) -> None:
    window.show_page("write")
    assert window.rail.saved.text() == "Kept as you write"
    with qtbot.waitSignal(window.keeper.autosave.kept):
        qtbot.keyClicks(window.page("write").fields["recipient"].edit, "Ada")
    assert window.keeper.flush()
    assert window.rail.saved.text() == "Kept just now" and not window.isWindowModified()
    assert window.close(), "nothing is asked"
    other = make_window()
    assert other.keeper.open_kept(store.cards()[0].id)
    assert other.pages.current == "write"
    assert other.page("write").fields["recipient"].value() == "Ada"
    QTest.keyClick(other, Qt.Key.Key_Z, CONTROL)
    assert other.page("write").fields["recipient"].value() == ""


def test_the_window_begins_with_the_cards_or_with_the_file_it_was_given(
    window: MainWindow, tmp_path: Path
) -> None:
    save_card(Card(message="mine"), tmp_path / "a.thankyou")
    window.start(str(tmp_path / "a.thankyou"))
    assert window.pages.current == "write" and window.document.card.message == "mine"
    window.start()
    assert window.pages.current == "cards"


def test_looking_elsewhere_saves_the_whole_card(
    window: MainWindow, store: CardStore, qtbot: QtBot
) -> None:
    for leave in (lambda: window.show_page("design"),
                  lambda: window.keeper.session.window_activated(False)):  # fmt: skip
        window.document.close_step()
        window.document.change(sentiment=window.document.card.sentiment + "!")
        assert window.keeper.autosave.flush(60)
        path = next((store.folder / "cards").iterdir())
        assert read_card(path) != window.document.card
        leave()
        assert window.keeper.autosave.flush(60)
        assert read_card(path) == window.document.card


def test_save_without_a_file_says_that_the_card_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    window.document.change(sentiment="Other")
    QTest.keyClick(window, Qt.Key.Key_S, CONTROL)
    assert window.message_bar.words().startswith("Saved.")
    window.document.change(sentiment="Another")
    assert window.message_bar.words() == ""


def test_a_full_disk_is_told_until_there_is_room_again(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "stick.thankyou"
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(copy))
    with monkeypatch.context() as patch:
        patch.setattr(OpenCard, "record", full)
        with qtbot.waitSignal(window.keeper.autosave.failed):
            window.document.change(sentiment="Mine")
        assert "the disk is full" in window.message_bar.words()
        assert window.rail.saved.text() == "Not kept yet: the disk is full"
        assert window.isWindowModified()
        window.document.close_step()
        window.document.change(sentiment="Mine, too")
        assert "the disk is full" in window.message_bar.words(), "it is so until it is over"
        press_act(window, "Save a copy…")
        assert read_card(copy).sentiment == "Mine, too"
        assert "stick.thankyou" in window.message_bar.words()
    with qtbot.waitSignal(window.keeper.autosave.kept):
        window.document.change(sentiment="Ours")
    assert window.message_bar.words() == "" and window.rail.saved.text() == "Kept just now"
    assert window.keeper.flush()


@pytest.mark.parametrize(("words", "closes"), [("Cancel", False), ("Leave without them", True)])
def test_words_that_are_not_safe_are_asked_about_before_the_window_closes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, words: str, closes: bool
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(OpenCard, "record", full)
        window.document.change(sentiment="Mine")
        answer(words)
        assert window.close() == closes
    assert window.document.card.sentiment == "Mine"


def test_new_keeps_what_was_there_and_asks_nothing(window: MainWindow, store: CardStore) -> None:
    window.document.change(sentiment="Mine")
    QTest.keyClick(window, Qt.Key.Key_N, CONTROL)
    assert window.document.card.sentiment != "Mine" and window.pages.current == "write"
    assert store.read(store.cards()[0].id).sentiment == "Mine"


# ------------------------------------------------------------------ files


@pytest.fixture
def opened(make_window: Callable[..., MainWindow], tmp_path: Path) -> MainWindow:
    """A window with the file for-ada.thankyou."""
    save_card(WindowCatalog().new_card(), tmp_path / "for-ada.thankyou")
    window = make_window(tmp_path / "for-ada.thankyou")
    assert window.keeper.flush()
    return window


def test_save_writes_the_file_that_was_opened(opened: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "for-ada.thankyou"
    assert "for-ada" in opened.windowTitle() and not opened.isWindowModified()
    opened.document.change(sentiment="Mine")
    assert opened.keeper.flush()
    assert opened.isWindowModified()
    assert opened.rail.saved.text() == "Kept · not yet in for-ada.thankyou"
    QTest.keyClick(opened, Qt.Key.Key_S, CONTROL)
    opened.keeper.flush()
    assert read_card(path).sentiment == "Mine" and not opened.isWindowModified()
    assert opened.message_bar.words() == "Saved in for-ada.thankyou."
    opened.document.change(sentiment="Ours")
    assert opened.isWindowModified()
    opened.document.undo()
    assert not opened.isWindowModified(), "it is what the file holds"


def test_a_file_that_lacks_words_which_are_kept_is_told_and_saved(
    make_window: Callable[..., MainWindow], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "for-ada.thankyou"
    save_card(WindowCatalog().new_card(), path)
    first = make_window(path)
    first.document.change(sentiment="Mine")
    answer("Leave the file as it is")
    assert first.close()
    again = make_window(path)
    assert again.document.card.sentiment == "Mine"
    assert again.message_bar.words() == (
        "Your card has newer words than for-ada.thankyou. They are kept."
    )
    again.keeper.session.window_activated(True)
    again.keeper.flush()
    press_act(again, "Save them there, too")
    again.keeper.flush()
    assert read_card(path).sentiment == "Mine"
    assert again.message_bar.words() == "Saved in for-ada.thankyou."


def test_closing_asks_about_the_file_and_can_be_called_off(
    opened: MainWindow, tmp_path: Path
) -> None:
    opened.document.change(sentiment="Mine")
    answer("Cancel")
    assert not opened.close()
    answer("Leave the file as it is")
    assert opened.close()
    assert read_card(tmp_path / "for-ada.thankyou").sentiment != "Mine"


def test_a_file_that_someone_else_changed_is_told_with_what_can_be_done(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "for-ada.thankyou"
    opened.document.change(sentiment="Mine")
    with qtbot.waitSignal(opened.keeper.conflict):
        save_card(Card(sentiment="Theirs"), path)
    told = opened.message_bar.words()
    assert told.startswith("for-ada.thankyou was changed by someone else, too.")
    opened.document.close_step()
    opened.document.change(sentiment="Mine!")
    assert opened.message_bar.words() == told, "it is so until it is settled"
    conflict = opened.keeper.open_conflict
    assert conflict is not None
    conflict.keep_mine()
    opened.keeper.flush()
    assert not opened.message_bar.words().startswith("for-ada.thankyou was changed")
    assert read_card(path).sentiment == "Mine!"


def test_a_file_that_is_gone_is_told_and_saved_again(
    opened: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "for-ada.thankyou"
    with qtbot.waitSignal(opened.keeper.file.failed):
        path.unlink()
    assert opened.message_bar.words().startswith("for-ada.thankyou is no longer there.")
    press_act(opened, "Save it there again")
    opened.keeper.flush()
    assert read_card(path) == opened.document.card
    assert opened.message_bar.words() == "Saved in for-ada.thankyou."


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"{}", b'{"format": "thankyou-card"}'])
def test_a_broken_card_is_reported_and_nothing_is_lost(
    window: MainWindow, tmp_path: Path, content: bytes
) -> None:
    window.document.change(sentiment="Mine")
    path = tmp_path / "broken.thankyou"
    path.write_bytes(content)
    assert not window.files.open(path)
    assert window.document.card.sentiment == "Mine"
    assert "broken" in window.message_bar.words()
    assert "\n" not in window.message_bar.words()


def test_a_file_that_is_not_there_yet_is_where_the_card_will_be_saved(
    make_window: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = make_window(tmp_path / "new.thankyou")
    window.files.save()
    window.keeper.flush()
    assert (tmp_path / "new.thankyou").exists()


def test_a_card_that_is_open_in_another_window_is_told_and_copied(
    make_window: Callable[..., MainWindow], store: CardStore
) -> None:
    first, second = make_window(), make_window()
    first.document.change(sentiment="Mine")
    assert first.keeper.flush()
    assert not second.keeper.open_kept(store.cards()[0].id)
    assert "another window" in second.message_bar.words()
    press_act(second, "Open a copy")
    assert second.document.card.sentiment == "Mine" and second.message_bar.words() == ""
    assert len(store.cards()) == 2


# ------------------------------------------------------------------ design


def test_the_gallery_shows_this_card(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("design")
    page = window.page("design")
    assert isinstance(page, DesignPage)
    with qtbot.waitSignal(page.painter.caught_up, timeout=20_000):
        pass
    pictures = {name: thumb.image for name, thumb in page.thumbs.items()}
    assert all(image is not None for image in pictures.values())
    assert all(thumb.picture_width() >= 180 for thumb in page.thumbs.values())
    with qtbot.waitSignal(page.painter.caught_up, timeout=20_000):
        window.document.change(sentiment="Bless you all")
    for name, thumb in page.thumbs.items():
        assert thumb.image is not None
        assert thumb.image != pictures[name]


def test_choosing_a_design_and_a_size(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("design")
    page = window.page("design")
    assert isinstance(page, DesignPage)
    with qtbot.waitSignal(window.preview.shown, timeout=10_000):
        qtbot.mouseClick(page.thumbs["still-water"], Qt.MouseButton.LeftButton)
    assert window.document.card.design == "still-water"
    with qtbot.waitSignal(window.preview.shown, timeout=10_000):
        qtbot.mouseClick(page.formats["fold-a6"], Qt.MouseButton.LeftButton)
    names = [window.preview.segments.choice(i).text() for i in range(3)]
    assert names == ["Front", "Inside", "Back"]
    with qtbot.waitSignal(window.preview.shown, timeout=10_000):
        qtbot.mouseClick(window.preview.segments.choice(1), Qt.MouseButton.LeftButton)
    assert window.preview.sheet_view.lines.folds == ((0.5, 0.0, 0.5, 1.0),)


def test_zoom_scrolls_and_fits_again(window: MainWindow, qtbot: QtBot) -> None:
    fit = window.preview.scale
    for _ in range(5):
        with qtbot.waitSignal(window.preview.shown, timeout=10_000):
            QTest.keyClick(window, Qt.Key.Key_Plus, CONTROL)
    assert window.preview.scale > 2 * fit
    assert window.preview.desk.verticalScrollBar().maximum() > 0
    with qtbot.waitSignal(window.preview.shown, timeout=10_000):
        QTest.keyClick(window, Qt.Key.Key_0, CONTROL)
    assert window.preview.scale == pytest.approx(fit)


# ------------------------------------------------------------------ people


def test_people_are_shown_and_stepped_through(
    window: MainWindow, table: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.people.check_done, timeout=20_000):
        assert open_list(window, table)
    page = window.page("people")
    assert isinstance(page, PeoplePage)
    assert window.preview.stepper.person.text() == "Person 1 of 3: Ada Okafor"
    statuses = [page.list.model.index(row, STATUS).data() for row in range(3)]
    assert statuses[0].startswith(("Fits", "Missing: who the card is from"))
    assert "who the card is for" in statuses[1]
    assert window.card_view.composition is not None
    with qtbot.waitSignal(window.card_view.composed):
        qtbot.mouseClick(window.preview.stepper.next, Qt.MouseButton.LeftButton)
    assert page.table.currentIndex().row() == 1
    assert any(problem.field == "recipient" for problem in window.card_view.composition.problems)
    with qtbot.waitSignal(window.card_view.composed):
        page.table.selectRow(2)
    assert "José Núñez" in window.preview.stepper.person.text()
    assert not window.preview.stepper.next.isEnabled()


def test_a_column_can_be_given_another_meaning(
    window: MainWindow, table: Path, qtbot: QtBot
) -> None:
    open_list(window, table)
    page = window.page("people")
    assert isinstance(page, PeoplePage)
    page.mapping.line.show_open()
    combo = page.mapping.combos[2]
    combo.setCurrentIndex(combo.findData("effect"))
    combo.activated.emit(combo.currentIndex())
    assert window.people.mapping == {"recipient": 0, "unit": 1, "effect": 2}
    page.mapping.combos[0].setCurrentIndex(0)
    page.mapping.combos[0].activated.emit(0)
    assert "recipient" not in window.people.mapping
    assert page.mapping.notes.sentences()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"PK\x03\x04zip"])
def test_a_broken_list_is_reported_and_the_open_one_stays(
    window: MainWindow, table: Path, tmp_path: Path, content: bytes
) -> None:
    open_list(window, table)
    broken = tmp_path / "broken.csv"
    broken.write_bytes(content)
    assert not open_list(window, broken)
    assert window.message_bar.words()
    assert window.people.count == 3


def test_a_list_without_known_columns_lets_the_writer_choose(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("aaa,bbb\nAda,Ward 1\n")
    assert open_list(window, path)
    assert window.people.mapping == {}
    assert window.page("people").mapping.notes.sentences()  # type: ignore[attr-defined]


# ------------------------------------------------------------------ print


def test_this_card_to_a_pdf(window: MainWindow, tmp_path: Path, qtbot: QtBot,
                            monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(dialogs, "save_name", lambda *_: str(tmp_path / "card"))
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL)
    page = window.page("print")
    assert isinstance(page, PrintPage)
    with qtbot.waitSignal(page.finished, timeout=30_000):
        qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF-")
    assert str(tmp_path / "card.pdf") in page.done_notes.sentences()[0]


# ------------------------------------------------------------------ keyboard, names, looks


def every_page(window: MainWindow, table: Path) -> None:
    open_list(window, table)
    for place in ("cards", "design", "people", "print", "write"):
        window.show_page(place)


def test_pages_by_keyboard(window: MainWindow) -> None:
    keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
    for name, key in zip(("write", "design", "people", "print"), keys, strict=True):
        QTest.keyClick(window, key, CONTROL)
        assert window.pages.current == name
        assert window.rail.buttons[name].isChecked()


def test_tab_reaches_every_control_of_the_page_in_reading_order(window: MainWindow) -> None:
    window.activateWindow()
    window.page("write").appeal_choice.buttons["work"].setFocus()
    wanted = [block.edit for block in window.page("write").fields.values() if block.isVisible()]
    wanted += [window.page("write").message, window.page("write").front.edits["sentiment"]]
    seen: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    order = [seen.index(widget) for widget in wanted]
    assert len(order) == len(wanted)
    tops = [w.mapTo(window, w.rect().topLeft()) for w in wanted]
    rows = sorted(range(len(wanted)), key=lambda i: (tops[i].y(), tops[i].x()))
    assert [order[i] for i in rows] == sorted(order)


def test_every_control_has_a_name(window: MainWindow, table: Path) -> None:
    every_page(window, table)
    nameless = [
        f"{type(w).__name__} in {type(w.parent()).__name__}"
        for w in window.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus
        and isinstance(w, QAbstractButton | QLineEdit | QComboBox | QWidget)
        and not w.objectName().startswith("qt_")
        and not w.accessibleName()
        and w.isVisibleTo(window)
    ]
    assert nameless == []


def test_targets_are_large_enough(window: MainWindow, table: Path) -> None:
    every_page(window, table)
    small = [
        (type(w).__name__, w.text(), w.height())
        for w in window.findChildren(QAbstractButton)
        if w.isVisible() and w.height() < 32
    ]
    assert small == []


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(1024, 700), (760, 700), (1440, 900)])
def test_nothing_is_clipped_at_double_size(
    make_window: Callable[..., MainWindow], table: Path, dark: bool, size: tuple[int, int]
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, dark)
    font = QFont(app.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    app.setFont(font)
    window = make_window(None, *size)
    open_list(window, table)
    for place in ("cards", "write", "design", "people", "print"):
        window.show_page(place)
        app.processEvents()
        for widget in window.findChildren(QWidget):
            if not widget.isVisible() or not widget.width():
                continue
            if (isinstance(widget, QLabel) and widget.wordWrap()) or (
                isinstance(widget, QAbstractButton) and widget.hasHeightForWidth()
            ):
                needed = widget.heightForWidth(widget.width())
                assert needed <= widget.height() + 1, (place, widget.text())
            elif isinstance(widget, QAbstractButton) and widget.text():
                needed = widget.sizeHint().width()
                assert needed <= widget.width() + 1, (place, widget.text())


def luminance(color: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
             for c in (color.redF(), color.greenF(), color.blueF())]  # fmt: skip
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("t", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_text_can_be_read(t: theme.Tokens) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1."""
    grounds = (t.ground, t.rail, t.desk, t.base, t.soft)
    pairs = [(ink, ground) for ink in (t.ink, t.muted, t.accent) for ground in grounds]
    pairs += [
        (t.on_accent, t.accent),
        (t.on_good, t.good),
        (t.on_care, t.care),
        (t.ink, t.mark),
        (t.muted, t.mark),
        (t.on_good, t.base),
        (t.on_care, t.base),
        (t.on_care, t.soft),
    ]
    for ink, ground in pairs:
        low, high = sorted((luminance(QColor(ink)), luminance(QColor(ground))))
        assert (high + 0.05) / (low + 0.05) >= 4.5, (ink, ground)


def test_a_change_of_scheme_is_followed(window: MainWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    light = window.styleSheet()
    theme.apply(app, True)
    app.processEvents()
    assert theme.tokens().dark
    assert window.styleSheet() != light


def test_a_narrow_window_makes_the_card_a_place(window: MainWindow) -> None:
    assert not window.rail.buttons[CARD].isVisible()
    window.resize(800, 700)
    QApplication.processEvents()
    assert not window.preview.isVisible()
    window.rail.buttons[CARD].click()
    assert window.preview.isVisible()
    assert not window.pages.isVisible()
    window.rail.buttons["write"].click()
    assert window.pages.isVisible()
    assert not window.preview.isVisible()
    window.resize(1280, 700)
    QApplication.processEvents()
    assert window.preview.isVisible()
    assert window.pages.isVisible()


# ------------------------------------------------------------------ speed, threads


def test_a_keystroke_is_painted_at_once(window: MainWindow, qtbot: QtBot) -> None:
    window.preview.show_kind("letter")
    qtbot.waitUntil(lambda: not window.jobs.busy("preview"), timeout=10_000)
    window.page("write").message.setFocus()
    for letter in "the quick brown fox jumps over it":
        shown: list[int] = []
        window.preview.shown.connect(lambda shown=shown: shown.append(1))
        QTest.keyClick(window.page("write").message, letter)
        assert shown  # no thread in between: it is there when the key is done


def test_heavy_work_is_not_on_the_windows_thread(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import thankyou.gui.preview.painter as rendering

    threads: set[int] = set()
    paint = rendering.paint_once

    def spy(*args: object) -> object:
        threads.add(threading.get_ident())
        return paint(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(rendering, "paint_once", spy)
    window.show_page("design")
    page = window.page("design")
    assert isinstance(page, DesignPage)
    with qtbot.waitSignal(page.painter.caught_up, timeout=20_000):
        pass
    assert threads
    assert threading.get_ident() not in threads


def test_closing_ends_every_thread(window: MainWindow, table: Path) -> None:
    open_list(window, table)
    window.show_page("design")
    assert window.close()
    assert window.jobs._pool.activeThreadCount() == 0


def test_a_thumb_is_painted_without_a_picture(qtbot: QtBot, window: MainWindow) -> None:
    thumb = Thumb(window.catalog.designs["fern"], "note")
    qtbot.addWidget(thumb)
    assert not thumb.grab().isNull()


def test_about_lists_the_licences(window: MainWindow, qtbot: QtBot) -> None:
    from thankyou.gui.widgets.about import AboutDialog

    box = AboutDialog(window)
    qtbot.addWidget(box)
    words = box.text.toPlainText().lower()
    for name in ("pyside6", "reportlab", "uharfbuzz", "eb-garamond"):
        assert name in words


def test_first_paint_calls_once(qtbot: QtBot) -> None:
    from thankyou.gui.app import FirstPaint

    widget = QWidget()
    qtbot.addWidget(widget)
    calls: list[int] = []
    FirstPaint(widget, lambda: calls.append(1))
    widget.show()
    qtbot.waitUntil(lambda: calls == [1])
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Polish))
    widget.repaint()
    assert calls == [1]


@pytest.mark.parametrize(
    ("path", "page", "beside"), [(None, "cards", False), ("card.thankyou", "write", True)]
)
def test_nothing_is_painted_first_that_goes_when_the_page_comes(
    qtbot: QtBot, window_catalog: WindowCatalog, store: CardStore,
    path: str | None, page: str, beside: bool,
) -> None:  # fmt: skip
    window = MainWindow(window_catalog, store=store)
    qtbot.addWidget(window)
    window.begin_on(path)
    window.resize(1280, 800)
    window.show()
    chosen = [key for key, button in window.rail.buttons.items() if button.isChecked()]
    assert chosen == [page] == [window.pages.current]
    assert (window.previews.isVisible(), window.footer.isVisible()) == (beside, beside)
    # Had the first page been another, the card would have its share of the room all the same.
    window.show_page("write")
    assert window.previews.isVisible() and window.footer.isVisible()
    qtbot.waitUntil(lambda: 0.4 < window.split.sizes()[1] / sum(window.split.sizes()) < 0.5)

"""A tour of the whole window: every page, dialog and menu, in each of its states.

In: a window that has started. Out: one stop after another: a name, and the widget to look at. The
writer's own words are Ukrainian, so that no plain Latin letter in sight is theirs.
"""

from __future__ import annotations

import importlib
import pkgutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pytest
from cards_tour import cards_tour
from open_list import open_list
from paper_desk import OFFICE, Paper, desk
from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialog,
    QFileDialog,
    QMenu,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

import thankyou.gui
from thankyou.base.errors import CardError
from thankyou.gui.conflict import Conflict
from thankyou.gui.forget_dialog import WhatGoes
from thankyou.gui.main_window import MainWindow
from thankyou.gui.widgets import dialogs
from thankyou.gui.widgets.dialogs import ask_wrong_cards
from thankyou.model.card import CardSignature, Second, Signer
from thankyou.pictures.ink import Ink
from thankyou.printing.run import Progress
from thankyou.printing.runs import Summary
from thankyou.store.values import PastState, Why

Stop = tuple[str, QWidget]

OWN = "Дякую за ніч"
FORM_TABLE = (
    "Позначка часу,Кому ви хочете подякувати?,Що вам запам'яталося?,Ваше ім'я\n"
    "1,Оксана,Дякую за ніч,Іван\n2,Іван,Дякую за ніч,Оксана\n"
)
PEOPLE_TABLE = "ім'я,відділ\nОксана,12\n,3\nІван,7\n"


def tour(window: MainWindow, bot: QtBot, folder: Path, patch: pytest.MonkeyPatch) -> Iterator[Stop]:
    """Every stop, once. `folder` becomes the current one, so that paths are short."""
    patch.chdir(folder)
    first = next(t for t in window.catalog.templates_in("uk") if t.appeal == "work")
    window.document.replace(first.card())
    folder = Path()
    yield from _write(window, bot)
    yield from _guide(window)
    yield from _past(window, bot)
    yield from cards_tour(window, settle)
    yield from _design(window, bot, folder)
    yield from _people(window, bot, folder)
    yield from _answers(window, bot, folder)
    yield from _print(window, bot, folder)
    yield from _bar(window)
    yield from _dialogs(window, patch)
    for menu in window.menuBar().findChildren(QMenu):
        yield f"menu {menu.title()}", menu


def pages(window: MainWindow) -> Iterator[Stop]:
    """Each page as it is when it is opened for the first time."""
    for row in window.rows:
        window.show_page(row.key)
        settle()
        yield row.key, window


def settle() -> None:
    """Let the layouts have their say."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def _write(window: MainWindow, bot: QtBot) -> Iterator[Stop]:
    window.show_page("write")
    settle()
    yield "write", window
    card = window.document.card
    with bot.waitSignal(window.page("write").notes_panel.settled, timeout=60_000):
        window.document.put(
            card.changed(
                message=OWN + "! 07700 900123.\n\n{moment}\n\n" + card.message + (OWN + ".\n") * 40,
                sentiment=OWN,
                tagline=OWN,
                signers=(Signer("Ада", OWN),),
                second=Second("ar", "شكرا", "beneath"),
                remembering=True,
                appeal="tears",
            ).with_fields({"unit": "12"})
        )
    settle()
    yield "write, with everything", window


def _guide(window: MainWindow) -> Iterator[Stop]:
    window.show_page("guide")
    guide = window.page("guide")
    for step in range(30):
        guide.show_step(step)  # type: ignore[attr-defined]
        if guide.step != step:  # type: ignore[attr-defined]
            break
        settle()
        yield f"guide {step}", window
    yield from _guide_taps(window)
    window.show_page("wordings")
    settle()
    yield "wordings", window
    page: Any = window.page("wordings")
    page.filters["appeal"].setCurrentIndex(0)
    page.refresh()
    page.list.scrollToBottom()
    settle()
    yield "wordings, all of them", window
    page.filters["occasions"].setCurrentIndex(1)
    page.filters["occasions"].activated.emit(1)
    settle()
    yield "wordings, for an occasion", window


def _guide_taps(window: MainWindow) -> Iterator[Stop]:
    """What may be tapped and ticked, for those who mourn and for those who do not."""
    guide: Any = window.page("guide")
    card = window.document.card
    for remembering in (False, True):
        voice = "bereaved-family" if remembering else "patient"
        window.document.change(remembering=remembering, voice=voice, appeal="work")
        guide.show_step(1)
        guide.taps.choices["speaker"].taps["we"].click()
        settle()
        yield f"guide, tapped{', remembering' * remembering}", window
        guide.show_step(5)
        for box in guide.facts.boxes.values():
            if not box.isHidden():
                box.click()
        settle()
        yield f"guide, all ticked{', remembering' * remembering}", window
    window.document.put(card)


def _past(window: MainWindow, bot: QtBot) -> Iterator[Stop]:
    """Earlier versions, and two versions of the card."""
    window.show_page("history")
    history: Any = window.page("history")
    bot.waitUntil(lambda: not history._reading, timeout=60_000)
    settle()
    yield "history", window
    now, card = time.time(), window.document.card
    states = [
        PastState(n, now - n * 60, card.changed(message=OWN * (n + 1), sentiment=OWN), why)
        for n, why in enumerate(get_args(Why))
    ]
    history._show(states)
    with bot.waitSignal(history.pictures.caught_up, timeout=60_000):
        history.list.viewport().update()
    settle()
    yield "history, with everything", window
    history._show([])
    settle()
    yield "history, empty", window
    window.show_page("versions")
    settle()
    yield "versions, none", window
    versions: Any = window.page("versions")
    acts = (lambda: None,) * 3
    theirs = card.changed(message=OWN + "\n\n" + card.message, sentiment=OWN)
    versions._show(Conflict(lambda: card, theirs, "1", acts))
    with bot.waitSignal(versions.pictures.caught_up, timeout=60_000):
        versions._show(Conflict(lambda: card, theirs, "1", acts))
    settle()
    yield "versions", window
    versions._show(None)
    window.show_page("write")


def _photo(folder: Path) -> Path:
    path = folder / "1.png"
    Image.effect_noise((400, 300), 60).convert("RGB").save(path)
    return path


def _design(window: MainWindow, bot: QtBot, folder: Path) -> Iterator[Stop]:
    from thankyou.base.read_file import read_bytes
    from thankyou.pictures.photo import read_photo
    from thankyou.storage.container import card_photo

    window.show_page("design")
    settle()
    yield "design", window
    data = read_bytes(_photo(folder), 1 << 20)
    strokes = Ink.from_points([[(0.0, 0.0, 0.5), (40.0, 10.0, 0.5)]]).strokes
    window.document.change(
        photo=card_photo(read_photo(data, "1.png")),
        signature=CardSignature(strokes),
        text_color="#d0d0d0",
        format="custom-120x160-side",
    )
    page = window.page("design")
    bot.waitUntil(
        lambda: page.lettering.measured == "#d0d0d0",  # type: ignore[attr-defined]
        timeout=60_000,
    )
    settle()
    yield "design, with everything", window
    window.preview.show_paper(True)
    settle()
    yield "on paper", window.preview
    window.preview.show_paper(False)


def _people(window: MainWindow, bot: QtBot, folder: Path) -> Iterator[Stop]:
    window.show_page("people")
    settle()
    yield "people", window
    table = folder / "1.csv"
    table.write_text(PEOPLE_TABLE, "utf-8")
    with bot.waitSignal(window.people.check_done, timeout=60_000):
        open_list(window, table)
    settle()
    yield "people, without names", window
    with bot.waitSignal(window.people.check_done, timeout=60_000):
        window.people.map(0, "recipient")
    window.people.select(1)
    settle()
    yield "people, checked", window
    window.people.keep_inside(True)
    settle()
    yield "people, inside the card", window
    page: Any = window.page("people")
    page.mapping.line.show_open()
    page.head.reading.line.show_open()
    page.list.editor.add()
    page.list.editor.remove([0])
    page.list.shown.sort(2)
    settle()
    yield "people, edited and sorted", window
    window.lists.opening.look_again(window.people.people)  # type: ignore[arg-type]
    bot.waitUntil(lambda: window.lists.opening.offer is not None)
    settle()
    yield "people, how it was read", window
    window.lists.opening.stop()
    window.document.undo()
    window.document.undo()
    window.people.keep_inside(False)


def _answers(window: MainWindow, bot: QtBot, folder: Path) -> Iterator[Stop]:
    """The answers of a form, read: in a list of its own, which is gone again afterwards."""
    form = folder / "2.csv"
    form.write_text(FORM_TABLE, "utf-8")
    with bot.waitSignal(window.people.check_done, timeout=60_000):
        open_list(window, form)
    window.show_page("people")
    page: Any = window.page("people")
    bot.waitUntil(lambda: bool(page.form.words()), timeout=60_000)
    settle()
    yield "people, a form is offered", window
    page.form.accept()
    bot.waitUntil(lambda: window.people.people.guided, timeout=60_000)  # type: ignore[union-attr]
    page = window.page("answers")
    window.show_page("answers")
    settle()
    yield "answers", window
    page.hold()
    page.step(-1)
    page.say_why(0)
    page.body.mend_name()
    settle()
    yield "answers, held", window
    page.step(1)
    page.body.edit_words()
    settle()
    yield "answers, edited", window
    page.approve()
    settle()
    yield "answers, all read", window
    log = dialog_classes()["LogDialog"](window, page.approvals, window.people.people)
    log.show()
    settle()
    yield "answers, the log", log
    log.close()
    log.deleteLater()
    window.people.close()
    with bot.waitSignal(window.people.check_done, timeout=60_000):
        open_list(window, folder / "1.csv")
    window.people.map(0, "recipient")


def _print(window: MainWindow, bot: QtBot, folder: Path) -> Iterator[Stop]:
    office = replace(OFFICE, info=OWN, trays=("1",))
    paper = Paper([office])
    window.print_setup.__dict__["desk"] = desk(folder, paper)
    window.show_page("print")
    page: Any = window.page("print")
    bot.waitUntil(lambda: page.printing.offered, timeout=60_000)
    settle()
    yield "print", window
    page.whose["all"].click()
    page.print_button.click()
    settle()
    yield "print, asked", window
    for status in ("printing", "paused", "turn", "doubtful", "printed"):
        doubtful = (1,) if status == "doubtful" else ()
        now = Progress(status, 2, 1, doubtful=doubtful)  # type: ignore[arg-type]
        (page.printing.panel._moved if status == "printing" else page.printing.panel._ended)(now)
        page.printing.panel.ask_jam()
        settle()
        yield f"print, {status}", window
    page.printing.panel.offer(Summary("1", OWN, 0, 2, 1, False))
    settle()
    yield "print, a run was left", window
    page.printing.panel.put_away()
    page.printing.calibration.show_open()
    part = page.printing.calibration.part
    part.across.setValue(20)
    part.apply()
    settle()
    yield "print, measures", window
    page.printing.calibration.show_open(False)
    yield from _print_sheets(window, page)
    yield from _print_files(window, bot, page, folder)


def _print_sheets(window: MainWindow, page: Any) -> Iterator[Stop]:
    """The group “Paper”, and what goes with the cards."""
    page.sheets.stock.show_open()
    page.sheets.more.show_open()
    settle()
    yield "print, ready-made sheets", window
    page.sheets.stock.part.open_form()
    page.sheets.stock.part.form.dx.setValue(1)
    page.sheets.stock.part.form.save()
    settle()
    yield "print, a sheet of one's own", window
    page.sheets.stock.part.close_form()
    window.print_setup.put(stock="avery-5389", per_sheet=None)
    window.print_setup.put(skip=frozenset({1}))
    settle()
    yield "print, on a maker's sheet", window
    window.print_setup.put(stock="", duplex="hand")
    page.sheets.paper.papers.setCurrentIndex(page.sheets.paper.papers.count() - 1)
    page.sheets.paper.papers.activated.emit(0)
    page.whose["some"].click()
    window.print_setup.choose_rows("8")
    settle()
    yield "print, with everything", window
    window.print_setup.choose_rows(None)
    for line in (page.extras.envelopes, page.extras.labels, page.extras.handover, page.extras.each):
        line.show_open()
        settle()
        yield f"print, {line.button.text()}", window


def _print_files(window: MainWindow, bot: QtBot, page: Any, folder: Path) -> Iterator[Stop]:
    """The other ways out, and how work ends."""
    page.whose["one"].click()
    page.kind["pages"].click()
    settle()
    yield "print, for a shop", window
    page.kind["screen"].click()
    page.protection.box.click()
    settle()
    yield "print, protected", window
    page.protection.fields.first.setText("1")
    page.protection.fields.second.setText("1")
    settle()
    yield "print, protected weakly", window
    page.kind["pictures"].click()
    for number in page.findChildren(QAbstractSpinBox):
        number.setValue(number.minimum())
    settle()
    yield "print pictures", window
    for name, path in (
        ("print, done", folder / "1.png"),
        ("print, failed", folder / "0" / "1.png"),
    ):
        with bot.waitSignal(page.finished, timeout=60_000):
            page.export(path)
        settle()
        yield name, window


def _bar(window: MainWindow) -> Iterator[Stop]:
    window.show_page("write")
    window.message_bar.show_error(CardError("not-a-card", path="1.thankyou", reason="empty"))
    settle()
    yield "bar", window
    window.copy_as("card")
    settle()
    yield "bar, copied", window
    window.forgetting.choose_on_closing(True)
    settle()
    yield "each session is forgotten", window
    window.forgetting.choose_on_closing(False)
    yield from _kept(window)


def _kept(window: MainWindow) -> Iterator[Stop]:
    """What is told of a card that is kept, and of its file."""
    messages: Any = window.messages
    window.files.save()
    settle()
    yield "bar, saved", window
    for list_inside in (False, True):
        window.files.copied.emit(Path("1.thankyou"), list_inside)
        settle()
        yield f"bar, a copy{', with a list' * list_inside}", window
    messages._in_use("1")
    settle()
    yield "bar, open elsewhere", window
    window.message_bar.clear()
    full = CardError("cannot-write", path="1", reason="disk-full", detail="")
    for error in (full, OSError(5, OWN)):
        window.keeper.session._fail(error)
        settle()
        yield f"bar, not kept: {type(error).__name__}", window
    window.keeper.session._fail(None)
    gone = CardError("file-changed", path="1.thankyou", kind="gone")
    for error in (gone, full):
        messages._file_failed(error)
        settle()
        yield f"bar, the file: {error.code}", window
    window.message_bar.over("file")
    for name in ("1.thankyou", ""):
        messages._conflict(Conflict(lambda: window.document.card, window.document.card, name,
                                    (settle, settle, settle)))  # fmt: skip
        settle()
        yield f"bar, changed elsewhere: {name}", window
    window.message_bar.over("conflict")


def dialog_classes() -> dict[str, Any]:
    """The program's own dialogs by name, whichever module they are in; not what they share."""
    found = {}
    for module in pkgutil.walk_packages(thankyou.gui.__path__, "thankyou.gui."):
        for held in vars(importlib.import_module(module.name)).values():
            if not (isinstance(held, type) and issubclass(held, QDialog)):
                continue
            if held.__module__.startswith("thankyou") and not held.__subclasses__():
                found[held.__name__] = held
    return found


def _dialogs(window: MainWindow, patch: pytest.MonkeyPatch) -> Iterator[Stop]:
    page = window.page("design")
    card_format = window.catalog.full.format(window.document.card.format)
    classes = dialog_classes()
    made: list[Callable[[], QDialog]] = [
        lambda: classes["SizeDialog"](page, card_format),
        lambda: classes["SignDialog"](page),
        lambda: classes["ProtectDialog"](window),
        lambda: classes["UnlockDialog"](window, OWN, window.jobs, lambda _: None),
        lambda: classes["ForgetDialog"](window, WhatGoes((OWN, OWN), 12, True, 1, True, True)),
        lambda: classes["ForgetDialog"](window, WhatGoes((OWN,)), True),
        lambda: classes["AboutDialog"](window),
        lambda: classes["NewVersionsDialog"](window, ""),
        lambda: classes["NewVersionsDialog"](window, "https://example.org/thankyou/versions"),
        lambda: _help(window),
    ]
    for make in made:
        dialog = make()
        dialog.show()
        settle()
        yield type(dialog).__name__, dialog
        dialog.close()
        dialog.deleteLater()
    yield from _asked(window, patch)


def _help(window: MainWindow) -> QDialog:
    """The help as F1 opens it."""
    window.help()
    return window.findChildren(dialog_classes()["HelpDialog"])[-1]


def _asked(window: MainWindow, patch: pytest.MonkeyPatch) -> Iterator[Stop]:
    """The dialogs that are asked and gone in one call: what they were is looked at afterwards."""
    shown: list[QDialog] = []

    def show(dialog: QDialog) -> int:
        shown.append(dialog)
        dialog.show()
        settle()
        return 0

    with patch.context() as only:
        only.setattr(QMessageBox, "exec", show)
        only.setattr(QMessageBox, "deleteLater", lambda self: None)
        for name, act in (
            ("unsaved", lambda: dialogs.ask_file(window, "1.thankyou")),
            ("unkept", lambda: dialogs.ask_unkept(window, OWN)),
            ("replace", lambda: dialogs.ask_replace(window, OWN, ["1.png"])),
            ("replace several", lambda: dialogs.ask_replace(window, OWN, ["1.png", "2.png"])),
            ("wrong cards", lambda: ask_wrong_cards(window, 2, 3, True)),
            ("wrong cards, a file", lambda: ask_wrong_cards(window, 1, 1, False)),
            ("all cards wrong", lambda: ask_wrong_cards(window, 2, 0, True)),
            ("refused", lambda: dialogs.tell(window, OWN, dialogs.refused_words(Path("1")))),
        ):
            act()
            yield name, shown[-1]
            shown[-1].close()
    titles = QWidget()

    def ask(*words: str) -> str:
        titles.setWindowTitle(words[0])
        titles.setToolTip(words[1])
        return ""

    with patch.context() as only:
        only.setattr(
            QFileDialog, "getOpenFileName", lambda _, title, folder, kinds: (ask(title, kinds), "")
        )
        only.setattr(
            dialogs, "save_name", lambda _, title, suggested, kinds, *more: ask(title, kinds)
        )
        for name, act in (
            ("ask card", window.files.ask_open), ("ask people", window.lists.ask),
            ("ask copy", window.files.ask_copy), ("ask photo", _act(window, "ask_photo")),
            ("ask sheet", _act(window, "ask_sheet")),
            ("ask export", window.page("print").choose_and_export),  # type: ignore[attr-defined]
        ):  # fmt: skip
            titles.setWindowTitle("")
            act()
            assert titles.windowTitle(), f"{name}: nothing was asked"
            yield name, titles
    titles.deleteLater()


def _act(window: MainWindow, name: str) -> Callable[[], object]:
    """What a part of the Design page does, whichever part it is."""
    parts = [one for one in window.page("design").findChildren(QWidget) if hasattr(one, name)]
    return getattr(parts[0], name)

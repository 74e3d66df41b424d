"""“Forget this session”: nothing of it is left in any file, and what was there before stays."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from open_list import open_list
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from thankyou.gui import forget_dialog, interface_language, recent_files
from thankyou.gui.forget_dialog import ForgetDialog, WhatGoes
from thankyou.gui.main_window import MainWindow
from thankyou.model.card import Card
from thankyou.printing.run_plan import RunPlan, one_pass
from thankyou.printing.runs import Runs
from thankyou.printing.spooler import JobOptions
from thankyou.storage.card_file import encode, save_card
from thankyou.store.card_store import CardStore

WORDS = ("Wallpaperwords", "Zdravstvuyte", "Kopfkissen")
"""Words of the session, in the message, the list and a name."""


def everything(folders: set[Path]) -> Iterator[tuple[Path, bytes]]:
    """All files beneath these folders, with what their compressed parts unpack to."""
    for folder in sorted(folders):
        for path in sorted(folder.rglob("*")):
            if not path.is_file():
                continue
            data = path.read_bytes()
            yield path, data
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(io.BytesIO(data)) as pack:
                    for name in pack.namelist():
                        yield path / name, pack.read(name)
            for match in re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data):
                unpack = zlib.decompressobj()
                with contextlib.suppress(zlib.error):
                    yield path, unpack.decompress(data[match.start() :], 1 << 20)


def found_in(folders: set[Path], words: tuple[str, ...] = WORDS) -> set[str]:
    """Which of the words stand in any file, raw, unpacked, or in a file's name."""
    found = set()
    for path, data in everything(folders):
        for word in words:
            spelled = (word.encode(), word.encode("utf-16-le"), json.dumps(word)[1:-1].encode())
            if any(one.lower() in data.lower() for one in spelled) or word in str(path):
                found.add(word)
    return found


@pytest.fixture
def folders(store: CardStore, tmp_path: Path) -> set[Path]:
    """Where the program keeps anything."""
    own = {Path(os.environ[f"XDG_{name}_HOME"]) for name in ("CONFIG", "STATE", "DATA", "CACHE")}
    return own | {store.folder}


def write_session(window: MainWindow, qtbot: QtBot, folder: Path) -> Path:
    """A whole session: a card written and renamed, a copy saved, a list opened, words copied, an
    address typed, a card deleted, a file opened, a run begun. The folder is the writer's own."""
    folder.mkdir()
    qtbot.waitUntil(lambda: window.forgetting.session.runs_before is not None)
    window.document.change(message=f"Dear all, {WORDS[0]} and thanks", name=WORDS[2])
    assert window.keeper.flush()
    first = window.keeper.current_id
    assert first is not None
    window.keeper.duplicate(first)
    window.keeper.new()
    window.document.change(message=f"Another one: {WORDS[0]}")
    assert window.keeper.flush()
    second = window.keeper.current_id
    assert second is not None
    window.keeper.delete(second)
    mine = folder / f"{WORDS[2]}.thankyou"
    save_card(Card(message=WORDS[0]), mine)
    assert window.files.open(mine)
    window.document.change(sentiment=f"{WORDS[0]}!")
    table = folder / "staff.csv"
    table.write_text(f"name\n{WORDS[1]}\n", "utf-8")
    open_list(window, table)
    window.people.keep_inside(True)
    window.copy_as("card")
    window.show_page("print")
    address = window.page("print").extras.envelopes  # type: ignore[attr-defined]
    address.show_open()
    address.part.return_address.setPlainText(f"{WORDS[1]} Street 1")
    assert window.keeper.flush()
    window.files.save()
    assert window.keeper.flush()
    runs = Runs(window.print_setup.desk.runs)
    plan = RunPlan(
        "office", JobOptions("iso_a4_210x297mm", 595.0, 842.0, "off"), ((1,),), one_pass(1)
    )
    runs.begin(
        plan, {"card.thankyou": encode(Card(message=WORDS[0])), "people.json": b"{}"}
    ).close()
    return mine


def answer(monkeypatch: pytest.MonkeyPatch, wanted: bool, older: bool = False) -> list[WhatGoes]:
    asked: list[WhatGoes] = []

    def ask(parent: object, what: WhatGoes, closing: bool) -> tuple[bool, bool]:
        asked.append(what)
        return wanted, older

    monkeypatch.setattr(forget_dialog, "ask", ask)
    return asked


def test_no_word_of_the_session_is_left_in_any_file(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, store: CardStore,
    folders: set[Path], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    before = store.create(Card(message="A card from before"))
    before.close(before.opened.card)
    window = make_window()
    mine = write_session(window, qtbot, tmp_path / "own")
    folders = folders | {window.print_setup.desk.runs}
    assert found_in(folders) == set(WORDS)
    asked = answer(monkeypatch, wanted=True)
    window.forgetting.ask()
    (what,) = asked
    assert len(what.titles) == 4 and WORDS[2] in what.titles
    assert (what.older, what.people, what.runs, what.files, what.copied) == (1, True, 1, True, True)
    assert found_in(folders) == set()
    assert [store.read(card.id).message for card in store.cards()] == ["A card from before"]
    assert store.deleted() == [] and store.crashed() == []
    # What the writer saved in a folder of their own is theirs.
    assert mine.is_file()
    # The window holds a card that nobody has touched, and no list.
    assert not window.keeper.session.touched and not window.document.can_undo
    assert window.people.table is None
    assert WORDS[0] not in QApplication.clipboard().text()
    assert not window.page("print").extras.envelopes.part.return_address.toPlainText()  # type: ignore[attr-defined]
    assert "forgotten" in window.message_bar.words()
    window.close()
    assert found_in(folders) == set()


def test_only_closing_leaves_all_of_it(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, folders: set[Path]
) -> None:
    window = make_window()
    write_session(window, qtbot, tmp_path / "own")
    folders = folders | {window.print_setup.desk.runs}
    window.close()
    assert found_in(folders) == set(WORDS)  # the naive control


def test_saying_no_changes_nothing(
    window: MainWindow, store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.document.change(message="Stay")
    answer(monkeypatch, wanted=False)
    window.forgetting.ask()
    assert window.document.card.message == "Stay" and window.document.can_undo
    assert [card.first_words for card in store.cards()] == ["Stay"]


def test_older_cards_go_only_when_that_is_wanted(
    make_window: Callable[..., MainWindow], store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        opened = store.create(Card(message=f"Older {number}"))
        opened.close(opened.opened.card)
    window = make_window()
    window.document.change(message="Of today")
    answer(monkeypatch, wanted=True, older=True)
    window.forgetting.ask()
    assert store.cards() == []


def test_a_card_that_is_open_elsewhere_is_told_and_stays(
    window: MainWindow, store: CardStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.document.change(message="Of today")
    assert window.keeper.flush()
    first = window.keeper.current_id
    assert first is not None
    window.keeper.new()
    elsewhere = CardStore(store.folder).open(first)
    answer(monkeypatch, wanted=True)
    window.forgetting.ask()
    assert "another window" in window.message_bar.words()
    assert first in window.forgetting.session.cards
    elsewhere.close(elsewhere.opened.card)
    window.forgetting.ask()
    assert store.cards() == []


def test_the_mode_is_told_in_a_line_and_kept(make_window: Callable[..., MainWindow]) -> None:
    window = make_window()
    action = window.actions_by_name["forget_mode"]
    assert action.isCheckable() and not action.isChecked()
    assert not window.forgetting.line.isVisible()
    action.trigger()
    assert action.isChecked() and window.forgetting.line.isVisible()
    again = make_window()
    assert again.actions_by_name["forget_mode"].isChecked() and again.forgetting.line.isVisible()
    again.actions_by_name["forget_mode"].trigger()
    assert not again.forgetting.line.isVisible() and not again.forgetting.on_closing


def test_in_the_mode_closing_forgets_after_saying_so(
    make_window: Callable[..., MainWindow], qtbot: QtBot, tmp_path: Path, store: CardStore,
    folders: set[Path], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    window = make_window()
    window.forgetting.choose_on_closing(True)
    write_session(window, qtbot, tmp_path / "own")
    folders = folders | {window.print_setup.desk.runs}
    stay = answer(monkeypatch, wanted=False)
    assert not window.close() and len(stay) == 1
    assert found_in(folders) == set(WORDS)
    answer(monkeypatch, wanted=True)
    assert window.close()
    assert found_in(folders) == set()
    assert recent_files.recent() == [] and window.forgetting.on_closing
    assert store.cards() == []


def test_in_the_mode_an_untouched_window_closes_without_a_question(
    make_window: Callable[..., MainWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    window.forgetting.choose_on_closing(True)
    asked = answer(monkeypatch, wanted=False)
    assert window.close() and asked == []


CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from thankyou.gui.app import create_app
app = create_app()
from thankyou.gui.main_window import MainWindow
from thankyou.store.card_store import CardStore
window = MainWindow(store=CardStore(Path(sys.argv[1])))
window.show()
window.start()
window.document.change(message=sys.argv[2])
assert window.keeper.flush()
os._exit(9)
"""


@pytest.mark.parametrize("mode", [True, False])
def test_what_a_crash_left_is_offered_once_and_then_forgotten(
    make_window: Callable[..., MainWindow], store: CardStore, folders: set[Path],
    monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, mode: bool,
) -> None:  # fmt: skip
    held = interface_language.settings()
    held.setValue("forget/on-closing", str(mode))
    held.sync()
    subprocess.run(
        [sys.executable, "-c", CRASH, str(store.folder), WORDS[0]],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, timeout=120, check=False,
    )  # fmt: skip
    assert found_in(folders) == {WORDS[0]}
    window = make_window()
    assert [card.first_words for card in store.crashed()] == [WORDS[0]]
    qtbot.waitUntil(lambda: window.forgetting.session.runs_before is not None)
    assert ("without closing" in window.message_bar.words()) is mode
    answer(monkeypatch, wanted=True)
    assert window.close()
    assert (found_in(folders) == set()) is mode
    again = make_window()
    qtbot.waitUntil(lambda: again.forgetting.session.runs_before is not None)
    assert "without closing" not in again.message_bar.words()


def test_the_dialog_says_what_goes_and_what_stays(window: MainWindow) -> None:
    what = WhatGoes(tuple("abcdefg"), 12, True, 1, True, True)
    dialog = ForgetDialog(window, what)
    words = [one.text() for one in dialog.findChildren(QLabel)]
    assert any("7 cards" in one and "“e” and 2 more" in one for one in words)
    assert any("12 older cards" in one for one in words)
    assert dialog.older.text() == "Also forget all 12 older cards"
    assert dialog.stay.isDefault() and not dialog.older.isChecked()
    closing = ForgetDialog(window, WhatGoes(("a",)), closing=True)
    assert closing.older.isHidden()
    for one in (dialog, closing):
        one.deleteLater()

"""A damaged card file in the window: its sentence, and what is left of it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from pytestqt.qtbot import QtBot

from thankyou.gui.damaged_cards import PART_NAMES
from thankyou.gui.main_window import MainWindow
from thankyou.storage.container import MIMETYPE
from thankyou.storage.salvage import LOST

FIXTURE = Path(__file__).parents[1] / "storage" / "fixtures" / "version-4-pictures.thankyou"


def acts(window: MainWindow) -> dict[str, object]:
    from PySide6.QtWidgets import QPushButton

    return {one.text(): one for one in window.message_bar.findChildren(QPushButton)}


def test_the_words_of_a_card_with_a_damaged_photo_are_opened_as_a_new_card(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    data = bytearray(FIXTURE.read_bytes())
    data[data.index(b"photo.jpg") + 200] ^= 1
    path = tmp_path / "a.thankyou"
    path.write_bytes(data)
    before = window.document.card
    assert not window.files.open(path)
    assert "photo" in window.message_bar.words() and window.document.card == before
    qtbot.waitUntil(lambda: "Open what is left of it" in acts(window))
    assert "photo" in window.message_bar.words()
    acts(window)["Open what is left of it"].click()  # type: ignore[attr-defined]
    assert window.document.card.message == "Thank you."
    assert window.document.card.photo is None and window.document.card.signature is not None
    assert window.message_bar.words().endswith("Missing: the photo.")
    assert window.keeper.file.path is None
    assert path.read_bytes() == data


def test_nothing_is_offered_where_nothing_is_left(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.thankyou"
    path.write_bytes(b"Dear diary")
    assert not window.files.open(path)
    words = window.message_bar.words()
    done: list[object] = []
    window.keeper.autosave.call(lambda _: True, done.append, done.append)
    qtbot.waitUntil(lambda: bool(done))  # what was asked before has been answered
    assert window.message_bar.words() == words
    assert "Open what is left of it" not in acts(window)


NEWER = {
    "text": b'{"format": "thankyou-card", "version": 99, "pages": []}',
    "locked": b"thankyou-locked-card 12\n" + bytes(200),
}


def test_a_card_of_a_newer_program_is_one_sentence_and_is_left_as_it_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    pictures = io.BytesIO()
    with zipfile.ZipFile(pictures, "w") as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), MIMETYPE)
        archive.writestr("card.json", NEWER["text"])
        archive.writestr("song.ogg", b"la")
    before = window.document.card
    for kind, data in {**NEWER, "pictures": pictures.getvalue()}.items():
        path = tmp_path / f"{kind}.thankyou"
        path.write_bytes(data)
        assert not window.files.open(path)
        words = window.message_bar.words()
        assert path.name in words and words.count(". ") == 0
        assert "made by a newer thankyou" in words and "install the newer program" in words
        done: list[object] = []
        window.keeper.autosave.call(lambda _: True, done.append, done.append)
        qtbot.waitUntil(lambda done=done: bool(done))
        assert window.message_bar.words() == words
        assert "Open what is left of it" not in acts(window)
        assert window.document.card == before and path.read_bytes() == data


def test_every_part_that_can_be_lost_has_words() -> None:
    assert set(PART_NAMES) == set(LOST)

"""The words of the window: translated, counted, and in the language that is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pseudo_language as pseudo
import pytest
from pseudo_language import translations
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMenu
from translation.texts import Text
from translation.ts_file import Message, written

from thankyou.base.errors import CardError, Problem
from thankyou.base.translatable import Plural, english
from thankyou.error_messages import SENTENCES, SIDE_NAMES, sentence
from thankyou.gui import interface_language
from thankyou.gui.app import create_app
from thankyou.gui.i18n import plural, tr
from thankyou.gui.interface_language import (
    available_languages,
    choose_language,
    chosen_language,
    install_language,
    language_for,
    native_name,
)
from thankyou.gui.language_menu import add_language_menu

POLISH = [
    Message(Text("One line", "%n lines", True), ("wiersz", "%n wiersze", "%n wierszy"), True),
    Message(Text("Close", "a door"), ("zamknij",), True),
    Message(Text("Close"), ("blisko",), True),
    Message(Text("{who} of {what}"), ("{what}: {who}",), True),
]


@pytest.fixture
def app() -> Iterator[QApplication]:
    made = create_app()
    yield made
    install_language(made, "en")


@pytest.fixture
def catalogs(tmp_path: Path) -> Path:
    """A folder with a Polish and a (tiny) Hebrew catalog."""
    for tag, messages in (("pl", POLISH), ("he", [])):
        path = tmp_path / f"thankyou_{tag}.ts"
        path.write_text(written(messages, tag), "utf-8")
        translations.release(path, path.with_suffix(".qm"))
    return tmp_path


@pytest.fixture
def remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place of this test's own for what is remembered."""
    path = tmp_path / "settings.ini"
    monkeypatch.setattr(
        interface_language, "settings", lambda: QSettings(str(path), QSettings.Format.IniFormat)
    )
    return path


def test_english_needs_no_catalog(app: QApplication) -> None:
    assert tr("Your card") == "Your card"
    assert [plural("One line", "%n lines", n) for n in (0, 1, 2)] == [
        "0 lines", "One line", "2 lines",
    ]  # fmt: skip
    assert [english("One line", "%n lines", n) for n in (1, 2)] == ["One line", "2 lines"]


def test_a_value_is_text_whatever_it_contains(app: QApplication) -> None:
    assert tr("{a} {b}", a="{0} %n", b="{c}") == "{0} %n {c}"
    assert plural("{who}: one", "{who}: %n", 2, who="{who}") == "{who}: 2"


def test_a_catalog_gives_each_number_its_form(app: QApplication, catalogs: Path) -> None:
    assert install_language(app, "pl", catalogs) == "pl"
    assert [plural("One line", "%n lines", n) for n in (1, 3, 5)] == [
        "wiersz", "3 wiersze", "5 wierszy",
    ]  # fmt: skip
    assert (tr("Close"), tr("Close", "a door")) == ("blisko", "zamknij")
    assert tr("{who} of {what}", who="Ada", what="{who}") == "{who}: Ada"
    assert plural("One card", "%n cards", 2) == "2 cards"  # not in this catalog


def test_another_language_takes_the_place_of_the_first(app: QApplication, catalogs: Path) -> None:
    for tag, side in (
        ("he", Qt.LayoutDirection.RightToLeft),
        ("pl", Qt.LayoutDirection.LeftToRight),
    ):
        install_language(app, tag, catalogs)
        assert app.layoutDirection() == side
    app.processEvents()
    install_language(app, "en", catalogs)
    app.sendPostedEvents()
    assert tr("Close") == "Close"
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_buttons_of_qt_speak_the_language_too(app: QApplication, catalogs: Path) -> None:
    install_language(app, "pl", catalogs)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Anuluj"
    box.deleteLater()


@pytest.mark.parametrize(
    ("chosen", "system", "expected"),
    [
        ("", ["de-AT", "de"], "de"),
        ("", ["fr-FR", "fr", "de"], "de"),
        ("", ["en-US", "en", "de"], "en"),
        ("", ["C"], "en"),
        ("de", ["en-US"], "de"),
        ("en", ["de-DE"], "en"),
        ("fr", ["de-DE"], "de"),  # chosen once, and no longer there
        ("", ["zh-CN"], "zh-Hans"),
        ("", [], "en"),
    ],
)
def test_the_language_is_the_chosen_one_or_the_systems(
    chosen: str, system: list[str], expected: str
) -> None:
    assert language_for(chosen, system, ("en", "de", "zh-Hans")) == expected


def test_the_languages_are_those_with_a_catalog(catalogs: Path, tmp_path: Path) -> None:
    assert available_languages(catalogs) == ("en", "he", "pl")
    assert available_languages(tmp_path / "nothing") == ("en",)
    assert [native_name(tag) for tag in ("en", "pl", "xx")] == ["English", "Polski", "Xx"]


def test_a_choice_is_remembered_and_counts_at_the_next_start(
    app: QApplication, catalogs: Path, remembered: Path
) -> None:
    assert chosen_language() == ""
    choose_language("pl")
    assert chosen_language() == "pl"
    assert install_language(app, folder=catalogs) == "pl"
    choose_language("")
    assert chosen_language() == ""


def test_the_menu_lists_the_languages_and_says_when_a_choice_counts(
    app: QApplication, catalogs: Path, remembered: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(interface_language, "_catalogs", lambda: catalogs)
    said: list[str] = []
    view = QMenu()
    menu = add_language_menu(view, said.append)
    actions = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    assert list(actions) == ["As on this computer", "English", "עברית", "Polski"]
    assert actions["As on this computer"].isChecked()
    actions["Polski"].trigger()
    assert chosen_language() == "pl"
    assert said == ["The window will be in that language when it is opened again."]
    again = add_language_menu(QMenu(view), said.append)
    assert [one.text() for one in again.actions() if one.isChecked()] == ["Polski"]
    view.deleteLater()


# ------------------------------------------------------------------ problems and errors


@pytest.fixture
def pseudo_language(app: QApplication, tmp_path: Path) -> None:
    pseudo.write_catalogs(tmp_path)
    install_language(app, pseudo.LONGER, tmp_path)


@pytest.mark.usefixtures("pseudo_language")
def test_every_sentence_is_translated_with_what_is_put_into_it() -> None:
    values = {"panel": "front", "side": "inside", "lines": 3, "words": "message", "reason": "empty"}
    for code, pattern in SENTENCES.items():
        for count in (1, 2):
            numbers = {pattern.of: count} if isinstance(pattern, Plural) else {}
            words = sentence(CardError(code, **{**values, "words": "…", **numbers}), tr)
            left = re.sub(r"\{\w+\}", "", words)
            assert not pseudo.english_in(left), words
    problem = Problem("overflow", {"lines": 2, "words": "sentiment"}, panel="inside")
    assert not pseudo.english_in(sentence(problem, tr))
    for name in SIDE_NAMES:
        assert tr(name) != name


def test_every_side_of_a_card_and_of_a_sheet_has_its_name_marked() -> None:
    from thankyou.catalog import Catalog
    from thankyou.imposition.unfold import unfolded

    names = set()
    for card_format in Catalog().formats.values():
        names |= {panel.name for panel in card_format.panels}
        names |= {side.name for side in unfolded(card_format).sides}
    assert names <= set(SIDE_NAMES)


def test_the_command_lines_english_is_the_windows(app: QApplication) -> None:
    problem = Problem("overflow", {"lines": 1, "words": "message"}, panel="inside")
    assert sentence(problem, tr) == sentence(problem)
    assert sentence(problem).startswith("The message is one line too long for its place (inside)")

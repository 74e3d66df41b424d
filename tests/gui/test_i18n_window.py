"""The whole window in a language that nobody speaks: nothing stays English, nothing is cut.

What is still wrong is in known_offenders.toml, and nothing else may be: neither a new offender nor
one that has gone. THANKYOU_WRITE_KNOWN=1 writes that file anew.
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pseudo_language as language
import pytest
import window_tour
import window_walk as walk
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from thankyou.catalog import Catalog
from thankyou.gui.app import create_app
from thankyou.gui.catalog import WindowCatalog
from thankyou.gui.interface_language import install_language
from thankyou.gui.main_window import MainWindow

KNOWN = Path(__file__).parent / "known_offenders.toml"
SIZES = [(1280, 800), (1024, 700)]
_LANGUAGES = Catalog().languages
NATIVE_NAMES = (
    *sorted((_LANGUAGES.load(tag).name for tag in _LANGUAGES.tags), key=len, reverse=True),
    "Português", "português", "Filipino", "American English",
)  # fmt: skip
"""Languages are listed under their own names, ours or Qt's; the longest first, as they are taken
out of what is looked at one after the other."""
SHEETS = tuple(f"{one.brand} {one.part}" for one in Catalog().shipped_stock.values())
"""Makers' sheets are listed as their packets call them."""
OWN = (
    *NATIVE_NAMES,
    *SHEETS,
    "Mine",
    "CSV",
    "PDF",
    "PNG",
    "JPEG",
    "For the work of every day.",
    "Fern.",
)
"""With the names of kinds of files, and the small print on the card, which is the design's."""
SLACK = 20
"""Pixels that margins of two sizes may shift a control by."""


@pytest.fixture(scope="session")
def catalogs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return language.write_catalogs(tmp_path_factory.mktemp("catalogs"))


@pytest.fixture
def speak(catalogs: Path) -> Iterator[Callable[[str], None]]:
    """Install a language; English again after the test."""
    app = create_app()

    def install(tag: str) -> None:
        assert install_language(app, tag, catalogs) == tag

    yield install
    install_language(app, "en", catalogs)


@pytest.fixture
def window_catalog(catalog: Catalog) -> WindowCatalog:
    """Words read anew, in the language of the test; designs and type as they are."""
    made = WindowCatalog()
    made.__dict__["full"] = catalog
    return made


def _known() -> dict[str, list[str]]:
    return tomllib.loads(KNOWN.read_text("utf-8")) if KNOWN.exists() else {}


def _compare(name: str, found: set[str]) -> None:
    """The offenders of one kind are those that are known, no more and no fewer."""
    known = _known()
    if os.environ.get("THANKYOU_WRITE_KNOWN"):
        known[name] = sorted(found)
        _write(known)
    new = sorted(found - set(known.get(name, ())))
    gone = sorted(set(known.get(name, ())) - found)
    assert not new, f"{name}: these are new: " + "\n".join(new)
    assert not gone, f"{name}: take these out of {KNOWN.name}: " + "\n".join(gone)


def _write(known: dict[str, list[str]]) -> None:
    lines = ["# What is not yet translated, or has no room (test_i18n_window.py). To be emptied."]
    for name in sorted(known):
        lines += ["", f"{name} = ["]
        lines += [f"  {json.dumps(one, ensure_ascii=False)}," for one in known[name]] + ["]"]
    KNOWN.write_text("\n".join(lines) + "\n", "utf-8")


@pytest.mark.parametrize(
    ("tag", "size"),
    [
        pytest.param(tag, size, marks=marks, id=f"{tag}-{size[0]}x{size[1]}")
        for tag, size, marks in (
            (language.LONGER, SIZES[0], pytest.mark.slow),
            (language.LONGER, SIZES[1], ()),
            (language.MIRRORED, SIZES[0], ()),
            (language.MIRRORED, SIZES[1], pytest.mark.slow),
        )
    ],
)
def test_no_english_is_left_and_nothing_is_cut(
    speak: Callable[[str], None],
    make_window: Callable[..., MainWindow],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tag: str,
    size: tuple[int, int],
) -> None:
    speak(tag)
    painted = walk.PaintedText()
    window = make_window(None, *size)
    own = (*OWN, str(window.keeper.store.folder / "cards"), str(window.keeper.store.folder))
    english: set[str] = set()
    lacks: set[str] = set()
    stops: set[str] = set()
    for _, root in window_tour.tour(window, qtbot, tmp_path, monkeypatch):
        stops.add(type(root).__name__)
        painted.install(monkeypatch)
        root.grab()
        for seen in (*walk.texts(root), *painted.seen):
            if language.english_in(seen.text.replace("\u200b", ""), own):
                english.add(language.plain(seen.text))
        for one in (*walk.lacks(root), *painted.lacks):
            lacks.add(f"{one.fault}: {language.plain(one.text)}")
        painted.clear()
    assert window_tour.dialog_classes().keys() <= stops
    _compare("english", english)
    _compare(f"room_{tag}_{size[0]}", lacks)


def _places(root: QWidget) -> dict[tuple[int, str], tuple[int, int, int]]:
    """Where each text stands, as (left, width, width of the window)."""
    shown = [one for one in walk.widgets_of(root) if one.isVisible() and walk.shown(one)]
    return {
        (at, walk.shown(one)): (one.mapTo(root, QPoint(0, 0)).x(), one.width(), root.width())
        for at, one in enumerate(shown)
    }


def test_the_window_is_mirrored(
    speak: Callable[[str], None], make_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    pages: dict[str, list[dict[tuple[int, str], tuple[int, int, int]]]] = {}
    for tag in (language.LONGER, language.MIRRORED):
        speak(tag)
        window = make_window(None, *SIZES[0])
        for name, page in window_tour.pages(window):
            qtbot.waitUntil(lambda w=window: not w.jobs.busy(), timeout=60_000)
            if name == "history":  # which the keeper's thread reads
                past: Any = window.page("history")
                qtbot.waitUntil(lambda one=past: not one._reading, timeout=60_000)
            window_tour.settle()
            pages.setdefault(name, []).append(_places(page))
    found = set()
    for name, (plain, mirrored) in pages.items():
        assert plain.keys() == mirrored.keys(), name
        for key, (left, width, whole) in plain.items():
            if abs(mirrored[key][0] - (whole - left - width)) > SLACK:
                found.add(f"{name}: {language.plain(key[1])}")
    _compare("not_mirrored", found)

"""The language that the window speaks: the writer's choice, or the computer's.

In: the remembered choice, the system's languages, and the catalogs in assets/i18n. Out: the
translators of the application, and whether it is laid out from the left or the right.

English needs no catalog: it is in the sources, plurals too. tools/translations.py makes the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from thankyou.base.assets import asset_root
from thankyou.base.language_tags import nearest_tag

ENGLISH = "en"
_SETTING = "interface/language"
_PREFIX = "thankyou_"
_installed: list[QTranslator] = []
"""The translators of the application. To look among its children for them would bring the classes
of all its children along."""


def settings() -> QSettings:
    """Where the program remembers what the writer chose about the window."""
    return QSettings("thankyou", "thankyou")


def chosen_language() -> str:
    """The tag that the writer chose; "" where the computer's language is followed."""
    return str(settings().value(_SETTING, ""))


def choose_language(tag: str) -> None:
    """Remember a choice for the next time that the window is opened; "" follows the computer."""
    settings().setValue(_SETTING, tag)


def available_languages(folder: Path | None = None) -> tuple[str, ...]:
    """The tags of the languages that there are catalogs for, English first."""
    names = (path.stem for path in (folder or _catalogs()).glob(f"{_PREFIX}*.qm"))
    return (ENGLISH, *sorted(name.removeprefix(_PREFIX) for name in names))


def language_for(chosen: str, system: Iterable[str], available: Sequence[str]) -> str:
    """The language of the window: the choice, or the first of the system's that there is."""
    for tag in (chosen, *system):
        found = nearest_tag(tag, available) if tag else None
        if found is not None:
            return found
    return ENGLISH


def native_name(tag: str) -> str:
    """What a language calls itself, with a capital: "Deutsch"."""
    if tag == ENGLISH:
        return "English"  # ours is nobody's alone; Qt says "American English"
    name = QLocale(tag).nativeLanguageName() or tag
    return name[:1].upper() + name[1:]


def window_language(folder: Path | None = None) -> str:
    """The tag of the language that the window of this writer has."""
    known = available_languages(folder)
    return language_for(chosen_language(), QLocale.system().uiLanguages(), known)


def install_language(app: QApplication, tag: str | None = None, folder: Path | None = None) -> str:
    """Make the application speak a language, by default the one for this writer.

    To be called before the window is made. Returns the language's tag.
    """
    if tag is None:
        tag = window_language(folder)
    while _installed:
        old = _installed.pop()
        if isValid(old):  # it goes with its application
            app.removeTranslator(old)
            old.deleteLater()
    if tag != ENGLISH:
        qt, ours = QTranslator(app), QTranslator(app)
        # Qt's own buttons and dialogs; where Qt has no such catalog, they stay English.
        where = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if qt.load(QLocale(tag), "qtbase", "_", where):
            app.installTranslator(qt)
            _installed.append(qt)
        if ours.load(str((folder or _catalogs()) / f"{_PREFIX}{tag}.qm")):
            app.installTranslator(ours)
            _installed.append(ours)
    app.setLayoutDirection(QLocale(tag).textDirection())
    return tag


def _catalogs() -> Path:
    return asset_root() / "i18n"

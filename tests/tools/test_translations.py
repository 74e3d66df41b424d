"""Texts out of the sources, catalogs for translators, and back."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pseudo_language
import pytest
from pseudo_language import CLOSE, OPEN, pseudo, translations
from PySide6.QtCore import QTranslator
from translation.faults import faults
from translation.python_texts import python_texts
from translation.texts import Conflict, Text, merged
from translation.ts_file import (
    FORMS,
    Message,
    english_messages,
    forms_of,
    read_ts,
    updated,
    written,
)

ROOT = pseudo_language.ROOT

SOURCE = """
from x import tr, plural, translatable
NAMES: Translatable[Mapping[str, str]] = {"key": "A name", "other": Plural("One", "%n", of="n")}
#: What the door does,
#: not what it is
tr("Close", "a door")
def f(n):
    title = f"{tr('Inside')} {n}"
    plural("One line", "%n lines", n)
    tr("Yes" if n else "No")
    tr(NAMES["key"])
    self.tr("not ours")
    return Panel(translatable("front"))
"""


def found_in(source: str, folder: Path) -> tuple[list[Text], list[str]]:
    path = folder / "a.py"
    path.write_text(source, "utf-8")
    return python_texts(path, "a.py")


def test_every_kind_of_mark_is_found(tmp_path: Path) -> None:
    texts, faults_found = found_in(SOURCE, tmp_path)
    assert {(t.source, t.comment, t.plural) for t in texts} == {
        ("A name", "", False), ("One", "%n", True), ("Close", "a door", False),
        ("Inside", "", False), ("One line", "%n lines", True), ("Yes", "", False),
        ("No", "", False), ("front", "", False),
    }  # fmt: skip
    assert not faults_found
    (close,) = (t for t in texts if t.source == "Close")
    assert close.notes == ("What the door does, not what it is",)
    assert close.places == ("a.py",)


@pytest.mark.parametrize("call", ['tr(f"{n} lines")', 'tr("a" + b)', 'plural("One", many, n)'])
def test_a_text_that_is_put_together_is_reported(call: str, tmp_path: Path) -> None:
    texts, faults_found = found_in(call, tmp_path)
    assert not texts
    assert faults_found[0].startswith("a.py:1: ")


def test_a_text_stands_once_with_all_its_places() -> None:
    (text,) = merged([Text("a", places=("x",)), Text("a", places=("y",))])
    assert text.places == ("x", "y")
    with pytest.raises(Conflict):
        merged([Text("a", "b"), Text("a", "b", plural=True)])


@pytest.fixture(scope="session")
def found() -> tuple[list[Text], list[str]]:
    """The program's texts: a second's reading."""
    return translations.texts()


def test_the_assets_texts_are_found_with_a_note(found: tuple[list[Text], list[str]]) -> None:
    texts, _ = found
    by_source = {text.source: text for text in texts}
    for source in (
        "A hard calling", "Who is it for?", "who it is for", "Fern", "Sea blue", "Bookish",
        "Tent A6", "A5 folded once to 105 × 148 mm; fits a C6 envelope", "nurse",
    ):  # fmt: skip
        assert by_source[source].notes, source
        assert any(place.startswith("assets/") for place in by_source[source].places), source


def test_the_tool_of_qt_finds_nothing_that_ours_does_not(
    tmp_path: Path, found: tuple[list[Text], list[str]]
) -> None:
    import PySide6

    catalog = tmp_path / "qt.ts"
    tool = Path(PySide6.__file__).parent / ("lupdate" + ".exe" * (sys.platform == "win32"))
    subprocess.run(
        [tool, "-silent", "-tr-function-alias", "tr+=plural", "-extensions", "py",
         str(ROOT / "thankyou" / "gui"), "-ts", str(catalog)],
        check=True, capture_output=True,
    )  # fmt: skip
    assert set(re.findall("<name>(.*)</name>", catalog.read_text("utf-8"))) == {""}
    theirs = {(m.text.key, m.text.plural) for m in read_ts(catalog)}
    ours = {(text.key, text.plural) for text in found[0]}
    assert len(theirs) > 300
    assert theirs <= ours


# ------------------------------------------------------------------ catalogs


def test_a_catalog_comes_back_as_it_was_written(tmp_path: Path) -> None:
    messages = [
        Message(Text("<a> & “b”", "c", False, ("x.py",), ("A note", "and another"))),
        Message(Text("One", "%n", True, ("x.py",)), ("jeden", "%n", "%n"), True),
        Message(Text("Gone"), ("weg",), False, True),
    ]
    path = tmp_path / "thankyou_pl.ts"
    path.write_text(written(messages, "pl"), "utf-8")
    assert read_ts(path) == messages


def test_an_update_keeps_translations_and_marks_what_is_gone() -> None:
    held = [
        Message(Text("Stays"), ("bleibt",), True),
        Message(Text("Goes"), ("geht",), True),
        Message(Text("Goes untranslated")),
        Message(Text("Was gone"), ("war weg",), False, True),
    ]
    now = updated([Text("New"), Text("Stays"), Text("Was gone")], held)
    assert [(m.text.source, m.forms, m.finished, m.vanished) for m in now] == [
        ("New", (), False, False),
        ("Stays", ("bleibt",), True, False),
        ("Was gone", ("war weg",), True, False),
        ("Goes", ("geht",), False, True),
    ]


@pytest.mark.parametrize("language", ["ja", "de", "pl", "sl", "ar", "zh-Hans", "pt-BR"])
def test_a_plural_has_as_many_forms_as_qt_asks_for(language: str, tmp_path: Path) -> None:
    count = forms_of(language)
    forms = tuple(f"form {number}" for number in range(count))
    path = tmp_path / "a.ts"
    path.write_text(
        written([Message(Text("One", "%n", True), forms, True)], language), encoding="utf-8"
    )
    translations.release(path, path.with_suffix(".qm"))
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    seen = {translator.translate("", "One", "%n", number) for number in range(200)}
    assert seen == set(forms)
    assert FORMS["ar"] == 6


def test_english_fills_its_plurals_by_itself() -> None:
    plural, word = english_messages([Text("One", "%n", True), Text("Word")])
    assert (plural.forms, plural.finished) == (("One", "%n"), True)
    assert not word.finished


@pytest.mark.parametrize(
    ("text", "form", "fault"),
    [
        (Text("{a} and {b}"), "{a}", "lacks {b}"),
        (Text("{a}"), "{a} {c}", "not in the English"),
        (Text("&Save"), "Sichern", "“&”"),
        (Text("Cards (*.thankyou)"), "Karten", "file endings"),
        (Text("A (*.a);;B (*)"), "A (*.a) B (*)", "“;;”"),
        (Text("Lines"), "%n", "no plural"),
    ],
)
def test_a_broken_translation_is_found(text: Text, form: str, fault: str) -> None:
    (found,) = faults(Message(text, (form,), True), "de")
    assert fault in found
    assert not faults(Message(text, (form,), False), "de")


def test_a_plural_may_leave_out_its_number_but_no_form() -> None:
    text = Text("One line ({panel})", "%n lines ({panel})", True)
    assert not faults(Message(text, ("eine Zeile", "%n Zeilen ({panel})"), True), "de")
    assert faults(Message(text, ("eine Zeile",), True), "de")


def test_the_check_says_what_is_behind(
    tmp_path: Path, found: tuple[list[Text], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Five times the same; whoever asks adds to what they got.
    monkeypatch.setattr(translations, "texts", lambda: (list(found[0]), list(found[1])))
    catalogs, compiled = tmp_path / "i18n", tmp_path / "qm"
    compiled.mkdir()
    assert "missing" in translations.check(catalogs, compiled)[0]
    assert not translations.extract(["de"], catalogs)
    assert "is not what i18n/ makes: run “compile”" in translations.check(catalogs, compiled)[0]
    translations.compile_all(catalogs, compiled)
    assert translations.check(catalogs, compiled) == []
    german = catalogs / "thankyou_de.ts"
    source = "<source>Your card</source>"
    german.write_text(german.read_text("utf-8").replace(source, "<source>Old</source>"), "utf-8")
    (behind,) = translations.check(catalogs, compiled)
    assert behind.startswith("thankyou_de.ts is behind the sources (1 texts new, 1 gone)")
    german.unlink()
    translations.compile_all(catalogs, compiled)
    assert not list(compiled.glob("*.qm"))


def test_the_catalogs_of_the_project_are_up_to_date() -> None:
    assert translations.check() == []


# ------------------------------------------------------------------ the pseudo-language


def test_the_pseudo_language_is_longer_and_keeps_what_programs_read(
    found: tuple[list[Text], list[str]],
) -> None:
    made = pseudo("&Open {name}: %n cards (*.thankyou);;All {{x}}\n")
    assert made.startswith(f"{OPEN}&Ö")
    assert made.endswith(f"\n{CLOSE}")
    for kept in ("{name}", "%n", "(*.thankyou);;", "{{x}}"):
        assert kept in made
    texts, _ = found
    longer = [len(pseudo(text.source)) / len(text.source) for text in texts]
    assert sum(longer) / len(longer) >= 1.4
    for text in texts:
        words = pseudo(text.source)
        assert not pseudo_language.english_in(re.sub(r"\{\{?\w+\}?\}|%\w", "", words)), words
        assert pseudo_language.plain(words)

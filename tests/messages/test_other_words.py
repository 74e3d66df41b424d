"""The words come from the folder that the caller gives, wherever they are used."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from thankyou.base.assets import asset_root
from thankyou.catalog import Catalog
from thankyou.gui.catalog import WindowCatalog
from thankyou.messages.guide import drafts
from thankyou.messages.text_export import text_as
from thankyou.model.card import Card
from thankyou.model.scene import GlyphRun, Group, Item
from thankyou.proofing.notes import notes


def altered(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{path.name} has no {before}"
    path.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def other(tmp_path: Path) -> Catalog:
    """The program's assets, but for a German mark, an English closing and a Spanish contraction."""
    for one in asset_root().iterdir():
        if one.name != "words":
            (tmp_path / one.name).symlink_to(one)
    words = tmp_path / "words"
    shutil.copytree(asset_root() / "words", words)
    altered(words / "de" / "language.toml", "„", "»")
    altered(words / "en" / "language.toml", "With thanks,", "Ever grateful,")
    altered(words / "es" / "language.toml", '"del "', '"delel "')
    altered(words / "de" / "notes.toml", "gifts = [", 'gifts = ["xylophon", ')
    return Catalog(tmp_path)


def set_words(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Group):
            yield from set_words(item.items)
        elif isinstance(item, GlyphRun):
            yield from (shape.text for _, shape in item.parts)


def on_card(catalog: Catalog, card: Card) -> str:
    scenes = catalog.composer(card).compose().scenes
    return " ".join(" ".join(word for scene in scenes for word in set_words(scene.items)).split())


GERMAN = Card(message='Sie sagten "ja".', language="de", sentiment='"Danke"', tagline="")
SPANISH = Card(message="La noche de {unit}.", language="es").with_fields({"unit": "El ala norte"})


def test_a_card_is_set_with_the_marks_of_its_folder(other: Catalog, catalog: Catalog) -> None:
    assert "»ja“" in on_card(other, GERMAN) and "»Danke“" in on_card(other, GERMAN)
    assert "„ja“" in on_card(catalog, GERMAN)


def test_a_card_is_filled_by_the_rules_of_its_folder(other: Catalog, catalog: Catalog) -> None:
    assert "delel ala norte" in on_card(other, SPANISH)
    assert "del ala norte" in on_card(catalog, SPANISH)


def test_guided_writing_closes_as_its_folder_does(other: Catalog) -> None:
    card = Card(register="plain", voice="patient", appeal="work")
    made = drafts(card.with_fields({"moment": "You stayed"}), other.languages)
    assert any("Ever grateful," in one.message for one in made)
    assert not any("With thanks," in one.message for one in made)


def test_other_texts_quote_and_fill_as_their_folder_does(other: Catalog) -> None:
    assert "»Sie sagten" in text_as(GERMAN, "letter", other.languages)
    assert "delel ala norte" in text_as(SPANISH, "card", other.languages)


def test_notes_look_for_the_words_of_their_folder(other: Catalog, catalog: Catalog) -> None:
    card = GERMAN.changed(message="Hier ist ein Xylophon.")
    assert [one.kind for one in notes(card, other.languages, spelling=False)] == ["gift"]
    assert not notes(card, catalog.languages, spelling=False)


def test_the_window_shows_the_words_of_its_folder(other: Catalog) -> None:
    window = WindowCatalog(other.root)
    assert window.languages.of("de").quotes[0] == "»"
    assert window.filled(SPANISH) == "La noche delel ala norte."
    assert window.full.root == other.root

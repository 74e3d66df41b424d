"""Forms of letters and figures: used where the face has them, plain letters elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from thankyou.base.errors import CardError
from thankyou.catalog import Catalog
from thankyou.designs.customize import customized
from thankyou.designs.load import load_design
from thankyou.export.design_lint import check_design
from thankyou.layout.card_setup import CardSetup
from thankyou.layout.styles import setting_of
from thankyou.model.card import Card
from thankyou.model.scene import glyph_runs
from thankyou.typeset.forms import forms_of
from thankyou.typeset.paragraph import Setter
from thankyou.typeset.shape import shape


def glyphs(catalog: Catalog, face: str, text: str, *features: str) -> tuple[int, ...]:
    return shape(catalog.fonts.face(face), text, False, "en", 0.0, features).glyphs


@pytest.mark.parametrize(
    ("face", "text", "form", "other"),
    [
        ("garamond", "2026", "onum", True),
        ("garamond", "Ward", "smcp", True),
        ("garamond", "WARD", "c2sc", True),
        ("garamond-italic", "Thank", "swsh", True),
        ("cormorant", "2026", "lnum", True),
        ("great-vibes", "Thanks", "salt", True),
        ("caveat", "Thanks", "ss01", True),
        ("caveat", "2026", "onum", False),
        ("lora", "2026", "onum", False),  # has none
        ("atkinson", "Ward", "smcp", False),
    ],
)
def test_a_form_is_used_where_the_face_has_it(
    catalog: Catalog, face: str, text: str, form: str, other: bool
) -> None:
    assert (glyphs(catalog, face, text, form) != glyphs(catalog, face, text)) is other


def test_what_a_face_has_is_read_from_it(catalog: Catalog) -> None:
    assert {"onum", "smcp", "c2sc", "swsh"} <= forms_of(catalog.fonts.face("garamond"))
    assert {"salt", "ss01", "ss04"} <= forms_of(catalog.fonts.face("great-vibes"))
    assert "onum" not in forms_of(catalog.fonts.face("lora"))


def test_words_of_one_face_with_and_without_forms_are_kept_apart(catalog: Catalog) -> None:
    plain = Setter(catalog.fonts, "garamond", "en").measure("3 May 2026")
    old = Setter(catalog.fonts, "garamond", "en", 0.0, ("onum",)).measure("3 May 2026")
    assert [w.parts[0].shape.glyphs for w in plain.words] != [
        w.parts[0].shape.glyphs for w in old.words
    ]


def test_messages_have_old_style_figures_where_their_face_has_them(catalog: Catalog) -> None:
    for name in catalog.designs:
        style = catalog.design(name).styles["message"]
        has = "onum" in forms_of(catalog.fonts.face(style.face))
        assert ("onum" in style.features) is has, name


def test_small_capitals_stand_for_capitals_and_the_text_stays_as_typed(
    catalog: Catalog, tmp_path: Path
) -> None:
    card = Card(design="still-water", tagline="For the Night", message="Thanks.")
    before = catalog.composer(card).compose()
    design = catalog.design("still-water")
    style = replace(design.styles["tagline"], uppercase=True, features=("smcp", "c2sc"))
    setup = CardSetup(card, design, catalog.format("flat-a6"), catalog.fonts, 300, tmp_path)
    changed = replace(setup, design=replace(design, styles={**design.styles, "tagline": style}))
    panel = setup.format.panels[0]
    assert setting_of(changed, "tagline", panel).uppercase is False
    lacking = replace(style, face="atkinson")
    changed = replace(setup, design=replace(design, styles={**design.styles, "tagline": lacking}))
    assert setting_of(changed, "tagline", panel).uppercase is True
    assert any("Night" in run.text for s in before.scenes for run in glyph_runs(s.items))


def test_a_pairing_keeps_the_forms_of_a_style(catalog: Catalog) -> None:
    design = catalog.design("still-water")
    for pairing in catalog.pairings:
        style = customized(design, Card(pairing=pairing), catalog.pairings).styles["message"]
        assert style.features == design.styles["message"].features


def test_a_form_that_there_is_not_is_refused_and_one_a_face_lacks_is_noted(
    catalog: Catalog, tmp_path: Path
) -> None:
    import shutil

    folder = tmp_path / "still-water"
    shutil.copytree(catalog.root / "designs" / "still-water", folder)
    file = folder / "design.toml"
    text = file.read_text("utf-8")
    file.write_text(text.replace('features = ["onum"]', 'features = ["onum", "hist", "titl"]', 1))
    codes = [(one.code, one.values.get("form")) for one in check_design(folder, catalog)]
    assert ("design-form", "titl") in codes
    assert ("design-form", "onum") not in codes
    file.write_text(text.replace('features = ["onum"]', 'features = ["oldstyle"]', 1), "utf-8")
    with pytest.raises(CardError, match="design-invalid"):
        load_design(folder)


@pytest.mark.parametrize("text", ["für", "office", "fjord", "Afflit"])
def test_small_capitals_have_no_ligatures_of_small_letters(catalog: Catalog, text: str) -> None:
    one_by_one = [glyphs(catalog, "garamond", char, "smcp")[0] for char in text]
    assert list(glyphs(catalog, "garamond", text, "smcp")) == one_by_one

"""The designs we ship: complete, legible, safe from the knife, light enough for a PDF."""

from __future__ import annotations

import io
import re
import zlib
from types import ModuleType

import pytest
from design_panels import BLEED, SAFE, color_at, contrast, face_of, paths, placement
from PIL import Image, ImageChops
from tool_modules import drawing_tools

from thankyou.base.assets import asset_root
from thankyou.base.units import to_mm
from thankyou.catalog import Catalog
from thankyou.designs.load import load_design
from thankyou.designs.load_panel import NEEDED
from thankyou.designs.model import KINDS, ROLES, Design
from thankyou.designs.shelf import load_designs
from thankyou.export.mask_lint import (
    MOST_MASK_BYTES,
    MOST_MASKS_BYTES,
    mask_bytes,
    mask_layers,
)
from thankyou.merge.syntax import parse
from thankyou.model.card import APPEALS, Card

ROOT = asset_root() / "designs"
DESIGNS = load_designs(ROOT)
CATALOG = Catalog()
FACES = {
    "cormorant-italic", "cormorant", "garamond", "garamond-medium", "garamond-italic", "lora",
    "source-serif", "source-serif-italic", "atkinson", "fraunces", "great-vibes", "josefin",
    "lora-italic", "atkinson-bold", "baskerville", "baskerville-italic", "dm-serif",
    "fraunces-italic", "fraunces-soft", "fraunces-text", "instrument", "jost", "marcellus",
    "newsreader-italic", "playfair-italic",
}  # fmt: skip
EACH = pytest.mark.parametrize("design", DESIGNS, ids=lambda design: design.id)


def sizes_of(kind: str) -> list[str]:
    return ["A6", "5x7", "A6 spread"] if kind == "letter" else ["A6", "5x7"]


def test_the_designs_cover_every_appeal_and_mood():
    assert len(DESIGNS) >= 16
    assert [design.order for design in DESIGNS] == sorted({design.order for design in DESIGNS})
    for appeal in APPEALS:
        assert sum(appeal in design.appeals for design in DESIGNS) >= 3, appeal
    assert sum(design.mourning for design in DESIGNS) >= 4
    assert any(slot.rules for design in DESIGNS for slot in design.panels["letter"].slots)
    assert {design.styles["message"].face for design in DESIGNS} >= {"garamond", "atkinson"}


def test_large_print_is_large_and_of_the_highest_contrast():
    design = load_design(ROOT / "large-print")
    assert design.styles["message"].size >= 16 and design.styles["message"].floor >= 11
    for kind, panel in design.panels.items():
        trim, face = face_of("A6")
        ground = color_at(panel, trim, face, trim.width / 2, trim.height / 2)
        assert contrast(design.styles["message"].color, ground) == pytest.approx(21, abs=0.01), kind


@EACH
def test_complete(design: Design):
    assert set(design.styles) == set(ROLES)
    assert set(design.panels) == set(KINDS)
    for kind, panel in design.panels.items():
        assert panel.layers
        assert {role for slot in panel.slots for role in slot.roles} == set(NEEDED[kind])
    texts = (
        design.name,
        design.note,
        design.alt,
        design.sentiment,
        design.tagline,
        design.colophon,
    )
    assert all(text.strip() for text in texts)


@EACH
def test_type_is_of_few_faces_and_legible(design: Design):
    families = {style.face.split("-")[0] for style in design.styles.values()}
    assert {style.face for style in design.styles.values()} <= FACES
    assert len(families) <= 2
    message = design.styles["message"]
    assert 12 <= message.size <= (18 if design.id == "large-print" else 13.5)
    assert message.floor >= 9
    assert 1.3 <= message.leading <= 1.5
    assert all(style.floor >= 7.5 for style in design.styles.values())


def test_covers_speak_in_voices_of_their_own():
    voices = [design.styles["sentiment"].face for design in DESIGNS]
    assert len(set(voices)) >= 14 and max(map(voices.count, voices)) <= 3
    capitals = [design.id for design in DESIGNS if design.styles["tagline"].uppercase]
    assert len(capitals) <= 4, "letter-spaced capitals are one voice of several"


@EACH
def test_words_stand_clear_of_the_cut(design: Design):
    for kind, panel in design.panels.items():
        for size in sizes_of(kind):
            trim, face = face_of(size)
            for slot in panel.slots:
                assert trim.inset(SAFE).holds(face.part(*slot.box)), (kind, size)


@EACH
def test_words_stand_out_from_their_ground(design: Design):
    """At least 7:1 (WCAG 2.2, 1.4.6) everywhere in every slot, by sampling what lies under it."""
    for kind, panel in design.panels.items():
        for size in sizes_of(kind):
            trim, face = face_of(size)
            for slot in panel.slots:
                box = face.part(*slot.box)
                for i in range(19):
                    for j in range(19):
                        x, y = box.x + box.width * i / 18, box.y + box.height * j / 18
                        ground = color_at(panel, trim, face, x, y)
                        for role in slot.roles:
                            ratio = contrast(design.styles[role].color, ground)
                            assert ratio >= 7, (kind, size, role, i, j, ground, round(ratio, 2))


@EACH
def test_letters_are_light(design: Design):
    """A letter's ground is near paper white, and its middle is left to the words."""
    panel = design.panels["letter"]
    trim, face = face_of("A6 spread")
    for x, y in ((0.5, 0.1), (0.5, 0.5), (0.2, 0.3), (0.8, 0.6)):
        color = color_at(panel, trim, face, face.x + x * face.width, face.y + y * face.height)
        assert min(color) >= 238


@EACH
def test_art_that_covers_reaches_the_bleed(design: Design):
    for kind, panel in design.panels.items():
        for size in sizes_of(kind):
            trim, face = face_of(size)
            for layer in panel.layers:
                if layer.fit != "cover":
                    continue
                t, box = placement(layer, trim, face), layer.art.view_box
                left, top = t.apply((box.x, box.y))
                right, bottom = t.apply((box.right, box.bottom))
                assert left <= -BLEED + 0.01 and top <= -BLEED + 0.01
                assert right >= trim.width + BLEED - 0.01
                assert bottom >= trim.height + BLEED - 0.01
                lost = to_mm(bottom - top - trim.height) - 6
                if box.width < box.height:  # a wide drawing shows its sides on level cards
                    lost = max(lost, to_mm(right - left - trim.width) - 6)
                assert lost <= 1, "more than 1 mm of the drawing is never seen"


@EACH
def test_art_is_small_enough(design: Design):
    """The preview rasterises every path; a PDF carries every drawing once."""
    total = 0
    for panel in design.panels.values():
        drawn = [path for layer in panel.layers for path, _ in paths(layer.art.items)]
        assert len(drawn) <= 400
        stream = "\n".join(
            " ".join(f"{v:.2f}".rstrip("0").rstrip(".") for v in segment[1:]) + f" {segment[0]}"
            for path in drawn
            for segment in path.segments
        )
        total += len(zlib.compress(stream.encode()))
    assert total <= 60_000
    masks = [one.mask for one in mask_layers(design)]
    assert all(len(mask.rows) <= MOST_MASK_BYTES for mask in masks)
    assert mask_bytes(design) <= MOST_MASKS_BYTES


def taken_apart(text: str) -> tuple[list[str], list[float]]:
    """A text without its decimal numbers, and the numbers."""
    pattern = r"(?<![#0-9a-f.])-?\d+(?:\.\d+)?"
    return re.split(pattern, text), [float(n) for n in re.findall(pattern, text)]


tools = pytest.fixture(drawing_tools)


@pytest.fixture
def generators(tools: None) -> ModuleType:
    import draw_designs

    return draw_designs


def test_the_drawings_are_what_their_generator_draws(generators: ModuleType):
    for name, drawings in generators.DESIGNS.items():
        made = drawings()
        kept_files = {p.name for p in (ROOT / name).iterdir() if p.suffix in (".svg", ".png")}
        assert kept_files == set(made), name
        for file, text in made.items():
            if not isinstance(text, str):
                continue
            there = (ROOT / name / file).read_text(encoding="utf-8")
            if there == text:  # as it is wherever sines are rounded alike
                continue
            words, numbers = taken_apart(text)
            kept_words, kept = taken_apart(there)
            assert kept_words == words, f"{name}/{file}"
            # another system's sine may round the last digit the other way
            off = max((abs(a - b) for a, b in zip(kept, numbers, strict=True)), default=0)
            assert off <= 0.11, f"{name}/{file}"  # approx of 100,000 numbers takes seconds


@pytest.mark.slow
@pytest.mark.parametrize("name", [design.id for design in DESIGNS])
def test_the_masks_are_what_their_generator_draws(name: str, generators: ModuleType):
    """Pixels are compared: another zlib packs them otherwise, another processor rounds a few."""
    others = []
    for file, drawing in generators.DESIGNS[name]().items():
        if isinstance(drawing, str):
            continue
        made, kept = (
            Image.open(io.BytesIO(data))
            for data in (generators.file_bytes(drawing), (ROOT / name / file).read_bytes())
        )
        assert (made.mode, made.size) == (kept.mode, kept.size) == ("L", made.size)
        apart = ImageChops.difference(made, kept).histogram()
        if sum(apart[1:]) > made.width * made.height / 1000:
            others.append(file)
    assert not others


def test_a_design_is_read_once():
    assert load_design(ROOT / "fern") is load_design(ROOT / "fern")


LANGUAGES = {
    "ar", "de", "es", "fr", "hi", "it", "ja", "nl", "pl", "pt", "pt-PT", "ru", "tl", "tr",
    "uk", "zh-Hans",
}  # fmt: skip


@EACH
def test_the_cover_speaks_each_language(design: Design):
    """Each fits, unshrunk below its floor, and says who is remembered where English does."""
    assert set(design.words) == LANGUAGES
    for tag in design.languages:
        words = design.words_in(tag)
        assert words is not None
        fields = [parse(text, strict=True).fields() for text in words]
        english = [parse(text, strict=True).fields() for text in design.own_words]
        assert fields == english, tag
        assert "!" not in "".join(words), tag
        for card_format in ("flat-a6", "postcard-a6", "square-148"):
            card = Card(
                sentiment=words.sentiment, tagline=words.tagline, design=design.id,
                language=tag, format=card_format,
            ).with_fields({"loved_one": "Grandpa"})  # fmt: skip
            composition = CATALOG.composer(card).compose()
            assert not composition.problems, (tag, card_format)


@pytest.mark.parametrize("design", DESIGNS)
def test_the_colophon_fits_in_every_language_in_large_print(design: Design) -> None:
    for tag in design.languages:
        card = Card(message="…", design=design.id, format="large-a5", language=tag)
        assert not CATALOG.composer(card).compose().problems, tag

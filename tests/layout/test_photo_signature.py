"""Photo and signature on the card: where they stand, how sharp they are, and what gives way."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from thankyou.base.geometry import Rect
from thankyou.base.units import mm
from thankyou.catalog import Catalog
from thankyou.model.card import Card, CardPhoto, CardSignature
from thankyou.model.scene import GlyphRun, Group, Item, Path, Picture, Scene
from thankyou.pictures.ink import Ink
from thankyou.pictures.photo import read_photo
from thankyou.render.raster.painter import paint

CATALOG = Catalog()
SIGNATURE = CardSignature(Ink.from_points([[(0, 8, 0.5), (9, 0, 0.8), (20, 10, 0.4)]]).strokes)


def photo(width: int = 1200, height: int = 900) -> CardPhoto:
    """Red on its left half, blue on its right."""
    image = Image.new("RGB", (width, height), (200, 30, 30))
    image.paste((30, 30, 200), (width // 2, 0, width, height))
    file = io.BytesIO()
    image.save(file, "PNG")
    held = read_photo(file.getvalue(), "x.png")
    return CardPhoto(held.key, held.width, held.height, held.data)


PHOTO = photo()


def every(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield item
        if isinstance(item, Group):
            yield from every(item.items)


def picture(scene: Scene) -> Picture:
    return next(item for item in every(scene.items) if isinstance(item, Picture))


@pytest.mark.parametrize("design", CATALOG.designs)
@pytest.mark.parametrize("card_format", CATALOG.formats)
def test_a_photo_stands_clear_of_words_and_edges(design: str, card_format: str) -> None:
    card = Card(message="Thank you for the night. " * 6, design=design, format=card_format,
                photo=PHOTO, signature=SIGNATURE)  # fmt: skip
    composition = CATALOG.composer(card, photo_dpi=30).compose()
    assert not composition.problems
    scene = composition.scenes[1]
    panel = CATALOG.formats[card_format].panels[1]
    rect = picture(scene).rect
    assert Rect(0, 0, panel.width, panel.height).inset(mm(5)).holds(rect)
    if panel.fold_x is not None:
        assert rect.right <= panel.fold_x - mm(5)
    if panel.fold_y is not None:
        assert rect.bottom <= panel.fold_y - mm(5)
    for run in every(scene.items):
        if isinstance(run, GlyphRun):
            beside = run.x >= rect.right or run.y <= rect.y
            assert beside or run.y - 0.7 * run.size >= rect.bottom or run.x + 1 < rect.x - 5


def test_the_facing_page_is_left_to_a_second_language() -> None:
    from thankyou.model.card import Second

    card = Card(message="Thank you.", format="fold-a6", photo=PHOTO)
    fold = CATALOG.formats["fold-a6"].panels[1].fold_x
    assert fold is not None
    alone = picture(CATALOG.composer(card).compose().scenes[1]).rect
    card = card.changed(second=Second("de", "Danke.", "facing"))
    beside = picture(CATALOG.composer(card).compose().scenes[1]).rect
    assert alone.right < fold < beside.x


def test_the_crop_is_what_was_placed() -> None:
    left = replace(PHOTO, x=0.0, zoom=2.5)
    grey = replace(left, grey=True)
    for held, wanted in ((left, (200, 30, 30)), (replace(PHOTO, x=1.0, zoom=2.5), (30, 30, 200))):
        scene = CATALOG.composer(Card(message="x", photo=held)).compose().scenes[1]
        shown = picture(scene)
        middle = np.frombuffer(shown.rgb, np.uint8).reshape(shown.height_px, shown.width_px, 3)
        mean = middle.mean(axis=(0, 1))
        assert np.abs(mean - wanted).max() < 12
    shown = picture(CATALOG.composer(Card(message="x", photo=grey)).compose().scenes[1])
    pixels = np.frombuffer(shown.rgb, np.uint8).reshape(-1, 3)
    assert (pixels[:, 0] == pixels[:, 1]).all()


def test_pixels_are_those_of_the_print_and_no_more() -> None:
    scene = CATALOG.composer(Card(message="x", photo=photo(3000, 2200))).compose().scenes[1]
    shown = picture(scene)
    assert shown.width_px == pytest.approx(shown.rect.width / 72 * 300, abs=1)
    small = picture(CATALOG.composer(Card(message="x", photo=photo(200, 150))).compose().scenes[1])
    assert small.width_px <= 200


def test_a_coarse_photo_brings_a_note() -> None:
    assert CATALOG.look_notes(Card(photo=photo(1600, 1200))) == ()
    (note,) = CATALOG.look_notes(Card(photo=photo(300, 200)))
    assert note.code == "photo-coarse" and note.level == "note"
    (note,) = CATALOG.look_notes(Card(photo=replace(photo(1600, 1200), zoom=4.0)))
    assert note.values["dpi"] < 200  # type: ignore[operator]


def signed(scene: Scene) -> Path:
    group = next(
        item for item in scene.items
        if isinstance(item, Group) and item.alt == "A signature."
    )  # fmt: skip
    (path,) = group.items
    assert isinstance(path, Path)
    return path


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_signature_stands_under_the_last_words_at_their_edge(language: str) -> None:
    message = "Thank you.\n\nAda" if language == "en" else "شكرا لكم\n\nأدا"
    card = Card(message=message, language=language, signature=SIGNATURE)
    scene = CATALOG.composer(card).compose().scenes[1]
    path = signed(scene)
    points = [(v[-2], v[-1]) for v in path.segments if len(v) > 1]
    left, right = min(p[0] for p in points), max(p[0] for p in points)
    last = max((i for i in every(scene.items) if isinstance(i, GlyphRun)), key=lambda run: run.y)
    assert min(p[1] for p in points) > last.y
    assert max(p[1] for p in points) - min(p[1] for p in points) <= mm(13) * 1.2
    widest = sum(shape.advance for _, shape in last.parts) * last.size
    edge = last.x if language == "en" else last.x + widest
    assert (left if language == "en" else right) == pytest.approx(edge, abs=3)
    assert left >= mm(5) and right <= scene.size.width - mm(5)


def test_a_message_gives_way_to_its_signature() -> None:
    card = Card(message="Thank you for each small thing that you did. " * 16)
    free = CATALOG.composer(card).compose().message_fit
    less = CATALOG.composer(card.changed(signature=SIGNATURE)).compose().message_fit
    assert free is not None and less is not None
    assert less.lines_free < free.lines_free or less.size < free.size


def test_a_mask_is_inked_in_the_colour_of_the_words() -> None:
    from thankyou.storage.container import signature_from_mask

    image = Image.new("L", (60, 20), 0)
    image.paste(255, (20, 5, 40, 15))
    file = io.BytesIO()
    image.save(file, "PNG")
    card = Card(message="Thank you.", signature=signature_from_mask(file.getvalue()))
    scene = CATALOG.composer(card).compose().scenes[1]
    rect = picture(scene).rect
    page = paint(scene, dpi=144).convert("RGB")
    inside = page.getpixel((round((rect.x + rect.width / 2) * 2), round(rect.y * 2 + rect.height)))
    design = CATALOG.designs[card.design]
    assert np.abs(np.array(inside) - design.styles["message"].color).max() < 6
    corner = page.getpixel((round(rect.x * 2) + 2, round(rect.y * 2) + 2))
    assert np.abs(np.array(corner) - design.panels["letter"].ground).max() < 3


SHAPES = ((3000, 2000), (900, 1400), (1000, 1000), (4000, 900), (500, 2200), (1201, 897))


@pytest.mark.parametrize("card_format", [*CATALOG.formats, "custom-150x110-flat"])
def test_a_photo_has_its_own_shape_in_every_format(card_format: str) -> None:
    """What one has cut is what every format shows: the shape is the photo's, never the place's."""
    for size in SHAPES:
        for shape, ratio in (("", min(max(size[0] / size[1], 0.625), 1.6)), ("square", 1.0)):
            held = CardPhoto("k", *size, data=PHOTO.data, shape=shape)
            card = Card(message="Thank you.", format=card_format, photo=held)
            place = CATALOG.composer(card).photo_place
            assert place is not None
            assert place.width / place.height == pytest.approx(ratio)
            assert min(place.width, place.height) >= mm(17)


def test_on_a_level_card_a_photo_stands_beside_the_words_at_their_start() -> None:
    for language, left in (("en", True), ("ar", False)):
        card = Card(message="…", format="custom-150x110-flat", language=language, photo=PHOTO)
        composition = CATALOG.composer(card, photo_dpi=30).compose()
        rect = picture(composition.scenes[1]).rect
        assert (rect.right < composition.scenes[1].size.width / 2) == left


def on_cover(design: str, card_format: str = "flat-a6", **more: object) -> Card:
    held = replace(PHOTO, cover=True)
    return Card(message="Thank you.", design=design, format=card_format, photo=held, **more)  # type: ignore[arg-type]


def pictured(card: Card) -> list[bool]:
    scenes = CATALOG.composer(card, photo_dpi=30).compose().scenes
    return [any(isinstance(item, Picture) for item in every(scene.items)) for scene in scenes]


WITH_PLACE = [name for name, one in CATALOG.designs.items() if one.panels["cover"].with_photo]


@pytest.mark.parametrize("design", WITH_PLACE)
def test_a_photo_on_the_front_keeps_clear_of_the_words_and_is_not_inside(design: str) -> None:
    for card_format in ("flat-a6", "tent-5x7", "square-148", "fold-a6", "large-a5"):
        for size in SHAPES[:4]:
            card = on_cover(design, card_format, sentiment="For the tears you shed with us")
            card = card.changed(photo=replace(card.photo, width=size[0], height=size[1]))
            assert pictured(card)[:2] == [True, False]
            composition = CATALOG.composer(card, photo_dpi=30).compose()
            assert not composition.problems
            cover = composition.scenes[0]
            rect = picture(cover).rect
            panel = CATALOG.formats[card_format].panels[0]
            assert Rect(0, 0, panel.width, panel.height).inset(mm(5)).holds(rect)
            for run in (item for item in every(cover.items) if isinstance(item, GlyphRun)):
                ends = run.x + sum(shape.advance * run.size for _, shape in run.parts[-1:])
                beside = run.x > rect.right or ends < rect.x
                assert beside or run.y - run.size * 0.9 > rect.bottom or run.y < rect.y


def test_where_a_design_has_no_place_on_its_front_the_photo_is_inside() -> None:
    assert WITH_PLACE and "trace" not in WITH_PLACE
    assert pictured(on_cover("trace"))[:2] == [False, True]


def test_the_art_of_a_front_with_a_photo_is_another_form() -> None:
    """A painter draws a form once and reuses it: a batch may have cards with and without one."""
    with_it = on_cover("fern")
    fronts = [
        CATALOG.composer(card, photo_dpi=30).compose().scenes[0]
        for card in (with_it, with_it.changed(photo=None))
    ]
    forms = [next(i.form for i in every(s.items) if isinstance(i, Group)) for s in fronts]
    assert forms[0] != forms[1]

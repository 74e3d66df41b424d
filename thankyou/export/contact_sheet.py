"""Every design as a picture, in one format, and all of them on one contact sheet.

In: a catalog, a format, a language. Out: PNG files, one for each design and palette, and
`contact-sheet.png` with all of them beside each other, a row for each design.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from thankyou.base.atomic_write import cannot_write, write_atomically
from thankyou.base.errors import CardError
from thankyou.base.language_tags import nearest_tag
from thankyou.base.read_file import shown
from thankyou.catalog import Catalog
from thankyou.designs.model import Design
from thankyou.model.card import Card
from thankyou.render.raster.painter import paint

DPI = 150
CONTACT_SHEET = "contact-sheet.png"
_SMALL = 200
"""Width of a panel on the contact sheet, in pixels."""
_GAP = 14
"""Pixels between two pictures."""
_DESK = (205, 203, 198)
"""The colour behind the pictures."""
_NAMES = {
    "en": ("Sister Amoah", "Ward 12", "Ruth and David Lindqvist"),
    "ar": ("الأخت أماني", "الجناح 12", "ليلى وداود"),
    "hi": ("सिस्टर अमीना", "वार्ड 12", "रेखा और दीपक"),
    "tr": ("Hemşire Ayşe", "7. servis", "Ada ve Can"),
    "uk": ("Оксана", "Відділення 12", "Родина Коваленків"),
    "ja": ("安藤", "東12病棟", "林 恵"),
    "ko": ("안지영", "12병동", "이수진"),
    "ru": ("Анна Сергеевна", "12-е отделение", "Семья Коваль"),
    "vi": ("Thu An", "khoa Nội 12", "Gia đình Lê"),
    "zh-Hant": ("安護理師", "12號病房", "林家"),
    "zh-Hans": ("安护士", "12号病房", "林家"),
}
"""Whom a sample is for, where, and from whom, in the script of its language."""


def sample(catalog: Catalog, design: Design, card_format: str, language: str) -> Card:
    """A card that shows a design: its own words, and a message of the language.

    The message is left out where the design has words in a language, and no template is in it.
    Raises CardError "no-words" (tag, choices) where neither has.
    """
    longest = catalog.format(card_format).longest
    known = sorted({one.language for one in catalog.templates.values()})
    near = nearest_tag(language, known)
    fitting = [
        one
        for one in catalog.templates.values()
        if one.language == near and one.length in ("paragraph", longest)
    ]
    suited = [one for one in fitting if one.appeal in design.appeals] or fitting
    words = design.words_in(language)
    if not suited and words is None:
        choices = sorted({*known, *design.languages})
        raise CardError("no-words", tag=language, choices=", ".join(choices))
    names = _NAMES[nearest_tag(language, _NAMES) or "en"]
    fields = dict(zip(("recipient", "unit", "sender"), names, strict=True))
    card = catalog.card_from(suited[0]).with_fields(fields) if suited else Card()
    if words is not None:
        card = card.changed(sentiment=words.sentiment, tagline=words.tagline)
    return card.changed(design=design.id, format=card_format, language=language)


def write_contact_sheet(
    catalog: Catalog, folder: Path, card_format: str = "flat-a6", language: str = "en"
) -> Iterator[Path]:
    """Write the pictures and yield each file's path when it is there, the contact sheet's last.

    The folder is made if it is missing. Raises CardError "unknown-format", "no-words" (tag,
    choices), and "cannot-write".
    """
    catalog.format(card_format)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(shown(folder), error) from error
    rows: list[list[Image.Image]] = []
    for design in catalog.designs.values():
        row = []
        card = sample(catalog, design, card_format, language)
        for palette in ("", *(one.id for one in design.palettes)):
            scenes = catalog.composer(card.changed(palette=palette)).compose().scenes
            picture = beside([paint(scene, dpi=DPI) for scene in scenes])
            path = folder / ("-".join(filter(None, (design.id, palette))) + ".png")
            write_atomically(path, _png(picture))
            yield path
            height = round(picture.height * _SMALL / scenes[0].size.width * 72 / DPI)
            width = round(picture.width * height / picture.height)
            row.append(picture.resize((width, height), Image.Resampling.LANCZOS))
        rows.append(row)
    sheet = folder / CONTACT_SHEET
    write_atomically(sheet, _png(stacked(rows)))
    yield sheet


def beside(pictures: list[Image.Image], gap: int = _GAP) -> Image.Image:
    """Pictures in a row, their tops level, on the desk's colour."""
    width = sum(one.width for one in pictures) + gap * (len(pictures) - 1)
    row = Image.new("RGB", (width, max(one.height for one in pictures)), _DESK)
    x = 0
    for one in pictures:
        row.paste(one, (x, 0))
        x += one.width + gap
    return row


def stacked(rows: list[list[Image.Image]], gap: int = _GAP) -> Image.Image:
    """Rows of pictures one under the other, with an edge of desk."""
    lines = [beside(row, 2 * gap) for row in rows]
    width = max(one.width for one in lines) + 2 * gap
    sheet = Image.new("RGB", (width, sum(one.height + 2 * gap for one in lines)), _DESK)
    y = gap
    for line in lines:
        sheet.paste(line, (gap, y))
        y += line.height + 2 * gap
    return sheet


def _png(picture: Image.Image) -> bytes:
    data = io.BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()

"""What is wrong with a design, for the person who draws it: every finding, with its place.

In: a folder with a design.toml. Out: findings, first those of its files, then, once it can be
read, those of the cards that it makes: each palette, on each shape of card.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from thankyou.base.color import Color
from thankyou.base.errors import CardError, Value
from thankyou.base.geometry import Rect
from thankyou.base.toml_places import Keys, key_places, line_of
from thankyou.base.toml_table import DESIGN, read_source
from thankyou.catalog import Catalog
from thankyou.designs.head import WORDS
from thankyou.designs.load import load_design
from thankyou.designs.mask_file import read_mask
from thankyou.designs.model import Art, Design
from thankyou.designs.palette import in_palette
from thankyou.designs.svg import art_faults, drawn_paths, read_art
from thankyou.export.art_lint import art_notes
from thankyou.export.mask_lint import check_masks
from thankyou.layout.compose import Composer
from thankyou.merge.syntax import parse
from thankyou.model.card import Card
from thankyou.model.format import Format
from thankyou.model.scene import Group, Item
from thankyou.model.scene import Path as ScenePath
from thankyou.render.raster.contrast import LEAST, legibility
from thankyou.stationery.panel_parts import SAFE_EDGE
from thankyou.typeset.forms import forms_of

MOST_PATHS = 400
MOST_BYTES = 60_000
SHAPES = ("flat-a6", "fold-a6", "tent-a6", "square-148", "postcard-a6", "large-a5")
"""One format of each kind and shape."""
_ROUNDING = 0.05
_WHERE_MET = {"panel", "format", "words", "contrast"}
"""Values that say where a finding was met, not what it is."""
_ART = re.compile(r"""^\s*(?:art|mask)\s*=\s*["']([^"']+)["']""")
_MESSAGE = (
    "Dear {recipient},\n\nThank you for the nights you sat with my father when the ward was full. "
    "You told him what every sound was, and you remembered his name at four in the morning.\n\n"
    "With thanks,\nRuth and David Lindqvist"
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to correct: `code` and `values` as for a CardError; `line` 0 if none is meant.
    A `note` is for its maker to judge."""

    code: str
    file: str
    line: int = 0
    values: Mapping[str, Value] = field(default_factory=dict)
    note: bool = False


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that no system takes
        return False


def check_design(folder: Path, catalog: Catalog) -> tuple[Finding, ...]:
    """Everything that is wrong with the design in `folder`; nothing if it can be shipped.

    Raises CardError "design-invalid" if there is no design.toml to be read.
    """
    text = read_source(folder / "design.toml", DESIGN)
    found = list(_drawings(folder, text))
    try:
        design = load_design(folder)
    except CardError as error:
        if error.code == "design-invalid":
            file = str(error.values["file"]).rpartition("/")[2]
            values = {"what": error.values["what"]}
            found.append(Finding("design-invalid", file, int(error.values["line"]), values))
        return tuple(found)
    found += _words(design, text, _read(folder / WORDS))
    found += _weights(design)
    for fault in check_masks(design, catalog, text):
        found.append(Finding(fault.code, "design.toml", fault.line, fault.values))
    if any(one.code == "mask-unusable" for one in found):
        return _once(found)  # no card of it can be painted
    found += _colourways(design)
    found += _forms(design, catalog, text)
    for one in _with_and_without_photo(design):
        found += _edges(one, catalog, text)
        for palette in ("", *(palette.id for palette in one.palettes)):
            coloured = in_palette(one, palette)
            for shape in SHAPES:
                found += _cards(coloured, catalog.format(shape), catalog, text)
    return _once(found)


def _with_and_without_photo(design: Design) -> tuple[Design, ...]:
    """The design, and, if its front may have a photo, the design with that front for its own."""
    beside = design.panels["cover"].with_photo
    if beside is None:
        return (design,)
    return design, replace(design, panels={**design.panels, "cover": beside})


def _read(path: Path) -> str:
    """A file's text to look for lines in; none if it is not there."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _once(found: list[Finding]) -> tuple[Finding, ...]:
    """Each finding once: one dark corner is met by several formats and lines of words.

    Of those that differ only in where they were met, the one with the least contrast is kept.
    """
    kept: dict[tuple[object, ...], Finding] = {}
    for one in found:
        values = sorted((k, v) for k, v in one.values.items() if k not in _WHERE_MET)
        key = (one.code, one.file, one.line, *values)
        before = kept.get(key)
        if before is None or _contrast(one) < _contrast(before):
            kept[key] = one
    return tuple(kept.values())


def _contrast(one: Finding) -> float:
    return float(one.values.get("contrast", 0.0))


def _drawings(folder: Path, text: str) -> Iterator[Finding]:
    """What cannot be read of the drawings that design.toml names, and those it does not."""
    named: dict[str, int] = {}
    for number, row in enumerate(text.splitlines(), 1):
        match = _ART.match(row)
        if match:
            named.setdefault(match[1], number)
    for file, number in named.items():
        if not _is_there(folder / file):
            yield Finding("art-missing", "design.toml", number, {"name": file})
            continue
        try:
            if file.endswith(".png"):
                read_mask(folder / file)
            else:
                yield from _notes(folder / file, read_art(folder / file))
        except CardError as error:
            if error.code == "mask-unusable":
                yield Finding(error.code, "design.toml", number, error.values)
                continue
            if error.code != "art-unsupported":
                yield Finding(error.code, file, 0, error.values)
                continue
            for fault in art_faults((folder / file).read_bytes()):  # that was the first of them
                yield Finding(error.code, file, fault.line, {"what": fault.what})
    for path in sorted([*folder.glob("*.svg"), *folder.glob("*.png")]):
        if path.name not in named:
            yield Finding("art-unused", path.name)


def _notes(path: Path, art: Art) -> Iterator[Finding]:
    """What a machine drew where a hand was meant."""
    side = min(art.view_box.width, art.view_box.height)
    for note in art_notes(drawn_paths(path.read_bytes()), side):
        yield Finding(note.code, path.name, note.line, note.values, note=True)


def _words(design: Design, text: str, translated: str) -> Iterator[Finding]:
    """What cannot be merged of the words on its cover."""
    for language in design.languages:
        ours = language == "en"
        cover = design.words_in(language) or design.own_words
        for key, words in cover._asdict().items():
            try:
                parse(words, strict=True)
            except CardError as error:
                what = str(error.values.get("what", f"there is no field {error.values['name']!r}"))
                line = line_of(text, (key,)) if ours else line_of(translated, (language, key))
                values: dict[str, Value] = {"words": words, "what": what}
                file = "design.toml" if ours else WORDS
                yield Finding("design-words", file, line, values)


def _edges(design: Design, catalog: Catalog, text: str) -> Iterator[Finding]:
    """Slots that reach out of the safe zone: there the cut may take words away."""
    for name in SHAPES:
        for panel in catalog.format(name).panels:
            face = Rect(*panel.face)
            safe = face.inset(SAFE_EDGE - _ROUNDING)
            where: Keys = ("panels", panel.kind, panel.shape, "slots")
            if where not in key_places(text):  # the shape has no slots of its own
                where = ("panels", panel.kind, "slots")
            for index, slot in enumerate(design.panels[panel.kind].on(panel.shape).slots):
                if not safe.holds(face.part(*slot.box)):
                    line = line_of(text, (*where, index, "box"))
                    values: dict[str, Value] = {
                        "panel": panel.name, "format": name, "roles": ", ".join(slot.roles),
                    }  # fmt: skip
                    yield Finding("design-edge", "design.toml", line, values)


def _weights(design: Design) -> Iterator[Finding]:
    """Too many paths on a panel, and too many bytes in the PDF."""
    total = 0
    for kind, panel in design.panels.items():
        drawn = [path for layer in panel.layers for path in _paths(layer.art.items)]
        if len(drawn) > MOST_PATHS:
            values: dict[str, Value] = {"panel": kind, "count": len(drawn), "limit": MOST_PATHS}
            yield Finding("design-paths", "design.toml", 0, values)
        stream = "\n".join(
            " ".join(f"{v:.2f}".rstrip("0").rstrip(".") for v in segment[1:]) + f" {segment[0]}"
            for path in drawn
            for segment in path.segments
        )
        total += len(zlib.compress(stream.encode()))
    if total > MOST_BYTES:
        yield Finding("design-heavy", "design.toml", 0, {"size": total, "limit": MOST_BYTES})


def _paths(items: tuple[Item, ...]) -> Iterator[ScenePath]:
    """Every path among the items and in their groups."""
    for item in items:
        if isinstance(item, Group):
            yield from _paths(item.items)
        elif isinstance(item, ScenePath):
            yield item


def _forms(design: Design, catalog: Catalog, text: str) -> Iterator[Finding]:
    """Forms of letters that a style asks for and its face does not have."""
    for role, style in design.styles.items():
        for form in style.features:
            if form not in forms_of(catalog.fonts.face(style.face)):
                line = line_of(text, ("styles", role, "features"))
                values: dict[str, Value] = {"role": role, "form": form, "face": style.face}
                yield Finding("design-form", "design.toml", line, values, note=True)


def _colourways(design: Design) -> Iterator[Finding]:
    """Too few or too many palettes, or none that a grey printer can print."""
    if not 1 <= len(design.palettes) <= 4:  # the design's own colours are one more
        yield Finding("design-palettes", "design.toml", 0, {"count": len(design.palettes) + 1})
    if not any(one.low_ink for one in design.palettes):
        yield Finding("design-no-low-ink", "design.toml")


def _cards(design: Design, card_format: Format, catalog: Catalog, text: str) -> Iterator[Finding]:
    """What is wrong with a card of the design in a format: its problems, and faint words."""
    card = Card(
        message=_MESSAGE, sentiment=design.sentiment, tagline=design.tagline, design=design.id,
        format=card_format.id,
    ).with_fields({"recipient": "Sister Amoah", "unit": "Ward 12"})  # fmt: skip
    composition = Composer(card, design, card_format, catalog.fonts, catalog.languages).compose()
    for problem in composition.problems:
        values = {"format": card_format.id, "panel": problem.panel or "", "what": problem.code}
        yield Finding("design-problem", "design.toml", 0, values)
    for scene in composition.scenes:
        for one in legibility(scene):
            if one.contrast < LEAST:
                line = _colour_line(design, one.color, text)
                yield Finding("design-contrast", "design.toml", line, {
                    "panel": scene.name, "format": card_format.id, "words": one.words.strip(),
                    "palette": design.palette, "contrast": round(one.contrast, 1),
                })  # fmt: skip


def _colour_line(design: Design, color: Color, text: str) -> int:
    """Where the colour of some words is set: in its palette, else in its style."""
    role = next((name for name, style in design.styles.items() if style.color == color), "")
    if not design.palette:
        return line_of(text, ("styles", role, "color"))
    palette: Keys = ("palettes", [one.id for one in design.palettes].index(design.palette))
    words: Keys = (*palette, "words")
    return line_of(text, (*words, role) if words in key_places(text) else (*palette, "id"))
